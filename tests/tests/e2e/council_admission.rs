//! The council admits members, and counts groups.

use anyhow::{Context, Result, ensure};
use serde_json::{Value as Json, json};
use stalhof_tests::{
	Members, Rpc, Setup,
	accounts::dev,
	consent::Application,
	council::{act_against, act_on, ordered, organisation, vote},
	scenario,
	transactions::{Call, call, remark, works},
};
use std::time::Duration;
use subxt::dynamic::Value;

const LIMIT: Duration = Duration::from_secs(90);
/// A day of the calendar in twelve seconds.
const SPEED: u32 = 7_200;
/// Hours for which motions take votes: six minutes.
const HOURS: u32 = 720;
const BUYER: u32 = 1 << 9;
/// `Refusal::NotAdmitted` and `Refusal::Suspended`.
const NOT_ADMITTED: u8 = 3;
const SUSPENDED: u8 = 4;

/// `Consortium.attest` of one claim, with a register extract and a signature of the licence's key.
fn attest(whom: u32, claim: [u8; 32]) -> Call {
	let claim = Value::unnamed_composite([organisation(whom), Value::from_bytes(claim)]);
	let kinds = Value::unnamed_composite([Value::from(3_u8)]);
	let evidence = Value::named_composite([("hash", Value::from_bytes([7; 32])), ("kinds", kinds)]);
	call("Consortium", "attest", vec![Value::unnamed_composite([claim]), evidence])
}

fn apply(applicant: Value) -> Call {
	call("Consortium", "apply", vec![applicant])
}

fn voting_hours(hours: u32) -> Value {
	let hours = Value::unnamed_variant("VotingHours", [Value::from(hours)]);
	Value::named_variant("SetParameter", [("setting", hours)])
}

/// Which organisation votes aye for which group.
async fn votes(members: &Members, rpc: &Rpc, motion: u32, at: &str) -> Result<Vec<(u32, Json)>> {
	let chain = members.transactions();
	let all = chain.entries(rpc, "Council", "Votes", &ordered(motion), at).await?;
	let read = all.into_iter().map(|(group, vote)| {
		ensure!(vote["aye"] == json!(true), "{vote}");
		Ok((u32::from_be_bytes(group[..].try_into()?), vote["organisation"].clone()))
	});
	read.collect()
}

async fn seat(members: &Members, whom: u32, at: &str) -> Result<Json> {
	members.stored("Consortium", "Seats", &ordered(whom), at).await
}

