//! Nodes that form one chain on this machine.

use crate::{
	chain_spec,
	ledger::{self, Earlier},
	node::Node,
	rpc::Rpc,
	state::{blake2_128_concat, item_key},
	wait::until,
};
use anyhow::{Context, Result, ensure};
use codec::Encode;
use std::{
	fs,
	ops::{Index, IndexMut},
	path::PathBuf,
	time::Duration,
};
use tempfile::TempDir;

/// The validators of the chains `local` and `sudo-test`.
const VALIDATORS: [&str; 4] = ["alice", "bob", "charlie", "dave"];
const CONNECTED: Duration = Duration::from_secs(60);
const TAIL: usize = 40;

/// What to start.
#[derive(Clone, Debug)]
pub struct Setup {
	chain: String,
	validators: usize,
	arguments: Vec<String>,
	prometheus: bool,
	by_flag: bool,
	state: Vec<(Vec<u8>, Vec<u8>)>,
	permissioned: bool,
	earlier: Option<Earlier>,
}

impl Setup {
	/// One node with `--dev`.
	pub fn dev() -> Self {
		Self {
			chain: "dev".into(),
			validators: 1,
			arguments: Vec::new(),
			prometheus: false,
			by_flag: false,
			state: Vec::new(),
			permissioned: false,
			earlier: None,
		}
	}

	/// One node with `--dev` and no chain spec, as people start it: slower than [`Setup::dev`].
	pub fn dev_by_flag() -> Self {
		Self { by_flag: true, ..Self::dev() }
	}

	/// The first `validators` of the four validators of `chain` (`local` or `sudo-test`).
	pub fn validators(chain: &str, validators: usize) -> Self {
		Self { chain: chain.into(), validators, ..Self::dev() }
	}

	/// Further arguments of every node.
	pub fn arguments<'a>(mut self, arguments: impl IntoIterator<Item = &'a str>) -> Self {
		self.arguments.extend(arguments.into_iter().map(str::to_owned));
		self
	}

	/// With metrics.
	pub fn prometheus(mut self) -> Self {
		self.prometheus = true;
		self
	}

	/// With this value under this key in the state of genesis.
	pub fn genesis_state(mut self, key: impl Into<Vec<u8>>, value: impl Into<Vec<u8>>) -> Self {
		self.state.push((key.into(), value.into()));
		self
	}

	/// With sessions of so many blocks in place of ten minutes.
	pub fn session_blocks(self, blocks: u32) -> Self {
		self.genesis_state(item_key("Sessions", "Blocks"), blocks.to_le_bytes())
	}

	/// With a calendar that shows the wall clock's moment at the first block and runs `speed` times as fast, and
	/// motions that take votes for `voting_hours` of it.
	pub fn calendar(self, speed: u32, voting_hours: u32) -> Self {
		let settings = [&[0][..], &speed.to_le_bytes()].concat();
		self.genesis_state(item_key("Calendar", "Pending"), settings)
			.genesis_state(item_key("Council", "VotingHours"), voting_hours.to_le_bytes())
	}

	/// On a permissioned network: from genesis on, each validator's organisation lists its node.
	pub fn permissioned(mut self) -> Self {
		self.permissioned = true;
		self
	}

	/// With a generated year behind it, of a chain with one validator; the other nodes sync from its node.
	pub fn earlier(mut self, made: Earlier) -> Self {
		self.earlier = Some(made);
		self
	}

	/// Starts the nodes and waits until they answer and see one another.
	pub async fn start(mut self) -> Result<Network> {
		ensure!(
			(1..=VALIDATORS.len()).contains(&self.validators),
			"a network has 1 to 4 validators"
		);
		let dir = TempDir::with_prefix("stalhof-e2e-")?;
		let mut nodes = Vec::new();
		for name in &VALIDATORS[..self.validators] {
			let mut arguments = match &*self.chain {
				"dev" => vec!["--dev".to_owned()],
				_ => vec![format!("--{name}")],
			};
			arguments.extend(self.arguments.iter().cloned());
			nodes.push(Node::new(dir.path(), name, arguments, self.prometheus)?);
		}
		if self.permissioned {
			self.state.extend(listed(&nodes)?);
		}
		let spec = if self.by_flag {
			None
		} else if self.state.is_empty() {
			Some(chain_spec::raw(&self.chain)?)
		} else {
			let file = dir.path().join("chain.json");
			chain_spec::raw_with(&self.chain, &self.state, &file)?;
			Some(file)
		};
		if let Some(spec) = &spec {
			for node in &mut nodes {
				node.arguments_mut().extend(["--chain".into(), spec.display().to_string()]);
			}
		}
		if let Some(made) = self.earlier {
			let spec = spec.clone().context("a node without a chain spec has no year behind it")?;
			ledger::history(spec, nodes[0].base_path(), made, |_, _| ()).await?;
		}
		let addresses: Vec<_> = nodes.iter().map(Node::address).collect();
		for (me, node) in nodes.iter_mut().enumerate() {
			for (_, address) in addresses.iter().enumerate().filter(|(other, _)| *other != me) {
				node.arguments_mut().extend(["--bootnodes".to_owned(), address.clone()]);
			}
		}
		let mut network = Network { nodes, spec, dir: Some(dir), finished: false };
		for node in &mut network.nodes {
			node.spawn()?;
		}
		for node in &mut network.nodes {
			node.ready().await?;
		}
		network.connected().await?;
		Ok(network)
	}
}

