use super::*;
use crate::{
	cli::{
		Global,
		goods::testing::{Answer, batch, carry_out, chain, hash, numbers, of_root},
		output::Output,
	},
	metadata::embedded,
	rpc::mock::Mock,
	types::{BlockRef, H256, Header},
};
use clap::Parser;
use serde_json::{Value, json};
use sp_runtime::traits::Header as _;

/// The chain's block 0.
const GENESIS: Hex32 = hash(7);

#[derive(Parser)]
struct Line {
	#[command(flatten)]
	global: Global,
	#[command(flatten)]
	sending: Sending,
}

fn day(text: &str) -> Day {
	text.parse().unwrap()
}

fn country(text: &str) -> Country {
	text.parse().unwrap()
}

fn planned() -> Declared {
	Declared {
		origin: country("CN"),
		market: Some(country("DE")),
		made: day("2026-11-11"),
		opens: ActivationOpens::Commissioned,
	}
}

#[test]
fn number_to_begin_with_should_be_asked_for_when_others_have_numbers_of_the_pool() {
	let numbers = Serials::NumbersFrom(1);
	for (serials, from, others) in [
		(&numbers, None, 0),
		(&numbers, Some(1), 7),
		(&Serials::Random, None, 7),
		(&Serials::File(Hex32([1; 32])), None, 7),
	] {
		assert!(numbers_are_free(serials, from, others, 3).is_ok(), "{serials:?} {others}");
	}
	let error = numbers_are_free(&numbers, None, 7, 3).unwrap_err();
	assert_eq!(error.code(), "bad-value");
	let text = error.to_string();
	assert!(text.contains("7 marks of pool 3") && text.contains("--from"), "{text}");
}

#[test]
fn marks_of_others_should_be_those_used_without_ones_own() {
	for (used, own, expected) in [(0, 0, 0), (7, 0, 7), (7, 7, 0), (7, 3, 4), (3, 7, 0)] {
		assert_eq!(others(used, own), expected, "{used} {own}");
	}
}

/// The node of a chain on which a pool holds that many marks and these batches are. It takes no transaction.
fn node(used: u64, batches: Vec<Value>) -> Mock {
	let none = H256::default();
	let header = Header::new(9, none, none, none, Default::default());
	let answer = move |method: &str, parameters: &[Value]| -> Answer {
		Ok(match method {
			"system_chain" => json!("Test"),
			"stalhof_chain" => json!({ "developmentSwitches": ["test"], "genesisHash": GENESIS }),
			"chain_getBlockHash" => json!(GENESIS),
			"chain_getFinalizedHead" => json!(header.hash()),
			"chain_getHeader" => json!(header),
			"goods_pool" => json!({
				"id": 1, "gtin": "09521001000017", "grantor": 1, "producer": 2,
				"shape": { "type": "numbers", "first": "1", "last": "100", "digits": 4 },
				"granted": "100", "used": used.to_string(),
			}),
			"goods_batchOfRoot" => return of_root(&batches, &parameters[0]),
			method => return Err((-32_601, format!("Method not found: {method}"))),
		})
	};
	Mock::new(answer)
}

#[tokio::test]
async fn numbers_should_be_committed_to_only_when_no_other_has_used_the_pool_since() {
	let place = tempfile::tempdir().unwrap();
	let plan = numbers();
	let Line { global, sending } = Line::parse_from(["test", "--key", "//Alice"]);
	let context = Context { global, out: Output::new(true) };
	for (number, (there, used, from, expected)) in [
		(0, 0, None, Some("rpc")),
		(0, 3, None, Some("bad-value")),
		(0, 3, Some(1), Some("rpc")),
		(1, 2, None, Some("rpc")),
		(1, 5, None, Some("bad-value")),
		// Nothing is left to commit to, whatever others have done since.
		(2, 9, None, None),
	]
	.into_iter()
	.enumerate()
	{
		let mut done = carry_out(&plan, &place.path().join(number.to_string()));
		let own = done.batches[..there].iter();
		let batches = (0..).zip(own).map(|(id, (_, receipt))| batch(id, receipt)).collect();
		let client = Client::new(node(used, batches).rpc("ws://node"), None, None).await.unwrap();
		let mut destination = Destination {
			client,
			runtime: embedded().unwrap().clone(),
			id: 1,
			pool: plan.pool.clone(),
			granted: 0,
			used: 0,
			declared: planned(),
		};
		let result = destination.commit(&context, &sending, (&plan, from), &mut done).await;
		let code = result.as_ref().err().map(Error::code);
		assert_eq!(code, expected, "{there} {used} {from:?}: {result:?}");
		if expected == Some("bad-value") {
			let told = result.unwrap_err().to_string();
			let others = format!("{} marks of pool 1", used - 2 * there as u64);
			assert!(told.contains(&others) && told.contains("--from"), "{told}");
		}
	}
}

