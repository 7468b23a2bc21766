//! Blocks at chosen moments: `stalhof-node build-blocks` on the database of a node that does not run.

use crate::binaries;
use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use serde_json::json;
use stalhof_primitives::time::{Calendar, Day, MILLIS_PER_DAY, UtcOffset};
use std::{
	fs::{self, File},
	io::{BufRead, BufReader, Write},
	path::{Path, PathBuf},
	process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

/// A slot in milliseconds.
pub const SLOT: u64 = 2_000;
/// The hour at which a day's first block is made, where the development chains' settlement money is.
const MORNING: u64 = 9 * 3_600_000;
/// How far clocks are ahead there, in minutes.
const OFFSET: i16 = 480;
const TAIL: usize = 20;

/// A block that was made.
#[derive(Clone, Debug, Deserialize)]
pub struct Made {
	/// Its height.
	pub number: u64,
	/// Its hash in hexadecimal.
	pub hash: String,
	/// How many of the extrinsics it holds.
	pub extrinsics: usize,
	/// Its events as they are in state, in hexadecimal.
	pub events: Option<String>,
}

/// A chain that grows by blocks at chosen moments.
#[derive(Debug)]
pub struct Blocks {
	process: Child,
	input: Option<ChildStdin>,
	answers: BufReader<ChildStdout>,
	log: PathBuf,
	/// The first moment that the next block may have, in milliseconds.
	next: u64,
	calendar: Calendar,
}

impl Blocks {
	/// On the database in `base_path`, of the chain by that spec, with further arguments of the command. Its only validator is
	/// //Alice. No block is made for an earlier moment than `next`, in milliseconds; days are those of the calendar. Blocks are final at
	/// once with `finalises`; else that is left to its node.
	pub fn open(
		spec: &Path,
		base_path: &Path,
		arguments: &[String],
		(next, finalises): (u64, bool),
		calendar: Calendar,
	) -> Result<Self> {
		let log = base_path.with_extension("build-blocks.log");
		let mut command = Command::new(binaries::node()?);
		command
			.args(["build-blocks", "--validator", "//Alice", "--chain"])
			.arg(spec)
			.arg("--base-path")
			.arg(base_path)
			.args(arguments)
			.args((!finalises).then_some("--unvoted"));
		let mut process = command
			.stdin(Stdio::piped())
			.stdout(Stdio::piped())
			.stderr(File::create(&log)?)
			.spawn()
			.with_context(|| format!("cannot start {command:?}"))?;
		let input = process.stdin.take();
		let answers = BufReader::new(process.stdout.take().context("no pipe from stdout")?);
		Ok(Self { process, input, answers, log, next, calendar })
	}

	/// The process.
	pub fn pid(&self) -> u32 {
		self.process.id()
	}

	/// Blocks on the morning of a day (UTC+8), or after the last ones when they were on it: one, or as many as the extrinsics
	/// take; with their events when these are wanted.
	///
	/// # Errors
	/// When the day is over, and when an extrinsic is not valid.
	pub fn on(&mut self, day: Day, extrinsics: &[Vec<u8>], events: bool) -> Result<Vec<Made>> {
		let offset = UtcOffset::from_minutes(OFFSET).map_err(|error| anyhow::anyhow!("{error}"))?;
		let start = day.start(offset).as_millis();
		let millis = self.next.max(self.wall(start + MORNING)?);
		let made = self.at(millis, extrinsics, events)?;
		let end = self.wall(start + MILLIS_PER_DAY)?;
		ensure!(self.next < end + SLOT, "{day} does not hold so many blocks");
		Ok(made)
	}

	/// Blocks right after the last ones, one at least.
	pub fn next(&mut self, extrinsics: &[Vec<u8>], events: bool) -> Result<Vec<Made>> {
		self.at(self.next, extrinsics, events)
	}

	/// Blocks from that moment on, in milliseconds since 1970.
	pub fn at(&mut self, millis: u64, extrinsics: &[Vec<u8>], events: bool) -> Result<Vec<Made>> {
		let extrinsics: Vec<String> =
			extrinsics.iter().map(|bytes| format!("0x{}", hex::encode(bytes))).collect();
		let wanted = json!({ "millis": millis, "extrinsics": extrinsics, "events": events });
		let input = self.input.as_mut().context("the command has ended")?;
		let mut answer = String::new();
		let told = writeln!(input, "{wanted}")
			.and_then(|()| input.flush())
			.and_then(|()| self.answers.read_line(&mut answer));
		if !matches!(told, Ok(1..)) {
			self.process.wait()?;
			bail!("no block: {}", self.tail());
		}
		let made: Vec<Made> = serde_json::from_str(&answer)?;
		self.next = millis + SLOT * made.len() as u64;
		Ok(made)
	}

	/// When the calendar shows a moment, by the wall clock. Both in milliseconds.
	fn wall(&self, moment: u64) -> Result<u64> {
		let Calendar { epoch, start, speed } = self.calendar;
		let since = moment.checked_sub(start.as_millis()).context("before the calendar's start")?;
		Ok(epoch.as_millis() + since.div_ceil(speed.times().into()))
	}

	/// Ends the command: a node may have the database now. Gives the first moment that a further block may have.
	pub fn close(mut self) -> Result<u64> {
		self.input = None;
		let status = self.process.wait()?;
		ensure!(status.success(), "{status}: {}", self.tail());
		Ok(self.next)
	}

	fn tail(&self) -> String {
		let log = fs::read_to_string(&self.log).unwrap_or_default();
		let lines: Vec<_> = log.lines().collect();
		lines[lines.len().saturating_sub(TAIL)..].join("\n")
	}
}

impl Drop for Blocks {
	fn drop(&mut self) {
		self.input = None;
		// It may have ended already.
		self.process.kill().ok();
		self.process.wait().ok();
	}
}
