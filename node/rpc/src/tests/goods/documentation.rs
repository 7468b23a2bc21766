//! What `docs/rpc.md` says of `goods_*`.

use super::{verdicts::way, *};
use crate::tests::documentation::{DOCUMENTATION, alike, example};

#[tokio::test]
async fn every_example_should_have_the_fields_of_the_answer() {
	for (method, params) in [
		("verify", json!([link("HB11"), way()])),
		("proof", json!([link("HB7A")])),
		("tradeItem", json!([GTIN])),
		("pool", json!([0])),
		("batch", json!([1])),
		("item", json!(["1/2"])),
		("sale", json!([3])),
		("recall", json!([1])),
		("history", json!(["1/2", null, 1])),
		("activationMessage", json!(["1/2", hash(0x61), 9])),
		("transferMessage", json!(["1/2", hash(0x61), 9])),
	] {
		let answer = answer(method, params).await;
		let example = example(&format!("##### `goods_{method}`"));
		assert!(alike(&example, &answer), "{method}: {example} and {answer}");
	}
}

#[tokio::test]
async fn every_scope_should_be_documented_as_it_is_answered() {
	let recall = answer("recall", json!([0])).await;
	for scope in recall["scopes"].as_array().unwrap() {
		let documented = DOCUMENTATION
			.lines()
			.filter_map(|line| line.strip_prefix("| `{")?.split_once("}`"))
			.map(|(scope, _)| serde_json::from_str(&format!("{{{scope}}}")).unwrap())
			.any(|other: Value| other["type"] == scope["type"] && alike(&other, scope));
		assert!(documented, "{scope}");
	}
}
