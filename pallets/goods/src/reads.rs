//! What nodes, proofs and other languages read.

use crate::*;
use alloc::vec::Vec;
use pallet_goods_runtime_api::{
	BatchView, Happening, HistoryEntry, HolderView, ItemView, PoolView, RecallView, SaidView,
	SaleView, ScopeView, TradeItemView,
};
use stalhof_primitives::page::{MAX_PAGE, Page};

impl From<Said> for SaidView {
	fn from(Said { by, at, reference }: Said) -> Self {
		Self { by, at, reference }
	}
}

impl From<Holder> for HolderView {
	fn from(Holder { key, since, passes, .. }: Holder) -> Self {
		Self { key, since, passes }
	}
}

impl From<Scope> for ScopeView {
	fn from(scope: Scope) -> Self {
		match scope {
			Scope::Product => Self::Product,
			Scope::Lot(lot) => Self::Lot(lot),
			Scope::Serials(prefix) => Self::Serials(prefix),
			Scope::Batch(id) => Self::Batch(id),
			Scope::Items { batch, first, last } => Self::Items(batch, first, last),
		}
	}
}

/// A page of numbers that a map's keys give in order, with what each stands for.
fn page<View>(
	mut keys: impl Iterator<Item = Ordered<u32>>,
	limit: u32,
	view: impl Fn(u32) -> Option<View>,
) -> Page<View, u32> {
	let numbers: Vec<u32> = keys
		.by_ref()
		.take(limit.clamp(1, MAX_PAGE) as usize)
		.map(|Ordered(number)| number)
		.collect();
	let next = if keys.next().is_some() { numbers.last().copied() } else { None };
	Page { items: numbers.into_iter().filter_map(view).collect(), next }
}

/// The organisations that are named in a map, in order.
fn named(keys: impl Iterator<Item = Ordered<OrgId>>) -> Vec<OrgId> {
	keys.take(MAX_NAMED as usize).map(|Ordered(organisation)| organisation).collect()
}

macro_rules! page_of {
	($map:ident, $gtin:expr, $after:expr, $limit:expr, $view:path) => {
		match $after {
			Some(after) => {
				let from = $map::<T>::hashed_key_for($gtin, Ordered(after));
				page($map::<T>::iter_key_prefix_from($gtin, from), $limit, $view)
			}
			None => page($map::<T>::iter_key_prefix($gtin), $limit, $view),
		}
	};
}

impl<T: Config> Pallet<T> {
	/// A trade item.
	pub fn trade_item_view(gtin: Gtin) -> Option<TradeItemView> {
		let TradeItem { licensee, details, withdrawn, .. } = TradeItems::<T>::get(gtin)?;
		let TradeItemDetails { master_data, hs_code, works } = details;
		Some(TradeItemView {
			gtin,
			licensee: T::Licences::licensee(gtin).unwrap_or(licensee),
			master_data,
			hs_code,
			works: works.into_inner(),
			distributors: named(Distributors::<T>::iter_key_prefix(gtin)),
			withdrawn,
		})
	}

	/// A pool.
	pub fn pool_view(id: PoolId) -> Option<PoolView> {
		let Pool { gtin, grantor, producer, shape, granted, used, .. } =
			Pools::<T>::get(Ordered(id))?;
		Some(PoolView { id, gtin, grantor, producer, shape, granted, used })
	}

	/// Pools of a trade item in order of number, those after `after`.
	pub fn pools(gtin: Gtin, after: Option<PoolId>, limit: u32) -> Page<PoolView, PoolId> {
		page_of!(PoolsOf, gtin, after, limit, Self::pool_view)
	}

	/// The pool in which a serial number lies.
	pub fn pool_of(gtin: Gtin, serial: Serial) -> Option<PoolView> {
		Self::pool_at(gtin, &serial).and_then(|(id, _)| Self::pool_view(id))
	}

	/// A batch.
	pub fn batch_view(id: BatchId) -> Option<BatchView> {
		let Batch { gtin, producer, terms, at, block } = Batches::<T>::get(Ordered(id))?;
		let faults = BatchFaults::<T>::get(Ordered(id));
		let of_producer = ProducerFaults::<T>::get(Ordered(producer));
		let NewBatch {
			pool,
			lot,
			origin,
			market,
			made,
			expires,
			count,
			root,
			leaf_version,
			manifest,
			opens,
		} = terms;
		Some(BatchView {
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
			importers: named(Importers::<T>::iter_key_prefix(Ordered(id))),
			keepers: named(Keepers::<T>::iter_key_prefix(Ordered(id))),
			duplicates: faults.duplicates,
			outside_pool: faults.outside_pool,
			producer_duplicates: of_producer.duplicates,
			producer_outside_pool: of_producer.outside_pool,
			at,
			block,
		})
	}

