//! What a lender does when its debtor does not pay.

#![expect(unused_variables, reason = "to be written")]

use crate::*;

impl<T: Config> Pallet<T> {
	/// In default with [`Terms::recourse`], or with a shortfall by dilution. Once.
	pub(crate) fn do_call_recourse(who: &T::AccountId, id: ReceivableId) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Financed, by the seller, called for or not: pays [`Position::owed`] reckoned to today, whatever the debtor
	/// owes still. In wind-down too. From then on what the debtor pays is the seller's.
	pub(crate) fn do_buy_back(
		who: &T::AccountId,
		id: ReceivableId,
		reference: Hash,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// In default; without recourse, or the seller is out. State becomes closed, position owed nothing,
	/// [`Position::written_off`] what it was.
	pub(crate) fn do_write_off(
		who: &T::AccountId,
		id: ReceivableId,
		reference: Hash,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}
}
