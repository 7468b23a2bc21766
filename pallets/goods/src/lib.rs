#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod batches;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod items;
mod labels;
mod marks;
#[cfg(test)]
mod mock;
mod pools;
mod proofs;
pub mod reads;
mod recalls;
mod reports;
mod returns;
mod sales;
mod stops;
#[cfg(test)]
mod tests;
mod trade_items;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
pub mod types;
mod verdict;
pub mod weights;

pub use labels::AnswersForLabels;
pub use pallet::*;
pub use proofs::HostSha256;
pub use weights::WeightInfo;

use frame_support::pallet_prelude::*;
use frame_system::pallet_prelude::*;
use stalhof_primitives::{
	goods::{Around, ItemId, LabelKey, PoolShape, RecallClass, RecallReason},
	gs1::{Gln, Gtin, Serial},
	merkle::Hash,
	ordered::Ordered,
	organisation::OrgId,
	time::{Day, Moment},
};
use stalhof_support::{Bytes, Clock, FourEyes, GtinLicence, Organisations, range_map::RangeMap};
use types::*;

/// Days in which a sale can be undone.
pub const UNDO_DAYS: u32 = 10;
/// Days after which a lock ends that neither the goods' own firms nor a regulator stand behind.
pub const LOCK_DAYS: u32 = 30;
/// Days after such a lock's beginning before the same organisation can lock the item so again.
pub const LOCK_REST_DAYS: u32 = 90;
/// Blocks for which an activation or a transfer can be valid at most: an hour.
pub const LABEL_BLOCKS: u32 = 1_800;
/// Milliseconds between two conflicts that are counted of one item: an hour.
pub const CONFLICT_MILLIS: u64 = 3_600_000;
/// Milliseconds between two times that one item is passed on: an hour.
pub const PASS_MILLIS: u64 = 3_600_000;
/// Milliseconds by which what is said to have happened may lie ahead of the block: five minutes.
pub const AHEAD_MILLIS: u64 = 300_000;

/// The runtime's accounts.
pub(crate) type AccountIdOf<T> = <T as frame_system::Config>::AccountId;
/// Where the pools of all trade items lie.
pub(crate) type PoolRanges<T> = RangeMap<PoolPlaces<T>, PoolPlace, PoolId>;
/// Which items are recalled one by one or in a row, in each class by each kind of raiser.
pub(crate) type RecalledRanges<T> = RangeMap<RecalledItems<T>, RecalledPlace, RecallId>;

