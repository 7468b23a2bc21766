//! Walks a document and notes what does not fit.

use super::{
	MAX_FAULTS, is_uri,
	spec::{Check, Role, Spec},
};
use crate::{
	Fault, Problem, TimeStamp,
	context::{CONTEXT, Context, compact, namespace_of_epcis},
	document::Event,
	fault::shown,
	identifiers::Identifier,
	json::{Json, Object},
	time::{InvalidTime, read_offset},
	vocabulary::{CBV, CBV_URN, Vocabulary, urn_to_web},
};
use core::fmt;
use stalhof_primitives::cbv::Action;
use std::collections::HashSet;

/// Where the judge stands, from the event or the document down.
#[derive(Clone, Copy)]
pub(super) enum At<'a> {
	Top,
	Name(&'a At<'a>, &'a str),
	Index(&'a At<'a>, usize),
}

impl fmt::Display for At<'_> {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Top => Ok(()),
			Self::Name(Self::Top, name) => f.write_str(&shown(name)),
			Self::Name(outer, name) => write!(f, "{outer}.{}", shown(name)),
			Self::Index(outer, index) => write!(f, "{outer}[{index}]"),
		}
	}
}

/// What has been found so far.
#[derive(Default)]
pub(super) struct Judge<'a> {
	event: Option<Event<'a>>,
	faults: Vec<Fault>,
}

/// Addresses with which words of GS1's vocabularies are not written, since they are written bare.
const NOT_BARE: [&str; 7] = [
	CBV_URN,
	"http://ns.gs1.org/cbv/",
	"https://ns.gs1.org/cbv/",
	"http://gs1.org/voc/",
	"https://gs1.org/voc/",
	"http://www.gs1.org/voc/",
	"https://www.gs1.org/voc/",
];

impl<'a> Judge<'a> {
	/// From now on faults are of that event.
	pub(super) const fn enter(&mut self, event: Event<'a>) {
		self.event = Some(event);
	}

	pub(super) fn note(&mut self, at: &At, problem: Problem) {
		if self.faults.len() < MAX_FAULTS {
			let event = self.event.map(|event| event.name());
			self.faults.push(Fault { event, field: at.to_string(), problem });
		}
	}

	pub(super) fn note_fault(&mut self, fault: Fault) {
		if self.faults.len() < MAX_FAULTS {
			self.faults.push(fault);
		}
	}

	pub(super) fn verdict(self) -> Result<(), Vec<Fault>> {
		if self.faults.is_empty() { Ok(()) } else { Err(self.faults) }
	}

	/// Notes that a value is of another kind.
	fn kind(&mut self, at: &At, value: &Json, wanted: &'static str) {
		self.note(at, Problem::Kind { found: value.kind(), wanted });
	}

