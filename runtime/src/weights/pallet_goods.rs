//! Weights of `pallet_goods`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-24; AMD EPYC; 20 steps of 10 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_goods::WeightInfo for WeightInfo<T> {
	fn set_trade_item() -> Weight {
		Weight::from_parts(66_659_000, 5980)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn withdraw_trade_item() -> Weight {
		Weight::from_parts(47_911_000, 5980)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn name_distributor() -> Weight {
		Weight::from_parts(67_820_000, 6000)
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn drop_distributor() -> Weight {
		Weight::from_parts(67_750_000, 5980)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn grant_pool() -> Weight {
		Weight::from_parts(80_740_000, 6060)
			.saturating_add(super::db::<T>().reads(13))
			.saturating_add(super::db::<T>().writes(6))
	}

	fn change_grant() -> Weight {
		Weight::from_parts(56_574_000, 3525)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn commission() -> Weight {
		Weight::from_parts(78_967_000, 5980)
			.saturating_add(super::db::<T>().reads(12))
			.saturating_add(super::db::<T>().writes(7))
	}

	fn name_importer() -> Weight {
		Weight::from_parts(137_985_000, 162385)
			.saturating_add(super::db::<T>().reads(75))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn keep_manifest() -> Weight {
		Weight::from_parts(121_771_000, 162385)
			.saturating_add(super::db::<T>().reads(72))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn drop_manifest() -> Weight {
		Weight::from_parts(49_233_000, 3524)
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(3))
	}

	/// `n` was measured from 1 to 500.
	fn sell(n: u32) -> Weight {
		Weight::from_parts(94_390_000, 5980)
			.saturating_add(Weight::from_parts(27_025_199, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(13))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(4)))
			.saturating_add(super::db::<T>().writes(4))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2892).saturating_mul(n.into()))
	}

	/// `n` was measured from 1 to 500.
	fn undo_sale(n: u32) -> Weight {
		Weight::from_parts(97_068_248, 7543)
			.saturating_add(Weight::from_parts(9_906_992, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(2)))
			.saturating_add(super::db::<T>().writes(3))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2892).saturating_mul(n.into()))
	}
	/// As undoing the longest sale, which does all of this and more.
	fn drop_sale() -> Weight {
		Self::undo_sale(pallet_goods::types::MAX_SALE)
	}

	fn return_item() -> Weight {
		Weight::from_parts(104_925_000, 5980)
			.saturating_add(super::db::<T>().reads(14))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn inspect_item() -> Weight {
		Weight::from_parts(48_552_000, 3882)
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn reseal_item() -> Weight {
		Weight::from_parts(50_384_000, 3882)
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn lock_item() -> Weight {
		Weight::from_parts(106_097_000, 5980)
			.saturating_add(super::db::<T>().reads(14))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn confirm_lock() -> Weight {
		Weight::from_parts(48_081_000, 3882)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn unlock_item() -> Weight {
		Weight::from_parts(38_637_000, 3882)
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn report_stolen() -> Weight {
		Weight::from_parts(104_334_000, 5980)
			.saturating_add(super::db::<T>().reads(14))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn report_destroyed() -> Weight {
		Weight::from_parts(101_961_000, 5980)
			.saturating_add(super::db::<T>().reads(14))
			.saturating_add(super::db::<T>().writes(4))
	}

	/// `n` was measured from 1 to 16.
	fn recall(n: u32) -> Weight {
		Weight::from_parts(63_980_115, 5980)
			.saturating_add(Weight::from_parts(20_466_687, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(3)))
			.saturating_add(super::db::<T>().writes(5))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2613).saturating_mul(n.into()))
	}

	fn widen_recall() -> Weight {
		Weight::from_parts(93_458_000, 5980)
			.saturating_add(super::db::<T>().reads(12))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn annul_recall() -> Weight {
		Weight::from_parts(90_234_000, 40942)
			.saturating_add(super::db::<T>().reads(20))
			.saturating_add(super::db::<T>().writes(17))
	}

	fn report_duplicate() -> Weight {
		Weight::from_parts(94_781_000, 6216)
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().writes(6))
	}

	fn report_outside_pool() -> Weight {
		Weight::from_parts(79_888_000, 3603)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn report_scans() -> Weight {
		Weight::from_parts(95_031_000, 5980)
			.saturating_add(super::db::<T>().reads(13))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn activate() -> Weight {
		Weight::from_parts(63_384_000, 3882)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn authorize_activate() -> Weight {
		Weight::from_parts(102_542_000, 3882).saturating_add(super::db::<T>().reads(7))
	}

	fn transfer() -> Weight {
		Weight::from_parts(54_630_000, 3882)
			.saturating_add(super::db::<T>().reads(4))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn authorize_transfer() -> Weight {
		Weight::from_parts(61_672_000, 3882).saturating_add(super::db::<T>().reads(2))
	}
}
