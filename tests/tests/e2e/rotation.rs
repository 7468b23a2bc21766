//! A validator gives itself new session keys.

use anyhow::{Context, Result, ensure};
use codec::{Decode, Encode};
use serde::Deserialize;
use serde_json::json;
use stalhof_tests::{
	Header, Network, Rpc, Setup, Transactions, accounts,
	rpc::bytes,
	scenario, state,
	transactions::{call, sudo},
	wait::until,
};
use std::time::Duration;
use subxt::dynamic::Value;

const LIMIT: Duration = Duration::from_secs(60);
/// Blocks of a session in this test.
const SESSION: u32 = 5;
const DAVE: usize = 3;

#[derive(Deserialize)]
struct Rotated {
	keys: String,
	proof: Option<String>,
}

/// Aura's keys of the session that runs at block `at`, in the order of their turns.
async fn authors(rpc: &Rpc, at: &str) -> Result<Vec<[u8; 32]>> {
	let raw = rpc.storage(&state::item_key("Aura", "Authorities"), at).await?;
	Ok(Decode::decode(&mut &raw.context("no authorities")?[..])?)
}

async fn grandpa_set(rpc: &Rpc, at: &str) -> Result<u64> {
	match rpc.storage(&state::item_key("Grandpa", "CurrentSetId"), at).await? {
		Some(raw) => Ok(u64::decode(&mut &raw[..])?),
		None => Ok(0),
	}
}

/// Whether the author of `header` was the one with `key`.
async fn written_by(rpc: &Rpc, header: &Header, key: &[u8; 32]) -> Result<bool> {
	let authors = authors(rpc, &header.parent).await?;
	let turn = usize::try_from(header.slot)? % authors.len();
	Ok(authors[turn] == *key)
}

#[test]
fn session_keys_should_take_effect_when_rotated_with_proof() {
	scenario(Duration::from_secs(240), async {
		let mut network = Setup::validators("sudo-test", 4).start().await?;
		let rpc = network[0].rpc().clone();
		let transactions = Transactions::new(&rpc).await?;
		let dave = accounts::dev("//Dave");
		let owner = accounts::id(&dave);

		// Sessions last ten minutes; this network does not wait for them.
		let length = Value::unnamed_composite([
			Value::from_bytes(state::item_key("Sessions", "Blocks")),
			Value::from_bytes(SESSION.encode()),
		]);
		let shorten = call("System", "set_storage", vec![Value::unnamed_composite([length])]);
		let at =
			transactions.finalize(&rpc, &sudo(shorten), &accounts::dev("//Alice"), LIMIT).await?;
		let set_before = grandpa_set(&rpc, &at).await?;
		ensure!(authors(&rpc, &at).await?.contains(&owner), "//Dave's known key is not in use");

		let rotated: Rotated = network[DAVE]
			.rpc()
			.call("author_rotateKeysWithOwner", json!([format!("0x{}", hex::encode(owner))]))
			.await?;
		let keys = bytes(&rotated.keys)?;
		let proof = bytes(&rotated.proof.context("the chain gave no proof of ownership")?)?;
		ensure!(keys.len() == 64, "session keys of {} bytes", keys.len());
		let (aura, grandpa): ([u8; 32], _) = (keys[..32].try_into()?, &keys[32..]);
		let set_keys = |proof: &[u8]| {
			let keys = Value::named_composite([
				("aura", Value::from_bytes(aura)),
				("grandpa", Value::from_bytes(grandpa)),
			]);
			call("Session", "set_keys", vec![keys, Value::from_bytes(proof)])
		};

		// A proof for another owner changes nothing.
		let mut next_keys = state::item_key("Session", "NextKeys");
		next_keys.extend(sp_crypto_hashing::twox_64(&owner));
		next_keys.extend(owner);
		let at = transactions
			.finalize(&rpc, &set_keys(&proof), &accounts::dev("//Charlie"), LIMIT)
			.await?;
		ensure!(!all_next_keys(&rpc, &at).await?.contains(&keys), "another's proof was accepted");
		ensure!(
			rpc.storage(&next_keys, &at).await?.is_some(),
			"this test looks for the next keys in the wrong place"
		);

		let at = transactions.finalize(&rpc, &set_keys(&proof), &dave, LIMIT).await?;
		ensure!(rpc.storage(&next_keys, &at).await?.as_ref() == Some(&keys), "keys were not set");
		let changed = until("the new key among the authors", LIMIT, async || {
			let best = rpc.finalized().await?;
			Ok(authors(&rpc, &best.hash).await?.contains(&aura).then_some(best))
		})
		.await?;
		ensure!(
			!authors(&rpc, &changed.hash).await?.contains(&owner),
			"the old key is still in use"
		);
		let set_after = grandpa_set(&rpc, &changed.hash).await?;
		ensure!(set_after > set_before, "GRANDPA's set is still {set_before}");

		// The keystore alone has the new keys: the node needs no seed on its command line any more.
		network[DAVE].stop().await?;
		let arguments = network[DAVE].arguments_mut();
		let seed = arguments.iter_mut().find(|argument| *argument == "--dave");
		*seed.context("--dave")? = "--validator".into();
		network[DAVE].start().await?;
		let from = rpc.best().await?.number;
		let written = until("a block by the new key", LIMIT, async || {
			let best = rpc.best().await?;
			if best.number <= from || !written_by(&rpc, &best, &aura).await? {
				return Ok(None);
			}
			Ok(Some(best))
		})
		.await?;
		// It votes, too: without its vote and another's there is no finality.
		network[2].kill()?;
		let more = written.number + 6;
		Network::finalized(&rpc, more, LIMIT).await?;
		network.finish().await
	});
}

/// The values of all validators' next keys.
async fn all_next_keys(rpc: &Rpc, at: &str) -> Result<Vec<Vec<u8>>> {
	let prefix = state::item_key("Session", "NextKeys");
	let pairs = state::pairs(rpc, &prefix, at).await?;
	pairs.iter().map(|(_, value)| bytes(value)).collect()
}
