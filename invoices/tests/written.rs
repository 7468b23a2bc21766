//! What is written is read again, however it is written.

use proptest::prelude::*;
use stalhof_invoices::{
	Given, Invoice, Reading, Sha2, compare,
	model::Preceding,
	testing::{Encoding, Style, credit_note, invoice, ubl, ubl_in},
};
use stalhof_primitives::invoice::{Committed, Match};

fn read(bytes: &[u8]) -> Reading {
	Reading::of(bytes).unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(bytes)))
}

fn styles() -> impl Strategy<Value = Style> {
	let prefixes = prop::sample::select(vec![
		("", "cac", "cbc"),
		("ubl", "cac", "cbc"),
		("ns0", "ns1", "ns2"),
		("Invoice", "", "b"),
		("x", "a", ""),
		("_1", "Ä", "cac"),
	]);
	let encoding = prop::sample::select(vec![
		Encoding::Utf8,
		Encoding::Utf8Mark,
		Encoding::Utf16Little,
		Encoding::Utf16Big,
		Encoding::Latin1,
	]);
	(prefixes, encoding, any::<bool>(), any::<bool>()).prop_map(
		|((root, aggregate, basic), encoding, lines, noise)| Style {
			root,
			aggregate,
			basic,
			encoding,
			lines,
			noise,
		},
	)
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn documents_should_be_read_as_they_were_made(seed: u64, style in styles(), credit: bool) {
		let mut made = invoice(seed);
		if credit {
			made = credit_note(&made, "CN-1");
		}
		let own = read(&ubl_in(&made, &style));
		prop_assert_eq!(&own.faults, &[]);
		prop_assert_eq!(&own.invoice, &made);
		let broken: Vec<_> = made.checks().into_iter().filter(|check| !check.holds).collect();
		prop_assert_eq!(broken, []);
		let codes: Vec<_> = own.refusals(&Given::default()).iter().map(|refusal| refusal.code()).collect();
		let expected: &[&str] = if credit { &["credit-note"] } else { &[] };
		prop_assert_eq!(codes, expected);
	}

	#[test]
	fn one_invoice_should_have_one_root_and_be_exact_however_it_is_written(
		seed: u64,
		style in styles(),
		key: [u8; 32],
	) {
		let made = invoice(seed);
		let (plain, other) = (read(ubl(&made).as_bytes()), read(&ubl_in(&made, &style)));
		let root = |own: &Reading| Committed::new::<Sha2>(own.invoice.fields(), key).unwrap().commitment();
		prop_assert_eq!(root(&plain), root(&other));
		prop_assert_eq!(compare(&plain, &other).matched, Match::Exact);
		let given = Given {
			seller: Some("lei:529900T8BM49AURSDO55".parse().unwrap()),
			buyer: Some("uscc:91330100799655058B".parse().unwrap()),
			..Given::default()
		};
		let tokens = |own: &Reading| {
			let mut inputs = own.token_inputs(&given);
			inputs.file = None;
			inputs.tokens::<Sha2>(&key)
		};
		prop_assert_eq!(tokens(&plain), tokens(&other));
		prop_assert!(tokens(&plain).len() >= 5);
	}

	#[test]
	fn two_invoices_should_not_be_one(one: u64, two: u64) {
		prop_assume!(one != two);
		let (one, two) = (read(ubl(&invoice(one)).as_bytes()), read(ubl(&invoice(two)).as_bytes()));
		let verdict = compare(&one, &two);
		prop_assert!(verdict.matched < Match::Exact, "{:?}", verdict);
		prop_assert_eq!(verdict, compare(&two, &one));
	}
}

/// An invoice with an order, and what becomes of it when it is presented again.
fn base() -> Invoice {
	let mut own = Invoice {
		order: Some("PO-4711".to_owned()),
		authority_id: None,
		preceding: Vec::new(),
		..invoice(11)
	};
	own.seller.vat_id = Some("DE123456789".to_owned());
	own.buyer.vat_id = Some("NL123456789B01".to_owned());
	own
}

fn verdict(one: &Invoice, other: &Invoice) -> (&'static str, String) {
	let (one, other) = (read(ubl(one).as_bytes()), read(ubl(other).as_bytes()));
	let found = compare(&one, &other);
	assert_eq!(found, compare(&other, &one));
	let on = found.on.iter().map(|kind| kind.name()).chain(found.named.then_some("BT-25"));
	(found.matched.name(), on.collect::<Vec<_>>().join(" "))
}

