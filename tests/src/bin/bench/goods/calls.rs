//! Calls of goods.

use anyhow::Result;
use stalhof_marks::{ItemKey, Proof, Sha2};
use stalhof_primitives::{
	goods::LEAF_VERSION,
	gs1::Gtin,
	merkle::{Hash, Sha256},
};
use stalhof_tests::transactions::{Call, call};
use subxt::dynamic::Value;

/// What is marked: a number of the range that GS1 keeps for examples, to which the first organisation has the licence.
pub(crate) const GTIN: &str = "09521001000017";
/// Characters of serials.
pub(crate) const SERIAL: u8 = 20;
/// Of all batches.
pub(crate) const LOT: &str = "BENCH";
/// Where and when single marks were made: 2019-04-14.
const ORIGIN: &[u8; 2] = b"DK";
const MADE: u32 = 18_000;

fn some(value: Value) -> Value {
	Value::unnamed_variant("Some", [value])
}

pub(crate) fn none() -> Value {
	Value::unnamed_variant("None", [])
}

fn gtin() -> Result<Value> {
	let gtin: Gtin = GTIN.parse()?;
	Ok(Value::u128(gtin.number().into()))
}

/// A pool to be granted.
#[derive(Clone, Debug)]
pub(crate) struct Grant {
	/// What its serials begin with.
	pub(crate) prefix: String,
	/// To whom.
	pub(crate) producer: u32,
	/// For how many marks.
	pub(crate) marks: u64,
}

/// Enters the trade item and grants pools, all in one transaction.
pub(crate) fn catalogue(grants: &[Grant]) -> Result<Call> {
	let details = Value::named_composite([
		("master_data", Value::from_bytes([1; 32])),
		("hs_code", Value::from(190_110_u32)),
		("works", Value::unnamed_composite([])),
	]);
	let mut calls = vec![call("Goods", "set_trade_item", vec![gtin()?, details])];
	for Grant { prefix, producer, marks } in grants {
		let shape = Value::named_variant(
			"Prefix",
			[("prefix", Value::from_bytes(prefix)), ("length", Value::u128(SERIAL.into()))],
		);
		let terms = vec![gtin()?, shape, Value::from(*producer), Value::u128(u128::from(*marks))];
		calls.push(call("Goods", "grant_pool", terms));
	}
	let calls = calls.into_iter().map(Call::into_value);
	Ok(call("Utility", "batch_all", vec![Value::unnamed_composite(calls)]))
}

/// Commits to a batch of so many marks, which is told apart by `number`.
pub(crate) fn commission(pool: u32, number: u64, count: u32) -> Call {
	let hash = |what: &[u8]| {
		let bytes = [what, &number.to_le_bytes()].concat();
		Value::from_bytes(Sha2::sha256(&bytes))
	};
	let terms = Value::named_composite([
		("pool", Value::from(pool)),
		("lot", Value::from_bytes(LOT)),
		("origin", Value::from_bytes(ORIGIN)),
		("market", none()),
		("made", Value::from(MADE)),
		("expires", none()),
		("count", Value::from(count)),
		("root", hash(b"root")),
		("leaf_version", Value::u128(LEAF_VERSION.into())),
		("manifest", hash(b"manifest")),
		("opens", none()),
	]);
	call("Goods", "commission", vec![terms])
}

/// Uses a label's key for a holder of its own, in a batch with that number on the chain.
pub(crate) fn activate(
	genesis: &Hash,
	batch: u32,
	proof: &Proof,
	label: &ItemKey,
	valid_until: u32,
) -> Call {
	let seed = [&proof.index.to_le_bytes()[..], b"holder"].concat();
	let holder = ItemKey::from_seed(&Sha2::sha256(&seed)).public();
	let signature = label.activate(genesis, (batch, proof.index), &holder, valid_until);
	let item = Value::named_composite([
		("batch", Value::from(batch)),
		("index", Value::from(proof.index)),
	]);
	let path = proof.path.iter().map(|node| Value::from_bytes(node.0));
	let key = proof.label_key.map(|key| some(Value::from_bytes(key.0)));
	let proof = Value::named_composite([
		("item", item),
		("serial", Value::from_bytes(proof.serial.as_bytes())),
		("label_key", key.unwrap_or_else(none)),
		("attributes", none()),
		("path", Value::unnamed_composite(path)),
	]);
	let activation = Value::named_composite([
		("proof", proof),
		("holder", Value::from_bytes(holder.0)),
		("valid_until", Value::from(valid_until)),
		("signature", Value::from_bytes(signature)),
	]);
	call("Goods", "activate", vec![activation])
}
