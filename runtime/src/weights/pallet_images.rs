//! Weights of `pallet_images`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-30; AMD EPYC; 20 steps of 10 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_images::WeightInfo for WeightInfo<T> {
	fn commit() -> Weight {
		Weight::from_parts(73_669_000, 6000)
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn renew_commit() -> Weight {
		Weight::from_parts(49_403_000, 6000)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn drop_commit() -> Weight {
		Weight::from_parts(63_594_000, 6000)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(4))
	}

	/// `n` was measured from 1 to 500.
	fn reveal(n: u32) -> Weight {
		Weight::from_parts(1_054_513_791, 6000)
			.saturating_add(Weight::from_parts(39_420_093, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(13))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(5))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(4)))
			.saturating_add(Weight::from_parts(0, 2531).saturating_mul(n.into()))
	}

	/// `g` was measured from 0 to 400.
	fn reveal_gtins(g: u32) -> Weight {
		Weight::from_parts(437_485_878, 127540)
			.saturating_add(Weight::from_parts(12_864_647, 0).saturating_mul(g.into()))
			.saturating_add(super::db::<T>().reads(63))
			.saturating_add(super::db::<T>().writes(205))
			.saturating_add(super::db::<T>().writes(u64::from(g).saturating_mul(1)))
	}

	fn contest() -> Weight {
		Weight::from_parts(204_274_000, 43758)
			.saturating_add(super::db::<T>().reads(33))
			.saturating_add(super::db::<T>().writes(9))
	}

	fn authorize_contest() -> Weight {
		Weight::from_parts(118_687_000, 43758).saturating_add(super::db::<T>().reads(29))
	}

	fn answer_contest() -> Weight {
		Weight::from_parts(75_222_000, 6000)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn yield_contest() -> Weight {
		Weight::from_parts(103_303_000, 6000)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn end_contest() -> Weight {
		Weight::from_parts(190_452_000, 8505)
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().writes(3))
	}

	fn give_evidence() -> Weight {
		Weight::from_parts(95_362_000, 6000)
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn confirm_evidence() -> Weight {
		Weight::from_parts(74_681_000, 8505)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn mark_generic() -> Weight {
		Weight::from_parts(125_647_000, 19050)
			.saturating_add(super::db::<T>().reads(20))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn authorize_mark_generic() -> Weight {
		Weight::from_parts(106_287_000, 19050).saturating_add(super::db::<T>().reads(20))
	}

	fn revoke_work() -> Weight {
		Weight::from_parts(91_736_000, 6058)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn offer_work() -> Weight {
		Weight::from_parts(107_500_000, 11010)
			.saturating_add(super::db::<T>().reads(14))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn withdraw_offer() -> Weight {
		Weight::from_parts(60_840_000, 6000)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn accept_work() -> Weight {
		Weight::from_parts(101_671_000, 11010)
			.saturating_add(super::db::<T>().reads(16))
			.saturating_add(super::db::<T>().writes(10))
	}

	fn grant_licence() -> Weight {
		Weight::from_parts(191_014_000, 41085)
			.saturating_add(super::db::<T>().reads(30))
			.saturating_add(super::db::<T>().writes(9))
	}

	fn end_licence() -> Weight {
		Weight::from_parts(100_829_000, 6000)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(8))
	}

	fn give_up_licence() -> Weight {
		Weight::from_parts(96_273_000, 11010)
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().writes(8))
	}

	fn drop_licence() -> Weight {
		Weight::from_parts(92_226_000, 6000)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(8))
	}
}
