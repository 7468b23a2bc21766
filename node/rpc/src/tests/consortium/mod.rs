//! `consortium_*`.

mod council;
mod documentation;
mod network;
mod organisations;
mod refusals;

use super::{
	hash,
	mock::{BEST, PREFIX, call},
	with_at,
};
use crate::address;
use serde_json::{Value, json};

/// The address of an account of the fixtures.
fn address(n: u8) -> String {
	let text = address::write(&super::fixtures::account(n), PREFIX);
	assert!(text.starts_with("dZ"), "{text}");
	text
}

/// What a method answers that must.
async fn answer(method: &str, params: Value) -> Value {
	super::answer(&format!("consortium_{method}"), params).await
}

/// All items of a list, its pages being of `limit`, and how many pages there were.
async fn walk(method: &str, leading: &[Value], limit: u32) -> (Vec<Value>, u32) {
	super::walk(&format!("consortium_{method}"), leading, limit).await
}
