//! Bad input, and blocks that cannot answer.

use super::*;
use crate::tests::mock::{OLD, PRUNED, call_with_data};
use sp_core::H256;

/// Methods of lists, with what comes before the page.
fn lists() -> Vec<(&'static str, Vec<Value>)> {
	vec![
		("taken", vec![json!(PALLET)]),
		("voyages", vec![json!(PALLET), json!(2)]),
		("shipments", vec![json!(7)]),
		("exceptions", vec![json!(2), json!("process")]),
		("event", vec![json!(hash(0x71))]),
		("events", vec![json!("batch:1")]),
		("trace", shown()),
	]
}

/// Every method, with parameters that the fixtures answer, `at` left out.
fn methods() -> Vec<(&'static str, Vec<Value>)> {
	let pages = lists().into_iter().map(|(method, mut params)| {
		params.extend([Value::Null, Value::Null]);
		(method, params)
	});
	let single = [
		("container", vec![json!(PALLET)]),
		("whereabouts", shown()),
		("shipment", vec![json!(1)]),
		("exception", vec![json!(1)]),
		("certificate", vec![json!(1)]),
		("certificates", vec![json!("batch:1")]),
		("document", vec![json!(4), json!(hash(0x61))]),
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
			(OLD, 20_005, "not-in-this-runtime", "register of movements"),
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
			(json!(["0x0700000000"]), 20_004, "invalid-cursor", "pass the `next`"),
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
	let nowhere = "395210010000000018";
	for (method, params, fragments) in [
		("container", json!([nowhere]), ["no container 395210010000000018", "movements.pack"]),
		("shipment", json!([130]), ["no shipment 130", "goods_shipments"]),
		("exception", json!([130]), ["no exception 130", "goods_exceptions"]),
		("certificate", json!([2]), ["no certificate 2", "goods_certificates"]),
		("document", json!([5, hash(0x61)]), ["organisation 5", "movements.capture"]),
		("document", json!([4, hash(0x62)]), [&hash(0x62), "movements.capture"]),
	] {
		let (code, name, message) = refused(method, &params).await;
		assert_eq!((code, &*name), (20_007, "not-found"), "{method} {params}: {message}");
		for fragment in fragments {
			assert!(message.contains(fragment), "{method}: {message}");
		}
	}
}

#[tokio::test]
async fn list_should_be_empty_when_there_is_nothing_to_tell() {
	for (method, params) in [
		("taken", json!([BULK])),
		("voyages", json!([PALLET, 1])),
		("voyages", json!([BULK, 2])),
		("shipments", json!([999])),
		("exceptions", json!([7, "process"])),
		("event", json!([hash(0x72)])),
		("events", json!([format!("sscc:{PALLET}/1")])),
	] {
		let page = answer(method, params.clone()).await;
		assert_eq!(page, with_at(json!({ "items": [], "next": null })), "{method} {params}");
	}
}

#[tokio::test]
async fn bad_input_should_be_refused_by_cause_with_value_and_remedy() {
	let long = "9".repeat(10_000);
	for method in ["container", "taken", "voyages"] {
		for (number, fragment) in [
			("095210010000000018", "'095210010000000018'"),
			("1e1234567890123456", "'1e1234567890123456'"),
			("", "''"),
			(&long, "'9999"),
			(GTIN, "it names no logistic unit: give an SSCC"),
		] {
			let params = match method {
				"voyages" => json!([number, 1]),
				_ => json!([number]),
			};
			let (code, name, message) = refused(method, &params).await;
			assert_eq!((code, &*name), (20_012, "invalid-identifier"), "{method}: {message}");
			assert!(message.contains(fragment), "{method}: {message}");
			assert!(message.chars().count() < 400, "{message}");
		}
	}
	for method in ["certificates", "events"] {
		for subject in [
			"1/2",
			"item:1",
			"batch:-1",
			"batch:4294967296",
			"sscc:095210010000000017",
			"sscc:095210010000000018/1",
			"gtin:09521001000018",
			&long,
		] {
			let (code, name, message) = refused(method, &json!([subject])).await;
			assert_eq!((code, &*name), (20_013, "invalid-item"), "{method}: {message}");
			let given: String = subject.chars().take(60).collect();
			let expected = format!("'{given}' names no goods: write item: and batch/place");
			assert!(message.starts_with(&expected), "{message}");
		}
	}
	for (method, before, what) in
		[("document", Some(json!(4)), "root"), ("event", None, "CBV hash of an event")]
	{
		for text in [
			"0x12".to_owned(),
			hash(1).replace("0x", "0y"),
			String::new(),
			long.clone(),
			"ni:///sha-256;12?ver=CBV2.0".to_owned(),
		] {
			let params = before.iter().cloned().chain([json!(text)]).collect();
			let (code, name, message) = refused(method, &params).await;
			assert_eq!((code, &*name), (20_014, "invalid-bytes"), "{method}: {message}");
			for fragment in [what, "64 hexadecimal digits"] {
				assert!(message.contains(fragment), "{method}: {message}");
			}
			assert!(message.chars().count() < 400, "{message}");
		}
	}
}

#[tokio::test]
async fn number_should_be_refused_when_it_is_none() {
	for (method, params) in [
		("shipment", json!([-1])),
		("shipment", json!(["1"])),
		("shipment", json!([4_294_967_296_u64])),
		("shipments", json!(["7"])),
		("exception", json!([1.5])),
		("exceptions", json!(["2", "process"])),
		("certificate", json!([])),
		("voyages", json!([PALLET])),
		("voyages", json!([PALLET, -1])),
		("document", json!([null, hash(1)])),
	] {
		let (code, _, message) = refused(method, &params).await;
		assert_eq!(code, -32_602, "{method} {params}: {message}");
	}
	let refused = call_with_data("goods_exceptions", json!([2, "both"])).await;
	let ((code, ..), data) = refused.unwrap_err();
	assert_eq!(code, -32_602);
	let data = data.to_string();
	assert!(data.contains("both") && data.contains("process, suspicion"), "{data}");
}

#[tokio::test]
async fn item_or_container_should_be_refused_when_it_is_none_or_both() {
	for (child, code, fragment) in [
		(json!(GTIN), 20_012, "give GTIN and serial number, or an SSCC"),
		(json!("javascript:alert(1)"), 20_012, "'javascript:alert(1)'"),
		(json!(""), 20_012, "''"),
		(json!({ "sscc": "095210010000000018" }), 20_012, "'095210010000000018'"),
		(json!({ "sscc": GTIN }), 20_012, "give an SSCC"),
		(json!({ "gtin": "09521001000018", "serial": "HB11" }), 20_012, "'09521001000018'"),
		(json!({ "gtin": GTIN, "serial": "a b" }), 20_012, "'a b'"),
		(json!({ "gtin": GTIN }), -32_602, "Invalid params"),
		(json!({ "sscc": PALLET, "gtin": GTIN, "serial": "HB11" }), -32_602, "Invalid params"),
		(json!(7), -32_602, "Invalid params"),
		(Value::Null, -32_602, "Invalid params"),
	] {
		for method in ["whereabouts", "trace"] {
			let (got, _, message) = refused(method, &json!([child])).await;
			assert_eq!(got, code, "{method} {child}: {message}");
			assert!(message.contains(fragment), "{method} {child}: {message}");
		}
	}
	for item in ["1", "-1/2", "1/4294967296", ""] {
		for method in ["whereabouts", "trace"] {
			let (code, name, message) = refused(method, &json!([link("HB11"), item])).await;
			assert_eq!((code, &*name), (20_013, "invalid-item"), "{method}: {message}");
			assert!(message.contains(&format!("'{item}' is no item")), "{method}: {message}");
		}
	}
}

#[tokio::test]
async fn proofs_of_what_it_stands_in_should_be_refused_when_they_cannot_be_some() {
	let step = json!({ "sscc": PALLET, "index": 3, "path": [hash(0x55)] });
	let changed = |field: &str, value: Value| json!([with(step.clone(), &json!({ field: value }))]);
	for (around, code, name, fragment) in [
		(changed("sscc", json!("1")), 20_012, "invalid-identifier", "'1'"),
		(changed("path", json!(["0x12"])), 20_014, "invalid-bytes", "node of a path"),
		(changed("path", json!(vec![hash(1); 33])), 20_015, "invalid-proof", "33 nodes, and 32"),
		(
			json!(vec![step.clone(); 5]),
			20_015,
			"invalid-proof",
			"5 containers around one another, and 4",
		),
		(changed("index", json!(-1)), -32_602, "", "Invalid params"),
		(changed("more", json!(1)), -32_602, "", "Invalid params"),
		(step.clone(), -32_602, "", "Invalid params"),
	] {
		for (method, params) in [
			("whereabouts", json!([link("HB11"), "1/2", around])),
			("trace", json!([link("HB11"), "1/2", around])),
			("verify", json!([link("HB11"), null, around])),
		] {
			let (got, got_name, message) = refused(method, &params).await;
			assert_eq!((got, &*got_name), (code, name), "{method} {around}: {message}");
			assert!(message.contains(fragment), "{method} {around}: {message}");
		}
	}
}
