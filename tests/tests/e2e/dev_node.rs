//! One development node.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use sp_core::crypto::{AccountId32, Ss58Codec};
use stalhof_tests::{
	Network, Setup, accounts, http, rpc::bytes, scenario, transactions::works, wait::until,
};
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(90);
const SS58_PREFIX: u16 = 1356;

/// Start of a Wasm module, and of one compressed as the SDK does.
const WASM: [&[u8]; 2] = [b"\0asm", &[0x52, 0xbc, 0x53, 0x76, 0x46, 0xdb, 0x8e, 0x05]];

/// The last line of the ledger of runtime versions.
fn newest_spec_version() -> Result<u32> {
	let ledger = include_str!("../../../runtime/spec-versions.txt");
	let line = ledger.lines().rfind(|line| line.starts_with(|first: char| first.is_ascii_digit()));
	Ok(line.and_then(|line| line.split_whitespace().next()).context("empty ledger")?.parse()?)
}

#[test]
fn dev_node_should_answer_standard_methods() {
	scenario(LIMIT, async {
		let network = Setup::dev_by_flag().start().await?;
		let rpc = network[0].rpc();
		let text = async |method: &str| rpc.call::<String>(method, json!([])).await;
		assert_eq!(text("system_name").await?, "Stalhof node");
		assert!(text("system_version").await?.starts_with(env!("CARGO_PKG_VERSION")));
		assert!(text("system_chain").await?.contains("Development"));
		assert_eq!(text("system_chainType").await?, "Development");
		let properties: Value = rpc.call("system_properties", json!([])).await?;
		assert_eq!(
			properties,
			json!({ "ss58Format": SS58_PREFIX, "tokenDecimals": 0, "tokenSymbol": "SHU" })
		);

		let methods: Value = rpc.call("rpc_methods", json!([])).await?;
		let methods: Vec<&str> = methods["methods"]
			.as_array()
			.context("methods")?
			.iter()
			.filter_map(Value::as_str)
			.collect();
		for method in [
			"author_rotateKeysWithOwner",
			"author_submitAndWatchExtrinsic",
			"chainHead_v1_follow",
			"chainSpec_v1_genesisHash",
			"chain_subscribeFinalizedHeads",
			"grandpa_proveFinality",
			"stalhof_calendar",
			"stalhof_chain",
			"stalhof_validators",
			"state_getReadProof",
			"system_accountNextIndex",
			"transactionWatch_v1_submitAndWatch",
		] {
			assert!(methods.contains(&method), "{method} is not among {methods:?}");
		}

		let genesis = rpc.hash_at(0).await?.context("genesis")?;
		let version: Value = rpc.call("state_getRuntimeVersion", json!([genesis])).await?;
		assert_eq!(version["specName"], "stalhof");
		assert_eq!(version["specVersion"], newest_spec_version()?);
		let code = rpc.storage(b":code", &genesis).await?.context("no code in state")?;
		assert!(WASM.iter().any(|magic| code.starts_with(magic)), "not Wasm: {:02x?}", &code[..8]);

		// Wallets name accounts by this chain's own addresses.
		let alice = accounts::dev("//Alice").public_key().0;
		let address = AccountId32::from(alice).to_ss58check_with_version(SS58_PREFIX.into());
		let nonce: u64 = rpc.call("system_accountNextIndex", json!([address])).await?;
		assert_eq!(nonce, 0);

		works(rpc, Duration::from_secs(30)).await?;
		network.finish().await
	});
}

