//! The `stalhof` command, as a user types it.

use crate::{
	binaries,
	command::{Output, run_in},
};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::{fs, path::PathBuf, process::Command, time::Duration};
use tempfile::TempDir;

const LIMIT: Duration = Duration::from_secs(120);

/// Runs `stalhof` with a keystore and files of its own.
#[derive(Debug)]
pub struct Stalhof {
	dir: TempDir,
	url: String,
}

impl Stalhof {
	/// Against the node with that WebSocket address.
	pub fn new(url: String) -> Result<Self> {
		Ok(Self { dir: TempDir::new()?, url })
	}

	/// A path of that name among its files.
	pub fn path(&self, name: &str) -> PathBuf {
		self.dir.path().join(name)
	}

	/// Writes a file; returns its path as text.
	pub fn file(&self, name: &str, content: &str) -> Result<String> {
		let path = self.path(name);
		fs::write(&path, content)?;
		Ok(path.display().to_string())
	}

	/// Runs it with `--json`.
	pub fn run(&self, arguments: &[&str]) -> Result<Output> {
		run_in(&mut self.command(arguments)?, b"", LIMIT)
	}

	/// What [`run`](Self::run) starts, for one who watches it run.
	pub fn command(&self, arguments: &[&str]) -> Result<Command> {
		let mut command = Command::new(binaries::client()?);
		command
			.args(arguments)
			.arg("--json")
			.current_dir(self.dir.path())
			.env("STALHOF_URL", &self.url)
			.env("STALHOF_KEYSTORE", self.path("keys"))
			.env_remove("STALHOF_PIN");
		Ok(command)
	}

	/// Its result, which it must print as one JSON document.
	pub fn json(&self, arguments: &[&str]) -> Result<Value> {
		self.run(arguments)?.success().with_context(|| format!("{arguments:?}"))?.json()
	}

	/// It must exit with `code` and print an error of that name as JSON, and nothing else.
	pub fn refused(&self, arguments: &[&str], code: i32, name: &str) -> Result<String> {
		let output = self.run(arguments)?;
		ensure!(output.code == Some(code), "{arguments:?} should exit with {code}: {output}");
		ensure!(output.stdout.is_empty(), "{arguments:?} printed a result: {output}");
		let error: Value = serde_json::from_str(&output.stderr)
			.with_context(|| format!("{arguments:?}: {output}"))?;
		let error = &error["error"];
		ensure!(error["code"] == name, "{arguments:?} should be '{name}': {output}");
		for part in ["message", "remedy"] {
			let text = error[part].as_str().unwrap_or_default();
			ensure!(!text.is_empty(), "{arguments:?} has no {part}: {output}");
		}
		Ok(error["message"].as_str().unwrap_or_default().to_owned())
	}
}
