//! Credit notes: less is owed.

use crate::{records::CREDIT_BYTES, *};
use frame_support::ensure;
use stalhof_primitives::{money::Outlook, organisation::Permission};
use stalhof_support::Need;

impl<T: Config> Pallet<T> {
	/// What is owed; for no reason that others have to give; amount of at most the debt and, with those that wait, of at most
	/// what was accepted ([`AmountExceeded`](Error::AmountExceeded)). When the lender has a say
	/// ([`lender_consents`](Self::lender_consents)) it waits, else [`credit_now`](Self::credit_now). In wind-down
	/// too.
	pub(crate) fn do_credit(
		who: &T::AccountId,
		id: ReceivableId,
		amount: Amount,
		reason: CreditReason,
		reference: Hash,
	) -> DispatchResult {
		let before = Self::receivable(id)?;
		let seller = Self::seller(who, &before, Permission::SubmitReceivables, Need::WindDown)?;
		ensure!(before.state.is_owed(), Error::<T>::NotOwed);
		ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
		let others = matches!(reason, CreditReason::Dispute | CreditReason::Ruling);
		ensure!(!others, Error::<T>::InvalidReason);
		ensure!(amount <= before.owes(), Error::<T>::AmountExceeded);
		let Notes { pending, .. } = NotesOf::<T>::get(Ordered(id));
		let all = Amount::sum([before.debt.credited(), pending, amount]);
		let fits = all.is_ok_and(|all| all <= before.debt.accepted());
		ensure!(fits, Error::<T>::AmountExceeded);
		let told = Self::said(seller, reference);
		if !Self::lender_consents(id, &before) {
			let credit = CreditNote { amount, reason, told, state: CreditState::InForce };
			return Self::credit_now(id, &before, None, credit);
		}
		let credit = CreditNote { amount, reason, told, state: CreditState::Pending };
		let note = Self::enter_credit(id, &credit)?;
		Self::credit_noted(id, &before, note, credit)
	}

	/// Of one that waits, by the lender that collects; by the seller when none does any more. Amount looked at again: the debt
	/// may be less by now.
	pub(crate) fn do_consent_credit(
		who: &T::AccountId,
		id: ReceivableId,
		note: Note,
		yes: bool,
	) -> DispatchResult {
		let before = Self::receivable(id)?;
		match Self::collecting(id, &before) {
			Some(position) => Self::lender(who, &position, Need::WindDown)?,
			None => Self::seller(who, &before, Permission::SubmitReceivables, Need::WindDown)?,
		};
		let credit = CreditNotes::<T>::get(Ordered(id), Ordered(note));
		let credit = credit.ok_or(Error::<T>::CreditNotFound)?;
		ensure!(credit.state == CreditState::Pending, Error::<T>::NotPending);
		ensure!(!yes || credit.amount <= before.owes(), Error::<T>::AmountExceeded);
		NotesOf::<T>::try_mutate(Ordered(id), |notes| {
			notes.pending = notes.pending.minus(credit.amount)?;
			Ok::<_, Error<T>>(())
		})?;
		if yes {
			let credit = CreditNote { state: CreditState::InForce, ..credit };
			return Self::credit_now(id, &before, Some(note), credit);
		}
		let credit = CreditNote { state: CreditState::Refused, ..credit };
		CreditNotes::<T>::insert(Ordered(id), Ordered(note), credit);
		Self::credit_noted(id, &before, note, credit)
	}

	/// Puts a credit note in force: [`Debt::credit`]. The lender's account stays; what the seller has to pay for it is computed
	/// ([`recourse_due`](Self::recourse_due)), never stored, so that it is charged once.
	/// It writes, notes [`Fact::Credited`], closes what is settled. For `credit`, `consent_credit`, settled disputes and rulings
	/// alike; `note` is `None` for one that is not noted yet, and then `told.by` is charged for it.
	pub(crate) fn credit_now(
		id: ReceivableId,
		before: &Receivable,
		note: Option<Note>,
		credit: CreditNote,
	) -> DispatchResult {
		let debt = before.debt.credit(credit.amount).map_err(|_| Error::<T>::AmountExceeded)?;
		let note = match note {
			Some(note) => {
				CreditNotes::<T>::insert(Ordered(id), Ordered(note), credit);
				note
			}
			None => Self::enter_credit(id, &credit)?,
		};
		let mut after = Receivable { debt, ..*before };
		Self::note(id, &after, Fact::Credited(credit.amount, credit.reason));
		Self::credit_noted(id, &after, note, credit)?;
		let lent = Self::collecting(id, before);
		Self::finish(id, before, &mut after, lent.as_ref(), Some(credit.told.reference))
	}

	/// Enters a credit note: its number. Charges who says so.
	fn enter_credit(id: ReceivableId, credit: &CreditNote) -> Result<Note, DispatchError> {
		Self::charge(credit.told.by, CREDIT_BYTES)?;
		let note = NotesOf::<T>::try_mutate(Ordered(id), |notes| {
			let note = notes.credits;
			notes.credits = note.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
			if credit.state == CreditState::Pending {
				notes.pending = notes.pending.plus(credit.amount)?;
			}
			Ok::<_, Error<T>>(note)
		})?;
		CreditNotes::<T>::insert(Ordered(id), Ordered(note), credit);
		Ok(note)
	}

	/// Emits how a credit note stands, with what the seller has to pay the lender that collects.
	fn credit_noted(
		id: ReceivableId,
		receivable: &Receivable,
		note: Note,
		credit: CreditNote,
	) -> DispatchResult {
		let recourse = match Self::collecting(id, receivable) {
			Some(position) => {
				let due = Self::recourse_due(receivable, &position, Outlook::Paid)?;
				due.total().map_err(Error::<T>::from)?
			}
			None => Amount::ZERO,
		};
		Self::deposit_event(Event::CreditNoted { id, note, credit, recourse });
		Ok(())
	}
}
