//! What always holds.

use crate::{pools::places, types::*, *};
use alloc::collections::{BTreeMap, BTreeSet};
use sp_runtime::TryRuntimeError;
use stalhof_primitives::goods::LEAF_VERSION;

macro_rules! ensure_that {
	($condition:expr, $rule:literal) => {
		if !$condition {
			return Err(TryRuntimeError::Other($rule));
		}
	};
}

impl<T: Config> Pallet<T> {
	/// Checks every invariant of the pallet.
	///
	/// # Errors
	/// Says which does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_trade_items()?;
		Self::try_pools()?;
		Self::try_batches()?;
		Self::try_items()?;
		Self::try_sales()?;
		Self::try_recalls()?;
		Self::try_reports()
	}

	fn try_trade_items() -> Result<(), TryRuntimeError> {
		let mut named = 0;
		for (gtin, trade_item) in TradeItems::<T>::iter() {
			ensure_that!(gtin.check().is_ok(), "a trade item's GTIN has its check digit");
			let count = Distributors::<T>::iter_key_prefix(gtin).count();
			let counted = usize::try_from(trade_item.distributors).ok() == Some(count);
			ensure_that!(counted, "a trade item's distributors are counted");
			ensure_that!(count <= MAX_NAMED as usize, "no more distributors than there may be");
			named += count;
		}
		let all = Distributors::<T>::iter_keys().count();
		ensure_that!(named == all, "distributors are of trade items");
		Ok(())
	}

	fn try_pools() -> Result<(), TryRuntimeError> {
		PoolRanges::<T>::check().map_err(TryRuntimeError::Other)?;
		let (mut used, mut kept) = (BTreeMap::<PoolId, u64>::new(), BTreeMap::<PoolId, u32>::new());
		for (Ordered(id), batch) in Batches::<T>::iter() {
			*used.entry(batch.terms.pool).or_default() += u64::from(batch.terms.count);
			let others = Keepers::<T>::iter_key_prefix(Ordered(id)).next().is_some();
			*kept.entry(batch.terms.pool).or_default() += u32::from(others);
		}
		let mut count = 0;
		for (Ordered(id), pool) in Pools::<T>::iter() {
			count += 1;
			ensure_that!(id < NextPool::<T>::get(), "pools have numbers that were given");
			ensure_that!(TradeItems::<T>::contains_key(pool.gtin), "pools are of trade items");
			ensure_that!(pool.shape.check().is_ok(), "pools have a shape");
			let (start, end) = places(pool.gtin, &pool.shape).into_inner();
			let place = PoolPlaces::<T>::get(Ordered(end));
			ensure_that!(place == Some((start, id)), "a pool lies where its shape says");
			let listed = PoolsOf::<T>::contains_key(pool.gtin, Ordered(id));
			ensure_that!(listed, "a trade item's pools are listed");
			let marks = used.get(&id).copied().unwrap_or_default();
			ensure_that!(pool.used == marks, "a pool's used marks are those of its batches");
			let batches = kept.get(&id).copied().unwrap_or_default();
			ensure_that!(pool.kept == batches, "a pool's batches that others keep are counted");
			ensure_that!(pool.used <= pool.granted, "no pool holds more marks than granted");
			let fits = u128::from(pool.granted) <= pool.shape.capacity();
			ensure_that!(fits, "no more is granted than there are serial numbers");
		}
		ensure_that!(count == PoolPlaces::<T>::iter_keys().count(), "every place is a pool's");
		ensure_that!(count == PoolsOf::<T>::iter_keys().count(), "only pools are listed");
		Ok(())
	}

	fn try_batches() -> Result<(), TryRuntimeError> {
		let mut count = 0;
		for (Ordered(id), batch) in Batches::<T>::iter() {
			count += 1;
			let terms = &batch.terms;
			ensure_that!(id < NextBatch::<T>::get(), "batches have numbers that were given");
			let pool = Pools::<T>::get(Ordered(terms.pool));
			let right =
				pool.is_some_and(|pool| pool.gtin == batch.gtin && pool.producer == batch.producer);
			ensure_that!(right, "a batch lies in a pool of its trade item and producer");
			ensure_that!(terms.count > 0, "a batch holds marks");
			ensure_that!(terms.lot.check().is_ok(), "a batch has a lot");
			ensure_that!(terms.leaf_version == LEAF_VERSION, "leaves are known");
			ensure_that!(Roots::<T>::get(terms.root) == Some(id), "a root leads to its batch");
			let listed = BatchesOf::<T>::contains_key(batch.gtin, Ordered(id));
			ensure_that!(listed, "a trade item's batches are listed");
		}
		ensure_that!(count == Roots::<T>::iter_keys().count(), "every root is a batch's");
		ensure_that!(count == BatchesOf::<T>::iter_keys().count(), "only batches are listed");
		for (Ordered(id), Ordered(keeper)) in Keepers::<T>::iter_keys() {
			let batch = Batches::<T>::get(Ordered(id));
			let other = batch.is_some_and(|batch| batch.producer != keeper);
			ensure_that!(other, "another than its producer keeps a batch's manifest");
		}
		for (Ordered(id), _) in Importers::<T>::iter_keys() {
			ensure_that!(Batches::<T>::contains_key(Ordered(id)), "importers are of batches");
		}
		Ok(())
	}

	fn try_items() -> Result<(), TryRuntimeError> {
		let mut noted = 0usize;
		for (Ordered(id), Ordered(place), chunk) in Chunks::<T>::iter() {
			ensure_that!(!chunk.is_empty(), "a chunk exists if a bit is set, and only then");
			let batch = Batches::<T>::get(Ordered(id));
			let count = batch.map_or(0, |batch| u64::from(batch.terms.count));
			for offset in 0..CHUNK_ITEMS {
				let index = u64::from(place) * u64::from(CHUNK_ITEMS) + u64::from(offset);
				let set = [Bit::Sold, Bit::Record].map(|bit| chunk.has(offset, bit));
				let either = set.contains(&true);
				ensure_that!(!either || index < count, "bits are of items that there are");
				noted += usize::from(set[1]);
			}
		}
		let records = Records::<T>::iter_keys().count();
		ensure_that!(noted == records, "as many records as bits that say so");
		for (Ordered(item), record) in Records::<T>::iter() {
			ensure_that!(Self::has_bit(item, Bit::Record), "a record has its bit");
			let conflict = record.conflict.is_none_or(|conflict| conflict.count > 0);
			ensure_that!(conflict, "a conflict is counted");
			let holder = record.conflict.is_none() || record.holder.is_some();
			ensure_that!(holder, "there is no conflict where nobody holds the item");
			let found = record.inspected.is_none() || record.returned.is_some();
			ensure_that!(found, "what is inspected was brought back");
		}
		for (Ordered(item), _) in Rests::<T>::iter_keys() {
			ensure_that!(Records::<T>::contains_key(Ordered(item)), "who locks leaves a record");
		}
		Ok(())
	}

	fn try_sales() -> Result<(), TryRuntimeError> {
		for (Ordered(id), sale) in Sales::<T>::iter() {
			ensure_that!(id < NextSale::<T>::get(), "sales have numbers that were given");
			let ordered = !sale.items.is_empty() && sale.items.is_sorted_by(|one, next| one < next);
			ensure_that!(ordered, "a sale's items stand in order, each once");
		}
		Ok(())
	}

	fn try_recalls() -> Result<(), TryRuntimeError> {
		RecalledRanges::<T>::check().map_err(TryRuntimeError::Other)?;
		let (mut named, mut rows) = (0, 0);
		let (mut lots, mut prefixes, mut items) =
			(BTreeMap::<Gtin, u64>::new(), BTreeMap::new(), BTreeMap::<BatchId, u64>::new());
		for (Ordered(id), recall) in Recalls::<T>::iter() {
			ensure_that!(id < NextRecall::<T>::get(), "recalls have numbers that were given");
			let listed = RecallsOf::<T>::contains_key(recall.gtin, Ordered(id));
			ensure_that!(listed, "a trade item's recalls are listed");
			if recall.is_annulled() {
				continue;
			}
			ensure_that!(!recall.scopes.is_empty(), "a recall reaches something");
			for scope in &recall.scopes {
				let found = match scope {
					Scope::Items { batch, last, .. } => {
						rows += 1;
						let item = ItemId { batch: *batch, index: *last };
						let place = RecalledPlace::new(recall.class, recall.raiser, item);
						RecalledRanges::<T>::get(place).map(|(_, id)| id)
					}
					_ => {
						named += 1;
						InForce::<T>::get((recall.gtin, recall.class, recall.raiser, scope))
					}
				};
				ensure_that!(found == Some(id), "what a recall reaches is under it");
				match scope {
					Scope::Product | Scope::Batch(_) => {}
					Scope::Lot(_) => *lots.entry(recall.gtin).or_default() += 1,
					Scope::Serials(prefix) => {
						let place = PoolPlace { gtin: recall.gtin, serial: prefix.into() };
						*prefixes.entry(place).or_default() += 1;
					}
					Scope::Items { batch, first, last } => {
						*items.entry(*batch).or_default() += u64::from(*last - *first) + 1;
					}
				}
			}
		}
		ensure_that!(named == InForce::<T>::iter_keys().count(), "what is recalled has a recall");
		let all = RecalledItems::<T>::iter_keys().count();
		ensure_that!(rows == all, "items that are recalled have a recall");
		let counted: BTreeMap<_, _> = RecalledLots::<T>::iter().collect();
		ensure_that!(counted == lots, "recalled lots are counted");
		let counted = RecalledPrefixes::<T>::iter().map(|(Ordered(place), count)| (place, count));
		ensure_that!(counted.eq(prefixes), "recalled beginnings of serial numbers are counted");
		let counted = RecalledCounts::<T>::iter().map(|(Ordered(id), count)| (id, count));
		ensure_that!(counted.eq(items), "items recalled in rows are counted");
		Ok(())
	}

	fn try_reports() -> Result<(), TryRuntimeError> {
		let producer_of = |id: BatchId| {
			let batch = Batches::<T>::get(Ordered(id)).map(|batch| batch.producer);
			batch.ok_or(TryRuntimeError::Other("what is shown is of a batch"))
		};
		let mut batches = BTreeMap::<BatchId, Faults>::new();
		let mut producers = BTreeMap::<OrgId, Faults>::new();
		for Duplicate { first, second, .. } in Duplicates::<T>::iter_values() {
			ensure_that!(first < second, "a duplicate stands at two places");
			let [one, other] = [first, second].map(|item| item.batch);
			let producer = producer_of(one)?;
			ensure_that!(producer == producer_of(other)?, "a duplicate is of one producer");
			for id in BTreeSet::from([one, other]) {
				batches.entry(id).or_default().duplicates += 1;
			}
			producers.entry(producer).or_default().duplicates += 1;
		}
		for Ordered(item) in OutsidePool::<T>::iter_keys() {
			batches.entry(item.batch).or_default().outside_pool += 1;
			producers.entry(producer_of(item.batch)?).or_default().outside_pool += 1;
		}
		let counted = BatchFaults::<T>::iter().map(|(Ordered(id), faults)| (id, faults));
		ensure_that!(counted.eq(batches), "what is shown against batches is counted");
		let counted = ProducerFaults::<T>::iter().map(|(Ordered(id), faults)| (id, faults));
		ensure_that!(counted.eq(producers), "what is shown against producers is counted");
		for alert in ScanAlerts::<T>::iter_values() {
			let sorted = alert.witnesses.is_sorted_by(|one, next| one < next);
			ensure_that!(sorted && !alert.witnesses.is_empty(), "witnesses stand in order");
		}
		Ok(())
	}
}
