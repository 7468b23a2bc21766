//! What may stand as a legal name.

use core::fmt;

/// The longest legal name, in bytes of UTF-8.
pub const MAX_LEGAL_NAME: u32 = 128;

/// Why a text is no legal name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidLegalName {
	/// It is empty, or blank.
	Empty,
	/// It is longer than [`MAX_LEGAL_NAME`].
	TooLong,
	/// It holds a character that cannot be seen: a control character, or one that is invisible or turns the direction of
	/// writing, by which a text looks other than it is.
	Unseen,
}

impl InvalidLegalName {
	/// What is wrong, after the name itself has been said.
	pub const fn why(self) -> &'static str {
		match self {
			Self::Empty => "it is empty",
			Self::TooLong => "it is longer than 128 bytes of UTF-8",
			Self::Unseen => "it holds a control character or another that cannot be seen",
		}
	}
}

impl fmt::Display for InvalidLegalName {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(self.why())
	}
}

impl core::error::Error for InvalidLegalName {}

/// Whether `name` may stand as a legal name.
///
/// # Errors
/// Why it may not.
pub fn check_legal_name(name: &str) -> Result<(), InvalidLegalName> {
	if name.trim().is_empty() {
		return Err(InvalidLegalName::Empty);
	}
	if name.len() > MAX_LEGAL_NAME as usize {
		return Err(InvalidLegalName::TooLong);
	}
	if name.contains(is_unseen) {
		return Err(InvalidLegalName::Unseen);
	}
	Ok(())
}

fn is_unseen(character: char) -> bool {
	character.is_control()
		|| matches!(
			character,
			'\u{ad}'
				| '\u{61c}' | '\u{200b}'..='\u{200f}'
				| '\u{2028}'..='\u{202e}'
				| '\u{2060}'..='\u{206f}'
				| '\u{feff}'
		)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn name_should_be_taken_when_people_can_read_it() {
		let longest = "x".repeat(MAX_LEGAL_NAME as usize);
		for name in ["Havnbro Nutrition A/S", "杭州某某有限公司", "Æther & Søn", &longest]
		{
			assert_eq!(check_legal_name(name), Ok(()), "{name}");
		}
	}

	#[test]
	fn name_should_be_refused_with_its_own_reason_when_it_is_none() {
		let long = "x".repeat(MAX_LEGAL_NAME as usize + 1);
		for (name, why) in [
			("", InvalidLegalName::Empty),
			(" \u{3000}", InvalidLegalName::Empty),
			(&long, InvalidLegalName::TooLong),
			("Firm\n11", InvalidLegalName::Unseen),
			("Firm \u{202e}kram", InvalidLegalName::Unseen),
			("Fi\u{200b}rm", InvalidLegalName::Unseen),
			("\u{feff}Firm", InvalidLegalName::Unseen),
		] {
			assert_eq!(check_legal_name(name), Err(why), "{name:?}");
		}
	}
}
