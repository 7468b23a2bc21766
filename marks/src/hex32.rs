//! 32 bytes as people and programs read them.

use core::{fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A hash or a public key: as text `0x` and 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Hex32(pub [u8; 32]);

impl fmt::Display for Hex32 {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "0x{}", hex::encode(self.0))
	}
}

impl fmt::Debug for Hex32 {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		fmt::Display::fmt(self, f)
	}
}

impl FromStr for Hex32 {
	type Err = &'static str;

	fn from_str(text: &str) -> Result<Self, Self::Err> {
		let mut bytes = [0; 32];
		text.strip_prefix("0x")
			.and_then(|digits| hex::decode_to_slice(digits, &mut bytes).ok())
			.ok_or("it must be 0x and 64 hexadecimal digits")?;
		Ok(Self(bytes))
	}
}

impl Serialize for Hex32 {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl<'de> Deserialize<'de> for Hex32 {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn text_should_be_read_back_and_refused_when_it_is_of_another_form() {
		let text = format!("0x{}", "1f".repeat(32));
		assert_eq!(text.parse(), Ok(Hex32([0x1f; 32])));
		assert_eq!(Hex32([0x1f; 32]).to_string(), text);
		let json = serde_json::to_string(&Hex32([7; 32])).unwrap();
		assert_eq!(serde_json::from_str::<Hex32>(&json).unwrap(), Hex32([7; 32]));
		for bad in [&text[2..], &text[..64], &format!("{text}0"), &text.replace('f', "g"), ""] {
			assert!(bad.parse::<Hex32>().is_err(), "{bad}");
		}
	}
}
