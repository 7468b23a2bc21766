//! `stalhof_*`: the calendar and the chain as a whole.

use crate::{
	PageOf, PageRequest, Reads, Refusal, address,
	reads::{RuntimeVersionAt, refusal},
};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use pallet_calendar_runtime_api::{CalendarApi, CalendarNow};
use serde::{Deserialize, Serialize};
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_core::H256;
use sp_runtime::{
	AccountId32,
	traits::{Block as BlockT, NumberFor},
};
use stalhof_primitives::time::{Calendar, Day, Moment, UtcOffset};
use stalhof_runtime_api::{ChainApi, DevelopmentSwitch, Validator};

/// Methods under `stalhof_`.
#[rpc(client, server, namespace = "stalhof")]
pub trait StalhofApi<Hash> {
	/// The calendar, and the moment and date that it shows, at block `at` or else the best block.
	#[method(name = "calendar")]
	async fn calendar(&self, at: Option<Hash>) -> RpcResult<CalendarJson<Hash>>;

	/// Facts of the chain at block `at` or else the best block.
	#[method(name = "chain")]
	async fn chain(&self, at: Option<Hash>) -> RpcResult<ChainJson<Hash>>;

	/// The validators of the session that runs at block `at` or else the best block, in ascending
	/// order of account.
	#[method(name = "validators")]
	async fn validators(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<ValidatorJson, Hash>>;
}

/// Answer of `stalhof_calendar`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CalendarJson<Hash> {
	/// What the wall clock showed at the first block; milliseconds since 1970-01-01T00:00:00Z.
	pub epoch: Moment,
	/// What the calendar showed at the first block, in the same unit.
	pub start: Moment,
	/// Calendar seconds in a second of the wall clock; 1 in production.
	pub speed: u32,
	/// The moment that the calendar shows at the block.
	pub now: Moment,
	/// The date at that moment, UTC (`YYYY-MM-DD`).
	pub date: Day,
	/// Whether the calendar is the wall clock itself.
	pub real: bool,
	/// The block.
	pub at: Hash,
}

impl<Hash> CalendarJson<Hash> {
	fn new(CalendarNow { calendar, now }: CalendarNow, at: Hash) -> Self {
		let Calendar { epoch, start, speed } = calendar;
		let date = now.day(UtcOffset::UTC);
		Self { epoch, start, speed: speed.times(), now, date, real: calendar.is_real(), at }
	}
}

/// A block by number and hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockJson<Hash> {
	/// Its height.
	pub number: u64,
	/// Its hash.
	pub hash: Hash,
}

/// Answer of `stalhof_chain`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ChainJson<Hash> {
	/// The chain's name, from its chain spec.
	pub name: String,
	/// The chain's identifier, from its chain spec.
	pub id: String,
	/// Hash of block 0: what tells this chain from every other.
	pub genesis_hash: Hash,
	/// The runtime's name.
	pub spec_name: String,
	/// The runtime's version.
	pub spec_version: u32,
	/// The version of the transactions' encoding.
	pub transaction_version: u32,
	/// Prefix of addresses (SS58).
	pub ss58_prefix: u16,
	/// Time between two blocks, in milliseconds.
	pub slot_millis: u64,
	/// What this chain has that only development chains may have; empty in production.
	pub development_switches: Vec<String>,
	/// The best block that this node knows.
	pub best: BlockJson<Hash>,
	/// The last block that this node knows to be final.
	pub finalised: BlockJson<Hash>,
	/// The block that the rest was read at.
	pub at: Hash,
}

/// A validator, in `stalhof_validators`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValidatorJson {
	/// The account that answers for it (SS58).
	pub account: String,
	/// The sr25519 public key that signs its blocks.
	pub aura: H256,
	/// The ed25519 public key that signs its finality votes.
	pub grandpa: H256,
}

/// What a chain spec says of the chain and the runtime does not.
#[derive(Clone, Debug)]
pub struct Identity {
	/// The chain's name.
	pub name: String,
	/// The chain's identifier.
	pub id: String,
	/// Prefix of addresses.
	pub ss58_prefix: u16,
	/// Time between two blocks, in milliseconds.
	pub slot_millis: u64,
}

/// Serves [`StalhofApiServer`].
pub struct Chain<Block, Client> {
	reads: Reads<Block, Client>,
	identity: Identity,
}

impl<Block, Client> Chain<Block, Client> {
	/// Serves the chain of that `identity`.
	pub fn new(reads: Reads<Block, Client>, identity: Identity) -> Self {
		Self { reads, identity }
	}
}

#[jsonrpsee::core::async_trait]
impl<Block, Client> StalhofApiServer<Block::Hash> for Chain<Block, Client>
where
	Block: BlockT,
	NumberFor<Block>: Into<u64>,
	Client: ProvideRuntimeApi<Block>
		+ HeaderBackend<Block>
		+ RuntimeVersionAt<Block>
		+ Send
		+ Sync
		+ 'static,
	Client::Api: CalendarApi<Block> + ChainApi<Block>,
{
	async fn calendar(&self, at: Option<Block::Hash>) -> RpcResult<CalendarJson<Block::Hash>> {
		let read = |client: &Client, at| {
			let calendar = client
				.runtime_api()
				.calendar(at)
				.map_err(|error| refusal("calendar", at, error))?;
			Ok(CalendarJson::new(calendar, at))
		};
		Ok(self.reads.run(at, read).await?)
	}

	async fn chain(&self, at: Option<Block::Hash>) -> RpcResult<ChainJson<Block::Hash>> {
		let Identity { name, id, ss58_prefix, slot_millis } = self.identity.clone();
		let read = move |client: &Client, at| {
			let version =
				client.runtime_version(at).map_err(|error| refusal("version", at, error))?;
			let switches = client
				.runtime_api()
				.development_switches(at)
				.map_err(|error| refusal("development switches", at, error))?;
			let info = client.info();
			Ok(ChainJson {
				name,
				id,
				genesis_hash: info.genesis_hash,
				spec_name: version.spec_name.to_string(),
				spec_version: version.spec_version,
				transaction_version: version.transaction_version,
				ss58_prefix,
				slot_millis,
				development_switches: switches
					.into_iter()
					.map(switch_name)
					.collect::<Result<_, _>>()?,
				best: BlockJson { number: info.best_number.into(), hash: info.best_hash },
				finalised: BlockJson {
					number: info.finalized_number.into(),
					hash: info.finalized_hash,
				},
				at,
			})
		};
		Ok(self.reads.run(at, read).await?)
	}

	async fn validators(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<ValidatorJson, Block::Hash>> {
		let PageRequest { after, limit } = PageRequest::<AccountId32>::new(cursor, limit)?;
		let prefix = self.identity.ss58_prefix;
		let read = move |client: &Client, at| {
			let page = client
				.runtime_api()
				.validators(at, after, limit)
				.map_err(|error| refusal("validators", at, error))?;
			Ok(PageOf::new(page, at, |validator| validator_json(validator, prefix)))
		};
		Ok(self.reads.run(at, read).await?)
	}
}

fn validator_json(validator: Validator, prefix: u16) -> ValidatorJson {
	let Validator { account, aura, grandpa } = validator;
	ValidatorJson {
		account: address::write(&account, prefix),
		aura: aura.into(),
		grandpa: grandpa.into(),
	}
}

fn switch_name(switch: DevelopmentSwitch) -> Result<String, Refusal> {
	match serde_json::to_value(switch) {
		Ok(serde_json::Value::String(name)) => Ok(name),
		other => Err(Refusal::Internal(format!("switch without a name: {other:?}"))),
	}
}
