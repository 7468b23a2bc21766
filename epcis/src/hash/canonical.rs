//! The one form of each value.

use super::fields::Value;
use crate::{
	context::Context,
	identifiers::Identifier,
	json::Json,
	number::canonical_number,
	time::TimeStamp,
	vocabulary::{Vocabulary, urn_to_web},
};
use std::borrow::Cow;

/// A value in its one form, without white space around it. `None` for `null` and for what is no single value.
pub(super) fn value_of<'a>(
	kind: Value,
	value: &'a Json,
	context: &Context,
) -> Option<Cow<'a, str>> {
	let text = match value {
		Json::Null | Json::Array(_) | Json::Object(_) => return None,
		Json::Bool(true) => return Some("true".into()),
		Json::Bool(false) => return Some("false".into()),
		Json::Number(number) => return Some(canonical_number(number).unwrap_or(number.into())),
		Json::Text(text) => text.trim(),
	};
	Some(match kind {
		Value::Any => full_text(text, context),
		Value::Time => {
			TimeStamp::read(text).map_or(Cow::Borrowed(text), |time| time.to_string().into())
		}
		Value::Literal => text.into(),
		Value::Word(vocabulary) => full_word(text, vocabulary, context),
	})
}

/// A word of a vocabulary as its name on the web; anything else as [`full_text`].
pub(crate) fn full_word<'a>(
	text: &'a str,
	vocabulary: Vocabulary,
	context: &Context,
) -> Cow<'a, str> {
	let text = text.trim();
	vocabulary.web_uri(text).map_or_else(|| full_text(text, context), Cow::Owned)
}

/// A number without zeros that say nothing, a compact URI in full, a GS1 identifier as its canonical link, a URN of the
/// vocabulary as its name on the web; anything else as it is.
pub(crate) fn full_text<'a>(text: &'a str, context: &Context) -> Cow<'a, str> {
	let text = text.trim();
	if let Some(number) = canonical_number(text) {
		return number;
	}
	let full = match context.of_compact(text) {
		Some(full) => Cow::Owned(full),
		None => Cow::Borrowed(text),
	};
	if let Some(Ok(identifier)) = Identifier::read(&full) {
		return identifier.to_string().into();
	}
	match urn_to_web(&full) {
		Cow::Owned(web) => web.into(),
		Cow::Borrowed(_) => full,
	}
}
