//! What firms say of goods after they were marked, as they type it: sales and returns, stops, recalls, reports.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use stalhof_tests::{Rpc, Setup, Stalhof, scenario};
use std::{fs, time::Duration};

const LIMIT: Duration = Duration::from_secs(600);
const GTIN: &str = "09521001000017";
const PLACE: &str = "4012345000115";

/// Runs a command whose words have no blanks in them.
fn run(client: &Stalhof, line: &str) -> Result<Value> {
	client.json(&line.split_whitespace().collect::<Vec<_>>())
}

/// It must exit with that code and print an error of that name; its message.
fn refused(client: &Stalhof, line: &str, code: i32, name: &str) -> Result<String> {
	client.refused(&line.split_whitespace().collect::<Vec<_>>(), code, name)
}

/// The chain must refuse it with that error.
fn dispatch(client: &Stalhof, line: &str, error: &str) -> Result<()> {
	let message = refused(client, line, 5, "dispatch")?;
	ensure!(message.contains(error), "{line} should be {error}: {message}");
	Ok(())
}

/// What the chain says of the mark at a place of batch 0, of which `proof-PLACE.json` is at hand.
fn verdict(client: &Stalhof, place: usize) -> Result<Value> {
	let file = format!("proof-{place}.json");
	let proof: Value = serde_json::from_str(&fs::read_to_string(client.path(&file))?)?;
	let serial = proof["serial"].as_str().context("no serial")?;
	run(client, &format!("goods verify https://id.gs1.org/01/{GTIN}/21/{serial} --proof {file}"))
}

/// The kinds of its stops.
fn stops(verdict: &Value) -> Vec<&str> {
	let stops = verdict["stops"].as_array().into_iter().flatten();
	stops.filter_map(|stop| stop["kind"].as_str()).collect()
}

/// Marks 40 in two batches, in the only pool of the producer, and takes the first five out of the first.
fn mark(client: &Stalhof) -> Result<()> {
	client.file("item.json", "{}")?;
	run(
		client,
		&format!("goods item set {GTIN} --hs 190110 --master-data item.json --key //Alice"),
	)?;
	run(
		client,
		&format!("goods pool grant {GTIN} --prefix HB --marks 100 --producer 1 --key //Alice"),
	)?;
	let line = format!(
		"goods commission --gtin {GTIN} --lot L1 --count 40 --batch-size 20 --activation --out lot --key //Alice"
	);
	for present in [0, 2] {
		let done = run(client, &line)?;
		ensure!(
			done["present"] == present && done["batches"][1]["onChain"]["batch"] == 1,
			"{done}"
		);
	}
	let batch = run(client, "goods batch show 1")?;
	let plan: Value = serde_json::from_str(&fs::read_to_string(client.path("lot/plan.json"))?)?;
	ensure!(batch["origin"] == "DK", "where the producer is registered: {batch}");
	let declared =
		json!({ "origin": "DK", "market": null, "made": batch["made"], "opens": "sold" });
	ensure!(plan["declared"] == declared, "what the chain was told: {plan}");
	refused(client, &format!("{line} --origin CN"), 3, "other-plan")?;

	let codes = fs::read_to_string(client.path("lot/000001/codes"))?;
	for (place, line) in codes.lines().take(5).enumerate() {
		let (serial, code) = line.split_once(',').context("no code")?;
		client.file(&format!("code-{place}"), code)?;
		run(client, &format!("goods passport lot {serial} --proof proof-{place}.json"))?;
	}
	Ok(())
}

