//! A ledger as what its parties do, day by day.

use super::{Invoice, Rules, Timeline};
use stalhof_primitives::{
	receivables::{MAX_FILE, MAX_FILE_UNITS, payable_units},
	time::Day,
};
use std::collections::BTreeMap;

/// The most invoices that a seller joins at once.
const JOINED: usize = MAX_FILE as usize;
/// The most invoices of a debtor's file, with tokens under two keys each.
const FILED: usize = (MAX_FILE_UNITS / payable_units(2, 0)) as usize;

/// What somebody does. Invoices are named by their place in the ledger, customers by their place in [`Plan::customers`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
	/// The seller brings an invoice in.
	Submit(usize),
	/// Its debtor accepts it.
	Accept(usize),
	/// A debtor enters what it has on paper and accepts that.
	File {
		/// Which customer.
		customer: usize,
		/// What.
		invoices: Vec<usize>,
	},
	/// The seller joins what debtors have entered.
	Join(Vec<usize>),
	/// Its debtor disputes all of it.
	Dispute(usize),
	/// Its debtor drops that.
	Drop(usize),
	/// Both say that so much of it is right, in minor units.
	Agree(usize, u128),
	/// Its debtor pays what is owed, in minor units.
	Pay(usize, u128),
}

/// What happens on one day, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayOfActs {
	/// The day.
	pub day: Day,
	/// What is done.
	pub acts: Vec<Act>,
}

/// A ledger's acts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
	/// Customers, in the order of their names.
	pub customers: Vec<String>,
	/// The place of each invoice's customer.
	pub customer_of: Vec<usize>,
	/// The number that each invoice gets on a chain without others before.
	pub numbers: Vec<u32>,
	/// Days on which something happens, in order.
	pub days: Vec<DayOfActs>,
}

impl Plan {
	/// Of all that happens until the end of the ledger's last day.
	pub fn of(invoices: &[Invoice], rules: Rules) -> Self {
		let mut names: Vec<String> = invoices.iter().map(|one| one.customer.clone()).collect();
		names.sort_unstable();
		names.dedup();
		let customer_of: Vec<usize> = invoices
			.iter()
			.map(|one| names.binary_search(&one.customer).unwrap_or_default())
			.collect();
		let until = Self::last_day(invoices, rules);
		let mut days = BTreeMap::<Day, Steps>::new();
		for (place, invoice) in invoices.iter().enumerate() {
			let line = Timeline::of(invoice, rules);
			let mut note = |day: Day, step: Step| {
				if day <= until {
					days.entry(day).or_default().note(place, step);
				}
			};
			if invoice.electronic {
				note(line.accepted, Step::Submit);
				note(line.accepted, Step::Accept);
			} else {
				note(line.accepted, Step::File(customer_of[place]));
			}
			if let Some((raised, over)) = line.disputed {
				note(raised, Step::Dispute);
				note(over, Step::Settle(line.upheld));
			}
			if let Some(paid) = line.paid {
				note(paid, Step::Pay(invoice.amount - line.upheld));
			}
		}
		let days: Vec<DayOfActs> =
			days.into_iter().map(|(day, steps)| DayOfActs { day, acts: steps.acts() }).collect();
		let numbers = numbers(invoices.len(), &days);
		Self { customers: names, customer_of, numbers, days }
	}

	/// The last day of which the ledger tells something.
	pub fn last_day(invoices: &[Invoice], rules: Rules) -> Day {
		let told = invoices.iter().map(|invoice| Timeline::of(invoice, rules).told());
		told.max().unwrap_or_default()
	}
}

/// The numbers that invoices get in the order in which they are entered.
fn numbers(count: usize, days: &[DayOfActs]) -> Vec<u32> {
	let mut numbers = vec![u32::MAX; count];
	let entered = days.iter().flat_map(|day| &day.acts).flat_map(|act| match act {
		Act::Submit(place) => std::slice::from_ref(place),
		Act::File { invoices, .. } => &invoices[..],
		_ => &[],
	});
	for (number, place) in (0..).zip(entered) {
		numbers[*place] = number;
	}
	numbers
}

/// What happens on one day.
#[derive(Default)]
struct Steps {
	submit: Vec<usize>,
	accept: Vec<usize>,
	file: BTreeMap<usize, Vec<usize>>,
	dispute: Vec<usize>,
	settle: Vec<(usize, u128)>,
	pay: Vec<(usize, u128)>,
}

/// What happens to one invoice on a day.
enum Step {
	Submit,
	Accept,
	File(usize),
	Dispute,
	Settle(u128),
	Pay(u128),
}

