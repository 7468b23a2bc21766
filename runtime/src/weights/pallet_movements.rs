//! Weights of `pallet_movements`, set by hand until `scripts/weights` has measured them.
//!
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_movements::WeightInfo for WeightInfo<T> {
	fn pack(n: u32) -> Weight {
		Weight::from_parts(60_000_000, 6000)
			.saturating_add(Weight::from_parts(2_000_000, 2600).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(3))
			.saturating_add(super::db::<T>().reads(n.into()))
			.saturating_add(super::db::<T>().writes(n.into()))
	}

	fn take_out(n: u32) -> Weight {
		Weight::from_parts(60_000_000, 6000)
			.saturating_add(Weight::from_parts(2_000_000, 2600).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(3))
			.saturating_add(super::db::<T>().reads(n.into()))
			.saturating_add(super::db::<T>().writes(n.into()))
	}

	fn repack(n: u32) -> Weight {
		Weight::from_parts(60_000_000, 6000)
			.saturating_add(Weight::from_parts(2_000_000, 2600).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(3))
			.saturating_add(super::db::<T>().reads(n.into()))
			.saturating_add(super::db::<T>().writes(n.into()))
	}

	fn unpack() -> Weight {
		Weight::from_parts(45_000_000, 6000)
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn drop_taken(n: u32) -> Weight {
		Weight::from_parts(20_000_000, 6000)
			.saturating_add(Weight::from_parts(2_000_000, 2600).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().writes(1))
			.saturating_add(super::db::<T>().reads(n.into()))
			.saturating_add(super::db::<T>().writes(n.into()))
	}

	fn report_two_places() -> Weight {
		Weight::from_parts(110_000_000, 6000)
			.saturating_add(super::db::<T>().reads(40))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn ship(n: u32) -> Weight {
		Weight::from_parts(140_000_000, 6000)
			.saturating_add(Weight::from_parts(10_000_000, 2600).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(50))
			.saturating_add(super::db::<T>().writes(22))
			.saturating_add(super::db::<T>().reads(n.into()))
			.saturating_add(super::db::<T>().writes(n.into()))
	}

	fn depart(n: u32) -> Weight {
		Weight::from_parts(50_000_000, 6000)
			.saturating_add(Weight::from_parts(5_000_000, 2600).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(2))
			.saturating_add(super::db::<T>().reads(n.into()))
			.saturating_add(super::db::<T>().writes(n.into()))
	}

	fn void(n: u32) -> Weight {
		Weight::from_parts(50_000_000, 6000)
			.saturating_add(Weight::from_parts(5_000_000, 2600).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(2))
			.saturating_add(super::db::<T>().reads(n.into()))
			.saturating_add(super::db::<T>().writes(n.into()))
	}

	fn receive(n: u32) -> Weight {
		Weight::from_parts(180_000_000, 6000)
			.saturating_add(Weight::from_parts(5_000_000, 2600).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(50))
			.saturating_add(super::db::<T>().writes(32))
			.saturating_add(super::db::<T>().reads(n.into()))
			.saturating_add(super::db::<T>().writes(n.into()))
	}

	fn raise_exception() -> Weight {
		Weight::from_parts(60_000_000, 6000)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn answer_exception() -> Weight {
		Weight::from_parts(40_000_000, 6000)
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn settle_exception() -> Weight {
		Weight::from_parts(55_000_000, 6000)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn certify() -> Weight {
		Weight::from_parts(55_000_000, 6000)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn withdraw_certificate() -> Weight {
		Weight::from_parts(40_000_000, 6000)
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn capture(n: u32) -> Weight {
		Weight::from_parts(55_000_000, 6000)
			.saturating_add(Weight::from_parts(30_000_000, 2600).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(3))
			.saturating_add(super::db::<T>().reads(n.into()))
			.saturating_add(super::db::<T>().writes(n.into()))
	}

	fn declare_error() -> Weight {
		Weight::from_parts(45_000_000, 6000)
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn contest_event() -> Weight {
		Weight::from_parts(45_000_000, 6000)
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().writes(3))
	}
}
