//! Bad input, and blocks that cannot answer.

use super::*;
use crate::tests::{
	fixtures::peer,
	mock::{OLD, PRUNED},
};
use sp_core::H256;

/// Every method with parameters that the fixtures answer, `at` left out.
fn methods() -> Vec<(&'static str, Vec<Value>)> {
	let (none, seven) = (Value::Null, json!(7));
	let page = vec![none.clone(), none];
	let of = |leading: &Value| [vec![leading.clone()], page.clone()].concat();
	vec![
		("organisation", vec![seven.clone()]),
		("organisationByRegistration", vec![json!("lei:529900T8BM49AURSDO55")]),
		("organisations", page.clone()),
		("participants", of(&json!(2))),
		("group", vec![json!(2)]),
		("groupOrganisations", of(&json!(9))),
		("quota", vec![json!(2)]),
		("operator", vec![json!(address(2))]),
		("operators", of(&seven)),
		("approvals", of(&seven)),
		("licensee", vec![json!("9521001")]),
		("licence", vec![json!(12)]),
		("licences", page.clone()),
		("authorisations", of(&json!(12))),
		("assets", page.clone()),
		("treasury", of(&seven)),
		("defaultAllowance", vec![]),
		("motion", vec![json!(2)]),
		("motions", page.clone()),
		("pauses", vec![]),
		("council", vec![]),
		("network", vec![]),
		("validators", page.clone()),
		("nodes", page.clone()),
		("node", vec![json!(peer(2).to_string())]),
	]
}

async fn refused(method: &str, params: &Value) -> (i64, String, String) {
	match call(&format!("consortium_{method}"), params.clone()).await {
		Err(refusal) => refusal,
		Ok(answer) => panic!("{method} {params}: {answer}"),
	}
}

#[tokio::test]
async fn every_method_should_be_refused_when_the_block_cannot_answer() {
	let unknown = H256([9; 32]);
	for (method, params) in methods() {
		answer(method, json!(params)).await;
		for (at, code, name, fragment) in [
			(unknown, 20_001, "unknown-block", "0x0909"),
			(PRUNED, 20_002, "state-discarded", "archive-canonical"),
			(OLD, 20_005, "not-in-this-runtime", "ask at a later block"),
		] {
			let params = json!([params.clone(), vec![json!(at)]].concat());
			let (got, got_name, message) = refused(method, &params).await;
			assert_eq!((got, got_name.as_str()), (code, name), "{method}: {message}");
			assert!(message.contains(fragment), "{method}: {message}");
		}
	}
	let (code, ..) = refused("roles", &json!([unknown])).await;
	assert_eq!(code, 20_001);
}

#[tokio::test]
async fn every_list_should_be_refused_when_its_page_is_none() {
	let lists: Vec<_> = methods().into_iter().filter(|(_, params)| params.len() > 1).collect();
	assert_eq!(lists.len(), 12);
	for (method, params) in lists {
		let leading = &params[..params.len() - 2];
		for (page, code, name, fragment) in [
			(json!([null, 0]), 20_003, "invalid-limit", "not 0"),
			(json!([null, 201]), 20_003, "invalid-limit", "1 to 200"),
			(json!(["7"]), 20_004, "invalid-cursor", "'7'"),
			(json!(["0x07"]), 20_004, "invalid-cursor", "pass the `next`"),
			(json!(["0x".to_owned() + &"07".repeat(99)]), 20_004, "invalid-cursor", "unchanged"),
			(json!([7]), -32_602, "", "Invalid params"),
			(json!([null, -1]), -32_602, "", "Invalid params"),
			(json!([null, null, "0x12"]), -32_602, "", "Invalid params"),
		] {
			let params = json!([leading, page.as_array().unwrap()].concat());
			let (got, got_name, message) = refused(method, &params).await;
			assert_eq!((got, got_name.as_str()), (code, name), "{method} {params}: {message}");
			assert!(message.contains(fragment), "{method} {params}: {message}");
		}
	}
}

