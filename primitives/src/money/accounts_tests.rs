use super::*;
use crate::money::{DayCount, Rate, Recourse};
use alloc::vec::Vec;
use codec::Decode;
use proptest::prelude::*;

fn amount(minor: u128) -> Amount {
	Amount::new(minor).unwrap()
}

fn money(text: &str) -> Amount {
	Amount::parse(&text.replace(',', ""), 2).unwrap()
}

fn due() -> Day {
	"2024-02-28".parse().unwrap()
}

fn day(from_due: i32) -> Day {
	Day::from_number(due().number().checked_add_signed(from_due).unwrap())
}

fn terms(advance: &str, retention: &str, rate: u16) -> Terms {
	Terms {
		advance: money(advance),
		retention: money(retention),
		rate: Rate::new(rate).unwrap(),
		day_count: DayCount::Act365Fixed,
		due: due(),
		recourse: Recourse::With,
	}
}

fn funded(terms: Terms) -> Accounts {
	let face = terms.advance.plus(terms.retention).unwrap();
	Accounts::fund(Debt::new(face), terms).unwrap()
}

/// 3,000,000.00 advanced at 90 %, for 54 days at 4.80 %.
fn story() -> Accounts {
	funded(terms("2,700,000.00", "300,000.00", 480))
}

/// 800,000.00 advanced at 80 %, for 30 days at 6 %.
fn other() -> Accounts {
	funded(terms("640,000.00", "160,000.00", 600))
}

fn claim(late: &str, principal: &str) -> Claim {
	Claim { late_discount: money(late), principal: money(principal), ..Default::default() }
}

#[test]
fn a_payment_three_days_late_should_end_both_accounts_to_the_unit() {
	// On day 40 of 54.
	let (accounts, first) = story().pay(money("1,500,000.00"), day(40 - 54)).unwrap();
	let nothing = Amount::ZERO;
	assert_eq!(first.lender, claim("0", "1,500,000.00"));
	assert_eq!((first.seller, first.suspense), (nothing, nothing));
	assert_eq!(accounts.debt().outstanding(), money("1,500,000.00"));
	assert_eq!(accounts.position().owed(day(3)), Ok(claim("473.42", "1,200,000.00")));
	assert_eq!(accounts.retention_left(day(3)), Ok(money("299,526.58")));

	let (accounts, second) = accounts.pay(money("1,500,000.00"), day(3)).unwrap();
	assert_eq!(second.lender, claim("473.42", "1,200,000.00"));
	assert_eq!((second.seller, second.suspense), (money("299,526.58"), nothing));
	assert_eq!(accounts.debt().outstanding(), nothing);
	assert_eq!(accounts.position().met().total(), Ok(money("2,700,473.42")));
	assert!(accounts.is_settled());
	assert_eq!(accounts.recourse(day(3), Outlook::Paid), Ok(Losses::default()));
	// With the part that was split off to the seller's own supplier.
	let parts = [money("2,700,473.42"), money("299,526.58"), money("383,220.00")];
	assert_eq!(Amount::sum(parts), Ok(money("3,383,220.00")));
}

#[test]
fn a_seller_should_buy_back_on_day_ten_at_641_052_05() {
	let (accounts, price) = other().buy_back(day(10)).unwrap();
	assert_eq!(price, claim("1,052.05", "640,000.00"));
	assert_eq!(price.total(), Ok(money("641,052.05")));
	assert_eq!(accounts.recourse_paid(), money("641,052.05"));
	assert_eq!(accounts.debt().outstanding(), money("800,000.00"));
	assert_eq!(accounts.buy_back(day(11)), Err(Refused::Settled));
	// Now the debtor pays the seller.
	let (accounts, late) = accounts.pay(money("800,000.00"), day(60)).unwrap();
	assert_eq!((late.lender, late.seller), (Claim::default(), money("800,000.00")));
	assert!(accounts.is_settled());
}

