//! T: what it takes to execute one transaction, timed by importing full blocks.
//!
//! The blocks of a run are exported, and imported into an empty database by a process that does
//! nothing else: no network, no pool, no gossip. The blocks before the load go first, so that genesis
//! and the compilation of the runtime are done; a file with empty blocks then tells what these take; what the file with
//! the full blocks takes beyond that, by the number of transactions, is T. The process itself says when it begins with a
//! block and when it has it: it looks five times a second whether it has all of them, so that its end says little.

use super::machine::cpu_seconds_of_children;
use anyhow::{Context, Result, bail, ensure};
use serde::Serialize;
use stalhof_tests::{binaries, command::run};
use std::{
	ffi::OsString,
	path::{Path, PathBuf},
	time::Duration,
};

const LIMIT: Duration = Duration::from_secs(600);

/// Execution time of one transaction in a full block.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Execution {
	/// Blocks imported.
	pub(crate) blocks: u64,
	/// Transactions in them.
	pub(crate) transactions: usize,
	/// Time of the clock on the wall while blocks were imported, in microseconds.
	pub(crate) wall_us: f64,
	/// CPU time of all threads of the importing process, in microseconds. What starting it takes varies, so that this is
	/// good to a tenth of a second in all.
	pub(crate) cpu_us: f64,
}

/// A run of the node's own command: what it logged, and its CPU time in seconds.
struct Took {
	log: String,
	cpu: f64,
}

/// What blocks took, in seconds.
struct Times {
	wall: f64,
	cpu: f64,
}

/// Measures the blocks `from` to `to` of the database in `base_path`, made by the chain spec `chain`,
/// which hold `transactions` of ours; block `from` - 1 holds none. The node must not be running.
pub(crate) fn execution(
	chain: &Path,
	base_path: &Path,
	(from, to): (u64, u64),
	transactions: usize,
) -> Result<Execution> {
	ensure!(from >= 3, "the load began in block {from}: there is no empty block before it");
	let took = import(chain, base_path, &[(1, from - 2), (from - 1, from - 1), (from, to)])?;
	between(&took[1], &took[2], to + 1 - from, transactions)
}

/// As [`execution`], of blocks that are not full: what empty blocks take is taken off for each of them, and not once. As
/// many blocks after `to` must hold none of ours.
pub(crate) fn execution_beside_empty(
	chain: &Path,
	base_path: &Path,
	(from, to): (u64, u64),
	transactions: usize,
) -> Result<Execution> {
	let mut executions = executions(chain, base_path, &[(from, to)], transactions)?;
	executions.pop().context("no range of blocks")
}

/// As [`execution_beside_empty`], of several ranges of blocks that follow one another, with so many transactions each. As many
/// blocks as the last range has must follow it, and hold none of ours.
pub(crate) fn executions(
	chain: &Path,
	base_path: &Path,
	ranges: &[(u64, u64)],
	transactions: usize,
) -> Result<Vec<Execution>> {
	let (first, last) = ranges.first().zip(ranges.last()).context("no range of blocks")?;
	let (from, to) = (first.0, last.1);
	ensure!(from >= 2, "the load began in block {from}: there is no block before it");
	let empty = (to + 1, to + 1 + (to - last.0));
	let mut all = vec![(1, from - 1)];
	all.extend(ranges);
	all.push(empty);
	let took = import(chain, base_path, &all)?;
	let [_, ours @ .., none] = &took[..] else { bail!("too few ranges of blocks") };
	let blocks = |(from, to): (u64, u64)| to + 1 - from;
	ours.iter()
		.zip(ranges)
		.map(|(took, range)| {
			let part = blocks(*range) as f64 / blocks(empty) as f64;
			let none = Times { wall: none.wall * part, cpu: none.cpu * part };
			between(&none, took, blocks(*range), transactions)
		})
		.collect()
}

/// What one transaction takes by what its blocks took beyond blocks without any.
fn between(empty: &Times, full: &Times, blocks: u64, transactions: usize) -> Result<Execution> {
	let each = |of: fn(&Times) -> f64| (of(full) - of(empty)) * 1_000_000.0 / transactions as f64;
	let execution = Execution {
		blocks,
		transactions,
		wall_us: each(|took| took.wall),
		cpu_us: each(|took| took.cpu),
	};
	ensure!(execution.wall_us > 0.0, "importing full blocks took no longer than empty ones");
	Ok(execution)
}

