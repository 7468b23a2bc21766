//! Prefixes of names and values (JSON-LD 1.1, 4.1.5 and 9.1).
//!
//! Of JSON-LD as much is read as EPCIS documents use: prefixes, declared in an `@context` that is an object, or an array of
//! objects and addresses of contexts, nested to any depth; of the document, of an event, or of an object in it. Addresses
//! are not fetched. What the EPCIS context itself declares is known, whether its address stands there or not.

use crate::json::{Json, Object};
use std::{borrow::Cow, collections::HashMap};

/// The prefixes that the context of EPCIS 2.0 declares.
const OF_EPCIS: [(&str, &str); 8] = [
	("cbv", crate::vocabulary::CBV),
	("cbvmda", "urn:epcglobal:cbv:mda:"),
	("dcterms", "http://purl.org/dc/terms/"),
	("epcis", "https://ref.gs1.org/epcis/"),
	("gs1", crate::vocabulary::GS1_VOC),
	("owl", "http://www.w3.org/2002/07/owl#"),
	("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
	("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// Where contexts stand.
pub(crate) const CONTEXT: &str = "@context";

/// The prefixes that hold somewhere in a document.
#[derive(Debug, Default)]
pub(crate) struct Context<'a> {
	outer: Option<&'a Context<'a>>,
	declared: HashMap<&'a str, Cow<'a, str>>,
}

/// A name of a property, in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Name<'a> {
	/// One without a namespace.
	Bare(&'a str),
	/// Namespace and local name.
	Full(Cow<'a, str>, &'a str),
}

impl<'a> Context<'a> {
	/// The context of an object within this one. `None` when the object declares nothing.
	pub(crate) fn within<'b>(&'b self, object: &'b Object) -> Option<Context<'b>> {
		let context = object.get(CONTEXT)?;
		let mut inner = Context { outer: Some(self), declared: HashMap::new() };
		inner.declare(context);
		// A namespace may be written with a prefix itself.
		let full: Vec<(&str, String)> = inner
			.declared
			.iter()
			.filter_map(|(prefix, namespace)| Some((*prefix, inner.of_compact(namespace)?)))
			.collect();
		inner.declared.extend(full.into_iter().map(|(prefix, full)| (prefix, Cow::Owned(full))));
		Some(inner)
	}

	fn declare(&mut self, context: &'a Json) {
		match context {
			Json::Array(parts) => parts.iter().for_each(|part| self.declare(part)),
			Json::Object(terms) => {
				for (term, meaning) in terms.members() {
					let namespace = match meaning {
						Json::Text(namespace) => Some(namespace.as_str()),
						Json::Object(meaning) => meaning.get("@id").and_then(Json::text),
						_ => None,
					};
					if let Some(namespace) = namespace.filter(|_| !term.starts_with('@')) {
						self.declared.insert(term, Cow::Borrowed(namespace));
					}
				}
			}
			_ => {}
		}
	}

	/// The namespace of a prefix.
	pub(crate) fn namespace(&self, prefix: &str) -> Option<&str> {
		let mut context = Some(self);
		while let Some(here) = context {
			if let Some(namespace) = here.declared.get(prefix) {
				return Some(namespace);
			}
			context = here.outer;
		}
		namespace_of_epcis(prefix)
	}

	/// A compact URI in full. `None` when the text is none: it has no colon, two slashes behind it, or a prefix that
	/// nothing declares.
	pub(crate) fn of_compact(&self, text: &str) -> Option<String> {
		let (prefix, local) = compact(text)?;
		Some([self.namespace(prefix)?, local].concat())
	}

	/// A property's name in full. A URI is parted behind its last `/` or `#`, or else behind its last colon, so that it is
	/// the same name whether it is written with a prefix or without.
	pub(crate) fn name<'b>(&'b self, name: &'b str) -> Name<'b> {
		if let Some((prefix, local)) = compact(name)
			&& let Some(namespace) = self.namespace(prefix)
		{
			return Name::Full(namespace.into(), local);
		}
		if !name.contains(':') {
			return Name::Bare(name);
		}
		let part = name.rfind(['/', '#']).or_else(|| name.rfind(':')).map_or(0, |at| at + 1);
		let (namespace, local) = name.split_at_checked(part).unwrap_or((name, ""));
		Name::Full(namespace.into(), local)
	}
}

/// The namespace that EPCIS's own context gives a prefix.
pub(crate) fn namespace_of_epcis(prefix: &str) -> Option<&'static str> {
	OF_EPCIS.iter().find(|(known, _)| *known == prefix).map(|(_, namespace)| *namespace)
}

/// Prefix and local name of what may be a compact URI.
pub(crate) fn compact(text: &str) -> Option<(&str, &str)> {
	text.split_once(':').filter(|(_, local)| !local.starts_with("//"))
}

impl Name<'_> {
	/// As the event hash writes it: the namespace in braces.
	pub(crate) fn hashed(&self) -> Cow<'_, str> {
		match self {
			Self::Bare(name) => Cow::Borrowed(name),
			Self::Full(namespace, local) => Cow::Owned(["{", namespace, "}", local].concat()),
		}
	}
}

#[cfg(test)]
#[path = "context_tests.rs"]
mod tests;
