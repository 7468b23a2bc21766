//! T: what it takes to execute one transaction, timed by importing full blocks.
//!
//! The blocks of a run are exported, and imported into an empty database by a process that does
//! nothing else: no network, no pool, no gossip. The blocks before the load go first, so that genesis
//! and the compilation of the runtime are done; a file with a single empty block then tells what
//! starting and stopping the process takes; what the file with the full blocks takes beyond that, by
//! the number of transactions, is T.

use super::machine::cpu_seconds_of_children;
use anyhow::{Context, Result, ensure};
use serde::Serialize;
use stalhof_tests::{binaries, command::run};
use std::{
	ffi::OsString,
	path::{Path, PathBuf},
	time::{Duration, Instant},
};

const LIMIT: Duration = Duration::from_secs(600);

/// Execution time of one transaction in a full block.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Execution {
	/// Blocks imported.
	pub(crate) blocks: u64,
	/// Transactions in them.
	pub(crate) transactions: usize,
	/// Time of the clock on the wall, in microseconds.
	pub(crate) wall_us: f64,
	/// CPU time of all threads of the importing process, in microseconds.
	pub(crate) cpu_us: f64,
}

/// A run of the node's own command: how long it took, and how much CPU time.
struct Took {
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
	let dir = tempfile::tempdir()?;
	let fresh = dir.path().join("fresh");
	let mut files = Vec::new();
	for (first, last) in [(1, from - 2), (from - 1, from - 1), (from, to)] {
		let file = dir.path().join(format!("{first}-{last}"));
		let (first, last) = (first.to_string(), last.to_string());
		node(chain, "export-blocks", base_path, &["--from", &first, "--to", &last], &file)?;
		files.push(file);
	}
	let mut took = Vec::new();
	for file in &files {
		took.push(node(chain, "import-blocks", &fresh, &[], file)?);
	}
	let each =
		|of: fn(&Took) -> f64| (of(&took[2]) - of(&took[1])) * 1_000_000.0 / transactions as f64;
	let execution = Execution {
		blocks: to + 1 - from,
		transactions,
		wall_us: each(|took| took.wall),
		cpu_us: each(|took| took.cpu),
	};
	ensure!(execution.wall_us > 0.0, "importing full blocks took no longer than an empty one");
	Ok(execution)
}

fn node(
	chain: &Path,
	command: &str,
	base_path: &Path,
	options: &[&str],
	file: &Path,
) -> Result<Took> {
	let mut arguments: Vec<OsString> = vec![
		command.into(),
		"--chain".into(),
		chain.into(),
		"--base-path".into(),
		base_path.into(),
	];
	arguments.extend(["--binary".into()]);
	arguments.extend(options.iter().map(OsString::from));
	arguments.push(PathBuf::from(file).into());
	let (start, before) = (Instant::now(), cpu_seconds_of_children()?);
	run(&binaries::node()?, &arguments, b"", LIMIT)?
		.success()
		.with_context(|| format!("{command} of {}", file.display()))?;
	Ok(Took { wall: start.elapsed().as_secs_f64(), cpu: cpu_seconds_of_children()? - before })
}
