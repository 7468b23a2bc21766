//! What the methods answer with.

pub mod catalogue;
pub mod item;
pub mod label;
pub mod proof;
pub mod recall;
pub mod verdict;

use pallet_goods_runtime_api::SaidView;
use serde::{Deserialize, Serialize};
use sp_core::H256;
use stalhof_primitives::{
	organisation::OrgId,
	time::{Day, Moment, UtcOffset},
};

/// When something was noted, and in which block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotedJson {
	/// Milliseconds of the calendar.
	pub moment: Moment,
	/// The date at that moment, UTC.
	pub date: Day,
	/// The block's number.
	pub block: u32,
}

impl NotedJson {
	fn new(moment: Moment, block: u32) -> Self {
		Self { moment, date: date(moment), block }
	}
}

/// Who said something, when, and under what reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidJson {
	/// Who.
	pub by: OrgId,
	/// Milliseconds of the calendar.
	pub moment: Moment,
	/// The date at that moment, UTC.
	pub date: Day,
	/// Hash of the reference.
	pub reference: H256,
}

impl From<SaidView> for SaidJson {
	fn from(SaidView { by, at, reference }: SaidView) -> Self {
		Self { by, moment: at, date: date(at), reference: H256(reference) }
	}
}

pub(crate) fn date(moment: Moment) -> Day {
	moment.day(UtcOffset::UTC)
}
