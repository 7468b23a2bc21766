//! What the pallet's calls cost.

use frame_support::weights::Weight;

/// Weights of the calls.
pub trait WeightInfo {
	/// [`propose`](crate::Pallet::propose).
	fn propose() -> Weight;
	/// [`vote`](crate::Pallet::vote).
	fn vote() -> Weight;
	/// [`close`](crate::Pallet::close) of a motion on which every group has voted, without what it does.
	fn close() -> Weight;
	/// [`enact`](crate::Pallet::enact) of the act that does most.
	fn enact() -> Weight;
	/// [`withdraw`](crate::Pallet::withdraw).
	fn withdraw() -> Weight;
}

/// No weight at all: for tests.
impl WeightInfo for () {
	fn propose() -> Weight {
		Weight::zero()
	}
	fn vote() -> Weight {
		Weight::zero()
	}
	fn close() -> Weight {
		Weight::zero()
	}
	fn enact() -> Weight {
		Weight::zero()
	}
	fn withdraw() -> Weight {
		Weight::zero()
	}
}
