use super::{accepted::*, *};
use crate::records::CREDIT_BYTES;

fn for_reason(id: ReceivableId, minor: u128, reason: CreditReason) -> DispatchResult {
	dispatched(|| Ledger::credit(by(SELLER), id, amount(minor), reason, REFERENCE))
}

fn credit_note(minor: u128, state: CreditState) -> CreditNote {
	let reason = CreditReason::Returned;
	CreditNote { amount: amount(minor), reason, told: said(SELLER), state }
}

fn noted(
	id: ReceivableId,
	note: Note,
	minor: u128,
	state: CreditState,
	recourse: u128,
) -> Event<Test> {
	let credit = credit_note(minor, state);
	Event::CreditNoted { id, note, credit, recourse: amount(recourse) }
}

fn notes(id: ReceivableId) -> (Note, u128) {
	let Notes { credits, pending, .. } = NotesOf::<Test>::get(Ordered(id));
	(credits, pending.minor())
}

#[test]
fn credit_note_should_lessen_the_debt_when_nobody_else_has_a_say() {
	build_and_execute(|| {
		let id = ready();
		let before = kept(SELLER);
		let reason = CreditReason::Returned;
		let act = |who| Ledger::credit(by(who), id, amount(1), reason, REFERENCE);
		assert_eq!(who_may(&[RcvError::NotSeller], act), [SELLER]);
		stand(SELLER, FirmStanding::Suspended);
		assert_ok!(credit(id, 4_000_000));
		assert_eq!(events(), [noted(id, 0, 4_000_000, CreditState::InForce, 0)]);
		assert_eq!(
			(receivable(id).owes(), kept(SELLER)),
			(amount(6_000_000), before + CREDIT_BYTES)
		);
		assert_eq!(
			CreditNotes::<Test>::get(Ordered(id), Ordered(0)),
			Some(credit_note(4_000_000, CreditState::InForce))
		);
		assert_eq!(notes(id), (1, 0));
		// The last of the debt closes it.
		assert_ok!(pay(DEBTOR, id, 1_000_000));
		System::reset_events();
		assert_ok!(credit(id, 5_000_000));
		let (how, reference) = (Closing::Paid, Some(REFERENCE));
		let closed = Event::Closed { id, how, reason: None, reference };
		assert_eq!(events(), [noted(id, 1, 5_000_000, CreditState::InForce, 0), closed]);
		assert_eq!(receivable(id).debt.credited(), amount(9_000_000));
	});
}

#[test]
fn credit_note_should_be_refused_when_it_cannot_be() {
	build_and_execute(|| {
		let id = ready();
		assert_eq!(credit(9, 1), Err(RcvError::ReceivableNotFound.into()));
		assert_eq!(credit(entered(&submitted()), 1), Err(RcvError::NotOwed.into()));
		assert_eq!(credit(id, 0), Err(RcvError::ZeroAmount.into()));
		for reason in CreditReason::ALL {
			let others = [CreditReason::Dispute, CreditReason::Ruling].contains(reason);
			let expected = if others { Err(RcvError::InvalidReason.into()) } else { Ok(()) };
			assert_eq!(tried(|| for_reason(id, 1, *reason)), expected, "{reason}");
		}
		assert_eq!(credit(id, FACE + 1), Err(RcvError::AmountExceeded.into()));
		assert_ok!(pay(DEBTOR, id, 1));
		assert_eq!(credit(id, FACE), Err(RcvError::AmountExceeded.into()));
		Allowance::set(kept(SELLER) + CREDIT_BYTES - 1);
		assert_eq!(credit(id, 1), Err(BYTES_EXCEEDED));
		assert_eq!(notes(id), (0, 0));
	});
}

#[test]
fn dilution_should_be_charged_to_the_seller_once() {
	for terms in [terms(), with_recourse()] {
		build_and_execute(|| {
			let id = sold(terms);
			// 2,000,000 are retained.
			assert_ok!(credit(id, 1_500_000));
			assert_eq!(events(), [noted(id, 0, 1_500_000, CreditState::InForce, 0)]);
			assert_ok!(credit(id, 1_000_000));
			assert_eq!(events(), [noted(id, 1, 1_000_000, CreditState::InForce, 500_000)]);
			assert_eq!(position(id).lending.position().principal(), amount(8_000_000));
			assert_ok!(Ledger::pay_recourse(by(SELLER), id, amount(500_000), REFERENCE));
			System::reset_events();
			// What was paid in is not asked for again.
			assert_ok!(credit(id, 100_000));
			assert_eq!(events(), [noted(id, 2, 100_000, CreditState::InForce, 100_000)]);
			assert_ok!(pay(DEBTOR, id, 7_400_000));
			let state = receivable(id).state;
			assert_eq!((state, receivable(id).owes()), (State::Funded, Amount::ZERO));
			assert_ok!(Ledger::pay_recourse(by(SELLER), id, amount(100_000), REFERENCE));
			assert_eq!(receivable(id).state, State::Closed(Closing::Paid));
			assert_eq!(balance(LENDER), WEALTH - 7_840_000 + 8_000_000);
		});
	}
}

#[test]
fn credit_note_should_wait_when_the_lender_has_a_say() {
	let by_notice = || {
		let id = sold(terms());
		notified(id);
		id
	};
	let by_waiver = || {
		let id = brought(&Receivable { waived: true, ..accepted() });
		assert_ok!(Ledger::list(by(SELLER), id, terms(), None, in_days(30)));
		assert_ok!(fund(LENDER, id, terms()));
		System::reset_events();
		id
	};
	for sold in [&by_notice as &dyn Fn() -> ReceivableId, &by_waiver] {
		build_and_execute(|| {
			let id = sold();
			let before = kept(SELLER);
			assert_ok!(credit(id, 4_000_000));
			assert_eq!(events(), [noted(id, 0, 4_000_000, CreditState::Pending, 0)]);
			assert_eq!((receivable(id).owes(), notes(id)), (amount(FACE), (1, 4_000_000)));
			assert_eq!(kept(SELLER), before + CREDIT_BYTES);
			// With those that wait no more than was accepted.
			assert_eq!(credit(id, 6_000_001), Err(RcvError::AmountExceeded.into()));
			assert_ok!(credit(id, 6_000_000));
			assert_eq!(credit(id, 1), Err(RcvError::AmountExceeded.into()));
			assert_eq!(notes(id), (2, FACE));
		});
	}
}
