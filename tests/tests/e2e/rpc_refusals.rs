//! Bad input to JSON-RPC methods: each refused, with a code that does not change.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use stalhof_tests::{
	Network, Rpc, Setup, Transactions,
	accounts::dev,
	http, scenario,
	transactions::{next_nonce, remark, submit},
	wait::until,
};
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(90);
const INVALID_PARAMS: i32 = -32602;

/// `0x` and 64 times the digit.
fn hash(digit: &str) -> String {
	format!("0x{}", digit.repeat(64))
}

fn hex_of(bytes: &[u8]) -> String {
	format!("0x{}", hex::encode(bytes))
}

/// Calls each row and checks the refusal: method, parameters, code, and text in message or data.
async fn refuses(rpc: &Rpc, rows: &[(&str, Value, i32, &str)]) -> Result<()> {
	let mut wrong = Vec::new();
	for (method, params, code, text) in rows {
		let error = rpc.refused(method, params.clone()).await?;
		let said = format!("{} {}", error.message(), error.data().map_or("", |data| data.get()));
		if error.code() != *code || !said.contains(text) {
			let params: String = params.to_string().chars().take(80).collect();
			wrong.push(format!("{method} {params}: {} {said}, not {code} '{text}'", error.code()));
		}
	}
	ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
	Ok(())
}

#[test]
fn stalhof_methods_should_refuse_bad_input() {
	scenario(LIMIT, async {
		let network = Network::dev().await?;
		let rows = [
			("stalhof_calendar", json!(["0x12"]), INVALID_PARAMS, ""),
			("stalhof_calendar", json!([7]), INVALID_PARAMS, ""),
			("stalhof_calendar", json!([hash("z")]), INVALID_PARAMS, ""),
			("stalhof_calendar", json!([hash("1")]), 20_001, "unknown-block"),
			("stalhof_chain", json!([hash("1")]), 20_001, "unknown-block"),
			("stalhof_chain", json!([true]), INVALID_PARAMS, ""),
			("stalhof_validators", json!([null, 10, hash("1")]), 20_001, "unknown-block"),
			("stalhof_validators", json!([null, 10, "best"]), INVALID_PARAMS, ""),
			("stalhof_validators", json!([null, 0]), 20_003, "invalid-limit"),
			("stalhof_validators", json!([null, 201]), 20_003, "200"),
			("stalhof_validators", json!([null, u32::MAX]), 20_003, "invalid-limit"),
			("stalhof_validators", json!([null, u64::from(u32::MAX) + 1]), INVALID_PARAMS, ""),
			("stalhof_validators", json!([null, -1]), INVALID_PARAMS, ""),
			("stalhof_validators", json!([null, 1.5]), INVALID_PARAMS, ""),
			("stalhof_validators", json!([null, "10"]), INVALID_PARAMS, ""),
			("stalhof_validators", json!(["", 10]), 20_004, "invalid-cursor"),
			("stalhof_validators", json!(["0x12", 10]), 20_004, "invalid-cursor"),
			("stalhof_validators", json!([hash("g"), 10]), 20_004, "invalid-cursor"),
			("stalhof_validators", json!([hash("1") + "00", 10]), 20_004, "invalid-cursor"),
			("stalhof_validators", json!(["0x".to_owned() + &"0".repeat(100_000)]), 20_004, ""),
			("stalhof_validators", json!([5]), INVALID_PARAMS, ""),
		];
		refuses(network[0].rpc(), &rows).await?;
		network.finish().await
	});
}

#[test]
fn stalhof_methods_should_say_when_state_is_discarded() {
	scenario(Duration::from_secs(120), async {
		let network = Setup::dev().arguments(["--state-pruning", "4"]).start().await?;
		let rpc = network[0].rpc();
		let genesis = rpc.hash_at(0).await?.context("genesis")?;
		Network::finalized(rpc, 9, Duration::from_secs(60)).await?;
		let rows = [
			("stalhof_calendar", json!([genesis]), 20_002, "state-discarded"),
			("stalhof_chain", json!([genesis]), 20_002, "archive"),
			("stalhof_validators", json!([null, 10, genesis]), 20_002, "state-discarded"),
		];
		refuses(rpc, &rows).await?;
		network.finish().await
	});
}

