//! Offers: of sellers and of lenders.

#![expect(unused_variables, reason = "to be written")]

use crate::*;

impl<T: Config> Pallet<T> {
	/// Joined, accepted, not frozen, something fundable; terms in range; last day today to [`OFFER_DAYS`] ahead and
	/// before it is due. State becomes listed.
	pub(crate) fn do_list(
		who: &T::AccountId,
		id: ReceivableId,
		terms: Terms,
		to: Option<OrgId>,
		until: Day,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// By the seller at any time (in wind-down too), by anyone once the last day is over or the receivable is listed
	/// no more. State becomes accepted, when it is listed.
	pub(crate) fn do_unlist(who: &T::AccountId, id: ReceivableId) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// The terms' hash must be the listing's. Everything else is [`checks`](Self::checks), asked at both signatures;
	/// then [`fund_now`](Self::fund_now).
	pub(crate) fn do_fund(
		who: &T::AccountId,
		id: ReceivableId,
		root: Hash,
		terms: Hash,
		seen: Seen,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// A lender, active, that has approved the debtor; the receivable accepted or listed and joined; terms in range;
	/// last day today to [`OFFER_DAYS`] ahead. All is looked at again when it is taken.
	pub(crate) fn do_offer(
		who: &T::AccountId,
		id: ReceivableId,
		root: Hash,
		terms: Terms,
		until: Day,
		seen: Seen,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// In wind-down too, whatever has become of the receivable.
	pub(crate) fn do_withdraw_offer(who: &T::AccountId, id: ReceivableId) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// The terms' hash must be the offer's, so that an offer that has changed is not taken. Then as `fund`: one list
	/// of checks, one way of funding.
	pub(crate) fn do_take_offer(
		who: &T::AccountId,
		id: ReceivableId,
		lender: OrgId,
		terms: Hash,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// A lender; to approve, active, and the debtor there. Off in wind-down too.
	pub(crate) fn do_approve_debtor(who: &T::AccountId, debtor: OrgId, on: bool) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}
}
