//! `goods_*` of goods on the move.

mod certificates;
mod containers;
mod documentation;
mod events;
mod exceptions;
pub(crate) mod fixtures;
mod refusals;
mod shipments;
mod traces;

use super::{
	goods::{
		answer,
		fixtures::{GTIN, MOMENT},
		link, refused, said, walk,
	},
	hash, with, with_at,
};
use fixtures::{BULK, CARTON, DOCK, PALLET, SERIAL};
use serde_json::{Value, json};

const HOUR: u64 = 3_600_000;

/// Proofs that the item at 1/2 stands in its carton, and that on the pallet.
fn around() -> Value {
	json!([
		{ "sscc": CARTON, "index": 3, "path": [hash(0x55)] },
		{ "sscc": PALLET, "index": 0, "path": [] },
	])
}

/// Item 1/2, its place and the proofs of what it stands in, as methods take them.
fn shown() -> Vec<Value> {
	vec![json!(link(SERIAL)), json!("1/2"), around()]
}

/// A certificate in short.
fn note(id: u32, kind: &str, passed: bool) -> Value {
	json!({
		"id": id, "kind": kind, "passed": passed, "subject": format!("sscc:{PALLET}/2"), "issuer": 5, "moment": MOMENT,
		"date": "2019-11-12",
	})
}

/// The numbers of items.
fn numbers(items: &[Value]) -> Vec<u64> {
	items.iter().map(|item| item["id"].as_u64().unwrap()).collect()
}
