use super::*;
use crate::{
	finality::{
		JustificationError,
		justification::justified_block,
		testing::{FakeChain, Lie, NOTICES, justification, lying_node, mock, node, notice, vote},
	},
	rpc::types::FinalityProof,
	types::{H256, HexBytes, to_hex},
};
use codec::{Decode, Encode};
use serde_json::{Value, json};
use sp_consensus_grandpa::{ConsensusLog, GRANDPA_ENGINE_ID, ScheduledChange};
use sp_runtime::DigestItem;
use std::sync::{
	Arc, Mutex,
	atomic::{AtomicUsize, Ordering},
};
use std::time::Duration;
use tokio::time::sleep;

/// Sets with 4, 4, 1 and 7 members.
fn changing() -> FakeChain {
	let (two, three, four): (&[u8], &[u8], &[u8]) = (&[2, 3, 4, 5], &[9], &[1, 2, 3, 4, 5, 6, 7]);
	FakeChain::new(120, &[1, 2, 3, 4], &[(40, two), (41, three), (97, four)])
}

async fn verifier(rpc: Rpc, chain: &Arc<Mutex<FakeChain>>) -> Verifier {
	let pin = chain.lock().unwrap().pin();
	Verifier::new(rpc, pin, |_| Ok(())).await.unwrap()
}

fn share(chain: FakeChain) -> Arc<Mutex<FakeChain>> {
	Arc::new(Mutex::new(chain))
}

async fn prove_lying(chain: FakeChain, number: u32, lie: Lie) -> Result<Basis> {
	let chain = share(chain);
	let block = chain.lock().unwrap().block(number);
	verifier(lying_node(&chain, lie), &chain).await.prove(block, Instant::now()).await
}

fn basis(set_id: u64, votes: u32, of: u32) -> Basis {
	Basis::PinnedSet { set_id, votes, of, agreed_by: None }
}

/// Changes the proof in the answer to `grandpa_proveFinality`.
fn edit_proof(edit: impl Fn(&mut FinalityProof) + Send + Sync + 'static) -> Lie {
	Box::new(move |method, _, answer| {
		if method != "grandpa_proveFinality" {
			return answer;
		}
		let bytes: HexBytes = serde_json::from_value(answer).unwrap();
		let mut proof = FinalityProof::decode(&mut &bytes.0[..]).unwrap();
		edit(&mut proof);
		json!(to_hex(&proof.encode()))
	})
}

#[tokio::test]
async fn block_should_be_proved_through_all_changes_of_the_set() {
	let chain = share(changing());
	for pruned in [false, true] {
		chain.lock().unwrap().pruned = pruned;
		let seen = Arc::new(Mutex::new(Vec::new()));
		let pin = chain.lock().unwrap().pin();
		let log = seen.clone();
		let mut verifier = Verifier::new(node(&chain), pin, move |pin| {
			log.lock().unwrap().push((pin.block.number, pin.set.id));
			Ok(())
		})
		.await
		.unwrap();
		let blocks: Vec<BlockRef> = (0..=120).map(|n| chain.lock().unwrap().block(n)).collect();
		let expected = [
			(1, basis(0, 3, 4)),
			(40, basis(0, 3, 4)),
			(41, basis(1, 3, 4)),
			(42, basis(2, 1, 1)),
			(97, basis(2, 1, 1)),
			(98, basis(3, 5, 7)),
			(120, basis(3, 5, 7)),
			// Older than the pin now.
			(50, Basis::Pin { block: 97 }),
			(97, Basis::Pin { block: 97 }),
			(0, Basis::Pin { block: 97 }),
		];
		for (number, basis) in expected {
			let proved = verifier.prove(blocks[number], Instant::now()).await.unwrap();
			assert_eq!(proved, basis, "block {number}, pruned {pruned}");
		}
		assert_eq!(*seen.lock().unwrap(), [(40, 1), (41, 2), (97, 3)]);
		assert_eq!(verifier.pin().block, blocks[97]);
	}
}

