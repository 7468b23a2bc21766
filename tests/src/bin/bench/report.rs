//! All figures of one run of `scripts/bench chain`.

use super::{figures::Spread, generator::Kind, machine::Machine, replay::Execution};
use serde::Serialize;
use std::fmt;

/// A phase with load.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Run {
	pub(crate) kind: Kind,
	pub(crate) validators: usize,
	/// Transactions offered a second; `None` when as many as the nodes took.
	pub(crate) rate: Option<f64>,
	/// Bytes of a transaction.
	pub(crate) bytes: usize,
	/// Time to sign one, on all cores, in microseconds.
	pub(crate) signing_us: f64,
	pub(crate) offered: usize,
	/// How often one was sent again, refused or dropped by a pool.
	pub(crate) sent_again: usize,
	pub(crate) included: usize,
	pub(crate) first_block: u64,
	pub(crate) last_block: u64,
	/// Transactions included a second of slots.
	pub(crate) per_second: f64,
	pub(crate) most_in_a_block: usize,
	/// Share of the weight that ordinary transactions may fill, 0 to 1.
	pub(crate) mean_fill: f64,
	pub(crate) most_fill: f64,
	/// From sending to being told of the block.
	pub(crate) inclusion: Spread,
	/// From sending to being told that the block is final.
	pub(crate) finality: Spread,
	/// CPU time of all nodes for each transaction, in microseconds.
	pub(crate) nodes_cpu_us: f64,
	/// CPU time of the load generator for each transaction, signing left out, in microseconds.
	pub(crate) generator_cpu_us: f64,
}

/// Finality of four validators, from import to finality at nodes that did not author.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Finality {
	pub(crate) load: String,
	pub(crate) gossip_ms: u32,
	pub(crate) blocks: u64,
	pub(crate) slots: u64,
	pub(crate) delay: Spread,
	/// CPU seconds of all nodes a second, when that was the whole of their work.
	pub(crate) nodes_cpu: Option<f64>,
}

/// T of one kind of transaction.
#[derive(Clone, Copy, Debug, Serialize)]
struct Executed {
	kind: Kind,
	#[serde(flatten)]
	execution: Execution,
}

/// Everything that was measured.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Report {
	machine: Machine,
	node: String,
	seconds: u64,
	window: u32,
	execution: Vec<Executed>,
	runs: Vec<Run>,
	finality: Vec<Finality>,
}

impl Kind {
	/// The call.
	pub(crate) fn name(self) -> &'static str {
		match self {
			Self::Remark => "remark",
			Self::Payment => "payment",
		}
	}
}

/// What the node under measurement says of its version; empty when it says nothing.
pub(crate) fn node_version() -> String {
	let version = || {
		let limit = std::time::Duration::from_secs(10);
		let node = stalhof_tests::binaries::node().ok()?;
		stalhof_tests::command::run(&node, &["--version"], b"", limit).ok()
	};
	version().map(|output| output.stdout.trim().to_owned()).unwrap_or_default()
}

impl Report {
	/// A report without figures.
	pub(crate) fn new(machine: Machine, seconds: u64, window: u32) -> Self {
		Self {
			machine,
			node: node_version(),
			seconds,
			window,
			execution: Vec::new(),
			runs: Vec::new(),
			finality: Vec::new(),
		}
	}

	pub(crate) fn push(&mut self, run: Run) {
		self.runs.push(run);
	}

	pub(crate) fn execution(&mut self, kind: Kind, execution: Execution) {
		self.execution.push(Executed { kind, execution });
	}

	pub(crate) fn finality(&mut self, finality: Finality) {
		self.finality.push(finality);
	}

	/// T in microseconds: execution of one payment between treasuries.
	fn t(&self) -> Option<f64> {
		let payment = self.execution.iter().find(|executed| executed.kind == Kind::Payment)?;
		Some(payment.execution.wall_us)
	}
}

impl fmt::Display for Report {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		writeln!(f, "{}; {}", self.machine, self.node)?;
		writeln!(
			f,
			"phases of {} s, {} transactions in flight at most",
			self.seconds, self.window
		)?;
		let t = self.t().unwrap_or(f64::NAN);
		writeln!(f, "\nexecution by import     blocks      txs   us/tx     /T  CPU us/tx")?;
		for Executed { kind, execution } in &self.execution {
			let Execution { blocks, transactions, wall_us, cpu_us } = execution;
			writeln!(
				f,
				"{:<22} {blocks:>7} {transactions:>8} {wall_us:>7.0} {:>6.2} {cpu_us:>10.0}",
				kind.name(),
				wall_us / t
			)?;
		}
		writeln!(
			f,
			"\nvalidators  call      offered   incl/s  again  x T  most/block  fill%  CPU/tx in T  us  \
			incl p50/p95 ms  final p50/p95 ms"
		)?;
		for run in &self.runs {
			let offered = run.rate.map_or("most".to_owned(), |rate| format!("{rate:.0}/s"));
			writeln!(
				f,
				"{:>10}  {:<9} {offered:>7} {:>8.0} {:>6} {:>4.2} {:>11} {:>6.0} {:>12.1} {:>5.0} \
				{:>7.0}/{:<7.0} {:>8.0}/{:<7.0}",
				run.validators,
				run.kind.name(),
				run.per_second,
				run.sent_again,
				run.per_second * t / 1e6,
				run.most_in_a_block,
				run.mean_fill * 100.0,
				run.nodes_cpu_us / t,
				run.nodes_cpu_us,
				run.inclusion.p50_ms,
				run.inclusion.p95_ms,
				run.finality.p50_ms,
				run.finality.p95_ms,
			)?;
		}
		writeln!(
			f,
			"\nfinality, 4 validators      gossip ms  blocks/slots  p50 ms  p95 ms  max ms"
		)?;
		for finality in &self.finality {
			let Finality { load, gossip_ms, blocks, slots, delay, nodes_cpu } = finality;
			write!(
				f,
				"load: {load:<21} {gossip_ms:>9} {blocks:>7}/{slots:<5} {:>7.0} {:>7.0} {:>7.0}",
				delay.p50_ms, delay.p95_ms, delay.max_ms
			)?;
			match nodes_cpu {
				Some(cpu) => writeln!(f, "  ({cpu:.2} CPU s/s)")?,
				None => writeln!(f)?,
			}
		}
		Ok(())
	}
}
