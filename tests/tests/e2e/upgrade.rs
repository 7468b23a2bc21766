//! A runtime upgrade of a running network.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use stalhof_tests::{
	Header, Network, Rpc, Setup, Transactions, Watch,
	accounts::dev,
	binaries,
	load::Load,
	rpc::bytes,
	scenario,
	transactions::{call, sudo, works},
	wait::until,
};
use std::{collections::HashMap, fs, time::Duration};
use subxt::dynamic::Value;

const LIMIT: Duration = Duration::from_secs(60);
/// Slots that may pass without a block while all nodes compile the new runtime on the cores of one
/// machine, which may be busy: the best is 2.
const MOST_EMPTY: u64 = 10;

/// The headers of all blocks of `heights`, each the child of the one before.
async fn chain(rpc: &Rpc, heights: std::ops::RangeInclusive<u64>) -> Result<Vec<Header>> {
	let mut headers: Vec<Header> = Vec::new();
	for height in heights {
		let header = rpc.header_at(height).await?;
		if let Some(last) = headers.last() {
			ensure!(
				header.parent == last.hash,
				"block {height} is not the child of its predecessor"
			);
		}
		headers.push(header);
	}
	Ok(headers)
}

/// Watches every node of the network.
pub(crate) async fn watches(network: &Network) -> Result<Vec<Watch>> {
	let mut watches = Vec::new();
	for node in network.nodes() {
		watches.push(Watch::start(node.rpc()).await?);
	}
	Ok(watches)
}

/// Waits until block `last` is final at all nodes, and fails if blocks since `first` were lost, differ between nodes or
/// came late; returns the header of `last`.
pub(crate) async fn keeps_every_block(
	network: &Network,
	watches: &[Watch],
	first: u64,
	last: u64,
) -> Result<Header> {
	for node in network.nodes() {
		Network::finalized(node.rpc(), last, LIMIT).await?;
	}
	let headers = chain(network[0].rpc(), first..=last).await?;
	for node in &network.nodes()[1..] {
		let theirs = chain(node.rpc(), first..=last).await?;
		ensure!(theirs == headers, "{} has another chain", node.name());
	}
	// Whatever block any node imported is on the chain that all agree on.
	let on_chain: HashMap<_, _> =
		headers.iter().map(|header| (header.number, &header.hash)).collect();
	for (hash, import) in watches.iter().flat_map(Watch::imports) {
		let kept = on_chain.get(&import.number).is_none_or(|kept| **kept == hash);
		ensure!(kept, "block {} ({hash}) was lost: another took its place", import.number);
	}
	let empty: u64 = headers.windows(2).map(|pair| pair[1].slot - pair[0].slot - 1).sum();
	eprintln!("{} blocks, {empty} slots without one", headers.len());
	ensure!(empty <= MOST_EMPTY, "{empty} slots without a block: {headers:#?}");
	headers.last().cloned().context("no blocks")
}

#[test]
fn runtime_upgrade_should_lose_no_block_on_a_running_network() {
	scenario(Duration::from_secs(180), async {
		let wasm = fs::read(binaries::upgrade_wasm()?)?;
		let network = Setup::validators("sudo-test", 4).start().await?;
		let rpc = network[0].rpc();
		Network::finalized(rpc, 2, LIMIT).await?;
		let watches = watches(&network).await?;
		let load = Load::start(network[1].rpc(), 20).await?;
		let transactions = Transactions::new(rpc).await?;
		let first = rpc.finalized().await?;
		let old = rpc.spec_version(&first.hash).await?;

		let hash = sp_crypto_hashing::blake2_256(&wasm);
		let authorize = call("System", "authorize_upgrade", vec![Value::from_bytes(hash)]);
		transactions.finalize(rpc, &sudo(authorize), &dev("//Alice"), LIMIT).await?;
		// Whoever has the code may bring it.
		let apply = call("System", "apply_authorized_upgrade", vec![Value::from_bytes(&wasm)]);
		let applied = transactions.finalize(rpc, &apply, &dev("//Eve"), LIMIT).await?;
		let applied = rpc.header(&applied).await?.number;
		let (accepted, _) = load.stop();
		ensure!(accepted > 0, "no load during the upgrade");

		let (height, new) = until("a new spec_version", LIMIT, async || {
			let best = rpc.best().await?;
			let version = rpc.spec_version(&best.hash).await?;
			Ok((version != old).then_some((best.number, version)))
		})
		.await?;
		ensure!(new > old, "spec_version went from {old} to {new}");
		let last = keeps_every_block(&network, &watches, first.number, height + 5).await?;
		eprintln!("applied in {applied}");
		for node in network.nodes() {
			let code = node.rpc().storage(b":code", &last.hash).await?;
			ensure!(code.as_ref() == Some(&wasm), "{} runs other code", node.name());
		}
		// New metadata, new transactions.
		let version: serde_json::Value = rpc.call("stalhof_chain", json!([])).await?;
		assert_eq!(version["specVersion"], json!(new));
		works(rpc, LIMIT).await?;
		let metadata: String = rpc.call("state_getMetadata", json!([])).await?;
		ensure!(bytes(&metadata)?.starts_with(b"meta"), "no metadata after the upgrade");
		network.finish().await
	});
}

#[test]
fn runtime_upgrade_should_be_refused_when_nobody_authorised_it() {
	scenario(Duration::from_secs(90), async {
		// Nothing but the missing authorisation speaks against this code.
		let wasm = fs::read(binaries::upgrade_wasm()?)?;
		let network = Network::dev().await?;
		let rpc = network[0].rpc();
		let transactions = Transactions::new(rpc).await?;
		let before = rpc.best().await?;
		let old = rpc.storage(b":code", &before.hash).await?.context("no code")?;
		let apply = call("System", "apply_authorized_upgrade", vec![Value::from_bytes(&wasm)]);
		let at = transactions.finalize(rpc, &apply, &dev("//Eve"), LIMIT).await?;
		let height = rpc.header(&at).await?.number + 2;
		Network::finalized(rpc, height, LIMIT).await?;
		let after = rpc.header_at(height).await?;
		ensure!(rpc.storage(b":code", &after.hash).await?.as_ref() == Some(&old), "code changed");
		network.finish().await
	});
}
