//! `stalhof goods` of goods on the move, without a node.

use crate::{Place, Run, check_table, mode};
use serde_json::{Value, json};
use std::{env, fs, path::PathBuf};

/// Nothing listens there.
const NOWHERE: &str = "--url ws://127.0.0.1:9";

const DOCUMENT: &str = r#"{
	"@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
	"type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-11-11T12:00:00Z",
	"epcisBody": { "eventList": [
		{ "type": "ObjectEvent", "action": "OBSERVE", "bizStep": "shipping",
		  "eventTime": "2026-11-11T09:30:00+08:00", "eventTimeZoneOffset": "+08:00",
		  "epcList": ["https://id.gs1.org/00/095210010000000017"] },
		{ "type": "ObjectEvent", "action": "OBSERVE", "bizStep": "receiving",
		  "eventTime": "2026-11-12T09:30:00+08:00", "eventTimeZoneOffset": "+08:00",
		  "epcList": ["https://id.gs1.org/00/095210010000000017"] }
	] }
}"#;

fn run(place: &Place, line: &str) -> Run {
	place.run(&line.split_whitespace().collect::<Vec<_>>())
}

fn done(place: &Place, line: &str) -> Value {
	let run = run(place, &format!("{line} --json"));
	assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{line}: {run:?}");
	serde_json::from_str(&run.stdout).unwrap()
}

fn refused(place: &Place, line: &str, exit: i32, code: &str, part: &str) -> Value {
	let run = run(place, &format!("{line} --json"));
	assert_eq!((run.code, run.stdout.as_str()), (exit, ""), "{line}: {run:?}");
	let error: Value = serde_json::from_str(run.stderr.lines().last().unwrap()).unwrap();
	assert_eq!(error["error"]["code"], code, "{line}: {run:?}");
	let message = error["error"]["message"].as_str().unwrap();
	assert!(message.contains(part), "{line}: {part:?} is missing: {message}");
	error["error"].clone()
}

/// A list of items, a line each.
fn items(serials: &[&str]) -> String {
	serials
		.iter()
		.map(|serial| format!("https://id.gs1.org/01/09521001000017/21/{serial}\n"))
		.collect()
}

/// Packs, which fails only because there is no node: what is kept is kept before.
fn packed(place: &Place, line: &str) {
	refused(
		place,
		&format!("goods pack {line} --place 4012345000115 --key box {NOWHERE}"),
		4,
		"unreachable",
		"",
	);
}

/// A carton of three tins on a pallet, by the packing lists that are kept.
fn packings() -> Place {
	let place = Place::new();
	place.key("box");
	place.write("tins", &items(&["C", "A", "B"]));
	packed(&place, "095210010000000017 --level 1 --children tins --batch 4 --out carton");
	place.write("cartons", "(00)095210010000000017\n195210010000000014\n");
	packed(
		&place,
		"295210010000000011 --level 2 --children cartons --inside carton --quantity 4=24 --out pallet",
	);
	place
}

#[test]
fn packing_lists_should_be_kept_and_prove_what_is_in_them() {
	let place = packings();
	assert_eq!(
		place.read("carton/contents"),
		"stalhof/goods/contents/v1 095210010000000017 3\n09521001000017 A\n09521001000017 B\n09521001000017 C\n"
	);
	let pallet: Value = serde_json::from_str(&place.read("pallet/receipt.json")).unwrap();
	assert_eq!(pallet["lines"], json!([{ "goods": "batch:4", "quantity": 27 }]));
	assert_eq!((&pallet["level"], &pallet["contents"]["count"]), (&json!(2), &json!(2)));
	let link = "https://id.gs1.org/01/09521001000017/21/B";
	let shown = done(&place, &format!("goods contents pallet carton {link} --proof proof.json"));
	assert_eq!(shown["child"], link);
	let around = shown["around"].as_array().unwrap();
	let steps: Vec<_> = around.iter().map(|step| (&step["sscc"], &step["index"])).collect();
	assert_eq!(
		steps,
		[(&json!("095210010000000017"), &json!(1)), (&json!("295210010000000011"), &json!(0))]
	);
	assert_eq!(serde_json::from_str::<Value>(&place.read("proof.json")).unwrap(), shown);
	refused(&place, &format!("goods contents pallet carton {link}X"), 3, "not-there", "BX");
	refused(&place, &format!("goods contents tins {link}"), 3, "bad-value", "tins");
	let traced = format!("goods trace {link}X --content-proof proof.json {NOWHERE}");
	refused(&place, &traced, 3, "bad-value", "it is about");
	place.write("proof.json", &place.read("proof.json").replace("\"index\": 1", "\"index\": 2"));
	let traced = format!("goods trace {link} --content-proof proof.json {NOWHERE}");
	refused(&place, &traced, 7, "not-contained", "09521001000017 B in 095210010000000017");
}

