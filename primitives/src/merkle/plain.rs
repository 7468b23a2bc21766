//! The definitions of RFC 9162 section 2.1, as recursive as they stand there, for tests to compare with.

use super::{Hash, Sha256};
use alloc::{format, vec, vec::Vec};
use sha2::{Digest, Sha256 as Sha2Sha256};

/// SHA-256 by the crate `sha2`.
pub(crate) struct Sha2;

impl Sha256 for Sha2 {
	fn sha256(data: &[u8]) -> Hash {
		Sha2Sha256::digest(data).into()
	}
}

/// The data of the first `size` leaves of the tree that the tests use: all different.
pub(super) fn data(size: u64) -> Vec<Vec<u8>> {
	(0..size).map(|index| format!("leaf {index}").into_bytes()).collect()
}

/// `hash` with one of its 256 bits turned over.
pub(crate) fn flip(mut hash: Hash, bit: usize) -> Hash {
	hash[bit / 8] ^= 1 << (bit % 8);
	hash
}

/// The hash of a leaf.
pub(super) fn leaf(data: &[u8]) -> Hash {
	Sha2Sha256::new().chain_update([0]).chain_update(data).finalize().into()
}

/// The hashes of leaves.
pub(super) fn leaves(data: &[Vec<u8>]) -> Vec<Hash> {
	data.iter().map(|data| leaf(data)).collect()
}

fn node(left: Hash, right: Hash) -> Hash {
	Sha2Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// The largest power of two that is less than `size`, which is at least 2.
fn split(size: u64) -> u64 {
	let mut power = 1;
	while power < size.div_ceil(2) {
		power *= 2;
	}
	power
}

fn halves(data: &[Vec<u8>]) -> (&[Vec<u8>], &[Vec<u8>]) {
	data.split_at(usize::try_from(split(u64::try_from(data.len()).unwrap())).unwrap())
}

/// MTH.
pub(super) fn root(data: &[Vec<u8>]) -> Hash {
	match data {
		[] => Sha2Sha256::digest([]).into(),
		[one] => leaf(one),
		_ => {
			let (left, right) = halves(data);
			node(root(left), root(right))
		}
	}
}

/// PATH.
pub(super) fn path(index: u64, data: &[Vec<u8>]) -> Vec<Hash> {
	if data.len() == 1 {
		return Vec::new();
	}
	let (left, right) = halves(data);
	let half = u64::try_from(left.len()).unwrap();
	let (mut path, sibling) = if index < half {
		(path(index, left), root(right))
	} else {
		(path(index - half, right), root(left))
	};
	path.push(sibling);
	path
}

/// The length of PATH.
pub(super) fn path_length(index: u64, size: u64) -> u32 {
	match (size, split(size)) {
		(1, _) => 0,
		(_, half) if index < half => 1 + path_length(index, half),
		(_, half) => 1 + path_length(index - half, size - half),
	}
}

/// MTH of a tree of which only a leaf and its PATH are known; `None` when they cannot be of such a tree.
pub(super) fn root_of_path(leaf: Hash, index: u64, size: u64, path: &[Hash]) -> Option<Hash> {
	if index >= size {
		return None;
	}
	if size == 1 {
		return path.is_empty().then_some(leaf);
	}
	let (sibling, below) = path.split_last()?;
	let half = split(size);
	Some(if index < half {
		node(root_of_path(leaf, index, half, below)?, *sibling)
	} else {
		node(*sibling, root_of_path(leaf, index - half, size - half, below)?)
	})
}

/// The inner node just above a leaf, which has one.
pub(super) fn step(leaf: Hash, index: u64, size: u64, path: &[Hash]) -> Hash {
	match (size, split(size)) {
		(2, _) if index == 0 => node(leaf, path[0]),
		(2, _) => node(path[0], leaf),
		(_, half) if index < half => step(leaf, index, half, path),
		(_, half) if size - half == 1 => node(path[0], leaf),
		(_, half) => step(leaf, index - half, size - half, path),
	}
}

/// PROOF: that the tree of all grew from that of the first `first`.
pub(super) fn proof(first: u64, data: &[Vec<u8>]) -> Vec<Hash> {
	subproof(first, data, true)
}

fn subproof(first: u64, data: &[Vec<u8>], whole: bool) -> Vec<Hash> {
	if first == u64::try_from(data.len()).unwrap() {
		return if whole { Vec::new() } else { vec![root(data)] };
	}
	let (left, right) = halves(data);
	let half = u64::try_from(left.len()).unwrap();
	let (mut proof, sibling) = if first <= half {
		(subproof(first, left, whole), root(right))
	} else {
		(subproof(first - half, right, false), root(left))
	};
	proof.push(sibling);
	proof
}

/// The length of PROOF.
pub(super) fn proof_length(first: u64, second: u64) -> usize {
	fn length(first: u64, second: u64, whole: bool) -> usize {
		match (second, split(second)) {
			_ if first == second => usize::from(!whole),
			(_, half) if first <= half => 1 + length(first, half, whole),
			(_, half) => 1 + length(first - half, second - half, false),
		}
	}
	length(first, second, true)
}

/// MTH of two trees of which only the first's root and the PROOF are known: the first's from the proof too where that
/// holds enough. `None` when the proof cannot be of trees of those sizes.
pub(super) fn roots_of_proof(
	(first, second): (u64, u64),
	first_root: Hash,
	proof: &[Hash],
) -> Option<(Hash, Hash)> {
	roots_of_subproof(first, second, Some(first_root), proof)
}

fn roots_of_subproof(
	first: u64,
	second: u64,
	whole: Option<Hash>,
	proof: &[Hash],
) -> Option<(Hash, Hash)> {
	if first == 0 || first > second {
		return None;
	}
	if first == second {
		let known = match (whole, proof) {
			(Some(root), []) => root,
			(None, [root]) => *root,
			_ => return None,
		};
		return Some((known, known));
	}
	let (sibling, below) = proof.split_last()?;
	let half = split(second);
	Some(if first <= half {
		let (first, second) = roots_of_subproof(first, half, whole, below)?;
		(first, node(second, *sibling))
	} else {
		let (first, second) = roots_of_subproof(first - half, second - half, None, below)?;
		(node(*sibling, first), node(*sibling, second))
	})
}
