//! `stalhof invoice inspect`.

use super::file;
use crate::{
	cli::{Context, lookup::value, output::table},
	error::Result,
	goods::Hex32,
};
use clap::Args;
use serde::Serialize;
use stalhof_invoices::{
	Check, Given, Reading, Refusal, Shown,
	model::{Form, Party},
};
use stalhof_primitives::{
	currency::Currency,
	invoice::{Decimal, TokenInputs, TokenKind},
	registration::RegistrationNumber,
	time::Day,
};
use std::path::PathBuf;

#[derive(Args)]
pub(in crate::cli) struct Arguments {
	/// A UBL 2.1 invoice or credit note; `-` reads it from standard input.
	file: PathBuf,
	/// The day of payment that was agreed on, YYYY-MM-DD, where the document says none or another.
	#[arg(long, value_name = "DAY")]
	due: Option<String>,
	/// The seller's registration number, as lei:529900T8BM49AURSDO55.
	#[arg(long, value_name = "REGISTRATION")]
	seller: Option<String>,
	/// The buyer's registration number.
	#[arg(long, value_name = "REGISTRATION")]
	buyer: Option<String>,
	/// What the tax authority calls it.
	#[arg(long, value_name = "TEXT")]
	tax_id: Option<String>,
}

/// What is printed. What is missing is null.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Inspected {
	/// `Invoice` or `CreditNote`.
	document: &'static str,
	/// By the terms of EN 16931.
	fields: Shown,
	checks: Vec<Check>,
	token_inputs: Inputs,
	/// What stands against financing it.
	refusals: Vec<Refused>,
}

/// What tokens are made of, in the form that enters them.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Inputs {
	tax_id: Option<String>,
	seller: Named,
	buyer: Named,
	number: Option<String>,
	normalised_number: Option<String>,
	date: Option<Day>,
	currency: Option<Currency>,
	/// BT-115; of a credit note with its sign turned.
	total: Option<Decimal>,
	/// Order and despatch.
	references: Vec<String>,
	/// SHA-256.
	file: Option<Hex32>,
	/// Kinds of tokens that can be made of this. Those that name a party need its registration number.
	kinds: Vec<TokenKind>,
}

/// A party.
#[derive(Serialize)]
struct Named {
	/// As it is registered, if that was given: this enters tokens.
	registration: Option<RegistrationNumber>,
	/// What the document says, by which documents are compared.
	keys: Vec<String>,
}

#[derive(Serialize)]
struct Refused {
	code: &'static str,
	/// A term, a group, a rule, or the way to an element.
	about: String,
	/// What is wrong, and what to do.
	why: String,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<()> {
	let given = given(arguments)?;
	let reading = file::read(&arguments.file)?;
	let inspected = Inspected::of(&reading, &given);
	context.out.result(&inspected, || describe(&reading, &given, &inspected))
}

fn given(arguments: &Arguments) -> Result<Given> {
	let registration = |what, text: &Option<String>| -> Result<Option<RegistrationNumber>> {
		text.as_deref().map(|text| value(what, text)).transpose()
	};
	Ok(Given {
		seller: registration("seller", &arguments.seller)?,
		buyer: registration("buyer", &arguments.buyer)?,
		due: arguments.due.as_deref().map(|text| value("day of payment", text)).transpose()?,
		tax_id: arguments.tax_id.clone(),
	})
}

impl Inspected {
	fn of(reading: &Reading, given: &Given) -> Self {
		let invoice = &reading.invoice;
		let refused = |refusal: &Refusal| Refused {
			code: refusal.code(),
			about: refusal.about(),
			why: refusal.to_string(),
		};
		Self {
			document: invoice.form.root(),
			fields: invoice.shown(),
			checks: invoice.checks(),
			token_inputs: Inputs::of(reading, reading.token_inputs(given)),
			refusals: reading.refusals(given).iter().map(refused).collect(),
		}
	}
}

impl Inputs {
	fn of(reading: &Reading, own: TokenInputs) -> Self {
		let named = |registration: &Option<RegistrationNumber>, party: &Party| Named {
			registration: registration.clone(),
			keys: party.keys(),
		};
		let text = |own: Option<&str>| own.map(str::to_owned);
		Self {
			tax_id: text(own.tax_id()),
			seller: named(&own.seller, &reading.invoice.seller),
			buyer: named(&own.buyer, &reading.invoice.buyer),
			number: text(own.number()),
			normalised_number: text(own.normalised()),
			date: own.date,
			currency: own.currency,
			total: own.total,
			references: own.references().to_vec(),
			file: own.file.map(Hex32),
			kinds: TokenKind::ALL.iter().copied().filter(|kind| own.has(*kind)).collect(),
		}
	}
}

fn describe(reading: &Reading, given: &Given, inspected: &Inspected) -> String {
	let invoice = &reading.invoice;
	let none = || "none".to_owned();
	let or_none = |own: &Option<String>| own.clone().unwrap_or_else(none);
	let day = |own: Option<Day>| own.map_or_else(none, |day| day.to_string());
	let party = |own: &Party| {
		let name = own.name.as_ref().or(own.trading_name.as_ref());
		let keys = own.keys().into_iter().filter(|key| !key.starts_with("name:"));
		let keys: Vec<_> = keys.collect();
		format!("{} ({})", name.map_or("no name", |name| name.as_str()), keys.join(", "))
	};
	let document = match invoice.form {
		Form::Invoice => "Invoice",
		Form::CreditNote => "Credit note",
	};
	let currency = invoice.currency.map_or_else(String::new, |currency| format!(" {currency}"));
	let amount = invoice.totals.due.map_or_else(none, |due| format!("{due}{currency}"));
	let type_code = or_none(&invoice.type_code);
	let mut rows = vec![
		("Document", format!("{document}, type {type_code}")),
		("Number", or_none(&invoice.number)),
		("Issued", day(invoice.issued)),
		("Due", day(given.due.or(invoice.due))),
		("Seller", party(&invoice.seller)),
		("Buyer", party(&invoice.buyer)),
	];
	rows.extend(invoice.payee.as_ref().map(|payee| ("Payee", party(payee))));
	rows.push(("Amount due", amount));
	rows.push(("Lines", invoice.lines.len().to_string()));
	let kinds: Vec<_> = inspected.token_inputs.kinds.iter().map(|kind| kind.name()).collect();
	rows.push(("Tokens", format!("{} can be made", kinds.join(", "))));
	let mut text = table(&rows);
	let broken: Vec<_> = inspected.checks.iter().filter(|check| !check.holds).collect();
	if broken.is_empty() {
		text.push_str(&format!(
			"All {} rules of totals that apply are kept.\n",
			inspected.checks.len()
		));
	}
	for check in broken {
		let place = check.place.as_ref().map_or_else(String::new, |place| format!(" {place}"));
		let Check { rule, expected, found, .. } = check;
		text.push_str(&format!("{rule}{place} is not kept: expected {expected}, found {found}\n"));
	}
	match inspected.refusals.is_empty() {
		true => text.push_str("Nothing in it stands against financing it.\n"),
		false => text.push_str("It cannot be financed as it is:\n"),
	}
	for Refused { code, about, why } in &inspected.refusals {
		text.push_str(&format!("  {code} ({about}): {why}\n"));
	}
	text
}
