//! Reading the table: every field looked at, every refusal with its line and value.

use super::invoice::{COLUMNS, Invoice};
use csv::{ReaderBuilder, StringRecord, Trim};
use stalhof_primitives::{invoice::number, time::Day};
use std::{collections::HashMap, fmt, str::FromStr};

/// The longest time from an invoice's date to its due date that the chain takes.
const MAX_TENOR: u32 = 365;
/// The greatest amount that the chain takes, in minor units.
const MAX_AMOUNT: u128 = 999_999_999_999_999_999;
/// The longest text of a field that is shown.
const SHOWN: usize = 60;

/// Why a table is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
	/// In which line, from 1.
	pub line: u64,
	/// In which column, if in one.
	pub column: Option<&'static str>,
	/// What stands there.
	pub value: String,
	/// What is wrong with it, and what should stand there.
	pub why: String,
}

impl fmt::Display for Refusal {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let Self { line, column, value, why } = self;
		let shown: String = value.chars().take(SHOWN).collect();
		match column {
			Some(column) => write!(f, "line {line}, {column} '{shown}': {why}"),
			None => write!(f, "line {line}: {why}"),
		}
	}
}

impl std::error::Error for Refusal {}

/// A table that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
	/// Its invoices, in its order.
	pub invoices: Vec<Invoice>,
	/// Lines whose `DaysToSettle` or `DaysLate` is not what their dates come to. The dates count.
	pub differing: Vec<u64>,
}

/// Reads a table whose dates are all before `today`.
///
/// Columns are found by the head, in any order and whatever their case; without a head they stand in the order of
/// [`COLUMNS`]. A byte order mark, blank lines, quoted fields, blanks around fields and either kind of line end are taken.
///
/// # Errors
/// With the first line that is wrong.
pub fn read(bytes: &[u8], today: Day) -> Result<Ledger, Refusal> {
	let text = std::str::from_utf8(bytes).map_err(|error| Refusal {
		line: line_of(bytes, error.valid_up_to()),
		column: None,
		value: String::new(),
		why: "what stands here is no UTF-8: save the table in that".into(),
	})?;
	let text = text.strip_prefix('\u{feff}').unwrap_or(text);
	let mut reader = ReaderBuilder::new()
		.has_headers(false)
		.flexible(true)
		.trim(Trim::All)
		.from_reader(text.as_bytes());
	let mut places: Option<[usize; COLUMNS.len()]> = None;
	let mut ledger = Ledger::default();
	let mut lines = HashMap::new();
	for record in reader.records() {
		let record = record.map_err(|error| Refusal {
			line: error.position().map_or(0, csv::Position::line),
			column: None,
			value: String::new(),
			why: error.to_string(),
		})?;
		if record.iter().all(str::is_empty) {
			continue;
		}
		let line = record.position().map_or(0, csv::Position::line);
		let Some(known) = places else {
			places = Some(match head(line, &record)? {
				Some(places) => places,
				None => {
					take(line, &record, &IN_ORDER, today, &mut ledger, &mut lines)?;
					IN_ORDER
				}
			});
			continue;
		};
		take(line, &record, &known, today, &mut ledger, &mut lines)?;
	}
	if ledger.invoices.is_empty() {
		let why = "there is no invoice in the table".into();
		return Err(Refusal { line: 1, column: None, value: String::new(), why });
	}
	Ok(ledger)
}

/// Where columns stand in a table without a head.
const IN_ORDER: [usize; COLUMNS.len()] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/// What is the same when an invoice stands twice in a table: customer, number, date, amount.
type Same = (String, Option<String>, Day, u128);

fn line_of(bytes: &[u8], place: usize) -> u64 {
	let before = bytes.get(..place).unwrap_or_default();
	1 + before.iter().filter(|byte| **byte == b'\n').count() as u64
}