#[test]
fn dev_node_should_answer_stalhof_methods() {
	scenario(LIMIT, async {
		let network = Network::dev().await?;
		let rpc = network[0].rpc();
		Network::finalized(rpc, 2, Duration::from_secs(30)).await?;
		let block = rpc.header_at(2).await?;

		let chain: Value = rpc.call("stalhof_chain", json!([block.hash])).await?;
		assert_eq!(chain["id"], "dev");
		assert_eq!(chain["genesisHash"], json!(rpc.hash_at(0).await?));
		assert_eq!(chain["specName"], "stalhof");
		assert_eq!(chain["ss58Prefix"], SS58_PREFIX);
		assert_eq!(chain["slotMillis"], 2000);
		assert_eq!(chain["at"], json!(block.hash));
		let switches = chain["developmentSwitches"].as_array().context("switches")?;
		assert!(switches.contains(&json!("sudo")), "{switches:?}");
		let best = chain["best"]["number"].as_u64().context("best")?;
		let finalised = chain["finalised"]["number"].as_u64().context("finalised")?;
		assert!(2 <= finalised && finalised <= best, "{chain}");

		let calendar: Value = rpc.call("stalhof_calendar", json!([block.hash])).await?;
		assert_eq!(calendar["speed"], 1);
		assert_eq!(calendar["real"], true);
		assert_eq!(calendar["at"], json!(block.hash));
		// The calendar of a real-time chain shows the block's own time, which is its slot's.
		let now = calendar["now"].as_u64().context("now")?;
		assert_eq!(now / 2000, block.slot, "{calendar}");
		let unix = std::time::SystemTime::UNIX_EPOCH.elapsed()?.as_millis() as u64;
		assert!(unix.abs_diff(now) < 60_000, "{calendar} at {unix}");

		let page: Value = rpc.call("stalhof_validators", json!([null, 10, block.hash])).await?;
		let items = page["items"].as_array().context("items")?;
		assert_eq!(items.len(), 1, "{page}");
		let alice = accounts::dev("//Alice");
		let aura = format!("0x{}", hex::encode(alice.public_key().0));
		assert_eq!(items[0]["aura"], json!(aura));
		assert_eq!(page["next"], Value::Null);
		network.finish().await
	});
}

#[test]
fn dev_node_should_make_a_block_every_two_seconds() {
	const BLOCKS: u64 = 5;
	scenario(LIMIT, async {
		let network = Network::dev().await?;
		let rpc = network[0].rpc();
		let height = async |at_least: u64| {
			until(&format!("block {at_least}"), Duration::from_secs(30), async || {
				let best = rpc.best().await?;
				Ok((best.number >= at_least).then_some(best))
			})
			.await
		};
		let first = height(2).await?;
		let last = height(first.number + BLOCKS).await?;
		// A busy machine may miss a slot; a node that waits for something else misses many.
		let (slots, blocks) = (last.slot - first.slot, last.number - first.number);
		assert!(slots <= blocks + 1, "{blocks} blocks in {slots} slots");
		network.finish().await
	});
}

#[test]
fn dev_node_should_serve_metrics_that_operators_watch() {
	scenario(LIMIT, async {
		let network = Setup::dev().prometheus().start().await?;
		let port = network[0].prometheus_port().context("no port")?;
		Network::finalized(network[0].rpc(), 1, Duration::from_secs(30)).await?;
		let metrics = async || {
			let (status, body) = http::get(port, "/metrics")?;
			ensure!(status == 200, "status {status}");
			Ok(body)
		};
		// Metrics of the author appear with its first block.
		let body = until("metrics of a block", Duration::from_secs(10), async || {
			let body = metrics().await?;
			Ok(body.contains("substrate_proposer_number_of_transactions").then_some(body))
		})
		.await?;
		for name in [
			"substrate_block_height{status=\"best\"",
			"substrate_block_height{status=\"finalized\"",
			"substrate_ready_transactions_number",
			"substrate_finality_grandpa_round",
			"substrate_proposer_block_constructed",
			"substrate_sub_libp2p_peers_count",
			"substrate_tasks_polling_duration_sum",
			"stalhof_equivocations_total{",
		] {
			assert!(body.contains(name), "no {name} in the metrics:\n{body}");
		}
		network.finish().await
	});
}

#[test]
fn dev_node_should_answer_json_rpc_over_http() -> Result<()> {
	scenario(LIMIT, async {
		let network = Network::dev().await?;
		let request = r#"{"jsonrpc":"2.0","id":7,"method":"chain_getBlockHash","params":[0]}"#;
		let (status, body) = http::post(network[0].rpc_port(), request)?;
		assert_eq!(status, 200, "{body}");
		let answer: Value = serde_json::from_str(&body)?;
		assert_eq!(answer["id"], 7);
		assert_eq!(bytes(answer["result"].as_str().context("result")?)?.len(), 32);
		network.finish().await
	});
	Ok(())
}
