//! Participants as a CSV table: one line each, with its future administrator's consent.

use super::{
	Applicant, Application, OWN_PARENT, PARTICIPANT_ROLES, Profile, check_name,
	consent::{Consent, Purpose},
};
use crate::{
	address::to_address,
	types::{AccountId, H256, from_hex, to_hex},
};
use core::{fmt, str::FromStr};
use csv::{ReaderBuilder, StringRecord, Trim};
use serde::Serialize;
use stalhof_primitives::{
	organisation::{OrgId, Roles},
	registration::RegistrationNumber,
	time::Day,
};
use std::collections::BTreeMap;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Column {
	/// Its name in the first line.
	pub name: &'static str,
	/// Whether it must be there and every cell filled.
	pub required: bool,
	/// What stands in it.
	pub holds: &'static str,
	/// What to do about a wrong cell.
	remedy: &'static str,
}

const fn column(
	name: &'static str,
	required: bool,
	holds: &'static str,
	remedy: &'static str,
) -> Column {
	Column { name, required, holds, remedy }
}

const NAME: Column = column(
	"name",
	true,
	"legal name, at most 128 bytes of UTF-8",
	"write the legal name as its register has it",
);
const REGISTRATION: Column = column(
	"registration",
	true,
	"registration number, as lei:529900T8BM49AURSDO55, uscc:91330100799655058B or hrb:HAMBURG-123456",
	"write it as its register has it",
);
const COUNTRY: Column = column(
	"country",
	true,
	"country of registration, two capital letters (ISO 3166)",
	"write the country's two capital letters, as DE",
);
const PARENT: Column = column(
	"parent",
	false,
	"registration number of the ultimate parent; empty without one",
	"write the parent's registration number, or nothing",
);
const ROLES: Column = column(
	"roles",
	true,
	"one or several of brand-owner, manufacturer, carrier, warehouse, customs-broker, supplier, buyer, with spaces \
	 between",
	"write roles that participants may have, with spaces between",
);
const ADMIN: Column = column(
	"admin",
	true,
	"address of the account that will administer it, or its public key as 0x and 64 digits",
	"write the address of an account of its own",
);
const ENCRYPTION_KEY: Column = column(
	"encryption-key",
	false,
	"X25519 public key for sealed files, as 0x and 64 digits; empty without one",
	"write 0x and 64 hexadecimal digits, or nothing",
);
const METADATA: Column = column(
	"metadata",
	false,
	"hash of further master data, as 0x and 64 digits; empty without",
	"write 0x and 64 hexadecimal digits, or nothing",
);
const CONSENT_UNTIL: Column = column(
	"consent-until",
	true,
	"last day of the consent, as YYYY-MM-DD",
	"have the consent signed again with a later day",
);
const CONSENT_SIGNATURE: Column = column(
	"consent-signature",
	true,
	"the administrator's signature of the consent to this line, hexadecimal",
	"have the administrator sign a consent to exactly this line, this sponsor and this chain",
);

/// The columns, in the order of the template.
pub const COLUMNS: [Column; 10] = [
	NAME,
	REGISTRATION,
	COUNTRY,
	PARENT,
	ROLES,
	ADMIN,
	ENCRYPTION_KEY,
	METADATA,
	CONSENT_UNTIL,
	CONSENT_SIGNATURE,
];

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
	/// Line of the file, from 1.
	pub line: u64,
	/// The column's name.
	pub column: String,
	/// What stands there.
	pub value: String,
	/// What is wrong.
	pub why: String,
	/// What to do.
	pub remedy: String,
}

impl Fault {
	pub(crate) fn of(line: u64, column: Column, value: &str, why: impl Into<String>) -> Self {
		Self {
			line,
			column: column.name.to_owned(),
			value: value.chars().take(80).collect(),
			why: why.into(),
			remedy: column.remedy.to_owned(),
		}
	}

	/// That an organisation of that registration number is there already.
	pub(crate) fn registered(row: &Row, why: String, remedy: &str) -> Self {
		let value = row.applicant.application.profile.registration.to_string();
		Self { remedy: remedy.to_owned(), ..Self::of(row.line, REGISTRATION, &value, why) }
	}

	/// That the account acts for an organisation already.
	pub(crate) fn taken(row: &Row, why: String) -> Self {
		Self::of(row.line, ADMIN, &to_address(&row.applicant.application.admin), why)
	}
}

impl fmt::Display for Fault {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let Self { line, column, value, why, remedy } = self;
		write!(f, "line {line}, {column} {value:?}: {why}; {remedy}")
	}
}

/// For whom and where the participants are brought in.
#[derive(Clone, Debug)]
pub struct Terms {
	/// Hash of the chain's genesis block.
	pub genesis: H256,
	/// Who sponsors them.
	pub sponsor: OrgId,
	/// The sponsor's registration number and its parent's: whose subsidiaries it may not sponsor.
	pub family: Vec<RegistrationNumber>,
	/// The date on the chain.
	pub today: Day,
}

