//! What movements ask of marks.

use crate::*;
use stalhof_primitives::goods::Goods;
use stalhof_support::goods::{BatchFacts, Marks};

impl<T: Config> Pallet<T> {
	/// Whether a recall in force, in any class, reaches all of a batch.
	fn is_recalled_whole(id: BatchId, batch: &Batch) -> bool {
		let scopes = [Scope::Product, Scope::Lot(batch.terms.lot.clone()), Scope::Batch(id)];
		RecallClass::ALL.iter().any(|class| {
			let in_force = |scope| InForce::<T>::contains_key((batch.gtin, *class, scope));
			scopes.iter().any(in_force)
		})
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
			Goods::Batch(id) => Batches::<T>::get(Ordered(id))
				.filter(|batch| Self::is_recalled_whole(id, batch))
				.map_or(0, |_| quantity),
			Goods::Class(gtin) => RecallClass::ALL
				.iter()
				.any(|class| InForce::<T>::contains_key((gtin, *class, Scope::Product)))
				.then_some(quantity)
				.unwrap_or_default(),
		}
	}
}
