//! What the pallet's calls cost.

use frame_support::weights::Weight;

/// Weights of the calls, and of authorising those without an account.
pub trait WeightInfo {
	/// [`commit`](crate::Pallet::commit).
	fn commit() -> Weight;
	/// [`renew_commit`](crate::Pallet::renew_commit).
	fn renew_commit() -> Weight;
	/// [`drop_commit`](crate::Pallet::drop_commit) by who made it.
	fn drop_commit() -> Weight;
	/// [`reveal`](crate::Pallet::reveal) of `n` works with as many fingerprints as they may have, and no trade items.
	fn reveal(n: u32) -> Weight;
	/// [`reveal`](crate::Pallet::reveal) of 50 works that show `g` trade items in all.
	fn reveal_gtins(g: u32) -> Weight;
	/// [`contest`](crate::Pallet::contest) of a work whose owner has as many licences of the earlier one as it may.
	fn contest() -> Weight;
	/// [`answer_contest`](crate::Pallet::answer_contest).
	fn answer_contest() -> Weight;
	/// [`yield_contest`](crate::Pallet::yield_contest) with which the organisation is suspended.
	fn yield_contest() -> Weight;
	/// [`end_contest`](crate::Pallet::end_contest) with as much evidence on both sides as there may be, with which an organisation is suspended.
	fn end_contest() -> Weight;
	/// [`give_evidence`](crate::Pallet::give_evidence) as the last that a work may have.
	fn give_evidence() -> Weight;
	/// [`confirm_evidence`](crate::Pallet::confirm_evidence) of a work with as much as it may have.
	fn confirm_evidence() -> Weight;
	/// [`mark_generic`](crate::Pallet::mark_generic).
	fn mark_generic() -> Weight;
	/// [`revoke_work`](crate::Pallet::revoke_work) by the second operator.
	fn revoke_work() -> Weight;
	/// [`offer_work`](crate::Pallet::offer_work) by the second operator.
	fn offer_work() -> Weight;
	/// [`withdraw_offer`](crate::Pallet::withdraw_offer).
	fn withdraw_offer() -> Weight;
	/// [`accept_work`](crate::Pallet::accept_work).
	fn accept_work() -> Weight;
	/// [`grant_licence`](crate::Pallet::grant_licence) of a work with as many exclusive ones as it may have but one, to a licensee with as many as it may have but one.
	fn grant_licence() -> Weight;
	/// [`end_licence`](crate::Pallet::end_licence) of which notice is given.
	fn end_licence() -> Weight;
	/// [`give_up_licence`](crate::Pallet::give_up_licence) that is exclusive, of a work with as many as it may have.
	fn give_up_licence() -> Weight;
	/// [`drop_licence`](crate::Pallet::drop_licence) that is exclusive, of a work with as many as it may have.
	fn drop_licence() -> Weight;
	/// Authorising [`contest`](crate::Pallet::contest), of a work whose owner has as many licences of the earlier one as it may.
	fn authorize_contest() -> Weight;
	/// Authorising [`mark_generic`](crate::Pallet::mark_generic).
	fn authorize_mark_generic() -> Weight;
}

/// No weight at all: for tests.
impl WeightInfo for () {
	fn commit() -> Weight {
		Weight::zero()
	}
	fn renew_commit() -> Weight {
		Weight::zero()
	}
	fn drop_commit() -> Weight {
		Weight::zero()
	}
	fn reveal(_: u32) -> Weight {
		Weight::zero()
	}
	fn reveal_gtins(_: u32) -> Weight {
		Weight::zero()
	}
	fn contest() -> Weight {
		Weight::zero()
	}
	fn answer_contest() -> Weight {
		Weight::zero()
	}
	fn yield_contest() -> Weight {
		Weight::zero()
	}
	fn end_contest() -> Weight {
		Weight::zero()
	}
	fn give_evidence() -> Weight {
		Weight::zero()
	}
	fn confirm_evidence() -> Weight {
		Weight::zero()
	}
	fn mark_generic() -> Weight {
		Weight::zero()
	}
	fn revoke_work() -> Weight {
		Weight::zero()
	}
	fn offer_work() -> Weight {
		Weight::zero()
	}
	fn withdraw_offer() -> Weight {
		Weight::zero()
	}
	fn accept_work() -> Weight {
		Weight::zero()
	}
	fn grant_licence() -> Weight {
		Weight::zero()
	}
	fn end_licence() -> Weight {
		Weight::zero()
	}
	fn give_up_licence() -> Weight {
		Weight::zero()
	}
	fn drop_licence() -> Weight {
		Weight::zero()
	}
	fn authorize_contest() -> Weight {
		Weight::zero()
	}
	fn authorize_mark_generic() -> Weight {
		Weight::zero()
	}
}