/// Running nodes. Dropped without [`Network::finish`], it ends them and prints the tail of each log
/// to standard error: the test has failed.
#[derive(Debug)]
pub struct Network {
	nodes: Vec<Node>,
	spec: Option<PathBuf>,
	dir: Option<TempDir>,
	finished: bool,
}

impl Network {
	/// One node with `--dev`.
	pub async fn dev() -> Result<Self> {
		Setup::dev().start().await
	}

	/// `validators` (1 to 4) of the chain `local`.
	pub async fn local(validators: usize) -> Result<Self> {
		Setup::validators("local", validators).start().await
	}

	/// The nodes.
	pub fn nodes(&self) -> &[Node] {
		&self.nodes
	}

	/// Starts one more node, which knows those that are there, and waits until it answers.
	pub async fn join<'a>(
		&mut self,
		name: &str,
		arguments: impl IntoIterator<Item = &'a str>,
	) -> Result<&Node> {
		let node = self.add(name, arguments)?;
		node.start().await?;
		Ok(node)
	}

	/// Adds a node that is not started yet; it will know those that are there.
	pub fn add<'a>(
		&mut self,
		name: &str,
		arguments: impl IntoIterator<Item = &'a str>,
	) -> Result<&mut Node> {
		let mut all: Vec<String> = arguments.into_iter().map(str::to_owned).collect();
		let spec = self.spec.as_ref().context("the network has no chain spec")?;
		all.extend(["--chain".into(), spec.display().to_string()]);
		for node in &self.nodes {
			all.extend(["--bootnodes".to_owned(), node.address()]);
		}
		self.nodes.push(Node::new(&self.dir()?, name, all, false)?);
		self.nodes.last_mut().context("the network has no node")
	}

	/// A directory for files of the test; it goes with the network.
	pub fn dir(&self) -> Result<PathBuf> {
		Ok(self.dir.as_ref().context("the network is finished")?.path().to_path_buf())
	}

	/// Waits until every node that runs is connected to all others that run.
	pub async fn connected(&self) -> Result<()> {
		let running: Vec<_> = self.nodes.iter().filter(|node| node.pid().is_ok()).collect();
		let others = running.len() as u64 - 1;
		for node in running {
			let what = format!("{} to have {others} peers", node.name());
			until(&what, CONNECTED, async || {
				Ok((node.rpc().peers().await? >= others).then_some(()))
			})
			.await?;
		}
		Ok(())
	}

	/// Waits until block `height` is final at `rpc`.
	pub async fn finalized(rpc: &Rpc, height: u64, limit: Duration) -> Result<()> {
		until(&format!("block {height} to be final"), limit, async || {
			Ok((rpc.finalized().await?.number >= height).then_some(()))
		})
		.await
	}

	/// Ends the test well: every node that runs must stop when asked, and none may have panicked.
	pub async fn finish(mut self) -> Result<()> {
		for node in &mut self.nodes {
			if node.pid().is_ok() {
				node.stop().await?;
			}
			if let Some(complaint) = node.complaint() {
				anyhow::bail!("{} logged: {complaint}", node.name());
			}
		}
		self.finished = true;
		Ok(())
	}
}

impl Index<usize> for Network {
	type Output = Node;

	fn index(&self, index: usize) -> &Node {
		&self.nodes[index]
	}
}

impl IndexMut<usize> for Network {
	fn index_mut(&mut self, index: usize) -> &mut Node {
		&mut self.nodes[index]
	}
}

impl Drop for Network {
	fn drop(&mut self) {
		if self.finished {
			return;
		}
		let Some(dir) = self.dir.take() else { return };
		for node in self.nodes.drain(..) {
			eprintln!("--- {}, last {TAIL} lines of its log\n{}", node.name(), node.log_tail(TAIL));
			// The databases are large; the logs are what one reads.
			let base_path = node.base_path().to_path_buf();
			drop(node);
			fs::remove_dir_all(base_path).ok();
		}
		eprintln!("--- whole logs are in {}", dir.keep().display());
	}
}

/// The genesis state of a permissioned network on which the first organisations each list one of `nodes`.
fn listed(nodes: &[Node]) -> Result<Vec<(Vec<u8>, Vec<u8>)>> {
	let mut state = vec![(item_key("Network", "Permissioned"), true.encode())];
	for (organisation, node) in (1_u32..).zip(nodes) {
		let peer = node.peer_id_bytes()?.encode();
		let by_peer = [item_key("Network", "Nodes"), blake2_128_concat(&peer)].concat();
		state.push((by_peer, organisation.encode()));
		let mut by_organisation = item_key("Network", "NodesOf");
		by_organisation.extend(organisation.to_be_bytes());
		by_organisation.extend(blake2_128_concat(&peer));
		state.push((by_organisation, Vec::new()));
	}
	Ok(state)
}
