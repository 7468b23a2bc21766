//! The event hashes that GS1's working group published.

mod data;

use data::{documents, folder};
use stalhof_epcis::Document;
use std::fs;

#[test]
fn event_hashes_should_be_those_published() {
	let Some(folder) = folder("epcis/event-hash", "event_hashes_should_be_those_published") else {
		return;
	};
	let mut events = 0;
	for (path, bytes) in documents(&folder, "jsonld") {
		let expected = fs::read_to_string(path.with_extension("hashes")).unwrap();
		let document = Document::read(&bytes).unwrap();
		let hashes = document.event_hashes().unwrap();
		let hashes: Vec<String> = hashes.iter().map(ToString::to_string).collect();
		let expected: Vec<&str> = expected.lines().collect();
		assert_eq!(hashes, expected, "{}: {:#?}", path.display(), document.pre_hashes());
		events += hashes.len();
	}
	assert!(events > 0, "{} has no documents", folder.display());
}
