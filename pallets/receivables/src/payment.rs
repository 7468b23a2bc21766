//! Payment: to whom it goes, and what nobody could take.

#![expect(unused_variables, reason = "to be written")]

use crate::*;

impl<T: Config> Pallet<T> {
	/// Takes [`Need::WindDown`](stalhof_support::Need) and asks nothing of the receivable but that something is owed,
	/// or was before an excess: no dispute, freeze, suspension or pause. Amount above nothing; above the payer's
	/// limit a second signature. Then: reckons late discount up to the value date, lessens the debt at once,
	/// allocates, moves, holds what a payee cannot take, suspends the excess, writes receivable and position, notes
	/// [`Fact::Paid`] (or [`Fact::Recovered`] after a write-off), closes what is settled. Charges no bytes: it must
	/// not fail for want of room.
	pub(crate) fn do_pay(
		who: &T::AccountId,
		id: ReceivableId,
		amount: u128,
		reference: Hash,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Payer another: pays out what is held there in the organisation's favour. Payer itself: frees what it paid
	/// beyond a debt. In wind-down too. All of it at once.
	pub(crate) fn do_claim(who: &T::AccountId, asset: AssetId, payer: OrgId) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Late discount and charges up to `day` on what is outstanding, entered in what the lender is owed: what was added. Never
	/// less than before, and nothing for a day that was reckoned.
	pub(crate) fn reckon(
		receivable: &Receivable,
		position: &mut Position,
		day: Day,
	) -> Result<u128, Error<T>> {
		Err(Error::<T>::Unavailable)
	}

	/// To whom so much goes: of at most the debt, to the lender for charges, late discount, principal, then to the seller;
	/// without a lender to the seller; beyond the debt to nobody. Writes what is left owed into `position`.
	/// The parts sum to `amount`.
	pub(crate) fn allocate(
		receivable: &Receivable,
		position: Option<&mut Position>,
		amount: u128,
	) -> Result<Allocation, Error<T>> {
		Err(Error::<T>::Unavailable)
	}

	/// Moves so much from payer to payee, or holds it in the payer's treasury in the payee's favour when that cannot take it.
	pub(crate) fn deliver(
		id: ReceivableId,
		asset: AssetId,
		payer: OrgId,
		payee: OrgId,
		amount: u128,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// Holds so much in a payer's treasury: in a payee's favour, or in its own.
	pub(crate) fn hold_for(id: ReceivableId, key: HeldKey, amount: u128) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}
}
