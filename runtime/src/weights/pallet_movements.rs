//! Weights of `pallet_movements`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-30; AMD EPYC; 20 steps of 8 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_movements::WeightInfo for WeightInfo<T> {
	/// `n` was measured from 1 to 16.
	fn pack(n: u32) -> Weight {
		Weight::from_parts(96_052_968, 11010)
			.saturating_add(Weight::from_parts(21_608_466, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(16))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(6)))
			.saturating_add(super::db::<T>().writes(7))
			.saturating_add(Weight::from_parts(0, 2805).saturating_mul(n.into()))
	}

	/// `n` was measured from 0 to 500.
	fn take_out(n: u32) -> Weight {
		Weight::from_parts(11_397_280, 11010)
			.saturating_add(Weight::from_parts(13_534_552, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(6))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2639).saturating_mul(n.into()))
	}

	/// `n` was measured from 1 to 16.
	fn repack(n: u32) -> Weight {
		Weight::from_parts(82_993_652, 11010)
			.saturating_add(Weight::from_parts(22_259_640, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(12))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(6)))
			.saturating_add(super::db::<T>().writes(7))
			.saturating_add(Weight::from_parts(0, 2805).saturating_mul(n.into()))
	}

	fn unpack() -> Weight {
		Weight::from_parts(56_184_000, 11010)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(4))
	}

	/// `n` was measured from 1 to 64.
	fn drop_taken(n: u32) -> Weight {
		Weight::from_parts(35_371_576, 3880)
			.saturating_add(Weight::from_parts(20_616_355, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(6)))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(4)))
			.saturating_add(Weight::from_parts(0, 5010).saturating_mul(n.into()))
	}

	fn report_two_places() -> Weight {
		Weight::from_parts(254_598_000, 81993)
			.saturating_add(super::db::<T>().reads(51))
			.saturating_add(super::db::<T>().writes(7))
	}

	/// `n` was measured from 0 to 64.
	fn ship(n: u32) -> Weight {
		Weight::from_parts(387_208_013, 42798)
			.saturating_add(Weight::from_parts(8_515_859, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(46))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(25))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(2)))
			.saturating_add(Weight::from_parts(0, 2890).saturating_mul(n.into()))
	}

	/// `n` was measured from 0 to 64.
	fn depart(n: u32) -> Weight {
		Weight::from_parts(60_762_872, 6000)
			.saturating_add(Weight::from_parts(5_933_529, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(4))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(1))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2890).saturating_mul(n.into()))
	}

	/// `n` was measured from 0 to 64.
	fn void(n: u32) -> Weight {
		Weight::from_parts(55_676_529, 6000)
			.saturating_add(Weight::from_parts(5_943_703, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(4))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(1))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2890).saturating_mul(n.into()))
	}

	/// `n` was measured from 0 to 64.
	fn receive(n: u32) -> Weight {
		Weight::from_parts(356_145_277, 40718)
			.saturating_add(Weight::from_parts(6_121_085, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(28))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(28))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2890).saturating_mul(n.into()))
	}

	fn raise_exception() -> Weight {
		Weight::from_parts(91_706_000, 6000)
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().writes(7))
	}

	fn answer_exception() -> Weight {
		Weight::from_parts(45_908_000, 6000)
			.saturating_add(super::db::<T>().reads(4))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn settle_exception() -> Weight {
		Weight::from_parts(93_749_000, 11010)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(6))
	}

	fn certify() -> Weight {
		Weight::from_parts(64_456_000, 6000)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(6))
	}

	fn withdraw_certificate() -> Weight {
		Weight::from_parts(35_853_000, 6000)
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(2))
	}

	/// `n` was measured from 0 to 16.
	fn capture(n: u32) -> Weight {
		Weight::from_parts(61_950_773, 6000)
			.saturating_add(Weight::from_parts(36_138_499, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(2)))
			.saturating_add(super::db::<T>().writes(5))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(2)))
			.saturating_add(Weight::from_parts(0, 3244).saturating_mul(n.into()))
	}

	fn declare_error() -> Weight {
		Weight::from_parts(80_118_000, 6000)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn contest_event() -> Weight {
		Weight::from_parts(80_489_000, 6000)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(4))
	}
}
