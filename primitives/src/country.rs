//! Countries.

use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The codes that ISO 3166-1 has assigned, in alphabetical order.
const ASSIGNED: &str = "\
ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZ\
DEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJM\
JOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONP\
NRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTO\
TRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW";

/// A country by its two-letter code (ISO 3166-1 alpha-2).
///
/// What came off the wire may be any two bytes: ask [`is_assigned`](Self::is_assigned).
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
pub struct Country([u8; 2]);

/// Why a text is no [`Country`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidCountry(String);

impl fmt::Display for InvalidCountry {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "'{}' is no country: write its two capital letters (ISO 3166), as CN", self.0)
	}
}

impl core::error::Error for InvalidCountry {}

impl Country {
	/// Whether ISO 3166-1 has assigned the code.
	pub fn is_assigned(self) -> bool {
		ASSIGNED.as_bytes().chunks_exact(2).any(|code| code == self.0)
	}
}

impl FromStr for Country {
	type Err = InvalidCountry;

	fn from_str(text: &str) -> Result<Self, InvalidCountry> {
		<[u8; 2]>::try_from(text.as_bytes())
			.ok()
			.map(Self)
			.filter(|country| country.is_assigned())
			.ok_or_else(|| InvalidCountry(text.chars().take(20).collect()))
	}
}

impl fmt::Display for Country {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(&String::from_utf8_lossy(&self.0))
	}
}

impl fmt::Debug for Country {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		fmt::Display::fmt(self, f)
	}
}

impl Serialize for Country {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl<'de> Deserialize<'de> for Country {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::{string::ToString, vec::Vec};

	#[test]
	fn the_list_should_hold_249_codes_each_once_in_order() {
		let codes: Vec<&[u8]> = ASSIGNED.as_bytes().chunks(2).collect();
		assert_eq!(codes.len(), 249);
		assert!(codes.is_sorted_by(|left, right| left < right));
		assert!(ASSIGNED.bytes().all(|letter| letter.is_ascii_uppercase()));
	}

	#[test]
	fn a_country_should_be_read_by_its_code_alone() {
		assert_eq!("CN".parse::<Country>().unwrap().to_string(), "CN");
		for text in ["", "C", "cn", "CHN", "XX", "UK", "EU", "\u{e9}"] {
			let error = text.parse::<Country>().unwrap_err().to_string();
			assert!(error.starts_with(&alloc::format!("'{text}' is no country")), "{error}");
		}
		assert!(!Country([0, 255]).is_assigned());
	}
}
