//! Bad input, and blocks that cannot answer.

use super::{
	fixtures::{Pool, gtin},
	verdicts::{way, whole},
	*,
};
use crate::{
	Goods, GoodsRpcServer,
	goods::{kept::Kept, labels::Means},
	tests::mock::{self, OLD, PRUNED},
};
use sp_core::H256;
use stalhof_marks::{Plan, Pool as Serials, Progress, Shelf, commission};
use std::{fs, num::NonZeroUsize, sync::Arc};

/// Every method that reads, with parameters that the fixtures answer, `at` left out.
fn methods() -> Vec<(&'static str, Vec<Value>)> {
	let page = |leading: Value| vec![leading, Value::Null, Value::Null];
	vec![
		("verify", vec![json!(link("HB11")), way(), json!(null)]),
		("proof", vec![json!(link("HB7A"))]),
		("activationMessage", vec![json!("1/2"), json!(hash(0x61)), json!(9)]),
		("transferMessage", vec![json!("1/2"), json!(hash(0x61)), json!(9)]),
		("tradeItem", vec![json!(GTIN)]),
		("pool", vec![json!(0)]),
		("poolOf", vec![json!(link("HB7A"))]),
		("batch", vec![json!(1)]),
		("batchOfRoot", vec![json!(hash(1))]),
		("item", vec![json!("1/2")]),
		("sale", vec![json!(3)]),
		("recall", vec![json!(0)]),
		("pools", page(json!(GTIN))),
		("batches", page(json!(GTIN))),
		("recalls", page(json!(GTIN))),
		("history", page(json!("1/2"))),
	]
}