/// Numbers of a second pool are given out once, and which pool is meant must be said then.
fn number(client: &Stalhof) -> Result<()> {
	run(
		client,
		&format!(
			"goods pool grant {GTIN} --numbers 000001-001000 --marks 100 --producer 1 --key //Alice"
		),
	)?;
	let line = |out: &str, rest: &str| {
		format!(
			"goods commission --gtin {GTIN} --lot L2 --count 5 --out {out} --key //Alice {rest}"
		)
	};
	let which = refused(client, &line("n1", ""), 3, "bad-value")?;
	ensure!(which.contains("0, 1") && which.contains("--pool"), "{which}");
	run(client, &line("n1", "--pool 1"))?;
	run(client, &line("n1", "--pool 1"))?;
	let again = refused(client, &line("n2", "--pool 1"), 3, "bad-value")?;
	ensure!(again.contains("5 marks of pool 1") && again.contains("--from"), "{again}");
	ensure!(!client.path("n2").exists(), "nothing is made of numbers that others may have");
	let other = line("n2", "--pool 1").replace(GTIN, "09521001000024");
	let other = refused(client, &other, 3, "bad-value")?;
	ensure!(other.contains(&format!("pool 1 is of {GTIN}")), "{other}");
	run(client, &line("n2", "--pool 1 --from 6"))?;
	let labels = fs::read_to_string(client.path("n2/000001/labels"))?;
	ensure!(labels.lines().next().is_some_and(|link| link.ends_with("/21/000006")), "{labels}");

	// Numbers that were made without the chain may be others' by the time they come to it.
	let offline = format!(
		"goods commission --gtin {GTIN} --lot L3 --count 5 --out n3 --offline --numbers 000001-001000"
	);
	run(client, &offline)?;
	let used = refused(client, &line("n3", "--pool 1").replace("L2", "L3"), 3, "bad-value")?;
	ensure!(used.contains("10 marks of pool 1") && used.contains("--from"), "{used}");
	// One's own are not others', though a receipt that says so is lost.
	let two = line("n4", "--pool 1 --batch-size 2").replace("--count 5", "--count 4");
	run(client, &format!("{two} --from 11"))?;
	fs::remove_file(client.path("n4/000002/receipt.json"))?;
	let again = run(client, &two)?;
	ensure!(again["present"] == 1 && again["batches"][1]["onChain"]["batch"] == 5, "{again}");

	run(client, "goods pool change 1 --marks 14 --key //Alice")?;
	dispatch(client, "goods pool change 1 --marks 13 --key //Alice", "Goods.MarksUsed")?;
	let pools = run(client, &format!("goods pool list {GTIN}"))?;
	let pool = &pools["items"][1];
	ensure!(pool["granted"] == "14" && pool["used"] == "14", "{pools}");
	let batches = run(client, &format!("goods batch list {GTIN}"))?;
	ensure!(batches["items"].as_array().is_some_and(|all| all.len() == 6), "{batches}");
	Ok(())
}

/// A marketplace holds an item back for some time, a regulator for good; both end.
fn lock(client: &Stalhof) -> Result<()> {
	let lock = "goods lock proof-1.json --reference ticket-7 --key";
	dispatch(client, &format!("{lock} //Bob"), "Goods.NotAuthorized")?;
	run(client, &format!("{lock} //Charlie"))?;
	let told = verdict(client, 1)?;
	ensure!(stops(&told) == ["locked"] && told["stops"][0]["by"] == 3, "{told}");
	ensure!(told["stops"][0]["untilDate"].is_string(), "it ends by itself: {told}");
	dispatch(client, &format!("{lock} //Charlie"), "Goods.AlreadyLocked")?;
	dispatch(client, "goods confirm-lock 0/1 --key //Charlie", "Goods.NotAuthorized")?;
	run(client, "goods confirm-lock 0/1 --key //Ferdie")?;
	let told = verdict(client, 1)?;
	ensure!(told["stops"][0]["untilDate"].is_null(), "a regulator stands behind it: {told}");
	dispatch(client, "goods unlock 0/1 --key //Alice", "Goods.NotAuthorized")?;
	run(client, "goods unlock 0/1 --key //Ferdie")?;
	let told = verdict(client, 1)?;
	ensure!(stops(&told).is_empty(), "{told}");
	dispatch(client, "goods unlock 0/1 --key //Ferdie", "Goods.NotLocked")
}

