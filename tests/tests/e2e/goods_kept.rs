//! Manifests that others than the producer keep, and apps that speak JSON with a node alone.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use stalhof_marks::{Code, Hex32, ItemKey, verify_signature};
use stalhof_tests::{Rpc, Setup, Stalhof, rpc::bytes, scenario, wait::until};
use std::{fs, path::Path, time::Duration};
use tempfile::TempDir;

const LIMIT: Duration = Duration::from_secs(240);
const GTIN: &str = "09521001000017";
/// How long a node takes to find what was put onto its shelf, and a transaction to be in a block.
const SOON: Duration = Duration::from_secs(40);

/// Marks 2,000 in two batches whose labels hide codes, which can be used at once.
fn mark(client: &Stalhof) -> Result<()> {
	let data = client.file("item.json", "{}")?;
	let item = ["goods", "item", "set", GTIN, "--hs", "190110", "--master-data", &data];
	client.json(&[&item[..], &["--key", "//Alice"]].concat())?;
	let grant = ["goods", "pool", "grant", GTIN, "--prefix", "HB", "--marks", "2000"];
	client.json(&[&grant[..], &["--producer", "1", "--key", "//Alice"]].concat())?;
	let plan = ["goods", "commission", "lot", "--gtin", GTIN, "--lot", "L1", "--count", "2000"];
	let plan = [&plan[..], &["--batch-size", "1000", "--activation", "--pool", "0"]].concat();
	let made = ["--origin", "DK", "--opens", "commissioned", "--key", "//Alice"];
	let done = client.json(&[&plan[..], &made].concat())?;
	ensure!(done["batches"][1]["onChain"]["batch"] == 1, "both in one transaction: {done}");
	Ok(())
}

/// Hands a batch to a keeper: all but the codes.
fn hand_over(from: &Path, to: &Path) -> Result<()> {
	fs::create_dir_all(to)?;
	for name in ["manifest", "receipt.json"] {
		fs::copy(from.join(name), to.join(name))?;
	}
	Ok(())
}

/// The serial and code of a label.
fn label(codes: &Path, line: usize) -> Result<(String, ItemKey)> {
	let codes = fs::read_to_string(codes)?;
	let line = codes.lines().nth(line).context("the batch has too few codes")?;
	let (serial, code) = line.split_once(',').context("no code")?;
	let code: Code = code.parse().map_err(|why| anyhow::anyhow!("{why}"))?;
	let key = ItemKey::of_label(&code, GTIN.parse()?, &serial.parse()?);
	Ok((serial.to_owned(), key))
}

/// What an app that has read a label and knows the item's proof sends, with the message that a node gives it to sign.
async fn activation(rpc: &Rpc, proof: &Value, label: &ItemKey, holder: &ItemKey) -> Result<Value> {
	let valid_until = u32::try_from(rpc.best().await?.number)? + 100;
	let (batch, index) = (proof["batch"].as_u64().context("no batch")?, proof["index"].as_u64());
	let place = (u32::try_from(batch)?, u32::try_from(index.context("no place")?)?);
	let (item, key) = (format!("{}/{}", place.0, place.1), holder.public());
	let holder = Hex32(key.0);
	let told: Value =
		rpc.call("goods_activationMessage", json!([item, holder, valid_until])).await?;
	let genesis: Hex32 = serde_json::from_value(told["genesisHash"].clone())?;
	let signature = label.activate(&genesis.0, place, &key, valid_until);
	let message = bytes(told["message"].as_str().context("no message")?)?;
	ensure!(verify_signature(&label.public(), &message, &signature), "another message: {told}");
	let signature = format!("0x{}", hex::encode(signature));
	let mark = json!({ "gtin": proof["gtin"], "serial": proof["serial"] });
	Ok(json!({ "mark": mark, "holder": holder, "validUntil": valid_until, "signature": signature }))
}

/// What the holder of an item sends so that it passes on.
async fn passing_on(rpc: &Rpc, place: (u32, u32), from: &ItemKey, to: &ItemKey) -> Result<Value> {
	let valid_until = u32::try_from(rpc.best().await?.number)? + 100;
	let (item, key) = (format!("{}/{}", place.0, place.1), to.public());
	let to = Hex32(key.0);
	let told: Value = rpc.call("goods_transferMessage", json!([item, to, valid_until])).await?;
	let genesis: Hex32 = serde_json::from_value(told["genesisHash"].clone())?;
	let signature = from.pass_on(&genesis.0, place, 0, &key, valid_until);
	let message = bytes(told["message"].as_str().context("no message")?)?;
	ensure!(verify_signature(&from.public(), &message, &signature), "another message: {told}");
	let signature = format!("0x{}", hex::encode(signature));
	Ok(json!({ "item": item, "to": to, "validUntil": valid_until, "signature": signature }))
}

