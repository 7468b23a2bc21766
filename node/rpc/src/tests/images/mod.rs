//! `images_*`.

mod calls;
mod documentation;
pub(crate) mod fixtures;
mod reads;
mod refusals;
mod search;

use super::{hash, with_at};
use fixtures::WORKS;
use serde_json::{Value, json};

/// What a method answers that must.
async fn answer(method: &str, params: Value) -> Value {
	super::answer(&format!("images_{method}"), params).await
}

/// All items of a list, its pages being of `limit`, and how many pages there were.
async fn walk(method: &str, leading: &[Value], limit: u32) -> (Vec<Value>, u32) {
	super::walk(&format!("images_{method}"), leading, limit).await
}

/// The code, name and message with which a method refuses.
async fn refused(method: &str, params: &Value) -> (i64, String, String) {
	super::refused(&format!("images_{method}"), params).await
}

/// Work 5's first fingerprint, with so many bits changed.
fn print(bits: usize, quality: u8) -> Value {
	let mut hash = [5; 32];
	for bit in 0..bits {
		hash[31 - bit / 8] ^= 1 << (bit % 8);
	}
	json!({ "hash": sp_core::bytes::to_hex(&hash, false), "quality": quality })
}

/// The numbers of items.
fn numbers(items: &[Value]) -> Vec<u64> {
	items.iter().map(|item| item["id"].as_u64().unwrap()).collect()
}
