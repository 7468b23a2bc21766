//! Figures beside what they are compared with, and what they should be at most.

use super::{GoodsReport, executing::Executed, marking::Marking};
use serde::Serialize;
use std::fmt;

/// One figure.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Row {
	pub(crate) what: String,
	pub(crate) figure: f64,
	/// What figure and baseline count.
	pub(crate) unit: &'static str,
	/// What it is compared with.
	pub(crate) baseline: String,
	pub(crate) baseline_value: f64,
	/// The figure in baselines.
	pub(crate) ratio: f64,
	/// The most that the ratio should be; `None` for what stands there to explain another.
	pub(crate) bar: Option<f64>,
	pub(crate) met: Option<bool>,
}

impl Row {
	/// A figure beside its baseline.
	pub(crate) fn new(
		what: impl Into<String>,
		(figure, unit): (f64, &'static str),
		(baseline, value): (impl Into<String>, f64),
		bar: Option<f64>,
	) -> Self {
		let ratio = figure / value;
		Self {
			what: what.into(),
			figure,
			unit,
			baseline: baseline.into(),
			baseline_value: value,
			ratio,
			bar,
			// What is no number meets no bar.
			met: bar.map(|bar| ratio <= bar),
		}
	}
}

impl GoodsReport {
	/// All figures that have a bar, and those that explain them.
	pub(crate) fn rows(&self) -> Vec<Row> {
		let mut rows = Vec::new();
		for marking in &self.markings {
			self.of_marking(marking, &mut rows);
		}
		let (hash, checking) = (self.baselines.hash_ns, &self.checking);
		let way = format!("{} x H", checking.depth);
		rows.push(Row::new(
			"proof checked against its root",
			(checking.check_ns, "ns"),
			(way, checking.depth as f64 * hash),
			Some(2.0),
		));
		let verdicts = &self.verdicts;
		let times = [
			("p50", verdicts.call.p50_ms, true),
			("p95", verdicts.call.p95_ms, true),
			("most", verdicts.call.max_ms, false),
			("p50 beyond a call that does nothing", verdicts.beyond_idle_ms, false),
			("the node's CPU time", verdicts.node_cpu_ms, false),
		];
		for (which, ms, barred) in times {
			let what = format!("verdict with a proof by goods_verify: {which}");
			rows.push(Row::new(what, (ms, "ms"), ("1 ms", 1.0), barred.then_some(1.0)));
		}
		for (call, bar) in self.calls.iter().zip([2.0, 3.0]) {
			self.of_call(call, bar, &mut rows);
		}
		for call in &self.moves {
			self.of_call(call, 2.0, &mut rows);
		}
		let growth = &self.growth;
		rows.push(Row::new(
			format!("state of the season's {} batches", growth.season_batches),
			(growth.season_bytes / 1e3, "kB"),
			("400 kB", 400.0),
			Some(1.0),
		));
		rows
	}

	fn of_marking(&self, marking: &Marking, rows: &mut Vec<Row>) {
		let baselines = &self.baselines;
		let (name, single, busy, bar) = match marking.case.keys {
			true => ("K", baselines.key_ns, baselines.key_busy_ns, 1.5),
			false => ("H", baselines.hash_ns, baselines.hash_busy_ns, 4.0),
		};
		let case = marking.case.name();
		let (whole, made) = (marking.core_ns(marking.wall_s), marking.core_ns(marking.made_s));
		let busy = (format!("{name}, all cores busy"), busy);
		let all = [
			// The bar is for marks without a file of links.
			(
				"whole command, a core",
				whole,
				(name.to_owned(), single),
				(!marking.case.links).then_some(bar),
			),
			("until made, a core", made, (name.to_owned(), single), None),
			("until made, a core", made, busy, None),
			("CPU time", marking.cpu_ns(), (name.to_owned(), single), None),
		];
		rows.extend(all.map(|(part, figure, baseline, bar)| {
			Row::new(format!("{case}: {part}"), (figure, "ns"), baseline, bar)
		}));
	}

	fn of_call(&self, call: &Executed, bar: f64, rows: &mut Vec<Row>) {
		let t = &self.payment.execution;
		let one = &call.execution;
		let wall = (one.wall_us, "us");
		rows.push(Row::new(format!("{}: execution", call.call), wall, ("T", t.wall_us), Some(bar)));
	}
}

impl fmt::Display for Row {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let Self { what, figure, unit, baseline, baseline_value, ratio, bar, met } = self;
		let bar = bar.map_or("-".to_owned(), |bar| format!("{bar:.1}"));
		let met = match met {
			Some(true) => "met",
			Some(false) => "MISSED",
			None => "-",
		};
		let (figure, value) = (short(*figure), short(*baseline_value));
		write!(
			f,
			"{what:<70} {figure:>9} {unit:<2} {baseline:>18} {value:>9} {ratio:>7.2} {bar:>5} {met}"
		)
	}
}

/// With as many digits as tell something.
fn short(value: f64) -> String {
	match value {
		value if value < 10.0 => format!("{value:.2}"),
		value if value < 1000.0 => format!("{value:.1}"),
		value => format!("{value:.0}"),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn row_should_say_whether_its_bar_is_met() {
		let met = |figure, bar| Row::new("a", (figure, "ns"), ("H", 100.0), bar).met;
		assert_eq!(met(400.0, Some(4.0)), Some(true));
		assert_eq!(met(401.0, Some(4.0)), Some(false));
		assert_eq!(met(f64::NAN, Some(4.0)), Some(false));
		assert_eq!(met(9.0, None), None);
		let row = Row::new("a", (401.0, "ns"), ("H", 100.0), Some(4.0)).to_string();
		assert!(
			row.ends_with("401.0 ns                  H     100.0    4.01   4.0 MISSED"),
			"{row}"
		);
	}
}
