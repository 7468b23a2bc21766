use super::{accepted::*, *};

fn buy_back(who: u32, id: ReceivableId) -> DispatchResult {
	dispatched(|| Ledger::buy_back(by(who), id, REFERENCE))
}

#[test]
fn receivable_should_be_bought_back_before_it_is_due_for_the_principal() {
	build_and_execute(|| {
		let id = sold(terms());
		assert_ok!(pay(DEBTOR, id, 1_000_000));
		let (lender, seller) = (balance(LENDER), balance(SELLER));
		assert_eq!(who_may(&[RcvError::NotSeller], |who| buy_back(who, id)), [SELLER]);
		System::reset_events();
		stand(SELLER, FirmStanding::Suspended);
		assert_ok!(buy_back(SELLER, id));
		let back = Event::BoughtBack {
			id,
			seller: OrgId(SELLER),
			lender: OrgId(LENDER),
			paid: claim(0, 7_000_000),
			reference: REFERENCE,
		};
		let (how, reference) = (Closing::BoughtBack, Some(REFERENCE));
		assert_eq!(events(), [back, Event::Closed { id, how, reason: None, reference }]);
		assert_eq!((balance(LENDER), balance(SELLER)), (lender + 7_000_000, seller - 7_000_000));
		assert_eq!(DebtorExposures::<Test>::iter_keys().count(), 0);
		assert_eq!(Ledger::creditor(id, &receivable(id)), OrgId(SELLER));
		assert_noop!(buy_back(SELLER, id), RcvError::NotFunded);
	});
}

#[test]
fn buy_back_should_be_held_for_a_lender_that_cannot_take_it() {
	build_and_execute(|| {
		let id = sold(terms());
		block_account(LENDER);
		assert_ok!(buy_back(SELLER, id));
		assert_eq!(noted(LENDER, SELLER), 8_000_000);
		thaw_account(LENDER);
		let before = balance(LENDER);
		assert_ok!(Ledger::claim(by(LENDER), CNY, OrgId(SELLER)));
		assert_eq!(balance(LENDER), before + 8_000_000);
	});
}

#[test]
fn buy_back_should_be_refused_without_money_or_the_second_signature() {
	build_and_execute(|| {
		let id = ready();
		assert_noop!(buy_back(SELLER, id), RcvError::NotFunded);
		assert_noop!(buy_back(SELLER, 9), RcvError::ReceivableNotFound);
		let id = sold(terms());
		let before = (receivable(id), position(id));
		Limits::set([((OrgId(SELLER), CNY), 7_999_999)].into());
		assert_ok!(buy_back(SELLER, id));
		assert_eq!((receivable(id), position(id)), before);
		Limits::set(Default::default());
		burned(SELLER, balance(SELLER) - 7_999_999);
		assert!(buy_back(SELLER, id).is_err());
		assert_eq!((receivable(id), position(id)), before);
		assert_ok!(pay(DEBTOR, id, 8_000_000));
		assert_noop!(buy_back(SELLER, id), RcvError::NothingOwed);
	});
}
