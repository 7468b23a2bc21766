//! A history as a person would tell it.

use super::views::{Happening, Passage, TraceEntry, subject_text, to_the_minute};
use crate::consortium::Names;
use serde::Serialize;
use stalhof_primitives::{
	goods::{CertificateKind, ErrorReason},
	gs1::Gln,
};

/// One step of a history in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
	/// When, as its teller says, to the minute, UTC.
	pub when: String,
	/// Where.
	pub place: Option<Gln>,
	/// Who says so.
	pub who: String,
	/// What.
	pub words: String,
	/// What is to be known besides.
	pub notes: Vec<String>,
}

/// A step in words.
pub fn told(entry: &TraceEntry, names: &Names) -> Told {
	let subject = subject_text(entry.subject);
	let number = entry.number.map(|number| number.to_string()).unwrap_or_default();
	let to = entry.to.map(|to| format!(" to {}", names.organisation(to))).unwrap_or_default();
	let words = match entry.what {
		Passage::Packed => format!("packed {subject}"),
		Passage::Shipped => format!("sent {subject}{to}, shipment {number}"),
		Passage::Departed => format!("took {subject} over, on its way{to}, shipment {number}"),
		Passage::Received => format!("received {subject}, shipment {number}"),
		Passage::Voided => format!("said that shipment {number}{to} with {subject} never left"),
		Passage::Certified => {
			let says = certified(entry.certificate, entry.passed.unwrap_or_default());
			format!("{says} {subject}, certificate {number}")
		}
		Passage::Event => {
			let step = entry.biz_step.map(|step| step.name().replace('_', " "));
			let step = step.unwrap_or_else(|| "a step without a word".to_owned());
			format!("recorded of {subject}: {step}, event {number}")
		}
		Passage::Item => {
			format!("{} {subject}", entry.happening.map_or("did something with", happened))
		}
	};
	let mut notes = Vec::new();
	if entry.late {
		notes.push("told late".to_owned());
	}
	if let Some(declared) = &entry.declared {
		let why = match declared.reason {
			ErrorReason::DidNotOccur => "it did not happen",
			ErrorReason::IncorrectData => "it happened otherwise",
		};
		notes.push(format!("declared an error by who captured it: {why}"));
	}
	for said in &entry.contested {
		notes.push(format!("contested by {}", names.organisation(said.by)));
	}
	let who = entry.by.map_or("who has no account".to_owned(), |by| names.organisation(by));
	Told { when: to_the_minute(entry.time), place: entry.place, who, words, notes }
}

const fn certified(kind: Option<CertificateKind>, passed: bool) -> &'static str {
	match (kind, passed) {
		(Some(CertificateKind::CustomsClearance), true) => "released, as customs:",
		(Some(CertificateKind::CustomsClearance), false) => "held back, as customs:",
		(Some(CertificateKind::CustomsDeclaration), true) => "stated as declared to customs:",
		(Some(CertificateKind::CustomsDeclaration), false) => "stated as not declared to customs:",
		(Some(CertificateKind::Inspection), true) => "inspected and found in order:",
		(Some(CertificateKind::Inspection), false) => "inspected and found not in order:",
		(None, _) => "certified something of",
	}
}

const fn happened(happening: Happening) -> &'static str {
	match happening {
		Happening::Commissioned => "marked",
		Happening::Returned => "took back",
		Happening::FoundSound => "inspected and found sound:",
		Happening::FoundUnsound => "inspected and found not sound:",
		Happening::Resealed => "put another label key on",
		Happening::Held => "activated the label of, or passed on,",
		Happening::Conflict => "used the label of another's",
		Happening::Locked => "held back",
		Happening::Stolen => "noted as stolen:",
		Happening::Destroyed => "noted as destroyed:",
		Happening::Scanned => "reported scans of",
	}
}

#[cfg(test)]
#[path = "story_tests.rs"]
mod tests;
