//! GS1 Digital Links (GS1 Digital Link, URI syntax), of any domain and stem.

use super::{CANONICAL_DOMAIN, Identifier, InvalidIdentifier, escapes::unescaped, kind::Scheme};

/// Of a longer text, nothing is a Digital Link: keys and qualifiers are short, and so are stems.
const MAX_LINK: usize = 2_048;

/// Reads a link. `None` when it is none with a key that a canonical link may have, unless it stands at GS1's own domain
/// behind the name of such a key.
pub(super) fn read(text: &str) -> Option<Result<Identifier, InvalidIdentifier>> {
	if let Some(identifier) = well_formed(text) {
		return Some(Ok(identifier));
	}
	let path = text.strip_prefix(CANONICAL_DOMAIN)?.strip_prefix('/')?;
	let name = path.split('/').next()?;
	Scheme::named(name)
		.map(|_| Err(InvalidIdentifier::Field { what: "key or one of its qualifiers" }))
}

fn well_formed(text: &str) -> Option<Identifier> {
	let (scheme, rest) = text.split_once("://").filter(|_| text.len() <= MAX_LINK)?;
	if !(scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")) {
		return None;
	}
	let end = rest.find(['?', '#']).unwrap_or(rest.len());
	let (domain, path) = rest.get(..end)?.split_once('/')?;
	if domain.is_empty() {
		return None;
	}
	let segments: Vec<&str> = path.split('/').collect();
	// Names and values stand in pairs at the end of the path, and the key's pair is the last of a key.
	let mut at = segments.len();
	while let Some(name) = at.checked_sub(2) {
		if let Some(scheme) = segments.get(name).and_then(|name| Scheme::named(name)) {
			return of_pairs(scheme, segments.get(name + 1..)?);
		}
		at = name;
	}
	None
}

/// The key's value, and names and values of its qualifiers.
fn of_pairs(scheme: &'static Scheme, segments: &[&str]) -> Option<Identifier> {
	let (key, rest) = segments.split_first()?;
	let key = unescaped(key)?;
	let key = match key.len() {
		8 | 12 | 13 if scheme.ai == "01" => format!("{key:0>14}"),
		_ => key,
	};
	if !scheme.format.fits(&key) {
		return None;
	}
	let mut best: Option<(usize, &'static str, String, Option<super::IdentifierKind>)> = None;
	for pair in rest.chunks(2) {
		let &[name, value] = pair else { return None };
		let (rank, qualifier) = scheme.qualifier(name)?;
		let value = unescaped(value)?;
		if value.is_empty() || !qualifier.format.fits(&value) {
			return None;
		}
		if best.as_ref().is_none_or(|(other, ..)| rank < *other) {
			best = Some((rank, qualifier.ai, value, qualifier.kind));
		}
	}
	let qualified = best.and_then(|(_, ai, value, kind)| Some((kind?, (ai, value))));
	let serialised = key.len() > scheme.format.digits;
	let (kind, qualifier) = match qualified {
		Some((kind, qualifier)) => (kind, Some(qualifier)),
		None => (if serialised { scheme.serialised } else { scheme.kind }, None),
	};
	Some(Identifier { kind, ai: scheme.ai, key, qualifier })
}
