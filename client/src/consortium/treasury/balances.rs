//! What lies in a treasury, as a node tells it of one block.

use super::Asset;
use crate::{
	address::to_address,
	consortium::Reads,
	error::Result,
	types::{AccountId, BlockRef},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::json;
use stalhof_primitives::organisation::OrgId;

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

/// What a node tells of one asset in a treasury.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
struct Holding {
	asset: u32,
	#[serde(deserialize_with = "from_text")]
	free: u128,
	#[serde(deserialize_with = "from_text")]
	held: u128,
	frozen: bool,
	#[serde(deserialize_with = "from_optional_text")]
	limit: Option<u128>,
}

fn parse<E: de::Error>(text: &str) -> core::result::Result<u128, E> {
	text.parse().map_err(|_| E::custom(format_args!("'{text}' is no number of minor units")))
}

fn from_text<'de, D: Deserializer<'de>>(deserializer: D) -> core::result::Result<u128, D::Error> {
	parse(&String::deserialize(deserializer)?)
}

fn from_optional_text<'de, D: Deserializer<'de>>(
	deserializer: D,
) -> core::result::Result<Option<u128>, D::Error> {
	Option::<String>::deserialize(deserializer)?.map(|text| parse(&text)).transpose()
}

impl Holding {
	async fn all(reads: &Reads, organisation: OrgId) -> Result<Vec<Self>> {
		reads.all("consortium_treasury", &[json!(organisation)]).await
	}

	/// Whether there is nothing to tell.
	fn is_empty(&self) -> bool {
		self.free == 0 && self.held == 0 && !self.frozen && self.limit.is_none()
	}
}

impl Treasury {
	/// Reads the treasury of `organisation`, which lies on `account`.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn fetch(
		reads: &Reads,
		organisation: OrgId,
		account: &AccountId,
		assets: &[Asset],
	) -> Result<Self> {
		let holdings = Holding::all(reads, organisation).await?;
		let balances =
			holdings.iter().filter(|holding| !holding.is_empty()).filter_map(|holding| {
				let Holding { free, held, frozen, limit, .. } = *holding;
				let asset = *assets.iter().find(|asset| asset.id == holding.asset)?;
				Some(Balance { asset, free, held, frozen, limit })
			});
		let (account, at) = (to_address(account), reads.at());
		Ok(Self { organisation, account, balances: balances.collect(), at })
	}
}

/// Above which amount of an asset two operators of `organisation` must sign; minor units.
///
/// # Errors
/// Those of the connection.
pub async fn limit(reads: &Reads, organisation: OrgId, asset: u32) -> Result<Option<u128>> {
	let holdings = Holding::all(reads, organisation).await?;
	Ok(holdings.iter().find(|holding| holding.asset == asset).and_then(|holding| holding.limit))
}
