use super::{
	Ai, Gtin, Identifier, InvalidIdentifier, InvalidNamedKey, NamedKey, Needed, Part, Sscc,
	ai::Element, digital_link, element_string, epc,
};
use alloc::{string::String, vec::Vec};
use core::str::FromStr;

/// The longest text that is read, in bytes: longer than any code that a label carries.
pub const MAX_IDENTIFIER_TEXT: usize = 8192;

/// A fact that stands beside an identifier, such as an expiry date (AI 17) or a net weight (AI 3103).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Attribute {
	/// What it is.
	pub ai: Ai,
	/// Its value as GS1 writes it, of the form that `ai` has.
	pub value: String,
}

/// An identifier as it was read, with what stood beside it.
///
/// As text, any of
/// - digits alone: 8, 12, 13 or 14 are a GTIN, 18 an SSCC;
/// - `gtin:`, `gln:` or `sscc:` and the digits;
/// - an element string, with brackets as `(01)09521141012345(21)2017` or as a scanner sends it, with or without its
///   symbology identifier, the separators U+001D or `^`;
/// - a GS1 Digital Link URI, not compressed, at any domain;
/// - an EPC URN: sgtin, sscc, sgln, lgtin.
///
/// The first GTIN, SSCC or GLN is what is named; other keys, and what says nothing of it, are attributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
	/// What is named.
	pub identifier: Identifier,
	attributes: Vec<Attribute>,
}

impl Reading {
	/// What stood beside it, in order of the application identifiers.
	pub fn attributes(&self) -> &[Attribute] {
		&self.attributes
	}

	/// The value of one that stood beside it.
	pub fn attribute(&self, ai: Ai) -> Option<&str> {
		self.attributes
			.iter()
			.find(|attribute| attribute.ai == ai)
			.map(|attribute| &*attribute.value)
	}

	/// The canonical GS1 Digital Link, at `https://id.gs1.org`, attributes in order behind the `?`.
	pub fn digital_link(&self) -> String {
		digital_link::write(&self.identifier, &self.attributes)
	}

	/// The element string with brackets, attributes last. A bracket of a value that would be taken for an application
	/// identifier's is written `\(`.
	pub fn element_string(&self) -> String {
		element_string::write(&self.identifier, &self.attributes)
	}

	/// The element string as a scanner sends it, without symbology identifier: U+001D ends a value whose length is not
	/// predefined, unless it is the last.
	pub fn plain_element_string(&self) -> String {
		element_string::write_plain(&self.identifier, &self.attributes)
	}

	/// Puts together what was read. Each value must have been checked.
	pub(super) fn assemble(elements: Vec<Element>) -> Result<Self, InvalidIdentifier> {
		let mut distinct: Vec<Element> = Vec::new();
		for element in elements {
			element.ai.check(&element.value)?;
			let before = distinct.iter().find(|other| other.ai == element.ai);
			match before.map(|other| other.value.bytes() == element.value.bytes()) {
				None => distinct.push(element),
				// The same again, as on a label with two codes.
				Some(true) => {}
				Some(false) => return Err(InvalidIdentifier::Twice { ai: element.ai }),
			}
		}
		let is_key = |element: &Element| [Ai::GTIN, Ai::SSCC, Ai::GLN].contains(&element.ai);
		let first = distinct.iter().position(is_key).ok_or(InvalidIdentifier::NoKey)?;
		let key = distinct.remove(first);
		let digits = key.value.text();
		let identifier = match key.ai {
			Ai::GTIN => Identifier::of_gtin(digits.parse()?),
			Ai::SSCC => Identifier::LogisticUnit(digits.parse()?),
			_ => Identifier::Place { gln: digits.parse()?, extension: None },
		};
		let mut reading = Self { identifier, attributes: Vec::new() };
		for element in distinct {
			reading.add(element)?;
		}
		reading.check_exclusive()?;
		reading.attributes.sort_unstable();
		Ok(reading)
	}

