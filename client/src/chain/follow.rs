//! Following the chain without missing a block.

use crate::{
	client::Client,
	error::{Error, Result},
	finality::Basis,
	rpc::{Notice, Rpc, next},
	types::{BlockNumber, BlockRef, H256, Header},
};
use futures::{Stream, stream};
use serde::{Serialize, Serializer, ser::SerializeStruct};
use std::{collections::VecDeque, time::Duration};
use subxt::rpcs::client::RpcSubscription;
use tokio::time::{Instant, sleep};

/// Blocks that are fetched and checked together.
const BATCH: u32 = 128;

/// Longest way back to the common ancestor of two best chains.
const MAX_REORGANISATION: usize = 256;

/// How long a proof of finality is waited for; justifications come every 16 blocks.
const PROOF_TIMEOUT: Duration = Duration::from_secs(60);

/// First and longest pause before a broken connection is opened again.
const PAUSES: (Duration, Duration) = (Duration::from_millis(250), Duration::from_secs(15));

/// A block that was followed.
#[derive(Clone, Debug)]
pub struct Followed {
	/// Its header.
	pub header: Header,
	/// On what its finality rests; `None` for a best block, which may still be replaced.
	pub finality: Option<Basis>,
	/// How many blocks that were followed before are no longer on the best chain.
	pub retracted: usize,
	hash: H256,
}

impl Followed {
	fn new(header: Header, finality: Option<Basis>) -> Self {
		let hash = header.hash();
		Self { header, finality, retracted: 0, hash }
	}

	/// Height.
	pub fn number(&self) -> BlockNumber {
		self.header.number
	}

	/// Hash of the header.
	pub fn hash(&self) -> H256 {
		self.hash
	}
}

impl Serialize for Followed {
	fn serialize<S: Serializer>(&self, serializer: S) -> core::result::Result<S::Ok, S::Error> {
		let mut fields = serializer.serialize_struct("Block", 6)?;
		fields.serialize_field("number", &self.header.number)?;
		fields.serialize_field("hash", &self.hash)?;
		fields.serialize_field("parentHash", &self.header.parent_hash)?;
		fields.serialize_field("stateRoot", &self.header.state_root)?;
		fields.serialize_field("finality", &self.finality)?;
		fields.serialize_field("retracted", &self.retracted)?;
		fields.end()
	}
}

/// A subscription that is opened again when it breaks.
struct Heads {
	client: Client,
	best: bool,
	open: Option<RpcSubscription<Header>>,
	pause: Duration,
}

impl Heads {
	fn new(client: Client, best: bool) -> Self {
		Self { client, best, open: None, pause: PAUSES.0 }
	}

	/// The next header; it may skip some. Errors are those that opening again does not mend.
	async fn next(&mut self) -> Result<Header> {
		loop {
			let Some(open) = &mut self.open else {
				self.subscribe().await?;
				continue;
			};
			match next(open).await {
				Notice::Item(header) => {
					self.pause = PAUSES.0;
					return Ok(header);
				}
				Notice::Ended(_) => self.broken().await,
			}
		}
	}

	async fn subscribe(&mut self) -> Result<()> {
		let rpc = self.client.rpc();
		let opened =
			if self.best { rpc.best_headers().await } else { rpc.finalised_headers().await };
		match opened {
			Ok(subscription) => self.open = Some(subscription),
			Err(Error::Unreachable { .. }) => self.broken().await,
			Err(other) => return Err(other),
		}
		Ok(())
	}

	/// Waits a little longer each time and opens the connection again.
	async fn broken(&mut self) {
		self.open = None;
		sleep(self.pause).await;
		self.pause = (self.pause * 2).min(PAUSES.1);
		let _ = self.client.rpc().reconnect().await;
	}
}

struct Finalised {
	heads: Heads,
	client: Client,
	/// The block that was given last.
	last: Option<BlockRef>,
	/// Height to begin with.
	from: Option<BlockNumber>,
	/// Newest finalised height that is known.
	newest: BlockNumber,
	ready: VecDeque<Followed>,
}

/// See [`Client::follow_finalised`].
pub(crate) fn follow_finalised(
	client: Client,
	from: Option<BlockNumber>,
) -> impl Stream<Item = Result<Followed>> + Send + use<> {
	let state = Finalised {
		heads: Heads::new(client.clone(), false),
		client,
		last: None,
		from,
		newest: 0,
		ready: VecDeque::new(),
	};
	stream::try_unfold(state, |mut state| async move {
		let block = state.next().await?;
		Ok(Some((block, state)))
	})
}

