use super::*;
use crate::{
	finality::testing::{FakeChain, lying_node, node},
	types::H256,
};
use serde_json::json;
use std::sync::{Arc, Mutex};

fn chain() -> Arc<Mutex<FakeChain>> {
	Arc::new(Mutex::new(FakeChain::new(20, &[1, 2, 3, 4], &[])))
}

#[tokio::test]
async fn basis_should_name_what_was_checked() {
	let chain = chain();
	let block = chain.lock().unwrap().block(10);
	let rpc = node(&chain);
	let now = Instant::now();

	let nothing = FinalityChecker::new(&rpc, None, None).await.unwrap();
	assert!(!nothing.is_checked());
	assert_eq!(nothing.check(block, now).await.unwrap().to_string(), "as told by ws://test");

	let second = FinalityChecker::new(&rpc, None, Some(node(&chain))).await.unwrap();
	assert!(second.is_checked());
	assert_eq!(second.check(block, now).await.unwrap().to_string(), "agreed by ws://test");

	let pin = chain.lock().unwrap().pin();
	let verifier = Verifier::new(rpc.clone(), pin, |_| Ok(())).await.unwrap();
	let both = FinalityChecker::new(&rpc, Some(verifier), Some(node(&chain))).await.unwrap();
	assert_eq!(
		both.check(block, now).await.unwrap().to_string(),
		"proved by 3 of 4 authorities of set 0, agreed by ws://test"
	);
}

#[tokio::test]
async fn second_node_should_be_believed_against_the_first() {
	let chain = chain();
	let block = chain.lock().unwrap().block(10);
	let other = json!(H256::repeat_byte(1));
	let lie = move |method: &str, params: &[serde_json::Value], answer| {
		if method == "chain_getBlockHash" && params[0] == 10 { other.clone() } else { answer }
	};
	let second = lying_node(&chain, Box::new(lie));
	let checker = FinalityChecker::new(&node(&chain), None, Some(second)).await.unwrap();
	let error = checker.check(block, Instant::now()).await.unwrap_err();
	assert!(matches!(error, Error::SecondNodeDisagrees { .. }), "{error}");
	assert_eq!(error.exit_code(), 7);

	let foreign = Arc::new(Mutex::new(FakeChain::new(20, &[1], &[])));
	foreign.lock().unwrap().headers[0].state_root = H256::repeat_byte(2);
	let error =
		FinalityChecker::new(&node(&chain), None, Some(node(&foreign))).await.err().unwrap();
	assert!(matches!(error, Error::SecondNodeDisagrees { .. }), "{error}");
}

#[tokio::test]
async fn second_node_should_be_waited_for_until_the_deadline() {
	let (first, behind) = (chain(), chain());
	behind.lock().unwrap().finalised = 9;
	let block = first.lock().unwrap().block(10);
	let checker = FinalityChecker::new(&node(&first), None, Some(node(&behind))).await.unwrap();
	let error = checker.check(block, Instant::now()).await.unwrap_err();
	assert_eq!(error.exit_code(), 6);
	assert!(error.to_string().contains("has finalised block 9"), "{error}");
	let later = behind.clone();
	tokio::spawn(async move {
		sleep(Duration::from_millis(200)).await;
		later.lock().unwrap().finalised = 10;
	});
	let deadline = Instant::now() + Duration::from_secs(20);
	assert_eq!(checker.check(block, deadline).await.unwrap().to_string(), "agreed by ws://test");
}
