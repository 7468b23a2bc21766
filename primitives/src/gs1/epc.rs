//! EPC URNs (EPC Tag Data Standard, "EPC URI" and "EPCIS class level URIs").

#[cfg(test)]
mod tests;

use super::{
	Ai, Extension, Gln, Gtin, Identifier, InvalidIdentifier, Lot, MAX_PREFIX_DIGITS, Needed, Part,
	Serial, Sscc, ThirdPartyExtension, ai::Value, check_digit, is_cset_82, percent,
	reading::all_digits,
};
use alloc::{format, string::String};
use core::fmt;

/// The fewest digits of a company prefix in an EPC URN.
pub const MIN_EPC_PREFIX_DIGITS: u8 = 6;

/// What all of them begin with. RFC 8141 lets the case of these letters be any.
const URN: &str = "urn:epc:";

/// Those that are read, as they stand behind `urn:epc:`.
const SCHEMES: [&str; 6] =
	["id:sgtin:", "id:upui:", "id:sscc:", "id:sgln:", "class:lgtin:", "idpat:sgtin:"];

/// Why an identifier has no EPC URN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoEpcUrn {
	/// A company prefix has 6 to 12 digits there.
	PrefixDigits(u8),
	/// The GLN's extension is `0`, which in an EPC URN says that there is none.
	ExtensionZero,
}

impl fmt::Display for NoEpcUrn {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::PrefixDigits(digits) => {
				write!(f, "the company prefix of an EPC URN has 6 to 12 digits, and not {digits}")
			}
			Self::ExtensionZero => f.write_str(
				"the extension 0 has no EPC URN: there, 0 says that there is no extension",
			),
		}
	}
}

impl core::error::Error for NoEpcUrn {}

/// What stands behind `urn:epc:`, `None` when the text does not begin so.
pub(super) fn after_urn(text: &str) -> Option<&str> {
	let (start, rest) = text.split_at_checked(URN.len())?;
	start.eq_ignore_ascii_case(URN).then_some(rest)
}

/// Reads what stands behind `urn:epc:`, `before` characters. The text is of ASCII.
pub(super) fn parse(rest: &str, before: usize) -> Result<Identifier, InvalidIdentifier> {
	let mut fields = Fields { rest, before, left: true };
	let scheme = SCHEMES
		.into_iter()
		.find(|scheme| rest.starts_with(*scheme))
		.ok_or(InvalidIdentifier::EpcScheme)?;
	fields.skip(scheme.len());
	let prefix = fields.digits("company prefix")?;
	let digits = MIN_EPC_PREFIX_DIGITS.into()..=usize::from(MAX_PREFIX_DIGITS);
	if !digits.contains(&prefix.len()) {
		return Err(InvalidIdentifier::Length {
			what: Part::Named("company prefix"),
			length: prefix.len(),
			least: *digits.start(),
			most: *digits.end(),
		});
	}
	match scheme {
		"id:sscc:" => {
			let reference = fields.last_digits("serial reference")?;
			let key = joined("company prefix and serial reference", prefix, reference, 17, true)?;
			Ok(Identifier::LogisticUnit(Sscc::new(key)?))
		}
		"id:sgln:" => {
			let reference = fields.digits_or_none("location reference")?;
			let key =
				joined("company prefix and location reference", prefix, reference, 12, false)?;
			let extension = fields.text(Ai::EXTENSION)?;
			let none = extension.bytes() == b"0";
			let extension = if none { None } else { Some(Extension::try_from(extension.bytes())?) };
			Ok(Identifier::Place { gln: Gln::new(key)?, extension })
		}
		_ => {
			let reference = fields.digits("indicator and item reference")?;
			let what = "company prefix, indicator and item reference";
			let gtin = Gtin::new(joined(what, prefix, reference, 13, true)?)?;
			let (mut lot, mut serial, mut third_party) = (None, None, None);
			match scheme {
				"class:lgtin:" => lot = Some(Lot::try_from(fields.text(Ai::LOT)?.bytes())?),
				"id:sgtin:" => serial = Some(Serial::try_from(fields.text(Ai::SERIAL)?.bytes())?),
				"id:upui:" => {
					let extension = fields.text(Ai::THIRD_PARTY)?.bytes();
					third_party = Some(ThirdPartyExtension::try_from(extension)?);
				}
				_ if fields.rest == "*" => {}
				_ => return Err(InvalidIdentifier::EpcScheme),
			}
			Ok(Identifier::TradeItem { gtin, variant: None, lot, serial, third_party })
		}
	}
}

/// The fields of an EPC URN that are still to be read, and how many characters stand before them.
struct Fields<'a> {
	rest: &'a str,
	before: usize,
	/// Whether there is a further field, be it empty.
	left: bool,
}

