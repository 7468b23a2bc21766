//! How somebody pays: sums over what was paid, and over what is owed.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::num::NonZeroU128;
use scale_info::TypeInfo;

use super::{Amount, OutOfRange, Share, half_up};
use crate::{names::named, time::Day};

named! {
	/// How late something was paid, or is owed, in days after the due date.
	LateBucket {
		/// Not late.
		OnTime = 0, "on-time";
		/// 1 to 30 days.
		To30 = 1, "1-30";
		/// 31 to 60 days.
		To60 = 2, "31-60";
		/// 61 to 90 days.
		To90 = 3, "61-90";
		/// More than 90 days.
		Over90 = 4, "over-90";
	}
}

/// How many late buckets there are.
const BUCKETS: usize = LateBucket::ALL.len();

impl LateBucket {
	/// That of a payment, or of a look at what is owed, on `day`.
	pub fn of(due: Day, day: Day) -> Self {
		match day.since(due).unwrap_or(0) {
			0 => Self::OnTime,
			1..=30 => Self::To30,
			31..=60 => Self::To60,
			61..=90 => Self::To90,
			_ => Self::Over90,
		}
	}
}

/// A number of receivables, and minor units.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Tally {
	/// How many receivables.
	pub count: u32,
	/// How many minor units.
	pub amount: u128,
}

/// A payment of a receivable, or of a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
	/// What it lessened the debt by.
	pub amount: Amount,
	/// The invoice's date of issue.
	pub issued: Day,
	/// The due date.
	pub due: Day,
	/// The payment's value date.
	pub paid: Day,
	/// Whether nothing is owed after it.
	pub last: bool,
}

/// How somebody has paid: sums of one currency.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct PaymentRecord {
	/// Minor units x days from issue to payment.
	amount_days: u128,
	/// In order of [`LateBucket`]: what was paid that late, and how many receivables were paid up that late.
	buckets: [Tally; BUCKETS],
}

impl PaymentRecord {
	/// With another payment. Its amount falls in the bucket of its own value date; the receivable is counted once, with its
	/// last payment. A payment before the date of issue counts as one of that date.
	///
	/// # Errors
	/// [`OutOfRange`] when a sum would be beyond what it holds.
	pub fn with(mut self, part: Part) -> Result<Self, OutOfRange> {
		let Part { amount, issued, due, paid, last } = part;
		let days = paid.since(issued).unwrap_or(0);
		let amount_days = amount.minor().checked_mul(days.into());
		let sum = amount_days.and_then(|more| self.amount_days.checked_add(more));
		self.amount_days = sum.ok_or(OutOfRange)?;
		let bucket = &mut self.buckets[LateBucket::of(due, paid) as usize];
		bucket.amount = bucket.amount.checked_add(amount.minor()).ok_or(OutOfRange)?;
		bucket.count = bucket.count.checked_add(last.into()).ok_or(OutOfRange)?;
		Ok(self)
	}

	/// What was paid that late.
	pub fn bucket(&self, bucket: LateBucket) -> Tally {
		self.buckets[bucket as usize]
	}

	/// Minor units x days from issue to payment, of all that was paid.
	pub fn amount_days(&self) -> u128 {
		self.amount_days
	}

	/// All that was paid, and how many receivables were paid up; `None` when a sum is beyond what it holds.
	pub fn total(&self) -> Option<Tally> {
		self.buckets.iter().try_fold(Tally::default(), |sum, bucket| {
			let count = sum.count.checked_add(bucket.count)?;
			Some(Tally { count, amount: sum.amount.checked_add(bucket.amount)? })
		})
	}

	/// Days from issue to payment on average, weighted by amount, in tenths of a day, a half rounded up. `None` before the
	/// first payment.
	pub fn days_to_settle(&self) -> Option<u32> {
		let amount = NonZeroU128::new(self.total()?.amount)?;
		u32::try_from(half_up(self.amount_days.checked_mul(10)?, amount)).ok()
	}

	/// The share of receivables that were paid up on time, rounded down. `None` before the first.
	pub fn on_time_by_count(&self) -> Option<Share> {
		let on_time = self.bucket(LateBucket::OnTime).count;
		Share::of(on_time.into(), self.total()?.count.into())
	}

	/// The share of money that was paid on time, rounded down. `None` before the first payment.
	pub fn on_time_by_amount(&self) -> Option<Share> {
		Share::of(self.bucket(LateBucket::OnTime).amount, self.total()?.amount)
	}
}

/// What is owed on a day, by how late it is.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Ageing {
	/// Minor units in order of [`LateBucket`].
	buckets: [u128; BUCKETS],
	/// How many days the oldest is overdue; 0 when nothing is.
	pub worst_days: u32,
}

impl Ageing {
	/// Of rows of due date and what is outstanding. A row of nothing is not looked at.
	///
	/// # Errors
	/// [`OutOfRange`] when a sum would be beyond what it holds.
	pub fn of(
		rows: impl IntoIterator<Item = (Day, Amount)>,
		as_of: Day,
	) -> Result<Self, OutOfRange> {
		let owed = rows.into_iter().filter(|(_, amount)| !amount.is_zero());
		owed.into_iter().try_fold(Self::default(), |mut ageing, (due, amount)| {
			let bucket = &mut ageing.buckets[LateBucket::of(due, as_of) as usize];
			*bucket = bucket.checked_add(amount.minor()).ok_or(OutOfRange)?;
			ageing.worst_days = ageing.worst_days.max(as_of.since(due).unwrap_or(0));
			Ok(ageing)
		})
	}

	/// Minor units that are that late.
	pub fn bucket(&self, bucket: LateBucket) -> u128 {
		self.buckets[bucket as usize]
	}

	/// All that is owed, in minor units; `None` beyond what a sum holds.
	pub fn total(&self) -> Option<u128> {
		self.buckets.iter().try_fold(0u128, |sum, bucket| sum.checked_add(*bucket))
	}

	/// What is overdue, in minor units; `None` beyond what a sum holds.
	pub fn overdue(&self) -> Option<u128> {
		self.total()?.checked_sub(self.bucket(LateBucket::OnTime))
	}
}

#[cfg(test)]
#[path = "payments_tests.rs"]
mod tests;
