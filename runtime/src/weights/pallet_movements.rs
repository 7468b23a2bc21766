//! Weights of `pallet_movements`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-30; AMD EPYC; 20 steps of 10 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_movements::WeightInfo for WeightInfo<T> {
	/// `n` was measured from 1 to 16.
	fn pack(n: u32) -> Weight {
		Weight::from_parts(108_779_775, 11010)
			.saturating_add(Weight::from_parts(24_442_967, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(16))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(6)))
			.saturating_add(super::db::<T>().writes(7))
			.saturating_add(Weight::from_parts(0, 2805).saturating_mul(n.into()))
	}

	/// `n` was measured from 0 to 500.
	fn take_out(n: u32) -> Weight {
		Weight::from_parts(519_084_834, 11010)
			.saturating_add(Weight::from_parts(29_936_426, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(6))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2639).saturating_mul(n.into()))
	}

	/// `n` was measured from 1 to 16.
	fn repack(n: u32) -> Weight {
		Weight::from_parts(89_989_056, 11010)
			.saturating_add(Weight::from_parts(27_935_491, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(12))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(6)))
			.saturating_add(super::db::<T>().writes(7))
			.saturating_add(Weight::from_parts(0, 2805).saturating_mul(n.into()))
	}

	fn unpack() -> Weight {
		Weight::from_parts(70_785_000, 11010)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(4))
	}

	/// `n` was measured from 1 to 64.
	fn drop_taken(n: u32) -> Weight {
		Weight::from_parts(58_617_000, 3880)
			.saturating_add(Weight::from_parts(41_147_172, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(2))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(6)))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(4)))
			.saturating_add(Weight::from_parts(0, 5010).saturating_mul(n.into()))
	}

	fn report_two_places() -> Weight {
		Weight::from_parts(314_917_000, 81993)
			.saturating_add(super::db::<T>().reads(51))
			.saturating_add(super::db::<T>().writes(7))
	}

	/// `n` was measured from 0 to 64.
	fn ship(n: u32) -> Weight {
		Weight::from_parts(554_584_418, 42798)
			.saturating_add(Weight::from_parts(14_437_784, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(46))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(25))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(2)))
			.saturating_add(Weight::from_parts(0, 2890).saturating_mul(n.into()))
	}

	/// `n` was measured from 0 to 64.
	fn depart(n: u32) -> Weight {
		Weight::from_parts(85_346_233, 6000)
			.saturating_add(Weight::from_parts(6_574_248, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(4))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(1))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2890).saturating_mul(n.into()))
	}

	/// `n` was measured from 0 to 64.
	fn void(n: u32) -> Weight {
		Weight::from_parts(43_895_482, 6000)
			.saturating_add(Weight::from_parts(9_607_502, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(4))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(1))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2890).saturating_mul(n.into()))
	}

	/// `n` was measured from 0 to 64.
	fn receive(n: u32) -> Weight {
		Weight::from_parts(426_714_904, 40718)
			.saturating_add(Weight::from_parts(6_726_888, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(28))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(28))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2890).saturating_mul(n.into()))
	}

	fn raise_exception() -> Weight {
		Weight::from_parts(131_274_000, 6000)
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().writes(7))
	}

	fn answer_exception() -> Weight {
		Weight::from_parts(84_646_000, 6000)
			.saturating_add(super::db::<T>().reads(4))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn settle_exception() -> Weight {
		Weight::from_parts(154_719_000, 11010)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(6))
	}

	fn certify() -> Weight {
		Weight::from_parts(67_891_000, 6000)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(6))
	}

	fn withdraw_certificate() -> Weight {
		Weight::from_parts(45_298_000, 6000)
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(2))
	}

	/// `n` was measured from 0 to 16.
	fn capture(n: u32) -> Weight {
		Weight::from_parts(65_032_680, 6000)
			.saturating_add(Weight::from_parts(41_956_793, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(2)))
			.saturating_add(super::db::<T>().writes(5))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(2)))
			.saturating_add(Weight::from_parts(0, 3244).saturating_mul(n.into()))
	}

	fn declare_error() -> Weight {
		Weight::from_parts(84_175_000, 6000)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn contest_event() -> Weight {
		Weight::from_parts(84_446_000, 6000)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(4))
	}
}
