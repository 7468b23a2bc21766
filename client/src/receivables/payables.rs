//! A debtor's approved payables as a CSV table: one document a line.

use crate::consortium::table::Fault;
use core::{fmt, str::FromStr};
use csv::{ReaderBuilder, StringRecord, Trim};
use stalhof_primitives::{
	currency::Currency,
	invoice::{Decimal, Field, Tag},
	organisation::OrgId,
	receivables::DocumentKind,
	registration::RegistrationNumber,
	time::Day,
};
use std::{collections::BTreeMap, path::PathBuf};

use super::types::{Citation, MAX_CITED, MAX_TENOR_DAYS};

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
	/// Its name in the first line.
	pub name: &'static str,
	/// Whether it must be there.
	pub required: bool,
	/// What stands in it.
	pub holds: &'static str,
}

const fn column(name: &'static str, required: bool, holds: &'static str) -> Column {
	Column { name, required, holds }
}

/// The columns, in the order of the template.
pub const COLUMNS: [Column; 15] = [
	column(
		"seller",
		true,
		"who is owed: its number, or its registration number as lei:529900T8BM49AURSDO55",
	),
	column("number", true, "the document's number (BT-1)"),
	column("issued", true, "its date (BT-2), YYYY-MM-DD"),
	column("due", true, "when it is due, YYYY-MM-DD, within a year of its date"),
	column("amount", true, "the amount due (BT-115), as 3390000.00"),
	column("asset", true, "the settlement asset: its number, or its currency"),
	column("accepted", false, "how much of it is accepted; all of it when empty"),
	column("waives", false, "yes when the debtor waives its defences, else no or empty"),
	column("kind", false, "invoice (also when empty), payout-statement or corrective"),
	column("order", false, "number of the order (BT-13)"),
	column("despatch", false, "number of the despatch advice (BT-16)"),
	column("tax-id", false, "what the tax authority calls the document"),
	column("shipments", false, "shipments that it cites, as 4=23952, with spaces between"),
	column("names", false, "number of the receivable whose document it names as preceding"),
	column(
		"file",
		false,
		"the document in UBL, as a path from the table; what it says stands before the table's cells",
	),
];

/// An organisation as the table names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Party {
	/// By its number.
	Number(OrgId),
	/// By its registration number.
	Registration(RegistrationNumber),
	/// By a number in a register that is not named, as documents have it.
	Unnamed(String),
}

impl fmt::Display for Party {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Number(number) => number.fmt(f),
			Self::Registration(number) => number.fmt(f),
			Self::Unnamed(number) => number.fmt(f),
		}
	}
}

impl FromStr for Party {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		match text.parse() {
			Ok(number) => Ok(Self::Number(OrgId(number))),
			Err(_) => text.parse().map(Self::Registration).map_err(|why| format!("{why}")),
		}
	}
}

/// A line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
	/// Line of the file, from 1.
	pub line: u64,
	/// To whom.
	pub seller: Party,
	/// BT-1.
	pub number: String,
	/// BT-2.
	pub issued: Day,
	/// When it is due.
	pub due: Day,
	/// BT-115.
	pub amount: Decimal,
	/// The settlement asset as it is named.
	pub asset: String,
	/// How much is accepted; `None` for all of it.
	pub accepted: Option<Decimal>,
	/// Whether defences are waived.
	pub waives: bool,
	/// What it is.
	pub kind: DocumentKind,
	/// BT-13.
	pub order: Option<String>,
	/// BT-16.
	pub despatch: Option<String>,
	/// What the tax authority calls it.
	pub tax_id: Option<String>,
	/// Shipments in ascending order.
	pub shipments: Vec<Citation>,
	/// The receivable that it names.
	pub names: Option<u32>,
	/// The document.
	pub file: Option<PathBuf>,
}

