//! Credit notes: less is owed.

#![expect(unused_variables, reason = "to be written")]

use crate::*;

impl<T: Config> Pallet<T> {
	/// What is owed; amount of at most the debt and, with those that wait, of at most what was accepted
	/// ([`AmountExceeded`](Error::AmountExceeded)). When the lender has a say
	/// ([`lender_consents`](Self::lender_consents)) it waits, else [`credit_now`](Self::credit_now). In wind-down
	/// too.
	pub(crate) fn do_credit(
		who: &T::AccountId,
		id: ReceivableId,
		amount: Amount,
		reason: CreditReason,
		reference: Hash,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Of one that waits. Amount looked at again: the debt may be less by now.
	pub(crate) fn do_consent_credit(
		who: &T::AccountId,
		id: ReceivableId,
		note: Note,
		yes: bool,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Puts a credit note in force: [`Debt::credit`]. The lender's account stays; what the seller has to pay for it is computed
	/// ([`Accounts::recourse`](stalhof_primitives::money::Accounts::recourse)), never stored, so that it is charged once.
	/// It writes, notes [`Fact::Credited`], closes what is settled. For `credit`, `consent_credit`, settled disputes and rulings
	/// alike; `note` is `None` for one that is not noted yet, and then `told.by` is charged for it.
	pub(crate) fn credit_now(
		id: ReceivableId,
		before: &Receivable,
		note: Option<Note>,
		credit: CreditNote,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}
}
