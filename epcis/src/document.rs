//! Documents and the events in them.

use crate::{
	EventHash, Fault,
	context::Context,
	fault::{EventName, Problem},
	hash,
	json::{self, InvalidJson, Json, Object},
};

/// The most bytes of a document.
pub const MAX_DOCUMENT_BYTES: usize = 16 * 1024 * 1024;
/// The most events of a document.
pub const MAX_EVENTS: usize = 65_536;

/// Why bytes cannot be taken for a document at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
	/// More bytes than [`MAX_DOCUMENT_BYTES`].
	#[error("the document has {bytes} bytes, and {MAX_DOCUMENT_BYTES} are the most: split it")]
	TooLarge {
		/// How many it has.
		bytes: usize,
	},
	/// It is no JSON, or lies deeper than [`json::MAX_DEPTH`].
	#[error("the document is no JSON that can be read: {0}")]
	Json(#[from] InvalidJson),
	/// More events than [`MAX_EVENTS`].
	#[error("the document has {events} events, and {MAX_EVENTS} are the most: split it")]
	TooManyEvents {
		/// How many it has.
		events: usize,
	},
}

/// What frames the events of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
	/// An `EPCISDocument`.
	Document,
	/// An `EPCISQueryDocument`.
	QueryDocument,
	/// An object with an `eventList`, `queryResults` or `resultsBody`, as parts of documents are passed on.
	Part,
	/// An array of events.
	Array,
	/// One event alone.
	Event,
}

/// A document that has been read. It need not be valid.
#[derive(Clone, Debug)]
pub struct Document {
	root: Json,
	frame: Frame,
	/// Names of the members that lead from the root to the events.
	path: &'static [&'static str],
}

/// An event as it stands in a document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Event<'a> {
	/// Its place, from 1.
	pub(crate) index: usize,
	pub(crate) value: &'a Json,
}

/// Ways to the events, the longer first.
const PATHS: [&[&str]; 7] = [
	&["epcisBody", "queryResults", "resultsBody", "eventList"],
	&["queryResults", "resultsBody", "eventList"],
	&["resultsBody", "eventList"],
	&["epcisBody", "eventList"],
	&["epcisBody", "event"],
	&["eventList"],
	&[],
];

impl Document {
	/// Reads a document of any frame: an `EPCISDocument`, an `EPCISQueryDocument`, a part of one, an array of events, or
	/// one event.
	///
	/// # Errors
	/// [`Unreadable`]. That it is JSON within the bounds is all that is asked for; [`validate`](Self::validate) judges it.
	pub fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
		if bytes.len() > MAX_DOCUMENT_BYTES {
			return Err(Unreadable::TooLarge { bytes: bytes.len() });
		}
		let root = json::read(bytes)?;
		let (frame, path) = framed(&root);
		let document = Self { root, frame, path };
		match document.events().len() {
			events if events > MAX_EVENTS => Err(Unreadable::TooManyEvents { events }),
			_ => Ok(document),
		}
	}

	/// What frames the events.
	pub const fn frame(&self) -> Frame {
		self.frame
	}

	/// The document itself.
	pub const fn json(&self) -> &Json {
		&self.root
	}

	/// The list of events, or what stands in its place. `None` when there is none.
	fn list(&self) -> Option<&[Json]> {
		let found = follow(&self.root, self.path)?;
		Some(if self.frame == Frame::Event { core::slice::from_ref(found) } else { found.each() })
	}

	/// Whether there is no list of events.
	pub(crate) fn is_unlisted(&self) -> bool {
		self.list().is_none()
	}

	/// The events in their order. Something else than an event may stand among them.
	pub(crate) fn events(&self) -> Vec<Event<'_>> {
		let list = self.list().unwrap_or_default();
		(1..).zip(list).map(|(index, value)| Event { index, value }).collect()
	}

	/// How many events there are.
	pub fn len(&self) -> usize {
		self.events().len()
	}

	/// Whether there is no event.
	pub fn is_empty(&self) -> bool {
		self.events().is_empty()
	}

	/// Calls `with` with the prefixes that hold around the events.
	pub(crate) fn with_context<T>(&self, with: impl FnOnce(&Context) -> T) -> T {
		let nothing = Context::default();
		let outer = match (self.frame, self.root.object()) {
			(Frame::Event, _) | (_, None) => None,
			(_, Some(root)) => nothing.within(root),
		};
		with(outer.as_ref().unwrap_or(&nothing))
	}

	/// The pre-hash string of each event, in their order (CBV 2.0, 8.9.2).
	///
	/// # Errors
	/// As [`event_hashes`](Self::event_hashes).
	pub fn pre_hashes(&self) -> Result<Vec<String>, Vec<Fault>> {
		let (events, mut faults) = (self.events(), Vec::new());
		if self.is_unlisted() {
			faults.push(Fault::of_document(self.path_text(), Problem::NoEvents));
		}
		let texts = self.with_context(|context| {
			let text = |event: &Event| match event.parts() {
				Ok((event_type, object)) => Some(hash::pre_hash_of(event_type, object, context)),
				Err(fault) => {
					faults.push(fault);
					None
				}
			};
			events.iter().filter_map(text).collect()
		});
		if faults.is_empty() { Ok(texts) } else { Err(faults) }
	}

	/// The hash of each event, in their order (CBV 2.0, 8.9).
	///
	/// The document need not be valid: what is not as the standard has it is hashed as it is written.
	///
	/// # Errors
	/// What has no type is no event and has no hash; and a document without a list of events.
	pub fn event_hashes(&self) -> Result<Vec<EventHash>, Vec<Fault>> {
		let texts = self.pre_hashes()?;
		Ok(texts.iter().map(|text| EventHash::of_pre_hash(text)).collect())
	}

	/// The way to the list of events, as text.
	pub(crate) fn path_text(&self) -> String {
		self.path.join(".")
	}
}

