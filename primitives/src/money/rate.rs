//! Rates a year and shares of an amount, in basis points.

use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, de};

use super::decimal;

/// Basis points of the whole: one is a hundredth of a per cent.
pub const BASIS_POINTS: u16 = 10_000;

/// Why something is no [`Rate`] and no [`Share`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvalidRate {
	/// More than the whole, in basis points.
	TooLarge(u16),
	/// A text that is no percentage.
	Form(String),
}

impl fmt::Display for InvalidRate {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::TooLarge(points) => {
				write!(f, "{points} basis points are more than {BASIS_POINTS}, which are 100 %")
			}
			Self::Form(text) => {
				write!(f, "'{text}' is no percentage from 0 to 100 with at most two decimals")
			}
		}
	}
}

impl core::error::Error for InvalidRate {}

/// Basis points from a percentage, with the sign or without.
fn percentage(text: &str) -> Result<u16, InvalidRate> {
	let invalid = || InvalidRate::Form(text.chars().take(20).collect());
	let digits = text.strip_suffix('%').map_or(text, str::trim_end);
	let points = decimal::parse(digits, 2).map_err(|_| invalid())?;
	u16::try_from(points).ok().filter(|points| *points <= BASIS_POINTS).ok_or_else(invalid)
}

macro_rules! basis_points {
	($(#[$doc:meta])* $name:ident) => {
		$(#[$doc])*
		#[derive(
			Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, DecodeWithMemTracking,
			MaxEncodedLen, TypeInfo, Serialize,
		)]
		pub struct $name(u16);

		impl $name {
			/// That many basis points.
			///
			/// # Errors
			/// [`InvalidRate::TooLarge`] beyond [`BASIS_POINTS`].
			pub const fn new(points: u16) -> Result<Self, InvalidRate> {
				if points > BASIS_POINTS { Err(InvalidRate::TooLarge(points)) } else { Ok(Self(points)) }
			}

			/// How many basis points.
			pub const fn basis_points(self) -> u16 {
				self.0
			}
		}

		impl fmt::Display for $name {
			/// A percentage with two decimals: `4.80 %`.
			fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
				write!(f, "{} %", decimal::show(self.0.into(), 2))
			}
		}

		impl FromStr for $name {
			type Err = InvalidRate;

			/// A percentage with at most two decimals, with the sign or without: `4.8`, `4.80 %`.
			fn from_str(text: &str) -> Result<Self, InvalidRate> {
				percentage(text).map(Self)
			}
		}

		impl Decode for $name {
			fn decode<I: codec::Input>(input: &mut I) -> Result<Self, codec::Error> {
				Self::new(u16::decode(input)?).map_err(|_| "more than 10,000 basis points".into())
			}
		}

		impl<'de> Deserialize<'de> for $name {
			fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
				Self::new(u16::deserialize(deserializer)?).map_err(de::Error::custom)
			}
		}
	};
}

basis_points! {
	/// A rate a year: 0 to 10,000 basis points (100 %). In JSON the number of basis points.
	Rate
}

basis_points! {
	/// A share of an amount: 0 to 10,000 basis points (all of it). In JSON the number of basis points.
	Share
}

impl Share {
	/// All of it.
	pub const WHOLE: Self = Self(BASIS_POINTS);

	/// Which share `part` is of `whole`, rounded down. `None` of nothing, for more than the whole, and for numbers of which
	/// ten thousand times as much does not fit 128 bits.
	pub fn of(part: u128, whole: u128) -> Option<Self> {
		let points = part.checked_mul(BASIS_POINTS.into())?.checked_div(whole)?;
		u16::try_from(points).ok().filter(|_| part <= whole).map(Self)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;
	use proptest::prelude::*;

	#[test]
	fn a_percentage_should_be_read_to_the_basis_point() {
		for (text, points) in
			[("0", 0), ("80", 8_000), ("4.8", 480), ("4.80 %", 480), ("100%", 10_000)]
		{
			assert_eq!(text.parse::<Share>().unwrap().basis_points(), points, "{text}");
		}
		for text in ["", "%", "100.01", "4.801", "-1", "80 % ", "80 per cent", "700", "1,5"] {
			let error = text.parse::<Rate>().unwrap_err().to_string();
			assert!(error.contains(&alloc::format!("'{text}'")), "{error}");
		}
	}

	#[test]
	fn more_than_the_whole_should_be_refused() {
		assert_eq!(Rate::new(10_001), Err(InvalidRate::TooLarge(10_001)));
		assert!(Share::decode(&mut &10_001u16.encode()[..]).is_err());
		assert!(serde_json::from_str::<Rate>("10001").is_err());
		assert_eq!(serde_json::from_str::<Rate>("480").unwrap().to_string(), "4.80 %");
	}

	#[test]
	fn a_share_of_a_whole_should_be_rounded_down() {
		for (part, whole, points) in [
			(0, 1, Some(0)),
			(1, 3, Some(3_333)),
			(2, 3, Some(6_666)),
			(3, 3, Some(10_000)),
			(1, 10_001, Some(0)),
			(4, 3, None),
			(30_001, 30_000, None),
			(0, 0, None),
			(1, 0, None),
			(u128::MAX, u128::MAX, None),
		] {
			assert_eq!(Share::of(part, whole).map(Share::basis_points), points, "{part}/{whole}");
		}
	}

	proptest! {
		#[test]
		fn a_rate_should_come_back_from_its_text(points in 0..=BASIS_POINTS) {
			let rate = Rate::new(points).unwrap();
			prop_assert_eq!(rate.to_string().parse(), Ok(rate));
			prop_assert_eq!(Rate::decode(&mut &rate.encode()[..]), Ok(rate));
		}
	}
}
