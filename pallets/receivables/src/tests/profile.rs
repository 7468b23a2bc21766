use super::{accepted::*, bring, *};
use proptest::prelude::*;
use stalhof_primitives::{money::LateBucket, receivables::RejectReason};

fn pair() -> Profile {
	Pairs::<Test>::get(Ordered(submitted().pair())).profile
}

fn seller() -> Profile {
	Sellers::<Test>::get(Ordered(OrgId(SELLER)), Ordered(CNY))
}

fn debtor() -> Profile {
	Debtors::<Test>::get(Ordered(OrgId(DEBTOR)), Ordered(CNY))
}

fn tally(count: u32, amount: u128) -> Tally {
	Tally { count, amount }
}

#[test]
fn what_comes_to_nothing_should_be_counted() {
	build_and_execute(|| {
		for number in 1..=4 {
			bring::brought(number);
		}
		assert_ok!(Ledger::reject(by(DEBTOR), 0, RejectReason::NotOwed, REFERENCE));
		let act = |who| {
			let due = in_days(90);
			Ledger::accept(who, 1, root(9), tokens(2), amount(FACE), due, false)
		};
		assert_ok!(both(DEBTOR, act));
		// Withdrawn before acceptance counts as nothing but brought in.
		assert_ok!(Ledger::withdraw(by(SELLER), 1));
		pass(3, 1);
		assert_ok!(super::accept::accept(2, 3));
		assert_ok!(Ledger::withdraw(by(SELLER), 2));
		// The same once more, which its debtor does not answer.
		let again = bring::brought(4);
		pass(ACCEPTANCE_DAYS + 1, u64::from(WINDOW_BLOCKS) + 1);
		assert_ok!(Ledger::lapse(by(OTHER), again));
		let expected = Counters {
			submitted: tally(5, 5 * FACE),
			accepted: tally(1, FACE),
			rejected: 1,
			lapsed: 1,
			withdrawn: 1,
			differed: 1,
			duplicates: 1,
			days_to_accept: 3,
			..Counters::default()
		};
		for profile in [pair(), seller(), debtor()] {
			assert_eq!((profile.all, profile.evidenced), (expected, Counters::default()));
			assert_eq!((profile.first, profile.pairs), (Some(day("2021-11-11")), (1, 1)));
		}
	});
}

#[test]
fn payments_should_be_counted_by_how_late_they_were_and_from_whom() {
	build_and_execute(|| {
		let id = brought(&Receivable { evidenced: true, ..accepted() });
		let plain = ready();
		pass(90, 1);
		assert_ok!(pay(DEBTOR, id, 3_000_000));
		pass(1, 1);
		assert_ok!(pay(RIVAL, id, 2_000_000));
		pass(30, 1);
		assert_ok!(pay(DEBTOR, id, 5_000_000));
		assert_ok!(pay(RIVAL, plain, FACE));
		let Profile { all, evidenced, .. } = pair();
		let buckets = |counters: &Counters| {
			let of = |bucket| counters.payments.bucket(bucket);
			[of(LateBucket::OnTime), of(LateBucket::To30), of(LateBucket::To60)]
		};
		let late = tally(2, 5_000_000 + FACE);
		assert_eq!(buckets(&all), [tally(0, 3_000_000), tally(0, 2_000_000), late]);
		let late = tally(1, 5_000_000);
		assert_eq!(buckets(&evidenced), [tally(0, 3_000_000), tally(0, 0), late]);
		let days = 90 * 3_000_000 + 121 * 5_000_000;
		assert_eq!(evidenced.payments.amount_days(), days);
		assert_eq!(all.payments.amount_days(), days + 91 * 2_000_000 + 121 * FACE);
		assert_eq!((all.from_own, evidenced.from_own), (8_000_000, 8_000_000));
		// The evidenced column begins with acceptance.
		assert_eq!((all.submitted.count, all.accepted.count), (2, 2));
		assert_eq!((evidenced.submitted.count, evidenced.accepted.count), (0, 1));
	});
}

#[test]
fn dilution_should_be_counted_by_its_cause() {
	build_and_execute(|| {
		let id = ready();
		for (minor, reason) in
			[(1, CreditReason::Other), (20, CreditReason::Correction), (300, CreditReason::SetOff)]
		{
			assert_ok!(Ledger::credit(by(SELLER), id, amount(minor), reason, REFERENCE));
		}
		disputed(id, 4_000);
		assert_ok!(Ledger::settle_dispute(by(SELLER), id, amount(4_000)));
		disputed(id, 60_000);
		assert_ok!(Ledger::escalate(by(DEBTOR), id));
		assert_ok!(both(ARBITER, |who| Ledger::rule(who, id, amount(50_000), REFERENCE)));
		disputed(id, 700_000);
		assert_ok!(Ledger::drop_dispute(by(DEBTOR), id));
		let all = debtor().all;
		assert_eq!((all.credited, all.set_off), (tally(2, 21), tally(1, 300)));
		assert_eq!((all.upheld, all.disputed), (tally(2, 54_000), tally(3, 764_000)));
		assert_eq!(all.dismissed, 1);
	});
}

