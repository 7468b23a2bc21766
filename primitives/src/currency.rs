//! Currencies.

use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Currencies by how many digits they have after the point (ISO 4217, list one of 1 January 2026). Metals, units of
/// account of banks and funds, and codes for tests have none.
const MINOR_UNITS: [(u8, &str); 4] = [
	(0, "BIFCLPDJFGNFISKJPYKMFKRWPYGRWFUGXUYIVNDVUVXAFXOFXPF"),
	(
		2,
		"AEDAFNALLAMDAOAARSAUDAWGAZNBAMBBDBDTBMDBNDBOBBOVBRLBSDBTNBWPBYNBZDCADCDFCHECHFCHWCNYCOPCOUCRCCUPCVECZKDKKDOPDZD\
		EGPERNETBEURFJDFKPGBPGELGHSGIPGMDGTQGYDHKDHNLHTGHUFIDRILSINRIRRJMDKESKGSKHRKPWKYDKZTLAKLBPLKRLRDLSLMADMDLMGAMKD\
		MMKMNTMOPMRUMURMVRMWKMXNMXVMYRMZNNADNGNNIONOKNPRNZDPABPENPGKPHPPKRPLNQARRONRSDRUBSARSBDSCRSDGSEKSGDSHPSLESOSSRD\
		SSPSTNSVCSYPSZLTHBTJSTMTTOPTRYTTDTWDTZSUAHUSDUSNUYUUZSVEDVESWSTXCDXCGYERZARZMWZWG",
	),
	(3, "BHDIQDJODKWDLYDOMRTND"),
	(4, "CLFUYW"),
];

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

	/// How many digits its major unit has after the point (ISO 4217): 2 for CNY, 0 for JPY, 3 for KWD. `None` when the
	/// standard names none, or the code is not on its list.
	pub fn minor_units(self) -> Option<u8> {
		let lists = |codes: &str| codes.as_bytes().chunks_exact(3).any(|code| code == self.0);
		MINOR_UNITS.iter().find(|(_, codes)| lists(codes)).map(|(digits, _)| *digits)
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
	use alloc::{string::ToString, vec::Vec};

	#[test]
	fn minor_units_should_be_those_of_the_standard() {
		for (code, digits) in [
			("CNY", Some(2)),
			("EUR", Some(2)),
			("HUF", Some(2)),
			("IDR", Some(2)),
			("XCG", Some(2)),
			("ZWG", Some(2)),
			("JPY", Some(0)),
			("KRW", Some(0)),
			("VND", Some(0)),
			("XPF", Some(0)),
			("BHD", Some(3)),
			("TND", Some(3)),
			("CLF", Some(4)),
			("UYW", Some(4)),
			("XAU", None),
			("XDR", None),
			("XTS", None),
			("XXX", None),
			// Withdrawn, and never given out.
			("DEM", None),
			("ABC", None),
		] {
			assert_eq!(code.parse::<Currency>().unwrap().minor_units(), digits, "{code}");
		}
		assert_eq!(Currency(*b"\0\0\0").minor_units(), None);
	}

	#[test]
	fn a_currency_should_be_listed_once() {
		for (digits, codes) in MINOR_UNITS {
			let codes: Vec<&[u8]> = codes.as_bytes().chunks(3).collect();
			assert!(codes.is_sorted_by(|left, right| left < right), "{digits}");
			for code in codes {
				let code = Currency(code.try_into().unwrap());
				assert!(code.is_well_formed(), "{code}");
				assert_eq!(code.minor_units(), Some(digits), "{code}");
			}
		}
	}

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
