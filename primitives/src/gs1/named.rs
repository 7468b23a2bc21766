use super::{CompanyPrefix, Gln, Gtin, InvalidKey, InvalidPrefix, LicensedKey, Sscc};
use core::{fmt, str::FromStr};

/// A key or prefix that somebody names, whoever may issue it. As text, what it is, a colon, and its digits:
/// `gtin:09521001000017`, `sscc:095210010000000017`. Of a prefix the digits suffice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedKey {
	/// A company prefix.
	Prefix(CompanyPrefix),
	/// A trade item or a packing of it.
	Gtin(Gtin),
	/// A party or place.
	Gln(Gln),
	/// A logistic unit.
	Sscc(Sscc),
}

/// Why a text is no [`NamedKey`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvalidNamedKey {
	/// What stands before the colon is not known.
	Kind,
	/// The prefix.
	Prefix(InvalidPrefix),
	/// The key.
	Key(InvalidKey),
}

impl fmt::Display for InvalidNamedKey {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Kind => f.write_str("write prefix:, gtin:, gln: or sscc: and the digits"),
			Self::Prefix(error) => error.fmt(f),
			Self::Key(error) => error.fmt(f),
		}
	}
}

impl core::error::Error for InvalidNamedKey {}

impl NamedKey {
	/// The licence that it falls under: its own, or that of a prefix. An SSCC is issued under a prefix alone, of which
	/// its first twelve digits after the extension are asked for.
	pub const fn licensed(self) -> LicensedKey {
		match self {
			Self::Prefix(prefix) => LicensedKey::Prefix(prefix),
			Self::Gtin(gtin) => LicensedKey::Gtin(gtin),
			Self::Gln(gln) => LicensedKey::Gln(gln),
			Self::Sscc(sscc) => LicensedKey::Prefix(CompanyPrefix::of_place(sscc.place())),
		}
	}

	/// Whether a licence for a single key is none for it.
	pub const fn needs_prefix(self) -> bool {
		matches!(self, Self::Prefix(_) | Self::Sscc(_))
	}
}

impl FromStr for NamedKey {
	type Err = InvalidNamedKey;

	fn from_str(text: &str) -> Result<Self, InvalidNamedKey> {
		let (kind, digits) = text.split_once(':').unwrap_or(("prefix", text));
		Ok(match kind {
			"prefix" => Self::Prefix(digits.parse().map_err(InvalidNamedKey::Prefix)?),
			"gtin" => Self::Gtin(digits.parse().map_err(InvalidNamedKey::Key)?),
			"gln" => Self::Gln(digits.parse().map_err(InvalidNamedKey::Key)?),
			"sscc" => Self::Sscc(digits.parse().map_err(InvalidNamedKey::Key)?),
			_ => return Err(InvalidNamedKey::Kind),
		})
	}
}

impl fmt::Display for NamedKey {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		// As in `LicensedKey`, so that a key reads the same wherever it stands.
		match self {
			Self::Prefix(prefix) => prefix.fmt(f),
			Self::Gtin(gtin) => write!(f, "gtin:{gtin}"),
			Self::Gln(gln) => write!(f, "gln:{gln}"),
			Self::Sscc(sscc) => write!(f, "sscc:{sscc}"),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;

	#[test]
	fn a_named_key_should_be_read_and_shown_when_it_is_well_formed() {
		for (text, shown, licensed, needs_prefix) in [
			("prefix:9521001", "9521001", "9521001", true),
			("9521001", "9521001", "9521001", true),
			("gtin:9521001000017", "gtin:09521001000017", "gtin:09521001000017", false),
			("gtin:19521001000014", "gtin:19521001000014", "gtin:19521001000014", false),
			("gln:9521001000017", "gln:9521001000017", "gln:9521001000017", false),
			("sscc:095210010000000017", "sscc:095210010000000017", "952100100000", true),
			("sscc:395210010000000018", "sscc:395210010000000018", "952100100000", true),
			// Nobody issues it, but it may be named.
			("gtin:02345673", "gtin:00000002345673", "gtin:00000002345673", false),
		] {
			let key: NamedKey = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
			assert_eq!(key.to_string(), shown);
			assert_eq!(shown.parse(), Ok(key));
			assert_eq!(key.licensed().to_string(), licensed, "{text}");
			assert_eq!(key.needs_prefix(), needs_prefix, "{text}");
		}
	}

	#[test]
	fn a_named_key_should_be_refused_by_cause_when_it_is_none() {
		for (text, expected) in [
			("", "a company prefix has 4 to 12 digits and nothing else"),
			("prefix:", "a company prefix has 4 to 12 digits and nothing else"),
			("giai:9521001", "write prefix:, gtin:, gln: or sscc: and the digits"),
			("GTIN:9521001000017", "write prefix:, gtin:, gln: or sscc: and the digits"),
			("gtin:", "a GTIN has 8, 12, 13 or 14 digits and nothing else"),
			("gtin:gtin:1", "a GTIN has 8, 12, 13 or 14 digits and nothing else"),
			("gln:9521001000018", "the GLN's check digit does not fit: its other digits ask for 7"),
			("sscc:09521001000000001", "a SSCC has 18 digits and nothing else"),
			(
				"prefix:9771234",
				"977 to 979 are ISSN, ISBN and ISMN: their agencies give them, not GS1",
			),
		] {
			assert_eq!(text.parse::<NamedKey>().unwrap_err().to_string(), expected, "{text}");
		}
	}
}