impl Row {
	/// The fields of a document of which the table is all that there is.
	pub fn fields(&self, currency: Currency) -> Vec<Field> {
		let field = |tag, value: String| Field { tag, value };
		let mut fields = vec![
			field(Tag::of(1), self.number.clone()),
			field(Tag::of(2), self.issued.to_string()),
			field(Tag::of(5), currency.to_string()),
			field(Tag::of(9), self.due.to_string()),
			field(Tag::of(115), self.amount.to_string()),
		];
		fields.extend(self.order.clone().map(|order| field(Tag::of(13), order)));
		let despatch = self.despatch.clone();
		fields.extend(despatch.map(|despatch| field(Tag::of(16).in_group(1), despatch)));
		fields.sort_by_key(|field| field.tag);
		fields
	}

	/// What is wrong with a cell of the line.
	pub fn fault(&self, column: &str, value: &str, why: impl Into<String>, remedy: &str) -> Fault {
		fault(self.line, column, value, why, remedy)
	}
}

/// What is wrong with a cell.
fn fault(line: u64, column: &str, value: &str, why: impl Into<String>, remedy: &str) -> Fault {
	Fault {
		line,
		column: column.to_owned(),
		value: value.chars().take(80).collect(),
		why: why.into(),
		remedy: remedy.to_owned(),
	}
}

/// Reads a table. Cells are separated by commas, semicolons or tabs, as the first line is.
///
/// # Errors
/// All that is wrong, in order of lines.
pub fn read(text: &str) -> Result<Vec<Row>, Vec<Fault>> {
	let text = text.strip_prefix('\u{feff}').unwrap_or(text);
	let first = text.lines().next().unwrap_or_default();
	let count = |separator: u8| first.bytes().filter(|byte| *byte == separator).count();
	let separator = *b",;\t".iter().max_by_key(|separator| count(**separator)).unwrap_or(&b',');
	let mut reader = ReaderBuilder::new()
		.delimiter(separator)
		.flexible(true)
		.trim(Trim::All)
		.from_reader(text.as_bytes());
	let unreadable = |line: u64, error: &csv::Error| {
		fault(
			line,
			"",
			"",
			format!("it cannot be read: {error}"),
			"save the table again as CSV in UTF-8",
		)
	};
	let places = match reader.headers() {
		Ok(headers) => places(headers)?,
		Err(error) => return Err(vec![unreadable(1, &error)]),
	};
	let (mut rows, mut faults) = (Vec::new(), Vec::new());
	for record in reader.records() {
		let record = match record {
			Ok(record) => record,
			Err(error) => {
				let line = error.position().map_or(0, csv::Position::line);
				faults.push(unreadable(line, &error));
				break;
			}
		};
		let line = record.position().map_or(0, csv::Position::line);
		let mut cells = Cells { line, record: &record, places: &places, faults: &mut faults };
		rows.extend(cells.row());
	}
	twice(&rows, &mut faults);
	if rows.is_empty() && faults.is_empty() {
		faults.push(fault(
			1,
			"",
			"",
			"the table has no payables",
			"write one line for each below the names of the columns",
		));
	}
	faults.sort_by_key(|fault| fault.line);
	if faults.is_empty() { Ok(rows) } else { Err(faults) }
}

/// The first line of a table, to be filled in.
pub fn template() -> String {
	COLUMNS.map(|column| column.name).join(",") + "\n"
}

/// Where each column stands.
fn places(headers: &StringRecord) -> Result<BTreeMap<&'static str, usize>, Vec<Fault>> {
	let (mut places, mut faults) = (BTreeMap::new(), Vec::new());
	let known = format!("the columns are {}", COLUMNS.map(|column| column.name).join(","));
	for (place, name) in headers.iter().enumerate() {
		let name = name.to_ascii_lowercase();
		match COLUMNS.iter().find(|column| column.name == name) {
			None => faults.push(fault(1, "first line", &name, "no column has this name", &known)),
			Some(column) if places.insert(column.name, place).is_some() => {
				let remedy = "leave one of them out";
				faults.push(fault(1, "first line", &name, "the column is there twice", remedy));
			}
			Some(_) => {}
		}
	}
	for column in COLUMNS.iter().filter(|column| column.required) {
		if !places.contains_key(column.name) {
			let remedy = format!("add it; {known}");
			faults.push(fault(1, "first line", column.name, "the column is missing", &remedy));
		}
	}
	if faults.is_empty() { Ok(places) } else { Err(faults) }
}

