//! `goods_*`.

mod catalogue;
mod documentation;
pub(crate) mod fixtures;
mod items;
mod labels;
mod refusals;
mod verdicts;

use super::{hash, with_at};
use fixtures::{GTIN, MOMENT};
use serde_json::{Value, json};

/// What a method answers that must.
async fn answer(method: &str, params: Value) -> Value {
	super::answer(&format!("goods_{method}"), params).await
}

/// All items of a list, its pages being of `limit`, and how many pages there were.
async fn walk(method: &str, leading: &[Value], limit: u32) -> (Vec<Value>, u32) {
	super::walk(&format!("goods_{method}"), leading, limit).await
}

/// The code, name and message with which a method refuses.
async fn refused(method: &str, params: &Value) -> (i64, String, String) {
	match super::mock::call(&format!("goods_{method}"), params.clone()).await {
		Err(refusal) => refusal,
		Ok(answer) => panic!("{method} {params}: {answer}"),
	}
}

/// `object` with the fields of `more`.
fn with(mut object: Value, more: &Value) -> Value {
	object.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
	object
}

/// Who said something under a reference of equal bytes.
fn said(by: u32, reference: u8) -> Value {
	json!({ "by": by, "moment": MOMENT, "date": "2019-11-12", "reference": hash(reference) })
}

/// A link to a mark of the trade item.
fn link(serial: &str) -> String {
	format!("https://id.gs1.org/01/{GTIN}/21/{serial}")
}
