use super::*;
use crate::{
	finality::{
		Verifier,
		testing::{FakeChain, Lie, mock},
	},
	rpc::mock::Mock,
};
use futures::{StreamExt, TryStreamExt};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

const FINALISED: &str = "chain_subscribeFinalizedHeads";
const BEST: &str = "chain_subscribeNewHeads";

fn chain() -> Arc<Mutex<FakeChain>> {
	Arc::new(Mutex::new(FakeChain::new(400, &[1, 2, 3, 4], &[(30, &[5, 6, 7])])))
}

fn honest() -> Lie {
	Box::new(|_, _, answer| answer)
}

/// A client of a node whose subscriptions bring these blocks before the connection breaks.
async fn client(
	chain: &Arc<Mutex<FakeChain>>,
	lie: Lie,
	method: &'static str,
	scripts: &[&[u32]],
) -> Client {
	let header = |number: &u32| json!(chain.lock().unwrap().headers[*number as usize]);
	let scripts = scripts.iter().map(|script| script.iter().map(header).collect()).collect();
	connect(chain, mock(chain, lie).with_subscriptions(method, scripts)).await
}

async fn connect(chain: &Arc<Mutex<FakeChain>>, mock: Mock) -> Client {
	let rpc = mock.rpc("ws://test");
	let pin = chain.lock().unwrap().pin();
	let verifier = Verifier::new(rpc.clone(), pin, |_| Ok(())).await.unwrap();
	Client::new(rpc, Some(verifier), None).await.unwrap()
}

#[tokio::test]
async fn each_finalised_block_should_come_once_in_spite_of_gaps_and_broken_connections() {
	let chain = chain();
	// Heights are skipped; after a break the node is at first behind, then far ahead.
	let scripts: &[&[u32]] = &[&[5, 9], &[], &[8, 9, 12], &[300]];
	let client = client(&chain, honest(), FINALISED, scripts).await;
	let blocks: Vec<Followed> =
		client.follow_finalised(Some(3)).take(298).try_collect().await.unwrap();
	let numbers: Vec<u32> = blocks.iter().map(Followed::number).collect();
	assert_eq!(numbers, (3..=300).collect::<Vec<_>>());
	for block in &blocks {
		assert_eq!(block.hash(), chain.lock().unwrap().block(block.number()).hash);
		let set = if block.number() <= 30 {
			"of 4 authorities of set 0"
		} else {
			"of 3 authorities of set 1"
		};
		let finality = block.finality.as_ref().unwrap().to_string();
		// The last blocks of the first set may be proved by the next set, whose block follows them.
		assert!(finality.contains(set) || block.number() <= 30, "#{}: {finality}", block.number());
	}
}

#[tokio::test]
async fn following_should_begin_with_the_newest_block() {
	let chain = chain();
	chain.lock().unwrap().finalised = 7;
	chain.lock().unwrap().justified = 7;
	let client = client(&chain, honest(), FINALISED, &[&[7]]).await;
	let block = client.follow_finalised(None).boxed().try_next().await.unwrap().unwrap();
	assert_eq!(block.number(), 7);
}

#[tokio::test]
async fn another_finalised_chain_should_be_refused() {
	let chain = chain();
	let client = client(&chain, honest(), FINALISED, &[&[5], &[9]]).await;
	let mut blocks = client.follow_finalised(Some(4)).boxed();
	for _ in 4..=5 {
		blocks.try_next().await.unwrap();
	}
	// The node starts again with another block 5 and what follows it.
	{
		let mut chain = chain.lock().unwrap();
		chain.headers[5].state_root = H256::repeat_byte(9);
		for number in 6..chain.headers.len() {
			chain.headers[number].parent_hash = chain.headers[number - 1].hash();
		}
	}
	let error = blocks.try_next().await.unwrap_err();
	assert!(matches!(error, Error::BrokenChain { .. }), "{error}");
	assert_eq!(error.exit_code(), 7);
}

#[tokio::test]
async fn false_votes_should_end_the_stream() {
	let chain = chain();
	let lie: Lie = Box::new(|method, _, answer| {
		if method == "grandpa_proveFinality" {
			let text = answer.as_str().unwrap();
			// The last byte of the last signature of the last vote stands before the key.
			let mut text = text.to_owned();
			let at = 2 + (32 + 2) * 2 + (8 + 32 + 4 + 1) * 2 + 40 * 2;
			let digit = if text.as_bytes()[at] == b'0' { "1" } else { "0" };
			text.replace_range(at..=at, digit);
			return json!(text);
		}
		answer
	});
	let client = client(&chain, lie, FINALISED, &[&[5]]).await;
	let error = client.follow_finalised(Some(4)).boxed().try_next().await.unwrap_err();
	assert_eq!(error.exit_code(), 7, "{error}");
}

#[tokio::test]
async fn best_blocks_should_be_filled_in_and_replaced() {
	let chain = chain();
	let main: Vec<Value> =
		chain.lock().unwrap().headers.iter().map(|header| json!(header)).collect();
	// A fork that leaves the chain after block 4.
	let mut fork: Vec<Header> = chain.lock().unwrap().headers[..5].to_vec();
	for number in 5..=8u32 {
		let mut header = chain.lock().unwrap().headers[number as usize].clone();
		header.parent_hash = fork[number as usize - 1].hash();
		header.state_root = H256::repeat_byte(4);
		fork.push(header);
	}
	let known: Vec<Value> = fork.iter().map(|header| json!(header)).collect();
	let hashes: Vec<Value> = fork.iter().map(|header| json!(header.hash())).collect();
	let lie: Lie = Box::new(move |method, params, answer| {
		let position = hashes.iter().position(|hash| Some(hash) == params.first());
		match (method, position) {
			("chain_getHeader", Some(n)) => known[n].clone(),
			_ => answer,
		}
	});
	let head = |header: &Header| json!(header);
	let script =
		vec![main[3].clone(), main[6].clone(), main[6].clone(), head(&fork[7]), head(&fork[8])];
	let mock = mock(&chain, lie).with_subscriptions(BEST, vec![script]);
	let client = connect(&chain, mock).await;
	let blocks: Vec<Followed> = follow_best(client).take(8).try_collect().await.unwrap();
	let seen: Vec<(u32, usize)> =
		blocks.iter().map(|block| (block.number(), block.retracted)).collect();
	assert_eq!(seen, [(3, 0), (4, 0), (5, 0), (6, 0), (5, 2), (6, 0), (7, 0), (8, 0)]);
	assert!(blocks.iter().all(|block| block.finality.is_none()));
	assert_eq!(blocks[7].hash(), fork[8].hash());
}

#[test]
fn block_should_be_printed_with_its_basis() {
	let header = chain().lock().unwrap().headers[3].clone();
	let block = Followed::new(header, Some(Basis::Node { url: "ws://a".into() }));
	let value = serde_json::to_value(&block).unwrap();
	assert_eq!(value["number"], 3);
	assert_eq!(value["finality"], json!({ "basis": "node", "url": "ws://a" }));
	assert_eq!(value["hash"], json!(block.hash()));
}

#[tokio::test]
async fn node_that_names_two_chains_should_not_be_used() {
	let lie: Lie = Box::new(|method, _, mut answer| {
		if method == "stalhof_chain" {
			answer["genesisHash"] = json!(H256::repeat_byte(1));
		}
		answer
	});
	let rpc = mock(&chain(), lie).rpc("ws://test");
	let error = Client::new(rpc, None, None).await.err().unwrap();
	assert!(matches!(error, Error::NotStalhof { .. }), "{error}");
}
