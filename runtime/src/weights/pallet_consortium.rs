//! Weights of `pallet_consortium`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-30; AMD EPYC; 20 steps of 8 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_consortium::WeightInfo for WeightInfo<T> {
	fn apply() -> Weight {
		Weight::from_parts(305_333_000, 6058)
			.saturating_add(super::db::<T>().reads(12))
			.saturating_add(super::db::<T>().writes(10))
	}

	/// `n` was measured from 1 to 200.
	fn sponsor(n: u32) -> Weight {
		Weight::from_parts(216_591_000, 3524)
			.saturating_add(Weight::from_parts(188_457_548, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(8)))
			.saturating_add(super::db::<T>().writes(3))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(7)))
			.saturating_add(Weight::from_parts(0, 5076).saturating_mul(n.into()))
	}

	/// `n` was measured from 1 to 200.
	fn attest(n: u32) -> Weight {
		Weight::from_parts(206_868_208, 3524)
			.saturating_add(Weight::from_parts(117_885_907, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(16)))
			.saturating_add(super::db::<T>().writes(3))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(13)))
			.saturating_add(Weight::from_parts(0, 7614).saturating_mul(n.into()))
	}

	fn strike_application() -> Weight {
		Weight::from_parts(62_022_000, 6000)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(8))
	}

	fn renew() -> Weight {
		Weight::from_parts(168_891_000, 3917)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn suspend_participant() -> Weight {
		Weight::from_parts(90_504_000, 6000)
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn reinstate_participant() -> Weight {
		Weight::from_parts(80_600_000, 6000)
			.saturating_add(super::db::<T>().reads(4))
			.saturating_add(super::db::<T>().writes(2))
	}

	fn take_over() -> Weight {
		Weight::from_parts(223_131_000, 11114)
			.saturating_add(super::db::<T>().reads(17))
			.saturating_add(super::db::<T>().writes(13))
	}

	fn leave() -> Weight {
		Weight::from_parts(1_251_948_000, 263559)
			.saturating_add(super::db::<T>().reads(302))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn complete_leaving() -> Weight {
		Weight::from_parts(140_448_000, 6000)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(7))
	}

	fn appoint_operator() -> Weight {
		Weight::from_parts(313_616_000, 11114)
			.saturating_add(super::db::<T>().reads(14))
			.saturating_add(super::db::<T>().writes(10))
	}

	fn change_operator() -> Weight {
		Weight::from_parts(73_138_000, 6058)
			.saturating_add(super::db::<T>().reads(4))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn dismiss_operator() -> Weight {
		Weight::from_parts(140_808_000, 6058)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn set_admin() -> Weight {
		Weight::from_parts(348_788_000, 11114)
			.saturating_add(super::db::<T>().reads(15))
			.saturating_add(super::db::<T>().writes(13))
	}

	fn authorise_issuing() -> Weight {
		Weight::from_parts(59_058_000, 11010)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn revoke_issuing() -> Weight {
		Weight::from_parts(131_556_000, 3524)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn act() -> Weight {
		Weight::from_parts(278_774_000, 6208)
			.saturating_add(super::db::<T>().reads(18))
			.saturating_add(super::db::<T>().writes(10))
	}

	fn act_by_one() -> Weight {
		Weight::from_parts(118_677_000, 6208)
			.saturating_add(super::db::<T>().reads(12))
			.saturating_add(super::db::<T>().writes(7))
	}

	fn set_treasury_limit() -> Weight {
		Weight::from_parts(114_970_000, 6058)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn drop_approval() -> Weight {
		Weight::from_parts(48_873_000, 6000)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn check_member() -> Weight {
		Weight::from_parts(114_610_000, 3593)
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(2))
	}

	fn check_member_active() -> Weight {
		Weight::from_parts(36_975_000, 6000)
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(2))
	}
}
