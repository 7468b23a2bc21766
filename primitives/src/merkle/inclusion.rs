//! That a leaf stands at an index of a tree: RFC 9162 section 2.1.3.

use super::{Hash, Sha256, node_hash};
use core::fmt;

/// Why a path does not show that a leaf is in a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidPath {
	/// A tree of size 0 has no leaf.
	EmptyTree,
	/// The index is not below the size.
	IndexOutOfRange,
	/// The path has not the one length that index and size demand.
	WrongLength {
		/// The hashes that it must have.
		expected: u32,
		/// The hashes that it has.
		found: u32,
	},
	/// The path leads to another root.
	RootDiffers,
}

impl fmt::Display for InvalidPath {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::EmptyTree => f.write_str("an empty tree has no leaf"),
			Self::IndexOutOfRange => f.write_str("the index is not below the size of the tree"),
			Self::WrongLength { expected, found } => write!(
				f,
				"the path has {found} hashes where this index in a tree of this size needs {expected}"
			),
			Self::RootDiffers => f.write_str("the path leads to another root"),
		}
	}
}

impl core::error::Error for InvalidPath {}

/// The way from a node up to the root, by the sides on which its siblings stand.
#[derive(Clone, Copy)]
pub(super) struct Climb {
	length: u32,
	/// Bit `n`: at step `n` the sibling stands to the left.
	lefts: u64,
}

impl Climb {
	/// From the node `index` of a level whose last node is `last`, which is not below `index`.
	pub(super) fn new(index: u64, last: u64) -> Self {
		// Up to where both ways join, the bits of `index` say the side. Above, the node is the last of its level: it
		// has siblings to the left alone, one for each bit that is set.
		let join = u64::BITS - (index ^ last).leading_zeros();
		let above = index.checked_shr(join).unwrap_or(0).count_ones();
		Self { length: join + above, lefts: index | u64::MAX.checked_shl(join).unwrap_or(0) }
	}

	/// How many siblings there are: at most 64.
	pub(super) fn length(self) -> u32 {
		self.length
	}

	/// For each sibling from below, whether it stands to the left.
	pub(super) fn lefts(self) -> impl Iterator<Item = bool> {
		(0..self.length).map(move |step| self.lefts >> step & 1 == 1)
	}
}

/// How many hashes a proof has, for errors.
pub(super) fn count(hashes: &[Hash]) -> u32 {
	u32::try_from(hashes.len()).unwrap_or(u32::MAX)
}

fn climb(index: u64, size: u64) -> Result<Climb, InvalidPath> {
	let last = size.checked_sub(1).ok_or(InvalidPath::EmptyTree)?;
	if index > last {
		return Err(InvalidPath::IndexOutOfRange);
	}
	Ok(Climb::new(index, last))
}

/// How many hashes the path of the leaf at `index` has in a tree of `size` leaves: 0 to 64. `None` when there is no
/// such leaf.
pub fn path_length(index: u64, size: u64) -> Option<u32> {
	climb(index, size).ok().map(Climb::length)
}

/// The root to which `path` leads from the hash of the leaf at `index`, in a tree of `size` leaves. The path begins
/// with the sibling of the leaf.
pub fn root_of_path<H: Sha256>(
	leaf: Hash,
	index: u64,
	size: u64,
	path: &[Hash],
) -> Result<Hash, InvalidPath> {
	let climb = climb(index, size)?;
	let (expected, found) = (climb.length(), count(path));
	if expected != found {
		return Err(InvalidPath::WrongLength { expected, found });
	}
	Ok(path.iter().zip(climb.lefts()).fold(leaf, |node, (sibling, left)| {
		if left { node_hash::<H>(sibling, &node) } else { node_hash::<H>(&node, sibling) }
	}))
}

/// Whether the leaf with the hash `leaf` stands at `index` of the tree of `size` leaves that has this `root`.
///
/// Costs one hash for each of the path, which has the length that [`path_length`] gives.
pub fn verify_inclusion<H: Sha256>(
	root: Hash,
	leaf: Hash,
	index: u64,
	size: u64,
	path: &[Hash],
) -> Result<(), InvalidPath> {
	if root_of_path::<H>(leaf, index, size, path)? == root {
		Ok(())
	} else {
		Err(InvalidPath::RootDiffers)
	}
}

#[cfg(test)]
mod tests {
	use super::{
		super::plain::{self, Sha2, flip},
		*,
	};
	use proptest::{collection::vec, prelude::*, sample::Index};

	fn verify(root: Hash, leaf: Hash, index: u64, size: u64, path: &[Hash]) -> bool {
		verify_inclusion::<Sha2>(root, leaf, index, size, path).is_ok()
	}

	/// Every leaf of every tree of those sizes: root, leaf, index, size, path.
	fn every_leaf(sizes: core::ops::RangeInclusive<u64>) -> Vec<(Hash, Hash, u64, u64, Vec<Hash>)> {
		sizes
			.flat_map(|size| {
				let data = plain::data(size);
				let root = plain::root(&data);
				let leaves = plain::leaves(&data);
				(0..size)
					.zip(leaves)
					.map(move |(index, leaf)| (root, leaf, index, size, plain::path(index, &data)))
			})
			.collect()
	}

	#[test]
	fn a_path_should_verify_and_have_its_exact_length_when_it_is_the_leafs_own() {
		for (root, leaf, index, size, path) in every_leaf(1..=70) {
			assert_eq!(path_length(index, size), Some(count(&path)), "{index} of {size}");
			assert_eq!(verify_inclusion::<Sha2>(root, leaf, index, size, &path), Ok(()));
		}
	}

