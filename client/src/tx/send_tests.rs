use super::*;
use crate::{
	finality::{
		Verifier,
		testing::{FakeChain, Lie, mock},
	},
	keys::{KeyPair, LocalSigner, Signer},
	metadata::{embedded, tests::upgraded},
	rpc::mock::Mock,
	tx::remark,
	types::{AccountId, MultiSignature, storage_key, to_hex},
};
use codec::{Compact, Encode};
use futures::future::BoxFuture;
use serde_json::{Value, json};
use sp_runtime::{DispatchError, TokenError, traits::BlakeTwo256};
use sp_trie::{LayoutV1, MemoryDB, TrieDBMutBuilder, TrieMut};
use std::sync::{
	Arc, Mutex,
	atomic::{AtomicU32, Ordering},
};

const SUBMIT: &str = "author_submitAndWatchExtrinsic";

/// Height of the block that holds the transaction, and its index there.
const PLACE: (u32, u32) = (12, 1);

type Chain = Arc<Mutex<FakeChain>>;

/// The state of a block in which an extrinsic made these events: root and trie nodes.
fn state(events: &[Vec<u8>]) -> (H256, Vec<Vec<u8>>) {
	let mut value = Compact(events.len() as u32).encode();
	for event in events {
		// Phase, event, no topics.
		value.extend((0u8, PLACE.1).encode());
		value.extend(event);
		value.push(0);
	}
	let (mut db, mut root) = (MemoryDB::<BlakeTwo256>::default(), H256::default());
	{
		let mut trie = TrieDBMutBuilder::<LayoutV1<BlakeTwo256>>::new(&mut db, &mut root).build();
		trie.insert(&storage_key("System", "Events"), &value).unwrap();
		trie.insert(&storage_key("System", "Number"), &[1, 2, 3, 4]).unwrap();
	}
	(root, db.drain().into_values().map(|(node, _)| node).collect())
}

/// `ExtrinsicSuccess`, or `ExtrinsicFailed` with an error.
fn end(error: Option<DispatchError>) -> Vec<u8> {
	let info = (Compact(1u64), Compact(1u64), 0u8, 0u8).encode();
	match error {
		None => [vec![0, 0], info].concat(),
		Some(error) => [vec![0, 1], error.encode(), info].concat(),
	}
}

/// A chain of 20 final blocks whose set is 1, 2, 3 and 4, and a signed transaction for it.
async fn world() -> (Chain, Transaction) {
	let chain = Arc::new(Mutex::new(FakeChain::new(20, &[1, 2, 3, 4], &[])));
	let client = connect(&chain, honest(), vec![]).await;
	let alice = alice();
	let transaction = client.prepare(&remark(b"hello"), &alice.account(), 64).await.unwrap();
	(chain, transaction.sign(&alice).await.unwrap())
}

fn alice() -> LocalSigner {
	LocalSigner(KeyPair::development("//Alice").unwrap())
}

fn honest() -> Lie {
	Box::new(|_, _, answer| answer)
}

type Script = core::result::Result<Vec<Value>, (i32, String)>;

async fn connect(chain: &Chain, lie: Lie, scripts: Vec<Script>) -> Client {
	let mock: Mock = mock(chain, lie).with_scripts(SUBMIT, scripts);
	let rpc = mock.rpc("ws://test");
	let pin = chain.lock().unwrap().pin();
	let verifier = Verifier::new(rpc.clone(), pin, |_| Ok(())).await.unwrap();
	Client::new(rpc, Some(verifier), None).await.unwrap()
}

/// Puts the transaction and `events` into the block at [`PLACE`], and returns that block.
fn include(chain: &Chain, transaction: &Transaction, events: &[Vec<u8>]) -> BlockRef {
	let (extrinsic, _) = transaction.extrinsic(embedded().unwrap()).unwrap();
	let mut chain = chain.lock().unwrap();
	chain.include(PLACE.0, vec![vec![4, 0], extrinsic], state(events));
	chain.block(PLACE.0)
}

async fn send_on(client: &Client, transaction: &Transaction, seconds: u64) -> Result<Receipt> {
	let options =
		SendOptions { finality_timeout: Duration::from_secs(seconds), ..Default::default() };
	client.send(transaction, &options, &mut |_| {}).await
}

fn finalised(block: BlockRef) -> Vec<Script> {
	vec![Ok(vec![
		json!("ready"),
		json!({ "inBlock": block.hash }),
		json!({ "finalized": block.hash }),
	])]
}