	/// Batches of a trade item in order of number, those after `after`.
	pub fn batches(gtin: Gtin, after: Option<BatchId>, limit: u32) -> Page<BatchView, BatchId> {
		page_of!(BatchesOf, gtin, after, limit, Self::batch_view)
	}

	/// The batch with that root.
	pub fn batch_of_root(root: Hash) -> Option<BatchView> {
		Roots::<T>::get(root).and_then(Self::batch_view)
	}

	/// What is known of an item.
	pub fn item_facts(item: ItemId) -> Option<ItemView> {
		let batch = Self::batch_of(item).ok()?;
		let record = Self::record(item);
		Some(Self::item_view(item, record.as_ref(), batch.terms.opens.is_some()))
	}

	/// What has happened to an item, in order of time, those after `after`, a number from 0.
	pub fn history(item: ItemId, after: Option<u32>, limit: u32) -> Page<HistoryEntry, u32> {
		let entries = Self::all_history(item).into_iter().enumerate();
		let numbered =
			entries.map(|(number, entry)| (u32::try_from(number).unwrap_or(u32::MAX), entry));
		let page = Page::of_bounded(numbered, |(number, _)| *number, after.as_ref(), limit);
		Page { items: page.items.into_iter().map(|(_, entry)| entry).collect(), next: page.next }
	}

	fn all_history(item: ItemId) -> Vec<HistoryEntry> {
		let Ok(batch) = Self::batch_of(item) else { return Vec::new() };
		let mut entries = Vec::new();
		let mut note = |what, at, by, reference| {
			entries.push(HistoryEntry { at, what, by, reference });
		};
		note(Happening::Commissioned, batch.at, Some(batch.producer), Some(batch.terms.manifest));
		if let Some(record) = Self::record(item) {
			let found = record.inspected.map(|(sound, said)| {
				let what = if sound { Happening::FoundSound } else { Happening::FoundUnsound };
				(what, said)
			});
			let said = [
				record.returned.map(|said| (Happening::Returned, said)),
				found,
				record.resealed.map(|(_, said)| (Happening::Resealed, said)),
				record.lock.map(|lock| (Happening::Locked, lock.said)),
				record.stolen.map(|said| (Happening::Stolen, said)),
				record.destroyed.map(|said| (Happening::Destroyed, said)),
			];
			for (what, said) in said.into_iter().flatten() {
				note(what, said.at, Some(said.by), Some(said.reference));
			}
			if let Some(holder) = record.holder {
				note(Happening::Held, holder.since, None, None);
			}
			if let Some(conflict) = record.conflict {
				note(Happening::Conflict, conflict.at, None, Some(conflict.holder));
			}
		}
		if let Some(alert) = ScanAlerts::<T>::get(Ordered(item)) {
			note(Happening::Scanned, alert.at, alert.witnesses.first().copied(), None);
		}
		entries.sort_by_key(|entry| (entry.at, entry.what));
		entries
	}

	/// A sale that has not been undone or dropped.
	pub fn sale_view(id: SaleId) -> Option<SaleView> {
		let sale = Sales::<T>::get(Ordered(id))?;
		let undoable = Self::can_be_undone(&sale);
		let Sale { by, place, sold, at, items, .. } = sale;
		Some(SaleView { id, by, place, sold, at, undoable, items: items.into_inner() })
	}

	/// A recall.
	pub fn recall_view(id: RecallId) -> Option<RecallView> {
		let recall = Recalls::<T>::get(Ordered(id))?;
		let annulled = recall.is_annulled();
		let Recall { gtin, class, reason, evidence, by, at, scopes, retracted, released, .. } =
			recall;
		Some(RecallView {
			id,
			gtin,
			class,
			reason,
			evidence,
			by,
			at,
			scopes: scopes.into_iter().map(Into::into).collect(),
			retracted: retracted.map(Into::into),
			released: released.map(Into::into),
			annulled,
		})
	}

	/// Recalls of a trade item in order of number, those annulled among them, those after `after`.
	pub fn recalls(gtin: Gtin, after: Option<RecallId>, limit: u32) -> Page<RecallView, RecallId> {
		page_of!(RecallsOf, gtin, after, limit, Self::recall_view)
	}
}
