//! Items, sales and recalls.

use super::*;

/// The item to which everything has happened.
pub(super) fn item() -> Value {
	json!({
		"item": "1/2",
		"market": "inspected",
		"label": "conflict",
		"holder": { "key": hash(0x31), "since": MOMENT, "sinceDate": "2019-11-12", "passes": 2 },
		"conflict": { "count": 3, "moment": MOMENT, "date": "2019-11-12", "holder": hash(0x32) },
		"returned": said(6, 0x33),
		"inspected": with(json!({ "sound": true }), &said(8, 0x34)),
		"resealed": said(8, 0x35),
		"scans": { "most": 5_000, "witnesses": 2 },
	})
}

/// The second recall, which has been annulled.
pub(super) fn annulled() -> Value {
	json!({
		"id": 1,
		"gtin": GTIN,
		"class": "safety",
		"reason": "foreign-body",
		"evidence": hash(0x41),
		"by": 6,
		"moment": MOMENT,
		"date": "2019-11-12",
		"scopes": [{ "type": "batch", "batch": 1 }],
		"retracted": said(6, 0x42),
		"released": said(9, 0x43),
		"annulled": true,
	})
}

#[tokio::test]
async fn item_should_be_told_with_all_that_has_happened_to_it() {
	assert_eq!(answer("item", json!(["1/2"])).await, with_at(item()));
	let untouched = json!({
		"item": "129/999", "market": "commissioned", "label": "keyless", "holder": null, "conflict": null,
		"returned": null, "inspected": null, "resealed": null, "scans": null,
	});
	assert_eq!(answer("item", json!(["129/999"])).await, with_at(untouched));
}

#[tokio::test]
async fn history_should_be_read_page_by_page_in_order_of_time() {
	let (history, pages) = walk("history", &[json!("1/2")], 4).await;
	assert_eq!(pages, 3);
	let whats: Vec<_> = history.iter().map(|entry| entry["what"].as_str().unwrap()).collect();
	assert_eq!(
		whats,
		[
			"commissioned",
			"held",
			"conflict",
			"returned",
			"found-sound",
			"found-unsound",
			"resealed",
			"locked",
			"stolen",
			"destroyed",
			"scanned",
		]
	);
	let entry = |what: &str, by: Value, reference: Value| json!({ "what": what, "moment": MOMENT, "date": "2019-11-12", "by": by, "reference": reference });
	assert_eq!(history[0], entry("commissioned", json!(2), Value::Null));
	assert_eq!(history[1], entry("held", Value::Null, Value::Null));
	assert_eq!(history[3], entry("returned", json!(6), json!(hash(0x33))));
	assert_eq!(walk("history", &[json!("1/3")], 4).await, (vec![history[0].clone()], 1));
}

#[tokio::test]
async fn sale_should_be_told_with_its_items() {
	let sale = json!({
		"id": 3,
		"by": 6,
		"place": "4012345000115",
		"sold": MOMENT - 86_400_000,
		"soldDate": "2019-11-11",
		"moment": MOMENT,
		"date": "2019-11-12",
		"undoable": true,
		"items": ["1/2", "1/5"],
	});
	assert_eq!(answer("sale", json!([3])).await, with_at(sale));
}

#[tokio::test]
async fn recall_should_be_told_with_all_that_it_reaches() {
	let first = json!({
		"id": 0,
		"scopes": [
			{ "type": "product" },
			{ "type": "lot", "lot": "L26B07" },
			{ "type": "serials", "prefix": "HB" },
			{ "type": "batch", "batch": 1 },
			{ "type": "items", "batch": 1, "first": 2, "last": 9 },
		],
		"retracted": null,
		"released": null,
		"annulled": false,
	});
	let first = with(annulled(), &first);
	assert_eq!(answer("recall", json!([0])).await, with_at(first.clone()));
	assert_eq!(answer("recall", json!([1])).await, with_at(annulled()));
	let (recalls, pages) = walk("recalls", &[json!(GTIN)], 2).await;
	assert_eq!((&recalls[..2], recalls.len(), pages), (&[first, annulled()][..], 3, 2));
}