#[frame_support::pallet]
pub mod pallet {
	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// What time it is.
		type Clock: Clock;
		/// What an organisation is and may do, and which of its acts take two.
		type Organisations: Organisations<AccountIdOf<Self>> + FourEyes<AccountIdOf<Self>>;
		/// Who may issue which GTIN.
		type Licences: GtinLicence;
		/// Where goods are.
		type Movements: stalhof_support::goods::Movements;
		/// Bytes that organisations keep in state.
		type Bytes: Bytes;
		/// How many blocks a window has at least.
		type WindowBlocks: Get<u32>;
		/// What these calls cost.
		type WeightInfo: WeightInfo;
		/// Makes organisations to measure with.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper<AccountIdOf<Self>>;
	}

	/// Trade items by GTIN.
	#[pallet::storage]
	pub type TradeItems<T> = StorageMap<_, Blake2_128Concat, Gtin, TradeItem>;

	/// Who sells a trade item for its licensee.
	#[pallet::storage]
	pub type Distributors<T> =
		StorageDoubleMap<_, Blake2_128Concat, Gtin, Identity, Ordered<OrgId>, ()>;

	/// The number that the next pool gets.
	#[pallet::storage]
	pub type NextPool<T> = StorageValue<_, PoolId, ValueQuery>;

	/// Pools of serial numbers.
	#[pallet::storage]
	pub type Pools<T> = StorageMap<_, Identity, Ordered<PoolId>, Pool>;

	/// Pools by trade item.
	#[pallet::storage]
	pub type PoolsOf<T> =
		StorageDoubleMap<_, Blake2_128Concat, Gtin, Identity, Ordered<PoolId>, ()>;

	/// Where each pool lies: end to (start, pool). See [`RangeMap`].
	#[pallet::storage]
	pub type PoolPlaces<T> = StorageMap<_, Identity, Ordered<PoolPlace>, (PoolPlace, PoolId)>;

	/// The number that the next batch gets.
	#[pallet::storage]
	pub type NextBatch<T> = StorageValue<_, BatchId, ValueQuery>;

	/// Batches.
	#[pallet::storage]
	pub type Batches<T> = StorageMap<_, Identity, Ordered<BatchId>, Batch>;

	/// Batches by trade item.
	#[pallet::storage]
	pub type BatchesOf<T> =
		StorageDoubleMap<_, Blake2_128Concat, Gtin, Identity, Ordered<BatchId>, ()>;

	/// The batch that has a root: no root has two.
	#[pallet::storage]
	pub type Roots<T> = StorageMap<_, Blake2_128Concat, Hash, BatchId>;

	/// Who has imported a batch or part of it.
	#[pallet::storage]
	pub type Importers<T> =
		StorageDoubleMap<_, Identity, Ordered<BatchId>, Identity, Ordered<OrgId>, ()>;

	/// Who, besides its producer, has a batch's manifest and makes proofs from it.
	#[pallet::storage]
	pub type Keepers<T> =
		StorageDoubleMap<_, Identity, Ordered<BatchId>, Identity, Ordered<OrgId>, ()>;

	/// What was shown against a batch.
	#[pallet::storage]
	pub type BatchFaults<T> = StorageMap<_, Identity, Ordered<BatchId>, Faults, ValueQuery>;

	/// What was shown against all of a producer's batches.
	#[pallet::storage]
	pub type ProducerFaults<T> = StorageMap<_, Identity, Ordered<OrgId>, Faults, ValueQuery>;

	/// Bits of items that have some, by batch and by place divided by 1,024.
	#[pallet::storage]
	pub type Chunks<T> =
		StorageDoubleMap<_, Identity, Ordered<BatchId>, Identity, Ordered<u32>, Chunk>;

	/// Items to which something has happened alone.
	#[pallet::storage]
	pub type Records<T> = StorageMap<_, Identity, Ordered<ItemId>, Record>;

	/// When an organisation last locked an item that may do so for a while only.
	#[pallet::storage]
	pub type Rests<T> =
		StorageDoubleMap<_, Identity, Ordered<ItemId>, Identity, Ordered<OrgId>, Moment>;

	/// The number that the next sale gets.
	#[pallet::storage]
	pub type NextSale<T> = StorageValue<_, SaleId, ValueQuery>;

	/// Sales that can be undone, or could be and have not been dropped.
	#[pallet::storage]
	pub type Sales<T: Config> = StorageMap<_, Identity, Ordered<SaleId>, Sale<T::AccountId>>;

	/// The number that the next recall gets.
	#[pallet::storage]
	pub type NextRecall<T> = StorageValue<_, RecallId, ValueQuery>;

	/// Recalls, those annulled among them.
	#[pallet::storage]
	pub type Recalls<T: Config> = StorageMap<_, Identity, Ordered<RecallId>, Recall<T::AccountId>>;

	/// Recalls by trade item.
	#[pallet::storage]
	pub type RecallsOf<T> =
		StorageDoubleMap<_, Blake2_128Concat, Gtin, Identity, Ordered<RecallId>, ()>;

	/// The recall in force of what a scope names, in a class, by a kind of raiser. Items in a row are in
	/// [`RecalledItems`].
	#[pallet::storage]
	pub type InForce<T> =
		StorageMap<_, Blake2_128Concat, (Gtin, RecallClass, Raiser, Scope), RecallId>;

	/// Lengths of serial numbers' beginnings of which there has been a recall, a bit each.
	#[pallet::storage]
	pub type PrefixLengths<T> = StorageMap<_, Blake2_128Concat, Gtin, u32, ValueQuery>;

	/// Recalls in force of items in a row: end to (start, recall). See [`RangeMap`].
	#[pallet::storage]
	pub type RecalledItems<T> =
		StorageMap<_, Identity, Ordered<RecalledPlace>, (RecalledPlace, RecallId)>;

	/// How many recalls in force name a lot of a trade item.
	#[pallet::storage]
	pub type RecalledLots<T> = StorageMap<_, Blake2_128Concat, Gtin, u64, ValueQuery>;

	/// How many recalls in force name serial numbers by this beginning, which stands where a serial number would.
	#[pallet::storage]
	pub type RecalledPrefixes<T> = StorageMap<_, Identity, Ordered<PoolPlace>, u64, ValueQuery>;

	/// How many items of a batch recalls in force name in rows: an item that several name counts with each.
	#[pallet::storage]
	pub type RecalledCounts<T> = StorageMap<_, Identity, Ordered<BatchId>, u64, ValueQuery>;

	/// Serial numbers that were shown at two places.
	#[pallet::storage]
	pub type Duplicates<T> = StorageMap<_, Blake2_128Concat, (Gtin, Serial), Duplicate>;

	/// Leaves that were shown outside of their batch's pool.
	#[pallet::storage]
	pub type OutsidePool<T> = StorageMap<_, Identity, Ordered<ItemId>, Said>;

	/// Items of which members' apps have seen too many scans.
	#[pallet::storage]
	pub type ScanAlerts<T> = StorageMap<_, Identity, Ordered<ItemId>, ScanAlert>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A trade item has been entered, or its licensee says something else of it.
		TradeItemSet {
			/// Which.
			gtin: Gtin,
			/// Who says so.
			licensee: OrgId,
			/// What it says.
			details: TradeItemDetails,
		},
		/// A trade item has been taken off the market.
		TradeItemWithdrawn {
			/// Which.
			gtin: Gtin,
			/// By whom.
			licensee: OrgId,
			/// From this day on.
			day: Day,
		},
		/// An organisation sells a trade item for its licensee.
		DistributorNamed {
			/// Which trade item.
			gtin: Gtin,
			/// Who.
			organisation: OrgId,
		},
		/// An organisation does so no more.
		DistributorDropped {
			/// Which trade item.
			gtin: Gtin,
			/// Who did.
			organisation: OrgId,
		},
		/// Serial numbers have been granted.
		PoolGranted {
			/// The pool's number.
			id: PoolId,
			/// What is granted.
			pool: Pool,
		},
		/// A pool's batches may hold more or fewer marks.
		GrantChanged {
			/// Which pool.
			id: PoolId,
			/// How many from now on.
			granted: u64,
		},
		/// A pool without a batch is no more.
		PoolClosed {
			/// Which.
			id: PoolId,
		},
		/// A batch has been committed to.
		Commissioned {
			/// The batch's number.
			id: BatchId,
			/// What its producer committed to.
			batch: Batch,
		},
		/// An organisation has imported a batch or part of it.
		ImporterNamed {
			/// Which batch.
			batch: BatchId,
			/// Who.
			organisation: OrgId,
		},
		/// An organisation has a batch's manifest and makes proofs from it.
		ManifestKept {
			/// Of which batch.
			batch: BatchId,
			/// Who.
			keeper: OrgId,
		},
		/// An organisation keeps a batch's manifest no more.
		ManifestDropped {
			/// Of which batch.
			batch: BatchId,
			/// Who did.
			keeper: OrgId,
		},
		/// Items have been sold.
		Sold {
			/// The act's number, by which it can be undone.
			id: SaleId,
			/// By whom, where and when, and which.
			sale: Sale<T::AccountId>,
		},
		/// A sale was a mistake.
		SaleUndone {
			/// Which act.
			id: SaleId,
			/// Whose.
			by: OrgId,
		},
		/// A sale that can be undone no more has been dropped from state.
		SaleDropped {
			/// Which act.
			id: SaleId,
		},
		/// An item has been brought back.
		Returned {
			/// Which.
			item: ItemId,
			/// To whom, when, why.
			said: Said,
		},
		/// An item that was brought back has been inspected.
		Inspected {
			/// Which.
			item: ItemId,
			/// Whether it may be sold again.
			sound: bool,
			/// By whom, when, with which finding.
			said: Said,
		},
		/// An inspector has put another key on an item.
		Resealed {
			/// Which.
			item: ItemId,
			/// The public half.
			label_key: LabelKey,
			/// By whom and when.
			said: Said,
		},
		/// An item is held back.
		Locked {
			/// Which.
			item: ItemId,
			/// By whom, and until when.
			lock: Lock,
		},
		/// A regulator stands behind a lock: it has no end.
		LockConfirmed {
			/// Of which item.
			item: ItemId,
			/// Who.
			regulator: OrgId,
		},
		/// An item is held back no more.
		Unlocked {
			/// Which.
			item: ItemId,
			/// Who ended the lock.
			by: OrgId,
		},
		/// An item has been stolen.
		Stolen {
			/// Which.
			item: ItemId,
			/// Who says so, when, on what.
			said: Said,
		},
		/// An item has been destroyed.
		Destroyed {
			/// Which.
			item: ItemId,
			/// Who says so, when, on what.
			said: Said,
		},
		/// Goods are recalled.
		Recalled {
			/// The recall's number.
			id: RecallId,
			/// What it says.
			recall: Recall<T::AccountId>,
		},
		/// A recall reaches further.
		RecallWidened {
			/// Which.
			id: RecallId,
			/// What it reaches besides.
			scope: Scope,
		},
		/// One of the two who must has said that a recall was an error.
		RecallDisowned {
			/// Which.
			id: RecallId,
			/// Who.
			by: OrgId,
			/// Hash of why.
			reference: Hash,
		},
		/// A recall was an error, and has ended.
		RecallAnnulled {
			/// Which.
			id: RecallId,
		},
		/// A serial number stands at two places.
		DuplicateShown {
			/// Of which trade item.
			gtin: Gtin,
			/// Which.
			serial: Serial,
			/// Where, and who showed it.
			duplicate: Duplicate,
		},
		/// A leaf lies outside of its batch's pool.
		OutsidePoolShown {
			/// Which.
			item: ItemId,
			/// Its serial number.
			serial: Serial,
			/// Who showed it.
			by: OrgId,
		},
		/// A member's apps have seen too many scans of an item.
		ScansReported {
			/// Which.
			item: ItemId,
			/// By whom.
			by: OrgId,
			/// How many.
			scans: u32,
		},
		/// A label's key has been used for the first time.
		Activated {
			/// Of which item.
			item: ItemId,
			/// Whose it is now.
			holder: LabelKey,
		},
		/// A label's key has been used for another than the item's holder: one of them has a copy.
		ConflictNoted {
			/// Of which item.
			item: ItemId,
			/// SHA-256 of the other's key.
			holder: Hash,
			/// How many there have been.
			count: u8,
		},
		/// A holder has passed an item on.
		Transferred {
			/// Which.
			item: ItemId,
			/// Whose it is now.
			holder: LabelKey,
			/// How often it has been passed on.
			passes: u32,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The GTIN's or GLN's check digit does not fit.
		InvalidKey,
		/// The organisation is not the licensee of the GTIN.
		NotLicensee,
		/// Nobody's licence lets the organisation issue this GTIN today.
		NotLicensed,
		/// There is no trade item of that GTIN: enter it first.
		TradeItemNotFound,
		/// The trade item has been taken off the market.
		Withdrawn,
		/// The number in the Harmonized System has not six digits.
		InvalidHsCode,
		/// The organisation is not there, or not active.
		NotInStanding,
		/// The organisation is named already.
		AlreadyNamed,
		/// The organisation is not named.
		NotNamed,
		/// As many organisations are named as there may be.
		TooManyNamed,
		/// The pool's shape is none.
		InvalidPool,
		/// Another pool of this GTIN shares serial numbers with this one.
		PoolTaken,
		/// There is no pool of that number.
		PoolNotFound,
		/// The pool was granted by another organisation.
		NotGrantor,
		/// The pool was granted to another organisation.
		NotProducer,
		/// The grant is for no mark, or for more than there are serial numbers in the pool.
		InvalidGrant,
		/// The pool's batches hold more marks than that.
		MarksUsed,
		/// The batch has more marks than are left of the pool's grant.
		GrantExceeded,
		/// The lot or the serial number has characters that it must not.
		InvalidText,
		/// The country's code is not assigned.
		InvalidCountry,
		/// The batch holds no mark.
		Empty,
		/// It was made after today, or expires before it was made.
		InvalidDates,
		/// Leaves of this version are not known.
		UnknownLeafVersion,
		/// There is a batch with this root already.
		RootTaken,
		/// There is no batch of that number.
		BatchNotFound,
		/// There is no item of that place in the batch.
		ItemNotFound,
		/// The proof does not lead from the item to the batch's root.
		InvalidProof,
		/// The serial number lies outside of its batch's pool: the mark is not genuine.
		NotInPool,
		/// The organisation may not do this with this item.
		NotAuthorized,
		/// The items are none, or not in ascending order, each once.
		NotInOrder,
		/// An item is sold already.
		AlreadySold,
		/// The item is not sold.
		NotSold,
		/// The item has been destroyed.
		ItemDestroyed,
		/// The time lies in the future.
		InTheFuture,
		/// There is no sale of that number.
		SaleNotFound,
		/// The sale is another organisation's, or was at another place.
		NotSeller,
		/// The operator has made the sale, or raised the recall, itself: another must.
		SameOperator,
		/// It is too late to undo the sale.
		TooLate,
		/// It is too early to drop the sale.
		TooEarly,
		/// An item of the sale has been brought back since.
		ReturnedSince,
		/// The item has not been brought back.
		NotReturned,
		/// The item has not been found sound.
		NotInspected,
		/// The key is on the item already.
		SameKey,
		/// The item is locked already.
		AlreadyLocked,
		/// The item is not locked.
		NotLocked,
		/// The organisation has locked the item within 90 days.
		LockedRecently,
		/// The lock has no end, or is confirmed already.
		AlreadyConfirmed,
		/// The item has been reported so already.
		AlreadyReported,
		/// The scope is not of the recall's trade item.
		ScopeNotOfTradeItem,
		/// A recall of this class covers some of this already, raised by the same kind of organisation.
		AlreadyRecalled,
		/// There is no recall of that number.
		RecallNotFound,
		/// The recall has been annulled.
		RecallAnnulled,
		/// The recall reaches as much as one may.
		TooManyScopes,
		/// The two items have not the same GTIN and serial number, or are one.
		NotDuplicate,
		/// The serial number lies within its batch's pool.
		InPool,
		/// Numbers have run out.
		NumbersExhausted,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Enters a trade item, or says something else of it. By an operator of the GTIN's licensee with `goods`.
		///
		/// Emits [`TradeItemSet`](Event::TradeItemSet).
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::set_trade_item())]
		pub fn set_trade_item(
			origin: OriginFor<T>,
			gtin: Gtin,
			details: TradeItemDetails,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_trade_item(&who, gtin, details)
		}

		/// Takes a trade item off the market for good. By an operator of the GTIN's licensee with `goods`.
		///
		/// Emits [`TradeItemWithdrawn`](Event::TradeItemWithdrawn).
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::withdraw_trade_item())]
		pub fn withdraw_trade_item(origin: OriginFor<T>, gtin: Gtin) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_trade_item(&who, gtin)
		}

		/// Names an organisation that sells a trade item for its licensee. By an operator of that with `goods`.
		///
		/// Emits [`DistributorNamed`](Event::DistributorNamed).
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::name_distributor())]
		pub fn name_distributor(
			origin: OriginFor<T>,
			gtin: Gtin,
			organisation: OrgId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_name_distributor(&who, gtin, organisation)
		}

		/// Ends that. By an operator of the licensee, or of the distributor, with `goods`.
		///
		/// Emits [`DistributorDropped`](Event::DistributorDropped).
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::drop_distributor())]
		pub fn drop_distributor(
			origin: OriginFor<T>,
			gtin: Gtin,
			organisation: OrgId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_drop_distributor(&who, gtin, organisation)
		}

		/// Grants serial numbers to a producer, which may be the grantor itself. By an operator with `goods` of who may
		/// issue the GTIN today.
		///
		/// Emits [`PoolGranted`](Event::PoolGranted).
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::grant_pool())]
		pub fn grant_pool(
			origin: OriginFor<T>,
			gtin: Gtin,
			shape: PoolShape,
			producer: OrgId,
			marks: u64,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_grant_pool(&who, gtin, shape, producer, marks)
		}

		/// Sets how many marks a pool's batches may hold together, never fewer than they do. A pool without a batch is
		/// closed by setting none. By an operator of the grantor with `goods`.
		///
		/// Emits [`GrantChanged`](Event::GrantChanged) or [`PoolClosed`](Event::PoolClosed).
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::change_grant())]
		pub fn change_grant(origin: OriginFor<T>, pool: PoolId, marks: u64) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_change_grant(&who, pool, marks)
		}

		/// Commits to a batch of marks. By an operator of the pool's producer with `goods`.
		///
		/// Emits [`Commissioned`](Event::Commissioned).
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::commission())]
		pub fn commission(origin: OriginFor<T>, batch: NewBatch) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_commission(&who, batch)
		}

		/// Names an organisation as importer of record of a batch or part of it. By an operator of the batch's producer or
		/// licensee with `goods`.
		///
		/// Emits [`ImporterNamed`](Event::ImporterNamed).
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::name_importer())]
		pub fn name_importer(
			origin: OriginFor<T>,
			batch: BatchId,
			organisation: OrgId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_name_importer(&who, batch, organisation)
		}

		/// Says that the signer's organisation has a batch's manifest, has checked it against the root, and makes proofs
		/// from it. By an operator with `goods` of another organisation than the producer.
		///
		/// Emits [`ManifestKept`](Event::ManifestKept).
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::keep_manifest())]
		pub fn keep_manifest(origin: OriginFor<T>, batch: BatchId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_keep_manifest(&who, batch)
		}

		/// Ends that. By an operator of the keeper with `goods`.
		///
		/// Emits [`ManifestDropped`](Event::ManifestDropped).
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::drop_manifest())]
		pub fn drop_manifest(origin: OriginFor<T>, batch: BatchId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_drop_manifest(&who, batch)
		}

		/// Notes that items have been sold, up to 500 in ascending order; all or none. By an operator with `goods` of their
		/// producer, licensee, importer or distributor.
		///
		/// Emits [`Sold`](Event::Sold).
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::sell(items.len() as u32))]
		pub fn sell(
			origin: OriginFor<T>,
			items: BoundedVec<ItemId, ConstU32<MAX_SALE>>,
			place: Gln,
			sold: Moment,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_sell(&who, items, place, sold)
		}

		/// Undoes a sale within ten days. By another operator of the same organisation with `goods`, who names the same
		/// place.
		///
		/// Emits [`SaleUndone`](Event::SaleUndone).
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::undo_sale(MAX_SALE))]
		pub fn undo_sale(
			origin: OriginFor<T>,
			sale: SaleId,
			place: Gln,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let items = Self::do_undo_sale(&who, sale, place)?;
			Ok(Some(T::WeightInfo::undo_sale(items)).into())
		}

		/// Drops a sale that can be undone no more from state. By anyone.
		///
		/// Emits [`SaleDropped`](Event::SaleDropped).
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::drop_sale())]
		pub fn drop_sale(origin: OriginFor<T>, sale: SaleId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_drop_sale(sale)
		}

		/// Notes that an item that was sold has been brought back. By an operator with `goods` of its producer, licensee,
		/// importer or distributor.
		///
		/// Emits [`Returned`](Event::Returned).
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::return_item())]
		pub fn return_item(
			origin: OriginFor<T>,
			proof: ItemProof,
			reference: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_return_item(&who, proof, reference)
		}

		/// Notes what was found on an item that was brought back. By an operator with `certify` of an inspector.
		///
		/// Emits [`Inspected`](Event::Inspected).
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::inspect_item())]
		pub fn inspect_item(
			origin: OriginFor<T>,
			item: ItemId,
			sound: bool,
			reference: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_inspect_item(&who, item, sound, reference)
		}

		/// Puts another key on an item that was brought back and found sound: its old key and its holder count no more. By
		/// an operator with `certify` of an inspector.
		///
		/// Emits [`Resealed`](Event::Resealed).
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::reseal_item())]
		pub fn reseal_item(
			origin: OriginFor<T>,
			item: ItemId,
			label_key: LabelKey,
			reference: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_reseal_item(&who, item, label_key, reference)
		}

		/// Holds an item back. By an operator with `goods` of its producer, licensee, importer or distributor, or of a
		/// regulator: without end, in the place of a lock that has one; a regulator's takes that of any but a regulator. By one
		/// of a marketplace, inspector or customs authority: for 30 days, and each such organisation once in 90.
		///
		/// Emits [`Locked`](Event::Locked).
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::lock_item())]
		pub fn lock_item(
			origin: OriginFor<T>,
			proof: ItemProof,
			reference: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_lock_item(&who, proof, reference)
		}

		/// Takes the end from a lock. By an operator of a regulator with `goods`.
		///
		/// Emits [`LockConfirmed`](Event::LockConfirmed).
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::confirm_lock())]
		pub fn confirm_lock(origin: OriginFor<T>, item: ItemId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_confirm_lock(&who, item)
		}

		/// Ends a lock. By an operator with `goods` of who locked the item, or of the regulator that confirmed it.
		///
		/// Emits [`Unlocked`](Event::Unlocked).
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::unlock_item())]
		pub fn unlock_item(origin: OriginFor<T>, item: ItemId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_unlock_item(&who, item)
		}

		/// Notes that an item has been stolen, for good. By an operator with `goods` of its producer, licensee, importer or
		/// distributor, or of who has it as proofs of the containers around it show.
		///
		/// Emits [`Stolen`](Event::Stolen).
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::report_stolen())]
		pub fn report_stolen(
			origin: OriginFor<T>,
			proof: ItemProof,
			around: Around,
			reference: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_report_stolen(&who, proof, around, reference)
		}

		/// Notes that an item has been destroyed, for good. By an operator with `goods` of its producer, licensee, importer
		/// or distributor, or of who has it as proofs of the containers around it show.
		///
		/// Emits [`Destroyed`](Event::Destroyed).
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::report_destroyed())]
		pub fn report_destroyed(
			origin: OriginFor<T>,
			proof: ItemProof,
			around: Around,
			reference: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_report_destroyed(&who, proof, around, reference)
		}

		/// Recalls goods at once. By an operator with `goods`: for safety, of a regulator or the licensee, and of the
		/// producer or an importer for its own batches; otherwise of the licensee, and of the producer for its own batches.
		///
		/// Emits [`Recalled`](Event::Recalled).
		#[pallet::call_index(21)]
		#[pallet::weight(T::WeightInfo::recall(scopes.len() as u32))]
		pub fn recall(
			origin: OriginFor<T>,
			gtin: Gtin,
			class: RecallClass,
			reason: RecallReason,
			scopes: BoundedVec<Scope, ConstU32<MAX_SCOPES>>,
			evidence: Hash,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_recall(&who, gtin, class, reason, scopes, evidence)
		}

		/// Lets a recall reach further. By an operator with `goods` of who raised it.
		///
		/// Emits [`RecallWidened`](Event::RecallWidened).
		#[pallet::call_index(22)]
		#[pallet::weight(T::WeightInfo::widen_recall())]
		pub fn widen_recall(origin: OriginFor<T>, id: RecallId, scope: Scope) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_widen_recall(&who, id, scope)
		}

		/// Says that a recall was an error. It ends when both have said so who must: a second operator of who raised it, and
		/// a regulator; of a recall that a regulator raised its second operator alone. By an operator with `goods` who signs
		/// directly.
		///
		/// Emits [`RecallDisowned`](Event::RecallDisowned), and [`RecallAnnulled`](Event::RecallAnnulled) with the second.
		#[pallet::call_index(23)]
		#[pallet::weight(T::WeightInfo::annul_recall())]
		pub fn annul_recall(origin: OriginFor<T>, id: RecallId, reference: Hash) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_annul_recall(&who, id, reference)
		}

		/// Shows that a serial number stands at two places, in one batch or in two. By an operator of any organisation with
		/// `goods`.
		///
		/// Emits [`DuplicateShown`](Event::DuplicateShown).
		#[pallet::call_index(24)]
		#[pallet::weight(T::WeightInfo::report_duplicate())]
		pub fn report_duplicate(
			origin: OriginFor<T>,
			first: ItemProof,
			second: ItemProof,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_report_duplicate(&who, first, second)
		}

		/// Shows that a leaf lies outside of its batch's pool. By an operator of any organisation with `goods`.
		///
		/// Emits [`OutsidePoolShown`](Event::OutsidePoolShown).
		#[pallet::call_index(25)]
		#[pallet::weight(T::WeightInfo::report_outside_pool())]
		pub fn report_outside_pool(origin: OriginFor<T>, proof: ItemProof) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_report_outside_pool(&who, proof)
		}

		/// Reports that apps have scanned an item more often than one item is scanned. By an operator with `goods` of a
		/// marketplace, inspector, customs authority or regulator, or of the item's own firms.
		///
		/// Emits [`ScansReported`](Event::ScansReported).
		#[pallet::call_index(26)]
		#[pallet::weight(T::WeightInfo::report_scans())]
		pub fn report_scans(origin: OriginFor<T>, proof: ItemProof, scans: u32) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_report_scans(&who, proof, scans)
		}

		/// Uses a label's key: the item is the holder's. Without an account; the batch's producer answers for the cost. A
		/// second use for another holder is noted as a conflict, and succeeds.
		///
		/// Emits [`Activated`](Event::Activated) or [`ConflictNoted`](Event::ConflictNoted).
		#[pallet::call_index(27)]
		#[pallet::weight(T::WeightInfo::activate())]
		#[pallet::weight_of_authorize(T::WeightInfo::authorize_activate())]
		#[pallet::authorize(Pallet::<T>::authorize_activate)]
		pub fn activate(origin: OriginFor<T>, activation: Activation) -> DispatchResult {
			ensure_authorized(origin)?;
			Self::do_activate(activation)
		}

		/// Passes an item on. Without an account; the batch's producer answers for the cost.
		///
		/// Emits [`Transferred`](Event::Transferred).
		#[pallet::call_index(28)]
		#[pallet::weight(T::WeightInfo::transfer())]
		#[pallet::weight_of_authorize(T::WeightInfo::authorize_transfer())]
		#[pallet::authorize(Pallet::<T>::authorize_transfer)]
		pub fn transfer(origin: OriginFor<T>, transfer: Transfer) -> DispatchResult {
			ensure_authorized(origin)?;
			Self::do_transfer(transfer)
		}
	}
}
