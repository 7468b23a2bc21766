//! Sending a signed transaction and waiting until it is final.

use super::{
	Receipt, Transaction,
	outcome::{Sought, find, outcome},
	pool::{ALREADY_IMPORTED, explain, is_refusal},
};
use crate::{
	client::Client,
	config::Runtime,
	error::{Error, Result},
	metadata::{embedded, runtime_at},
	rpc::{Notice, next, types::TransactionStatus},
	time::deadline,
	types::{BlockNumber, BlockRef, H256},
};
use std::time::Duration;
use subxt::rpcs::client::RpcSubscription;
use tokio::time::{Instant, sleep, timeout_at};

/// Pause between looks at the chain while it is scanned.
const PAUSE: Duration = Duration::from_secs(1);

/// How long a transaction that the pool gave up is looked for.
const LEFT_PAUSE: Duration = Duration::from_secs(12);

/// Blocks that are searched without a word.
const MANY: BlockNumber = 64;

/// How a transaction is sent.
#[derive(Clone, Debug)]
pub struct SendOptions {
	/// How long to wait for finality.
	pub finality_timeout: Duration,
	/// Blocks for which it is valid, 4 to 65,536; rounded up to a power of two.
	pub era: u32,
	/// How often a transaction whose nonce was used meanwhile is signed again.
	pub retries: u32,
}

impl Default for SendOptions {
	fn default() -> Self {
		Self { finality_timeout: Duration::from_secs(60), era: super::DEFAULT_ERA, retries: 5 }
	}
}

/// What happens to a transaction on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
	/// The pool took it.
	InPool,
	/// A block holds it, which is not final yet.
	InBlock(H256),
	/// The block that held it is no longer the best one.
	Retracted(H256),
	/// The connection broke; finalised blocks are searched for it.
	Searching(String),
	/// Its nonce was used meanwhile; it is signed again.
	SigningAgain,
}

/// Sends `transaction` and waits until its block is final.
pub(crate) async fn send(
	client: &Client,
	transaction: &Transaction,
	options: &SendOptions,
	progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<Receipt> {
	let rpc = client.rpc();
	if transaction.genesis != client.genesis() {
		return Err(Error::OtherChain { file: transaction.genesis, node: client.genesis() });
	}
	let start = rpc.finalised_header().await?;
	let best = rpc.header(None).await?.hash();
	let current = runtime_at(rpc, best).await?;
	let upgraded = current.spec_version != transaction.spec_version;
	let other = |searched| Error::OtherRuntime {
		file: transaction.spec_version,
		node: current.spec_version,
		searched,
	};
	let runtime = if upgraded { former(client, transaction).await } else { Some(current.clone()) };
	let runtime = runtime.ok_or_else(|| other(false))?;
	let (extrinsic, hash) = transaction.extrinsic(&runtime)?;
	let call = transaction.describe(&runtime)?;
	client.finality().listen().await;
	let deadline = deadline(options.finality_timeout);
	let mut journey = Journey {
		client,
		hash,
		first_block: transaction.era.birth.number.saturating_add(1),
		last_block: transaction.era.last_block(),
		next: start.number.saturating_add(1),
		seen: None,
		left: None,
		deadline,
		seconds: options.finality_timeout.as_secs(),
		progress,
	};
	// The chain takes no transaction of another version, but it may have had this one before.
	let sent = if upgraded {
		Err(other(true))
	} else {
		rpc.submit_and_watch(&extrinsic).await.map_err(explain)
	};
	let (block, already_final) = match sent {
		Ok(notices) => (journey.watch(notices).await?, false),
		Err(error) if is_refusal(&error) => journey.find_earlier(error, start.number).await?,
		Err(error) => return Err(error),
	};
	let call = call.split('(').next().unwrap_or_default();
	outcome(client, block, &Sought { hash, call, already_final }, deadline).await
}

/// The runtime that `transaction` was made for, which is not the chain's present one.
async fn former(client: &Client, transaction: &Transaction) -> Option<Runtime> {
	let fits = |runtime: &Runtime| transaction.describe(runtime).is_ok();
	if let Some(embedded) = embedded().filter(|runtime| fits(runtime)) {
		return Some(embedded.clone());
	}
	let then = runtime_at(client.rpc(), transaction.era.birth.hash).await;
	then.ok().filter(|runtime| fits(runtime))
}

struct Journey<'a> {
	client: &'a Client,
	/// Hash of the extrinsic.
	hash: H256,
	/// First and last block that can hold it.
	first_block: BlockNumber,
	last_block: BlockNumber,
	/// Next finalised block to search.
	next: BlockNumber,
	/// Block that held it last.
	seen: Option<H256>,
	/// Why the pool gave it up.
	left: Option<&'static str>,
	deadline: Instant,
	seconds: u64,
	progress: &'a mut (dyn FnMut(Progress) + Send),
}

