//! Proofs that a value is in the chain's state.

use crate::{
	client::Client,
	error::{Error, Result as ClientResult},
	finality::Basis,
	types::{BlockNumber, BlockRef, H256, Layout},
};
use sp_runtime::traits::BlakeTwo256;
use sp_trie::{EMPTY_PREFIX, HashDBT, StorageProof, TrieConfiguration, read_trie_value};
use std::collections::{BTreeMap, BTreeSet};
use tokio::time::Instant;

/// Keys whose values are proved in one answer of a node.
const KEYS_AT_ONCE: usize = 500;

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
	/// A value is not what is kept under its key.
	#[error("what lies under the key 0x{key} is nothing that this program knows", key = hex::encode(.key))]
	Unreadable {
		/// The key that was looked up.
		key: Vec<u8>,
	},
	/// Rows are not all of those that their record counts.
	#[error(
		"{rows} rows of {sum} were shown where the record says {told_rows} of {told_sum}: some are left out"
	)]
	DoesNotAddUp {
		/// How many rows were shown.
		rows: u32,
		/// How much they are together.
		sum: u128,
		/// How many there are.
		told_rows: u32,
		/// How much they should be together.
		told_sum: u128,
	},
}

/// A block that was checked to be final, in whose state values are proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinalBlock {
	/// Which.
	pub block: BlockRef,
	/// Root of the state after it.
	pub state_root: H256,
	/// On what the knowledge rests that it is final.
	pub finality: Basis,
}

impl FinalBlock {
	/// The block at height `at`, or the newest final one, once it was checked to be final.
	///
	/// # Errors
	/// [`Error::NoSuchBlock`]; those of the connection and of finality.
	pub async fn find(
		client: &Client,
		at: Option<BlockNumber>,
		deadline: Instant,
	) -> ClientResult<Self> {
		let rpc = client.rpc();
		let newest = rpc.finalised_header().await?;
		let header = match at {
			None => newest,
			Some(wanted) if wanted > newest.number => {
				return Err(Error::NoSuchBlock { wanted, newest: newest.number });
			}
			Some(wanted) => {
				let missing = Error::NoSuchBlock { wanted, newest: newest.number };
				rpc.header(Some(rpc.block_hash(wanted).await?.ok_or(missing)?)).await?
			}
		};
		let block = BlockRef::of(&header);
		let finality = client.finality().check(block, deadline).await?;
		Ok(Self { block, state_root: header.state_root, finality })
	}

	/// The value of each of `keys` in its state, `None` where there is none, and the trie nodes that prove it.
	///
	/// # Errors
	/// [`Error::BadStorageProof`]; those of the connection.
	pub async fn values(
		&self,
		client: &Client,
		keys: &[Vec<u8>],
	) -> ClientResult<(ProvedValues, Vec<Vec<u8>>)> {
		let mut nodes = BTreeSet::new();
		for part in keys.chunks(KEYS_AT_ONCE) {
			nodes.extend(client.rpc().read_proof(part, self.block.hash).await?);
		}
		let proof: Vec<_> = nodes.into_iter().collect();
		let values = verify_storage_proof(self.state_root, keys, proof.clone())
			.map_err(|why| Error::BadStorageProof { block: self.block, why })?;
		Ok((values, proof))
	}
}

/// ProvedValues by key; `None` where the state has no such key.
pub type ProvedValues = BTreeMap<Vec<u8>, Option<Vec<u8>>>;

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
) -> Result<ProvedValues, StorageProofError> {
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
