//! Who may read which fields of a document.

#![expect(unused_variables, reason = "to be written")]

use crate::*;

impl<T: Config> Pallet<T> {
	/// By a party of the receivable, to any other organisation that is there; last day today or later; some field. A
	/// grant of the same party to the same organisation gives way.
	pub(crate) fn do_grant(
		who: &T::AccountId,
		id: ReceivableId,
		to: OrgId,
		fields: u64,
		until: Day,
		file: Hash,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// In wind-down too.
	pub(crate) fn do_revoke_grant(
		who: &T::AccountId,
		id: ReceivableId,
		to: OrgId,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}
}
