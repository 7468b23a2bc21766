//! A permissioned network: what a node gets that no member lists.

use anyhow::{Context, Result, ensure};
use codec::Encode;
use serde_json::{Value as Json, json};
use stalhof_tests::{
	Network, Node, Rpc, Setup, Transactions, accounts,
	rpc::Hash,
	scenario, state,
	transactions::{call, next_nonce, pay, send, submit},
	wait::until,
};
use std::time::{Duration, Instant};
use subxt::dynamic::Value;

const LIMIT: Duration = Duration::from_secs(90);
/// Blocks within which nothing may reach whom nobody lets in.
const WATCHED: u64 = 6;
const VALIDATORS: usize = 4;
/// Places of the nodes that join.
const KIOSK: usize = 4;
const OUTSIDER: usize = 5;
const STRANGER: usize = 6;

/// Has //Alice's organisation list a node (`list_node`) or take it off (`unlist_node`); returns the block that does.
pub(crate) async fn change_list(
	rpc: &Rpc,
	call_name: &str,
	peer_id_bytes: Vec<u8>,
) -> Result<Hash> {
	let alice = accounts::dev("//Alice");
	let mut entry = state::item_key("Network", "Nodes");
	entry.extend(state::blake2_128_concat(&peer_id_bytes.encode()));
	let peer = Value::unnamed_composite([Value::from_bytes(peer_id_bytes)]);
	let change = call("Network", call_name, vec![peer]);
	let nonce = next_nonce(rpc, &alice).await?;
	let extrinsic = Transactions::new(rpc).await?.signed(&change, &alice, nonce)?;
	let block = send(rpc, extrinsic).await?.reaches("inBlock", LIMIT).await?;
	let listed = rpc.storage(&entry, &block).await?.is_some();
	ensure!(listed == (call_name == "list_node"), "{call_name} did nothing");
	Ok(block)
}

/// The peer ids that `node` exchanges blocks with.
async fn peers(node: &Node) -> Result<Vec<String>> {
	let peers: Vec<Json> = node.rpc().call("system_peers", json!([])).await?;
	Ok(peers.iter().filter_map(|peer| peer["peerId"].as_str().map(str::to_owned)).collect())
}

/// The names of the running nodes that exchange blocks with `node`.
async fn served_by(network: &Network, node: &Node) -> Result<Vec<String>> {
	let mut names = Vec::new();
	for other in network.nodes().iter().filter(|other| other.pid().is_ok()) {
		if peers(other).await?.iter().any(|peer| peer == node.peer_id()) {
			names.push(other.name().to_owned());
		}
	}
	Ok(names)
}

/// Waits until `node` has a block as new as those of `rpc`.
async fn catches_up(node: &Node, rpc: &Rpc) -> Result<()> {
	let height = rpc.best().await?.number;
	until(&format!("{} to have block {height}", node.name()), LIMIT, async || {
		Ok((node.rpc().best().await?.number >= height).then_some(()))
	})
	.await
}

/// Fails unless `node` stays without peers and at its present block for so many blocks.
async fn stays_out(network: &Network, node: &Node, blocks: u64) -> Result<()> {
	let rpc = network[0].rpc();
	let (start, stands) = (rpc.best().await?.number, node.rpc().best().await?);
	loop {
		let best = rpc.best().await?.number;
		let served = served_by(network, node).await?;
		ensure!(served.is_empty(), "{} is served by {served:?}", node.name());
		ensure!(node.rpc().peers().await? == 0, "{} says that it has peers", node.name());
		ensure!(node.rpc().best().await? == stands, "{} got a block", node.name());
		if best >= start + blocks {
			return Ok(());
		}
		tokio::time::sleep(Duration::from_millis(200)).await;
	}
}

