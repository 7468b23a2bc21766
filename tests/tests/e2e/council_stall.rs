//! Finality stands still for good, and the council brings it back.

use anyhow::{Context, Result, ensure};
use serde_json::{Value as Json, json};
use stalhof_tests::{
	Header, Members, Network, Rpc, Setup,
	council::{ordered, set_roles, set_validators},
	long, scenario,
	scenario::skipped,
	transactions::works,
	wait::until,
};
use std::time::Duration;
use subxt::dynamic::Value;

const LIMIT: Duration = Duration::from_secs(240);
/// Blocks of a session: 48 s while half of the validators are away.
const SESSION: u32 = 12;
/// Blocks between the forced change and its coming into force.
const DELAY: u32 = 4;
/// The roles of //Eve's bank, and the validator's.
const BANK_AND_VALIDATOR: u32 = 1 << 11 | 1 << 16;
/// Those that are left when //Charlie's and //Dave's machines are lost.
const LEFT: [&str; 4] = ["//Alice", "//Bob", "//Eve", "//Ferdie"];

fn note_stalled(best_finalized: u64) -> Result<Value> {
	Ok(Value::named_variant(
		"NoteStalled",
		[
			("delay", Value::from(DELAY)),
			("best_finalized", Value::from(u32::try_from(best_finalized)?)),
		],
	))
}

/// Waits until the node's finality stands still while four blocks are written; returns the last final block.
async fn stalled(rpc: &Rpc) -> Result<Header> {
	until("finality to stand still", LIMIT, async || {
		let last = rpc.finalized().await?;
		let start = rpc.best().await?.number;
		until("four more blocks", LIMIT, async || {
			Ok((rpc.best().await?.number >= start + 4).then_some(()))
		})
		.await?;
		Ok((rpc.finalized().await? == last).then_some(last))
	})
	.await
}

/// Waits for the first block of the session after that of block `block`; returns it.
async fn session_after(rpc: &Rpc, block: &str) -> Result<Header> {
	let length = u64::from(SESSION);
	let first = (rpc.header(block).await?.number / length + 1) * length;
	until(
		"the next session",
		LIMIT,
		async || Ok((rpc.best().await?.number >= first).then_some(())),
	)
	.await?;
	rpc.header_at(first).await
}

/// GRANDPA's keys in force at block `at`, sorted.
async fn voters(members: &Members, at: &str) -> Result<Vec<String>> {
	let all = members.stored("Grandpa", "Authorities", &[], at).await?;
	let all = all.as_array().with_context(|| format!("no authorities: {all}"))?;
	let keys = all.iter().map(|pair| Some(pair[0].as_str()?.to_owned()));
	let mut keys = keys.collect::<Option<Vec<_>>>().with_context(|| format!("{all:?}"))?;
	keys.sort();
	Ok(keys)
}

/// The number of GRANDPA's authority set, by the chain and by the node, which must be the same.
async fn set_id(members: &Members, rpc: &Rpc) -> Result<u64> {
	let at = rpc.best().await?.hash;
	let chain = members.stored("Grandpa", "CurrentSetId", &[], &at).await?.as_u64().unwrap_or(0);
	let round: Json = rpc.call("grandpa_roundState", json!([])).await?;
	ensure!(round["setId"] == json!(chain), "set {chain} on the chain, at the node {round}");
	Ok(chain)
}

/// The members note the stall, from the highest block that is final at one of these nodes; returns the block of that.
async fn note(members: &Members, network: &Network, living: &[usize]) -> Result<Header> {
	let mut best_finalized = 0;
	for node in living {
		best_finalized = best_finalized.max(network[*node].rpc().finalized().await?.number);
	}
	let act = note_stalled(best_finalized)?;
	let outcome = members.enacted(act, &LEFT, [4, 6]).await?;
	let noted = members.stored("Grandpa", "Stalled", &[], &outcome.block).await?;
	assert_eq!(noted, json!([DELAY, best_finalized]));
	network[living[0]].rpc().header(&outcome.block).await
}

/// Waits until what came after the forced change in `change` is final at the nodes.
async fn back(network: &Network, change: &Header, nodes: &[usize]) -> Result<u64> {
	let height = change.number + u64::from(DELAY) + 3;
	for node in nodes {
		let rpc = network[*node].rpc();
		let back = Network::finalized(rpc, height, LIMIT).await;
		back.with_context(|| format!("at {}", network[*node].name()))?;
	}
	Ok(height)
}

