//! What an operator may not do, no wrapper does for it; and who has expired is not heard.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use stalhof_tests::{
	Members, Setup,
	accounts::{dev, id},
	consent::{FAR, day, signed},
	council::{act_against, option, ordered, vote},
	scenario,
	state::{CNY, treasury},
	transactions::{Call, call, next_nonce, pay, remark, works},
	wait::until,
};
use std::time::Duration;
use subxt::dynamic::Value;

const LIMIT: Duration = Duration::from_secs(90);
/// A day of the calendar in twelve seconds.
const SPEED: u32 = 7_200;
const DAY: u64 = 86_400_000;
/// `Permission::Goods` alone.
const GOODS: u16 = 1;
/// Of `Refusal`.
const NOT_AN_OPERATOR: u8 = 1;
const EXPIRED: u8 = 2;
const SUSPENDED: u8 = 4;

fn batch(name: &str, inner: &Call) -> Call {
	let calls = Value::unnamed_composite([inner.clone().into_value()]);
	call("Utility", name, vec![calls])
}

fn address(path: &str) -> Value {
	Value::unnamed_variant("Id", [Value::from_bytes(id(&dev(path)))])
}

fn by_proxy(of: &str, inner: &Call) -> Call {
	call("Proxy", "proxy", vec![address(of), option(None), inner.clone().into_value()])
}

fn add_proxy(whom: &str) -> Call {
	let any = Value::unnamed_variant("Any", []);
	call("Proxy", "add_proxy", vec![address(whom), any, Value::from(0_u32)])
}

fn permissions(bits: u16) -> Value {
	Value::unnamed_composite([Value::from(bits)])
}

/// Appoints //Clerk for //Alice's organisation, for goods alone.
async fn appoint_clerk(members: &Members, rpc: &stalhof_tests::Rpc) -> Result<()> {
	let clerk = dev("//Clerk");
	let consent = signed(rpc, "I act for organisation 1 as its operator", &clerk).await?;
	let account = Value::from_bytes(id(&clerk));
	let arguments = vec![account, permissions(GOODS), day(FAR.0), consent];
	let appoint = call("Consortium", "appoint_operator", arguments);
	let outcome = members.run("//Alice", &appoint).await?.succeeded()?;
	let set = outcome.event("Consortium.OperatorSet")?;
	assert_eq!((&set["organisation"], &set["permissions"]), (&json!(1), &json!(GOODS)));
	Ok(())
}

#[test]
fn council_vote_should_not_pass_in_a_wrapper_when_its_signer_may_not_vote() {
	scenario(Duration::from_secs(420), async {
		let network = Setup::validators("local", 4).calendar(SPEED, 720).start().await?;
		let rpc = network[0].rpc();
		let members = Members::new(rpc).await?;
		let hours = Value::unnamed_variant("VotingHours", [Value::from(700_u32)]);
		let act = Value::named_variant("SetParameter", [("setting", hours)]);
		let motion = members.propose("//Bob", act).await?;
		let aye = vote(motion, true);

		// A stranger is not heard at all. A clerk for goods may send, and not vote.
		members.refuses("//Clerk", &aye, NOT_AN_OPERATOR).await?;
		appoint_clerk(&members, rpc).await?;
		let others = Value::unnamed_composite([Value::from_bytes(id(&dev("//Alice")))]);
		let derived = vec![Value::from(0_u16), aye.clone().into_value()];
		let calls = [
			(aye.clone(), "Consortium.PermissionMissing"),
			(batch("batch_all", &aye), "Consortium.PermissionMissing"),
			(batch("batch_all", &pay(2, 1)), "Consortium.PermissionMissing"),
			(call("Utility", "as_derivative", derived), "Consortium.NotAnOperator"),
			(by_proxy("//Alice", &aye), "Proxy.NotProxy"),
			(batch("batch_all", &call("Session", "purge_keys", vec![])), "System.CallFiltered"),
		];
		let sent: Vec<_> = calls.iter().map(|(call, _)| ("//Clerk", call)).collect();
		for (outcome, (call, error)) in members.run_all(&sent).await?.iter().zip(&calls) {
			outcome.failed(error).with_context(|| format!("{call:?}"))?;
		}
		let loose = batch("batch", &batch("batch", &aye));
		let multisig =
			call("Multisig", "as_multi_threshold_1", vec![others, aye.clone().into_value()]);
		let outcomes = members.run_all(&[("//Clerk", &loose), ("//Clerk", &multisig)]).await?;
		let interrupted = outcomes[0].event("Utility.BatchInterrupted")?;
		assert_eq!(*interrupted, json!({ "index": 0, "error": "Consortium.PermissionMissing" }));
		outcomes[1].failed("Consortium.NotAnOperator").context("multisig")?;

		// The suspended pays what it owes, by itself; in a wrapper not even that, and through another's proxy no vote.
		members.run("//Charlie", &add_proxy("//Bob")).await?.succeeded()?;
		let voters = ["//Alice", "//Bob", "//Dave", "//Eve"];
		let outcome = members.enacted(act_against("Suspend", 3, None), &voters, [4, 5]).await?;
		outcome.event("Consortium.Suspended")?;
		let had = treasury(rpc, 1, &outcome.block).await?;
		let outcome = members.run("//Charlie", &pay(1, 5)).await?.succeeded()?;
		outcome.event("Consortium.TreasuryUsed")?;
		assert_eq!(treasury(rpc, 1, &outcome.block).await?, had + 5);
		for refused in [
			aye.clone(),
			batch("batch", &pay(1, 5)),
			batch("batch_all", &aye),
			by_proxy("//Bob", &pay(1, 5)),
			remark(b"suspended"),
		] {
			members.refuses("//Charlie", &refused, SUSPENDED).await?;
		}
		let outcome = members.run("//Bob", &by_proxy("//Charlie", &aye)).await?.succeeded()?;
		let executed = outcome.event("Proxy.ProxyExecuted")?;
		assert_eq!(*executed, json!({ "result": { "Err": "Consortium.NotInStanding" } }));

		// All in all //Bob's group has voted, and nobody else.
		let votes = members.transactions();
		let at = &outcome.block;
		let votes = votes.entries(rpc, "Council", "Votes", &ordered(motion), at).await?;
		assert_eq!(votes, [(ordered(2).to_vec(), json!({ "organisation": 2, "aye": true }))]);
		works(rpc, LIMIT).await?;
		network.finish().await
	});
}

