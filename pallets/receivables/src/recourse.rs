//! What a lender does when its debtor does not pay.

#![expect(unused_variables, reason = "to be written")]

use crate::*;

impl<T: Config> Pallet<T> {
	/// In default with recourse, or with a shortfall by dilution. Once.
	pub(crate) fn do_call_recourse(who: &T::AccountId, id: ReceivableId) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Financed, by the seller: of at most what [`Accounts::recourse`](stalhof_primitives::money::Accounts::recourse) comes to
	/// on the value date, with the debtor's debt as lost once it is in default and recourse was called. Enters it by
	/// [`Accounts::pay_recourse`](stalhof_primitives::money::Accounts::pay_recourse). In wind-down too. Closes what is settled.
	pub(crate) fn do_pay_recourse(
		who: &T::AccountId,
		id: ReceivableId,
		amount: Amount,
		reference: Hash,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Financed, by the seller, called for or not: pays what the lender is owed on the value date, as
	/// [`Accounts::buy_back`](stalhof_primitives::money::Accounts::buy_back) enters it, whatever the debtor owes still. In
	/// wind-down too. From then on what the debtor pays is the seller's.
	pub(crate) fn do_buy_back(
		who: &T::AccountId,
		id: ReceivableId,
		reference: Hash,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// In default; without recourse, or the seller is out. State becomes closed, [`Position::written_off`] what the lender
	/// is owed on that day; its account stays open, and is no exposure any more.
	pub(crate) fn do_write_off(
		who: &T::AccountId,
		id: ReceivableId,
		reference: Hash,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}
}
