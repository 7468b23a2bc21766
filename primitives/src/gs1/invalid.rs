use super::{Ai, Gtin, InvalidKey, InvalidText};
use alloc::string::String;
use core::fmt;

/// A part of a text, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
	/// The value of an application identifier.
	Ai(Ai),
	/// Something else.
	Named(&'static str),
}

impl fmt::Display for Part {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Ai(ai) => match ai.name() {
				Some(name) => write!(f, "{name} (AI {ai})"),
				None => write!(f, "AI {ai}"),
			},
			Self::Named(name) => f.write_str(name),
		}
	}
}

/// What a character should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
	/// A digit.
	Digit,
	/// A character of GS1's set 82.
	Cset82,
	/// A character of ASCII: every form is written in it.
	Ascii,
	/// A character that stands in a URI.
	Uri,
	/// A character that stands in a domain or its port.
	Domain,
	/// A character that stands in an EPC URN as it is, or `%` and two hexadecimal digits.
	Urn,
}

impl Needed {
	const fn why(self) -> &'static str {
		match self {
			Self::Digit => "is no digit",
			Self::Cset82 => "is not in GS1's set 82: letters, digits and !\"%&'()*+,-./:;<=>?_",
			Self::Ascii => "is not of ASCII, of which every form of a GS1 identifier is made",
			Self::Uri => "cannot stand in a link as it is: write % and its two hexadecimal digits",
			Self::Domain => {
				"cannot stand in a domain: write https://, the domain, and / before the key"
			}
			Self::Urn => {
				"cannot stand in an EPC URN as it is: write % and its two hexadecimal digits"
			}
		}
	}
}

/// Why a text is no GS1 identifier. Places count the characters of the whole text, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvalidIdentifier {
	/// There is nothing.
	Empty,
	/// More characters than [`MAX_IDENTIFIER_TEXT`](super::MAX_IDENTIFIER_TEXT).
	TooLong {
		/// How many there are.
		length: usize,
	},
	/// It begins as none of the forms does.
	Form,
	/// Digits alone, and not as many as a GTIN or an SSCC has.
	Digits {
		/// How many there are.
		length: usize,
	},
	/// A key alone that is none.
	Key(InvalidKey),
	/// A serial, lot, variant or extension that is none.
	Text(InvalidText),
	/// A character that cannot stand where it does.
	Character {
		/// Of what it is a part.
		what: Part,
		/// Its place.
		place: usize,
		/// The character.
		found: char,
		/// What it should have been.
		needed: Needed,
	},
	/// A part has too few or too many characters.
	Length {
		/// The part.
		what: Part,
		/// How many it has.
		length: usize,
		/// The fewest that it takes.
		least: usize,
		/// The most that it takes.
		most: usize,
	},
	/// A part is not there.
	Missing {
		/// The part.
		what: Part,
	},
	/// A key's check digit is not that of its other digits.
	CheckDigit {
		/// The key.
		what: Part,
		/// The digit that would fit.
		expected: u8,
	},
	/// A GTIN of 8, 12 or 13 digits where 14 must stand.
	ShortGtin {
		/// The GTIN.
		gtin: Gtin,
	},
	/// A date that is none.
	Date {
		/// What it dates.
		ai: Ai,
		/// The value.
		value: String,
	},
	/// GS1 has no such application identifier.
	UnknownAi {
		/// The digits.
		ai: String,
	},
	/// Digits in brackets that are no application identifier.
	Bracket {
		/// The digits.
		ai: String,
	},
	/// There is no GTIN, SSCC or GLN.
	NoKey,
	/// The key is of another kind than this program reads.
	OtherKey {
		/// Which.
		ai: Ai,
	},
	/// One identifier with two values.
	Twice {
		/// Which.
		ai: Ai,
	},
	/// An identifier that says more of a key that is not there, or not the first.
	NeedsKey {
		/// The identifier.
		ai: Ai,
		/// The key that it needs.
		key: Ai,
	},
	/// Two identifiers that exclude one another.
	Exclusive {
		/// The one.
		ai: Ai,
		/// The other.
		other: Ai,
	},
	/// `%` without two hexadecimal digits behind it.
	Escape {
		/// Place of the `%`.
		place: usize,
	},
	/// `%` and two digits that stand for no character of GS1's set 82.
	Escaped {
		/// Place of the `%`.
		place: usize,
		/// What they stand for.
		byte: u8,
	},
	/// A link with another scheme than http and https, or with one in mixed case.
	Scheme,
	/// A link whose path ends with a slash.
	TrailingSlash,
	/// A link in the compressed form.
	Compressed,
	/// A link's path names an identifier that does not stand there, or not behind the one before it.
	Order {
		/// The identifier.
		ai: Ai,
		/// The one before it.
		after: Ai,
	},
	/// An identifier stands among a link's attributes, behind the `?`, and belongs in its path.
	InQuery {
		/// Which.
		ai: Ai,
	},
	/// An EPC URN of another scheme.
	EpcScheme,
	/// The fields of an EPC URN have not the digits that its key has.
	EpcDigits {
		/// The two fields.
		what: &'static str,
		/// How many digits they have together.
		length: usize,
		/// How many they should have.
		wanted: usize,
	},
	/// A symbology identifier that is not one of those that carry element strings.
	Symbology,
	/// A separator where a value should be.
	Separator {
		/// Its place.
		place: usize,
	},
}

