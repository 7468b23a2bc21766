//! The event hash of CBV 2.0 (8.9).
//!
//! An event becomes one text, the *pre-hash string*, whatever the order of its fields, its prefixes and the forms of its
//! identifiers and times; the event's hash is the SHA-256 of that text.
//!
//! # The order of fields
//! The table of fields that describes the algorithm and the reference implementation of GS1's working group (release 1.9.3)
//! differ. The hashes published with the latter show that destinations stand before sources and types before identifiers, as
//! it has them; where no published hash decides, we follow it too, since a hash is good for what others can compute:
//!
//! | | table | reference implementation, and here |
//! |---|---|---|
//! | `parentID` | behind `epcList` | before it |
//! | `bizTransactionList`, `sourceList`, `destinationList` | before `sensorElementList`, in this order | behind it, in order of their bytes with `ilmd` and the event's extensions |
//! | of a business transaction, source or destination | the identifier, then the type | the type, then the identifier |
//!
//! # What the standard leaves open
//! - A text that is written as a decimal number counts as one, `23.0` as `23`, since XML has no other way to write it. Not
//!   so `uom`, `stringValue` and `hexBinaryValue`, which are texts whatever they look like.
//! - `true` and `false` are written so.
//! - A `null` is no value (JSON-LD 1.1, 9.5), and an empty text in a standard field is none.
//! - Times in extensions stay as they are: nothing says that they are times.

mod canonical;
mod fields;

use crate::{
	context::{CONTEXT, Context},
	json::{Json, Object},
};
use canonical::value_of;
pub(crate) use canonical::{full_text, full_word};
use core::{fmt, str::FromStr};
use fields::{EVENT, Field, IGNORED, IGNORED_OF_EVENT, Shape, Value};
use sha2::{Digest, Sha256};

/// What a hash's URI begins with (RFC 6920, 3).
const PREFIX: &str = "ni:///sha-256;";
/// What it ends with: the release that defines how the hash is made.
const SUFFIX: &str = "?ver=CBV2.0";

/// The hash of an event. As text, `ni:///sha-256;` and 64 hexadecimal digits, and `?ver=CBV2.0`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventHash(pub [u8; 32]);

impl EventHash {
	/// The hash of the event that has this pre-hash string.
	pub fn of_pre_hash(pre_hash: &str) -> Self {
		Self(Sha256::digest(pre_hash).into())
	}
}

impl fmt::Display for EventHash {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "{PREFIX}{}{SUFFIX}", hex::encode(self.0))
	}
}

impl fmt::Debug for EventHash {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		fmt::Display::fmt(self, f)
	}
}

/// Why a text is no event hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an event hash is ni:///sha-256; and 64 hexadecimal digits, and ?ver=CBV2.0")]
pub struct InvalidEventHash;

impl FromStr for EventHash {
	type Err = InvalidEventHash;

	fn from_str(text: &str) -> Result<Self, InvalidEventHash> {
		let digits = text.strip_prefix(PREFIX).and_then(|rest| rest.strip_suffix(SUFFIX));
		let mut bytes = [0; 32];
		hex::decode_to_slice(digits.ok_or(InvalidEventHash)?, &mut bytes)
			.map_err(|_| InvalidEventHash)?;
		Ok(Self(bytes))
	}
}

/// The pre-hash string of an event of that type. `context` is that around the event.
pub(crate) fn pre_hash_of(event_type: &str, event: &Object, context: &Context) -> String {
	let inner = context.within(event);
	let context = inner.as_ref().unwrap_or(context);
	let mut text = format!("eventType={}", full_text(event_type, context));
	for field in EVENT {
		if let Some(value) = event.get(field.name) {
			write_field(field, value, context, &mut text);
		}
	}
	let standard = |name: &str| EVENT.iter().any(|field| field.name == name);
	let rest =
		event.members().filter(|(name, _)| !standard(name) && !IGNORED_OF_EVENT.contains(name));
	let mut parts = Vec::new();
	for (name, value) in rest {
		match fields::TRAILING.iter().find(|field| field.name == name) {
			Some(field) => {
				let mut part = String::new();
				write_field(field, value, context, &mut part);
				parts.push(part);
			}
			None => extension(name, value, context, &mut parts),
		}
	}
	append_sorted(parts, &mut text);
	text
}

/// Appends what is said of a field of the standard; nothing when it has no value.
fn write_field(field: &Field, value: &Json, context: &Context, text: &mut String) {
	let Shape::List { element, shape } = &field.shape else {
		return append_sorted(parts_of(field.name, &field.shape, value, context), text);
	};
	let parts = parts_of(element, shape, value, context);
	if parts.iter().any(|part| !part.is_empty()) {
		text.push_str(field.name);
		append_sorted(parts, text);
	}
}

/// One part for each value: an array has many.
fn parts_of(name: &str, shape: &Shape, value: &Json, context: &Context) -> Vec<String> {
	let part = |value: &Json| match shape {
		Shape::Value(kind) => {
			let value = value_of(*kind, value, context);
			value.filter(|value| !value.is_empty()).map(|value| [name, "=", &value].concat())
		}
		Shape::Object(fields) => value.object().and_then(|object| {
			let text = object_text(fields, object, context);
			(!text.is_empty()).then(|| [name, &text].concat())
		}),
		Shape::List { .. } => None,
	};
	value.each().iter().filter_map(part).collect()
}

/// What is said of an object: its fields in their order, then its extensions.
fn object_text(fields: &[Field], object: &Object, context: &Context) -> String {
	let inner = context.within(object);
	let context = inner.as_ref().unwrap_or(context);
	let mut text = String::new();
	for field in fields {
		if let Some(value) = object.get(field.name) {
			write_field(field, value, context, &mut text);
		}
	}
	let mut parts = Vec::new();
	for (name, value) in object.members() {
		if !fields.iter().any(|field| field.name == name) {
			extension(name, value, context, &mut parts);
		}
	}
	append_sorted(parts, &mut text);
	text
}

/// Adds a part for each value of a property that the standard does not know.
fn extension(name: &str, value: &Json, context: &Context, parts: &mut Vec<String>) {
	if name == CONTEXT || IGNORED.contains(&name) {
		return;
	}
	let full = context.name(name);
	let full = full.hashed();
	if full == fields::COMMENT {
		return;
	}
	match value {
		Json::Array(elements) => {
			for element in elements {
				extension_value(&full, element, context, parts);
			}
		}
		one => extension_value(&full, one, context, parts),
	}
}

fn extension_value(name: &str, value: &Json, context: &Context, parts: &mut Vec<String>) {
	let mut text = name.to_owned();
	match value {
		Json::Null => return,
		Json::Array(elements) => {
			// An array in an array: its values stand behind one name.
			let mut inner = Vec::new();
			for element in elements {
				extension_value("", element, context, &mut inner);
			}
			append_sorted(inner, &mut text);
		}
		Json::Object(object) => text.push_str(&object_text(&[], object, context)),
		_ => {
			let value = value_of(Value::Any, value, context).unwrap_or_default();
			if !value.is_empty() {
				text.push('=');
				text.push_str(&value);
			}
		}
	}
	parts.push(text);
}

fn append_sorted(mut parts: Vec<String>, text: &mut String) {
	parts.sort_unstable();
	text.extend(parts);
}

#[cfg(test)]
#[path = "hash_tests.rs"]
mod tests;
