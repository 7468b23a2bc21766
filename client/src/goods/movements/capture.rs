//! Documents of events: what of them goes on the chain, and whether what is there is what they say.

use super::views::{IndexedEvent, subject_text};
use crate::{
	api::runtime_types::{
		bounded_collections::bounded_vec::BoundedVec as Bounded, pallet_movements::types,
	},
	goods::Sha2,
};
use serde::Serialize;
use stalhof_epcis::{Document, Essentials, EventHash, Fault, Named, Word};
use stalhof_primitives::{
	goods::Subject,
	gs1::Gln,
	merkle::{
		Hash, Sha256 as _, leaf_hash,
		tree::{path_of, root_of},
	},
	time::Moment,
};
use subxt::utils::Static;

/// What a document commits to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capture {
	/// The essentials of its events, in the document's order.
	pub events: Vec<Essentials>,
	/// The root over the events' hashes (RFC 9162; a leaf's data are the 32 bytes).
	pub root: Hash,
	/// SHA-256 of the document's bytes.
	pub file: Hash,
	/// When the first of its events happened.
	pub first: Moment,
	/// When the last did.
	pub last: Moment,
	leaves: Vec<Hash>,
}

/// Why a document cannot be captured.
#[derive(Clone, Debug)]
pub enum Uncapturable {
	/// It is not as the standard has it.
	Invalid(Vec<Fault>),
	/// There is no event in it.
	Empty,
	/// An event is said to have happened before 1970.
	BeforeTime(usize),
}

impl Capture {
	/// Validates a document, whose bytes are `bytes`, and computes what it commits to.
	///
	/// # Errors
	/// [`Uncapturable`].
	pub fn of(document: &Document, bytes: &[u8]) -> Result<Self, Uncapturable> {
		let events = document.essentials().map_err(Uncapturable::Invalid)?;
		let moments = events
			.iter()
			.map(|event| moment(event).ok_or(Uncapturable::BeforeTime(event.index)))
			.collect::<Result<Vec<_>, _>>()?;
		let first = moments.iter().min().copied().ok_or(Uncapturable::Empty)?;
		let last = moments.iter().max().copied().unwrap_or(first);
		let leaves: Vec<Hash> =
			events.iter().map(|event| leaf_hash::<Sha2>(&event.hash.0)).collect();
		let (root, file) = (root_of::<Sha2>(&leaves), Sha2::sha256(bytes));
		Ok(Self { events, root, file, first, last, leaves })
	}

	/// How many events there are.
	pub fn count(&self) -> u32 {
		u32::try_from(self.events.len()).unwrap_or(u32::MAX)
	}

	/// The event at a place, from 0, to be indexed under a subject. `None` when there is none, or its type is none of
	/// the standard's.
	pub fn indexed(&self, place: usize, subject: Subject) -> Option<types::IndexedEvent> {
		let event = self.events.get(place)?;
		let path = path_of::<Sha2>(place as u64, &self.leaves)?;
		let essentials = essentials(event)?;
		Some(types::IndexedEvent {
			index: u32::try_from(place).ok()?,
			hash: event.hash.0,
			path: Bounded(path),
			essentials: types::Essentials {
				event_type: Static(essentials.event_type),
				action: essentials.action.map(Static),
				biz_step: essentials.biz_step.map(Static),
				disposition: essentials.disposition.map(Static),
				subject: Static(subject),
				time: Static(essentials.time),
				offset: essentials.offset,
				read_point: essentials.read_point.map(Static),
				biz_location: essentials.biz_location.map(Static),
			},
		})
	}
}

/// What of an event the chain keeps, except what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
	/// Which of the five types.
	pub event_type: stalhof_primitives::cbv::EventType,
	/// Its action.
	pub action: Option<stalhof_primitives::cbv::Action>,
	/// The step of business, of those of the vocabulary.
	pub biz_step: Option<stalhof_primitives::cbv::BizStep>,
	/// The disposition, of those of the vocabulary.
	pub disposition: Option<stalhof_primitives::cbv::Disposition>,
	/// When it happened.
	pub time: Moment,
	/// How far local clocks stood ahead of UTC, in minutes.
	pub offset: i16,
	/// Where it was read.
	pub read_point: Option<Gln>,
	/// Where the goods are said to be afterwards.
	pub biz_location: Option<Gln>,
}

