//! Receivables brought in: by their seller, by their debtor's file, joined; and those that come to nothing.

#![expect(unused_variables, reason = "to be written")]

use crate::*;

impl<T: Config> Pallet<T> {
	/// Checks: seller active; debtor active and another; asset known; face above nothing; dates
	/// ([`InvalidDates`](Error::InvalidDates)); tokens in form and under the open epochs
	/// ([`check_tokens`](Self::check_tokens)); shipments in ascending order, from the seller to the debtor; `names` a
	/// receivable of the same pair. When a receivable that the debtor brought in stands under an exact token, with
	/// the same root and not joined, it is joined instead; when another of the seller's stands there,
	/// [`DuplicateToken`](Error::DuplicateToken). Notes [`Fact::Submitted`], and [`Fact::Duplicate`] when an exact
	/// token of its own is there already, not accepted.
	pub(crate) fn do_submit(who: &T::AccountId, new: NewReceivable) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Checks each payable as [`do_submit`](Self::do_submit) does, with the parties' parts exchanged, before anything
	/// is signed; then asks for the second signature over the whole file, then writes. A payable whose exact token is
	/// of a submission of the same parties with the same root accepts that; one without a submission is entered,
	/// accepted and not joined.
	pub(crate) fn do_approve(who: &T::AccountId, payables: Payables) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Numbers ascend, each once. Each is of the seller, brought in by its debtor, and not joined.
	pub(crate) fn do_confirm(
		who: &T::AccountId,
		ids: BoundedVec<ReceivableId, ConstU32<MAX_FILE>>,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// While it is submitted, also after its time. Its tokens are taken back.
	pub(crate) fn do_reject(
		who: &T::AccountId,
		id: ReceivableId,
		reason: RejectReason,
		reference: Hash,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Once [`Papers::lapses`] is over. Tokens are taken back: no tombstone.
	pub(crate) fn do_lapse(id: ReceivableId) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// What is submitted, accepted or listed, and was never financed, of which nothing was paid. Gives back what was
	/// drawn, takes tokens back. After acceptance notes [`Fact::Withdrawn`].
	pub(crate) fn do_withdraw(who: &T::AccountId, id: ReceivableId) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}
}
