use super::*;
use crate::{cli::Global, cli::output::Output, keys::KeyPair};
use clap::Parser;

const GENESIS: &str = "0xabababababababababababababababababababababababababababababababab";

#[derive(Parser)]
struct Line {
	#[command(flatten)]
	global: Global,
	#[command(subcommand)]
	command: Command,
}

/// Runs `consent` with these words and options, without a node.
async fn consent(line: &[&str]) -> Result<()> {
	let words = ["test", "--url", "ws://127.0.0.1:1", "--json"].iter().chain(line);
	let Line { global, command } =
		Line::try_parse_from(words).unwrap_or_else(|error| panic!("{error}"));
	run(&Context { global, out: Output::new(true) }, command).await
}

fn refused(line: &[&str]) -> String {
	Line::try_parse_from(["test"].iter().chain(line)).err().unwrap().to_string()
}

fn signer() -> String {
	to_address(&KeyPair::development("//Ferdie").unwrap().account())
}

#[tokio::test]
async fn consent_should_be_prepared_and_imported_without_a_node_when_the_genesis_is_given() {
	let directory = tempfile::tempdir().unwrap();
	let at = |name: &str| directory.path().join(name).display().to_string();
	let (unsigned, signed, account) = (at("unsigned"), at("signed"), signer());
	let prepare = [
		"prepare",
		"--for",
		"operate",
		"--organisation",
		"7",
		"--until",
		"2026-12-31",
		"--account",
		&account,
		"--genesis",
		GENESIS,
		"--out",
		&unsigned,
	];
	consent(&prepare).await.unwrap();
	assert_eq!(consent(&prepare).await.unwrap_err().code(), "file-exists");
	let text = Consent::load(Path::new(&unsigned)).unwrap().text().to_owned();
	let pair = KeyPair::development("//Ferdie").unwrap();
	let wrapped = crate::to_hex(&pair.sign(format!("<Bytes>{text}</Bytes>").as_bytes()).0);
	let import = ["import", &unsigned, "--signature", &wrapped, "--out", &signed];
	consent(&import).await.unwrap();
	assert!(Consent::load(Path::new(&signed)).unwrap().is_signed());
	let again = ["import", &signed, "--signature", &wrapped, "--out", "never"];
	assert!(consent(&again).await.unwrap_err().to_string().contains("signed already"));
	let foreign = crate::to_hex(&pair.sign(b"else").0);
	let import = ["import", &unsigned, "--signature", &foreign, "--out", "never"];
	assert_eq!(consent(&import).await.unwrap_err().code(), "wrong-signature");
	consent(&["show", &signed]).await.unwrap();
}

#[tokio::test]
async fn development_key_should_not_consent_when_no_node_says_what_the_chain_is() {
	let directory = tempfile::tempdir().unwrap();
	let out = directory.path().join("consent").display().to_string();
	let line = [
		"sign",
		"--for",
		"administer",
		"--organisation",
		"7",
		"--until",
		"2026-12-31",
		"--key",
		"//Ferdie",
		"--genesis",
		GENESIS,
		"--out",
		&out,
	];
	assert_eq!(consent(&line).await.unwrap_err().code(), "development-key");
	assert!(!Path::new(&out).exists());
}

#[tokio::test]
async fn values_should_be_refused_before_anything_is_asked() {
	let account = signer();
	let apply = [
		"prepare",
		"--for",
		"apply",
		"--sponsor",
		"2",
		"--name",
		"Elbe Kontor GmbH",
		"--registration",
		"lei:529900T8BM49AURSDO55",
		"--country",
		"DE",
		"--roles",
		"supplier",
		"--until",
		"2026-12-31",
		"--account",
		&account,
		"--out",
		"/nonexistent/out",
	];
	// All is in order: a node is asked for the genesis.
	assert_eq!(consent(&apply).await.unwrap_err().code(), "unreachable");
	for (option, value, part) in [
		("--registration", "lei:529900T8BM49AURSDO56", "check digits"),
		("--country", "EU", "is no country"),
		("--roles", "suplier", "is not known"),
		("--until", "tomorrow", "YYYY-MM-DD"),
		("--account", "Ferdie", "SS58"),
	] {
		let mut line = apply;
		let place = line.iter().position(|word| *word == option).unwrap();
		line[place + 1] = value;
		let error = consent(&line).await.unwrap_err();
		assert_eq!(error.exit_code(), 3, "{error}");
		assert!(error.to_string().contains(part), "{error}");
	}
	for (option, value, part) in [
		("--genesis", "0x00", "1 bytes, not 32"),
		("--parent", "lei:1", "18 capital letters"),
		("--encryption-key", "zz", "not hexadecimal"),
		("--organisation", "7", "does not hold it"),
		("--participant", "7", "does not hold it"),
	] {
		let line = [&apply[..], &[option, value]].concat();
		let error = consent(&line).await.unwrap_err();
		assert!(error.to_string().contains(part), "{error}");
	}
	let long = "x".repeat(129);
	let mut line = [&apply[..], &["--genesis", GENESIS]].concat();
	line[6] = &long;
	assert!(consent(&line).await.unwrap_err().to_string().contains("longer than 128"));
}

#[test]
fn what_a_purpose_needs_should_be_asked_for() {
	let rest = ["--until", "2026-12-31", "--account", "x", "--out", "x"];
	for (purpose, missing) in [
		("apply", &["--sponsor", "--name", "--registration", "--country", "--roles"][..]),
		("operate", &["--organisation"]),
		("administer", &["--organisation"]),
		("take-over", &["--sponsor", "--participant"]),
	] {
		let told = refused(&[&["prepare", "--for", purpose][..], &rest].concat());
		assert!(missing.iter().all(|option| told.contains(option)), "{told}");
		assert!(!told.contains("--parent"), "{told}");
	}
	assert!(refused(&[&["prepare", "--for", "sell"][..], &rest].concat()).contains("take-over"));
}

#[test]
fn consent_should_be_told_in_words() {
	let account = KeyPair::development("//Ferdie").unwrap().account();
	let application = crate::consortium::testing::application("Elbe Kontor GmbH", account.clone());
	let claim = format!("{:#x}", application.hash());
	let purpose = Purpose::Apply { sponsor: OrgId(2), application: Box::new(application) };
	let until = "2026-12-31".parse().unwrap();
	let consent = Consent::new(H256::zero(), purpose, until, account).unwrap();
	let told = describe(&consent);
	for part in [
		"organisation 2 carries the application",
		"Elbe Kontor GmbH",
		"lei:529900T8BM49AURSDO55",
		"supplier",
		"until 2026-12-31",
		&claim,
		"Signed        no",
	] {
		assert!(told.contains(part), "{part}: {told}");
	}
}