#[test]
fn standard_methods_should_refuse_bad_input() {
	scenario(LIMIT, async {
		let network = Network::dev().await?;
		let rpc = network[0].rpc();
		let eve = dev("//Eve");
		let transactions = Transactions::new(rpc).await?;
		let nonce = next_nonce(rpc, &eve).await?;
		let good = transactions.signed(&remark(b"once"), &eve, nonce)?;
		submit(rpc, &good).await?;
		let mut forged = transactions.signed(&remark(b"forged"), &eve, nonce + 1)?;
		let end = forged.len() - 1;
		forged[end] ^= 1;
		let rival = transactions.signed(&remark(b"rival"), &eve, nonce)?;
		let poor = transactions.signed(&remark(b"poor"), &dev("//nobody"), 0)?;

		let submitted = "author_submitExtrinsic";
		let rows = [
			(submitted, json!([]), INVALID_PARAMS, ""),
			(submitted, json!(["no hexadecimal"]), INVALID_PARAMS, ""),
			(submitted, json!(["0x"]), 1040, "decode"),
			(submitted, json!(["0xdeadbeef"]), 1040, "decode"),
			(submitted, json!([hex_of(&good[..good.len() - 5])]), 1040, "decode"),
			(submitted, json!([hex_of(&forged)]), 1010, "bad signature"),
			(submitted, json!([hex_of(&good)]), 1013, "Already"),
			(submitted, json!([hex_of(&rival)]), 1014, "Priority"),
			(submitted, json!([hex_of(&poor)]), 1010, "Invalid"),
			("chain_getBlock", json!(["0x12"]), INVALID_PARAMS, ""),
			("chain_getBlockHash", json!(["twelve"]), INVALID_PARAMS, ""),
			("state_call", json!(["No_suchMethod", "0x"]), 4003, ""),
			("state_call", json!(["Core_version"]), INVALID_PARAMS, ""),
			("state_getStorage", json!(["0x00", hash("1")]), 4003, ""),
			("state_getMetadata", json!([hash("1")]), 4003, ""),
			("system_accountNextIndex", json!(["5Nonsense"]), INVALID_PARAMS, ""),
			("author_rotateKeysWithOwner", json!(["owner"]), INVALID_PARAMS, ""),
			("author_hasSessionKeys", json!(["0x12"]), 1040, ""),
		];
		refuses(rpc, &rows).await?;

		// What was refused has not hurt what was good.
		stalhof_tests::wait::until(
			"the good one in a block",
			Duration::from_secs(20),
			async || {
				let best = rpc.best().await?;
				let eve = stalhof_tests::accounts::id(&eve);
				let account = stalhof_tests::state::account(rpc, &eve, &best.hash).await?;
				Ok((u64::from(account.nonce) == nonce + 1).then_some(()))
			},
		)
		.await?;
		let stale = [(submitted, json!([hex_of(&rival)]), 1010, "outdated")];
		refuses(rpc, &stale).await?;
		network.finish().await
	});
}

#[test]
fn server_should_refuse_what_is_not_json_rpc() {
	scenario(LIMIT, async {
		let network = Network::dev().await?;
		let port = network[0].rpc_port();
		for (body, code) in [
			("this is not JSON", -32700),
			("", -32700),
			(r#"{"jsonrpc":"2.0","id":1}"#, -32600),
			(r#"{"jsonrpc":"2.0","id":1,"method":7}"#, -32600),
			("[]", -32600),
			(r#"{"jsonrpc":"2.0","id":1,"method":"stalhof_none","params":[]}"#, -32601),
			(r#"{"jsonrpc":"2.0","id":1,"method":"stalhof_chain","params":"x"}"#, INVALID_PARAMS),
		] {
			let (_, answer) = http::post(port, body)?;
			let value: Value = serde_json::from_str(&answer)
				.with_context(|| format!("{body:?} was answered with {answer:?}"))?;
			assert_eq!(value["error"]["code"], json!(code), "{body:?}: {answer}");
		}
		let (status, _) = http::get(port, "/")?;
		assert_eq!(status, 405, "GET is not a method of JSON-RPC");
		// The node is none the worse for it.
		let before = network[0].rpc().best().await?.number;
		until("a block after the garbage", LIMIT, async || {
			let best = network[0].rpc().best().await?;
			Ok((best.number > before).then_some(()))
		})
		.await?;
		network.finish().await
	});
}

#[test]
fn safe_server_should_refuse_unsafe_methods() {
	scenario(LIMIT, async {
		let network = Setup::dev().arguments(["--rpc-methods", "safe"]).start().await?;
		let rows = [
			("author_rotateKeysWithOwner", json!(["0x00"]), -32601, "unsafe"),
			("author_insertKey", json!(["aura", "//Alice", "0x00"]), -32601, "unsafe"),
			("system_addReservedPeer", json!(["/ip4/127.0.0.1/tcp/1"]), -32601, "unsafe"),
			("state_getPairs", json!(["0x"]), 4003, "unsafe"),
		];
		refuses(network[0].rpc(), &rows).await?;
		network.finish().await
	});
}
