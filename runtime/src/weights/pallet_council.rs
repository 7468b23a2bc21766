//! Weights of `pallet_council`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-23; AMD EPYC; 20 steps of 12 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_council::WeightInfo for WeightInfo<T> {
	fn propose() -> Weight {
		Weight::from_parts(74_831_000, 4743)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn vote() -> Weight {
		Weight::from_parts(66_659_000, 3893)
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn close() -> Weight {
		Weight::from_parts(1_669_383_000, 321942)
			.saturating_add(super::db::<T>().reads(264))
			.saturating_add(super::db::<T>().writes(130))
	}

	fn enact() -> Weight {
		Weight::from_parts(5_884_849_000, 1118645)
			.saturating_add(super::db::<T>().reads(900))
			.saturating_add(super::db::<T>().writes(513))
	}

	fn withdraw() -> Weight {
		Weight::from_parts(443_627_000, 321942)
			.saturating_add(super::db::<T>().reads(136))
			.saturating_add(super::db::<T>().writes(130))
	}
}
