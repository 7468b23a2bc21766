//! Acceptance by the debtor, on root and tokens of its own copy.

#![expect(unused_variables, reason = "to be written")]

use crate::*;

impl<T: Config> Pallet<T> {
	/// Order: debtor, state, time not over, amount of at most the face, due date; then the second signature; then
	/// root and tokens are compared with the seller's under every epoch that it has brought. When one differs, emits
	/// [`TokensDiffer`](Event::TokensDiffer), notes [`Fact::Differed`], and the receivable stays submitted: an act
	/// that failed would leave no trace of it. Else accepts ([`accept_now`](Self::accept_now)).
	pub(crate) fn do_accept(
		who: &T::AccountId,
		id: ReceivableId,
		root: Hash,
		tokens: TokenSet,
		amount: Amount,
		due: Day,
		waives: bool,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Accepts: amount, due date, waiver, windows; evidence drawn as far as it was received, evidenced or not; tokens stand
	/// ([`stand`](Self::stand)); written by [`put`](Self::put); [`Fact::Accepted`]; emits [`Accepted`](Event::Accepted). For
	/// `accept` and `approve` alike, after everything was checked.
	pub(crate) fn accept_now(
		id: ReceivableId,
		before: &Receivable,
		amount: Amount,
		due: Day,
		waives: bool,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}
}
