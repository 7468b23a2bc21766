//! What executing one call takes: blocks of one call are made by a node and imported again by another.

use super::calls::{Grant, catalogue};
use crate::{
	chain::SOLO,
	generator::{self, Pace, Signed},
	replay::{self, Execution},
};
use anyhow::{Result, ensure};
use serde::Serialize;
use stalhof_tests::{
	Network, Node, Setup, Transactions, accounts, chain_spec,
	outcome::{Event, Outcome, Until},
};
use std::{sync::Arc, time::Duration};

/// Transactions in flight at most.
const WINDOW: u32 = 6_000;
/// The longest that sending may take; more are never needed for the calls of one run.
const SENDING: Duration = Duration::from_secs(300);
const LIMIT: Duration = Duration::from_secs(60);

/// One call's execution.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Executed {
	pub(crate) call: &'static str,
	pub(crate) most_in_a_block: usize,
	#[serde(flatten)]
	pub(crate) execution: Execution,
}

/// Calls that blocks hold.
pub(crate) struct Included {
	count: usize,
	/// The first block and the last.
	range: (u64, u64),
	/// The most in one block.
	most: usize,
	/// What happened in those blocks.
	pub(crate) events: Vec<Event>,
}

/// A chain with one validator.
pub(crate) struct Chain {
	network: Network,
	pub(crate) transactions: Transactions,
}

impl Chain {
	/// Starts one, and lets the licensee enter the trade item and grant pools, numbered from 0 in their order.
	pub(crate) async fn start(grants: &[Grant]) -> Result<Self> {
		let network = Setup::validators(SOLO, 1)
			.arguments(["--force-authoring", "--grandpa-gossip-ms", "100"])
			.arguments(["--pool-limit", "20000", "--pool-kbytes", "65536"])
			.arguments(["--rpc-max-request-size", "64", "--rpc-max-response-size", "64"])
			.start()
			.await?;
		let rpc = network[0].rpc();
		Network::finalized(rpc, 3, LIMIT).await?;
		let transactions = Transactions::new(rpc).await?;
		if !grants.is_empty() {
			let (call, licensee) = (catalogue(grants)?, accounts::dev("//Alice"));
			let sent = [(&call, &licensee)];
			let outcomes = transactions.outcomes(rpc, &sent, Until::Final, LIMIT).await?;
			outcomes.into_iter().try_for_each(|outcome| Outcome::succeeded(outcome).map(drop))?;
		}
		Ok(Self { network, transactions })
	}

	/// Its node.
	pub(crate) fn node(&self) -> &Node {
		&self.network[0]
	}

	/// Lets the chain execute calls that are signed, all of which must succeed. Gives the events of their blocks.
	pub(crate) async fn send(&self, call: &'static str, signed: Signed) -> Result<Included> {
		let (count, signed) = (signed.len(), Arc::new(signed));
		eprintln!("executing {count} x {call}");
		let (rpc, port) = (self.node().rpc(), self.node().rpc_port());
		let sent = generator::send(&signed, &[port], Pace::Window(WINDOW), SENDING).await?;
		let included: usize = sent.blocks.iter().map(|block| block.delays.len()).sum();
		ensure!(included == count, "{included} of {count} were included");
		let mut events = Vec::new();
		for block in &sent.blocks {
			let told = self.transactions.events(rpc, &block.hash).await?;
			let failed = told.iter().find(|(_, event)| event.name == "System.ExtrinsicFailed");
			ensure!(failed.is_none(), "block {}: {failed:?}", block.number);
			events.extend(told.into_iter().map(|(_, event)| event));
		}
		let numbers = || sent.blocks.iter().map(|block| block.number);
		let range = (numbers().min().unwrap_or(0), numbers().max().unwrap_or(0));
		let most = sent.blocks.iter().map(|block| block.delays.len()).max().unwrap_or(0);
		Ok(Included { count, range, most, events })
	}

	/// As [`send`](Self::send); then ends the chain, and times the import of those blocks.
	pub(crate) async fn execute(mut self, call: &'static str, signed: Signed) -> Result<Executed> {
		let Included { count, range, most, .. } = self.send(call, signed).await?;
		let rpc = self.node().rpc();
		// As many empty blocks as the load has.
		let blocks = range.1 + 1 - range.0;
		let patience = LIMIT + Duration::from_secs(3 * blocks);
		Network::finalized(rpc, range.1 + blocks, patience).await?;
		let base_path = self.node().base_path().to_path_buf();
		self.network[0].stop().await?;
		let spec = chain_spec::raw(SOLO)?;
		let execution = replay::execution_beside_empty(&spec, &base_path, range, count)?;
		self.network.finish().await?;
		Ok(Executed { call, most_in_a_block: most, execution })
	}
}
