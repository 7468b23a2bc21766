//! GS1 licences, settlement assets and treasuries.

use super::{
	Consortium,
	json::licence::{AssetJson, AuthorisationJson, HoldingJson, LicenceJson, LicenseeJson},
	organisations::{READ, organisation},
};
use crate::{AtBlock, PageOf, Refusal, address, reads::refusal};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use pallet_consortium::types::LicenceId;
use pallet_consortium_runtime_api::ConsortiumApi;
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_runtime::{AccountId32, traits::Block as BlockT};
use stalhof_primitives::{
	gs1::{LicensedKey, NamedKey},
	organisation::OrgId,
	page::Page,
};

/// Methods under `consortium_` about licences and assets.
#[rpc(client, server, namespace = "consortium")]
pub trait LicencesRpc<Hash> {
	/// Who may issue a GS1 key today.
	#[method(name = "licensee")]
	async fn licensee(
		&self,
		key: String,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<LicenseeJson, Hash>>;

	/// A GS1 licence.
	#[method(name = "licence")]
	async fn licence(
		&self,
		id: LicenceId,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<LicenceJson, Hash>>;

	/// All GS1 licences in order of number.
	#[method(name = "licences")]
	async fn licences(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<LicenceJson, Hash>>;

	/// Who may issue keys under a licence besides its holder, in order of number.
	#[method(name = "authorisations")]
	async fn authorisations(
		&self,
		licence: LicenceId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<AuthorisationJson, Hash>>;

	/// What an organisation's treasury holds of each settlement asset, in order of the assets' numbers.
	#[method(name = "treasury")]
	async fn treasury(
		&self,
		organisation: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<HoldingJson, Hash>>;

	/// Settlement assets in order of number.
	#[method(name = "assets")]
	async fn assets(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<AssetJson, Hash>>;
}

#[jsonrpsee::core::async_trait]
impl<Block, Client> LicencesRpcServer<Block::Hash> for Consortium<Block, Client>
where
	Block: BlockT,
	Client: ProvideRuntimeApi<Block> + HeaderBackend<Block> + Send + Sync + 'static,
	Client::Api: ConsortiumApi<Block, AccountId32>,
{
	async fn licensee(
		&self,
		key: String,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<LicenseeJson, Block::Hash>> {
		let key: NamedKey =
			key.parse().map_err(|why| Refusal::InvalidKey(address::beginning(&key), why))?;
		let read = move |client: &Client, at| {
			let licence = client
				.runtime_api()
				.licence_of(at, key.licensed())
				.map_err(|error| refusal(READ, at, error))?
				// One place may be licensed as a single key, which covers no prefix.
				.filter(|view| {
					!key.needs_prefix() || matches!(view.licence.key, LicensedKey::Prefix(_))
				})
				.ok_or_else(|| Refusal::NotFound {
					what: format!("nobody holds a licence for {key}"),
					remedy: "consortium_licences lists all licences",
				})?;
			Ok(LicenseeJson {
				key: key.to_string(),
				organisation: organisation(client, at, licence.licence.holder)?.into(),
				licence: licence.into(),
			})
		};
		self.reads.one(at, read).await
	}

	async fn licence(
		&self,
		id: LicenceId,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<LicenceJson, Block::Hash>> {
		self.reads.one(at, move |client: &Client, at| self::licence(client, at, id)).await
	}

	async fn licences(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<LicenceJson, Block::Hash>> {
		let read = |client: &Client, at, after, limit| {
			let api = client.runtime_api();
			api.licences(at, after, limit).map_err(|error| refusal(READ, at, error))
		};
		self.reads.list((cursor, limit), at, read, LicenceJson::from).await
	}

	async fn authorisations(
		&self,
		licence: LicenceId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<AuthorisationJson, Block::Hash>> {
		let first = cursor.is_none();
		let read = move |client: &Client, at, after, limit| {
			let page: Page<_, _> = client
				.runtime_api()
				.authorisations(at, licence, after, limit)
				.map_err(|error| refusal(READ, at, error))?;
			if first && page.items.is_empty() {
				self::licence(client, at, licence)?;
			}
			Ok(page)
		};
		self.reads.list((cursor, limit), at, read, AuthorisationJson::from).await
	}

	async fn treasury(
		&self,
		organisation: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<HoldingJson, Block::Hash>> {
		let first = cursor.is_none();
		let read = move |client: &Client, at, after, limit| {
			if first {
				self::organisation(client, at, organisation)?;
			}
			let api = client.runtime_api();
			api.treasury(at, organisation, after, limit).map_err(|error| refusal(READ, at, error))
		};
		self.reads.list((cursor, limit), at, read, HoldingJson::from).await
	}

	async fn assets(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<AssetJson, Block::Hash>> {
		let read = |client: &Client, at, after, limit| {
			let api = client.runtime_api();
			api.assets(at, after, limit).map_err(|error| refusal(READ, at, error))
		};
		self.reads.list((cursor, limit), at, read, AssetJson::from).await
	}
}

/// The licence of that number.
fn licence<Block, Client>(
	client: &Client,
	at: Block::Hash,
	id: LicenceId,
) -> Result<LicenceJson, Refusal>
where
	Block: BlockT,
	Client: ProvideRuntimeApi<Block, Api: ConsortiumApi<Block, AccountId32>>,
{
	let view = client.runtime_api().licence(at, id).map_err(|error| refusal(READ, at, error))?;
	view.map(LicenceJson::from).ok_or_else(|| Refusal::NotFound {
		what: format!("there is no licence {id}"),
		remedy: "consortium_licences lists what there is",
	})
}
