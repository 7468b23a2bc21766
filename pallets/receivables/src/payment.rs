//! Payment: to whom it goes, and what nobody could take.

use crate::{records::act_hash, *};
use frame_support::ensure;
use stalhof_primitives::organisation::Permission;
use stalhof_support::Need;

impl<T: Config> Pallet<T> {
	/// Takes [`Need::WindDown`] and asks nothing of the receivable but that something is owed: no
	/// dispute, freeze, suspension or pause. Amount above nothing; above the payer's limit a second signature. Then: enters it
	/// on the value date ([`enter_payment`](Self::enter_payment)), delivers, suspends what is beyond the debt, closes what is
	/// settled. Charges no bytes: it must not fail for want of room.
	pub(crate) fn do_pay(
		who: &T::AccountId,
		id: ReceivableId,
		amount: Amount,
		reference: Hash,
	) -> DispatchResult {
		let payer = Self::firm(who, Permission::Settle, Need::WindDown)?;
		let before = Self::receivable(id)?;
		ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
		ensure!(before.state.is_owed(), Error::<T>::NotOwed);
		ensure!(!before.owes().is_zero(), Error::<T>::NothingOwed);
		let act = act_hash("pay", payer, (id, amount, reference));
		if !Self::signed_within_limit(payer, who, before.asset, amount, act)? {
			return Ok(());
		}
		let (asset, seller) = (before.asset, before.seller);
		let day = Self::today(asset);
		let lent = Self::collecting(id, &before);
		let amount = Self::payable(&before, lent.as_ref(), payer, amount)?;
		let entered = Self::enter_payment(id, &before, lent, amount, day)?;
		let Entered { mut after, position, allocation } = entered;
		let owed = match &position {
			Some(position) => {
				Some(position.lending.position().owed(day).map_err(Error::<T>::from)?)
			}
			None => None,
		};
		Self::deposit_event(Event::Paid { id, payer, day, amount, allocation, owed, reference });
		if let Some(position) = &position {
			let part = allocation.lender.total().map_err(Error::<T>::from)?;
			Self::deliver(id, asset, payer, position.lender, part)?;
		}
		Self::deliver(id, asset, payer, seller, allocation.seller)?;
		if !allocation.suspense.is_zero() {
			Self::hold_for(id, HeldKey { payee: payer, payer, asset }, allocation.suspense)?;
		}
		Self::finish(id, &before, &mut after, position.as_ref(), Some(reference))?;
		let own = payer == after.debtor;
		Self::note_payment(id, &before, &after, &allocation, day, own)
	}

	/// How much of a payment is entered: all of it. When some of it stays in the treasury and nothing else does, one minor
	/// unit less: a treasury keeps one free beside what is held, and the payment would fail for it. The debtor owes that
	/// unit still.
	fn payable(
		receivable: &Receivable,
		lent: Option<&Position>,
		payer: OrgId,
		amount: Amount,
	) -> Result<Amount, Error<T>> {
		let asset = receivable.asset;
		let all = T::Treasuries::balance(asset, payer) == amount.minor();
		let takes =
			|payee| payee == payer || T::Treasuries::can_receive(asset, payee, amount.minor());
		let stays = amount > receivable.owes()
			|| !takes(receivable.seller)
			|| lent.is_some_and(|position| !takes(position.lender));
		match Amount::new(amount.minor().saturating_sub(1))? {
			less if all && stays && !less.is_zero() => Ok(less),
			_ => Ok(amount),
		}
	}

	/// Enters a payment of that value date in the accounts, and writes the lender's:
	/// [`Accounts::pay`](stalhof_primitives::money::Accounts::pay) with a lender that collects, else [`Debt::pay`] and all of
	/// it the seller's. The receivable is not written yet.
	pub(crate) fn enter_payment(
		id: ReceivableId,
		before: &Receivable,
		lent: Option<Position>,
		amount: Amount,
		day: Day,
	) -> Result<Entered, DispatchError> {
		let Some(was) = lent else {
			let (debt, suspense) = before.debt.pay(amount).map_err(Error::<T>::from)?;
			let seller = amount.minus(suspense).map_err(Error::<T>::from)?;
			let allocation = Allocation { seller, suspense, ..Allocation::default() };
			let after = Receivable { debt, ..*before };
			return Ok(Entered { after, position: None, allocation });
		};
		let accounts = Self::accounts(before, &was);
		let (accounts, allocation) = accounts.pay(amount, day).map_err(Error::<T>::from)?;
		let position = Position { lending: accounts.lending(), ..was };
		let after = Receivable { debt: *accounts.debt(), ..*before };
		Self::put_position(id, &after, &was, &position)?;
		Ok(Entered { after, position: Some(position), allocation })
	}