#[tokio::test]
async fn far_block_should_be_proved_by_a_stored_justification() {
	let mut chain = FakeChain::new(3000, &[1, 2, 3, 4], &[(20, &[5, 6, 7])]);
	for number in (16..3000).step_by(16) {
		chain.stored.insert(number, chain.justify(number));
	}
	chain.max_headers = 100;
	chain.pruned = true;
	let chain = share(chain);
	let mut verifier = verifier(node(&chain), &chain).await;
	let blocks: Vec<BlockRef> = (0..=3000).map(|n| chain.lock().unwrap().block(n)).collect();
	assert_eq!(verifier.prove(blocks[700], Instant::now()).await.unwrap(), basis(1, 3, 3));
	// Near enough to be asked for, too long to be sent, and stored soon after.
	assert_eq!(verifier.prove(blocks[2500], Instant::now()).await.unwrap(), basis(1, 3, 3));
	chain.lock().unwrap().stored.clear();
	let error = verifier.prove(blocks[701], Instant::now()).await.unwrap_err();
	assert_eq!(error.code(), "no-proof");
}

#[tokio::test]
async fn a_block_without_proof_should_be_told_from_a_stall() {
	for (finalised, code) in [(44, "finality-stalled"), (45, "no-proof")] {
		let mut chain = FakeChain::new(60, &[1], &[]);
		(chain.finalised, chain.justified, chain.proves) = (finalised, finalised, false);
		let chain = share(chain);
		let mut verifier = verifier(node(&chain), &chain).await;
		let block = chain.lock().unwrap().block(finalised);
		let error = verifier.prove(block, Instant::now()).await.unwrap_err();
		assert_eq!(error.code(), code, "{error}");
	}
}

#[tokio::test]
async fn proof_should_be_waited_for_until_the_deadline() {
	let mut chain = FakeChain::new(20, &[1], &[]);
	chain.justified = 10;
	let chain = share(chain);
	let mut verifier = verifier(node(&chain), &chain).await;
	let block = chain.lock().unwrap().block(12);
	let error = verifier.prove(block, Instant::now()).await.unwrap_err();
	assert!(error.to_string().contains("newest justification is for block 10"), "{error}");
	let later = chain.clone();
	tokio::spawn(async move {
		sleep(Duration::from_millis(300)).await;
		later.lock().unwrap().justified = 16;
	});
	let deadline = Instant::now() + Duration::from_secs(20);
	assert_eq!(verifier.prove(block, deadline).await.unwrap(), basis(0, 1, 1));
}

fn honest() -> Lie {
	Box::new(|_, _, answer| answer)
}

#[tokio::test]
async fn proof_should_be_taken_from_notices_when_the_node_gives_none() {
	let mut chain = changing();
	chain.proves = false;
	chain.stored.retain(|number, _| [40, 41, 97].contains(number));
	let blocks: Vec<BlockRef> = (0..=120).map(|n| chain.block(n)).collect();
	let scripts = vec![
		vec![notice(&chain, 7), notice(&chain, 9)],
		vec![notice(&chain, 30)],
		// The set changes between the block and the one that was voted for.
		vec![notice(&chain, 45)],
	];
	let chain = share(chain);
	let rpc = mock(&chain, honest()).with_subscriptions(NOTICES, scripts).rpc("ws://test");
	let mut verifier = verifier(rpc, &chain).await;
	let deadline = Instant::now() + Duration::from_secs(20);
	verifier.listen().await;
	assert_eq!(verifier.prove(blocks[8], deadline).await.unwrap(), basis(0, 3, 4));
	assert_eq!(verifier.prove(blocks[9], deadline).await.unwrap(), basis(0, 3, 4));
	assert_eq!(verifier.prove(blocks[25], deadline).await.unwrap(), basis(0, 3, 4));
	assert_eq!(verifier.prove(blocks[38], deadline).await.unwrap(), basis(2, 1, 1));
	assert_eq!(verifier.prove(blocks[42], deadline).await.unwrap(), basis(2, 1, 1));
}

#[tokio::test]
async fn false_notice_should_be_refused() {
	let mut chain = changing();
	chain.proves = false;
	let block = chain.block(8);
	let strangers = [11, 12, 13].map(|n| vote(n, chain.block(9), 0)).to_vec();
	let other = BlockRef { number: 8, hash: H256::repeat_byte(3) };
	let fork = [1, 2, 3].map(|n| vote(n, other, 0)).to_vec();
	let cases = [
		(justification(chain.block(9), strangers, vec![]).encode(), "bad-justification"),
		(justification(other, fork, vec![]).encode(), "broken-chain"),
		(vec![1, 2], "bad-justification"),
	];
	let chain = share(chain);
	for (bytes, code) in cases {
		let scripts = vec![vec![json!(to_hex(&bytes))]];
		let rpc = mock(&chain, honest()).with_subscriptions(NOTICES, scripts).rpc("ws://test");
		let mut verifier = verifier(rpc, &chain).await;
		let error = verifier.prove(block, Instant::now()).await.unwrap_err();
		assert_eq!((error.code(), error.exit_code()), (code, 7), "{error}");
	}
}