/// Exports ranges of blocks that follow one another, and imports each into the same fresh database.
fn import(chain: &Path, base_path: &Path, ranges: &[(u64, u64)]) -> Result<Vec<Times>> {
	let dir = tempfile::tempdir()?;
	let fresh = dir.path().join("fresh");
	let mut files = Vec::new();
	for &(first, last) in ranges {
		let file = dir.path().join(format!("{first}-{last}"));
		let (first, last) = (first.to_string(), last.to_string());
		node(chain, "export-blocks", base_path, &["--from", &first, "--to", &last], &file)?;
		files.push(file);
	}
	let mut times = Vec::new();
	for file in &files {
		let options = ["-l", "sync::import-queue=debug", "--disable-log-color"];
		let Took { log, cpu } = node(chain, "import-blocks", &fresh, &options, file)?;
		times.push(Times { wall: span(&log)?, cpu });
	}
	Ok(times)
}

/// Runs a command of the node over a file.
fn node(
	chain: &Path,
	command: &str,
	base_path: &Path,
	options: &[&str],
	file: &Path,
) -> Result<Took> {
	let mut arguments: Vec<OsString> = vec![command.into(), "--binary".into(), "--chain".into()];
	arguments.extend([chain.into(), "--base-path".into(), base_path.into()]);
	arguments.extend(options.iter().map(OsString::from));
	arguments.push(PathBuf::from(file).into());
	let before = cpu_seconds_of_children()?;
	let output = run(&binaries::node()?, &arguments, b"", LIMIT)?
		.success()
		.with_context(|| format!("{command} of {}", file.display()))?;
	Ok(Took { log: output.stdout + &output.stderr, cpu: cpu_seconds_of_children()? - before })
}

/// What a log line says of an import.
const BEGINS: &str = "Starting import of";
const ENDS: &str = "Imported 1 out of 1 blocks";

/// Seconds from when the import of the first block began until the last block was there, by the log.
fn span(log: &str) -> Result<f64> {
	let first = log.lines().find(|line| line.contains(BEGINS));
	let last = log.lines().rfind(|line| line.contains(ENDS));
	let moments = first.and_then(time_of_day).zip(last.and_then(time_of_day));
	let (first, last) =
		moments.with_context(|| format!("the node does not say when it imported blocks: {log}"))?;
	// Midnight may lie between them.
	Ok((last - first).rem_euclid(86_400.0))
}

/// The time of a log line, in seconds: `2026-11-24 12:04:54.694 DEBUG ...`.
fn time_of_day(line: &str) -> Option<f64> {
	let (hours, rest) = line.split(' ').nth(1)?.split_once(':')?;
	let (minutes, seconds) = rest.split_once(':')?;
	let [hours, minutes, seconds]: [f64; 3] =
		[hours.parse().ok()?, minutes.parse().ok()?, seconds.parse().ok()?];
	Some((hours * 60.0 + minutes) * 60.0 + seconds)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn span_should_be_from_the_first_block_to_the_last() {
		let line = |time: &str, what: &str| {
			format!("2026-11-24 {time} DEBUG tokio-rt-worker sync::import-queue: {what}\n")
		};
		let log = [
			line("23:59:58.000", "something else"),
			line("23:59:59.500", "Starting import of 1 blocks  (5) (origin: File)"),
			line("23:59:59.750", "Imported 1 out of 1 blocks (origin: File)"),
			line("23:59:59.750", "Starting import of 1 blocks  (6) (origin: File)"),
			line("00:00:01.250", "Imported 1 out of 1 blocks (origin: File)"),
			line("00:00:01.400", "Imported 2 blocks. Best: #6"),
		];
		assert_eq!(span(&log.concat()).unwrap(), 1.75);
		assert!(span(&log[0]).is_err());
		assert!(span("Starting import of\nImported 1 out of 1 blocks").is_err());
	}
}
