use super::*;
use crate::records::{act_hash, change};
use codec::{Decode, Encode};
use proptest::prelude::*;
use stalhof_primitives::{
	money::Stage,
	ordered::BigEndian,
	organisation::Permission,
	time::{Day, MILLIS_PER_DAY},
};
use stalhof_support::Need;

fn row(days: u32) -> Option<Tally> {
	let (seller, debtor) = (OrgId(SELLER), OrgId(DEBTOR));
	Outstanding::<Test>::get(Ordered(DueKey { seller, debtor, asset: CNY, due: in_days(days) }))
}

fn pair() -> (u128, u32) {
	let pair = Pairs::<Test>::get(Ordered(submitted().pair()));
	(pair.outstanding, pair.rows)
}

fn tally(amount: u128, count: u32) -> Option<Tally> {
	Some(Tally { amount, count })
}

fn exposure(party: u32) -> Option<Tally> {
	let key = ExposureKey { lender: OrgId(LENDER), party: OrgId(party), asset: CNY };
	DebtorExposures::<Test>::get(Ordered(key)).or(SellerExposures::<Test>::get(Ordered(key)))
}

/// A debt of which so much was credited and paid.
fn debt(accepted: u128, credited: u128, paid: u128) -> Debt {
	let debt = Debt::new(amount(accepted)).credit(amount(credited)).unwrap();
	debt.pay(amount(paid)).unwrap().0
}

/// A position of which so much of the principal is left, on the due date.
fn left(position: Position, receivable: &Receivable, principal: u128) -> Position {
	let accounts = Accounts::of(receivable.debt, position.lending);
	let paid = amount(8_000_000 - principal);
	let (accounts, ..) = accounts.pay_recourse(paid, receivable.due).unwrap();
	Position { lending: accounts.lending(), ..position }
}

/// Changes a receivable through the one way.
fn changed(id: ReceivableId, change: impl FnOnce(&mut Receivable)) {
	let before = receivable(id);
	let mut after = before;
	change(&mut after);
	assert_ok!(Ledger::put(id, &before, &after));
}

#[test]
fn what_is_owed_should_be_outstanding_until_it_is_paid_or_withdrawn() {
	build_by_hand(|| {
		let first = entered(&submitted());
		assert_eq!((row(90), pair()), (None, (0, 0)));
		changed(first, |it| (it.state, it.debt) = (State::Accepted, debt(900, 0, 0)));
		let second = entered(&Receivable { debt: debt(100, 0, 0), ..accepted() });
		assert_eq!((row(90), pair()), (tally(1_000, 2), (1_000, 1)));
		changed(first, |it| it.debt = debt(900, 0, 400));
		assert_eq!((row(90), pair()), (tally(600, 2), (600, 1)));
		changed(first, |it| {
			(it.debt, it.state) = (debt(900, 0, 900), State::Closed(Closing::Paid));
		});
		assert_eq!((row(90), pair()), (tally(100, 1), (100, 1)));
		changed(second, |it| it.state = State::Closed(Closing::Withdrawn));
		assert_eq!((row(90), pair()), (None, (0, 0)));
	});
}

#[test]
fn receivable_due_another_day_should_move_in_every_list() {
	build_by_hand(|| {
		let id = entered(&accepted());
		let other = entered(&accepted());
		funded(id);
		changed(id, |it| (it.due, it.debt) = (in_days(120), debt(FACE, 0, 1)));
		assert_eq!((row(90), row(120)), (tally(FACE, 1), tally(FACE - 1, 1)));
		assert_eq!(pair(), (2 * FACE - 1, 2));
		let at = |organisation, days, id| {
			Ordered(Listed { organisation: OrgId(organisation), due: in_days(days), id })
		};
		assert!(BySeller::<Test>::contains_key(at(SELLER, 120, id)));
		assert!(ByDebtor::<Test>::contains_key(at(DEBTOR, 120, id)));
		assert!(ByLender::<Test>::contains_key(at(LENDER, 120, id)));
		assert!(BySeller::<Test>::contains_key(at(SELLER, 90, other)));
		assert_eq!(ByLender::<Test>::iter_keys().count(), 1);
	});
}

#[test]
fn exposure_should_be_what_is_advanced_and_not_got_back() {
	build_by_hand(|| {
		let ids = [entered(&accepted()), entered(&accepted())];
		let before = ids.map(funded)[0];
		assert_eq!(exposure(DEBTOR), tally(16_000_000, 2));
		assert_eq!(exposure(SELLER), tally(16_000_000, 2));
		let after = left(before, &receivable(ids[0]), 3_000_000);
		assert_ok!(Ledger::put_position(ids[0], &receivable(ids[0]), &before, &after));
		assert_eq!(exposure(DEBTOR), tally(11_000_000, 2));
		let last = Position { written_off: Some(amount(3_000_000)), ..after };
		assert_ok!(Ledger::put_position(ids[0], &receivable(ids[0]), &after, &last));
		assert_eq!(exposure(SELLER), tally(8_000_000, 1));
		changed(ids[0], |it| it.state = State::Closed(Closing::WrittenOff));
	});
}

