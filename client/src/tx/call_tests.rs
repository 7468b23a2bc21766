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
