//! Signs transactions beforehand, sends them, and follows them into blocks.

use anyhow::{Context, Result, bail, ensure};
use clap::ValueEnum;
use serde::Serialize;
use serde_json::{Value, json};
use sp_crypto_hashing::blake2_256;
use stalhof_tests::{
	Rpc, Transactions, accounts,
	rpc::{Hash, RawHeader, bytes},
	transactions::{Call, pay, remark},
};
use std::{
	collections::{HashMap, HashSet},
	sync::{
		Arc,
		atomic::{AtomicU64, Ordering},
	},
	thread,
	time::{Duration, Instant},
};
use subxt_signer::sr25519::Keypair;
use tokio::{sync::Semaphore, task::JoinSet, time::interval};

/// Accounts that send, `//bench//0` and on: those that the bench chains begin with. So many, because the fork-aware pool
/// may drop a transaction whose predecessor from the same account is still in the pool when a block comes: with more
/// accounts than transactions in flight, no account has two there.
pub(crate) const SENDERS: usize = 10_000;
/// Accounts that act for one organisation of the bench chains, in order.
pub(crate) const OPERATORS: usize = 250;
/// Those organisations.
pub(crate) const ORGANISATIONS: usize = SENDERS / OPERATORS;
/// The first one's number: after the well-known ones'.
pub(crate) const FIRST_ORGANISATION: u32 = 7;
/// Transactions in one JSON-RPC batch when there is no pace to keep.
const BATCH: usize = 50;
/// WebSocket connections over all nodes.
const CONNECTIONS: usize = 4;
/// After this time without a block a transaction is sent again: the pool of a node under full load may
/// have refused or dropped it.
const PATIENCE: Duration = Duration::from_secs(15);
/// Bytes of a remark: what a hash takes.
const REMARK: [u8; 32] = [7; 32];

/// What the transactions do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
	/// `System.remark` of 32 bytes: the least that a signed transaction can do.
	Remark,
	/// `Consortium.act`: a payment from one organisation's treasury to another's.
	Payment,
}

impl Kind {
	/// The call of sender `index`. Amounts differ, so that no failed payment goes unnoticed when
	/// treasuries are compared in the end.
	pub(crate) fn call(self, index: usize) -> Call {
		match self {
			Self::Remark => remark(&REMARK),
			Self::Payment => {
				let payee = (organisation(index) + 1) % ORGANISATIONS;
				pay(FIRST_ORGANISATION + payee as u32, amount(index))
			}
		}
	}
}

/// The place of sender `index`'s organisation among those of the bench chains. It pays the next one.
pub(crate) fn organisation(index: usize) -> usize {
	index / OPERATORS
}

/// Minor units in each payment by sender `index`.
pub(crate) fn amount(index: usize) -> u128 {
	index as u128 + 1
}

/// The keys of all senders.
pub(crate) fn senders() -> Vec<Keypair> {
	let root = accounts::dev("//bench");
	(0..SENDERS as u64).map(|index| accounts::child(&root, index)).collect()
}

/// Transactions that are ready to send: one a sender in each round.
pub(crate) struct Signed {
	/// Hexadecimal, at `round * senders + sender`.
	encoded: Vec<String>,
	/// How many a round has.
	senders: usize,
	index: HashMap<[u8; 32], usize>,
}

impl Signed {
	/// Signs `rounds` rounds of `kind` on all cores, the first with the `nonces` of the senders.
	pub(crate) fn new(
		transactions: &Transactions,
		senders: &[Keypair],
		kind: Kind,
		nonces: &[u64],
		rounds: usize,
	) -> Result<Self> {
		Self::made(rounds, senders.len(), |round, sender| {
			let nonce = nonces[sender] + round as u64;
			transactions.signed(&kind.call(sender), &senders[sender], nonce)
		})
	}

	/// Makes `rounds` rounds of `senders` each on all cores: `make` gives the one of a round and a sender.
	pub(crate) fn made(
		rounds: usize,
		senders: usize,
		make: impl Fn(usize, usize) -> Result<Vec<u8>> + Sync,
	) -> Result<Self> {
		let count = rounds * senders;
		let sign = |index: usize| make(index / senders, index % senders);
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
		let mut encoded = Vec::with_capacity(count);
		let mut index = HashMap::with_capacity(count);
		for extrinsic in parts?.into_iter().flatten() {
			index.insert(blake2_256(&extrinsic), encoded.len());
			encoded.push(format!("0x{}", hex::encode(extrinsic)));
		}
		Ok(Self { encoded, senders, index })
	}

