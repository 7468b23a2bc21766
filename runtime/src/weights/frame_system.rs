//! Weights of `frame_system`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-23; AMD EPYC; 20 steps of 10 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> frame_system::WeightInfo for WeightInfo<T> {
	/// `b` was measured from 0 to 3565158.
	fn remark(b: u32) -> Weight {
		Weight::from_parts(14_022_488, 0)
			.saturating_add(Weight::from_parts(339, 0).saturating_mul(b.into()))
	}

	/// `b` was measured from 0 to 3565158.
	fn remark_with_event(b: u32) -> Weight {
		Weight::from_parts(9_391_561, 0)
			.saturating_add(Weight::from_parts(1_272, 0).saturating_mul(b.into()))
	}

	fn set_heap_pages() -> Weight {
		Weight::from_parts(5_118_000, 0).saturating_add(super::db::<T>().writes(1))
	}

	fn set_code() -> Weight {
		Weight::from_parts(108_322_691_000, 67035)
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(2))
	}

	/// `i` was measured from 0 to 1000.
	fn set_storage(i: u32) -> Weight {
		Weight::from_parts(2_524_000, 0)
			.saturating_add(Weight::from_parts(904_811, 0).saturating_mul(i.into()))
			.saturating_add(super::db::<T>().writes(u64::from(i).saturating_mul(1)))
	}

	/// `i` was measured from 0 to 1000.
	fn kill_storage(i: u32) -> Weight {
		Weight::from_parts(2_614_000, 0)
			.saturating_add(Weight::from_parts(733_165, 0).saturating_mul(i.into()))
			.saturating_add(super::db::<T>().writes(u64::from(i).saturating_mul(1)))
	}

	/// `p` was measured from 0 to 1000.
	fn kill_prefix(p: u32) -> Weight {
		Weight::from_parts(4_987_000, 46)
			.saturating_add(Weight::from_parts(1_575_361, 0).saturating_mul(p.into()))
			.saturating_add(super::db::<T>().reads(u64::from(p).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(u64::from(p).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 70).saturating_mul(p.into()))
	}

	fn authorize_upgrade() -> Weight {
		Weight::from_parts(24_437_000, 0).saturating_add(super::db::<T>().writes(1))
	}

	fn apply_authorized_upgrade() -> Weight {
		Weight::from_parts(109_692_981_000, 67035)
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(3))
	}
}
