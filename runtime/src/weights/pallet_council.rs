//! Weights of `pallet_council`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-30; AMD EPYC; 20 steps of 8 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_council::WeightInfo for WeightInfo<T> {
	fn propose() -> Weight {
		Weight::from_parts(61_841_000, 4595)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn vote() -> Weight {
		Weight::from_parts(47_401_000, 3893)
			.saturating_add(super::db::<T>().reads(4))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn close() -> Weight {
		Weight::from_parts(1_527_827_000, 321942)
			.saturating_add(super::db::<T>().reads(262))
			.saturating_add(super::db::<T>().writes(130))
	}

	fn enact() -> Weight {
		Weight::from_parts(4_713_264_000, 1118645)
			.saturating_add(super::db::<T>().reads(898))
			.saturating_add(super::db::<T>().writes(513))
	}

	fn withdraw() -> Weight {
		Weight::from_parts(370_620_000, 321942)
			.saturating_add(super::db::<T>().reads(134))
			.saturating_add(super::db::<T>().writes(130))
	}
}
