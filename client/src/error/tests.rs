use super::*;
use std::collections::BTreeSet;

fn fault(line: u64) -> Fault {
	let [column, value, why, remedy] = ["country", "XX", "no country", "write two letters"];
	let [column, value, why, remedy] = [column, value, why, remedy].map(str::to_owned);
	Fault { line, column, value, why, remedy }
}

fn document_fault(event: usize) -> DocumentFault {
	DocumentFault {
		event: Some(event),
		event_id: None,
		field: "action".to_owned(),
		problem: "it is missing".to_owned(),
		text: format!("event {event}, action: it is missing"),
	}
}

fn samples() -> Vec<Error> {
	let block = BlockRef { number: 7, hash: H256::repeat_byte(7) };
	let (url, why) = ("ws://node".to_owned(), "because".to_owned());
	let path = PathBuf::from("a.json");
	let (call, name, docs) =
		("Balances.burn".to_owned(), "Balances.Dust".to_owned(), "Too small.".to_owned());
	let finality = "as told by ws://node".to_owned();
	vec![
		Error::Internal(why.clone()),
		Error::OutputClosed,
		Error::File { action: "cannot read", path: path.clone(), why: why.clone() },
		Error::FileExists(path.clone()),
		Error::BadFile { path: path.clone(), what: "a pin", why: why.clone() },
		Error::SomeFiles { failed: 1, of: 3 },
		Error::SomeRows { failed: 1, of: 3 },
		Error::UseNotAllowed { refused: 1, unchecked: 1, of: 3 },
		Error::NotCertified { path: path.clone(), found: vec![why.clone()] },
		Error::BadValue { what: "amount", value: "x".into(), why: why.clone() },
		Error::BadAddress { text: "x".into(), why: why.clone() },
		Error::UnknownCall { what: "pallet Foo".into(), known: "System".into() },
		Error::BadArguments { call: call.clone(), why: why.clone(), expected: "value".into() },
		Error::CannotDecodeCall(why.clone()),
		Error::PayloadMismatch,
		Error::OtherChain { file: H256::zero(), node: H256::repeat_byte(1) },
		Error::OtherRuntime { file: 1, node: 2, searched: true },
		Error::CallChanged { call: call.clone(), spec_version: 2 },
		Error::NotConfirmed("no"),
		Error::NoSuchBlock { wanted: 9, newest: 7 },
		Error::NotThere { what: "group", name: "9".into() },
		Error::TakesMotion { what: "suspending organisation 4".into(), command: "propose".into() },
		Error::BadTable { path: path.clone(), faults: vec![fault(2)] },
		Error::BadDocument { path: path.clone(), faults: vec![document_fault(2)] },
		Error::Contradicted { path: path.clone(), contradictions: vec![why.clone()] },
		Error::NotSealed { what: "a file".into(), named: Some(H256::zero()), own: H256::zero() },
		Error::NotDisclosed { what: "a file".into(), id: 7, why: why.clone() },
		Error::CopyDiffers { id: 7, found: vec![why.clone()] },
		Error::NotFinanceable { path: path.clone(), found: vec![why.clone()] },
		Error::Goods(GoodsError::BadLine { path: path.clone(), line: 7, why: why.clone() }),
		Error::Goods(GoodsError::OtherPacking {
			directory: path.clone(),
			field: "root",
			packed: "1".into(),
			asked: "2".into(),
		}),
		Error::Goods(GoodsError::TwoPlaces {
			child: "x".into(),
			first: path.clone(),
			second: path.clone(),
		}),
		Error::Goods(GoodsError::NotContained(why.clone())),
		Error::Goods(GoodsError::BadSerial { path: path.clone(), line: 7, why: why.clone() }),
		Error::Goods(GoodsError::OtherPlan {
			directory: path.clone(),
			field: "count",
			planned: "1".into(),
			asked: "2".into(),
		}),
		Error::Goods(GoodsError::Busy(path.clone())),
		Error::Goods(GoodsError::Damaged { directory: path.clone(), why: why.clone() }),
		Error::Goods(GoodsError::NotProved(why.clone())),
		Error::Unreachable { url: url.clone(), why: why.clone() },
		Error::NotStalhof { url: url.clone(), why: why.clone() },
		Error::Rpc { url: url.clone(), method: "m".into(), code: 1, why: why.clone() },
		Error::StatePruned { url: url.clone(), block: "7".into() },
		Error::PoolInvalid { reason: why.clone(), remedy: "sign it again" },
		Error::NotAllowed(Refusal::Suspended),
		Error::PoolBanned,
		Error::PoolPriority(why.clone()),
		Error::PoolFull,
		Error::PoolRefused { code: 1015, message: why.clone() },
		Error::PoolLeft(why.clone()),
		Error::Expired { last: 3, now: 7 },
		Error::Dispatch {
			call: call.clone(),
			block,
			index: 2,
			name: name.clone(),
			docs: docs.clone(),
			finality: finality.clone(),
		},
		Error::InnerCall { call, block, index: 2, name, docs, finality },
		Error::FinalityStalled { finalised: 7, best: 90 },
		Error::NotFinalised { seconds: 60, known: why.clone() },
		Error::BadJustification { block, why: JustificationError::Undecodable },
		Error::BrokenChain { block, why: why.clone() },
		Error::NoProof { block, why: why.clone() },
		Error::PinMismatch(why.clone()),
		Error::ForcedChange(7),
		Error::SecondNodeDisagrees { url, block, why: why.clone() },
		Error::BadStorageProof { block, why: StorageProofError::WrongRoot(H256::zero()) },
		Error::BadBlock { block, why: "other hash" },
		Error::KeyNotFound { name: "x".into(), keystore: path.clone() },
		Error::BadKeyFile { path, why: why.clone() },
		Error::WrongPassword("x".into()),
		Error::NoPassword(why.clone()),
		Error::BadSecret(why.clone()),
		Error::DevelopmentKey { key: "//Alice".into(), chain: "Stalhof".into() },
		Error::SigningCommand(why),
		Error::WrongSignature { account: "x".into() },
		Error::NoSigner,
	]
}