impl<'a> Event<'a> {
	/// Its type and its members.
	pub(crate) fn parts(&self) -> Result<(&'a str, &'a Object), Fault> {
		let Some(object) = self.value.object() else {
			let problem = Problem::Kind { found: self.value.kind(), wanted: "an object" };
			return Err(Fault::of_event(self.name(), String::new(), problem));
		};
		let problem = match object.get("type") {
			Some(Json::Text(event_type)) => return Ok((event_type, object)),
			Some(other) => Problem::Kind { found: other.kind(), wanted: "a text" },
			None => Problem::Missing { why: "every event has a type, as ObjectEvent" },
		};
		Err(Fault::of_event(self.name(), "type".to_owned(), problem))
	}

	/// How people call it: by its place, and by its identifier if it has one.
	pub(crate) fn name(&self) -> EventName {
		let id = self.value.object().and_then(|object| object.get("eventID")).and_then(Json::text);
		EventName { index: self.index, id: id.map(str::to_owned) }
	}
}

/// The frame, and the way to the events.
fn framed(root: &Json) -> (Frame, &'static [&'static str]) {
	let object = match root {
		Json::Object(object) => object,
		_ => return (Frame::Array, &[]),
	};
	let leads = |path: &&&'static [&'static str]| follow(root, path).is_some();
	let path = PATHS.iter().find(leads).copied().unwrap_or_default();
	let named = object.get("type").and_then(Json::text);
	match named {
		Some("EPCISDocument") => (Frame::Document, known(path, &["epcisBody", "eventList"])),
		Some("EPCISQueryDocument") => (
			Frame::QueryDocument,
			known(path, &["epcisBody", "queryResults", "resultsBody", "eventList"]),
		),
		_ if path.is_empty() => (Frame::Event, path),
		_ => (Frame::Part, path),
	}
}

/// The way that leads to events, or else the one that should.
const fn known(
	path: &'static [&'static str],
	should: &'static [&'static str],
) -> &'static [&'static str] {
	if path.is_empty() { should } else { path }
}

/// What stands at the end of a way.
fn follow<'a>(root: &'a Json, path: &[&str]) -> Option<&'a Json> {
	path.iter().try_fold(root, |value, name| value.object()?.get(name))
}
