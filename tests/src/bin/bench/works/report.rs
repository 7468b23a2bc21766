//! All figures of one run of `scripts/bench works`.

use super::growing::{At, Growth, State};
use crate::{goods::Row, machine::Machine};
use serde::{Serialize, Serializer, ser::SerializeStruct};
use stalhof_tests::images::MAX_REVEAL;
use std::fmt;

/// The most that a work should take of a block, in microseconds.
const BAR_US: f64 = 60.0;
/// How much more it may take with the greatest number of works than with the least.
const BAR_GROWTH: f64 = 2.0;

/// Everything that was measured.
#[derive(Clone, Debug)]
pub(crate) struct WorksReport {
	pub(crate) machine: Machine,
	pub(crate) node: String,
	pub(crate) measured: Vec<At>,
}

impl Serialize for WorksReport {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		let mut all = serializer.serialize_struct("WorksReport", 4)?;
		all.serialize_field("machine", &self.machine)?;
		all.serialize_field("node", &self.node)?;
		all.serialize_field("rows", &self.rows())?;
		all.serialize_field("measured", &self.measured)?;
		all.end()
	}
}

impl WorksReport {
	/// All figures that have a bar.
	fn rows(&self) -> Vec<Row> {
		let mut rows = Vec::new();
		for at in &self.measured {
			let Some(reveal) = &at.reveal else { continue };
			let what = format!("a work of {MAX_REVEAL} by import, {} in state", at.works);
			let each = reveal.wall_us / f64::from(MAX_REVEAL);
			rows.push(Row::new(what, (each, "us"), ("60 us", BAR_US), Some(1.0)));
		}
		if let Some((few, more)) = self.measured.split_first() {
			for at in more {
				let what = format!("a work, made and imported, {} in state", at.works);
				let baseline = (format!("with {}", few.works), few.cpu_us_each);
				rows.push(Row::new(what, (at.cpu_us_each, "us"), baseline, Some(BAR_GROWTH)));
			}
		}
		rows
	}
}

impl fmt::Display for WorksReport {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		writeln!(f, "{}; {}", self.machine, self.node)?;
		writeln!(
			f,
			"\n{:>9} {:>9} {:>7} {:>8} {:>9} {:>8} {:>9} {:>9} {:>9} {:>8}",
			"works",
			"more",
			"blocks",
			"CPU s",
			"us each",
			"wall s",
			"MB sent",
			"DB MB",
			"DB each",
			"MiB"
		)?;
		for At { works, growth, database, peak_kib, .. } in &self.measured {
			let Growth { works: more, blocks, sent, cpu_s, wall_s } = growth;
			writeln!(
				f,
				"{works:>9} {more:>9} {blocks:>7} {cpu_s:>8.1} {:>9.1} {wall_s:>8.1} {:>9.1} {:>9.1} {:>9.0} {:>8.0}",
				cpu_s * 1e6 / f64::from((*more).max(1)),
				*sent as f64 / 1e6,
				*database as f64 / 1e6,
				*database as f64 / f64::from(*works),
				*peak_kib as f64 / 1024.0,
			)?;
		}
		for At { works, state, cpu_us_each, .. } in &self.measured {
			writeln!(f, "{works} works: {cpu_us_each:.1} us of CPU a work, made and imported")?;
			let Some(State { bytes, entries, charged }) = state else { continue };
			// Those that were measured are there too.
			writeln!(
				f,
				"  state of pictures: {bytes} bytes of keys and values in {entries} entries, {charged} bytes charged"
			)?;
		}
		writeln!(
			f,
			"\n{:<70} {:>12} {:>18} {:>9} {:>7} {:>5} met",
			"figure", "", "baseline", "", "ratio", "bar"
		)?;
		self.rows().iter().try_for_each(|row| writeln!(f, "{row}"))
	}
}
