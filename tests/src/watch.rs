//! When a node saw which block, and when it knew it to be final.

use crate::rpc::{Hash, RawHeader, Rpc};
use anyhow::{Context, Result};
use serde_json::json;
use std::{
	collections::HashMap,
	sync::{Arc, Mutex, MutexGuard},
	time::{Duration, Instant},
};
use tokio::task::JoinHandle;

/// A block at the moment of its import.
#[derive(Clone, Debug)]
pub struct Import {
	/// Its height.
	pub number: u64,
	/// Its Aura slot.
	pub slot: u64,
	/// When the node told of it.
	pub at: Instant,
}

#[derive(Debug, Default)]
struct Seen {
	imported: HashMap<Hash, Import>,
	/// Height and moment of each message of finality, which covers all blocks below it, too.
	finalised: Vec<(u64, Instant)>,
}

/// Two subscriptions to one node, until dropped.
#[derive(Debug)]
pub struct Watch {
	seen: Arc<Mutex<Seen>>,
	tasks: [JoinHandle<()>; 2],
}

impl Watch {
	/// Subscribes to imports and finality.
	pub async fn start(rpc: &Rpc) -> Result<Self> {
		let seen = Arc::<Mutex<Seen>>::default();
		let mut imports = rpc
			.subscribe::<RawHeader>(
				"chain_subscribeAllHeads",
				json!([]),
				"chain_unsubscribeAllHeads",
			)
			.await?;
		let mut finality = rpc
			.subscribe::<RawHeader>(
				"chain_subscribeFinalizedHeads",
				json!([]),
				"chain_unsubscribeFinalizedHeads",
			)
			.await?;
		let (to_imports, to_finality) = (seen.clone(), seen.clone());
		let tasks = [
			tokio::spawn(async move {
				// The first message is the block that was best already.
				imports.next().await;
				while let Some(Ok(header)) = imports.next().await {
					let at = Instant::now();
					let read = || {
						Ok::<_, anyhow::Error>((header.hash()?, header.number()?, header.slot()?))
					};
					if let Ok((hash, number, slot)) = read() {
						lock(&to_imports).imported.insert(hash, Import { number, slot, at });
					}
				}
			}),
			tokio::spawn(async move {
				while let Some(Ok(header)) = finality.next().await {
					let at = Instant::now();
					if let Ok(number) = header.number() {
						lock(&to_finality).finalised.push((number, at));
					}
				}
			}),
		];
		Ok(Self { seen, tasks })
	}

	/// When block `number` was known to be final; `None` while it is not.
	pub fn finalised(&self, number: u64) -> Option<Instant> {
		let seen = lock(&self.seen);
		seen.finalised.iter().find(|(up_to, _)| *up_to >= number).map(|(_, at)| *at)
	}

	/// Blocks imported so far.
	pub fn imports(&self) -> Vec<(Hash, Import)> {
		lock(&self.seen)
			.imported
			.iter()
			.map(|(hash, import)| (hash.clone(), import.clone()))
			.collect()
	}

	/// From import to finality of the blocks `heights` that `on_chain` confirms and `mine` (given
	/// a slot) does not claim.
	pub fn delays(
		&self,
		heights: &std::ops::RangeInclusive<u64>,
		on_chain: &HashMap<u64, Hash>,
		mine: impl Fn(u64) -> bool,
	) -> Vec<Duration> {
		self.imports()
			.into_iter()
			.filter(|(_, import)| heights.contains(&import.number) && !mine(import.slot))
			.filter(|(hash, import)| on_chain.get(&import.number) == Some(hash))
			.filter_map(|(_, import)| {
				Some(self.finalised(import.number)?.saturating_duration_since(import.at))
			})
			.collect()
	}
}

impl Drop for Watch {
	fn drop(&mut self) {
		self.tasks.iter().for_each(JoinHandle::abort);
	}
}

fn lock(seen: &Mutex<Seen>) -> MutexGuard<'_, Seen> {
	seen.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// The hashes of `heights` on the best chain.
pub async fn hashes(
	rpc: &Rpc,
	heights: std::ops::RangeInclusive<u64>,
) -> Result<HashMap<u64, Hash>> {
	let mut hashes = HashMap::new();
	for height in heights {
		let hash = rpc.hash_at(height).await?.with_context(|| format!("no block {height}"))?;
		hashes.insert(height, hash);
	}
	Ok(hashes)
}
