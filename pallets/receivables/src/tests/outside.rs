use super::{accepted::*, *};
use crate::records::REPORT_BYTES;

fn report(id: ReceivableId, minor: u128, day: Day, to: u32) -> DispatchResult {
	Ledger::report_outside(by(DEBTOR), id, amount(minor), day, OrgId(to), REFERENCE)
}

fn answer(who: u32, id: ReceivableId, note: Note, yes: bool) -> DispatchResult {
	dispatched(|| Ledger::confirm_outside(by(who), id, note, yes))
}

fn answered(
	id: ReceivableId,
	note: Note,
	outcome: Outcome,
	allocation: Option<Allocation>,
) -> Event<Test> {
	Event::OutsideAnswered { id, note, outcome, allocation, at: now() }
}

#[test]
fn report_should_change_no_debt_until_its_receiver_answers() {
	build_and_execute(|| {
		let id = ready();
		let before = kept(DEBTOR);
		stand(DEBTOR, FirmStanding::Suspended);
		assert_ok!(report(id, 4_000_000, today(), SELLER));
		let told = said(DEBTOR);
		let (to, outcome) = (OrgId(SELLER), Outcome::Open);
		let made = Report { amount: amount(4_000_000), day: today(), to, told, outcome };
		assert_eq!(events(), [Event::OutsideReported { id, note: 0, report: made }]);
		assert_eq!((receivable(id).owes(), kept(DEBTOR)), (amount(FACE), before + REPORT_BYTES));
		assert_eq!(who_may(&[RcvError::NotReceiver], |who| answer(who, id, 0, true)), [SELLER]);
		assert_noop!(answer(SELLER, id, 1, true), RcvError::ReportNotFound);
		assert_ok!(answer(SELLER, id, 0, true));
		let seller = amount(4_000_000);
		let allocation = Allocation { seller, ..Allocation::default() };
		let outcome = Outcome::Discharged(seller);
		assert_eq!(events(), [answered(id, 0, outcome, Some(allocation))]);
		assert_eq!((receivable(id).owes(), balance(SELLER)), (amount(6_000_000), WEALTH));
		assert_noop!(answer(SELLER, id, 0, false), RcvError::AlreadyAnswered);
		assert_ok!(report(id, 9_000_000, today(), SELLER));
		assert_ok!(report(id, 1, today(), SELLER));
		System::reset_events();
		assert_ok!(answer(SELLER, id, 2, false));
		assert_eq!(events(), [answered(id, 2, Outcome::Denied, None)]);
		// No more is discharged than is owed.
		assert_ok!(answer(SELLER, id, 1, true));
		assert_eq!(receivable(id).state, State::Closed(Closing::Paid));
		let outcome = Reports::<Test>::get(Ordered(id), Ordered(1)).unwrap().outcome;
		assert_eq!(outcome, Outcome::Discharged(amount(6_000_000)));
	});
}

#[test]
fn report_should_be_refused_when_it_cannot_be() {
	build_and_execute(|| {
		let id = ready();
		let to_seller = |who: u32| {
			Ledger::report_outside(by(who), id, amount(1), today(), OrgId(SELLER), REFERENCE)
		};
		assert_eq!(who_may(&[RcvError::NotDebtor], to_seller), [DEBTOR]);
		assert_noop!(report(9, 1, today(), SELLER), RcvError::ReceivableNotFound);
		assert_noop!(report(id, 0, today(), SELLER), RcvError::ZeroAmount);
		assert_noop!(report(id, 1, in_days(1), SELLER), RcvError::InTheFuture);
		let yesterday = Day::from_number(today().number() - 1);
		assert_noop!(report(id, 1, yesterday, SELLER), RcvError::InvalidDates);
		assert_noop!(report(id, 1, today(), LENDER), RcvError::NotAParty);
		let waits = entered(&submitted());
		assert_noop!(report(waits, 1, today(), SELLER), RcvError::NotOwed);
		Allowance::set(kept(DEBTOR) + REPORT_BYTES - 1);
		assert_noop!(report(id, 1, today(), SELLER), BYTES_EXCEEDED);
	});
}

#[test]
fn payment_to_the_old_holder_after_notice_should_be_misdirected() {
	build_and_execute(|| {
		let id = sold(terms());
		let first = today();
		pass(5, 1);
		assert_ok!(Ledger::notify(by(LENDER), id, REFERENCE));
		assert_ok!(report(id, 1_000_000, today(), SELLER));
		assert_ok!(report(id, 1_000_000, today(), LENDER));
		assert_ok!(report(id, 1_000_000, first, LENDER));
		System::reset_events();
		assert_ok!(answer(SELLER, id, 0, true));
		assert_eq!(events(), [answered(id, 0, Outcome::Misdirected, None)]);
		assert_eq!(receivable(id).owes(), amount(FACE));
		assert_ok!(answer(LENDER, id, 1, true));
		let allocation = Allocation { lender: claim(0, 1_000_000), ..Allocation::default() };
		let outcome = Outcome::Discharged(amount(1_000_000));
		assert_eq!(events(), [answered(id, 1, outcome, Some(allocation))]);
		assert_eq!(receivable(id).owes(), amount(9_000_000));
		assert_eq!(position(id).lending.position().principal(), amount(7_000_000));
		// Before notice the seller was the creditor for the debtor.
		assert_ok!(answer(LENDER, id, 2, true));
		assert_eq!(events(), [answered(id, 2, Outcome::Misdirected, None)]);
	});
}

