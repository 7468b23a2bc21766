//! Time as the chain counts it.
//!
//! A [`Moment`] is a point of the chain's calendar, a [`Day`] a date of it. A [`Calendar`] turns the
//! wall clock into moments: in production one for one, on development and replay chains faster.
//! [`ClosedDays`] are the days of a year on which no business is done; [`next_business_day`] moves a
//! date off them.

mod business;
mod calendar;
mod day;

pub use business::{ClosedDays, MAX_CLOSED_RUN, NoBusinessDay, next_business_day};
pub use calendar::{Calendar, InvalidSpeed, MAX_SPEED, Speed};
pub use day::{Day, InvalidDay, InvalidOffset, UtcOffset};

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Milliseconds of a day.
pub const MILLIS_PER_DAY: u64 = 86_400_000;

/// A point in time: milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX).
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
	Serialize,
	Deserialize,
)]
#[serde(transparent)]
pub struct Moment(u64);

impl Moment {
	/// The moment that many milliseconds after 1970-01-01T00:00:00Z.
	pub const fn from_millis(millis: u64) -> Self {
		Self(millis)
	}

	/// Milliseconds since 1970-01-01T00:00:00Z.
	pub const fn as_millis(self) -> u64 {
		self.0
	}

	/// The date at this moment where clocks stand `offset` from UTC.
	pub fn day(self, offset: UtcOffset) -> Day {
		let shift = i64::from(offset.minutes()) * 60_000;
		let local = self.0.saturating_add_signed(shift);
		Day::from_number(u32::try_from(local / MILLIS_PER_DAY).unwrap_or(u32::MAX))
	}
}
