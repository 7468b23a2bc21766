use super::*;
use codec::Decode;
use proptest::prelude::*;

fn day(text: &str) -> Day {
	text.parse().unwrap()
}

/// From, to, calendar days, days on 30E/360: the periods of ISDA's own sheet of examples.
const PERIODS: [(&str, &str, u32, u32); 22] = [
	("2007-01-15", "2007-01-30", 15, 15),
	("2007-01-15", "2007-02-15", 31, 30),
	("2007-01-15", "2007-07-15", 181, 180),
	("2007-09-30", "2008-03-31", 183, 180),
	("2007-09-30", "2007-10-31", 31, 30),
	("2007-09-30", "2008-09-30", 366, 360),
	("2007-01-15", "2007-01-31", 16, 15),
	("2007-01-31", "2007-02-28", 28, 28),
	("2007-02-28", "2007-03-31", 31, 32),
	("2006-08-31", "2007-02-28", 181, 178),
	("2007-02-28", "2007-08-31", 184, 182),
	("2007-02-14", "2007-02-28", 14, 14),
	("2007-02-26", "2008-02-29", 368, 363),
	("2008-02-29", "2009-02-28", 365, 359),
	("2008-02-29", "2008-03-30", 30, 31),
	("2008-02-29", "2008-03-31", 31, 31),
	("2007-02-28", "2007-03-05", 5, 7),
	("2007-10-31", "2007-11-28", 28, 28),
	("2007-08-31", "2008-02-29", 182, 179),
	("2008-02-29", "2008-08-31", 184, 181),
	("2008-08-31", "2009-02-28", 181, 178),
	("2009-02-28", "2009-08-31", 184, 182),
];

#[test]
fn periods_should_have_the_days_of_isdas_examples() {
	for (from, to, actual, thirties) in PERIODS {
		let days = |count: DayCount| count.days(day(from), day(to)).unwrap();
		assert_eq!(days(DayCount::Act365Fixed), actual, "{from} {to}");
		assert_eq!(days(DayCount::Act360), actual, "{from} {to}");
		assert_eq!(days(DayCount::ThirtyE360), thirties, "{from} {to}");
	}
}

#[test]
fn leap_days_should_count_where_the_calendar_has_them() {
	for (from, to, actual, thirties) in [
		("2024-02-28", "2024-03-01", 2, 3),
		("2023-02-28", "2023-03-01", 1, 3),
		("2024-01-01", "2025-01-01", 366, 360),
		("2000-02-28", "2000-03-01", 2, 3),
		("2100-02-28", "2100-03-01", 1, 3),
		// The period of the discount's example.
		("2024-01-15", "2024-04-14", 90, 89),
		("2024-01-31", "2024-01-31", 0, 0),
		("2024-01-30", "2024-01-31", 1, 0),
	] {
		let days = |count: DayCount| count.days(day(from), day(to)).unwrap();
		assert_eq!(days(DayCount::Act365Fixed), actual, "{from} {to}");
		assert_eq!(days(DayCount::ThirtyE360), thirties, "{from} {to}");
	}
}

#[test]
fn a_period_should_not_end_before_it_begins_or_outside_of_the_calendar() {
	let beyond = Day::decode(&mut &u32::MAX.encode()[..]).unwrap();
	for count in DayCount::ALL {
		let backwards = count.days(day("2024-01-02"), day("2024-01-01"));
		assert_eq!(backwards, Err(InvalidPeriod));
		assert_eq!(count.days(day("2024-01-02"), beyond), Err(InvalidPeriod));
		assert_eq!(count.days(beyond, beyond), Err(InvalidPeriod));
		assert!(count.days(Day::default(), Day::MAX).is_ok());
	}
	// 31 and 30 January stand at the same place of 30E/360, in this order.
	let count = DayCount::ThirtyE360;
	assert_eq!(count.days(day("2024-01-31"), day("2024-01-30")), Err(InvalidPeriod));
}

#[test]
fn day_counts_should_be_read_by_their_names() {
	for count in DayCount::ALL {
		assert_eq!(count.name().parse(), Ok(*count));
	}
	assert!("ACT/ACT".parse::<DayCount>().is_err());
}

proptest! {
	#[test]
	fn days_should_add_up_over_periods_that_follow_on_one_another(
		mut days in [0u32..=2_932_896, 0u32..=2_932_896, 0u32..=2_932_896],
	) {
		days.sort_unstable();
		let [first, second, third] = days.map(Day::from_number);
		for count in DayCount::ALL {
			let parts = count.days(first, second).unwrap() + count.days(second, third).unwrap();
			prop_assert_eq!(count.days(first, third).unwrap(), parts, "{}", count);
		}
	}

	#[test]
	fn a_number_of_months_should_be_thirty_days_each(
		from in (1970u16..9_900, 1u8..=12, 1u8..=28),
		months in 0u32..240,
	) {
		let (year, month, of_month) = from;
		let from = Day::from_year_month_day(year, month, of_month).unwrap();
		let later = u32::from(month) - 1 + months;
		let year = year + u16::try_from(later / 12).unwrap();
		let month = u8::try_from(later % 12 + 1).unwrap();
		let to = Day::from_year_month_day(year, month, of_month).unwrap();
		prop_assert_eq!(DayCount::ThirtyE360.days(from, to), Ok(months * 30));
	}
}
