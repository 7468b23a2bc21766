//! Weights of `pallet_migrations`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-23; AMD EPYC; 20 steps of 10 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_migrations::WeightInfo for WeightInfo<T> {
	fn onboard_new_mbms() -> Weight {
		Weight::from_parts(7_851_000, 67035)
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn progress_mbms_none() -> Weight {
		Weight::from_parts(1_993_000, 67035).saturating_add(super::db::<T>().reads(1))
	}

	fn exec_migration_completed() -> Weight {
		Weight::from_parts(6_359_000, 3561)
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn exec_migration_skipped_historic() -> Weight {
		Weight::from_parts(10_927_000, 3731).saturating_add(super::db::<T>().reads(2))
	}

	fn exec_migration_advance() -> Weight {
		Weight::from_parts(10_907_000, 3731).saturating_add(super::db::<T>().reads(2))
	}

	fn exec_migration_complete() -> Weight {
		Weight::from_parts(12_829_000, 3731)
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn exec_migration_fail() -> Weight {
		Weight::from_parts(13_209_000, 3731)
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn on_init_loop() -> Weight {
		Weight::from_parts(200_000, 0)
	}

	fn force_set_cursor() -> Weight {
		Weight::from_parts(3_225_000, 0).saturating_add(super::db::<T>().writes(1))
	}

	fn force_set_active_cursor() -> Weight {
		Weight::from_parts(3_676_000, 0).saturating_add(super::db::<T>().writes(1))
	}

	fn force_onboard_mbms() -> Weight {
		Weight::from_parts(6_259_000, 67035).saturating_add(super::db::<T>().reads(2))
	}

	/// `n` was measured from 0 to 256.
	fn clear_historic(n: u32) -> Weight {
		Weight::from_parts(17_343_535, 3965)
			.saturating_add(Weight::from_parts(1_445_021, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2738).saturating_mul(n.into()))
	}

	/// `n` was measured from 0 to 2048.
	fn reset_pallet_migration(n: u32) -> Weight {
		Weight::from_parts(2_224_000, 1418)
			.saturating_add(Weight::from_parts(967_430, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(n.into()))
	}
}
