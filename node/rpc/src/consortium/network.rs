//! Validators and the list of nodes.

use super::Consortium;
use crate::{AtBlock, PageOf, Refusal, reads::refusal};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use pallet_network_runtime_api::{NetworkApi, NetworkSettings, NodeEntry, ValidatorEntry};
use serde::{Deserialize, Serialize};
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_runtime::{AccountId32, traits::Block as BlockT};
use stalhof_primitives::{organisation::OrgId, peer_id::PeerId};

/// What a runtime without these reads lacks.
const READ: &str = "list of validators and nodes";

/// Methods under `consortium_` about validators and nodes.
#[rpc(client, server, namespace = "consortium")]
pub trait NetworkRpc<Hash> {
	/// What genesis fixed, and how many validators there are.
	#[method(name = "network")]
	async fn network(&self, at: Option<Hash>) -> RpcResult<AtBlock<NetworkJson, Hash>>;

	/// Organisations with a nomination or a seat, in order of number.
	#[method(name = "validators")]
	async fn validators(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<ValidatorJson, Hash>>;

	/// The list of nodes, in order of organisation.
	#[method(name = "nodes")]
	async fn nodes(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<NodeJson, Hash>>;

	/// The entry of a node.
	#[method(name = "node")]
	async fn node(&self, peer: String, at: Option<Hash>) -> RpcResult<AtBlock<NodeJson, Hash>>;
}

/// Answer of `consortium_network`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NetworkJson {
	/// Whether only listed nodes are let in.
	pub permissioned: bool,
	/// The least number of validators.
	pub floor: u32,
	/// The most validators.
	pub max_validators: u32,
	/// The most nodes that an organisation lists.
	pub max_nodes: u32,
	/// Validators of the running session.
	pub running: u32,
}

impl From<NetworkSettings> for NetworkJson {
	fn from(settings: NetworkSettings) -> Self {
		let NetworkSettings { permissioned, floor, max_validators, max_nodes, running } = settings;
		Self { permissioned, floor, max_validators, max_nodes, running }
	}
}

/// An organisation with a nomination or a seat, in `consortium_validators`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ValidatorJson {
	/// Which.
	pub organisation: OrgId,
	/// The account that it nominates, if it does.
	pub nominated: Option<String>,
	/// Whether that account's session keys are set.
	pub keys_set: bool,
	/// Whether the council has chosen the organisation.
	pub chosen: bool,
	/// Its validator in the running session.
	pub running: Option<String>,
	/// Its validator in the session after that.
	pub queued: Option<String>,
}

/// A node on the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NodeJson {
	/// Whose.
	pub organisation: OrgId,
	/// Its identity.
	pub peer: PeerId,
	/// Whether it counts today.
	pub counts: bool,
}

impl From<NodeEntry> for NodeJson {
	fn from(NodeEntry { organisation, peer, counts }: NodeEntry) -> Self {
		Self { organisation, peer, counts }
	}
}

#[jsonrpsee::core::async_trait]
impl<Block, Client> NetworkRpcServer<Block::Hash> for Consortium<Block, Client>
where
	Block: BlockT,
	Client: ProvideRuntimeApi<Block> + HeaderBackend<Block> + Send + Sync + 'static,
	Client::Api: NetworkApi<Block, AccountId32>,
{
	async fn network(
		&self,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<NetworkJson, Block::Hash>> {
		let read = |client: &Client, at| {
			let settings =
				client.runtime_api().settings(at).map_err(|error| refusal(READ, at, error))?;
			Ok(settings.into())
		};
		self.reads.one(at, read).await
	}

	async fn validators(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<ValidatorJson, Block::Hash>> {
		let names = self.names;
		let read = |client: &Client, at, after, limit| {
			let api = client.runtime_api();
			api.validators(at, after, limit).map_err(|error| refusal(READ, at, error))
		};
		let json = move |entry: ValidatorEntry<AccountId32>| {
			let address = |account: &AccountId32| names.address(account);
			ValidatorJson {
				organisation: entry.organisation,
				nominated: entry.nominated.as_ref().map(address),
				keys_set: entry.keys_set,
				chosen: entry.chosen,
				running: entry.running.as_ref().map(address),
				queued: entry.queued.as_ref().map(address),
			}
		};
		self.reads.list((cursor, limit), at, read, json).await
	}

	async fn nodes(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<NodeJson, Block::Hash>> {
		let read = |client: &Client, at, after, limit| {
			let api = client.runtime_api();
			api.nodes(at, after, limit).map_err(|error| refusal(READ, at, error))
		};
		self.reads.list((cursor, limit), at, read, NodeJson::from).await
	}

	async fn node(
		&self,
		peer: String,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<NodeJson, Block::Hash>> {
		let peer: PeerId = peer.parse().map_err(Refusal::InvalidPeerId)?;
		let read = move |client: &Client, at| {
			let entry = client
				.runtime_api()
				.node(at, peer.clone())
				.map_err(|error| refusal(READ, at, error))?;
			entry.map(NodeJson::from).ok_or_else(|| Refusal::NotFound {
				what: format!("nobody lists node {peer}"),
				remedy: "consortium_nodes shows the list",
			})
		};
		self.reads.one(at, read).await
	}
}
