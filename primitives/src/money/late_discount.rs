//! Late discount: what a lender is owed for each day on which its advance comes back late.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use super::{Amount, DayCount, OutOfRange, Rate, Refused, day_count::product};
use crate::time::Day;

/// Late discount as it accrues: the sum of principal x basis points x days since the due date, undivided.
///
/// It is divided and rounded only when it is read ([`amount`](Self::amount)), and always as a whole: so it does not
/// depend on how often it is looked at or something is paid of it, and it never goes down.
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
pub struct LateDiscount {
	products: u128,
	until: Day,
}

impl LateDiscount {
	/// None yet. The due date is the first day that counts.
	pub const fn none(due: Day) -> Self {
		Self { products: 0, until: due }
	}

	/// With what accrues on `principal` up to `day`, which does not count: paid on the due date nothing has accrued, paid
	/// three days later three days have.
	///
	/// # Errors
	/// [`Refused::Backwards`] before the day up to which it has accrued, [`Refused::OutOfRange`].
	pub fn accrue(
		self,
		principal: Amount,
		rate: Rate,
		day_count: DayCount,
		day: Day,
	) -> Result<Self, Refused> {
		let more = product(principal, rate, day_count.days(self.until, day)?)?;
		let products = self.products.checked_add(more).ok_or(OutOfRange)?;
		Ok(Self { products, until: day })
	}

	/// What it comes to in all, a half of a minor unit rounded up.
	///
	/// # Errors
	/// [`OutOfRange`].
	pub fn amount(&self, day_count: DayCount) -> Result<Amount, OutOfRange> {
		day_count.divide(self.products)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn amount(minor: u128) -> Amount {
		Amount::new(minor).unwrap()
	}

	const DUE: &str = "2024-02-27";

	#[test]
	fn late_discount_should_be_that_of_the_examples() {
		for (principal, rate, days, expected) in [
			// 1,200,000.00 at 4.80 % for 3 days: 473.4246 ...
			(120_000_000, 480, 3, 47_342),
			// 640,000.00 at 6 % for 10 days: 1,052.0547 ...
			(64_000_000, 600, 10, 105_205),
			(120_000_000, 480, 0, 0),
			(1, 1, 1, 0),
		] {
			let due: Day = DUE.parse().unwrap();
			let rate = Rate::new(rate).unwrap();
			let day = due.after(days).unwrap();
			let late = LateDiscount::none(due);
			let late = late.accrue(amount(principal), rate, DayCount::Act365Fixed, day).unwrap();
			assert_eq!(late.amount(DayCount::Act365Fixed), Ok(amount(expected)), "{principal}");
		}
	}

	#[test]
	fn late_discount_should_not_run_backwards() {
		let due: Day = DUE.parse().unwrap();
		let rate = Rate::new(480).unwrap();
		let on = |late: LateDiscount, days| {
			late.accrue(amount(100), rate, DayCount::Act360, due.after(days).unwrap())
		};
		let late = on(LateDiscount::none(due), 3).unwrap();
		assert_eq!(on(late, 2), Err(Refused::Backwards));
		assert_eq!(on(late, 3), Ok(late));
	}

	proptest! {
		#[test]
		fn late_discount_should_be_the_same_however_often_it_is_looked_at(
			principal in 0..10u128.pow(15),
			rate in 0u16..=10_000,
			due in 10_000u32..30_000,
			gaps in proptest::collection::vec(0u32..40, 0..12),
			count in proptest::sample::select(DayCount::ALL),
		) {
			let (principal, rate) = (amount(principal), Rate::new(rate).unwrap());
			let due = Day::from_number(due);
			let mut late = LateDiscount::none(due);
			let mut day = due;
			for gap in gaps {
				day = day.after(gap).unwrap();
				let next = late.accrue(principal, rate, count, day).unwrap();
				prop_assert!(late.amount(count).unwrap() <= next.amount(count).unwrap());
				late = next;
			}
			prop_assert_eq!(LateDiscount::none(due).accrue(principal, rate, count, day), Ok(late));
		}
	}
}