#[test]
fn packing_should_be_refused_before_a_node_is_asked() {
	let place = packings();
	place.write("twins", &items(&["A", "B", "A"]));
	place.write("places", "gln:4012345000115\n");
	let pack = |rest: &str| format!("goods pack {rest} --place 4012345000115 --key box {NOWHERE}");
	let sscc = "395210010000000018";
	refused(
		&place,
		&pack(&format!("{sscc} --level 1 --children twins --batch 4 --out new")),
		3,
		"bad-line",
		"twins, line 3",
	);
	refused(
		&place,
		&pack(&format!("{sscc} --level 1 --children places --batch 4 --out new")),
		3,
		"bad-line",
		"names a place",
	);
	refused(
		&place,
		&pack(&format!("{sscc} --level 1 --children cartons --quantity 4=2 --out new")),
		3,
		"bad-value",
		"items alone",
	);
	refused(
		&place,
		&pack(&format!("{sscc} --level 1 --children tins --quantity 4=2 --out new")),
		3,
		"bad-value",
		"3 items",
	);
	refused(
		&place,
		&pack(&format!("{sscc} --level 2 --children tins --inside carton --out new")),
		3,
		"bad-value",
		"has it not",
	);
	refused(
		&place,
		&pack(&format!("{sscc} --level 2 --children cartons --out new")),
		3,
		"bad-value",
		"--inside",
	);
	refused(
		&place,
		&pack(&format!("{sscc} --level 8 --quantity 4=2 --out new")),
		3,
		"bad-value",
		"1 to 7",
	);
	refused(
		&place,
		&pack(&format!("{sscc} --level 2 --quantity 4=0 --out new")),
		3,
		"bad-value",
		"quantity",
	);
	refused(
		&place,
		&pack(&format!("{sscc} --level 2 --gtin 09521001000018=1 --out new")),
		3,
		"bad-value",
		"GTIN",
	);
	refused(
		&place,
		&pack(&format!("{sscc} --level 1 --children tins --batch 4 --out carton")),
		3,
		"other-packing",
		"its SSCC is",
	);
	refused(
		&place,
		&pack("095210010000000018 --level 1 --quantity 4=1 --out new"),
		3,
		"bad-value",
		"check digit",
	);
	assert!(!place.path("new").exists());
	let late = format!(
		"{} --time 2026-11-11",
		pack(&format!("{sscc} --level 1 --quantity 4=1 --out new"))
	);
	refused(&place, &late, 3, "bad-value", "write it as");
	// The same again changes nothing.
	let before = place.read("carton/receipt.json");
	packed(&place, "095210010000000017 --level 1 --children tins --batch 4 --out carton");
	assert_eq!(place.read("carton/receipt.json"), before);
	let take = format!("goods take-out 095210010000000017 --key box {NOWHERE}");
	refused(
		&place,
		&format!("{take} https://id.gs1.org/01/09521001000017/21/A"),
		3,
		"bad-value",
		"--contents",
	);
	refused(
		&place,
		&format!("{take} (01)09521001000017(21)D --contents carton"),
		3,
		"not-there",
		"D in carton",
	);
	refused(
		&place,
		&format!("{take} (01)09521001000017(21)A (01)09521001000017(21)A --contents carton"),
		3,
		"bad-value",
		"named twice",
	);
	refused(
		&place,
		&format!("{take} (01)09521001000017(21)A --contents pallet"),
		3,
		"bad-value",
		"has the packing of 295210010000000011",
	);
}

