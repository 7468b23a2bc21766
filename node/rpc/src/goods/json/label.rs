//! What label keys sign, and what becomes of it.

use serde::{Deserialize, Serialize};
use sp_core::H256;

/// Answer of `goods_activationMessage`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ActivationMessageJson {
	/// The bytes that the label's key signs (Ed25519): `0x` and 202 digits.
	pub message: String,
	/// Hash of the chain's block 0, which is in it.
	pub genesis_hash: H256,
	/// The last block that takes it, which is in it too.
	pub valid_until: u32,
}

/// Answer of `goods_transferMessage`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TransferMessageJson {
	/// The bytes that the holder's key signs (Ed25519): `0x` and 210 digits.
	pub message: String,
	/// Hash of the chain's block 0, which is in it.
	pub genesis_hash: H256,
	/// The last block that takes it, which is in it too.
	pub valid_until: u32,
	/// How often the item has been passed on before, which is in it too.
	pub passes: u32,
	/// The key that signs it: the present holder's.
	pub holder: H256,
}

/// Answer of `goods_activate` and `goods_transfer`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentJson {
	/// Hash of the transaction, which the pool has now. `goods_item` says when it has been taken.
	pub transaction: H256,
}
