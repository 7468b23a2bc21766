//! Registered pictures at a node: its index, the contests that it begins by itself, and its snapshot.

use anyhow::{Context, Result, ensure};
use serde_json::{Value as Json, json};
use stalhof_marks::Sha2;
use stalhof_primitives::{
	images::{Fingerprint, Picture, Versions, commitment},
	merkle::{Hash, Sha256},
	organisation::OrgId,
};
use stalhof_tests::{
	Node, Rpc, Setup, Transactions, accounts, rpc::bytes, scenario, transactions::call, wait::until,
};
use std::{fs, path::PathBuf, time::Duration};
use subxt::dynamic::Value;

const LIMIT: Duration = Duration::from_secs(420);
/// How long something takes that a block or two bring.
const SOON: Duration = Duration::from_secs(60);
const SALT: Hash = [42; 32];
/// Blocks after which a commitment opens.
const RIPE: u64 = 10;

/// What picture `number` looks like, with so many bits changed.
fn looks(number: u8, bits: usize) -> Hash {
	let mut hash = Sha2::sha256(&[number]);
	for bit in 0..bits {
		hash[bit / 8] ^= 1 << (bit % 8);
	}
	hash
}

fn named(number: u16) -> Value {
	Value::u128(number.into())
}

/// Lets an organisation commit to a picture of its own and reveal it: the work's number.
async fn register(rpc: &Rpc, organisation: u32, key: &str, looks: Hash) -> Result<u64> {
	let (transactions, keys) = (Transactions::new(rpc).await?, accounts::dev(key));
	let genesis = bytes(&rpc.hash_at(0).await?.context("no genesis")?)?;
	let genesis: Hash = genesis.try_into().ok().context("no hash")?;
	let file = Sha2::sha256(&[&looks[..], key.as_bytes()].concat());
	let (pixels, versions) = (Sha2::sha256(&file), Versions::CURRENT);
	let bundle = [Fingerprint { hash: looks, quality: 100 }];
	let picture = Picture { file: &file, pixels: &pixels, versions, bundle: &bundle };
	let digest = picture.digest::<Sha2>();
	let hash = commitment::<Sha2>(&genesis, OrgId(organisation), &SALT, [digest].into_iter());
	let commit = call("Images", "commit", vec![Value::from_bytes(hash)]);
	let block = transactions.finalize(rpc, &commit, &keys, SOON).await?;
	let ripe = rpc.header(&block).await?.number + RIPE;
	until("the commitment to be ripe", SOON, async || {
		Ok((rpc.best().await?.number >= ripe).then_some(()))
	})
	.await?;
	let versions = Value::named_composite([
		("algorithm", named(versions.algorithm)),
		("decoder", named(versions.decoder)),
		("bundle", named(versions.bundle)),
	]);
	let fingerprint =
		Value::named_composite([("hash", Value::from_bytes(looks)), ("quality", named(100))]);
	let work = Value::named_composite([
		("file", Value::from_bytes(file)),
		("pixels", Value::from_bytes(pixels)),
		("versions", versions),
		("bundle", Value::unnamed_composite([fingerprint])),
		("width", named(1_600)),
		("height", named(1_004)),
		("format", Value::unnamed_variant("Jpeg", [])),
		("iscc", Value::from_bytes([])),
		("gtins", Value::unnamed_composite([])),
		("claim", Value::unnamed_variant("Author", [])),
	]);
	let works = Value::unnamed_composite([work]);
	let reveal = call("Images", "reveal", vec![Value::from_bytes(SALT), works]);
	transactions.finalize(rpc, &reveal, &keys, SOON).await?;
	let file = format!("0x{}", hex::encode(file));
	let found: Json = rpc.call("images_byFile", json!([file])).await?;
	found["items"][0]["id"].as_u64().with_context(|| format!("no work: {found}"))
}

/// Waits until the index holds so many works; its status then.
async fn indexed(rpc: &Rpc, works: u64) -> Result<Json> {
	until("the index", SOON, async || {
		let status: Json = rpc.call("images_status", json!([])).await?;
		Ok((status["index"] == "ready" && status["works"] == works).then_some(status))
	})
	.await
}

/// The works that look like a picture, with their distances.
async fn search(rpc: &Rpc, looks: Hash) -> Result<Vec<(u64, u64)>> {
	let query = json!([{ "hash": format!("0x{}", hex::encode(looks)), "quality": 100 }]);
	let found: Json = rpc.call("images_search", json!([query])).await?;
	let items = found["items"].as_array().with_context(|| format!("no items: {found}"))?;
	let pair = |item: &Json| Some((item["work"].as_u64()?, item["distance"].as_u64()?));
	items.iter().map(|item| pair(item).context("no work")).collect()
}