#[test]
fn council_members_act_should_take_two_signers_of_their_own_and_no_expired_operator() {
	scenario(Duration::from_secs(420), async {
		let network = Setup::validators("local", 4).calendar(SPEED, 720).start().await?;
		let rpc = network[0].rpc();
		let members = Members::new(rpc).await?;

		// //Bob's bank binds itself: above 100, two sign.
		let limit = option(Some(Value::u128(100)));
		let limit = call("Consortium", "set_treasury_limit", vec![Value::from(CNY), limit]);
		members.run("//Bob", &limit).await?.succeeded()?.event("Consortium.TreasuryLimitSet")?;
		members.run("//Bob//stash", &add_proxy("//Alice")).await?.succeeded()?;
		let outcome = members.run("//Bob", &pay(1, 200)).await?.succeeded()?;
		let bob = json!(format!("0x{}", hex::encode(id(&dev("//Bob")))));
		let first = outcome.event("Consortium.FirstSigned")?;
		assert_eq!((&first["organisation"], &first["maker"]), (&json!(2), &bob));
		ensure!(!outcome.has("Consortium.TreasuryUsed"), "one was enough: {outcome:#?}");
		let had =
			[treasury(rpc, 1, &outcome.block).await?, treasury(rpc, 2, &outcome.block).await?];

		// Neither the same once more, nor another through a proxy.
		members.run("//Bob", &pay(1, 200)).await?.failed("Consortium.AlreadySigned")?;
		let through = by_proxy("//Bob//stash", &pay(1, 200));
		let outcome = members.run("//Alice", &through).await?.succeeded()?;
		let executed = outcome.event("Proxy.ProxyExecuted")?;
		assert_eq!(*executed, json!({ "result": { "Err": "Consortium.IndirectSigner" } }));
		let chain = members.transactions();
		let approvals =
			chain.entries(rpc, "Consortium", "Approvals", &ordered(2), &outcome.block).await?;
		ensure!(approvals.len() == 1 && approvals[0].1["maker"] == bob, "{approvals:?}");
		assert_eq!(treasury(rpc, 2, &outcome.block).await?, had[1], "money moved");
		// Below the limit the proxy does what it may.
		let small = by_proxy("//Bob//stash", &pay(1, 100));
		let outcome = members.run("//Alice", &small).await?.succeeded()?;
		assert_eq!(*outcome.event("Proxy.ProxyExecuted")?, json!({ "result": { "Ok": [] } }));
		let outcome = members.run("//Bob//stash", &pay(1, 200)).await?.succeeded()?;
		outcome.event("Consortium.TreasuryUsed")?;
		let has =
			[treasury(rpc, 1, &outcome.block).await?, treasury(rpc, 2, &outcome.block).await?];
		assert_eq!(has, [had[0] + 300, had[1] - 300]);
		let approvals =
			chain.entries(rpc, "Consortium", "Approvals", &ordered(2), &outcome.block).await?;
		ensure!(approvals.is_empty(), "{approvals:?}");

		// A clerk whose appointment ends tomorrow is heard today, and not the day after.
		appoint_clerk(&members, rpc).await?;
		let today = members.moment(&members.best().await?).await? / DAY;
		let last = u32::try_from(today + 1)?;
		let arguments = vec![Value::from_bytes(id(&dev("//Clerk"))), permissions(GOODS), day(last)];
		let change = call("Consortium", "change_operator", arguments);
		let outcome = members.run("//Alice", &change).await?.succeeded()?;
		assert_eq!(outcome.event("Consortium.OperatorSet")?["until"], json!(last));
		let outcome = members.run("//Clerk", &remark(b"in time")).await?.succeeded()?;
		ensure!(members.moment(&outcome.block).await? / DAY <= u64::from(last), "too late");
		let nonce = next_nonce(rpc, &dev("//Clerk")).await?;
		until("the end of the appointment", LIMIT, async || {
			let now = members.moment(&members.best().await?).await?;
			Ok((now / DAY > u64::from(last)).then_some(()))
		})
		.await?;
		members.refuses("//Clerk", &remark(b"late"), EXPIRED).await?;
		members.refuses("//Clerk", &batch("batch", &remark(b"late")), EXPIRED).await?;
		let pool: Vec<String> = rpc.call("author_pendingExtrinsics", json!([])).await?;
		ensure!(pool.is_empty(), "in the pool: {pool:?}");
		assert_eq!(next_nonce(rpc, &dev("//Clerk")).await?, nonce);
		works(rpc, LIMIT).await?;
		network.finish().await
	});
}
