//! The council stops a pallet's calls for a day.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use stalhof_tests::{
	Members, Network, Setup,
	accounts::{dev, id},
	scenario, state,
	transactions::{Call, call, pay},
	wait::until,
};
use std::time::Duration;
use subxt::dynamic::Value;

const LIMIT: Duration = Duration::from_secs(200);
/// A day of the calendar in two minutes and a quarter: what is done in it takes less than half of that.
const SPEED: u32 = 640;
const DAY: u64 = 86_400_000;
const PROXY: u8 = 31;

fn pause(pallet: u8) -> Value {
	Value::named_variant("Pause", [("pallet", Value::from(pallet))])
}

/// `Proxy.add_proxy` of //Bob.
fn add_proxy() -> Call {
	let bob = Value::unnamed_variant("Id", [Value::from_bytes(id(&dev("//Bob")))]);
	let any = Value::unnamed_variant("Any", []);
	call("Proxy", "add_proxy", vec![bob, any, Value::from(0_u32)])
}

fn batch(name: &str, calls: &[Call]) -> Call {
	let calls = calls.iter().map(|call| call.clone().into_value());
	call("Utility", name, vec![Value::unnamed_composite(calls)])
}

/// Whether //Alice has a proxy at block `at`.
async fn has_proxy(members: &Members, at: &str) -> Result<bool> {
	let alice = id(&dev("//Alice"));
	let key = [&sp_crypto_hashing::twox_64(&alice)[..], &alice].concat();
	Ok(!members.stored("Proxy", "Proxies", &key, at).await?.is_null())
}

#[test]
fn council_pause_should_stop_one_pallet_and_end_by_itself() {
	scenario(Duration::from_secs(420), async {
		let network = Setup::validators("local", 4).calendar(SPEED, 168).start().await?;
		let rpc = network[0].rpc();
		let members = Members::new(rpc).await?;

		// What blocks and decisions need cannot be paused: time, consortium, council, and money.
		let never = [0_u8, 1, 2, 5, 6, 10, 12, 20, 21, 22];
		let calls = never.map(|pallet| call("Council", "propose", vec![pause(pallet)]));
		let calls = calls.each_ref().map(|call| ("//Alice", call));
		for (outcome, pallet) in members.run_all(&calls).await?.iter().zip(never) {
			outcome.failed("Council.NotPausable").with_context(|| format!("pallet {pallet}"))?;
		}

		let outcome = members.enacted(pause(PROXY), &["//Bob", "//Charlie"], [2, 6]).await?;
		let since = members.moment(&outcome.block).await?;
		let end = since + DAY;
		let event = outcome.event("Council.PalletPaused")?;
		assert_eq!(*event, json!({ "pallet": PROXY, "until": end }));
		let period = json!({ "since": since, "until": end });
		assert_eq!(members.stored("Council", "Paused", &[PROXY], &outcome.block).await?, period);

		// Refused by itself, in a batch, and in a batch in a batch.
		let inner = add_proxy();
		let once = batch("batch", std::slice::from_ref(&inner));
		let all = batch("batch_all", std::slice::from_ref(&inner));
		let twice = batch("batch", std::slice::from_ref(&all));
		let calls =
			[("//Alice", &inner), ("//Alice", &once), ("//Alice", &all), ("//Alice", &twice)];
		let outcomes = members.run_all(&calls).await?;
		let [direct, once, all, twice] = &outcomes[..] else { anyhow::bail!("{outcomes:?}") };
		for outcome in &outcomes {
			let now = members.moment(&outcome.block).await?;
			ensure!(now < end, "the pause was over at {now}");
			ensure!(!has_proxy(&members, &outcome.block).await?, "added: {outcome:#?}");
		}
		direct.failed("System.CallFiltered")?;
		all.failed("System.CallFiltered")?;
		for outcome in [once, twice] {
			let interrupted = outcome.event("Utility.BatchInterrupted")?;
			assert_eq!(*interrupted, json!({ "index": 0, "error": "System.CallFiltered" }));
		}

		// To go on takes a majority: what began it with two groups is not prolonged by two.
		let longer = members.propose("//Alice", pause(PROXY)).await?;
		members.ayes(longer, &["//Bob"]).await?;
		members.close("//Bob", longer).await?.failed("Council.Undecided")?;

		// Payments, blocks, time and finality go on.
		let before = rpc.finalized().await?;
		let had = state::treasury(rpc, 2, &before.hash).await?;
		let outcome = members.run("//Alice", &pay(2, 700)).await?.succeeded()?;
		ensure!(outcome.has("Consortium.TreasuryUsed"), "{outcome:#?}");
		assert_eq!(state::treasury(rpc, 2, &outcome.block).await?, had + 700);
		ensure!(members.moment(&outcome.block).await? < end, "the pause was over");
		let paid = rpc.header(&outcome.block).await?.number;
		Network::finalized(rpc, paid + 3, LIMIT).await?;
		let later = rpc.header_at(paid + 3).await?;
		let passed = members.moment(&later.hash).await? - members.moment(&outcome.block).await?;
		ensure!(passed >= 3 * 2_000 * u64::from(SPEED), "{passed} ms in three blocks");
		ensure!(members.moment(&later.hash).await? < end, "the pause was over");

		// Nobody does anything, and it ends.
		let over = until("the end of the pause", LIMIT, async || {
			let header = rpc.finalized().await?;
			Ok((members.moment(&header.hash).await? >= end).then_some(header))
		})
		.await?;
		let outcome = members.run("//Alice", &inner).await?.succeeded()?;
		ensure!(outcome.has("Proxy.ProxyAdded"), "{outcome:#?}");
		ensure!(has_proxy(&members, &outcome.block).await?, "not added");
		assert_eq!(members.stored("Council", "Paused", &[PROXY], &outcome.block).await?, period);
		// Every block of it is there, with nothing of the council's but what was sent above.
		for height in before.number + 1..=over.number {
			let block = rpc.header_at(height).await?.hash;
			for (_, event) in members.transactions().events(rpc, &block).await? {
				ensure!(event.name != "Council.PalletResumed", "{height}: {event:?}");
			}
		}
		network.finish().await
	});
}
