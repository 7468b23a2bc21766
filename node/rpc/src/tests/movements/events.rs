//! Documents of events, and events.

use super::{
	fixtures::{DISPUTED, EVENTS, IN_ERROR, WITNESSES},
	*,
};

/// The declaration of an error.
pub(super) fn declared() -> Value {
	json!({ "reason": "incorrect_data", "corrections": [hash(0x72)], "moment": MOMENT, "date": "2019-11-12" })
}

/// An event of whose essentials the chain has the least.
fn bare(id: u32, byte: u8, captor: u32) -> Value {
	json!({
		"id": id,
		"hash": hash(byte),
		"eventId": format!("ni:///sha-256;{}?ver=CBV2.0", &hash(byte)[2..]),
		"captor": captor,
		"document": hash(0x61),
		"index": 0,
		"eventType": "TransformationEvent",
		"action": null,
		"bizStep": null,
		"disposition": null,
		"subject": "batch:1",
		"time": MOMENT,
		"offset": -90,
		"readPoint": null,
		"bizLocation": null,
		"moment": MOMENT,
		"date": "2019-11-12",
		"late": false,
		"declared": null,
		"contested": [],
	})
}

/// The event that many have captured, as its first captor has indexed it.
fn full() -> Value {
	let more = json!({
		"index": 2,
		"eventType": "AggregationEvent",
		"action": "ADD",
		"bizStep": "staging_outbound",
		"disposition": "container_closed",
		"subject": format!("sscc:{PALLET}/2"),
		"time": MOMENT - 80 * HOUR,
		"offset": 480,
		"readPoint": DOCK,
		"bizLocation": DOCK,
		"late": true,
		"declared": declared(),
		"contested": [said(7, 0x73), said(8, 0x74)],
	});
	with(bare(1, 0x71, 1), &more)
}

#[tokio::test]
async fn document_should_be_told_by_captor_and_root() {
	let document = json!({
		"captor": 4,
		"root": hash(0x61),
		"count": 3,
		"file": hash(0x62),
		"first": MOMENT - 80 * HOUR,
		"last": MOMENT,
		"moment": MOMENT,
		"date": "2019-11-12",
		"late": true,
	});
	assert_eq!(answer("document", json!([4, hash(0x61)])).await, with_at(document));
}

#[tokio::test]
async fn event_should_be_told_as_each_captor_has_indexed_it_page_by_page() {
	for text in [hash(0x71), format!("ni:///sha-256;{}?ver=CBV2.0", &hash(0x71)[2..])] {
		let leading = [json!(text)];
		let (witnesses, pages) = walk("event", &leading, 30).await;
		assert_eq!(pages, 3);
		assert_eq!(witnesses[..2], [full(), bare(2, 0x71, 2)]);
		let captors: Vec<_> = witnesses.iter().map(|event| event["captor"].clone()).collect();
		assert_eq!(captors, (1..=WITNESSES).map(|captor| json!(captor)).collect::<Vec<_>>());
		// The cursor is the last captor.
		let page = answer("event", json!([text, null, 1])).await;
		assert_eq!(page, with_at(json!({ "items": [full()], "next": "0x01000000" })));
		assert_eq!(walk("event", &leading, 200).await, (witnesses, 1));
	}
}

#[tokio::test]
async fn events_about_a_subject_should_be_told_page_by_page() {
	let (events, pages) = walk("events", &[json!("batch:1")], 40).await;
	assert_eq!(pages, 3);
	let error = json!({ "declared": declared() });
	for (id, event) in (0..EVENTS).zip(&events) {
		let expected = bare(id, 0x75, 4);
		assert_eq!(event, &if id == IN_ERROR { with(expected, &error) } else { expected });
	}
	assert_eq!(walk("events", &[json!("batch:1")], 200).await, (events, 1));
	let subject = format!("sscc:{PALLET}/2");
	let more = json!({ "subject": subject, "declared": declared(), "contested": [said(7, 0x73)] });
	let expected = json!({ "items": [with(bare(DISPUTED, 0x75, 4), &more)], "next": null });
	assert_eq!(answer("events", json!([subject])).await, with_at(expected));
}