/// An item is sold, brought back, inspected and gets another label, whose code opens it.
async fn bring_back(client: &Stalhof, rpc: &Rpc) -> Result<()> {
	let sale = format!("goods sale make 0/0 --place {PLACE} --key //Charlie");
	dispatch(client, &sale, "Goods.NotAuthorized")?;
	run(client, &format!("goods item distributor {GTIN} 3 --key //Alice"))?;
	run(client, &sale)?;
	let shown = run(client, "goods sale show 0")?;
	ensure!(shown["by"] == 3 && shown["items"] == json!(["0/0"]), "{shown}");
	ensure!(shown["undoable"] == true, "{shown}");
	dispatch(client, "goods sale drop 0 --key //Bob", "Goods.TooEarly")?;

	let back = "goods return proof-0.json --reference rma-1 --key //Charlie";
	run(client, back)?;
	ensure!(verdict(client, 0)?["item"]["market"] == "returned");
	dispatch(client, back, "Goods.NotSold")?;
	let inspect = "goods inspect 0/0 --unsound --reference lab-1 --key";
	dispatch(client, &format!("{inspect} //Alice"), "Goods.NotAuthorized")?;
	run(client, &format!("{inspect} //Ferdie"))?;
	let told = verdict(client, 0)?;
	ensure!(told["warnings"] == json!(["manifest-not-kept", "unsound"]), "{told}");
	let proof: Value = serde_json::from_str(&fs::read_to_string(client.path("proof-0.json"))?)?;
	let serial = proof["serial"].as_str().context("no serial")?;
	let code = run(client, &format!("goods code --gtin {GTIN} --serial {serial} --out code-new"))?;
	let key = code["public"].as_str().context("no public key")?;
	let reseal = format!("goods reseal 0/0 --label-key {key} --key //Ferdie");
	dispatch(client, &reseal, "Goods.NotInspected")?;
	run(client, "goods inspect 0/0 --sound --reference lab-2 --key //Ferdie")?;
	run(client, &reseal)?;
	let told = verdict(client, 0)?;
	ensure!(told["item"]["market"] == "inspected" && told["item"]["label"] == "resealed", "{told}");
	run(client, &sale)?;

	run(client, "goods holder holder.key")?;
	let activate =
		|code: &str| format!("goods activate proof-0.json --code {code} --holder holder.key");
	refused(client, &activate("code-0"), 5, "label-signature")?;
	let held = run(client, &activate("code-new"))?;
	ensure!(held["label"] == "activated" && held["holder"]["passes"] == 0, "{held}");
	let history: Value = rpc.call("goods_history", json!(["0/0"])).await?;
	let entries = history["items"].as_array().context("no items")?;
	let mut whats: Vec<_> = entries.iter().filter_map(|entry| entry["what"].as_str()).collect();
	whats.sort_unstable();
	ensure!(whats == ["commissioned", "found-sound", "held", "resealed", "returned"], "{history}");
	let first: Value = rpc.call("goods_history", json!(["0/0", null, 1])).await?;
	ensure!(first["items"][0] == entries[0] && first["next"].is_string(), "{first}");
	Ok(())
}

/// Theft and destruction are for good, and rest on something.
fn lose(client: &Stalhof) -> Result<()> {
	for act in ["stolen", "destroyed"] {
		refused(client, &format!("goods {act} proof-2.json --key //Alice"), 3, "bad-value")?;
	}
	let stolen = "goods stolen proof-2.json --reference police-1 --key";
	dispatch(client, &format!("{stolen} //Dave"), "Goods.NotAuthorized")?;
	run(client, &format!("{stolen} //Alice"))?;
	run(client, "goods destroyed proof-2.json --evidence item.json --key //Alice")?;
	let told = verdict(client, 2)?;
	ensure!(stops(&told) == ["destroyed", "stolen"], "{told}");
	dispatch(client, "goods lock proof-2.json --key //Alice", "Goods.ItemDestroyed")
}

