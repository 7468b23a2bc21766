//! Proofs that a value is in the chain's state.

use crate::types::{H256, Layout};
use sp_runtime::traits::BlakeTwo256;
use sp_trie::{EMPTY_PREFIX, HashDBT, StorageProof, TrieConfiguration, read_trie_value};
use std::collections::BTreeMap;

/// Why a proof does not verify.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageProofError {
	/// No node of the proof has the hash that the header gives for the state.
	#[error("it does not start at the state root {0:#x}")]
	WrongRoot(H256),
	/// A node on the way to the key is missing or is not a trie node.
	#[error("the way to the key 0x{key} is missing or damaged ({why})", key = hex::encode(.key))]
	Incomplete {
		/// The key that was looked up.
		key: Vec<u8>,
		/// What the trie reader said.
		why: String,
	},
}

/// Checks `proof`, the trie nodes that `state_getReadProof` gives, against `state_root` of a
/// header, and returns the value of each of `keys`: `None` where the proof shows that the state
/// has no such key.
///
/// # Errors
/// When the proof does not belong to this state or does not cover one of the keys.
pub fn verify_storage_proof<K: AsRef<[u8]>>(
	state_root: H256,
	keys: impl IntoIterator<Item = K>,
	proof: Vec<Vec<u8>>,
) -> Result<BTreeMap<Vec<u8>, Option<Vec<u8>>>, StorageProofError> {
	let nodes = StorageProof::new(proof).into_memory_db::<BlakeTwo256>();
	if !nodes.contains(&state_root, EMPTY_PREFIX) {
		return Err(StorageProofError::WrongRoot(state_root));
	}
	keys.into_iter()
		.map(|key| {
			let key = key.as_ref();
			read_trie_value::<Layout, _>(&nodes, &state_root, key, None, None)
				.map(|value| (key.to_vec(), value))
				.map_err(|error| StorageProofError::Incomplete {
					key: key.to_vec(),
					why: error.to_string(),
				})
		})
		.collect()
}

/// Root of the trie of a block's extrinsics, which its header names.
pub fn extrinsics_root(extrinsics: &[Vec<u8>]) -> H256 {
	Layout::ordered_trie_root(extrinsics)
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;
	use sp_trie::{MemoryDB, TrieDBMutBuilder, TrieMut, generate_trie_proof};

	fn state() -> (MemoryDB<BlakeTwo256>, H256) {
		let mut db = MemoryDB::default();
		let mut root = H256::default();
		{
			let mut trie = TrieDBMutBuilder::<Layout>::new(&mut db, &mut root).build();
			for n in 0..50u8 {
				trie.insert(&[n, n, 7], &vec![n; 1 + usize::from(n)]).unwrap();
			}
		}
		(db, root)
	}

	fn proof_of(keys: &[Vec<u8>]) -> (H256, Vec<Vec<u8>>) {
		let (db, root) = state();
		// The node's recorder keeps whole nodes; the same nodes are found by walking the database.
		let recorder = sp_trie::recorder::Recorder::<BlakeTwo256>::default();
		{
			let mut trie_recorder = recorder.as_trie_recorder(root);
			let trie = sp_trie::TrieDBBuilder::<Layout>::new(&db, &root)
				.with_recorder(&mut trie_recorder)
				.build();
			for key in keys {
				let _ = sp_trie::Trie::get(&trie, key);
			}
		}
		(root, recorder.drain_storage_proof().into_iter_nodes().collect())
	}

	#[test]
	fn value_and_absence_should_be_proved() {
		let keys = [vec![3, 3, 7], vec![49, 49, 7], vec![3, 4]];
		let (root, proof) = proof_of(&keys);
		let values = verify_storage_proof(root, &keys, proof).unwrap();
		assert_eq!(values[&keys[0]], Some(vec![3; 4]));
		assert_eq!(values[&keys[1]], Some(vec![49; 50]));
		assert_eq!(values[&keys[2]], None);
	}

	#[test]
	fn proof_should_be_refused_when_it_is_for_another_state_or_key() {
		let (root, proof) = proof_of(&[vec![3, 3, 7]]);
		let other = H256::repeat_byte(1);
		assert_eq!(
			verify_storage_proof(other, [[3, 3, 7]], proof.clone()),
			Err(StorageProofError::WrongRoot(other))
		);
		assert_eq!(
			verify_storage_proof(root, [[3, 3, 7]], vec![]),
			Err(StorageProofError::WrongRoot(root))
		);
		assert!(matches!(
			verify_storage_proof(root, [[49, 49, 7]], proof),
			Err(StorageProofError::Incomplete { .. })
		));
	}

	#[test]
	fn extrinsics_root_should_depend_on_content_and_order() {
		let empty = extrinsics_root(&[]);
		assert_eq!(
			format!("{empty:#x}"),
			"0x03170a2e7597b7b7e3d84c05391d139a62b157e78786d8c082f29dcf4c111314"
		);
		let (a, b) = (vec![1], vec![2]);
		assert_ne!(extrinsics_root(&[a.clone(), b.clone()]), extrinsics_root(&[b, a]));
	}

	proptest! {
		#[test]
		fn no_bytes_should_panic_or_prove(nodes in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..64), 0..8)) {
			use sp_core::Hasher;
			for node in &nodes {
				let root = sp_core::Blake2Hasher::hash(node);
				let _ = verify_storage_proof(root, [[3, 3, 7]], nodes.clone());
			}
		}

		#[test]
		fn a_changed_node_should_never_prove_another_value(at in any::<prop::sample::Index>(), bit in 0u8..8) {
			let key = vec![9, 9, 7];
			let (root, proof) = proof_of(std::slice::from_ref(&key));
			let mut bytes: Vec<(usize, usize)> = Vec::new();
			for (i, node) in proof.iter().enumerate() {
				bytes.extend((0..node.len()).map(|j| (i, j)));
			}
			let (i, j) = bytes[at.index(bytes.len())];
			let mut changed = proof.clone();
			changed[i][j] ^= 1 << bit;
			if let Ok(values) = verify_storage_proof(root, [&key], changed) {
				prop_assert_eq!(values[&key].clone(), Some(vec![9; 10]));
			}
		}
	}

	#[test]
	fn compact_proofs_of_the_trie_crate_should_not_be_taken_for_full_ones() {
		let (db, root) = state();
		let key = vec![5, 5, 7];
		let compact = generate_trie_proof::<Layout, _, _, _>(&db, root, [&key]).unwrap();
		assert!(verify_storage_proof(root, [&key], compact).is_err());
	}
}
