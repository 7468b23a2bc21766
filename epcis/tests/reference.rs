//! GS1's reference implementation hashes as we do, but where it is known not to: `DEVIATIONS` says where, and why.

mod data;
mod generator;

use data::{documents, folder};
use generator::{Flavour, document};
use stalhof_epcis::{Document, json::Json};
use std::{
	env, fs,
	io::Write,
	path::{Path, PathBuf},
	process::{Command, Stdio},
};

/// Documents that are made for the comparison.
const GENERATED: u64 = 250;

/// The Python that has the package.
///
/// `None` when there is none, after a line on standard error that the test is skipped.
fn python(test: &str) -> Option<PathBuf> {
	let why = match env::var_os("STALHOF_PYTHON").map(PathBuf::from) {
		None => "STALHOF_PYTHON is not set".to_owned(),
		Some(python) => {
			let import =
				Command::new(&python).args(["-c", "import epcis_event_hash_generator"]).output();
			if import.is_ok_and(|output| output.status.success()) {
				return Some(python);
			}
			format!("{} has no epcis-event-hash-generator", python.display())
		}
	};
	let demanded = env::var_os("STALHOF_DEMAND").is_some_and(|value| value == "1");
	assert!(!demanded, "{why}: run scripts/lib/interop");
	eprintln!("SKIPPED {test}: {why} (scripts/lib/interop installs it)");
	None
}

/// What the reference implementation makes of documents: the pre-hash strings of each, or why there are none.
fn reference(python: &Path, paths: &[PathBuf]) -> Vec<Result<Vec<String>, String>> {
	let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reference/hashes.py");
	let mut child = Command::new(python)
		.arg(script)
		.stdin(Stdio::piped())
		.stdout(Stdio::piped())
		.spawn()
		.unwrap();
	let mut input = child.stdin.take().unwrap();
	let lines: Vec<String> = paths.iter().map(|path| format!("{}\n", path.display())).collect();
	let writer = std::thread::spawn(move || input.write_all(lines.concat().as_bytes()).unwrap());
	let output = child.wait_with_output().unwrap();
	writer.join().unwrap();
	assert!(output.status.success());
	let answers = String::from_utf8(output.stdout).unwrap();
	let answers: Vec<_> = answers.lines().map(answer).collect();
	assert_eq!(answers.len(), paths.len());
	answers
}

fn answer(line: &str) -> Result<Vec<String>, String> {
	let document = Document::read(line.as_bytes()).unwrap();
	let answer = document.json().object().unwrap();
	if let Some(error) = answer.get("error") {
		return Err(error.text().unwrap().to_owned());
	}
	let texts = answer.get("pre_hashes").and_then(Json::array).unwrap();
	Ok(texts.iter().map(|text| text.text().unwrap().to_owned()).collect())
}

fn ours(bytes: &[u8]) -> Vec<String> {
	Document::read(bytes).unwrap().pre_hashes().unwrap()
}

/// Writes documents to files, for the reference implementation to read.
fn written(directory: &Path, texts: &[String]) -> Vec<PathBuf> {
	let paths = (0..texts.len()).map(|number| directory.join(format!("{number}.jsonld")));
	let paths: Vec<PathBuf> = paths.collect();
	for (path, text) in paths.iter().zip(texts) {
		fs::write(path, text).unwrap();
	}
	paths
}

#[test]
fn generated_documents_should_hash_as_by_the_reference() {
	let Some(python) = python("generated_documents_should_hash_as_by_the_reference") else {
		return;
	};
	let directory = tempfile::tempdir().unwrap();
	let flavour = |seed| if seed % 4 == 0 { Flavour::Valid } else { Flavour::AnyForm };
	let texts: Vec<String> = (0..GENERATED).map(|seed| document(seed, flavour(seed))).collect();
	let paths = written(directory.path(), &texts);
	let mut events = 0;
	for ((seed, text), theirs) in (0..).zip(&texts).zip(reference(&python, &paths)) {
		let ours = ours(text.as_bytes());
		let theirs = theirs.unwrap_or_else(|error| panic!("seed {seed}: {error}\n{text}"));
		assert_eq!(
			ours.len(),
			theirs.len(),
			"seed {seed}: the reference left an event out\n{text}"
		);
		for (ours, theirs) in ours.iter().zip(&theirs) {
			assert_eq!(ours, theirs, "seed {seed}");
		}
		events += ours.len();
	}
	eprintln!("{events} events in {GENERATED} documents");
}