	/// Adds what says more of the key, or stands beside it.
	fn add(&mut self, element: Element) -> Result<(), InvalidIdentifier> {
		let Element { ai, value } = element;
		match (&mut self.identifier, ai) {
			(Identifier::TradeItem { variant, .. }, Ai::VARIANT) => {
				*variant = Some(value.bytes().try_into()?);
			}
			(Identifier::TradeItem { lot, .. }, Ai::LOT) => *lot = Some(value.bytes().try_into()?),
			(Identifier::TradeItem { serial, .. }, Ai::SERIAL) => {
				*serial = Some(value.bytes().try_into()?);
			}
			(Identifier::TradeItem { third_party, .. }, Ai::THIRD_PARTY) => {
				*third_party = Some(value.bytes().try_into()?);
			}
			(Identifier::Place { extension, .. }, Ai::EXTENSION) => {
				*extension = Some(value.bytes().try_into()?);
			}
			(_, Ai::VARIANT | Ai::SERIAL | Ai::THIRD_PARTY) => {
				return Err(InvalidIdentifier::NeedsKey { ai, key: Ai::GTIN });
			}
			(_, Ai::EXTENSION) => return Err(InvalidIdentifier::NeedsKey { ai, key: Ai::GLN }),
			_ => self.attributes.push(Attribute { ai, value: value.text() }),
		}
		Ok(())
	}

	/// A third party's extension stands instead of a serial, and a link has no place for it behind a variant.
	fn check_exclusive(&self) -> Result<(), InvalidIdentifier> {
		let Identifier::TradeItem { variant, serial, third_party: Some(_), .. } = &self.identifier
		else {
			return Ok(());
		};
		let exclusive = |other| Err(InvalidIdentifier::Exclusive { ai: Ai::THIRD_PARTY, other });
		match (serial, variant) {
			(Some(_), _) => exclusive(Ai::SERIAL),
			(None, Some(_)) => exclusive(Ai::VARIANT),
			(None, None) => Ok(()),
		}
	}
}

impl From<Identifier> for Reading {
	fn from(identifier: Identifier) -> Self {
		Self { identifier, attributes: Vec::new() }
	}
}

impl FromStr for Reading {
	type Err = InvalidIdentifier;

	fn from_str(text: &str) -> Result<Self, InvalidIdentifier> {
		if text.is_empty() {
			return Err(InvalidIdentifier::Empty);
		}
		if text.len() > MAX_IDENTIFIER_TEXT {
			return Err(InvalidIdentifier::TooLong { length: text.len() });
		}
		// From here on, bytes are characters.
		if let Some((place, found)) = text.chars().enumerate().find(|(_, c)| !c.is_ascii()) {
			let (what, needed) = (Part::Named("the text"), Needed::Ascii);
			return Err(InvalidIdentifier::Character { what, place: place + 1, found, needed });
		}
		if let Some(rest) = epc::after_urn(text) {
			return epc::parse(rest, text.len() - rest.len()).map(Self::from);
		}
		if text.starts_with(['(', ']', '^', element_string::SEPARATOR]) {
			return element_string::parse(text);
		}
		if text.starts_with(|c: char| c.is_ascii_digit()) {
			return starting_with_digit(text);
		}
		// Values may hold this as well.
		if text.contains("://") {
			return digital_link::parse(text);
		}
		let (kind, digits) = text.split_once(':').ok_or(InvalidIdentifier::Form)?;
		named(kind, digits, text).map(Self::from)
	}
}

/// A kind, a colon, and digits.
fn named(kind: &str, digits: &str, text: &str) -> Result<Identifier, InvalidIdentifier> {
	let what = match kind {
		"gtin" => "GTIN",
		"gln" => "GLN",
		"sscc" => "SSCC",
		_ => return Err(InvalidIdentifier::Form),
	};
	all_digits(what, digits, text.len() - digits.len())?;
	match text.parse() {
		Ok(NamedKey::Gtin(gtin)) => Ok(Identifier::of_gtin(gtin)),
		Ok(NamedKey::Gln(gln)) => Ok(Identifier::Place { gln, extension: None }),
		Ok(NamedKey::Sscc(sscc)) => Ok(Identifier::LogisticUnit(sscc)),
		Err(InvalidNamedKey::Key(error)) => Err(error.into()),
		Ok(NamedKey::Prefix(_)) | Err(_) => Err(InvalidIdentifier::Form),
	}
}

