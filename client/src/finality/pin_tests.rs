use super::*;
use crate::finality::testing::{FakeChain, set};
use serde_json::{Value, json};

fn pin() -> Pin {
	FakeChain::new(3, &[1, 2], &[]).pin()
}

fn load(content: &str) -> Result<Pin> {
	let file = tempfile::NamedTempFile::new().unwrap();
	std::fs::write(file.path(), content).unwrap();
	Pin::load(file.path())
}

#[test]
fn pin_should_be_read_back_as_it_was_written() {
	let directory = tempfile::tempdir().unwrap();
	let path = directory.path().join("pin.json");
	let mut pin = pin();
	pin.create(&path).unwrap();
	assert_eq!(Pin::load(&path).unwrap(), pin);
	assert!(matches!(pin.create(&path), Err(Error::FileExists(_))));
	pin.advance(BlockRef { number: 9, hash: H256::repeat_byte(9) }, set(1, &[3]));
	pin.save(&path).unwrap();
	assert_eq!(Pin::load(&path).unwrap(), pin);
}

#[test]
fn an_empty_set_should_make_no_pin() {
	let genesis = pin().block;
	let empty = AuthoritySet { id: 0, authorities: vec![] };
	assert!(Pin::new("T".into(), genesis.hash, genesis, empty, "t".into()).is_err());
}

#[test]
fn pin_file_should_be_refused_with_a_reason_when_it_is_damaged() {
	let good = serde_json::to_value(pin()).unwrap();
	assert!(load(&good.to_string()).is_ok());
	let change = |edit: &dyn Fn(&mut Value)| {
		let mut pin = good.clone();
		edit(&mut pin);
		pin.to_string()
	};
	let truncated = &good.to_string()[..200];
	let cases = [
		(truncated.to_owned(), "EOF"),
		(String::new(), "EOF"),
		("[]".to_owned(), "invalid"),
		(change(&|pin| pin["format"] = json!("other")), "format"),
		(change(&|pin| pin["version"] = json!(2)), "version 2"),
		(change(&|pin| pin["extra"] = json!(2)), "unknown field"),
		(change(&|pin| pin["set"]["authorities"] = json!([])), "no authorities"),
		(change(&|pin| pin["set"]["authorities"][0]["weight"] = json!(0)), "no weight"),
		(change(&|pin| pin["set"]["authorities"][0]["key"] = json!("0x12")), "32 bytes"),
		(change(&|pin| pin["set"]["authorities"][0]["key"] = json!("zz")), "hexadecimal"),
		(
			change(&|pin| pin["set"]["authorities"][0] = pin["set"]["authorities"][1].clone()),
			"stands twice",
		),
		(change(&|pin| pin["block"]["hash"] = json!(H256::zero())), "block 0 is not its genesis"),
	];
	for (content, part) in cases {
		let error = load(&content).unwrap_err();
		assert!(matches!(error, Error::BadFile { .. }), "{error}");
		assert!(error.to_string().contains(part), "{error} lacks {part:?}");
	}
	let missing = Pin::load(Path::new("/nonexistent/pin.json")).unwrap_err();
	assert_eq!(missing.exit_code(), 3);
}
