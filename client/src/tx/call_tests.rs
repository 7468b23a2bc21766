use super::*;
use crate::{address::to_address, keys::KeyPair, metadata::embedded, types::to_hex};

fn runtime() -> &'static Runtime {
	embedded().expect("client/metadata.scale holds the runtime's metadata")
}

fn parse(pallet: &str, call: &str, arguments: &str) -> Result<Vec<u8>> {
	encode(runtime(), &parse_call(runtime(), pallet, call, arguments)?)
}

#[test]
fn arguments_should_be_taken_by_name_and_by_place() {
	let bob = KeyPair::development("//Bob").unwrap().account();
	let expected = encode(runtime(), &transfer(&bob, 5)).unwrap();
	let (address, key) = (to_address(&bob), to_hex(bob.as_ref()));
	for arguments in [
		format!("{{ dest: Id({address}), value: 5 }}"),
		format!("{{ value: 5, dest: Id({key}) }}"),
		format!("(Id({address}), 5)"),
		format!("  ( Id( {key} ), 5 )  "),
	] {
		assert_eq!(
			parse("Balances", "transfer_keep_alive", &arguments).unwrap(),
			expected,
			"{arguments}"
		);
	}
	let text = encode(runtime(), &remark(b"hi")).unwrap();
	for arguments in ["(\"hi\")", "(0x6869)", "{ remark: \"hi\" }"] {
		assert_eq!(parse("System", "remark_with_event", arguments).unwrap(), text, "{arguments}");
	}
}

#[test]
fn wrong_calls_should_be_refused_with_what_there_is() {
	let deep = "(".repeat(100_000);
	let cases = [
		("Balancs", "transfer", "", "unknown-call", "Balances"),
		("Balances", "transfr", "", "unknown-call", "transfer_keep_alive"),
		("Balances", "transfer_keep_alive", "", "bad-arguments", "dest"),
		("Balances", "transfer_keep_alive", "(1, 2, 3)", "bad-arguments", "value"),
		("Balances", "transfer_keep_alive", "(Id(0x12), 5)", "bad-arguments", "value"),
		(
			"Balances",
			"transfer_keep_alive",
			"{ dest: Id(0x12), wert: 5 }",
			"bad-arguments",
			"value",
		),
		("System", "remark", "hello", "bad-arguments", "remark"),
		("System", "remark", "(\"a\") b", "bad-arguments", "remark"),
		("System", "remark", "(\"a\"", "bad-arguments", "remark"),
		("System", "remark", deep.as_str(), "bad-arguments", "remark"),
	];
	for (pallet, call, arguments, code, part) in cases {
		let error = parse(pallet, call, arguments).unwrap_err();
		assert_eq!(error.code(), code, "{pallet}.{call}: {error}");
		assert!(error.remedy().contains(part), "{pallet}.{call}: {}", error.remedy());
		assert_eq!(error.exit_code(), 3);
	}
}

#[test]
fn brackets_in_text_should_not_count() {
	let text = format!("(\"{}\\\"{}\")", "(".repeat(200), "{".repeat(200));
	assert!(parse("System", "remark", &text).is_ok());
}

#[test]
fn what_is_wrong_with_arguments_should_be_said_once_and_for_people() {
	let address = to_address(&KeyPair::development("//Bob").unwrap().account());
	let transfer = "transfer_keep_alive";
	let cases = [
		(transfer, format!("(Id({address}), 5, 6)"), "3 given, 2 needed"),
		(transfer, format!("{{ dest: Id({address}), wert: 5 }}"), "value is missing"),
		(
			transfer,
			format!("(Id({address}), -5)"),
			"value: -5 does not fit, it must be a number from 0",
		),
		(
			transfer,
			format!("({address}, 5)"),
			"dest: a list of values does not fit, it must be Id(address)",
		),
		(transfer, format!("(Ix({address}), 5)"), "dest: there is no Ix, there is Id, "),
		(
			transfer,
			"(Id(0x1234), 5)".into(),
			"dest.[0]: a list of values does not fit, it must be 32 bytes",
		),
		(
			transfer,
			format!("(Id({address}), {})", "9".repeat(50)),
			"\"9999999999999999999999999999999999999999…\" at character 57: failed to parse",
		),
		("burn", "(❤, true)".into(), "\"❤, true)\" at character 2: expected a value"),
	];
	for (call, arguments, part) in cases {
		let error = parse("Balances", call, &arguments).unwrap_err();
		let whole = format!("arguments of Balances.{call}: ");
		let why = error.to_string();
		let why = why.strip_prefix(&whole).unwrap_or_else(|| panic!("{why}"));
		assert!(why.starts_with(part), "{arguments}: {why}");
	}
	let error = parse("Utility", "batch", "{ calls: (System(remark { rest: 5 })) }").unwrap_err();
	assert!(error.to_string().contains("calls.[0]"), "{error}");
	assert!(error.to_string().ends_with("remark is missing"), "{error}");
}

#[test]
fn what_calls_take_should_be_said_without_types_of_the_source() {
	for pallet in runtime().metadata.pallets() {
		for variant in pallet.call_variants().unwrap_or_default() {
			let text = signature(variant, runtime().metadata.types());
			let foreign = ["::", "T>", "Vec<", "Config"];
			assert!(!foreign.iter().any(|part| text.contains(part)), "{text}");
			assert!(text.len() < 2000, "{}.{}: {text}", pallet.name(), variant.name);
		}
	}
	let takes =
		|pallet: &str, call: &str| parse(pallet, call, "(1, 2, 3, 4, 5, 6)").unwrap_err().remedy();
	assert_eq!(
		takes("Session", "set_keys"),
		"it takes (keys: { aura: 32 bytes, grandpa: 32 bytes }, proof: bytes)"
	);
	assert_eq!(takes("Session", "purge_keys"), "it takes no arguments");
	assert_eq!(
		takes("Balances", "transfer_keep_alive"),
		"it takes (dest: Id(address), value: number from 0)"
	);
	assert_eq!(takes("Utility", "batch"), "it takes (calls: (Pallet(call { … }), …))");
}
