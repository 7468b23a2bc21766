//! Many transactions at once, and what becomes of another's meanwhile.

use crate::{
	rpc::{Hash, Rpc, bytes},
	transactions::{Call, Transactions, next_nonce, send},
};
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use sp_crypto_hashing::blake2_256;
use std::{
	collections::{BTreeMap, HashSet},
	thread,
	time::{Duration, Instant},
};
use subxt_signer::sr25519::Keypair;
use tokio::task::JoinSet;

/// Transactions in one JSON-RPC batch.
const BATCH: usize = 50;
/// WebSocket connections.
const CONNECTIONS: usize = 4;

/// Transactions that are signed and ready to send.
#[derive(Clone, Debug)]
pub struct Flood {
	/// Hexadecimal.
	encoded: Vec<String>,
	hashes: HashSet<[u8; 32]>,
}

/// What a node answered to a flood.
#[derive(Clone, Debug, Default)]
pub struct Answers {
	/// Transactions that it took into its pool.
	pub accepted: usize,
	/// How often it refused with which error.
	pub refused: BTreeMap<String, usize>,
}

impl Flood {
	/// `rounds` times `call` by each of `accounts`, none of which has sent anything yet; signed on all cores.
	pub fn sign(
		transactions: &Transactions,
		accounts: &[Keypair],
		call: &Call,
		rounds: usize,
	) -> Result<Self> {
		let count = rounds * accounts.len();
		let sign = |index: usize| {
			let (round, account) = (index / accounts.len(), index % accounts.len());
			transactions.signed(call, &accounts[account], round as u64)
		};
		let cores = thread::available_parallelism().map_or(1, usize::from);
		let share = count.div_ceil(cores).max(1);
		let parts: Result<Vec<Vec<Vec<u8>>>> = thread::scope(|scope| {
			let workers: Vec<_> = (0..count)
				.step_by(share)
				.map(|start| {
					let sign = &sign;
					scope.spawn(move || (start..(start + share).min(count)).map(sign).collect())
				})
				.collect();
			workers
				.into_iter()
				.map(|worker| worker.join().unwrap_or_else(|_| bail!("signing")))
				.collect()
		});
		let (mut encoded, mut hashes) = (Vec::with_capacity(count), HashSet::new());
		for extrinsic in parts?.into_iter().flatten() {
			hashes.insert(blake2_256(&extrinsic));
			encoded.push(format!("0x{}", hex::encode(extrinsic)));
		}
		Ok(Self { encoded, hashes })
	}

	/// How many they are.
	pub fn len(&self) -> usize {
		self.encoded.len()
	}

	/// Whether there are none.
	pub fn is_empty(&self) -> bool {
		self.encoded.is_empty()
	}

	/// Sends all to a port of this machine, as fast as the node answers.
	pub async fn send(&self, port: u16) -> Result<Answers> {
		let mut feeders = JoinSet::new();
		for connection in 0..CONNECTIONS {
			let rpc = Rpc::connect(port).await?;
			let batches = self.encoded.chunks(BATCH).skip(connection).step_by(CONNECTIONS);
			let batches: Vec<Vec<String>> = batches.map(<[String]>::to_vec).collect();
			feeders.spawn(async move {
				let mut all = Vec::new();
				for batch in batches {
					let calls = batch.iter().map(|encoded| json!([encoded]));
					all.extend(rpc.batch("author_submitExtrinsic", calls).await?);
				}
				anyhow::Ok(all)
			});
		}
		let mut answers = Answers::default();
		while let Some(answered) = feeders.join_next().await {
			for answer in answered?? {
				match answer {
					Ok(_) => answers.accepted += 1,
					Err(error) => *answers.refused.entry(error).or_default() += 1,
				}
			}
		}
		Ok(answers)
	}

	/// The places of its transactions in block `hash`, in order.
	pub async fn places(&self, rpc: &Rpc, hash: &str) -> Result<Vec<usize>> {
		let body = body(rpc, hash).await?;
		Ok((0..body.len()).filter(|place| self.hashes.contains(&body[*place])).collect())
	}

	/// How many of them the pool of a node holds.
	pub async fn pending(&self, rpc: &Rpc) -> Result<usize> {
		let all: Vec<String> = rpc.call("author_pendingExtrinsics", json!([])).await?;
		let mut pending = 0;
		for extrinsic in all {
			pending += usize::from(self.hashes.contains(&blake2_256(&bytes(&extrinsic)?)));
		}
		Ok(pending)
	}
}

/// The hashes of the transactions in block `hash`, in order.
async fn body(rpc: &Rpc, hash: &str) -> Result<Vec<[u8; 32]>> {
	let block: Value = rpc.call("chain_getBlock", json!([hash])).await?;
	let body = block["block"]["extrinsics"].as_array().context("extrinsics")?;
	body.iter()
		.map(|extrinsic| Ok(blake2_256(&bytes(extrinsic.as_str().context("an extrinsic")?)?)))
		.collect()
}

/// Where a transaction came.
#[derive(Clone, Debug)]
pub struct Inclusion {
	/// The block that holds it.
	pub block: Hash,
	/// Its place in that block.
	pub place: usize,
	/// How many blocks after the one that was best when it was sent; 1 is the next one.
	pub blocks: u64,
	/// From sending to being told of the block.
	pub delay: Duration,
}

/// Sends `call` and waits for the block that holds it.
///
/// # Errors
/// When it is refused, leaves the pool, or no block holds it within `limit`.
pub async fn include(
	transactions: &Transactions,
	rpc: &Rpc,
	call: &Call,
	keys: &Keypair,
	limit: Duration,
) -> Result<Inclusion> {
	let extrinsic = transactions.signed(call, keys, next_nonce(rpc, keys).await?)?;
	let hash = blake2_256(&extrinsic);
	let best = rpc.best().await?.number;
	let start = Instant::now();
	let block = send(rpc, extrinsic).await?.reaches("inBlock", limit).await?;
	let delay = start.elapsed();
	let height = rpc.header(&block).await?.number;
	ensure!(height > best, "the block is older than the transaction");
	let place = body(rpc, &block).await?.iter().position(|other| *other == hash);
	let place = place.context("the block does not hold the transaction")?;
	Ok(Inclusion { block, place, blocks: height - best, delay })
}