#[test]
fn what_lenders_lose_and_get_back_should_be_counted() {
	build_and_execute(|| {
		let back = sold(with_recourse());
		let lost = sold(terms());
		assert_ok!(Ledger::notify(by(LENDER), lost, REFERENCE));
		assert_ok!(Ledger::report_outside(
			by(DEBTOR),
			lost,
			amount(5),
			today(),
			OrgId(SELLER),
			REFERENCE
		));
		assert_ok!(Ledger::confirm_outside(by(SELLER), lost, 0, true));
		pass(151, 1);
		assert_ok!(Ledger::call_recourse(by(LENDER), back));
		assert_ok!(Ledger::buy_back(by(SELLER), back, REFERENCE));
		assert_ok!(both(LENDER, |who| Ledger::write_off(who, lost, REFERENCE)));
		assert_ok!(pay(DEBTOR, lost, 1_000_000));
		let all = seller().all;
		let owed = tally(1, 8_108_444);
		assert_eq!((all.recourse, all.bought_back, all.written_off), (owed, owed, owed));
		assert_eq!((all.funded, all.recovered), (tally(2, 16_000_000), 1_000_000));
		assert_eq!(all.misdirected, 1);
	});
}

#[test]
fn sums_should_stay_where_they_are_at_the_end_of_their_range() {
	let mut counters = Counters { from_own: u128::MAX, ..Counters::default() };
	counters.submitted = tally(u32::MAX, u128::MAX);
	let it = submitted();
	counters.count(&it, it.due, Fact::Submitted);
	let fact = Fact::Paid { amount: amount(5), day: it.due, own: true, whole: true };
	counters.count(&it, it.due, fact);
	assert_eq!(counters.submitted, tally(u32::MAX, u128::MAX));
	assert_eq!(counters.from_own, u128::MAX);
	assert_eq!(counters.payments.total(), Some(tally(1, 5)));
}

#[test]
fn recount_should_find_counters_that_are_others() {
	new_chain().execute_with(|| {
		let id = sold(terms());
		assert_ok!(pay(DEBTOR, id, 1));
		assert_ok!(Ledger::do_try_state());
		let found = |change: &dyn Fn()| {
			assert_ok!(tried(|| {
				change();
				assert!(Ledger::do_try_state().is_err());
				assert_ok!(Ledger::try_records());
				Ok(())
			}));
		};
		let key = Ordered(submitted().pair());
		found(&|| Pairs::<Test>::mutate(key, |it| it.profile.all.dismissed += 1));
		found(&|| Pairs::<Test>::mutate(key, |it| it.profile.evidenced.from_own += 1));
		found(&|| Pairs::<Test>::mutate(key, |it| it.profile.first = Some(in_days(1))));
		let (party, asset) = (Ordered(OrgId(SELLER)), Ordered(CNY));
		found(&|| Sellers::<Test>::mutate(party, asset, |it| it.all.funded.amount -= 1));
		found(&|| Sellers::<Test>::mutate(party, asset, |it| it.pairs.0 += 1));
		found(&|| Sellers::<Test>::remove(party, asset));
		let party = Ordered(OrgId(DEBTOR));
		// As much is paid in all, later.
		found(&|| {
			Debtors::<Test>::mutate(party, asset, |it| {
				let mut other = debtor().all;
				other.payments = Default::default();
				let it_was = receivable(id);
				let fact =
					Fact::Paid { amount: amount(1), day: in_days(99), own: true, whole: false };
				other.from_own -= 1;
				other.count(&it_was, it_was.due, fact);
				it.all = other;
			})
		});
		found(&|| CountedOf::<Test>::remove(Ordered(id)));
	});
}

/// What somebody does in a random order: on one of two receivables, how much.
#[derive(Clone, Copy, Debug)]
enum Act {
	Pay(bool),
	Credit,
	Consent(bool),
	Dispute,
	Settle(u32),
	Drop,
	Escalate,
	Rule,
	Notify,
	Report(bool),
	Confirm(u32, bool),
	CallRecourse,
	PayRecourse,
	BuyBack,
	WriteOff,
	Freeze,
	Pass,
}

