//! The examples of `docs/rpc.md` are what the methods answer.

use super::*;
use crate::tests::{
	documentation::{alike, example, section},
	fixtures::peer,
};

/// How the heading of that method's section begins.
fn heading(method: &str) -> String {
	format!("#### `consortium_{method}(")
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
		let example = example(&heading(method));
		assert!(alike(&example, &answer), "{method}: {example} and {answer}");
	}
	let node = answer("node", json!([peer(2).to_string()])).await;
	assert!(alike(&with_at(example(&heading("nodes"))), &node));
}

#[tokio::test]
async fn every_act_should_be_documented_as_it_is_answered() {
	let documented: Vec<Value> = section(&heading("motion"))
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