#[test]
fn references_should_become_tokens_and_never_go_out_as_numbers() {
	let place = Place::new();
	place.key("box");
	done(&place, "goods reference key shared");
	assert_eq!(mode(&place.path("shared")), 0o600);
	let token = done(&place, "goods reference token inv=INV-2026-0117 --reference-key shared");
	let again = done(&place, "goods reference token inv=INV-2026-0117 --reference-key shared");
	assert_eq!(token, again);
	let other = done(&place, "goods reference token po=INV-2026-0117 --reference-key shared");
	assert_ne!(token["token"], other["token"]);
	let ship = format!("goods ship --to 2 --loose 4=24 --place 4012345000115 --key box {NOWHERE}");
	refused(
		&place,
		&format!("{ship} --reference inv=INV-2026-0117"),
		3,
		"bad-value",
		"never goes on the chain",
	);
	let text = token["token"].as_str().unwrap();
	for reference in [format!("inv={text}"), "inv=INV-2026-0117 --reference-key shared".to_owned()]
	{
		refused(&place, &format!("{ship} --reference {reference}"), 4, "unreachable", "");
	}
	refused(&place, "goods reference key shared", 3, "file-exists", "shared");
	place.write("short", "0x12\n");
	refused(
		&place,
		&format!("{ship} --reference-key short"),
		3,
		"bad-file",
		"64 hexadecimal digits",
	);
	let nothing = ship.replace("--loose 4=24 ", "");
	refused(&place, &nothing, 3, "bad-value", "--container");
	refused(&place, &ship.replace("--to 2", "--to firm"), 3, "bad-value", "firm");
}

#[test]
fn declared_fields_should_be_committed_to_and_shown_one_by_one() {
	let place = Place::new();
	place.key("box");
	let clear = format!(
		"goods clear --batch 4 --stated --hs 19011010 --port CNNGB --warehouse 4012345000115 --three-documents match \
		 --declaration 182026 --field value=3390000.00 --key box {NOWHERE}"
	);
	refused(&place, &clear, 3, "bad-value", "--commitments");
	let clear = format!("{clear} --commitments salts.json");
	refused(&place, &clear, 4, "unreachable", "");
	assert_eq!(mode(&place.path("salts.json")), 0o600);
	// Again, the same salts are taken.
	let before = place.read("salts.json");
	refused(&place, &clear, 4, "unreachable", "");
	assert_eq!(place.read("salts.json"), before);
	let shown = done(&place, "goods certificate disclose salts.json value --out value.json");
	assert_eq!((&shown["field"]["value"], &shown["count"]), (&json!("3390000.00"), &json!(2)));
	assert!(!place.read("value.json").contains("182026"));
	refused(
		&place,
		"goods certificate disclose salts.json price --out p.json",
		3,
		"not-there",
		"declaration, value",
	);
	check_table(
		&place,
		&[
			(&format!("{clear} --released"), 2, "cannot be used with"),
			(&clear.replace("--batch 4 ", ""), 2, "--batch"),
			(
				&clear.replace("--batch 4", "--batch 4 --gtin 09521001000017"),
				2,
				"cannot be used with",
			),
			(&clear.replace("CNNGB", "ningbo"), 3, "port \"ningbo\""),
			(&clear.replace("19011010", "1901"), 3, "6 to 12 digits"),
			(&clear.replace("value=", "declaration="), 3, "given twice"),
			(&format!("goods certify --item 4 --passed --key box {NOWHERE}"), 3, "item \"4\""),
			(&format!("goods certify --item 4/1 --key box {NOWHERE}"), 2, "--passed"),
			(
				&format!("goods exception raise --shipment 1 --kind short --key box {NOWHERE}"),
				3,
				"goods receive",
			),
			(&format!("goods exception raise --kind damaged --key box {NOWHERE}"), 2, "--shipment"),
			(&format!("goods exceptions {NOWHERE}"), 8, "no key to sign with"),
			(
				&format!("goods receive 1 --line 4 --place 4012345000115 --key box {NOWHERE}"),
				3,
				"equals sign",
			),
		],
	);
}

