//! Documents of others: what the standard allows passes, what breaks it is refused by event and field.

mod data;
mod generator;

use data::{documents, folder};
use generator::{Flavour, document};
use stalhof_epcis::Document;

/// The faults of a document, as people read them.
fn faults(bytes: &[u8]) -> Vec<String> {
	let faults = Document::read(bytes).unwrap().validate().err().unwrap_or_default();
	faults.iter().map(ToString::to_string).collect()
}

#[test]
fn documents_of_gs1_should_pass() {
	for name in ["epcis/gs1", "epcis/event-hash"] {
		let Some(folder) = folder(name, "documents_of_gs1_should_pass") else { return };
		for (path, bytes) in documents(&folder, "jsonld") {
			assert_eq!(faults(&bytes), [""; 0], "{}", path.display());
		}
	}
}

/// Documents of others that break the standard, and how each fault begins.
const BROKEN: [(&str, &[&str]); 7] = [
	(
		"Combination_of_events_with_missing_mandatory_fields",
		&[
			"event 1, action: it is missing",
			"event 2, eventTimeZoneOffset: it is missing",
			"event 2, action: it is missing",
		],
	),
	("EPCISDocument_without_context", &["document, @context: it is missing"]),
	("ObjectEvent_with_invalid_action", &["event 1, action: \"CREATE\" is none of those allowed"]),
	(
		"ObjectEvent_with_invalid_eventTime_format",
		&["event 1, eventTime: \"22-07-2026\" is no point in time"],
	),
	(
		"ObjectEvent_with_non_standard_bizStep",
		&["event 1, bizStep: \"transforming\" is no word of the vocabulary"],
	),
	(
		"ObjectEvent_with_quantity_as_text",
		&["event 1, quantityList[0].quantity: it is a text, and must be a number"],
	),
	("ObjectEvent_without_identifier_list", &["event 1, epcList: it is missing"]),
];

#[test]
fn documents_that_break_the_standard_should_be_refused_by_event_and_field() {
	let test = "documents_that_break_the_standard_should_be_refused_by_event_and_field";
	let Some(folder) = folder("epcis/invalid", test) else { return };
	let documents = documents(&folder, "json");
	assert_eq!(documents.len(), BROKEN.len());
	for ((path, bytes), (name, expected)) in documents.iter().zip(BROKEN) {
		assert_eq!(path.file_stem().and_then(|stem| stem.to_str()), Some(name));
		let faults = faults(bytes);
		assert_eq!(faults.len(), expected.len(), "{name}: {faults:#?}");
		for (fault, expected) in faults.iter().zip(expected) {
			assert!(fault.starts_with(expected), "{name}: {fault}");
		}
	}
}

#[test]
fn generated_documents_should_pass() {
	for seed in 0..500 {
		let text = document(seed, Flavour::Valid);
		assert_eq!(faults(text.as_bytes()), [""; 0], "seed {seed}: {text}");
	}
}