/// A recall is widened, and annulled by two; both stay to be read.
fn recall(client: &Stalhof) -> Result<()> {
	let raise = format!(
		"goods recall raise {GTIN} --class safety --reason foreign-body --items 0/3-4 --evidence item.json --key"
	);
	dispatch(client, &format!("{raise} //Dave"), "Goods.NotAuthorized")?;
	run(client, &format!("{raise} //Alice"))?;
	refused(client, "goods recall widen 0 --lot L1 --batch 2 --key //Alice", 3, "bad-value")?;
	dispatch(client, "goods recall widen 0 --batch 2 --key //Ferdie", "Goods.NotAuthorized")?;
	run(client, "goods recall widen 0 --batch 2 --key //Alice")?;
	let shown = run(client, "goods recall show 0")?;
	let scopes = json!([
		{ "type": "items", "batch": 0, "first": 3, "last": 4 },
		{ "type": "batch", "batch": 2 },
	]);
	ensure!(shown["scopes"] == scopes && shown["annulled"] == false, "{shown}");
	let told = verdict(client, 3)?;
	ensure!(stops(&told) == ["recalled"] && told["recalls"][0]["id"] == 0, "{told}");
	ensure!(stops(&verdict(client, 1)?).is_empty(), "it reaches nothing else");

	// Dave imported the batch, and recalls what he imported.
	let own = raise.replace("0/3-4", "0/4");
	run(client, "goods batch importer 0 4 --key //Alice")?;
	let batch = run(client, "goods batch show 0")?;
	ensure!(batch["importers"] == json!([4]), "{batch}");

	let annul = "goods recall annul 0 --evidence item.json --key";
	dispatch(client, &format!("{annul} //Alice"), "Goods.SameOperator")?;
	run(client, &format!("{annul} //Alice//stash"))?;
	let shown = run(client, "goods recall show 0")?;
	ensure!(shown["retracted"]["by"] == 1 && shown["annulled"] == false, "{shown}");
	run(client, &format!("{annul} //Ferdie"))?;
	ensure!(stops(&verdict(client, 3)?).is_empty(), "it has ended");
	run(client, &format!("{own} //Dave"))?;
	let listed = run(client, &format!("goods recall list {GTIN}"))?;
	let listed = &listed["recalls"];
	ensure!(listed[0]["annulled"] == true && listed[0]["released"]["by"] == 6, "{listed}");
	ensure!(listed[1]["annulled"] == false && listed[1]["by"] == 4, "{listed}");
	dispatch(client, "goods recall widen 0 --lot L1 --key //Alice", "Goods.RecallAnnulled")
}

/// Scans that one item cannot have, and a serial number that stands at two places.
fn report(client: &Stalhof) -> Result<()> {
	let scans = "goods report scans proof-1.json --scans 5000 --key";
	dispatch(client, &format!("{scans} //Bob"), "Goods.NotAuthorized")?;
	run(client, &format!("{scans} //Charlie"))?;
	let told = verdict(client, 1)?;
	ensure!(told["item"]["scans"] == json!({ "most": 5_000, "witnesses": 1 }), "{told}");
	ensure!(told["warnings"] == json!(["many-scans", "manifest-not-kept"]), "{told}");

	let serial = "HB0000000000000001";
	client.file("twins", &format!("{serial}\nHB0000000000000002\n"))?;
	for out in ["first", "second"] {
		let line = format!(
			"goods commission --gtin {GTIN} --lot {out} --serials twins --out {out} --pool 0 --key //Alice"
		);
		run(client, &line)?;
		run(client, &format!("goods passport {out} {serial} --proof {out}.json"))?;
	}
	let same = "goods report duplicate first.json first.json --key //Bob";
	dispatch(client, same, "Goods.NotDuplicate")?;
	run(client, "goods report duplicate first.json second.json --key //Bob")?;
	let link = format!("https://id.gs1.org/01/{GTIN}/21/{serial}");
	let told = run(client, &format!("goods verify {link} --proof second.json"))?;
	let warnings = told["warnings"].as_array().context("no warnings")?;
	let shown =
		["duplicate-serial", "batch-duplicates"].map(|name| warnings.contains(&json!(name)));
	ensure!(told["membership"] == "proved" && shown == [true; 2], "{told}");
	dispatch(client, "goods report outside-pool first.json --key //Bob", "Goods.InPool")?;
	outside(client)
}