/// A document that stands in two lines.
fn twice(rows: &[Row], faults: &mut Vec<Fault>) {
	let mut lines: BTreeMap<(&Party, String), u64> = BTreeMap::new();
	for row in rows {
		let number = stalhof_primitives::invoice::number(&row.number);
		let key = (&row.seller, number.unwrap_or_else(|| row.number.clone()));
		if let Some(first) = lines.insert(key, row.line) {
			let why = format!("line {first} has the same document");
			faults.push(row.fault("number", &row.number, why, "leave one of the lines out"));
		}
	}
}

/// The cells of one line.
struct Cells<'a> {
	line: u64,
	record: &'a StringRecord,
	places: &'a BTreeMap<&'static str, usize>,
	faults: &'a mut Vec<Fault>,
}

impl Cells<'_> {
	fn row(&mut self) -> Option<Row> {
		if self.record.len() != self.places.len() {
			let why =
				format!("it has {} cells, {} are named", self.record.len(), self.places.len());
			let first = self.record.get(0).unwrap_or_default();
			let remedy = "write one cell for each column; quote what holds a separator";
			self.faults.push(fault(self.line, "", first, why, remedy));
			return None;
		}
		// All cells are read before one is missed, so that all faults are told.
		let seller = self.parsed("seller", str::parse);
		let number =
			self.parsed("number", |text| match stalhof_primitives::invoice::number(text) {
				Some(_) => Ok(text.to_owned()),
				None => Err("it has no letters or digits by which the document is known again"),
			});
		let issued = self.parsed("issued", Day::from_str);
		let due = self.parsed("due", Day::from_str);
		let amount = self.parsed("amount", positive);
		let asset = self.parsed("asset", |text| Ok::<_, String>(text.to_owned()));
		let accepted = self.optional("accepted", positive);
		let waives = self.optional("waives", yes_or_no);
		let kind = self.optional("kind", DocumentKind::from_str);
		let text = |text: &str| Ok::<_, String>(text.to_owned());
		let order = self.optional("order", text);
		let despatch = self.optional("despatch", text);
		let tax_id = self.optional("tax-id", text);
		let shipments = self.optional("shipments", |text| citations(text.split_whitespace()));
		let names = self.optional("names", u32::from_str);
		let file = self.optional("file", |text| Ok::<_, String>(PathBuf::from(text)));
		let row = Row {
			line: self.line,
			seller: seller?,
			number: number?,
			issued: issued?,
			due: due?,
			amount: amount?,
			asset: asset?,
			accepted: accepted?,
			waives: waives?.unwrap_or(false),
			kind: kind?.unwrap_or(DocumentKind::Invoice),
			order: order?,
			despatch: despatch?,
			tax_id: tax_id?,
			shipments: shipments?.unwrap_or_default(),
			names: names?,
			file: file?,
		};
		self.consistent(row)
	}

	/// What cells say together.
	fn consistent(&mut self, row: Row) -> Option<Row> {
		let before = self.faults.len();
		let tenor = row.due.number().checked_sub(row.issued.number());
		if tenor.is_none_or(|days| days > MAX_TENOR_DAYS) {
			let why = format!(
				"the document is of {}: it is due on that day or in the year after",
				row.issued
			);
			let due = row.due.to_string();
			self.faults.push(row.fault("due", &due, why, "write the day that was agreed on"));
		}
		if let Some(accepted) = row.accepted.filter(|accepted| *accepted > row.amount) {
			let why = format!("it is more than the amount due, {}", row.amount);
			let accepted = accepted.to_string();
			self.faults.push(row.fault("accepted", &accepted, why, "accept that amount or less"));
		}
		(self.faults.len() == before).then_some(row)
	}

	fn cell(&self, column: &str) -> &str {
		let place = self.places.get(column).copied();
		place.and_then(|place| self.record.get(place)).unwrap_or_default()
	}

	fn parsed<T, E: fmt::Display>(
		&mut self,
		column: &str,
		parse: impl FnOnce(&str) -> Result<T, E>,
	) -> Option<T> {
		let holds =
			COLUMNS.iter().find(|known| known.name == column).map_or("", |known| known.holds);
		let cell = self.cell(column).to_owned();
		let remedy = format!("write {holds}");
		if cell.is_empty() {
			self.faults.push(fault(self.line, column, "", "it is empty", &remedy));
			return None;
		}
		let parsed = parse(&cell);
		parsed
			.map_err(|why| {
				self.faults.push(fault(self.line, column, &cell, why.to_string(), &remedy))
			})
			.ok()
	}

	fn optional<T, E: fmt::Display>(
		&mut self,
		column: &str,
		parse: impl FnOnce(&str) -> Result<T, E>,
	) -> Option<Option<T>> {
		match self.cell(column).is_empty() {
			true => Some(None),
			false => self.parsed(column, parse).map(Some),
		}
	}
}

