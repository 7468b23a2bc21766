//! Registration numbers: by which a firm is known to the register of its country or of the world.

mod lei;
mod uscc;

pub use lei::{LEI_LENGTH, lei_check_digits, verify_lei};
pub use uscc::{USCC_LENGTH, uscc_check_character, verify_uscc};

use alloc::string::String;
use bounded_collections::{BoundedVec, ConstU32};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The longest name of another scheme, in characters.
pub const MAX_SCHEME: u32 = 8;

/// The longest number of another scheme, in characters.
pub const MAX_NUMBER: u32 = 32;

/// A number in a register of firms. As text, `lei:`, `uscc:` or the scheme's name in lower case, and the number:
/// `lei:529900T8BM49AURSDO55`, `hrb:HAMBURG-123456`.
///
/// What came off the wire may be anything of the right shape: [`check`](Self::check) it.
#[derive(
	Clone,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub enum RegistrationNumber {
	/// Legal Entity Identifier (ISO 17442): 18 characters and 2 check digits.
	#[codec(index = 0)]
	Lei([u8; LEI_LENGTH]),
	/// Unified Social Credit Code (GB 32100): 17 characters and a check character.
	#[codec(index = 1)]
	Uscc([u8; USCC_LENGTH]),
	/// A number of another register, taken as it stands.
	#[codec(index = 2)]
	Other {
		/// The register, such as `HRB`, `EORI` or `KVK`: 2 to 8 capital letters and digits.
		scheme: BoundedVec<u8, ConstU32<MAX_SCHEME>>,
		/// The number there: 1 to 32 capital letters, digits, hyphens, dots and slashes, of which one at least is
		/// a letter or digit.
		number: BoundedVec<u8, ConstU32<MAX_NUMBER>>,
	},
}

/// Why something is no registration number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvalidRegistration {
	/// An LEI of another length than 20 or with other characters than capital letters and digits.
	LeiForm,
	/// The check digits of an LEI are not those of its other characters.
	LeiCheckDigits,
	/// A USCC of another length than 18 or with characters that it does not have.
	UsccForm,
	/// The check character of a USCC is not that of its other characters.
	UsccCheckCharacter,
	/// The name of the scheme is not 2 to 8 capital letters and digits, or is one with a variant of its own.
	Scheme,
	/// The number is not 1 to 32 capital letters, digits, hyphens, dots and slashes.
	Number,
}

impl fmt::Display for InvalidRegistration {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(match self {
			Self::LeiForm => {
				"an LEI has 18 capital letters and digits, then 2 digits (ISO 17442), as 529900T8BM49AURSDO55"
			}
			Self::LeiCheckDigits => {
				"the LEI's check digits do not fit: a character is wrong or two are exchanged"
			}
			Self::UsccForm => {
				"a USCC has 18 digits and capital letters without I, O, S, V and Z, the third to eighth digits (GB \
				 32100), as 91330100799655058B"
			}
			Self::UsccCheckCharacter => {
				"the USCC's check character does not fit: a character is wrong or two are exchanged"
			}
			Self::Scheme => {
				"write the scheme as 2 to 8 letters and digits, as in hrb:HAMBURG-123456; for LEI and USCC, lei: and \
				 uscc:"
			}
			Self::Number => {
				"write the number as 1 to 32 capital letters, digits, hyphens, dots and slashes, without spaces"
			}
		})
	}
}

impl core::error::Error for InvalidRegistration {}

impl RegistrationNumber {
	/// Whether it is well formed and its check digits hold.
	///
	/// # Errors
	/// What is wrong with it.
	pub fn check(&self) -> Result<(), InvalidRegistration> {
		match self {
			Self::Lei(lei) => verify_lei(lei),
			Self::Uscc(uscc) => verify_uscc(uscc),
			Self::Other { scheme, number } => {
				let named = (2..=MAX_SCHEME as usize).contains(&scheme.len())
					&& scheme.iter().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
					&& !matches!(&scheme[..], b"LEI" | b"USCC");
				if !named {
					return Err(InvalidRegistration::Scheme);
				}
				let sign = |c: &u8| c.is_ascii_uppercase() || c.is_ascii_digit();
				let numbered = number.iter().any(sign)
					&& number.iter().all(|c| sign(c) || matches!(c, b'-' | b'.' | b'/'));
				if numbered { Ok(()) } else { Err(InvalidRegistration::Number) }
			}
		}
	}