/// A line that holds a participant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
	/// Line of the file, from 1.
	pub line: u64,
	/// The participant.
	pub applicant: Applicant,
}

/// Reads a table. Cells are separated by commas, semicolons or tabs, as the first line is.
///
/// # Errors
/// All that is wrong, in order of lines.
pub fn read(text: &str, terms: &Terms) -> Result<Vec<Row>, Vec<Fault>> {
	let text = text.strip_prefix('\u{feff}').unwrap_or(text);
	let first = text.lines().next().unwrap_or_default();
	let count = |separator: u8| first.bytes().filter(|byte| *byte == separator).count();
	let separator = *b",;\t".iter().max_by_key(|separator| count(**separator)).unwrap_or(&b',');
	let mut reader = ReaderBuilder::new()
		.delimiter(separator)
		.flexible(true)
		.trim(Trim::All)
		.from_reader(text.as_bytes());
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
		rows.extend(cells.row(terms).map(|applicant| Row { line, applicant }));
	}
	twice(&rows, &mut faults);
	if rows.is_empty() && faults.is_empty() {
		faults.push(Fault {
			line: 1,
			column: String::new(),
			value: String::new(),
			why: "the table has no participants".to_owned(),
			remedy: "write one line for each below the names of the columns".to_owned(),
		});
	}
	faults.sort_by_key(|fault| fault.line);
	if faults.is_empty() { Ok(rows) } else { Err(faults) }
}

/// A table with the names of the columns, to be filled in.
pub fn template() -> String {
	write(&[])
}

/// A table of these participants.
pub fn write(applicants: &[Applicant]) -> String {
	let mut writer = csv::Writer::from_writer(Vec::new());
	let header = COLUMNS.map(|column| column.name.to_owned());
	let lines = applicants.iter().map(|Applicant { application, consent }| {
		let Application { profile, roles, admin } = application;
		let text = |number: &Option<RegistrationNumber>| {
			number.as_ref().map(ToString::to_string).unwrap_or_default()
		};
		let hex = |hash: Option<H256>| hash.map(|hash| to_hex(&hash.0)).unwrap_or_default();
		[
			profile.name.clone(),
			profile.registration.to_string(),
			profile.country.to_string(),
			text(&profile.parent),
			roles.to_string().replace(',', " "),
			to_address(admin),
			hex(profile.encryption_key),
			hex(profile.metadata),
			consent.until.to_string(),
			to_hex(&codec::Encode::encode(&consent.signature)),
		]
	});
	for line in std::iter::once(header).chain(lines) {
		// A vector takes everything.
		let _ = writer.write_record(&line);
	}
	String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// Where each column stands.
fn places(headers: &StringRecord) -> Result<BTreeMap<Column, usize>, Vec<Fault>> {
	let (mut places, mut faults) = (BTreeMap::new(), Vec::new());
	let known = || COLUMNS.map(|column| column.name).join(",");
	let mut fault = |value: &str, why: &str, remedy: String| {
		let (column, why) = ("first line".to_owned(), why.to_owned());
		faults.push(Fault {
			line: 1,
			column,
			value: value.chars().take(80).collect(),
			why,
			remedy,
		});
	};
	for (place, name) in headers.iter().enumerate() {
		let name = name.to_ascii_lowercase();
		match COLUMNS.iter().find(|column| column.name == name) {
			None => {
				fault(&name, "no column has this name", format!("the columns are {}", known()));
			}
			Some(column) if places.insert(*column, place).is_some() => {
				fault(&name, "the column is there twice", "leave one of them out".to_owned());
			}
			Some(_) => {}
		}
	}
	for column in COLUMNS.iter().filter(|column| column.required) {
		if !places.contains_key(column) {
			let remedy = format!("add it; the columns are {}", known());
			fault(column.name, "the column is missing", remedy);
		}
	}
	if faults.is_empty() { Ok(places) } else { Err(faults) }
}

fn unreadable(line: u64, error: &csv::Error) -> Fault {
	Fault {
		line,
		column: String::new(),
		value: String::new(),
		why: format!("it cannot be read: {error}"),
		remedy: "save the table again as CSV in UTF-8".to_owned(),
	}
}

/// What stands in two lines and may only once.
fn twice(rows: &[Row], faults: &mut Vec<Fault>) {
	let mut registrations: BTreeMap<&RegistrationNumber, u64> = BTreeMap::new();
	let mut accounts: BTreeMap<&AccountId, u64> = BTreeMap::new();
	for row in rows {
		let Application { profile, admin, .. } = &row.applicant.application;
		if let Some(first) = registrations.insert(&profile.registration, row.line) {
			let why = format!("line {first} has the same");
			faults.push(Fault::registered(row, why, "leave one of the lines out"));
		}
		if let Some(first) = accounts.insert(admin, row.line) {
			faults.push(Fault::taken(row, format!("line {first} has the same")));
		}
	}
}

/// The cells of one line.
struct Cells<'a> {
	line: u64,
	record: &'a StringRecord,
	places: &'a BTreeMap<Column, usize>,
	faults: &'a mut Vec<Fault>,
}

