//! A chain on which more and more pictures are registered.

use crate::{
	machine::{cpu_seconds, high_water},
	replay::{self, Execution},
};
use anyhow::{Context, Result, bail};
use serde::Serialize;
use sp_crypto_hashing::twox_128;
use stalhof_tests::{
	accounts::{child, dev},
	desk::Desk,
	images::{MAX_REVEAL, Reveal},
	rpc::bytes,
	state,
};
use std::{fs, os::unix::fs::MetadataExt, path::Path, time::Instant};
use subxt_signer::sr25519::Keypair;

/// The chain.
const CHAIN: &str = "bench-solo";
/// The first member's number, how many take turns, and operators of each.
const FIRST: u32 = 7;
const MEMBERS: u32 = 40;
const OPERATORS: u64 = 250;
/// Blocks that a commitment is old before it opens.
const AGE: usize = 10;
/// Reveals that are measured, each in a block of its own.
const MEASURED: u32 = 20;
/// Commitments that are made together, and reveals that are handed over together.
const COMMITS: u32 = 400;
const REVEALS: u32 = 10;

/// What a part of the works took to register.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub(crate) struct Growth {
	pub(crate) works: u32,
	pub(crate) blocks: usize,
	/// Bytes of the transactions.
	pub(crate) sent: usize,
	/// CPU seconds of the process that made and imported those blocks.
	pub(crate) cpu_s: f64,
	/// Seconds in all, signing too.
	pub(crate) wall_s: f64,
}

/// State of all pictures.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct State {
	/// Bytes of keys and values.
	pub(crate) bytes: usize,
	pub(crate) entries: usize,
	/// Bytes that organisations are charged for them.
	pub(crate) charged: i128,
}

/// What was measured with so many works in state.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct At {
	pub(crate) works: u32,
	/// What it took to come there from the number before.
	pub(crate) growth: Growth,
	/// Execution of a reveal by import; of great numbers it is not measured.
	pub(crate) reveal: Option<Execution>,
	/// Microseconds of CPU for a work while its block is made and imported, which executes it twice; empty blocks are taken off.
	pub(crate) cpu_us_each: f64,
	pub(crate) state: Option<State>,
	/// Bytes of the node's database.
	pub(crate) database: u64,
	/// The most memory that making blocks took, in KiB.
	pub(crate) peak_kib: u64,
}

/// The chain, and how many works it has.
pub(super) struct Growing {
	desk: Desk,
	genesis: [u8; 32],
	works: u32,
	/// What organisations are charged for everything else.
	charged: i128,
}

/// Who registers the batch that begins with that work: its number, and an operator of it.
fn owner(first: u32) -> (u32, Keypair) {
	let batch = first / MAX_REVEAL;
	let place = batch % MEMBERS;
	let operator = u64::from(batch / MEMBERS) % OPERATORS;
	let account = u64::from(place) * OPERATORS + operator;
	(FIRST + place, child(&dev("//bench"), account))
}

impl Growing {
	/// A chain without works.
	pub(super) async fn begin() -> Result<Self> {
		let mut desk = Desk::open(CHAIN, &[]).await?;
		desk.make(None, &[], false)?;
		let genesis = bytes(&desk.genesis)?;
		let genesis = genesis.try_into().ok().context("a hash of 32 bytes")?;
		let mut chain = Self { desk, genesis, works: 0, charged: 0 };
		chain.charged = chain.charged_now().await?;
		Ok(chain)
	}

	/// Registers until there are so many, and measures further reveals; with `whole` their import and the state too.
	pub(super) async fn measure_at(&mut self, works: u32, whole: bool) -> Result<At> {
		eprintln!("{works} works");
		let growth = self.grow(works.saturating_sub(self.works))?;
		let there = self.works;
		let (range, cpu_us_each) = self.measured()?;
		let peak_kib =
			high_water(&fs::read_to_string(format!("/proc/{}/status", self.desk.pid()?))?);
		self.desk.pause().await?;
		let database = size(self.desk.base_path())?;
		let (mut reveal, mut state) = (None, None);
		if whole {
			let ranges = [range];
			let count = MEASURED as usize;
			reveal =
				replay::executions(&self.desk.spec, self.desk.base_path(), &ranges, count)?.pop();
			state = Some(self.state().await?);
		}
		self.desk.resume().await?;
		let peak_kib = peak_kib.unwrap_or(0);
		Ok(At { works: there, growth, reveal, cpu_us_each, state, database, peak_kib })
	}

