use super::{accepted::*, *};
use proptest::prelude::*;

fn paid(
	id: ReceivableId,
	payer: u32,
	minor: u128,
	allocation: Allocation,
	owed: Option<Claim>,
) -> Event<Test> {
	let (amount, day, payer) = (amount(minor), today(), OrgId(payer));
	Event::Paid { id, payer, day, amount, allocation, owed, reference: REFERENCE }
}

fn held_event(id: ReceivableId, payee: u32, payer: u32, minor: u128) -> Event<Test> {
	let key = HeldKey { payee: OrgId(payee), payer: OrgId(payer), asset: CNY };
	let reason = if payee == payer { HeldFor::Suspense } else { HeldFor::Unclaimed };
	Event::Held { id, key, amount: amount(minor), reason }
}

fn split(lender: Claim, seller: u128, suspense: u128) -> Allocation {
	Allocation { lender, seller: amount(seller), suspense: amount(suspense) }
}

#[test]
fn payment_should_go_to_the_seller_while_nobody_has_bought_it() {
	build_and_execute(|| {
		let id = ready();
		assert_ok!(pay(DEBTOR, id, 4_000_000));
		let allocation = split(Claim::default(), 4_000_000, 0);
		assert_eq!(events(), [paid(id, DEBTOR, 4_000_000, allocation, None)]);
		assert_eq!((balance(SELLER), balance(DEBTOR)), (WEALTH + 4_000_000, WEALTH - 4_000_000));
		assert_eq!(receivable(id).owes(), amount(6_000_000));
		// Anyone pays in the debtor's name.
		assert_ok!(pay(RIVAL, id, 6_000_000));
		let how = Closing::Paid;
		let closed = Event::Closed { id, how, reason: None, reference: Some(REFERENCE) };
		let allocation = split(Claim::default(), 6_000_000, 0);
		assert_eq!(events(), [paid(id, RIVAL, 6_000_000, allocation, None), closed]);
		assert_eq!(pay(DEBTOR, id, 1), Err(RcvError::NothingOwed.into()));
	});
}

#[test]
fn payment_beyond_the_debt_should_stay_with_who_paid() {
	build_and_execute(|| {
		let id = sold(terms());
		let (lender, seller) = (balance(LENDER), balance(SELLER));
		assert_ok!(pay(DEBTOR, id, FACE + 500));
		let allocation = split(claim(0, 8_000_000), 2_000_000, 500);
		let event = paid(id, DEBTOR, FACE + 500, allocation, Some(Claim::default()));
		let how = Closing::Paid;
		let closed = Event::Closed { id, how, reason: None, reference: Some(REFERENCE) };
		assert_eq!(events(), [event, held_event(id, DEBTOR, DEBTOR, 500), closed]);
		assert_eq!(balance(LENDER), lender + 8_000_000);
		assert_eq!(balance(SELLER), seller + 2_000_000);
		assert_eq!((noted(DEBTOR, DEBTOR), held(DEBTOR, HeldFor::Suspense)), (500, 500));
	});
}

#[test]
fn payment_should_be_blocked_by_nothing() {
	build_and_execute(|| {
		let id = sold(terms());
		disputed(id, FACE);
		frozen(id, 30);
		Allowance::set(0);
		for party in [SELLER, DEBTOR, LENDER] {
			stand(party, FirmStanding::Suspended);
		}
		assert_ok!(pay(DEBTOR, id, 1_000_000));
		assert_eq!(receivable(id).owes(), amount(9_000_000));
		stand(DEBTOR, FirmStanding::Removed);
		assert_ok!(pay(DEBTOR, id, 1_000_000));
		pass(400, 1);
		assert_ok!(pay(DEBTOR, id, 1_000_000));
		assert_eq!(receivable(id).owes(), amount(7_000_000));
	});
}

#[test]
fn payment_should_not_fail_for_payees_that_cannot_take_it() {
	build_and_execute(|| {
		let id = sold(terms());
		let all = money();
		block_account(LENDER);
		block_account(SELLER);
		assert_ok!(pay(DEBTOR, id, 9_000_000));
		let allocation = split(claim(0, 8_000_000), 1_000_000, 0);
		assert_eq!(
			events(),
			[
				paid(id, DEBTOR, 9_000_000, allocation, Some(Claim::default())),
				held_event(id, LENDER, DEBTOR, 8_000_000),
				held_event(id, SELLER, DEBTOR, 1_000_000),
			]
		);
		assert_eq!((noted(LENDER, DEBTOR), noted(SELLER, DEBTOR)), (8_000_000, 1_000_000));
		assert_eq!(held(DEBTOR, HeldFor::Unclaimed), 9_000_000);
		assert_eq!((balance(DEBTOR), money()), (WEALTH - 9_000_000 - 1, all));
		assert!(position(id).lending.position().is_settled());
	});
}

#[test]
fn payment_should_reach_accounts_that_their_bank_has_emptied() {
	build_and_execute(|| {
		let id = sold(terms());
		for party in [LENDER, SELLER] {
			burned(party, balance(party));
		}
		assert_ok!(pay(DEBTOR, id, FACE));
		assert_eq!((balance(LENDER), balance(SELLER)), (8_000_000, 2_000_000));
	});
}

