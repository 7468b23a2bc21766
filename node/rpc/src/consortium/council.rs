//! Motions, pauses, and what binds the council.

use super::{
	Consortium,
	json::motion::{CouncilJson, MotionJson, PauseJson},
};
use crate::{AtBlock, PageOf, Refusal, reads::refusal};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use pallet_council::types::MotionId;
use pallet_council_runtime_api::CouncilApi;
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_runtime::{
	AccountId32,
	traits::{Block as BlockT, NumberFor},
};
use stalhof_primitives::page::Page;

/// What a runtime without these reads lacks.
const READ: &str = "council";

/// Methods under `consortium_` about the council.
#[rpc(client, server, namespace = "consortium")]
pub trait CouncilRpc<Hash> {
	/// A motion that is open or waits to be enacted.
	#[method(name = "motion")]
	async fn motion(
		&self,
		id: MotionId,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<MotionJson<Hash>, Hash>>;

	/// Motions that are open or wait, in order of number.
	#[method(name = "motions")]
	async fn motions(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<MotionJson<Hash>, Hash>>;

	/// For how long motions take votes, and what each act takes.
	#[method(name = "council")]
	async fn council(&self, at: Option<Hash>) -> RpcResult<AtBlock<CouncilJson, Hash>>;

	/// Every pallet's last pause, in order of index, on one page.
	#[method(name = "pauses")]
	async fn pauses(&self, at: Option<Hash>) -> RpcResult<PageOf<PauseJson, Hash>>;
}

#[jsonrpsee::core::async_trait]
impl<Block, Client> CouncilRpcServer<Block::Hash> for Consortium<Block, Client>
where
	Block: BlockT,
	NumberFor<Block>: Into<u64>,
	Client: ProvideRuntimeApi<Block> + HeaderBackend<Block> + Send + Sync + 'static,
	Client::Api: CouncilApi<Block, AccountId32, Block::Hash, NumberFor<Block>>,
{
	async fn motion(
		&self,
		id: MotionId,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<MotionJson<Block::Hash>, Block::Hash>> {
		let names = self.names;
		let read = move |client: &Client, at| {
			let motion =
				client.runtime_api().motion(at, id).map_err(|error| refusal(READ, at, error))?;
			let motion = motion.ok_or_else(|| Refusal::NotFound {
				what: format!("motion {id} is done, gone or was never moved"),
				remedy: "consortium_motions lists those that are open or wait",
			})?;
			Ok(MotionJson::new(motion, names))
		};
		self.reads.one(at, read).await
	}

	async fn motions(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<MotionJson<Block::Hash>, Block::Hash>> {
		let names = self.names;
		let read = |client: &Client, at, after, limit| {
			let api = client.runtime_api();
			api.motions(at, after, limit).map_err(|error| refusal(READ, at, error))
		};
		self.reads
			.list((cursor, limit), at, read, move |motion| MotionJson::new(motion, names))
			.await
	}

	async fn council(
		&self,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<CouncilJson, Block::Hash>> {
		let read = |client: &Client, at| {
			let settings = client.runtime_api().settings(at);
			settings.map(CouncilJson::from).map_err(|error| refusal(READ, at, error))
		};
		self.reads.one(at, read).await
	}

	async fn pauses(&self, at: Option<Block::Hash>) -> RpcResult<PageOf<PauseJson, Block::Hash>> {
		let names = self.names;
		let read = move |client: &Client, at, _: Option<()>, _| {
			let items =
				client.runtime_api().pauses(at).map_err(|error| refusal(READ, at, error))?;
			Ok(Page { items, next: None })
		};
		self.reads.list((None, None), at, read, move |pause| PauseJson::new(pause, names)).await
	}
}