#[test]
fn each_error_should_have_a_message_a_remedy_a_code_and_an_exit_code() {
	let mut codes = BTreeSet::new();
	for error in samples() {
		let code = error.code();
		assert!(codes.insert(code), "{code} twice");
		assert!(code.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{code}");
		assert!(!error.to_string().is_empty(), "{code}");
		assert!(!error.remedy().is_empty(), "{code}");
		// Messages and remedies are parts of sentences.
		assert!(!error.to_string().ends_with('.'), "{code}: {error}");
		assert!(!error.remedy().ends_with('.'), "{code}: {}", error.remedy());
		let right = match code {
			"internal" => 1..=1,
			"output-closed" => 0..=0,
			_ => 3..=9,
		};
		assert!(right.contains(&error.exit_code()), "{code}: {}", error.exit_code());
	}
	// A variant without a sample above would go unchecked. Those of marks stand in the place of one variant here, and
	// four of them become others of this crate.
	let variants = |source: &str| source.matches("#[error(").count();
	let marks = variants(include_str!("../../../marks/src/error.rs"));
	let all = variants(include_str!("mod.rs")) - 1 + marks - 4;
	assert_eq!(codes.len(), all, "an error has no sample in this test");
}

#[test]
fn exit_codes_should_tell_the_causes_apart() {
	let exits: Vec<(u8, Vec<&str>)> = (3..=9)
		.map(|exit| {
			(exit, samples().iter().filter(|e| e.exit_code() == exit).map(Error::code).collect())
		})
		.collect();
	let of = |exit| &exits.iter().find(|(e, _)| *e == exit).unwrap().1;
	assert_eq!(of(4), &["unreachable", "not-stalhof", "rpc", "state-pruned"]);
	assert!(of(5).contains(&"dispatch") && of(5).contains(&"pool-banned"));
	assert_eq!(of(6), &["finality-stalled", "not-finalised"]);
	assert!(of(7).contains(&"bad-justification") && of(7).contains(&"pin-mismatch"));
	assert_eq!(of(9), &["use-not-allowed"]);
	assert!(of(8).contains(&"wrong-password") && of(8).contains(&"development-key"));
}

#[test]
fn each_code_should_be_documented_at_its_exit_code() {
	let text = include_str!("../../../docs/client.md");
	let refusals = Refusal::ALL.iter().copied().map(Error::NotAllowed);
	for error in samples().into_iter().chain(refusals).filter(|error| error.exit_code() != 0) {
		let (code, exit) = (error.code(), error.exit_code());
		let row = text.lines().find(|line| line.starts_with(&format!("| {exit} | ")));
		assert!(row.is_some_and(|row| row.contains(&format!("`{code}`"))), "{code}: {row:?}");
	}
}

#[test]
fn motion_that_could_not_be_enacted_should_be_said_to_be_spent() {
	let inner = |name: &str| Error::InnerCall {
		call: "Council.close".into(),
		block: BlockRef { number: 12, hash: H256::zero() },
		index: 3,
		name: name.into(),
		docs: String::new(),
		finality: String::new(),
	};
	let spent = inner("Consortium.NotAttested in Council.NotEnacted").remedy();
	assert!(spent.contains("propose it again"), "{spent}");
	let other = inner("Consortium.NotAttested in Utility.BatchInterrupted").remedy();
	assert!(other.contains("sign the rest again"), "{other}");
}

#[test]
fn message_should_name_the_value_that_was_wrong() {
	let error = Error::Dispatch {
		call: "Balances.transfer".into(),
		block: BlockRef { number: 12, hash: H256::zero() },
		index: 3,
		name: "Token.FundsUnavailable".into(),
		docs: String::new(),
		finality: String::new(),
	};
	let text = error.to_string();
	assert!(
		text.contains("#12")
			&& text.contains("extrinsic 3")
			&& text.ends_with("Token.FundsUnavailable")
	);
}

#[test]
fn table_should_be_told_line_by_line_up_to_a_limit() {
	let told = |faults: u64| {
		let faults = (1..=faults).map(fault).collect();
		Error::BadTable { path: "a.csv".into(), faults }.to_string()
	};
	let line = "  line 1, country \"XX\": no country; write two letters";
	assert_eq!(told(1), format!("a.csv has 1 fault:\n{line}"));
	let many = told(60);
	assert!(
		many.starts_with("a.csv has 60 faults:\n") && many.ends_with("\n  and 10 more"),
		"{many}"
	);
	assert_eq!(many.lines().count(), 52);
}
