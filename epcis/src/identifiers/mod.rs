//! GS1 identifiers of every kind that EPCIS events name, and the one form that the event hash has of each.
//!
//! `stalhof_primitives::gs1` reads what the chain stores: trade items, logistic units and places. Events name more: assets,
//! documents, parties, service relations, coupons, consignments, components and pieces, single or as a class. They are
//! read here as EPC URNs (EPC Tag Data Standard) and as GS1 Digital Links, and become **constrained canonical Digital
//! Links** (CBV 2.0, 8.9.2): `https://id.gs1.org`, the key, and of its qualifiers only the one that says most.
//!
//! Reading asks for the form alone. Whether the check digit fits is for [`Identifier::check`]: a hash is needed of a wrong
//! event too, and a URN has no check digit.

mod escapes;
mod kind;
mod link;
mod urn;

pub use kind::IdentifierKind;

use core::fmt;
use kind::Scheme;
use stalhof_primitives::gs1::check_digit;

/// What a canonical Digital Link begins with.
pub const CANONICAL_DOMAIN: &str = "https://id.gs1.org";

/// A GS1 identifier.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identifier {
	/// What it identifies.
	pub kind: IdentifierKind,
	/// The key's application identifier: `01`, `8003` and so on.
	pub ai: &'static str,
	/// The key with its check digit, and the serial where that is part of the key; not escaped. A GTIN has 14 digits.
	pub key: String,
	/// Application identifier and value of the one qualifier that says most; not escaped.
	pub qualifier: Option<(&'static str, String)>,
}

/// Why a text that begins as a GS1 identifier is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvalidIdentifier {
	/// An EPC URN of a scheme that there is not.
	Scheme,
	/// The company prefix has not 6 to 12 digits.
	Prefix,
	/// A field has not the digits or characters that it should.
	Field {
		/// What the field is.
		what: &'static str,
	},
	/// Prefix and reference have not as many digits together as the key.
	Length {
		/// How many they have.
		found: usize,
		/// How many they should have.
		wanted: usize,
	},
	/// The check digit is not that of the other digits.
	CheckDigit {
		/// The key.
		what: &'static str,
		/// The digit that would fit.
		expected: u8,
	},
}

impl fmt::Display for InvalidIdentifier {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Scheme => f.write_str("there is no such scheme of EPC URNs"),
			Self::Prefix => f.write_str("the company prefix of an EPC URN has 6 to 12 digits"),
			Self::Field { what } => {
				write!(f, "its {what} has not the characters or the length that it should")
			}
			Self::Length { found, wanted } => write!(
				f,
				"company prefix and reference have {found} digits together, and {wanted} are needed"
			),
			Self::CheckDigit { what, expected } => write!(
				f,
				"the check digit of its {what} does not fit: the other digits ask for {expected}"
			),
		}
	}
}

impl core::error::Error for InvalidIdentifier {}

impl Identifier {
	/// Reads an EPC URN or a Digital Link. `None` when the text is neither: any other URI.
	///
	/// A link of any domain is taken for one when its path ends with a GS1 key and its qualifiers, so that an address which happens to
	/// end as one is taken for it too. At GS1's own domain a link must be right.
	pub fn read(text: &str) -> Option<Result<Self, InvalidIdentifier>> {
		urn::read(text).or_else(|| link::read(text))
	}

	/// Whether that is an address of GS1's own, at which nothing but GS1 keys stand.
	pub(crate) fn is_canonical_address(text: &str) -> bool {
		text.strip_prefix(CANONICAL_DOMAIN).is_some_and(|path| path.starts_with('/'))
	}

	/// Whether the check digits fit.
	///
	/// # Errors
	/// [`InvalidIdentifier::CheckDigit`].
	pub fn check(&self) -> Result<(), InvalidIdentifier> {
		let Some((what, digits)) = Scheme::of_ai(self.ai).and_then(|scheme| scheme.check_digit)
		else {
			return Ok(());
		};
		let key = self.key.get(..digits).unwrap_or_default();
		let (body, last) = key.split_at_checked(digits.saturating_sub(1)).unwrap_or_default();
		let number = body.parse().map_err(|_| InvalidIdentifier::Field { what })?;
		let expected = check_digit(number);
		if last.as_bytes() == [b'0' + expected] {
			Ok(())
		} else {
			Err(InvalidIdentifier::CheckDigit { what, expected })
		}
	}

	/// Whether it names one object, and not a class of them.
	pub const fn is_instance(&self) -> bool {
		self.kind.is_instance()
	}
}

/// The constrained canonical Digital Link.
impl fmt::Display for Identifier {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "{CANONICAL_DOMAIN}/{}/{}", self.ai, escapes::Escaped(&self.key))?;
		match &self.qualifier {
			Some((ai, value)) => write!(f, "/{ai}/{}", escapes::Escaped(value)),
			None => Ok(()),
		}
	}
}

#[cfg(test)]
#[path = "identifiers_tests.rs"]
mod tests;
