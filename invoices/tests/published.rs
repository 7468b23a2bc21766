//! Documents of others: of EN 16931's own examples and of XRechnung's test suite.

mod data;

use data::{document, folder};
use stalhof_invoices::{Given, Reading, compare, model::Form};

fn read(folder: &str, name: &str, test: &str) -> Option<Reading> {
	let bytes = document(&self::folder(folder, test)?, name);
	Some(Reading::of(&bytes).unwrap_or_else(|error| panic!("{name}: {error}")))
}

const EN16931: &str = "invoices/en16931";
const XRECHNUNG: &str = "invoices/xrechnung";

/// File, number, amount due, and what stands against financing it.
const DOCUMENTS: [(&str, &str, &str, &str, &[&str]); 12] = [
	(EN16931, "ubl-tc434-example1.xml", "12115118", "250.33", &[]),
	(EN16931, "ubl-tc434-example10.xml", "12115118", "250.33", &[]),
	(EN16931, "guide-example1.xml", "12115118", "250.33", &[]),
	(EN16931, "ubl-tc434-example2.xml", "TOSL108", "801.78", &["payee-not-seller"]),
	(EN16931, "ubl-tc434-example3.xml", "TOSL108", "2005.00", &[]),
	(EN16931, "ubl-tc434-example5.xml", "TOSL110", "2337.50", &["payee-not-seller"]),
	(EN16931, "ubl-tc434-creditnote1.xml", "018304 / 28865", "100.11", &["credit-note"]),
	(EN16931, "BIS3_Invoice_positive.XML", "12345", "782179.43", &[]),
	(EN16931, "BIS3_Invoice_negativ.XML", "12345", "-782179.43", &["amount-not-positive"]),
	(XRECHNUNG, "01.01a-INVOICE_ubl.xml", "123456XX", "336.9", &["due-date-missing"]),
	(XRECHNUNG, "02.01a-INVOICE_ubl.xml", "1234567", "12829.69", &["payee-not-seller"]),
	(XRECHNUNG, "03.01a-INVOICE_ubl.xml", "123456789", "-225.14", &["already-paid"]),
];

#[test]
fn documents_should_be_read_or_refused_with_a_reason() {
	for (folder, name, number, due, codes) in DOCUMENTS {
		let Some(own) = read(folder, name, "documents_should_be_read_or_refused_with_a_reason")
		else {
			return;
		};
		assert_eq!(own.faults, [], "{name}");
		assert_eq!(own.invoice.number.as_deref(), Some(number), "{name}");
		assert_eq!(own.invoice.totals.due.unwrap().to_string(), due, "{name}");
		let broken: Vec<_> =
			own.invoice.checks().into_iter().filter(|check| !check.holds).collect();
		assert_eq!(broken, [], "{name}");
		let refusals = own.refusals(&Given::default());
		let found: Vec<_> = refusals.iter().map(|refusal| refusal.code()).collect();
		assert_eq!(found, codes, "{name}");
		assert!(refusals.iter().all(|refusal| !refusal.to_string().is_empty()));
	}
}

#[test]
fn documents_should_be_compared_as_expected() {
	let files = DOCUMENTS.iter().take(9);
	let readings: Option<Vec<_>> = files
		.map(|(folder, name, ..)| read(folder, name, "documents_should_be_compared_as_expected"))
		.collect();
	let Some(readings) = readings else { return };
	for (one, other, matched, on) in [
		(0, 0, "exact", "F1 F2 F3 F4 F5 F6"),
		// One invoice in different bytes.
		(0, 1, "exact", "F1 F2 F3 F4 F5"),
		(0, 2, "exact", "F1 F2 F3 F4 F5"),
		// One number, two sellers.
		(3, 4, "none", ""),
		(0, 3, "none", ""),
		(4, 5, "none", ""),
		(6, 7, "none", ""),
		// One number and day, and the amount with another sign.
		(7, 8, "similar", "F2 F4"),
	] {
		for (one, other) in [(one, other), (other, one)] {
			let verdict = compare(&readings[one], &readings[other]);
			let found: Vec<_> = verdict.on.iter().map(|kind| kind.name()).collect();
			assert_eq!(
				(verdict.matched.name(), found.join(" ").as_str()),
				(matched, on),
				"{one} {other}"
			);
		}
	}
}

#[test]
fn terms_should_be_those_of_the_document() {
	let test = "terms_should_be_those_of_the_document";
	let Some(own) = read(EN16931, "ubl-tc434-example5.xml", test) else { return };
	let shown = own.invoice.shown();
	for (term, value) in [
		("BT-1", "TOSL110"),
		("BT-2", "2013-04-10"),
		("BT-3", "380"),
		("BT-5", "DKK"),
		("BT-6", "EUR"),
		("BT-9", "2013-05-10"),
		("BT-10", "qwerty"),
		("BT-11", "Project345"),
		("BT-12", "2013-05"),
		("BT-13", "PO4711"),
		("BT-14", "123"),
		("BT-17", "Lot567"),
		("BT-19", "67543"),
		("BT-27", "SellerCompany"),
		("BT-28", "SelCo"),
		("BT-30", "NL16356706"),
		("BT-31", "NL16356706"),
		("BT-32", "NL16356706"),
		("BT-33", "Export"),
		("BT-34", "info@selco.nl"),
		("BT-34-1", "EM"),
		("BT-40", "NL"),
		("BT-44", "Buyercompany ltd"),
		("BT-48", "DK16356607"),
		("BT-59", "Dagobert Duck"),
		("BT-61", "DK16356608"),
		("BT-62", "Dick Panama"),
		("BT-63", "DK16356609"),
		("BT-73", "2013-03-10"),
		("BT-106", "4000.00"),
		("BT-110", "675.00"),
		("BT-111", "628.62"),
		("BT-113", "2337.50"),
		("BT-115", "2337.50"),
	] {
		assert_eq!(shown.text(term), Some(value), "{term}");
	}
	let json = serde_json::to_value(&shown).unwrap();
	assert_eq!(json["BG-3"], serde_json::json!([{ "BT-25": "TOSL109", "BT-26": "2013-03-10" }]));
	assert_eq!(json["BT-16"], serde_json::json!(["5433"]));
	assert_eq!(json["BT-29"], serde_json::json!([{ "BT-29": "5790000436101", "BT-29-1": "0088" }]));
	assert_eq!(json["BG-13"][0]["BT-72"], "2013-04-15");
	assert_eq!(json["BG-16"][0]["BT-89"], "123456");
	let line = &json["BG-25"][0];
	assert_eq!(line["BT-131"], "1000.00");
	assert_eq!((&line["BT-129"], &line["BT-130"]), (&"1000".into(), &"EA".into()));
	assert_eq!(line["BG-27"][0]["BT-136"], "100.00");
	assert_eq!(
		(&line["BT-146"], &line["BT-147"], &line["BT-148"]),
		(&"1".into(), &"0.1".into(), &"1.1".into())
	);
	assert_eq!((&line["BT-157"], &line["BT-157-1"]), (&"1234567890128".into(), &"0088".into()));
	assert_eq!(line["BT-158"], serde_json::json!([{ "BT-158": "12344321", "BT-158-1": "ZZZ" }]));
	assert_eq!(line["BG-32"], serde_json::json!([{ "BT-160": "Thickness", "BT-161": "2 mm" }]));
	let note = read(EN16931, "ubl-tc434-creditnote1.xml", test).unwrap().invoice;
	assert_eq!((note.form, note.lines.len()), (Form::CreditNote, 1));
	assert_eq!(note.payments[0].bank.as_deref(), Some("BPOTBEB1"));
}
