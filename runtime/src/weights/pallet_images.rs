//! Weights of `pallet_images`, before they are measured: each is a bound with room, counted from the code and not from a
//! run. `scripts/weights pallet_images` writes this file anew.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// Weights with room.
pub struct WeightInfo<T>(PhantomData<T>);

/// So many microseconds, reads and writes.
fn bound<T: frame_system::Config>(micros: u64, reads: u64, writes: u64) -> Weight {
	Weight::from_parts(micros.saturating_mul(1_000_000), reads.saturating_mul(3_000))
		.saturating_add(super::db::<T>().reads_writes(reads, writes))
}

impl<T: frame_system::Config> pallet_images::WeightInfo for WeightInfo<T> {
	fn reveal(n: u32) -> Weight {
		bound::<T>(300, 20, 10).saturating_add(bound::<T>(60, 2, 4).saturating_mul(n.into()))
	}

	fn reveal_gtins(g: u32) -> Weight {
		bound::<T>(3_000, 120, 210).saturating_add(bound::<T>(10, 1, 1).saturating_mul(g.into()))
	}

	fn commit() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn renew_commit() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn drop_commit() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn contest() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn answer_contest() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn yield_contest() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn end_contest() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn give_evidence() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn confirm_evidence() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn mark_generic() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn revoke_work() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn offer_work() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn withdraw_offer() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn accept_work() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn grant_licence() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn end_licence() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn give_up_licence() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn drop_licence() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn authorize_contest() -> Weight {
		bound::<T>(500, 50, 30)
	}

	fn authorize_mark_generic() -> Weight {
		bound::<T>(500, 50, 30)
	}
}