#[tokio::test]
async fn proof_should_be_refused_when_votes_are_not_those_of_the_pinned_set() {
	// Three strangers vote under the right set number.
	let lie = edit_proof(|proof| {
		let block = justified_block(&proof.justification).unwrap();
		let votes = [11, 12, 13].map(|n| vote(n, block, 0)).to_vec();
		proof.justification = justification(block, votes, vec![]).encode();
	});
	let error = prove_lying(changing(), 10, lie).await.unwrap_err();
	assert!(
		matches!(
			&error,
			Error::BadJustification { why: JustificationError::UnknownVoter { set: 0, .. }, .. }
		),
		"{error}"
	);
	assert_eq!(error.exit_code(), 7);

	// Two members, and one of them twice.
	let lie = edit_proof(|proof| {
		let block = justified_block(&proof.justification).unwrap();
		let votes = [1, 2, 2].map(|n| vote(n, block, 0)).to_vec();
		proof.justification = justification(block, votes, vec![]).encode();
	});
	let error = prove_lying(changing(), 10, lie).await.unwrap_err();
	assert!(
		matches!(
			&error,
			Error::BadJustification { why: JustificationError::DuplicateVote { .. }, .. }
		),
		"{error}"
	);

	// Too few.
	let lie = edit_proof(|proof| {
		let block = justified_block(&proof.justification).unwrap();
		let votes = [1, 2].map(|n| vote(n, block, 0)).to_vec();
		proof.justification = justification(block, votes, vec![]).encode();
	});
	let error = prove_lying(changing(), 10, lie).await.unwrap_err();
	assert!(
		matches!(
			&error,
			Error::BadJustification {
				why: JustificationError::TooFewVotes { weight: 2, needed: 3, .. },
				..
			}
		),
		"{error}"
	);

	// Signed for another set.
	let lie = edit_proof(|proof| {
		let block = justified_block(&proof.justification).unwrap();
		let votes = [1, 2, 3].map(|n| vote(n, block, 1)).to_vec();
		proof.justification = justification(block, votes, vec![]).encode();
	});
	let error = prove_lying(changing(), 10, lie).await.unwrap_err();
	assert!(
		matches!(
			&error,
			Error::BadJustification { why: JustificationError::BadSignature { .. }, .. }
		),
		"{error}"
	);

	let lie = edit_proof(|proof| proof.justification = vec![1, 2, 3]);
	let error = prove_lying(changing(), 10, lie).await.unwrap_err();
	assert!(
		matches!(&error, Error::BadJustification { why: JustificationError::Undecodable, .. }),
		"{error}"
	);
}

#[tokio::test]
async fn proof_should_be_refused_when_headers_do_not_link() {
	let lies: Vec<Lie> = vec![
		edit_proof(|proof| {
			proof.unknown_headers.remove(3);
		}),
		edit_proof(|proof| {
			proof.unknown_headers.pop();
		}),
		edit_proof(|proof| proof.unknown_headers.clear()),
		edit_proof(|proof| proof.unknown_headers[2].state_root = H256::repeat_byte(3)),
		edit_proof(|proof| proof.unknown_headers.reverse()),
		edit_proof(|proof| proof.block = H256::repeat_byte(3)),
	];
	for lie in lies {
		let error = prove_lying(changing(), 10, lie).await.unwrap_err();
		assert!(matches!(&error, Error::BrokenChain { .. }), "{error}");
		assert_eq!(error.exit_code(), 7);
	}
}

#[tokio::test]
async fn block_should_be_refused_when_it_is_not_the_finalised_one() {
	let chain = share(changing());
	let mut block = chain.lock().unwrap().block(10);
	block.hash = H256::repeat_byte(1);
	let mut verifier = verifier(node(&chain), &chain).await;
	let error = verifier.prove(block, Instant::now()).await.unwrap_err();
	assert!(matches!(&error, Error::BrokenChain { .. }), "{error}");
}