#[tokio::test]
async fn every_method_should_be_refused_when_the_block_cannot_answer() {
	for (method, params) in methods() {
		answer(method, json!(params)).await;
		for (at, code, name, fragment) in [
			(H256([9; 32]), 20_001, "unknown-block", "0x0909"),
			(PRUNED, 20_002, "state-discarded", "archive-canonical"),
			(OLD, 20_005, "not-in-this-runtime", "register of goods"),
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
	for method in ["pools", "batches", "recalls", "history"] {
		let leading = if method == "history" { "1/2" } else { GTIN };
		for (page, code, name) in [
			(json!([null, 0]), 20_003, "invalid-limit"),
			(json!([null, 201]), 20_003, "invalid-limit"),
			(json!(["7"]), 20_004, "invalid-cursor"),
			(json!(["0x07"]), 20_004, "invalid-cursor"),
			(json!([7]), -32_602, ""),
			(json!([null, -1]), -32_602, ""),
		] {
			let params = json!([vec![json!(leading)], page.as_array().unwrap().clone()].concat());
			let (got, got_name, message) = refused(method, &params).await;
			assert_eq!((got, &*got_name), (code, name), "{method} {params}: {message}");
		}
	}
}

#[tokio::test]
async fn what_is_not_there_should_be_refused_with_what_lists_it() {
	for (method, parameter, fragments) in [
		("tradeItem", json!("02345673"), ["trade item 00000002345673", "goods.set_trade_item"]),
		("pool", json!(999), ["no pool 999", "goods_pools"]),
		("poolOf", json!(link("ZZ")), [&link("ZZ"), "goods_pools"]),
		("batch", json!(999), ["no batch 999", "goods_batches"]),
		("batchOfRoot", json!(hash(0xfe)), [&hash(0xfe), "goods_batches"]),
		("item", json!("1/1000"), ["no item 1/1000", "goods_batch"]),
		("item", json!("999/0"), ["no item 999/0", "goods_batch"]),
		("sale", json!(4), ["no sale 4", "undone or dropped"]),
		("recall", json!(3), ["no recall 3", "goods_recalls"]),
	] {
		let (code, name, message) = refused(method, &json!([parameter])).await;
		assert_eq!((code, &*name), (20_007, "not-found"), "{method} {parameter}: {message}");
		for fragment in fragments {
			assert!(message.contains(fragment), "{method}: {message}");
		}
	}
	let (code, name, message) = refused("proof", &json!([link("HB11")])).await;
	assert_eq!((code, &*name), (20_016, "not-kept"));
	assert!(message.contains(&link("HB11")), "{message}");
}

#[tokio::test]
async fn bad_input_should_be_refused_by_cause_with_value_and_remedy() {
	let long = "9".repeat(10_000);
	for (method, parameter, code, fragment) in [
		("tradeItem", json!("09521001000018"), 20_012, "'09521001000018'"),
		("tradeItem", json!(long), 20_012, "'9999"),
		("pools", json!("1e1234567890"), 20_012, "'1e1234567890'"),
		("batches", json!(""), 20_012, "''"),
		("recalls", json!("0952100100001"), 20_012, "'0952100100001'"),
		("verify", json!(GTIN), 20_012, "names no single item"),
		("verify", json!("javascript:alert(1)"), 20_012, "'javascript:alert(1)'"),
		("proof", json!({ "gtin": GTIN, "serial": "a b" }), 20_012, "'a b'"),
		("poolOf", json!("urn:epc:id:sscc:123456.06663868985"), 20_012, "names no single item"),
		("item", json!("1"), 20_013, "'1' is no item"),
		("item", json!("-1/2"), 20_013, "'-1/2' is no item"),
		("item", json!("1/4294967296"), 20_013, "is no item"),
		("history", json!("1/2/3"), 20_013, "'1/2/3' is no item"),
		("batchOfRoot", json!("0x12"), 20_014, "64 hexadecimal digits"),
		("batchOfRoot", json!(hash(1).replace("0x", "0y")), 20_014, "'0y01"),
		("batchOfRoot", json!(long), 20_014, "'9999"),
	] {
		let (got, _, message) = refused(method, &json!([parameter])).await;
		assert_eq!(got, code, "{method} {parameter}: {message}");
		assert!(message.contains(fragment), "{method}: {message}");
		assert!(message.chars().count() < 400, "{message}");
	}
}

#[tokio::test]
async fn proof_should_be_refused_when_it_cannot_be_one_of_the_mark() {
	let changed = |field: &str, value: Value| with(whole(), &json!({ field: value }));
	let way = |field: &str, value: Value| with(way(), &json!({ field: value }));
	let path = vec![hash(1); 33];
	for (proof, code, fragment) in [
		(changed("serial", json!("HB12")), 20_015, "HB12, and not of"),
		(changed("gtin", json!("02345673")), 20_015, "00000002345673"),
		(changed("version", json!(2)), 20_015, "its version is 2"),
		(changed("batch", Value::Null), 20_015, "its batch has no number"),
		(changed("path", json!(path)), 20_015, "33 nodes"),
		(changed("path", json!(["0x12"])), -32_602, "Invalid params"),
		(changed("more", json!(1)), -32_602, "Invalid params"),
		(way("path", json!(path)), 20_015, "33 nodes"),
		(way("item", json!("1")), 20_013, "is no item"),
		(way("path", json!(["0x12"])), 20_014, "node of a path"),
		(way("labelKey", json!("0x12")), 20_014, "label's key"),
		(way("attributes", json!("0x12")), 20_014, "hash of attributes"),
		(way("more", json!(1)), -32_602, "Invalid params"),
	] {
		let mark = link("HB11");
		for (method, params) in [
			("verify", json!([mark, proof])),
			(
				"activate",
				json!([{
					"mark": mark, "proof": proof, "holder": hash(1), "validUntil": 9,
					"signature": format!("0x{}", "62".repeat(64)),
				}]),
			),
		] {
			let (got, _, message) = refused(method, &params).await;
			assert_eq!(got, code, "{method} {proof}: {message}");
			assert!(message.contains(fragment), "{method} {proof}: {message}");
		}
	}
}

#[tokio::test]
async fn signature_and_key_should_be_refused_when_they_are_not_so_many_bytes() {
	let signature = format!("0x{}", "62".repeat(64));
	let transfer = json!({ "item": "1/2", "to": hash(1), "validUntil": 9, "signature": signature });
	for (field, value, code, fragment) in [
		("item", json!("1"), 20_013, "is no item"),
		("to", json!("0x12"), 20_014, "holder's key"),
		("signature", json!(hash(1)), 20_014, "128 hexadecimal digits"),
		("validUntil", json!(-1), -32_602, "Invalid params"),
		("more", json!(1), -32_602, "Invalid params"),
	] {
		let params = json!([with(transfer.clone(), &json!({ field: value }))]);
		let (got, _, message) = refused("transfer", &params).await;
		assert_eq!(got, code, "{field}: {message}");
		assert!(message.contains(fragment), "{field}: {message}");
	}
	for method in ["activationMessage", "transferMessage"] {
		let (code, ..) = refused(method, &json!(["1/2", "0x12", 9])).await;
		assert_eq!(code, 20_014, "{method}");
	}
}

/// What lies where on a node's machine, and which marks beside the one that is named, nobody is told.
#[tokio::test]
async fn nothing_should_be_told_of_a_manifest_when_it_is_not_whole_any_more() {
	let directory = tempfile::tempdir().unwrap();
	let pool = Serials::prefix("HB".parse().unwrap(), 18).unwrap();
	let plan = Plan::new(gtin(), "L26B07".parse().unwrap(), pool, 3);
	let shelf = directory.path().join("shelf");
	let done = commission(&plan, None, &shelf, NonZeroUsize::MIN, &Progress::default()).unwrap();
	let place = &done.batches[0].0;
	let kept = Kept::on(Shelf::open(&shelf).unwrap());
	let manifest = place.join("manifest");
	let mut bytes = fs::read(&manifest).unwrap();
	*bytes.last_mut().unwrap() ^= 1;
	fs::write(&manifest, bytes).unwrap();

	let module = Goods::new(mock::reads(4), Means { kept, labels: Arc::new(Pool) }).into_rpc();
	let asked = async |method: &str, mark: &str| {
		let request = json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": [mark] });
		let (answer, _) = module.raw_json_request(&request.to_string(), 1).await.unwrap();
		answer
	};
	let labels = fs::read_to_string(place.join("labels")).unwrap();
	let links: Vec<&str> = labels.lines().collect();
	let secrets = [directory.path().to_str().unwrap(), "000001", "HB"];
	let refused = asked("goods_proof", links[1]).await;
	assert!(secrets.iter().all(|secret| !refused.contains(secret)), "{refused}");
	let refused: Value = serde_json::from_str(&refused).unwrap();
	assert_eq!(refused["error"]["data"]["name"], "internal", "{refused}");
	let told = asked("goods_verify", links[1]).await;
	assert!(!told.contains(secrets[0]), "{told}");
	assert!(links.iter().all(|link| *link == links[1] || !told.contains(link)), "{told}");
	let told: Value = serde_json::from_str(&told).unwrap();
	let told = &told["result"];
	let answer = json!([told["membership"], told["proofFrom"], told["item"]]);
	assert_eq!(answer, json!(["not-shown", null, null]), "{told}");
}
