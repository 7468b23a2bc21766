//! Organisations, groups, operators, roles.

use super::{
	Consortium,
	json::{
		group::{AllowanceJson, GroupJson, GroupQuotaJson, RolesJson},
		organisation::{ApprovalJson, OperatorJson, OrganisationJson, OrganisationLineJson},
	},
};
use crate::{AtBlock, PageOf, Refusal, address, reads::refusal};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use pallet_consortium::reads::OrganisationView;
use pallet_consortium_runtime_api::ConsortiumApi;
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_runtime::{AccountId32, traits::Block as BlockT};
use stalhof_primitives::{
	organisation::{GroupId, OrgId},
	page::Page,
	registration::RegistrationNumber,
};

/// What a runtime without these reads lacks.
pub(super) const READ: &str = "register of organisations";

/// Methods under `consortium_` about organisations.
#[rpc(client, server, namespace = "consortium")]
pub trait OrganisationsRpc<Hash> {
	/// An organisation.
	#[method(name = "organisation")]
	async fn organisation(
		&self,
		id: OrgId,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<OrganisationJson, Hash>>;

	/// The organisation with a registration number.
	#[method(name = "organisationByRegistration")]
	async fn organisation_by_registration(
		&self,
		registration: String,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<OrganisationJson, Hash>>;

	/// All organisations in order of number.
	#[method(name = "organisations")]
	async fn organisations(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<OrganisationLineJson, Hash>>;

	/// The participants of a sponsor in order of number.
	#[method(name = "participants")]
	async fn participants(
		&self,
		sponsor: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<OrganisationLineJson, Hash>>;

	/// A group.
	#[method(name = "group")]
	async fn group(&self, id: GroupId, at: Option<Hash>) -> RpcResult<AtBlock<GroupJson, Hash>>;

	/// The organisations of a group in order of number.
	#[method(name = "groupOrganisations")]
	async fn group_organisations(
		&self,
		id: GroupId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<OrganisationLineJson, Hash>>;

	/// What a group may use of the chain's computation and has used.
	#[method(name = "quota")]
	async fn quota(
		&self,
		group: GroupId,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<GroupQuotaJson, Hash>>;

	/// What a group is granted when its first member is admitted.
	#[method(name = "defaultAllowance")]
	async fn default_allowance(&self, at: Option<Hash>) -> RpcResult<AtBlock<AllowanceJson, Hash>>;

	/// For whom an account acts.
	#[method(name = "operator")]
	async fn operator(
		&self,
		account: String,
		at: Option<Hash>,
	) -> RpcResult<AtBlock<OperatorJson, Hash>>;

	/// An organisation's operators.
	#[method(name = "operators")]
	async fn operators(
		&self,
		organisation: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<OperatorJson, Hash>>;

	/// First signatures of an organisation that wait for the second.
	#[method(name = "approvals")]
	async fn approvals(
		&self,
		organisation: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageOf<ApprovalJson, Hash>>;

	/// Roles and permissions, as this node knows them.
	#[method(name = "roles")]
	async fn roles(&self, at: Option<Hash>) -> RpcResult<AtBlock<RolesJson, Hash>>;
}

#[jsonrpsee::core::async_trait]
impl<Block, Client> OrganisationsRpcServer<Block::Hash> for Consortium<Block, Client>
where
	Block: BlockT,
	Client: ProvideRuntimeApi<Block> + HeaderBackend<Block> + Send + Sync + 'static,
	Client::Api: ConsortiumApi<Block, AccountId32>,
{
	async fn organisation(
		&self,
		id: OrgId,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<OrganisationJson, Block::Hash>> {
		let names = self.names;
		let read = move |client: &Client, at| {
			Ok(OrganisationJson::new(organisation(client, at, id)?, names))
		};
		self.reads.one(at, read).await
	}

	async fn organisation_by_registration(
		&self,
		registration: String,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<OrganisationJson, Block::Hash>> {
		let names = self.names;
		let number: RegistrationNumber = registration
			.parse()
			.map_err(|why| Refusal::InvalidRegistration(address::beginning(&registration), why))?;
		let read = move |client: &Client, at| {
			let id = client
				.runtime_api()
				.organisation_of(at, number.clone())
				.map_err(|error| refusal(READ, at, error))?
				.ok_or_else(|| Refusal::NotFound {
					what: format!("no organisation has the registration number {number}"),
					remedy: "consortium_organisations lists them with theirs",
				})?;
			Ok(OrganisationJson::new(organisation(client, at, id)?, names))
		};
		self.reads.one(at, read).await
	}

	async fn organisations(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<OrganisationLineJson, Block::Hash>> {
		let read = |client: &Client, at, after, limit| {
			let api = client.runtime_api();
			api.organisations(at, after, limit).map_err(|error| refusal(READ, at, error))
		};
		self.reads.list((cursor, limit), at, read, OrganisationLineJson::from).await
	}

	async fn participants(
		&self,
		sponsor: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<OrganisationLineJson, Block::Hash>> {
		let first = cursor.is_none();
		let read = move |client: &Client, at, after, limit| {
			let page: Page<_, _> = client
				.runtime_api()
				.participants(at, sponsor, after, limit)
				.map_err(|error| refusal(READ, at, error))?;
			if first && page.items.is_empty() {
				organisation(client, at, sponsor)?;
			}
			Ok(page)
		};
		self.reads.list((cursor, limit), at, read, OrganisationLineJson::from).await
	}

	async fn group(
		&self,
		id: GroupId,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<GroupJson, Block::Hash>> {
		let read = move |client: &Client, at| group(client, at, id);
		self.reads.one(at, read).await
	}

	async fn group_organisations(
		&self,
		id: GroupId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<OrganisationLineJson, Block::Hash>> {
		let first = cursor.is_none();
		let read = move |client: &Client, at, after, limit| {
			let page: Page<_, _> = client
				.runtime_api()
				.group_organisations(at, id, after, limit)
				.map_err(|error| refusal(READ, at, error))?;
			if first && page.items.is_empty() {
				group(client, at, id)?;
			}
			Ok(page)
		};
		self.reads.list((cursor, limit), at, read, OrganisationLineJson::from).await
	}

	async fn quota(
		&self,
		group: GroupId,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<GroupQuotaJson, Block::Hash>> {
		let read = move |client: &Client, at| {
			let quota = self::group(client, at, group)?.quota.ok_or_else(|| Refusal::NotFound {
				what: format!("group {group} has no member and so no allowance of its own"),
				remedy: "its participants use that of their sponsor's group",
			})?;
			Ok(GroupQuotaJson { group, quota })
		};
		self.reads.one(at, read).await
	}

	async fn default_allowance(
		&self,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<AllowanceJson, Block::Hash>> {
		let read = |client: &Client, at| {
			let allowance = client.runtime_api().default_allowance(at);
			allowance.map(AllowanceJson::from).map_err(|error| refusal(READ, at, error))
		};
		self.reads.one(at, read).await
	}

	async fn operator(
		&self,
		account: String,
		at: Option<Block::Hash>,
	) -> RpcResult<AtBlock<OperatorJson, Block::Hash>> {
		let names = self.names;
		let account = address::read(&account, names.ss58_prefix)?;
		let read = move |client: &Client, at| {
			let operator = client
				.runtime_api()
				.operator(at, account.clone())
				.map_err(|error| refusal(READ, at, error))?;
			let operator = operator.ok_or_else(|| Refusal::NotFound {
				what: format!("{} acts for no organisation", names.address(&account)),
				remedy: "consortium_operators lists those who act for one",
			})?;
			Ok(OperatorJson::new(operator, names))
		};
		self.reads.one(at, read).await
	}

	async fn operators(
		&self,
		organisation: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<OperatorJson, Block::Hash>> {
		let first = cursor.is_none();
		let names = self.names;
		let read = move |client: &Client, at, after, limit| {
			let page: Page<_, _> = client
				.runtime_api()
				.operators(at, organisation, after, limit)
				.map_err(|error| refusal(READ, at, error))?;
			if first && page.items.is_empty() {
				self::organisation(client, at, organisation)?;
			}
			Ok(page)
		};
		self.reads.list((cursor, limit), at, read, move |view| OperatorJson::new(view, names)).await
	}

	async fn approvals(
		&self,
		organisation: OrgId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Block::Hash>,
	) -> RpcResult<PageOf<ApprovalJson, Block::Hash>> {
		let first = cursor.is_none();
		let names = self.names;
		let read = move |client: &Client, at, after, limit| {
			let page: Page<_, _> = client
				.runtime_api()
				.approvals(at, organisation, after, limit)
				.map_err(|error| refusal(READ, at, error))?;
			if first && page.items.is_empty() {
				self::organisation(client, at, organisation)?;
			}
			Ok(page)
		};
		self.reads.list((cursor, limit), at, read, move |view| ApprovalJson::new(view, names)).await
	}

	async fn roles(&self, at: Option<Block::Hash>) -> RpcResult<AtBlock<RolesJson, Block::Hash>> {
		self.reads.one(at, |_, _| Ok(RolesJson::known())).await
	}
}

/// The organisation of that number.
pub(crate) fn organisation<Block, Client>(
	client: &Client,
	at: Block::Hash,
	id: OrgId,
) -> Result<OrganisationView<AccountId32>, Refusal>
where
	Block: BlockT,
	Client: ProvideRuntimeApi<Block, Api: ConsortiumApi<Block, AccountId32>>,
{
	let view =
		client.runtime_api().organisation(at, id).map_err(|error| refusal(READ, at, error))?;
	view.ok_or_else(|| Refusal::NotFound {
		what: format!("there is no organisation {id}"),
		remedy: "consortium_organisations lists what there is",
	})
}

fn group<Block, Client>(client: &Client, at: Block::Hash, id: GroupId) -> Result<GroupJson, Refusal>
where
	Block: BlockT,
	Client: ProvideRuntimeApi<Block, Api: ConsortiumApi<Block, AccountId32>>,
{
	let view = client.runtime_api().group(at, id).map_err(|error| refusal(READ, at, error))?;
	view.map(GroupJson::from).ok_or_else(|| Refusal::NotFound {
		what: format!("there is no group {id}"),
		remedy: "consortium_organisations names each organisation's group",
	})
}