impl<'a> Fields<'a> {
	fn skip(&mut self, length: usize) {
		self.rest = self.rest.get(length..).unwrap_or_default();
		self.before += length;
	}

	/// A field that ends at a dot or at the end.
	fn digits(&mut self, what: &'static str) -> Result<&'a str, InvalidIdentifier> {
		let field = self.digits_or_none(what)?;
		if field.is_empty() {
			return Err(InvalidIdentifier::Missing { what: Part::Named(what) });
		}
		Ok(field)
	}

	/// As [`digits`](Self::digits), also empty.
	fn digits_or_none(&mut self, what: &'static str) -> Result<&'a str, InvalidIdentifier> {
		if !self.left {
			return Err(InvalidIdentifier::Missing { what: Part::Named(what) });
		}
		let end = self.rest.find('.');
		let field = self.rest.get(..end.unwrap_or(self.rest.len())).unwrap_or_default();
		all_digits(what, field, self.before)?;
		self.left = end.is_some();
		self.skip(field.len() + 1);
		Ok(field)
	}

	/// The last field, in which a dot is no digit.
	fn last_digits(&mut self, what: &'static str) -> Result<&'a str, InvalidIdentifier> {
		all_digits(what, self.rest, self.before)?;
		self.digits(what)
	}

	/// The last field, in which a dot is a character as any other.
	fn text(&mut self, ai: Ai) -> Result<Value, InvalidIdentifier> {
		let what = Part::Ai(ai);
		if !self.left {
			return Err(InvalidIdentifier::Missing { what });
		}
		let stands = |c: char| {
			u8::try_from(c).is_ok_and(is_cset_82) && !matches!(c, '"' | '&' | '/' | '<' | '>' | '?')
		};
		if let Some((index, found)) = self.rest.chars().enumerate().find(|(_, c)| !stands(*c)) {
			let place = self.before + index + 1;
			return Err(InvalidIdentifier::Character { what, place, found, needed: Needed::Urn });
		}
		let value = percent::decode(self.rest, self.before)?;
		ai.check(&value).map(|()| value)
	}
}

/// The number of a key from its company prefix and reference, of which the first digit may stand before the prefix.
fn joined(
	what: &'static str,
	prefix: &str,
	reference: &str,
	wanted: usize,
	leading: bool,
) -> Result<u64, InvalidIdentifier> {
	let length = prefix.len() + reference.len();
	let (first, rest) = reference.split_at_checked(usize::from(leading)).unwrap_or_default();
	let body = super::digits(&format!("{first}{prefix}{rest}")).filter(|_| length == wanted);
	let body = body.ok_or(InvalidIdentifier::EpcDigits { what, length, wanted })?;
	Ok(body * 10 + u64::from(check_digit(body)))
}

/// The EPC URN under a company prefix of so many digits.
pub(super) fn write(identifier: &Identifier, prefix_digits: u8) -> Result<String, NoEpcUrn> {
	if !(MIN_EPC_PREFIX_DIGITS..=MAX_PREFIX_DIGITS).contains(&prefix_digits) {
		return Err(NoEpcUrn::PrefixDigits(prefix_digits));
	}
	let escaped = |value: &[u8]| {
		let mut text = String::new();
		percent::encode(value, &mut text);
		text
	};
	let (_, key) = identifier.key();
	let leading = usize::from(!matches!(identifier, Identifier::Place { .. }));
	let (first, rest) = key.split_at_checked(leading).unwrap_or_default();
	let (prefix, rest) = rest.split_at_checked(prefix_digits.into()).unwrap_or_default();
	let reference = rest.get(..rest.len().saturating_sub(1)).unwrap_or_default();
	let fields = format!("{prefix}.{first}{reference}");
	Ok(match identifier {
		Identifier::TradeItem { third_party: Some(extension), .. } => {
			format!("{URN}id:upui:{fields}.{}", escaped(extension.as_bytes()))
		}
		Identifier::TradeItem { serial: Some(serial), .. } => {
			format!("{URN}id:sgtin:{fields}.{}", escaped(serial.as_bytes()))
		}
		Identifier::TradeItem { lot: Some(lot), .. } => {
			format!("{URN}class:lgtin:{fields}.{}", escaped(lot.as_bytes()))
		}
		Identifier::TradeItem { .. } => format!("{URN}idpat:sgtin:{fields}.*"),
		Identifier::LogisticUnit(_) => format!("{URN}id:sscc:{fields}"),
		Identifier::Place { extension: None, .. } => format!("{URN}id:sgln:{fields}.0"),
		Identifier::Place { extension: Some(extension), .. } => match extension.as_bytes() {
			b"0" => return Err(NoEpcUrn::ExtensionZero),
			bytes => format!("{URN}id:sgln:{fields}.{}", escaped(bytes)),
		},
	})
}
