//! How many groups must say aye.

use alloc::{
	format,
	string::{String, ToString},
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{cmp::Ordering, fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// How many groups must say aye. Silence and abstention are no. As text `>1/2` or `>=2/3`.
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
pub enum Threshold {
	/// More than that part of those counted: numerator, denominator.
	#[codec(index = 0)]
	MoreThan(u8, u8),
	/// That part of those counted, or more.
	#[codec(index = 1)]
	AtLeast(u8, u8),
}

/// Why a text is no [`Threshold`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidThreshold(String);

impl fmt::Display for InvalidThreshold {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(
			f,
			"'{}' is no threshold: write a part of the groups such as '>1/2' or '>=2/3', with numbers of 1 to 100",
			self.0
		)
	}
}

impl core::error::Error for InvalidThreshold {}

impl Threshold {
	/// Whether `ayes` of `counted` groups are enough. None are when nobody is counted.
	pub fn reached(self, ayes: u32, counted: u32) -> bool {
		let (ayes, counted) = (u64::from(ayes), u64::from(counted));
		match self {
			_ if ayes == 0 => false,
			Self::MoreThan(part, whole) => ayes * u64::from(whole) > counted * u64::from(part),
			Self::AtLeast(part, whole) => ayes * u64::from(whole) >= counted * u64::from(part),
		}
	}

	/// Whether whatever reaches this reaches `other` too.
	pub fn is_as_strict_as(self, other: Self) -> bool {
		let (part, whole) = self.part();
		let (others, of) = other.part();
		match (u16::from(part) * u16::from(of)).cmp(&(u16::from(others) * u16::from(whole))) {
			Ordering::Greater => true,
			Ordering::Equal => {
				matches!(self, Self::MoreThan(..)) || matches!(other, Self::AtLeast(..))
			}
			Ordering::Less => false,
		}
	}

	/// The stricter of the two.
	pub fn stricter(self, other: Self) -> Self {
		if self.is_as_strict_as(other) { self } else { other }
	}

	/// Whether it is a part that all groups together reach.
	pub fn is_reachable(self) -> bool {
		let (part, whole) = self.part();
		let most = match self {
			Self::MoreThan(..) => part < whole,
			Self::AtLeast(..) => part <= whole,
		};
		most && (1..=100).contains(&part) && (1..=100).contains(&whole)
	}

	fn part(self) -> (u8, u8) {
		let (Self::MoreThan(part, whole) | Self::AtLeast(part, whole)) = self;
		(part, whole)
	}
}

impl FromStr for Threshold {
	type Err = InvalidThreshold;

	fn from_str(text: &str) -> Result<Self, InvalidThreshold> {
		let parse = || {
			let (make, parts): (fn(u8, u8) -> Self, _) = match text.strip_prefix(">=") {
				Some(parts) => (Self::AtLeast, parts),
				None => (Self::MoreThan, text.strip_prefix('>')?),
			};
			let (part, whole) = parts.split_once('/')?;
			let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
			if !(digits(part) && digits(whole)) {
				return None;
			}
			let threshold = make(part.parse().ok()?, whole.parse().ok()?);
			threshold.is_reachable().then_some(threshold)
		};
		parse().ok_or_else(|| InvalidThreshold(text.into()))
	}
}

impl fmt::Display for Threshold {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		let (part, whole) = self.part();
		let sign = if matches!(self, Self::MoreThan(..)) { ">" } else { ">=" };
		f.write_str(&format!("{sign}{part}/{whole}"))
	}
}

impl Serialize for Threshold {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&self.to_string())
	}
}

impl<'de> Deserialize<'de> for Threshold {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use Threshold::{AtLeast, MoreThan};

	#[test]
	fn thresholds_should_be_exact_at_their_edges() {
		for (threshold, counted, least) in [
			(MoreThan(1, 2), 6, 4),
			(MoreThan(1, 2), 7, 4),
			(MoreThan(1, 2), 1, 1),
			(MoreThan(1, 2), 2, 2),
			(AtLeast(2, 3), 6, 4),
			(AtLeast(2, 3), 7, 5),
			(AtLeast(3, 4), 4, 3),
			(AtLeast(3, 4), 7, 6),
			(AtLeast(1, 3), 6, 2),
			(AtLeast(1, 3), 7, 3),
		] {
			assert!(threshold.reached(least, counted), "{threshold:?} {counted}");
			assert!(!threshold.reached(least - 1, counted), "{threshold:?} {counted}");
		}
		assert!(!MoreThan(1, 2).reached(0, 0) && !AtLeast(1, 3).reached(0, 0));
	}

	/// Against the meaning: over all sizes of council that matter, the least number of ayes is no smaller.
	#[test]
	fn stricter_should_take_as_many_ayes_at_every_size_of_council() {
		let all: Vec<_> = (1..=6u8)
			.flat_map(|whole| {
				(1..=whole).flat_map(move |part| [MoreThan(part, whole), AtLeast(part, whole)])
			})
			.filter(|threshold| threshold.is_reachable())
			.collect();
		for one in &all {
			for other in &all {
				let implies = (1..=60).all(|counted| {
					(1..=counted)
						.all(|ayes| !one.reached(ayes, counted) || other.reached(ayes, counted))
				});
				assert_eq!(one.is_as_strict_as(*other), implies, "{one} {other}");
				assert!(one.stricter(*other).is_as_strict_as(*one));
				assert!(one.stricter(*other).is_as_strict_as(*other));
			}
		}
	}

	#[test]
	fn threshold_should_be_read_back_from_its_text() {
		for threshold in [MoreThan(1, 2), AtLeast(2, 3), AtLeast(1, 1), AtLeast(100, 100)] {
			assert_eq!(threshold.to_string().parse(), Ok(threshold));
		}
	}

	#[test]
	fn text_should_be_refused_when_it_is_no_part_that_can_be_reached() {
		for text in [
			"", "1/2", ">", ">1", ">/2", ">1/", ">1/1", ">=3/2", ">=0/2", ">=1/0", ">=+1/2",
			">=1/101", "> 1/2", ">256/300",
		] {
			let error = text.parse::<Threshold>().unwrap_err().to_string();
			assert!(error.contains(&format!("'{text}'")) && error.contains(">=2/3"), "{error}");
		}
	}
}