	#[test]
	fn a_path_should_be_refused_when_any_bit_is_flipped() {
		for (root, leaf, index, size, path) in every_leaf(1..=17) {
			for bit in 0..256 {
				assert!(!verify(flip(root, bit), leaf, index, size, &path));
				assert!(!verify(root, flip(leaf, bit), index, size, &path));
				for step in 0..path.len() {
					let mut path = path.clone();
					path[step] = flip(path[step], bit);
					assert!(!verify(root, leaf, index, size, &path));
				}
			}
		}
	}

	#[test]
	fn a_path_should_be_refused_when_it_is_of_another_index_of_the_same_tree() {
		for (root, leaf, index, size, path) in every_leaf(1..=70) {
			for other in (0..size + 3).filter(|other| *other != index) {
				assert!(!verify(root, leaf, other, size, &path), "{index} as {other} of {size}");
			}
		}
	}

	/// The root does not fix the size, so some other sizes must pass: those, and only those, under which the
	/// definition leads through the same hashes in the same order.
	#[test]
	fn a_path_should_pass_for_another_size_only_when_the_definition_says_so() {
		let mut refused = 0;
		for (root, leaf, index, size, path) in every_leaf(1..=33) {
			for other in (0..=70).filter(|other| *other != size) {
				let defined = plain::root_of_path(leaf, index, other, &path) == Some(root);
				assert_eq!(verify(root, leaf, index, other, &path), defined);
				refused += u32::from(!defined);
			}
		}
		assert!(refused > 0);
	}

	#[test]
	fn a_path_should_be_refused_when_the_tree_grew() {
		for (_, leaf, index, size, path) in every_leaf(1..=33) {
			let grown = plain::root(&plain::data(size + 1));
			assert!(!verify(grown, leaf, index, size + 1, &path));
			assert!(!verify(grown, leaf, index, size, &path));
		}
	}

	#[test]
	fn an_inner_node_should_be_refused_for_its_length_when_given_as_a_leaf() {
		for (root, leaf, index, size, path) in every_leaf(2..=70) {
			let inner = plain::step(leaf, index, size, &path);
			for place in [index, index / 2] {
				let expected = path_length(place, size).unwrap();
				let found = count(&path) - 1;
				assert_eq!(
					verify_inclusion::<Sha2>(root, inner, place, size, &path[1..]),
					Err(InvalidPath::WrongLength { expected, found })
				);
			}
		}
	}

	/// Why the size must come from where the root comes from.
	#[test]
	fn an_inner_node_should_pass_when_the_size_is_another_than_the_trees() {
		let data = plain::data(8);
		let (root, path) = (plain::root(&data), plain::path(5, &data));
		let inner = plain::step(plain::leaf(&data[5]), 5, 8, &path);
		assert_eq!(verify_inclusion::<Sha2>(root, inner, 2, 4, &path[1..]), Ok(()));
	}

	#[test]
	fn a_path_should_be_refused_with_its_reason_when_it_cannot_be_one() {
		let verify = |index, size, path: &[Hash]| {
			verify_inclusion::<Sha2>([0; 32], [1; 32], index, size, path)
		};
		assert_eq!(verify(0, 0, &[]), Err(InvalidPath::EmptyTree));
		assert_eq!(verify(1, 1, &[]), Err(InvalidPath::IndexOutOfRange));
		assert_eq!(verify(u64::MAX, u64::MAX, &[]), Err(InvalidPath::IndexOutOfRange));
		let wrong = |expected, found| Err(InvalidPath::WrongLength { expected, found });
		assert_eq!(verify(0, 1, &[[0; 32]]), wrong(0, 1));
		assert_eq!(verify(2, 3, &[]), wrong(1, 0));
		assert_eq!(verify(0, u64::MAX, &[[0; 32]; 65]), wrong(64, 65));
		assert_eq!(verify(0, 1, &[]), Err(InvalidPath::RootDiffers));
		assert_eq!(verify(0, u64::MAX, &[[0; 32]; 64]), Err(InvalidPath::RootDiffers));
		assert_eq!(path_length(0, 0), None);
		assert_eq!(path_length(5, 5), None);
	}

	fn leaf_of_any_tree() -> impl Strategy<Value = (u64, u64)> {
		let size = prop_oneof![
			1..=u64::MAX,
			u64::MAX - 70..=u64::MAX,
			(0..64u32, 0..3u64)
				.prop_map(|(height, more)| ((1 << height) + more).saturating_sub(1).max(1))
		];
		size.prop_flat_map(|size| (prop_oneof![0..size, (size - 1)..size], Just(size)))
	}

	proptest! {
		#[test]
		fn a_path_should_follow_the_definition_when_the_tree_has_any_size(
			(index, size) in leaf_of_any_tree(),
			leaf: Hash,
			hashes in vec(any::<Hash>(), 64),
			bit in 0usize..256,
			step: Index,
		) {
			let length = path_length(index, size).unwrap();
			prop_assert_eq!(length, plain::path_length(index, size));
			let length = usize::try_from(length).unwrap();
			let mut path = hashes[..length].to_vec();
			let root = plain::root_of_path(leaf, index, size, &path).unwrap();
			prop_assert_eq!(verify_inclusion::<Sha2>(root, leaf, index, size, &path), Ok(()));
			if length > 0 {
				prop_assert!(!verify(root, leaf, index, size, &path[1..]));
				let step = step.index(length);
				path[step] = flip(path[step], bit);
				prop_assert!(!verify(root, leaf, index, size, &path));
			}
		}
	}
}
