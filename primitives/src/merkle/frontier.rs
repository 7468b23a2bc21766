//! The root of leaves that come one after another, in memory that grows with the height of their tree.

use super::{Hash, Sha256, node_hash};
use alloc::vec::Vec;
use core::{fmt, marker::PhantomData};

/// A tree to which leaves are appended and of which only the complete subtrees at its right edge are kept: at most 64
/// hashes.
///
/// Who also serves proofs fills one for each run of `2^height` leaves, keeps its root, and appends that to one for the
/// whole tree with [`append_subtree`](Self::append_subtree).
pub struct Frontier<H> {
	len: u64,
	/// The roots of the complete subtrees into which the tree divides, the largest first: one for each bit of `len`.
	peaks: Vec<Hash>,
	hasher: PhantomData<fn() -> H>,
}

/// Why nothing was appended to a [`Frontier`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidAppend {
	/// The tree's size is no multiple of the subtree's.
	Misaligned,
	/// The tree would have more than `u64::MAX` leaves.
	Full,
}

impl fmt::Display for InvalidAppend {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(match self {
			Self::Misaligned => "a subtree can only follow a multiple of its own number of leaves",
			Self::Full => "the tree would have more leaves than 64 bits can count",
		})
	}
}

impl core::error::Error for InvalidAppend {}

impl<H> Frontier<H> {
	/// The empty tree.
	pub const fn new() -> Self {
		Self { len: 0, peaks: Vec::new(), hasher: PhantomData }
	}

	/// How many leaves were appended.
	pub const fn len(&self) -> u64 {
		self.len
	}

	/// Whether no leaf was appended.
	pub const fn is_empty(&self) -> bool {
		self.len == 0
	}
}

impl<H: Sha256> Frontier<H> {
	/// Appends the hash of a leaf. Refused only when the tree is [`Full`](InvalidAppend::Full).
	pub fn append(&mut self, leaf: Hash) -> Result<(), InvalidAppend> {
		self.append_subtree(0, leaf)
	}

	/// Appends `2^height` leaves at once, by the root of the complete subtree that they make.
	pub fn append_subtree(&mut self, height: u32, root: Hash) -> Result<(), InvalidAppend> {
		let leaves = 1u64.checked_shl(height).ok_or(InvalidAppend::Full)?;
		if !self.len.is_multiple_of(leaves) {
			return Err(InvalidAppend::Misaligned);
		}
		let len = self.len.checked_add(leaves).ok_or(InvalidAppend::Full)?;
		let joined = (self.len >> height).trailing_ones();
		let left = (0..joined).map_while(|_| self.peaks.pop());
		let peak = left.fold(root, |right, left| node_hash::<H>(&left, &right));
		self.peaks.push(peak);
		self.len = len;
		Ok(())
	}

	/// The root of the tree so far. Of the empty tree it is the SHA-256 of nothing.
	pub fn root(&self) -> Hash {
		match self.peaks.split_last() {
			Some((last, rest)) => {
				rest.iter().rev().fold(*last, |right, left| node_hash::<H>(left, &right))
			}
			None => H::sha256(&[]),
		}
	}
}

impl<H> Default for Frontier<H> {
	fn default() -> Self {
		Self::new()
	}
}

impl<H> Clone for Frontier<H> {
	fn clone(&self) -> Self {
		Self { len: self.len, peaks: self.peaks.clone(), hasher: PhantomData }
	}
}

impl<H> fmt::Debug for Frontier<H> {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.debug_struct("Frontier").field("len", &self.len).field("peaks", &self.peaks).finish()
	}
}

#[cfg(test)]
mod tests {
	use super::{
		super::{
			plain::{self, Sha2},
			tree::root_of,
		},
		*,
	};
	use proptest::{collection::vec, prelude::*};

	#[test]
	fn a_frontier_should_have_the_defined_root_after_each_leaf() {
		let data = plain::data(70);
		let mut frontier = Frontier::<Sha2>::new();
		assert!(frontier.is_empty());
		for size in 0..=70 {
			assert_eq!(frontier.len(), size);
			assert_eq!(frontier.root(), plain::root(&plain::data(size)));
			assert_eq!(u32::try_from(frontier.peaks.len()), Ok(size.count_ones()));
			if let Some(leaf) = data.get(usize::try_from(size).unwrap()) {
				frontier.append(plain::leaf(leaf)).unwrap();
			}
		}
	}

	#[test]
	fn a_subtree_should_be_refused_and_change_nothing_when_misaligned() {
		let mut frontier = Frontier::<Sha2>::new();
		for leaf in plain::leaves(&plain::data(6)) {
			frontier.append(leaf).unwrap();
		}
		let root = frontier.root();
		for height in 2..64 {
			let refused = frontier.append_subtree(height, [0; 32]);
			assert_eq!(refused, Err(InvalidAppend::Misaligned), "{height}");
		}
		assert_eq!((frontier.len(), frontier.root()), (6, root));
		assert_eq!(frontier.append_subtree(1, [0; 32]), Ok(()));
	}

	#[test]
	fn a_frontier_should_refuse_more_when_64_bits_are_full() {
		let mut frontier = Frontier::<Sha2>::new();
		assert_eq!(frontier.append_subtree(64, [0; 32]), Err(InvalidAppend::Full));
		for height in (0..64).rev() {
			frontier.append_subtree(height, [0; 32]).unwrap();
		}
		let root = frontier.root();
		assert_eq!(frontier.append([0; 32]), Err(InvalidAppend::Full));
		assert_eq!((frontier.len(), frontier.root()), (u64::MAX, root));

		let mut frontier = Frontier::<Sha2>::new();
		frontier.append_subtree(63, [0; 32]).unwrap();
		assert_eq!(frontier.append_subtree(63, [0; 32]), Err(InvalidAppend::Full));
	}

	proptest! {
		#[test]
		fn a_frontier_should_have_the_defined_root_when_leaves_come_in_subtrees(
			size in 0u64..300,
			choices in vec(0u32..10, 300),
		) {
			let data = plain::data(size);
			let leaves = plain::leaves(&data);
			let mut frontier = Frontier::<Sha2>::new();
			let mut rest = &leaves[..];
			for choice in choices {
				let aligned = frontier.len().trailing_zeros();
				let Some(fitting) = rest.len().checked_ilog2() else { break };
				let height = choice.min(aligned).min(fitting);
				let (part, after) = rest.split_at(1 << height);
				frontier.append_subtree(height, root_of::<Sha2>(part)).unwrap();
				rest = after;
			}
			prop_assert_eq!(frontier.len(), size);
			prop_assert_eq!(frontier.root(), plain::root(&data));
			prop_assert_eq!(frontier.clone().root(), frontier.root());
		}
	}
}