/// The node must refuse an activation for that reason.
async fn refused(rpc: &Rpc, activation: &Value, reason: &str) -> Result<()> {
	let refusal = rpc.refused("goods_activate", json!([activation])).await?;
	let data: Value = serde_json::from_str(refusal.data().context("no data")?.get())?;
	ensure!(refusal.code() == 20_017 && data["reason"] == reason, "{reason}: {refusal:?}");
	Ok(())
}

#[test]
fn marks_should_be_proved_and_activated_by_json_when_another_keeps_their_manifest() {
	scenario(LIMIT, async {
		let shelf = TempDir::new()?;
		let path = shelf.path().to_str().context("no text")?;
		let network = Setup::dev().arguments(["--goods-manifests", path]).start().await?;
		let rpc = network[0].rpc();
		let client = Stalhof::new(network[0].url())?;
		mark(&client)?;
		let (serial, key) = label(&client.path("lot/000002/codes"), 7)?;
		let link = format!("https://id.gs1.org/01/{GTIN}/21/{serial}");

		let refusal = rpc.refused("goods_proof", json!([link])).await?;
		ensure!(refusal.code() == 20_016 && refusal.message().contains(&link), "{refusal}");
		let told = client.json(&["goods", "verify", &link])?;
		ensure!(told["membership"] == "cannot-be-proved-now", "{told}");

		hand_over(&client.path("lot/000002"), &client.path("kept"))?;
		let keep = ["goods", "keep", "kept", "--key"];
		client.refused(&[&keep[..], &["//Alice"]].concat(), 5, "dispatch")?;
		let kept = client.json(&[&keep[..], &["//Bob"]].concat())?;
		ensure!(kept["kept"] == json!([1]) && kept["before"] == json!([]), "{kept}");
		let again = client.json(&[&keep[..], &["//Bob"]].concat())?;
		ensure!(again["kept"] == json!([]) && again["before"] == json!([1]), "{again}");
		let told = client.json(&["goods", "verify", &link])?;
		ensure!(told["membership"] == "not-shown", "somebody has the proof now: {told}");
		let manifest = client.path("kept/manifest");
		let mut bytes = fs::read(&manifest)?;
		let last = bytes.len() - 1;
		bytes[last] ^= 1;
		fs::write(&manifest, bytes)?;
		client.refused(&[&keep[..], &["//Charlie"]].concat(), 3, "damaged")?;

		hand_over(&client.path("lot/000002"), &shelf.path().join("havnbro/l1"))?;
		let proof = until("the manifest on the shelf", SOON, async || {
			Ok(rpc.call::<Value>("goods_proof", json!([link])).await.ok())
		})
		.await?;
		ensure!(proof["batch"] == 1 && proof["serial"] == serial, "{proof}");
		let told = client.json(&["goods", "verify", &link])?;
		ensure!(told["membership"] == "proved" && told["proofFrom"] == "manifest", "{told}");
		let other = link.replace("/21/", "/10/L2/21/");
		let told = client.json(&["goods", "verify", &other])?;
		let differs = json!([{ "what": "lot", "label": "L2", "batch": "L1" }]);
		ensure!(told["membership"] == "proved" && told["labelDiffers"] == differs, "{told}");
		let warnings = told["warnings"].as_array().context("no warnings")?;
		ensure!(warnings.contains(&json!("label-differs")), "{told}");
		let item = format!("1/{}", proof["index"]);

		let [first, second] = [3, 4].map(|seed| ItemKey::from_seed(&[seed; 32]));
		refused(rpc, &activation(rpc, &proof, &second, &first).await?, "label-signature").await?;
		let act = activation(rpc, &proof, &key, &first).await?;
		let sent: Value = rpc.call("goods_activate", json!([act])).await?;
		let again: Value = rpc.call("goods_activate", json!([act])).await?;
		ensure!(sent == again, "sent again before it is in a block: {sent} {again}");
		let held_by = async |key: &ItemKey| {
			let key = json!(Hex32(key.public().0));
			let item = &item;
			until("another holder of the item", SOON, async move || {
				let facts: Value = rpc.call("goods_item", json!([item])).await?;
				Ok((facts["holder"]["key"] == key).then_some(()))
			})
			.await
		};
		held_by(&first).await?;
		// The pool knows it until its block is final.
		until("the same activation refused", SOON, async || {
			Ok(Some(refused(rpc, &act, "already-holder").await?))
		})
		.await?;
		let index = proof["index"].as_u64().context("no place")?;
		let pass = passing_on(rpc, (1, u32::try_from(index)?), &first, &second).await?;
		let _: Value = rpc.call("goods_transfer", json!([pass])).await?;
		held_by(&second).await?;

		client.json(&["goods", "keep", "--drop", "1", "--key", "//Bob"])?;
		let batch = client.json(&["goods", "batch", "show", "1"])?;
		ensure!(batch["keepers"] == json!([]), "{batch}");
		network.finish().await
	});
}
