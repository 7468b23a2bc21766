//! What the council decides, as its members type it.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use stalhof_tests::{Members, Network, Rpc, Setup, Stalhof, scenario, state, wait::until};
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(60);
/// A day of the calendar in half a minute.
const SPEED: u32 = 2_880;
const MIB: u32 = 1024 * 1024;

/// Six organisations, of which one runs the validator.
struct Council {
	network: Network,
	client: Stalhof,
	members: Members,
}

impl Council {
	async fn start() -> Result<Self> {
		let setup = Setup::validators("story", 1).calendar(SPEED, 720);
		let network = setup.arguments(["--force-authoring"]).start().await?;
		let client = Stalhof::new(network[0].url())?;
		let members = Members::new(network[0].rpc()).await?;
		Ok(Self { network, client, members })
	}

	fn rpc(&self) -> &Rpc {
		self.network[0].rpc()
	}

	/// The first types what is proposed and counts the votes, the others vote aye; `[ayes, counted]`.
	async fn pass(&self, act: &[&str], voters: &[&str], counts: [u32; 2]) -> Result<(u32, Value)> {
		let [first, others @ ..] = voters else { anyhow::bail!("nobody votes") };
		let by_first = ["--key", first];
		let proposed = self.client.json(&[&["council", "propose"][..], act, &by_first].concat())?;
		let motion = event(&proposed, "Council", "Proposed")?["motion"].as_u64();
		let motion = u32::try_from(motion.with_context(|| format!("{proposed}"))?)?;
		self.members.ayes(motion, others).await?;
		let number = motion.to_string();
		let closed = self.client.json(&[&["council", "close", &number][..], &by_first].concat())?;
		let tally = json!({ "ayes": counts[0], "noes": 0, "counted": counts[1] });
		let passed = event(&closed, "Council", "Passed")?;
		ensure!(passed["tally"] == tally && passed["motion"] == motion, "{act:?}: {closed}");
		Ok((motion, closed))
	}

	/// As [`pass`](Self::pass), of an act that is carried out at once.
	async fn enacts(&self, act: &[&str], voters: &[&str], counts: [u32; 2]) -> Result<()> {
		let (motion, closed) = self.pass(act, voters, counts).await?;
		let enacted = event(&closed, "Council", "Enacted")?;
		ensure!(enacted["motion"] == motion, "{act:?}: {closed}");
		Ok(())
	}

	/// As [`pass`](Self::pass), of an act that waits for a day.
	async fn enacts_after_a_day(
		&self,
		act: &[&str],
		voters: &[&str],
		counts: [u32; 2],
	) -> Result<()> {
		let (motion, closed) = self.pass(act, voters, counts).await?;
		let from = event(&closed, "Council", "Passed")?["from"].clone();
		let number = motion.to_string();
		let by_another = ["--key", "//Eve//stash"];
		let enact = [&["council", "enact", &number][..], &by_another].concat();
		let early = self.client.refused(&enact, 5, "dispatch")?;
		ensure!(early.contains("Council.TooEarly"), "{act:?} at once, from {from}: {early}");
		until("the day to pass", LIMIT, async || {
			let shown = self.client.json(&["council", "show", &number])?;
			let state = &shown["state"];
			ensure!(state["type"] == "passed", "{act:?}: {shown}");
			let best = self.rpc().best().await?;
			let moment = state["moment"].as_u64().context("no moment")?;
			let over = self.members.moment(&best.hash).await? >= moment;
			let block = state["block"].as_u64().context("no block")?;
			Ok((over && best.number >= block).then_some(()))
		})
		.await?;
		let enacted = self.client.json(&enact)?;
		ensure!(event(&enacted, "Council", "Enacted")?["motion"] == motion, "{enacted}");
		Ok(())
	}

	fn show(&self, organisation: &str) -> Result<Value> {
		self.client.json(&["org", "show", organisation])
	}
}

