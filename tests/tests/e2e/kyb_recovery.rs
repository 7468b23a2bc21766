//! A network all of whose members' KYB records have lapsed.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use stalhof_tests::{
	Members, Network, Setup, Stalhof, scenario, state::item_key, transactions::remark,
	transactions::works,
};
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(90);
/// 2099-12-31 as days since 1970. The six founders' records on the chain `local` end from March to July of that year, the
/// last one's 154 days before.
const DAY: u32 = 47_481;
/// `Refusal::Lapsing` and `Refusal::Lapsed`.
const LAPSING: u8 = 6;
const LAPSED: u8 = 7;
const KEYS: [&str; 6] = ["//Alice", "//Bob", "//Charlie", "//Dave", "//Eve", "//Ferdie"];

/// How all organisations stand, in the order of their numbers.
fn standings(client: &Stalhof) -> Result<Vec<String>> {
	let list = client.json(&["org", "list"])?;
	let items = list["items"].as_array().with_context(|| format!("no list: {list}"))?;
	let standing = |item: &Value| item["standing"].as_str().map(str::to_owned);
	items.iter().map(|item| standing(item).context("no standing")).collect()
}

/// The numbers of those whom a member has attested.
fn attested_by(client: &Stalhof, member: &str) -> Result<Vec<u64>> {
	let list = client.json(&["org", "list", "--attested-by", member])?;
	let items = list["items"].as_array().with_context(|| format!("no list: {list}"))?;
	items.iter().map(|item| item["id"].as_u64().context("no number")).collect()
}

#[test]
fn members_should_renew_one_another_when_all_records_lapsed_more_than_90_days_ago() {
	scenario(Duration::from_secs(400), async {
		// A calendar that begins on that day and runs as fast as the wall clock.
		let begin = [&[1][..], &DAY.to_le_bytes(), &1_u32.to_le_bytes()].concat();
		let setup =
			Setup::validators("local", 4).genesis_state(item_key("Calendar", "Pending"), begin);
		let network = setup.start().await?;
		let rpc = network[0].rpc();
		Network::finalized(rpc, 2, LIMIT).await?;
		let client = Stalhof::new(network[0].url())?;
		let members = Members::new(rpc).await?;
		client.file("evidence", "extracts of the registers")?;
		assert_eq!(standings(&client)?, ["lapsing"; 6]);

		// Nobody may do business. All may vote, pay, change session keys, and vouch for one another.
		members.refuses("//Alice", &remark(b"business"), LAPSING).await?;
		let pay = ["treasury", "transfer", "--to", "2", "--asset", "CNY", "--amount", "1.00"];
		client.json(&[&pay[..], &["--reference", "invoice 7", "--key", "//Alice"]].concat())?;
		let hours = ["council", "propose", "set-parameter", "voting-hours", "48"];
		client.json(&[&hours[..], &["--key", "//Alice"]].concat())?;
		client.json(&["validator", "rotate", "--key", "//Alice"])?;

		let attest = |whom: &str, by: &str| -> Result<Value> {
			let evidence = ["--evidence", "evidence", "--kind", "register-extract,call-back"];
			let attest = ["org", "attest", whom, "--yes", "--key", by];
			client.json(&[&attest[..], &evidence].concat())
		};
		let renew = |place: usize, by: [usize; 2]| -> Result<()> {
			client.json(&["org", "renew", "--key", KEYS[place]])?;
			for attestor in by {
				attest(&(place + 1).to_string(), KEYS[attestor])?;
			}
			Ok(())
		};
		renew(0, [1, 2])?;
		renew(1, [0, 2])?;
		assert_eq!(standings(&client)?[..3], ["active", "active", "lapsing"]);
		members.run("//Alice", &remark(b"business")).await?.succeeded()?;

		// With the third group there are enough to go on: the others have lapsed, and cannot vouch for anybody.
		renew(2, [0, 1])?;
		assert_eq!(standings(&client)?, [["active"; 3], ["lapsed"; 3]].concat());
		members.refuses("//Dave", &remark(b"business"), LAPSED).await?;
		client.json(&["org", "renew", "--key", "//Dave"])?;
		client.json(&["org", "renew", "--key", "//Eve"])?;
		let evidence = ["--evidence", "evidence", "--kind", "call-back", "--yes"];
		let by_lapsed = [&["org", "attest", "5", "--key", "//Dave"][..], &evidence].concat();
		client.refused(&by_lapsed, 5, "lapsed")?;
		for whom in ["4", "5"] {
			attest(whom, "//Alice")?;
			attest(whom, "//Charlie")?;
		}
		renew(5, [3, 4])?;
		assert_eq!(standings(&client)?, ["active"; 6]);
		assert_eq!(attested_by(&client, "1")?, [2, 3, 4, 5]);
		ensure!(attested_by(&client, "6")?.is_empty(), "a member that attested nobody has");
		let validators = client.json(&["validator", "list"])?;
		ensure!(validators["validators"].as_array().map(Vec::len) == Some(4), "{validators}");
		works(rpc, LIMIT).await?;
		network.finish().await
	});
}
