//! Weights of `pallet_receivables`, before they are measured: each is a bound with room, counted from the code and not
//! from a run. `scripts/weights pallet_receivables` writes this file anew.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// Weights with room.
pub struct WeightInfo<T>(PhantomData<T>);

/// So many microseconds, reads and writes.
fn bound<T: frame_system::Config>(micros: u64, reads: u64, writes: u64) -> Weight {
	Weight::from_parts(micros.saturating_mul(1_000_000), reads.saturating_mul(3_000))
		.saturating_add(super::db::<T>().reads_writes(reads, writes))
}

impl<T: frame_system::Config> pallet_receivables::WeightInfo for WeightInfo<T> {
	fn submit(e: u32, s: u32) -> Weight {
		bound::<T>(300, 30, 20)
			.saturating_add(bound::<T>(200, 40, 30).saturating_mul(e.into()))
			.saturating_add(bound::<T>(20, 3, 2).saturating_mul(s.into()))
	}

	fn approve(n: u32) -> Weight {
		bound::<T>(300, 20, 10).saturating_add(bound::<T>(150, 20, 20).saturating_mul(n.into()))
	}

	fn approve_evidence(e: u32, s: u32) -> Weight {
		bound::<T>(200, 40, 30)
			.saturating_mul(e.into())
			.saturating_add(bound::<T>(30, 5, 3).saturating_mul(s.into()))
	}

	fn confirm(n: u32) -> Weight {
		bound::<T>(300, 20, 10).saturating_add(bound::<T>(100, 6, 6).saturating_mul(n.into()))
	}

	fn accept() -> Weight {
		bound::<T>(800, 160, 80)
	}

	fn reject() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn lapse() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn withdraw() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn list() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn unlist() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn fund() -> Weight {
		bound::<T>(800, 160, 80)
	}

	fn offer() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn withdraw_offer() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn take_offer() -> Weight {
		bound::<T>(800, 160, 80)
	}

	fn approve_debtor() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn notify() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn acknowledge() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn pay() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn report_outside() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn confirm_outside() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn credit() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn consent_credit() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn dispute() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn settle_dispute() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn drop_dispute() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn escalate() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn rule() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn dismiss_dispute() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn freeze() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn unfreeze() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn flag_recall() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn note_elsewhere(n: u32) -> Weight {
		bound::<T>(300, 20, 10).saturating_add(bound::<T>(100, 6, 6).saturating_mul(n.into()))
	}

	fn grant() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn revoke_grant() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn call_recourse() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn buy_back() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn write_off() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn pay_recourse() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn claim() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn open_epoch(n: u32) -> Weight {
		bound::<T>(300, 20, 10).saturating_add(bound::<T>(100, 6, 6).saturating_mul(n.into()))
	}

	fn seal_key() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn close_epoch() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn confirm_epoch() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn set_holidays() -> Weight {
		bound::<T>(500, 50, 30)
	}
}
