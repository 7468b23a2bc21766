//! What a receivable is bought for: bank discount.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{cmp::Ordering, fmt};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use super::{Amount, DayCount, InvalidPeriod, OutOfRange, Rate, Share, day_count::product};
use crate::time::Day;

/// The purchase of a receivable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Purchase {
	/// What the debtor has accepted to pay and nobody disputes.
	pub face: Amount,
	/// Which share of it the lender advances.
	pub advance_rate: Share,
	/// Rate of the discount, a year.
	pub rate: Rate,
	/// How days are counted.
	pub day_count: DayCount,
	/// The day on which the seller is paid; it counts.
	pub value_date: Day,
	/// The day on which the debtor is to pay; it does not count. On a business day already
	/// ([`next_business_day`](crate::time::next_business_day)).
	pub due: Day,
	/// What the lender takes besides the discount.
	pub fees: Amount,
}

/// What a purchase comes to. `price + discount + fees + retention` is the face, to the minor unit.
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
pub struct Quote {
	/// Days from value date to due date.
	pub days: u32,
	/// Face x advance rate, rounded down: what the lender buys, and is to get back.
	pub advance: Amount,
	/// Advance x rate x days of a year, a half of a minor unit rounded up.
	pub discount: Amount,
	/// The fees.
	pub fees: Amount,
	/// Advance less discount and fees: what the seller gets at once. More than nothing.
	pub price: Amount,
	/// Face less advance: what the seller gets out of collections, once the lender has its own.
	pub retention: Amount,
}

/// Why a purchase has no price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPrice {
	/// The due date is before the value date, or one of them no date.
	Period,
	/// Discount and fees leave nothing of the advance.
	NothingLeft,
}

impl fmt::Display for NoPrice {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(match self {
			Self::Period => "it is due before the seller would be paid",
			Self::NothingLeft => "discount and fees leave nothing of the advance",
		})
	}
}

impl core::error::Error for NoPrice {}

impl From<InvalidPeriod> for NoPrice {
	fn from(InvalidPeriod: InvalidPeriod) -> Self {
		Self::Period
	}
}

impl From<OutOfRange> for NoPrice {
	/// What is beyond the greatest amount is more than any advance.
	fn from(OutOfRange: OutOfRange) -> Self {
		Self::NothingLeft
	}
}

impl Purchase {
	/// What it comes to.
	///
	/// # Errors
	/// [`NoPrice`].
	pub fn quote(&self) -> Result<Quote, NoPrice> {
		let Self { face, advance_rate, rate, day_count, value_date, due, fees } = *self;
		let days = day_count.days(value_date, due)?;
		let advance = face.share(advance_rate);
		let discount = day_count.divide(product(advance, rate, days)?)?;
		let price = advance.minus(discount)?.minus(fees)?;
		if price.is_zero() {
			return Err(NoPrice::NothingLeft);
		}
		Ok(Quote { days, advance, discount, fees, price, retention: face.minus(advance)? })
	}
}

impl Quote {
	/// By what bids of one auction compare.
	pub fn cost(&self) -> Cost {
		Cost { discount: self.discount, price: self.price }
	}
}

/// What money costs: discount / price. Of two bids the lower is the better for the seller.
///
/// Compared by cross-multiplication, exactly: two amounts multiplied fit 128 bits. Equal costs may differ in their
/// amounts.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
	discount: Amount,
	price: Amount,
}

impl Ord for Cost {
	fn cmp(&self, other: &Self) -> Ordering {
		let cross = |one: &Self, other: &Self| one.discount.minor() * other.price.minor();
		cross(self, other).cmp(&cross(other, self))
	}
}

impl PartialOrd for Cost {
	fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
		Some(self.cmp(other))
	}
}

impl PartialEq for Cost {
	fn eq(&self, other: &Self) -> bool {
		self.cmp(other).is_eq()
	}
}

impl Eq for Cost {}

#[cfg(test)]
#[path = "discount_tests.rs"]
mod tests;