#[test]
fn event_hashes_should_be_printed_and_nothing_else() {
	let place = Place::new();
	place.write("events.json", DOCUMENT);
	let told = run(&place, "goods event-hash events.json");
	assert_eq!((told.code, told.stderr.as_str()), (0, ""), "{told:?}");
	let hashes: Vec<_> = told.stdout.lines().collect();
	assert_eq!(hashes.len(), 2);
	for hash in &hashes {
		assert!(hash.starts_with("ni:///sha-256;") && hash.ends_with("?ver=CBV2.0"), "{hash}");
	}
	assert_eq!(done(&place, "goods event-hash events.json")["hashes"], json!(hashes));
	let piped = place.run_with(&["goods", "event-hash", "-"], DOCUMENT);
	assert_eq!((piped.code, piped.stdout), (0, told.stdout));
	let told = run(&place, "goods validate events.json");
	assert_eq!((told.code, told.stdout.as_str()), (0, "valid: 2 events\n"), "{told:?}");
	assert_eq!(done(&place, "goods validate events.json"), json!({ "valid": true, "events": 2 }));
}

#[test]
fn faults_of_a_document_should_be_told_with_event_and_field() {
	let place = Place::new();
	place.write(
		"events.json",
		&DOCUMENT
			.replace("\"receiving\"", "\"recieving\"")
			.replace("2026-11-11T09", "2026-11-31T09"),
	);
	let error = refused(
		&place,
		"goods validate events.json",
		3,
		"bad-document",
		"events.json has 2 faults",
	);
	let faults = error["faults"].as_array().unwrap();
	let places: Vec<_> = faults.iter().map(|fault| (&fault["event"], &fault["field"])).collect();
	assert_eq!(places, [(&json!(1), &json!("eventTime")), (&json!(2), &json!("bizStep"))]);
	let told = run(&place, "goods validate events.json");
	assert!(
		told.stderr.contains("\n  event 1, eventTime: ")
			&& told.stderr.contains("\n  event 2, bizStep: "),
		"{told:?}"
	);
	place.key("box");
	let capture = format!("goods capture events.json --store store --key box {NOWHERE}");
	refused(&place, &capture, 3, "bad-document", "2 faults");
	assert!(!place.path("store").exists());
	for text in [
		"",
		"{",
		"[]",
		"null",
		"7",
		"{\"type\":\"EPCISDocument\"}",
		"[null]",
		"\u{feff}{}",
		"[[[[[[[[[[",
	] {
		place.write("odd.json", text);
		for command in ["event-hash", "validate"] {
			let told = run(&place, &format!("goods {command} odd.json"));
			assert!(!told.stderr.contains("panicked"), "{text:?}: {told:?}");
			assert!([0, 3].contains(&told.code), "{text:?}: {told:?}");
			assert!(told.code == 0 || told.stdout.is_empty(), "{text:?}: {told:?}");
		}
	}
	refused(&place, "goods event-hash absent.json", 3, "file", "absent.json");
	fs::write(place.path("binary"), [0xff, 0, 0xfe]).unwrap();
	refused(&place, "goods event-hash binary", 3, "bad-file", "binary");
}

#[test]
fn document_should_be_kept_before_it_is_sent_and_once() {
	let place = Place::new();
	place.key("box");
	place.write("events.json", DOCUMENT);
	let capture = format!("goods capture events.json --store store --key box {NOWHERE}");
	for _ in 0..2 {
		refused(&place, &capture, 4, "unreachable", "");
		let kept: Vec<_> = fs::read_dir(place.path("store")).unwrap().collect();
		assert_eq!(kept.len(), 1);
		let path = kept[0].as_ref().unwrap().path();
		assert_eq!((fs::read_to_string(&path).unwrap().as_str(), mode(&path)), (DOCUMENT, 0o600));
	}
	// The same events in other bytes are kept besides.
	place.write("events.json", &DOCUMENT.replace(": [", ":  ["));
	refused(&place, &capture, 4, "unreachable", "");
	assert_eq!(fs::read_dir(place.path("store")).unwrap().count(), 2);
	refused(&place, &format!("{capture} --index 0"), 3, "bad-value", "count from 1");
	refused(&place, &capture.replace("--key box ", ""), 8, "no-signer", "");
	for hash in ["x", "ni:///sha-256;00?ver=CBV2.0", "0x00"] {
		refused(
			&place,
			&format!("goods event show {hash} {NOWHERE}"),
			3,
			"bad-value",
			"event hash is",
		);
	}
	let declare = format!("goods event declare 0x{} --key box {NOWHERE}", "00".repeat(32));
	refused(&place, &format!("{declare} --reason mistake"), 3, "bad-value", "did_not_occur");
}

