//! Trade items, pools and batches.

use super::NotedJson;
use pallet_goods_runtime_api::{BatchView, PoolView, TradeItemView};
use serde::{Deserialize, Serialize};
use sp_core::H256;
use stalhof_primitives::{
	country::Country,
	goods::{ActivationOpens, PoolShape},
	gs1::{Gtin, Lot, Serial},
	organisation::OrgId,
	time::Day,
};

/// Answer of `goods_tradeItem`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TradeItemJson {
	/// Its number, 14 digits.
	pub gtin: Gtin,
	/// Who has its licence today, or had it when it was entered last.
	pub licensee: OrgId,
	/// Hash of its master data.
	pub master_data: H256,
	/// The first six digits of its number in the Harmonized System.
	pub hs_code: String,
	/// Pictures that show it.
	pub works: Vec<H256>,
	/// Who sells it for its licensee, in order.
	pub distributors: Vec<OrgId>,
	/// The day on which it was taken off the market.
	pub withdrawn: Option<Day>,
}

impl From<TradeItemView> for TradeItemJson {
	fn from(view: TradeItemView) -> Self {
		let TradeItemView { gtin, licensee, master_data, hs_code, works, distributors, withdrawn } =
			view;
		Self {
			gtin,
			licensee,
			master_data: H256(master_data),
			hs_code: format!("{hs_code:06}"),
			works: works.into_iter().map(H256).collect(),
			distributors,
			withdrawn,
		}
	}
}

/// Which serial numbers are in a pool, by `type`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum ShapeJson {
	/// Those of one length that begin alike.
	Prefix {
		/// What they begin with.
		prefix: Serial,
		/// How many characters they have.
		length: u8,
	},
	/// Numbers of a range, both ends in it.
	Numbers {
		/// The first, as it stands in a mark.
		first: String,
		/// The last.
		last: String,
		/// How many digits each has.
		digits: u8,
	},
}

impl From<PoolShape> for ShapeJson {
	fn from(shape: PoolShape) -> Self {
		match shape {
			PoolShape::Prefix { prefix, length } => Self::Prefix { prefix, length },
			PoolShape::Numbers { first, last, digits } => {
				let text = |number: u64| format!("{number:0width$}", width = usize::from(digits));
				Self::Numbers { first: text(first), last: text(last), digits }
			}
		}
	}
}

/// Answer of `goods_pool` and `goods_poolOf`, and an item of `goods_pools`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PoolJson {
	/// Its number.
	pub id: u32,
	/// Of which trade item.
	pub gtin: Gtin,
	/// Who granted it.
	pub grantor: OrgId,
	/// Who may mark in it.
	pub producer: OrgId,
	/// Which serial numbers.
	pub shape: ShapeJson,
	/// How many marks its batches may hold together, as decimal text: up to 2^64.
	pub granted: String,
	/// How many they hold, as decimal text.
	pub used: String,
}

impl From<PoolView> for PoolJson {
	fn from(view: PoolView) -> Self {
		let PoolView { id, gtin, grantor, producer, shape, granted, used } = view;
		let (granted, used) = (granted.to_string(), used.to_string());
		Self { id, gtin, grantor, producer, shape: shape.into(), granted, used }
	}
}

/// Answer of `goods_batch` and `goods_batchOfRoot`, and an item of `goods_batches`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BatchJson {
	/// Its number.
	pub id: u32,
	/// Of which trade item.
	pub gtin: Gtin,
	/// Its lot.
	pub lot: Lot,
	/// In which pool its serial numbers lie.
	pub pool: u32,
	/// Who made it.
	pub producer: OrgId,
	/// Where.
	pub origin: Country,
	/// For which market it is meant, if for one.
	pub market: Option<Country>,
	/// When it was made.
	pub made: Day,
	/// The last day of use.
	pub expires: Option<Day>,
	/// How many marks.
	pub count: u32,
	/// The root over their leaves.
	pub root: H256,
	/// How leaves are made.
	pub leaf_version: u8,
	/// SHA-256 of the file from which proofs are made.
	pub manifest: H256,
	/// From when on label keys may be used; `None` when labels hide none.
	pub opens: Option<ActivationOpens>,
	/// Who has imported it, in order.
	pub importers: Vec<OrgId>,
	/// Who besides its producer keeps the manifest, in order.
	pub keepers: Vec<OrgId>,
	/// Serial numbers shown at two places.
	pub duplicates: u32,
	/// Leaves shown outside of its pool.
	pub outside_pool: u32,
	/// Serial numbers shown at two places, of all of its producer's batches.
	pub producer_duplicates: u32,
	/// Leaves shown outside of their pool, of all of its producer's batches.
	pub producer_outside_pool: u32,
	/// When it was committed to.
	pub commissioned: NotedJson,
}

impl From<BatchView> for BatchJson {
	fn from(view: BatchView) -> Self {
		let BatchView {
			id,
			gtin,
			lot,
			pool,
			producer,
			origin,
			market,
			made,
			expires,
			count,
			root,
			leaf_version,
			manifest,
			opens,
			importers,
			keepers,
			duplicates,
			outside_pool,
			producer_duplicates,
			producer_outside_pool,
			at,
			block,
		} = view;
		Self {
			id,
			gtin,
			lot,
			pool,
			producer,
			origin,
			market,
			made,
			expires,
			count,
			root: H256(root),
			leaf_version,
			manifest: H256(manifest),
			opens,
			importers,
			keepers,
			duplicates,
			outside_pool,
			producer_duplicates,
			producer_outside_pool,
			commissioned: NotedJson::new(at, block),
		}
	}
}