#[test]
fn what_is_paid_beyond_the_debt_should_be_held_for_the_payer() {
	let (accounts, allocation) = other().pay(money("900,000.00"), day(0)).unwrap();
	assert_eq!(allocation.lender, claim("0", "640,000.00"));
	assert_eq!(allocation.seller, money("160,000.00"));
	assert_eq!(allocation.suspense, money("100,000.00"));
	let (after, again) = accounts.pay(money("5.00"), day(9)).unwrap();
	assert_eq!(after, accounts);
	let expected = Allocation { suspense: money("5.00"), ..Default::default() };
	assert_eq!(again, expected);
}

#[test]
fn a_debtor_should_not_pay_the_sellers_recourse() {
	// Of 800,000.00, 200,000.00 are credited: 40,000.00 more than the retention.
	let accounts = other().credit(money("200,000.00")).unwrap();
	assert_eq!(accounts.retention_left(day(0)), Ok(Amount::ZERO));
	let recourse = |accounts: &Accounts| accounts.recourse(day(0), Outlook::Paid).unwrap();
	let dilution = |text| Losses { dilution: money(text), ..Default::default() };
	assert_eq!(recourse(&accounts), dilution("40,000.00"));
	let (accounts, allocation) = accounts.pay(money("600,000.01"), day(0)).unwrap();
	assert_eq!(allocation.lender, claim("0", "600,000.00"));
	assert_eq!((allocation.seller, allocation.suspense), (Amount::ZERO, money("0.01")));
	assert!(!accounts.is_settled());
	// The debtor owes nothing; the seller's part is the same, and is paid once.
	assert_eq!(recourse(&accounts), dilution("40,000.00"));
	let (accounts, part, back) = accounts.pay_recourse(money("40,000.00"), day(0)).unwrap();
	assert_eq!((part, back), (claim("0", "40,000.00"), Amount::ZERO));
	assert_eq!(recourse(&accounts), Losses::default());
	assert!(accounts.is_settled());
}

#[test]
fn a_seller_that_has_paid_recourse_should_get_what_comes_in_beyond_the_lenders_claim() {
	let (accounts, _, back) = other().pay_recourse(money("100,000.00"), day(-5)).unwrap();
	assert_eq!(back, Amount::ZERO);
	let (accounts, allocation) = accounts.pay(money("800,000.00"), day(0)).unwrap();
	assert_eq!(allocation.lender, claim("0", "540,000.00"));
	assert_eq!(allocation.seller, money("260,000.00"));
	assert!(accounts.is_settled());
	let (_, part, back) = accounts.pay_recourse(money("1.00"), day(0)).unwrap();
	assert_eq!((part, back), (Claim::default(), money("1.00")));
}

#[test]
fn a_loss_should_fall_on_seller_or_lender_by_its_cause() {
	let without = Terms { recourse: Recourse::Without, ..terms("640,000.00", "160,000.00", 600) };
	let accounts = funded(without).charge(money("100.00")).unwrap();
	let accounts = accounts.credit(money("200,000.00")).unwrap();
	let losses = accounts.losses(day(10), Outlook::Lost).unwrap();
	let expected = ["200,000.00", "1,152.05", "600,000.00"].map(money);
	assert_eq!([losses.dilution, losses.lateness, losses.non_payment], expected);
	let borne = accounts.borne(day(10), Outlook::Lost).unwrap();
	assert_eq!(borne.retention.total(), Ok(money("160,000.00")));
	assert_eq!(borne.seller.total(), Ok(money("40,000.00")));
	assert_eq!(borne.lender.total(), Ok(money("601,152.05")));
	// With recourse all of it is the seller's: the price of the buy-back.
	let accounts = other().charge(money("100.00")).unwrap();
	let accounts = accounts.credit(money("200,000.00")).unwrap();
	let recourse = accounts.recourse(day(10), Outlook::Lost).unwrap();
	let owed = accounts.position().owed(day(10)).unwrap();
	assert_eq!((recourse.total(), owed.total()), (Ok(money("641,152.05")), recourse.total()));
}

