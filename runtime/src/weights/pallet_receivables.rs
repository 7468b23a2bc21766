//! Weights of `pallet_receivables`, measured on this runtime by `scripts/weights`.
//!
//! 2026-11-30; AMD EPYC; 20 steps of 10 repetitions; SDK benchmark tool 64.0.0.
//! Written by a machine: run the script again instead of editing.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// The measured weights.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_receivables::WeightInfo for WeightInfo<T> {
	/// `e` was measured from 1 to 2.
	/// `s` was measured from 0 to 16.
	fn submit(e: u32, s: u32) -> Weight {
		Weight::from_parts(455_155_000, 12008)
			.saturating_add(Weight::from_parts(110_830_173, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(10_041_277, 0).saturating_mul(s.into()))
			.saturating_add(super::db::<T>().reads(23))
			.saturating_add(super::db::<T>().reads(u64::from(e).saturating_mul(29)))
			.saturating_add(super::db::<T>().reads(u64::from(s).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(14))
			.saturating_add(super::db::<T>().writes(u64::from(e).saturating_mul(12)))
			.saturating_add(Weight::from_parts(0, 38550).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(0, 3940).saturating_mul(s.into()))
	}

	/// `n` was measured from 1 to 200.
	fn approve(n: u32) -> Weight {
		Weight::from_parts(239_045_000, 6134)
			.saturating_add(Weight::from_parts(322_447_314, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(19))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(6)))
			.saturating_add(super::db::<T>().writes(7))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(9)))
			.saturating_add(Weight::from_parts(0, 5010).saturating_mul(n.into()))
	}

	/// `e` was measured from 1 to 2.
	/// `s` was measured from 0 to 16.
	fn approve_evidence(e: u32, s: u32) -> Weight {
		Weight::from_parts(920_996_000, 12008)
			.saturating_add(Weight::from_parts(535_746_758, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(90_924_168, 0).saturating_mul(s.into()))
			.saturating_add(super::db::<T>().reads(26))
			.saturating_add(super::db::<T>().reads(u64::from(e).saturating_mul(53)))
			.saturating_add(super::db::<T>().reads(u64::from(s).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(15))
			.saturating_add(super::db::<T>().writes(u64::from(e).saturating_mul(15)))
			.saturating_add(super::db::<T>().writes(u64::from(s).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 38550).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(0, 3940).saturating_mul(s.into()))
	}

	/// `n` was measured from 1 to 200.
	fn confirm(n: u32) -> Weight {
		Weight::from_parts(727_012_714, 6000)
			.saturating_add(Weight::from_parts(200_121_149, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(3))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(14)))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(7)))
			.saturating_add(Weight::from_parts(0, 17990).saturating_mul(n.into()))
	}

	fn accept() -> Weight {
		Weight::from_parts(1_524_212_000, 64030)
			.saturating_add(super::db::<T>().reads(52))
			.saturating_add(super::db::<T>().writes(37))
	}

	fn reject() -> Weight {
		Weight::from_parts(401_406_000, 56628)
			.saturating_add(super::db::<T>().reads(45))
			.saturating_add(super::db::<T>().writes(32))
	}

	fn lapse() -> Weight {
		Weight::from_parts(380_785_000, 56628)
			.saturating_add(super::db::<T>().reads(45))
			.saturating_add(super::db::<T>().writes(32))
	}

	fn withdraw() -> Weight {
		Weight::from_parts(605_719_000, 64030)
			.saturating_add(super::db::<T>().reads(63))
			.saturating_add(super::db::<T>().writes(57))
	}

	fn list() -> Weight {
		Weight::from_parts(186_497_000, 11010)
			.saturating_add(super::db::<T>().reads(14))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn unlist() -> Weight {
		Weight::from_parts(127_729_000, 6000)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn fund(_s: u32) -> Weight {
		Weight::from_parts(50_004_632_000, 13586142)
			.saturating_add(super::db::<T>().reads(7005))
			.saturating_add(super::db::<T>().writes(38))
	}

	fn offer() -> Weight {
		Weight::from_parts(216_791_000, 6058)
			.saturating_add(super::db::<T>().reads(16))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn withdraw_offer() -> Weight {
		Weight::from_parts(123_573_000, 6000)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn take_offer(_s: u32) -> Weight {
		Weight::from_parts(57_993_558_000, 13586142)
			.saturating_add(super::db::<T>().reads(7003))
			.saturating_add(super::db::<T>().writes(37))
	}

	fn approve_debtor() -> Weight {
		Weight::from_parts(68_451_000, 11010)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn notify() -> Weight {
		Weight::from_parts(119_888_000, 6000)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn acknowledge() -> Weight {
		Weight::from_parts(72_096_000, 6000)
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn pay() -> Weight {
		Weight::from_parts(461_335_000, 16020)
			.saturating_add(super::db::<T>().reads(41))
			.saturating_add(super::db::<T>().writes(27))
	}

	fn report_outside() -> Weight {
		Weight::from_parts(119_658_000, 6000)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn confirm_outside() -> Weight {
		Weight::from_parts(283_020_000, 11010)
			.saturating_add(super::db::<T>().reads(26))
			.saturating_add(super::db::<T>().writes(16))
	}

	fn credit() -> Weight {
		Weight::from_parts(236_090_000, 11010)
			.saturating_add(super::db::<T>().reads(24))
			.saturating_add(super::db::<T>().writes(16))
	}

	fn consent_credit() -> Weight {
		Weight::from_parts(228_619_000, 11010)
			.saturating_add(super::db::<T>().reads(23))
			.saturating_add(super::db::<T>().writes(13))
	}

	fn dispute() -> Weight {
		Weight::from_parts(567_252_000, 64030)
			.saturating_add(super::db::<T>().reads(37))
			.saturating_add(super::db::<T>().writes(8))
	}

	fn settle_dispute() -> Weight {
		Weight::from_parts(258_414_000, 16020)
			.saturating_add(super::db::<T>().reads(28))
			.saturating_add(super::db::<T>().writes(16))
	}

	fn drop_dispute() -> Weight {
		Weight::from_parts(144_294_000, 6048)
			.saturating_add(super::db::<T>().reads(14))
			.saturating_add(super::db::<T>().writes(8))
	}

	fn escalate() -> Weight {
		Weight::from_parts(94_250_000, 6000)
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn rule() -> Weight {
		Weight::from_parts(285_203_000, 16020)
			.saturating_add(super::db::<T>().reads(29))
			.saturating_add(super::db::<T>().writes(17))
	}

	fn dismiss_dispute() -> Weight {
		Weight::from_parts(137_274_000, 6048)
			.saturating_add(super::db::<T>().reads(15))
			.saturating_add(super::db::<T>().writes(8))
	}

	fn freeze() -> Weight {
		Weight::from_parts(159_737_000, 11010)
			.saturating_add(super::db::<T>().reads(16))
			.saturating_add(super::db::<T>().writes(8))
	}

	fn unfreeze() -> Weight {
		Weight::from_parts(119_177_000, 6000)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn set_holidays() -> Weight {
		Weight::from_parts(67_270_000, 6000)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn flag_recall() -> Weight {
		Weight::from_parts(1_227_582_000, 850062)
			.saturating_add(super::db::<T>().reads(421))
			.saturating_add(super::db::<T>().writes(1))
	}

	/// `n` was measured from 1 to 11.
	fn note_elsewhere(n: u32) -> Weight {
		Weight::from_parts(58_593_254, 6000)
			.saturating_add(Weight::from_parts(4_713_608, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(3))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2552).saturating_mul(n.into()))
	}

	fn grant() -> Weight {
		Weight::from_parts(100_629_000, 11010)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn revoke_grant() -> Weight {
		Weight::from_parts(104_645_000, 6000)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn call_recourse() -> Weight {
		Weight::from_parts(184_053_000, 6048)
			.saturating_add(super::db::<T>().reads(15))
			.saturating_add(super::db::<T>().writes(7))
	}

	fn buy_back() -> Weight {
		Weight::from_parts(349_959_000, 8505)
			.saturating_add(super::db::<T>().reads(30))
			.saturating_add(super::db::<T>().writes(19))
	}

	fn write_off() -> Weight {
		Weight::from_parts(213_546_000, 11010)
			.saturating_add(super::db::<T>().reads(24))
			.saturating_add(super::db::<T>().writes(13))
	}

	fn pay_recourse() -> Weight {
		Weight::from_parts(246_115_000, 8505)
			.saturating_add(super::db::<T>().reads(24))
			.saturating_add(super::db::<T>().writes(15))
	}

	fn claim() -> Weight {
		Weight::from_parts(99_207_000, 6000)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(6))
	}

	/// `n` was measured from 1 to 64.
	fn open_epoch(n: u32) -> Weight {
		Weight::from_parts(40_805_935, 8706)
			.saturating_add(Weight::from_parts(18_763_783, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(2)))
			.saturating_add(super::db::<T>().writes(6))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 4895).saturating_mul(n.into()))
	}

	fn seal_key() -> Weight {
		Weight::from_parts(75_703_000, 11010)
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn close_epoch() -> Weight {
		Weight::from_parts(1_720_232_000, 324135)
			.saturating_add(super::db::<T>().reads(390))
			.saturating_add(super::db::<T>().writes(257))
	}

	fn confirm_epoch() -> Weight {
		Weight::from_parts(63_444_000, 8505)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(3))
	}
}
