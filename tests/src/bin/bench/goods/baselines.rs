//! What figures of goods are compared with: one hash, and one derivation of a key.

use anyhow::{Context, Result};
use ed25519_dalek::SigningKey;
use serde::Serialize;
use stalhof_marks::Sha2;
use stalhof_primitives::merkle::Sha256;
use std::{hint::black_box, thread, time::Instant};

/// Rounds of each: the median of them counts.
const ROUNDS: usize = 15;
/// Hashes of a round.
const HASHES: u32 = 100_000;
/// Derivations of a round.
const KEYS: u32 = 1_000;

/// The times of single operations, in nanoseconds.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Baselines {
	/// H: SHA-256 of 64 bytes on one core while the others rest, by the code that makes leaves and trees.
	pub(crate) hash_ns: f64,
	/// The same while all cores do it.
	pub(crate) hash_busy_ns: f64,
	/// K: the public key of a seed (Ed25519) on one core while the others rest, by the code that makes label keys.
	pub(crate) key_ns: f64,
	/// The same while all cores do it.
	pub(crate) key_busy_ns: f64,
}

/// Rounds that have been timed, in nanoseconds each operation.
#[derive(Debug, Default)]
pub(crate) struct Rounds {
	hash: Vec<f64>,
	hash_busy: Vec<f64>,
	key: Vec<f64>,
	key_busy: Vec<f64>,
}

impl Rounds {
	/// Times more rounds. What disturbs the machine for a moment disturbs few of them, so that they are taken before and
	/// after what they are compared with.
	pub(crate) fn take(&mut self) -> Result<()> {
		for _ in 0..ROUNDS {
			self.hash.push(hashes());
			self.key.push(keys());
		}
		self.hash_busy.extend(on_all_cores(hashes)?);
		self.key_busy.extend(on_all_cores(keys)?);
		Ok(())
	}

	/// The medians.
	pub(crate) fn baselines(&self) -> Result<Baselines> {
		let median = |rounds: &[f64]| {
			let mut rounds = rounds.to_vec();
			rounds.sort_unstable_by(f64::total_cmp);
			rounds.get(rounds.len() / 2).copied().context("no round was timed")
		};
		Ok(Baselines {
			hash_ns: median(&self.hash)?,
			hash_busy_ns: median(&self.hash_busy)?,
			key_ns: median(&self.key)?,
			key_busy_ns: median(&self.key_busy)?,
		})
	}
}

/// A round on each core at a time.
fn on_all_cores(round: fn() -> f64) -> Result<Vec<f64>> {
	let cores = thread::available_parallelism().map_or(1, usize::from);
	thread::scope(|scope| {
		let work = || (0..ROUNDS).map(|_| round()).collect::<Vec<_>>();
		let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
		let mut all = Vec::new();
		for worker in workers {
			all.extend(worker.join().ok().context("a timed round broke off")?);
		}
		Ok(all)
	})
}

/// Nanoseconds for one hash of 64 bytes.
fn hashes() -> f64 {
	let mut data = [7; 64];
	let start = Instant::now();
	for _ in 0..HASHES {
		// Each hashes what the one before gave: none can be left out.
		let hash = Sha2::sha256(black_box(&data));
		data[..32].copy_from_slice(&hash);
	}
	black_box(data);
	start.elapsed().as_nanos() as f64 / f64::from(HASHES)
}

/// Nanoseconds for one derivation.
fn keys() -> f64 {
	let mut seed = [7; 32];
	let start = Instant::now();
	for _ in 0..KEYS {
		seed = SigningKey::from_bytes(black_box(&seed)).verifying_key().to_bytes();
	}
	black_box(seed);
	start.elapsed().as_nanos() as f64 / f64::from(KEYS)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn baselines_should_be_medians_and_need_rounds() {
		assert!(Rounds::default().baselines().is_err());
		let few = || vec![9.0, 1.0, 2.0];
		let rounds = Rounds { hash: few(), hash_busy: few(), key: few(), key_busy: few() };
		assert_eq!(rounds.baselines().unwrap().hash_ns, 2.0);
	}
}
