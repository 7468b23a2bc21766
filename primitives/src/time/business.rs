//! Business days: which days of a year are none, and where a date moves that falls on one.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;

use super::Day;

/// The longest run of days without business that a date is moved over.
pub const MAX_CLOSED_RUN: u32 = 31;

/// Bytes of a year's bitmap.
const BYTES: usize = 46;

/// The days of one year on which no business is done, weekends among them: a bit a day, the first of January first and
/// in the lowest bit of the first byte.
///
/// What came off the wire may have a bit for a day that the year does not have: ask
/// [`is_well_formed`](Self::is_well_formed).
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct ClosedDays {
	year: u16,
	days: [u8; BYTES],
}

/// Why a date was not moved to a business day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoBusinessDay {
	/// Nobody has said which days of that year are business days.
	YearNotSet(u16),
	/// There is none within [`MAX_CLOSED_RUN`] days.
	NoneNear(Day),
	/// The calendar ends before the next one.
	EndOfCalendar,
}

impl fmt::Display for NoBusinessDay {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::YearNotSet(year) => write!(f, "the business days of {year} are not set"),
			Self::NoneNear(day) => {
				write!(f, "no business is done on {day} and on {MAX_CLOSED_RUN} days after it")
			}
			Self::EndOfCalendar => write!(f, "the calendar ends on {}", Day::MAX),
		}
	}
}

impl core::error::Error for NoBusinessDay {}

impl ClosedDays {
	/// A year in which business is done on every day.
	pub const fn none(year: u16) -> Self {
		Self { year, days: [0; BYTES] }
	}

	/// A year in which no business is done on Saturdays and Sundays.
	pub fn weekends(year: u16) -> Self {
		let days = days_of(year).filter(|day| day.is_weekend());
		days.fold(Self::none(year), |closed, day| closed.with(day).unwrap_or(closed))
	}

	/// The year.
	pub const fn year(&self) -> u16 {
		self.year
	}

	/// Also without business on that day; `None` for a day of another year.
	pub fn with(self, day: Day) -> Option<Self> {
		self.set(day, true)
	}

	/// With business on that day all the same, as on a Saturday that makes up for a holiday; `None` for a day of another
	/// year.
	pub fn without(self, day: Day) -> Option<Self> {
		self.set(day, false)
	}

	/// Whether no business is done on that day; `None` for a day of another year.
	pub fn is_closed(&self, day: Day) -> Option<bool> {
		let (byte, bit) = self.place(day)?;
		Some(self.days.get(byte)? & bit != 0)
	}

	/// Whether its bits are days of its year, and the year one of the calendar (1970 to 9999).
	pub fn is_well_formed(&self) -> bool {
		let listed = days_of(self.year).filter(|day| self.is_closed(*day) == Some(true)).count();
		let bits: u32 = self.days.iter().map(|byte| byte.count_ones()).sum();
		days_of(self.year).next().is_some() && u32::try_from(listed) == Ok(bits)
	}

	fn set(mut self, day: Day, closed: bool) -> Option<Self> {
		let (place, bit) = self.place(day)?;
		let byte = self.days.get_mut(place)?;
		*byte = if closed { *byte | bit } else { *byte & !bit };
		Some(self)
	}

	fn place(&self, day: Day) -> Option<(usize, u8)> {
		let (_, place) = day.place_in_year().filter(|(year, _)| *year == self.year)?;
		Some((usize::from(place / 8), 1 << (place % 8)))
	}
}

/// The days of a year; none for a year outside of the calendar.
fn days_of(year: u16) -> impl Iterator<Item = Day> {
	let first = Day::from_year_month_day(year, 1, 1);
	let days =
		first.into_iter().flat_map(|first| (0..366).filter_map(move |place| first.after(place)));
	days.filter(move |day| day.place_in_year().is_some_and(|(of, _)| of == year))
}

