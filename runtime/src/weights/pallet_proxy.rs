//! Weights of `pallet_proxy`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-23; AMD EPYC; 20 steps of 10 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_proxy::WeightInfo for WeightInfo<T> {
	/// `p` was measured from 1 to 7.
	fn proxy(p: u32) -> Weight {
		Weight::from_parts(13_766_420, 3818)
			.saturating_add(Weight::from_parts(36_597, 0).saturating_mul(p.into()))
			.saturating_add(super::db::<T>().reads(1))
	}

	/// `a` was measured from 0 to 7.
	/// `p` was measured from 1 to 7.
	fn proxy_announced(a: u32, _p: u32) -> Weight {
		Weight::from_parts(38_122_389, 4066)
			.saturating_add(Weight::from_parts(342_149, 0).saturating_mul(a.into()))
			.saturating_add(super::db::<T>().reads(3))
			.saturating_add(super::db::<T>().writes(2))
	}

	/// `a` was measured from 0 to 7.
	/// `p` was measured from 1 to 7.
	fn remove_announcement(a: u32, _p: u32) -> Weight {
		Weight::from_parts(28_553_624, 4066)
			.saturating_add(Weight::from_parts(259_485, 0).saturating_mul(a.into()))
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(2))
	}

	/// `a` was measured from 0 to 7.
	/// `p` was measured from 1 to 7.
	fn reject_announcement(a: u32, _p: u32) -> Weight {
		Weight::from_parts(27_457_462, 4066)
			.saturating_add(Weight::from_parts(269_108, 0).saturating_mul(a.into()))
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(2))
	}

	/// `a` was measured from 0 to 7.
	/// `p` was measured from 1 to 7.
	fn announce(a: u32, _p: u32) -> Weight {
		Weight::from_parts(35_239_558, 4066)
			.saturating_add(Weight::from_parts(241_089, 0).saturating_mul(a.into()))
			.saturating_add(super::db::<T>().reads(3))
			.saturating_add(super::db::<T>().writes(2))
	}

	/// `p` was measured from 1 to 7.
	fn add_proxy(p: u32) -> Weight {
		Weight::from_parts(25_535_587, 3818)
			.saturating_add(Weight::from_parts(71_886, 0).saturating_mul(p.into()))
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	/// `p` was measured from 1 to 7.
	fn remove_proxy(p: u32) -> Weight {
		Weight::from_parts(25_559_860, 3818)
			.saturating_add(Weight::from_parts(54_572, 0).saturating_mul(p.into()))
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	/// `p` was measured from 1 to 7.
	fn remove_proxies(p: u32) -> Weight {
		Weight::from_parts(23_722_739, 3818)
			.saturating_add(Weight::from_parts(1_909_639, 0).saturating_mul(p.into()))
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	/// `p` was measured from 1 to 7.
	fn create_pure(p: u32) -> Weight {
		Weight::from_parts(29_173_087, 3818)
			.saturating_add(Weight::from_parts(39_550, 0).saturating_mul(p.into()))
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	/// `p` was measured from 0 to 6.
	fn kill_pure(p: u32) -> Weight {
		Weight::from_parts(27_140_416, 3818)
			.saturating_add(Weight::from_parts(51_582, 0).saturating_mul(p.into()))
			.saturating_add(super::db::<T>().reads(1))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn poke_deposit() -> Weight {
		Weight::from_parts(48_122_000, 4066)
			.saturating_add(super::db::<T>().reads(3))
			.saturating_add(super::db::<T>().writes(3))
	}
}
