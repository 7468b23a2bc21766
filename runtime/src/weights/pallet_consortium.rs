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
		Weight::from_parts(455_375_000, 6058)
			.saturating_add(super::db::<T>().reads(12))
			.saturating_add(super::db::<T>().writes(10))
	}

	/// `n` was measured from 1 to 200.
	fn sponsor(n: u32) -> Weight {
		Weight::from_parts(1_401_456_278, 3524)
			.saturating_add(Weight::from_parts(191_944_010, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(8)))
			.saturating_add(super::db::<T>().writes(3))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(7)))
			.saturating_add(Weight::from_parts(0, 5076).saturating_mul(n.into()))
	}

	/// `n` was measured from 1 to 200.
	fn attest(n: u32) -> Weight {
		Weight::from_parts(131_208_055, 3524)
			.saturating_add(Weight::from_parts(111_061_199, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(10)))
			.saturating_add(super::db::<T>().writes(2))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(10)))
			.saturating_add(Weight::from_parts(0, 5076).saturating_mul(n.into()))
	}

	fn strike_application() -> Weight {
		Weight::from_parts(59_758_000, 6000)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(8))
	}

	fn renew() -> Weight {
		Weight::from_parts(187_338_000, 3917)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn suspend_participant() -> Weight {
		Weight::from_parts(119_027_000, 6000)
			.saturating_add(super::db::<T>().reads(4))
			.saturating_add(super::db::<T>().writes(2))
	}

	fn reinstate_participant() -> Weight {
		Weight::from_parts(97_945_000, 6000)
			.saturating_add(super::db::<T>().reads(3))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn take_over() -> Weight {
		Weight::from_parts(202_670_000, 8505)
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().writes(7))
	}

	fn leave() -> Weight {
		Weight::from_parts(145_535_000, 3524)
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn complete_leaving() -> Weight {
		Weight::from_parts(155_321_000, 6000)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(6))
	}

	fn appoint_operator() -> Weight {
		Weight::from_parts(276_079_000, 6058)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(7))
	}

	fn change_operator() -> Weight {
		Weight::from_parts(100_349_000, 6058)
			.saturating_add(super::db::<T>().reads(4))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn dismiss_operator() -> Weight {
		Weight::from_parts(162_981_000, 6058)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn set_admin() -> Weight {
		Weight::from_parts(329_518_000, 6058)
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().writes(10))
	}

	fn authorise_issuing() -> Weight {
		Weight::from_parts(94_080_000, 11010)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn revoke_issuing() -> Weight {
		Weight::from_parts(164_744_000, 3524)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn act() -> Weight {
		Weight::from_parts(288_257_000, 6208)
			.saturating_add(super::db::<T>().reads(18))
			.saturating_add(super::db::<T>().writes(10))
	}

	fn act_by_one() -> Weight {
		Weight::from_parts(114_659_000, 6208)
			.saturating_add(super::db::<T>().reads(12))
			.saturating_add(super::db::<T>().writes(7))
	}

	fn set_treasury_limit() -> Weight {
		Weight::from_parts(140_147_000, 6058)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn drop_approval() -> Weight {
		Weight::from_parts(52_908_000, 6000)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn check_member() -> Weight {
		Weight::from_parts(164_153_000, 3593)
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(2))
	}

	fn check_member_active() -> Weight {
		Weight::from_parts(65_237_000, 6000)
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(2))
	}
}