/// What the reference implementation makes of an event otherwise.
enum Theirs {
	/// This stands in the pre-hash string.
	Writes(&'static str),
	/// It leaves the event out, or fails.
	Fails,
}

use Theirs::{Fails, Writes};

/// Where the reference implementation deviates from the standard: in what, further members of an event, what stands in
/// our pre-hash string, and what it makes of it.
const DEVIATIONS: &[(&str, &str, &str, Theirs)] = &[
	// Values.
	(
		"true is written as Python writes it, and not as XML and JSON do",
		r#""ex1:f": true"#,
		"{https://ns.example.com/epcis/}f=true",
		Writes("}f=True"),
	),
	(
		"null is a text",
		r#""ex1:f": null, "ex1:g": "1""#,
		"2017action=OBSERVE{https://ns.example.com/epcis/}g=1",
		Writes("}f=None"),
	),
	(
		"numbers go through a double",
		r#""ex1:f": 12345678901234567890"#,
		"}f=12345678901234567890",
		Writes("}f=12345678901234567168"),
	),
	("small numbers keep an exponent", r#""ex1:f": 0.00001"#, "}f=0.00001", Writes("}f=1e-05")),
	("numbers too large for a double lose the event", r#""ex1:f": 1e309"#, "}f=1e309", Fails),
	(
		"underscores are taken for digits' separators",
		r#""ex1:f": "1_000""#,
		"}f=1_000",
		Writes("}f=1000"),
	),
	(
		"units, texts and bytes that look like numbers are changed",
		r#""sensorElementList": [{"sensorReport": [{"type": "Mass", "uom": "04", "stringValue": "1.0", "hexBinaryValue": "00"}]}]"#,
		"stringValue=1.0hexBinaryValue=00uom=04",
		Writes("stringValue=1hexBinaryValue=0uom=4"),
	),
	(
		"a word of the vocabulary is replaced wherever the document has it once more",
		r#""bizStep": "other", "ex1:f": "other""#,
		"}f=other",
		Writes("}f=https://ref.gs1.org/cbv/BizStep-other"),
	),
	(
		"a prefix of EPCIS's own context must be declared again",
		r#""bizStep": "epcis:x", "owl:f": "1""#,
		"bizStep=https://ref.gs1.org/epcis/x{http://www.w3.org/2002/07/owl#}f=1",
		Writes("bizStep=epcis:xowl:f=1"),
	),
	// Times.
	(
		"half a millisecond is rounded to the even one",
		r#""recordTime": "2026-01-01T00:00:00Z", "sensorElementList": [{"sensorReport": [{"type": "Mass", "time": "2026-01-01T00:00:00.0025Z"}]}]"#,
		"time=2026-01-01T00:00:00.003Z",
		Writes("time=2026-01-01T00:00:00.002Z"),
	),
	(
		"rounding into the next second loses the event",
		r#""sensorElementList": [{"sensorReport": [{"type": "Mass", "time": "2026-01-01T00:00:00.9995Z"}]}]"#,
		"time=2026-01-01T00:00:01.000Z",
		Fails,
	),
	// Identifiers.
	(
		"URNs of assets and documents under a prefix of 12 digits are left as they are",
		r#""parentID": "urn:epc:id:grai:401234500001..87""#,
		"parentID=https://id.gs1.org/8003/0401234500001",
		Writes("parentID=urn:epc:id:grai:"),
	),
	(
		"links with escapes or a fragment, and with signs that need escapes, are left as they are",
		r#""parentID": "https://example.com/01/09521141012345/21/a%2Fb!""#,
		"parentID=https://id.gs1.org/01/09521141012345/21/a%2Fb%21",
		Writes("parentID=https://example.com/"),
	),
	(
		"links to a domain without a dot are left as they are",
		r#""parentID": "https://localhost/00/095211410000000014""#,
		"parentID=https://id.gs1.org/00/095211410000000014",
		Writes("parentID=https://localhost/"),
	),
	(
		"escapes in URNs stay as they are written",
		r#""parentID": "urn:epc:id:giai:9521141.%2f%41""#,
		"parentID=https://id.gs1.org/8004/9521141%2FA",
		Writes("parentID=https://id.gs1.org/8004/9521141%2f%41"),
	),
	(
		"a variant in front of a long serial stays",
		r#""parentID": "https://id.gs1.org/01/09521141012345/22/2A/21/12345678901234567890""#,
		"parentID=https://id.gs1.org/01/09521141012345/21/12345678901234567890",
		Writes("/22/2A/21/"),
	),
	(
		"qualifiers of parties and service relations stay",
		r#""parentID": "https://example.com/8018/095211410000000014/8019/12""#,
		"parentID=https://id.gs1.org/8018/095211410000000014epcList",
		Writes("parentID=https://example.com/"),
	),
	// Structure.
	(
		"a type behind its business transaction, source or destination is hashed there",
		r#""bizTransactionList": [{"bizTransaction": "urn:x:1", "type": "po"}]"#,
		"bizTransactionListtype=https://ref.gs1.org/cbv/BTT-pobizTransaction=urn:x:1",
		Writes("bizTransactionListbizTransaction=urn:x:1type="),
	),
	(
		"a business transaction needs a type",
		r#""bizTransactionList": [{"bizTransaction": "urn:x:1"}]"#,
		"bizTransactionListbizTransaction=urn:x:1",
		Fails,
	),
	(
		"an extension in a standard field is hashed apart unless its namespace ends with a slash",
		r#""readPoint": {"id": "urn:x:1", "urnx:f": "1"}, "bizTransactionList": [{"type": "po", "bizTransaction": "urn:x:2"}]"#,
		"readPointid=urn:x:1{urn:example:epcis:x:}f=1bizTransactionList",
		Writes("readPointid=urn:x:1bizTransactionList"),
	),
	(
		"an extension that is all that sensorMetadata has is hashed apart",
		r#""sensorElementList": [{"sensorMetadata": {"ex1:f": "1"}, "sensorReport": [{"type": "Mass"}]}]"#,
		"sensorElementListsensorElementsensorMetadata{https://ns.example.com/epcis/}f=1sensorReporttype=",
		Writes("sensorElementListsensorElementsensorReporttype="),
	),
	(
		"extensions whose name ends with List are renamed",
		r#""ex1:aList": ["1", "2"]"#,
		"{https://ns.example.com/epcis/}aList=1{https://ns.example.com/epcis/}aList=2",
		Writes("{https://ns.example.com/epcis/}aList{https://ns.example.com/epcis/}a=1"),
	),
	(
		"an extension's name in full is not the same as with a prefix",
		r#""https://ns.example.com/epcis/f": "1""#,
		"{https://ns.example.com/epcis/}f=1",
		Writes("https://ns.example.com/epcis/f=1"),
	),
];

fn deviating(members: &str) -> String {
	format!(
		r#"{{"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
		{{"ex1": "https://ns.example.com/epcis/", "urnx": "urn:example:epcis:x:"}}],
		"type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-01-01T00:00:00Z",
		"epcisBody": {{"eventList": [{{"type": "ObjectEvent", "action": "OBSERVE", {members},
		"eventTime": "2026-01-01T00:00:00Z", "eventTimeZoneOffset": "+00:00",
		"epcList": ["urn:epc:id:sgtin:9521141.001234.2017"]}}]}}}}"#
	)
}

