//! What a lender is owed.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use super::{Amount, DayCount, LateDiscount, OutOfRange, Rate, Recourse, Refused};
use crate::time::Day;

/// What lender and seller have agreed on. Fixed when the receivable is funded.
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
pub struct Terms {
	/// The principal: what the lender is to get back.
	pub advance: Amount,
	/// Face less advance.
	pub retention: Amount,
	/// Rate of the late discount, a year: that of the discount.
	pub rate: Rate,
	/// How days are counted.
	pub day_count: DayCount,
	/// The day by which the debtor is to pay. On a business day already.
	pub due: Day,
	/// Who answers for the debtor.
	pub recourse: Recourse,
}

/// What a lender is owed or gets, by its parts, in the order in which they are met.
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
pub struct Claim {
	/// Charges that were agreed on, a penalty for lateness among them.
	pub charges: Amount,
	/// Late discount.
	pub late_discount: Amount,
	/// Principal.
	pub principal: Amount,
}

impl Claim {
	/// All together.
	///
	/// # Errors
	/// [`OutOfRange`].
	pub fn total(&self) -> Result<Amount, OutOfRange> {
		Amount::sum([self.charges, self.late_discount, self.principal])
	}

	/// What `amount` meets of it, and what is left of the amount.
	fn met_by(&self, amount: Amount) -> (Self, Amount) {
		let charges = self.charges.min(amount);
		let left = amount.above(charges);
		let late_discount = self.late_discount.min(left);
		let left = left.above(late_discount);
		let principal = self.principal.min(left);
		(Self { charges, late_discount, principal }, left.above(principal))
	}

	fn plus(&self, other: &Self) -> Result<Self, OutOfRange> {
		Ok(Self {
			charges: self.charges.plus(other.charges)?,
			late_discount: self.late_discount.plus(other.late_discount)?,
			principal: self.principal.plus(other.principal)?,
		})
	}
}

/// What the lender of one receivable is owed: charges, late discount and principal.
///
/// Late discount runs at the terms' rate on what is outstanding of the principal alone, from the due date on. A payment
/// before the due date gives no discount back: the discount was the price of the advance.
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
pub struct Position {
	terms: Terms,
	charged: Amount,
	late: LateDiscount,
	met: Claim,
}

impl Position {
	/// The position of a lender that has paid the price.
	pub const fn open(terms: Terms) -> Self {
		let met =
			Claim { charges: Amount::ZERO, late_discount: Amount::ZERO, principal: Amount::ZERO };
		Self { terms, charged: Amount::ZERO, late: LateDiscount::none(terms.due), met }
	}

	/// What was agreed on.
	pub const fn terms(&self) -> &Terms {
		&self.terms
	}

	/// What the lender has got, whoever paid it.
	pub const fn met(&self) -> &Claim {
		&self.met
	}

	/// What is outstanding of the principal.
	pub fn principal(&self) -> Amount {
		self.terms.advance.above(self.met.principal)
	}

	/// Whether the lender has all that it is owed: the principal is met last.
	pub fn is_settled(&self) -> bool {
		self.principal().is_zero()
	}

	/// What the lender is owed when it is paid on `day`.
	///
	/// # Errors
	/// [`Refused::Backwards`], [`Refused::OutOfRange`].
	pub fn owed(&self, day: Day) -> Result<Claim, Refused> {
		Ok(self.accrued(day)?.outstanding()?)
	}

	/// Charges and late discount up to `day` in all, what was paid of them included.
	///
	/// # Errors
	/// [`Refused::Backwards`], [`Refused::OutOfRange`].
	pub fn extras(&self, day: Day) -> Result<Amount, Refused> {
		let late = self.accrued(day)?.late.amount(self.terms.day_count)?;
		Ok(self.charged.plus(late)?)
	}

	/// With another charge that lender and seller have agreed on.
	///
	/// # Errors
	/// [`Refused::Settled`], [`Refused::OutOfRange`].
	pub fn charge(self, amount: Amount) -> Result<Self, Refused> {
		if self.is_settled() {
			return Err(Refused::Settled);
		}
		Ok(Self { charged: self.charged.plus(amount)?, ..self })
	}

	/// Meets it with money of that value date: charges, late discount, principal. Returns what went to each, and what is
	/// left of the money.
	///
	/// # Errors
	/// [`Refused::Backwards`], [`Refused::OutOfRange`].
	pub fn meet(self, amount: Amount, day: Day) -> Result<(Self, Claim, Amount), Refused> {
		let accrued = self.accrued(day)?;
		let (part, left) = accrued.outstanding()?.met_by(amount);
		Ok((Self { met: accrued.met.plus(&part)?, ..accrued }, part, left))
	}

