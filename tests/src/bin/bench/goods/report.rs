//! All figures of one run of `scripts/bench goods`.

use super::{
	baselines::Baselines, executing::Executed, growth::Growth, marking::Marking, proofs::Checking,
	verdicts::Verdicts,
};
use crate::{machine::Machine, replay::Execution};
use serde::{Serialize, Serializer, ser::SerializeStruct};
use std::fmt;

/// Everything that was measured.
#[derive(Clone, Debug)]
pub(crate) struct GoodsReport {
	pub(crate) machine: Machine,
	pub(crate) node: String,
	pub(crate) baselines: Baselines,
	pub(crate) markings: Vec<Marking>,
	pub(crate) checking: Checking,
	pub(crate) verdicts: Verdicts,
	pub(crate) growth: Growth,
	/// T.
	pub(crate) payment: Executed,
	/// The commission of a batch, and an activation.
	pub(crate) calls: Vec<Executed>,
	/// What moves goods.
	pub(crate) moves: Vec<Executed>,
}

impl Serialize for GoodsReport {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		let mut all = serializer.serialize_struct("GoodsReport", 11)?;
		all.serialize_field("machine", &self.machine)?;
		all.serialize_field("node", &self.node)?;
		all.serialize_field("rows", &self.rows())?;
		all.serialize_field("baselines", &self.baselines)?;
		all.serialize_field("markings", &self.markings)?;
		all.serialize_field("checking", &self.checking)?;
		all.serialize_field("verdicts", &self.verdicts)?;
		all.serialize_field("growth", &self.growth)?;
		all.serialize_field("payment", &self.payment)?;
		all.serialize_field("calls", &self.calls)?;
		all.serialize_field("moves", &self.moves)?;
		all.end()
	}
}

impl GoodsReport {
	fn markings(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		writeln!(
			f,
			"\nend to end, batches of 2^20      marks   marks/s  wall s  made s  CPU s/10^6  peak MiB  bytes/mark"
		)?;
		for marking in &self.markings {
			writeln!(
				f,
				"{:<29} {:>9} {:>9.0} {:>7.2} {:>7.2} {:>11.2} {:>9.0} {:>11.1}",
				marking.case.name(),
				marking.marks,
				marking.marks_per_second(),
				marking.wall_s,
				marking.made_s,
				marking.cpu_s * 1e6 / marking.marks as f64,
				marking.peak_mib,
				marking.disk_bytes as f64 / marking.marks as f64,
			)?;
		}
		writeln!(
			f,
			"\nby the receipts, sums          serials s  leaves s  disk s   MB  serials and leaves, ns a mark"
		)?;
		for marking in &self.markings {
			let work = marking.serials_s + marking.leaves_s;
			writeln!(
				f,
				"{:<29} {:>10.2} {:>9.2} {:>7.2} {:>4.0} {:>12.1}",
				marking.case.name(),
				marking.serials_s,
				marking.leaves_s,
				marking.disk_s,
				marking.disk_bytes as f64 / 1e6,
				work * 1e9 / marking.marks as f64,
			)?;
		}
		Ok(())
	}

	fn execution(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		writeln!(f, "\nexecution by import             blocks      txs  most/block  us/tx     /T")?;
		let t = self.payment.execution.wall_us;
		for Executed { call, most_in_a_block, execution } in
			std::iter::once(&self.payment).chain(&self.calls)
		{
			// CPU time is left out: what starting the process takes varies by more than few calls take.
			let Execution { blocks, transactions, wall_us, .. } = execution;
			writeln!(
				f,
				"{call:<30} {blocks:>7} {transactions:>8} {most_in_a_block:>11} {wall_us:>6.0} {:>6.2}",
				wall_us / t
			)?;
		}
		Ok(())
	}
}

impl fmt::Display for GoodsReport {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let Baselines { hash_ns, hash_busy_ns, key_ns, key_busy_ns } = self.baselines;
		writeln!(f, "{}; {}", self.machine, self.node)?;
		writeln!(
			f,
			"H, SHA-256 of 64 bytes: {hash_ns:.1} ns; {hash_busy_ns:.1} ns while all cores do it"
		)?;
		writeln!(
			f,
			"K, public key of an Ed25519 seed: {:.2} us; {:.2} us while all cores do it",
			key_ns / 1e3,
			key_busy_ns / 1e3
		)?;
		writeln!(f, "T, one payment: {:.0} us", self.payment.execution.wall_us)?;
		self.markings(f)?;
		self.execution(f)?;
		let Growth { batches, bytes_each, entries_each, .. } = self.growth;
		writeln!(
			f,
			"\nstate: {bytes_each:.0} bytes of keys and values in {entries_each:.1} entries a batch, by {batches}"
		)?;
		let (call, idle) = (&self.verdicts.call, &self.verdicts.idle);
		writeln!(
			f,
			"goods_verify, {} calls: p50/p95/max {:.2}/{:.2}/{:.2} ms; a call that does nothing: {:.2}/{:.2}/{:.2} ms",
			call.count,
			call.p50_ms,
			call.p95_ms,
			call.max_ms,
			idle.p50_ms,
			idle.p95_ms,
			idle.max_ms
		)?;
		writeln!(
			f,
			"\n{:<70} {:>12} {:>18} {:>9} {:>7} {:>5} met",
			"figure (of marks: for each)", "", "baseline", "", "ratio", "bar"
		)?;
		self.rows().iter().try_for_each(|row| writeln!(f, "{row}"))
	}
}