#[test]
fn council_should_count_groups_once_and_the_suspended_not_at_all_when_members_come_and_go() {
	scenario(Duration::from_secs(600), async {
		let network = Setup::validators("local", 4).calendar(SPEED, HOURS).start().await?;
		let rpc = network[0].rpc();
		let members = Members::new(rpc).await?;
		let (nordzee, sister) = (dev("//Nordzee"), dev("//Nordzee//sister"));
		let chain = members.transactions();

		// The seventh is carried by one, by its own will alone.
		let first = Application::new(chain, "Nordzee B.V.", "30041960", None, BUYER, &nordzee)?;
		for (carrier, keys) in [(1, &sister), (2, &nordzee)] {
			let applicant = first.consented(rpc, carrier, keys).await?;
			members.run("//Alice", &apply(applicant)).await?.failed("Consortium.InvalidConsent")?;
		}
		let applicant = first.consented(rpc, 1, &nordzee).await?;
		let outcome = members.run("//Alice", &apply(applicant)).await?.succeeded()?;
		let applied = outcome.event("Consortium.Applied")?;
		assert_eq!(
			(&applied["organisation"], &applied["kind"], &applied["carrier"]),
			(&json!(7), &json!("Member"), &json!(1))
		);
		assert_eq!(applied["application"]["profile"]["registration"]["Other"]["number"], {
			json!(format!("0x{}", hex::encode("30041960")))
		});
		let at = &outcome.block;
		let record = members.stored("Consortium", "Organisations", &ordered(7), at).await?;
		assert_eq!(record["application"], json!(format!("0x{}", hex::encode(first.hash))));
		assert_eq!(seat(&members, 7, &outcome.block).await?["status"], json!("Applied"));
		members.refuses("//Nordzee", &remark(b"early"), NOT_ADMITTED).await?;

		// Attested by two of different groups.
		members
			.run("//Bob", &attest(7, [0; 32]))
			.await?
			.failed("Consortium.ClaimChanged")
			.context("another claim")?;
		let attested = members.run("//Bob", &attest(7, first.hash)).await?.succeeded()?;
		assert_eq!(attested.event("Consortium.Attested")?["attestor"], json!(2));
		let again = members.run("//Bob//stash", &attest(7, first.hash)).await?;
		again.failed("Consortium.GroupAttested")?;
		let voters = ["//Alice", "//Bob", "//Charlie", "//Dave"];
		let admit = || act_on("Admit", 7);
		members.not_enacted(admit(), &voters, [4, 6], "Consortium.NotAttested").await?;
		let attested = members.run("//Charlie", &attest(7, first.hash)).await?.succeeded()?;
		assert_eq!(attested.event("Consortium.Attested")?["attestor"], json!(3));

		// Admitted by four of six: three are half, and not more.
		let motion = members.propose("//Alice", admit()).await?;
		members.ayes(motion, &["//Bob", "//Charlie"]).await?;
		members.close("//Bob", motion).await?.failed("Council.Undecided")?;
		members.ayes(motion, &["//Dave"]).await?;
		let outcome = members.close("//Bob", motion).await?.succeeded()?;
		let tally = json!({ "ayes": 4, "noes": 0, "counted": 6 });
		assert_eq!(outcome.event("Council.Passed")?["tally"], tally);
		let admitted = outcome.event("Consortium.Admitted")?;
		assert_eq!(
			(&admitted["organisation"], &admitted["group"], &admitted["roles"]),
			(&json!(7), &json!(7), &json!(BUYER))
		);
		assert_eq!(outcome.event("Consortium.AllowanceSet")?["group"], json!(7));
		outcome.event("Council.Enacted")?;
		assert_eq!(seat(&members, 7, &outcome.block).await?["status"], json!("Active"));
		members.run("//Nordzee", &remark(b"in")).await?.succeeded()?;

		// Its sister, under it as the parent, comes in by another: who has just carried one rests.
		let second = Application::new(
			chain,
			"Nordzee Koel B.V.",
			"30041961",
			Some("30041960"),
			BUYER,
			&sister,
		)?;
		let tired = second.consented(rpc, 1, &sister).await?;
		members.run("//Alice", &apply(tired)).await?.failed("Consortium.CarriedRecently")?;
		let applicant = second.consented(rpc, 2, &sister).await?;
		members.run("//Bob", &apply(applicant)).await?.succeeded()?;
		let related = members.run("//Nordzee", &attest(8, second.hash)).await?;
		related.failed("Consortium.AttestorRelated")?;
		let attestation = attest(8, second.hash);
		let calls = [("//Charlie", &attestation), ("//Dave", &attestation)];
		for outcome in members.run_all(&calls).await? {
			outcome.succeeded()?;
		}
		let outcome = members.enacted(act_on("Admit", 8), &voters, [4, 7]).await?;
		let admitted = outcome.event("Consortium.Admitted")?;
		assert_eq!(
			(&admitted["organisation"], &admitted["group"]),
			(&json!(8), &json!(7)),
			"the group is the parent's"
		);
		ensure!(!outcome.has("Consortium.AllowanceSet"), "an allowance of its own: {outcome:#?}");

		// Two thirds of seven groups are five. The sister's vote is the same group's.
		let motion = members.propose("//Alice", voting_hours(700)).await?;
		members.ayes(motion, &["//Bob", "//Charlie", "//Nordzee"]).await?;
		members.ayes(motion, &["//Nordzee//sister"]).await?;
		let outcome = members.close("//Alice", motion).await?;
		outcome.failed("Council.Undecided")?;
		let four = [1, 2, 3].map(|group| (group, json!(group))).into_iter();
		let four: Vec<_> = four.chain([(7, json!(8))]).collect();
		assert_eq!(votes(&members, rpc, motion, &outcome.block).await?, four);

		// //Charlie's is suspended: two thirds of six are four, and its vote is none of them.
		let suspend = act_against("Suspend", 3, None);
		let without = ["//Alice", "//Bob", "//Dave", "//Nordzee"];
		let outcome = members.enacted(suspend, &without, [4, 6]).await?;
		outcome.event("Consortium.Suspended")?;
		assert_eq!(seat(&members, 3, &outcome.block).await?["status"], json!("Suspended"));
		members.refuses("//Charlie", &vote(motion, true), SUSPENDED).await?;
		let outcome = members.close("//Alice", motion).await?;
		outcome.failed("Council.Undecided")?;
		assert_eq!(votes(&members, rpc, motion, &outcome.block).await?, four, "still written");
		members.ayes(motion, &["//Dave"]).await?;
		let outcome = members.close("//Alice", motion).await?.succeeded()?;
		let tally = json!({ "ayes": 4, "noes": 0, "counted": 6 });
		assert_eq!(outcome.event("Council.Passed")?["tally"], tally);
		outcome.event("Council.ParameterSet")?;
		let hours = members.stored("Council", "VotingHours", &[], &outcome.block).await?;
		assert_eq!(hours, json!(700));
		works(rpc, LIMIT).await?;
		network.finish().await
	});
}
