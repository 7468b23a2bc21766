use super::{accepted::*, *};

fn call(id: ReceivableId) -> DispatchResult {
	Ledger::call_recourse(by(LENDER), id)
}

fn stand_in(id: ReceivableId, minor: u128) -> DispatchResult {
	dispatched(|| Ledger::pay_recourse(by(SELLER), id, amount(minor), REFERENCE))
}

#[test]
fn seller_should_be_called_on_after_default_and_pay_what_is_lost() {
	build_and_execute(|| {
		let id = sold(with_recourse());
		assert_noop!(call(id), RcvError::NotInDefault);
		assert_eq!(stand_in(id, 1), Err(RcvError::NothingOwed.into()));
		// The last day of grace, and the one after.
		pass(150, 1);
		assert_noop!(call(id), RcvError::NotInDefault);
		pass(1, 1);
		let act = |who| Ledger::call_recourse(by(who), id);
		assert_eq!(who_may(&[RcvError::NotLender], act), [LENDER]);
		stand(LENDER, FirmStanding::Suspended);
		assert_ok!(call(id));
		// 61 days of 8 % on 8,000,000: 108,444.
		let (due, at) = (amount(8_108_444), now());
		assert_eq!(events(), [Event::RecourseCalled { id, amount: due, shortfall: false, at }]);
		assert_noop!(call(id), RcvError::AlreadyCalled);
		let before = balance(LENDER);
		assert_eq!(stand_in(id, 8_108_445), Err(RcvError::AmountExceeded.into()));
		assert_ok!(stand_in(id, 1_108_444));
		let paid = Event::RecoursePaid {
			id,
			seller: OrgId(SELLER),
			lender: OrgId(LENDER),
			paid: claim(108_444, 1_000_000),
			reference: REFERENCE,
		};
		assert_eq!(events(), [paid]);
		assert_eq!(stand_in(id, 7_000_001), Err(RcvError::AmountExceeded.into()));
		assert_ok!(stand_in(id, 7_000_000));
		assert_eq!(balance(LENDER), before + 8_108_444);
		assert_eq!(receivable(id).state, State::Funded, "the debtor owes it still");
		assert_eq!(stand_in(id, 1), Err(RcvError::NothingOwed.into()));
		let seller = balance(SELLER);
		assert_ok!(pay(DEBTOR, id, FACE));
		assert_eq!(balance(SELLER), seller + FACE);
		assert_eq!(receivable(id).state, State::Closed(Closing::Paid));
	});
}

#[test]
fn dilution_beyond_the_retention_should_be_the_sellers_without_recourse() {
	build_and_execute(|| {
		let id = sold(terms());
		credited(id, 2_000_000);
		assert_noop!(call(id), RcvError::NoRecourse);
		credited(id, 500_000);
		System::reset_events();
		assert_ok!(call(id));
		let (due, at) = (amount(500_000), now());
		assert_eq!(events(), [Event::RecourseCalled { id, amount: due, shortfall: true, at }]);
		pass(151, 1);
		// What the debtor does not pay is the lender's.
		assert_eq!(stand_in(id, 500_001), Err(RcvError::AmountExceeded.into()));
		assert_ok!(stand_in(id, 500_000));
		assert_eq!(stand_in(id, 1), Err(RcvError::NothingOwed.into()));
	});
}

#[test]
fn recourse_should_be_refused_to_others_and_of_what_is_not_financed() {
	build_and_execute(|| {
		let id = ready();
		assert_noop!(call(id), RcvError::NotFunded);
		assert_noop!(call(9), RcvError::ReceivableNotFound);
		assert_eq!(stand_in(id, 1), Err(RcvError::NotFunded.into()));
		let id = sold(terms());
		pass(151, 1);
		assert_noop!(call(id), RcvError::NoRecourse);
		assert_eq!(stand_in(id, 0), Err(RcvError::ZeroAmount.into()));
		credited(id, 3_000_000);
		let act = |who| Ledger::pay_recourse(by(who), id, amount(1), REFERENCE);
		assert_eq!(who_may(&[RcvError::NotSeller], act), [SELLER]);
		Limits::set([((OrgId(SELLER), CNY), 10)].into());
		assert_ok!(stand_in(id, 11));
		assert_eq!(position(id).lending.recourse_paid(), Amount::ZERO);
		let act = Ledger::pay_recourse(second(SELLER), id, amount(11), REFERENCE);
		assert_eq!(act, Ok(()));
		assert_eq!(position(id).lending.recourse_paid(), amount(11));
	});
}