#[test]
fn payer_with_exactly_the_sum_should_pay_all_but_what_must_stay_free() {
	build_and_execute(|| {
		let id = ready();
		burned(DEBTOR, WEALTH - FACE);
		assert_eq!(tried(|| pay(DEBTOR, id, FACE)), Ok(()));
		block_account(SELLER);
		assert_ok!(pay(DEBTOR, id, FACE));
		let allocation = split(Claim::default(), FACE - 1, 0);
		let event = paid(id, DEBTOR, FACE - 1, allocation, None);
		assert_eq!(events(), [event, held_event(id, SELLER, DEBTOR, FACE - 1)]);
		assert_eq!((receivable(id).owes(), noted(SELLER, DEBTOR)), (amount(1), FACE - 1));
		// With more than the sum all of it is paid; beyond the debt the same.
		let id = ready();
		burned(RIVAL, WEALTH - FACE - 5);
		thaw_account(SELLER);
		assert_ok!(pay(RIVAL, id, FACE + 5));
		assert_eq!((receivable(id).owes(), noted(RIVAL, RIVAL)), (Amount::ZERO, 4));
	});
}

#[test]
fn payment_should_be_refused_when_nothing_is_owed_or_the_money_is_not_there() {
	build_and_execute(|| {
		let id = sold(terms());
		assert_noop!(pay(DEBTOR, 9, 1), RcvError::ReceivableNotFound);
		assert_noop!(pay(DEBTOR, id, 0), RcvError::ZeroAmount);
		let waits = entered(&submitted());
		assert_noop!(pay(DEBTOR, waits, 1), RcvError::NotOwed);
		let before = (receivable(id), position(id));
		assert!(pay(BANK, id, 100).is_err(), "it has no money");
		assert!(pay(DEBTOR, id, WEALTH + 1).is_err(), "it has less");
		block_account(DEBTOR);
		assert!(pay(DEBTOR, id, 100).is_err(), "its bank has blocked it");
		assert_eq!((receivable(id), position(id)), before);
		// A seller that pays itself must have it.
		let id = ready();
		burned(SELLER, balance(SELLER) - 10);
		assert!(pay(SELLER, id, 11).is_err());
		assert_ok!(pay(SELLER, id, 10));
		let other = dispatched(|| Ledger::pay(by(200), id, amount(1), REFERENCE));
		assert_eq!(other, Err(DispatchError::Other("NotAnOperator")));
		let other = dispatched(|| Ledger::pay(by(202), id, amount(1), REFERENCE));
		assert_eq!(other, Err(DispatchError::Other("PermissionMissing")));
	});
}

#[test]
fn payment_above_the_limit_should_take_two() {
	build_and_execute(|| {
		let id = ready();
		Limits::set([((OrgId(DEBTOR), CNY), 1_000)].into());
		assert_ok!(pay(DEBTOR, id, 1_000));
		assert_ok!(pay(DEBTOR, id, 1_001));
		assert_eq!(receivable(id).owes(), amount(FACE - 1_000));
		// Another sum is another act.
		assert_ok!(dispatched(|| Ledger::pay(second(DEBTOR), id, amount(1_002), REFERENCE)));
		assert_eq!(receivable(id).owes(), amount(FACE - 1_000));
		assert_ok!(dispatched(|| Ledger::pay(second(DEBTOR), id, amount(1_001), REFERENCE)));
		assert_eq!(receivable(id).owes(), amount(FACE - 2_001));
	});
}

#[test]
fn late_discount_should_begin_after_the_last_day() {
	build_and_execute(|| {
		let id = sold(terms());
		let owed = || position(id).lending.position().owed(today());
		pass(90, 1);
		assert_eq!(owed(), Ok(claim(0, 8_000_000)));
		assert_ok!(pay(DEBTOR, id, 4_000_000));
		assert_eq!(owed(), Ok(claim(0, 4_000_000)));
		pass(1, 1);
		assert_eq!(owed(), Ok(claim(889, 4_000_000)));
		assert_ok!(pay(DEBTOR, id, 6_000_000));
		assert_eq!(receivable(id).state, State::Closed(Closing::Paid));
		assert_eq!(balance(LENDER), WEALTH - 7_840_000 + 8_000_889);
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	#[test]
	fn payments_should_be_conserved(
		steps in proptest::collection::vec((0u32..60, 1u128..5_000_000, any::<[bool; 2]>()), 1..9),
	) {
		build_and_execute(|| {
			let id = sold(terms());
			let all = money();
			for (days, minor, [no_lender, no_seller]) in steps {
				pass(days, 1);
				if no_lender { block_account(LENDER) } else { thaw_account(LENDER) }
				if no_seller { block_account(SELLER) } else { thaw_account(SELLER) }
				System::reset_events();
				let owed = receivable(id).owes();
				let result = pay(DEBTOR, id, minor);
				if owed.is_zero() {
					assert_eq!(result, Err(RcvError::NothingOwed.into()));
					continue;
				}
				assert_ok!(result);
				let Some(Event::Paid { allocation, .. }) = events().into_iter().next() else {
					panic!("it was paid");
				};
				let lender = allocation.lender.total().unwrap();
				let sum = Amount::sum([lender, allocation.seller, allocation.suspense]);
				assert_eq!(sum, Ok(amount(minor)));
				let less = owed.minus(receivable(id).owes()).unwrap();
				assert_eq!(less.plus(allocation.suspense), Ok(amount(minor)));
				assert_eq!(money(), all);
				Ledger::do_try_state().expect("the invariants hold");
			}
			thaw_account(LENDER);
			thaw_account(SELLER);
			for payee in [LENDER, SELLER, DEBTOR] {
				if noted(payee, DEBTOR) > 0 {
					assert_ok!(Ledger::claim(by(payee), CNY, OrgId(DEBTOR)));
				}
			}
			assert_eq!(money(), all);
			let met = position(id).lending.position().met().total().unwrap().minor();
			assert_eq!(balance(LENDER), WEALTH - 7_840_000 + met);
			let paid = receivable(id).debt.paid().minor();
			assert_eq!(balance(DEBTOR), WEALTH - paid);
		});
	}
}
