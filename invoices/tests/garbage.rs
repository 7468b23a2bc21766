//! Nothing that is read makes the program panic, or run for long.

use proptest::prelude::*;
use stalhof_invoices::{
	Given, MAX_DOCUMENT_BYTES, Reading, Sha2, compare,
	testing::{Encoding, Style, credit_note, invoice, ubl, ubl_in},
};
use stalhof_primitives::invoice::Committed;
use std::time::Instant;

/// All that a document is asked for.
fn all(bytes: &[u8]) {
	let own = match Reading::of(bytes) {
		Ok(own) => own,
		Err(error) => {
			let said = error.to_string();
			assert!(said.starts_with("line ") && said.len() < 1_000, "{said}");
			return;
		}
	};
	let given = Given {
		seller: Some("lei:529900T8BM49AURSDO55".parse().unwrap()),
		buyer: Some("uscc:91330100799655058B".parse().unwrap()),
		..Given::default()
	};
	for refusal in own.refusals(&Given::default()) {
		assert!(!refusal.to_string().is_empty() && !refusal.about().is_empty());
	}
	let _ = own.invoice.checks();
	let _ = serde_json::to_string(&own.invoice.shown()).unwrap();
	let _ = own.token_inputs(&given).tokens::<Sha2>(&[7; 32]);
	let _ = (own.invoice.seller.keys(), own.invoice.buyer.keys());
	let fields = own.invoice.fields();
	if !fields.is_empty() {
		Committed::new::<Sha2>(fields, [7; 32]).unwrap();
	}
	assert_eq!(compare(&own, &own).matched.name(), "exact");
	// What was read is read again from what is written of it, but for what cannot be written: faults leave holes.
	if own.faults.is_empty() && bytes.len() < MAX_DOCUMENT_BYTES / 8 {
		let again = Reading::of(ubl(&own.invoice).as_bytes()).unwrap();
		assert_eq!(again.invoice.number, own.invoice.number);
		assert_eq!(again.invoice.totals, own.invoice.totals);
	}
}

fn document(seed: u64) -> Vec<u8> {
	let made =
		if seed.is_multiple_of(4) { credit_note(&invoice(seed), "C") } else { invoice(seed) };
	let encoding = match seed % 5 {
		0 => Encoding::Utf16Little,
		1 => Encoding::Latin1,
		_ => Encoding::Utf8,
	};
	ubl_in(&made, &Style { encoding, noise: seed.is_multiple_of(3), ..Style::default() })
}

/// Parts of documents that take one another's place.
const PARTS: [&str; 26] = [
	"<cbc:ID>",
	"</cbc:ID>",
	"<cac:Party>",
	"</cac:Party>",
	"cbc:",
	"cac:",
	"xmlns",
	"currencyID",
	"\"EUR\"",
	">",
	"<",
	"/>",
	"</",
	"&amp;",
	"&#x",
	"<![CDATA[",
	"]]>",
	"<!--",
	"-->",
	"<?",
	"<!DOCTYPE",
	"380",
	"2026",
	".",
	"-",
	" ",
];

proptest! {
	#![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn any_bytes_should_be_judged(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
		all(&bytes);
	}

	#[test]
	fn any_text_should_be_judged(text in "[<>/!?&;#x=' \"a-c:\\-\\[\\]0-9]{0,80}") {
		all(text.as_bytes());
		all(ubl(&invoice(1)).replace("380", &text).as_bytes());
	}

	#[test]
	fn documents_with_bytes_changed_should_be_judged(
		seed: u64,
		changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
	) {
		let mut bytes = document(seed);
		for (place, byte) in changes {
			let place = place.index(bytes.len());
			bytes[place] = byte;
		}
		all(&bytes);
	}

	#[test]
	fn documents_with_parts_changed_should_be_judged(
		seed: u64,
		changes in proptest::collection::vec(
			(any::<prop::sample::Index>(), prop::sample::select(&PARTS[..]), prop::sample::select(&PARTS[..])), 1..6,
		),
	) {
		let mut text = ubl(&invoice(seed));
		for (place, found, changed) in changes {
			let places: Vec<usize> = text.match_indices(found).map(|(at, _)| at).collect();
			if !places.is_empty() {
				let at = places[place.index(places.len())];
				text.replace_range(at..at + found.len(), changed);
			}
		}
		all(text.as_bytes());
	}

	#[test]
	fn documents_cut_or_doubled_anywhere_should_be_judged(
		seed: u64,
		from: prop::sample::Index,
		to: prop::sample::Index,
		doubled: bool,
	) {
		let bytes = document(seed);
		let (from, to) = (from.index(bytes.len()), to.index(bytes.len()));
		let (from, to) = (from.min(to), from.max(to));
		let more = if doubled { &bytes[from..to] } else { &[] };
		all(&[&bytes[..to], more, &bytes[if doubled { to } else { from }..]].concat());
	}
}

/// Bytes of a document that would be slow if anything were.
const SLOW: usize = MAX_DOCUMENT_BYTES / 4;

/// The bound is far above what is needed, so that a slow machine passes and a quadratic walk does not.
const BOUND: f64 = 60.0;

#[test]
fn documents_made_to_be_slow_should_not_be() {
	let own = ubl(&invoice(1));
	let many = |part: &str, around: &str| {
		let count = (SLOW - own.len()) / part.len();
		own.replacen(around, &format!("{}{around}", part.repeat(count)), 1)
	};
	let (root, line) = ("<cbc:CustomizationID>", "<cac:InvoiceLine>");
	for text in [
		many("<cac:InvoiceLine><cbc:ID>1</cbc:ID></cac:InvoiceLine>", line),
		many("<cac:TaxTotal/>", line),
		many("<cac:AllowanceCharge><cbc:Amount>1</cbc:Amount></cac:AllowanceCharge>", line),
		many(
			"<cac:DespatchDocumentReference><cbc:ID>1</cbc:ID></cac:DespatchDocumentReference>",
			line,
		),
		many(
			"<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>1</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>",
			line,
		),
		many("<cbc:Note>1</cbc:Note>", root),
		many("<cbc:ID>1</cbc:ID>", root),
		many("<!-- -->", root),
		many("<?a?>", root),
		many("O", "</cbc:ID>"),
		many("&#48;", "</cbc:ID>"),
		many("<!---->1", "</cbc:ID>"),
		many("<![CDATA[1]]>", "</cbc:ID>"),
		many("\n", root),
		many("<x xmlns='u'/>", root),
	] {
		let start = Instant::now();
		all(text.as_bytes());
		let taken = start.elapsed().as_secs_f64();
		println!("{taken:.2} s for {} bytes", text.len());
		assert!(taken < BOUND, "{taken} s");
	}
}