#[test]
fn keeper_should_be_charged_and_refused_without_room() {
	build_by_hand(|| {
		use crate::records::{PAIR_BYTES, PROFILE_BYTES, RECEIVABLE_BYTES};
		entered(&submitted());
		assert_eq!(kept(SELLER), RECEIVABLE_BYTES + PAIR_BYTES + 2 * PROFILE_BYTES);
		entered(&submitted());
		// The second of a pair has no profiles to begin, and another of the debtor's the seller's and the pair's alone.
		assert_eq!(kept(SELLER), 2 * RECEIVABLE_BYTES + PAIR_BYTES + 2 * PROFILE_BYTES);
		entered(&Receivable { seller: OrgId(OTHER), ..submitted() });
		assert_eq!(kept(OTHER), RECEIVABLE_BYTES + PAIR_BYTES + PROFILE_BYTES);
		let by_debtor = Receivable { brought: Side::Debtor, joined: false, ..submitted() };
		entered(&by_debtor);
		assert_eq!(kept(DEBTOR), RECEIVABLE_BYTES);
		Allowance::set(kept(SELLER));
		let papers = PapersOf::<Test>::get(Ordered(0)).unwrap();
		let none = (TokenSet::default(), Citations::default());
		assert_noop!(Ledger::enter(&submitted(), &papers, &none.0, &none.1), BYTES_EXCEEDED);
	});
}

#[test]
fn window_should_be_over_when_its_time_and_its_blocks_are() {
	build_by_hand(|| {
		let window = Ledger::window(30);
		pass(31, 0);
		assert!(!Ledger::is_over(&window));
		pass(0, u64::from(WINDOW_BLOCKS));
		assert!(!Ledger::is_over(&window));
		pass(0, 1);
		assert!(Ledger::is_over(&window));
		// Time while the pallet is paused does not count.
		PausedFor::set(2 * MILLIS_PER_DAY);
		assert!(!Ledger::is_over(&window));
	});
}

#[test]
fn creditor_should_be_the_lender_and_for_the_debtor_from_notice_on() {
	build_by_hand(|| {
		let id = entered(&accepted());
		let on = |days| {
			let it = receivable(id);
			Ledger::creditor_on(id, &it, in_days(days)).0
		};
		let creditor = || Ledger::creditor(id, &receivable(id)).0;
		assert_eq!((creditor(), on(0)), (SELLER, SELLER));
		funded(id);
		assert_eq!((creditor(), on(9)), (LENDER, SELLER));
		assert!(!Ledger::lender_consents(id, &receivable(id)));
		pass(5, 5);
		Notices::<Test>::insert(Ordered(id), Notice { given: said(LENDER), acknowledged: None });
		assert!(Ledger::lender_consents(id, &receivable(id)));
		let before = Day::from_number(today().number() - 1);
		assert_eq!(Ledger::creditor_on(id, &receivable(id), before).0, SELLER);
		assert_eq!((on(0), on(9)), (LENDER, LENDER));
		let was = position(id);
		let over = Position { written_off: Some(amount(8_000_000)), ..was };
		assert_ok!(Ledger::put_position(id, &receivable(id), &was, &over));
		changed(id, |it| it.state = State::Closed(Closing::WrittenOff));
		assert_eq!((creditor(), on(0)), (LENDER, LENDER));
		assert!(Ledger::lender_consents(id, &receivable(id)));
		let back = Position { written_off: None, ..left(over, &receivable(id), 0) };
		assert_ok!(Ledger::put_position(id, &receivable(id), &over, &back));
		changed(id, |it| it.state = State::Closed(Closing::BoughtBack));
		assert_eq!((creditor(), on(0)), (SELLER, SELLER));
		assert!(!Ledger::lender_consents(id, &receivable(id)));
	});
}

#[test]
fn receivable_should_close_when_nothing_is_owed_by_debtor_or_to_lender() {
	build_by_hand(|| {
		let closes = |receivable: Receivable, position: Option<&Position>| {
			let mut receivable = receivable;
			let closed = Ledger::close_if_settled(&mut receivable, position);
			assert_eq!(closed, receivable.state == State::Closed(Closing::Paid));
			closed
		};
		let paid = Receivable { debt: debt(FACE, 1, FACE - 1), ..accepted() };
		assert!(closes(paid, None));
		assert!(!closes(Receivable { debt: debt(FACE, 0, 1), ..accepted() }, None));
		assert!(!closes(submitted(), None));
		let position = funded(entered(&accepted()));
		let financed = Receivable { state: State::Funded, ..paid };
		assert!(!closes(financed, Some(&position)));
		assert!(closes(financed, Some(&left(position, &paid, 0))));
		let mut written_off = Receivable { state: State::Closed(Closing::WrittenOff), ..paid };
		assert!(!Ledger::close_if_settled(&mut written_off, None));
	});
}

