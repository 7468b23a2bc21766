//! Recalls.

use super::{SaidJson, date};
use pallet_goods_runtime_api::{RecallView, ScopeView};
use serde::{Deserialize, Serialize};
use sp_core::H256;
use stalhof_primitives::{
	goods::{RecallClass, RecallReason},
	gs1::{Gtin, Lot, Serial},
	organisation::OrgId,
	time::{Day, Moment},
};

/// Answer of `goods_recall`, and an item of `goods_recalls`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecallJson {
	/// Its number.
	pub id: u32,
	/// Of which trade item.
	pub gtin: Gtin,
	/// How far it reaches.
	pub class: RecallClass,
	/// Why.
	pub reason: RecallReason,
	/// Hash of the evidence.
	pub evidence: H256,
	/// Who raised it.
	pub by: OrgId,
	/// When; milliseconds of the calendar.
	pub moment: Moment,
	/// The date at that moment, UTC.
	pub date: Day,
	/// What it reaches.
	pub scopes: Vec<ScopeJson>,
	/// That a second operator of who raised it says it was an error.
	pub retracted: Option<SaidJson>,
	/// That a regulator says so.
	pub released: Option<SaidJson>,
	/// Whether both do: it has ended.
	pub annulled: bool,
}

impl From<RecallView> for RecallJson {
	fn from(view: RecallView) -> Self {
		let RecallView {
			id,
			gtin,
			class,
			reason,
			evidence,
			by,
			at,
			scopes,
			retracted,
			released,
			annulled,
		} = view;
		Self {
			id,
			gtin,
			class,
			reason,
			evidence: H256(evidence),
			by,
			moment: at,
			date: date(at),
			scopes: scopes.into_iter().map(Into::into).collect(),
			retracted: retracted.map(Into::into),
			released: released.map(Into::into),
			annulled,
		}
	}
}

/// What a recall reaches, by `type`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum ScopeJson {
	/// All of the trade item.
	Product,
	/// A lot of it.
	Lot {
		/// Which.
		lot: Lot,
	},
	/// Serial numbers that begin alike.
	Serials {
		/// What they begin with.
		prefix: Serial,
	},
	/// A batch.
	Batch {
		/// Its number.
		batch: u32,
	},
	/// Items of a batch by their places, both ends in it.
	Items {
		/// The batch's number.
		batch: u32,
		/// The first place.
		first: u32,
		/// The last place.
		last: u32,
	},
}

impl From<ScopeView> for ScopeJson {
	fn from(scope: ScopeView) -> Self {
		match scope {
			ScopeView::Product => Self::Product,
			ScopeView::Lot(lot) => Self::Lot { lot },
			ScopeView::Serials(prefix) => Self::Serials { prefix },
			ScopeView::Batch(batch) => Self::Batch { batch },
			ScopeView::Items(batch, first, last) => Self::Items { batch, first, last },
		}
	}
}