impl Finalised {
	async fn next(&mut self) -> Result<Followed> {
		loop {
			if let Some(block) = self.ready.pop_front() {
				self.last = Some(BlockRef::of(&block.header));
				return Ok(block);
			}
			match self.fetch().await {
				Ok(()) => {}
				Err(Error::Unreachable { .. }) => self.heads.broken().await,
				Err(other) => return Err(other),
			}
		}
	}

	/// Waits for finalised blocks after the last one, and checks the next of them.
	async fn fetch(&mut self) -> Result<()> {
		let first = match (self.last, self.from) {
			(Some(last), _) => last.number + 1,
			(None, Some(from)) => from,
			(None, None) => {
				let newest = self.client.rpc().finalised_header().await?.number;
				*self.from.insert(newest)
			}
		};
		self.client.finality().listen().await;
		while self.newest < first {
			self.newest = self.newest.max(self.heads.next().await?.number);
		}
		let end = self.newest.min(first.saturating_add(BATCH - 1));
		let mut headers: Vec<Header> = Vec::new();
		for number in first..=end {
			let header = header_at(self.client.rpc(), number).await?;
			let parent =
				headers.last().map(|header| header.hash()).or(self.last.map(|last| last.hash));
			if parent.is_some_and(|parent| header.parent_hash != parent) {
				return Err(Error::BrokenChain {
					block: BlockRef::of(&header),
					why: "it does not follow the finalised block before it".to_owned(),
				});
			}
			headers.push(header);
		}
		// The last block of the batch proves its ancestors.
		let Some(last) = headers.last() else { return Ok(()) };
		let deadline = Instant::now() + PROOF_TIMEOUT;
		let basis = self.client.finality().check(BlockRef::of(last), deadline).await?;
		self.ready
			.extend(headers.into_iter().map(|header| Followed::new(header, Some(basis.clone()))));
		Ok(())
	}
}

/// The header at a height that the node called final.
async fn header_at(rpc: &Rpc, number: BlockNumber) -> Result<Header> {
	let missing = || Error::Rpc {
		url: rpc.url().to_owned(),
		method: "chain_getBlockHash".to_owned(),
		code: 0,
		why: format!("it has no block {number}, which it called final"),
	};
	let hash = rpc.block_hash(number).await?.ok_or_else(missing)?;
	let header = rpc.header(Some(hash)).await?;
	if header.number == number { Ok(header) } else { Err(missing()) }
}

struct Best {
	heads: Heads,
	client: Client,
	/// Blocks that were given last, oldest first, each the parent of the next.
	given: VecDeque<BlockRef>,
	ready: VecDeque<Followed>,
}

/// Best blocks as they come. When the best chain changes, its blocks after the common ancestor are
/// given, the first of them with the number of blocks that they replace.
pub fn follow_best(client: Client) -> impl Stream<Item = Result<Followed>> + Send + use<> {
	let state = Best {
		heads: Heads::new(client.clone(), true),
		client,
		given: VecDeque::new(),
		ready: VecDeque::new(),
	};
	stream::try_unfold(state, |mut state| async move {
		let block = state.next().await?;
		Ok(Some((block, state)))
	})
}

impl Best {
	async fn next(&mut self) -> Result<Followed> {
		loop {
			if let Some(block) = self.ready.pop_front() {
				return Ok(block);
			}
			let header = self.heads.next().await?;
			match self.connect(header).await {
				Ok(()) => {}
				Err(Error::Unreachable { .. }) => self.heads.broken().await,
				Err(other) => return Err(other),
			}
		}
	}

	/// Fetches the blocks between those that were given and `head`.
	async fn connect(&mut self, head: Header) -> Result<()> {
		let mut path = VecDeque::from([head]);
		let kept = loop {
			let oldest = &path[0];
			let parent = oldest.parent_hash;
			if self.given.is_empty() {
				break 0;
			}
			if self.given.iter().any(|given| given.hash == oldest.hash()) {
				// Nothing new.
				return Ok(());
			}
			if let Some(position) = self.given.iter().position(|given| given.hash == parent) {
				break position + 1;
			}
			if path.len() > MAX_REORGANISATION {
				return Err(Error::BrokenChain {
					block: BlockRef::of(&path[path.len() - 1]),
					why: format!("it has no ancestor among the last {} blocks", self.given.len()),
				});
			}
			let parent = self.client.rpc().header(Some(parent)).await?;
			path.push_front(parent);
		};
		let retracted = self.given.len() - kept;
		self.given.truncate(kept);
		for (index, header) in path.into_iter().enumerate() {
			self.given.push_back(BlockRef::of(&header));
			let mut block = Followed::new(header, None);
			block.retracted = if index == 0 { retracted } else { 0 };
			self.ready.push_back(block);
		}
		while self.given.len() > MAX_REORGANISATION {
			self.given.pop_front();
		}
		Ok(())
	}
}

#[cfg(test)]
#[path = "follow_tests.rs"]
mod tests;