fn act() -> impl Strategy<Value = Act> {
	prop_oneof![
		any::<bool>().prop_map(Act::Pay),
		Just(Act::Credit),
		any::<bool>().prop_map(Act::Consent),
		Just(Act::Dispute),
		prop_oneof![Just(SELLER), Just(DEBTOR), Just(LENDER)].prop_map(Act::Settle),
		Just(Act::Drop),
		Just(Act::Escalate),
		Just(Act::Rule),
		Just(Act::Notify),
		any::<bool>().prop_map(Act::Report),
		(prop_oneof![Just(SELLER), Just(LENDER)], any::<bool>())
			.prop_map(|(who, yes)| Act::Confirm(who, yes)),
		Just(Act::CallRecourse),
		Just(Act::PayRecourse),
		Just(Act::BuyBack),
		Just(Act::WriteOff),
		Just(Act::Freeze),
		Just(Act::Pass),
	]
}

/// Does it, or is refused.
fn done(act: Act, id: ReceivableId, minor: u128) -> DispatchResult {
	let it = receivable(id);
	let sum = amount(minor);
	let last = |count: Note| count.saturating_sub(1);
	let notes = NotesOf::<Test>::get(Ordered(id));
	match act {
		Act::Pay(own) => pay(if own { DEBTOR } else { RIVAL }, id, minor),
		Act::Credit => {
			let reason =
				if minor.is_multiple_of(2) { CreditReason::SetOff } else { CreditReason::Returned };
			dispatched(|| Ledger::credit(by(SELLER), id, sum, reason, REFERENCE))
		}
		Act::Consent(yes) => {
			dispatched(|| Ledger::consent_credit(by(LENDER), id, last(notes.credits), yes))
		}
		Act::Dispute => dispute(id, minor),
		Act::Settle(who) => {
			// Few amounts, so that some agree.
			let sum = Ledger::disputed(id, &it).min(amount(minor / 3_000_000 * 1_000_000));
			dispatched(|| Ledger::settle_dispute(by(who), id, sum))
		}
		Act::Drop => dispatched(|| Ledger::drop_dispute(by(DEBTOR), id)),
		Act::Escalate => dispatched(|| Ledger::escalate(by(SELLER), id)),
		Act::Rule => both(ARBITER, |who| Ledger::rule(who, id, sum, REFERENCE)),
		Act::Notify => dispatched(|| Ledger::notify(by(LENDER), id, REFERENCE)),
		Act::Report(lender) => {
			let to = OrgId(if lender { LENDER } else { SELLER });
			dispatched(|| Ledger::report_outside(by(DEBTOR), id, sum, today(), to, REFERENCE))
		}
		Act::Confirm(who, yes) => {
			dispatched(|| Ledger::confirm_outside(by(who), id, last(notes.reports), yes))
		}
		Act::CallRecourse => dispatched(|| Ledger::call_recourse(by(LENDER), id)),
		Act::PayRecourse => dispatched(|| Ledger::pay_recourse(by(SELLER), id, sum, REFERENCE)),
		Act::BuyBack => dispatched(|| Ledger::buy_back(by(SELLER), id, REFERENCE)),
		Act::WriteOff => both(LENDER, |who| Ledger::write_off(who, id, REFERENCE)),
		Act::Freeze => {
			both(REGULATOR, |who| Ledger::freeze(who, id, REFERENCE, case(), in_days(5)))
		}
		Act::Pass => {
			pass(u32::try_from(minor % 70).unwrap_or_default(), 20);
			Ok(())
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(96))]

	#[test]
	fn counters_should_be_a_recount_whatever_is_done(
		steps in proptest::collection::vec((act(), 0usize..3, 1u128..9_000_000), 1..24),
	) {
		new_chain().execute_with(|| {
			let evidenced = brought(&Receivable { evidenced: true, ..accepted() });
			let ids = [sold(with_recourse()), sold(terms()), evidenced];
			for (act, which, minor) in steps {
				let id = ids[which];
				let before = receivable(id);
				let waits = Ledger::lender_consents(id, &before);
				let result = done(act, id, minor);
				// R10: nothing but that nothing is owed stops a payment.
				if matches!(act, Act::Pay(_)) && !before.owes().is_zero() {
					assert_ok!(result);
				}
				// Where the lender has a say, seller and debtor lessen nothing.
				let lessened = receivable(id).owes() < before.owes();
				let without = matches!(act, Act::Credit | Act::Dispute | Act::Report(_));
				assert!(!(lessened && waits && without), "{act:?}");
				Ledger::do_try_state().expect("the invariants hold");
			}
		});
	}
}