/// A key without its name, or an element string without symbology identifier and brackets.
fn starting_with_digit(text: &str) -> Result<Reading, InvalidIdentifier> {
	let longest_key = 18;
	let begins_with_key = (text.len() >= 16 && (text.starts_with("01") || text.starts_with("414")))
		|| (text.len() >= 20 && text.starts_with("00"));
	let separated = text.contains(['^', element_string::SEPARATOR]);
	if separated || (begins_with_key && text.len() != longest_key) {
		return element_string::parse(text);
	}
	if text.len() > longest_key
		&& let Ok(reading) = element_string::parse(text)
	{
		return Ok(reading);
	}
	all_digits("GTIN or SSCC", text, 0)?;
	Ok(Reading::from(match text.len() {
		8 | 12 | 13 | 14 => Identifier::of_gtin(text.parse::<Gtin>()?),
		18 => Identifier::LogisticUnit(text.parse::<Sscc>()?),
		length => return Err(InvalidIdentifier::Digits { length }),
	}))
}

/// Whether these are digits; they stand after `before` other characters.
pub(super) fn all_digits(
	what: &'static str,
	text: &str,
	before: usize,
) -> Result<(), InvalidIdentifier> {
	match text.chars().enumerate().find(|(_, c)| !c.is_ascii_digit()) {
		None => Ok(()),
		Some((index, found)) => Err(InvalidIdentifier::Character {
			what: Part::Named(what),
			place: before + index + 1,
			found,
			needed: Needed::Digit,
		}),
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;
	use proptest::prelude::*;

	fn read(text: &str) -> Result<String, String> {
		let reading: Result<Reading, InvalidIdentifier> = text.parse();
		reading.map(|reading| reading.element_string()).map_err(|error| error.to_string())
	}

	#[test]
	fn keys_alone_should_be_read() {
		for (text, shown) in [
			("02345673", "(01)00000002345673"),
			("416000336108", "(01)00416000336108"),
			("1234567890128", "(01)01234567890128"),
			("12345678901231", "(01)12345678901231"),
			("123456789012345675", "(00)123456789012345675"),
			("012345666638689852", "(00)012345666638689852"),
			("gtin:02345673", "(01)00000002345673"),
			("gln:4012345000115", "(414)4012345000115"),
			("sscc:012345666638689852", "(00)012345666638689852"),
		] {
			assert_eq!(read(text), Ok(shown.into()), "{text}");
		}
	}

	#[test]
	fn texts_should_be_refused_by_cause_when_they_are_none() {
		let long = "1".repeat(MAX_IDENTIFIER_TEXT + 1);
		for (text, part) in [
			("", "there is nothing: write a key"),
			(&*long, "it has 8193 bytes, and 8192 are the most"),
			("12345673", "check digit does not fit: its other digits ask for 0"),
			("416000336109", "ask for 8"),
			("1234567890129", "ask for 8"),
			("12345678901232", "ask for 1"),
			("123456789012345670", "ask for 5"),
			("1e1234567890", "GTIN or SSCC: character 2, 'e', is no digit"),
			("1234567890128 ", "character 14, ' ', is no digit"),
			("1234567890128\n", "character 14, '\\n', is no digit"),
			("-123456789012", "none of the forms"),
			("abc", "none of the forms"),
			("12", "digits alone are a GTIN of 8, 12, 13 or 14 or an SSCC of 18, and these are 2"),
			("1234567890123456789", "and these are 19"),
			("1234567890123456789x", "character 20, 'x', is no digit"),
			("12:45", "character 3, ':', is no digit"),
			("gtin:12", "a GTIN has 8, 12, 13 or 14 digits and nothing else"),
			("gtin:", "a GTIN has 8, 12, 13 or 14 digits and nothing else"),
			("gtin:1e1234567890", "GTIN: character 7, 'e', is no digit"),
			("gln:4012345000116", "the GLN's check digit does not fit: its other digits ask for 5"),
			("sscc:012345666638689853", "ask for 2"),
			("prefix:4012345", "none of the forms"),
			("giai:4012345", "none of the forms"),
			("\u{661}2345673", "the text: character 1, '\u{661}', is not of ASCII"),
			("1234567\u{661}", "the text: character 8"),
		] {
			let error = read(text).unwrap_err();
			assert!(error.contains(part), "{text}: {error}");
		}
	}

	#[test]
	fn form_should_be_told_by_how_the_text_begins() {
		for text in ["(01)09521141012345(8200)https://a/b", "01095211410123458200https://a/b"] {
			assert_eq!(read(text), Ok("(01)09521141012345(8200)https://a/b".into()), "{text}");
		}
	}

	#[test]
	fn one_changed_digit_should_be_refused_in_every_form() {
		for text in [
			"12345678901231",
			"(01)12345678901231",
			"]C10112345678901231",
			"https://a/01/12345678901231",
		] {
			let start = text.len() - 14;
			for place in start..text.len() {
				let digit = text[place..=place].parse::<u8>().unwrap();
				let changed = (digit + 1) % 10;
				let text = alloc::format!("{}{changed}{}", &text[..place], &text[place + 1..]);
				let error = read(&text).unwrap_err();
				assert!(error.contains("check digit does not fit"), "{text}: {error}");
			}
		}
	}

	proptest! {
		#[test]
		fn every_reading_should_come_back_from_every_form(
			body in 0u64..10u64.pow(13),
			values in proptest::collection::vec(proptest::option::of("[!\"%-?A-Z_a-z]{1,20}"), 4),
			internal in proptest::collection::btree_map(91u8..=99, "[!\"%-?A-Z_a-z]{1,90}", 0..4),
			count in proptest::option::of(0u32..100_000_000),
			weight in proptest::option::of(0u32..1_000_000),
		) {
			let number = body * 10 + u64::from(crate::gs1::check_digit(body));
			let value = |index: usize| values.get(index).cloned().flatten();
			let third_party = value(3).filter(|_| body % 3 == 0);
			let alone = third_party.is_none();
			let identifier = Identifier::TradeItem {
				gtin: Gtin::new(number).unwrap(),
				variant: value(0).filter(|_| alone).map(|text| text.parse().unwrap()),
				lot: value(1).map(|text| text.parse().unwrap()),
				serial: value(2).filter(|_| alone).map(|text| text.parse().unwrap()),
				third_party: third_party.map(|text| text.parse().unwrap()),
			};
			let mut attributes = Vec::new();
			let mut push = |ai: &str, value: String| {
				attributes.push(Attribute { ai: Ai::of(ai).unwrap(), value });
			};
			if let Some(count) = count { push("30", count.to_string()) }
			if let Some(weight) = weight { push("3103", alloc::format!("{weight:06}")) }
			for (ai, value) in internal { push(&ai.to_string(), value) }
			let reading = Reading { identifier, attributes };
			for text in [reading.digital_link(), reading.element_string(), reading.plain_element_string()] {
				prop_assert_eq!(text.parse::<Reading>(), Ok(reading.clone()), "{:?}", text);
			}
		}

		#[test]
		fn garbage_should_not_panic(text in "\\PC{0,40}|[0-9]{0,40}|(gtin|gln|sscc|urn:epc:id):?[0-9a-z:.]{0,20}") {
			if let Ok(reading) = text.parse::<Reading>() {
				prop_assert_eq!(reading.digital_link().parse::<Reading>(), Ok(reading));
			}
		}
	}
}
