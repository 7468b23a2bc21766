//! A small commission, and a node that knows of it, for tests.

use crate::{
	consortium::Reads,
	goods::{Commission, Hex32, Plan, Progress, Receipt, Serials, commission},
	rpc::mock::Mock,
	types::{BlockRef, H256},
};
use serde_json::{Value, json};
use std::{num::NonZeroUsize, path::Path};

/// What a node answers, or the code and message with which it refuses.
pub(super) type Answer = Result<Value, (i32, String)>;

/// The numbers 0001 to 0004 in batches of two.
pub(super) fn numbers() -> Plan {
	let pool = "0001-0100".parse().unwrap();
	let gtin = "09521001000017".parse().unwrap();
	let mut plan = Plan::new(gtin, "L1".parse().unwrap(), pool, 4);
	(plan.batch_size, plan.serials) = (2, Serials::NumbersFrom(1));
	plan
}

pub(super) fn carry_out(plan: &Plan, directory: &Path) -> Commission {
	commission(plan, None, directory, NonZeroUsize::MIN, &Progress::default()).unwrap()
}

/// What a node tells of the batch of a receipt.
pub(super) fn batch(id: u32, receipt: &Receipt) -> Value {
	json!({
		"id": id, "gtin": receipt.gtin, "lot": receipt.lot, "pool": 1, "producer": 2, "origin": "DK", "market": null,
		"made": "2026-11-11", "expires": receipt.expires, "count": receipt.count, "root": receipt.root,
		"leafVersion": receipt.leaf_version, "manifest": receipt.manifest_sha256, "opens": null, "importers": [],
		"keepers": [], "duplicates": 0, "outsidePool": 0, "producerDuplicates": 0, "producerOutsidePool": 0,
		"commissioned": { "moment": 1_794_360_600_000u64, "date": "2026-11-11", "block": 40 + id },
	})
}

/// What `goods_batchOfRoot` answers where these batches are on the chain.
pub(super) fn of_root(batches: &[Value], root: &Value) -> Answer {
	let found = batches.iter().find(|batch| batch["root"] == *root);
	found.cloned().ok_or_else(|| (20_007, "there is no batch with that root".to_owned()))
}

/// Reads of a chain that has these batches.
pub(super) fn chain(batches: Vec<Value>) -> Reads {
	let mock = Mock::new(move |method, parameters| match method {
		"goods_batchOfRoot" => of_root(&batches, &parameters[0]),
		method => panic!("{method}"),
	});
	let at = BlockRef { number: 9, hash: H256::from_low_u64_be(9) };
	Reads::at_block(mock.rpc("ws://node"), at)
}

/// The hash of equal bytes.
pub(super) const fn hash(byte: u8) -> Hex32 {
	Hex32([byte; 32])
}
