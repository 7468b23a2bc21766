//! The examples of `docs/rpc.md` are what the methods answer.

use super::*;
use crate::{error::Refusal, tests::fixtures::peer};

const DOCUMENTATION: &str = include_str!("../../../../../docs/rpc.md");

/// The section under the heading of that method.
fn section(method: &str) -> &'static str {
	let heading = format!("#### `consortium_{method}(");
	let (_, rest) = DOCUMENTATION
		.split_once(&heading)
		.unwrap_or_else(|| panic!("no section of consortium_{method}"));
	rest.split("\n##").next().unwrap()
}

fn example(method: &str) -> Value {
	let (_, rest) = section(method).split_once("```json\n").unwrap();
	let (json, _) = rest.split_once("```").unwrap();
	serde_json::from_str(json).unwrap_or_else(|error| panic!("{method}: {error}"))
}

/// Whether both have the same fields of the same kinds, all the way down. Of lists the first items are compared; `null`
/// stands for anything.
fn alike(left: &Value, right: &Value) -> bool {
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

#[tokio::test]
async fn every_example_should_have_the_fields_of_the_answer() {
	let first = |page: Value| page["items"][0].clone();
	for (method, answer) in [
		("organisation", answer("organisation", json!([7])).await),
		("organisations", answer("organisations", json!([null, 1])).await),
		("group", answer("group", json!([2])).await),
		("quota", answer("quota", json!([2])).await),
		("operator", answer("operator", json!([address(2)])).await),
		("licensee", answer("licensee", json!(["9521001"])).await),
		("roles", answer("roles", json!([])).await),
		("motion", answer("motion", json!([1])).await),
		("pauses", answer("pauses", json!([])).await),
		("council", answer("council", json!([])).await),
		("defaultAllowance", answer("defaultAllowance", json!([])).await),
		("authorisations", first(answer("authorisations", json!([12])).await)),
		("treasury", first(answer("treasury", json!([7])).await)),
		("network", answer("network", json!([])).await),
		("validators", first(answer("validators", json!([])).await)),
		("nodes", first(answer("nodes", json!([])).await)),
	] {
		let example = example(method);
		assert!(alike(&example, &answer), "{method}: {example} and {answer}");
	}
	let node = answer("node", json!([peer(2).to_string()])).await;
	assert!(alike(&with_at(example("nodes")), &node));
}

#[tokio::test]
async fn every_act_should_be_documented_as_it_is_answered() {
	let documented: Vec<Value> = section("motion")
		.lines()
		.filter_map(|line| line.strip_prefix("| `{")?.split_once("}`"))
		.map(|(act, _)| serde_json::from_str(&format!("{{{act}}}")).unwrap())
		.collect();
	let (motions, _) = walk("motions", &[], 200).await;
	for act in motions.iter().map(|motion| &motion["act"]) {
		let as_suspend = ["remove", "displace"].contains(&act["type"].as_str().unwrap());
		let kind = match act["type"].as_str().unwrap() {
			_ if as_suspend => "suspend",
			"resume" => "pause",
			other => other,
		};
		let named = |other: &&Value| other["type"] == kind && alike(other, act);
		assert!(documented.iter().any(|other| named(&other)), "{act}");
	}
}

#[test]
fn every_refusal_should_be_documented() {
	for (code, name) in Refusal::CODES {
		assert!(DOCUMENTATION.contains(&format!("\n| {code} | `{name}` |")), "{code} {name}");
	}
}
