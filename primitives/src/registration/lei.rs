use super::InvalidRegistration;

/// Characters of an LEI.
pub const LEI_LENGTH: usize = 20;

/// The number that a character stands for in ISO 7064: digits themselves, A to Z 10 to 35.
fn value(character: u8) -> Option<u32> {
	match character {
		b'0'..=b'9' => Some(u32::from(character - b'0')),
		b'A'..=b'Z' => Some(u32::from(character - b'A') + 10),
		_ => None,
	}
}

/// The decimal number that the characters spell, modulo 97.
fn modulo_97(characters: &[u8]) -> Option<u32> {
	characters.iter().try_fold(0, |rest, character| {
		let value = value(*character)?;
		let shift = if value < 10 { 10 } else { 100 };
		Some((rest * shift + value) % 97)
	})
}

/// The two check digits (02 to 98) of an LEI's first 18 characters (ISO 7064, MOD 97-10); `None` when one of them is
/// no capital letter or digit.
pub fn lei_check_digits(stem: &[u8; LEI_LENGTH - 2]) -> Option<u8> {
	let rest = modulo_97(stem)? * 100 % 97;
	u8::try_from(98 - rest).ok()
}

/// Whether it is an LEI (ISO 17442).
///
/// # Errors
/// [`InvalidRegistration::LeiForm`], [`InvalidRegistration::LeiCheckDigits`].
pub fn verify_lei(lei: &[u8; LEI_LENGTH]) -> Result<(), InvalidRegistration> {
	let (stem, digits) = lei.split_first_chunk().ok_or(InvalidRegistration::LeiForm)?;
	let expected = lei_check_digits(stem).ok_or(InvalidRegistration::LeiForm)?;
	let [tens @ b'0'..=b'9', units @ b'0'..=b'9'] = digits else {
		return Err(InvalidRegistration::LeiForm);
	};
	// Compared and not only taken modulo 97, for 00, 01 and 99 would pass as 97, 98 and 02.
	let given = (tens - b'0') * 10 + (units - b'0');
	if given == expected { Ok(()) } else { Err(InvalidRegistration::LeiCheckDigits) }
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn check_digits_should_be_between_02_and_98() {
		let mut seen = [false; 100];
		for number in 0..10_000u32 {
			let text = alloc::format!("ABCD00{number:012}");
			let digits = lei_check_digits(text.as_bytes().try_into().unwrap()).unwrap();
			seen[usize::from(digits)] = true;
		}
		let all: alloc::vec::Vec<_> = (0..100).filter(|digits| seen[*digits]).collect();
		assert_eq!(all, (2..=98).collect::<alloc::vec::Vec<_>>());
	}

	#[test]
	fn the_same_remainder_should_not_pass_with_other_digits() {
		for number in 0..10_000u32 {
			let text = alloc::format!("ABCD00{number:012}");
			let stem: [u8; 18] = text.as_bytes().try_into().unwrap();
			let digits = lei_check_digits(&stem).unwrap();
			let passing = (0..100).filter(|given| {
				let lei = alloc::format!("{text}{given:02}");
				verify_lei(lei.as_bytes().try_into().unwrap()).is_ok()
			});
			assert_eq!(passing.collect::<alloc::vec::Vec<_>>(), [digits]);
		}
	}
}