impl Journey<'_> {
	/// Follows the pool's notices until a finalised block holds the extrinsic. When they end, the
	/// finalised blocks are searched.
	async fn watch(&mut self, mut notices: RpcSubscription<TransactionStatus>) -> Result<H256> {
		loop {
			let notice = match timeout_at(self.deadline, next(&mut notices)).await {
				Ok(notice) => notice,
				Err(_) => return Err(self.late().await),
			};
			match notice {
				Notice::Item(TransactionStatus::Finalized(block)) => return Ok(block),
				Notice::Item(TransactionStatus::InBlock(block)) => {
					self.seen = Some(block);
					(self.progress)(Progress::InBlock(block));
				}
				Notice::Item(TransactionStatus::Retracted(block)) => {
					self.seen = None;
					(self.progress)(Progress::Retracted(block));
				}
				Notice::Item(TransactionStatus::Ready | TransactionStatus::Future) => {
					(self.progress)(Progress::InPool);
				}
				Notice::Item(TransactionStatus::Broadcast(_)) => {}
				Notice::Item(TransactionStatus::Usurped(_)) => {
					let why = "another transaction with its nonce took its place";
					return Err(Error::PoolLeft(why.to_owned()));
				}
				Notice::Item(TransactionStatus::Dropped) => return Err(Error::PoolFull),
				Notice::Item(TransactionStatus::Invalid) => {
					// It may have been included all the same, in a block that is soon final.
					self.left = Some("it is no longer valid there");
					self.next = self.first_block;
					self.deadline = self.deadline.min(Instant::now() + LEFT_PAUSE);
					return self.search("the pool no longer has it").await;
				}
				Notice::Item(TransactionStatus::FinalityTimeout(_)) => {
					return self.search("the node no longer watches it").await;
				}
				Notice::Ended(why) => return self.search(&why).await,
			}
		}
	}

	/// The node does not take the extrinsic, `newest` being the newest finalised block. If the chain
	/// holds it, or the pool does, sending it again is no error. Gives the block, and whether that was
	/// final already.
	async fn find_earlier(&mut self, error: Error, newest: BlockNumber) -> Result<(H256, bool)> {
		self.next = self.first_block;
		if newest.saturating_sub(self.next) > MANY {
			(self.progress)(Progress::Searching("the node does not take it".to_owned()));
		}
		if let Some(block) = self.search_finalised().await? {
			return Ok((block, true));
		}
		let rpc = self.client.rpc();
		let mut header = rpc.header(None).await?;
		while header.number >= self.next {
			if find(self.client, &header, self.hash).await?.is_some() {
				self.seen = Some(header.hash());
				break;
			}
			header = rpc.header(Some(header.parent_hash)).await?;
		}
		let waits = matches!(error, Error::PoolRefused { code: ALREADY_IMPORTED, .. });
		if self.seen.is_some() || waits {
			Ok((self.search("it was sent before").await?, false))
		} else {
			Err(error)
		}
	}

	/// Looks for the extrinsic in each finalised block from `next` on.
	async fn search(&mut self, why: &str) -> Result<H256> {
		(self.progress)(Progress::Searching(why.to_owned()));
		loop {
			match self.search_finalised().await {
				Ok(Some(block)) => return Ok(block),
				Ok(None) => {}
				// The node may be restarting.
				Err(Error::Unreachable { .. }) => {
					let _ = self.client.rpc().reconnect().await;
				}
				Err(other) => return Err(other),
			}
			if Instant::now() + PAUSE > self.deadline {
				return Err(self.late().await);
			}
			sleep(PAUSE).await;
		}
	}

	async fn search_finalised(&mut self) -> Result<Option<H256>> {
		let rpc = self.client.rpc();
		let newest = rpc.finalised_header().await?.number;
		while self.next <= newest {
			if self.next > self.last_block {
				return Err(Error::Expired { last: self.last_block, now: newest });
			}
			let Some(hash) = rpc.block_hash(self.next).await? else { return Ok(None) };
			let header = rpc.header(Some(hash)).await?;
			if find(self.client, &header, self.hash).await?.is_some() {
				return Ok(Some(hash));
			}
			self.next += 1;
		}
		Ok(None)
	}

	/// The time is over: says what is known.
	async fn late(&self) -> Error {
		if let Some(why) = self.left {
			return Error::PoolLeft(why.to_owned());
		}
		let known = match self.seen {
			None => format!(
				"it is in the pool, in no block yet; block {} is the last that can hold it",
				self.last_block
			),
			Some(hash) => match self.client.rpc().header(Some(hash)).await {
				Ok(header) => {
					format!("it is in block {}, which is not final", BlockRef::of(&header))
				}
				Err(_) => format!("it was in block {hash:#x}, which is not final"),
			},
		};
		Error::NotFinalised { seconds: self.seconds, known }
	}
}

#[cfg(test)]
#[path = "send_tests.rs"]
mod tests;
