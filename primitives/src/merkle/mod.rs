//! Merkle trees over SHA-256 as RFC 9162 (Certificate Transparency) section 2.1 defines them.
//!
//! A tree has no depth of its own: its shape follows from its number of leaves, and so does the exact length of every
//! proof. Two things a caller must hold to:
//!
//! - The size comes from where the root comes from. A root does not fix it: a path can satisfy several sizes, and an
//!   inner node passes for a leaf of a smaller tree.
//! - A leaf is hashed from its data with [`LEAF_PREFIX`], never taken as a hash from whoever shows the proof.
//!
//! - [`inclusion`]: that a leaf stands at an index.
//! - [`consistency`]: that a tree grew from a smaller one.
//! - [`tree`]: roots and paths of leaves that are at hand, or of which only one part is.
//! - [`frontier`]: the root of leaves that come one after another.

pub mod consistency;
pub mod frontier;
pub mod inclusion;
pub mod tree;

#[cfg(test)]
mod agreement;
#[cfg(test)]
pub(crate) mod plain;

use alloc::vec;

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// What leads the data of a leaf before it is hashed.
pub const LEAF_PREFIX: u8 = 0x00;

/// What leads the two hashes below an inner node before they are hashed.
pub const NODE_PREFIX: u8 = 0x01;

/// Bytes of a leaf, its prefix counted, that [`leaf_hash`] puts together without the heap.
const ON_STACK: usize = 256;

/// Who computes SHA-256: a chain has it from its host, a client from a library.
pub trait Sha256 {
	/// SHA-256 of `data`.
	fn sha256(data: &[u8]) -> Hash;
}

/// The hash of a leaf with that data: SHA-256 of [`LEAF_PREFIX`] and the data.
///
/// Up to 255 bytes of data need no heap. Who hashes many leaves writes the prefix in front of the data and calls
/// [`Sha256::sha256`] on both.
pub fn leaf_hash<H: Sha256>(data: &[u8]) -> Hash {
	let length = data.len().saturating_add(1);
	let mut short = [LEAF_PREFIX; ON_STACK];
	let mut long;
	let whole = match short.get_mut(..length) {
		Some(whole) => whole,
		None => {
			long = vec![LEAF_PREFIX; length];
			&mut long[..]
		}
	};
	whole[1..].copy_from_slice(data);
	H::sha256(whole)
}

/// The hash of an inner node: SHA-256 of [`NODE_PREFIX`] and the hashes of the two below it.
pub fn node_hash<H: Sha256>(left: &Hash, right: &Hash) -> Hash {
	let mut whole = [NODE_PREFIX; 65];
	whole[1..33].copy_from_slice(left);
	whole[33..].copy_from_slice(right);
	H::sha256(&whole)
}

#[cfg(test)]
mod tests {
	use super::{plain::Sha2, *};
	use alloc::vec::Vec;

	#[test]
	fn a_leaf_should_hash_as_its_prefix_and_data_when_of_any_length() {
		for length in (0..=300).chain([4096]) {
			let data: Vec<u8> = (0..length).map(|place: u32| place.to_le_bytes()[0]).collect();
			let whole = [&[0x00], &data[..]].concat();
			assert_eq!(leaf_hash::<Sha2>(&data), Sha2::sha256(&whole), "{length} bytes");
		}
	}

	#[test]
	fn a_node_should_never_hash_as_a_leaf_of_the_same_bytes() {
		let (left, right) = ([1; 32], [2; 32]);
		assert_ne!(node_hash::<Sha2>(&left, &right), leaf_hash::<Sha2>(&[left, right].concat()));
		assert_ne!(node_hash::<Sha2>(&left, &right), node_hash::<Sha2>(&right, &left));
	}
}
