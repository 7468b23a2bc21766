//! What lies in a treasury, read from the state of one block.

use super::Asset;
use crate::{
	address::to_address,
	client::Client,
	config::StalhofConfig,
	consortium::Reads,
	error::{Error, Result},
	types::{AccountId, BlockRef},
};
use scale_value::{At, Value, ValueDef};
use serde::{Serialize, Serializer};
use stalhof_primitives::organisation::OrgId;
use subxt::client::{ClientAtBlock, OnlineClientAtBlockImpl};

/// What an organisation has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Treasury {
	/// Whose.
	pub organisation: OrgId,
	/// The account on which it lies, as an address.
	pub account: String,
	/// By asset; one of which it has nothing and for which nothing is set is left out.
	pub balances: Vec<Balance>,
	/// The block whose state it is.
	pub at: BlockRef,
}

/// What an organisation has of one asset. Amounts are minor units, as JSON text: they may exceed what readers of JSON
/// numbers keep exactly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Balance {
	/// The asset.
	pub asset: Asset,
	/// What may be moved, unless it is frozen.
	#[serde(serialize_with = "as_text")]
	pub free: u128,
	/// What is held for others.
	#[serde(serialize_with = "as_text")]
	pub held: u128,
	/// Whether the bank has frozen it.
	pub frozen: bool,
	/// Above which amount two operators must sign; `None` when one is enough for any.
	#[serde(serialize_with = "as_optional_text")]
	pub limit: Option<u128>,
}

fn as_text<S: Serializer>(minor: &u128, serializer: S) -> core::result::Result<S::Ok, S::Error> {
	serializer.collect_str(minor)
}

fn as_optional_text<S: Serializer>(
	minor: &Option<u128>,
	serializer: S,
) -> core::result::Result<S::Ok, S::Error> {
	minor.map(|minor| minor.to_string()).serialize(serializer)
}

impl Treasury {
	/// Reads the treasury of `organisation`, which lies on `account`, at the block of `reads`.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn fetch(
		client: &Client,
		reads: &Reads,
		organisation: OrgId,
		account: &AccountId,
		assets: &[Asset],
	) -> Result<Self> {
		let state = State::at(client, reads).await?;
		let mut balances = Vec::new();
		for asset in assets {
			let key = || holding_key(asset.id, account);
			let holding = state.get("Assets", "Account", key()).await?;
			let held = state.get("AssetsHolder", "BalancesOnHold", key()).await?;
			let limit = state.limit(organisation, asset.id).await?;
			if holding.is_none() && held.is_none() && limit.is_none() {
				continue;
			}
			let (free, frozen) = match holding {
				Some(holding) => read_holding(&holding)
					.ok_or_else(|| state.failed("a holding of another form".to_owned()))?,
				None => (0, false),
			};
			let held = held.map_or(Ok(0), |held| state.number(&held))?;
			balances.push(Balance { asset: *asset, free, held, frozen, limit });
		}
		Ok(Self { organisation, account: to_address(account), balances, at: reads.at() })
	}
}

/// Above which amount of an asset two operators of `organisation` must sign; minor units.
///
/// # Errors
/// Those of the connection.
pub async fn limit(
	client: &Client,
	reads: &Reads,
	organisation: OrgId,
	asset: u32,
) -> Result<Option<u128>> {
	State::at(client, reads).await?.limit(organisation, asset).await
}

/// The keys of what an account has of an asset.
pub(super) fn holding_key(asset: u32, account: &AccountId) -> Vec<Value> {
	vec![Value::u128(asset.into()), Value::from_bytes(account)]
}

/// The keys of an organisation's limit for an asset.
pub(super) fn limit_key(organisation: OrgId, asset: u32) -> Vec<Value> {
	[organisation.0, asset].map(|part| Value::from_bytes(part.to_be_bytes())).to_vec()
}

/// What may be moved, and whether it is frozen.
pub(super) fn read_holding<C>(holding: &Value<C>) -> Option<(u128, bool)> {
	let ValueDef::Variant(status) = &holding.at("status")?.value else { return None };
	Some((holding.at("balance")?.as_u128()?, status.name != "Liquid"))
}

/// The state of one block.
struct State<'a> {
	block: ClientAtBlock<StalhofConfig, OnlineClientAtBlockImpl<StalhofConfig>>,
	client: &'a Client,
}

impl<'a> State<'a> {
	async fn at(client: &'a Client, reads: &Reads) -> Result<Self> {
		let block = client.subxt().await?.at_block(reads.at().hash).await;
		Ok(Self { block: block.map_err(|error| failed(client, error.to_string()))?, client })
	}

	/// The value of a map under its keys.
	async fn get(&self, pallet: &str, entry: &str, keys: Vec<Value>) -> Result<Option<Value>> {
		let found = self.block.storage().try_fetch((pallet, entry), keys).await;
		match found.map_err(|error| self.failed(error.to_string()))? {
			Some(found) => found.decode().map(Some).map_err(|error| self.failed(error.to_string())),
			None => Ok(None),
		}
	}

	async fn limit(&self, organisation: OrgId, asset: u32) -> Result<Option<u128>> {
		match self.get("Consortium", "TreasuryLimits", limit_key(organisation, asset)).await? {
			Some(limit) => self.number(&limit).map(Some),
			None => Ok(None),
		}
	}

	fn number(&self, value: &Value) -> Result<u128> {
		value.as_u128().ok_or_else(|| self.failed("something else than a number".to_owned()))
	}

	fn failed(&self, why: String) -> Error {
		failed(self.client, why)
	}
}

fn failed(client: &Client, why: String) -> Error {
	let (url, method) = (client.rpc().url().to_owned(), "state_getStorage".to_owned());
	Error::Rpc { url, method, code: 0, why }
}
