//! Disputes: how much of what was accepted is not owed.

#![expect(unused_variables, reason = "to be written")]

use crate::*;

impl<T: Config> Pallet<T> {
	/// What is owed; until [`Papers::disputable`] is over; none open; amount above nothing and of at most the debt.
	/// Changes neither debt nor what may be paid. In wind-down too.
	pub(crate) fn do_dispute(
		who: &T::AccountId,
		id: ReceivableId,
		amount: Amount,
		reason: DisputeReason,
		evidence: Hash,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// By the seller alone, or by the seller and the lender with one amount where the lender has a say. Upheld of at
	/// most what is disputed; above nothing it becomes a credit note in force ([`CreditReason::Dispute`]), else it
	/// was dismissed.
	pub(crate) fn do_settle_dispute(
		who: &T::AccountId,
		id: ReceivableId,
		upheld: Amount,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// In wind-down too.
	pub(crate) fn do_drop_dispute(who: &T::AccountId, id: ReceivableId) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Before its window is over or after: as long as nobody has dismissed it. Once.
	pub(crate) fn do_escalate(who: &T::AccountId, id: ReceivableId) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Role arbiter; related neither to seller nor debtor nor lender; after escalation. Upheld of at most what is
	/// disputed: a credit note in force ([`CreditReason::Ruling`]), without anybody's consent.
	pub(crate) fn do_rule(
		who: &T::AccountId,
		id: ReceivableId,
		upheld: Amount,
		reference: Hash,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Not escalated, window over.
	pub(crate) fn do_dismiss_dispute(id: ReceivableId) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Ends a dispute on which nothing is left, when nothing is owed any more: gives its bytes back, emits
	/// [`DisputeSettled`](Event::DisputeSettled) with [`DisputeEnd::Moot`]. Called by [`put`](Self::put) alone.
	pub(crate) fn moot(id: ReceivableId, receivable: &Receivable) {}
}
