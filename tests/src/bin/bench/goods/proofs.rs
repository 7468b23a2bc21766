//! Proofs of marks of one batch, and what it takes to check them.

use anyhow::{Context, Result, ensure};
use serde::Serialize;
use stalhof_marks::{Code, Hex32, ItemKey, Proof, WholeBatch, names};
use stalhof_primitives::goods::LEAF_VERSION;
use std::{
	fs::File,
	hint::black_box,
	io::{BufRead, BufReader},
	path::Path,
	time::Instant,
};

/// How often all are checked: the median counts.
const ROUNDS: usize = 9;

/// Proofs of `wanted` marks of the batch in a directory, spread over it.
pub(crate) fn proofs(directory: &Path, wanted: u32) -> Result<Vec<Proof>> {
	let WholeBatch { receipt, manifest, .. } = WholeBatch::open(directory)?
		.with_context(|| format!("no whole batch in {}", directory.display()))?;
	let step = (receipt.count / wanted.max(1)).max(1);
	let places = (0..wanted.min(receipt.count)).map(|number| number * step);
	places
		.map(|index| {
			let mark = manifest.mark(index)?.context("a place without a mark")?;
			let (path, root) = manifest.path(index)?;
			ensure!(Hex32(root) == receipt.root, "{} is damaged", directory.display());
			Ok(Proof {
				version: LEAF_VERSION,
				gtin: receipt.gtin,
				serial: mark.serial,
				lot: receipt.lot.clone(),
				expires: receipt.expires,
				batch: receipt.on_chain.map(|place| place.batch),
				index,
				count: receipt.count,
				root: receipt.root,
				label_key: mark.label_key.map(|key| Hex32(key.0)),
				attributes: None,
				path: path.into_iter().map(Hex32).collect(),
			})
		})
		.collect()
}

/// The keys that the labels of those marks hide, in the same order; `proofs` are in ascending order of place.
pub(crate) fn label_keys(directory: &Path, proofs: &[Proof]) -> Result<Vec<ItemKey>> {
	let path = directory.join(names::CODES);
	let file = File::open(&path).with_context(|| format!("cannot open {}", path.display()))?;
	let mut lines = BufReader::new(file).lines();
	let (mut keys, mut next) = (Vec::with_capacity(proofs.len()), 0);
	for proof in proofs {
		let skipped = (proof.index - next) as usize;
		let line = lines.nth(skipped).context("too few codes")??;
		next = proof.index + 1;
		let (serial, code) = line.split_once(',').context("a line without a code")?;
		ensure!(serial.as_bytes() == proof.serial.as_bytes(), "the codes are in another order");
		let code: Code =
			code.parse().map_err(|why| anyhow::anyhow!("{}: {why}", path.display()))?;
		let key = ItemKey::of_label(&code, proof.gtin, &proof.serial);
		ensure!(proof.label_key.is_some_and(|own| own.0 == key.public().0), "another label's code");
		keys.push(key);
	}
	Ok(keys)
}

/// What checking one proof takes, without a chain.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Checking {
	/// Proofs that were checked.
	pub(crate) proofs: usize,
	/// Hashes beside the way of each to the root.
	pub(crate) depth: usize,
	/// For one, in nanoseconds on one core.
	pub(crate) check_ns: f64,
}

/// Times the check of proofs of one batch.
pub(crate) fn checking(proofs: &[Proof]) -> Result<Checking> {
	let depth = proofs.first().context("no proofs to check")?.path.len();
	ensure!(proofs.iter().all(|proof| proof.path.len() == depth), "paths differ in length");
	let mut rounds = Vec::with_capacity(ROUNDS);
	for _ in 0..ROUNDS {
		let start = Instant::now();
		for proof in proofs {
			black_box(black_box(proof).check(None)?);
		}
		rounds.push(start.elapsed().as_nanos() as f64 / proofs.len() as f64);
	}
	rounds.sort_unstable_by(f64::total_cmp);
	Ok(Checking { proofs: proofs.len(), depth, check_ns: rounds[rounds.len() / 2] })
}