#[tokio::test]
async fn receipt_should_tell_what_the_transaction_did() {
	let (chain, transaction) = world().await;
	let block = include(&chain, &transaction, &[end(None)]);
	let client = connect(&chain, honest(), finalised(block)).await;
	let receipt = send_on(&client, &transaction, u64::MAX).await.unwrap();
	assert_eq!((receipt.block, receipt.extrinsic_index), (block, PLACE.1));
	assert!(!receipt.already_final);
	assert_eq!(receipt.finality.to_string(), "proved by 3 of 4 authorities of set 0");
	let names: Vec<&str> = receipt.events.iter().map(|event| event.event.as_str()).collect();
	assert_eq!(names, ["ExtrinsicSuccess"]);
	assert_eq!(receipt.events[0].fields()["dispatch_info"]["class"], "Normal");
}

#[tokio::test]
async fn failure_should_be_named() {
	let (chain, transaction) = world().await;
	let block =
		include(&chain, &transaction, &[end(Some(DispatchError::Token(TokenError::Frozen)))]);
	let client = connect(&chain, honest(), finalised(block)).await;
	let error = send_on(&client, &transaction, 20).await.unwrap_err();
	assert_eq!((error.code(), error.exit_code()), ("dispatch", 5));
	let text = error.to_string();
	for part in ["System.remark_with_event failed in block #12", "Token.Frozen", "proved by 3 of 4"]
	{
		assert!(text.contains(part), "{text}");
	}
	// A call within the call: `Sudo.Sudid` with an error.
	let sudo = embedded().unwrap().metadata.pallet_by_name("Sudo").unwrap();
	let sudid = sudo.event_variants().unwrap().iter().find(|event| event.name == "Sudid").unwrap();
	let inner =
		[vec![sudo.event_index(), sudid.index, 1], DispatchError::BadOrigin.encode()].concat();
	let block = include(&chain, &transaction, &[inner, end(None)]);
	let client = connect(&chain, honest(), finalised(block)).await;
	let error = send_on(&client, &transaction, 20).await.unwrap_err();
	assert_eq!((error.code(), error.exit_code()), ("inner-call", 5));
	assert!(error.to_string().contains("BadOrigin in Sudo.Sudid"), "{error}");
}

#[tokio::test]
async fn transaction_should_be_found_when_the_connection_breaks() {
	let (chain, transaction) = world().await;
	// It was prepared and is sent at block 10; blocks follow.
	chain.lock().unwrap().finalised = 10;
	let block = include(&chain, &transaction, &[end(None)]);
	let scripts = vec![Ok(vec![json!("ready"), json!({ "inBlock": block.hash })])];
	let client = connect(&chain, honest(), scripts).await;
	let later = chain.clone();
	tokio::spawn(async move {
		sleep(Duration::from_millis(1500)).await;
		later.lock().unwrap().finalised = 20;
	});
	let mut steps = Vec::new();
	let options = SendOptions { finality_timeout: Duration::from_secs(30), ..Default::default() };
	let receipt = client.send(&transaction, &options, &mut |step| steps.push(step)).await.unwrap();
	assert_eq!(receipt.block, block);
	assert_eq!(steps[..2], [Progress::InPool, Progress::InBlock(block.hash)]);
	assert!(matches!(steps[2], Progress::Searching(_)), "{steps:?}");
}

/// A chain of 40 final blocks, and a transaction that was signed for it when block 5 was the newest
/// final one, valid up to block 12.
async fn sent_long_ago() -> (Chain, Transaction) {
	let chain = Arc::new(Mutex::new(FakeChain::new(40, &[1, 2, 3, 4], &[])));
	chain.lock().unwrap().finalised = 5;
	let client = connect(&chain, honest(), vec![]).await;
	let alice = alice();
	let runtime = client.runtime().await.unwrap();
	let birth = chain.lock().unwrap().block(5);
	let transaction = Transaction::new(crate::tx::Parts {
		chain: "Test".into(),
		development_chain: true,
		genesis: client.genesis(),
		runtime: &runtime,
		call: crate::tx::encode(&runtime, &remark(b"hello")).unwrap(),
		account: &alice.account(),
		nonce: 0,
		era: crate::tx::Era { period: 8, birth },
	});
	chain.lock().unwrap().finalised = 40;
	(chain, transaction.unwrap().sign(&alice).await.unwrap())
}

