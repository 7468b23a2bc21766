//! When what happens to an invoice: what the table does not say, by rule.

use super::Invoice;
use stalhof_primitives::time::Day;

/// Days from acceptance until a debtor disputes.
const DISPUTED_AFTER: u32 = 10;
/// Days from then until the dispute is over.
const DISPUTE_TAKES: u32 = 14;

/// What the table does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rules {
	/// What share of a disputed amount is found not to be owed, in per cent; minor units are rounded down. The table has one
	/// amount, which was invoiced and was paid: by it, none.
	pub upheld_percent: u8,
}

/// The days of one invoice.
///
/// - An electronic invoice is brought in by its seller, and accepted by its debtor, on its date. One on paper is entered by its
///   debtor's file then, and joined by its seller. So what is owed on a day is what the table says.
/// - A disputed one is disputed for all of its amount 10 days after that; 14 days later the debtor drops it, or both agree
///   on [what of it is right](Rules::upheld_percent).
/// - It is paid on its day, in one sum: what is owed then.
///
/// Nothing is later than the payment: what would be comes on its day, before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeline {
	/// Brought in and accepted.
	pub accepted: Day,
	/// Disputed, and until when.
	pub disputed: Option<(Day, Day)>,
	/// How much of it is found not to be owed, in minor units.
	pub upheld: u128,
	/// Paid.
	pub paid: Option<Day>,
}

impl Timeline {
	/// By the rules.
	pub fn of(invoice: &Invoice, rules: Rules) -> Self {
		let paid = invoice.settled;
		let after = |day: Day, days: u32| {
			let later = day.after(days).unwrap_or(day);
			paid.map_or(later, |paid| later.min(paid))
		};
		let accepted = invoice.issue;
		let disputed = invoice.disputed.then(|| {
			let raised = after(accepted, DISPUTED_AFTER);
			(raised, after(raised, DISPUTE_TAKES))
		});
		let share = u128::from(rules.upheld_percent.min(100));
		let upheld = if invoice.disputed { invoice.amount * share / 100 } else { 0 };
		Self { accepted, disputed, upheld, paid: paid.filter(|_| upheld < invoice.amount) }
	}

	/// The last day on which something the table tells of happens: acceptance, payment.
	pub fn told(&self) -> Day {
		self.paid.unwrap_or(self.accepted).max(self.accepted)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn day(number: u32) -> Day {
		Day::from_number(number)
	}

	fn invoice(settled: Option<u32>) -> Invoice {
		Invoice {
			country: "208".into(),
			customer: "C".into(),
			paperless: None,
			number: "1".into(),
			issue: day(100),
			due: day(130),
			amount: 1_001,
			disputed: true,
			settled: settled.map(day),
			electronic: true,
		}
	}

	#[test]
	fn days_should_follow_one_another_and_never_be_after_the_payment() {
		let of = |settled| {
			let line = Timeline::of(&invoice(settled), Rules::default());
			let (raised, over) = line.disputed.unwrap();
			(line.accepted, raised, over, line.paid)
		};
		assert_eq!(of(Some(150)), (day(100), day(110), day(124), Some(day(150))));
		assert_eq!(of(Some(120)), (day(100), day(110), day(120), Some(day(120))));
		assert_eq!(of(Some(100)), (day(100), day(100), day(100), Some(day(100))));
		assert_eq!(of(None), (day(100), day(110), day(124), None));
	}

	#[test]
	fn what_is_upheld_should_be_rounded_down_and_leave_nothing_to_pay_when_it_is_all() {
		let of = |upheld_percent| Timeline::of(&invoice(Some(150)), Rules { upheld_percent });
		assert_eq!((of(25).upheld, of(25).paid), (250, Some(day(150))));
		assert_eq!((of(100).upheld, of(100).paid), (1_001, None));
		let plain = Invoice { disputed: false, ..invoice(None) };
		assert_eq!(Timeline::of(&plain, Rules { upheld_percent: 50 }).upheld, 0);
	}
}
