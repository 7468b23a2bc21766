//! Reads over JSON-RPC (`consortium_*`), all at one block. They are as the node tells them.

use super::views::{Approval, Group, Operator, Organisation, OrganisationLine, Quota};
use crate::{
	address::to_address,
	client::Client,
	error::{Error, Result},
	rpc::Rpc,
	types::{AccountId, BlockRef},
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use stalhof_primitives::{
	organisation::{GroupId, OrgId},
	page::MAX_PAGE,
	registration::RegistrationNumber,
	time::Day,
};
use subxt::rpcs::client::RpcParams;

/// Code with which a node says that nothing has that number, key or account.
const NOT_FOUND: i32 = 20007;

/// What a node tells of the consortium at one block.
#[derive(Clone, Debug)]
pub struct Reads {
	rpc: Rpc,
	at: BlockRef,
}

#[derive(serde::Deserialize)]
struct Page<T> {
	items: Vec<T>,
	next: Option<Value>,
}

impl Reads {
	/// Reads at the newest finalised block.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn finalised(client: &Client) -> Result<Self> {
		let rpc = client.rpc().clone();
		let at = BlockRef::of(&rpc.finalised_header().await?);
		Ok(Self::at_block(rpc, at))
	}

	/// Reads at that block.
	pub fn at_block(rpc: Rpc, at: BlockRef) -> Self {
		Self { rpc, at }
	}

	/// The node that is asked.
	pub fn url(&self) -> &str {
		self.rpc.url()
	}

	/// The connection.
	pub(crate) fn rpc(&self) -> &Rpc {
		&self.rpc
	}

	/// The block that is read at.
	pub fn at(&self) -> BlockRef {
		self.at
	}

	/// The date at that block, UTC.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn today(&self) -> Result<Day> {
		let calendar = self.rpc.calendar(Some(self.at.hash)).await?;
		calendar
			.date
			.parse()
			.map_err(|_| self.rpc.unknown("stalhof_calendar", "something else than a date"))
	}

	/// An organisation; `None` when there is none of that number. So with all that can be missing.
	///
	/// # Errors
	/// Those of the connection. So with all reads.
	pub async fn organisation(&self, id: OrgId) -> Result<Option<Organisation>> {
		self.one("consortium_organisation", &[json!(id)]).await
	}

	/// The organisation that has a registration number.
	pub async fn organisation_by(
		&self,
		registration: &RegistrationNumber,
	) -> Result<Option<Organisation>> {
		self.one("consortium_organisationByRegistration", &[json!(registration)]).await
	}

	/// All organisations in order of number, applicants and those that are out among them.
	pub async fn organisations(&self) -> Result<Vec<OrganisationLine>> {
		self.all("consortium_organisations", &[]).await
	}

	/// The participants that were admitted under a member.
	pub async fn participants(&self, sponsor: OrgId) -> Result<Vec<OrganisationLine>> {
		self.all("consortium_participants", &[json!(sponsor)]).await
	}

	/// A group.
	pub async fn group(&self, id: GroupId) -> Result<Option<Group>> {
		self.one("consortium_group", &[json!(id)]).await
	}

	/// A group's organisations.
	pub async fn group_organisations(&self, id: GroupId) -> Result<Vec<OrganisationLine>> {
		self.all("consortium_groupOrganisations", &[json!(id)]).await
	}

	/// A group's computation; `None` without an allowance of its own.
	pub async fn quota(&self, id: GroupId) -> Result<Option<Quota>> {
		self.one("consortium_quota", &[json!(id)]).await
	}

	/// For whom an account acts.
	pub async fn operator(&self, account: &AccountId) -> Result<Option<Operator>> {
		self.one("consortium_operator", &[json!(to_address(account))]).await
	}

	/// An organisation's operators, its administrator among them.
	pub async fn operators(&self, id: OrgId) -> Result<Vec<Operator>> {
		self.all("consortium_operators", &[json!(id)]).await
	}

	/// First signatures of an organisation that wait for the second.
	pub async fn approvals(&self, id: OrgId) -> Result<Vec<Approval>> {
		self.all("consortium_approvals", &[json!(id)]).await
	}

	/// Calls a method whose last parameter is the block to read at.
	pub(crate) async fn one<T: DeserializeOwned>(
		&self,
		method: &str,
		parameters: &[Value],
	) -> Result<Option<T>> {
		match self.rpc.request(method, self.parameters(parameters, &[])?).await {
			Ok(found) => Ok(Some(found)),
			Err(Error::Rpc { code: NOT_FOUND, .. }) => Ok(None),
			Err(error) => Err(error),
		}
	}

	/// Calls a method that gives pages until the list is complete: after `parameters` come cursor, limit and block. Of
	/// something that is not there, the list is empty.
	pub(crate) async fn all<T: DeserializeOwned>(
		&self,
		method: &str,
		parameters: &[Value],
	) -> Result<Vec<T>> {
		let (mut all, mut cursor) = (Vec::new(), Value::Null);
		loop {
			let page: Option<Page<T>> = self
				.rpc
				.request(method, self.parameters(parameters, &[cursor.clone(), MAX_PAGE.into()])?)
				.await
				.map(Some)
				.or_else(|error| match error {
					Error::Rpc { code: NOT_FOUND, .. } => Ok(None),
					error => Err(error),
				})?;
			let Some(page) = page else { return Ok(all) };
			let empty = page.items.is_empty();
			all.extend(page.items);
			match page.next {
				Some(next) if next != cursor && !empty => cursor = next,
				Some(_) => return Err(self.rpc.unknown(method, "pages without end")),
				None => return Ok(all),
			}
		}
	}

	/// One page of what a method gives that gives pages, and the cursor of the next.
	pub(crate) async fn page<T: DeserializeOwned>(
		&self,
		method: &str,
		parameters: &[Value],
		cursor: Option<&str>,
		limit: u32,
	) -> Result<(Vec<T>, Option<String>)> {
		let more = [json!(cursor), json!(limit)];
		let page: Page<T> = self.rpc.request(method, self.parameters(parameters, &more)?).await?;
		let next = match page.next {
			Some(Value::String(next)) => Some(next),
			Some(_) => return Err(self.rpc.unknown(method, "a cursor that is no text")),
			None => None,
		};
		Ok((page.items, next))
	}

	fn parameters(&self, own: &[Value], more: &[Value]) -> Result<RpcParams> {
		let mut parameters = RpcParams::new();
		let at = json!(self.at.hash);
		for parameter in own.iter().chain(more).chain([&at]) {
			parameters.push(parameter).map_err(|error| Error::Internal(error.to_string()))?;
		}
		Ok(parameters)
	}
}

#[cfg(test)]
#[path = "reads_tests.rs"]
mod tests;
