use super::*;
use alloc::vec::Vec;
use proptest::prelude::*;

fn amount(minor: u128) -> Amount {
	Amount::new(minor).unwrap()
}

fn day(text: &str) -> Day {
	text.parse().unwrap()
}

/// A part of an invoice of 1 January 2024, due on 1 March.
fn part(minor: u128, paid: &str, last: bool) -> Part {
	let (issued, due) = (day("2024-01-01"), day("2024-03-01"));
	Part { amount: amount(minor), issued, due, paid: day(paid), last }
}

fn record(parts: impl IntoIterator<Item = Part>) -> PaymentRecord {
	parts.into_iter().try_fold(PaymentRecord::default(), PaymentRecord::with).unwrap()
}

#[test]
fn lateness_should_fall_in_buckets_of_thirty_days() {
	use LateBucket::{OnTime, Over90, To30, To60, To90};
	for (paid, bucket) in [
		("2023-01-01", OnTime),
		("2024-02-29", OnTime),
		("2024-03-01", OnTime),
		("2024-03-02", To30),
		("2024-03-31", To30),
		("2024-04-01", To60),
		("2024-04-30", To60),
		("2024-05-01", To90),
		("2024-05-30", To90),
		("2024-05-31", Over90),
		("2034-05-31", Over90),
	] {
		assert_eq!(LateBucket::of(day("2024-03-01"), day(paid)), bucket, "{paid}");
	}
}

#[test]
fn days_to_settle_should_be_weighted_by_amount() {
	assert_eq!(PaymentRecord::default().days_to_settle(), None);
	// 40 days for 1,500,000.00 and 63 for as much: 51.5.
	let parts = [part(150_000_000, "2024-02-10", false), part(150_000_000, "2024-03-04", true)];
	let paid = record(parts);
	assert_eq!(paid.days_to_settle(), Some(515));
	assert_eq!(paid.amount_days(), 150_000_000 * (40 + 63));
	// 1 x 40 + 2 x 63, of 3: 55.33; and the other way round: 47.67.
	let halves = [part(1, "2024-02-10", false), part(2, "2024-03-04", true)];
	assert_eq!(record(halves).days_to_settle(), Some(553));
	let halves = [part(2, "2024-02-10", false), part(1, "2024-03-04", true)];
	assert_eq!(record(halves).days_to_settle(), Some(477));
	// Before it was issued.
	assert_eq!(record([part(5, "2023-12-01", true)]).days_to_settle(), Some(0));
}

#[test]
fn amounts_should_count_by_part_and_receivables_by_their_last() {
	let paid = record([
		part(100, "2024-02-10", false),
		part(50, "2024-03-04", true),
		part(70, "2024-03-01", true),
		part(30, "2024-07-01", true),
		part(0, "2024-04-15", true),
	]);
	let tally = |bucket| {
		let Tally { count, amount } = paid.bucket(bucket);
		(count, amount)
	};
	let buckets: Vec<_> = LateBucket::ALL.iter().map(|bucket| tally(*bucket)).collect();
	assert_eq!(buckets, [(1, 170), (1, 50), (1, 0), (0, 0), (1, 30)]);
	assert_eq!(paid.total(), Some(Tally { count: 4, amount: 250 }));
	assert_eq!(paid.on_time_by_count(), Share::new(2_500).ok());
	assert_eq!(paid.on_time_by_amount(), Share::new(6_800).ok());
	assert_eq!(PaymentRecord::default().on_time_by_count(), None);
	// 2 of 3: rounded down.
	let parts = [part(2, "2024-03-01", true), part(1, "2024-03-02", true)];
	assert_eq!(record(parts).on_time_by_amount(), Share::new(6_666).ok());
}

