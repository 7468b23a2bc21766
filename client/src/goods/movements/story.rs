//! A history as a person would tell it.

use super::views::{At, IndexedEvent, Passage, TraceEntry};
use crate::consortium::Names;
use serde::Serialize;
use stalhof_primitives::{goods::CertificateKind, gs1::Gln};

/// One step of a history in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Told {
	/// When, as its teller says.
	pub time: At,
	/// Where.
	pub place: Option<Gln>,
	/// Who says so.
	pub who: String,
	/// What.
	pub what: String,
	/// What is to be known besides.
	pub notes: Vec<String>,
}

/// A step in words.
///
/// `event` is the event that the step is of, if it is of one and it is at hand: it may have been declared an error, or be
/// contested.
pub fn told(entry: &TraceEntry, event: Option<&IndexedEvent>, names: &Names) -> Told {
	let subject = entry.subject;
	let number = entry.number.map(|number| number.to_string()).unwrap_or_default();
	let to = entry.to.map(|to| format!(" to {}", names.organisation(to))).unwrap_or_default();
	let what = match entry.what {
		Passage::Packed => format!("packed {subject}"),
		Passage::Shipped => format!("sent {subject}{to}, shipment {number}"),
		Passage::Departed => format!("took {subject} over, on its way{to}, shipment {number}"),
		Passage::Received => format!("received {subject}, shipment {number}"),
		Passage::Voided => format!("said that shipment {number}{to} with {subject} never left"),
		Passage::Certified { kind, passed } => {
			format!("{} {subject}, certificate {number}", certified(kind, passed))
		}
		Passage::Event { biz_step } => format!(
			"recorded of {subject}: {}, event {number}",
			biz_step
				.map_or("a step without a word".to_owned(), |step| step.name().replace('_', " "))
		),
	};
	let mut notes = Vec::new();
	if entry.late {
		notes.push(format!("told late, on {}", entry.at.date));
	}
	if let Some(declared) = event.and_then(|event| event.declared.as_ref()) {
		notes.push(format!("declared an error by who captured it: {}", declared.reason));
	}
	for said in event.iter().flat_map(|event| &event.contested) {
		notes.push(format!("contested by {}", names.organisation(said.by)));
	}
	Told { time: entry.time, place: entry.place, who: names.organisation(entry.by), what, notes }
}

const fn certified(kind: CertificateKind, passed: bool) -> &'static str {
	match (kind, passed) {
		(CertificateKind::CustomsClearance, true) => "released by customs:",
		(CertificateKind::CustomsClearance, false) => "held by customs:",
		(CertificateKind::CustomsDeclaration, true) => "declared to customs, as its broker states:",
		(CertificateKind::CustomsDeclaration, false) => {
			"not declared to customs, as its broker states:"
		}
		(CertificateKind::Inspection, true) => "inspected and found in order:",
		(CertificateKind::Inspection, false) => "inspected and found not in order:",
	}
}

#[cfg(test)]
#[path = "story_tests.rs"]
mod tests;
