//! `receivables_*`.

mod documentation;
pub(crate) mod fixtures;
mod lists;
mod money;
mod one;
mod refusals;

use super::{hash, with, with_at};
use fixtures::{CNY, FULL, RECEIVABLES};
use serde_json::{Value, json};

/// What a method answers that must.
async fn answer(method: &str, params: Value) -> Value {
	super::answer(&format!("receivables_{method}"), params).await
}

/// All items of a list, its pages being of `limit`, and how many pages there were.
async fn walk(method: &str, leading: &[Value], limit: u32) -> (Vec<Value>, u32) {
	super::walk(&format!("receivables_{method}"), leading, limit).await
}

/// The code, name and message with which a method refuses.
async fn refused(method: &str, params: &Value) -> (i64, String, String) {
	super::refused(&format!("receivables_{method}"), params).await
}

/// Terms as callers write them.
fn terms() -> Value {
	json!({
		"advanceRate": 8000, "rate": 800, "dayCount": "ACT/360", "fees": "500", "recourse": "without-recourse",
		"defaultAfter": 60,
	})
}

/// Seller 7 and debtor 5.
fn pair() -> Value {
	json!({ "pair": { "seller": 7, "debtor": 5 } })
}

/// The numbers of items.
fn numbers(items: &[Value]) -> Vec<u64> {
	items.iter().map(|item| item["id"].as_u64().unwrap()).collect()
}