#[test]
fn proof_should_be_refused_when_it_is_of_nothing_that_the_document_is_about() {
	let place = Place::new();
	place.key("box");
	let container = "https://id.gs1.org/00/095210010000000017";
	let item = "https://id.gs1.org/01/09521001000017/21/HB1";
	place.write("events.json", &DOCUMENT.replacen(container, item, 1));
	let proof = |serial: &str, batch: Value| {
		json!({
			"version": 1, "gtin": "09521001000017", "serial": serial, "lot": "L1", "expires": null, "batch": batch,
			"index": 0, "count": 1, "root": format!("0x{}", "11".repeat(32)), "labelKey": null, "attributes": null,
			"path": [],
		})
		.to_string()
	};
	place.write("proof.json", &proof("HB1", json!(4)));
	place.write("other.json", &proof("HB2", json!(4)));
	place.write("early.json", &proof("HB1", Value::Null));
	for line in [
		format!("goods capture events.json --store store --key box {NOWHERE}"),
		format!("goods event check events.json {NOWHERE}"),
	] {
		for (file, exit, code, part) in [
			("absent.json", 3, "file", "absent.json"),
			("events.json", 3, "bad-file", "a proof"),
			("early.json", 3, "bad-value", "names no batch"),
			("other.json", 3, "bad-value", "no event of the document is about"),
			("proof.json --proof other.json", 3, "bad-value", "21/HB2"),
			("proof.json", 4, "unreachable", ""),
		] {
			assert!(!place.path("store").exists(), "nothing is kept of what is refused");
			refused(&place, &format!("{line} --proof {file}"), exit, code, part);
		}
		fs::remove_dir_all(place.path("store")).ok();
	}
}

/// Documents that others wrote, with that ending, in a folder of the test data; none, with a word, where they are not at hand.
fn documents(name: &str, extension: &str) -> Vec<PathBuf> {
	let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data");
	let root = env::var_os("STALHOF_TEST_DATA").map_or_else(|| beside.into(), PathBuf::from);
	let folder = root.join(name);
	let Ok(entries) = fs::read_dir(&folder) else {
		let demanded = env::var_os("STALHOF_DEMAND").is_some_and(|value| value == "1");
		assert!(!demanded, "no test data in {}: set STALHOF_TEST_DATA", folder.display());
		eprintln!("SKIPPED documents of others: no test data in {}", folder.display());
		return Vec::new();
	};
	let paths = entries.map(|entry| entry.unwrap().path());
	paths.filter(|path| path.extension().is_some_and(|found| found == extension)).collect()
}

#[test]
fn documents_of_others_should_be_hashed_as_published_and_judged() {
	let place = Place::new();
	for path in documents("epcis/event-hash", "jsonld") {
		let expected = fs::read_to_string(path.with_extension("hashes")).unwrap();
		let told = place.run(&["goods", "event-hash", path.to_str().unwrap()]);
		assert_eq!((told.code, told.stderr.as_str()), (0, ""), "{}: {told:?}", path.display());
		assert_eq!(told.stdout.trim_end(), expected.trim_end(), "{}", path.display());
	}
	for path in documents("epcis/gs1", "jsonld") {
		let told = place.run(&["goods", "validate", path.to_str().unwrap()]);
		assert_eq!(told.code, 0, "{}: {told:?}", path.display());
	}
	for path in documents("epcis/invalid", "json") {
		let told = place.run(&["goods", "validate", path.to_str().unwrap()]);
		assert_eq!((told.code, told.stdout.as_str()), (3, ""), "{}: {told:?}", path.display());
		assert!(told.stderr.contains("event ") || told.stderr.contains("document, "), "{told:?}");
	}
}