#[test]
fn credit_notes_from_before_the_funding_should_be_no_loss_of_it() {
	let debt = Debt::new(money("900,000.00")).credit(money("100,000.00")).unwrap();
	let accounts = Accounts::fund(debt, *other().position().terms()).unwrap();
	assert_eq!(accounts.losses(day(0), Outlook::Paid), Ok(Losses::default()));
	let accounts = accounts.credit(money("1.00")).unwrap();
	let dilution = accounts.losses(day(0), Outlook::Paid).unwrap().dilution;
	assert_eq!(dilution, money("1.00"));
}

#[test]
fn entries_should_be_refused_by_their_cause() {
	let debt = Debt::new(money("800,000.01"));
	assert_eq!(Accounts::fund(debt, *other().position().terms()), Err(Refused::OtherFace));
	let most = Terms { advance: Amount::MAX, ..*other().position().terms() };
	assert_eq!(Accounts::fund(Debt::new(Amount::MAX), most), Err(Refused::OtherFace));
	assert_eq!(other().credit(money("800,000.01")), Err(Refused::OverDebt));
	let (late, _) = other().pay(money("1.00"), day(5)).unwrap();
	assert_eq!(late.pay(money("1.00"), day(4)), Err(Refused::Backwards));
	let (settled, _) = late.pay(money("799,999.00"), day(5)).unwrap();
	assert_eq!(settled.charge(money("1.00")), Err(Refused::Settled));
	assert_eq!(settled.credit(money("0.01")), Err(Refused::OverDebt));
	assert_eq!(Accounts::decode(&mut &settled.encode()[..]), Ok(settled));
}

/// What may happen to a receivable; days are those that pass before it.
#[derive(Clone, Copy, Debug)]
enum Entry {
	Pay(u128, u32),
	Credit(u128),
	Charge(u128),
	Recourse(u128, u32),
	BuyBack(u32),
}

fn entry() -> impl Strategy<Value = Entry> {
	let gap = || prop_oneof![Just(0u32), 0u32..40];
	prop_oneof![
		5 => (0u128..400_000, gap()).prop_map(|(paid, gap)| Entry::Pay(paid, gap)),
		2 => (0u128..60_000).prop_map(Entry::Credit),
		1 => (0u128..2_000).prop_map(Entry::Charge),
		1 => (0u128..200_000, gap()).prop_map(|(paid, gap)| Entry::Recourse(paid, gap)),
		1 => gap().prop_map(Entry::BuyBack),
	]
}

prop_compose! {
	fn any_terms()(
		advance in 1u128..1_000_000,
		retention in 0u128..300_000,
		rate in 0u16..=10_000,
		day_count in proptest::sample::select(DayCount::ALL),
		recourse in proptest::sample::select(Recourse::ALL),
	) -> Terms {
		let (advance, retention) = (amount(advance), amount(retention));
		let rate = Rate::new(rate).unwrap();
		Terms { advance, retention, rate, day_count, due: due(), recourse }
	}
}

/// The same accounts, kept day by day in plain integers.
#[derive(Debug)]
struct Model {
	terms: Terms,
	day: Day,
	debt: i128,
	principal: i128,
	charges: i128,
	late_met: i128,
	/// Principal x basis points, a summand a day.
	late: i128,
}

impl Model {
	fn new(terms: Terms, day: Day) -> Self {
		let principal = terms.advance.minor() as i128;
		let debt = principal + terms.retention.minor() as i128;
		Self { terms, day, debt, principal, charges: 0, late_met: 0, late: 0 }
	}

	fn pass(&mut self, days: u32) {
		for _ in 0..days {
			let next = self.day.after(1).unwrap();
			if self.day >= self.terms.due {
				let days = self.terms.day_count.days(self.day, next).unwrap();
				self.late +=
					self.principal * i128::from(self.terms.rate.basis_points()) * i128::from(days);
			}
			self.day = next;
		}
	}

