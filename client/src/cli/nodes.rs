//! `stalhof nodes`.

use super::{
	Context,
	lookup::value,
	submit::{Once, connect},
};
use crate::{
	api,
	consortium::{
		Names, Reads,
		validators::{Network, Node},
	},
	error::Result,
	types::BlockRef,
};
use clap::{Args, Subcommand};
use serde::Serialize;
use stalhof_primitives::peer_id::PeerId;
use subxt::utils::Static;

#[derive(Subcommand)]
pub(super) enum Command {
	/// List the nodes, by the organisations that list them.
	List,
	/// Show who lists a node.
	Show(Peer),
	/// Put a node of your organisation on the list.
	Add {
		#[command(flatten)]
		peer: Peer,
		#[command(flatten)]
		once: Once,
	},
	/// Take a node off the list: one of your organisation, or of one that is out.
	Remove {
		#[command(flatten)]
		peer: Peer,
		#[command(flatten)]
		once: Once,
	},
}

#[derive(Args)]
pub(super) struct Peer {
	/// The node's identity, which it logs as its local node identity: 12D3KooW…
	peer: String,
}

#[derive(Serialize)]
struct List {
	/// Whether only listed nodes are let in; nothing where the chain has no list.
	permissioned: Option<bool>,
	nodes: Vec<Node>,
	at: BlockRef,
}

impl Peer {
	fn read(&self) -> Result<PeerId> {
		value("peer id", &self.peer)
	}
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::List => list(context).await,
		Command::Show(peer) => {
			let peer = peer.read()?;
			let (client, runtime) = connect(context).await?;
			let reads = Reads::finalised(&client).await?;
			let node = Node::fetch(&reads, &peer).await?;
			let mut names = Names::of(&runtime);
			names.fetch(&reads, [node.organisation]).await?;
			context.out.result(&node, || line(&node, &names))
		}
		Command::Add { peer, once } => {
			let peer = peer.read()?;
			once.submit(context, async |_, _| Ok(api::tx().network().list_node(Static(peer)))).await
		}
		Command::Remove { peer, once } => {
			let peer = peer.read()?;
			once.submit(context, async |_, _| Ok(api::tx().network().unlist_node(Static(peer))))
				.await
		}
	}
}

async fn list(context: &Context) -> Result<()> {
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let permissioned = Network::fetch(&reads).await?.map(|network| network.permissioned);
	let list = List { permissioned, nodes: Node::all(&reads).await?, at: reads.at() };
	let mut names = Names::of(&runtime);
	names.fetch(&reads, list.nodes.iter().map(|node| node.organisation)).await?;
	context.out.told(&list, &reads, || describe(&list, &names))
}

fn describe(list: &List, names: &Names) -> String {
	let mut text = match list.permissioned {
		Some(true) => "Only listed nodes are let in.\n".to_owned(),
		_ => "All nodes are let in, listed or not.\n".to_owned(),
	};
	if list.nodes.is_empty() {
		text.push_str("No node is listed.\n");
	}
	text.extend(list.nodes.iter().map(|node| line(node, names)));
	text
}

fn line(node: &Node, names: &Names) -> String {
	let counts = if node.counts { "" } else { ", whose nodes do not count today" };
	format!("{}  organisation {}{counts}\n", node.peer, names.organisation(node.organisation))
}

#[cfg(test)]
mod tests {
	use super::*;
	use stalhof_primitives::organisation::OrgId;

	const PEER: &str = "12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp";

	#[test]
	fn nodes_should_be_listed_with_their_organisations() {
		let node = |organisation, counts| Node {
			organisation: OrgId(organisation),
			peer: PEER.parse().unwrap(),
			counts,
		};
		let at = BlockRef { number: 1, hash: Default::default() };
		let list =
			List { permissioned: Some(true), nodes: vec![node(2, true), node(3, false)], at };
		let mut names = Names::default();
		names.add(OrgId(2), "Elbe Kontor GmbH");
		assert_eq!(
			describe(&list, &names),
			format!(
				"Only listed nodes are let in.\n{PEER}  organisation 2 (Elbe Kontor GmbH)\n\
				 {PEER}  organisation 3, whose nodes do not count today\n"
			)
		);
		let none = List { permissioned: Some(false), nodes: Vec::new(), at };
		assert_eq!(
			describe(&none, &names),
			"All nodes are let in, listed or not.\nNo node is listed.\n"
		);
	}

	#[test]
	fn peer_should_be_refused_with_its_value_when_it_is_none() {
		let peer = Peer { peer: "12D3KooW".to_owned() };
		let error = peer.read().unwrap_err();
		assert_eq!((error.code(), error.exit_code()), ("bad-value", 3));
		assert!(error.to_string().contains("'12D3KooW' is no peer id"), "{error}");
	}
}