impl Cells<'_> {
	/// The participant, when nothing is wrong.
	fn row(&mut self, terms: &Terms) -> Option<Applicant> {
		if self.record.len() != self.places.len() {
			let why =
				format!("it has {} cells, {} are named", self.record.len(), self.places.len());
			self.faults.push(Fault {
				line: self.line,
				column: String::new(),
				value: self.record.get(0).unwrap_or_default().chars().take(80).collect(),
				why,
				remedy: "write one cell for each column; quote what holds a separator".to_owned(),
			});
			return None;
		}
		// All cells are read before one is missed, so that all faults are told.
		let name = self.parsed(NAME, |text| check_name(text).map(|()| text.to_owned()));
		let registration = self.parsed(REGISTRATION, RegistrationNumber::from_str);
		let country = self.parsed(COUNTRY, str::parse);
		let own = registration.clone();
		let parent = self.optional(PARENT, |text| parent(text, own.as_ref(), terms));
		let roles = self.parsed(ROLES, roles);
		let admin = self.parsed(ADMIN, crate::address::parse_address);
		let encryption_key = self.optional(ENCRYPTION_KEY, hash);
		let metadata = self.optional(METADATA, hash);
		let until = self.parsed(CONSENT_UNTIL, |text| until(text, terms.today));
		let signature = self.parsed(CONSENT_SIGNATURE, from_hex);
		let profile = Profile {
			name: name?,
			registration: registration?,
			country: country?,
			parent: parent?,
			encryption_key: encryption_key?,
			metadata: metadata?,
		};
		let application = Application { profile, roles: roles?, admin: admin? };
		let (until, signature) = (until?, signature?);
		let account = application.admin.clone();
		let purpose = Purpose::Apply { sponsor: terms.sponsor, application: Box::new(application) };
		let consent = Consent::new(terms.genesis, purpose, until, account)
			.and_then(|consent| consent.with_signature(&signature));
		match consent {
			Ok(consent) => consent.applicant(),
			Err(error) => {
				let cell = self.cell(CONSENT_SIGNATURE).to_owned();
				self.fault(CONSENT_SIGNATURE, &cell, error.to_string());
				None
			}
		}
	}

	fn cell(&self, column: Column) -> &str {
		let place = self.places.get(&column).copied();
		place.and_then(|place| self.record.get(place)).unwrap_or_default()
	}

	fn fault(&mut self, column: Column, value: &str, why: impl Into<String>) {
		self.faults.push(Fault::of(self.line, column, value, why));
	}

	fn parsed<T, E: fmt::Display>(
		&mut self,
		column: Column,
		parse: impl FnOnce(&str) -> Result<T, E>,
	) -> Option<T> {
		let cell = self.cell(column).to_owned();
		if cell.is_empty() {
			self.fault(column, "", "it is empty");
			return None;
		}
		parse(&cell).map_err(|why| self.fault(column, &cell, why.to_string())).ok()
	}

	fn optional<T, E: fmt::Display>(
		&mut self,
		column: Column,
		parse: impl FnOnce(&str) -> Result<T, E>,
	) -> Option<Option<T>> {
		match self.cell(column).is_empty() {
			true => Some(None),
			false => self.parsed(column, parse).map(Some),
		}
	}
}

fn parent(
	text: &str,
	own: Option<&RegistrationNumber>,
	terms: &Terms,
) -> Result<RegistrationNumber, String> {
	let parent: RegistrationNumber = text.parse().map_err(|why| format!("{why}"))?;
	if own == Some(&parent) {
		return Err(OWN_PARENT.to_owned());
	}
	if terms.family.contains(&parent) {
		return Err(
			"it is of the sponsor's own group, so that another member must sponsor it".to_owned()
		);
	}
	Ok(parent)
}

fn roles(text: &str) -> Result<Roles, String> {
	let separated = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|');
	let names: Vec<&str> = text.split(separated).filter(|name| !name.is_empty()).collect();
	let roles: Roles = names.join(",").parse().map_err(|why| format!("{why}"))?;
	let barred = roles.without(PARTICIPANT_ROLES);
	match barred.is_empty() {
		true => Ok(roles),
		false => Err(format!("no participant may be {}", barred.to_string().replace(',', ", "))),
	}
}

fn hash(text: &str) -> Result<H256, String> {
	let bytes = from_hex(text)?;
	let length = bytes.len();
	let bytes: [u8; 32] = bytes.try_into().map_err(|_| format!("it has {length} bytes, not 32"))?;
	Ok(bytes.into())
}

fn until(text: &str, today: Day) -> Result<Day, String> {
	let until: Day = text.parse().map_err(|why| format!("{why}"))?;
	match until < today {
		true => Err(format!("it is over: the chain has {today}")),
		false => Ok(until),
	}
}

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
