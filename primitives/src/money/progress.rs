//! What has become of a debt by a day. Never stored: computed from amounts and dates.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use super::{Amount, Debt};
use crate::{names::named, time::Day};

named! {
	/// Where a debt stands.
	Stage {
		/// Nothing is owed any more.
		Settled = 0, "settled";
		/// Nothing is overdue: the due date is not over, or all that is owed is disputed.
		Current = 1, "current";
		/// It should have been paid.
		Overdue = 2, "overdue";
		/// It has been overdue for longer than the terms allow.
		Default = 3, "default";
	}
}

/// What has become of a debt by a day.
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
#[serde(rename_all = "camelCase")]
pub struct Progress {
	/// Where it stands.
	pub stage: Stage,
	/// Whether a part was paid, and another is owed.
	pub partially_paid: bool,
	/// What is owed and not disputed.
	pub undisputed: Amount,
	/// How many days it is overdue; 0 while it is not.
	pub days_overdue: u32,
}

impl Progress {
	/// What has become of `debt` by `today`. It is overdue once the due date is over, and in default once it is overdue for
	/// more than `default_after` days. `due` is on a business day already
	/// ([`next_business_day`](crate::time::next_business_day)).
	pub fn of(debt: &Debt, disputed: Amount, due: Day, today: Day, default_after: u32) -> Self {
		let outstanding = debt.outstanding();
		let undisputed = outstanding.above(disputed);
		let days_overdue = match undisputed.is_zero() {
			true => 0,
			false => today.since(due).unwrap_or(0),
		};
		let stage = match days_overdue {
			_ if outstanding.is_zero() => Stage::Settled,
			0 => Stage::Current,
			days if days <= default_after => Stage::Overdue,
			_ => Stage::Default,
		};
		let partially_paid = !debt.paid().is_zero() && !outstanding.is_zero();
		Self { stage, partially_paid, undisputed, days_overdue }
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn amount(minor: u128) -> Amount {
		Amount::new(minor).unwrap()
	}

	#[test]
	fn a_debt_should_stand_where_amounts_and_dates_put_it() {
		use Stage::{Current, Default, Overdue, Settled};
		let due: Day = "2024-02-28".parse().unwrap();
		for (paid, credited, disputed, late, stage, partially_paid, undisputed, overdue) in [
			(0, 0, 0, -1, Current, false, 100, 0),
			(0, 0, 0, 0, Current, false, 100, 0),
			// Over the leap day.
			(0, 0, 0, 1, Overdue, false, 100, 1),
			(40, 0, 0, -1, Current, true, 60, 0),
			(40, 0, 0, 90, Overdue, true, 60, 90),
			(40, 0, 0, 91, Default, true, 60, 91),
			(40, 10, 20, 91, Default, true, 30, 91),
			// All that is left is disputed.
			(40, 10, 50, 91, Current, true, 0, 0),
			(40, 10, 999, 91, Current, true, 0, 0),
			(0, 100, 0, 91, Settled, false, 0, 0),
			(100, 0, 0, 91, Settled, false, 0, 0),
		] {
			let debt = Debt::new(amount(100)).credit(amount(credited)).unwrap();
			let (debt, _) = debt.pay(amount(paid)).unwrap();
			let today = Day::from_number(due.number().checked_add_signed(late).unwrap());
			let expected = Progress {
				stage,
				partially_paid,
				undisputed: amount(undisputed),
				days_overdue: overdue,
			};
			let disputed = amount(disputed);
			assert_eq!(Progress::of(&debt, disputed, due, today, 90), expected, "{paid} {late}");
		}
	}

	#[test]
	fn a_debt_should_be_in_default_at_once_when_no_day_is_allowed() {
		let (debt, due) = (Debt::new(amount(1)), Day::from_number(10));
		let stage =
			|today| Progress::of(&debt, Amount::ZERO, due, Day::from_number(today), 0).stage;
		assert_eq!((stage(10), stage(11)), (Stage::Current, Stage::Default));
	}
}
