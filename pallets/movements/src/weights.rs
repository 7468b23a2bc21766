//! What the pallet's calls cost.

use frame_support::weights::Weight;

/// Weights of the calls.
pub trait WeightInfo {
	/// [`pack`](crate::Pallet::pack) with `n` lines, under an SSCC used before.
	fn pack(n: u32) -> Weight;
	/// [`take_out`](crate::Pallet::take_out) of `n` children in as many chunks.
	fn take_out(n: u32) -> Weight;
	/// [`repack`](crate::Pallet::repack) with `n` lines.
	fn repack(n: u32) -> Weight;
	/// [`unpack`](crate::Pallet::unpack).
	fn unpack() -> Weight;
	/// [`drop_taken`](crate::Pallet::drop_taken) of `n` chunks.
	fn drop_taken(n: u32) -> Weight;
	/// [`report_two_places`](crate::Pallet::report_two_places) with the longest proofs, in containers of as many
	/// lines as there may be.
	fn report_two_places() -> Weight;
	/// [`ship`](crate::Pallet::ship) of `n` containers, with as many lines and references as there may be, and goods
	/// that come back.
	fn ship(n: u32) -> Weight;
	/// [`depart`](crate::Pallet::depart) of `n` containers.
	fn depart(n: u32) -> Weight;
	/// [`void`](crate::Pallet::void) of `n` containers.
	fn void(n: u32) -> Weight;
	/// [`receive`](crate::Pallet::receive) of `n` containers, short, over and damaged, with as many lines as there
	/// may be, and goods that come back.
	fn receive(n: u32) -> Weight;
	/// [`raise_exception`](crate::Pallet::raise_exception) of a shipment.
	fn raise_exception() -> Weight;
	/// [`answer_exception`](crate::Pallet::answer_exception).
	fn answer_exception() -> Weight;
	/// [`settle_exception`](crate::Pallet::settle_exception), the last of a shipment.
	fn settle_exception() -> Weight;
	/// [`certify`](crate::Pallet::certify).
	fn certify() -> Weight;
	/// [`withdraw_certificate`](crate::Pallet::withdraw_certificate).
	fn withdraw_certificate() -> Weight;
	/// [`capture`](crate::Pallet::capture) with `n` events that are indexed, with the longest proofs.
	fn capture(n: u32) -> Weight;
	/// [`declare_error`](crate::Pallet::declare_error) with as many corrections as there may be.
	fn declare_error() -> Weight;
	/// [`contest_event`](crate::Pallet::contest_event) as the last that may.
	fn contest_event() -> Weight;
}

/// Nothing costs anything: for tests.
impl WeightInfo for () {
	fn pack(_: u32) -> Weight {
		Weight::zero()
	}
	fn take_out(_: u32) -> Weight {
		Weight::zero()
	}
	fn repack(_: u32) -> Weight {
		Weight::zero()
	}
	fn unpack() -> Weight {
		Weight::zero()
	}
	fn drop_taken(_: u32) -> Weight {
		Weight::zero()
	}
	fn report_two_places() -> Weight {
		Weight::zero()
	}
	fn ship(_: u32) -> Weight {
		Weight::zero()
	}
	fn depart(_: u32) -> Weight {
		Weight::zero()
	}
	fn void(_: u32) -> Weight {
		Weight::zero()
	}
	fn receive(_: u32) -> Weight {
		Weight::zero()
	}
	fn raise_exception() -> Weight {
		Weight::zero()
	}
	fn answer_exception() -> Weight {
		Weight::zero()
	}
	fn settle_exception() -> Weight {
		Weight::zero()
	}
	fn certify() -> Weight {
		Weight::zero()
	}
	fn withdraw_certificate() -> Weight {
		Weight::zero()
	}
	fn capture(_: u32) -> Weight {
		Weight::zero()
	}
	fn declare_error() -> Weight {
		Weight::zero()
	}
	fn contest_event() -> Weight {
		Weight::zero()
	}
}
