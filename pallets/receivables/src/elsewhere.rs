//! What lenders say that they have financed outside.

#![expect(unused_variables, reason = "to be written")]

use crate::*;

impl<T: Config> Pallet<T> {
	/// Role lender; tokens in ascending order. With a note: charges for each token not noted yet by this lender.
	/// `None`: takes back, all must be there; in wind-down too.
	pub(crate) fn do_note_elsewhere(
		who: &T::AccountId,
		tokens: TokenList,
		note: Option<Elsewhere>,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}
}
