//! Sending a signed transaction and waiting until it is final.

use super::{
	Receipt, Transaction,
	outcome::{Sought, find, outcome},
	pool::{ALREADY_IMPORTED, explain, may_be_known},
};
use crate::{
	client::Client,
	error::{Error, Result},
	metadata::runtime_at,
	rpc::{Notice, next, types::TransactionStatus},
	types::{BlockNumber, BlockRef, H256},
};
use std::time::Duration;
use subxt::rpcs::client::RpcSubscription;
use tokio::time::{Instant, sleep, timeout_at};

/// Pause between looks at the chain while it is scanned.
const PAUSE: Duration = Duration::from_secs(1);

/// How long a transaction that the pool gave up is looked for.
const LEFT_PAUSE: Duration = Duration::from_secs(12);

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
	let runtime = runtime_at(rpc, best).await?;
	if runtime.spec_version != transaction.spec_version {
		return Err(Error::OtherRuntime {
			file: transaction.spec_version,
			node: runtime.spec_version,
		});
	}
	let (extrinsic, hash) = transaction.extrinsic(&runtime)?;
	client.finality().listen().await;
	let deadline = Instant::now() + options.finality_timeout;
	let mut journey = Journey {
		client,
		hash,
		last_block: transaction.era.last_block(),
		next: start.number + 1,
		seen: None,
		left: None,
		deadline,
		seconds: options.finality_timeout.as_secs(),
		progress,
	};
	let block = match rpc.submit_and_watch(&extrinsic).await.map_err(explain) {
		Ok(notices) => journey.watch(notices).await?,
		Err(error) if may_be_known(&error) => {
			journey.next = transaction.era.birth.number.saturating_add(1);
			journey.find_earlier(error).await?
		}
		Err(error) => return Err(error),
	};
	let call = transaction.call_text.split('(').next().unwrap_or_default();
	outcome(client, block, &Sought { hash, call }, deadline).await
}

struct Journey<'a> {
	client: &'a Client,
	/// Hash of the extrinsic.
	hash: H256,
	/// Last block that can hold it.
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

	/// The pool refuses the extrinsic as one that it has or had. If the chain holds it, or the pool
	/// does, sending it again is no error.
	async fn find_earlier(&mut self, error: Error) -> Result<H256> {
		match self.search_finalised().await {
			Ok(Some(block)) => return Ok(block),
			Ok(None) => {}
			Err(Error::Expired { .. }) => return Err(error),
			Err(other) => return Err(other),
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
			self.search("it was sent before").await
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
			None => "it is in the pool, in no block yet".to_owned(),
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
