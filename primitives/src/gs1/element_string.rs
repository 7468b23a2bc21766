//! Element strings: values behind their application identifiers, in brackets for people or with separators for
//! scanners (GS1 General Specifications, 4.14 and 7.8).

#[cfg(test)]
mod tests;

use super::{
	Ai, Attribute, Identifier, InvalidIdentifier, Reading,
	ai::{Element, Value},
};
use alloc::{format, string::String, vec::Vec};

/// What ends a value whose length is not predefined, as scanners send it. `^` is read as the same.
pub(super) const SEPARATOR: char = '\u{1d}';

/// What scanners send before an element string: GS1-128, GS1 DataMatrix, GS1 QR Code, GS1 DataBar, GS1 DotCode.
const SYMBOLOGIES: [&str; 5] = ["]C1", "]d2", "]Q3", "]e0", "]J1"];

/// Reads an element string of either kind. The text is of ASCII.
pub(super) fn parse(text: &str) -> Result<Reading, InvalidIdentifier> {
	if text.starts_with('(') {
		return Reading::assemble(bracketed(text)?);
	}
	let mut at = 0;
	if text.starts_with(']') {
		at = SYMBOLOGIES
			.iter()
			.find(|symbology| text.starts_with(**symbology))
			.map(|symbology| symbology.len())
			.ok_or(InvalidIdentifier::Symbology)?;
	}
	// The first FNC1 says what the code is; some scanners send it.
	if text[at..].starts_with(is_separator) {
		at += 1;
	}
	Reading::assemble(separated(text, at)?)
}

/// Reads values that stand behind their identifiers in brackets.
fn bracketed(text: &str) -> Result<Vec<Element>, InvalidIdentifier> {
	let mut elements = Vec::new();
	let mut at = 0;
	while at < text.len() {
		let Some(digits) = identifier_at(text, at) else {
			return Err(InvalidIdentifier::NoKey);
		};
		let ai = Ai::of(digits).ok_or_else(|| InvalidIdentifier::Bracket { ai: digits.into() })?;
		at += digits.len() + 2;
		let mut value = Vec::new();
		let bytes = text.as_bytes();
		while let Some(byte) = bytes.get(at) {
			if identifier_at(text, at).is_some() {
				break;
			}
			let escaped = bytes.get(at + 1).filter(|next| *byte == b'\\' && **next == b'(');
			value.push((at + 1, *escaped.unwrap_or(byte)));
			at += if escaped.is_some() { 2 } else { 1 };
		}
		elements.push(Element { ai, value: Value(value) });
	}
	Ok(elements)
}

/// The digits of an identifier in brackets, if one stands there: two to four.
fn identifier_at(text: &str, at: usize) -> Option<&str> {
	let rest = text.get(at..)?.strip_prefix('(')?;
	let length = rest.bytes().take_while(u8::is_ascii_digit).count();
	let closed = rest.as_bytes().get(length) == Some(&b')');
	if closed && (2..=4).contains(&length) { rest.get(..length) } else { None }
}

/// Reads values whose end is where their length says, or at a separator.
fn separated(text: &str, start: usize) -> Result<Vec<Element>, InvalidIdentifier> {
	let mut elements = Vec::new();
	let mut at = start;
	while at < text.len() {
		let (rest, place) = (&text[at..], at + 1);
		if rest.starts_with(is_separator) {
			return Err(InvalidIdentifier::Separator { place });
		}
		let ai = leading(rest)?;
		at += usize::from(ai.digits());
		let rest = &text[at..];
		let end = rest.find(is_separator).unwrap_or(rest.len());
		let length = ai.predefined_length().map_or(end, |length| length.min(end));
		elements.push(Element { ai, value: Value::plain(&rest[..length], at) });
		at += length;
		// One separator may stand where none is needed, and behind the last value.
		if text[at..].starts_with(is_separator) {
			at += 1;
		}
	}
	Ok(elements)
}

/// The identifier that a text begins with.
fn leading(text: &str) -> Result<Ai, InvalidIdentifier> {
	// No identifier begins with another.
	let found = (2..=4).find_map(|length| text.get(..length).and_then(Ai::of));
	found.ok_or_else(|| InvalidIdentifier::UnknownAi { ai: text.chars().take(4).collect() })
}

fn is_separator(character: char) -> bool {
	matches!(character, SEPARATOR | '^')
}

/// The element string with brackets.
pub(super) fn write(identifier: &Identifier, attributes: &[Attribute]) -> String {
	let mut text = String::new();
	for (ai, value) in elements(identifier, attributes) {
		text.push_str(&format!("({ai})"));
		for (index, character) in value.char_indices() {
			if identifier_at(&value, index).is_some() {
				text.push('\\');
			}
			text.push(character);
		}
	}
	text
}

/// The element string with separators.
pub(super) fn write_plain(identifier: &Identifier, attributes: &[Attribute]) -> String {
	let mut text = String::new();
	let mut open = false;
	for (ai, value) in elements(identifier, attributes) {
		if open {
			text.push(SEPARATOR);
		}
		text.push_str(&format!("{ai}{value}"));
		open = ai.predefined_length().is_none();
	}
	text
}

/// All values, the key first.
fn elements(identifier: &Identifier, attributes: &[Attribute]) -> Vec<(Ai, String)> {
	let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
	let mut elements = Vec::from([identifier.key()]);
	elements.extend(identifier.qualifiers().into_iter().map(|(ai, value)| (ai, text(value))));
	elements.extend(attributes.iter().map(|attribute| (attribute.ai, attribute.value.clone())));
	elements
}
