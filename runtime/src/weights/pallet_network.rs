//! Weights of `pallet_network`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-23; AMD EPYC; 20 steps of 12 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_network::WeightInfo for WeightInfo<T> {
	fn nominate() -> Weight {
		Weight::from_parts(57_966_000, 4727)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn withdraw_nomination() -> Weight {
		Weight::from_parts(110_864_000, 3524)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn list_node() -> Weight {
		Weight::from_parts(87_870_000, 41966)
			.saturating_add(super::db::<T>().reads(23))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn unlist_node() -> Weight {
		Weight::from_parts(48_071_000, 3551)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(4))
	}

	/// `n` was measured from 1 to 100.
	fn set_validators(n: u32) -> Weight {
		Weight::from_parts(58_830_002, 1887)
			.saturating_add(Weight::from_parts(12_712_207, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(4))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(3)))
			.saturating_add(super::db::<T>().writes(1))
			.saturating_add(Weight::from_parts(0, 2614).saturating_mul(n.into()))
	}

	fn release() -> Weight {
		Weight::from_parts(71_245_000, 5918)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(1))
	}
}