#[test]
fn a_record_should_refuse_what_its_sums_do_not_hold() {
	let full = Tally { count: u32::MAX, amount: u128::MAX };
	let buckets = [full; BUCKETS];
	let counts = PaymentRecord { amount_days: 0, buckets };
	assert_eq!(counts.with(part(0, "2024-03-01", true)), Err(OutOfRange));
	assert_eq!(counts.with(part(1, "2024-03-01", false)), Err(OutOfRange));
	assert_eq!(counts.with(part(0, "2024-03-01", false)), Ok(counts));
	assert_eq!((counts.total(), counts.days_to_settle()), (None, None));
	let days = PaymentRecord { amount_days: u128::MAX, ..Default::default() };
	assert_eq!(days.with(part(1, "2024-03-01", false)), Err(OutOfRange));
}

#[test]
fn what_is_owed_should_age_from_its_due_date() {
	let today = day("2024-07-01");
	let rows = [
		("2024-07-02", 1),
		("2024-07-01", 2),
		("2024-06-30", 10),
		("2024-06-01", 20),
		("2024-05-31", 100),
		("2024-05-02", 200),
		("2024-05-01", 1_000),
		("2024-04-02", 2_000),
		("2024-04-01", 10_000),
		("2024-03-01", 20_000),
		// Paid up long ago: nobody's worst day.
		("2023-01-01", 0),
	];
	let ageing = Ageing::of(rows.map(|(due, owed)| (day(due), amount(owed))), today).unwrap();
	let buckets: Vec<_> = LateBucket::ALL.iter().map(|bucket| ageing.bucket(*bucket)).collect();
	assert_eq!(buckets, [3, 30, 300, 3_000, 30_000]);
	assert_eq!((ageing.total(), ageing.overdue()), (Some(33_333), Some(33_330)));
	assert_eq!(ageing.worst_days, 122);
	assert_eq!(Ageing::of([], today), Ok(Ageing::default()));
}

proptest! {
	#[test]
	fn a_record_should_be_a_recount_in_any_order(
		parts in proptest::collection::vec((0u128..10u128.pow(18), 0u32..300, 0u32..90, any::<bool>()), 0..20),
		turn in 0usize..20,
	) {
		let issued = day("2024-01-01");
		let parts: Vec<_> = parts
			.into_iter()
			.map(|(minor, days, terms, last)| Part {
				amount: amount(minor),
				issued,
				due: issued.after(terms).unwrap(),
				paid: issued.after(days).unwrap(),
				last,
			})
			.collect();
		let paid = record(parts.clone());
		let mut turned = parts.clone();
		turned.rotate_left(turn.min(parts.len()));
		prop_assert_eq!(record(turned), paid);
		let total = paid.total().unwrap();
		prop_assert_eq!(total.amount, parts.iter().map(|part| part.amount.minor()).sum::<u128>());
		prop_assert_eq!(total.count as usize, parts.iter().filter(|part| part.last).count());
		let weighted = |part: &Part| part.amount.minor() * u128::from(part.paid.since(issued).unwrap());
		let products: u128 = parts.iter().map(weighted).sum();
		prop_assert_eq!(paid.amount_days(), products);
		if let Some(tenths) = paid.days_to_settle() {
			// Within half a tenth of products / amount.
			let middle = u128::from(tenths) * total.amount;
			prop_assert!(2 * (10 * products).abs_diff(middle) <= total.amount);
		}
	}

	#[test]
	fn ageing_should_sum_up_to_what_is_owed(
		rows in proptest::collection::vec((0u32..800, 0u128..10u128.pow(18)), 0..20),
		today in 0u32..1_000,
	) {
		let owed: u128 = rows.iter().map(|(_, owed)| owed).sum();
		let (rows, today) = (rows.into_iter(), Day::from_number(today));
		let rows: Vec<_> = rows.map(|(due, owed)| (Day::from_number(due), amount(owed))).collect();
		let ageing = Ageing::of(rows.clone(), today).unwrap();
		prop_assert_eq!(ageing.total(), Some(owed));
		let late = |(due, owed): &(Day, Amount)| today.since(*due).filter(|_| !owed.is_zero()).unwrap_or(0);
		prop_assert_eq!(ageing.worst_days, rows.iter().map(late).max().unwrap_or(0));
		let overdue = rows.iter().filter(|row| late(row) > 0).map(|(_, owed)| owed.minor());
		prop_assert_eq!(ageing.overdue(), Some(overdue.sum()));
	}
}
