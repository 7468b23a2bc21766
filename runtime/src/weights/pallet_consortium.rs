//! Weights of `pallet_consortium`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-23; AMD EPYC; 20 steps of 12 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_consortium::WeightInfo for WeightInfo<T> {
	fn apply() -> Weight {
		Weight::from_parts(331_421_000, 6058)
			.saturating_add(super::db::<T>().reads(14))
			.saturating_add(super::db::<T>().writes(10))
	}

	/// `n` was measured from 1 to 200.
	fn sponsor(n: u32) -> Weight {
		Weight::from_parts(217_412_000, 3524)
			.saturating_add(Weight::from_parts(188_123_776, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(8)))
			.saturating_add(super::db::<T>().writes(3))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(7)))
			.saturating_add(Weight::from_parts(0, 5076).saturating_mul(n.into()))
	}

	/// `n` was measured from 1 to 200.
	fn attest(n: u32) -> Weight {
		Weight::from_parts(259_835_000, 3524)
			.saturating_add(Weight::from_parts(102_969_565, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(10)))
			.saturating_add(super::db::<T>().writes(2))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(10)))
			.saturating_add(Weight::from_parts(0, 5076).saturating_mul(n.into()))
	}

	fn strike_application() -> Weight {
		Weight::from_parts(110_734_000, 6000)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(8))
	}

	fn renew() -> Weight {
		Weight::from_parts(226_075_000, 3917)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn suspend_participant() -> Weight {
		Weight::from_parts(131_996_000, 6000)
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(2))
	}

	fn reinstate_participant() -> Weight {
		Weight::from_parts(94_460_000, 6000)
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn take_over() -> Weight {
		Weight::from_parts(165_536_000, 8505)
			.saturating_add(super::db::<T>().reads(13))
			.saturating_add(super::db::<T>().writes(7))
	}

	fn leave() -> Weight {
		Weight::from_parts(133_928_000, 3524)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn complete_leaving() -> Weight {
		Weight::from_parts(150_814_000, 6000)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(6))
	}

	fn appoint_operator() -> Weight {
		Weight::from_parts(283_650_000, 6058)
			.saturating_add(super::db::<T>().reads(12))
			.saturating_add(super::db::<T>().writes(7))
	}

	fn change_operator() -> Weight {
		Weight::from_parts(93_519_000, 6058)
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn dismiss_operator() -> Weight {
		Weight::from_parts(156_081_000, 6058)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn set_admin() -> Weight {
		Weight::from_parts(330_910_000, 6058)
			.saturating_add(super::db::<T>().reads(13))
			.saturating_add(super::db::<T>().writes(10))
	}

	fn authorise_issuing() -> Weight {
		Weight::from_parts(67_810_000, 11010)
			.saturating_add(super::db::<T>().reads(12))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn revoke_issuing() -> Weight {
		Weight::from_parts(165_004_000, 3524)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn act() -> Weight {
		Weight::from_parts(333_214_000, 6208)
			.saturating_add(super::db::<T>().reads(20))
			.saturating_add(super::db::<T>().writes(10))
	}

	fn set_treasury_limit() -> Weight {
		Weight::from_parts(170_152_000, 6058)
			.saturating_add(super::db::<T>().reads(12))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn drop_approval() -> Weight {
		Weight::from_parts(57_034_000, 6000)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn check_member() -> Weight {
		Weight::from_parts(127_859_000, 3593)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(2))
	}
}