#[tokio::test]
async fn batches_should_be_declared_as_planned_where_the_arguments_say_nothing() {
	let asked = async |said, before| {
		let today = async || Ok(day("2026-11-12"));
		declared(said, before, async || Ok(country("DK")), today).await.unwrap()
	};
	let nothing = Said::default();
	assert_eq!(asked(nothing, Some(planned())).await, planned());
	let first = asked(nothing, None).await;
	let expected = Declared {
		origin: country("DK"),
		market: None,
		made: day("2026-11-12"),
		opens: ActivationOpens::Sold,
	};
	assert_eq!(first, expected);
	let own = Declared {
		origin: country("JP"),
		market: Some(country("FR")),
		made: day("2026-11-10"),
		opens: ActivationOpens::Dispatched,
	};
	let said = Said {
		origin: Some(own.origin),
		market: own.market,
		made: Some(own.made),
		opens: Some(own.opens),
	};
	for before in [None, Some(planned())] {
		assert_eq!(asked(said, before).await, own);
	}
}

#[test]
fn terms_should_say_what_was_declared() {
	let place = tempfile::tempdir().unwrap();
	let mut plan = numbers();
	let (_, receipt) = carry_out(&plan, place.path()).batches.remove(1);
	let declared = planned();
	let told = terms(3, &declared, &plan, &receipt);
	assert_eq!((told.pool, &told.lot, told.count), (3, &plan.lot, 2));
	assert_eq!((told.root, told.manifest), (receipt.root, receipt.manifest_sha256));
	assert_eq!(
		(told.origin, told.market, told.made),
		(declared.origin, declared.market, declared.made)
	);
	assert_eq!((told.expires, told.opens), (None, None), "its labels hide no keys");
	(plan.activation, plan.expires) = (true, Some(day("2028-11-30")));
	let told = terms(3, &declared, &plan, &receipt);
	assert_eq!((told.expires, told.opens), (plan.expires, Some(declared.opens)));
}

#[tokio::test]
async fn batches_should_be_left_that_the_chain_does_not_have() {
	let place = tempfile::tempdir().unwrap();
	let mut done = carry_out(&numbers(), place.path());
	let there = chain(vec![batch(5, &done.batches[0].1)]);
	let found = left(&there, GENESIS, &mut done).await.unwrap();
	assert_eq!(
		found.iter().map(|(path, _)| (*path).clone()).collect::<Vec<_>>(),
		[place.path().join("000002")]
	);
	let noted = Receipt::read(&place.path().join("000001/receipt.json")).unwrap().on_chain;
	assert_eq!(noted, Some(OnChain { genesis: GENESIS, batch: 5, block: 45 }));
	assert_eq!((done.batches[0].1.on_chain, done.batches[1].1.on_chain), (noted, None));
}

#[tokio::test]
async fn batch_should_be_refused_when_its_receipt_is_of_another_chain() {
	let place = tempfile::tempdir().unwrap();
	let mut done = carry_out(&numbers(), place.path());
	done.batches[1].1.on_chain = Some(OnChain { genesis: hash(8), batch: 0, block: 3 });
	let same = batch(1, &done.batches[1].1);
	for batches in [vec![], vec![same]] {
		let error = left(&chain(batches), GENESIS, &mut done).await.unwrap_err();
		assert_eq!(error.code(), "bad-value");
		let told = error.to_string();
		assert!(told.contains("000002") && told.contains("another chain"), "{told}");
	}
	assert!(left(&chain(vec![]), hash(8), &mut done).await.is_ok());
}

#[test]
fn commission_should_go_on_as_long_as_fewer_batches_are_left() {
	let dispatch = |name: &str| Error::Dispatch {
		call: "Goods.commission".to_owned(),
		block: BlockRef { number: 9, hash: H256::default() },
		index: 1,
		name: name.to_owned(),
		docs: String::new(),
		finality: String::new(),
	};
	let taken = dispatch("Goods.RootTaken");
	for (error, left, before, expected) in [
		(&taken, 2, usize::MAX, true),
		(&taken, 1, 2, true),
		(&taken, 2, 2, false),
		(&taken, 3, 2, false),
		(&dispatch("Goods.MarksExceeded"), 1, 2, false),
		(&Error::Internal("Goods.RootTaken".to_owned()), 1, 2, false),
	] {
		assert_eq!(goes_on(error, left, before), expected, "{error} {left} {before}");
	}
}