	/// The register's name in lower case.
	pub fn scheme(&self) -> String {
		match self {
			Self::Lei(_) => "lei".into(),
			Self::Uscc(_) => "uscc".into(),
			Self::Other { scheme, .. } => String::from_utf8_lossy(scheme).to_ascii_lowercase(),
		}
	}

	/// The number in the register.
	pub fn number(&self) -> String {
		String::from_utf8_lossy(match self {
			Self::Lei(lei) => lei,
			Self::Uscc(uscc) => uscc,
			Self::Other { number, .. } => number,
		})
		.into_owned()
	}
}

impl fmt::Display for RegistrationNumber {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "{}:{}", self.scheme(), self.number())
	}
}

impl FromStr for RegistrationNumber {
	type Err = InvalidRegistration;

	/// Reads `scheme:number`; the scheme in either case, the number as it stands.
	fn from_str(text: &str) -> Result<Self, InvalidRegistration> {
		let (scheme, number) = text.trim().split_once(':').ok_or(InvalidRegistration::Scheme)?;
		let number = number.as_bytes();
		let parsed = match scheme.to_ascii_uppercase().as_str() {
			"LEI" => Self::Lei(number.try_into().map_err(|_| InvalidRegistration::LeiForm)?),
			"USCC" => Self::Uscc(number.try_into().map_err(|_| InvalidRegistration::UsccForm)?),
			other => Self::Other {
				scheme: other
					.as_bytes()
					.to_vec()
					.try_into()
					.map_err(|_| InvalidRegistration::Scheme)?,
				number: number.to_vec().try_into().map_err(|_| InvalidRegistration::Number)?,
			},
		};
		parsed.check().map(|()| parsed)
	}
}

impl Serialize for RegistrationNumber {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl<'de> Deserialize<'de> for RegistrationNumber {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let text = String::deserialize(deserializer)?;
		text.parse().map_err(|error: InvalidRegistration| {
			de::Error::custom(alloc::format!(
				"'{}': {error}",
				text.chars().take(60).collect::<String>()
			))
		})
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::{format, string::ToString};
	use proptest::prelude::*;

	/// Real numbers of real firms.
	const LEIS: [&str; 2] = ["5493001KJTIIGC8Y1R12", "529900T8BM49AURSDO55"];
	const USCCS: [&str; 3] = ["91330100799655058B", "91440300708461136T", "91110108551385082Q"];

	fn read(text: &str) -> Result<RegistrationNumber, InvalidRegistration> {
		let number: RegistrationNumber = text.parse()?;
		assert_eq!(number.to_string(), text);
		assert_eq!(number.check(), Ok(()));
		assert_eq!(RegistrationNumber::decode(&mut &number.encode()[..]).unwrap(), number);
		let json = serde_json::to_string(&number).unwrap();
		assert_eq!(serde_json::from_str::<RegistrationNumber>(&json).unwrap(), number);
		Ok(number)
	}

	#[test]
	fn numbers_of_real_firms_should_be_read() {
		for lei in LEIS {
			assert!(matches!(read(&format!("lei:{lei}")), Ok(RegistrationNumber::Lei(_))), "{lei}");
		}
		for uscc in USCCS {
			assert!(matches!(read(&format!("uscc:{uscc}")), Ok(RegistrationNumber::Uscc(_))));
		}
		for other in ["hrb:HAMBURG-123456", "kvk:12345678", "eori:DE123456789012345", "crn:1/2.3-A"]
		{
			assert!(matches!(read(other), Ok(RegistrationNumber::Other { .. })), "{other}");
		}
	}

