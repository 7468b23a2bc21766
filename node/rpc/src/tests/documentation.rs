//! `docs/rpc.md`, as tests read it.

use super::mock::methods;
use crate::error::Refusal;
use serde_json::Value;

pub(crate) const DOCUMENTATION: &str = include_str!("../../../../docs/rpc.md");

/// The section under the heading that begins with that.
pub(crate) fn section(heading: &str) -> &'static str {
	let (_, rest) =
		DOCUMENTATION.split_once(heading).unwrap_or_else(|| panic!("no section {heading}"));
	rest.split("\n##").next().unwrap()
}

/// The example of a section.
pub(crate) fn example(heading: &str) -> Value {
	examples(heading).into_iter().next().unwrap()
}

/// All examples of a section. A hash of equal bytes, of which two are written, is written out.
pub(crate) fn examples(heading: &str) -> Vec<Value> {
	let read = |block: &str| {
		let (json, _) = block.split_once("```").unwrap();
		serde_json::from_str(&whole(json)).unwrap_or_else(|error| panic!("{heading}: {error}"))
	};
	section(heading).split("```json\n").skip(1).map(read).collect()
}

/// `text` with the digits that `…` stands for: 30 times the last two.
fn whole(text: &str) -> String {
	let mut parts = text.split('…');
	let mut whole = parts.next().unwrap_or_default().to_owned();
	for part in parts {
		let last = whole[whole.len() - 2..].repeat(30);
		whole.push_str(&last);
		whole.push_str(part);
	}
	whole
}

/// Whether both have the same fields of the same kinds, all the way down. Of lists the first items are compared; `null`
/// stands for anything.
pub(crate) fn alike(left: &Value, right: &Value) -> bool {
	match (left, right) {
		(Value::Null, _) | (_, Value::Null) => true,
		(Value::Object(left), Value::Object(right)) => {
			left.len() == right.len()
				&& left
					.iter()
					.all(|(key, value)| right.get(key).is_some_and(|other| alike(value, other)))
		}
		(Value::Array(left), Value::Array(right)) => match (left.first(), right.first()) {
			(Some(left), Some(right)) => alike(left, right),
			_ => true,
		},
		_ => core::mem::discriminant(left) == core::mem::discriminant(right),
	}
}

#[test]
fn every_method_should_be_documented() {
	for method in methods() {
		assert!(DOCUMENTATION.contains(&format!("`{method}(")), "{method}");
	}
}

#[test]
fn every_refusal_should_be_documented() {
	for (code, name) in Refusal::CODES {
		assert!(DOCUMENTATION.contains(&format!("\n| {code} | `{name}` |")), "{code} {name}");
	}
}