#[test]
fn seller_should_hand_on_what_it_received_before_notice() {
	build_and_execute(|| {
		let id = sold(terms());
		assert_ok!(report(id, 7_000_000, today(), SELLER));
		assert_ok!(answer(SELLER, id, 0, true));
		assert_ok!(answer(LENDER, id, 0, true));
		assert_eq!(receivable(id).owes(), amount(3_000_000));
		assert_eq!(position(id).lending.position().principal(), amount(8_000_000));
		// 2,000,000 are its own retention; without recourse all the same.
		System::reset_events();
		assert_ok!(Ledger::call_recourse(by(LENDER), id));
		let (amount_due, at) = (amount(5_000_000), now());
		let called = Event::RecourseCalled { id, amount: amount_due, shortfall: true, at };
		assert_eq!(events(), [called]);
		let hand_on =
			|minor| dispatched(|| Ledger::pay_recourse(by(SELLER), id, amount(minor), REFERENCE));
		assert_noop!(hand_on(5_000_001), RcvError::AmountExceeded);
		assert_ok!(hand_on(4_000_000));
		assert_noop!(hand_on(1_000_001), RcvError::AmountExceeded);
		assert_ok!(pay(DEBTOR, id, 3_000_000));
		assert_eq!(receivable(id).state, State::Funded);
		assert_noop!(hand_on(1_000_001), RcvError::AmountExceeded);
		assert_ok!(hand_on(1_000_000));
		assert_eq!(receivable(id).state, State::Closed(Closing::Paid));
		assert_eq!(balance(LENDER), WEALTH - 7_840_000 + 8_000_000);
	});
}

#[test]
fn payment_outside_should_count_from_its_day() {
	build_and_execute(|| {
		let id = sold(terms());
		assert_ok!(Ledger::notify(by(LENDER), id, REFERENCE));
		pass(90, 1);
		let due = today();
		pass(10, 1);
		assert_ok!(report(id, FACE, due, LENDER));
		// Something was entered for a later day: then the discount up to today is owed.
		assert_ok!(pay(DEBTOR, id, 1));
		System::reset_events();
		assert_eq!(
			tried(|| {
				answer(LENDER, id, 0, true)?;
				assert_eq!(position(id).lending.position().met().total(), Ok(amount(8_017_778)));
				Ok(())
			}),
			Ok(())
		);
		let id = sold(terms());
		assert_ok!(Ledger::notify(by(LENDER), id, REFERENCE));
		pass(90, 1);
		let due = today();
		assert_ok!(report(id, FACE, due, LENDER));
		pass(10, 1);
		assert_ok!(answer(LENDER, id, 0, true));
		assert_eq!(position(id).lending.position().met().total(), Ok(amount(8_000_000)));
		assert_eq!(receivable(id).state, State::Closed(Closing::Paid));
	});
}

#[test]
fn payment_dated_before_notice_and_reported_after_it_should_need_the_lender() {
	build_and_execute(|| {
		let id = sold(terms());
		let first = today();
		pass(5, 1);
		notified(id);
		assert_ok!(report(id, 7_000_000, first, SELLER));
		System::reset_events();
		assert_ok!(answer(SELLER, id, 0, true));
		let contested = |refused| answered(id, 0, Outcome::Contested { refused }, None);
		assert_eq!((events(), receivable(id).owes()), (vec![contested(false)], amount(FACE)));
		// Nor does its receiver's word count again.
		assert_eq!(who_may(&[RcvError::NotReceiver], |who| answer(who, id, 0, true)), [LENDER]);
		assert_eq!(answer(SELLER, id, 0, false), Err(RcvError::NotReceiver.into()));
		assert_ok!(answer(LENDER, id, 0, false));
		assert_eq!((events(), receivable(id).owes()), (vec![contested(true)], amount(FACE)));
		assert_eq!(answer(LENDER, id, 0, false), Err(RcvError::AlreadyAnswered.into()));
		// The debtor owes it until the lender says so too.
		stand(LENDER, FirmStanding::Suspended);
		assert_ok!(answer(LENDER, id, 0, true));
		let outcome = Outcome::Discharged(amount(7_000_000));
		let allocation = Allocation { seller: amount(7_000_000), ..Allocation::default() };
		assert_eq!(events(), [answered(id, 0, outcome, Some(allocation))]);
		assert_eq!(receivable(id).owes(), amount(3_000_000));
		assert_eq!(position(id).lending.position().principal(), amount(8_000_000));
		for party in [SELLER, LENDER] {
			assert_eq!(answer(party, id, 0, true), Err(RcvError::AlreadyAnswered.into()));
		}
	});
}

#[test]
fn report_of_before_funding_should_need_the_lender_once_it_is_funded() {
	build_and_execute(|| {
		let id = offered(terms());
		assert_ok!(report(id, 1_000_000, today(), SELLER));
		assert_ok!(report(id, 2_000_000, today(), SELLER));
		assert_ok!(answer(SELLER, id, 0, true));
		assert_eq!(receivable(id).owes(), amount(9_000_000));
		assert_ok!(fund(LENDER, id, terms()));
		System::reset_events();
		assert_ok!(answer(SELLER, id, 1, true));
		assert_eq!(events(), [answered(id, 1, Outcome::Contested { refused: false }, None)]);
		assert_eq!(receivable(id).owes(), amount(9_000_000));
	});
}

#[test]
fn contested_payment_should_be_the_sellers_word_alone_after_it_has_bought_back() {
	build_and_execute(|| {
		let id = sold(terms());
		assert_ok!(report(id, 7_000_000, today(), SELLER));
		assert_ok!(answer(SELLER, id, 0, true));
		assert_ok!(answer(LENDER, id, 0, false));
		assert_ok!(Ledger::buy_back(by(SELLER), id, REFERENCE));
		assert_eq!(who_may(&[RcvError::NotReceiver], |who| answer(who, id, 0, true)), [SELLER]);
		assert_ok!(answer(SELLER, id, 0, true));
		assert_eq!(receivable(id).owes(), amount(3_000_000));
	});
}
