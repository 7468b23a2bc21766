use super::*;
use codec::{Decode, DecodeAll, Encode};
use pallet_receivables_runtime_api::{
	AgeingView, CountersView, OutstandingSum, Profiled, RowPlace, Sum,
	state::{self, keys},
};
use stalhof_primitives::money::{Part, PaymentRecord};

const PAIR: Profiled = Profiled::Pair { seller: OrgId(SELLER), debtor: OrgId(DEBTOR) };

/// Rows as seller, debtor, days from `day`, number and sum.
fn rows(of: Profiled, limit: u32) -> Vec<(u32, u32, u32, u32, u128)> {
	let all = walked(|after| Ledger::outstanding(of, CNY, after, limit));
	let told = all.iter().map(|row| {
		let days = row.due.number() - today().number();
		(row.seller.0, row.debtor.0, days, row.owed.count, row.owed.amount.0)
	});
	told.collect()
}

/// All of what is outstanding on a day, of all parts.
fn aged(of: Profiled, day: Option<Day>) -> (AgeingView, usize) {
	let (mut sum, mut after, mut parts) = (AgeingView::default(), None::<RowPlace>, 0);
	loop {
		let part = Ledger::ageing(of, CNY, day, after);
		for (sum, more) in [
			(&mut sum.on_time, part.on_time),
			(&mut sum.to_30, part.to_30),
			(&mut sum.to_60, part.to_60),
			(&mut sum.to_90, part.to_90),
			(&mut sum.over_90, part.over_90),
		] {
			sum.0 += more.0;
		}
		(sum.day, sum.rows) = (part.day, sum.rows + part.rows);
		sum.worst_days = sum.worst_days.max(part.worst_days);
		parts += 1;
		match part.next {
			Some(_) => after = part.next,
			None => return (sum, parts),
		}
	}
}

/// Receivables of two sellers and two debtors, and in another asset.
fn some() {
	for (seller, debtor, days, asset) in [
		(SELLER, DEBTOR, 10, CNY),
		(SELLER, DEBTOR, 10, CNY),
		(SELLER, DEBTOR, 50, CNY),
		(SELLER, DEBTOR, 20, CNY + 1),
		(SELLER, DEBTOR, 5, CNY - 1),
		(SELLER, OTHER, 30, CNY),
		(OTHER, DEBTOR, 40, CNY),
		(OTHER, SELLER, 40, CNY),
	] {
		let (seller, debtor) = (OrgId(seller), OrgId(debtor));
		entered(&Receivable { seller, debtor, asset, due: in_days(days), ..accepted() });
	}
}

#[test]
fn rows_should_be_told_by_the_other_party_and_due_date() {
	build_and_execute(|| {
		some();
		for limit in [1, 2, 100] {
			let of_pair = [(SELLER, DEBTOR, 10, 2, 2 * FACE), (SELLER, DEBTOR, 50, 1, FACE)];
			assert_eq!(rows(PAIR, limit), of_pair);
			let of_seller = [of_pair[0], of_pair[1], (SELLER, OTHER, 30, 1, FACE)];
			assert_eq!(rows(Profiled::Seller(OrgId(SELLER)), limit), of_seller);
			let of_debtor = [of_pair[0], of_pair[1], (OTHER, DEBTOR, 40, 1, FACE)];
			assert_eq!(rows(Profiled::Debtor(OrgId(DEBTOR)), limit), of_debtor);
		}
		let none = Profiled::Pair { seller: OrgId(DEBTOR), debtor: OrgId(SELLER) };
		assert_eq!(rows(none, 1), []);
		assert_eq!(rows(Profiled::Debtor(OrgId(RIVAL)), 1), []);
	});
}

#[test]
fn rows_of_a_pair_should_add_up_to_what_its_record_says() {
	build_and_execute(|| {
		some();
		let sum = Ledger::profile(PAIR, CNY).unwrap().outstanding.unwrap();
		assert_eq!(sum, OutstandingSum { amount: Sum(3 * FACE), rows: 2 });
		let rows = rows(PAIR, 1);
		assert_eq!(rows.iter().map(|row| row.4).sum::<u128>(), sum.amount.0);
		assert_eq!(rows.len(), 2);
	});
}

