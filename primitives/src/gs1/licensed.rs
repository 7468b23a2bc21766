use super::{CompanyPrefix, Gln, Gtin, InvalidKey, InvalidPrefix, KeyPlace, KeyRange};
use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// What a GS1 organisation licenses to a firm.
#[derive(
	Clone,
	Copy,
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
pub enum LicensedKey {
	/// A company prefix: all keys that begin with it.
	#[codec(index = 0)]
	Prefix(CompanyPrefix),
	/// One GTIN, a GTIN-8 among them.
	#[codec(index = 1)]
	Gtin(Gtin),
	/// One GLN.
	#[codec(index = 2)]
	Gln(Gln),
}

/// Why something is nothing that can be licensed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvalidLicensedKey {
	/// The prefix.
	Prefix(InvalidPrefix),
	/// The single key.
	Key(InvalidKey),
	/// A GTIN with an indicator digit: the licence is for the item, its packings follow.
	Indicator,
	/// Text that begins with another word than the three kinds.
	Kind,
}

impl fmt::Display for InvalidLicensedKey {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Prefix(error) => error.fmt(f),
			Self::Key(error) => error.fmt(f),
			Self::Indicator => f.write_str(
				"name the item's own GTIN, whose 14 digits begin with 0: its packings follow",
			),
			Self::Kind => f.write_str(
				"write prefix:, gtin: or gln: and the digits; other keys are not licensed one by one",
			),
		}
	}
}

impl core::error::Error for InvalidLicensedKey {}

impl LicensedKey {
	/// Whether it is well formed and lies where keys are licensed.
	///
	/// # Errors
	/// [`InvalidLicensedKey`].
	pub fn check(self) -> Result<(), InvalidLicensedKey> {
		match self {
			Self::Prefix(prefix) => prefix.check().map_err(InvalidLicensedKey::Prefix),
			Self::Gtin(gtin) => {
				gtin.check().map_err(InvalidLicensedKey::Key)?;
				let own = gtin.indicator() == 0;
				if own {
					lies_where_licensed(gtin.place())
				} else {
					Err(InvalidLicensedKey::Indicator)
				}
			}
			Self::Gln(gln) => {
				gln.check().map_err(InvalidLicensedKey::Key)?;
				lies_where_licensed(gln.place())
			}
		}
	}

	/// Where its keys lie.
	pub const fn range(self) -> KeyRange {
		let place: KeyPlace = match self {
			Self::Prefix(prefix) => return prefix.range(),
			Self::Gtin(gtin) => gtin.place(),
			Self::Gln(gln) => gln.place(),
		};
		place..=place
	}

	/// How many of a key's digits belong to its issuer: the prefix's, or all twelve of a single key.
	pub const fn digits(self) -> u8 {
		match self {
			Self::Prefix(prefix) => prefix.digits(),
			Self::Gtin(_) | Self::Gln(_) => super::MAX_PREFIX_DIGITS,
		}
	}
}

/// Whether single keys are licensed at that place: where prefixes are, and where GTIN-8 lie but for those that begin
/// with 0 or 2, which every shop uses for itself.
fn lies_where_licensed(place: KeyPlace) -> Result<(), InvalidLicensedKey> {
	let judged = match CompanyPrefix::of_place(place).check() {
		Err(InvalidPrefix::Gtin8) => match place.0 / 10u64.pow(6) {
			0 | 2 => Err(InvalidPrefix::RestrictedCirculation),
			_ => Ok(()),
		},
		other => other,
	};
	judged.map_err(InvalidLicensedKey::Prefix)
}

impl FromStr for LicensedKey {
	type Err = InvalidLicensedKey;

	/// Reads `prefix:`, `gtin:` or `gln:` and the digits; digits alone are a prefix.
	fn from_str(text: &str) -> Result<Self, InvalidLicensedKey> {
		let (kind, digits) = text.split_once(':').unwrap_or(("prefix", text));
		let key = match kind {
			"prefix" => Self::Prefix(digits.parse().map_err(InvalidLicensedKey::Prefix)?),
			"gtin" => Self::Gtin(digits.parse().map_err(InvalidLicensedKey::Key)?),
			"gln" => Self::Gln(digits.parse().map_err(InvalidLicensedKey::Key)?),
			_ => return Err(InvalidLicensedKey::Kind),
		};
		key.check().map(|()| key)
	}
}

impl fmt::Display for LicensedKey {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Prefix(prefix) => prefix.fmt(f),
			Self::Gtin(gtin) => write!(f, "gtin:{gtin}"),
			Self::Gln(gln) => write!(f, "gln:{gln}"),
		}
	}
}

impl Serialize for LicensedKey {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl<'de> Deserialize<'de> for LicensedKey {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;

	#[test]
	fn what_a_gs1_organisation_licenses_should_be_read() {
		for text in ["9521001", "gtin:00000096385074", "gtin:04012345123456", "gln:4012345000115"] {
			let key: LicensedKey = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
			assert_eq!(key.to_string(), text);
			assert_eq!(LicensedKey::decode(&mut &key.encode()[..]).unwrap(), key);
			let json = serde_json::to_string(&key).unwrap();
			assert_eq!(serde_json::from_str::<LicensedKey>(&json).unwrap(), key);
		}
		assert_eq!("prefix:9521001".parse::<LicensedKey>(), "9521001".parse());
	}

	#[test]
	fn what_nobody_licenses_should_be_refused_by_cause() {
		for (text, expected) in [
			("gtin:10614141073464", InvalidLicensedKey::Indicator),
			("gtin:02345673", InvalidLicensedKey::Prefix(InvalidPrefix::RestrictedCirculation)),
			("gtin:20123451", InvalidLicensedKey::Prefix(InvalidPrefix::RestrictedCirculation)),
			("gtin:9780306406157", InvalidLicensedKey::Prefix(InvalidPrefix::Publication)),
			("gln:2012345000018", InvalidLicensedKey::Prefix(InvalidPrefix::RestrictedCirculation)),
			("sscc:012345666638689852", InvalidLicensedKey::Kind),
			("123", InvalidLicensedKey::Prefix(InvalidPrefix::Form)),
		] {
			assert_eq!(text.parse::<LicensedKey>(), Err(expected), "{text}");
		}
		assert!(matches!(
			"gln:4012345000116".parse::<LicensedKey>(),
			Err(InvalidLicensedKey::Key(_))
		));
	}

	#[test]
	fn a_single_key_should_lie_at_one_place() {
		let key: LicensedKey = "gtin:96385074".parse().unwrap();
		assert_eq!(key.range(), KeyPlace(9_638_507)..=KeyPlace(9_638_507));
		assert_eq!((key.digits(), "9521".parse::<LicensedKey>().unwrap().digits()), (12, 4));
	}
}