	/// With a digit for a digit or a letter for a letter, modulo 97 finds every change of one character. A digit for a
	/// letter shifts what stands before it, and one in 97 of those fits again: the standard finds no more.
	#[test]
	fn an_lei_with_one_character_changed_should_be_refused() {
		for lei in LEIS {
			let (mut changed, mut missed) = (0, 0);
			for place in 0..LEI_LENGTH {
				for other in (b'0'..=b'9').chain(b'A'..=b'Z') {
					let mut bytes: [u8; LEI_LENGTH] = lei.as_bytes().try_into().unwrap();
					if bytes[place] == other {
						continue;
					}
					let same_kind = bytes[place].is_ascii_digit() == other.is_ascii_digit();
					bytes[place] = other;
					let refused = verify_lei(&bytes).is_err();
					assert!(refused || !same_kind, "{lei}: {place} {}", char::from(other));
					changed += 1;
					missed += u32::from(!refused);
				}
			}
			assert!(changed == 700 && missed <= 10, "{missed} of {changed}");
		}
	}

	#[test]
	fn a_uscc_with_one_character_changed_should_be_refused() {
		for uscc in USCCS {
			for place in 0..USCC_LENGTH {
				for other in (b'0'..=b'9').chain(b'A'..=b'Z') {
					let mut bytes: [u8; USCC_LENGTH] = uscc.as_bytes().try_into().unwrap();
					if bytes[place] != other {
						bytes[place] = other;
						assert!(
							verify_uscc(&bytes).is_err(),
							"{uscc}: {place} {}",
							char::from(other)
						);
					}
				}
			}
		}
	}

	#[test]
	fn what_is_no_registration_number_should_be_refused_by_cause() {
		for (text, expected) in [
			("529900T8BM49AURSDO55", InvalidRegistration::Scheme),
			("lei:529900T8BM49AURSDO5", InvalidRegistration::LeiForm),
			("lei:529900t8bm49aursdo55", InvalidRegistration::LeiForm),
			("lei:529900T8BM49AURSDO5A", InvalidRegistration::LeiForm),
			("lei:529900T8BM49AURSDO56", InvalidRegistration::LeiCheckDigits),
			("lei:529900T8BM49AURSOD55", InvalidRegistration::LeiCheckDigits),
			("lei:", InvalidRegistration::LeiForm),
			("uscc:91330100799655058", InvalidRegistration::UsccForm),
			("uscc:9133010079965505OB", InvalidRegistration::UsccForm),
			("uscc:91A30100799655058B", InvalidRegistration::UsccForm),
			("uscc:91330100799655058C", InvalidRegistration::UsccCheckCharacter),
			("x:1", InvalidRegistration::Scheme),
			("toolongone:1", InvalidRegistration::Scheme),
			("h b:1", InvalidRegistration::Scheme),
			("hrb:", InvalidRegistration::Number),
			("hrb:--", InvalidRegistration::Number),
			("hrb:12 3", InvalidRegistration::Number),
			("hrb:abc", InvalidRegistration::Number),
			("hrb:\u{661}", InvalidRegistration::Number),
			("hrb:123456789012345678901234567890123", InvalidRegistration::Number),
		] {
			assert_eq!(read(text), Err(expected), "{text}");
		}
	}

	#[test]
	fn a_scheme_of_its_own_should_not_be_had_through_the_back_door() {
		for scheme in [&b"LEI"[..], b"USCC"] {
			let number = RegistrationNumber::Other {
				scheme: scheme.to_vec().try_into().unwrap(),
				number: b"1".to_vec().try_into().unwrap(),
			};
			assert_eq!(number.check(), Err(InvalidRegistration::Scheme));
		}
	}

	proptest! {
		#[test]
		fn made_numbers_should_hold_and_garbage_should_not_panic(
			lei in "[0-9A-Z]{18}",
			uscc in "[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{9}",
			garbage in "\\PC{0,60}",
		) {
			let stem: [u8; 18] = lei.as_bytes().try_into().unwrap();
			let digits = lei_check_digits(&stem).unwrap();
			let made = format!("lei:{lei}{digits:02}");
			prop_assert!(read(&made).is_ok());
			let stem: [u8; 17] = uscc.as_bytes().try_into().unwrap();
			let check = uscc_check_character(&stem).unwrap();
			let made = format!("uscc:{}{}", uscc, char::from(check));
			prop_assert!(read(&made).is_ok());
			let _ = garbage.parse::<RegistrationNumber>();
		}
	}
}