/// `day` itself when business is done on it, else the first business day after it: the Following Business Day Convention
/// (2006 ISDA Definitions, section 4.12(a)(i)).
///
/// `closed` is asked once for each year that is looked at, two at most.
///
/// # Errors
/// [`NoBusinessDay`].
pub fn next_business_day(
	day: Day,
	mut closed: impl FnMut(u16) -> Option<ClosedDays>,
) -> Result<Day, NoBusinessDay> {
	let mut known: Option<ClosedDays> = None;
	for later in 0..=MAX_CLOSED_RUN {
		let candidate = day.after(later).ok_or(NoBusinessDay::EndOfCalendar)?;
		let (year, _) = candidate.place_in_year().ok_or(NoBusinessDay::EndOfCalendar)?;
		let of_year = match known.filter(|known| known.year == year) {
			Some(known) => known,
			None => closed(year)
				.filter(|found| found.year == year)
				.ok_or(NoBusinessDay::YearNotSet(year))?,
		};
		if of_year.is_closed(candidate) == Some(false) {
			return Ok(candidate);
		}
		known = Some(of_year);
	}
	Err(NoBusinessDay::NoneNear(day))
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::vec::Vec;
	use proptest::prelude::*;

	fn day(text: &str) -> Day {
		text.parse().unwrap()
	}

	/// Weekends, and the first week of October 2024 with a Saturday that makes up for it.
	fn china(year: u16) -> ClosedDays {
		let mut closed = ClosedDays::weekends(year);
		if year == 2024 {
			for text in ["10-01", "10-02", "10-03", "10-04", "10-07"] {
				closed = closed.with(day(&alloc::format!("2024-{text}"))).unwrap();
			}
			closed = closed.without(day("2024-10-12")).unwrap();
		}
		closed
	}

	#[test]
	fn a_date_should_move_to_the_next_business_day() {
		for (due, moved) in [
			("2024-09-30", "2024-09-30"),
			("2024-10-01", "2024-10-08"),
			("2024-10-05", "2024-10-08"),
			("2024-10-12", "2024-10-12"),
			("2024-10-13", "2024-10-14"),
			// Into the next month and the next year.
			("2024-08-31", "2024-09-02"),
			("2023-12-30", "2024-01-01"),
			// A leap day that is a Thursday, and one that is a Saturday.
			("2024-02-29", "2024-02-29"),
			("2020-02-29", "2020-03-02"),
		] {
			let found = next_business_day(day(due), |year| Some(china(year)));
			assert_eq!(found, Ok(day(moved)), "{due}");
		}
	}

	#[test]
	fn a_date_should_not_move_when_nobody_has_set_its_year() {
		let mut asked = Vec::new();
		let found = next_business_day(day("2024-12-28"), |year| {
			asked.push(year);
			(year == 2024).then(|| {
				let days = ["30", "31"].map(|text| day(&alloc::format!("2024-12-{text}")));
				let weekends = ClosedDays::weekends(year);
				days.into_iter().fold(weekends, |closed, day| closed.with(day).unwrap())
			})
		});
		assert_eq!(found, Err(NoBusinessDay::YearNotSet(2025)));
		assert_eq!(asked, [2024, 2025]);
		let other = next_business_day(day("2024-01-01"), |_| Some(ClosedDays::none(2023)));
		assert_eq!(other, Err(NoBusinessDay::YearNotSet(2024)));
	}

	#[test]
	fn a_date_should_not_move_further_than_a_month_or_beyond_the_calendar() {
		let closed =
			|year| days_of(year).fold(ClosedDays::none(year), |all, day| all.with(day).unwrap());
		let found = next_business_day(day("2024-03-01"), |year| Some(closed(year)));
		assert_eq!(found, Err(NoBusinessDay::NoneNear(day("2024-03-01"))));
		let one = |year| Some(closed(year).without(day("2024-04-01")).unwrap());
		assert_eq!(next_business_day(day("2024-03-01"), one), Ok(day("2024-04-01")));
		let end = next_business_day(Day::MAX, |year| Some(closed(year)));
		assert_eq!(end, Err(NoBusinessDay::EndOfCalendar));
	}

	#[test]
	fn a_year_should_hold_its_own_days_alone() {
		assert_eq!(days_of(2023).count(), 365);
		assert_eq!(days_of(2024).count(), 366);
		assert_eq!(ClosedDays::none(2023).with(day("2024-01-01")), None);
		assert_eq!(ClosedDays::none(2023).is_closed(day("2024-01-01")), None);
		assert!(ClosedDays::weekends(2024).is_well_formed());
		assert!(!ClosedDays::none(1969).is_well_formed());
		assert!(!ClosedDays::none(10_000).is_well_formed());
		// 31 December of a leap year is day 366; other years have none.
		let last = ClosedDays::none(2024).with(day("2024-12-31")).unwrap();
		assert!(last.is_well_formed());
		assert!(!ClosedDays { year: 2023, ..last }.is_well_formed());
	}

	proptest! {
		#[test]
		fn the_next_business_day_should_be_the_first_open_one(
			first in 10_957u32..40_000,
			closed in proptest::collection::vec(any::<bool>(), 40),
		) {
			let first = Day::from_number(first);
			let open = |day: Day| {
				day.since(first).is_none_or(|place| closed.get(place as usize) != Some(&true))
			};
			let years = |year| {
				let closed = days_of(year).filter(|day| !open(*day));
				Some(closed.fold(ClosedDays::none(year), |all, day| all.with(day).unwrap()))
			};
			let expected = (0..=MAX_CLOSED_RUN).filter_map(|later| first.after(later)).find(|day| open(*day));
			prop_assert_eq!(next_business_day(first, years).ok(), expected);
		}
	}
}
