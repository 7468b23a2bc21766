//! What a lender does when its debtor does not pay.

use crate::{records::act_hash, *};
use frame_support::ensure;
use stalhof_primitives::{
	money::{Accounts, Losses, Outlook, Refused, Stage, bear},
	organisation::{Permission, Standing},
	receivables::State,
};
use stalhof_support::Need;

impl<T: Config> Pallet<T> {
	/// In default with recourse, or with a shortfall by dilution. Once.
	pub(crate) fn do_call_recourse(who: &T::AccountId, id: ReceivableId) -> DispatchResult {
		let receivable = Self::receivable(id)?;
		let before = Self::position(id, &receivable)?;
		Self::lender(who, &before, Need::WindDown)?;
		ensure!(before.called.is_none(), Error::<T>::AlreadyCalled);
		let defaulted = Self::in_default(id, &receivable, &before);
		let with = before.lending.position().terms().recourse == Recourse::With;
		let outlook = if defaulted && with { Outlook::Lost } else { Outlook::Paid };
		let due = Self::recourse_due(&receivable, &before, outlook)?;
		let shortfall = !(defaulted && with);
		let amount =
			if shortfall { due.dilution } else { due.total().map_err(Error::<T>::from)? };
		if amount.is_zero() {
			let in_time = with && !defaulted;
			let error = if in_time { Error::<T>::NotInDefault } else { Error::<T>::NoRecourse };
			return Err(error.into());
		}
		let at = T::Clock::now();
		let after = Position { called: Some(at), ..before };
		Self::put_position(id, &receivable, &before, &after)?;
		Self::note(id, &receivable, Fact::Recourse(amount));
		Self::deposit_event(Event::RecourseCalled { id, amount, shortfall, at });
		Ok(())
	}

	/// Financed, by the seller: of at most what [`recourse_due`](Self::recourse_due) comes to on the value date, with the
	/// debtor's debt as lost once it is in default and recourse was called. Enters it by [`Accounts::pay_recourse`]. In
	/// wind-down too. Closes what is settled.
	pub(crate) fn do_pay_recourse(
		who: &T::AccountId,
		id: ReceivableId,
		amount: Amount,
		reference: Hash,
	) -> DispatchResult {
		let receivable = Self::receivable(id)?;
		let seller = Self::seller(who, &receivable, Permission::Settle, Need::WindDown)?;
		let before = Self::position(id, &receivable)?;
		ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
		let lost = before.called.is_some() && Self::in_default(id, &receivable, &before);
		let outlook = if lost { Outlook::Lost } else { Outlook::Paid };
		let due = Self::recourse_due(&receivable, &before, outlook)?;
		let due = due.total().map_err(Error::<T>::from)?;
		ensure!(!due.is_zero(), Error::<T>::NothingOwed);
		ensure!(amount <= due, Error::<T>::AmountExceeded);
		let act = act_hash("pay_recourse", seller, (id, amount, reference));
		if !Self::signed_within_limit(seller, who, receivable.asset, amount, act)? {
			return Ok(());
		}
		let day = Self::today(receivable.asset);
		let accounts = Self::accounts(&receivable, &before);
		let (accounts, paid, _) = accounts.pay_recourse(amount, day).map_err(Error::<T>::from)?;
		let lender = before.lender;
		let after = Position { lending: accounts.lending(), ..before };
		Self::put_position(id, &receivable, &before, &after)?;
		Self::deposit_event(Event::RecoursePaid { id, seller, lender, paid, reference });
		Self::deliver(id, receivable.asset, seller, lender, amount)?;
		Self::finish(id, &receivable, &mut receivable.clone(), Some(&after), Some(reference))
	}

	/// Financed, by the seller, called for or not: pays what the lender is owed on the value date, as
	/// [`Accounts::buy_back`] enters it, whatever the debtor owes still. In wind-down too. From then on what the debtor pays
	/// is the seller's.
	pub(crate) fn do_buy_back(
		who: &T::AccountId,
		id: ReceivableId,
		reference: Hash,
	) -> DispatchResult {
		let receivable = Self::receivable(id)?;
		let seller = Self::seller(who, &receivable, Permission::Settle, Need::WindDown)?;
		let before = Self::position(id, &receivable)?;
		let day = Self::today(receivable.asset);
		let accounts = Self::accounts(&receivable, &before);
		let (accounts, paid) = accounts.buy_back(day).map_err(Error::<T>::from)?;
		let price = paid.total().map_err(Error::<T>::from)?;
		let act = act_hash("buy_back", seller, (id, reference));
		if !Self::signed_within_limit(seller, who, receivable.asset, price, act)? {
			return Ok(());
		}
		let lender = before.lender;
		let after = Position { lending: accounts.lending(), ..before };
		Self::put_position(id, &receivable, &before, &after)?;
		Self::deposit_event(Event::BoughtBack { id, seller, lender, paid, reference });
		Self::deliver(id, receivable.asset, seller, lender, price)?;
		Self::note(id, &receivable, Fact::BoughtBack(price));
		Self::close(id, &receivable, Closing::BoughtBack, reference)
	}

