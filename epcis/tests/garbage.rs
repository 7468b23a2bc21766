//! Nothing that is read makes the program panic, or run for long.

mod generator;

use generator::{Flavour, document};
use proptest::prelude::*;
use stalhof_epcis::{Document, MAX_DOCUMENT_BYTES};
use std::time::Instant;

/// All that a document is asked for.
fn all(bytes: &[u8]) {
	let Ok(document) = Document::read(bytes) else { return };
	let hashes = document.event_hashes();
	let faults = document.validate();
	let essentials = document.essentials();
	match (&faults, &essentials) {
		(Ok(()), Ok(essentials)) => {
			let found: Vec<_> = essentials.iter().map(|event| event.hash).collect();
			assert_eq!(hashes, Ok(found));
		}
		(Err(faults), Err(found)) => assert_eq!(faults, found),
		_ => panic!("{faults:?} {essentials:?}"),
	}
	for fault in faults.err().iter().flatten() {
		assert!(!fault.to_string().is_empty());
	}
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn any_bytes_should_be_judged(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
		all(&bytes);
	}

	#[test]
	fn documents_with_bytes_changed_should_be_judged(
		seed: u64,
		changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
	) {
		let mut bytes = document(seed, Flavour::AnyForm).into_bytes();
		for (place, byte) in changes {
			let place = place.index(bytes.len());
			bytes[place] = byte;
		}
		all(&bytes);
	}

	#[test]
	fn documents_with_parts_changed_should_be_judged(
		seed: u64,
		changes in proptest::collection::vec(
			(any::<prop::sample::Index>(), prop::sample::select(&PARTS[..]), prop::sample::select(&PARTS[..])), 1..6,
		),
	) {
		let mut text = document(seed, Flavour::Valid);
		for (place, found, changed) in changes {
			let places: Vec<usize> = text.match_indices(found).map(|(at, _)| at).collect();
			if !places.is_empty() {
				let at = places[place.index(places.len())];
				text.replace_range(at..at + found.len(), changed);
			}
		}
		all(text.as_bytes());
	}
}

/// Parts of documents that take one another's place.
const PARTS: [&str; 24] = [
	"\"type\"",
	"\"eventTime\"",
	"\"action\"",
	"\"epcList\"",
	"\"sensorReport\"",
	"\"bizStep\"",
	"\"id\"",
	"\"@context\"",
	"urn:epc:id:sgtin:",
	"urn:epc:class:lgtin:",
	"https://",
	"/01/",
	"[",
	"]",
	"{",
	"}",
	": ",
	", ",
	"\"\"",
	"null",
	"1e9",
	"ObjectEvent",
	"TransformationEvent",
	"Z",
];

/// Seconds for all that a document is asked for.
fn seconds(text: &str) -> f64 {
	assert!(text.len() <= MAX_DOCUMENT_BYTES);
	let start = Instant::now();
	all(text.as_bytes());
	start.elapsed().as_secs_f64()
}

/// The bound is far above what is needed, so that a slow machine passes and a quadratic walk does not.
const BOUND: f64 = 60.0;

#[test]
fn ten_thousand_events_should_take_no_time_worth_speaking_of() {
	let event = |number: usize| {
		format!(
			r#"{{"type": "ObjectEvent", "eventTime": "2026-01-01T00:00:{:02}.123+08:00", "eventTimeZoneOffset": "+08:00",
			"action": "OBSERVE", "bizStep": "shipping", "epcList": ["urn:epc:id:sgtin:9521141.001234.{number}",
			"urn:epc:id:sgtin:9521141.001234.a{number}"], "readPoint": {{"id": "urn:epc:id:sgln:9521141.00001.0"}},
			"bizTransactionList": [{{"type": "po", "bizTransaction": "urn:epcglobal:cbv:bt:9521141000014:{number}"}}]}}"#,
			number % 60
		)
	};
	let events: Vec<String> = (0..10_000).map(event).collect();
	let text = format!(
		r#"{{"@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld", "eventList": [{}]}}"#,
		events.join(",")
	);
	let start = Instant::now();
	let hashes = Document::read(text.as_bytes()).unwrap().event_hashes().unwrap();
	println!("hashed in {:.2} s", start.elapsed().as_secs_f64());
	assert_eq!(hashes.len(), 10_000);
	assert!(seconds(&text) < BOUND);
}

#[test]
fn documents_made_to_be_slow_should_not_be() {
	let many = |count: usize, part: &dyn Fn(usize) -> String| -> String {
		(0..count).map(part).collect::<Vec<_>>().join(",")
	};
	let event = |members: &str| {
		format!(
			r#"{{"@context": {{"ex": "https://ns.example.com/"}}, "type": "ObjectEvent", "action": "ADD", "epcList": ["urn:x:1"],
			"eventTime": "2026-01-01T00:00:00Z", "eventTimeZoneOffset": "+00:00", {members}}}"#
		)
	};
	let prefixes = many(20_000, &|number| format!(r#""p{number}": "https://a.example/{number}/""#));
	let nested = many(8_000, &|_| event(r#""p1:a": "p2:b""#));
	for text in [
		// Many members, elements and prefixes.
		event(&many(100_000, &|number| format!(r#""ex:n{number}": "{number}""#))),
		event(&format!(
			r#""quantityList": [{}]"#,
			many(40_000, &|number| format!(r#"{{"epcClass": "urn:x:{number}"}}"#))
		)),
		event(&format!(
			r#""certificationInfo": [{}]"#,
			many(250_000, &|_| r#""urn:x:1""#.to_owned())
		)),
		format!(r#"{{"@context": {{{prefixes}}}, "eventList": [{nested}]}}"#),
		// Long texts that look like something.
		event(&format!(r#""ex:a": "https://a.example{}""#, "/01/1".repeat(2_000_000))),
		event(&format!(r#""ex:a": "{}""#, "1".repeat(10_000_000))),
		event(&format!(r#""https://a.example{}": 1"#, "/a".repeat(4_000_000))),
		event(&format!(r#""bizStep": "{}""#, "a".repeat(10_000_000))),
		event(&format!(r#""ex:a": [{}]"#, many(250_000, &|_| "1e64".to_owned()))),
	] {
		let taken = seconds(&text);
		let start: String = text.chars().skip(200).take(80).collect();
		println!("{taken:.2} s: …{start}…");
		assert!(taken < BOUND, "{taken} s: …{start}…");
	}
}
