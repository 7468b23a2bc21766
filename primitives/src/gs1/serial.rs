use alloc::{string::String, vec::Vec};
use bounded_collections::{BoundedVec, ConstU32};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Whether a byte is a character of GS1's set 82: letters, digits and 20 signs, no blank (GS1 General Specifications,
/// 7.11, which names ISO/IEC 646).
pub const fn is_cset_82(byte: u8) -> bool {
	matches!(byte, b'!' | b'"' | b'%'..=b'?' | b'A'..=b'Z' | b'_' | b'a'..=b'z')
}

/// Why something is no serial, lot, variant or extension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvalidText {
	/// It is empty.
	Empty {
		/// What it should be.
		what: &'static str,
	},
	/// It has too many characters.
	TooLong {
		/// What it should be.
		what: &'static str,
		/// How many it has.
		length: usize,
		/// How many it may have.
		most: u32,
	},
	/// A character is not in GS1's set 82.
	Character {
		/// What it should be.
		what: &'static str,
		/// Where the character stands, from 1.
		place: usize,
		/// The character.
		found: char,
	},
}

impl fmt::Display for InvalidText {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Empty { what } => write!(f, "the {what} is empty"),
			Self::TooLong { what, length, most } => {
				write!(f, "the {what} has {length} characters, and {most} are the most")
			}
			Self::Character { what, place, found } => write!(
				f,
				"the {what}'s character {place}, {found:?}, is not in GS1's set 82: letters, digits and \
				 !\"%&'()*+,-./:;<=>?_"
			),
		}
	}
}

impl core::error::Error for InvalidText {}

macro_rules! text {
	($(#[$doc:meta])* $name:ident, $label:literal, $most:literal) => {
		$(#[$doc])*
		/// Case counts, and the order is that of the bytes.
		///
		/// What came off the wire may be any bytes: [`check`](Self::check) it.
		#[derive(
			Clone, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
		)]
		pub struct $name(BoundedVec<u8, ConstU32<$most>>);

		impl $name {
			/// The most characters that it may have.
			pub const MOST: u32 = $most;

			/// Its characters.
			pub fn as_bytes(&self) -> &[u8] {
				&self.0
			}

			/// Whether it has a character, and only such of GS1's set 82.
			///
			/// # Errors
			/// [`InvalidText`].
			pub fn check(&self) -> Result<(), InvalidText> {
				check($label, $most, self.0.iter().copied().map(char::from))
			}
		}

		impl FromStr for $name {
			type Err = InvalidText;

			fn from_str(text: &str) -> Result<Self, InvalidText> {
				check($label, $most, text.chars())?;
				text.as_bytes().to_vec().try_into()
			}
		}

		impl TryFrom<Vec<u8>> for $name {
			type Error = InvalidText;

			fn try_from(bytes: Vec<u8>) -> Result<Self, InvalidText> {
				check($label, $most, bytes.iter().copied().map(char::from))?;
				let text = BoundedVec::try_from(bytes).map(Self);
				text.map_err(|bytes| InvalidText::TooLong { what: $label, length: bytes.len(), most: $most })
			}
		}

		impl fmt::Display for $name {
			fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
				f.write_str(&String::from_utf8_lossy(&self.0))
			}
		}

		impl fmt::Debug for $name {
			fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
				write!(f, "{}({:?})", stringify!($name), String::from_utf8_lossy(&self.0))
			}
		}

		impl Serialize for $name {
			fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
				serializer.collect_str(self)
			}
		}

		impl<'de> Deserialize<'de> for $name {
			fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
				String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
			}
		}
	};
}

text! {
	/// Serial of a trade item (AI 21): 1 to 20 characters of GS1's set 82, unique under its GTIN.
	Serial, "serial", 20
}

text! {
	/// Batch or lot of a trade item (AI 10): 1 to 20 characters of GS1's set 82.
	Lot, "lot", 20
}

text! {
	/// Consumer product variant (AI 22): 1 to 20 characters of GS1's set 82.
	Variant, "variant", 20
}

text! {
	/// Extension of a GLN (AI 254): 1 to 20 characters of GS1's set 82, a place within the place.
	Extension, "extension", 20
}

text! {
	/// Third party controlled, serialised extension of a GTIN (AI 235, TPX), as on tobacco: 1 to 28 characters of GS1's
	/// set 82. It stands instead of a serial.
	ThirdPartyExtension, "third party extension", 28
}

