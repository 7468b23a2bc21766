//! Freezes by authorities' orders.

#![expect(unused_variables, reason = "to be written")]

use crate::*;

impl<T: Config> Pallet<T> {
	/// Role regulator; open; last day today to [`FREEZE_DAYS`] ahead. A freeze whose last day is over gives way to a
	/// new one.
	pub(crate) fn do_freeze(
		who: &T::AccountId,
		id: ReceivableId,
		order: Hash,
		case: Case,
		until: Day,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// By the authority in wind-down too; by anyone once the last day is over.
	pub(crate) fn do_unfreeze(who: &T::AccountId, id: ReceivableId) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}
}
