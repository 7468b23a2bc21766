//! Marks on goods as a node, a proof or another language reads them.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use stalhof_primitives::{
	country::Country,
	goods::{
		ActivationOpens, Around, Conflict, ItemId, LabelFact, LabelKey, MarketFact, Membership,
		PoolShape, RecallClass, RecallReason, StopKind, Warnings, Whereabouts,
	},
	gs1::{Gtin, Lot, Serial},
	merkle::Hash,
	organisation::OrgId,
	page::Page,
	time::{Day, Moment},
};

/// Where a mark is said to stand, and the proof of it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct MarkProof {
	/// Its batch and place.
	pub item: ItemId,
	/// The public half of the key that its label hides, if its leaf has one.
	pub label_key: Option<LabelKey>,
	/// Hash of its attributes, if its leaf has one.
	pub attributes: Option<Hash>,
	/// The nodes beside the way from its leaf to the root.
	pub path: Vec<Hash>,
}

/// What the chain can say of a mark. It never says that goods are authentic: it says who has said what of their mark.
/// A function of the chain's state and time alone.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Verdict {
	/// What was proved.
	pub membership: Membership,
	/// The trade item, if it was entered.
	pub trade_item: Option<TradeItemView>,
	/// The batch, where membership is proved, or where it is not but the leaf is in it.
	pub batch: Option<BatchView>,
	/// Facts of the item, where membership is proved.
	pub item: Option<ItemView>,
	/// Where it is and what is certified of it, where membership is proved.
	pub whereabouts: Whereabouts,
	/// Why it should not be sold or used: all reasons, the most restrictive first.
	pub stops: Vec<StopView>,
	/// The recalls that reach it.
	pub recalls: Vec<RecallView>,
	/// What else there is to know.
	pub warnings: Warnings,
	/// As of when.
	pub at: Moment,
	/// As of which block.
	pub block: u32,
}

/// A trade item.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct TradeItemView {
	/// Its number.
	pub gtin: Gtin,
	/// Who has its licence today, or had it when it was entered last.
	pub licensee: OrgId,
	/// Hash of its master data.
	pub master_data: Hash,
	/// The first six digits of its number in the Harmonized System.
	pub hs_code: u32,
	/// Pictures that show it.
	pub works: Vec<Hash>,
	/// Who sells it for its licensee, in order.
	pub distributors: Vec<OrgId>,
	/// The day on which it was taken off the market.
	pub withdrawn: Option<Day>,
}

/// A pool.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct PoolView {
	/// Its number.
	pub id: u32,
	/// Of which trade item.
	pub gtin: Gtin,
	/// Who granted it.
	pub grantor: OrgId,
	/// Who may mark in it.
	pub producer: OrgId,
	/// Which serial numbers.
	pub shape: PoolShape,
	/// How many marks its batches may hold together.
	pub granted: u64,
	/// How many they hold.
	pub used: u64,
}

/// A batch.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct BatchView {
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
	pub root: Hash,
	/// How leaves are made.
	pub leaf_version: u8,
	/// SHA-256 of the file from which proofs are made.
	pub manifest: Hash,
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
	/// When it was commissioned.
	pub at: Moment,
	/// In which block.
	pub block: u32,
}

/// What is known of an item.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ItemView {
	/// Which.
	pub item: ItemId,
	/// Where it stands in trade.
	pub market: MarketFact,
	/// What has become of its label.
	pub label: LabelFact,
	/// Whose it is, by key, since when, and how often it has been passed on.
	pub holder: Option<HolderView>,
	/// Uses of its label's key for others.
	pub conflict: Option<Conflict>,
	/// When it was brought back last.
	pub returned: Option<SaidView>,
	/// What was found then: whether it may be sold again.
	pub inspected: Option<(bool, SaidView)>,
	/// When another key was put on it.
	pub resealed: Option<SaidView>,
	/// The most scans that anybody has reported, and how many have.
	pub scans: Option<(u32, u32)>,
}

/// Who holds an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct HolderView {
	/// The holder's key.
	pub key: LabelKey,
	/// Since when.
	pub since: Moment,
	/// How often it has been passed on.
	pub passes: u32,
}

/// Who said something, when, and under what reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct SaidView {
	/// Who.
	pub by: OrgId,
	/// When.
	pub at: Moment,
	/// Hash of the reference.
	pub reference: Hash,
}

/// Why an item should not be sold or used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct StopView {
	/// What kind.
	pub kind: StopKind,
	/// Who says so; `None` for what follows from a date.
	pub by: Option<OrgId>,
	/// Since when, where it is known.
	pub at: Option<Moment>,
	/// Until when, by the clock of goods, where it ends.
	pub until: Option<Moment>,
	/// The recall, of one.
	pub recall: Option<u32>,
}

