//! That another library of the same standard takes our roots and proofs, and we take its.

use super::{
	Hash, consistency::verify_consistency, inclusion::verify_inclusion, leaf_hash, plain,
	tree::path_of, tree::root_of,
};
use alloc::vec::Vec;
use ct_merkle::{ConsistencyProof, InclusionProof, RootHash, mem_backed_tree::MemoryBackedTree};
use plain::Sha2;
use sha2::Sha256;

type Theirs = MemoryBackedTree<Sha256, Vec<u8>>;

/// The sizes of trees compared.
fn sizes() -> impl Iterator<Item = u64> {
	(0..=40).chain([63, 64, 65, 100, 127, 128, 129, 200])
}

fn theirs(data: &[Vec<u8>]) -> Theirs {
	let mut tree = Theirs::new();
	data.iter().for_each(|leaf| tree.push(leaf.clone()));
	tree
}

/// A proof of theirs, in pieces.
fn hashes(proof: &[u8]) -> Vec<Hash> {
	let (hashes, rest) = proof.as_chunks();
	assert!(rest.is_empty());
	hashes.to_vec()
}

fn ours(data: &[Vec<u8>]) -> Vec<Hash> {
	data.iter().map(|leaf| leaf_hash::<Sha2>(leaf)).collect()
}

fn their_root(root: Hash, size: u64) -> RootHash<Sha256> {
	RootHash::new(root.into(), size)
}

#[test]
fn a_root_should_be_the_one_of_another_library() {
	for size in sizes() {
		let data = plain::data(size);
		let root = theirs(&data).root();
		assert_eq!(root_of::<Sha2>(&ours(&data)), Hash::from(*root.as_bytes()), "{size}");
	}
}

#[test]
fn a_path_should_be_accepted_both_ways_between_this_and_another_library() {
	for size in sizes() {
		let data = plain::data(size);
		let (leaves, tree) = (ours(&data), theirs(&data));
		let root = root_of::<Sha2>(&leaves);
		for ((index, leaf), data) in (0..).zip(&leaves).zip(&data) {
			let path = path_of::<Sha2>(index, &leaves).unwrap();
			let given = tree.prove_inclusion(index.try_into().unwrap());
			assert_eq!(
				verify_inclusion::<Sha2>(root, *leaf, index, size, &hashes(given.as_bytes())),
				Ok(()),
				"{index} of {size}"
			);
			let shown = InclusionProof::try_from_bytes(path.concat()).unwrap();
			let taken = their_root(root, size).verify_inclusion(data, index, &shown);
			assert!(taken.is_ok(), "{index} of {size}: {taken:?}");
		}
	}
}

#[test]
fn a_consistency_proof_should_be_accepted_both_ways_between_this_and_another_library() {
	for second in sizes().filter(|size| *size <= 65) {
		let data = plain::data(second);
		let (leaves, tree) = (ours(&data), theirs(&data));
		let to = root_of::<Sha2>(&leaves);
		for first in 1..=second {
			let from = root_of::<Sha2>(&leaves[..first.try_into().unwrap()]);
			let given = tree.prove_consistency((second - first).try_into().unwrap());
			assert_eq!(
				verify_consistency::<Sha2>(first, second, from, to, &hashes(given.as_bytes())),
				Ok(()),
				"{first} to {second}"
			);
			let shown = plain::proof(first, &data).concat();
			let shown = ConsistencyProof::try_from_bytes(shown).unwrap();
			let taken = their_root(to, second).verify_consistency(&their_root(from, first), &shown);
			assert!(taken.is_ok(), "{first} to {second}: {taken:?}");
		}
	}
}

/// Of one proof under many indices and sizes, both must think the same.
#[test]
fn a_path_should_be_refused_where_another_library_refuses_it() {
	let mut refused = 0;
	for size in 1..=20 {
		let data = plain::data(size);
		let leaves = ours(&data);
		let root = root_of::<Sha2>(&leaves);
		for ((index, leaf), data) in (0..).zip(&leaves).zip(&data) {
			let path = path_of::<Sha2>(index, &leaves).unwrap();
			let shown = InclusionProof::try_from_bytes(path.concat()).unwrap();
			for (place, size) in (0..24).flat_map(|place| (0..24).map(move |size| (place, size))) {
				let we = verify_inclusion::<Sha2>(root, *leaf, place, size, &path).is_ok();
				let they = their_root(root, size).verify_inclusion(data, place, &shown).is_ok();
				assert_eq!(we, they, "{index} as {place} of {size}");
				refused += u32::from(!we);
			}
		}
	}
	assert!(refused > 0);
}
