//! Reads of the runtime, off the async threads and bounded in number.

use crate::{AtBlock, PageOf, PageRequest, Refusal};
use codec::{Decode, Encode};
use jsonrpsee::core::RpcResult;
use sp_api::{ApiError, CallApiAt, CallContext};
use sp_blockchain::HeaderBackend;
use sp_runtime::traits::Block as BlockT;
use sp_version::RuntimeVersion;
use stalhof_primitives::page::Page;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Reads under way at once, over all callers of a node, unless it is told otherwise.
pub const DEFAULT_CONCURRENCY: usize = 16;

/// How every method of every domain reads the chain: cheap to clone, one bound for all clones.
pub struct Reads<Block, Client> {
	client: Arc<Client>,
	permits: Arc<Semaphore>,
	_block: core::marker::PhantomData<fn() -> Block>,
}

impl<Block, Client> Clone for Reads<Block, Client> {
	fn clone(&self) -> Self {
		Self {
			client: self.client.clone(),
			permits: self.permits.clone(),
			_block: core::marker::PhantomData,
		}
	}
}

impl<Block, Client> Reads<Block, Client>
where
	Block: BlockT,
	Client: HeaderBackend<Block> + Send + Sync + 'static,
{
	/// Reads through `client`, at most `concurrency` at once.
	pub fn new(client: Arc<Client>, concurrency: usize) -> Self {
		let permits = Arc::new(Semaphore::new(concurrency));
		Self { client, permits, _block: core::marker::PhantomData }
	}

	/// Runs `read` on a thread where it may take its time, at block `at` or else at the best block.
	/// Gives its result.
	///
	/// # Errors
	/// [`Refusal::Busy`] at once when the bound is reached, [`Refusal::UnknownBlock`], and whatever
	/// `read` refuses.
	pub async fn run<T, Read>(&self, at: Option<Block::Hash>, read: Read) -> Result<T, Refusal>
	where
		T: Send + 'static,
		Read: FnOnce(&Client, Block::Hash) -> Result<T, Refusal> + Send + 'static,
	{
		let permit = self.permits.clone().try_acquire_owned().map_err(|_| Refusal::Busy)?;
		let client = self.client.clone();
		let work = move || {
			let _permit = permit;
			let at = at.unwrap_or_else(|| client.info().best_hash);
			match client.number(at) {
				Ok(Some(_)) => read(&client, at),
				Ok(None) => Err(Refusal::UnknownBlock(format!("{at:?}"))),
				Err(error) => Err(Refusal::Internal(error.to_string())),
			}
		};
		tokio::task::spawn_blocking(work)
			.await
			.unwrap_or_else(|error| Err(Refusal::Internal(error.to_string())))
	}

	/// Answers with what `read` gives.
	pub(crate) async fn one<T: Send + 'static>(
		&self,
		at: Option<Block::Hash>,
		read: impl FnOnce(&Client, Block::Hash) -> Result<T, Refusal> + Send + 'static,
	) -> RpcResult<AtBlock<T, Block::Hash>> {
		let read = |client: &Client, at| Ok(AtBlock { answer: read(client, at)?, at });
		Ok(self.run(at, read).await?)
	}

	/// Answers with the page that `read` gives for what comes after a key and a limit.
	pub(crate) async fn list<Item, Json, Cursor>(
		&self,
		(cursor, limit): (Option<String>, Option<u32>),
		at: Option<Block::Hash>,
		read: impl FnOnce(
			&Client,
			Block::Hash,
			Option<Cursor>,
			u32,
		) -> Result<Page<Item, Cursor>, Refusal>
		+ Send
		+ 'static,
		json: impl FnMut(Item) -> Json + Send + 'static,
	) -> RpcResult<PageOf<Json, Block::Hash>>
	where
		Json: Send + 'static,
		Cursor: Encode + Decode + Send + 'static,
	{
		let PageRequest { after, limit } = PageRequest::new(cursor, limit)?;
		let read =
			move |client: &Client, at| Ok(PageOf::new(read(client, at, after, limit)?, at, json));
		Ok(self.run(at, read).await?)
	}
}

/// The version of the runtime at a block.
pub trait RuntimeVersionAt<Block: BlockT> {
	/// The version of the runtime at block `at`.
	///
	/// # Errors
	/// When the block's state is not to be had.
	fn runtime_version(&self, at: Block::Hash) -> Result<RuntimeVersion, ApiError>;
}

impl<Block: BlockT, Client: CallApiAt<Block>> RuntimeVersionAt<Block> for Client {
	fn runtime_version(&self, at: Block::Hash) -> Result<RuntimeVersion, ApiError> {
		self.runtime_version_at(at, CallContext::Offchain)
	}
}

/// What a failed call of a runtime API means to the caller who asked for `read` at block `at`.
pub fn refusal<Hash: core::fmt::Debug>(read: &'static str, at: Hash, error: ApiError) -> Refusal {
	let text = error.to_string();
	let unknown_block = match &error {
		ApiError::UnknownBlock(_) => true,
		ApiError::Application(inner) => {
			matches!(inner.downcast_ref(), Some(sp_blockchain::Error::UnknownBlock(_)))
		}
		_ => false,
	};
	match unknown_block {
		true if text.contains("discarded") => Refusal::StateDiscarded(format!("{at:?}")),
		true => Refusal::UnknownBlock(format!("{at:?}")),
		false if text.contains("not found") => Refusal::NotInThisRuntime(read),
		false => Refusal::Internal(text),
	}
}
