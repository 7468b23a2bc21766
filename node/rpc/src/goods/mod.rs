//! `goods_*`: marks, and what speaks for and against them.

pub mod input;
pub mod json;
pub mod kept;
pub mod labels;

use crate::{
	AtBlock, PageOf, Reads, Refusal,
	consortium::{json::organisation::OrganisationNameJson, organisations::organisation},
	movements::input::{ContentInput, around},
	reads::refusal,
};
use input::{ActivationInput, Mark, MarkInput, ProofInput, TransferInput, whole};
use json::{
	catalogue::{BatchJson, PoolJson, TradeItemJson},
	item::{HistoryEntryJson, ItemJson, SaleJson},
	label::{ActivationMessageJson, SentJson, TransferMessageJson},
	proof::ProofJson,
	recall::RecallJson,
	verdict::{ProofSource, VerdictJson, named},
};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use labels::{LabelAct, Means, Signed, activation};
use pallet_consortium_runtime_api::ConsortiumApi;
use pallet_goods::LABEL_BLOCKS;
use pallet_goods_runtime_api::{GoodsApi, ItemView};
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_core::{H256, bytes::to_hex};
use sp_runtime::{
	AccountId32, SaturatedConversion,
	traits::{Block as BlockT, Zero},
};
use stalhof_primitives::{
	goods::{ItemId, LabelKey, activation_message, transfer_message},
	refusal::Refusal as Reason,
};

/// What these methods read, as refusals name it.
const READ: &str = "register of goods";

/// Methods under `goods_`.
#[rpc(client, server, namespace = "goods")]
pub trait GoodsRpc<Hash> {
	/// What the chain can say of a mark, with its proof where one is at hand, and proofs of the containers that it stands in,
	/// the innermost first. It never says that goods are authentic.
	#[method(name = "verify")]
	async fn verify(
		&self,
		mark: MarkInput,
		proof: Option<ProofInput>,
		around: Option<Vec<ContentInput>>,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<VerdictJson, Hash>>;

	/// The proof of a mark out of the manifests that the node keeps, to one who names its full serial number.
	#[method(name = "proof")]
	async fn proof(&self, mark: MarkInput, at: Option<Hash>)
	-> RpcResult<AtBlock<ProofJson, Hash>>;

	/// Hands the use of a label's key to the pool. No account signs it; the batch's producer answers for its cost.
	#[method(name = "activate")]
	async fn activate(&self, activation: ActivationInput) -> RpcResult<SentJson>;

	/// Hands over that an item passes on. No account signs it.
	#[method(name = "transfer")]
	async fn transfer(&self, transfer: TransferInput) -> RpcResult<SentJson>;

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
	means: Means,
}

impl<Block, Client> Goods<Block, Client> {
	/// Reads through `reads`, and works with `means`.
	pub const fn new(reads: Reads<Block, Client>, means: Means) -> Self {
		Self { reads, means }
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

/// What is known of an item.
fn there<Block: BlockT, Client: ProvideRuntimeApi<Block>>(
	client: &Client,
	at: Block::Hash,
	item: ItemId,
) -> Result<ItemView, Refusal>
where
	Client::Api: GoodsApi<Block>,
{
	let found = client.runtime_api().item(at, item).map_err(|error| refusal(READ, at, error))?;
	found.ok_or_else(|| Refusal::NotFound {
		what: format!("there is no item {item}"),
		remedy: "goods_batch says how many its batch has",
	})
}

/// That what is signed at a block to be taken until another can be taken at all.
fn in_time<Block: BlockT, Client: HeaderBackend<Block>>(
	client: &Client,
	at: Block::Hash,
	valid_until: u32,
) -> Result<(), Refusal> {
	let number = client.number(at).map_err(|error| Refusal::Internal(error.to_string()))?;
	let number: u32 = number.unwrap_or_else(Zero::zero).saturated_into();
	let left = valid_until.checked_sub(number).filter(|left| *left <= LABEL_BLOCKS);
	left.map(|_| ()).ok_or(Refusal::NotAllowed(Reason::LabelOutOfTime))
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
		proofs: Option<Vec<ContentInput>>,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<VerdictJson, Block::Hash>> {
		let mark = Mark::try_from(mark)?;
		let around = around(proofs.unwrap_or_default())?;
		let proof = proof.map(|proof| proof.of(&mark)).transpose()?;
		let kept = self.means.kept.clone();
		let read = move |client: &Client, at| {
			let (proof, source) = match proof {
				Some(proof) => (Some(proof), Some(ProofSource::Caller)),
				None => {
					let proof = kept.proof_if_any(client, at, &mark)?;
					let source = proof.as_ref().map(|_| ProofSource::Manifest);
					(proof.map(|proof| whole(proof, &mark)).transpose()?, source)
				}
			};
			let verdict = client
				.runtime_api()
				.verify(at, mark.gtin, mark.serial.clone(), proof, around)
				.map_err(|error| refusal(READ, at, error))?;
			let organisations = named(&verdict)
				.into_iter()
				.filter_map(|id| match organisation(client, at, id) {
					// One that is gone has no name; what it did stands.
					Err(Refusal::NotFound { .. }) => None,
					found => Some(found.map(OrganisationNameJson::from)),
				})
				.collect::<Result<_, _>>()?;
			Ok(VerdictJson::new(&mark, source, verdict, organisations))
		};
		self.reads.one(at, read).await
	}

	async fn proof(
		&self,
		mark: MarkInput,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<ProofJson, Block::Hash>> {
		let mark = Mark::try_from(mark)?;
		let kept = self.means.kept.clone();
		let read = move |client: &Client, at| Ok(kept.proof(client, at, &mark)?.into());
		self.reads.one(at, read).await
	}

	async fn activate(&self, input: ActivationInput) -> RpcResult<SentJson> {
		let ActivationInput { mark, proof, holder, valid_until, signature } = input;
		let mark = Mark::try_from(mark)?;
		let holder = LabelKey(input::bytes("holder's key", &holder)?);
		let signature = input::signature(&signature)?;
		let proof = match proof {
			Some(proof) => proof.of(&mark)?,
			None => {
				let (kept, mark) = (self.means.kept.clone(), mark.clone());
				let read = move |client: &Client, at| whole(kept.proof(client, at, &mark)?, &mark);
				self.reads.run(None, read).await?
			}
		};
		let act = activation(mark, proof, Signed { holder, valid_until, signature })?;
		Ok(SentJson { transaction: self.means.labels.submit(act).await? })
	}

	async fn transfer(&self, input: TransferInput) -> RpcResult<SentJson> {
		let act = LabelAct::try_from(input)?;
		Ok(SentJson { transaction: self.means.labels.submit(act).await? })
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
		let read = move |client: &Client, at| {
			in_time(client, at, valid_until)?;
			there(client, at, item)?;
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
			in_time(client, at, valid_until)?;
			let genesis_hash = genesis(client)?;
			let holder = there(client, at, item)?.holder.ok_or_else(|| Refusal::NotFound {
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
		let read = move |client: &Client, at| there(client, at, item).map(ItemJson::from);
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