/// Where columns stand by the table's head; `None` when its first line is none.
fn head(line: u64, record: &StringRecord) -> Result<Option<[usize; COLUMNS.len()]>, Refusal> {
	let plain = |text: &str| {
		let kept = text.chars().filter(|letter| letter.is_alphanumeric());
		kept.flat_map(char::to_lowercase).collect::<String>()
	};
	let names: Vec<String> = record.iter().map(plain).collect();
	if !COLUMNS.iter().any(|column| names.contains(&plain(column))) {
		return Ok(None);
	}
	let mut places = IN_ORDER;
	for (place, column) in places.iter_mut().zip(COLUMNS) {
		let found: Vec<usize> =
			(0..names.len()).filter(|place| names[*place] == plain(column)).collect();
		*place = match found[..] {
			[only] => only,
			[] => return Err(headless(line, column, "is not in the head of the table")),
			_ => return Err(headless(line, column, "stands twice in the head of the table")),
		};
	}
	Ok(Some(places))
}

fn headless(line: u64, column: &'static str, why: &str) -> Refusal {
	let why = format!("the column {column} {why}");
	Refusal { line, column: None, value: String::new(), why }
}

/// Takes a line's invoice into the ledger.
fn take(
	line: u64,
	record: &StringRecord,
	places: &[usize; COLUMNS.len()],
	today: Day,
	ledger: &mut Ledger,
	lines: &mut HashMap<Same, u64>,
) -> Result<(), Refusal> {
	let most = places.iter().max().map_or(0, |place| place + 1);
	if record.len() < most {
		let why = format!("it has {} fields, and the table {most}", record.len());
		return Err(Refusal { line, column: None, value: String::new(), why });
	}
	let of = Fields { line, record, places };
	let invoice = of.invoice(today)?;
	let said = [of.days(10)?, of.days(11)?];
	let same = (invoice.customer.clone(), number(&invoice.number), invoice.issue, invoice.amount);
	if let Some(other) = lines.insert(same, line) {
		let why = format!("line {other} has the same invoice already, of the same date and amount");
		return Err(of.refusal(3, why));
	}
	if said != [invoice.days_to_settle().map(i64::from), of.late(&invoice, said[1])] {
		ledger.differing.push(line);
	}
	ledger.invoices.push(invoice);
	Ok(())
}

/// The fields of a line.
struct Fields<'a> {
	line: u64,
	record: &'a StringRecord,
	places: &'a [usize; COLUMNS.len()],
}