	/// Writes a receivable on whose accounts something was entered, closed when it is settled.
	pub(crate) fn finish(
		id: ReceivableId,
		before: &Receivable,
		after: &mut Receivable,
		position: Option<&Position>,
		reference: Option<Hash>,
	) -> DispatchResult {
		let closed = Self::close_if_settled(after, position);
		Self::put(id, before, after)?;
		if closed {
			let how = Closing::Paid;
			Self::deposit_event(Event::Closed { id, how, reason: None, reference });
		}
		Ok(())
	}

	/// Counts what lessened the debt by payment, and after a write-off what of it the lender got.
	pub(crate) fn note_payment(
		id: ReceivableId,
		before: &Receivable,
		after: &Receivable,
		allocation: &Allocation,
		day: Day,
		own: bool,
	) -> DispatchResult {
		let amount = before.owes().above(after.owes());
		if amount.is_zero() {
			return Ok(());
		}
		let whole = after.owes().is_zero();
		Self::note(id, after, Fact::Paid { amount, day, own, whole });
		let recovered = allocation.lender.total().map_err(Error::<T>::from)?;
		let written_off =
			before.state == stalhof_primitives::receivables::State::Closed(Closing::WrittenOff);
		if written_off && !recovered.is_zero() {
			Self::note(id, after, Fact::Recovered(recovered));
		}
		Ok(())
	}

	/// Payer another: pays out what is held there in the organisation's favour. Payer itself: frees what it paid
	/// beyond a debt. In wind-down too. All of it at once.
	pub(crate) fn do_claim(who: &T::AccountId, asset: AssetId, payer: OrgId) -> DispatchResult {
		let payee = Self::firm(who, Permission::Settle, Need::WindDown)?;
		let key = HeldKey { payee, payer, asset };
		let amount = Held::<T>::take(Ordered(key)).ok_or(Error::<T>::NothingHeld)?;
		let own = payee == payer;
		let takes = own || T::Treasuries::can_receive(asset, payee, amount);
		ensure!(takes, Error::<T>::CannotReceive);
		T::Treasuries::release_to(asset, payer, payee, amount, Self::reason(key))?;
		Self::deposit_event(Event::Claimed { key, amount });
		Ok(())
	}

	/// Moves so much from payer to payee, or holds it in the payer's treasury in the payee's favour when that cannot take it.
	pub(crate) fn deliver(
		id: ReceivableId,
		asset: AssetId,
		payer: OrgId,
		payee: OrgId,
		amount: Amount,
	) -> DispatchResult {
		if amount.is_zero() {
			return Ok(());
		}
		// Who pays itself must have it all the same.
		if payer == payee || T::Treasuries::can_receive(asset, payee, amount.minor()) {
			return T::Treasuries::move_money(asset, payer, payee, amount.minor());
		}
		Self::hold_for(id, HeldKey { payee, payer, asset }, amount)
	}

	/// Holds so much in a payer's treasury: in a payee's favour, or in its own.
	pub(crate) fn hold_for(id: ReceivableId, key: HeldKey, amount: Amount) -> DispatchResult {
		let reason = Self::reason(key);
		T::Treasuries::hold(key.asset, key.payer, amount.minor(), reason)?;
		Held::<T>::try_mutate(Ordered(key), |held| {
			let sum = held.unwrap_or_default().checked_add(amount.minor());
			*held = Some(sum.ok_or(Error::<T>::AmountTooLarge)?);
			Ok::<_, Error<T>>(())
		})?;
		Self::deposit_event(Event::Held { id, key, amount, reason });
		Ok(())
	}

	/// Why money is held: what is in its payer's own favour is in suspense.
	pub(crate) fn reason(key: HeldKey) -> HeldFor {
		if key.payee == key.payer { HeldFor::Suspense } else { HeldFor::Unclaimed }
	}
}

/// A payment that is entered, and not written yet.
pub(crate) struct Entered {
	/// The receivable with less debt.
	pub(crate) after: Receivable,
	/// The lender's position, written.
	pub(crate) position: Option<Position>,
	/// To whom it goes.
	pub(crate) allocation: Allocation,
}
