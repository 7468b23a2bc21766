use super::{accepted::*, *};
use crate::records::{CREDIT_BYTES, DISPUTE_BYTES};

fn settle(who: u32, id: ReceivableId, minor: u128) -> DispatchResult {
	dispatched(|| Ledger::settle_dispute(by(who), id, amount(minor)))
}

fn agreed(id: ReceivableId, by: u32, minor: u128) -> Event<Test> {
	Event::DisputeAgreed { id, by: OrgId(by), upheld: amount(minor) }
}

fn settled(id: ReceivableId, by: u32, minor: u128) -> Event<Test> {
	let (end, by) = (DisputeEnd::Agreed, Some(OrgId(by)));
	Event::DisputeSettled { id, end, upheld: amount(minor), by, reference: None }
}

fn credit_noted(id: ReceivableId, minor: u128, recourse: u128) -> Event<Test> {
	let (reason, state) = (CreditReason::Dispute, CreditState::InForce);
	let credit = CreditNote { amount: amount(minor), reason, told: said(SELLER), state };
	Event::CreditNoted { id, note: 0, credit, recourse: amount(recourse) }
}

/// Disputed for 4,000,000.
fn in_dispute(id: ReceivableId) -> ReceivableId {
	disputed(id, 4_000_000);
	id
}

fn words(id: ReceivableId) -> Agreed {
	Disputes::<Test>::get(Ordered(id)).expect("it is open").agreed
}

#[test]
fn seller_alone_should_grant_all_that_is_disputed() {
	build_and_execute(|| {
		let id = in_dispute(ready());
		let bytes = (kept(SELLER), kept(DEBTOR));
		stand(SELLER, FirmStanding::Suspended);
		assert_ok!(settle(SELLER, id, 4_000_000));
		assert_eq!(events(), [settled(id, SELLER, 4_000_000), credit_noted(id, 4_000_000, 0)]);
		assert_eq!(receivable(id).owes(), amount(6_000_000));
		let after = (bytes.0 + CREDIT_BYTES, bytes.1 - DISPUTE_BYTES);
		assert_eq!((kept(SELLER), kept(DEBTOR)), after);
		assert_eq!(settle(SELLER, id, 1), Err(RcvError::NotDisputed.into()));
	});
}

#[test]
fn less_than_is_disputed_should_take_the_debtors_word() {
	for upheld in [0, 2_000_000] {
		build_and_execute(|| {
			let id = in_dispute(ready());
			assert_ok!(settle(SELLER, id, upheld));
			assert_eq!(events(), [agreed(id, SELLER, upheld)]);
			assert_eq!(receivable(id).owes(), amount(FACE));
			assert_eq!(settle(SELLER, id, upheld), Err(RcvError::AlreadyAnswered.into()));
			assert_ok!(settle(DEBTOR, id, 3_000_000));
			let seller = Some(amount(upheld));
			let debtor = Some(amount(3_000_000));
			assert_eq!(words(id), Agreed { seller, debtor, lender: None });
			// Each may say otherwise until both have said the same.
			assert_ok!(settle(SELLER, id, 1_000_000));
			System::reset_events();
			assert_ok!(settle(DEBTOR, id, 1_000_000));
			assert_eq!(events(), [settled(id, DEBTOR, 1_000_000), credit_noted(id, 1_000_000, 0)]);
			assert_eq!(receivable(id).owes(), amount(9_000_000));
		});
	}
}

#[test]
fn dispute_that_both_settle_at_nothing_should_count_as_dismissed() {
	build_and_execute(|| {
		let id = in_dispute(ready());
		assert_ok!(settle(DEBTOR, id, 0));
		System::reset_events();
		assert_ok!(settle(SELLER, id, 0));
		assert_eq!(events(), [settled(id, SELLER, 0)]);
		let pair = Pairs::<Test>::get(Ordered(receivable(id).pair())).profile.all;
		assert_eq!((pair.dismissed, pair.upheld.count), (1, 0));
	});
}

#[test]
fn lender_that_has_a_say_should_agree_to_what_is_upheld() {
	build_and_execute(|| {
		let id = in_dispute(sold(terms()));
		let act = |who| settle(who, id, 1);
		assert_eq!(who_may(&[RcvError::NotAParty], act), [SELLER, DEBTOR]);
		notified(id);
		assert_eq!(who_may(&[RcvError::NotAParty], act), [SELLER, DEBTOR, LENDER]);
		assert_ok!(settle(SELLER, id, 4_000_000));
		assert_ok!(settle(DEBTOR, id, 4_000_000));
		assert_eq!(receivable(id).owes(), amount(FACE));
		stand(LENDER, FirmStanding::Suspended);
		assert_ok!(settle(LENDER, id, 3_000_000));
		assert_ok!(settle(SELLER, id, 3_000_000));
		assert_eq!(receivable(id).owes(), amount(FACE));
		System::reset_events();
		// 2,000,000 are retained.
		assert_ok!(settle(DEBTOR, id, 3_000_000));
		let upheld = [settled(id, DEBTOR, 3_000_000), credit_noted(id, 3_000_000, 1_000_000)];
		assert_eq!(events(), upheld);
		assert_eq!(position(id).lending.position().principal(), amount(8_000_000));
	});
}

#[test]
fn dispute_should_be_settled_at_nothing_without_the_lender() {
	build_and_execute(|| {
		let id = in_dispute(sold(terms()));
		notified(id);
		assert_ok!(settle(SELLER, id, 0));
		assert_ok!(settle(DEBTOR, id, 0));
		assert!(!Disputes::<Test>::contains_key(Ordered(id)));
	});
}

#[test]
fn word_that_was_awaited_should_not_be_when_the_lender_is_out() {
	build_and_execute(|| {
		let id = in_dispute(sold(terms()));
		notified(id);
		assert_ok!(settle(SELLER, id, 4_000_000));
		assert_eq!(settle(SELLER, id, 4_000_000), Err(RcvError::AlreadyAnswered.into()));
		assert_ok!(Ledger::buy_back(by(SELLER), id, REFERENCE));
		assert_ok!(settle(SELLER, id, 4_000_000));
		assert_eq!(receivable(id).owes(), amount(6_000_000));
	});
}

#[test]
fn no_more_should_be_upheld_than_is_owed() {
	build_and_execute(|| {
		let id = ready();
		assert_eq!(settle(SELLER, 9, 0), Err(RcvError::ReceivableNotFound.into()));
		assert_eq!(settle(SELLER, id, 0), Err(RcvError::NotDisputed.into()));
		in_dispute(id);
		assert_eq!(settle(SELLER, id, 4_000_001), Err(RcvError::AmountExceeded.into()));
		assert_ok!(pay(DEBTOR, id, 8_000_000));
		assert_eq!(settle(SELLER, id, 2_000_001), Err(RcvError::AmountExceeded.into()));
		System::reset_events();
		// That is all that the debtor can have.
		assert_ok!(settle(SELLER, id, 2_000_000));
		let (how, reference) = (Closing::Paid, Some(REFERENCE));
		let closed = Event::Closed { id, how, reason: None, reference };
		let upheld = [settled(id, SELLER, 2_000_000), credit_noted(id, 2_000_000, 0), closed];
		assert_eq!(events(), upheld);
	});
}

#[test]
fn settlement_should_fail_when_the_seller_has_no_room() {
	build_and_execute(|| {
		let id = in_dispute(ready());
		Allowance::set(kept(SELLER) + CREDIT_BYTES - 1);
		assert_eq!(settle(SELLER, id, 4_000_000), Err(BYTES_EXCEEDED));
		assert_eq!(words(id), Agreed::default());
	});
}