/// What nodes say of a transaction that they have had, in time or when its era is over.
const REFUSALS: [(i32, &str); 6] = [
	(1010, "Invalid Transaction (Transaction is outdated)"),
	(1010, "Invalid Transaction (Transaction has a bad signature)"),
	(1010, "Invalid Transaction (Transaction has an ancient birth block)"),
	(1012, "Transaction is temporarily banned"),
	(1013, "Transaction Already Imported (0x00)"),
	(1014, "Priority is too low: (1 vs 1)"),
];

#[tokio::test]
async fn final_transaction_should_be_found_whatever_the_node_says() {
	let (chain, transaction) = sent_long_ago().await;
	for (code, refusal) in REFUSALS {
		let script = || vec![Err((code, refusal.to_owned()))];
		// It is nowhere, and can be nowhere any more.
		let (other, _) = sent_long_ago().await;
		let error = send_on(&connect(&other, honest(), script()).await, &transaction, 20).await;
		let error = error.unwrap_err();
		assert!(matches!(error, Error::Expired { last: 12, now: 40 }), "{refusal}: {error}");

		let block = include(&chain, &transaction, &[end(None)]);
		let receipt = send_on(&connect(&chain, honest(), script()).await, &transaction, 20).await;
		let receipt = receipt.unwrap();
		assert_eq!(receipt.block, block);
		assert!(receipt.already_final, "{refusal}");
	}
	// What failed is not sent again either.
	include(&chain, &transaction, &[end(Some(DispatchError::BadOrigin))]);
	let script = vec![Err((1012, "Transaction is temporarily banned".to_owned()))];
	let error = send_on(&connect(&chain, honest(), script).await, &transaction, 20).await;
	assert!(matches!(error.unwrap_err(), Error::Dispatch { .. }));
}

#[tokio::test]
async fn transaction_that_is_still_wanted_should_not_be_taken_for_sent() {
	let (chain, transaction) = sent_long_ago().await;
	chain.lock().unwrap().finalised = 9;
	let bad = (1010, "Invalid Transaction (Transaction has a bad signature)".to_owned());
	let client = connect(&chain, honest(), vec![Err(bad)]).await;
	let error = send_on(&client, &transaction, 20).await.unwrap_err();
	assert_eq!(error.code(), "pool-invalid");
	// In a block that is not final yet, it is waited for.
	let block = include(&chain, &transaction, &[end(None)]);
	let outdated = (1010, "Invalid Transaction (Transaction is outdated)".to_owned());
	let client = connect(&chain, honest(), vec![Err(outdated)]).await;
	let later = chain.clone();
	tokio::spawn(async move {
		sleep(Duration::from_millis(500)).await;
		later.lock().unwrap().finalised = 40;
	});
	let receipt = send_on(&client, &transaction, 20).await.unwrap();
	assert_eq!((receipt.block, receipt.already_final), (block, false));
}

#[tokio::test]
async fn transaction_of_before_an_upgrade_should_be_found() {
	let (chain, transaction) = sent_long_ago().await;
	chain.lock().unwrap().finalised = 9;
	chain.lock().unwrap().runtime = Some(upgraded(("", "")));
	let client = connect(&chain, honest(), vec![]).await;
	let error = send_on(&client, &transaction, 20).await.unwrap_err();
	assert!(matches!(error, Error::OtherRuntime { searched: true, .. }), "{error}");
	chain.lock().unwrap().finalised = 40;
	let block = include(&chain, &transaction, &[end(None)]);
	let client = connect(&chain, honest(), vec![]).await;
	let receipt = send_on(&client, &transaction, 20).await.unwrap();
	assert_eq!((receipt.block, receipt.already_final), (block, true));
}

#[tokio::test]
async fn lies_about_the_block_should_exit_with_7() {
	let (chain, transaction) = world().await;
	let block = include(&chain, &transaction, &[end(Some(DispatchError::BadOrigin))]);
	let other = chain.lock().unwrap().block(11);
	// The node says that success followed, or that the transaction was not in the block.
	let (_, success) = state(&[end(None)]);
	let success: Vec<String> = success.iter().map(|node| to_hex(node)).collect();
	let lies: Vec<(&str, BlockRef, Lie)> = vec![
		("bad-block", other, honest()),
		(
			"bad-block",
			block,
			Box::new(|method, _, mut answer| {
				if method == "chain_getBlock" {
					answer["block"]["extrinsics"] = json!([]);
				}
				answer
			}),
		),
		(
			"bad-storage-proof",
			block,
			Box::new(move |method, _, mut answer| {
				if method == "state_getReadProof" {
					answer["proof"] = json!(success);
				}
				answer
			}),
		),
		(
			"bad-storage-proof",
			block,
			Box::new(|method, _, mut answer| {
				if method == "state_getReadProof" {
					answer["proof"] = json!([]);
				}
				answer
			}),
		),
	];
	for (code, claimed, lie) in lies {
		let client = connect(&chain, lie, finalised(claimed)).await;
		let error = send_on(&client, &transaction, 20).await.unwrap_err();
		assert_eq!((error.code(), error.exit_code()), (code, 7), "{error}");
	}
}