#[tokio::test]
async fn bad_input_should_be_refused_by_cause_with_value_and_remedy() {
	use crate::address;
	let stranger = crate::tests::fixtures::account(200);
	let foreign = address::write(&stranger, 0);
	let mut typing_error = address(2);
	typing_error.pop();
	let long = "9".repeat(10_000);
	for (method, parameter, name, fragments) in [
		("organisation", json!(999), "not-found", ["organisation 999", "consortium_organisations"]),
		("organisation", json!(0), "not-found", ["organisation 0", "lists what there is"]),
		("participants", json!(999), "not-found", ["organisation 999", "consortium_organisations"]),
		("operators", json!(999), "not-found", ["organisation 999", "consortium_organisations"]),
		("approvals", json!(999), "not-found", ["organisation 999", "consortium_organisations"]),
		("group", json!(999), "not-found", ["group 999", "consortium_organisations"]),
		("groupOrganisations", json!(999), "not-found", ["group 999", "each organisation's group"]),
		("quota", json!(999), "not-found", ["no group 999", "consortium_organisations"]),
		("quota", json!(9), "not-found", ["group 9 has no member", "their sponsor's group"]),
		("treasury", json!(999), "not-found", ["organisation 999", "consortium_organisations"]),
		("authorisations", json!(999), "not-found", ["licence 999", "consortium_licences"]),
		("licence", json!(999), "not-found", ["licence 999", "consortium_licences"]),
		("motion", json!(999), "not-found", ["motion 999", "consortium_motions"]),
		(
			"organisationByRegistration",
			json!("hrb:HAMBURG-1"),
			"not-found",
			["hrb:HAMBURG-1", "consortium_organisations"],
		),
		("operator", json!(address(200)), "not-found", [&address(200), "consortium_operators"]),
		(
			"node",
			json!(peer(200).to_string()),
			"not-found",
			[&peer(200).to_string(), "consortium_nodes"],
		),
		("licensee", json!("prefix:4012345"), "not-found", ["4012345", "consortium_licences"]),
		// The licence has ended.
		(
			"licensee",
			json!("gtin:96385074"),
			"not-found",
			["gtin:00000096385074", "consortium_licences"],
		),
		// The place is licensed for a GLN alone.
		("licensee", json!("952100900001"), "not-found", ["952100900001", "consortium_licences"]),
		(
			"licensee",
			json!("sscc:095210090000100016"),
			"not-found",
			["sscc:095210090000100016", "consortium_licences"],
		),
		(
			"organisationByRegistration",
			json!("529900T8BM49AURSDO55"),
			"invalid-registration",
			["'529900T8BM49AURSDO55'", "write the scheme"],
		),
		(
			"organisationByRegistration",
			json!("lei:529900T8BM49AURSDO56"),
			"invalid-registration",
			["'lei:529900T8BM49AURSDO56'", "check digits"],
		),
		(
			"organisationByRegistration",
			json!(long),
			"invalid-registration",
			["'9999", "write the scheme"],
		),
		("operator", json!(""), "invalid-account", ["''", "write its address"]),
		("operator", json!("Alice"), "invalid-account", ["'Alice'", "write its address"]),
		("operator", json!(typing_error), "invalid-account", [&typing_error, "without a change"]),
		(
			"operator",
			json!(foreign),
			"invalid-account",
			["prefix 0", "this chain's prefix is 1356"],
		),
		("operator", json!("0x12"), "invalid-account", ["'0x12'", "0x and 64 digits"]),
		(
			"operator",
			json!(format!("0x{}", "g".repeat(64))),
			"invalid-account",
			["'0xgggg", "64 digits"],
		),
		("operator", json!(long), "invalid-account", ["'9999", "write its address"]),
		(
			"node",
			json!("12D3KooW"),
			"invalid-peer-id",
			["'12D3KooW'", "write what the node prints"],
		),
		("node", json!(""), "invalid-peer-id", ["''", "write what the node prints"]),
		("node", json!(long), "invalid-peer-id", ["'9999", "write what the node prints"]),
		(
			"licensee",
			json!("giai:9521001"),
			"invalid-key",
			["'giai:9521001'", "write prefix:, gtin:"],
		),
		(
			"licensee",
			json!("gtin:9521001000018"),
			"invalid-key",
			["'gtin:9521001000018'", "ask for 7"],
		),
		("licensee", json!("prefix:2012345"), "invalid-key", ["'prefix:2012345'", "within a shop"]),
		("licensee", json!(long), "invalid-key", ["'9999", "4 to 12 digits"]),
	] {
		let code = match name {
			"not-found" => 20_007,
			"invalid-registration" => 20_008,
			"invalid-account" => 20_009,
			"invalid-peer-id" => 20_010,
			_ => 20_011,
		};
		let (got, got_name, message) = refused(method, &json!([parameter])).await;
		assert_eq!((got, got_name.as_str()), (code, name), "{method} {parameter}: {message}");
		for fragment in fragments {
			assert!(message.contains(fragment), "{method}: {message}");
		}
		assert!(message.chars().count() < 300, "{message}");
	}
}

#[tokio::test]
async fn parameters_should_be_refused_when_they_are_missing_or_of_another_type() {
	for (method, params) in [
		("organisation", json!([])),
		("organisation", json!(["7"])),
		("organisation", json!([-7])),
		("organisation", json!([1u64 << 32])),
		("group", json!([null])),
		("motion", json!([1.5])),
		("operator", json!([7])),
		("licensee", json!([9_521_001])),
		("node", json!([])),
	] {
		let (code, ..) = refused(method, &params).await;
		assert_eq!(code, -32_602, "{method} {params}");
	}
}