fn positive(text: &str) -> Result<Decimal, String> {
	let amount: Decimal = text.parse().map_err(|why| format!("it {why}"))?;
	match amount.is_positive() {
		true => Ok(amount),
		false => Err("it must be more than nothing".to_owned()),
	}
}

fn yes_or_no(text: &str) -> Result<bool, &'static str> {
	match text.to_ascii_lowercase().as_str() {
		"yes" | "y" | "true" | "1" => Ok(true),
		"no" | "n" | "false" | "0" => Ok(false),
		_ => Err("it is neither yes nor no"),
	}
}

/// Shipments that are cited, as `4=23952`: in ascending order, whatever order they come in.
///
/// # Errors
/// What is wrong, as a sentence.
pub fn citations<'a>(texts: impl IntoIterator<Item = &'a str>) -> Result<Vec<Citation>, String> {
	let citation = |text: &str| {
		let parts = text.split_once('=');
		let read = parts.and_then(|(shipment, quantity)| {
			Some(Citation { shipment: shipment.parse().ok()?, quantity: quantity.parse().ok()? })
		});
		read.filter(|read| read.quantity > 0).ok_or_else(|| {
			format!("{text:?} is no shipment with a number of pieces: write 4=23952")
		})
	};
	let mut found = texts.into_iter().map(citation).collect::<Result<Vec<_>, _>>()?;
	found.sort_by_key(|cited| cited.shipment);
	if let Some(pair) = found.windows(2).find(|pair| pair[0].shipment == pair[1].shipment) {
		return Err(format!("shipment {} is named twice", pair[0].shipment));
	}
	match found.len() > MAX_CITED {
		true => Err(format!("{} shipments are cited, {MAX_CITED} at most", found.len())),
		false => Ok(found),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const HEADER: &str = "seller,number,issued,due,amount,asset,accepted,waives,shipments,order";

	fn table(lines: &[&str]) -> String {
		[&[HEADER], lines].concat().join("\n")
	}

	#[test]
	fn line_should_be_read_with_what_it_leaves_out() {
		let text = table(&[
			"lei:529900T8BM49AURSDO55,INV-7,2026-11-02,2026-12-26,3390000.00,CNY,3383220,yes,5=1 4=23952,PO-9",
			"12,INV-8,2026-11-02,2026-11-02,1,1,,,,",
		]);
		let rows = read(&text).unwrap();
		let [first, second] = &rows[..] else { panic!("{rows:?}") };
		assert_eq!(first.seller.to_string(), "lei:529900T8BM49AURSDO55");
		assert_eq!((first.line, first.waives), (2, true));
		let cited: Vec<_> = first.shipments.iter().map(|it| (it.shipment, it.quantity)).collect();
		assert_eq!(cited, [(4, 23_952), (5, 1)]);
		assert_eq!(first.accepted.unwrap().to_string(), "3383220");
		assert_eq!(second.seller, Party::Number(OrgId(12)));
		assert_eq!((second.accepted, second.kind), (None, DocumentKind::Invoice));
		assert_eq!((&second.order, second.waives), (&None, false));
	}

	#[test]
	fn semicolons_and_a_mark_at_the_beginning_should_be_read() {
		let text = format!("\u{feff}{}", table(&["12,A-1,2026-11-02,2026-12-02,1.50,CNY,,,,"]));
		assert_eq!(read(&text.replace(',', ";")).unwrap().len(), 1);
		assert!(read(&template()).unwrap_err()[0].why.contains("no payables"));
	}

	#[test]
	fn fields_should_be_those_that_enter_tokens() {
		let text = table(&["12,A-1,2026-11-02,2026-12-02,1.50,CNY,,,,PO-9"]);
		let fields = read(&text).unwrap()[0].fields("CNY".parse().unwrap());
		let said: Vec<_> = fields.iter().map(|it| (it.tag.to_string(), &*it.value)).collect();
		let tags = ["BT-1", "BT-2", "BT-5", "BT-9", "BT-13", "BT-115"];
		assert_eq!(said.iter().map(|(tag, _)| &**tag).collect::<Vec<_>>(), tags);
		assert_eq!((said[4].1, said[5].1), ("PO-9", "1.5"));
	}

	#[test]
	fn each_wrong_cell_should_be_told_with_its_line_and_remedy() {
		for (line, column, part) in [
			("x,A-1,2026-11-02,2026-12-02,1,CNY,,,,", "seller", "lei:"),
			("12,--,2026-11-02,2026-12-02,1,CNY,,,,", "number", "no letters"),
			("12,A-1,2026-11-32,2026-12-02,1,CNY,,,,", "issued", ""),
			("12,A-1,2026-11-02,,1,CNY,,,,", "due", "empty"),
			("12,A-1,2026-11-02,2026-11-01,1,CNY,,,,", "due", "in the year after"),
			("12,A-1,2026-11-02,2027-11-03,1,CNY,,,,", "due", "in the year after"),
			("12,A-1,2026-11-02,2026-12-02,\"1,5\",CNY,,,,", "amount", "no decimal number"),
			("12,A-1,2026-11-02,2026-12-02,-1,CNY,,,,", "amount", "more than nothing"),
			("12,A-1,2026-11-02,2026-12-02,1,,,,,", "asset", "empty"),
			("12,A-1,2026-11-02,2026-12-02,1,CNY,1.01,,,", "accepted", "more than the amount"),
			("12,A-1,2026-11-02,2026-12-02,1,CNY,,maybe,,", "waives", "neither"),
			("12,A-1,2026-11-02,2026-12-02,1,CNY,,,4,", "shipments", "4=23952"),
			("12,A-1,2026-11-02,2026-12-02,1,CNY,,,4=0,", "shipments", "4=23952"),
			("12,A-1,2026-11-02,2026-12-02,1,CNY,,,4=1 4=2,", "shipments", "twice"),
		] {
			let faults =
				read(&table(&["12,OK,2026-11-02,2026-12-02,1,CNY,,,,", line])).unwrap_err();
			let [fault] = &faults[..] else { panic!("{line}: {faults:?}") };
			assert_eq!((fault.line, &*fault.column), (3, column), "{line}");
			assert!(fault.why.contains(part), "{line}: {}", fault.why);
			assert!(!fault.remedy.is_empty(), "{line}");
		}
	}

	#[test]
	fn all_faults_should_be_told_at_once() {
		let faults = read(&table(&["x,,2026,2026-12-02,1,CNY,,,,", "12,A"])).unwrap_err();
		let told: Vec<_> = faults.iter().map(|it| (it.line, it.column.as_str())).collect();
		assert_eq!(told, [(2, "seller"), (2, "number"), (2, "issued"), (3, "")]);
	}

	#[test]
	fn the_same_document_in_two_lines_should_be_refused() {
		let line = "12,INV-7,2026-11-02,2026-12-02,1,CNY,,,,";
		let faults = read(&table(&[line, &line.replace("INV-7", "inv 7")])).unwrap_err();
		assert!(faults[0].why.contains("line 2 has the same"), "{faults:?}");
		assert!(read(&table(&[line, &line.replace("12,", "13,")])).is_ok());
	}

	#[test]
	fn wrong_columns_should_be_named() {
		let text = "seller,number,issued,due,amount,asset,asset,colour\n";
		let told: Vec<String> = read(text).unwrap_err().iter().map(ToString::to_string).collect();
		assert!(told[0].contains("\"asset\": the column is there twice"), "{told:?}");
		assert!(told[1].contains("\"colour\": no column has this name"), "{told:?}");
		let told = read("seller,number\n").unwrap_err();
		assert_eq!(told.len(), 4);
	}
}
