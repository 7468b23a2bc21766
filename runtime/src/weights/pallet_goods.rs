//! Weights of `pallet_goods`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-30; AMD EPYC; 20 steps of 8 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_goods::WeightInfo for WeightInfo<T> {
	fn set_trade_item() -> Weight {
		Weight::from_parts(81_061_000, 11010)
			.saturating_add(super::db::<T>().reads(15))
			.saturating_add(super::db::<T>().writes(7))
	}

	fn withdraw_trade_item() -> Weight {
		Weight::from_parts(48_542_000, 6000)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn name_distributor() -> Weight {
		Weight::from_parts(77_415_000, 11010)
			.saturating_add(super::db::<T>().reads(13))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn drop_distributor() -> Weight {
		Weight::from_parts(75_211_000, 6000)
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn grant_pool() -> Weight {
		Weight::from_parts(90_584_000, 11010)
			.saturating_add(super::db::<T>().reads(15))
			.saturating_add(super::db::<T>().writes(7))
	}

	fn change_grant() -> Weight {
		Weight::from_parts(62_874_000, 6000)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(6))
	}

	fn commission() -> Weight {
		Weight::from_parts(86_218_000, 6000)
			.saturating_add(super::db::<T>().reads(13))
			.saturating_add(super::db::<T>().writes(8))
	}

	fn name_importer() -> Weight {
		Weight::from_parts(146_397_000, 162385)
			.saturating_add(super::db::<T>().reads(77))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn keep_manifest() -> Weight {
		Weight::from_parts(133_688_000, 162385)
			.saturating_add(super::db::<T>().reads(73))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn drop_manifest() -> Weight {
		Weight::from_parts(79_738_000, 6000)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(5))
	}

	/// `n` was measured from 1 to 500.
	fn sell(n: u32) -> Weight {
		Weight::from_parts(32_054_817, 6000)
			.saturating_add(Weight::from_parts(25_814_325, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(14))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(4)))
			.saturating_add(super::db::<T>().writes(5))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2924).saturating_mul(n.into()))
	}

	/// `n` was measured from 1 to 500.
	fn undo_sale(n: u32) -> Weight {
		Weight::from_parts(46_856_339, 7543)
			.saturating_add(Weight::from_parts(9_779_539, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(2)))
			.saturating_add(super::db::<T>().writes(4))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2924).saturating_mul(n.into()))
	}

	fn drop_sale() -> Weight {
		Weight::from_parts(91_586_000, 7543)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn return_item() -> Weight {
		Weight::from_parts(111_966_000, 6000)
			.saturating_add(super::db::<T>().reads(15))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn inspect_item() -> Weight {
		Weight::from_parts(52_097_000, 6000)
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn reseal_item() -> Weight {
		Weight::from_parts(52_237_000, 6000)
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn lock_item() -> Weight {
		Weight::from_parts(139_817_000, 6000)
			.saturating_add(super::db::<T>().reads(18))
			.saturating_add(super::db::<T>().writes(6))
	}

	fn confirm_lock() -> Weight {
		Weight::from_parts(54_852_000, 6000)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn unlock_item() -> Weight {
		Weight::from_parts(44_195_000, 6000)
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn report_stolen() -> Weight {
		Weight::from_parts(193_297_000, 12550)
			.saturating_add(super::db::<T>().reads(23))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn report_destroyed() -> Weight {
		Weight::from_parts(193_867_000, 12550)
			.saturating_add(super::db::<T>().reads(23))
			.saturating_add(super::db::<T>().writes(5))
	}

	/// `n` was measured from 1 to 16.
	fn recall(n: u32) -> Weight {
		Weight::from_parts(80_775_831, 6000)
			.saturating_add(Weight::from_parts(23_326_842, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(4)))
			.saturating_add(super::db::<T>().writes(6))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(2)))
			.saturating_add(Weight::from_parts(0, 2613).saturating_mul(n.into()))
	}

	fn widen_recall() -> Weight {
		Weight::from_parts(111_906_000, 6000)
			.saturating_add(super::db::<T>().reads(14))
			.saturating_add(super::db::<T>().writes(6))
	}

	fn annul_recall() -> Weight {
		Weight::from_parts(149_922_000, 40974)
			.saturating_add(super::db::<T>().reads(36))
			.saturating_add(super::db::<T>().writes(33))
	}

	fn report_duplicate() -> Weight {
		Weight::from_parts(110_784_000, 6216)
			.saturating_add(super::db::<T>().reads(13))
			.saturating_add(super::db::<T>().writes(7))
	}

	fn report_outside_pool() -> Weight {
		Weight::from_parts(90_614_000, 6000)
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().writes(6))
	}

	fn report_scans() -> Weight {
		Weight::from_parts(105_066_000, 6000)
			.saturating_add(super::db::<T>().reads(14))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn activate() -> Weight {
		Weight::from_parts(79_468_000, 6000)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn authorize_activate() -> Weight {
		Weight::from_parts(114_660_000, 6000).saturating_add(super::db::<T>().reads(9))
	}

	fn transfer() -> Weight {
		Weight::from_parts(43_926_000, 6000)
			.saturating_add(super::db::<T>().reads(4))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn authorize_transfer() -> Weight {
		Weight::from_parts(61_742_000, 3914).saturating_add(super::db::<T>().reads(2))
	}
}
