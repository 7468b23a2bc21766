//! Payments outside of the chain.

use crate::{payment::Entered, records::REPORT_BYTES, *};
use frame_support::ensure;
use stalhof_primitives::organisation::Permission;
use stalhof_support::Need;

impl<T: Config> Pallet<T> {
	/// Day not in the future and not before the document's date; amount above nothing; `to` a party: seller or a
	/// lender that has or had it. In wind-down too. Changes no debt.
	pub(crate) fn do_report_outside(
		who: &T::AccountId,
		id: ReceivableId,
		amount: Amount,
		day: Day,
		to: OrgId,
		reference: Hash,
	) -> DispatchResult {
		let receivable = Self::receivable(id)?;
		let debtor = Self::debtor(who, &receivable, Need::WindDown)?;
		ensure!(receivable.state.is_owed(), Error::<T>::NotOwed);
		ensure!(!amount.is_zero(), Error::<T>::ZeroAmount);
		ensure!(day <= Self::today(receivable.asset), Error::<T>::InTheFuture);
		ensure!(day >= receivable.issue, Error::<T>::InvalidDates);
		let lender = Positions::<T>::get(Ordered(id)).map(|position| position.lender);
		ensure!(to == receivable.seller || Some(to) == lender, Error::<T>::NotAParty);
		Self::charge(debtor, REPORT_BYTES)?;
		let note = NotesOf::<T>::try_mutate(Ordered(id), |notes| {
			let note = notes.reports;
			notes.reports = note.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
			Ok::<_, Error<T>>(note)
		})?;
		let told = Self::said(debtor, reference);
		let report = Report { amount, day, to, told, outcome: Outcome::Open };
		Reports::<T>::insert(Ordered(id), Ordered(note), report);
		Self::deposit_event(Event::OutsideReported { id, note, report });
		Ok(())
	}

	/// By who is said to have received it. `yes` discharges, up to the debt, when that was the creditor for the
	/// debtor on the day ([`creditor_on`](Self::creditor_on)); no money moves. Else it is misdirected and the debt stays.
	///
	/// When that is not who holds it now, both could have agreed on a day before notice afterwards: it is contested until
	/// the holder says `yes` too, whom else the debt would be lost to.
	pub(crate) fn do_confirm_outside(
		who: &T::AccountId,
		id: ReceivableId,
		note: Note,
		yes: bool,
	) -> DispatchResult {
		let firm = Self::firm(who, Permission::Settle, Need::WindDown)?;
		let before = Self::receivable(id)?;
		let report = Reports::<T>::get(Ordered(id), Ordered(note));
		let report = report.ok_or(Error::<T>::ReportNotFound)?;
		let holder = Self::creditor(id, &before);
		let outcome = match report.outcome {
			Outcome::Open => {
				ensure!(report.to == firm, Error::<T>::NotReceiver);
				match yes {
					false => Outcome::Denied,
					true if Self::creditor_on(id, &before, report.day) != firm => {
						Outcome::Misdirected
					}
					true if holder != firm => Outcome::Contested { refused: false },
					true => return Self::discharge(id, &before, note, report),
				}
			}
			Outcome::Contested { refused } => {
				ensure!(holder == firm, Error::<T>::NotReceiver);
				if yes {
					return Self::discharge(id, &before, note, report);
				}
				ensure!(!refused, Error::<T>::AlreadyAnswered);
				Outcome::Contested { refused: true }
			}
			_ => return Err(Error::<T>::AlreadyAnswered.into()),
		};
		Self::answer(id, note, Report { outcome, ..report }, None);
		if outcome == Outcome::Misdirected {
			Self::note(id, &before, Fact::Misdirected);
		}
		Ok(())
	}

	/// Lessens the debt by a payment outside. What a lender has received is allocated as a payment on that day. What the seller
	/// has received while a lender collects lessens the debt alone: the lender's account stays, and the seller has to hand it
	/// on ([`recourse_due`](Self::recourse_due)).
	fn discharge(
		id: ReceivableId,
		before: &Receivable,
		note: Note,
		report: Report,
	) -> DispatchResult {
		let discharged = report.amount.min(before.owes());
		let lent = Self::collecting(id, before);
		let collects = lent.filter(|position| position.lender == report.to);
		// What was entered for a later day already is not undone: it counts from today then.
		let late = collects
			.as_ref()
			.is_some_and(|position| position.lending.position().owed(report.day).is_err());
		let day = if late { Self::today(before.asset) } else { report.day };
		let entered = Self::enter_payment(id, before, collects, discharged, day)?;
		let Entered { mut after, position, allocation } = entered;
		let outcome = Outcome::Discharged(discharged);
		Self::answer(id, note, Report { outcome, ..report }, Some(allocation));
		let reference = Some(report.told.reference);
		Self::finish(id, before, &mut after, position.or(lent).as_ref(), reference)?;
		Self::note_payment(id, before, &after, &allocation, report.day, false)
	}

	/// Writes what came of a report.
	fn answer(id: ReceivableId, note: Note, report: Report, allocation: Option<Allocation>) {
		Reports::<T>::insert(Ordered(id), Ordered(note), report);
		let (outcome, at) = (report.outcome, T::Clock::now());
		Self::deposit_event(Event::OutsideAnswered { id, note, outcome, allocation, at });
	}
}
