//! Whole transactions for other languages, as `docs/vectors` publishes them.

use super::*;
use codec::{DecodeAll, Encode};
use pallet_goods::types::{Activation, ItemProof, Transfer};
use serde_json::Value;
use sp_core::ed25519;
use sp_runtime::generic::Preamble;
use stalhof_primitives::goods::{LABEL_SIGNATURE, LabelKey, activation_message, transfer_message};

const VECTORS: &str = include_str!("../../../docs/vectors/goods-transactions.json");

/// The bytes of a hexadecimal text.
fn bytes(value: &Value) -> Vec<u8> {
	sp_core::bytes::from_hex(value.as_str().unwrap()).unwrap()
}

fn array<const N: usize>(value: &Value) -> [u8; N] {
	bytes(value).try_into().unwrap()
}

/// The transaction must be this call without an account, and the signature in it one by `key` of the message.
fn check_transaction(vector: &Value, call: RuntimeCall, key: LabelKey, message: &[u8]) {
	let published = bytes(&vector["transaction"]);
	assert_eq!(general_transaction(call.clone()).encode(), published);
	let read = UncheckedExtrinsic::decode_all(&mut &published[..]).unwrap();
	assert_eq!(read.function, call);
	assert!(matches!(read.preamble, Preamble::General(_)), "{:?}", read.preamble);
	assert_eq!(bytes(&vector["message"]), message);
	let signature = ed25519::Signature::from_raw(array(&vector["signature"]));
	let key = ed25519::Public::from_raw(key.0);
	build_and_execute(|| assert!(sp_io::crypto::ed25519_verify(&signature, message, &key)));
}

#[test]
fn published_transactions_of_goods_should_be_what_this_runtime_takes() {
	let vectors: Value = serde_json::from_str(VECTORS).unwrap();
	let key = |name: &str| LabelKey(array(&vectors[name]));
	let genesis = array(&vectors["genesisHash"]);
	let item: stalhof_primitives::goods::ItemId =
		vectors["item"].as_str().unwrap().parse().unwrap();
	let number = |name: &str| u32::try_from(vectors[name].as_u64().unwrap()).unwrap();
	let (valid_until, passes) = (number("validUntil"), number("passes"));
	let (label, holder, to) = (key("labelKey"), key("holder"), key("to"));
	let signature = |what: &str| -> [u8; LABEL_SIGNATURE] { array(&vectors[what]["signature"]) };

	let path: Vec<[u8; 32]> = vectors["path"].as_array().unwrap().iter().map(array).collect();
	let activation = Activation {
		proof: ItemProof {
			item,
			serial: vectors["serial"].as_str().unwrap().parse().unwrap(),
			label_key: Some(label),
			attributes: None,
			path: path.try_into().unwrap(),
		},
		holder,
		valid_until,
		signature: signature("activate"),
	};
	let call = RuntimeCall::Goods(pallet_goods::Call::activate { activation });
	let message = activation_message(&genesis, item.batch, item.index, &holder, valid_until);
	check_transaction(&vectors["activate"], call, label, &message);

	let transfer = Transfer { item, to, valid_until, signature: signature("transfer") };
	let call = RuntimeCall::Goods(pallet_goods::Call::transfer { transfer });
	let message = transfer_message(&genesis, item.batch, item.index, passes, &to, valid_until);
	check_transaction(&vectors["transfer"], call, holder, &message);
}
