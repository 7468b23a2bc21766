//! The methods over a mocked runtime API.

mod chain;
mod consortium;
mod documentation;
mod fixtures;
mod goods;
mod images;
mod mock;
mod movements;
mod receivables;

use mock::{BEST, call};
use serde_json::{Value, json};

/// 32 equal bytes as 64 digits.
fn hash(n: u8) -> String {
	format!("0x{}", format!("{n:02x}").repeat(32))
}

/// `object` with what an answer has beside it.
fn with_at(mut object: Value) -> Value {
	object["at"] = json!(BEST);
	object
}

/// What a method answers that must.
async fn answer(method: &str, params: Value) -> Value {
	let answer = call(method, params.clone()).await;
	let answer = answer.unwrap_or_else(|error| panic!("{method} {params}: {error:?}"));
	assert_eq!(answer["at"], json!(BEST), "{method}");
	answer
}

/// The code, name and message with which a method refuses.
async fn refused(method: &str, params: &Value) -> (i64, String, String) {
	match call(method, params.clone()).await {
		Err(refusal) => refusal,
		Ok(answer) => panic!("{method} {params}: {answer}"),
	}
}

/// `object` with the fields of `more`.
fn with(mut object: Value, more: &Value) -> Value {
	object.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
	object
}

/// All items of a list, its pages being of `limit`, and how many pages there were.
async fn walk(method: &str, leading: &[Value], limit: u32) -> (Vec<Value>, u32) {
	let (mut items, mut cursor, mut pages) = (Vec::new(), Value::Null, 0);
	loop {
		let mut params = leading.to_vec();
		params.extend([cursor, json!(limit), json!(BEST)]);
		let page = answer(method, json!(params)).await;
		let part = page["items"].as_array().unwrap();
		assert!(!part.is_empty() && part.len() <= limit as usize, "{method}");
		items.extend(part.iter().cloned());
		pages += 1;
		cursor = page["next"].clone();
		if cursor.is_null() {
			return (items, pages);
		}
	}
}
