//! Notice of assignment.

#![expect(unused_variables, reason = "to be written")]

use crate::*;

impl<T: Config> Pallet<T> {
	/// While financed, once. In wind-down too. Blocks nothing.
	pub(crate) fn do_notify(
		who: &T::AccountId,
		id: ReceivableId,
		reference: Hash,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Once, in wind-down too. Blocks nothing.
	pub(crate) fn do_acknowledge(who: &T::AccountId, id: ReceivableId) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}
}
