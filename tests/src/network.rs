//! Nodes that form one chain on this machine.

use crate::{chain_spec, node::Node, rpc::Rpc, wait::until};
use anyhow::{Context, Result, ensure};
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

	/// Starts the nodes and waits until they answer and see one another.
	pub async fn start(self) -> Result<Network> {
		ensure!(
			(1..=VALIDATORS.len()).contains(&self.validators),
			"a network has 1 to 4 validators"
		);
		let dir = TempDir::with_prefix("stalhof-e2e-")?;
		let spec = if self.by_flag { None } else { Some(chain_spec::raw(&self.chain)?) };
		let mut nodes = Vec::new();
		for name in &VALIDATORS[..self.validators] {
			let mut arguments = match &*self.chain {
				"dev" => vec!["--dev".to_owned()],
				_ => vec![format!("--{name}")],
			};
			if let Some(spec) = &spec {
				arguments.extend(["--chain".into(), spec.display().to_string()]);
			}
			arguments.extend(self.arguments.iter().cloned());
			nodes.push(Node::new(dir.path(), name, arguments, self.prometheus)?);
		}
		let addresses: Vec<_> = nodes.iter().map(Node::address).collect();
		for (me, node) in nodes.iter_mut().enumerate() {
			for (_, address) in addresses.iter().enumerate().filter(|(other, _)| *other != me) {
				node.arguments_mut().extend(["--bootnodes".to_owned(), address.clone()]);
			}
		}
		let mut network = Network { nodes, dir: Some(dir), finished: false };
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
