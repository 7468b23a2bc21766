//! Containers, and where things are.

use super::{fixtures::TAKEN, *};

/// The pallet, which has all that a container can have.
fn pallet() -> Value {
	json!({
		"sscc": PALLET,
		"life": 2,
		"packing": 5,
		"stands": true,
		"packer": 1,
		"custodian": 4,
		"level": 3,
		"contents": { "root": hash(0x22), "count": 400, "taken": TAKEN },
		"lines": [
			{ "goods": "batch:1", "quantity": 23_952 },
			{ "goods": format!("gtin:{GTIN}"), "quantity": 7 },
		],
		"recalled": 48,
		"place": DOCK,
		"time": MOMENT - HOUR,
		"moment": MOMENT,
		"date": "2019-11-12",
		"shipment": 1,
		"underWay": true,
		"twoPlaces": true,
		"certificates": [note(1, "customs-declaration", true)],
	})
}

/// Where the item at 1/2 is, and the pallet; so many proofs of what it stands in hold.
fn whereabouts(proofs: u32) -> Value {
	json!({
		"shown": proofs,
		"custody": {
			"fact": "in-transit", "custodian": 4, "container": PALLET, "shipment": 7, "place": DOCK, "since": MOMENT,
		},
		"customs": "stated-by-broker",
		"certificates": [with(
			note(3, "customs-declaration", true),
			&json!({ "subject": format!("sscc:{PALLET}/1") })
		)],
		"twoPlaces": true,
	})
}

#[tokio::test]
async fn container_should_be_told_whole_however_its_number_is_written() {
	for number in [
		PALLET.to_owned(),
		format!("(00){PALLET}"),
		format!("https://id.gs1.org/00/{PALLET}"),
		"urn:epc:id:sscc:9521001.0000000001".to_owned(),
	] {
		assert_eq!(answer("container", json!([number])).await, with_at(pallet()), "{number}");
	}
}

#[tokio::test]
async fn container_known_by_quantity_should_have_no_contents() {
	let bulk = json!({
		"sscc": BULK, "life": 1, "packing": 1, "stands": false, "custodian": 1, "level": 1, "contents": null, "lines": [],
		"recalled": 0, "time": MOMENT, "shipment": null, "underWay": false, "twoPlaces": false, "certificates": [],
	});
	assert_eq!(answer("container", json!([BULK])).await, with_at(with(pallet(), &bulk)));
}

#[tokio::test]
async fn whereabouts_should_be_told_with_all_that_was_shown() {
	for mark in [
		json!(link(SERIAL)),
		json!(format!("(01){GTIN}(21){SERIAL}")),
		json!({ "gtin": "9521001000017", "serial": SERIAL }),
	] {
		let told = answer("whereabouts", json!([mark, "1/2", around()])).await;
		assert_eq!(told, with_at(whereabouts(2)), "{mark}");
	}
	for container in [
		json!({ "sscc": PALLET }),
		json!(format!("https://id.gs1.org/00/{PALLET}")),
		json!(format!("(00){PALLET}")),
	] {
		let told = answer("whereabouts", json!([container])).await;
		assert_eq!(told, with_at(whereabouts(0)), "{container}");
	}
}

#[tokio::test]
async fn whereabouts_should_be_of_nothing_when_what_was_shown_shows_nothing() {
	let nothing = json!({
		"shown": 0,
		"custody": {
			"fact": "not-shown", "custodian": null, "container": null, "shipment": null, "place": null, "since": null,
		},
		"customs": "not-shown",
		"certificates": [],
		"twoPlaces": false,
	});
	let [mark, item, around] = shown().try_into().unwrap();
	for params in [
		json!([mark]),
		json!([mark, item]),
		json!([mark, null, around]),
		json!([mark, item, []]),
		json!([mark, "1/3", around]),
		json!([link("HB11"), item, around]),
		json!([{ "sscc": BULK }]),
	] {
		assert_eq!(
			answer("whereabouts", params.clone()).await,
			with_at(nothing.clone()),
			"{params}"
		);
	}
}

#[tokio::test]
async fn places_of_what_was_taken_out_should_be_read_page_by_page() {
	let (places, pages) = walk("taken", &[json!(PALLET)], 50).await;
	assert_eq!(pages, 3);
	assert_eq!(places, (0..TAKEN).map(|place| json!(place * 3)).collect::<Vec<_>>());
	// A cursor is the last place of its page.
	let page = answer("taken", json!([PALLET, null, 2])).await;
	assert_eq!(page, with_at(json!({ "items": [0, 3], "next": "0x03000000" })));
	let page = answer("taken", json!([PALLET, "0x03000000", 1])).await;
	assert_eq!(page, with_at(json!({ "items": [6], "next": "0x06000000" })));
	assert_eq!(walk("taken", &[json!(PALLET)], 200).await, (places, 1));
}

#[tokio::test]
async fn page_should_have_fifty_items_when_nothing_else_is_said() {
	for (method, leading) in [
		("taken", &[json!(PALLET)][..]),
		("voyages", &[json!(PALLET), json!(2)]),
		("shipments", &[json!(7)]),
		("exceptions", &[json!(2), json!("process")]),
		("event", &[json!(hash(0x71))]),
		("events", &[json!("batch:1")]),
		("trace", &shown()),
	] {
		let page = answer(method, json!(leading)).await;
		assert_eq!(page["items"].as_array().unwrap().len(), 50, "{method}");
		assert!(page["next"].is_string(), "{method}");
	}
}