/// Where a node keeps its snapshot.
fn snapshot(node: &Node) -> Result<PathBuf> {
	let chains = fs::read_dir(node.base_path().join("chains"))?;
	let mut paths = chains.filter_map(|chain| Some(chain.ok()?.path().join("images-index")));
	paths.find(|path| path.exists()).context("no snapshot")
}

/// Waits until a node has said something so many times: its log is written a moment after it was said.
async fn said(node: &Node, part: &str, times: usize) -> Result<()> {
	let count = || node.log().lines().filter(|line| line.contains(part)).count();
	let said = until(part, Duration::from_secs(10), async || {
		let found = count();
		ensure!(found <= times, "said {found} times");
		Ok((found == times).then_some(()))
	});
	said.await.with_context(|| node.log_tail(40))
}

#[test]
fn a_node_should_contest_a_copy_by_itself_and_keep_its_index_over_restarts() {
	scenario(LIMIT, async {
		let mut network = Setup::dev().arguments(["--images-contest"]).start().await?;
		let rpc = network[0].rpc().clone();
		let status = indexed(&rpc, 0).await?;
		ensure!(status["contests"] == true && status["fingerprints"] == 0, "{status}");

		let original = register(&rpc, 1, "//Alice", looks(1, 0)).await?;
		let copy = register(&rpc, 2, "//Bob", looks(1, 9)).await?;
		ensure!((original, copy) == (0, 1), "{original} {copy}");
		let contest: Json = until("a contest by the node itself", SOON, async || {
			let work: Json = rpc.call("images_work", json!([copy])).await?;
			let Some(id) = work["contest"].as_u64() else { return Ok(None) };
			Ok(Some(rpc.call("images_contestById", json!([id])).await?))
		})
		.await?;
		let place = |work: u64| json!({ "work": work, "place": 0 });
		ensure!(contest["work"] == place(copy) && contest["prior"] == place(original), "{contest}");
		ensure!(contest["distance"] == 9 && contest["stage"] == "answers", "{contest}");
		ensure!(contest["owners"] == json!({ "work": 2, "prior": 1 }), "{contest}");
		let refusal = rpc.refused("images_contest", json!([copy, original, true])).await?;
		let data: Json = serde_json::from_str(refusal.data().context("no data")?.get())?;
		ensure!(data["reason"] == "under-contest", "{refusal:?}");
		let open: Json = rpc.call("images_contests", json!([{ "stages": ["answers"] }])).await?;
		ensure!(open["items"].as_array().is_some_and(|items| items.len() == 1), "{open}");

		let both = vec![(original, 0), (copy, 9)];
		indexed(&rpc, 2).await?;
		ensure!(search(&rpc, looks(1, 0)).await? == both, "both are found");

		// It stops as it should: the snapshot is whole.
		network[0].stop().await?;
		let path = snapshot(&network[0])?;
		network[0].start().await?;
		let rpc = network[0].rpc().clone();
		indexed(&rpc, 2).await?;
		ensure!(search(&rpc, looks(1, 0)).await? == both, "both are found after a restart");
		let from_snapshot = "2 fingerprints of 2 works from the snapshot";
		said(&network[0], from_snapshot, 1).await?;

		// It is killed: what came since the snapshot is read from state.
		let third = register(&rpc, 3, "//Charlie", looks(3, 0)).await?;
		indexed(&rpc, 3).await?;
		network[0].kill()?;
		network[0].start().await?;
		let rpc = network[0].rpc().clone();
		// The last blocks before a power cut may be lost, and come again from the pool or not at all; this one is final.
		indexed(&rpc, 3).await?;
		ensure!(search(&rpc, looks(3, 5)).await? == [(third, 5)], "what came last is found");
		said(&network[0], from_snapshot, 2).await?;

		// The snapshot is damaged: all is read from state, which is said aloud.
		network[0].kill()?;
		let mut written = fs::read(&path)?;
		let last = written.len() - 1;
		written[last] ^= 1;
		fs::write(&path, written)?;
		network[0].start().await?;
		let rpc = network[0].rpc().clone();
		indexed(&rpc, 3).await?;
		ensure!(search(&rpc, looks(1, 0)).await? == both, "both are found in an index built anew");
		said(&network[0], "the snapshot is of no use", 1).await?;
		let works: Json = rpc.call("images_work", json!([copy])).await?;
		ensure!(works["contest"] == contest["id"], "it is contested once: {works}");
		Ok(())
	});
}
