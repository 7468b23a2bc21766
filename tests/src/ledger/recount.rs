//! The figures that a chain must come to, counted from the table alone.
//!
//! None of the chain's code is used but its dates: what both had in common could be wrong in both.

use super::{Invoice, Rules, Timeline};
use stalhof_primitives::time::Day;
use std::collections::{BTreeMap, BTreeSet};

/// Whose figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party<'a> {
	/// The firm's whose ledger it is.
	Seller,
	/// A customer's.
	Debtor(&'a str),
}

/// So many, so much in minor units.
pub type Counts = (u32, u128);

/// How late what was paid was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
	/// Minor units x days from an invoice's date to its payment.
	pub amount_days: u128,
	/// Paid in time, 1 to 30 days late, 31 to 60, 61 to 90, later.
	pub buckets: [Counts; 5],
}

impl Days {
	/// All that was paid.
	pub fn total(&self) -> Counts {
		let [count, amount] = [0, 1].map(|part| {
			let parts = self.buckets.iter().map(|(count, amount)| [u128::from(*count), *amount]);
			parts.map(|parts| parts[part]).sum::<u128>()
		});
		(u32::try_from(count).unwrap_or(u32::MAX), amount)
	}

	/// Days to settle, weighted by amount, in tenths of a day, a half rounded up; `None` when nothing was paid.
	pub fn to_settle(&self) -> Option<u128> {
		let (_, amount) = self.total();
		(self.amount_days * 20 + amount).checked_div(amount * 2)
	}
}

/// What is owed on a day, by how late it is: not late, 1 to 30 days, 31 to 60, 61 to 90, later.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ageing {
	/// Minor units.
	pub buckets: [u128; 5],
	/// Days by which the oldest is late.
	pub worst: u32,
	/// Customers and due dates of which something is owed.
	pub rows: u32,
}

impl Ageing {
	/// All that is owed.
	pub fn total(&self) -> u128 {
		self.buckets.iter().sum()
	}
}

/// What a profile counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recount {
	/// Brought in and accepted, on one day.
	pub accepted: Counts,
	/// Paid.
	pub paid: Days,
	/// Disputed.
	pub disputed: Counts,
	/// Disputes that came to nothing.
	pub dismissed: u32,
	/// Disputes of which something was right, and how much.
	pub upheld: Counts,
	/// Customers.
	pub pairs: u32,
	/// The first day on which something was brought in.
	pub first: Option<Day>,
}

fn bucket(due: Day, day: Day) -> usize {
	let late = i64::from(day.number()) - i64::from(due.number());
	[0, 30, 60, 90].iter().filter(|most| late > **most).count()
}

fn more(counts: &mut Counts, amount: u128) {
	counts.0 += 1;
	counts.1 += amount;
}

fn of<'a>(
	invoices: &'a [Invoice],
	party: Party<'a>,
) -> impl Iterator<Item = &'a Invoice> + use<'a> {
	let theirs = move |invoice: &&Invoice| match party {
		Party::Seller => true,
		Party::Debtor(customer) => invoice.customer == customer,
	};
	invoices.iter().filter(theirs)
}

impl Recount {
	/// Of what happened until the end of a day.
	pub fn of(invoices: &[Invoice], party: Party, rules: Rules, until: Day) -> Self {
		let mut count = Self::default();
		let mut customers = BTreeSet::new();
		for invoice in of(invoices, party) {
			let line = Timeline::of(invoice, rules);
			if line.accepted > until {
				continue;
			}
			customers.insert(&invoice.customer);
			let first = count.first.map_or(line.accepted, |first| first.min(line.accepted));
			count.first = Some(first);
			more(&mut count.accepted, invoice.amount);
			if let Some((raised, over)) = line.disputed {
				if raised <= until {
					more(&mut count.disputed, invoice.amount);
				}
				match (over <= until, line.upheld) {
					(false, _) => (),
					(true, 0) => count.dismissed += 1,
					(true, upheld) => more(&mut count.upheld, upheld),
				}
			}
			if let Some(paid) = line.paid.filter(|paid| *paid <= until) {
				let amount = invoice.amount - line.upheld;
				let days = u128::from(paid.number() - invoice.issue.number());
				count.paid.amount_days += amount * days;
				more(&mut count.paid.buckets[bucket(invoice.due, paid)], amount);
			}
		}
		count.pairs = u32::try_from(customers.len()).unwrap_or(u32::MAX);
		count
	}

	/// What of the amount accepted was found not to be owed, in basis points, rounded down; `None` when nothing was accepted.
	pub fn dilution(&self) -> Option<u128> {
		(self.upheld.1 * 10_000).checked_div(self.accepted.1)
	}
}

