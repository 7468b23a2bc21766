//! Weights of `pallet_assets`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-23; AMD EPYC; 20 steps of 10 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_assets::WeightInfo for WeightInfo<T> {
	fn create() -> Weight {
		Weight::from_parts(0, 0)
	}

	fn force_create() -> Weight {
		Weight::from_parts(11_517_000, 3675)
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn start_destroy() -> Weight {
		Weight::from_parts(16_435_000, 3675)
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(1))
	}

	/// `c` was measured from 0 to 1000.
	fn destroy_accounts(c: u32) -> Weight {
		Weight::from_parts(15_353_000, 3675)
			.saturating_add(Weight::from_parts(29_849_553, 0).saturating_mul(c.into()))
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().reads(u64::from(c).saturating_mul(4)))
			.saturating_add(super::db::<T>().writes(1))
			.saturating_add(super::db::<T>().writes(u64::from(c).saturating_mul(4)))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(c.into()))
	}

	/// `a` was measured from 0 to 1000.
	fn destroy_approvals(a: u32) -> Weight {
		Weight::from_parts(16_314_000, 3675)
			.saturating_add(Weight::from_parts(19_158_701, 0).saturating_mul(a.into()))
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().reads(u64::from(a).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(1))
			.saturating_add(super::db::<T>().writes(u64::from(a).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2623).saturating_mul(a.into()))
	}

	fn finish_destroy() -> Weight {
		Weight::from_parts(14_321_000, 3675)
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(2))
	}

	fn mint() -> Weight {
		Weight::from_parts(23_225_000, 3675)
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(2))
	}

	fn burn() -> Weight {
		Weight::from_parts(50_915_000, 3675)
			.saturating_add(super::db::<T>().reads(4))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn transfer() -> Weight {
		Weight::from_parts(64_145_000, 6208)
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(6))
	}

	fn transfer_keep_alive() -> Weight {
		Weight::from_parts(48_502_000, 6208)
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn force_transfer() -> Weight {
		Weight::from_parts(64_516_000, 6208)
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(6))
	}

	fn freeze() -> Weight {
		Weight::from_parts(16_875_000, 3675)
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn thaw() -> Weight {
		Weight::from_parts(16_915_000, 3675)
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn freeze_asset() -> Weight {
		Weight::from_parts(11_326_000, 3675)
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn thaw_asset() -> Weight {
		Weight::from_parts(17_686_000, 3675)
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn transfer_ownership() -> Weight {
		Weight::from_parts(13_270_000, 3675)
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn set_team() -> Weight {
		Weight::from_parts(11_317_000, 3675)
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	/// `n` was measured from 0 to 5.
	fn set_reserves(n: u32) -> Weight {
		Weight::from_parts(13_063_466, 3675)
			.saturating_add(Weight::from_parts(46_493, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	/// `n` was measured from 0 to 50.
	/// `s` was measured from 0 to 50.
	fn set_metadata(_n: u32, s: u32) -> Weight {
		Weight::from_parts(30_253_758, 3675)
			.saturating_add(Weight::from_parts(224, 0).saturating_mul(s.into()))
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn clear_metadata() -> Weight {
		Weight::from_parts(30_205_000, 3675)
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(1))
	}

	/// `n` was measured from 0 to 50.
	/// `s` was measured from 0 to 50.
	fn force_set_metadata(n: u32, s: u32) -> Weight {
		Weight::from_parts(12_366_318, 3675)
			.saturating_add(Weight::from_parts(1_896, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(2_102, 0).saturating_mul(s.into()))
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn force_clear_metadata() -> Weight {
		Weight::from_parts(29_744_000, 3675)
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn force_asset_status() -> Weight {
		Weight::from_parts(10_916_000, 3675)
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn approve_transfer() -> Weight {
		Weight::from_parts(34_401_000, 3675)
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(2))
	}

	fn transfer_approved() -> Weight {
		Weight::from_parts(88_431_000, 6208)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(7))
	}

	fn cancel_approval() -> Weight {
		Weight::from_parts(36_514_000, 3675)
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(2))
	}

	fn force_cancel_approval() -> Weight {
		Weight::from_parts(38_077_000, 3675)
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(2))
	}

	fn set_min_balance() -> Weight {
		Weight::from_parts(12_058_000, 3675)
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn touch() -> Weight {
		Weight::from_parts(35_452_000, 3675)
			.saturating_add(super::db::<T>().reads(3))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn touch_other() -> Weight {
		Weight::from_parts(33_630_000, 3675)
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(2))
	}

	fn refund() -> Weight {
		Weight::from_parts(46_409_000, 3675)
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn refund_other() -> Weight {
		Weight::from_parts(45_378_000, 3675)
			.saturating_add(super::db::<T>().reads(4))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn block() -> Weight {
		Weight::from_parts(16_915_000, 3675)
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn transfer_all() -> Weight {
		Weight::from_parts(80_539_000, 6208)
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(6))
	}

	fn total_issuance() -> Weight {
		Weight::from_parts(5_067_000, 3675).saturating_add(super::db::<T>().reads(1))
	}

	fn balance() -> Weight {
		Weight::from_parts(6_089_000, 3599).saturating_add(super::db::<T>().reads(1))
	}

	fn allowance() -> Weight {
		Weight::from_parts(9_154_000, 3613).saturating_add(super::db::<T>().reads(1))
	}

	fn migration_v2_foreign_asset_set_reserve_weight() -> Weight {
		Weight::from_parts(7_841_000, 3675)
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn get_metadata() -> Weight {
		Weight::from_parts(5_629_000, 3605).saturating_add(super::db::<T>().reads(1))
	}
}