/// A recall.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct RecallView {
	/// Its number.
	pub id: u32,
	/// Of which trade item.
	pub gtin: Gtin,
	/// How far it reaches.
	pub class: RecallClass,
	/// Why.
	pub reason: RecallReason,
	/// Hash of the evidence.
	pub evidence: Hash,
	/// Who raised it.
	pub by: OrgId,
	/// When.
	pub at: Moment,
	/// What it reaches.
	pub scopes: Vec<ScopeView>,
	/// That a second operator of who raised it says it was an error.
	pub retracted: Option<SaidView>,
	/// That a regulator says so.
	pub released: Option<SaidView>,
	/// Whether both do: it has ended.
	pub annulled: bool,
}

/// What a recall reaches.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub enum ScopeView {
	/// All of the trade item.
	#[codec(index = 0)]
	Product,
	/// A lot of it.
	#[codec(index = 1)]
	Lot(Lot),
	/// Serial numbers that begin with this.
	#[codec(index = 2)]
	Serials(Serial),
	/// A batch.
	#[codec(index = 3)]
	Batch(u32),
	/// Items of a batch, from the first place to the last.
	#[codec(index = 4)]
	Items(u32, u32, u32),
}

/// A sale that can be undone, or could be.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct SaleView {
	/// Its number.
	pub id: u32,
	/// Who sold.
	pub by: OrgId,
	/// Where, as a GLN.
	pub place: stalhof_primitives::gs1::Gln,
	/// When the seller says that it was.
	pub sold: Moment,
	/// When it was noted.
	pub at: Moment,
	/// Whether it can be undone now.
	pub undoable: bool,
	/// Which items.
	pub items: Vec<ItemId>,
}

/// What has happened to an item, by time.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct HistoryEntry {
	/// When.
	pub at: Moment,
	/// What.
	pub what: Happening,
	/// Who said so; `None` for who has no account.
	pub by: Option<OrgId>,
	/// Hash of the reference, where there is one.
	pub reference: Option<Hash>,
}

/// What can happen to an item alone, as far as state remembers: of each the last time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, TypeInfo)]
pub enum Happening {
	/// Its batch was committed to.
	#[codec(index = 0)]
	Commissioned,
	/// It was brought back.
	#[codec(index = 1)]
	Returned,
	/// It was inspected and found sound.
	#[codec(index = 2)]
	FoundSound,
	/// It was inspected and found not to be sound.
	#[codec(index = 3)]
	FoundUnsound,
	/// Another key was put on it.
	#[codec(index = 4)]
	Resealed,
	/// Its label was activated, or it was passed on.
	#[codec(index = 5)]
	Held,
	/// Its label's key was used for another.
	#[codec(index = 6)]
	Conflict,
	/// It was held back.
	#[codec(index = 7)]
	Locked,
	/// It was stolen.
	#[codec(index = 8)]
	Stolen,
	/// It was destroyed.
	#[codec(index = 9)]
	Destroyed,
	/// Scans were reported.
	#[codec(index = 10)]
	Scanned,
}

sp_api::decl_runtime_apis! {
	/// Reads of goods.
	pub trait GoodsApi {
		/// What the chain can say of the mark with that GTIN and serial number, with the proof where one is at hand, and
		/// proofs of the containers that it stands in, the innermost first.
		fn verify(gtin: Gtin, serial: Serial, proof: Option<MarkProof>, around: Around) -> Verdict;

		/// A trade item; `None` when nobody has entered it.
		fn trade_item(gtin: Gtin) -> Option<TradeItemView>;

		/// A pool.
		fn pool(id: u32) -> Option<PoolView>;

		/// Pools of a trade item in order of number, those after `after`.
		fn pools(gtin: Gtin, after: Option<u32>, limit: u32) -> Page<PoolView, u32>;

		/// The pool in which a serial number lies.
		fn pool_of(gtin: Gtin, serial: Serial) -> Option<PoolView>;

		/// A batch.
		fn batch(id: u32) -> Option<BatchView>;

		/// Batches of a trade item in order of number, those after `after`.
		fn batches(gtin: Gtin, after: Option<u32>, limit: u32) -> Page<BatchView, u32>;

		/// The batch with that root.
		fn batch_of_root(root: Hash) -> Option<BatchView>;

		/// What is known of an item, whatever its serial number; `None` when its batch holds none at that place.
		fn item(item: ItemId) -> Option<ItemView>;

		/// What has happened to an item, in order of time, those after `after`, a number from 0.
		fn history(item: ItemId, after: Option<u32>, limit: u32) -> Page<HistoryEntry, u32>;

		/// A sale that has not been undone or dropped.
		fn sale(id: u32) -> Option<SaleView>;

		/// A recall.
		fn recall(id: u32) -> Option<RecallView>;

		/// Recalls of a trade item in order of number, those annulled among them, those after `after`.
		fn recalls(gtin: Gtin, after: Option<u32>, limit: u32) -> Page<RecallView, u32>;
	}
}
