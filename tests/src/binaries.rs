//! Where the programs under test are.

use anyhow::{Context, Result, bail};
use std::{
	env, fs,
	path::{Path, PathBuf},
};

/// The root of the repository: the one whose tests cargo runs. Where this was compiled counts only without
/// cargo: several checkouts may share a target directory.
pub fn repository() -> PathBuf {
	let package = env::var_os("CARGO_MANIFEST_DIR")
		.map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
	package.parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// The directories that may hold the release build: `CARGO_TARGET_DIR`, the one around it (the
/// checks build in a directory inside the target directory), `target/` of the repository.
fn target_dirs() -> Vec<PathBuf> {
	let mut dirs = Vec::new();
	if let Some(dir) = env::var_os("CARGO_TARGET_DIR") {
		let dir = repository().join(dir);
		dirs.extend(dir.parent().map(Path::to_path_buf));
		dirs.insert(0, dir);
	}
	dirs.push(repository().join("target"));
	dirs
}

/// A directory in the target directory for what tests keep from one run to the next.
pub fn scratch() -> Result<PathBuf> {
	let dir = target_dirs().swap_remove(0).join("e2e");
	fs::create_dir_all(&dir).with_context(|| format!("cannot make {}", dir.display()))?;
	Ok(dir)
}

/// The first of `target_dirs` that contains `relative`.
pub fn in_target(relative: impl AsRef<Path>) -> Option<PathBuf> {
	target_dirs().into_iter().map(|dir| dir.join(relative.as_ref())).find(|path| path.exists())
}

/// The file that `variable` names, else the first of `target_dirs` that holds `relative`, which
/// `command` makes.
fn find(variable: &str, relative: &str, command: &str) -> Result<PathBuf> {
	if let Some(path) = env::var_os(variable) {
		let path = PathBuf::from(path);
		if !path.is_file() {
			bail!("{variable} names {}, which is not a file", path.display());
		}
		return Ok(path);
	}
	in_target(relative).with_context(|| {
		format!("no {relative} in {:?}: run `{command}`, or set {variable}", target_dirs())
	})
}

const BUILD: &str = "cargo build --release --workspace";

/// The node: `STALHOF_NODE_BIN`, or the release build.
pub fn node() -> Result<PathBuf> {
	find("STALHOF_NODE_BIN", "release/stalhof-node", BUILD)
}

/// The command-line client: `STALHOF_BIN`, or the release build.
pub fn client() -> Result<PathBuf> {
	find("STALHOF_BIN", "release/stalhof", BUILD)
}

/// The runtime with a higher `spec_version` that the upgrade test installs: `STALHOF_UPGRADE_WASM`,
/// or what the release build writes when `STALHOF_UPGRADE_PROBE` is set.
pub fn upgrade_wasm() -> Result<PathBuf> {
	find(
		"STALHOF_UPGRADE_WASM",
		"release/wbuild/stalhof-runtime/upgrade_probe.compact.compressed.wasm",
		"STALHOF_UPGRADE_PROBE=1 cargo build --release --workspace",
	)
}
