//! Currencies.

use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A currency by its three-letter code (ISO 4217). Which codes are in use is not checked: the list changes.
///
/// What came off the wire may be any three bytes: ask [`is_well_formed`](Self::is_well_formed).
#[derive(
	Clone,
	Copy,
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
pub struct Currency([u8; 3]);

/// Why a text is no [`Currency`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidCurrency(String);

impl fmt::Display for InvalidCurrency {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "'{}' is no currency: write its three capital letters (ISO 4217), as CNY", self.0)
	}
}

impl core::error::Error for InvalidCurrency {}

impl Currency {
	/// Whether it is three capital letters.
	pub fn is_well_formed(self) -> bool {
		self.0.iter().all(u8::is_ascii_uppercase)
	}

	/// The three letters.
	pub fn letters(self) -> [u8; 3] {
		self.0
	}
}

impl FromStr for Currency {
	type Err = InvalidCurrency;

	fn from_str(text: &str) -> Result<Self, InvalidCurrency> {
		<[u8; 3]>::try_from(text.as_bytes())
			.ok()
			.map(Self)
			.filter(|currency| currency.is_well_formed())
			.ok_or_else(|| InvalidCurrency(text.chars().take(20).collect()))
	}
}

impl fmt::Display for Currency {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(&String::from_utf8_lossy(&self.0))
	}
}

impl fmt::Debug for Currency {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		fmt::Display::fmt(self, f)
	}
}

impl Serialize for Currency {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl<'de> Deserialize<'de> for Currency {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;

	#[test]
	fn a_currency_should_be_read_by_its_code_alone() {
		assert_eq!("CNY".parse::<Currency>().unwrap().to_string(), "CNY");
		for text in ["", "CN", "cny", "CNYX", "\u{20ac}"] {
			let error = text.parse::<Currency>().unwrap_err().to_string();
			assert!(error.starts_with(&alloc::format!("'{text}' is no currency")), "{error}");
		}
		assert!(!Currency([0, 1, 255]).is_well_formed());
	}
}
