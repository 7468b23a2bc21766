//! All figures of one run of `scripts/bench receivables`.

use super::{
	many::{Many, Step},
	open::{Executed, Open, Pages},
};
use crate::{goods::Row, machine::Machine, replay::Execution};
use serde::{Serialize, Serializer, ser::SerializeStruct};
use std::fmt;

/// Everything that was measured.
#[derive(Clone, Debug)]
pub(crate) struct ReceivablesReport {
	pub(crate) machine: Machine,
	pub(crate) node: String,
	/// T.
	pub(crate) payment: Executed,
	pub(crate) opens: Vec<Open>,
	pub(crate) pages: Vec<Pages>,
	pub(crate) many: Many,
}

impl Serialize for ReceivablesReport {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		let mut all = serializer.serialize_struct("ReceivablesReport", 7)?;
		all.serialize_field("machine", &self.machine)?;
		all.serialize_field("node", &self.node)?;
		all.serialize_field("rows", &self.rows())?;
		all.serialize_field("payment", &self.payment)?;
		all.serialize_field("opens", &self.opens)?;
		all.serialize_field("pages", &self.pages)?;
		all.serialize_field("many", &self.many)?;
		all.end()
	}
}

impl ReceivablesReport {
	/// All figures that have a bar, and those that explain them.
	fn rows(&self) -> Vec<Row> {
		let t = self.payment.execution.wall_us;
		let mut rows = Vec::new();
		for open in &self.opens {
			for (executed, bar) in
				[(&open.signed, None), (&open.funded, Some(4.0)), (&open.paid, None)]
			{
				let what = format!("{}, {} positions open", executed.call, open.positions);
				let figure = (executed.execution.wall_us, "us");
				rows.push(Row::new(what, figure, ("T", t), bar));
			}
		}
		if let Some((few, more)) = self.opens.split_first() {
			for open in more {
				let what = format!("payment, {} positions open", open.positions);
				let baseline = format!("with {}", few.positions);
				let figure = (open.paid.execution.wall_us, "us");
				rows.push(Row::new(
					what,
					figure,
					(baseline, few.paid.execution.wall_us),
					Some(1.3),
				));
			}
		}
		if let Some((few, more)) = self.pages.split_first() {
			for pages in more {
				let what = format!(
					"page of {} for a lender, {} receivables",
					pages.items, pages.receivables
				);
				let baseline = format!("with {}", few.receivables);
				let figure = (pages.call.p50_ms, "ms");
				rows.push(Row::new(what, figure, (baseline, few.call.p50_ms), Some(1.5)));
			}
		}
		rows
	}

	fn execution(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		writeln!(
			f,
			"\nexecution by import                    open    blocks      txs  us/tx     /T"
		)?;
		let t = self.payment.execution.wall_us;
		let mut line = |executed: &Executed, open: &str| {
			let Executed { call, execution } = executed;
			let Execution { blocks, transactions, wall_us, .. } = execution;
			let of_t = wall_us / t;
			writeln!(
				f,
				"{call:<34} {open:>8} {blocks:>9} {transactions:>8} {wall_us:>6.0} {of_t:>6.2}"
			)
		};
		line(&self.payment, "")?;
		for open in &self.opens {
			let positions = open.positions.to_string();
			for executed in [&open.signed, &open.funded, &open.paid] {
				line(executed, &positions)?;
			}
		}
		Ok(())
	}

	fn many(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let Many { suppliers, steps, wall_s, state_bytes, state_entries } = &self.many;
		writeln!(
			f,
			"\n{:<47} {:>8} {:>7} {:>7} {:>7} {:>8} {:>12} {:>7}",
			format!("{suppliers} suppliers, {wall_s:.0} s in all"),
			"txs",
			"blocks",
			"CPU s",
			"ms each",
			"MB sent",
			"kept, bytes",
			"each"
		)?;
		for Step { what, transactions, blocks, cpu_s, bytes, kept } in steps {
			writeln!(
				f,
				"{what:<47} {transactions:>8} {blocks:>7} {cpu_s:>7.1} {:>7.2} {:>8.1} {kept:>12} {:>7.0}",
				cpu_s * 1e3 / *suppliers as f64,
				*bytes as f64 / 1e6,
				*kept as f64 / *suppliers as f64,
			)?;
		}
		writeln!(
			f,
			"state of receivables in the end: {state_bytes} bytes of keys and values in {state_entries} entries, {:.0} each",
			*state_bytes as f64 / *suppliers as f64
		)
	}
}

impl fmt::Display for ReceivablesReport {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		writeln!(f, "{}; {}", self.machine, self.node)?;
		writeln!(f, "T, one payment: {:.0} us", self.payment.execution.wall_us)?;
		self.execution(f)?;
		for Pages { receivables, positions, items, call } in &self.pages {
			writeln!(
				f,
				"page of {items} of {positions} positions, {receivables} receivables in state, {} calls: p50/p95/max {:.2}/{:.2}/{:.2} ms",
				call.count, call.p50_ms, call.p95_ms, call.max_ms
			)?;
		}
		self.many(f)?;
		writeln!(
			f,
			"\n{:<70} {:>12} {:>18} {:>9} {:>7} {:>5} met",
			"figure", "", "baseline", "", "ratio", "bar"
		)?;
		self.rows().iter().try_for_each(|row| writeln!(f, "{row}"))
	}
}
