use super::InvalidRegistration;

/// Characters of a USCC.
pub const USCC_LENGTH: usize = 18;

/// The 31 characters in the order of their values: digits, and letters without I, O, S, V and Z.
const CHARACTERS: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

fn value(character: u8) -> Option<u32> {
	CHARACTERS.iter().zip(0..).find(|(known, _)| **known == character).map(|(_, value)| value)
}

/// The check character of a USCC's first 17 (GB 32100, weights 3^n modulo 31); `None` when one of them is not of the
/// code.
pub fn uscc_check_character(stem: &[u8; USCC_LENGTH - 1]) -> Option<u8> {
	let (sum, _) = stem.iter().try_fold((0, 1), |(sum, weight), character| {
		Some(((sum + value(*character)? * weight) % 31, weight * 3 % 31))
	})?;
	CHARACTERS.get(((31 - sum) % 31) as usize).copied()
}

/// Whether it is a USCC: registration authority, kind, six digits of a region, nine characters of the organisation's
/// code, check character.
///
/// # Errors
/// [`InvalidRegistration::UsccForm`], [`InvalidRegistration::UsccCheckCharacter`].
pub fn verify_uscc(uscc: &[u8; USCC_LENGTH]) -> Result<(), InvalidRegistration> {
	let (stem, check) = uscc.split_first_chunk().ok_or(InvalidRegistration::UsccForm)?;
	let expected = uscc_check_character(stem).ok_or(InvalidRegistration::UsccForm)?;
	if !uscc[2..8].iter().all(u8::is_ascii_digit) || value(check[0]).is_none() {
		return Err(InvalidRegistration::UsccForm);
	}
	if *check == [expected] { Ok(()) } else { Err(InvalidRegistration::UsccCheckCharacter) }
}
