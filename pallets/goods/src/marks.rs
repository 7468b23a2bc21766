//! What movements ask of marks.

use crate::{pools::places, *};
use stalhof_primitives::goods::{Goods, PoolShape, SerialSpace};
use stalhof_support::goods::{BatchFacts, Marks};

/// Counts anew what is kept under a key. Nothing is kept of none.
fn count<Key, Map>(key: Key, change: impl FnOnce(u64) -> u64)
where
	Key: codec::FullEncode,
	Map: frame_support::storage::StorageMap<Key, u64>,
{
	Map::mutate_exists(key, |count| {
		*count = Some(change(count.unwrap_or_default())).filter(|count| *count > 0);
	});
}

impl<T: Config> Pallet<T> {
	/// Counts anew what a scope reaches that comes in force or ends. `change` is given what was counted, and by how much.
	pub(crate) fn count_recalled(gtin: Gtin, scope: &Scope, change: fn(u64, u64) -> u64) {
		match scope {
			Scope::Product | Scope::Batch(_) => {}
			Scope::Lot(_) => count::<_, RecalledLots<T>>(gtin, |recalls| change(recalls, 1)),
			Scope::Serials(prefix) => {
				let place = PoolPlace { gtin, serial: prefix.into() };
				count::<_, RecalledPrefixes<T>>(Ordered(place), |recalls| change(recalls, 1));
			}
			Scope::Items { batch, first, last } => {
				let row = u64::from(last.saturating_sub(*first)).saturating_add(1);
				count::<_, RecalledCounts<T>>(Ordered(*batch), |items| change(items, row));
			}
		}
	}

	/// Whether a recall in force, in any class, names one of these.
	fn is_recalled(gtin: Gtin, scopes: &[Scope]) -> bool {
		let in_force =
			|class, raiser, scope| InForce::<T>::contains_key((gtin, class, raiser, scope));
		RecallClass::ALL.iter().any(|class| {
			let mut raisers = Raiser::of(*class).iter();
			raisers.any(|raiser| scopes.iter().any(|scope| in_force(class, raiser, scope)))
		})
	}

	/// Whether a recall in force names serial numbers by a beginning that lies in a pool's space, or in which that lies.
	pub(crate) fn is_pool_recalled(gtin: Gtin, shape: &PoolShape) -> bool {
		let (start, end) = places(gtin, shape).into_inner();
		let lengths = PrefixLengths::<T>::get(gtin);
		let text = start.serial.0;
		let around = (1..=text.len())
			.take_while(|length| text[length - 1] > 0)
			.filter(|length| lengths & (1 << length) != 0)
			.any(|length| {
				let mut serial = SerialSpace([0; 20]);
				serial.0[..length].copy_from_slice(&text[..length]);
				RecalledPrefixes::<T>::contains_key(Ordered(PoolPlace { gtin, serial }))
			});
		let after = RecalledPrefixes::<T>::hashed_key_for(Ordered(start));
		around
			|| RecalledPrefixes::<T>::iter_keys_from(after)
				.next()
				.is_some_and(|Ordered(next)| next <= end)
	}

	/// How many of so many items of a batch recalls in force may reach, at most.
	fn recalled_of_batch(id: BatchId, quantity: u64) -> u64 {
		let Some(batch) = Batches::<T>::get(Ordered(id)) else { return 0 };
		let gtin = batch.gtin;
		if RecallsOf::<T>::iter_key_prefix(gtin).next().is_none() {
			return 0;
		}
		let scopes = [Scope::Product, Scope::Lot(batch.terms.lot), Scope::Batch(id)];
		let pool = || Pools::<T>::get(Ordered(batch.terms.pool));
		if Self::is_recalled(gtin, &scopes)
			|| pool().is_some_and(|pool| Self::is_pool_recalled(gtin, &pool.shape))
		{
			return quantity;
		}
		RecalledCounts::<T>::get(Ordered(id)).min(quantity)
	}
}

impl<T: Config> Marks for Pallet<T> {
	fn batch(id: u32) -> Option<BatchFacts> {
		let Batch { gtin, producer, terms, .. } = Batches::<T>::get(Ordered(id))?;
		Some(BatchFacts { gtin, producer, count: terms.count, made: terms.made })
	}

	fn handles(organisation: OrgId, id: u32) -> bool {
		Batches::<T>::get(Ordered(id)).is_some_and(|batch| Self::handles(organisation, id, &batch))
	}

	fn licensee(gtin: Gtin) -> Option<OrgId> {
		Self::licensee_of(gtin)
	}

	fn recalled(goods: Goods, quantity: u64) -> u64 {
		match goods {
			Goods::Batch(id) => Self::recalled_of_batch(id, quantity),
			Goods::Class(gtin) => {
				let recalled = Self::is_recalled(gtin, &[Scope::Product])
					|| RecalledLots::<T>::contains_key(gtin);
				if recalled { quantity } else { 0 }
			}
		}
	}
}
