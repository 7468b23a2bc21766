//! `goods_*`.

mod catalogue;
mod documentation;
pub(crate) mod fixtures;
mod items;
mod labels;
mod refusals;
mod verdicts;

use super::{hash, with, with_at};
use fixtures::{GTIN, MOMENT};
use serde_json::{Value, json};

/// What a method answers that must.
pub(crate) async fn answer(method: &str, params: Value) -> Value {
	super::answer(&format!("goods_{method}"), params).await
}

/// All items of a list, its pages being of `limit`, and how many pages there were.
pub(crate) async fn walk(method: &str, leading: &[Value], limit: u32) -> (Vec<Value>, u32) {
	super::walk(&format!("goods_{method}"), leading, limit).await
}

/// The code, name and message with which a method refuses.
pub(crate) async fn refused(method: &str, params: &Value) -> (i64, String, String) {
	super::refused(&format!("goods_{method}"), params).await
}

/// Who said something under a reference of equal bytes.
pub(crate) fn said(by: u32, reference: u8) -> Value {
	json!({ "by": by, "moment": MOMENT, "date": "2019-11-12", "reference": hash(reference) })
}

/// A link to a mark of the trade item.
pub(crate) fn link(serial: &str) -> String {
	format!("https://id.gs1.org/01/{GTIN}/21/{serial}")
}