	/// In default; without recourse, or the seller is out. State becomes closed, [`Position::written_off`] what the lender
	/// is owed on that day; its account stays open, and is no exposure any more.
	pub(crate) fn do_write_off(
		who: &T::AccountId,
		id: ReceivableId,
		reference: Hash,
	) -> DispatchResult {
		let receivable = Self::receivable(id)?;
		let before = Self::position(id, &receivable)?;
		let lender = Self::lender(who, &before, Need::Act)?;
		ensure!(Self::in_default(id, &receivable, &before), Error::<T>::NotInDefault);
		let day = Self::today(receivable.asset);
		let owed = before.lending.position().owed(day).map_err(Error::<T>::from)?;
		let amount = owed.total().map_err(Error::<T>::from)?;
		ensure!(!amount.is_zero(), Error::<T>::NothingOwed);
		let standing = T::Organisations::standing(receivable.seller);
		let out = standing.is_none_or(|standing| standing == Standing::Removed);
		let due = Self::recourse_due(&receivable, &before, Outlook::Lost)?;
		let left = !due.total().map_err(Error::<T>::from)?.is_zero();
		ensure!(out || !left, Error::<T>::RecourseLeft);
		let act = act_hash("write_off", lender, (id, reference));
		if !Self::signed_by_two(lender, who, Permission::Fund, act)? {
			return Ok(());
		}
		let after = Position { written_off: Some(amount), ..before };
		Self::put_position(id, &receivable, &before, &after)?;
		Self::note(id, &receivable, Fact::WrittenOff(amount));
		Self::deposit_event(Event::WrittenOff { id, lender, amount, reference });
		Self::close(id, &receivable, Closing::WrittenOff, reference)
	}

	/// What the seller has to pay the lender now, by cause: no more than the lender is owed. What it has received outside
	/// and not handed on is short to the lender as by dilution: out of the retention first, then the seller's, with
	/// recourse or without. Computed, never stored: the debt is less by it, and the lender has got less.
	pub(crate) fn recourse_due(
		receivable: &Receivable,
		position: &Position,
		outlook: Outlook,
	) -> Result<Losses, Error<T>> {
		let day = Self::today(receivable.asset);
		let accounts = Self::accounts(receivable, position);
		let mut losses = accounts.losses(day, outlook)?;
		losses.dilution = losses.dilution.plus(kept(&accounts, losses.dilution)?)?;
		let terms = *accounts.position().terms();
		let due = bear(losses, terms.retention, terms.recourse).seller;
		let due = due.after(accounts.recourse_paid());
		let owed = accounts.position().owed(day)?.total()?;
		let dilution = due.dilution.min(owed);
		let lateness = due.lateness.min(owed.above(dilution));
		let non_payment = due.non_payment.min(owed.above(dilution).above(lateness));
		Ok(Losses { dilution, lateness, non_payment })
	}

	/// Whether the debtor of a financed receivable is in default.
	fn in_default(id: ReceivableId, receivable: &Receivable, position: &Position) -> bool {
		let today = Self::today(receivable.asset);
		Self::progress(id, receivable, Some(position), today).stage == Stage::Default
	}

	/// Writes that a receivable has ended.
	fn close(
		id: ReceivableId,
		before: &Receivable,
		how: Closing,
		reference: Hash,
	) -> DispatchResult {
		Self::put(id, before, &Receivable { state: State::Closed(how), ..*before })?;
		Self::deposit_event(Event::Closed { id, how, reason: None, reference: Some(reference) });
		Ok(())
	}
}

/// What the seller has received outside and kept: what the debtor has paid since it was financed, less what of it the
/// lender got. While the lender is owed something no other payment is the seller's; afterwards there is none.
fn kept(accounts: &Accounts, dilution: Amount) -> Result<Amount, Refused> {
	let position = accounts.position();
	if position.is_settled() {
		return Ok(Amount::ZERO);
	}
	let face = position.terms().advance.plus(position.terms().retention)?;
	let paid = face.minus(dilution)?.minus(accounts.debt().outstanding())?;
	let collected = position.met().total()?.minus(accounts.recourse_paid())?;
	Ok(paid.above(collected))
}
