//! A command that is watched while it runs: time, processor and memory.

use crate::machine::{cpu_seconds_of_children, high_water};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::{
	fs,
	io::{Read, Seek},
	process::{Command, Stdio},
	thread,
	time::{Duration, Instant},
};

/// How often it is looked at.
const INTERVAL: Duration = Duration::from_millis(2);

/// What a command took.
#[derive(Debug)]
pub(crate) struct Watched {
	/// What it printed, which must be one JSON document.
	pub(crate) printed: Value,
	/// Seconds of the clock on the wall.
	pub(crate) wall_s: f64,
	/// CPU seconds, user and system, of all its threads.
	pub(crate) cpu_s: f64,
	/// The most memory that it had at once, in KiB.
	pub(crate) peak_kib: u64,
}

/// Runs a command to its end, and calls `look` with the seconds since its start all the while.
///
/// # Errors
/// When it cannot be started, fails, prints no JSON, or is still running after `limit` (it is killed then).
pub(crate) fn watched(
	command: &mut Command,
	limit: Duration,
	mut look: impl FnMut(f64),
) -> Result<Watched> {
	// Files and not pipes: nobody has to read them meanwhile.
	let (mut out, mut err) = (tempfile::tempfile()?, tempfile::tempfile()?);
	command.stdin(Stdio::null()).stdout(out.try_clone()?).stderr(err.try_clone()?);
	let (start, before) = (Instant::now(), cpu_seconds_of_children()?);
	let mut child = command.spawn().with_context(|| format!("cannot start {command:?}"))?;
	let status = format!("/proc/{}/status", child.id());
	let mut peak_kib = 0;
	let ended = loop {
		if let Some(ended) = child.try_wait()? {
			break ended;
		}
		if start.elapsed() > limit {
			child.kill()?;
			child.wait()?;
			bail!("{command:?} was still running after {limit:?}");
		}
		let now = fs::read_to_string(&status).unwrap_or_default();
		peak_kib = peak_kib.max(high_water(&now).unwrap_or(0));
		look(start.elapsed().as_secs_f64());
		thread::sleep(INTERVAL);
	};
	let wall_s = start.elapsed().as_secs_f64();
	let cpu_s = cpu_seconds_of_children()? - before;
	let mut texts = [String::new(), String::new()];
	for (file, text) in [&mut out, &mut err].into_iter().zip(&mut texts) {
		file.rewind()?;
		file.read_to_string(text)?;
	}
	let [out, err] = texts;
	if !ended.success() {
		bail!("{command:?} failed, {ended}: {err}");
	}
	let printed = serde_json::from_str(&out)
		.with_context(|| format!("{command:?} printed no JSON document: {out}"))?;
	Ok(Watched { printed, wall_s, cpu_s, peak_kib })
}

#[cfg(test)]
mod tests {
	use super::*;

	const LIMIT: Duration = Duration::from_secs(20);

	fn sh(script: &str, limit: Duration) -> Result<Watched> {
		watched(Command::new("/bin/sh").args(["-c", script]), limit, |_| {})
	}

	#[test]
	fn command_should_be_watched_to_its_end() {
		let mut looks = 0;
		let script = "echo '{\"a\":1}'; sleep 0.2";
		let mut command = Command::new("/bin/sh");
		let seen = watched(command.args(["-c", script]), LIMIT, |_| looks += 1).unwrap();
		assert_eq!(seen.printed["a"], 1);
		assert!(looks > 0 && seen.peak_kib > 0 && seen.wall_s >= 0.2, "{seen:?}");
	}

	#[test]
	fn command_should_be_an_error_when_it_fails_or_is_late_or_prints_no_json() {
		let error = |script, limit| sh(script, limit).unwrap_err().to_string();
		assert!(error("echo because >&2; exit 3", LIMIT).contains("because"));
		assert!(error("exec sleep 60", Duration::from_millis(50)).contains("still running"));
		assert!(error("echo no", LIMIT).contains("no JSON"));
	}
}
