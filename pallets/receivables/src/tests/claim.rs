use super::{accepted::*, *};

fn take(who: u32, payer: u32) -> DispatchResult {
	dispatched(|| Ledger::claim(by(who), CNY, OrgId(payer)))
}

fn claimed(payee: u32, payer: u32, amount: u128) -> Event<Test> {
	let key = HeldKey { payee: OrgId(payee), payer: OrgId(payer), asset: CNY };
	Event::Claimed { key, amount }
}

#[test]
fn payee_should_take_what_is_held_once_its_account_can() {
	build_and_execute(|| {
		let id = sold(terms());
		let before = balance(LENDER);
		block_account(LENDER);
		assert_ok!(pay(DEBTOR, id, 3_000_000));
		assert_ok!(pay(DEBTOR, id, 1_000_000));
		assert_noop!(take(LENDER, DEBTOR), RcvError::CannotReceive);
		thaw_account(LENDER);
		System::reset_events();
		assert_eq!(who_may(&[RcvError::NothingHeld], |who| take(who, DEBTOR)), [LENDER]);
		stand(LENDER, FirmStanding::Suspended);
		assert_ok!(take(LENDER, DEBTOR));
		assert_eq!(events(), [claimed(LENDER, DEBTOR, 4_000_000)]);
		assert_eq!(balance(LENDER), before + 4_000_000);
		assert_eq!((noted(LENDER, DEBTOR), held(DEBTOR, HeldFor::Unclaimed)), (0, 0));
		assert_noop!(take(LENDER, DEBTOR), RcvError::NothingHeld);
	});
}

#[test]
fn payer_should_free_what_is_in_suspense_and_nothing_else() {
	build_and_execute(|| {
		let (first, next) = (ready(), ready());
		block_account(SELLER);
		assert_ok!(pay(DEBTOR, first, FACE + 700));
		assert_ok!(pay(DEBTOR, next, 100));
		System::reset_events();
		assert_ok!(take(DEBTOR, DEBTOR));
		assert_eq!(events(), [claimed(DEBTOR, DEBTOR, 700)]);
		assert_eq!(held(DEBTOR, HeldFor::Suspense), 0);
		assert_eq!(held(DEBTOR, HeldFor::Unclaimed), FACE + 100);
		assert_noop!(take(DEBTOR, DEBTOR), RcvError::NothingHeld);
	});
}

#[test]
fn bank_should_not_take_what_is_held_by_moving_the_payers_money() {
	build_and_execute(|| {
		let id = sold(terms());
		block_account(LENDER);
		assert_ok!(pay(DEBTOR, id, 8_000_000));
		// The bank burns and force-transfers what it can.
		let bank = RuntimeOrigin::signed(treasury(OrgId(BANK)));
		let (from, to) = (treasury(OrgId(DEBTOR)), treasury(OrgId(BANK)));
		assert_ok!(Assets::force_transfer(bank, CNY, from, to, 1_000_000));
		let bank = RuntimeOrigin::signed(treasury(OrgId(BANK)));
		let _ = Assets::burn(bank, CNY, from, WEALTH);
		assert_eq!(held(DEBTOR, HeldFor::Unclaimed), 8_000_000);
		thaw_account(LENDER);
		let before = balance(LENDER);
		assert_ok!(take(LENDER, DEBTOR));
		assert_eq!(balance(LENDER), before + 8_000_000);
	});
}
