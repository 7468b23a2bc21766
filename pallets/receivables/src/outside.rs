//! Payments outside of the chain.

#![expect(unused_variables, reason = "to be written")]

use crate::*;

impl<T: Config> Pallet<T> {
	/// Day not in the future and not before the document's date; amount above nothing; `to` a party: seller or a
	/// lender that has or had it. In wind-down too. Changes no debt.
	pub(crate) fn do_report_outside(
		who: &T::AccountId,
		id: ReceivableId,
		amount: Amount,
		day: Day,
		to: OrgId,
		reference: Hash,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// By who is said to have received it. `yes` discharges, up to the debt, when that was the creditor for the
	/// debtor on the day ([`creditor_on`](Self::creditor_on)): allocated as a payment that the receiver has already,
	/// no money moves. Else it is misdirected and the debt stays.
	pub(crate) fn do_confirm_outside(
		who: &T::AccountId,
		id: ReceivableId,
		note: Note,
		yes: bool,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}
}
