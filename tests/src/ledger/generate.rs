//! A year of a ledger's shape: who pays late, who disputes, what is never paid.

use super::Invoice;
use stalhof_primitives::time::Day;

/// What is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
	/// The same number makes the same ledger.
	pub seed: u64,
	/// Invoices.
	pub invoices: u32,
	/// Customers, each with one invoice at least where there are as many.
	pub customers: u32,
	/// The first day.
	pub first: Day,
	/// Days on which invoices are written.
	pub days: u32,
	/// Days after those in which payments are told of still.
	pub rest: u32,
}

impl Shape {
	/// 2,500 invoices to 100 customers in the year 2019, and what was paid of them until the end of March 2020.
	pub fn year(seed: u64) -> Self {
		let first = Day::from_year_month_day(2019, 1, 1).unwrap_or_default();
		Self { seed, invoices: 2_500, customers: 100, first, days: 365, rest: 91 }
	}

	/// The last day that the ledger tells of.
	pub fn last(&self) -> Day {
		self.first.after(self.days + self.rest - 1).unwrap_or(self.first)
	}
}

/// Countries of customers, by ISO 3166-1 number.
const COUNTRIES: [&str; 5] = ["156", "208", "276", "528", "752"];
/// Terms in days.
const TERMS: [u32; 10] = [30, 30, 30, 30, 30, 30, 45, 45, 60, 90];

/// How a customer is.
struct Customer {
	name: String,
	country: &'static str,
	terms: u32,
	paperless: Option<Day>,
	/// Major units of a middling invoice.
	usual: u32,
	/// Of 100 invoices how many are late, and by how many days on average.
	late: u32,
	days: u32,
	/// Of 100 how many are disputed.
	disputes: u32,
}

/// Numbers that look drawn (SplitMix64).
struct Draw(u64);

impl Draw {
	fn next(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
		let mut mixed = self.0;
		mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
		mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
		mixed ^ (mixed >> 31)
	}

	/// Of 0 to `below` less one.
	fn below(&mut self, below: u32) -> u32 {
		u32::try_from(self.next() % u64::from(below.max(1))).unwrap_or(0)
	}

	fn one_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
		let place = self.below(u32::try_from(all.len()).unwrap_or(u32::MAX));
		all.get(usize::try_from(place).ok()?).copied()
	}

	fn per_cent(&mut self, share: u32) -> bool {
		self.below(100) < share
	}

	/// Around `mean`, seldom far above it: the product of two draws.
	fn skewed(&mut self, mean: u32) -> u32 {
		let part = |draw: u32| u64::from(draw) + 1;
		let product = part(self.below(1_000)) * part(self.below(1_000)) * 4 * u64::from(mean);
		u32::try_from(product / 1_000_000).unwrap_or(u32::MAX)
	}
}

/// Makes the ledger of that shape, in order of date.
pub fn generate(shape: Shape) -> Vec<Invoice> {
	let mut draw = Draw(shape.seed);
	let customers: Vec<Customer> =
		(0..shape.customers.max(1)).map(|number| customer(&mut draw, number, shape)).collect();
	let mut written: Vec<(Day, usize)> = (0..shape.invoices)
		.map(|number| {
			let day = working_day(&mut draw, shape);
			// Each has one, and the first in the list have most.
			let place = if number < shape.customers {
				number
			} else {
				draw.below(shape.customers).min(draw.below(shape.customers))
			};
			(day, usize::try_from(place).unwrap_or(0))
		})
		.collect();
	written.sort_unstable();
	let last = shape.last();
	(1_u32..)
		.zip(written)
		.filter_map(|(number, (issue, place))| {
			Some(invoice(&mut draw, customers.get(place)?, number, issue, last))
		})
		.collect()
}

fn working_day(draw: &mut Draw, shape: Shape) -> Day {
	let day = |draw: &mut Draw| shape.first.after(draw.below(shape.days)).unwrap_or(shape.first);
	let drawn = day(draw);
	// Few invoices are written at a weekend, and most towards its end in no month.
	if drawn.is_weekend() && !draw.per_cent(10) { day(draw) } else { drawn }
}

