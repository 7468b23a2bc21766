use super::*;
use crate::finality::testing::{FakeChain, lying_node, node, set};
use serde_json::{Value, json};
use std::{
	sync::{Arc, Mutex},
	time::Duration,
};

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
		(String::new(), "it is empty"),
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

#[tokio::test]
async fn pin_of_a_node_should_say_who_vouches_for_it() {
	let chain = Arc::new(Mutex::new(FakeChain::new(20, &[1, 2, 3, 4], &[(9, &[5, 6])])));
	let soon = Instant::now() + Duration::from_secs(1);
	let alone = pin_from_node(&node(&chain), None, soon).await.unwrap();
	assert_eq!(alone.source, "told by ws://test");
	assert_eq!((alone.block.number, &alone.set), (20, &set(1, &[5, 6])));
	let both = pin_from_node(&node(&chain), Some(node(&chain)), soon).await.unwrap();
	assert_eq!(both.source, "told by ws://test, agreed by ws://test");
	assert_eq!(both.set, alone.set);

	// Neither other authorities nor another block pass.
	for method in ["state_getStorage", "chain_getBlockHash"] {
		let lie = move |asked: &str, params: &[Value], answer: Value| match asked {
			"state_getStorage" if asked == method && params[0] == to_hex(&authorities_key()) => {
				json!("0x00")
			}
			"chain_getBlockHash" if asked == method && params[0] == 20 => json!(H256::zero()),
			_ => answer,
		};
		let second = lying_node(&chain, Box::new(lie));
		let error = pin_from_node(&node(&chain), Some(second), soon).await.unwrap_err();
		assert!(matches!(error, Error::SecondNodeDisagrees { .. }), "{method}: {error}");
	}
}
