//! Weights of `pallet_goods`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-30; AMD EPYC; 20 steps of 10 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_goods::WeightInfo for WeightInfo<T> {
	fn set_trade_item() -> Weight {
		Weight::from_parts(82_682_000, 11010)
			.saturating_add(super::db::<T>().reads(15))
			.saturating_add(super::db::<T>().writes(7))
	}

	fn withdraw_trade_item() -> Weight {
		Weight::from_parts(49_594_000, 6000)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn name_distributor() -> Weight {
		Weight::from_parts(78_717_000, 11010)
			.saturating_add(super::db::<T>().reads(13))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn drop_distributor() -> Weight {
		Weight::from_parts(76_924_000, 6000)
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn grant_pool() -> Weight {
		Weight::from_parts(94_280_000, 11010)
			.saturating_add(super::db::<T>().reads(15))
			.saturating_add(super::db::<T>().writes(7))
	}

	fn change_grant() -> Weight {
		Weight::from_parts(64_847_000, 6000)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(6))
	}

	fn commission() -> Weight {
		Weight::from_parts(89_152_000, 6000)
			.saturating_add(super::db::<T>().reads(13))
			.saturating_add(super::db::<T>().writes(8))
	}

	fn name_importer() -> Weight {
		Weight::from_parts(155_701_000, 162385)
			.saturating_add(super::db::<T>().reads(77))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn keep_manifest() -> Weight {
		Weight::from_parts(140_969_000, 162385)
			.saturating_add(super::db::<T>().reads(73))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn drop_manifest() -> Weight {
		Weight::from_parts(96_914_000, 6000)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(5))
	}

	/// `n` was measured from 1 to 500.
	fn sell(n: u32) -> Weight {
		Weight::from_parts(134_750_000, 6000)
			.saturating_add(Weight::from_parts(60_495_747, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(14))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(4)))
			.saturating_add(super::db::<T>().writes(5))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2924).saturating_mul(n.into()))
	}

	/// `n` was measured from 1 to 500.
	fn undo_sale(n: u32) -> Weight {
		Weight::from_parts(8_554_832, 7543)
			.saturating_add(Weight::from_parts(21_178_041, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(2)))
			.saturating_add(super::db::<T>().writes(4))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2924).saturating_mul(n.into()))
	}

	fn drop_sale() -> Weight {
		Weight::from_parts(120_249_000, 7543)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn return_item() -> Weight {
		Weight::from_parts(160_648_000, 6000)
			.saturating_add(super::db::<T>().reads(15))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn inspect_item() -> Weight {
		Weight::from_parts(75_572_000, 6000)
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn reseal_item() -> Weight {
		Weight::from_parts(71_846_000, 6000)
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn lock_item() -> Weight {
		Weight::from_parts(155_791_000, 6000)
			.saturating_add(super::db::<T>().reads(18))
			.saturating_add(super::db::<T>().writes(6))
	}

	fn confirm_lock() -> Weight {
		Weight::from_parts(61_331_000, 6000)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn unlock_item() -> Weight {
		Weight::from_parts(62_873_000, 6000)
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn report_stolen() -> Weight {
		Weight::from_parts(218_854_000, 12550)
			.saturating_add(super::db::<T>().reads(23))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn report_destroyed() -> Weight {
		Weight::from_parts(257_382_000, 12550)
			.saturating_add(super::db::<T>().reads(23))
			.saturating_add(super::db::<T>().writes(5))
	}

	/// `n` was measured from 1 to 16.
	fn recall(n: u32) -> Weight {
		Weight::from_parts(76_508_606, 6000)
			.saturating_add(Weight::from_parts(26_872_532, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(4)))
			.saturating_add(super::db::<T>().writes(6))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(2)))
			.saturating_add(Weight::from_parts(0, 2613).saturating_mul(n.into()))
	}

	fn widen_recall() -> Weight {
		Weight::from_parts(131_064_000, 6000)
			.saturating_add(super::db::<T>().reads(14))
			.saturating_add(super::db::<T>().writes(6))
	}

	fn annul_recall() -> Weight {
		Weight::from_parts(154_219_000, 40974)
			.saturating_add(super::db::<T>().reads(36))
			.saturating_add(super::db::<T>().writes(33))
	}

	fn report_duplicate() -> Weight {
		Weight::from_parts(125_016_000, 6216)
			.saturating_add(super::db::<T>().reads(13))
			.saturating_add(super::db::<T>().writes(7))
	}

	fn report_outside_pool() -> Weight {
		Weight::from_parts(108_160_000, 6000)
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().writes(6))
	}

	fn report_scans() -> Weight {
		Weight::from_parts(123_373_000, 6000)
			.saturating_add(super::db::<T>().reads(14))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn activate() -> Weight {
		Weight::from_parts(122_041_000, 6000)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn authorize_activate() -> Weight {
		Weight::from_parts(149_212_000, 6000).saturating_add(super::db::<T>().reads(9))
	}

	fn transfer() -> Weight {
		Weight::from_parts(71_576_000, 6000)
			.saturating_add(super::db::<T>().reads(4))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn authorize_transfer() -> Weight {
		Weight::from_parts(72_228_000, 3914).saturating_add(super::db::<T>().reads(2))
	}
}
