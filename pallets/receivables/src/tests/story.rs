//! The figures of two receivables, one paid late and one bought back, to the minor unit.

use super::{accepted::*, *};

fn at_rate(advance: u16, rate: u16, fees: u128) -> Terms {
	Terms {
		advance_rate: Share::new(advance).expect("it is a share"),
		rate: Rate::new(rate).expect("it is a rate"),
		day_count: DayCount::Act365Fixed,
		fees: amount(fees),
		recourse: Recourse::With,
		default_after: 5,
	}
}

/// Sold to [`LENDER`] today at those terms: face, days to its due date.
fn sale(face: u128, days: u32, terms: Terms) -> ReceivableId {
	let face = amount(face);
	let due = in_days(days);
	let id = brought(&Receivable { face, debt: Debt::new(face), due, ..accepted() });
	assert_ok!(Ledger::list(by(SELLER), id, terms, None, today()));
	assert_ok!(fund(LENDER, id, terms));
	System::reset_events();
	id
}

#[test]
fn receivable_paid_in_time_and_late_should_give_each_its_own() {
	build_and_execute(|| {
		for organisation in [DEBTOR, LENDER] {
			minted(organisation, 1_000_000_000);
		}
		let (lender, seller, debtor) = (balance(LENDER), balance(SELLER), balance(DEBTOR));
		let all = money();
		let id = sale(300_000_000, 54, at_rate(9_000, 480, 150_000));
		let bought = position(id);
		let account = *bought.lending.position().terms();
		assert_eq!(account.advance, amount(270_000_000));
		assert_eq!((bought.discount, bought.fees), (amount(1_917_370), amount(150_000)));
		assert_eq!(bought.price(), Ok(amount(267_932_630)));
		assert_eq!(account.retention, amount(30_000_000));
		assert_eq!(balance(SELLER), seller + 267_932_630);
		pass(40, 40);
		assert_ok!(pay(DEBTOR, id, 150_000_000));
		assert_eq!(receivable(id).owes(), amount(150_000_000));
		assert_eq!(balance(LENDER), lender - 267_932_630 + 150_000_000);
		pass(17, 17);
		System::reset_events();
		assert_ok!(pay(DEBTOR, id, 150_000_000));
		let allocation = Allocation {
			lender: claim(47_342, 120_000_000),
			seller: amount(29_952_658),
			suspense: Amount::ZERO,
		};
		let paid = Event::Paid {
			id,
			payer: OrgId(DEBTOR),
			day: today(),
			amount: amount(150_000_000),
			allocation,
			owed: Some(Claim::default()),
			reference: REFERENCE,
		};
		let (how, reference) = (Closing::Paid, Some(REFERENCE));
		assert_eq!(events(), [paid, Event::Closed { id, how, reason: None, reference }]);
		assert_eq!(receivable(id).owes(), Amount::ZERO);
		let met = position(id).lending.position().met().total();
		assert_eq!(met, Ok(amount(270_047_342)));
		assert_eq!(balance(LENDER), lender - 267_932_630 + 270_047_342);
		assert_eq!(balance(SELLER), seller + 267_932_630 + 29_952_658);
		assert_eq!((balance(DEBTOR), money()), (debtor - 300_000_000, all));
	});
}

#[test]
fn receivable_not_paid_should_be_bought_back_with_late_discount() {
	build_and_execute(|| {
		let id = sale(80_000_000, 30, at_rate(8_000, 600, 0));
		assert_eq!(position(id).discount, amount(315_616));
		pass(40, 40);
		let (lender, seller) = (balance(LENDER), balance(SELLER));
		assert_ok!(Ledger::call_recourse(by(LENDER), id));
		System::reset_events();
		assert_ok!(Ledger::buy_back(by(SELLER), id, REFERENCE));
		let back = Event::BoughtBack {
			id,
			seller: OrgId(SELLER),
			lender: OrgId(LENDER),
			paid: claim(105_205, 64_000_000),
			reference: REFERENCE,
		};
		let (how, reference) = (Closing::BoughtBack, Some(REFERENCE));
		assert_eq!(events(), [back, Event::Closed { id, how, reason: None, reference }]);
		assert_eq!(balance(LENDER), lender + 64_105_205);
		assert_eq!(balance(SELLER), seller - 64_105_205);
		// What the debtor pays now is the seller's.
		assert_ok!(pay(DEBTOR, id, 80_000_000));
		assert_eq!(balance(SELLER), seller - 64_105_205 + 80_000_000);
		assert_eq!(receivable(id).state, State::Closed(Closing::BoughtBack));
	});
}
