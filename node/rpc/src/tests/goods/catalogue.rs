//! Trade items, pools and batches.

use super::{
	fixtures::{BATCHES, KEPT, POOLS},
	*,
};

pub(super) fn trade_item() -> Value {
	json!({
		"gtin": GTIN,
		"licensee": 1,
		"masterData": hash(0x11),
		"hsCode": "019011",
		"works": [hash(0x12)],
		"distributors": [7, 999],
		"withdrawn": "2026-12-31",
	})
}

fn pool(id: u32, shape: &Value) -> Value {
	json!({
		"id": id,
		"gtin": GTIN,
		"grantor": 1,
		"producer": 2,
		"shape": shape,
		"granted": "18446744073709551615",
		"used": id.to_string(),
	})
}

fn pool_of_prefix() -> Value {
	pool(0, &json!({ "type": "prefix", "prefix": "HB", "length": 4 }))
}

fn pool_of_numbers() -> Value {
	pool(1, &json!({ "type": "numbers", "first": "000001", "last": "004711", "digits": 6 }))
}

/// The second batch, which has all that one can have.
pub(super) fn batch() -> Value {
	json!({
		"id": 1,
		"gtin": GTIN,
		"lot": "L26B07",
		"pool": 0,
		"producer": 2,
		"origin": "DK",
		"market": "CN",
		"made": "2019-11-11",
		"expires": "2028-11-30",
		"count": 1_000,
		"root": hash(1),
		"leafVersion": 1,
		"manifest": hash(0x21),
		"opens": "sold",
		"importers": [4],
		"keepers": [3, 5],
		"duplicates": 2,
		"outsidePool": 1,
		"producerDuplicates": 3,
		"producerOutsidePool": 1,
		"commissioned": { "moment": MOMENT, "date": "2019-11-12", "block": 41 },
	})
}

/// Another batch.
fn bare_batch(id: u8) -> Value {
	let bare = json!({
		"id": id, "root": hash(id), "market": null, "expires": null, "opens": null, "importers": [], "keepers": [],
		"duplicates": 0, "outsidePool": 0, "producerDuplicates": 0, "producerOutsidePool": 0,
	});
	with(batch(), &bare)
}

#[tokio::test]
async fn trade_item_should_be_told_when_its_number_is_written_in_any_length() {
	for gtin in [GTIN, "9521001000017"] {
		assert_eq!(answer("tradeItem", json!([gtin])).await, with_at(trade_item()), "{gtin}");
	}
}

#[tokio::test]
async fn pool_should_be_told_with_counts_that_no_number_of_json_holds() {
	assert_eq!(answer("pool", json!([0])).await, with_at(pool_of_prefix()));
	assert_eq!(answer("pool", json!([1])).await, with_at(pool_of_numbers()));
}

#[tokio::test]
async fn pool_should_be_found_when_a_serial_number_lies_in_it() {
	for (mark, expected) in [
		(json!(link("HB7A")), pool_of_prefix()),
		(json!({ "gtin": GTIN, "serial": "HB7A" }), pool_of_prefix()),
		(json!(link("004711")), pool_of_numbers()),
	] {
		assert_eq!(answer("poolOf", json!([mark])).await, with_at(expected), "{mark}");
	}
}

#[tokio::test]
async fn pools_should_be_read_page_by_page() {
	let (pools, pages) = walk("pools", &[json!(GTIN)], 50).await;
	assert_eq!((pools.len(), pages), (POOLS as usize, 2));
	assert_eq!(pools[..2], [pool_of_prefix(), pool_of_numbers()]);
	let ids: Vec<_> = pools.iter().map(|pool| pool["id"].as_u64().unwrap()).collect();
	assert_eq!(ids, (0..u64::from(POOLS)).collect::<Vec<_>>());
}

#[tokio::test]
async fn batch_should_be_told_when_asked_by_number_or_root() {
	assert_eq!(answer("batch", json!([1])).await, with_at(batch()));
	assert_eq!(answer("batchOfRoot", json!([hash(1)])).await, with_at(batch()));
	assert_eq!(answer("batch", json!([2])).await, with_at(bare_batch(2)));
}

#[tokio::test]
async fn batches_should_be_read_page_by_page() {
	let (batches, pages) = walk("batches", &[json!(GTIN)], 50).await;
	assert_eq!((batches.len(), pages), (BATCHES as usize, 3));
	assert_eq!(batches[..3], [bare_batch(0), batch(), bare_batch(2)]);
	assert_eq!(batches[KEPT as usize]["expires"], "2028-11-30");
	let (whole, pages) = walk("batches", &[json!(GTIN)], 200).await;
	assert_eq!((whole, pages), (batches, 1));
}

#[tokio::test]
async fn list_should_be_empty_when_nobody_has_entered_the_trade_item() {
	for method in ["pools", "batches", "recalls"] {
		let page = answer(method, json!(["02345673"])).await;
		assert_eq!(page, with_at(json!({ "items": [], "next": null })), "{method}");
	}
}
