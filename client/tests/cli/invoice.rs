//! `invoice`, which asks no node.

use crate::{Place, check_table, split};
use serde_json::{Value, json};
use stalhof_invoices::{
	Invoice,
	testing::{credit_note, invoice, ubl},
};
use std::{env, path::PathBuf};

/// What a command prints with --json.
fn done(place: &Place, line: &str) -> Value {
	let run = place.run(&[&split(line)[..], &["--json"]].concat());
	assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{line}: {run:?}");
	assert_eq!(run.stdout.lines().count(), 1, "{line}: {run:?}");
	serde_json::from_str(&run.stdout).unwrap()
}

fn codes(inspected: &Value) -> Vec<&str> {
	let refusals = inspected["refusals"].as_array().unwrap();
	refusals.iter().map(|refusal| refusal["code"].as_str().unwrap()).collect()
}

fn own() -> Invoice {
	let mut own = invoice(11);
	own.seller.vat_id = Some("DE 123.456.789".to_owned());
	own.buyer.vat_id = Some("NL123456789B01".to_owned());
	own.order = Some("PO-4711".to_owned());
	own.despatches.clear();
	own
}

#[test]
fn invoice_should_be_printed_by_terms_with_checks_inputs_and_refusals() {
	let place = Place::new();
	let own = own();
	place.write("a.xml", &ubl(&own));
	let shown = done(&place, "invoice inspect a.xml");
	assert_eq!(shown["document"], "Invoice");
	assert_eq!(shown["fields"]["BT-1"], own.number.clone().unwrap());
	assert_eq!(shown["fields"]["BT-115"], own.totals.due.unwrap().to_string());
	assert_eq!(shown["fields"]["BG-25"].as_array().unwrap().len(), own.lines.len());
	let checks = shown["checks"].as_array().unwrap();
	assert!(checks.iter().all(|check| check["holds"] == json!(true)));
	for rule in ["BR-CO-10", "BR-CO-13", "BR-CO-15", "BR-CO-16", "BR-CO-17", "BR-DEC-18"] {
		let check = checks.iter().find(|check| check["rule"] == rule).unwrap();
		assert!(check["expected"].is_string() && check["found"].is_string(), "{rule}");
	}
	assert_eq!(shown["refusals"], json!([]));
	let inputs = &shown["tokenInputs"];
	let plain: String = own.number.clone().unwrap().replace(['-', '/'], "");
	assert_eq!(inputs["number"], plain);
	assert_eq!(inputs["seller"]["keys"][0], "vat:DE123456789");
	assert_eq!(inputs["references"], json!(["P4711"]));
	assert_eq!(inputs["kinds"], json!(["F6"]));
	assert_eq!(inputs["file"].as_str().unwrap().len(), 66);
	let known = "--seller lei:529900T8BM49AURSDO55 --buyer uscc:91330100799655058B --tax-id 7";
	let shown = done(&place, &format!("invoice inspect a.xml {known}"));
	let kinds = json!(["F0", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8"]);
	assert_eq!(shown["tokenInputs"]["kinds"], kinds);
	assert_eq!(shown["tokenInputs"]["buyer"]["registration"], "uscc:91330100799655058B");
	let piped = place.run_with(&["invoice", "inspect", "-", "--json"], &ubl(&own));
	let piped: Value = serde_json::from_str(&piped.stdout).unwrap();
	assert_eq!(piped["fields"], shown["fields"]);
	let told = place.run(&["invoice", "inspect", "a.xml"]);
	for part in [
		"Amount due",
		"rules of totals that apply are kept",
		"Nothing in it stands against financing it",
	] {
		assert!(told.stdout.contains(part), "{part}: {told:?}");
	}
}

#[test]
fn what_stands_against_financing_should_be_printed_and_the_command_succeed() {
	let place = Place::new();
	let mut bad = own();
	bad.due = None;
	bad.type_code = Some("386".to_owned());
	bad.totals.due =
		bad.totals.due.map(|due| stalhof_invoices::model::Amount { value: -due.value, ..due });
	place.write("bad.xml", &ubl(&bad));
	let shown = done(&place, "invoice inspect bad.xml");
	let expected = ["unsupported-type", "due-date-missing", "amount-not-positive", "totals-differ"];
	assert_eq!(codes(&shown), expected);
	for refusal in shown["refusals"].as_array().unwrap() {
		assert!(refusal["about"].is_string() && refusal["why"].as_str().unwrap().len() > 20);
	}
	let given = done(&place, "invoice inspect bad.xml --due 2040-01-01");
	assert_eq!(codes(&given), [expected[0], expected[2], expected[3]]);
	let told = place.run(&["invoice", "inspect", "bad.xml"]);
	assert_eq!(told.code, 0);
	for part in ["BR-CO-16 is not kept", "cannot be financed", "due-date-missing (BT-9)"] {
		assert!(told.stdout.contains(part), "{part}: {told:?}");
	}
	place.write("note.xml", &ubl(&credit_note(&own(), "CN-1")));
	let shown = done(&place, "invoice inspect note.xml");
	assert_eq!((&shown["document"], codes(&shown)), (&json!("CreditNote"), vec!["credit-note"]));
}

#[test]
fn two_invoices_should_be_compared_in_one_form() {
	let place = Place::new();
	let own = own();
	place.write("a.xml", &ubl(&own));
	place.write("b.xml", &format!("{}<!-- -->", ubl(&own)));
	place.write("c.xml", &ubl(&Invoice { number: Some("X-1".to_owned()), ..own.clone() }));
	place.write("d.xml", &ubl(&credit_note(&own, "CN-1")));
	place.write("e.xml", &ubl(&invoice(12)));
	for (line, expected) in [
		("a.xml b.xml", r#"{"match":"exact","on":["F1","F2","F3","F4","F5","F7","F8"]}"#),
		("a.xml c.xml", r#"{"match":"similar","on":["F3","F7","F8"]}"#),
		("a.xml d.xml", r#"{"match":"related","on":["F8","BT-25"]}"#),
		("a.xml e.xml", r#"{"match":"none","on":[]}"#),
	] {
		let run = place.run(&[&["invoice", "compare"], &split(line)[..], &["--json"]].concat());
		assert_eq!((run.code, run.stdout.trim_end()), (0, expected), "{line}: {run:?}");
		let told = place.run(&[&["invoice", "compare"], &split(line)[..]].concat());
		let word = expected.split('"').nth(3).unwrap();
		assert!(told.code == 0 && told.stdout.starts_with(&format!("{word}: ")), "{told:?}");
	}
}

#[test]
fn what_is_no_invoice_should_be_refused_with_its_place_and_what_to_do() {
	let place = Place::new();
	place.write("empty", "");
	place.write("text", "neither\n");
	place.write("cut.xml", &ubl(&own())[..2_000]);
	place.write(
		"bomb.xml",
		&ubl(&own()).replacen("<Invoice", "<!DOCTYPE Invoice [<!ENTITY a \"b\">]><Invoice", 1),
	);
	place.write("cii.xml", "<CrossIndustryInvoice xmlns='urn:x'/>");
	place.write("a.xml", &ubl(&own()));
	std::fs::write(place.path("binary"), [0xff, 0, 0xfe]).unwrap();
	std::fs::create_dir(place.path("directory")).unwrap();
	check_table(
		&place,
		&[
			("invoice inspect", 2, "<FILE>"),
			("invoice compare a.xml", 2, "<OTHER>"),
			("invoice inspect absent.xml", 3, "cannot read absent.xml"),
			("invoice inspect directory", 3, "cannot read directory"),
			("invoice inspect empty", 3, "there is nothing in it"),
			("invoice inspect text", 3, "line 1, column 1: the text \"neither\""),
			("invoice inspect binary", 3, "binary is not a UBL invoice or credit note: line 1"),
			("invoice inspect cut.xml", 3, "cut.xml is not a UBL invoice or credit note: line "),
			("invoice inspect bomb.xml", 3, "line 2, column 1: a document type (DOCTYPE)"),
			("invoice inspect cii.xml", 3, "have it sent, or converted, as UBL"),
			("invoice compare a.xml text", 3, "text is not a UBL invoice"),
			("invoice compare text a.xml", 3, "text is not a UBL invoice"),
			("invoice inspect a.xml --due 1.1.2026", 3, "day of payment \"1.1.2026\""),
			("invoice inspect a.xml --seller 7", 3, "seller \"7\""),
			("invoice inspect a.xml --url nonsense", 0, "Amount due"),
		],
	);
	let run = place.run(&["invoice", "inspect", "text", "--json"]);
	let error: Value = serde_json::from_str(run.stderr.trim_end()).unwrap();
	assert_eq!((run.code, run.stdout.as_str()), (3, ""));
	assert_eq!(error["error"]["code"], "bad-file");
}

/// A folder of invoices that others wrote; none, with a word, where they are not at hand.
fn folder(name: &str) -> Option<PathBuf> {
	let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data");
	let root = env::var_os("STALHOF_TEST_DATA").map_or_else(|| beside.into(), PathBuf::from);
	let folder = root.join("invoices").join(name);
	if folder.is_dir() {
		return Some(folder);
	}
	let demanded = env::var_os("STALHOF_DEMAND").is_some_and(|value| value == "1");
	assert!(!demanded, "no test data in {}: set STALHOF_TEST_DATA", folder.display());
	eprintln!("SKIPPED invoices of others: no test data in {}", folder.display());
	None
}

#[test]
fn invoices_of_others_should_be_compared_and_judged() {
	let (Some(english), Some(german)) = (folder("en16931"), folder("xrechnung")) else { return };
	let place = Place::new();
	let path = |name: &str| english.join(name).to_str().unwrap().to_owned();
	let compare = |one: &str, other: &str| {
		let run = place.run(&["invoice", "compare", &path(one), &path(other), "--json"]);
		assert_eq!(run.code, 0, "{run:?}");
		serde_json::from_str::<Value>(&run.stdout).unwrap()["match"].clone()
	};
	let example = |number: u8| format!("ubl-tc434-example{number}.xml");
	assert_eq!(compare(&example(1), &example(10)), "exact");
	assert_eq!(compare(&example(2), &example(3)), "none");
	let mut read = 0;
	for folder in [&english, &german] {
		for entry in std::fs::read_dir(folder).unwrap() {
			let path = entry.unwrap().path();
			let run = place.run(&["invoice", "inspect", path.to_str().unwrap(), "--json"]);
			assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}: {run:?}", path.display());
			let shown: Value = serde_json::from_str(&run.stdout).unwrap();
			let name = path.file_name().unwrap().to_str().unwrap();
			match name {
				"ubl-tc434-example5.xml" => assert_eq!(codes(&shown), ["payee-not-seller"]),
				"BIS3_Invoice_negativ.XML" => assert_eq!(codes(&shown), ["amount-not-positive"]),
				_ => {}
			}
			read += 1;
		}
	}
	assert_eq!(read, 12);
}