#[test]
fn council_should_bring_finality_back_when_another_member_stands_in_for_lost_validators() {
	if !long() {
		skipped("the stand-in for lost validators", "it runs with STALHOF_LONG=1");
		return;
	}
	scenario(Duration::from_secs(900), async {
		let setup = Setup::validators("local", 4).session_blocks(SESSION);
		let mut network = setup.start().await?;
		let rpc = network[0].rpc().clone();
		let members = Members::new(&rpc).await?.without_finality();
		Network::finalized(&rpc, 3, LIMIT).await?;
		let set_before = set_id(&members, &rpc).await?;

		// Two of four are lost. Blocks go on; nothing becomes final.
		network[2].kill()?;
		network[3].kill()?;
		let last_final = stalled(&rpc).await?;

		// //Eve's bank stands in: a node that knows the chain, the role, keys, a nomination.
		network.join("eve", ["--validator"]).await?;
		let eve = network[4].rpc().clone();
		let roles = set_roles(5, BANK_AND_VALIDATOR);
		let granted = members.enacted(roles, &LEFT, [4, 6]).await?;
		let keys = members.take_up_keys(&eve, "//Eve").await?;
		let chosen = members.enacted(set_validators(&[1, 2, 5]), &LEFT, [4, 6]).await?;
		assert_eq!(
			*chosen.event("Network.ValidatorsChosen")?,
			json!({ "organisations": [1, 2, 5] })
		);

		// At the first boundary they are queued. Only then is the stall noted.
		let queued = session_after(&rpc, &chosen.block).await?;
		let seats = members.stored("Network", "QueuedSeats", &[], &queued.hash).await?;
		let seats = seats.as_array().context("no seats")?;
		let seats: Vec<_> = seats.iter().map(|seat| seat["organisation"].clone()).collect();
		assert_eq!(seats, [1, 2, 5], "queued at {}", queued.number);
		let noted = note(&members, &network, &[0, 1, 4]).await?;
		let change = session_after(&rpc, &queued.hash).await?;
		ensure!(noted.number < change.number, "noted in {}, too late", noted.number);
		let stalled = members.stored("Grandpa", "Stalled", &[], &change.hash).await?;
		assert_eq!(stalled, Json::Null, "the stall is still noted");
		assert_eq!(rpc.finalized().await?, last_final, "final without two thirds");

		// At the second they begin, and finality comes back with what was written meanwhile.
		let height = back(&network, &change, &[0, 1, 4]).await?;
		let head = rpc.header_at(height).await?;
		let now = voters(&members, &head.hash).await?;
		ensure!(now.contains(&keys.grandpa), "{now:?}");
		assert_eq!(now.len(), 3, "{now:?}");
		for node in [&rpc, &eve] {
			assert_eq!(set_id(&members, node).await?, set_before + 1);
		}
		let kept = rpc.header(&granted.block).await?;
		assert_eq!(rpc.header_at(kept.number).await?, kept, "a block of the stall was lost");
		ensure!(rpc.header_at(last_final.number).await? == last_final, "a final block was lost");
		let authors = members.stored("Aura", "Authorities", &[], &head.hash).await?;
		ensure!(authors.to_string().contains(&keys.aura), "{authors}");
		works(&eve, LIMIT).await?;

		// The lost come back on their databases: they follow. So does one that knows nothing.
		network[2].start().await?;
		network[3].start().await?;
		network.join("new", []).await?;
		let height = rpc.best().await?.number;
		for node in network.nodes() {
			Network::finalized(node.rpc(), height, LIMIT)
				.await
				.with_context(|| node.name().to_owned())?;
			let header = node.rpc().header_at(height).await?;
			assert_eq!(header, rpc.header_at(height).await?, "{}", node.name());
			assert_eq!(set_id(&members, node.rpc()).await?, set_before + 1, "{}", node.name());
		}
		works(network[5].rpc(), LIMIT).await?;
		network.finish().await
	});
}

#[test]
fn council_should_bring_finality_back_when_a_lost_validator_has_new_keys() {
	scenario(Duration::from_secs(900), async {
		let setup = Setup::validators("local", 4).session_blocks(SESSION);
		let mut network = setup.start().await?;
		let rpc = network[0].rpc().clone();
		let members = Members::new(&rpc).await?.without_finality();
		Network::finalized(&rpc, 3, LIMIT).await?;
		let set_before = set_id(&members, &rpc).await?;
		network[2].kill()?;
		network[3].kill()?;
		let last_final = stalled(&rpc).await?;

		// //Charlie's machine is lost with its session keys, and not the account that answers for them.
		network.join("charlie-2", ["--validator"]).await?;
		let charlie = network[4].rpc().clone();
		let keys = members.take_up_keys(&charlie, "//Charlie").await?;
		let queued = session_after(&rpc, &keys.set_in).await?;
		let noted = note(&members, &network, &[0, 1, 4]).await?;
		let change = session_after(&rpc, &queued.hash).await?;
		ensure!(noted.number < change.number, "noted in {}, too late", noted.number);
		assert_eq!(rpc.finalized().await?, last_final, "final without two thirds");

		let height = back(&network, &change, &[0, 1, 4]).await?;
		let head = rpc.header_at(height).await?;
		let now = voters(&members, &head.hash).await?;
		ensure!(now.contains(&keys.grandpa), "{now:?}");
		assert_eq!(now.len(), 4, "{now:?}");
		let seat = members.stored("Network", "Nominations", &ordered(3), &head.hash).await?;
		ensure!(!seat.is_null(), "//Charlie has no seat");
		assert_eq!(set_id(&members, &rpc).await?, set_before + 1);
		works(&charlie, LIMIT).await?;
		network.finish().await
	});
}
