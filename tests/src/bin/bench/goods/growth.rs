//! How many bytes batches keep in the chain's state.

use anyhow::{Result, ensure};
use serde::Serialize;
use sp_crypto_hashing::twox_128;
use stalhof_marks::BATCH_SIZE;
use stalhof_tests::{Rpc, state};

/// Marks of the season that the chain is measured by.
const SEASON: u64 = 400_000_000;

/// Bytes that batches keep for ever.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Growth {
	/// Batches that were committed to.
	pub(crate) batches: u32,
	/// Keys and values of the pallet for each.
	pub(crate) bytes_each: f64,
	/// Entries for each.
	pub(crate) entries_each: f64,
	/// Batches of 2^20 marks that 400 million make.
	pub(crate) season_batches: u64,
	/// Bytes of theirs.
	pub(crate) season_bytes: f64,
}

/// What the pallet holds at one block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Holding {
	bytes: usize,
	entries: usize,
}

impl Holding {
	/// At the last final block. The nodes of the trie above the entries are not counted.
	pub(crate) async fn now(rpc: &Rpc) -> Result<Self> {
		let at = rpc.finalized().await?.hash;
		let pairs = state::pairs(rpc, &twox_128(b"Goods"), &at).await?;
		// Two digits a byte after 0x.
		let bytes = |text: &String| text.len().saturating_sub(2) / 2;
		let sum = pairs.iter().map(|(key, value)| bytes(key) + bytes(value)).sum();
		Ok(Self { bytes: sum, entries: pairs.len() })
	}

	/// What has come since, by so many batches.
	pub(crate) fn growth(self, now: Self, batches: u32) -> Result<Growth> {
		ensure!(batches > 0 && now.entries > self.entries, "the state has not grown by batches");
		let each = |all: usize| all as f64 / f64::from(batches);
		let bytes_each = each(now.bytes.saturating_sub(self.bytes));
		let season_batches = SEASON.div_ceil(BATCH_SIZE.into());
		Ok(Growth {
			batches,
			bytes_each,
			entries_each: each(now.entries - self.entries),
			season_batches,
			season_bytes: bytes_each * season_batches as f64,
		})
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn growth_should_be_what_came_for_each_batch() {
		let before = Holding { bytes: 100, entries: 3 };
		let growth = before.growth(Holding { bytes: 900, entries: 9 }, 2).unwrap();
		assert_eq!((growth.bytes_each, growth.entries_each), (400.0, 3.0));
		assert_eq!((growth.season_batches, growth.season_bytes), (382, 152_800.0));
		assert!(before.growth(before, 2).is_err());
		assert!(before.growth(Holding { bytes: 900, entries: 9 }, 0).is_err());
	}
}