#[test]
fn unlisted_node_should_be_kept_out_when_the_network_is_permissioned() {
	scenario(Duration::from_secs(300), async {
		// Without a slot for anybody: who is on the list takes none up.
		let mut network = Setup::validators("local", VALIDATORS)
			.permissioned()
			.arguments(["--in-peers", "0", "--out-peers", "0"])
			.start()
			.await?;
		let rpc = network[0].rpc().clone();
		Network::finalized(&rpc, 2, LIMIT).await?;

		// A full node that is listed before it starts.
		let kiosk = network.add("kiosk", [])?.peer_id_bytes()?;
		change_list(&rpc, "list_node", kiosk).await?;
		network[KIOSK].start().await?;
		catches_up(&network[KIOSK], &rpc).await?;
		ensure!(peers(&network[KIOSK]).await?.len() == VALIDATORS, "the listed node lacks peers");

		// It knows the addresses of all, and has a payment for them.
		network.join("outsider", []).await?;
		let outsider = &network[OUTSIDER];
		// It answers before all that it has to say is in its log.
		until("the outsider to be told", LIMIT, async || {
			Ok(outsider.log().contains("is not on the list").then_some(()))
		})
		.await?;
		let payer = accounts::dev("//Ferdie");
		let payment = Transactions::new(&rpc).await?.signed(&pay(1, 1), &payer, 0)?;
		submit(outsider.rpc(), &payment).await?;
		stays_out(&network, outsider, WATCHED).await?;
		ensure!(outsider.rpc().best().await?.number == 0, "the outsider has blocks");
		ensure!(outsider.rpc().finalized().await?.number == 0, "the outsider has finality");
		ensure!(next_nonce(&rpc, &payer).await? == 0, "the outsider's payment left it");

		let start = Instant::now();
		let listed = change_list(&rpc, "list_node", outsider.peer_id_bytes()?).await?;
		let listed = rpc.header(&listed).await?.number;
		catches_up(outsider, &rpc).await?;
		let (took, height) = (start.elapsed(), rpc.best().await?.number);
		eprintln!("listed in block {listed}, had block {height} after {:.1} s", took.as_secs_f64());
		until("the payment of the node that is listed now", LIMIT, async || {
			Ok((next_nonce(&rpc, &payer).await? == 1).then_some(()))
		})
		.await?;
		let height = rpc.best().await?.number;
		Network::finalized(outsider.rpc(), height, LIMIT).await?;

		let unlisted = change_list(&rpc, "unlist_node", outsider.peer_id_bytes()?).await?;
		let (start, unlisted) = (Instant::now(), rpc.header(&unlisted).await?.number);
		until("the outsider to be dropped", LIMIT, async || {
			let left = outsider.rpc().peers().await? == 0;
			Ok((left && served_by(&network, outsider).await?.is_empty()).then_some(()))
		})
		.await?;
		let (took, height) = (start.elapsed(), rpc.best().await?.number);
		eprintln!(
			"unlisted in block {unlisted}, dropped by all in block {height}, {:.1} s after",
			took.as_secs_f64()
		);
		ensure!(height <= unlisted + 2, "dropped {} blocks after", height - unlisted);
		stays_out(&network, outsider, WATCHED).await?;
		network.finish().await
	});
}

#[test]
fn unlisted_node_should_be_served_only_by_a_node_whose_offchain_worker_is_off() {
	scenario(Duration::from_secs(300), async {
		let mut network = Setup::validators("local", VALIDATORS).permissioned().start().await?;
		let rpc = network[0].rpc().clone();
		Network::finalized(&rpc, 2, LIMIT).await?;
		for name in ["kiosk", "outsider"] {
			let node = network.add(name, [])?.peer_id_bytes()?;
			change_list(&rpc, "list_node", node).await?;
		}
		// It has the list of the last block that it had when it starts.
		let never = ["--offchain-worker", "never"].map(str::to_owned);
		network[KIOSK].arguments_mut().extend(never.clone());
		network[KIOSK].start().await?;
		catches_up(&network[KIOSK], &rpc).await?;
		network[KIOSK].stop().await?;
		network[KIOSK].start().await?;
		let warning = "the off-chain worker does not run here";
		ensure!(network[KIOSK].log().contains(warning), "the node does not warn");
		network[OUTSIDER].start().await?;
		let kiosk = network[KIOSK].name().to_owned();
		until("all to serve the listed node", LIMIT, async || {
			let served = served_by(&network, &network[OUTSIDER]).await?;
			Ok((served.len() == VALIDATORS + 1).then_some(()))
		})
		.await?;

		let outsider = network[OUTSIDER].peer_id_bytes()?;
		change_list(&rpc, "unlist_node", outsider).await?;
		until("the validators to drop the outsider", LIMIT, async || {
			let served = served_by(&network, &network[OUTSIDER]).await?;
			Ok((served == [kiosk.clone()]).then_some(()))
		})
		.await?;
		// Through the one node that did not learn of it, it follows the chain still.
		let height = rpc.best().await?.number + WATCHED;
		Network::finalized(network[OUTSIDER].rpc(), height, LIMIT).await?;
		// Whom the list did not hold when that node started gets nothing from it either.
		network.join("stranger", []).await?;
		stays_out(&network, &network[STRANGER], WATCHED).await?;
		network[STRANGER].stop().await?;

		network[KIOSK].stop().await?;
		let arguments = network[KIOSK].arguments_mut();
		let place = arguments.iter().position(|one| *one == never[0]).context("no such flag")?;
		arguments.drain(place..place + never.len());
		network[KIOSK].start().await?;
		catches_up(&network[KIOSK], &rpc).await?;
		stays_out(&network, &network[OUTSIDER], WATCHED).await?;
		network.finish().await
	});
}
