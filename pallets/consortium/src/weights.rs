//! What the pallet's calls cost.

use frame_support::weights::Weight;

/// Weights of the calls, of the extension, and of what the council does through this pallet.
pub trait WeightInfo {
	/// [`apply`](crate::Pallet::apply).
	fn apply() -> Weight;
	/// [`sponsor`](crate::Pallet::sponsor) of `n` participants.
	fn sponsor(n: u32) -> Weight;
	/// [`attest`](crate::Pallet::attest) of `n` claims.
	fn attest(n: u32) -> Weight;
	/// [`strike_application`](crate::Pallet::strike_application).
	fn strike_application() -> Weight;
	/// [`renew`](crate::Pallet::renew).
	fn renew() -> Weight;
	/// [`suspend_participant`](crate::Pallet::suspend_participant).
	fn suspend_participant() -> Weight;
	/// [`reinstate_participant`](crate::Pallet::reinstate_participant).
	fn reinstate_participant() -> Weight;
	/// [`take_over`](crate::Pallet::take_over).
	fn take_over() -> Weight;
	/// [`leave`](crate::Pallet::leave).
	fn leave() -> Weight;
	/// [`complete_leaving`](crate::Pallet::complete_leaving).
	fn complete_leaving() -> Weight;
	/// [`appoint_operator`](crate::Pallet::appoint_operator).
	fn appoint_operator() -> Weight;
	/// [`change_operator`](crate::Pallet::change_operator).
	fn change_operator() -> Weight;
	/// [`dismiss_operator`](crate::Pallet::dismiss_operator).
	fn dismiss_operator() -> Weight;
	/// [`set_admin`](crate::Pallet::set_admin).
	fn set_admin() -> Weight;
	/// [`authorise_issuing`](crate::Pallet::authorise_issuing).
	fn authorise_issuing() -> Weight;
	/// [`revoke_issuing`](crate::Pallet::revoke_issuing).
	fn revoke_issuing() -> Weight;
	/// [`act`](crate::Pallet::act) that takes a second signature, of an organisation whose record has lapsed.
	fn act() -> Weight;
	/// [`act`](crate::Pallet::act) that takes one signature, of an organisation that is active.
	fn act_by_one() -> Weight;
	/// [`set_treasury_limit`](crate::Pallet::set_treasury_limit).
	fn set_treasury_limit() -> Weight;
	/// [`drop_approval`](crate::Pallet::drop_approval).
	fn drop_approval() -> Weight;
	/// [`CheckMember`](crate::CheckMember) of a transaction whose organisation's record has lapsed, the longest way.
	fn check_member() -> Weight;
	/// [`CheckMember`](crate::CheckMember) of any other transaction.
	fn check_member_active() -> Weight;
}

/// For tests: invented, and only where a part is given back, so that it shows.
impl WeightInfo for () {
	fn apply() -> Weight {
		Weight::zero()
	}
	fn sponsor(_: u32) -> Weight {
		Weight::zero()
	}
	fn attest(_: u32) -> Weight {
		Weight::zero()
	}
	fn strike_application() -> Weight {
		Weight::zero()
	}
	fn renew() -> Weight {
		Weight::zero()
	}
	fn suspend_participant() -> Weight {
		Weight::zero()
	}
	fn reinstate_participant() -> Weight {
		Weight::zero()
	}
	fn take_over() -> Weight {
		Weight::zero()
	}
	fn leave() -> Weight {
		Weight::zero()
	}
	fn complete_leaving() -> Weight {
		Weight::zero()
	}
	fn appoint_operator() -> Weight {
		Weight::zero()
	}
	fn change_operator() -> Weight {
		Weight::zero()
	}
	fn dismiss_operator() -> Weight {
		Weight::zero()
	}
	fn set_admin() -> Weight {
		Weight::zero()
	}
	fn authorise_issuing() -> Weight {
		Weight::zero()
	}
	fn revoke_issuing() -> Weight {
		Weight::zero()
	}
	fn act() -> Weight {
		Weight::from_parts(10, 0)
	}
	fn act_by_one() -> Weight {
		Weight::from_parts(4, 0)
	}
	fn set_treasury_limit() -> Weight {
		Weight::zero()
	}
	fn drop_approval() -> Weight {
		Weight::zero()
	}
	fn check_member() -> Weight {
		Weight::from_parts(50, 0)
	}
	fn check_member_active() -> Weight {
		Weight::from_parts(30, 0)
	}
}