/// What of an event the chain keeps. `None` of one whose type is none of the standard's.
pub fn essentials(event: &Essentials) -> Option<Kept> {
	fn known<T: Copy>(word: &Option<Word<T>>) -> Option<T> {
		match word {
			Some(Word::Cbv(word)) => Some(*word),
			_ => None,
		}
	}
	let gln = |place: &Option<Named>| place.as_ref().and_then(Named::gln);
	Some(Kept {
		event_type: event.event_type?,
		action: event.action,
		biz_step: known(&event.biz_step),
		disposition: known(&event.disposition),
		time: moment(event)?,
		offset: event.zone_offset_minutes,
		read_point: gln(&event.read_point),
		biz_location: gln(&event.biz_location),
	})
}

fn moment(event: &Essentials) -> Option<Moment> {
	u64::try_from(event.event_time.milliseconds).ok().map(Moment::from_millis)
}

/// Something that the chain has otherwise than the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contradiction {
	/// The event's place in the document, from 1.
	pub event: usize,
	/// Its hash.
	pub hash: String,
	/// Who captured it, number.
	pub captor: stalhof_primitives::organisation::OrgId,
	/// Of what.
	pub field: &'static str,
	/// What the document says.
	pub document: String,
	/// What the chain has.
	pub chain: String,
}

/// What an event that is on the chain has otherwise than its document. `subject` is what the document's event is about, as far as
/// that is known here.
pub fn compare(
	event: &Essentials,
	subject: Option<Subject>,
	place: usize,
	root: Hash,
	chain: &IndexedEvent,
) -> Vec<Contradiction> {
	let mut found = Vec::new();
	let mut field = |field, document: String, chain_has: String| {
		if document != chain_has {
			found.push(Contradiction {
				event: event.index,
				hash: EventHash(event.hash.0).to_string(),
				captor: chain.captor,
				field,
				document,
				chain: chain_has,
			});
		}
	};
	fn text<T: ToString>(value: Option<T>) -> String {
		value.map_or("none".to_owned(), |value| value.to_string())
	}
	let Some(kept) = essentials(event) else {
		field("type", "one of its own".to_owned(), chain.event_type.to_string());
		return found;
	};
	field("type", kept.event_type.to_string(), chain.event_type.to_string());
	field("action", text(kept.action), text(chain.action));
	field("bizStep", text(kept.biz_step), text(chain.biz_step));
	field("disposition", text(kept.disposition), text(chain.disposition));
	field("eventTime", shown(kept.time), shown(chain.time));
	let minutes = |offset: i16| format!("{offset} minutes");
	field("eventTimeZoneOffset", minutes(kept.offset), minutes(chain.offset));
	field("readPoint", text(kept.read_point), text(chain.read_point));
	field("bizLocation", text(kept.biz_location), text(chain.biz_location));
	if let Some(subject) = subject {
		// Which life of a container is meant, the document does not say.
		let plain = |subject| match subject {
			Subject::Container(sscc, _) => format!("container {sscc}"),
			other => subject_text(other),
		};
		field("subject", plain(subject), plain(chain.subject));
	}
	// The same event may stand in another document too: its place says nothing then.
	if chain.document.0 == root {
		field("place", place.to_string(), chain.index.to_string());
	}
	found
}

/// A moment to the millisecond.
fn shown(moment: Moment) -> String {
	format!(
		"{} and {} ms of the day",
		moment.day(stalhof_primitives::time::UtcOffset::UTC),
		moment.as_millis() % 86_400_000
	)
}

#[cfg(test)]
#[path = "capture_tests.rs"]
mod tests;
