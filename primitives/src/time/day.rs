//! Dates and offsets from UTC.

use alloc::{
	format,
	string::{String, ToString},
};
use chrono::{Datelike, NaiveDate};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{MILLIS_PER_DAY, Moment};

/// A date of the proleptic Gregorian calendar, counted in days from 1970-01-01 (day 0) to 9999-12-31.
///
/// As text it is the calendar date of ISO 8601 (`2019-11-11`).
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Hash,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Day(u32);

crate::big_endian_newtype!(Day, u32, |day| day.0, Day::from_number);

/// Why a text is no [`Day`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidDay(String);

impl fmt::Display for InvalidDay {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(
			f,
			"'{}' is not a date: write YYYY-MM-DD, from {} to {}",
			self.0,
			Day::default(),
			Day::MAX
		)
	}
}

impl core::error::Error for InvalidDay {}

impl Day {
	/// 9999-12-31, the last date of four-digit years.
	pub const MAX: Self = Self(2_932_896);

	/// The date that many days after 1970-01-01; [`Day::MAX`] for numbers beyond it.
	pub fn from_number(days: u32) -> Self {
		Self(days).min(Self::MAX)
	}

	/// Days since 1970-01-01.
	pub const fn number(self) -> u32 {
		self.0
	}

	/// The moment at which this date begins where clocks stand `offset` from UTC.
	pub fn start(self, offset: UtcOffset) -> Moment {
		let utc = u64::from(self.0) * MILLIS_PER_DAY;
		Moment::from_millis(utc.saturating_add_signed(-i64::from(offset.minutes()) * 60_000))
	}

	/// The date of that year, month and day of the month; `None` for none, or one before 1970 or beyond [`Day::MAX`].
	pub fn from_year_month_day(year: u16, month: u8, day: u8) -> Option<Self> {
		let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())?;
		u32::try_from(date.to_epoch_days()).ok().map(Self).filter(|day| *day <= Self::MAX)
	}

	/// Year (1970 to 9999), month (1 to 12) and day of the month (1 to 31). `None` beyond [`Day::MAX`], where a number
	/// that came off the wire may lie.
	pub fn year_month_day(self) -> Option<(u16, u8, u8)> {
		let date = self.date().filter(|_| self <= Self::MAX)?;
		let year = u16::try_from(date.year()).ok()?;
		Some((year, u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?))
	}

	/// Year, and place in it: 0 is 1 January. `None` beyond [`Day::MAX`].
	pub fn place_in_year(self) -> Option<(u16, u16)> {
		let (year, ..) = self.year_month_day()?;
		Some((year, u16::try_from(self.date()?.ordinal0()).ok()?))
	}

	/// Whether it is a Saturday or a Sunday.
	pub const fn is_weekend(self) -> bool {
		// Day 0 was a Thursday.
		matches!(self.0 % 7, 2 | 3)
	}

	/// The date that many days later; `None` beyond [`Day::MAX`].
	pub fn after(self, days: u32) -> Option<Self> {
		self.0.checked_add(days).map(Self).filter(|day| *day <= Self::MAX)
	}

	/// How many days later it is than `earlier`; `None` when it is not as late.
	pub fn since(self, earlier: Self) -> Option<u32> {
		self.0.checked_sub(earlier.0)
	}

	fn date(self) -> Option<NaiveDate> {
		NaiveDate::from_epoch_days(i32::try_from(self.0).ok()?)
	}
}

impl fmt::Display for Day {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self.date() {
			Some(date) => write!(f, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day()),
			None => write!(f, "day {}", self.0),
		}
	}
}

impl FromStr for Day {
	type Err = InvalidDay;

	fn from_str(text: &str) -> Result<Self, InvalidDay> {
		let invalid = || InvalidDay(text.chars().take(40).collect());
		let well_formed = text.len() == 10
			&& text.bytes().enumerate().all(|(place, byte)| match place {
				4 | 7 => byte == b'-',
				_ => byte.is_ascii_digit(),
			});
		if !well_formed {
			return Err(invalid());
		}
		let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| invalid())?;
		u32::try_from(date.to_epoch_days()).map(Self).map_err(|_| invalid())
	}
}

impl Serialize for Day {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&self.to_string())
	}
}

impl<'de> Deserialize<'de> for Day {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
	}
}

/// How far local clocks stand ahead of UTC, in minutes: -720 (UTC-12:00) to 840 (UTC+14:00).
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
)]
pub struct UtcOffset(i16);

/// Why a number of minutes is no [`UtcOffset`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidOffset(pub i16);

impl fmt::Display for InvalidOffset {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		let Self(minutes) = self;
		write!(f, "{minutes} minutes is no offset from UTC: it lies between -720 and 840")
	}
}

impl core::error::Error for InvalidOffset {}

impl UtcOffset {
	/// Coordinated universal time itself.
	pub const UTC: Self = Self(0);

	/// Clocks that stand `minutes` ahead of UTC (behind it when negative).
	pub const fn from_minutes(minutes: i16) -> Result<Self, InvalidOffset> {
		if minutes < -720 || minutes > 840 {
			return Err(InvalidOffset(minutes));
		}
		Ok(Self(minutes))
	}

	/// Minutes ahead of UTC.
	pub const fn minutes(self) -> i16 {
		self.0
	}
}

