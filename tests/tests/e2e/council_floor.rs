//! The council chooses and removes validators of a running network, and not below its floor.

use anyhow::{Context, Result, ensure};
use serde_json::{Value as Json, json};
use stalhof_tests::{
	Members, Network, Rpc, Setup,
	council::{act_against, ordered, set_roles, set_validators},
	scenario,
	transactions::{remark, works},
	wait::until,
};
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(180);
const SESSION: u32 = 10;
/// The roles of //Eve's bank, and the validator's.
const BANK_AND_VALIDATOR: u32 = 1 << 11 | 1 << 16;
/// `Refusal::Removed`.
const REMOVED: u8 = 9;

async fn chosen(members: &Members, at: &str) -> Result<Json> {
	members.stored("Network", "Chosen", &[], at).await
}

/// Waits until the organisations of the running session are these; returns a final block of it.
async fn run_by(members: &Members, rpc: &Rpc, organisations: &[u32]) -> Result<String> {
	until(&format!("a session of {organisations:?}"), LIMIT, async || {
		let at = rpc.finalized().await?.hash;
		let seats = members.stored("Network", "RunningSeats", &[], &at).await?;
		let seats = seats.as_array().context("no seats")?;
		let seats: Vec<_> = seats.iter().map(|seat| seat["organisation"].clone()).collect();
		Ok((seats == organisations).then_some(at))
	})
	.await
}

/// Aura's keys at block `at`.
async fn authors(members: &Members, at: &str) -> Result<Vec<Json>> {
	let authors = members.stored("Aura", "Authorities", &[], at).await?;
	Ok(authors.as_array().context("no authors")?.clone())
}

#[test]
fn validators_should_be_those_that_the_council_has_set_from_the_second_session_on() {
	scenario(Duration::from_secs(400), async {
		let setup = Setup::validators("local", 4).session_blocks(SESSION / 2);
		let mut network = setup.start().await?;
		let rpc = network[0].rpc().clone();
		let members = Members::new(&rpc).await?;
		let voters = ["//Alice", "//Bob", "//Eve", "//Ferdie"];

		// Fewer than the floor, and one that has no keys.
		for (organisations, error) in
			[(&[1, 2][..], "Network.ValidatorFloor"), (&[1, 2, 5], "Network.RoleMissing")]
		{
			let act = set_validators(organisations);
			members.not_enacted(act, &voters, [4, 6], error).await?;
		}

		let outcome = members.enacted(set_validators(&[1, 2, 4]), &voters, [4, 6]).await?;
		assert_eq!(
			*outcome.event("Network.ValidatorsChosen")?,
			json!({ "organisations": [1, 2, 4] })
		);
		let before = authors(&members, &outcome.block).await?;
		let at = run_by(&members, &rpc, &[1, 2, 4]).await?;
		let after = authors(&members, &at).await?;
		assert_eq!(after, [before[0].clone(), before[1].clone(), before[3].clone()]);

		// //Charlie's is not missed: the three write every slot, and finalise what they write.
		network[2].kill()?;
		let height = rpc.best().await?.number + 6;
		Network::finalized(&rpc, height, LIMIT).await?;
		let slots = rpc.header_at(height).await?.slot - rpc.header_at(height - 3).await?.slot;
		ensure!(slots <= 5, "{slots} slots for three blocks of three validators");
		network.finish().await
	});
}

#[test]
fn council_removal_should_be_refused_below_the_validator_floor_unless_it_names_a_replacement() {
	scenario(Duration::from_secs(600), async {
		let setup = Setup::validators("local", 4).session_blocks(SESSION);
		let mut network = setup.start().await?;
		let rpc = network[0].rpc().clone();
		let members = Members::new(&rpc).await?;

		// Three are left without //Dave's: the floor.
		let remove = act_against("Remove", 4, None);
		let outcome =
			members.enacted(remove, &["//Alice", "//Bob", "//Eve", "//Ferdie"], [4, 5]).await?;
		ensure!(outcome.has("Consortium.Removed"), "{outcome:#?}");
		assert_eq!(chosen(&members, &outcome.block).await?, json!([1, 2, 3]));
		members.refuses("//Dave", &remark(b"out"), REMOVED).await?;

		// Two are not enough, for a suspension neither; and a replacement must be able to sign.
		let voters = ["//Alice", "//Bob", "//Eve", "//Ferdie"];
		for (act, replacement, error) in [
			("Remove", None, "Network.ValidatorFloor"),
			("Suspend", None, "Network.ValidatorFloor"),
			("Remove", Some(2), "Network.ValidatorFloor"),
			("Remove", Some(3), "Network.ReplacesItself"),
			("Remove", Some(5), "Network.RoleMissing"),
		] {
			let act = act_against(act, 3, replacement);
			let outcome = members.not_enacted(act, &voters, [4, 4], error).await?;
			assert_eq!(chosen(&members, &outcome.block).await?, json!([1, 2, 3]));
			let seat = members.stored("Consortium", "Seats", &ordered(3), &outcome.block).await?;
			assert_eq!(seat["status"], json!("Active"), "{seat}");
		}

		// //Eve's bank gets the role and a node, and takes the place.
		members.enacted(set_roles(5, BANK_AND_VALIDATOR), &voters, [4, 5]).await?;
		let act = act_against("Remove", 3, Some(5));
		members.not_enacted(act, &voters, [4, 4], "Network.NotNominated").await?;
		network.join("eve", ["--validator"]).await?;
		let eve = network[4].rpc().clone();
		let keys = members.take_up_keys(&eve, "//Eve").await?;
		let act = act_against("Remove", 3, Some(5));
		let outcome = members.enacted(act, &voters, [4, 4]).await?;
		assert_eq!(
			*outcome.event("Network.ValidatorsChosen")?,
			json!({ "organisations": [1, 2, 5] })
		);
		let seat = members.stored("Consortium", "Seats", &ordered(3), &outcome.block).await?;
		assert_eq!(seat["status"], json!("Removed"), "{seat}");
		let number = rpc.header(&outcome.block).await?.number;

		// It writes and finalises blocks two sessions later, and the removed do not.
		let at = run_by(&members, &rpc, &[1, 2, 5]).await?;
		let authors = authors(&members, &at).await?;
		assert_eq!(authors.len(), 3, "{authors:?}");
		ensure!(authors.contains(&json!(keys.aura)), "{authors:?}");
		let began = rpc.header(&at).await?.number;
		ensure!(began <= number + 2 * u64::from(SESSION) + 6, "decided in {number}, {began}");
		network[2].kill()?;
		network[3].kill()?;
		let height = rpc.best().await?.number + 6;
		Network::finalized(&rpc, height, LIMIT).await?;
		let slots = rpc.header_at(height).await?.slot - rpc.header_at(height - 3).await?.slot;
		ensure!(slots <= 5, "{slots} slots for three blocks of three validators");
		works(&eve, LIMIT).await?;
		network.finish().await
	});
}
