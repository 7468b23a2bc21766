//! Weights of `pallet_multisig`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-23; AMD EPYC; 20 steps of 10 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_multisig::WeightInfo for WeightInfo<T> {
	/// `z` was measured from 0 to 10000.
	fn as_multi_threshold_1(z: u32) -> Weight {
		Weight::from_parts(17_967_434, 0)
			.saturating_add(Weight::from_parts(7_033, 0).saturating_mul(z.into()))
	}

	/// `s` was measured from 2 to 16.
	/// `z` was measured from 0 to 10000.
	fn as_multi_create(s: u32, z: u32) -> Weight {
		Weight::from_parts(34_082_060, 4122)
			.saturating_add(Weight::from_parts(341_204, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(7_019, 0).saturating_mul(z.into()))
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	/// `s` was measured from 3 to 16.
	/// `z` was measured from 0 to 10000.
	fn as_multi_approve(s: u32, z: u32) -> Weight {
		Weight::from_parts(20_875_710, 4122)
			.saturating_add(Weight::from_parts(318_321, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(6_987, 0).saturating_mul(z.into()))
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	/// `s` was measured from 2 to 16.
	/// `z` was measured from 0 to 10000.
	fn as_multi_complete(s: u32, z: u32) -> Weight {
		Weight::from_parts(38_093_174, 4122)
			.saturating_add(Weight::from_parts(519_989, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(7_126, 0).saturating_mul(z.into()))
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(2))
	}

	/// `s` was measured from 2 to 16.
	fn approve_as_multi_create(s: u32) -> Weight {
		Weight::from_parts(31_645_997, 4122)
			.saturating_add(Weight::from_parts(369_307, 0).saturating_mul(s.into()))
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	/// `s` was measured from 2 to 16.
	fn approve_as_multi_approve(s: u32) -> Weight {
		Weight::from_parts(18_489_447, 4122)
			.saturating_add(Weight::from_parts(325_081, 0).saturating_mul(s.into()))
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	/// `s` was measured from 2 to 16.
	fn cancel_as_multi(s: u32) -> Weight {
		Weight::from_parts(31_617_945, 4122)
			.saturating_add(Weight::from_parts(352_366, 0).saturating_mul(s.into()))
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	/// `s` was measured from 2 to 16.
	fn poke_deposit(s: u32) -> Weight {
		Weight::from_parts(31_717_953, 4122)
			.saturating_add(Weight::from_parts(288_663, 0).saturating_mul(s.into()))
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}
}
