//! Bad input, and blocks that cannot answer.

use super::*;
use crate::tests::mock::{OLD, PRUNED, call_with_data};
use sp_core::H256;

/// Methods of lists, with what comes before the page.
fn lists() -> Vec<(&'static str, Vec<Value>)> {
	vec![
		("works", vec![]),
		("byOwner", vec![json!(7)]),
		("byFile", vec![json!(hash(0x11))]),
		("byGtin", vec![json!(fixtures::GTIN)]),
		("contests", vec![Value::Null]),
		("contestsOf", vec![json!(4)]),
		("licencesOf", vec![json!(1)]),
		("licencesTo", vec![json!(5)]),
	]
}

fn asked() -> Value {
	json!({ "channel": "marketplace", "country": "CN", "day": "2019-11-11" })
}

/// Every method that reads at a block of the caller's, with parameters that the fixtures answer, `at` left out.
fn methods() -> Vec<(&'static str, Vec<Value>)> {
	let pages = lists().into_iter().map(|(method, mut params)| {
		params.extend([Value::Null, Value::Null]);
		(method, params)
	});
	let single = [
		("work", vec![json!(1)]),
		("bundle", vec![json!(1)]),
		("evidence", vec![json!(1)]),
		("contestById", vec![json!(1)]),
		("losses", vec![json!(5)]),
		("licence", vec![json!(1)]),
		("isUseAllowed", vec![json!(1), json!(5), asked()]),
	];
	pages.chain(single).collect()
}

#[tokio::test]
async fn every_method_should_be_refused_when_the_block_cannot_answer() {
	for (method, params) in methods() {
		answer(method, json!(params)).await;
		for (at, code, name, fragment) in [
			(H256([9; 32]), 20_001, "unknown-block", "0x0909"),
			(PRUNED, 20_002, "state-discarded", "archive-canonical"),
			(OLD, 20_005, "not-in-this-runtime", "register of pictures"),
		] {
			let params = json!([params.clone(), vec![json!(at)]].concat());
			let (got, got_name, message) = refused(method, &params).await;
			assert_eq!((got, &*got_name), (code, name), "{method}: {message}");
			assert!(message.contains(fragment), "{method}: {message}");
		}
	}
}

#[tokio::test]
async fn every_list_should_be_refused_when_its_page_is_none() {
	for (method, leading) in lists() {
		for (page, code, name, fragment) in [
			(json!([null, 0]), 20_003, "invalid-limit", "1 to 200 items, not 0"),
			(json!([null, 201]), 20_003, "invalid-limit", "1 to 200 items, not 201"),
			(json!(["7"]), 20_004, "invalid-cursor", "'7' is not a cursor"),
			(json!(["0x07"]), 20_004, "invalid-cursor", "'0x07' is not a cursor"),
			(json!(["0x0700000007"]), 20_004, "invalid-cursor", "pass the `next`"),
			(json!([7]), -32_602, "", "Invalid params"),
			(json!([null, -1]), -32_602, "", "Invalid params"),
		] {
			let params = json!([leading.clone(), page.as_array().unwrap().clone()].concat());
			let (got, got_name, message) = refused(method, &params).await;
			assert_eq!((got, &*got_name), (code, name), "{method} {params}: {message}");
			assert!(message.contains(fragment), "{method} {params}: {message}");
		}
	}
}

#[tokio::test]
async fn what_is_not_there_should_be_refused_with_what_to_do() {
	for (method, params, fragments) in [
		("work", json!([WORKS]), ["no work 130", "images_byOwner"]),
		("bundle", json!([WORKS]), ["no work 130", "byGtin"]),
		("contestById", json!([120]), ["no contest 120", "images_contests"]),
		("licence", json!([70]), ["no licence 70", "images_licencesOf"]),
	] {
		let (code, name, message) = refused(method, &params).await;
		assert_eq!((code, &*name), (20_007, "not-found"), "{method} {params}: {message}");
		for fragment in fragments {
			assert!(message.contains(fragment), "{method}: {message}");
		}
	}
}

#[tokio::test]
async fn a_text_that_is_no_hash_or_key_should_be_refused() {
	let long = "0x".repeat(50_000);
	for (method, params, code, fragment) in [
		("byFile", json!(["0x12"]), 20_014, "'0x12' is no SHA-256 of a file"),
		("byFile", json!([&hash(1)[2..]]), 20_014, "write 0x and 64"),
		("byFile", json!([long]), 20_014, "write 0x and 64"),
		("byGtin", json!(["09521001000018"]), 20_012, "09521001000018"),
		("byGtin", json!(["tea"]), 20_012, "'tea'"),
	] {
		let (got, _, message) = refused(method, &params).await;
		assert_eq!(got, code, "{method}: {message}");
		assert!(message.contains(fragment) && message.len() < 300, "{method}: {message}");
	}
	let bad_use = |field: &str, value: Value| {
		json!([1, 5, crate::tests::with(asked(), &json!({ field: value }))])
	};
	for (method, params, fragment) in [
		("contests", json!([{ "stages": ["open"] }]), "answers, review"),
		("contests", json!([{ "state": "due" }]), "unknown field"),
		("isUseAllowed", bad_use("channel", json!("web")), "marketplace"),
		("isUseAllowed", bad_use("day", json!("11.11.2019")), "YYYY-MM-DD"),
		("isUseAllowed", bad_use("country", json!("China")), ""),
		("isUseAllowed", bad_use("place", json!(1)), "unknown field"),
	] {
		let refused = call_with_data(&format!("images_{method}"), params.clone()).await;
		let ((code, _, message), data) = refused.unwrap_err();
		assert_eq!(code, -32_602, "{method} {params}: {message}");
		assert!(data.to_string().contains(fragment), "{method} {params}: {data}");
	}
	let (code, _, message) = refused("isUseAllowed", &bad_use("gtin", json!("1"))).await;
	assert_eq!(code, 20_012, "{message}");
}
