//! What is wrong with a document, and where.

use crate::{identifiers::InvalidIdentifier, time::InvalidTime, vocabulary::Vocabulary};
use core::fmt;

/// How many characters of a value are said again.
const SHOWN: usize = 80;

/// Something that the standard does not allow. `Display` says where, with which value, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
	/// The event, `None` when it is about the document.
	pub event: Option<EventName>,
	/// The way to the field, from the event or else from the document: `sensorElementList[0].sensorReport[1].type`. Empty
	/// for the event or the document itself.
	pub field: String,
	/// What is wrong.
	pub problem: Problem,
}

/// How an event is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventName {
	/// Its place among the document's events, from 1.
	pub index: usize,
	/// Its `eventID`, if it has one.
	pub id: Option<String>,
}

/// What can be wrong with a field. Values are cut after 80 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
	/// It must be there.
	Missing {
		/// Why.
		why: &'static str,
	},
	/// There are no events.
	NoEvents,
	/// It is of another kind of JSON value.
	Kind {
		/// What it is.
		found: &'static str,
		/// What it should be.
		wanted: &'static str,
	},
	/// It has no value or no element, and must have one.
	Empty {
		/// Why.
		why: &'static str,
	},
	/// It may not stand there.
	NotAllowed {
		/// Why, and what to do.
		why: &'static str,
	},
	/// A property that the standard does not have there, without a namespace.
	UnknownProperty,
	/// A property whose prefix nothing declares.
	UndeclaredPrefix {
		/// The prefix.
		prefix: String,
	},
	/// A prefix of EPCIS's own context, declared with another namespace.
	ProtectedPrefix {
		/// The namespace that it has.
		namespace: &'static str,
	},
	/// None of the few values that it may have.
	NotOneOf {
		/// What it is.
		value: String,
		/// What it may be.
		allowed: &'static str,
	},
	/// Neither a word of its vocabulary nor a URI of somebody's own.
	Word {
		/// What it is.
		value: String,
		/// The vocabulary's words.
		words: Vec<&'static str>,
	},
	/// A word of the vocabulary that is not written bare.
	NotBare {
		/// What it is.
		value: String,
		/// How to write it.
		word: String,
	},
	/// No URI.
	NotUri {
		/// What it is.
		value: String,
	},
	/// A GS1 identifier that is none.
	Identifier {
		/// What it is.
		value: String,
		/// What is wrong with it.
		why: InvalidIdentifier,
	},
	/// No point in time.
	Time {
		/// What it is.
		value: String,
		/// What is wrong with it.
		why: InvalidTime,
	},
	/// Not written as it should be.
	Form {
		/// What it is.
		value: String,
		/// How it should be written.
		wanted: &'static str,
	},
	/// It stands there a second time.
	Twice {
		/// What it is.
		value: String,
	},
}

/// As much of a value as is said again.
pub(crate) fn shown(value: &str) -> String {
	let mut characters = value.chars();
	let mut shown: String = characters.by_ref().take(SHOWN).collect();
	if characters.next().is_some() {
		shown.push('…');
	}
	shown
}

impl Fault {
	pub(crate) const fn of_document(field: String, problem: Problem) -> Self {
		Self { event: None, field, problem }
	}

	pub(crate) const fn of_event(event: EventName, field: String, problem: Problem) -> Self {
		Self { event: Some(event), field, problem }
	}
}

impl Problem {
	/// A value that is none of a vocabulary.
	pub(crate) fn word(value: &str, vocabulary: Vocabulary) -> Self {
		Self::Word { value: shown(value), words: vocabulary.words() }
	}
}

impl fmt::Display for Fault {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match &self.event {
			Some(event) => event.fmt(f)?,
			None => f.write_str("document")?,
		}
		if !self.field.is_empty() {
			write!(f, ", {}", self.field)?;
		}
		write!(f, ": {}", self.problem)
	}
}

impl core::error::Error for Fault {}

impl fmt::Display for EventName {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "event {}", self.index)?;
		match &self.id {
			Some(id) => write!(f, " ({})", shown(id)),
			None => Ok(()),
		}
	}
}

impl fmt::Display for Problem {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Missing { why } => write!(f, "it is missing: {why}"),
			Self::NoEvents => f.write_str("there is no list of events"),
			Self::Kind { found, wanted } => write!(f, "it is {found}, and must be {wanted}"),
			Self::Empty { why } => write!(f, "it is empty: {why}"),
			Self::NotAllowed { why } => write!(f, "it may not stand here: {why}"),
			Self::UnknownProperty => f.write_str(
				"EPCIS has no such property here: write it as EPCIS does, or give a property of your own a prefix that \
				 @context declares",
			),
			Self::UndeclaredPrefix { prefix } => write!(
				f,
				"no @context declares the prefix {:?}: declare its namespace, or write the property's full URI",
				shown(prefix)
			),
			Self::ProtectedPrefix { namespace } => {
				write!(f, "EPCIS's own context has this prefix for {namespace}: take another")
			}
			Self::NotOneOf { value, allowed } => {
				write!(f, "{value:?} is none of those allowed: write {allowed}")
			}
			Self::Word { value, words } => {
				write!(f, "{value:?} is no word of the vocabulary: write ")?;
				if let Some(near) = nearest(value, words) {
					write!(f, "{near:?} if you mean that, ")?;
				} else if words.len() <= 16 {
					write!(f, "one of {}, ", words.join(", "))?;
				} else {
					f.write_str("one of its words, ")?;
				}
				f.write_str("or a URI of your own")
			}
			Self::NotBare { value, word } => write!(
				f,
				"{value:?} is not how the vocabulary's words are written in JSON: write {word:?}"
			),
			Self::NotUri { value } => {
				write!(f, "{value:?} is no URI: write it with its scheme, as urn:… or https://…")
			}
			Self::Identifier { value, why } => write!(f, "{value:?} is no GS1 identifier: {why}"),
			Self::Time { value, why } => write!(f, "{value:?} {why}"),
			Self::Form { value, wanted } => write!(f, "{value:?} is not {wanted}"),
			Self::Twice { value } => write!(f, "{value:?} stands in it twice: leave one out"),
		}
	}
}

/// The word that differs least, if it differs little.
fn nearest<'a>(value: &str, words: &[&'a str]) -> Option<&'a str> {
	let distances = words.iter().map(|word| (distance(value, word), *word));
	distances.min().filter(|(distance, _)| *distance <= 2).map(|(_, word)| word)
}

/// How many letters must be put in, taken out or changed to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
	let other: Vec<char> = other.chars().collect();
	let mut row: Vec<usize> = (0..=other.len()).collect();
	for (index, letter) in one.chars().enumerate() {
		let mut before = index;
		let mut left = index + 1;
		if let Some(first) = row.first_mut() {
			*first = left;
		}
		for (cell, wanted) in row.iter_mut().skip(1).zip(&other) {
			let changed = before + usize::from(letter != *wanted);
			before = *cell;
			left = changed.min(before + 1).min(left + 1);
			*cell = left;
		}
	}
	row.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_nearest_word_should_be_named_when_it_is_near() {
		let words = Vocabulary::BizStep.words();
		assert_eq!(nearest("shiping", &words), Some("shipping"));
		assert_eq!(nearest("Receiving", &words), Some("receiving"));
		assert_eq!(nearest("melting_down", &words), None);
		assert_eq!(distance("kitten", "sitting"), 3);
		assert_eq!(distance("", "abc"), 3);
		assert_eq!(distance("abc", ""), 3);
	}
}
