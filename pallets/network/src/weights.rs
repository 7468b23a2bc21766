//! What the pallet's calls cost.

use frame_support::weights::Weight;

/// Weights of the calls, and of what the council and the consortium do through this pallet.
pub trait WeightInfo {
	/// [`nominate`](crate::Pallet::nominate).
	fn nominate() -> Weight;
	/// [`withdraw_nomination`](crate::Pallet::withdraw_nomination) of one that is chosen, of as many as there can be.
	fn withdraw_nomination() -> Weight;
	/// [`list_node`](crate::Pallet::list_node) as the last that the organisation may list.
	fn list_node() -> Weight;
	/// [`unlist_node`](crate::Pallet::unlist_node).
	fn unlist_node() -> Weight;
	/// [`set_validators`](crate::Pallet::set_validators) to `n` organisations.
	fn set_validators(n: u32) -> Weight;
	/// [`release`](stalhof_support::ValidatorSeats::release) with a replacement, of as many as there can be.
	fn release() -> Weight;
}

/// No weight at all: for tests.
impl WeightInfo for () {
	fn nominate() -> Weight {
		Weight::zero()
	}
	fn withdraw_nomination() -> Weight {
		Weight::zero()
	}
	fn list_node() -> Weight {
		Weight::zero()
	}
	fn unlist_node() -> Weight {
		Weight::zero()
	}
	fn set_validators(_: u32) -> Weight {
		Weight::zero()
	}
	fn release() -> Weight {
		Weight::zero()
	}
}