#[test]
fn ageing_should_be_as_of_a_day() {
	build_and_execute(|| {
		some();
		let at = |days| aged(PAIR, Some(in_days(days))).0;
		let sums = |ageing: AgeingView| {
			[ageing.on_time, ageing.to_30, ageing.to_60, ageing.to_90, ageing.over_90]
				.map(|sum| sum.0)
		};
		assert_eq!((sums(at(10)), at(10).worst_days), ([3 * FACE, 0, 0, 0, 0], 0));
		assert_eq!((sums(at(11)), at(11).worst_days), ([FACE, 2 * FACE, 0, 0, 0], 1));
		assert_eq!((sums(at(81)), at(81).worst_days), ([0, 0, FACE, 2 * FACE, 0], 71));
		assert_eq!((sums(at(141)), at(141).rows), ([0, 0, 0, 0, 3 * FACE], 2));
		pass(11, 1);
		assert_eq!(aged(PAIR, None).0, Ledger::ageing(PAIR, CNY, Some(today()), None));
		assert_eq!(aged(PAIR, None).0.worst_days, 1);
		let of_seller = aged(Profiled::Seller(OrgId(SELLER)), None).0;
		assert_eq!((of_seller.rows, sums(of_seller)), (3, [2 * FACE, 2 * FACE, 0, 0, 0]));
		let of_debtor = aged(Profiled::Debtor(OrgId(DEBTOR)), None).0;
		assert_eq!((of_debtor.rows, sums(of_debtor)), (3, [2 * FACE, 2 * FACE, 0, 0, 0]));
	});
}

#[test]
fn what_is_due_on_a_holiday_should_age_from_the_next_business_day() {
	build_and_execute(|| {
		entered(&Receivable { due: day("2021-11-20"), ..accepted() });
		let at = |date| Ledger::ageing(PAIR, CNY, Some(day(date)), None).worst_days;
		assert_eq!(at("2021-11-22"), 2);
		Holidays::<Test>::insert(Ordered(CNY), Ordered(2021), ClosedDays::weekends(2021));
		assert_eq!((at("2021-11-22"), at("2021-11-23")), (0, 1));
		let row = Ledger::outstanding(PAIR, CNY, None, 1).items[0];
		assert_eq!((row.due, row.last_day), (day("2021-11-20"), day("2021-11-22")));
	});
}

#[test]
fn ageing_should_come_in_parts_that_add_up() {
	build_and_execute(|| {
		for days in 1..=250 {
			let asset = if days % 2 == 0 { CNY } else { CNY + 1 };
			entered(&Receivable { due: in_days(days), asset, ..accepted() });
		}
		for (of, parts) in
			[(Profiled::Seller(OrgId(SELLER)), 2), (Profiled::Debtor(OrgId(DEBTOR)), 1), (PAIR, 1)]
		{
			let (sum, told) = aged(of, None);
			assert_eq!((sum.rows, sum.on_time.0, told), (125, 125 * FACE, parts), "{of:?}");
		}
	});
}

#[test]
fn pairs_should_be_told_from_both_sides() {
	build_and_execute(|| {
		some();
		let of = |side, organisation| {
			let all = walked(|after| Ledger::pairs(side, OrgId(organisation), after, 1));
			all.iter()
				.map(|line| (line.seller.0, line.debtor.0, line.asset, line.outstanding.rows))
				.collect::<Vec<_>>()
		};
		let ours = [
			(SELLER, DEBTOR, CNY - 1, 1),
			(SELLER, DEBTOR, CNY, 2),
			(SELLER, DEBTOR, CNY + 1, 1),
			(SELLER, OTHER, CNY, 1),
		];
		assert_eq!(of(Side::Seller, SELLER), ours);
		assert_eq!(of(Side::Debtor, SELLER), [(OTHER, SELLER, CNY, 1)]);
		let theirs = [ours[0], ours[1], ours[2], (OTHER, DEBTOR, CNY, 1)];
		assert_eq!(of(Side::Debtor, DEBTOR), theirs);
	});
}

#[test]
fn profile_should_be_told_of_who_has_one() {
	build_and_execute(|| {
		some();
		entered(&Receivable { debtor: OrgId(SISTER), ..submitted() });
		let seller = Ledger::profile(Profiled::Seller(OrgId(SELLER)), CNY).unwrap();
		assert_eq!((seller.first, seller.pairs, seller.unrelated_pairs), (Some(today()), 3, 2));
		assert_eq!(seller.outstanding, None);
		let debtor = Ledger::profile(Profiled::Debtor(OrgId(DEBTOR)), CNY).unwrap();
		assert_eq!((debtor.pairs, debtor.unrelated_pairs), (2, 2));
		for of in [Profiled::Debtor(OrgId(RIVAL)), Profiled::Seller(OrgId(DEBTOR))] {
			assert_eq!(Ledger::profile(of, CNY), None);
		}
		assert_eq!(Ledger::profile(PAIR, CNY + 9), None);
	});
}