impl Decode for UtcOffset {
	fn decode<I: codec::Input>(input: &mut I) -> Result<Self, codec::Error> {
		Self::from_minutes(i16::decode(input)?).map_err(|_| "offset from UTC out of range".into())
	}
}

impl<'de> Deserialize<'de> for UtcOffset {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		Self::from_minutes(i16::deserialize(deserializer)?)
			.map_err(|error| de::Error::custom(format!("{error}")))
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::vec::Vec;
	use proptest::prelude::*;

	#[test]
	fn known_dates_should_have_their_numbers() {
		for (text, number) in [
			("1970-01-01", 0),
			("1970-01-02", 1),
			("2000-02-29", 11_016),
			("2000-03-01", 11_017),
			("2019-11-11", 18_211),
			("2100-03-01", 47_541),
			("9999-12-31", 2_932_896),
		] {
			let day: Day = text.parse().unwrap();
			assert_eq!(day.number(), number, "{text}");
			assert_eq!(day.to_string(), text);
		}
	}

	#[test]
	fn parsing_should_refuse_what_is_no_date() {
		for text in [
			"",
			"2019-11-31",
			"2019-02-29",
			"1900-02-29",
			"2019-13-01",
			"2019-00-10",
			"1969-12-31",
			"10000-01-01",
			"+019-11-11",
			"2019-1-11",
			"2019-11-1",
			"2019/11/11",
			" 2019-11-1",
			"2019-11-11T00:00:00Z",
			"２019-11-11",
		] {
			let error = text.parse::<Day>().unwrap_err().to_string();
			assert!(error.contains(text) && error.contains("YYYY-MM-DD"), "{error}");
		}
	}

	#[test]
	fn a_moment_should_fall_on_different_dates_at_different_offsets() {
		let late = Moment::from_millis(18_211 * MILLIS_PER_DAY - 1);
		let at = |minutes| late.day(UtcOffset::from_minutes(minutes).unwrap()).to_string();
		assert_eq!(at(0), "2019-11-10");
		assert_eq!(at(480), "2019-11-11");
		assert_eq!(at(-720), "2019-11-10");
	}

	#[test]
	fn a_day_should_know_its_place_in_the_calendar() {
		let day = |text: &str| text.parse::<Day>().unwrap();
		assert_eq!(day("2024-02-29").year_month_day(), Some((2024, 2, 29)));
		assert_eq!(Day::from_year_month_day(2024, 2, 29), Some(day("2024-02-29")));
		for (year, month, of_month) in [(2023, 2, 29), (2023, 0, 1), (1969, 12, 31), (10_000, 1, 1)]
		{
			assert_eq!(Day::from_year_month_day(year, month, of_month), None, "{year}");
		}
		assert_eq!(day("2023-01-01").place_in_year(), Some((2023, 0)));
		assert_eq!(day("2023-12-31").place_in_year(), Some((2023, 364)));
		assert_eq!(day("2024-12-31").place_in_year(), Some((2024, 365)));
		let beyond = Day::decode(&mut &2_932_897u32.encode()[..]).unwrap();
		assert_eq!((beyond.year_month_day(), beyond.place_in_year()), (None, None));
		let weekend = |first: &str| {
			let first = day(first);
			(0..7).map(|later| first.after(later).unwrap().is_weekend()).collect::<Vec<_>>()
		};
		// A Monday.
		assert_eq!(weekend("2024-02-26"), [false, false, false, false, false, true, true]);
	}

	#[test]
	fn days_should_be_counted_forwards_and_within_the_calendar() {
		let day = |text: &str| text.parse::<Day>().unwrap();
		assert_eq!(day("2024-02-28").after(2), Some(day("2024-03-01")));
		assert_eq!((Day::MAX.after(0), Day::MAX.after(1)), (Some(Day::MAX), None));
		assert_eq!(day("1970-01-02").after(u32::MAX), None);
		assert_eq!(day("2025-01-01").since(day("2024-01-01")), Some(366));
		assert_eq!(day("2024-01-01").since(day("2025-01-01")), None);
	}

	#[test]
	fn offsets_should_be_refused_when_no_clock_shows_them() {
		assert_eq!(UtcOffset::from_minutes(841), Err(InvalidOffset(841)));
		assert_eq!(UtcOffset::from_minutes(-721), Err(InvalidOffset(-721)));
		assert!(UtcOffset::decode(&mut &841i16.encode()[..]).is_err());
		assert!(serde_json::from_str::<UtcOffset>("-721").is_err());
		assert_eq!(serde_json::from_str::<UtcOffset>("480").unwrap().minutes(), 480);
	}

	proptest! {
		#[test]
		fn text_and_json_should_round_trip(number in 0u32..=2_932_896) {
			let day = Day::from_number(number);
			prop_assert_eq!(day.to_string().parse::<Day>(), Ok(day));
			let json = serde_json::to_string(&day).unwrap();
			prop_assert_eq!(serde_json::from_str::<Day>(&json).unwrap(), day);
		}

		#[test]
		fn a_day_should_begin_at_its_own_start_and_not_before(
			number in 1u32..=2_932_896,
			minutes in -720i16..=840,
		) {
			let (day, offset) = (Day::from_number(number), UtcOffset::from_minutes(minutes).unwrap());
			let start = day.start(offset);
			prop_assert_eq!(start.day(offset), day);
			let before = Moment::from_millis(start.as_millis() - 1);
			prop_assert_eq!(before.day(offset).number(), number - 1);
		}
	}
}
