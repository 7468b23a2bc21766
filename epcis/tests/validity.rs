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

#[test]
fn documents_that_break_the_standard_should_be_refused() {
	let Some(folder) =
		folder("epcis/invalid", "documents_that_break_the_standard_should_be_refused")
	else {
		return;
	};
	for (path, bytes) in documents(&folder, "json") {
		let faults = faults(&bytes);
		println!("{}: {faults:#?}", path.display());
		assert!(!faults.is_empty(), "{}", path.display());
	}
}

#[test]
fn generated_documents_should_pass() {
	for seed in 0..500 {
		let text = document(seed, Flavour::Valid);
		assert_eq!(faults(text.as_bytes()), [""; 0], "seed {seed}: {text}");
	}
}
