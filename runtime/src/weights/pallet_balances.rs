//! Weights of `pallet_balances`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-23; AMD EPYC; 20 steps of 10 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_balances::WeightInfo for WeightInfo<T> {
	fn transfer_allow_death() -> Weight {
		Weight::from_parts(60_149_000, 3593)
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn transfer_keep_alive() -> Weight {
		Weight::from_parts(47_059_000, 3593)
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn force_set_balance_creating() -> Weight {
		Weight::from_parts(23_695_000, 3593)
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn force_set_balance_killing() -> Weight {
		Weight::from_parts(24_246_000, 3593)
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn force_transfer() -> Weight {
		Weight::from_parts(61_652_000, 6196)
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(2))
	}

	fn transfer_all() -> Weight {
		Weight::from_parts(58_597_000, 3593)
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn force_unreserve() -> Weight {
		Weight::from_parts(19_630_000, 3593)
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	/// `u` was measured from 1 to 1000.
	fn upgrade_accounts(u: u32) -> Weight {
		Weight::from_parts(18_888_000, 990)
			.saturating_add(Weight::from_parts(16_938_109, 0).saturating_mul(u.into()))
			.saturating_add(super::db::<T>().reads(u64::from(u).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(u64::from(u).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(u.into()))
	}

	fn force_adjust_total_issuance() -> Weight {
		Weight::from_parts(6_790_000, 0)
	}

	fn burn_allow_death() -> Weight {
		Weight::from_parts(36_915_000, 0)
	}

	fn burn_keep_alive() -> Weight {
		Weight::from_parts(24_276_000, 0)
	}
}