impl Ageing {
	/// Of what is owed at the end of a day.
	pub fn of(invoices: &[Invoice], party: Party, rules: Rules, day: Day) -> Self {
		let mut rows = BTreeMap::new();
		for invoice in of(invoices, party) {
			let line = Timeline::of(invoice, rules);
			let accepted = line.accepted <= day;
			let paid = line.paid.is_some_and(|paid| paid <= day);
			let over = line.disputed.is_some_and(|(_, over)| over <= day);
			let owed = invoice.amount - if over { line.upheld } else { 0 };
			if accepted && !paid && owed > 0 {
				*rows.entry((&invoice.customer, invoice.due)).or_insert(0) += owed;
			}
		}
		let mut ageing =
			Self { rows: u32::try_from(rows.len()).unwrap_or(u32::MAX), ..Self::default() };
		for ((_, due), owed) in rows {
			ageing.buckets[bucket(due, day)] += owed;
			ageing.worst = ageing.worst.max(day.number().saturating_sub(due.number()));
		}
		ageing
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const TABLE: &str = "countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate
208,A,,1,1/1/2013,1/31/2013,100.00,No,1/31/2013,Electronic,30,0
208,A,,2,1/1/2013,1/31/2013,50.00,No,2/1/2013,Paper,31,1
208,B,,3,1/2/2013,2/1/2013,200.00,Yes,3/4/2013,Electronic,61,31
208,B,,4,1/2/2013,2/1/2013,10.01,Yes,,Paper,,
208,A,,5,3/1/2013,3/31/2013,7.00,No,6/30/2013,Paper,121,91
";

	fn day(text: &str) -> Day {
		text.parse().unwrap()
	}

	fn invoices() -> Vec<Invoice> {
		super::super::read(TABLE.as_bytes(), day("2014-01-01")).unwrap().invoices
	}

	#[test]
	fn a_recount_should_be_what_one_counts_by_hand() {
		let all = invoices();
		let whole = Recount::of(&all, Party::Seller, Rules::default(), day("2013-06-30"));
		let expected = Recount {
			accepted: (5, 36_701),
			paid: Days {
				amount_days: 10_000 * 30 + 5_000 * 31 + 20_000 * 61 + 700 * 121,
				buckets: [(1, 10_000), (1, 5_000), (1, 20_000), (0, 0), (1, 700)],
			},
			disputed: (2, 21_001),
			dismissed: 2,
			upheld: (0, 0),
			pairs: 2,
			first: Some(day("2013-01-01")),
		};
		assert_eq!(whole, expected);
		assert_eq!(whole.paid.total(), (4, 35_700));
		// 1,759,700 / 35,700 = 49.29
		assert_eq!(whole.paid.to_settle(), Some(493));
		assert_eq!(whole.dilution(), Some(0));
		let part = Recount::of(&all, Party::Debtor("A"), Rules::default(), day("2013-02-01"));
		assert_eq!(part.accepted, (2, 15_000));
		assert_eq!(part.paid.buckets[..2], [(1, 10_000), (1, 5_000)]);
		assert_eq!((part.pairs, part.disputed), (1, (0, 0)));
		let none = Recount::of(&all, Party::Seller, Rules::default(), day("2012-12-31"));
		assert_eq!(none, Recount::default());
		assert_eq!((none.paid.to_settle(), none.dilution()), (None, None));
	}

	#[test]
	fn what_is_upheld_should_be_owed_no_more() {
		let all = invoices();
		let rules = Rules { upheld_percent: 50 };
		let whole = Recount::of(&all, Party::Debtor("B"), rules, day("2013-06-30"));
		assert_eq!((whole.dismissed, whole.upheld), (0, (2, 10_500)));
		assert_eq!(whole.paid.total(), (1, 10_000));
		// 10,500 of 21,001.
		assert_eq!(whole.dilution(), Some(4_999));
		let before = Ageing::of(&all, Party::Debtor("B"), rules, day("2013-01-25"));
		let after = Ageing::of(&all, Party::Debtor("B"), rules, day("2013-01-26"));
		assert_eq!((before.total(), after.total()), (21_001, 10_501));
	}

	#[test]
	fn ageing_should_be_of_what_is_owed_at_the_end_of_a_day() {
		let all = invoices();
		let of = |text| Ageing::of(&all, Party::Seller, Rules::default(), day(text));
		assert_eq!(of("2012-12-31"), Ageing::default());
		let first = Ageing { buckets: [15_000, 0, 0, 0, 0], worst: 0, rows: 1 };
		assert_eq!(of("2013-01-01"), first);
		let second = Ageing { buckets: [36_001, 0, 0, 0, 0], worst: 0, rows: 2 };
		assert_eq!(of("2013-01-02"), second);
		let third = Ageing { buckets: [21_001, 5_000, 0, 0, 0], worst: 0, rows: 2 };
		assert_eq!(of("2013-01-31").buckets, [26_001, 0, 0, 0, 0]);
		assert_eq!(of("2013-02-01").buckets, [21_001, 0, 0, 0, 0]);
		assert_ne!(of("2013-02-01"), third);
		assert_eq!(
			of("2013-03-03"),
			Ageing { buckets: [700, 21_001, 0, 0, 0], worst: 30, rows: 2 }
		);
		assert_eq!(of("2013-03-04"), Ageing { buckets: [700, 0, 1_001, 0, 0], worst: 31, rows: 2 });
		assert_eq!(of("2013-06-29").buckets, [0, 0, 0, 700, 1_001]);
		assert_eq!(of("2013-06-30"), Ageing { buckets: [0, 0, 0, 0, 1_001], worst: 149, rows: 1 });
	}
}