fn customer(draw: &mut Draw, number: u32, shape: Shape) -> Customer {
	let (late, days) = match draw.below(10) {
		// Four in ten pay in time, half now and then late, and one in ten as a rule.
		0..=3 => (8, 4),
		4..=8 => (35, 9),
		_ => (80, 34),
	};
	let paperless = draw.below(shape.days.saturating_mul(2));
	Customer {
		name: format!("C-{:04}", number + 1),
		country: draw.one_of(&COUNTRIES).unwrap_or_default(),
		terms: draw.one_of(&TERMS).unwrap_or(30),
		paperless: shape.first.after(paperless).filter(|_| draw.per_cent(90)),
		usual: 200 + draw.skewed(9_000),
		late,
		days,
		disputes: 5 + draw.skewed(16),
	}
}

fn invoice(draw: &mut Draw, customer: &Customer, number: u32, issue: Day, last: Day) -> Invoice {
	let after = |days: u32| issue.after(days).unwrap_or(issue);
	let cents = u128::from(draw.skewed(customer.usual)) * 100 + u128::from(draw.below(100)) + 1;
	let disputed = draw.per_cent(customer.disputes);
	let early = draw.below(customer.terms + 1);
	let late = draw.per_cent(customer.late);
	let takes = match (draw.below(200), late) {
		// Never.
		(0..=2, _) => u32::MAX,
		// More than three months late.
		(3..=5, _) => customer.terms + 91 + draw.below(60),
		(_, true) => customer.terms + 1 + draw.skewed(customer.days),
		(_, false) => customer.terms - early.min(draw.below(customer.terms + 1)),
	};
	// What is disputed is not paid before that is over.
	let takes = if disputed { takes.saturating_add(10 + draw.skewed(14)) } else { takes };
	let settled = issue.after(takes).filter(|day| *day <= last);
	Invoice {
		country: customer.country.into(),
		customer: customer.name.clone(),
		paperless: customer.paperless,
		number: format!("{:07}", 4_100_000 + number),
		issue,
		due: after(customer.terms),
		amount: cents,
		disputed,
		settled,
		electronic: customer.paperless.is_some_and(|day| day <= issue),
	}
}

#[cfg(test)]
mod tests {
	use super::{
		super::{read, write},
		*,
	};
	use std::collections::BTreeSet;

	#[test]
	fn a_generated_year_should_have_the_shape_of_a_ledger() {
		let shape = Shape::year(1);
		let invoices = generate(shape);
		assert_eq!(invoices.len(), 2_500);
		let customers: BTreeSet<_> = invoices.iter().map(|one| &one.customer).collect();
		assert_eq!(customers.len(), 100);
		let share = |so: &dyn Fn(&Invoice) -> bool| {
			invoices.iter().filter(|one| so(one)).count() * 100 / invoices.len()
		};
		let late = |most: u32| move |one: &Invoice| one.days_late().is_some_and(|days| days > most);
		let shares = [
			("disputed", share(&|one| one.disputed), 15..=25),
			("late", share(&late(0)), 25..=50),
			("a month late", share(&late(30)), 2..=15),
			("unpaid", share(&|one| one.settled.is_none()), 1..=8),
			("on paper", share(&|one| !one.electronic), 20..=80),
		];
		for (what, share, expected) in shares {
			assert!(expected.contains(&share), "{share} in 100 are {what}");
		}
		let bucket = |range: std::ops::RangeInclusive<u32>| {
			invoices.iter().any(|one| one.days_late().is_some_and(|days| range.contains(&days)))
		};
		assert!([1..=30, 31..=60, 61..=90, 91..=400].into_iter().all(bucket));
		assert!(invoices.iter().all(|one| one.settled.is_none_or(|day| day <= shape.last())));
	}

	#[test]
	fn a_seed_should_make_one_ledger_that_reads_as_it_was_written() {
		let year = |seed| generate(Shape { invoices: 300, ..Shape::year(seed) });
		assert_eq!(year(7), year(7));
		assert_ne!(year(7), year(8));
		let today = Day::from_number(20_000);
		let ledger = read(write(&year(7)).as_bytes(), today).unwrap();
		assert_eq!((ledger.invoices, ledger.differing), (year(7), Vec::new()));
	}
}