	fn text<'j>(&mut self, at: &At, value: &'j Json) -> Option<&'j str> {
		if value.text().is_none() {
			self.kind(at, value, "a text");
		}
		value.text()
	}

	/// An object by its specification.
	pub(super) fn object(&mut self, at: &At, object: &Object, spec: &Spec, context: &Context) {
		self.fields(at, object, spec, context, true);
	}

	/// An object of which only the fields of a specification are judged.
	pub(super) fn open(&mut self, at: &At, object: &Object, spec: &Spec, context: &Context) {
		self.fields(at, object, spec, context, false);
	}

	fn fields(&mut self, at: &At, object: &Object, spec: &Spec, context: &Context, closed: bool) {
		let inner = context.within(object);
		let context = inner.as_ref().unwrap_or(context);
		if let Some(declared) = object.get(CONTEXT) {
			self.context(&At::Name(at, CONTEXT), declared);
		}
		for (name, why) in spec.required {
			if object.get(name).is_none() {
				self.note(&At::Name(at, name), Problem::Missing { why });
			}
		}
		for (name, value) in object.members() {
			let at = At::Name(at, name);
			match spec.field(name) {
				Some(check) => self.value(&at, value, check, context),
				None if closed => self.unknown(&at, name, spec, context),
				None => {}
			}
		}
	}

	/// A property that the specification does not have.
	fn unknown(&mut self, at: &At, name: &str, spec: &Spec, context: &Context) {
		if name == CONTEXT {
			return;
		}
		let Some((prefix, _)) = name.split_once(':') else {
			let problem = if self.event.is_some() && super::events::is_field(name) {
				Problem::NotAllowed {
					why: "events of this type and this part of them have no such field",
				}
			} else {
				Problem::UnknownProperty
			};
			return self.note(at, problem);
		};
		if !spec.extensions {
			let why = "nothing but the standard's own fields stands here; put it into the event";
			return self.note(at, Problem::NotAllowed { why });
		}
		let known = compact(name).is_some_and(|(prefix, _)| context.namespace(prefix).is_some());
		let full = name.contains("://") || prefix.eq_ignore_ascii_case("urn");
		if !known && !full {
			self.note(at, Problem::UndeclaredPrefix { prefix: shown(prefix) });
		} else if !is_uri(name) {
			self.note(at, Problem::NotUri { value: shown(name) });
		}
	}

	/// A declaration of prefixes.
	pub(super) fn context(&mut self, at: &At, declared: &Json) {
		match declared {
			Json::Text(address) => {
				if !is_uri(address) {
					self.note(at, Problem::NotUri { value: shown(address) });
				}
			}
			Json::Array(parts) => {
				for (index, part) in parts.iter().enumerate() {
					self.context(&At::Index(at, index), part);
				}
			}
			Json::Object(terms) => {
				for (term, meaning) in terms.members() {
					let at = At::Name(at, term);
					match (meaning, namespace_of_epcis(term)) {
						(Json::Text(namespace), Some(own)) if namespace != own => {
							self.note(&at, Problem::ProtectedPrefix { namespace: own });
						}
						(Json::Text(_) | Json::Object(_) | Json::Null, _) => {}
						_ if term.starts_with('@') => {}
						_ => self.kind(&at, meaning, "the namespace of a prefix, as a text"),
					}
				}
			}
			other => self.kind(at, other, "an address, prefixes, or an array of them"),
		}
	}

	fn value(&mut self, at: &At, value: &Json, check: Check, context: &Context) {
		match check {
			Check::Any => {}
			Check::Bool if matches!(value, Json::Bool(_)) => {}
			Check::Bool => self.kind(at, value, "true or false"),
			Check::Number if matches!(value, Json::Number(_)) => {}
			Check::Number => self.kind(at, value, "a number, without quotation marks"),
			Check::Object(spec) => match value.object() {
				Some(object) => self.object(at, object, spec, context),
				None => self.kind(at, value, "an object"),
			},
			Check::List { of, least, unique } => {
				self.list(at, value, (of, least, unique), context);
			}
			Check::OneOrMore(check) if value.array().is_some() => {
				self.list(at, value, (check, None, false), context);
			}
			Check::OneOrMore(check) => self.value(at, value, *check, context),
			_ => {
				if let Some(text) = self.text(at, value) {
					self.text_value(at, text, check, context);
				}
			}
		}
	}

	fn list(
		&mut self,
		at: &At,
		value: &Json,
		(of, least, unique): (&Check, Option<&'static str>, bool),
		context: &Context,
	) {
		let Some(elements) = value.array() else { return self.kind(at, value, "an array") };
		if let (true, Some(why)) = (elements.is_empty(), least) {
			self.note(at, Problem::Empty { why });
		}
		let mut seen = HashSet::new();
		for (index, element) in elements.iter().enumerate() {
			let at = At::Index(at, index);
			self.value(&at, element, *of, context);
			if let (true, Some(text)) = (unique, element.text())
				&& !seen.insert(text)
			{
				self.note(&at, Problem::Twice { value: shown(text) });
			}
		}
	}

	fn text_value(&mut self, at: &At, text: &str, check: Check, context: &Context) {
		match check {
			Check::Uri(role) => self.uri(at, text, role, context),
			Check::Word(vocabulary) => self.word(at, text, vocabulary, context),
			_ => {
				if let Some(problem) = problem_of_text(text, check) {
					self.note(at, problem);
				}
			}
		}
	}

	fn uri(&mut self, at: &At, text: &str, role: Role, context: &Context) {
		if !is_uri(text) {
			return self.note(at, Problem::NotUri { value: shown(text) });
		}
		let full = context.of_compact(text);
		let full = full.as_deref().unwrap_or(text);
		let identifier = match Identifier::read(full) {
			None => return,
			Some(Ok(identifier)) => identifier,
			Some(Err(why)) => {
				return self.note(at, Problem::Identifier { value: shown(text), why });
			}
		};
		// An address that is nobody's key may end as a link does. Where a key is meant, and at GS1's own address, it is one.
		let meant = role != Role::Reference || Identifier::is_canonical_address(full);
		if let Err(why) = identifier.check()
			&& meant
		{
			return self.note(at, Problem::Identifier { value: shown(text), why });
		}
		let why = match (role, identifier.is_instance()) {
			(Role::Instance, false) => {
				"it names a class: give its serial, or put it into the list of quantities"
			}
			(Role::Class, true) => {
				"it names one object: leave out its serial, or put it into the list of EPCs"
			}
			_ => return,
		};
		self.note(at, Problem::NotAllowed { why });
	}

	fn word(&mut self, at: &At, text: &str, vocabulary: Vocabulary, context: &Context) {
		if vocabulary.has(text) {
			return;
		}
		if let Some(start) = NOT_BARE.iter().find(|start| text.starts_with(*start)) {
			let web = urn_to_web(text);
			let word =
				vocabulary.word_of(&web).or_else(|| text.strip_prefix(start)).unwrap_or(text);
			let problem = if vocabulary.has(word) {
				Problem::NotBare { value: shown(text), word: word.to_owned() }
			} else {
				Problem::word(text, vocabulary)
			};
			return self.note(at, problem);
		}
		let full = context.of_compact(text);
		let full = full.as_deref().unwrap_or(text);
		let of_gs1 = vocabulary.word_of(full).filter(|_| full.starts_with(CBV));
		if of_gs1.is_some_and(|word| vocabulary.has(word)) {
			return;
		}
		if full.starts_with(CBV) || !text.contains(':') {
			self.note(at, Problem::word(text, vocabulary));
		} else if !is_uri(text) {
			self.note(at, Problem::NotUri { value: shown(text) });
		}
	}
}

