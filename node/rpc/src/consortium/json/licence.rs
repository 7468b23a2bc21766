//! GS1 licences, settlement assets and what treasuries hold of them.

use super::organisation::OrganisationNameJson;
use pallet_consortium::{
	reads::{AssetView, LicenceView},
	types::{AssetId, Licence, LicenceId, SettlementAsset},
};
use pallet_consortium_runtime_api::{AuthorisationView, HoldingView};
use serde::{Deserialize, Serialize};
use stalhof_primitives::{
	currency::Currency,
	gs1::LicensedKey,
	organisation::OrgId,
	time::{Day, UtcOffset},
};

/// Answer of `consortium_licence`, and an item of `consortium_licences`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LicenceJson {
	/// Its number.
	pub id: LicenceId,
	/// What is licensed.
	pub key: LicensedKey,
	/// To whom.
	pub holder: OrgId,
	/// From this day.
	pub from: Day,
	/// To this day, included; without end when `None`.
	pub until: Option<Day>,
	/// The licence of the same key before this one.
	pub previous: Option<LicenceId>,
	/// Whether it holds today.
	pub holds: bool,
}

impl From<LicenceView> for LicenceJson {
	fn from(LicenceView { id, licence, holds }: LicenceView) -> Self {
		let Licence { key, holder, from, until, previous } = licence;
		Self { id, key, holder, from, until, previous, holds }
	}
}

/// Answer of `consortium_licensee`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LicenseeJson {
	/// The key that was asked for.
	pub key: String,
	/// Who holds the licence.
	pub organisation: OrganisationNameJson,
	/// The licence.
	pub licence: LicenceJson,
}

/// Who may issue keys under a licence besides its holder, in `consortium_authorisations`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorisationJson {
	/// Who.
	pub organisation: OrgId,
	/// The last day.
	pub until: Day,
	/// Whether that day is not over.
	pub holds: bool,
}

impl From<AuthorisationView> for AuthorisationJson {
	fn from(AuthorisationView { organisation, until, holds }: AuthorisationView) -> Self {
		Self { organisation, until, holds }
	}
}

/// What a settlement asset is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TermsJson {
	/// The bank.
	pub issuer: OrgId,
	/// The currency (ISO 4217).
	pub currency: Currency,
	/// Digits after the point of its major unit.
	pub decimals: u8,
	/// How far the clocks by which its days begin and end stand ahead of UTC.
	pub utc_offset_minutes: UtcOffset,
}

impl From<SettlementAsset> for TermsJson {
	fn from(SettlementAsset { issuer, currency, decimals, offset }: SettlementAsset) -> Self {
		Self { issuer, currency, decimals, utc_offset_minutes: offset }
	}
}

/// A settlement asset, in `consortium_assets`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssetJson {
	/// Its number.
	pub id: AssetId,
	/// What it is.
	#[serde(flatten)]
	pub terms: TermsJson,
}

impl From<AssetView> for AssetJson {
	fn from(AssetView { id, terms }: AssetView) -> Self {
		Self { id, terms: terms.into() }
	}
}

/// What a treasury holds of a settlement asset, in `consortium_treasury`. Amounts are minor units as decimal text: up to
/// 2^128.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoldingJson {
	/// Which asset.
	pub asset: AssetId,
	/// What may be moved, unless it is frozen.
	pub free: String,
	/// What is held for others.
	pub held: String,
	/// Whether the bank has frozen it.
	pub frozen: bool,
	/// Above which amount it takes two operators to move it; `None` when one is enough for any.
	pub limit: Option<String>,
}

impl From<HoldingView> for HoldingJson {
	fn from(HoldingView { asset, free, held, frozen, limit }: HoldingView) -> Self {
		let (free, held) = (free.to_string(), held.to_string());
		Self { asset, free, held, frozen, limit: limit.map(|limit| limit.to_string()) }
	}
}
