//! GS1 Digital Link URIs, uncompressed (GS1 Digital Link standard: URI syntax 1.6).

#[cfg(test)]
mod tests;

use super::{
	Ai, Attribute, Identifier, InvalidIdentifier, Needed, Part, Reading, ai::Element, percent,
};
use alloc::{format, string::String, vec::Vec};

/// Where canonical links are.
const CANONICAL: &str = "https://id.gs1.org";

/// Keys that begin a link's path and that are not read here.
const OTHER_KEYS: [&str; 14] = [
	"253", "255", "401", "402", "415", "417", "8003", "8004", "8006", "8010", "8013", "8017",
	"8018", "8020",
];

/// The fewest characters of a compressed link's last segment: a GTIN alone takes 55 bits.
const COMPRESSED: usize = 10;

/// A piece of the text, and how many characters stand before it.
#[derive(Clone, Copy)]
struct Piece<'a> {
	text: &'a str,
	before: usize,
}

impl<'a> Piece<'a> {
	/// The pieces between separators.
	fn split(self, separator: char) -> impl Iterator<Item = Self> {
		let mut before = self.before;
		self.text.split(separator).map(move |text| {
			let piece = Self { text, before };
			before += text.len() + 1;
			piece
		})
	}

	/// What stands before and behind the first separator.
	fn split_once(self, separator: char) -> Option<(Self, Self)> {
		let (left, right) = self.text.split_once(separator)?;
		let behind = self.before + left.len() + 1;
		Some((Self { text: left, ..self }, Self { text: right, before: behind }))
	}

	/// Its first character that does not fit.
	fn refuse(self, needed: Needed, fits: impl Fn(u8) -> bool) -> Result<(), InvalidIdentifier> {
		match self.text.bytes().enumerate().find(|(_, byte)| !fits(*byte)) {
			None => Ok(()),
			Some((index, byte)) => Err(InvalidIdentifier::Character {
				what: Part::Named("the link"),
				place: self.before + index + 1,
				found: char::from(byte),
				needed,
			}),
		}
	}
}

/// Reads a link. The text is of ASCII.
pub(super) fn parse(text: &str) -> Result<Reading, InvalidIdentifier> {
	Piece { text, before: 0 }.refuse(Needed::Uri, is_uri_character)?;
	let (scheme, rest) = text.split_once("://").ok_or(InvalidIdentifier::Scheme)?;
	if !["http", "https", "HTTP", "HTTPS"].contains(&scheme) {
		return Err(InvalidIdentifier::Scheme);
	}
	let rest = Piece { text: rest, before: text.len() - rest.len() };
	let (domain, rest) = rest.split_once('/').ok_or(InvalidIdentifier::NoKey)?;
	domain.refuse(Needed::Domain, is_domain_character)?;
	if domain.text.is_empty() {
		return Err(InvalidIdentifier::Missing { what: Part::Named("the link's domain") });
	}
	let rest = rest.split_once('#').map_or(rest, |(before, _)| before);
	let (path, query) = match rest.split_once('?') {
		Some((path, query)) => (path, Some(query)),
		None => (rest, None),
	};
	let mut elements = read_path(path)?;
	if let Some(query) = query {
		read_query(query, &mut elements)?;
	}
	Reading::assemble(elements)
}

/// Reads the key of a path, which is the last that stands in it, and what qualifies the key.
fn read_path(path: Piece) -> Result<Vec<Element>, InvalidIdentifier> {
	let segments: Vec<Piece> = path.split('/').collect();
	let mut pairs = Vec::new();
	for pair in segments.rchunks_exact(2) {
		let [name, value] = pair else { break };
		let Some(ai) = Ai::of(name.text) else { break };
		pairs.push((ai, *value));
		if OTHER_KEYS.contains(&name.text) {
			return Err(InvalidIdentifier::OtherKey { ai });
		}
		if [Ai::GTIN, Ai::SSCC, Ai::GLN].contains(&ai) {
			pairs.reverse();
			return in_order(&pairs);
		}
	}
	Err(match segments.last() {
		Some(last) if last.text.is_empty() && segments.len() > 1 => {
			InvalidIdentifier::TrailingSlash
		}
		Some(last) if is_compressed(last.text) => InvalidIdentifier::Compressed,
		_ => InvalidIdentifier::NoKey,
	})
}

/// Decodes pairs that begin with a key, when they stand in the order that the key has for them.
fn in_order(pairs: &[(Ai, Piece)]) -> Result<Vec<Element>, InvalidIdentifier> {
	let mut elements = Vec::with_capacity(pairs.len());
	let mut after = None;
	for &(ai, value) in pairs {
		if let Some(after) = after.filter(|after| !follows(ai, *after)) {
			return Err(InvalidIdentifier::Order { ai, after });
		}
		after = Some(ai);
		elements.push(Element { ai, value: percent::decode(value.text, value.before)? });
	}
	Ok(elements)
}