#[test]
fn what_is_presented_again_should_be_found_by_what_was_left_as_it_was() {
	let own = base();
	let number = own.number.clone().unwrap();
	type Change = fn(&mut Invoice);
	let changes: [(Change, &str, &str); 9] = [
		(|own| own.notes.push("other".to_owned()), "exact", "F1 F2 F3 F4 F5 F7 F8"),
		(
			|own| own.number = own.number.as_ref().map(|own| own.replace('/', " ").to_lowercase()),
			"exact",
			"F1 F2 F3 F4 F5 F7 F8",
		),
		(
			|own| own.number = own.number.as_ref().map(|own| own.replace("INV-", "INV-0")),
			"similar",
			"F3 F4 F7 F8",
		),
		(|own| own.number = Some("INV-9".to_owned()), "similar", "F3 F7 F8"),
		(|own| own.totals.due = own.totals.paid.or(own.totals.vat), "similar", "F2 F4 F8"),
		(|own| own.issued = own.due, "similar", "F4 F5 F7 F8"),
		(
			|own| {
				own.seller.vat_id = Some("FR1".to_owned());
				own.seller.legal_id = None;
			},
			"similar",
			"F5",
		),
		(
			|own| {
				own.number = Some("INV-9".to_owned());
				own.issued = own.due;
				own.totals.due = own.totals.vat;
			},
			"related",
			"F8",
		),
		(
			|own| {
				own.number = Some("INV-9".to_owned());
				own.issued = own.due;
				own.totals.due = own.totals.vat;
				own.order = Some("n/a".to_owned());
				own.despatches.clear();
			},
			"none",
			"",
		),
	];
	let own = Invoice { despatches: vec!["D 1".to_owned()], ..own };
	assert_ne!(own.due, own.issued, "{number}");
	for (place, (change, matched, on)) in changes.into_iter().enumerate() {
		let mut other = own.clone();
		change(&mut other);
		assert_eq!(verdict(&own, &other), (matched, on.to_owned()), "change {place}");
	}
}

#[test]
fn what_corrects_an_invoice_should_be_related_to_it_and_never_a_duplicate() {
	let own = base();
	let note = credit_note(&own, "CN-1");
	assert_eq!(verdict(&own, &note), ("related", "F8 BT-25".to_owned()));
	// Under the number and day of the invoice itself.
	let same = credit_note(&own, own.number.as_deref().unwrap());
	assert_eq!(verdict(&own, &same).0, "related");
	// One that does not name it is no duplicate either: its amount goes the other way.
	let silent = Invoice { preceding: Vec::new(), ..same.clone() };
	assert_eq!(verdict(&own, &silent), ("similar", "F2 F4 F8".to_owned()));
	assert_eq!(verdict(&same, &same).0, "exact");
	assert_eq!(
		verdict(&same, &Invoice { notes: vec!["again".to_owned()], ..same.clone() }).0,
		"exact"
	);
	// Another day, another seller: another invoice of that number is meant.
	let mut other = note.clone();
	other.preceding = vec![Preceding { issued: own.due, ..other.preceding[0].clone() }];
	assert_eq!(verdict(&own, &other), ("related", "F8".to_owned()));
	let mut other = note.clone();
	other.seller.vat_id = Some("FR1".to_owned());
	other.seller.legal_id = None;
	assert_eq!(verdict(&own, &other), ("none", String::new()));
	let corrected = Invoice { form: own.form, type_code: Some("384".to_owned()), ..note };
	assert_eq!(verdict(&own, &corrected).0, "related");
	// An invoice that names the one of which it is a copy stays one.
	let named = Invoice { preceding: corrected.preceding.clone(), ..own.clone() };
	assert_eq!(
		verdict(&own, &Invoice { number: Some("X".to_owned()), ..named.clone() }).0,
		"similar"
	);
	let next = Invoice {
		number: Some("X".to_owned()),
		issued: own.due,
		order: None,
		despatches: Vec::new(),
		..named
	};
	let next = Invoice { totals: Invoice::default().totals, ..next };
	assert_eq!(verdict(&own, &next), ("related", "BT-25".to_owned()));
}