#[test]
fn counters_should_be_told_with_what_follows_from_them() {
	let part = |minor, paid: &str, last| Part {
		amount: amount(minor),
		issued: day("2021-01-01"),
		due: day("2021-01-31"),
		paid: day(paid),
		last,
	};
	let payments = PaymentRecord::default().with(part(300, "2021-01-11", false)).unwrap();
	let payments = payments.with(part(100, "2021-02-10", true)).unwrap();
	let tally = |count, amount| Tally { count, amount };
	let counters = Counters {
		accepted: tally(3, 1_000),
		days_to_accept: 10,
		payments,
		credited: tally(1, 10),
		upheld: tally(1, 20),
		set_off: tally(1, 3),
		..Counters::default()
	};
	let told = CountersView::from(state::Counters::from(counters));
	// 33 of 1,000; 3.33 days; 300 after 10 days and 100 after 40.
	assert_eq!(told.dilution, Some(Share::new(330).unwrap()));
	assert_eq!(told.average_days_to_accept, Some(33));
	assert_eq!(told.payments.days_to_settle, Some(175));
	assert_eq!(told.payments.on_time_by_amount, Some(Share::new(7_500).unwrap()));
	assert_eq!(told.payments.on_time_by_count, Some(Share::new(0).unwrap()));
	assert_eq!((told.payments.on_time.amount, told.payments.to_30.amount), (Sum(300), Sum(100)));
	assert_eq!((told.payments.total.count, told.payments.total.amount), (1, Sum(400)));
	let none = CountersView::from(state::Counters::default());
	assert_eq!((none.dilution, none.average_days_to_accept), (None, None));
	assert_eq!((none.payments.days_to_settle, none.payments.on_time_by_count), (None, None));
}

/// What lies under a key, read as who has a proof of it does.
fn under<Kept: Decode>(map: &str, key: &[u8]) -> Option<Kept> {
	let map = sp_io::hashing::twox_128(map.as_bytes());
	let key = [&sp_io::hashing::twox_128(b"Ledger"), &map, key].concat();
	let bytes = frame_support::storage::unhashed::get_raw(&key)?;
	Some(Kept::decode_all(&mut &bytes[..]).expect("it is what is kept there"))
}

#[test]
fn state_should_be_read_by_who_has_a_proof_of_it() {
	build_and_execute(|| {
		let id = sold(with_recourse());
		assert_ok!(pay(DEBTOR, id, 3_000_000));
		pass(151, 1);
		assert_ok!(Ledger::call_recourse(by(LENDER), id));
		let kept: state::Receivable = under(keys::RECEIVABLES, &keys::receivable(id)).unwrap();
		assert_eq!(kept.encode(), receivable(id).encode());
		assert_eq!(
			(kept.debtor, kept.debt, kept.due),
			(OrgId(DEBTOR), receivable(id).debt, receivable(id).due)
		);
		let kept: state::Position = under(keys::POSITIONS, &keys::receivable(id)).unwrap();
		assert_eq!(kept.encode(), position(id).encode());
		assert_eq!((kept.lender, kept.called), (OrgId(LENDER), Some(now())));
		let (seller, debtor, due) = (OrgId(SELLER), OrgId(DEBTOR), receivable(id).due);
		let row: Tally =
			under(keys::OUTSTANDING, &keys::outstanding(seller, debtor, CNY, due)).unwrap();
		assert_eq!((row.amount, row.count), (7_000_000, 1));
		Holidays::<Test>::insert(Ordered(CNY), Ordered(2022), ClosedDays::weekends(2022));
		let days = under(keys::HOLIDAYS, &keys::holidays(CNY, 2022));
		assert_eq!(days, Some(ClosedDays::weekends(2022)));
		assert_eq!(under::<ClosedDays>(keys::HOLIDAYS, &keys::holidays(CNY, 2023)), None);
		// Counters that all differ, so that none can stand for another.
		let mut next = 0;
		let mut number = || {
			next += 1;
			next
		};
		let mut tally = || Tally { count: number(), amount: u128::from(number()) << 70 };
		let tallies: [Tally; 10] = core::array::from_fn(|_| tally());
		let [
			submitted,
			accepted,
			funded,
			credited,
			upheld,
			set_off,
			disputed,
			recourse,
			bought_back,
			written_off,
		] = tallies;
		let counters = Counters {
			submitted,
			accepted,
			funded,
			credited,
			upheld,
			set_off,
			disputed,
			recourse,
			bought_back,
			written_off,
			rejected: 101,
			lapsed: 102,
			withdrawn: 103,
			differed: 104,
			duplicates: 105,
			days_to_accept: 1 << 40,
			payments: PaymentRecord::default(),
			from_own: 1 << 90,
			dismissed: 106,
			recovered: 1 << 91,
			misdirected: 107,
			over_law: Tally { count: 108, amount: 1 << 92 },
		};
		let profile = Profile {
			all: counters,
			evidenced: Counters { rejected: 201, ..counters },
			first: Some(today()),
			pairs: (301, 302),
		};
		let pair = Pair { profile, outstanding: 1 << 93, rows: 401 };
		let kept = state::Pair::decode_all(&mut &pair.encode()[..]).unwrap();
		assert_eq!(kept, pair.into());
		assert_eq!(kept.encode(), pair.encode());
		let kept: state::Pair = under(keys::PAIRS, &keys::pair(seller, debtor, CNY)).unwrap();
		assert_eq!((kept.outstanding, kept.rows), (7_000_000, 1));
		for (map, key) in [
			(keys::SELLERS, keys::profile(seller, CNY)),
			(keys::DEBTORS, keys::profile(debtor, CNY)),
		] {
			assert!(under::<state::Profile>(map, &key).is_some(), "{map}");
		}
	});
}