impl Steps {
	fn note(&mut self, place: usize, step: Step) {
		match step {
			Step::Submit => self.submit.push(place),
			Step::Accept => self.accept.push(place),
			Step::File(customer) => self.file.entry(customer).or_default().push(place),
			Step::Dispute => self.dispute.push(place),
			Step::Settle(upheld) => self.settle.push((place, upheld)),
			Step::Pay(amount) => self.pay.push((place, amount)),
		}
	}

	fn acts(self) -> Vec<Act> {
		let Self { submit, accept, file, dispute, settle, pay } = self;
		let entered: Vec<usize> = file.values().flatten().copied().collect();
		let files = file.into_iter().flat_map(|(customer, invoices)| {
			let parts = invoices.chunks(FILED).map(<[usize]>::to_vec).collect::<Vec<_>>();
			parts.into_iter().map(move |invoices| Act::File { customer, invoices })
		});
		let settled = settle.into_iter().map(|(place, upheld)| match upheld {
			0 => Act::Drop(place),
			_ => Act::Agree(place, upheld),
		});
		submit
			.into_iter()
			.map(Act::Submit)
			.chain(accept.into_iter().map(Act::Accept))
			.chain(files)
			// Numbers ascend in the order in which files were entered.
			.chain(entered.chunks(JOINED).map(|part| Act::Join(part.to_vec())))
			.chain(dispute.into_iter().map(Act::Dispute))
			.chain(settled)
			.chain(pay.into_iter().map(|(place, amount)| Act::Pay(place, amount)))
			.collect()
	}
}

#[cfg(test)]
mod tests {
	use super::{
		super::{Shape, generate},
		*,
	};

	fn day(number: u32) -> Day {
		Day::from_number(number)
	}

	fn invoice(customer: &str, issue: u32, settled: Option<u32>, electronic: bool) -> Invoice {
		Invoice {
			country: "208".into(),
			customer: customer.into(),
			paperless: None,
			number: format!("{customer}{issue}"),
			issue: day(issue),
			due: day(issue + 30),
			amount: 1_000,
			disputed: false,
			settled: settled.map(day),
			electronic,
		}
	}

	#[test]
	fn acts_should_come_in_order_and_name_invoices_by_the_numbers_they_get() {
		let disputed = Invoice { disputed: true, ..invoice("B", 10, Some(11), true) };
		let ledger = [invoice("B", 11, None, false), disputed, invoice("A", 10, Some(11), false)];
		let plan = Plan::of(&ledger, Rules::default());
		assert_eq!(
			(plan.customers, plan.customer_of),
			(vec!["A".to_owned(), "B".into()], vec![1, 1, 0])
		);
		let ten = vec![
			Act::Submit(1),
			Act::Accept(1),
			Act::File { customer: 0, invoices: vec![2] },
			Act::Join(vec![2]),
		];
		let eleven = vec![
			Act::File { customer: 1, invoices: vec![0] },
			Act::Join(vec![0]),
			Act::Dispute(1),
			Act::Drop(1),
			Act::Pay(1, 1_000),
			Act::Pay(2, 1_000),
		];
		let expected =
			[DayOfActs { day: day(10), acts: ten }, DayOfActs { day: day(11), acts: eleven }];
		assert_eq!(plan.days, expected);
		assert_eq!(plan.numbers, [2, 0, 1]);
		let agreed = Plan::of(&ledger, Rules { upheld_percent: 10 });
		assert_eq!(agreed.days[1].acts[3..5], [Act::Agree(1, 100), Act::Pay(1, 900)]);
	}

	#[test]
	fn every_invoice_should_be_entered_once_and_paid_when_the_ledger_says_so() {
		let ledger = generate(Shape { invoices: 500, customers: 20, ..Shape::year(3) });
		let plan = Plan::of(&ledger, Rules::default());
		let mut numbers = plan.numbers.clone();
		numbers.sort_unstable();
		assert_eq!(numbers, (0..500).collect::<Vec<_>>());
		let acts = || plan.days.iter().flat_map(|day| &day.acts);
		let paid = acts().filter(|act| matches!(act, Act::Pay(..))).count();
		assert_eq!(paid, ledger.iter().filter(|one| one.settled.is_some()).count());
		let joined = acts().filter_map(|act| match act {
			Act::Join(invoices) => Some(invoices.len()),
			_ => None,
		});
		assert_eq!(joined.sum::<usize>(), ledger.iter().filter(|one| !one.electronic).count());
		assert_eq!(plan.days.last().unwrap().day, Plan::last_day(&ledger, Rules::default()));
	}
}
