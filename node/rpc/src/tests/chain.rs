//! `stalhof_*`, and what all methods have in common.

use super::mock::*;
use crate::{
	error::Refusal,
	page::{DEFAULT_PAGE, PageRequest},
	reads::refusal,
};
use serde_json::{Value, json};
use sp_api::ApiError;
use sp_core::H256;
use sp_runtime::AccountId32;
use std::sync::mpsc::{Receiver, Sender, channel};

#[tokio::test]
async fn calendar_should_show_moment_and_date_at_the_best_block() {
	let at = format!("{BEST:?}");
	assert_eq!(
		call("stalhof_calendar", json!([])).await.unwrap(),
		json!({
			"epoch": 1_795_420_800_000u64,
			"start": 1_573_430_400_000u64,
			"speed": 14_400,
			"now": 1_573_516_800_000u64,
			"date": "2019-11-12",
			"real": false,
			"at": at,
		})
	);
}

#[tokio::test]
async fn chain_should_tell_its_facts() {
	assert_eq!(
		call("stalhof_chain", json!([])).await.unwrap(),
		json!({
			"name": "Test",
			"id": "test",
			"genesisHash": format!("{GENESIS:?}"),
			"specName": "stalhof",
			"specVersion": 7,
			"transactionVersion": 3,
			"ss58Prefix": 1356,
			"slotMillis": 2_000,
			"developmentSwitches": ["calendar-speed", "well-known-keys"],
			"best": { "number": 300, "hash": format!("{BEST:?}") },
			"finalised": { "number": 0, "hash": format!("{GENESIS:?}") },
			"at": format!("{BEST:?}"),
		})
	);
}

#[tokio::test]
async fn validators_should_be_read_page_by_page() {
	let mut seen = Vec::new();
	let mut cursor = Value::Null;
	for expected in [30, 30, 10] {
		let page = call("stalhof_validators", json!([cursor, 30, GENESIS])).await.unwrap();
		assert_eq!(page["at"], json!(GENESIS));
		let items = page["items"].as_array().unwrap().clone();
		assert_eq!(items.len(), expected);
		seen.extend(items.iter().map(|item| item["aura"].as_str().unwrap().to_string()));
		cursor = page["next"].clone();
	}
	assert_eq!(cursor, Value::Null);
	let expected: Vec<_> = validators().map(|one| format!("{:?}", H256(one.aura))).collect();
	assert_eq!(seen, expected);

	let first = call("stalhof_validators", json!([])).await.unwrap();
	assert_eq!(first["items"].as_array().unwrap().len(), DEFAULT_PAGE as usize);
	let account = first["items"][1]["account"].as_str().unwrap();
	use sp_core::crypto::Ss58Codec;
	assert_eq!(
		AccountId32::from_ss58check_with_version(account).unwrap(),
		(AccountId32::new([1; 32]), 1356u16.into())
	);
}

#[tokio::test]
async fn bad_input_should_be_refused_with_a_stable_code() {
	let unknown = H256([9; 32]);
	for (method, params, code, name, fragment) in [
		("stalhof_calendar", json!([unknown]), 20_001, "unknown-block", "0x0909"),
		("stalhof_chain", json!([unknown]), 20_001, "unknown-block", "does not know block"),
		("stalhof_validators", json!([null, null, unknown]), 20_001, "unknown-block", "0x0909"),
		("stalhof_calendar", json!([PRUNED]), 20_002, "state-discarded", "archive-canonical"),
		("stalhof_chain", json!([PRUNED]), 20_002, "state-discarded", "0x0303"),
		("stalhof_validators", json!([null, 0]), 20_003, "invalid-limit", "not 0"),
		("stalhof_validators", json!([null, 201]), 20_003, "invalid-limit", "1 to 200"),
		("stalhof_validators", json!([null, u32::MAX]), 20_003, "invalid-limit", "4294967295"),
		("stalhof_validators", json!(["x"]), 20_004, "invalid-cursor", "'x'"),
		("stalhof_validators", json!([""]), 20_004, "invalid-cursor", "''"),
		("stalhof_validators", json!(["0x00"]), 20_004, "invalid-cursor", "'0x00'"),
		("stalhof_validators", json!(["00".repeat(32)]), 20_004, "invalid-cursor", "unchanged"),
		(
			"stalhof_validators",
			json!([format!("0x{}", "00".repeat(33))]),
			20_004,
			"invalid-cursor",
			"unchanged",
		),
		("stalhof_validators", json!(["0x".repeat(10_000)]), 20_004, "invalid-cursor", "unchanged"),
		("stalhof_calendar", json!([OLD]), 20_005, "not-in-this-runtime", "no calendar"),
		("stalhof_calendar", json!(["0x12"]), -32_602, "", "Invalid params"),
		("stalhof_calendar", json!([5]), -32_602, "", "Invalid params"),
		("stalhof_validators", json!([null, -1]), -32_602, "", "Invalid params"),
		("stalhof_validators", json!([null, 1.5]), -32_602, "", "Invalid params"),
		("stalhof_nothing", json!([]), -32_601, "", "Method not found"),
	] {
		let (got_code, got_name, message) = call(method, params.clone()).await.unwrap_err();
		assert_eq!((got_code, got_name.as_str()), (code, name), "{method} {params}: {message}");
		assert!(message.contains(fragment), "{method} {params}: {message}");
		assert!(message.len() < 300, "{message}");
	}
}

#[tokio::test]
async fn a_read_should_be_refused_at_once_when_the_bound_is_reached() {
	let reads = reads(1);
	let (release, wait): (Sender<()>, Receiver<()>) = channel();
	let (started, running) = channel();
	let slow = {
		let reads = reads.clone();
		tokio::spawn(async move {
			reads
				.run(None, move |_, at| {
					started.send(()).unwrap();
					wait.recv().unwrap();
					Ok(at)
				})
				.await
		})
	};
	tokio::task::spawn_blocking(move || running.recv().unwrap()).await.unwrap();
	assert_eq!(reads.run(None, |_, at| Ok(at)).await, Err(Refusal::Busy));
	release.send(()).unwrap();
	assert_eq!(slow.await.unwrap(), Ok(BEST));
	assert_eq!(reads.run(None, |_, at| Ok(at)).await, Ok(BEST));
}

#[tokio::test]
async fn a_read_that_panics_should_be_an_error_and_give_its_place_back() {
	let reads = reads(1);
	for _ in 0..3 {
		let result = reads.run(None, |_, _| -> Result<(), Refusal> { panic!("on purpose") }).await;
		assert!(matches!(result, Err(Refusal::Internal(_))));
	}
}

#[test]
fn refusals_should_have_codes_of_their_own() {
	let mut codes: Vec<_> = Refusal::CODES.iter().map(|(code, _)| code).collect();
	let mut names: Vec<_> = Refusal::CODES.iter().map(|(_, name)| name).collect();
	codes.sort();
	codes.dedup();
	names.sort();
	names.dedup();
	assert_eq!((codes.len(), names.len()), (Refusal::CODES.len(), Refusal::CODES.len()));
	assert_eq!(
		refusal("x", BEST, ApiError::StateBackendIsNotTrie).to_string().matches("failed").count(),
		1
	);
	assert_eq!(
		refusal("x", BEST, ApiError::UnknownBlock("?".into())),
		Refusal::UnknownBlock(format!("{BEST:?}"))
	);
}

#[test]
fn a_page_should_be_of_fifty_when_the_caller_does_not_say() {
	let request = PageRequest::<u32>::new(Some("0x07000000".into()), None).unwrap();
	assert_eq!(request, PageRequest { after: Some(7), limit: DEFAULT_PAGE });
}
