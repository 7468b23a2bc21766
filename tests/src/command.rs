//! Runs a program to its end, with a time limit.

use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::{
	ffi::OsStr,
	fmt,
	io::{Read, Write},
	path::Path,
	process::{Command, Stdio},
	thread,
	time::{Duration, Instant},
};

/// What a finished program left.
#[derive(Clone, Debug)]
pub struct Output {
	/// Exit code; `None` when a signal ended it.
	pub code: Option<i32>,
	/// Standard output.
	pub stdout: String,
	/// Standard error.
	pub stderr: String,
}

impl Output {
	/// Standard output as one JSON document.
	pub fn json(&self) -> Result<Value> {
		serde_json::from_str(&self.stdout).with_context(|| format!("not one JSON document: {self}"))
	}

	/// Fails unless the program exited with 0.
	pub fn success(self) -> Result<Self> {
		if self.code != Some(0) {
			bail!("the command failed: {self}");
		}
		Ok(self)
	}
}

impl fmt::Display for Output {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(
			f,
			"exit code {:?}\n--- stdout\n{}\n--- stderr\n{}",
			self.code, self.stdout, self.stderr
		)
	}
}

/// Runs `program` with `args`, feeds it `stdin`, and waits at most `limit` for its end.
///
/// # Errors
/// When it cannot be started, or is still running after `limit` (it is killed then).
pub fn run<A: AsRef<OsStr>>(
	program: &Path,
	args: &[A],
	stdin: &[u8],
	limit: Duration,
) -> Result<Output> {
	run_in(Command::new(program).args(args), stdin, limit)
}

/// As [`run`], for a command with an environment or a directory of its own.
pub fn run_in(command: &mut Command, stdin: &[u8], limit: Duration) -> Result<Output> {
	let mut child = command
		.stdin(Stdio::piped())
		.stdout(Stdio::piped())
		.stderr(Stdio::piped())
		.spawn()
		.with_context(|| format!("cannot start {command:?}"))?;
	let mut input = child.stdin.take().context("no pipe to stdin")?;
	let mut out = child.stdout.take().context("no pipe from stdout")?;
	let mut err = child.stderr.take().context("no pipe from stderr")?;
	let stdin = stdin.to_vec();
	// A program that does not read its input closes the pipe: no concern of ours.
	let writer = thread::spawn(move || input.write_all(&stdin).ok());
	let stdout = thread::spawn(move || read_all(&mut out));
	let stderr = thread::spawn(move || read_all(&mut err));
	let deadline = Instant::now() + limit;
	let mut late = false;
	let status = loop {
		if let Some(status) = child.try_wait()? {
			break status;
		}
		if Instant::now() >= deadline {
			late = true;
			child.kill()?;
		}
		thread::sleep(Duration::from_millis(20));
	};
	writer.join().ok();
	let output = Output {
		code: status.code(),
		stdout: stdout.join().unwrap_or_default(),
		stderr: stderr.join().unwrap_or_default(),
	};
	if late {
		bail!("{command:?} was still running after {limit:?}: {output}");
	}
	Ok(output)
}

fn read_all(from: &mut impl Read) -> String {
	let mut bytes = Vec::new();
	from.read_to_end(&mut bytes).ok();
	String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
	use super::*;

	fn sh(script: &str, stdin: &[u8], limit: Duration) -> Result<Output> {
		run(Path::new("/bin/sh"), &["-c", script], stdin, limit)
	}

	#[test]
	fn run_should_return_streams_and_code() {
		let output = sh("cat; echo bad >&2; exit 3", b"in", Duration::from_secs(10)).unwrap();
		assert_eq!((output.code, &*output.stdout, &*output.stderr), (Some(3), "in", "bad\n"));
		assert!(output.success().is_err());
	}

	#[test]
	fn run_should_end_the_program_when_it_is_late() {
		let start = Instant::now();
		let error = sh("exec sleep 60", b"", Duration::from_millis(200)).unwrap_err();
		assert!(error.to_string().contains("still running"), "{error}");
		assert!(start.elapsed() < Duration::from_secs(30));
	}

	#[test]
	fn run_should_fail_when_the_program_does_not_exist() {
		let error =
			run(Path::new("/does/not/exist"), &["x"], b"", Duration::from_secs(1)).unwrap_err();
		assert!(error.to_string().contains("cannot start"), "{error}");
	}
}