/// Whether these are 1 to `most` characters of GS1's set 82.
fn check(
	what: &'static str,
	most: u32,
	characters: impl Iterator<Item = char>,
) -> Result<(), InvalidText> {
	let mut length = 0;
	for found in characters {
		length += 1;
		if !u8::try_from(found).is_ok_and(is_cset_82) {
			return Err(InvalidText::Character { what, place: length, found });
		}
	}
	if length == 0 {
		return Err(InvalidText::Empty { what });
	}
	if length > most as usize {
		return Err(InvalidText::TooLong { what, length, most });
	}
	Ok(())
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::{format, string::ToString};
	use proptest::prelude::*;

	const SET: &str =
		"!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

	#[test]
	fn set_should_have_its_82_characters_and_no_other() {
		let set: Vec<u8> = (0..=255).filter(|byte| is_cset_82(*byte)).collect();
		assert_eq!((set.len(), set.as_slice()), (82, SET.as_bytes()));
	}

	#[test]
	fn text_should_be_taken_as_it_stands_when_it_is_of_the_set() {
		for part in SET.as_bytes().chunks(20) {
			let text = core::str::from_utf8(part).unwrap();
			let serial: Serial = text.parse().unwrap();
			assert_eq!((serial.to_string().as_str(), serial.as_bytes()), (text, part));
			assert_eq!(serial.check(), Ok(()));
			assert_eq!(Serial::decode(&mut &serial.encode()[..]).unwrap(), serial);
			let json = serde_json::to_string(&serial).unwrap();
			assert_eq!(serde_json::from_str::<Serial>(&json).unwrap(), serial);
		}
		assert_ne!("a1".parse::<Lot>().unwrap(), "A1".parse::<Lot>().unwrap());
		assert_eq!(format!("{:?}", "A\"1".parse::<Lot>().unwrap()), "Lot(\"A\\\"1\")");
		assert_eq!(ThirdPartyExtension::MOST, 28);
		assert!("x".repeat(28).parse::<ThirdPartyExtension>().is_ok());
	}

	#[test]
	fn order_should_be_that_of_the_bytes() {
		let mut lots = ["b", "B", "a", "10", "9", "1"].map(|text| text.parse::<Lot>().unwrap());
		lots.sort();
		assert_eq!(lots.map(|lot| lot.to_string()), ["1", "10", "9", "B", "a", "b"]);
	}

	#[test]
	fn text_should_be_refused_by_cause_when_it_is_none() {
		let signs = "is not in GS1's set 82: letters, digits and !\"%&'()*+,-./:;<=>?_";
		let long = "x".repeat(21);
		for (text, expected) in [
			("", "the serial is empty".to_string()),
			(&long, "the serial has 21 characters, and 20 are the most".into()),
			("AB C", format!("the serial's character 3, ' ', {signs}")),
			("#", format!("the serial's character 1, '#', {signs}")),
			("äö1\n", format!("the serial's character 1, 'ä', {signs}")),
			(
				"12345678901234567890\u{1d}",
				format!("the serial's character 21, '\\u{{1d}}', {signs}"),
			),
		] {
			assert_eq!(text.parse::<Serial>().unwrap_err().to_string(), expected, "{text:?}");
			assert!(serde_json::from_value::<Serial>(text.into()).is_err(), "{text:?}");
		}
		let error = "x".repeat(29).parse::<ThirdPartyExtension>().unwrap_err();
		assert_eq!(
			error.to_string(),
			"the third party extension has 29 characters, and 28 are the most"
		);
		assert!("~".parse::<Variant>().unwrap_err().to_string().starts_with("the variant's"));
		assert!("~".parse::<Extension>().unwrap_err().to_string().starts_with("the extension's"));
	}

	#[test]
	fn what_came_off_the_wire_should_be_judged() {
		for (bytes, fits) in
			[(&b""[..], false), (b"A1", true), (b"A 1", false), (b"\xff", false), (b"\0", false)]
		{
			let lot = Lot::decode(&mut &bytes.encode()[..]).unwrap();
			assert_eq!(lot.check().is_ok(), fits, "{bytes:?}");
			assert_eq!(Lot::try_from(bytes.to_vec()).is_ok(), fits, "{bytes:?}");
		}
		assert!(Lot::decode(&mut &[b'A'; 21].encode()[..]).is_err());
		assert!(Lot::try_from(Vec::from([b'A'; 21])).is_err());
		assert_eq!((Lot::max_encoded_len(), ThirdPartyExtension::max_encoded_len()), (21, 29));
	}

	proptest! {
		#[test]
		fn any_text_should_be_taken_only_when_it_is_of_the_set(text in "\\PC{0,24}|[!-z]{1,22}") {
			let fits = (1..=20).contains(&text.len()) && text.chars().all(|c| SET.contains(c));
			let read = text.parse::<Serial>();
			prop_assert_eq!(read.is_ok(), fits);
			if let Ok(serial) = read {
				prop_assert_eq!(serial.to_string(), text);
			}
		}
	}
}
