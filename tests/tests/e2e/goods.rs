//! Marks on goods, as a brand, a shop, a buyer and a regulator type them.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use stalhof_tests::{Setup, Stalhof, scenario};
use std::{fs, time::Duration};

const LIMIT: Duration = Duration::from_secs(240);
const GTIN: &str = "09521001000017";
const PLACE: &str = "4012345000115";

/// A batch of which one label is at hand.
struct Marked {
	link: String,
	item: String,
}

/// Enters a trade item, and marks 3,000 of it in three batches whose labels hide codes. Interrupted after the first step:
/// made without a chain, then taken up again.
fn mark(client: &Stalhof) -> Result<Marked> {
	let data = client.file("item.json", "{}")?;
	client.json(&[
		"goods",
		"item",
		"set",
		GTIN,
		"--hs",
		"190110",
		"--master-data",
		&data,
		"--key",
		"//Alice",
	])?;
	let grant =
		["goods", "pool", "grant", GTIN, "--prefix", "HB", "--marks", "3100", "--producer", "1"];
	client.json(&[&grant[..], &["--key", "//Alice"]].concat())?;
	let plan = [
		"goods",
		"commission",
		"lot",
		"--gtin",
		GTIN,
		"--lot",
		"L26B07",
		"--count",
		"3000",
		"--batch-size",
		"1000",
		"--activation",
	];
	let made = [&plan[..], &["--offline", "--prefix", "HB"]].concat();
	let made = client.json(&made)?;
	ensure!(made["batches"][0]["onChain"].is_null(), "{made}");
	let sent =
		[&plan[..], &["--pool", "0", "--origin", "DK", "--opens", "sold", "--key", "//Alice"]]
			.concat();
	for turn in 0..2 {
		let done = client.json(&sent)?;
		for (number, batch) in (0u32..).zip(done["batches"].as_array().context("no batches")?) {
			ensure!(batch["onChain"]["batch"] == number, "turn {turn}: {done}");
		}
		ensure!(done["present"] == 3, "what was made before is taken: {done}");
	}
	let pool = client.json(&["goods", "pool", "show", "0"])?;
	ensure!(pool["used"] == "3000", "each batch is committed to once: {pool}");
	let more = [
		"goods",
		"commission",
		"more",
		"--gtin",
		GTIN,
		"--lot",
		"L26B08",
		"--count",
		"101",
		"--pool",
		"0",
		"--origin",
		"DK",
		"--key",
		"//Alice",
	];
	client.refused(&more, 3, "bad-value")?;
	ensure!(!client.path("more").exists(), "nothing is made of what the grant does not hold");

	let codes = fs::read_to_string(client.path("lot/000002/codes"))?;
	let line = codes.lines().nth(7).context("the batch has too few codes")?;
	let (serial, code) = line.split_once(',').context("no code")?;
	client.file("code", code)?;
	let passport = ["goods", "passport", "lot", serial, "--proof", "proof.json"];
	client.json(&passport)?;
	let proof: Value = serde_json::from_str(&fs::read_to_string(client.path("proof.json"))?)?;
	let place = proof["index"].as_u64().context("no place")?;
	let link = format!("https://id.gs1.org/01/{GTIN}/21/{serial}");
	Ok(Marked { link, item: format!("1/{place}") })
}

/// What the chain says of the mark with its proof: membership, market, label.
fn verdict(client: &Stalhof, marked: &Marked) -> Result<Value> {
	client.json(&["goods", "verify", &marked.link, "--proof", "proof.json"])
}

fn facts(verdict: &Value) -> Value {
	json!([verdict["membership"], verdict["item"]["market"], verdict["item"]["label"]])
}

#[test]
fn goods_should_be_marked_sold_activated_and_recalled_as_their_firms_type_it() {
	scenario(LIMIT, async {
		let network = Setup::dev_by_flag().start().await?;
		let client = Stalhof::new(network[0].url())?;
		let marked = mark(&client)?;
		let told = verdict(&client, &marked)?;
		ensure!(facts(&told) == json!(["proved", "commissioned", "sealed"]), "{told}");
		let unshown = client.json(&["goods", "verify", &marked.link])?;
		ensure!(unshown["membership"] == "cannot-be-proved-now", "{unshown}");

		client.json(&["goods", "holder", "first.key"])?;
		client.json(&["goods", "holder", "second.key"])?;
		let third = client.json(&["goods", "holder", "third.key"])?;
		let third = third["public"].as_str().context("no public key")?.to_owned();
		let use_by = |key: &'static str| {
			["goods", "activate", "proof.json", "--code", "code", "--holder", key]
		};
		client.refused(&use_by("first.key"), 5, "label-not-open")?;
		let sale = ["goods", "sale", "make", &marked.item, "--place", PLACE, "--key"];
		client.json(&[&sale[..], &["//Alice"]].concat())?;
		let first = client.json(&use_by("first.key"))?;
		ensure!(first["label"] == "activated", "{first}");
		client.refused(&use_by("first.key"), 5, "already-holder")?;
		let second = client.json(&use_by("second.key"))?;
		ensure!(second["label"] == "conflict" && second["conflict"]["count"] == 1, "{second}");
		ensure!(second["holder"] == first["holder"], "the first stays the holder: {second}");
		client.refused(&use_by("second.key"), 5, "conflict-counted")?;
		let pass = |key| ["goods", "transfer", &marked.item, "--holder", key, "--to", &third];
		client.refused(&pass("second.key"), 5, "not-holder")?;
		let passed = client.json(&pass("first.key"))?;
		ensure!(passed["holder"]["key"] == third && passed["holder"]["passes"] == 1, "{passed}");

		let recall = [
			"goods",
			"recall",
			"raise",
			GTIN,
			"--class",
			"safety",
			"--reason",
			"chemical",
			"--batch",
			"1",
			"--evidence",
			"item.json",
			"--key",
		];
		client.refused(&[&recall[..], &["//Charlie"]].concat(), 5, "dispatch")?;
		client.json(&[&recall[..], &["//Ferdie"]].concat())?;
		let told = verdict(&client, &marked)?;
		ensure!(facts(&told) == json!(["proved", "sold", "conflict"]), "{told}");
		ensure!(told["stops"][0]["kind"] == "recalled" && told["stops"][0]["by"] == 6, "{told}");

		let undo = ["goods", "sale", "undo", "0", "--place", PLACE, "--key"];
		let same = client.refused(&[&undo[..], &["//Alice"]].concat(), 5, "dispatch")?;
		ensure!(same.contains("Goods.SameOperator"), "{same}");
		client.json(&[&undo[..], &["//Alice//stash"]].concat())?;
		let told = verdict(&client, &marked)?;
		ensure!(told["item"]["market"] == "commissioned", "{told}");
		Ok(())
	});
}