	fn late_owed(&self) -> i128 {
		let unit = 10_000 * i128::from(self.terms.day_count.basis());
		(2 * self.late + unit) / (2 * unit) - self.late_met
	}

	fn owed(&self) -> i128 {
		self.charges + self.late_owed() + self.principal
	}

	/// Returns what goes to charges, late discount and principal.
	fn meet(&mut self, mut paid: i128) -> [i128; 3] {
		let mut take = |owed: i128| {
			let taken = owed.min(paid);
			paid -= taken;
			taken
		};
		let parts = [take(self.charges), take(self.late_owed()), take(self.principal)];
		self.charges -= parts[0];
		self.late_met += parts[1];
		self.principal -= parts[2];
		parts
	}
}

fn signed(amount: Amount) -> i128 {
	amount.minor() as i128
}

fn parts(claim: &Claim) -> [i128; 3] {
	[claim.charges, claim.late_discount, claim.principal].map(signed)
}

/// Money that went in and came out.
#[derive(Default)]
struct Cash {
	paid: i128,
	recourse: i128,
	lender: i128,
	seller: i128,
	back: i128,
}

/// Enters `entry` in both, which must agree on every part.
fn enter(accounts: Accounts, model: &mut Model, cash: &mut Cash, entry: Entry) -> Accounts {
	match entry {
		Entry::Pay(paid, gap) => {
			model.pass(gap);
			let discharged = (paid as i128).min(model.debt);
			model.debt -= discharged;
			let lender = model.meet(discharged);
			let (next, allocation) = accounts.pay(amount(paid), model.day).unwrap();
			let Allocation { lender: claim, seller, suspense } = allocation;
			assert_eq!(parts(&claim), lender);
			let total = [claim.total().unwrap(), seller, suspense];
			assert_eq!(Amount::sum(total), Ok(amount(paid)));
			assert_eq!(signed(suspense), paid as i128 - discharged);
			cash.paid += paid as i128;
			cash.lender += lender.iter().sum::<i128>();
			cash.seller += signed(seller);
			cash.back += signed(suspense);
			next
		}
		Entry::Credit(credited) => {
			let fits = credited as i128 <= model.debt;
			let next = accounts.credit(amount(credited));
			assert_eq!(next.is_ok(), fits);
			model.debt -= if fits { credited as i128 } else { 0 };
			next.unwrap_or(accounts)
		}
		Entry::Charge(charged) => {
			let open = model.principal > 0;
			let next = accounts.charge(amount(charged));
			assert_eq!(next.is_ok(), open);
			model.charges += if open { charged as i128 } else { 0 };
			next.unwrap_or(accounts)
		}
		Entry::Recourse(paid, gap) => {
			model.pass(gap);
			let lender = model.meet(paid as i128);
			let (next, claim, back) = accounts.pay_recourse(amount(paid), model.day).unwrap();
			assert_eq!(parts(&claim), lender);
			cash.recourse += paid as i128;
			cash.lender += lender.iter().sum::<i128>();
			cash.back += signed(back);
			next
		}
		Entry::BuyBack(gap) => {
			model.pass(gap);
			let owed = model.owed();
			let next = accounts.buy_back(model.day);
			assert_eq!(next.is_ok(), owed > 0);
			let Ok((next, price)) = next else { return accounts };
			assert_eq!(parts(&price), model.meet(owed));
			assert!(next.position().is_settled());
			cash.recourse += owed;
			cash.lender += owed;
			next
		}
	}
}

