//! Weights of `pallet_sudo`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-23; AMD EPYC; 20 steps of 10 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_sudo::WeightInfo for WeightInfo<T> {
	fn set_key() -> Weight {
		Weight::from_parts(10_636_000, 1517)
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn sudo() -> Weight {
		Weight::from_parts(11_908_000, 1517).saturating_add(super::db::<T>().reads(1))
	}

	fn sudo_as() -> Weight {
		Weight::from_parts(11_817_000, 1517).saturating_add(super::db::<T>().reads(1))
	}

	fn remove_key() -> Weight {
		Weight::from_parts(9_915_000, 1517)
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn check_only_sudo_account() -> Weight {
		Weight::from_parts(5_418_000, 1517).saturating_add(super::db::<T>().reads(1))
	}
}
