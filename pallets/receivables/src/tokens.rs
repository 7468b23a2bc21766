//! Tokens: who has brought the same invoice; and the epochs of their key.

#![expect(unused_variables, reason = "to be written")]

use crate::*;
use stalhof_primitives::receivables::Flags;

impl<T: Config> Pallet<T> {
	/// A member; the epoch before the newest is closed; seals in ascending order, its own among them. The second
	/// signature is over check value and seals.
	pub(crate) fn do_open_epoch(
		who: &T::AccountId,
		check: [u8; 8],
		seals: Seals,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// By who has the key itself; the epoch not closed; `to` there.
	pub(crate) fn do_seal_key(
		who: &T::AccountId,
		epoch: EpochId,
		to: OrgId,
		sealed: Sealed,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Not the newest; nothing live under it; the last that ended did so more than [`TOMBSTONE_DAYS`] ago.
	pub(crate) fn do_close_epoch(who: &T::AccountId, epoch: EpochId) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// That tokens are in form and under the right epochs: kinds in ascending order, each once; under the newest epoch, and
	/// before it under the one before while that is open; no other.
	///
	/// # Errors
	/// [`NotInOrder`](Error::NotInOrder), [`EpochNotFound`](Error::EpochNotFound), [`EpochClosed`](Error::EpochClosed),
	/// [`EpochMissing`](Error::EpochMissing).
	pub(crate) fn check_tokens(tokens: &TokenSet) -> Result<(), Error<T>> {
		Err(Error::<T>::Unavailable)
	}

	/// The receivable of a seller that stands under one of the exact tokens.
	pub(crate) fn standing(seller: OrgId, tokens: &TokenSet) -> Option<ReceivableId> {
		None
	}

	/// Enters a receivable's tokens: rows, and one more live under each epoch.
	pub(crate) fn enter_tokens(id: ReceivableId, tokens: &TokenSet) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Lets a receivable that is accepted stand under its exact tokens.
	///
	/// # Errors
	/// [`DuplicateToken`](Error::DuplicateToken) when another of its seller does.
	pub(crate) fn stand(id: ReceivableId, seller: OrgId) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// What becomes of tokens when a receivable ends: of one withdrawn, rejected or lapsed they are taken back (rows,
	/// standing, the list itself, with their bytes); else they stay as tombstones, with the day on which it ended. One less is
	/// live under each epoch. Called by [`put`](Self::put) alone.
	pub(crate) fn end_tokens(id: ReceivableId, receivable: &Receivable) -> DispatchResult {
		Ok(())
	}

	/// Flags by its tokens: hits on others' that are not related by [`Papers::names`], of the last 18 months for
	/// seller's and buyer's numbers, and what lenders note as financed outside. At most [`NEWEST`] of each token are looked at.
	pub(crate) fn token_flags(id: ReceivableId, receivable: &Receivable) -> Flags {
		Flags::NONE
	}

	/// Whether another receivable of its seller that is accepted, financed or paid stands under one of its exact tokens.
	pub(crate) fn is_financed_elsewhere(id: ReceivableId, receivable: &Receivable) -> bool {
		false
	}
}