#[tokio::test]
async fn change_of_the_set_should_be_refused_when_it_is_made_up() {
	// The header of the last block names other authorities: its hash then differs.
	let lie: Lie = Box::new(|method, params, mut answer| {
		if method == "chain_getHeader" && answer["number"] == "0x28" && !params.is_empty() {
			answer["digest"]["logs"] = json!([]);
		}
		answer
	});
	let error = prove_lying(changing(), 60, lie).await.unwrap_err();
	assert!(error.to_string().contains("another hash"), "{error}");

	// The change is said to be in a block that has none.
	let lie: Lie = Box::new(|method, params, answer| {
		let early = |params: &[Value]| params[1] != json!(changing().block(0).hash);
		if method == "state_getStorage" && early(params) {
			json!(to_hex(&1u64.encode()))
		} else {
			answer
		}
	});
	let error = prove_lying(changing(), 60, lie).await.unwrap_err();
	assert!(error.to_string().contains("no change of authorities"), "{error}");
	assert_eq!(error.exit_code(), 7);

	// The change is justified by the next set instead of the old one.
	let lie = edit_proof(|proof| {
		let block = justified_block(&proof.justification).unwrap();
		if block.number == 40 {
			let votes = [2, 3, 4].map(|n| vote(n, block, 1)).to_vec();
			proof.justification = justification(block, votes, vec![]).encode();
		}
	});
	let error = prove_lying(changing(), 60, lie).await.unwrap_err();
	assert!(
		matches!(&error, Error::BadJustification { block, .. } if block.number == 40),
		"{error}"
	);

	// The change is kept back.
	let lie: Lie =
		Box::new(
			|method, _, answer| {
				if method == "state_getStorage" { json!(to_hex(&0u64.encode())) } else { answer }
			},
		);
	let error = prove_lying(changing(), 60, lie).await.unwrap_err();
	assert!(
		matches!(&error, Error::BadJustification { block, .. } if block.number == 60),
		"{error}"
	);
}

#[tokio::test]
async fn forced_change_should_be_named() {
	let mut chain = FakeChain::new(30, &[1, 2, 3, 4], &[(10, &[5])]);
	let log = ConsensusLog::<u32>::ForcedChange(
		8,
		ScheduledChange { next_authorities: crate::finality::testing::authorities(&[5]), delay: 0 },
	);
	chain.headers[10].digest.logs = vec![DigestItem::Consensus(GRANDPA_ENGINE_ID, log.encode())];
	for number in 11..=30 {
		chain.headers[number].parent_hash = chain.headers[number - 1].hash();
	}
	let chain = share(chain);
	let block = chain.lock().unwrap().block(20);
	let error =
		verifier(node(&chain), &chain).await.prove(block, Instant::now()).await.unwrap_err();
	assert!(matches!(error, Error::ForcedChange(10)), "{error}");
}

#[tokio::test]
async fn other_chain_should_not_match_the_pin() {
	let chain = share(changing());
	let other = share(FakeChain::new(3, &[9], &[]));
	other.lock().unwrap().headers[0].state_root = H256::repeat_byte(2);
	let pin = chain.lock().unwrap().pin();
	let error = Verifier::new(node(&other), pin, |_| Ok(())).await.err().unwrap();
	assert!(matches!(error, Error::PinMismatch(_)), "{error}");

	// An older block of another fork.
	let mut verifier = verifier(node(&chain), &chain).await;
	let blocks: Vec<BlockRef> = (0..=120).map(|n| chain.lock().unwrap().block(n)).collect();
	verifier.prove(blocks[100], Instant::now()).await.unwrap();
	for number in [0, 30, 97] {
		let wrong = BlockRef { number, hash: H256::repeat_byte(9) };
		let error = verifier.prove(wrong, Instant::now()).await.unwrap_err();
		assert!(matches!(error, Error::PinMismatch(_)), "{error}");
	}
}

#[tokio::test]
async fn long_set_should_be_followed_in_few_requests() {
	let chain = share(FakeChain::new(2900, &[1], &[(2500, &[2])]));
	let requests = Arc::new(AtomicUsize::new(0));
	let count = requests.clone();
	let rpc = lying_node(
		&chain,
		Box::new(move |_, _, answer| {
			count.fetch_add(1, Ordering::Relaxed);
			answer
		}),
	);
	let block = chain.lock().unwrap().block(2800);
	assert_eq!(
		verifier(rpc, &chain).await.prove(block, Instant::now()).await.unwrap(),
		basis(1, 1, 1)
	);
	let requests = requests.load(Ordering::Relaxed);
	assert!(requests < 60, "{requests} requests");
}