/// What is wrong with a text that stands for itself.
fn problem_of_text(text: &str, check: Check) -> Option<Problem> {
	let digits = |part: &str| !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit());
	let capital = |c: u8| c.is_ascii_digit() || c.is_ascii_uppercase();
	let wanted = match check {
		Check::Time => {
			let why = TimeStamp::read(text).err()?;
			return Some(Problem::Time { value: shown(text), why });
		}
		Check::Offset => match read_offset(text).err()? {
			InvalidTime::Offset => "an offset up to 14 hours, as +01:00",
			_ => "an offset from UTC, as +01:00",
		},
		Check::Version if text.split('.').all(digits) && text.split('.').next() == Some("2") => {
			return None;
		}
		Check::Version => "a release of EPCIS that is read here: write 2.0",
		Check::Hexadecimal if text.is_empty() || !text.bytes().all(|c| c.is_ascii_hexdigit()) => {
			"bytes in hexadecimal digits"
		}
		Check::Unit if !(2..=3).contains(&text.len()) || !text.bytes().all(capital) => {
			"a unit of UN/CEFACT Recommendation 20, as KGM"
		}
		Check::Action if text.parse::<Action>().is_err() => {
			let allowed = "ADD, OBSERVE or DELETE";
			return Some(Problem::NotOneOf { value: shown(text), allowed });
		}
		_ => return None,
	};
	Some(Problem::Form { value: shown(text), wanted })
}