	/// Registers so many more, rounded up to whole reveals.
	fn grow(&mut self, works: u32) -> Result<Growth> {
		let begun = Instant::now();
		let before = cpu_seconds(self.desk.pid()?)?;
		let mut growth = Growth::default();
		let mut left = works.div_ceil(MAX_REVEAL);
		while left > 0 {
			let batches = left.min(COMMITS);
			let commits = self.commits(batches)?;
			growth.sent += commits.iter().map(Vec::len).sum::<usize>();
			growth.blocks += self.desk.make(None, &commits, true)?.made.len();
			growth.blocks += self.wait()?;
			for first in (0..batches).step_by(REVEALS as usize) {
				let reveals = (first..batches.min(first + REVEALS)).map(|_| self.reveal());
				let reveals = reveals.collect::<Result<Vec<_>>>()?;
				growth.sent += reveals.iter().map(Vec::len).sum::<usize>();
				growth.blocks += self.desk.make(None, &reveals, true)?.made.len();
			}
			growth.works += batches * MAX_REVEAL;
			left -= batches;
			eprintln!("{} registered", self.works);
		}
		growth.cpu_s = cpu_seconds(self.desk.pid()?)? - before;
		growth.wall_s = begun.elapsed().as_secs_f64();
		Ok(growth)
	}

	/// Commitments to the next works.
	fn commits(&mut self, batches: u32) -> Result<Vec<Vec<u8>>> {
		let firsts = (0..batches).map(|batch| self.works + batch * MAX_REVEAL);
		firsts
			.map(|first| {
				let (organisation, keys) = owner(first);
				let call = Reveal::made(first, MAX_REVEAL).commit(&self.genesis, organisation);
				self.desk.sign(&keys, &call)
			})
			.collect()
	}

	/// The next works, shown.
	fn reveal(&mut self) -> Result<Vec<u8>> {
		let first = self.works;
		self.works += MAX_REVEAL;
		let (_, keys) = owner(first);
		self.desk.sign(&keys, &Reveal::made(first, MAX_REVEAL).call())
	}

	/// Empty blocks until commitments are old enough.
	fn wait(&mut self) -> Result<usize> {
		(0..AGE).try_for_each(|_| self.desk.make(None, &[], false).map(drop))?;
		Ok(AGE)
	}

	/// Blocks of one reveal each, and as many empty ones: the range of the first, and CPU microseconds for a work.
	fn measured(&mut self) -> Result<((u64, u64), f64)> {
		let commits = self.commits(MEASURED)?;
		self.desk.make(None, &commits, true)?;
		self.wait()?;
		let mut heights = Vec::new();
		let mut reveals = Vec::new();
		for _ in 0..MEASURED {
			reveals.push(self.reveal()?);
		}
		let start = cpu_seconds(self.desk.pid()?)?;
		for reveal in reveals {
			let done = self.desk.make(None, &[reveal], true)?;
			let [made] = &done.made[..] else { bail!("a reveal took {} blocks", done.made.len()) };
			heights.push(made.number);
		}
		let full = cpu_seconds(self.desk.pid()?)?;
		(0..MEASURED).try_for_each(|_| self.desk.make(None, &[], false).map(drop))?;
		let empty = cpu_seconds(self.desk.pid()?)? - full;
		let each = (full - start - empty) * 1e6 / f64::from(MEASURED * MAX_REVEAL);
		let (first, last) = heights.first().zip(heights.last()).context("no block")?;
		Ok(((*first, *last), each))
	}

	async fn state(&mut self) -> Result<State> {
		let node = self.desk.read().await?;
		let at = node.rpc().best().await?.hash;
		let pairs = state::pairs(node.rpc(), &twox_128(b"Images"), &at).await?;
		// Two digits a byte after 0x.
		let length = |text: &String| text.len().saturating_sub(2) / 2;
		let bytes = pairs.iter().map(|(key, value)| length(key) + length(value)).sum();
		let charged = state::charged(node.rpc(), &at).await? - self.charged;
		Ok(State { bytes, entries: pairs.len(), charged })
	}

	async fn charged_now(&mut self) -> Result<i128> {
		let node = self.desk.read().await?;
		let at = node.rpc().best().await?.hash;
		let charged = state::charged(node.rpc(), &at).await?;
		self.desk.resume().await?;
		Ok(charged)
	}
}

/// Bytes on the disk of all files in a directory.
fn size(dir: &Path) -> Result<u64> {
	/// What the file system counts in.
	const BLOCK: u64 = 512;
	let mut sum = 0;
	for entry in fs::read_dir(dir)? {
		let entry = entry?;
		let about = entry.metadata()?;
		sum += if about.is_dir() { size(&entry.path())? } else { about.blocks() * BLOCK };
	}
	Ok(sum)
}