/// What holds whatever was entered.
fn check(accounts: &Accounts, model: &Model, cash: &Cash, before: Amount) -> Amount {
	let (debt, position, day) = (accounts.debt(), accounts.position(), model.day);
	let owed = position.owed(day).unwrap();
	assert_eq!(signed(debt.outstanding()), model.debt);
	assert_eq!(parts(&owed), [model.charges, model.late_owed(), model.principal]);
	// Of the debt nothing is lost, nor of the money.
	let lessened = [debt.credited(), debt.paid(), debt.outstanding()];
	assert_eq!(Amount::sum(lessened), Ok(debt.accepted()));
	assert_eq!(cash.paid + cash.recourse, cash.lender + cash.seller + cash.back);
	// What the lender has got and is owed is the advance with all that came on top, which never goes down.
	let extras = position.extras(day).unwrap();
	let (met, owed) = (position.met().total().unwrap(), owed.total().unwrap());
	assert_eq!(signed(met), cash.lender);
	assert_eq!(met.plus(owed), position.terms().advance.plus(extras));
	assert!(extras >= before);
	// A shortfall is charged once, and to somebody.
	for (outlook, coming) in [(Outlook::Paid, debt.outstanding()), (Outlook::Lost, Amount::ZERO)] {
		let borne = accounts.borne(day, outlook).unwrap();
		let charged = borne.seller.total().unwrap().plus(borne.lender.total().unwrap()).unwrap();
		assert_eq!(charged.above(accounts.recourse_paid()), owed.above(coming), "{outlook:?}");
	}
	extras
}

proptest! {
	#[test]
	fn both_accounts_should_be_conserved_whatever_is_entered(
		terms in any_terms(),
		entries in proptest::collection::vec(entry(), 0..14),
	) {
		let (mut model, mut cash) = (Model::new(terms, day(-40)), Cash::default());
		let mut accounts = funded(terms);
		let mut extras = check(&accounts, &model, &cash, Amount::ZERO);
		for entry in entries {
			accounts = enter(accounts, &mut model, &mut cash, entry);
			extras = check(&accounts, &model, &cash, extras);
		}
		// The seller pays its part, the debtor the rest: both end exactly, but for what the lender bears.
		let day = model.day;
		let part = accounts.recourse(day, Outlook::Paid).unwrap().total().unwrap();
		let lenders = accounts.borne(day, Outlook::Paid).unwrap().lender.total().unwrap();
		let (accounts, _, back) = accounts.pay_recourse(part, day).unwrap();
		prop_assert_eq!(back, Amount::ZERO);
		let (accounts, last) = accounts.pay(accounts.debt().outstanding(), day).unwrap();
		prop_assert_eq!(last.suspense, Amount::ZERO);
		prop_assert_eq!(accounts.debt().outstanding(), Amount::ZERO);
		let left = accounts.position().owed(day).unwrap().total().unwrap();
		prop_assert!(left <= lenders);
		prop_assert!(terms.recourse == Recourse::Without || accounts.is_settled());
	}

	#[test]
	fn a_payment_should_be_allocated_alike_in_one_piece_or_two(
		terms in any_terms(),
		early in 0u128..500_000,
		charged in 0u128..2_000,
		halves in (0u128..900_000, 0u128..900_000),
		late in -10i32..200,
	) {
		let (accounts, _) = funded(terms).charge(amount(charged)).unwrap().pay(amount(early), day(-11)).unwrap();
		let (first, second) = halves;
		let (whole, all) = accounts.pay(amount(first + second), day(late)).unwrap();
		let (pieces, one) = accounts.pay(amount(first), day(late)).unwrap();
		let (pieces, two) = pieces.pay(amount(second), day(late)).unwrap();
		let list = |of: &Allocation| -> Vec<i128> {
			parts(&of.lender).into_iter().chain([signed(of.seller), signed(of.suspense)]).collect()
		};
		let summed: Vec<_> = list(&one).iter().zip(list(&two)).map(|(one, two)| one + two).collect();
		prop_assert_eq!(list(&all), summed);
		// Accrued up to the same day, unless nothing was outstanding any more.
		prop_assert_eq!(whole.debt(), pieces.debt());
		prop_assert_eq!(whole.position().met(), pieces.position().met());
		let later = day(late + 50);
		prop_assert_eq!(whole.position().owed(later), pieces.position().owed(later));
	}
}