impl fmt::Display for InvalidIdentifier {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Empty => f.write_str("there is nothing: write a key, element string, Digital Link or EPC URN"),
			Self::TooLong { length } => {
				let most = super::MAX_IDENTIFIER_TEXT;
				write!(f, "it has {length} bytes, and {most} are the most")
			}
			Self::Form => f.write_str(
				"it is none of the forms: write the digits of a GTIN or SSCC; gtin:, gln: or sscc: and the digits; an \
				 element string as (01)09521141012345(21)2017; a Digital Link as \
				 https://id.gs1.org/01/09521141012345/21/2017; or an EPC URN as urn:epc:id:sgtin:9521141.001234.2017",
			),
			Self::Digits { length } => write!(
				f,
				"digits alone are a GTIN of 8, 12, 13 or 14 or an SSCC of 18, and these are {length}; before those of a \
				 GLN write gln:"
			),
			Self::Key(error) => error.fmt(f),
			Self::Text(error) => error.fmt(f),
			Self::Character { what, place, found, needed } => {
				write!(f, "{what}: character {place}, {found:?}, {}", needed.why())
			}
			Self::Length { what, length, least, most } => {
				write!(f, "{what}: it has {length} characters, and it takes {least}")?;
				if least == most { Ok(()) } else { write!(f, " to {most}") }
			}
			Self::Missing { what } => write!(f, "{what}: there is no value"),
			Self::CheckDigit { what, expected } => write!(
				f,
				"{what}: the check digit does not fit: its other digits ask for {expected}"
			),
			Self::ShortGtin { gtin } => {
				write!(f, "a GTIN has 14 digits here: write {gtin}")
			}
			Self::Date { ai, value } => write!(
				f,
				"{}: {value} is no day: write year, month and day in two digits each, or day 00 for the whole month",
				Part::Ai(*ai)
			),
			Self::UnknownAi { ai } => write!(f, "GS1 has no application identifier {ai}"),
			Self::Bracket { ai } => write!(
				f,
				"GS1 has no application identifier {ai}; where ({ai}) is part of a value, write \\({ai})"
			),
			Self::NoKey => f.write_str(
				"it names no GTIN (01), SSCC (00) or GLN (414): give the identifier and all digits of its key",
			),
			Self::OtherKey { ai } => write!(
				f,
				"its key is AI {ai}; only those of a GTIN (01), SSCC (00) or GLN (414) are read"
			),
			Self::Twice { ai } => write!(f, "{} is given twice", Part::Ai(*ai)),
			Self::NeedsKey { ai, key } => write!(
				f,
				"{} says more of a {}, which is not the key here: give that first, or leave it out",
				Part::Ai(*ai),
				Part::Ai(*key)
			),
			Self::Exclusive { ai, other } => {
				write!(f, "{} and {} exclude one another", Part::Ai(*ai), Part::Ai(*other))
			}
			Self::Escape { place } => write!(
				f,
				"character {place} is % without two hexadecimal digits behind it: write the sign % itself as %25"
			),
			Self::Escaped { place, byte } => write!(
				f,
				"%{byte:02X} at character {place} stands for no character of GS1's set 82"
			),
			Self::Scheme => f.write_str(
				"a Digital Link begins with http:// or https://, all in lower or all in upper case",
			),
			Self::TrailingSlash => f.write_str("the link's path ends with /: leave that out"),
			Self::Compressed => f.write_str(
				"it looks like a compressed Digital Link, which is not read: decompress it first, or give the key behind /01/, \
				 /00/ or /414/",
			),
			Self::Order { ai, after } => write!(
				f,
				"{} cannot stand behind {} in a link's path: the orders are /01/22/10/21, /01/235, /00 and /414/254",
				Part::Ai(*ai),
				Part::Ai(*after)
			),
			Self::InQuery { ai } => {
				write!(f, "{} belongs in the link's path, not behind the ?", Part::Ai(*ai))
			}
			Self::EpcScheme => f.write_str(
				"of EPC URNs, urn:epc:id:sgtin, sscc, sgln and upui, urn:epc:class:lgtin and urn:epc:idpat:sgtin with .* at \
				 its end are read",
			),
			Self::EpcDigits { what, length, wanted } => {
				write!(f, "{what} have {length} digits together, and {wanted} are needed")
			}
			Self::Symbology => f.write_str(
				"only ]C1, ]d2, ]Q3, ]e0 and ]J1 stand before an element string; leave other symbology identifiers out",
			),
			Self::Separator { place } => {
				write!(f, "character {place} is a separator where a value should be")
			}
		}
	}
}

impl core::error::Error for InvalidIdentifier {}

impl From<InvalidKey> for InvalidIdentifier {
	fn from(error: InvalidKey) -> Self {
		Self::Key(error)
	}
}

impl From<InvalidText> for InvalidIdentifier {
	fn from(error: InvalidText) -> Self {
		Self::Text(error)
	}
}
