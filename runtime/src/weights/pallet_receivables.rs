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
		Weight::from_parts(178_808_227, 12008)
			.saturating_add(Weight::from_parts(189_471_248, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(19_143_496, 0).saturating_mul(s.into()))
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
		Weight::from_parts(236_911_000, 6134)
			.saturating_add(Weight::from_parts(148_989_251, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(19))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(6)))
			.saturating_add(super::db::<T>().writes(7))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(9)))
			.saturating_add(Weight::from_parts(0, 5010).saturating_mul(n.into()))
	}

	/// `e` was measured from 1 to 2.
	/// `s` was measured from 0 to 16.
	fn approve_evidence(e: u32, s: u32) -> Weight {
		Weight::from_parts(302_440_967, 12008)
			.saturating_add(Weight::from_parts(374_844_296, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(70_538_305, 0).saturating_mul(s.into()))
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
		Weight::from_parts(99_858_000, 6000)
			.saturating_add(Weight::from_parts(79_257_394, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(3))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(14)))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(7)))
			.saturating_add(Weight::from_parts(0, 17990).saturating_mul(n.into()))
	}

	fn accept() -> Weight {
		Weight::from_parts(1_299_499_000, 64030)
			.saturating_add(super::db::<T>().reads(52))
			.saturating_add(super::db::<T>().writes(37))
	}

	fn reject() -> Weight {
		Weight::from_parts(352_373_000, 56628)
			.saturating_add(super::db::<T>().reads(45))
			.saturating_add(super::db::<T>().writes(32))
	}

	fn lapse() -> Weight {
		Weight::from_parts(352_533_000, 56628)
			.saturating_add(super::db::<T>().reads(45))
			.saturating_add(super::db::<T>().writes(32))
	}

	fn withdraw() -> Weight {
		Weight::from_parts(620_340_000, 64030)
			.saturating_add(super::db::<T>().reads(63))
			.saturating_add(super::db::<T>().writes(57))
	}

	fn list() -> Weight {
		Weight::from_parts(193_307_000, 11010)
			.saturating_add(super::db::<T>().reads(14))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn unlist() -> Weight {
		Weight::from_parts(137_333_000, 6000)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(5))
	}

	/// `s` was measured from 0 to 16.
	fn fund(s: u32) -> Weight {
		Weight::from_parts(1_918_808_494, 337854)
			.saturating_add(Weight::from_parts(1_149_530_856, 0).saturating_mul(s.into()))
			.saturating_add(super::db::<T>().reads(332))
			.saturating_add(super::db::<T>().reads(u64::from(s).saturating_mul(417)))
			.saturating_add(super::db::<T>().writes(22))
			.saturating_add(super::db::<T>().writes(u64::from(s).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 849072).saturating_mul(s.into()))
	}

	fn offer() -> Weight {
		Weight::from_parts(217_834_000, 6058)
			.saturating_add(super::db::<T>().reads(16))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn withdraw_offer() -> Weight {
		Weight::from_parts(130_683_000, 6000)
			.saturating_add(super::db::<T>().reads(7))
			.saturating_add(super::db::<T>().writes(4))
	}

	/// `s` was measured from 0 to 16.
	fn take_offer(s: u32) -> Weight {
		Weight::from_parts(1_331_870_477, 337854)
			.saturating_add(Weight::from_parts(1_202_561_060, 0).saturating_mul(s.into()))
			.saturating_add(super::db::<T>().reads(330))
			.saturating_add(super::db::<T>().reads(u64::from(s).saturating_mul(417)))
			.saturating_add(super::db::<T>().writes(21))
			.saturating_add(super::db::<T>().writes(u64::from(s).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 849072).saturating_mul(s.into()))
	}

	fn approve_debtor() -> Weight {
		Weight::from_parts(66_719_000, 11010)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn notify() -> Weight {
		Weight::from_parts(101_841_000, 6000)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn acknowledge() -> Weight {
		Weight::from_parts(63_124_000, 6000)
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn pay() -> Weight {
		Weight::from_parts(435_576_000, 16020)
			.saturating_add(super::db::<T>().reads(41))
			.saturating_add(super::db::<T>().writes(27))
	}

	fn report_outside() -> Weight {
		Weight::from_parts(99_227_000, 6000)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(5))
	}

	fn confirm_outside() -> Weight {
		Weight::from_parts(218_515_000, 11010)
			.saturating_add(super::db::<T>().reads(26))
			.saturating_add(super::db::<T>().writes(16))
	}

	fn credit() -> Weight {
		Weight::from_parts(182_621_000, 11010)
			.saturating_add(super::db::<T>().reads(24))
			.saturating_add(super::db::<T>().writes(16))
	}

	fn consent_credit() -> Weight {
		Weight::from_parts(188_120_000, 11010)
			.saturating_add(super::db::<T>().reads(23))
			.saturating_add(super::db::<T>().writes(13))
	}

	fn dispute() -> Weight {
		Weight::from_parts(438_201_000, 64030)
			.saturating_add(super::db::<T>().reads(37))
			.saturating_add(super::db::<T>().writes(8))
	}

	fn settle_dispute() -> Weight {
		Weight::from_parts(226_096_000, 16020)
			.saturating_add(super::db::<T>().reads(28))
			.saturating_add(super::db::<T>().writes(16))
	}

	fn drop_dispute() -> Weight {
		Weight::from_parts(122_151_000, 6048)
			.saturating_add(super::db::<T>().reads(14))
			.saturating_add(super::db::<T>().writes(8))
	}

	fn escalate() -> Weight {
		Weight::from_parts(68_512_000, 6000)
			.saturating_add(super::db::<T>().reads(5))
			.saturating_add(super::db::<T>().writes(1))
	}

	fn rule() -> Weight {
		Weight::from_parts(247_628_000, 16020)
			.saturating_add(super::db::<T>().reads(29))
			.saturating_add(super::db::<T>().writes(17))
	}

	fn dismiss_dispute() -> Weight {
		Weight::from_parts(118_145_000, 6048)
			.saturating_add(super::db::<T>().reads(15))
			.saturating_add(super::db::<T>().writes(8))
	}

	fn freeze() -> Weight {
		Weight::from_parts(152_366_000, 11010)
			.saturating_add(super::db::<T>().reads(16))
			.saturating_add(super::db::<T>().writes(8))
	}

	fn unfreeze() -> Weight {
		Weight::from_parts(97_385_000, 6000)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn set_holidays() -> Weight {
		Weight::from_parts(69_443_000, 6000)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn flag_recall() -> Weight {
		Weight::from_parts(1_187_682_000, 850062)
			.saturating_add(super::db::<T>().reads(421))
			.saturating_add(super::db::<T>().writes(1))
	}

	/// `n` was measured from 1 to 11.
	fn note_elsewhere(n: u32) -> Weight {
		Weight::from_parts(60_418_398, 6000)
			.saturating_add(Weight::from_parts(4_758_938, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(6))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(1)))
			.saturating_add(super::db::<T>().writes(3))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 2552).saturating_mul(n.into()))
	}

	fn grant() -> Weight {
		Weight::from_parts(89_693_000, 11010)
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn revoke_grant() -> Weight {
		Weight::from_parts(82_503_000, 6000)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn call_recourse() -> Weight {
		Weight::from_parts(129_072_000, 6048)
			.saturating_add(super::db::<T>().reads(15))
			.saturating_add(super::db::<T>().writes(7))
	}

	fn buy_back() -> Weight {
		Weight::from_parts(259_955_000, 8505)
			.saturating_add(super::db::<T>().reads(30))
			.saturating_add(super::db::<T>().writes(19))
	}

	fn write_off() -> Weight {
		Weight::from_parts(208_780_000, 11010)
			.saturating_add(super::db::<T>().reads(24))
			.saturating_add(super::db::<T>().writes(13))
	}

	fn pay_recourse() -> Weight {
		Weight::from_parts(254_598_000, 8505)
			.saturating_add(super::db::<T>().reads(24))
			.saturating_add(super::db::<T>().writes(15))
	}

	fn claim() -> Weight {
		Weight::from_parts(99_528_000, 6000)
			.saturating_add(super::db::<T>().reads(9))
			.saturating_add(super::db::<T>().writes(6))
	}

	/// `n` was measured from 1 to 64.
	fn open_epoch(n: u32) -> Weight {
		Weight::from_parts(94_347_921, 8706)
			.saturating_add(Weight::from_parts(11_536_159, 0).saturating_mul(n.into()))
			.saturating_add(super::db::<T>().reads(10))
			.saturating_add(super::db::<T>().reads(u64::from(n).saturating_mul(2)))
			.saturating_add(super::db::<T>().writes(6))
			.saturating_add(super::db::<T>().writes(u64::from(n).saturating_mul(1)))
			.saturating_add(Weight::from_parts(0, 4895).saturating_mul(n.into()))
	}

	fn seal_key() -> Weight {
		Weight::from_parts(71_826_000, 11010)
			.saturating_add(super::db::<T>().reads(11))
			.saturating_add(super::db::<T>().writes(4))
	}

	fn close_epoch() -> Weight {
		Weight::from_parts(1_590_310_000, 324135)
			.saturating_add(super::db::<T>().reads(390))
			.saturating_add(super::db::<T>().writes(257))
	}

	fn confirm_epoch() -> Weight {
		Weight::from_parts(62_543_000, 8505)
			.saturating_add(super::db::<T>().reads(8))
			.saturating_add(super::db::<T>().writes(3))
	}
}
