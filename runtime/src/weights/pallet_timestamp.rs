//! Weights of `pallet_timestamp`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-23; AMD EPYC; 20 steps of 10 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_timestamp::WeightInfo for WeightInfo<T> {
	fn set() -> Weight {
		Weight::from_parts(14_802_000, 1505)
			.saturating_add(super::db::<T>().reads(4))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn on_finalize() -> Weight {
		Weight::from_parts(1_332_000, 0)
	}
}
