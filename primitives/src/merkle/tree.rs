//! Roots and paths of trees: RFC 9162 sections 2.1.1 and 2.1.3.1.

use super::{Hash, Sha256, inclusion::root_of_path, node_hash};
use alloc::vec::Vec;
use core::fmt;

/// The root of the tree with these hashes of leaves. Of no leaf at all it is the SHA-256 of nothing.
///
/// The roots of the subtrees of `2^height` leaves into which a tree divides, of which the last may have fewer, have
/// the root of that tree.
pub fn root_of<H: Sha256>(leaves: &[Hash]) -> Hash {
	match leaves {
		[] => H::sha256(&[]),
		[leaf] => *leaf,
		_ => {
			let (left, right) = halves(leaves);
			node_hash::<H>(&root_of::<H>(left), &root_of::<H>(right))
		}
	}
}

/// The path of the leaf at `index` in the tree with these hashes of leaves, its sibling first. `None` when there is no
/// such leaf.
///
/// Costs about one hash a leaf.
pub fn path_of<H: Sha256>(index: u64, leaves: &[Hash]) -> Option<Vec<Hash>> {
	let mut place = usize::try_from(index).ok().filter(|place| *place < leaves.len())?;
	let mut path = Vec::new();
	let mut below = leaves;
	while below.len() > 1 {
		let (left, right) = halves(below);
		below = match place.checked_sub(left.len()) {
			Some(rest) => {
				path.push(root_of::<H>(left));
				place = rest;
				right
			}
			None => {
				path.push(root_of::<H>(right));
				left
			}
		};
	}
	path.reverse();
	Some(path)
}

/// The two subtrees below the root of a tree of at least two leaves: the left one has the largest power of two that is
/// less than all.
fn halves(leaves: &[Hash]) -> (&[Hash], &[Hash]) {
	leaves.split_at(leaves.len().next_power_of_two() / 2)
}

/// Why a path cannot be put together from two layers of a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidLayers {
	/// A subtree of that height has more leaves than any tree.
	TooHigh,
	/// No subtree, or no leaf of its subtree, stands at the index.
	IndexOutOfRange,
	/// The leaves are not as many as the subtree has: all but the last are complete.
	WrongLeafCount,
	/// The leaves have another root than the one kept of their subtree.
	SubtreeDiffers,
}

impl fmt::Display for InvalidLayers {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(match self {
			Self::TooHigh => "the height of the subtrees is more than 63",
			Self::IndexOutOfRange => "the tree has no leaf at this index",
			Self::WrongLeafCount => "the leaves are more or fewer than their subtree has",
			Self::SubtreeDiffers => "the leaves have another root than their subtree",
		})
	}
}

impl core::error::Error for InvalidLayers {}

/// The path of the leaf at `index`, for who keeps only the roots of the subtrees of `2^height` leaves and hashes the
/// leaves of one again.
///
/// - `subtrees`: these roots in order, the last possibly of fewer leaves. [`root_of`] them is the tree's root.
/// - `leaves`: the hashes of the leaves of the one subtree in which `index` lies, number `index / 2^height`.
///
/// Costs about one hash for each of both; half the height of the whole tree is the cheapest `height`. The path is
/// right when the roots are: that the leaves belong to theirs is checked.
pub fn path_in_layers<H: Sha256>(
	index: u64,
	height: u32,
	leaves: &[Hash],
	subtrees: &[Hash],
) -> Result<Vec<Hash>, InvalidLayers> {
	let full = 1u64.checked_shl(height).ok_or(InvalidLayers::TooHigh)?;
	let (number, place) = (index / full, index % full);
	let at = usize::try_from(number).map_err(|_| InvalidLayers::IndexOutOfRange)?;
	let (subtree, after) =
		subtrees.get(at..).and_then(<[Hash]>::split_first).ok_or(InvalidLayers::IndexOutOfRange)?;

	let size = u64::try_from(leaves.len()).map_err(|_| InvalidLayers::WrongLeafCount)?;
	if size > full || (size < full && !after.is_empty()) {
		return Err(InvalidLayers::WrongLeafCount);
	}
	let leaf = usize::try_from(place).ok().and_then(|place| leaves.get(place));
	let leaf = *leaf.ok_or(InvalidLayers::IndexOutOfRange)?;

	let mut path = path_of::<H>(place, leaves).ok_or(InvalidLayers::IndexOutOfRange)?;
	if root_of_path::<H>(leaf, place, size, &path) != Ok(*subtree) {
		return Err(InvalidLayers::SubtreeDiffers);
	}
	path.extend(path_of::<H>(number, subtrees).ok_or(InvalidLayers::IndexOutOfRange)?);
	Ok(path)
}

#[cfg(test)]
mod tests {
	use super::{
		super::{
			inclusion::verify_inclusion,
			leaf_hash,
			plain::{self, Sha2, flip},
		},
		*,
	};
	use proptest::{collection::vec, prelude::*, sample::Index};

	/// Eight leaves of growing length, and the roots of the first 0 to 8 of them, computed apart with another
	/// program from the definition.
	const LEAVES: [&str; 8] = [
		"",
		"00",
		"10",
		"2021",
		"3031",
		"40414243",
		"5051525354555657",
		"606162636465666768696a6b6c6d6e6f",
	];
	const ROOTS: [&str; 9] = [
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
		"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
		"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
		"aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
		"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
		"4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
		"76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
		"ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
		"5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
	];

