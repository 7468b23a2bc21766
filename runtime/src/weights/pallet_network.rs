//! Weights of `pallet_network`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-30; AMD EPYC; 20 steps of 8 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_network::WeightInfo for WeightInfo<T> {
	fn nominate() -> Weight {
		Weight::from_parts(52_788_000, 4655)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn withdraw_nomination() -> Weight {
		Weight::from_parts(1_156_576_000, 262237)
			.saturating_add(super::db::<T>().reads(305))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn list_node() -> Weight {
		Weight::from_parts(77_074_000, 41966)
			.saturating_add(super::db::<T>().reads(22))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn unlist_node() -> Weight {
		Weight::from_parts(43_184_000, 3551)
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(4))
	}

	/// `n` was measured from 1 to 100.
	fn set_validators(n: u32) -> Weight {
		Weight::from_parts(10_274_420, 1887)
			.saturating_add(Weight::from_parts(12_610_556, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(3))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(3)))
			.saturating_add(super::db::<T>().writes(1))
			.saturating_add(Weight::from_parts(0, 2614).saturating_mul(n.into()))
	}

	fn release() -> Weight {
		Weight::from_parts(1_102_335_000, 263414)
			.saturating_add(super::db::<T>().reads(303))
			.saturating_add(super::db::<T>().writes(1))
	}
}
