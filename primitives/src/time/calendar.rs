//! The chain's calendar: which moment it is when the wall clock shows a time.

use alloc::format;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, de};

use super::Moment;

/// The fastest calendar: a day a second.
pub const MAX_SPEED: u32 = 86_400;

/// How many seconds of the calendar pass in one second of the wall clock: 1 to [`MAX_SPEED`].
///
/// 1 in production; 14,400 is a day in 6 s, 43,200 a day in a block of 2 s.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
)]
pub struct Speed(u32);

/// Why a number is no [`Speed`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidSpeed(pub u32);

impl fmt::Display for InvalidSpeed {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "calendar speed {} is out of range: it lies between 1 and {MAX_SPEED}", self.0)
	}
}

impl core::error::Error for InvalidSpeed {}

impl Speed {
	/// The wall clock's own pace.
	pub const REAL: Self = Self(1);

	/// A calendar that runs `times` as fast as the wall clock.
	pub const fn new(times: u32) -> Result<Self, InvalidSpeed> {
		if times == 0 || times > MAX_SPEED {
			return Err(InvalidSpeed(times));
		}
		Ok(Self(times))
	}

	/// Calendar seconds in a wall-clock second.
	pub const fn times(self) -> u32 {
		self.0
	}
}

impl Default for Speed {
	fn default() -> Self {
		Self::REAL
	}
}

impl Decode for Speed {
	fn decode<I: codec::Input>(input: &mut I) -> Result<Self, codec::Error> {
		Self::new(u32::decode(input)?).map_err(|_| "calendar speed out of range".into())
	}
}

impl<'de> Deserialize<'de> for Speed {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		Self::new(u32::deserialize(deserializer)?)
			.map_err(|error| de::Error::custom(format!("{error}")))
	}
}

/// Turns wall-clock time into moments. Fixed when the chain begins; nothing changes it later.
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
	Serialize,
	Deserialize,
)]
pub struct Calendar {
	/// What the wall clock showed at the first block.
	pub epoch: Moment,
	/// What the calendar showed at the first block.
	pub start: Moment,
	/// How fast the calendar runs.
	pub speed: Speed,
}

impl Calendar {
	/// The moment when the wall clock shows `wall`; `start` for times before the epoch, and the
	/// last countable millisecond for times that lie beyond it (over 200 years at full speed).
	pub fn moment(&self, wall: Moment) -> Moment {
		let passed = wall.as_millis().saturating_sub(self.epoch.as_millis());
		let passed = passed.saturating_mul(u64::from(self.speed.times()));
		Moment::from_millis(self.start.as_millis().saturating_add(passed))
	}

	/// Whether the calendar is the wall clock itself, as a production chain's must be.
	pub fn is_real(&self) -> bool {
		self.speed == Speed::REAL && self.start == self.epoch
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	const EPOCH: Moment = Moment::from_millis(1_800_000_000_000);

	#[test]
	fn a_real_calendar_should_show_the_wall_clock() {
		let calendar = Calendar { epoch: EPOCH, start: EPOCH, speed: Speed::REAL };
		let later = Moment::from_millis(1_800_000_123_456);
		assert!(calendar.is_real());
		assert_eq!(calendar.moment(later), later);
	}

	#[test]
	fn a_fast_calendar_should_pass_a_day_in_six_seconds() {
		let start = "2019-11-11".parse::<super::super::Day>().unwrap();
		let calendar = Calendar {
			epoch: EPOCH,
			start: start.start(super::super::UtcOffset::UTC),
			speed: Speed::new(14_400).unwrap(),
		};
		assert!(!calendar.is_real());
		let day_after = |seconds: u64| {
			let wall = Moment::from_millis(EPOCH.as_millis() + seconds * 1_000);
			alloc::format!("{}", calendar.moment(wall).day(super::super::UtcOffset::UTC))
		};
		assert_eq!(day_after(0), "2019-11-11");
		assert_eq!(day_after(5), "2019-11-11");
		assert_eq!(day_after(6), "2019-11-12");
		assert_eq!(day_after(6 * 366), "2020-11-11");
	}

	#[test]
	fn a_calendar_should_stand_at_its_start_when_the_clock_is_before_the_epoch() {
		let start = Moment::from_millis(7);
		let calendar = Calendar { epoch: EPOCH, start, speed: Speed::REAL };
		assert_eq!(calendar.moment(Moment::from_millis(0)), start);
	}

	#[test]
	fn speeds_should_be_refused_when_out_of_range() {
		assert_eq!(Speed::new(0), Err(InvalidSpeed(0)));
		assert_eq!(Speed::new(MAX_SPEED + 1), Err(InvalidSpeed(MAX_SPEED + 1)));
		assert!(Speed::decode(&mut &0u32.encode()[..]).is_err());
		assert!(serde_json::from_str::<Speed>("0").is_err());
		assert_eq!(serde_json::from_str::<Speed>("43200").unwrap().times(), 43_200);
	}

	proptest! {
		#[test]
		fn the_calendar_should_never_run_backwards(
			epoch in 0..1u64 << 42,
			start in 0..1u64 << 42,
			speed in 1..=MAX_SPEED,
			a in any::<u64>(),
			b in any::<u64>(),
		) {
			let calendar = Calendar {
				epoch: Moment::from_millis(epoch),
				start: Moment::from_millis(start),
				speed: Speed::new(speed).unwrap(),
			};
			let (early, late) = (a.min(b), a.max(b));
			let moment = |wall| calendar.moment(Moment::from_millis(wall));
			prop_assert!(moment(early) <= moment(late));
			prop_assert!(moment(early) >= calendar.start);
		}

		#[test]
		fn intervals_should_scale_by_the_speed(
			speed in 1..=MAX_SPEED,
			from in 0..1u64 << 36,
			passed in 0..1u64 << 40,
		) {
			let calendar = Calendar {
				epoch: EPOCH,
				start: Moment::from_millis(0),
				speed: Speed::new(speed).unwrap(),
			};
			let at = |wall: u64| calendar.moment(Moment::from_millis(wall)).as_millis();
			let wall = EPOCH.as_millis() + from;
			prop_assert_eq!(at(wall + passed) - at(wall), passed * u64::from(speed));
		}
	}
}
