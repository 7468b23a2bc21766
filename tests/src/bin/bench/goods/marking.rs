//! Marking from end to end: `stalhof goods commission` against a node, as a producer types it.

use super::{
	calls::{GTIN, LOT},
	watched::{Watched, watched},
};
use anyhow::{Context, Result, ensure};
use serde::Serialize;
use stalhof_marks::{BATCH_SIZE, Receipt, batch_directory, names};
use stalhof_tests::Stalhof;
use std::{fs, path::Path, path::PathBuf, time::Duration};

/// The longest that one command may take.
const LIMIT: Duration = Duration::from_secs(3600);

/// What is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Case {
	/// Batches of 2^20 marks.
	pub(crate) batches: u32,
	/// Whether each label hides a key.
	pub(crate) keys: bool,
	/// Whether a file of links is written, as it is by default.
	pub(crate) links: bool,
}

impl Case {
	/// Its marks.
	pub(crate) fn marks(self) -> u64 {
		u64::from(self.batches) * u64::from(BATCH_SIZE)
	}

	/// Its name in tables.
	pub(crate) fn name(self) -> &'static str {
		match (self.keys, self.links) {
			(false, false) => "marks",
			(false, true) => "marks and links",
			(true, false) => "marks with keys",
			(true, true) => "marks with keys, and links",
		}
	}
}

/// What one command took.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Marking {
	pub(crate) case: Case,
	/// Marks made.
	pub(crate) marks: u64,
	/// Cores that the command may use.
	pub(crate) cores: usize,
	/// Seconds of the whole command: from its start until the chain has all batches for good.
	pub(crate) wall_s: f64,
	/// Seconds until the last batch was whole on the disk.
	pub(crate) made_s: f64,
	/// CPU seconds of the whole command.
	pub(crate) cpu_s: f64,
	/// The most memory that it had at once, in MiB.
	pub(crate) peak_mib: f64,
	/// Bytes of all files, without those of the file system.
	pub(crate) disk_bytes: u64,
	/// Of the batches' receipts, summed; several batches are made at a time: making serials.
	pub(crate) serials_s: f64,
	/// Keys, leaves, tree and files.
	pub(crate) leaves_s: f64,
	/// Waiting for the disk.
	pub(crate) disk_s: f64,
}

impl Marking {
	/// Marks a second of the whole command.
	pub(crate) fn marks_per_second(&self) -> f64 {
		self.marks as f64 / self.wall_s
	}

	/// Nanoseconds of one core for each mark when something took `seconds` of all cores.
	pub(crate) fn core_ns(&self, seconds: f64) -> f64 {
		seconds * self.cores as f64 * 1e9 / self.marks as f64
	}

	/// CPU nanoseconds for each mark.
	pub(crate) fn cpu_ns(&self) -> f64 {
		self.cpu_s * 1e9 / self.marks as f64
	}
}

/// Marks goods in a pool whose producer is //Alice's; what it took, and the directory that holds the batches.
pub(crate) fn mark(client: &Stalhof, pool: u32, case: Case) -> Result<(Marking, PathBuf)> {
	let name = format!("{}{}", u8::from(case.keys), u8::from(case.links));
	let (count, pool) = (case.marks().to_string(), pool.to_string());
	let mut arguments = vec!["goods", "commission", &name, "--gtin", GTIN, "--lot", LOT];
	arguments.extend(["--count", &count, "--pool", &pool, "--origin", "DK", "--key", "//Alice"]);
	arguments.extend(["--labels", if case.links { "link" } else { "none" }]);
	if case.keys {
		arguments.extend(["--activation", "--opens", "commissioned"]);
	}
	let directory = client.path(&name);
	ensure!(!directory.exists(), "{} exists already", directory.display());
	let (mut whole, mut made_s) = (0, 0.0);
	let receipt = |batch| batch_directory(&directory, batch).join(names::RECEIPT);
	let look = |now| {
		while whole < case.batches && receipt(whole).exists() {
			(whole, made_s) = (whole + 1, now);
		}
	};
	let took = watched(&mut client.command(&arguments)?, LIMIT, look)?;
	let marking = read(case, took, &directory, made_s)?;
	ensure!(whole == case.batches, "{whole} of {} batches were seen", case.batches);
	Ok((marking, directory))
}

/// What it took, by its batches' receipts and files as well.
fn read(case: Case, took: Watched, directory: &Path, made_s: f64) -> Result<Marking> {
	let Watched { printed, wall_s, cpu_s, peak_kib } = took;
	let marks = printed["marks"].as_u64().context("it does not say how many marks it made")?;
	ensure!(marks == case.marks(), "{marks} marks were made: {printed}");
	let mut marking = Marking {
		case,
		marks,
		cores: std::thread::available_parallelism().map_or(1, usize::from),
		wall_s,
		made_s,
		cpu_s,
		peak_mib: peak_kib as f64 / 1024.0,
		disk_bytes: 0,
		serials_s: 0.0,
		leaves_s: 0.0,
		disk_s: 0.0,
	};
	for batch in 0..case.batches {
		let place = batch_directory(directory, batch);
		let receipt = Receipt::read(&place.join(names::RECEIPT))?;
		ensure!(receipt.on_chain.is_some(), "{} is not on the chain", place.display());
		marking.serials_s += receipt.seconds.serials;
		marking.leaves_s += receipt.seconds.leaves;
		marking.disk_s += receipt.seconds.disk;
		for file in fs::read_dir(&place)? {
			marking.disk_bytes += file?.metadata()?.len();
		}
	}
	Ok(marking)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn time_should_count_for_all_cores_and_for_each_mark() {
		let case = Case { batches: 2, keys: false, links: false };
		let marking = Marking {
			case,
			marks: case.marks(),
			cores: 2,
			wall_s: 4.194_304,
			made_s: 1.0,
			cpu_s: 2.097_152,
			peak_mib: 1.0,
			disk_bytes: 1,
			serials_s: 0.0,
			leaves_s: 0.0,
			disk_s: 0.0,
		};
		assert_eq!(marking.marks_per_second(), 500_000.0);
		assert_eq!(marking.core_ns(marking.wall_s), 4_000.0);
		assert_eq!(marking.cpu_ns(), 1_000.0);
	}
}
