//! Raw chain specs of the named chains.
//!
//! A node that starts by a chain's name compiles the runtime once to build the genesis state and once
//! to run it. Tests start many nodes, so they let the node under test export each chain once.

use crate::{binaries, command::run};
use anyhow::{Context, Result};
use serde_json::Value;
use std::{
	fs,
	path::{Path, PathBuf},
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

/// As [`raw`], with these pairs of key and value in the state of genesis; written to `file`.
pub fn raw_with(chain: &str, state: &[(Vec<u8>, Vec<u8>)], file: &Path) -> Result<()> {
	let mut spec: Value = serde_json::from_slice(&fs::read(raw(chain)?)?)?;
	let top = spec["genesis"]["raw"]["top"].as_object_mut().context("no raw genesis state")?;
	for (key, value) in state {
		let hexadecimal = |bytes| format!("0x{}", hex::encode(bytes));
		top.insert(hexadecimal(key), hexadecimal(value).into());
	}
	fs::write(file, spec.to_string()).with_context(|| format!("cannot write {}", file.display()))
}
