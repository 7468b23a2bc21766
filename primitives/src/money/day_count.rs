//! Day counts: how many days a period has, and how many make a year.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, num::NonZeroU128};
use scale_info::TypeInfo;

use super::{Amount, OutOfRange, Rate, half_up};
use crate::{names::named, time::Day};

named! {
	/// How the days of a period and of a year are counted. The first day of a period is in it and the last is not. Days
	/// of two periods that follow on one another are those of both together, in each of the three.
	DayCount {
		/// Calendar days, 365 a year, in leap years too (2006 ISDA Definitions, section 4.16(d)).
		Act365Fixed = 0, "ACT/365F";
		/// Calendar days, 360 a year (section 4.16(e)).
		Act360 = 1, "ACT/360";
		/// Months of 30 days, 360 a year: a 31st counts as a 30th, the end of February as it is (section 4.16(g),
		/// Eurobond basis).
		ThirtyE360 = 2, "30E/360";
	}
}

/// A period ends before it begins, or lies outside of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidPeriod;

impl fmt::Display for InvalidPeriod {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "a period ends no sooner than it begins, and by {}", Day::MAX)
	}
}

impl core::error::Error for InvalidPeriod {}

/// A year's basis points: what an amount that was multiplied by basis points and days is divided by.
const fn divisor(basis: u32) -> NonZeroU128 {
	NonZeroU128::new(10_000 * basis as u128).expect("a year has days")
}

const OF_365: NonZeroU128 = divisor(365);
const OF_360: NonZeroU128 = divisor(360);

impl DayCount {
	/// Days of a year.
	pub const fn basis(self) -> u32 {
		match self {
			Self::Act365Fixed => 365,
			Self::Act360 | Self::ThirtyE360 => 360,
		}
	}

	/// Days of the period from `from`, which is in it, to `to`, which is not.
	///
	/// # Errors
	/// [`InvalidPeriod`] when `to` is earlier than `from`, or one of them no date.
	pub fn days(self, from: Day, to: Day) -> Result<u32, InvalidPeriod> {
		if to > Day::MAX {
			return Err(InvalidPeriod);
		}
		let actual = to.since(from).ok_or(InvalidPeriod)?;
		match self {
			Self::Act365Fixed | Self::Act360 => Ok(actual),
			Self::ThirtyE360 => {
				let (from, to) = (thirties(from), thirties(to));
				to.zip(from).and_then(|(to, from)| to.checked_sub(from)).ok_or(InvalidPeriod)
			}
		}
	}

	/// The amount that a sum of [`product`]s comes to, a half of a minor unit rounded up.
	///
	/// # Errors
	/// [`OutOfRange`].
	pub(super) fn divide(self, products: u128) -> Result<Amount, OutOfRange> {
		let divisor = match self {
			Self::Act365Fixed => OF_365,
			Self::Act360 | Self::ThirtyE360 => OF_360,
		};
		Amount::new(half_up(products, divisor))
	}
}

/// Amount x basis points a year x days, undivided: sums of such products lose nothing to rounding.
///
/// # Errors
/// [`OutOfRange`]; never for a number of days that [`DayCount::days`] gave.
pub(super) fn product(amount: Amount, rate: Rate, days: u32) -> Result<u128, OutOfRange> {
	let factor = u128::from(rate.basis_points()) * u128::from(days);
	amount.minor().checked_mul(factor).ok_or(OutOfRange)
}

/// Where a date stands when each month has 30 days.
fn thirties(day: Day) -> Option<u32> {
	let (year, month, day) = day.year_month_day()?;
	Some(u32::from(year) * 360 + u32::from(month) * 30 + u32::from(day.min(30)))
}

#[cfg(test)]
#[path = "day_count_tests.rs"]
mod tests;