#[tokio::test]
async fn what_the_pool_does_should_be_told() {
	let (chain, transaction) = world().await;
	let cases = [
		(Ok(vec![json!("dropped")]), "pool-full", 5),
		(Ok(vec![json!({ "usurped": H256::zero() })]), "pool-left", 5),
		(Ok(vec![json!("ready")]), "not-finalised", 6),
		(Err((1016, "Immediately Dropped".to_owned())), "pool-full", 5),
		(Err((-32601, "Method not found".to_owned())), "rpc", 4),
	];
	for (script, code, exit) in cases {
		let client = connect(&chain, honest(), vec![script]).await;
		let error = send_on(&client, &transaction, 1).await.unwrap_err();
		assert_eq!((error.code(), error.exit_code()), (code, exit), "{error}");
	}
}

#[tokio::test]
async fn expired_transaction_should_not_be_waited_for() {
	let (chain, transaction) = world().await;
	let client = connect(&chain, honest(), vec![]).await;
	let era = client.prepare(&remark(b"x"), &alice().account(), 4).await.unwrap();
	let short = era.sign(&alice()).await.unwrap();
	let longer = Arc::new(Mutex::new(FakeChain::new(60, &[1, 2, 3, 4], &[])));
	longer.lock().unwrap().finalised = 20;
	let client = connect(&longer, honest(), vec![Ok(vec![json!("ready")])]).await;
	let grow = longer.clone();
	tokio::spawn(async move {
		sleep(Duration::from_millis(300)).await;
		grow.lock().unwrap().finalised = 60;
	});
	let error = send_on(&client, &short, 20).await.unwrap_err();
	assert!(matches!(error, Error::Expired { last: 23, now: 60 }), "{error}");
	drop(transaction);
}

#[tokio::test]
async fn transaction_of_another_chain_or_runtime_should_not_be_sent() {
	let (chain, transaction) = world().await;
	let client = connect(&chain, honest(), vec![]).await;
	let mut foreign = transaction.clone();
	foreign.genesis = H256::zero();
	let error = send_on(&client, &foreign, 1).await.unwrap_err();
	assert!(matches!(error, Error::OtherChain { .. }), "{error}");
	let mut old = transaction;
	old.spec_version += 1;
	let error = send_on(&client, &old, 1).await.unwrap_err();
	// Nobody can tell what it looked like in a block.
	assert!(matches!(error, Error::OtherRuntime { searched: false, .. }), "{error}");
	assert!(error.remedy().contains("make sure"), "{}", error.remedy());
}

/// Signs, and counts how often.
struct Counting(LocalSigner, AtomicU32);

impl Signer for Counting {
	fn account(&self) -> AccountId {
		self.0.account()
	}

	fn sign<'a>(&'a self, payload: &'a [u8]) -> BoxFuture<'a, Result<MultiSignature>> {
		self.1.fetch_add(1, Ordering::Relaxed);
		self.0.sign(payload)
	}
}

#[tokio::test]
async fn used_nonce_should_be_signed_again() {
	let (chain, _) = world().await;
	let used = || Err((1014, "Priority is too low: (1 vs 1)".to_owned()));
	let bad = Err((1010, "Invalid Transaction (Transaction has a bad signature)".to_owned()));
	let client = connect(&chain, honest(), vec![used(), used(), bad]).await;
	let signer = Counting(alice(), AtomicU32::new(0));
	let options = SendOptions { finality_timeout: Duration::from_secs(1), ..Default::default() };
	let mut steps = Vec::new();
	let mut progress = |step| steps.push(step);
	let error =
		client.submit_with(&remark(b"x"), &signer, &options, &mut progress).await.unwrap_err();
	assert_eq!(error.code(), "pool-invalid");
	assert_eq!(signer.1.load(Ordering::Relaxed), 3);
	assert_eq!(steps, [Progress::SigningAgain, Progress::SigningAgain]);

	let client = connect(&chain, honest(), vec![used(), used()]).await;
	let options = SendOptions { retries: 1, ..options };
	let error =
		client.submit_with(&remark(b"x"), &signer, &options, &mut |_| {}).await.unwrap_err();
	assert_eq!(error.code(), "pool-priority");
}