impl Fields<'_> {
	fn invoice(&self, today: Day) -> Result<Invoice, Refusal> {
		let issue = self.needed_date(4)?;
		let due = self.needed_date(5)?;
		let settled = self.date(8)?;
		if issue >= today {
			return Err(self.refusal(4, format!("it must be before today, {today}")));
		}
		match due.since(issue) {
			None => {
				return Err(self.refusal(5, format!("it is before the invoice's date, {issue}")));
			}
			Some(days) if days > MAX_TENOR => {
				let why =
					format!("it is {days} days after the invoice's date: {MAX_TENOR} at most");
				return Err(self.refusal(5, why));
			}
			Some(_) => (),
		}
		if settled.is_some_and(|day| day < issue) {
			return Err(self.refusal(8, format!("it is before the invoice's date, {issue}")));
		}
		if settled.is_some_and(|day| day >= today) {
			return Err(self.refusal(8, format!("it must be before today, {today}")));
		}
		let number_text = self.text(3)?;
		if number(&number_text).is_none() {
			return Err(self.refusal(3, "no letter or digit is in it".into()));
		}
		Ok(Invoice {
			country: self.text(0)?,
			customer: self.text(1)?,
			paperless: self.date(2)?,
			number: number_text,
			issue,
			due,
			amount: self.amount(6)?,
			disputed: self.one_of(7, &[("yes", true), ("no", false)])?,
			settled,
			electronic: self.one_of(9, &[("electronic", true), ("paper", false)])?,
		})
	}

	fn raw(&self, column: usize) -> &str {
		self.record.get(self.places[column]).unwrap_or_default()
	}

	fn refusal(&self, column: usize, why: String) -> Refusal {
		let (line, value) = (self.line, self.raw(column).to_owned());
		Refusal { line, column: Some(COLUMNS[column]), value, why }
	}

	fn text(&self, column: usize) -> Result<String, Refusal> {
		match self.raw(column) {
			"" => Err(self.refusal(column, "it is blank".into())),
			text => Ok(text.to_owned()),
		}
	}

	fn needed_date(&self, column: usize) -> Result<Day, Refusal> {
		self.date(column)?.ok_or_else(|| self.refusal(column, "it is blank".into()))
	}

	/// Month/day/year; `None` when blank.
	fn date(&self, column: usize) -> Result<Option<Day>, Refusal> {
		let text = self.raw(column);
		if text.is_empty() {
			return Ok(None);
		}
		let wrong = || self.refusal(column, "it is no date: write month/day/year".into());
		let parts: Vec<&str> = text.split('/').collect();
		let [month, day, year] = parts[..] else { return Err(wrong()) };
		let two = |text: &str| part::<u8>(text, 1..=2);
		let read = part::<u16>(year, 4..=4).zip(two(month)).zip(two(day));
		let day = read.and_then(|((year, month), day)| Day::from_year_month_day(year, month, day));
		day.map(Some).ok_or_else(wrong)
	}

	/// Major units with at most two decimals, as minor units.
	fn amount(&self, column: usize) -> Result<u128, Refusal> {
		let wrong = |why: &str| self.refusal(column, why.to_owned());
		let text = self.raw(column);
		let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
		let groups: Vec<&str> = whole.split(',').collect();
		let grouped = match &groups[..] {
			[first, rest @ ..] => {
				rest.is_empty()
					|| ((1..=3).contains(&first.len()) && rest.iter().all(|part| part.len() == 3))
			}
			[] => false,
		};
		let digits = groups.concat();
		let numeric =
			|text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
		let sound = grouped
			&& numeric(&digits)
			&& decimals.len() <= 2
			&& (numeric(decimals) || !text.contains('.'));
		if !sound {
			return Err(wrong(
				"it is no amount: write digits, with a point and at most two decimals",
			));
		}
		let minor = format!("{digits}{decimals:0<2}").parse::<u128>().ok();
		match minor {
			Some(0) => Err(wrong("nothing is owed")),
			Some(minor) if minor <= MAX_AMOUNT => Ok(minor),
			_ => Err(wrong("it is more than an amount may be: 18 digits, decimals among them")),
		}
	}

	fn one_of(&self, column: usize, words: &[(&str, bool)]) -> Result<bool, Refusal> {
		let text = self.raw(column);
		let found = words.iter().find(|(word, _)| word.eq_ignore_ascii_case(text));
		found.map(|(_, so)| *so).ok_or_else(|| {
			let words: Vec<_> = words.iter().map(|(word, _)| *word).collect();
			self.refusal(column, format!("write {}", words.join(" or ")))
		})
	}

	/// A number of days, negative ones too; `None` when blank.
	fn days(&self, column: usize) -> Result<Option<i64>, Refusal> {
		let text = self.raw(column);
		if text.is_empty() {
			return Ok(None);
		}
		let days = text
			.parse::<i32>()
			.map_err(|_| self.refusal(column, "write a number of days".into()))?;
		Ok(Some(days.into()))
	}

	/// What `DaysLate` should be; some tables have early payments as negative days there.
	fn late(&self, invoice: &Invoice, said: Option<i64>) -> Option<i64> {
		let late = invoice.days_late().map(i64::from);
		let early =
			invoice.settled.and_then(|day| invoice.due.since(day)).map(|days| -i64::from(days));
		if said.is_some() && said == early { early } else { late }
	}
}