	fn bytes(text: &str) -> Vec<u8> {
		(0..text.len())
			.step_by(2)
			.map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap())
			.collect()
	}

	#[test]
	fn a_root_should_be_the_known_one_when_the_leaves_are_the_known_ones() {
		let leaves = LEAVES.map(|leaf| leaf_hash::<Sha2>(&bytes(leaf)));
		for (size, root) in ROOTS.iter().enumerate() {
			assert_eq!(root_of::<Sha2>(&leaves[..size]).to_vec(), bytes(root), "{size} leaves");
		}
	}

	#[test]
	fn a_root_and_its_paths_should_follow_the_definition_when_the_tree_is_small() {
		for size in 0..=70 {
			let data = plain::data(size);
			let leaves = plain::leaves(&data);
			assert_eq!(root_of::<Sha2>(&leaves), plain::root(&data));
			for index in 0..size {
				assert_eq!(path_of::<Sha2>(index, &leaves), Some(plain::path(index, &data)));
			}
			assert_eq!(path_of::<Sha2>(size, &leaves), None);
			assert_eq!(path_of::<Sha2>(u64::MAX, &leaves), None);
		}
	}

	/// The roots of the subtrees of that height.
	fn subtrees(leaves: &[Hash], height: u32) -> Vec<Hash> {
		leaves.chunks(1 << height).map(root_of::<Sha2>).collect()
	}

	#[test]
	fn a_path_in_layers_should_be_the_leafs_path_when_the_subtrees_have_any_height() {
		for (size, height) in (1..=40).flat_map(|size| (0..=7).map(move |height| (size, height))) {
			let data = plain::data(size);
			let leaves = plain::leaves(&data);
			let subtrees = subtrees(&leaves, height);
			assert_eq!(root_of::<Sha2>(&subtrees), plain::root(&data));
			for index in 0..size {
				let number = usize::try_from(index >> height).unwrap();
				let part = leaves.chunks(1 << height).nth(number).unwrap();
				let path = path_in_layers::<Sha2>(index, height, part, &subtrees);
				assert_eq!(path, Ok(plain::path(index, &data)), "{index} of {size}, {height}");
			}
		}
	}

	#[test]
	fn a_path_in_layers_should_be_refused_when_the_layers_do_not_fit() {
		let leaves = plain::leaves(&plain::data(11));
		let subtrees = subtrees(&leaves, 2);
		let path = |index, height, leaves: &[Hash]| {
			path_in_layers::<Sha2>(index, height, leaves, &subtrees)
		};
		assert!(path(5, 2, &leaves[4..8]).is_ok());
		assert!(path(10, 2, &leaves[8..]).is_ok());
		assert_eq!(path(5, 2, &leaves[4..7]), Err(InvalidLayers::WrongLeafCount));
		assert_eq!(path(5, 2, &leaves[4..9]), Err(InvalidLayers::WrongLeafCount));
		assert_eq!(path(10, 2, &leaves[6..]), Err(InvalidLayers::WrongLeafCount));
		assert_eq!(path(5, 2, &[]), Err(InvalidLayers::WrongLeafCount));
		assert_eq!(path(5, 2, &leaves[..4]), Err(InvalidLayers::SubtreeDiffers));
		assert_eq!(path(9, 2, &leaves[8..10]), Err(InvalidLayers::SubtreeDiffers));
		assert_eq!(path(11, 2, &leaves[8..]), Err(InvalidLayers::IndexOutOfRange));
		assert_eq!(path(12, 2, &leaves[8..]), Err(InvalidLayers::IndexOutOfRange));
		assert_eq!(path(u64::MAX, 0, &leaves[..1]), Err(InvalidLayers::IndexOutOfRange));
		assert_eq!(path(5, 64, &leaves), Err(InvalidLayers::TooHigh));
		assert_eq!(path_in_layers::<Sha2>(0, 2, &[], &[]), Err(InvalidLayers::IndexOutOfRange));
		assert_eq!(
			path_in_layers::<Sha2>(0, 63, &leaves, &[root_of::<Sha2>(&leaves)]),
			Ok(path_of::<Sha2>(0, &leaves).unwrap())
		);
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(64))]

		#[test]
		fn a_path_should_verify_when_the_leaves_are_random_and_many(
			leaves in vec(any::<Hash>(), 1..1_500),
			index: Index,
			height in 0u32..12,
			bit in 0usize..256,
		) {
			let at = index.index(leaves.len());
			let (index, size) = (u64::try_from(at).unwrap(), u64::try_from(leaves.len()).unwrap());
			let part = leaves.chunks(1 << height).nth(at >> height).unwrap();
			let path =
				path_in_layers::<Sha2>(index, height, part, &subtrees(&leaves, height)).unwrap();
			prop_assert_eq!(Some(path.clone()), path_of::<Sha2>(index, &leaves));
			let root = root_of::<Sha2>(&leaves);
			let verify = |leaf| verify_inclusion::<Sha2>(root, leaf, index, size, &path);
			prop_assert_eq!(verify(leaves[at]), Ok(()));
			prop_assert!(verify(flip(leaves[at], bit)).is_err());
		}
	}
}