	/// With late discount up to `day`. Before the due date there is none, and none any more without a principal.
	fn accrued(self, day: Day) -> Result<Self, Refused> {
		let principal = self.principal();
		if principal.is_zero() {
			return Ok(self);
		}
		let Terms { rate, day_count, due, .. } = self.terms;
		let late = self.late.accrue(principal, rate, day_count, day.max(due))?;
		Ok(Self { late, ..self })
	}

	fn outstanding(&self) -> Result<Claim, OutOfRange> {
		Ok(Claim {
			charges: self.charged.minus(self.met.charges)?,
			late_discount: self.late.amount(self.terms.day_count)?.minus(self.met.late_discount)?,
			principal: self.principal(),
		})
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn amount(minor: u128) -> Amount {
		Amount::new(minor).unwrap()
	}

	fn terms() -> Terms {
		Terms {
			advance: amount(64_000_000),
			retention: amount(16_000_000),
			rate: Rate::new(600).unwrap(),
			day_count: DayCount::Act365Fixed,
			due: "2024-03-01".parse().unwrap(),
			recourse: Recourse::With,
		}
	}

	fn day(late: u32) -> Day {
		terms().due.after(late).unwrap()
	}

	fn claim(charges: u128, late: u128, principal: u128) -> Claim {
		let (charges, late_discount) = (amount(charges), amount(late));
		Claim { charges, late_discount, principal: amount(principal) }
	}

	#[test]
	fn a_position_should_grow_by_each_day_after_the_due_date_alone() {
		let position = Position::open(terms());
		for (day, late) in [
			(Day::default(), 0),
			(day(0), 0),
			(day(1), 10_521),
			(day(10), 105_205),
			(day(365), 3_840_000),
		] {
			assert_eq!(position.owed(day), Ok(claim(0, late, 64_000_000)), "{day}");
		}
	}

	#[test]
	fn money_should_meet_charges_then_late_discount_then_principal() {
		let position = Position::open(terms()).charge(amount(500)).unwrap();
		let (position, part, left) = position.meet(amount(300), day(10)).unwrap();
		assert_eq!((part, left), (claim(300, 0, 0), Amount::ZERO));
		let (position, part, left) = position.meet(amount(100_200), day(10)).unwrap();
		assert_eq!((part, left), (claim(200, 100_000, 0), Amount::ZERO));
		let (position, part, left) = position.meet(amount(4_005_205), day(10)).unwrap();
		assert_eq!((part, left), (claim(0, 5_205, 4_000_000), Amount::ZERO));
		// Twenty days more on 600,000.00: 1,972.6027, with the 0.0048 that was not paid before.
		assert_eq!(position.owed(day(30)), Ok(claim(0, 197_261, 60_000_000)));
		let (position, part, left) = position.meet(amount(61_000_000), day(30)).unwrap();
		assert_eq!((part, left), (claim(0, 197_261, 60_000_000), amount(802_739)));
		assert!(position.is_settled());
		assert_eq!(position.owed(day(400)), Ok(Claim::default()));
		assert_eq!(position.met(), &claim(500, 302_466, 64_000_000));
		assert_eq!(position.extras(day(400)), Ok(amount(302_966)));
		assert_eq!(position.charge(amount(1)), Err(Refused::Settled));
		assert_eq!(position.meet(amount(9), day(0)), Ok((position, Claim::default(), amount(9))));
	}

	#[test]
	fn money_should_not_meet_a_position_on_a_day_before_late_discount_was_counted() {
		let (position, ..) = Position::open(terms()).meet(amount(1), day(5)).unwrap();
		assert_eq!(position.owed(day(4)), Err(Refused::Backwards));
		assert_eq!(position.meet(amount(1), Day::default()), Err(Refused::Backwards));
		// Before the due date the order does not matter.
		let (position, ..) = Position::open(terms()).meet(amount(1), day(0)).unwrap();
		assert!(position.meet(amount(1), Day::default()).is_ok());
	}

	proptest! {
		#[test]
		fn late_discount_should_not_depend_on_how_it_is_paid_while_the_principal_stays(
			gaps in proptest::collection::vec((0u32..30, 0u128..20_000), 0..12),
			end in 0u32..30,
		) {
			let (mut position, mut late) = (Position::open(terms()), 0);
			let mut paid = Amount::ZERO;
			for (gap, wanted) in gaps {
				late += gap;
				// No more than what is late, so that the principal stays.
				let owed = position.owed(day(late)).unwrap().late_discount;
				let payment = amount(wanted).min(owed);
				let (next, part, left) = position.meet(payment, day(late)).unwrap();
				prop_assert_eq!((part, left), (claim(0, payment.minor(), 0), Amount::ZERO));
				paid = paid.plus(payment).unwrap();
				position = next;
			}
			late += end;
			let untouched = Position::open(terms()).owed(day(late)).unwrap().late_discount;
			let left = position.owed(day(late)).unwrap().late_discount;
			prop_assert_eq!(left.plus(paid), Ok(untouched));
		}
	}
}