/// Whether an identifier may stand behind another in a path.
fn follows(ai: Ai, after: Ai) -> bool {
	match after {
		Ai::GTIN => [Ai::VARIANT, Ai::LOT, Ai::SERIAL, Ai::THIRD_PARTY].contains(&ai),
		Ai::VARIANT => [Ai::LOT, Ai::SERIAL].contains(&ai),
		Ai::LOT => ai == Ai::SERIAL,
		Ai::GLN => [Ai::EXTENSION, Ai::UIC].contains(&ai),
		_ => false,
	}
}

/// Reads the attributes of a query. Parameters whose names are not numbers are for others and left alone.
fn read_query(query: Piece, elements: &mut Vec<Element>) -> Result<(), InvalidIdentifier> {
	for parameter in query.split('&') {
		let Some((name, value)) = parameter.split_once('=') else { continue };
		if name.text.is_empty() || !name.text.bytes().all(|byte| byte.is_ascii_digit()) {
			continue;
		}
		let ai: Ai = name.text.parse()?;
		if elements.iter().any(|element| element.ai == ai) {
			return Err(InvalidIdentifier::Twice { ai });
		}
		if belongs_in_path(ai, elements) {
			return Err(InvalidIdentifier::InQuery { ai });
		}
		// A + is a blank here, which is in no value.
		value.refuse(Needed::Uri, |byte| byte != b'+')?;
		elements.push(Element { ai, value: percent::decode(value.text, value.before)? });
	}
	Ok(())
}

/// Whether the path could have held the identifier. A lot behind a third party's extension could not, nor a UIC behind
/// a GLN's extension.
fn belongs_in_path(ai: Ai, elements: &[Element]) -> bool {
	let has = |other: Ai| elements.iter().any(|element| element.ai == other);
	match elements.first().map(|element| element.ai) {
		Some(Ai::GTIN) => match ai {
			Ai::LOT => !has(Ai::THIRD_PARTY),
			_ => [Ai::VARIANT, Ai::SERIAL, Ai::THIRD_PARTY].contains(&ai),
		},
		Some(Ai::GLN) => ai == Ai::EXTENSION || (ai == Ai::UIC && !has(Ai::EXTENSION)),
		_ => false,
	}
}

/// Whether a path's last segment looks as the compressed form does: base64url, whose first four bits are the first
/// digit of an identifier.
fn is_compressed(segment: &str) -> bool {
	let base64 = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
	segment.len() >= COMPRESSED
		&& segment.bytes().all(base64)
		&& segment.bytes().any(|byte| byte.is_ascii_uppercase())
		&& segment.starts_with(|c: char| matches!(c, 'A'..='Z' | 'a'..='n'))
}

/// Letters, digits and signs that stand in a URI (RFC 3986), `%` among them.
fn is_uri_character(byte: u8) -> bool {
	byte.is_ascii_graphic()
		&& !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}')
}

/// Letters, digits, hyphens and dots, and what a port or an IPv6 address is written with.
fn is_domain_character(byte: u8) -> bool {
	byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b':' | b'[' | b']')
}

/// The canonical link.
pub(super) fn write(identifier: &Identifier, attributes: &[Attribute]) -> String {
	let (key, digits) = identifier.key();
	let mut link = format!("{CANONICAL}/{key}/{digits}");
	let qualifiers = identifier.qualifiers();
	let third_party = qualifiers.iter().any(|(ai, _)| *ai == Ai::THIRD_PARTY);
	let in_query = |ai: Ai| third_party && ai == Ai::LOT;
	for (ai, value) in qualifiers.iter().filter(|(ai, _)| !in_query(*ai)) {
		link.push_str(&format!("/{ai}/"));
		percent::encode(value, &mut link);
	}
	let place_alone = key == Ai::GLN && qualifiers.is_empty();
	let in_path = |attribute: &&Attribute| place_alone && attribute.ai == Ai::UIC;
	for Attribute { ai, value } in attributes.iter().filter(in_path) {
		link.push_str(&format!("/{ai}/"));
		percent::encode(value.as_bytes(), &mut link);
	}
	let lot = qualifiers.into_iter().filter(|(ai, _)| in_query(*ai));
	let others = attributes.iter().filter(|attribute| !in_path(attribute));
	let mut parameters: Vec<(Ai, &[u8])> =
		lot.chain(others.map(|attribute| (attribute.ai, attribute.value.as_bytes()))).collect();
	parameters.sort_unstable();
	let mut separator = '?';
	for (ai, value) in parameters {
		link.push_str(&format!("{separator}{ai}="));
		percent::encode_in_query(value, &mut link);
		separator = '&';
	}
	link
}
