use super::{accepted::*, *};

fn write_off(id: ReceivableId) -> DispatchResult {
	both(LENDER, |who| Ledger::write_off(who, id, REFERENCE))
}

#[test]
fn what_is_written_off_should_be_no_exposure_and_still_be_the_lenders() {
	build_and_execute(|| {
		let id = sold(terms());
		pass(150, 1);
		assert_eq!(write_off(id), Err(RcvError::NotInDefault.into()));
		pass(1, 1);
		let act = |who| Ledger::write_off(by(who), id, REFERENCE);
		assert_eq!(who_may(&[RcvError::NotLender], act), [LENDER]);
		assert_ok!(write_off(id));
		let (lender, due) = (OrgId(LENDER), amount(8_108_444));
		let written = Event::WrittenOff { id, lender, amount: due, reference: REFERENCE };
		let (how, reference) = (Closing::WrittenOff, Some(REFERENCE));
		assert_eq!(events(), [written, Event::Closed { id, how, reason: None, reference }]);
		assert_eq!(position(id).written_off, Some(due));
		assert_eq!(DebtorExposures::<Test>::iter_keys().count(), 0);
		assert_eq!(receivable(id).owes(), amount(FACE));
		assert_noop!(Ledger::write_off(by(LENDER), id, REFERENCE), RcvError::NotFunded);
		// What comes in afterwards meets the account as before.
		let (before, seller) = (balance(LENDER), balance(SELLER));
		assert_ok!(pay(DEBTOR, id, 3_000_000));
		assert_eq!(balance(LENDER), before + 3_000_000);
		assert_ok!(pay(DEBTOR, id, 7_000_000));
		assert_eq!(balance(LENDER), before + 8_108_444);
		assert_eq!(balance(SELLER), seller + 1_891_556);
		assert_eq!(receivable(id).state, State::Closed(Closing::WrittenOff));
		assert_eq!(pay(DEBTOR, id, 1), Err(RcvError::NothingOwed.into()));
	});
}

#[test]
fn write_off_should_wait_while_the_seller_stands_in() {
	build_and_execute(|| {
		assert_eq!(write_off(ready()), Err(RcvError::NotFunded.into()));
		let id = sold(with_recourse());
		pass(151, 1);
		assert_eq!(write_off(id), Err(RcvError::RecourseLeft.into()));
		stand(SELLER, FirmStanding::Suspended);
		assert_eq!(write_off(id), Err(RcvError::RecourseLeft.into()));
		stand(SELLER, FirmStanding::Removed);
		assert_ok!(write_off(id));
		// Dilution without recourse is the seller's too.
		let id = sold_again();
		credited(id, 2_000_001);
		assert_eq!(write_off(id), Err(RcvError::RecourseLeft.into()));
		assert_ok!(Ledger::pay_recourse(by(SELLER), id, amount(1), REFERENCE));
		assert_ok!(write_off(id));
		let id = sold_again();
		assert_ok!(pay(DEBTOR, id, 9_000_000));
		assert_eq!(write_off(id), Err(RcvError::NothingOwed.into()));
	});
}

/// Sold without recourse by a seller that is active, and in default.
fn sold_again() -> ReceivableId {
	stand(SELLER, FirmStanding::Active);
	let due = in_days(90);
	let id = brought(&Receivable { issue: today(), due, ..accepted() });
	assert_ok!(Ledger::list(by(SELLER), id, terms(), None, in_days(30)));
	assert_ok!(fund(LENDER, id, terms()));
	pass(151, 1);
	id
}