/// The fields of the one event of that name in a receipt.
fn event<'a>(receipt: &'a Value, pallet: &str, name: &str) -> Result<&'a Value> {
	let events = receipt["events"].as_array().with_context(|| format!("{receipt}"))?;
	let mut found =
		events.iter().filter(|event| event["pallet"] == pallet && event["event"] == name);
	let event = found.next().with_context(|| format!("no {pallet}.{name}: {receipt}"))?;
	ensure!(found.next().is_none(), "two {pallet}.{name}: {receipt}");
	Ok(&event["fields"])
}

#[test]
fn council_should_do_what_its_members_type_when_enough_of_them_agree() {
	scenario(Duration::from_secs(600), async {
		let council = Council::start().await?;
		let Council { client, members, .. } = &council;
		let four = ["//Alice", "//Bob", "//Charlie", "//Dave"];

		// What the chain may be used for, and how the council votes.
		let allowance = ["--share", "2", "--burst", "5", "--bytes", "1MiB"];
		council.enacts(&[&["set-allowance", "2"], &allowance[..]].concat(), &four, [4, 6]).await?;
		let quota = client.json(&["quota", "2"])?;
		assert_eq!(
			(&quota["quota"]["share"], &quota["quota"]["burst"], &quota["bytes"]["max"]),
			(&json!(200), &json!(5), &json!(MIB))
		);
		let first = ["--share", "0.5", "--burst", "4", "--bytes", "2MiB"];
		let first = [&["set-parameter", "default-allowance"][..], &first].concat();
		council.enacts(&first, &four, [4, 6]).await?;
		council.enacts(&["set-parameter", "voting-hours", "700"], &four, [4, 6]).await?;
		let best = members.best().await?;
		let stored = members.stored("Consortium", "DefaultAllowance", &[], &best).await?;
		assert_eq!(stored, json!({ "share": 50, "burst": 4, "bytes": 2 * MIB }));
		assert_eq!(members.stored("Council", "VotingHours", &[], &best).await?, json!(700));
		let rules = client.json(&["council", "rules"])?;
		let upgrade = json!({
			"act": "upgrade", "threshold": { "type": "atLeast", "part": 3, "whole": 4 }, "agreed": false
		});
		ensure!(rules["votingHours"] == 700, "{rules}");
		ensure!(rules["thresholds"].as_array().context("acts")?.contains(&upgrade), "{rules}");
		let granted: Value = council.rpc().call("consortium_defaultAllowance", json!([])).await?;
		ensure!(granted["share"] == 50 && granted["bytes"] == 2 * MIB, "{granted}");

		// Roles, licences, money.
		let roles = ["set-roles", "4", "carrier,insurer"];
		council.enacts(&roles, &four, [4, 6]).await?;
		assert_eq!(council.show("4")?["roles"], json!(["carrier", "insurer"]));
		let license = ["license", "4012345", "1", "--from", "2019-11-01", "--until", "2039-12-31"];
		council.enacts(&license, &four, [4, 6]).await?;
		let licensee = client.json(&["gs1", "licensee", "gtin:04012345678901"])?;
		assert_eq!(licensee["licence"]["holder"], 1, "{licensee}");
		let number = licensee["licence"]["id"].to_string();
		let authorise = ["gs1", "authorise", &number, "4", "--until", "2039-12-31"];
		client.json(&[&authorise[..], &["--key", "//Alice"]].concat())?;
		let listed = client.json(&["gs1", "authorised", &number])?;
		let expected = json!([{ "organisation": 4, "until": "2039-12-31", "holds": true }]);
		ensure!(listed["authorised"] == expected, "{listed}");
		let euro = ["register-asset", "7", "--issuer", "5", "--currency", "EUR"];
		council.enacts(&[&euro[..], &["--utc-offset", "+01:00"]].concat(), &four, [4, 6]).await?;
		let mint = ["treasury", "mint", "--to", "2", "--asset", "EUR", "--amount", "5.00"];
		client.json(&[&mint[..], &["--reference", "deposit", "--key", "//Eve"]].concat())?;
		let treasury = client.json(&["treasury", "show", "2"])?;
		let lies = treasury["balances"].as_array().context("balances")?.iter();
		let euro: Vec<_> = lies.filter(|lies| lies["asset"]["id"] == 7).collect();
		ensure!(euro.len() == 1 && euro[0]["free"] == "500", "{treasury}");

		// The one validator stays the one; an organisation that runs none is not made one.
		council.enacts(&["set-validators", "1"], &four, [4, 6]).await?;

		// A pallet stands still, and goes on.
		let batch = ["tx", "call", "Utility", "batch", "(())", "--key", "//Ferdie"];
		council.enacts(&["pause", "Utility"], &["//Alice", "//Bob"], [2, 6]).await?;
		let pauses = client.json(&["pause", "list"])?;
		ensure!(
			pauses["pauses"][0]["palletName"] == "Utility" && pauses["pauses"][0]["paused"] == true,
			"{pauses}"
		);
		let paused = client.refused(&batch, 5, "dispatch")?;
		ensure!(paused.contains("CallFiltered"), "{paused}");
		council.enacts(&["resume", "Utility"], &four, [4, 6]).await?;
		client.json(&batch)?;

		// A suspension, which the group concerned has no part in, and its end.
		let others = ["//Alice", "//Bob", "//Charlie"];
		council.enacts(&["suspend", "4"], &others, [3, 5]).await?;
		assert_eq!(council.show("4")?["standing"], "suspended");
		let refused =
			client.refused(&["tx", "remark", "hello", "--key", "//Dave"], 5, "suspended")?;
		ensure!(refused.contains("suspended"), "{refused}");
		council.enacts(&["reinstate", "4"], &others, [3, 5]).await?;
		assert_eq!(council.show("4")?["standing"], "active");
		client.json(&["tx", "remark", "hello", "--key", "//Dave"])?;

		// A runtime, after a day; and not that one.
		let code = format!("0x{}", "ab".repeat(32));
		let five = ["//Alice", "//Bob", "//Charlie", "//Dave", "//Eve"];
		council.enacts_after_a_day(&["upgrade", &code], &five, [5, 6]).await?;
		let authorised = async || {
			let at = members.best().await?;
			let key = state::item_key("System", "AuthorizedUpgrade");
			Ok::<_, anyhow::Error>(council.rpc().storage(&key, &at).await?.is_some())
		};
		ensure!(authorised().await?, "no upgrade is authorised");
		council.enacts(&["cancel-upgrade"], &four, [4, 6]).await?;
		ensure!(!authorised().await?, "the upgrade is still authorised");

		// Another administrator, after a day.
		let fresh = "0x".to_owned() + &"17".repeat(32);
		let replace = ["replace-admin", "3", &fresh];
		let voters = ["//Alice", "//Bob", "//Dave", "//Eve"];
		council.enacts_after_a_day(&replace, &voters, [4, 5]).await?;
		let admin = client.json(&["keys", "inspect", &fresh])?["address"].clone();
		assert_eq!(council.show("3")?["admin"], admin);
		let old = ["tx", "remark", "hello", "--key", "//Charlie"];
		client.refused(&old, 5, "not-an-operator")?;

		// Two go: one that had another's registration number, which is free then, and one for its own doing.
		let voters = ["//Alice", "//Dave", "//Eve", "//Ferdie"];
		council.enacts(&["displace", "2"], &voters, [4, 5]).await?;
		let displaced = council.show("2")?;
		assert_eq!(displaced["standing"], "removed");
		let number = displaced["registration"].as_str().context("registration")?;
		client.refused(&["org", "show", number], 3, "not-there")?;
		let voters = ["//Alice", "//Charlie//stash", "//Dave"];
		council.enacts(&["remove", "6"], &voters, [3, 4]).await?;
		let removed = council.show("6")?;
		assert_eq!(removed["standing"], "removed");
		let number = removed["registration"].as_str().context("registration")?;
		assert_eq!(council.show(number)?["id"], 6, "its number stays its own");

		// What has been taken back cannot be voted on.
		let drop = ["remove", "4", "--key", "//Eve"];
		let dropped = client.json(&[&["council", "propose"][..], &drop].concat())?;
		let motion = event(&dropped, "Council", "Proposed")?["motion"].to_string();
		client.json(&["council", "withdraw", &motion, "--key", "//Eve"])?;
		client.refused(&["council", "vote", &motion, "aye", "--key", "//Alice"], 3, "not-there")?;
		council.network.finish().await
	});
}
