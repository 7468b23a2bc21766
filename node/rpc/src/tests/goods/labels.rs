//! Uses of labels.

use super::{
	fixtures::{HOLDER, KEPT, UNLUCKY, hash_of, proof},
	verdicts::{way, whole},
	*,
};
use crate::{goods::labels::LabelAct, tests::mock::call_with_data};
use pallet_goods::types::{Activation, ItemProof, Transfer};
use sp_core::bytes::to_hex;
use stalhof_primitives::goods::{ItemId, LabelKey, activation_message, transfer_message};

/// 64 equal bytes as 128 digits.
fn signature(n: u8) -> String {
	format!("0x{}", format!("{n:02x}").repeat(64))
}

/// The use of a label of the trade item.
fn activation(serial: &str, proof: &Value) -> Value {
	json!({
		"mark": link(serial), "proof": proof, "holder": hash(0x61), "validUntil": 1_204, "signature": signature(0x62),
	})
}

/// What the pool gets of it.
fn act(serial: &str, proof: ItemProof) -> Value {
	assert_eq!(proof.serial.to_string(), serial);
	let holder = LabelKey([0x61; 32]);
	let act = Activation { proof, holder, valid_until: 1_204, signature: [0x62; 64] };
	json!({ "transaction": hash_of(&LabelAct::Activate(act)) })
}

/// What a method of labels answers, which names no block.
async fn sent(method: &str, params: Value) -> Value {
	match call_with_data(&format!("goods_{method}"), params.clone()).await {
		Ok(answer) => answer,
		Err(error) => panic!("{method} {params}: {error:?}"),
	}
}

#[tokio::test]
async fn activation_should_reach_the_pool_as_it_was_signed() {
	let given = proof();
	let expected = ItemProof {
		item: given.item,
		serial: "HB11".parse().unwrap(),
		label_key: given.label_key,
		attributes: given.attributes,
		path: given.path.try_into().unwrap(),
	};
	for proof in [way(), whole()] {
		let answer = sent("activate", json!([activation("HB11", &proof)])).await;
		assert_eq!(answer, act("HB11", expected.clone()), "{proof}");
	}
}

#[tokio::test]
async fn activation_should_take_the_proof_that_the_node_keeps_when_none_is_given() {
	let kept = answer("proof", json!([link("HB7B")])).await;
	let path: Vec<[u8; 32]> = kept["path"]
		.as_array()
		.unwrap()
		.iter()
		.map(|node| serde_json::from_value::<sp_core::H256>(node.clone()).unwrap().0)
		.collect();
	let expected = ItemProof {
		item: ItemId { batch: KEPT, index: 1 },
		serial: "HB7B".parse().unwrap(),
		label_key: None,
		attributes: None,
		path: path.try_into().unwrap(),
	};
	let answer = sent("activate", json!([activation("HB7B", &Value::Null)])).await;
	assert_eq!(answer, act("HB7B", expected));
}

#[tokio::test]
async fn transfer_should_reach_the_pool_as_it_was_signed() {
	let given = json!({
		"item": "1/2", "to": hash(0x61), "validUntil": 1_204, "signature": signature(0x62),
	});
	let transfer = Transfer {
		item: ItemId { batch: 1, index: 2 },
		to: LabelKey([0x61; 32]),
		valid_until: 1_204,
		signature: [0x62; 64],
	};
	let expected = json!({ "transaction": hash_of(&LabelAct::Transfer(transfer)) });
	assert_eq!(sent("transfer", json!([given])).await, expected);
}

#[tokio::test]
async fn messages_should_be_the_bytes_that_label_and_holder_sign() {
	let genesis = hash(1);
	let item = ItemId { batch: 1, index: 2 };
	let key = LabelKey([0x61; 32]);
	let message = activation_message(&[1; 32], item.batch, item.index, &key, 1_204);
	assert_eq!(
		answer("activationMessage", json!(["1/2", hash(0x61), 1_204])).await,
		with_at(json!({
			"message": to_hex(&message, false), "genesisHash": genesis, "validUntil": 1_204,
		}))
	);
	let message = transfer_message(&[1; 32], item.batch, item.index, 2, &key, 1_204);
	assert_eq!(
		answer("transferMessage", json!(["1/2", hash(0x61), 1_204])).await,
		with_at(json!({
			"message": to_hex(&message, false), "genesisHash": genesis, "validUntil": 1_204, "passes": 2,
			"holder": hash(0x31),
		}))
	);
}

#[tokio::test]
async fn message_should_be_refused_when_the_chain_would_not_take_it() {
	for method in ["activationMessage", "transferMessage"] {
		// The block is the first; 1,800 blocks are the most.
		for (until, taken) in [(0, false), (1, true), (1_801, true), (1_802, false)] {
			let params = json!(["1/2", hash(0x61), until]);
			match call_with_data(&format!("goods_{method}"), params).await {
				Ok(_) => assert!(taken, "{method} {until}"),
				Err(((code, name, _), data)) => {
					assert!(!taken, "{method} {until}");
					assert_eq!((code, &*name), (20_017, "not-allowed"));
					assert_eq!(data["reason"], "label-out-of-time");
				}
			}
		}
		let (code, ..) = refused(method, &json!(["1/1000", hash(0x61), 9])).await;
		assert_eq!(code, 20_007);
	}
	let (code, name, message) = refused("transferMessage", &json!(["1/3", hash(0x61), 9])).await;
	assert_eq!((code, &*name), (20_007, "not-found"));
	assert!(message.contains("nobody holds item 1/3"), "{message}");
}

#[tokio::test]
async fn use_of_a_label_should_be_refused_with_the_reason_of_chain_and_pool() {
	let to = |key: [u8; 32]| {
		let holder = json!({ "holder": to_hex(&key, false) });
		with(activation("HB11", &way()), &holder)
	};
	let (error, data) = call_with_data("goods_activate", json!([to(HOLDER)]))
		.await
		.expect_err("it is the holder's");
	assert_eq!((error.0, &*error.1), (20_017, "not-allowed"));
	assert_eq!(data, json!({ "name": "not-allowed", "reason": "already-holder", "number": 17 }));
	let (error, _) =
		call_with_data("goods_activate", json!([to(UNLUCKY)])).await.expect_err("the pool is full");
	assert_eq!((error.0, &*error.1), (20_018, "not-taken"));
	assert!(error.2.contains("it is full"), "{}", error.2);
}
