use super::{accepted::*, *};

fn answer(who: u32, id: ReceivableId, note: Note, yes: bool) -> DispatchResult {
	dispatched(|| Ledger::consent_credit(by(who), id, note, yes))
}

/// Sold and notified, with credit notes that wait.
fn waiting(amounts: &[u128]) -> ReceivableId {
	let id = sold(terms());
	notified(id);
	for minor in amounts {
		assert_ok!(credit(id, *minor));
	}
	System::reset_events();
	id
}

fn noted(
	id: ReceivableId,
	note: Note,
	minor: u128,
	state: CreditState,
	recourse: u128,
) -> Event<Test> {
	let reason = CreditReason::Returned;
	let credit = CreditNote { amount: amount(minor), reason, told: said(SELLER), state };
	Event::CreditNoted { id, note, credit, recourse: amount(recourse) }
}

fn pending(id: ReceivableId) -> Amount {
	NotesOf::<Test>::get(Ordered(id)).pending
}

#[test]
fn credit_note_should_be_in_force_with_the_lenders_consent_alone() {
	build_and_execute(|| {
		let id = waiting(&[3_000_000, 1_000_000]);
		let act = |who| answer(who, id, 0, true);
		assert_eq!(who_may(&[RcvError::NotLender], act), [LENDER]);
		stand(LENDER, FirmStanding::Suspended);
		let bytes = (kept(SELLER), kept(LENDER));
		assert_ok!(answer(LENDER, id, 0, true));
		assert_eq!(events(), [noted(id, 0, 3_000_000, CreditState::InForce, 1_000_000)]);
		assert_eq!((receivable(id).owes(), pending(id)), (amount(7_000_000), amount(1_000_000)));
		assert_ok!(answer(LENDER, id, 1, false));
		assert_eq!(events(), [noted(id, 1, 1_000_000, CreditState::Refused, 1_000_000)]);
		assert_eq!((receivable(id).owes(), pending(id)), (amount(7_000_000), Amount::ZERO));
		assert_eq!((kept(SELLER), kept(LENDER)), bytes);
		for note in [0, 1] {
			assert_eq!(answer(LENDER, id, note, true), Err(RcvError::NotPending.into()));
		}
		assert_eq!(answer(LENDER, id, 2, true), Err(RcvError::CreditNotFound.into()));
		assert_eq!(answer(LENDER, 9, 0, true), Err(RcvError::ReceivableNotFound.into()));
		// What was refused counts no more.
		assert_ok!(credit(id, 7_000_000));
	});
}

#[test]
fn consent_should_be_refused_when_less_is_owed_by_now() {
	build_and_execute(|| {
		let id = waiting(&[3_000_000]);
		assert_ok!(pay(DEBTOR, id, 7_000_001));
		assert_eq!(answer(LENDER, id, 0, true), Err(RcvError::AmountExceeded.into()));
		assert_eq!(pending(id), amount(3_000_000));
		assert_ok!(answer(LENDER, id, 0, false));
	});
}

#[test]
fn credit_note_of_all_should_leave_the_lender_its_account() {
	build_and_execute(|| {
		let id = waiting(&[FACE]);
		assert_ok!(answer(LENDER, id, 0, true));
		assert_eq!(events(), [noted(id, 0, FACE, CreditState::InForce, 8_000_000)]);
		assert_eq!((receivable(id).state, receivable(id).owes()), (State::Funded, Amount::ZERO));
		assert_ok!(Ledger::pay_recourse(by(SELLER), id, amount(8_000_000), REFERENCE));
		assert_eq!(receivable(id).state, State::Closed(Closing::Paid));
	});
}

#[test]
fn credit_note_should_be_the_sellers_again_when_no_lender_collects() {
	build_and_execute(|| {
		let id = waiting(&[3_000_000]);
		assert_ok!(Ledger::buy_back(by(SELLER), id, REFERENCE));
		System::reset_events();
		let act = |who| answer(who, id, 0, true);
		assert_eq!(who_may(&[RcvError::NotSeller], act), [SELLER]);
		assert_ok!(answer(SELLER, id, 0, true));
		assert_eq!(events(), [noted(id, 0, 3_000_000, CreditState::InForce, 0)]);
		assert_eq!(receivable(id).owes(), amount(7_000_000));
	});
}

#[test]
fn lender_should_keep_its_say_after_a_write_off() {
	build_and_execute(|| {
		let id = waiting(&[]);
		pass(151, 1);
		assert_ok!(both(LENDER, |who| Ledger::write_off(who, id, REFERENCE)));
		assert_ok!(credit(id, 3_000_000));
		assert_eq!(receivable(id).owes(), amount(FACE));
		assert_ok!(answer(LENDER, id, 0, true));
		assert_eq!(receivable(id).owes(), amount(7_000_000));
	});
}
