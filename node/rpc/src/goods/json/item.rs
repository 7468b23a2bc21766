//! Items, what has happened to them, and sales.

use super::{SaidJson, date};
use pallet_goods_runtime_api::{Happening, HistoryEntry, HolderView, ItemView, SaleView};
use serde::{Deserialize, Serialize};
use sp_core::H256;
use stalhof_primitives::{
	goods::{Conflict, ItemId, LabelFact, MarketFact},
	gs1::Gln,
	organisation::OrgId,
	time::{Day, Moment},
};

/// Answer of `goods_item`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemJson {
	/// Which.
	pub item: ItemId,
	/// Where it stands in trade.
	pub market: MarketFact,
	/// What has become of its label.
	pub label: LabelFact,
	/// Whose it is.
	pub holder: Option<HolderJson>,
	/// Uses of its label's key for others.
	pub conflict: Option<ConflictJson>,
	/// When it was brought back last.
	pub returned: Option<SaidJson>,
	/// What was found then.
	pub inspected: Option<InspectionJson>,
	/// When another key was put on it.
	pub resealed: Option<SaidJson>,
	/// Scans that members' apps have reported as too many.
	pub scans: Option<ScansJson>,
}

/// Who holds an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HolderJson {
	/// The holder's key (Ed25519).
	pub key: H256,
	/// Since when; milliseconds of the calendar.
	pub since: Moment,
	/// The date at that moment, UTC.
	pub since_date: Day,
	/// How often the item has been passed on.
	pub passes: u32,
}

impl From<HolderView> for HolderJson {
	fn from(HolderView { key, since, passes }: HolderView) -> Self {
		Self { key: H256(key.0), since, since_date: date(since), passes }
	}
}

/// Uses of a label's key for others than the holder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConflictJson {
	/// How many were counted: one an hour, 255 in all.
	pub count: u8,
	/// When last; milliseconds of the calendar.
	pub moment: Moment,
	/// The date at that moment, UTC.
	pub date: Day,
	/// SHA-256 of the key that was to be the holder then.
	pub holder: H256,
}

impl From<Conflict> for ConflictJson {
	fn from(Conflict { count, at, holder }: Conflict) -> Self {
		Self { count, moment: at, date: date(at), holder: H256(holder) }
	}
}

/// What was found when an item had been brought back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InspectionJson {
	/// Whether it may be sold again.
	pub sound: bool,
	/// Who says so.
	#[serde(flatten)]
	pub said: SaidJson,
}

/// Scans that members' apps have reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScansJson {
	/// The most that anybody reported.
	pub most: u32,
	/// How many have reported it.
	pub witnesses: u32,
}

impl From<ItemView> for ItemJson {
	fn from(view: ItemView) -> Self {
		let ItemView {
			item,
			market,
			label,
			holder,
			conflict,
			returned,
			inspected,
			resealed,
			scans,
		} = view;
		let inspection =
			|(sound, said): (bool, _)| InspectionJson { sound, said: SaidJson::from(said) };
		Self {
			item,
			market,
			label,
			holder: holder.map(Into::into),
			conflict: conflict.map(Into::into),
			returned: returned.map(Into::into),
			inspected: inspected.map(inspection),
			resealed: resealed.map(Into::into),
			scans: scans.map(|(most, witnesses)| ScansJson { most, witnesses }),
		}
	}
}

/// What can happen to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HappeningJson {
	/// Its batch was committed to.
	Commissioned,
	/// It was brought back.
	Returned,
	/// It was inspected and found sound.
	FoundSound,
	/// It was inspected and found not to be sound.
	FoundUnsound,
	/// Another key was put on it.
	Resealed,
	/// Its label was activated, or it was passed on.
	Held,
	/// Its label's key was used for another.
	Conflict,
	/// It was held back.
	Locked,
	/// It was stolen.
	Stolen,
	/// It was destroyed.
	Destroyed,
	/// Scans were reported.
	Scanned,
}

impl From<Happening> for HappeningJson {
	fn from(happening: Happening) -> Self {
		match happening {
			Happening::Commissioned => Self::Commissioned,
			Happening::Returned => Self::Returned,
			Happening::FoundSound => Self::FoundSound,
			Happening::FoundUnsound => Self::FoundUnsound,
			Happening::Resealed => Self::Resealed,
			Happening::Held => Self::Held,
			Happening::Conflict => Self::Conflict,
			Happening::Locked => Self::Locked,
			Happening::Stolen => Self::Stolen,
			Happening::Destroyed => Self::Destroyed,
			Happening::Scanned => Self::Scanned,
		}
	}
}

/// An entry of `goods_history`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryEntryJson {
	/// What.
	pub what: HappeningJson,
	/// When; milliseconds of the calendar.
	pub moment: Moment,
	/// The date at that moment, UTC.
	pub date: Day,
	/// Who said so; `None` for who has no account.
	pub by: Option<OrgId>,
	/// Hash of the reference, where there is one.
	pub reference: Option<H256>,
}

impl From<HistoryEntry> for HistoryEntryJson {
	fn from(HistoryEntry { at, what, by, reference }: HistoryEntry) -> Self {
		Self { what: what.into(), moment: at, date: date(at), by, reference: reference.map(H256) }
	}
}

/// Answer of `goods_sale`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SaleJson {
	/// Its number.
	pub id: u32,
	/// Who sold.
	pub by: OrgId,
	/// Where.
	pub place: Gln,
	/// When the seller says that it was; milliseconds of the calendar.
	pub sold: Moment,
	/// The date at that moment, UTC.
	pub sold_date: Day,
	/// When it was noted; milliseconds of the calendar.
	pub moment: Moment,
	/// The date at that moment, UTC.
	pub date: Day,
	/// Whether it can be undone at the block.
	pub undoable: bool,
	/// Which items, in ascending order.
	pub items: Vec<ItemId>,
}

impl From<SaleView> for SaleJson {
	fn from(SaleView { id, by, place, sold, at, undoable, items }: SaleView) -> Self {
		let (sold_date, date) = (date(sold), date(at));
		Self { id, by, place, sold, sold_date, moment: at, date, undoable, items }
	}
}
