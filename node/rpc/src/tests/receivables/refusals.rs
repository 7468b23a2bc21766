//! Bad input, and blocks that cannot answer.

use super::*;
use crate::tests::mock::{OLD, PRUNED, call_with_data};
use sp_core::H256;

/// Methods of lists, with what comes before the page.
fn lists() -> Vec<(&'static str, Vec<Value>)> {
	vec![
		("bySeller", vec![json!(7), Value::Null]),
		("byDebtor", vec![json!(5), Value::Null]),
		("byLender", vec![json!(3), Value::Null]),
		("creditNotes", vec![json!(1)]),
		("reports", vec![json!(1)]),
		("grants", vec![json!(1)]),
		("listings", vec![json!(3)]),
		("offers", vec![json!(1)]),
		("outstanding", vec![pair(), json!(CNY)]),
		("pairs", vec![json!("seller"), json!(7)]),
		("exposures", vec![json!(3), json!("seller")]),
		("approvedDebtors", vec![json!(3)]),
		("held", vec![json!(7)]),
		("epochs", vec![]),
		("sealedKeys", vec![json!(3)]),
	]
}

/// Every method, with parameters that the fixtures answer, `at` left out.
fn methods() -> Vec<(&'static str, Vec<Value>)> {
	let pages = lists().into_iter().map(|(method, mut params)| {
		params.extend([Value::Null, Value::Null]);
		(method, params)
	});
	let deal = json!({ "lender": 3, "through": "listing" });
	let single = [
		("receivable", vec![json!(1)]),
		("tokens", vec![json!(1)]),
		("tokenStatus", vec![json!("F4"), json!(fixtures::TOKEN.to_string())]),
		("check", vec![json!(1), deal]),
		("whatIfPayment", vec![json!(1), json!("5"), Value::Null]),
		("profile", vec![pair(), json!(CNY)]),
		("ageing", vec![pair(), json!(CNY), Value::Null, Value::Null]),
		("holidays", vec![json!(CNY), json!(2020)]),
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
			(OLD, 20_005, "not-in-this-runtime", "register of receivables"),
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
			(json!(["0x07000000070000000700000007"]), 20_004, "invalid-cursor", "pass the `next`"),
			(json!([7]), -32_602, "", "Invalid params"),
			(json!([null, -1]), -32_602, "", "Invalid params"),
		] {
			let params = json!([leading.clone(), page.as_array().unwrap().clone()].concat());
			let (got, got_name, message) = refused(method, &params).await;
			assert_eq!((got, &*got_name), (code, name), "{method} {params}: {message}");
			assert!(message.contains(fragment), "{method} {params}: {message}");
		}
	}
	let (code, name, _) = refused("ageing", &json!([pair(), CNY, null, "0x07"])).await;
	assert_eq!((code, &*name), (20_004, "invalid-cursor"));
}

#[tokio::test]
async fn what_is_not_there_should_be_refused_with_what_to_do() {
	let deal = json!({ "lender": 3, "through": "listing" });
	for (method, params, fragments) in [
		("receivable", json!([RECEIVABLES]), ["no receivable 130", "receivables_bySeller"]),
		("check", json!([RECEIVABLES, deal]), ["no receivable 130", "receivables_bySeller"]),
		("whatIfPayment", json!([RECEIVABLES, "5"]), ["no receivable 130", "byLender"]),
		(
			"profile",
			json!([{ "seller": 5 }, CNY]),
			["organisation 5 has sold nothing", "receivables_pairs"],
		),
		(
			"profile",
			json!([{ "debtor": 7 }, CNY]),
			["organisation 7 has bought nothing", "receivables_pairs"],
		),
		(
			"profile",
			json!([{ "pair": { "seller": 5, "debtor": 7 } }, CNY]),
			["organisation 5 has sold nothing to organisation 7", "in asset 156"],
		),
		("holidays", json!([CNY, 2021]), ["no holidays of 2021", "receivables.set_holidays"]),
	] {
		let (code, name, message) = refused(method, &params).await;
		assert_eq!((code, &*name), (20_007, "not-found"), "{method} {params}: {message}");
		for fragment in fragments {
			assert!(message.contains(fragment), "{method}: {message}");
		}
	}
}

#[tokio::test]
async fn bad_input_should_be_refused_with_what_may_be_written() {
	let deal = |more: Value| with(json!({ "lender": 3, "through": "listing" }), &more);
	let bad_terms = |field: &str, value: Value| {
		deal(json!({ "through": { "terms": with(terms(), &json!({ field: value })) } }))
	};
	for (method, params, fragment) in [
		("receivable", json!(["1"]), "expected u32"),
		("bySeller", json!([7, { "statuses": ["late"] }]), "partially-paid"),
		("bySeller", json!([7, { "from": "12.11.2019" }]), "YYYY-MM-DD"),
		("bySeller", json!([7, { "due": "2019-11-12" }]), "expected one of `from`"),
		("tokenStatus", json!(["F9", fixtures::TOKEN.to_string()]), "F0, F1"),
		("tokenStatus", json!(["F4", "0x12"]), "32 hexadecimal digits"),
		("check", json!([1, deal(json!({ "through": "auction" }))]), "`listing`, `offer`"),
		("check", json!([1, deal(json!({ "root": "0x12" }))]), "64 hexadecimal digits"),
		("check", json!([1, deal(json!({ "acknowledged": ["F9"] }))]), "noted-elsewhere"),
		("check", json!([1, deal(json!({ "more": 1 }))]), "unknown field"),
		("check", json!([1, bad_terms("rate", json!(10_001))]), "10000"),
		("check", json!([1, bad_terms("recourse", json!("some"))]), "with-recourse"),
		("check", json!([1, bad_terms("fees", json!(500))]), "string"),
		("whatIfPayment", json!([1, "1000000000000000000"]), "it is too large"),
		("whatIfPayment", json!([1, "5.00"]), ""),
		("profile", json!([{ "buyer": 5 }, CNY]), "`seller`, `debtor`, `pair`"),
		("pairs", json!(["buyer", 5]), "seller, debtor"),
	] {
		let refused = call_with_data(&format!("receivables_{method}"), params.clone()).await;
		let ((code, _, message), data) = refused.unwrap_err();
		assert_eq!(code, -32_602, "{method} {params}: {message}");
		let data = data.to_string();
		assert!(data.contains(fragment), "{method} {params}: {data}");
	}
}
