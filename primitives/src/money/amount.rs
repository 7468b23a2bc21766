//! Amounts of money.

use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{
	decimal::{self, InvalidDecimal},
	rate::{BASIS_POINTS, Share},
};

/// A number of a currency's minor units, of 18 digits at most: 0 to 999,999,999,999,999,999. That is what an amount of
/// an ISO 20022 message holds (`totalDigits` 18). The product of two amounts fits 128 bits, and so does that of an amount,
/// a [`Rate`](super::Rate) and all days of the calendar.
///
/// As text and in JSON it is its minor units in decimal; [`text`](Self::text) is in major units.
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
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Amount(u128);

/// An amount would be less than nothing, or greater than [`Amount::MAX`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfRange;

impl fmt::Display for OutOfRange {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "an amount has 0 to {} minor units", Amount::MAX)
	}
}

impl core::error::Error for OutOfRange {}

impl Amount {
	/// Nothing.
	pub const ZERO: Self = Self(0);

	/// The greatest amount.
	pub const MAX: Self = Self(999_999_999_999_999_999);

	/// That many minor units.
	///
	/// # Errors
	/// [`OutOfRange`] beyond [`MAX`](Self::MAX).
	pub const fn new(minor: u128) -> Result<Self, OutOfRange> {
		if minor > Self::MAX.0 { Err(OutOfRange) } else { Ok(Self(minor)) }
	}

	/// How many minor units.
	pub const fn minor(self) -> u128 {
		self.0
	}

	/// Whether it is nothing.
	pub const fn is_zero(self) -> bool {
		self.0 == 0
	}

	/// Both together.
	///
	/// # Errors
	/// [`OutOfRange`].
	pub fn plus(self, other: Self) -> Result<Self, OutOfRange> {
		self.0.checked_add(other.0).ok_or(OutOfRange).and_then(Self::new)
	}

	/// What is left of it without `other`.
	///
	/// # Errors
	/// [`OutOfRange`] when `other` is more.
	pub fn minus(self, other: Self) -> Result<Self, OutOfRange> {
		self.0.checked_sub(other.0).map(Self).ok_or(OutOfRange)
	}

	/// By how much it is more than `other`: nothing when it is not more.
	pub fn above(self, other: Self) -> Self {
		self.minus(other).unwrap_or_default()
	}

	/// All of them together.
	///
	/// # Errors
	/// [`OutOfRange`].
	pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, OutOfRange> {
		amounts.into_iter().try_fold(Self::ZERO, Self::plus)
	}

	/// That share of it, rounded down.
	pub fn share(self, share: Share) -> Self {
		// At most 10^18 x 10^4, and the quotient is no more than the amount.
		Self(self.0 * u128::from(share.basis_points()) / u128::from(BASIS_POINTS))
	}

	/// An amount in major units with at most `decimals` digits after a point: with two, `1234.5` is 123450.
	///
	/// # Errors
	/// [`InvalidDecimal`]; too large is what is beyond [`MAX`](Self::MAX).
	pub fn parse(text: &str, decimals: u8) -> Result<Self, InvalidDecimal> {
		Self::new(decimal::parse(text, decimals)?).map_err(|OutOfRange| InvalidDecimal::TooLarge)
	}

	/// It in major units, with all decimals.
	pub fn text(self, decimals: u8) -> String {
		decimal::show(self.0, decimals)
	}

	/// As [`text`](Self::text), with a comma after each three digits before the point.
	pub fn grouped(self, decimals: u8) -> String {
		decimal::show_grouped(self.0, decimals)
	}
}

impl TryFrom<u128> for Amount {
	type Error = OutOfRange;

	fn try_from(minor: u128) -> Result<Self, OutOfRange> {
		Self::new(minor)
	}
}

impl From<Amount> for u128 {
	fn from(amount: Amount) -> Self {
		amount.0
	}
}

