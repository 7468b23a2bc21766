//! The council upgrades a running network.

use crate::upgrade::{keeps_every_block, watches};
use anyhow::{Context, Result, ensure};
use serde_json::{Value as Json, json};
use stalhof_tests::{
	Members, Network, Rpc, Setup, binaries, council::ordered, scenario, state, transactions::call,
	transactions::works, wait::until,
};
use std::{fs, time::Duration};
use subxt::dynamic::Value;

const LIMIT: Duration = Duration::from_secs(90);
/// A day of the calendar in half a minute: 15 blocks, more than the window's 12.
const SPEED: u32 = 2_880;
const DAY: u64 = 86_400_000;

fn apply(code: &[u8]) -> stalhof_tests::transactions::Call {
	call("System", "apply_authorized_upgrade", vec![Value::from_bytes(code)])
}

async fn authorised(rpc: &Rpc, at: &str) -> Result<bool> {
	let key = state::item_key("System", "AuthorizedUpgrade");
	Ok(rpc.storage(&key, at).await?.is_some())
}

#[test]
fn council_upgrade_should_lose_no_block_when_three_quarters_agree_and_a_day_has_passed() {
	scenario(Duration::from_secs(420), async {
		let wasm = fs::read(binaries::upgrade_wasm()?)?;
		let network = Setup::validators("local", 4).calendar(SPEED, 168).start().await?;
		let rpc = network[0].rpc();
		Network::finalized(rpc, 2, LIMIT).await?;
		let watches = watches(&network).await?;
		let members = Members::new(rpc).await?;
		let first = rpc.finalized().await?;
		let old = rpc.spec_version(&first.hash).await?;
		let code = rpc.storage(b":code", &first.hash).await?.context("no code")?;

		// Without a motion the code is worth nothing.
		members.run("//Eve", &apply(&wasm)).await?.failed("System.NothingAuthorized")?;

		let code_hash = sp_crypto_hashing::blake2_256(&wasm);
		let act = Value::named_variant("Upgrade", [("code_hash", Value::from_bytes(code_hash))]);
		let motion = members.propose("//Alice", act).await?;
		members.ayes(motion, &["//Bob", "//Charlie", "//Dave"]).await?;
		// Four of six are two thirds, and not three quarters.
		members.close("//Eve", motion).await?.failed("Council.Undecided")?;
		members.ayes(motion, &["//Eve"]).await?;
		let outcome = members.close("//Eve", motion).await?.succeeded()?;
		let passed = outcome.event("Council.Passed")?;
		ensure!(passed["tally"] == json!({ "ayes": 5, "noes": 0, "counted": 6 }), "{passed}");
		let from = passed["from"].as_u64().context("no delay")?;
		let decided = members.moment(&outcome.block).await?;
		ensure!(from == decided + DAY, "decided at {decided}, from {from}");
		ensure!(!outcome.has("Council.Enacted"), "enacted at once: {outcome:#?}");
		let waits = members.stored("Council", "Motions", &ordered(motion), &outcome.block).await?;
		let hash = format!("0x{}", hex::encode(code_hash));
		assert_eq!(waits["act"], json!({ "Upgrade": { "code_hash": hash } }));
		assert_eq!(waits["state"]["Passed"]["from"], json!(from));
		let block = waits["state"]["Passed"]["block"].as_u64().context("no block")?;
		let closed = rpc.header(&outcome.block).await?.number;
		assert_eq!(block, closed + 12, "three rounds of four validators");

		// Before the delay has passed, neither the motion nor the code.
		let early = members.enact("//Alice", motion).await?;
		ensure!(members.moment(&early.block).await? < from, "the delay was over already");
		early.failed("Council.TooEarly")?;
		members.run("//Eve", &apply(&wasm)).await?.failed("System.NothingAuthorized")?;

		until("the delay to pass", LIMIT, async || {
			let best = rpc.best().await?;
			let over = best.number >= block && members.moment(&best.hash).await? >= from;
			Ok(over.then_some(()))
		})
		.await?;
		let at = rpc.finalized().await?.hash;
		ensure!(!authorised(rpc, &at).await?, "authorised by nobody");
		// An operator who has not voted, of a group that has not voted.
		let outcome = members.enact("//Ferdie//stash", motion).await?.succeeded()?;
		assert_eq!(outcome.event("Council.Enacted")?["motion"], json!(motion));
		let upgrade = outcome.event("System.UpgradeAuthorized")?;
		assert_eq!(*upgrade, json!({ "code_hash": hash, "check_version": true }));
		ensure!(authorised(rpc, &outcome.block).await?, "not authorised");
		let left = members.stored("Council", "Motions", &ordered(motion), &outcome.block).await?;
		assert_eq!(left, Json::Null, "the motion is left");
		assert_eq!(rpc.storage(b":code", &outcome.block).await?.as_ref(), Some(&code));

		// The code that was decided, and no other. Whoever has it may bring it.
		members.run("//Dave", &apply(&code)).await?.failed("System.Unauthorized")?;
		members.run("//Dave", &apply(&wasm)).await?.succeeded()?;
		let (height, new) = until("a new spec_version", LIMIT, async || {
			let best = rpc.best().await?;
			let version = rpc.spec_version(&best.hash).await?;
			Ok((version != old).then_some((best.number, version)))
		})
		.await?;
		ensure!(new > old, "spec_version went from {old} to {new}");
		let last = keeps_every_block(&network, &watches, first.number, height + 5).await?;
		for node in network.nodes() {
			let code = node.rpc().storage(b":code", &last.hash).await?;
			ensure!(code.as_ref() == Some(&wasm), "{} runs other code", node.name());
		}
		ensure!(!authorised(rpc, &last.hash).await?, "the authorisation is left");
		works(rpc, LIMIT).await?;
		network.finish().await
	});
}
