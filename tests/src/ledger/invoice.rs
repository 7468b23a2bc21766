//! A line of the table.

use stalhof_primitives::time::Day;
use std::fmt::Write as _;

/// The table's columns.
pub const COLUMNS: [&str; 12] = [
	"countryCode",
	"customerID",
	"PaperlessDate",
	"invoiceNumber",
	"InvoiceDate",
	"DueDate",
	"InvoiceAmount",
	"Disputed",
	"SettledDate",
	"PaperlessBill",
	"DaysToSettle",
	"DaysLate",
];

/// An invoice, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invoice {
	/// The customer's country.
	pub country: String,
	/// Who owes it.
	pub customer: String,
	/// Since when that customer takes invoices without paper.
	pub paperless: Option<Day>,
	/// Its number.
	pub number: String,
	/// Its date.
	pub issue: Day,
	/// When it is due.
	pub due: Day,
	/// Minor units.
	pub amount: u128,
	/// Whether its customer disputed it.
	pub disputed: bool,
	/// When it was paid.
	pub settled: Option<Day>,
	/// Whether it was sent without paper.
	pub electronic: bool,
}

impl Invoice {
	/// From its date to when it was paid.
	pub fn days_to_settle(&self) -> Option<u32> {
		self.settled?.since(self.issue)
	}

	/// From its due date to when it was paid; 0 when it was paid in time.
	pub fn days_late(&self) -> Option<u32> {
		Some(self.settled?.since(self.due).unwrap_or(0))
	}
}

/// The table as text.
pub fn write(invoices: &[Invoice]) -> String {
	let mut text = COLUMNS.join(",") + "\n";
	for invoice in invoices {
		let number =
			|number: Option<u32>| number.map_or(String::new(), |number| number.to_string());
		let fields = [
			quoted(&invoice.country),
			quoted(&invoice.customer),
			invoice.paperless.map_or(String::new(), date),
			quoted(&invoice.number),
			date(invoice.issue),
			date(invoice.due),
			format!("{}.{:02}", invoice.amount / 100, invoice.amount % 100),
			if invoice.disputed { "Yes" } else { "No" }.into(),
			invoice.settled.map_or(String::new(), date),
			if invoice.electronic { "Electronic" } else { "Paper" }.into(),
			number(invoice.days_to_settle()),
			number(invoice.days_late()),
		];
		// Writing to a string does not fail.
		let _ = writeln!(text, "{}", fields.join(","));
	}
	text
}

/// A date as the table has it: month/day/year.
pub(super) fn date(day: Day) -> String {
	match day.year_month_day() {
		Some((year, month, day)) => format!("{month}/{day}/{year}"),
		None => day.to_string(),
	}
}

fn quoted(text: &str) -> String {
	if text.contains([',', '"', '\n', '\r']) || text.trim() != text {
		format!("\"{}\"", text.replace('"', "\"\""))
	} else {
		text.to_owned()
	}
}