#[test]
fn deviations_should_be_those_listed_on_our_side() {
	for (what, members, expected, _) in DEVIATIONS {
		let ours = ours(deviating(members).as_bytes()).concat();
		assert!(ours.contains(expected), "{what}: {ours}");
	}
}

#[test]
fn deviations_should_be_those_listed_on_the_references_side() {
	let Some(python) = python("deviations_should_be_those_listed_on_the_references_side") else {
		return;
	};
	let directory = tempfile::tempdir().unwrap();
	let texts: Vec<String> = DEVIATIONS.iter().map(|(_, members, ..)| deviating(members)).collect();
	let answers = reference(&python, &written(directory.path(), &texts));
	for ((what, .., expected), theirs) in DEVIATIONS.iter().zip(answers) {
		match expected {
			Writes(text) => {
				let theirs = theirs.unwrap_or_else(|error| panic!("{what}: {error}")).concat();
				assert!(theirs.contains(text), "{what}: {theirs}");
			}
			Fails => assert!(theirs.map_or(true, |events| events.is_empty()), "{what}"),
		}
	}
}

/// What must be changed in documents of others before the reference implementation hashes them as the standard has it:
/// folder and file, what it has, and what to put in its place. Each change is for one of [`DEVIATIONS`], but for the
/// queries' documents and contexts with more than prefixes, of which it reads none.
const CHANGES: &[(&str, &str, &str)] = &[
	("event-hash/epcisQueryDocument.jsonld", "\"queryResults\": {", ""),
	("event-hash/epcisQueryDocument.jsonld", "\"resultsBody\": {", ""),
	("event-hash/epcisQueryDocument.jsonld", "      }\n    }\n  }\n}", "}}"),
	(
		"gs1/object_event_all_possible_fields.jsonld",
		"\"booleanValue\": true",
		"\"booleanValue\": \"true\"",
	),
	(
		"gs1/object_event_all_possible_fields.jsonld",
		"\"ext3\": \"http",
		"\"cbvmda\": \"urn:epcglobal:cbv:mda:\", \"ext3\": \"http",
	),
	(
		"gs1/Example-TransactionEvents-2020_07_03y.jsonld",
		"[{\"bizTransaction\"",
		"[{\"type\": \"po\", \"bizTransaction\"",
	),
	(
		"gs1/Example-TransactionEvents-2020_07_03y.jsonld",
		"Identified\": true",
		"Identified\": \"true\"",
	),
	(
		"gs1/Example-TransactionEvents-2020_07_03y.jsonld",
		"\"rail:vehicleMasterGIAI\": {\"@type\": \"@id\"}",
		"\"vehicleMasterGIAI\": \"urn:x:\"",
	),
	(
		"gs1/Example-TransactionEvents-2020_07_03y.jsonld",
		"\"rail:trainAxleCount\": {\"@type\": \"xsd:integer\"}",
		"\"trainAxleCount\": \"urn:x:\"",
	),
	(
		"gs1/Example-TransactionEvents-2020_07_03y.jsonld",
		"\"rail:vehicleAxleCount\": {\"@type\": \"xsd:integer\"}",
		"\"vehicleAxleCount\": \"urn:x:\"",
	),
	(
		"gs1/Example-TransactionEvents-2020_07_03y.jsonld",
		"\"rail:vehiclePosition\": {\"@type\": \"xsd:integer\"}",
		"\"vehiclePosition\": \"urn:x:\"",
	),
	(
		"gs1/Example-TransactionEvents-2020_07_03y.jsonld",
		"\"rail:vehicleUniquelyIdentified\": {\"@type\": \"xsd:boolean\"}",
		"\"vehicleUniquelyIdentified\": \"urn:x:\"",
	),
];

#[test]
fn documents_of_others_should_hash_as_by_the_reference() {
	let test = "documents_of_others_should_hash_as_by_the_reference";
	let (Some(root), Some(python)) = (folder("epcis", test), python(test)) else { return };
	let mut texts = Vec::new();
	for name in ["event-hash", "gs1"] {
		for (path, bytes) in documents(&root.join(name), "jsonld") {
			let mut text = String::from_utf8(bytes).unwrap();
			for (file, found, changed) in CHANGES.iter().filter(|(file, ..)| path.ends_with(file)) {
				assert!(text.contains(found), "{file} has no {found}");
				text = text.replace(found, changed);
			}
			texts.push(text);
		}
	}
	let directory = tempfile::tempdir().unwrap();
	let answers = reference(&python, &written(directory.path(), &texts));
	let mut events = 0;
	for (text, theirs) in texts.iter().zip(answers) {
		let theirs = theirs.unwrap_or_else(|error| panic!("{error}\n{text}"));
		let ours = ours(text.as_bytes());
		assert_eq!(ours, theirs);
		events += ours.len();
	}
	assert!(events > 0);
	eprintln!("{events} events in {} documents", texts.len());
}
