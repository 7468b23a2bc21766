//! Payment: to whom it goes, and what nobody could take.

#![expect(unused_variables, reason = "to be written")]

use crate::*;

impl<T: Config> Pallet<T> {
	/// Takes [`Need::WindDown`](stalhof_support::Need) and asks nothing of the receivable but that something is owed: no
	/// dispute, freeze, suspension or pause. Amount above nothing; above the payer's limit a second signature. Then: enters it
	/// on the value date ([`Accounts::pay`](stalhof_primitives::money::Accounts::pay) with a lender that collects, else
	/// [`Debt::pay`] and all of it the seller's), delivers, suspends what is beyond the debt, writes receivable and position,
	/// notes [`Fact::Paid`] and after a write-off [`Fact::Recovered`] too, closes what is settled. Charges no bytes: it must
	/// not fail for want of room.
	pub(crate) fn do_pay(
		who: &T::AccountId,
		id: ReceivableId,
		amount: Amount,
		reference: Hash,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Payer another: pays out what is held there in the organisation's favour. Payer itself: frees what it paid
	/// beyond a debt. In wind-down too. All of it at once.
	pub(crate) fn do_claim(who: &T::AccountId, asset: AssetId, payer: OrgId) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Moves so much from payer to payee, or holds it in the payer's treasury in the payee's favour when that cannot take it.
	pub(crate) fn deliver(
		id: ReceivableId,
		asset: AssetId,
		payer: OrgId,
		payee: OrgId,
		amount: Amount,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Holds so much in a payer's treasury: in a payee's favour, or in its own.
	pub(crate) fn hold_for(id: ReceivableId, key: HeldKey, amount: Amount) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}
}
