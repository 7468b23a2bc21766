//! All figures of one run of `scripts/bench consortium`.

use super::{figures::Spread, machine::Machine, report::node_version};
use serde::Serialize;
use std::{collections::BTreeMap, fmt};

/// What a flood is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
	/// `System.remark` of 32 bytes.
	Remark,
	/// `System.remark` of 4 KiB, of which a block holds fewer by their length than by their weight.
	LongRemark,
	/// Payments, which are urgent as those of the others are.
	Payment,
}

impl Kind {
	/// Its name in tables.
	pub(crate) fn name(self) -> &'static str {
		match self {
			Self::Remark => "remarks",
			Self::LongRemark => "long remarks",
			Self::Payment => "payments",
		}
	}
}

/// From sending to a block.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Delays {
	/// How many the node refused or dropped.
	pub(crate) lost: usize,
	/// In blocks; 1 is the next one.
	pub(crate) p50_blocks: u64,
	pub(crate) p95_blocks: u64,
	pub(crate) max_blocks: u64,
	pub(crate) time: Spread,
}

/// A flood and what the others saw of it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FloodRun {
	pub(crate) kind: Kind,
	pub(crate) validators: usize,
	/// Transactions of the flood.
	pub(crate) calls: usize,
	/// How long the node took to answer all, in seconds.
	pub(crate) sent_in_s: f64,
	/// How many the pool took.
	pub(crate) accepted: usize,
	/// How many it refused with which error.
	pub(crate) refused: BTreeMap<String, usize>,
	/// How many it took and dropped later.
	pub(crate) dropped: usize,
	pub(crate) included: usize,
	/// How many waited still at the end.
	pub(crate) left: usize,
	/// Blocks that hold some.
	pub(crate) blocks: u64,
	pub(crate) most_in_a_block: usize,
	/// Payments of the others that stand after some of the flood in their block.
	pub(crate) payments_overtaken: usize,
	pub(crate) quiet_payment: Delays,
	pub(crate) quiet_remark: Delays,
	pub(crate) flooded_payment: Delays,
	pub(crate) flooded_remark: Delays,
}

/// Everything that was measured.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FloodReport {
	machine: Machine,
	node: String,
	calls: usize,
	pool_limit: usize,
	pub(crate) runs: Vec<FloodRun>,
}

impl FloodReport {
	/// A report without figures.
	pub(crate) fn new(machine: Machine, calls: usize, pool_limit: usize) -> Self {
		Self { machine, node: node_version(), calls, pool_limit, runs: Vec::new() }
	}
}

impl fmt::Display for FloodReport {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		writeln!(f, "{}; {}", self.machine, self.node)?;
		writeln!(f, "floods of {} calls, pools of {}", self.calls, self.pool_limit)?;
		writeln!(
			f,
			"\nvalidators  flood          sent in s  accepted  refused  dropped  included  left  blocks  most/block"
		)?;
		for run in &self.runs {
			let refused: usize = run.refused.values().sum();
			writeln!(
				f,
				"{:>10}  {:<13} {:>10.1} {:>9} {refused:>8} {:>8} {:>9} {:>5} {:>7} {:>11}",
				run.validators,
				run.kind.name(),
				run.sent_in_s,
				run.accepted,
				run.dropped,
				run.included,
				run.left,
				run.blocks,
				run.most_in_a_block,
			)?;
		}
		writeln!(
			f,
			"\nvalidators  flood          another's  count  lost  p50/p95/max blocks  p50/p95/max ms"
		)?;
		for run in &self.runs {
			let rows = [
				("none", "payment", run.quiet_payment),
				("none", "remark", run.quiet_remark),
				(run.kind.name(), "payment", run.flooded_payment),
				(run.kind.name(), "remark", run.flooded_remark),
			];
			for (flood, call, delays) in rows {
				let Delays { lost, p50_blocks, p95_blocks, max_blocks, time } = delays;
				let blocks = format!("{p50_blocks}/{p95_blocks}/{max_blocks}");
				writeln!(
					f,
					"{:>10}  {flood:<13}  {call:<9} {:>6} {lost:>5} {blocks:>19} {:>6.0}/{:.0}/{:.0}",
					run.validators, time.count, time.p50_ms, time.p95_ms, time.max_ms
				)?;
			}
		}
		Ok(())
	}
}