#[test]
fn default_should_begin_when_its_days_are_over_and_something_is_due() {
	build_by_hand(|| {
		let id = entered(&accepted());
		let position = funded(id);
		let it = receivable(id);
		let stage = |it: &Receivable, days| {
			let progress = Ledger::progress(id, it, Some(&position), in_days(days));
			(progress.stage, progress.days_overdue)
		};
		assert_eq!(stage(&it, 90), (Stage::Current, 0));
		assert_eq!(stage(&it, 91), (Stage::Overdue, 1));
		assert_eq!(stage(&it, 150), (Stage::Overdue, 60));
		assert_eq!(stage(&it, 151), (Stage::Default, 61));
		let alone = Ledger::progress(id, &it, None, in_days(180));
		assert_eq!(alone.stage, Stage::Overdue);
		let paid = Receivable { debt: debt(FACE, 0, FACE), ..it };
		assert_eq!(stage(&paid, 151), (Stage::Settled, 0));
		// On a day on which the bank does not settle it is not overdue yet.
		let (year, _) = it.due.place_in_year().unwrap();
		let closed = ClosedDays::none(year).with(it.due).unwrap();
		Holidays::<Test>::insert(Ordered(CNY), Ordered(year), closed);
		assert_eq!(stage(&it, 91), (Stage::Current, 0));
		assert_eq!(stage(&it, 92), (Stage::Overdue, 1));
	});
}

#[test]
fn firm_should_be_the_party_for_which_it_acts() {
	build_by_hand(|| {
		let parties = [
			(Some(OrgId(LENDER)), Permission::Fund),
			(Some(OrgId(SELLER)), Permission::SubmitReceivables),
		];
		let firm = |who| Ledger::firm_of(&who, Need::Act, parties);
		assert_eq!(firm(3), Ok(OrgId(LENDER)));
		assert_eq!(firm(101), Ok(OrgId(SELLER)));
		assert_eq!(firm(2), Err(RcvError::NotAParty.into()));
		assert_eq!(firm(201), Err(DispatchError::Other("PermissionMissing")));
		stand(SELLER, FirmStanding::Suspended);
		assert_eq!(firm(1), Err(DispatchError::Other("NotInStanding")));
	});
}

#[test]
fn two_should_sign_above_the_limit_alone() {
	build_by_hand(|| {
		let act = act_hash("pay", OrgId(DEBTOR), (7u32, 100u128));
		let sign =
			|who, minor| Ledger::signed_within_limit(OrgId(DEBTOR), &who, CNY, amount(minor), act);
		assert_eq!(sign(2, 100), Ok(true));
		Limits::set([((OrgId(DEBTOR), CNY), 99)].into());
		assert_eq!(sign(2, 99), Ok(true));
		assert_eq!(sign(2, 100), Ok(false));
		assert_eq!(sign(2, 100), Err(DispatchError::Other("AlreadySigned")));
		assert_eq!(sign(102, 100), Ok(true));
		assert_ne!(act, act_hash("pay", OrgId(SELLER), (7u32, 100u128)));
		assert_ne!(act, act_hash("buy_back", OrgId(DEBTOR), (7u32, 100u128)));
	});
}

#[test]
fn sums_beyond_what_is_counted_should_be_refused() {
	build_by_hand(|| {
		let pair = submitted().pair();
		let full = Tally { amount: u128::MAX, count: 1 };
		let (seller, debtor) = (pair.seller, pair.debtor);
		let key = DueKey { seller, debtor, asset: CNY, due: in_days(90) };
		Outstanding::<Test>::insert(Ordered(key), full);
		let refused =
			dispatched(|| Ledger::change_outstanding(pair, in_days(90), Amount::ZERO, amount(1)));
		assert_eq!(refused, Err(RcvError::AmountTooLarge.into()));
		Outstanding::<Test>::remove(Ordered(key));
	});
}

proptest! {
	#[test]
	fn keys_should_come_back_and_sort_by_their_fields(
		one: [u32; 3], other: [u32; 3],
	) {
		let key = |[organisation, due, id]: [u32; 3]| {
			Listed { organisation: OrgId(organisation), due: Day::from_number(due), id }
		};
		let (one, other) = (key(one), key(other));
		prop_assert_eq!(Listed::from_be_bytes(one.to_be_bytes()), one);
		prop_assert_eq!(Ordered::<Listed>::decode(&mut &Ordered(one).encode()[..]), Ok(Ordered(one)));
		prop_assert_eq!(one.cmp(&other), Ordered(one).encode().cmp(&Ordered(other).encode()));
	}

	#[test]
	fn tally_should_change_by_its_part(parts in proptest::collection::vec(0u128..9, 1..9)) {
		let mut tally = Tally::default();
		for part in &parts {
			tally = change(tally, Amount::ZERO, amount(*part)).unwrap();
		}
		for part in &parts {
			tally = change(tally, amount(*part), Amount::ZERO).unwrap();
		}
		prop_assert_eq!(tally, Tally::default());
		prop_assert_eq!(change(Tally::default(), amount(1), Amount::ZERO), None);
	}
}
