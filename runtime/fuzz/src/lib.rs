#![doc = include_str!("../README.md")]
// Only for tests and fuzzers: whoever builds the node compiles nothing of this.
#![cfg(any(test, doc, fuzzing))]

mod calls;
mod chain;
mod choices;
mod history;
mod invariants;
mod keys;
mod shrink;
mod step;
#[cfg(test)]
mod tests;

pub use chain::Chain;
pub use choices::Choices;
pub use history::{Counts, Failure, History, replay, run};
pub use shrink::shrink;
pub use step::{Outcome, Step, decode, encode};

use stalhof_runtime as runtime;
use stalhof_runtime::{AccountId, Runtime, RuntimeCall};

/// Runs the history that these bytes choose, for a fuzzer that looks for bytes that lead further.
///
/// # Panics
/// When anything in it is wrong.
pub fn fuzz(bytes: &[u8]) {
	let mut history = History::default();
	if let Err(what) = history.play(&Choices::of_bytes(bytes), MOST_BLOCKS) {
		panic!("{what}");
	}
}

/// The most blocks of a history that a fuzzer makes.
const MOST_BLOCKS: u32 = 200;
