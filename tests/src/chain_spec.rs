//! Raw chain specs of the named chains.
//!
//! A node that starts by a chain's name compiles the runtime once to build the genesis state and once
//! to run it. Tests start many nodes, so they let the node under test export each chain once.

use crate::{binaries, command::run};
use anyhow::{Context, Result};
use std::{
	fs,
	path::PathBuf,
	time::{Duration, SystemTime},
};

/// The file with `chain` as this very node binary exports it, raw.
pub fn raw(chain: &str) -> Result<PathBuf> {
	let node = binaries::node()?;
	let built = fs::metadata(&node)?;
	let age = built.modified()?.duration_since(SystemTime::UNIX_EPOCH)?.as_nanos();
	let dir = binaries::scratch()?;
	let file = dir.join(format!("{chain}.{}-{age}.json", built.len()));
	if file.exists() {
		return Ok(file);
	}
	for entry in fs::read_dir(&dir)? {
		let old = entry?.path();
		let name = old.file_name().unwrap_or_default().to_string_lossy().into_owned();
		if name.strip_prefix(chain).is_some_and(|rest| rest.starts_with('.')) {
			fs::remove_file(old)?;
		}
	}
	let arguments = ["export-chain-spec", "--chain", chain, "--raw"];
	let spec = run(&node, &arguments, b"", Duration::from_secs(120))?.success()?.stdout;
	let unfinished = file.with_extension("part");
	fs::write(&unfinished, spec)?;
	fs::rename(&unfinished, &file).with_context(|| format!("cannot write {}", file.display()))?;
	Ok(file)
}