/// Commits to marks outside of the pool, as the command line does not, and shows one of them.
fn outside(client: &Stalhof) -> Result<()> {
	let line = format!(
		"goods commission --gtin {GTIN} --lot Z --count 2 --prefix ZZ --out night --offline"
	);
	let made = run(client, &line)?;
	let (root, manifest) = (&made["batches"][0]["root"], &made["batches"][0]["manifestSha256"]);
	let [root, manifest] = [root, manifest].map(|hash| hash.as_str().unwrap_or_default());
	let arguments = format!(
		"({{ pool: 0, lot: \"Z\", origin: \"DK\", market: None(), made: 18211, expires: None(), count: 2, root: {root}, \
		 leaf_version: 1, manifest: {manifest}, opens: None() }})"
	);
	client.json(&["tx", "call", "Goods", "commission", &arguments, "--key", "//Alice"])?;
	let batches = run(client, &format!("goods batch list {GTIN}"))?;
	let batch = batches["items"].as_array().and_then(|all| all.last()).context("no batch")?;
	ensure!(batch["root"] == *root, "{batches}");

	let labels = fs::read_to_string(client.path("night/000001/labels"))?;
	let link = labels.lines().next().context("no label")?;
	let serial = link.rsplit('/').next().context("no serial")?;
	run(client, &format!("goods passport night {serial} --proof night.json"))?;
	let mut proof: Value = serde_json::from_str(&fs::read_to_string(client.path("night.json"))?)?;
	proof["batch"] = batch["id"].clone();
	client.file("night-chain.json", &proof.to_string())?;
	refused(client, "goods report outside-pool night.json --key //Bob", 3, "bad-value")?;
	run(client, "goods report outside-pool night-chain.json --key //Bob")?;
	let told = run(client, &format!("goods verify {link} --proof night-chain.json"))?;
	ensure!(told["membership"] == "outside-pool", "{told}");
	ensure!(told["batch"]["outsidePool"] == 1, "{told}");
	Ok(())
}

/// The trade item leaves the market.
fn withdraw(client: &Stalhof) -> Result<()> {
	dispatch(client, &format!("goods item withdraw {GTIN} --key //Charlie"), "Goods.NotLicensee")?;
	run(client, &format!("goods item withdraw {GTIN} --key //Alice"))?;
	let told = verdict(client, 1)?;
	ensure!(stops(&told) == ["withdrawn"] && told["tradeItem"]["withdrawn"].is_string(), "{told}");
	run(client, &format!("goods item distributor {GTIN} 3 --drop --key //Charlie"))?;
	let item = run(client, &format!("goods item show {GTIN}"))?;
	ensure!(item["distributors"] == json!([]), "{item}");
	Ok(())
}

#[test]
fn goods_should_be_returned_stopped_recalled_and_reported_as_their_firms_type_it() {
	scenario(LIMIT, async {
		let network = Setup::dev_by_flag().start().await?;
		let client = Stalhof::new(network[0].url())?;
		mark(&client)?;
		number(&client)?;
		lock(&client)?;
		bring_back(&client, network[0].rpc()).await?;
		lose(&client)?;
		recall(&client)?;
		report(&client)?;
		withdraw(&client)
	});
}
