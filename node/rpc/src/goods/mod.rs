//! `goods_*`: marks, and what speaks for and against them.

pub mod input;
pub mod json;

use crate::{
	AtBlock, PageOf, Reads, Refusal,
	consortium::{json::organisation::OrganisationNameJson, organisations::organisation},
	reads::refusal,
};
use input::{Mark, MarkInput, ProofInput};
use json::{
	catalogue::{BatchJson, PoolJson, TradeItemJson},
	item::{HistoryEntryJson, ItemJson, SaleJson},
	label::{ActivationMessageJson, TransferMessageJson},
	recall::RecallJson,
	verdict::{ProofSource, VerdictJson, named},
};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use pallet_consortium_runtime_api::ConsortiumApi;
use pallet_goods_runtime_api::{GoodsApi, MarkProof};
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_core::{H256, bytes::to_hex};
use sp_runtime::{
	AccountId32,
	traits::{Block as BlockT, Zero},
};
use stalhof_primitives::goods::{LabelKey, activation_message, transfer_message};

/// What these methods read, as refusals name it.
const READ: &str = "register of goods";

/// Methods under `goods_`.
#[rpc(client, server, namespace = "goods")]
pub trait GoodsRpc<Hash> {
	/// What the chain can say of a mark, with its proof where one is at hand. It never says that goods are authentic.
	#[method(name = "verify")]
	async fn verify(
		&self,
		mark: MarkInput,
		proof: Option<ProofInput>,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<VerdictJson, Hash>>;

	/// The bytes that a label's key signs so that an item is the holder's.
	#[method(name = "activationMessage")]
	async fn activation_message(
		&self,
		item: String,
		holder: String,
		valid_until: u32,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<ActivationMessageJson, Hash>>;

	/// The bytes that the present holder's key signs so that an item passes to another.
	#[method(name = "transferMessage")]
	async fn transfer_message(
		&self,
		item: String,
		to: String,
		valid_until: u32,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<TransferMessageJson, Hash>>;

	/// A trade item.
	#[method(name = "tradeItem")]
	async fn trade_item(
		&self,
		gtin: String,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<TradeItemJson, Hash>>;

	/// A pool.
	#[method(name = "pool")]
	async fn pool(&self, id: u32, at: Option<Hash>) -> RpcResult<AtBlock<PoolJson, Hash>>;

	/// The pool in which a serial number lies.
	#[method(name = "poolOf")]
	async fn pool_of(
		&self,
		mark: MarkInput,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<PoolJson, Hash>>;

	/// A batch.
	#[method(name = "batch")]
	async fn batch(&self, id: u32, at: Option<Hash>) -> RpcResult<AtBlock<BatchJson, Hash>>;

	/// The batch with a root.
	#[method(name = "batchOfRoot")]
	async fn batch_of_root(
		&self,
		root: String,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<BatchJson, Hash>>;

	/// What is known of an item, whatever its serial number.
	#[method(name = "item")]
	async fn item(&self, item: String, at: Option<Hash>) -> RpcResult<AtBlock<ItemJson, Hash>>;

	/// A sale that has not been undone or dropped.
	#[method(name = "sale")]
	async fn sale(&self, id: u32, at: Option<Hash>) -> RpcResult<AtBlock<SaleJson, Hash>>;

	/// A recall.
	#[method(name = "recall")]
	async fn recall(&self, id: u32, at: Option<Hash>) -> RpcResult<AtBlock<RecallJson, Hash>>;

	/// Pools of a trade item in order of number.
	#[method(name = "pools")]
	async fn pools(
		&self,
		gtin: String,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<PoolJson, Hash>>;

	/// Batches of a trade item in order of number.
	#[method(name = "batches")]
	async fn batches(
		&self,
		gtin: String,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<BatchJson, Hash>>;

	/// Recalls of a trade item in order of number, those annulled among them.
	#[method(name = "recalls")]
	async fn recalls(
		&self,
		gtin: String,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<RecallJson, Hash>>;

	/// What has happened to an item, in order of time.
	#[method(name = "history")]
	async fn history(
		&self,
		item: String,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<HistoryEntryJson, Hash>>;
}

/// Serves `goods_*`.
pub struct Goods<Block, Client> {
	reads: Reads<Block, Client>,
}

impl<Block, Client> Goods<Block, Client> {
	/// Reads through `reads`.
	pub const fn new(reads: Reads<Block, Client>) -> Self {
		Self { reads }
	}
}

/// Hash of the chain's block 0.
fn genesis<Block: BlockT, Client: HeaderBackend<Block>>(client: &Client) -> Result<H256, Refusal> {
	match client.hash(Zero::zero()) {
		Ok(Some(hash)) => Ok(H256::from_slice(hash.as_ref())),
		Ok(None) => Err(Refusal::Internal("block 0 has no hash".to_owned())),
		Err(error) => Err(Refusal::Internal(error.to_string())),
	}
}

#[jsonrpsee::core::async_trait]
impl<Block, Client> GoodsRpcServer<Block::Hash> for Goods<Block, Client>
where
	Block: BlockT,
	Client: ProvideRuntimeApi<Block> + HeaderBackend<Block> + Send + Sync + 'static,
	Client::Api: GoodsApi<Block> + ConsortiumApi<Block, AccountId32>,
{
	async fn verify(
		&self,
		mark: MarkInput,
		proof: Option<ProofInput>,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<VerdictJson, Block::Hash>> {
		let mark = Mark::try_from(mark)?;
		let proof = proof.map(MarkProof::try_from).transpose()?;
		let read = move |client: &Client, at| {
			let source = proof.as_ref().map(|_| ProofSource::Caller);
			let verdict = client
				.runtime_api()
				.verify(at, mark.gtin, mark.serial.clone(), proof)
				.map_err(|error| refusal(READ, at, error))?;
			let organisations = named(&verdict)
				.into_iter()
				.map(|id| organisation(client, at, id).map(OrganisationNameJson::from))
				.collect::<Result<_, _>>()?;
			Ok(VerdictJson::new(&mark, source, verdict, organisations))
		};
		self.reads.one(at, read).await
	}

	async fn activation_message(
		&self,
		item: String,
		holder: String,
		valid_until: u32,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<ActivationMessageJson, Block::Hash>> {
		let item = input::item(&item)?;
		let holder = LabelKey(input::bytes("holder's key", &holder)?);
		let read = move |client: &Client, _| {
			let genesis_hash = genesis(client)?;
			let message =
				activation_message(&genesis_hash.0, item.batch, item.index, &holder, valid_until);
			let message = to_hex(&message, false);
			Ok(ActivationMessageJson { message, genesis_hash, valid_until })
		};
		self.reads.one(at, read).await
	}

	async fn transfer_message(
		&self,
		item: String,
		to: String,
		valid_until: u32,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<TransferMessageJson, Block::Hash>> {
		let item = input::item(&item)?;
		let to = LabelKey(input::bytes("holder's key", &to)?);
		let read = move |client: &Client, at| {
			let genesis_hash = genesis(client)?;
			let facts =
				client.runtime_api().item(at, item).map_err(|error| refusal(READ, at, error))?;
			let holder = facts.and_then(|facts| facts.holder).ok_or_else(|| Refusal::NotFound {
				what: format!("nobody holds item {item}"),
				remedy: "its label has to be activated first",
			})?;
			let message = transfer_message(
				&genesis_hash.0,
				item.batch,
				item.index,
				holder.passes,
				&to,
				valid_until,
			);
			let message = to_hex(&message, false);
			let (passes, holder) = (holder.passes, H256(holder.key.0));
			Ok(TransferMessageJson { message, genesis_hash, valid_until, passes, holder })
		};
		self.reads.one(at, read).await
	}

	async fn trade_item(
		&self,
		gtin: String,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<TradeItemJson, Block::Hash>> {
		let gtin = input::gtin(&gtin)?;
		let read = move |client: &Client, at| {
			let found = client.runtime_api().trade_item(at, gtin);
			let found = found.map_err(|error| refusal(READ, at, error))?;
			found.map(TradeItemJson::from).ok_or_else(|| Refusal::NotFound {
				what: format!("nobody has entered the trade item {gtin}"),
				remedy: "its licensee enters it with goods.set_trade_item",
			})
		};
		self.reads.one(at, read).await
	}

	async fn pool(
		&self,
		id: u32,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<PoolJson, Block::Hash>> {
		let read = move |client: &Client, at| {
			let found = client.runtime_api().pool(at, id);
			let found = found.map_err(|error| refusal(READ, at, error))?;
			found.map(PoolJson::from).ok_or_else(|| Refusal::NotFound {
				what: format!("there is no pool {id}"),
				remedy: "goods_pools lists those of a trade item",
			})
		};
		self.reads.one(at, read).await
	}

	async fn pool_of(
		&self,
		mark: MarkInput,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<PoolJson, Block::Hash>> {
		let mark = Mark::try_from(mark)?;
		let read = move |client: &Client, at| {
			let found = client.runtime_api().pool_of(at, mark.gtin, mark.serial.clone());
			let found = found.map_err(|error| refusal(READ, at, error))?;
			found.map(PoolJson::from).ok_or_else(|| Refusal::NotFound {
				what: format!("{} lies in no pool", mark.digital_link()),
				remedy: "goods_pools lists those of a trade item",
			})
		};
		self.reads.one(at, read).await
	}

	async fn batch(
		&self,
		id: u32,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<BatchJson, Block::Hash>> {
		let read = move |client: &Client, at| {
			let found = client.runtime_api().batch(at, id);
			let found = found.map_err(|error| refusal(READ, at, error))?;
			found.map(BatchJson::from).ok_or_else(|| Refusal::NotFound {
				what: format!("there is no batch {id}"),
				remedy: "goods_batches lists those of a trade item",
			})
		};
		self.reads.one(at, read).await
	}

	async fn batch_of_root(
		&self,
		root: String,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<BatchJson, Block::Hash>> {
		let root = input::bytes("root", &root)?;
		let read = move |client: &Client, at| {
			let found = client.runtime_api().batch_of_root(at, root);
			let found = found.map_err(|error| refusal(READ, at, error))?;
			found.map(BatchJson::from).ok_or_else(|| Refusal::NotFound {
				what: format!("no batch has the root {:?}", H256(root)),
				remedy: "goods_batches lists those of a trade item",
			})
		};
		self.reads.one(at, read).await
	}

	async fn item(
		&self,
		item: String,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<ItemJson, Block::Hash>> {
		let item = input::item(&item)?;
		let read = move |client: &Client, at| {
			let found = client.runtime_api().item(at, item);
			let found = found.map_err(|error| refusal(READ, at, error))?;
			found.map(ItemJson::from).ok_or_else(|| Refusal::NotFound {
				what: format!("there is no item {item}"),
				remedy: "goods_batch says how many its batch has",
			})
		};
		self.reads.one(at, read).await
	}

	async fn sale(
		&self,
		id: u32,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<SaleJson, Block::Hash>> {
		let read = move |client: &Client, at| {
			let found = client.runtime_api().sale(at, id);
			let found = found.map_err(|error| refusal(READ, at, error))?;
			found.map(SaleJson::from).ok_or_else(|| Refusal::NotFound {
				what: format!("there is no sale {id}, or it has been undone or dropped"),
				remedy: "its event names its number",
			})
		};
		self.reads.one(at, read).await
	}

	async fn recall(
		&self,
		id: u32,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<RecallJson, Block::Hash>> {
		let read = move |client: &Client, at| {
			let found = client.runtime_api().recall(at, id);
			let found = found.map_err(|error| refusal(READ, at, error))?;
			found.map(RecallJson::from).ok_or_else(|| Refusal::NotFound {
				what: format!("there is no recall {id}"),
				remedy: "goods_recalls lists those of a trade item",
			})
		};
		self.reads.one(at, read).await
	}

	async fn pools(
		&self,
		gtin: String,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<PoolJson, Block::Hash>> {
		let gtin = input::gtin(&gtin)?;
		let read = move |client: &Client, at, after, limit| {
			let api = client.runtime_api();
			api.pools(at, gtin, after, limit).map_err(|error| refusal(READ, at, error))
		};
		self.reads.list((cursor, limit), at, read, PoolJson::from).await
	}

	async fn batches(
		&self,
		gtin: String,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<BatchJson, Block::Hash>> {
		let gtin = input::gtin(&gtin)?;
		let read = move |client: &Client, at, after, limit| {
			let api = client.runtime_api();
			api.batches(at, gtin, after, limit).map_err(|error| refusal(READ, at, error))
		};
		self.reads.list((cursor, limit), at, read, BatchJson::from).await
	}

	async fn recalls(
		&self,
		gtin: String,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<RecallJson, Block::Hash>> {
		let gtin = input::gtin(&gtin)?;
		let read = move |client: &Client, at, after, limit| {
			let api = client.runtime_api();
			api.recalls(at, gtin, after, limit).map_err(|error| refusal(READ, at, error))
		};
		self.reads.list((cursor, limit), at, read, RecallJson::from).await
	}

	async fn history(
		&self,
		item: String,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<HistoryEntryJson, Block::Hash>> {
		let item = input::item(&item)?;
		let read = move |client: &Client, at, after, limit| {
			let api = client.runtime_api();
			api.history(at, item, after, limit).map_err(|error| refusal(READ, at, error))
		};
		self.reads.list((cursor, limit), at, read, HistoryEntryJson::from).await
	}
}