	/// How many there are.
	pub(crate) fn len(&self) -> usize {
		self.encoded.len()
	}

	/// Bytes of the first transaction.
	pub(crate) fn bytes_each(&self) -> usize {
		self.encoded.first().map_or(0, |text| text.len() / 2 - 1)
	}
}

/// How fast to send.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Pace {
	/// As fast as the nodes take them, with at most so many in flight.
	Window(u32),
	/// So many a second.
	Rate(f64),
}

/// A block that holds transactions of ours.
#[derive(Clone, Debug)]
pub(crate) struct Block {
	pub(crate) number: u64,
	pub(crate) hash: Hash,
	pub(crate) slot: u64,
	/// For each of ours in it: when it was sent, and how long after that the block was told of.
	pub(crate) delays: Vec<(Instant, Duration)>,
}

/// What became of the transactions.
pub(crate) struct Sent {
	/// Sent.
	pub(crate) offered: usize,
	/// How often one was sent again because no block had it for a long time.
	pub(crate) sent_again: usize,
	/// Blocks with ours among their transactions, in order.
	pub(crate) blocks: Vec<Block>,
}

/// Sends `signed` to `ports` for at most `limit`, follows them at the first port until all sent are
/// in blocks, and says when each came where.
///
/// # Errors
/// When they are not all included within a minute after the last was sent.
pub(crate) async fn send(
	signed: &Arc<Signed>,
	ports: &[u16],
	pace: Pace,
	limit: Duration,
) -> Result<Sent> {
	let start = Instant::now();
	let sent: Arc<Vec<AtomicU64>> =
		Arc::new(signed.encoded.iter().map(|_| AtomicU64::new(u64::MAX)).collect());
	let window = Arc::new(Semaphore::new(match pace {
		Pace::Window(size) => size as usize,
		Pace::Rate(_) => 0,
	}));
	let observer = Rpc::connect(ports[0]).await?;
	let mut heads = observer
		.subscribe::<RawHeader>("chain_subscribeNewHeads", json!([]), "chain_unsubscribeNewHeads")
		.await?;

	let mut feeders = JoinSet::new();
	for connection in 0..CONNECTIONS {
		let rpc = Rpc::connect(ports[connection % ports.len()]).await?;
		let feeder = Feeder {
			rpc,
			signed: signed.clone(),
			sent: sent.clone(),
			window: window.clone(),
			first: connection * signed.senders / CONNECTIONS,
			end: (connection + 1) * signed.senders / CONNECTIONS,
			start,
			limit,
		};
		feeders.spawn(async move { feeder.run(pace).await });
	}

	let mut blocks: Vec<Block> = Vec::new();
	let (mut offered, mut included, mut known) = (0, 0, HashSet::new());
	let (mut sent_again, mut again) = (0, HashMap::new());
	let deadline = start + limit + Duration::from_secs(60);
	while !feeders.is_empty() || included < offered {
		tokio::select! {
			Some(fed) = feeders.join_next(), if !feeders.is_empty() => offered += fed??,
			head = heads.next() => {
				let seen = Instant::now();
				let head = head.context("the node stopped telling of blocks")??;
				for mut block in new_blocks(&observer, &head, &mut known).await? {
					let body: Value = observer.call("chain_getBlock", json!([block.hash])).await?;
					for extrinsic in body["block"]["extrinsics"].as_array().context("extrinsics")? {
						let encoded = bytes(extrinsic.as_str().context("an extrinsic")?)?;
						let Some(at) = signed.index.get(&blake2_256(&encoded)) else { continue };
						// A block on a fork may hold what another held already.
						let micros = sent[*at].swap(u64::MAX, Ordering::Relaxed);
						if micros == u64::MAX {
							continue;
						}
						let then = start + Duration::from_micros(micros);
						block.delays.push((then, seen.saturating_duration_since(then)));
					}
					included += block.delays.len();
					if matches!(pace, Pace::Window(_)) {
						window.add_permits(block.delays.len());
					}
					if !block.delays.is_empty() {
						blocks.push(block);
					}
				}
				sent_again += send_again(&observer, signed, &sent, start, &mut again).await?;
			},
			() = tokio::time::sleep_until(deadline.into()) => {
				bail!(
					"of {offered} transactions {included} were included in time: use a smaller --window"
				);
			},
		}
	}
	ensure!(!blocks.is_empty(), "no transaction was included");
	Ok(Sent { offered, sent_again, blocks })
}