impl fmt::Display for Amount {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		fmt::Display::fmt(&self.0, f)
	}
}

impl Decode for Amount {
	fn decode<I: codec::Input>(input: &mut I) -> Result<Self, codec::Error> {
		Self::new(u128::decode(input)?).map_err(|OutOfRange| "amount out of range".into())
	}
}

impl Serialize for Amount {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl<'de> Deserialize<'de> for Amount {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		Self::parse(&String::deserialize(deserializer)?, 0).map_err(de::Error::custom)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn amount(minor: u128) -> Amount {
		Amount::new(minor).unwrap()
	}

	#[test]
	fn an_amount_should_have_18_digits_at_most() {
		let beyond = 10u128.pow(18);
		assert_eq!(Amount::new(beyond - 1), Ok(Amount::MAX));
		assert_eq!(Amount::new(beyond), Err(OutOfRange));
		assert_eq!(Amount::MAX.plus(amount(1)), Err(OutOfRange));
		assert_eq!(Amount::ZERO.minus(amount(1)), Err(OutOfRange));
		assert_eq!(Amount::sum([Amount::MAX, Amount::MAX]), Err(OutOfRange));
		assert!(Amount::decode(&mut &beyond.encode()[..]).is_err());
		assert_eq!(Amount::decode(&mut &(beyond - 1).encode()[..]), Ok(Amount::MAX));
		assert!(serde_json::from_str::<Amount>("\"1000000000000000000\"").is_err());
		let text = "10000000000000000.00";
		assert_eq!(Amount::parse(text, 2), Err(InvalidDecimal::TooLarge));
	}

	#[test]
	fn products_should_fit_where_they_are_formed() {
		let most = Amount::MAX.minor();
		let days = u128::from(crate::time::Day::MAX.number());
		assert!(most.checked_mul(most).is_some());
		assert!(most.checked_mul(u128::from(BASIS_POINTS) * days * 2 + 1).is_some());
	}

	#[test]
	fn an_amount_should_be_text_of_minor_units_in_json() {
		let json = serde_json::to_string(&amount(123_456)).unwrap();
		assert_eq!(json, "\"123456\"");
		assert_eq!(serde_json::from_str::<Amount>(&json).unwrap(), amount(123_456));
		for json in ["\"1.5\"", "\"-1\"", "\"\"", "7"] {
			assert!(serde_json::from_str::<Amount>(json).is_err(), "{json}");
		}
	}

	#[test]
	fn an_amount_should_be_read_in_the_currencys_decimals() {
		assert_eq!(Amount::parse("1234.50", 2), Ok(amount(123_450)));
		assert_eq!(Amount::parse("1234.5", 0), Err(InvalidDecimal::TooFine(0)));
		assert_eq!(amount(267_932_630).text(2), "2679326.30");
		assert_eq!(amount(267_932_630).grouped(2), "2,679,326.30");
		assert_eq!(amount(1_234).grouped(0), "1,234");
	}

	#[test]
	fn a_share_should_be_rounded_down() {
		let share = |points| Share::new(points).unwrap();
		assert_eq!(amount(10_000_000).share(share(8_000)), amount(8_000_000));
		assert_eq!(amount(9_999).share(share(1)), Amount::ZERO);
		assert_eq!(amount(10_001).share(share(9_999)), amount(9_999));
		assert_eq!(Amount::MAX.share(Share::WHOLE), Amount::MAX);
	}

	proptest! {
		#[test]
		fn what_is_taken_and_what_is_left_should_sum_up(a in 0..10u128.pow(18), b in 0..10u128.pow(18)) {
			let (a, b) = (amount(a), amount(b));
			prop_assert_eq!(a.above(b).plus(a.min(b)), Ok(a));
			prop_assert_eq!(a.minus(b).ok(), (a >= b).then(|| a.above(b)));
			prop_assert_eq!(a.plus(b).ok(), Amount::new(a.minor() + b.minor()).ok());
		}
	}
}
