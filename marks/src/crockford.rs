//! Crockford's base 32: ten digits and 22 letters, without I, L, O and U.

/// The digits in order, which is that of their bytes too.
pub(crate) const ALPHABET: [u8; 32] = *b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Bits of a digit.
pub(crate) const BITS: u32 = 5;

/// Fills `room` with a number's digits, the most significant first. What does not fit is left out.
pub(crate) fn write(mut number: u128, room: &mut [u8]) {
	for place in room.iter_mut().rev() {
		// One of 0 to 31.
		*place = ALPHABET[usize::from((number & 31) as u8)];
		number >>= BITS;
	}
}

/// What a digit stands for. Small letters are taken, O for 0, I and L for 1.
pub(crate) fn digit(character: char) -> Option<u8> {
	let character = match character.to_ascii_uppercase() {
		'O' => '0',
		'I' | 'L' => '1',
		other => other,
	};
	let place = ALPHABET.iter().position(|digit| char::from(*digit) == character)?;
	u8::try_from(place).ok()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn alphabet_should_ascend_and_lack_what_is_mistaken_for_others() {
		assert!(ALPHABET.is_sorted_by(|one, other| one < other));
		for missing in b"ILOU" {
			assert!(!ALPHABET.contains(missing));
		}
	}

	#[test]
	fn digits_should_be_read_as_they_are_written_and_as_people_mistake_them() {
		let mut room = [0; 3];
		write(31 * 32 + 1, &mut room);
		assert_eq!(&room, b"0Z1");
		for (place, byte) in (0..).zip(ALPHABET) {
			let character = char::from(byte);
			assert_eq!(digit(character), Some(place));
			assert_eq!(digit(character.to_ascii_lowercase()), Some(place));
		}
		assert_eq!(
			['o', 'O', 'i', 'l', 'L'].map(digit),
			[Some(0), Some(0), Some(1), Some(1), Some(1)]
		);
		assert_eq!(['U', '-', 'ı', ' '].map(digit), [None; 4]);
	}
}