/// Sends again what was last sent long ago and is in no block; returns how many. `again` holds when.
async fn send_again(
	rpc: &Rpc,
	signed: &Signed,
	sent: &[AtomicU64],
	start: Instant,
	again: &mut HashMap<usize, u64>,
) -> Result<usize> {
	let now = start.elapsed();
	let long_ago = now.saturating_sub(PATIENCE).as_micros() as u64;
	let mut overdue = Vec::new();
	for (index, sent) in sent.iter().enumerate() {
		let first = sent.load(Ordering::Relaxed);
		if first < long_ago && again.get(&index).is_none_or(|last| *last < long_ago) {
			again.insert(index, now.as_micros() as u64);
			overdue.push(index);
		}
	}
	for batch in overdue.chunks(BATCH) {
		let calls = batch.iter().map(|index| json!([signed.encoded[*index]]));
		// A refusal says that the pool still has it, that a block has it by now, or to try later.
		rpc.batch("author_submitExtrinsic", calls).await?;
	}
	Ok(overdue.len())
}

/// `head` and its ancestors as far as they are not `known` yet, oldest first; the first call takes
/// `head` alone.
async fn new_blocks(rpc: &Rpc, head: &RawHeader, known: &mut HashSet<Hash>) -> Result<Vec<Block>> {
	let first = known.is_empty();
	let mut blocks = Vec::new();
	let mut hash = head.hash()?;
	while known.insert(hash.clone()) {
		let header = rpc.header(&hash).await?;
		blocks.push(Block {
			number: header.number,
			hash: header.hash,
			slot: header.slot,
			delays: Vec::new(),
		});
		if first || header.number == 0 {
			break;
		}
		hash = header.parent;
	}
	blocks.reverse();
	Ok(blocks)
}

/// Sends the transactions of some senders over one connection, in the order of nonces.
struct Feeder {
	rpc: Rpc,
	signed: Arc<Signed>,
	sent: Arc<Vec<AtomicU64>>,
	window: Arc<Semaphore>,
	first: usize,
	end: usize,
	start: Instant,
	limit: Duration,
}

impl Feeder {
	/// Returns how many it sent.
	async fn run(self, pace: Pace) -> Result<usize> {
		let (batch, pause) = match pace {
			Pace::Window(_) => (BATCH, None),
			Pace::Rate(rate) => {
				// Ten batches a second of each connection, or fewer of one transaction.
				let batch = (rate / (10 * CONNECTIONS) as f64).ceil().max(1.0);
				let pause = Duration::from_secs_f64(batch * CONNECTIONS as f64 / rate);
				(batch as usize, Some(pause))
			}
		};
		let mut tick = pause.map(interval);
		let senders = self.signed.senders;
		let rounds = self.signed.len() / senders.max(1);
		let mut offered = 0;
		for round in 0..rounds {
			let mut sender = self.first;
			while sender < self.end {
				if self.start.elapsed() >= self.limit {
					return Ok(offered);
				}
				let end = (sender + batch).min(self.end);
				match &mut tick {
					Some(tick) => {
						tick.tick().await;
					}
					None => self.window.acquire_many((end - sender) as u32).await?.forget(),
				}
				let range = round * senders + sender..round * senders + end;
				let now = self.start.elapsed().as_micros() as u64;
				for sent in &self.sent[range.clone()] {
					sent.store(now, Ordering::Relaxed);
				}
				let calls = self.signed.encoded[range].iter().map(|encoded| json!([encoded]));
				// What is refused here is sent again later, as what the pool drops is.
				self.rpc.batch("author_submitExtrinsic", calls).await?;
				offered += end - sender;
				sender = end;
			}
		}
		Ok(offered)
	}
}