/// A number of so many digits.
fn part<N: FromStr>(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<N> {
	let sound = digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
	if sound { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
	use super::*;

	const HEAD: &str = "countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate";
	const LINE: &str = "208,C-7,4/6/2013,611365,1/2/2013,2/1/2013,55.94,No,1/15/2013,Paper,13,0";

	fn today() -> Day {
		"2014-01-01".parse().unwrap()
	}

	fn table(lines: &[&str]) -> Result<Ledger, Refusal> {
		read(([&[HEAD], lines].concat().join("\n") + "\n").as_bytes(), today())
	}

	#[test]
	fn a_line_should_be_read_field_by_field() {
		let ledger = table(&[LINE]).unwrap();
		let day = |text: &str| text.parse().unwrap();
		let expected = Invoice {
			country: "208".into(),
			customer: "C-7".into(),
			paperless: Some(day("2013-04-06")),
			number: "611365".into(),
			issue: day("2013-01-02"),
			due: day("2013-02-01"),
			amount: 5_594,
			disputed: false,
			settled: Some(day("2013-01-15")),
			electronic: false,
		};
		assert_eq!(ledger.invoices, [expected]);
		assert_eq!(ledger.differing, Vec::<u64>::new());
	}

	#[test]
	fn a_table_should_be_taken_as_programs_write_it() {
		let expected = table(&[LINE]).unwrap();
		let quoted = "\"208\",\"C-7\",\"04/06/2013\",\"611365\",\"01/02/2013\",\"02/01/2013\",\"55.94\",\"NO\",\"1/15/2013\",\"paper\",\"13\",\"0\"";
		let turned = "DAYSLATE,Days To Settle,paperless_bill,SettledDate,Disputed,InvoiceAmount,DueDate,InvoiceDate,invoiceNumber,PaperlessDate,customerID,countryCode\n\
			0,13,Paper,1/15/2013,No,55.94,2/1/2013,1/2/2013,611365,4/6/2013,C-7,208\n";
		for text in [
			format!("\u{feff}{HEAD}\r\n{LINE}\r\n"),
			format!("{HEAD}\n\n{LINE}\n\n\n"),
			format!("\r\n{HEAD}\r\n\r\n{LINE}"),
			format!("{HEAD}\n{quoted}\n"),
			format!("{HEAD},note\n{LINE},paid by cheque\n"),
			format!("{HEAD}\n,,,,,,,,,,,\n{}\n", LINE.replace(',', " , ")),
			format!("{LINE}\n"),
			turned.to_owned(),
		] {
			assert_eq!(read(text.as_bytes(), today()), Ok(expected.clone()), "{text}");
		}
		for (amount, minor) in [
			("55.94", 5_594),
			("55.9", 5_590),
			("55", 5_500),
			("\"1,055.94\"", 105_594),
			("0.01", 1),
		] {
			let ledger = table(&[&LINE.replace("55.94", amount)]).unwrap();
			assert_eq!(ledger.invoices[0].amount, minor, "{amount}");
		}
	}

	#[test]
	fn an_unpaid_invoice_should_have_blank_fields() {
		let ledger = table(&["208,C-7,,9,1/2/2013,2/1/2013,55.94,Yes,,Electronic,,"]).unwrap();
		let invoice = &ledger.invoices[0];
		assert_eq!((invoice.settled, invoice.paperless), (None, None));
		assert!(invoice.disputed && invoice.electronic && ledger.differing.is_empty());
	}

	#[test]
	fn days_that_are_not_those_of_the_dates_should_be_told() {
		let early = LINE.replace(",13,0", ",13,-17");
		let lines = [
			LINE,
			&LINE.replace("611365", "8").replace(",13,0", ",12,0"),
			&early.replace("611365", "9"),
		];
		assert_eq!(table(&lines).unwrap().differing, [3]);
		let late = "208,C-7,,9,1/2/2013,2/1/2013,55.94,No,2/4/2013,Paper,33,0";
		assert_eq!(table(&[late]).unwrap().differing, [2]);
	}

	#[test]
	fn a_wrong_field_should_be_refused_with_its_line_and_value() {
		let long = "1".repeat(17);
		for (field, wrong, column, why) in [
			(0, "", "countryCode", "blank"),
			(1, "", "customerID", "blank"),
			(2, "soon", "PaperlessDate", "month/day/year"),
			(3, "", "invoiceNumber", "blank"),
			(3, "---", "invoiceNumber", "no letter or digit"),
			(4, "", "InvoiceDate", "blank"),
			(4, "13/2/2013", "InvoiceDate", "month/day/year"),
			(4, "2/30/2013", "InvoiceDate", "month/day/year"),
			(4, "2013-01-02", "InvoiceDate", "month/day/year"),
			(4, "1/2/13", "InvoiceDate", "month/day/year"),
			(4, "1/1/2014", "InvoiceDate", "before today"),
			(5, "1/1/2013", "DueDate", "before the invoice's date, 2013-01-02"),
			(5, "1/3/2014", "DueDate", "366 days"),
			(6, "", "InvoiceAmount", "no amount"),
			(6, "55.945", "InvoiceAmount", "no amount"),
			(6, "55.", "InvoiceAmount", "no amount"),
			(6, ".94", "InvoiceAmount", "no amount"),
			(6, "-1.00", "InvoiceAmount", "no amount"),
			(6, "$5.00", "InvoiceAmount", "no amount"),
			(6, "\"5,5.00\"", "InvoiceAmount", "no amount"),
			(6, "0.00", "InvoiceAmount", "nothing is owed"),
			(6, &long, "InvoiceAmount", "18 digits"),
			(7, "maybe", "Disputed", "yes or no"),
			(8, "1/1/2013", "SettledDate", "before the invoice's date"),
			(8, "1/1/2014", "SettledDate", "before today"),
			(9, "", "PaperlessBill", "electronic or paper"),
			(10, "many", "DaysToSettle", "number of days"),
			(11, "0.5", "DaysLate", "number of days"),
		] {
			let mut fields: Vec<&str> = LINE.split(',').collect();
			fields[field] = wrong;
			let refusal = table(&["", LINE, &fields.join(",")]).unwrap_err();
			let told = refusal.to_string();
			assert_eq!((refusal.line, refusal.column), (4, Some(column)), "{told}");
			assert_eq!(refusal.value, wrong.trim_matches('"'), "{told}");
			assert!(
				told.starts_with(&format!("line 4, {column} '")) && told.contains(why),
				"{told}"
			);
		}
	}

	#[test]
	fn a_wrong_table_should_be_refused() {
		let told = |text: &[u8]| read(text, today()).unwrap_err().to_string();
		let twice = format!("{HEAD}\n{LINE}\n{LINE}\n");
		assert!(told(twice.as_bytes()).starts_with("line 3, invoiceNumber '611365': line 2 has"));
		let other = format!("{HEAD}\n{LINE}\n{}\n", LINE.replace("C-7", "C-8"));
		assert!(read(other.as_bytes(), today()).is_ok());
		assert_eq!(
			told(format!("{HEAD}\n").as_bytes()),
			"line 1: there is no invoice in the table"
		);
		assert_eq!(told(b""), "line 1: there is no invoice in the table");
		let short = format!("{HEAD}\n{LINE}\n208,C-7,4/6/2013\n");
		assert_eq!(told(short.as_bytes()), "line 3: it has 3 fields, and the table 12");
		let lacking = format!("{}\n{LINE}\n", HEAD.replace("DueDate,", ""));
		assert_eq!(
			told(lacking.as_bytes()),
			"line 1: the column DueDate is not in the head of the table"
		);
		let doubled = format!("{}\n{LINE}\n", HEAD.replace("DaysLate", "DueDate"));
		assert_eq!(
			told(doubled.as_bytes()),
			"line 1: the column DueDate stands twice in the head of the table"
		);
		let latin = [HEAD.as_bytes(), b"\n208,J\xf8rgensen\n"].concat();
		assert!(told(&latin).starts_with("line 2: what stands here is no UTF-8"));
	}
}
