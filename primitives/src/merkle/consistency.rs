//! That a tree grew from a smaller one by appending alone: RFC 9162 section 2.1.4.

use super::{
	Hash, Sha256,
	inclusion::{Climb, count},
	node_hash,
};
use core::fmt;

/// Why a proof does not show that one tree grew from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidConsistency {
	/// The first tree has no leaf: every tree grew from it, and no proof exists.
	FirstEmpty,
	/// The first tree is larger than the second.
	SizesReversed,
	/// The proof has not the one length that the two sizes demand.
	WrongLength {
		/// The hashes that it must have.
		expected: u32,
		/// The hashes that it has.
		found: u32,
	},
	/// The proof leads to another root of the first tree.
	FirstRootDiffers,
	/// The proof leads to another root of the second tree.
	SecondRootDiffers,
}

impl fmt::Display for InvalidConsistency {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::FirstEmpty => f.write_str("an empty tree has no proof that another grew from it"),
			Self::SizesReversed => f.write_str("the first tree is larger than the second"),
			Self::WrongLength { expected, found } => {
				write!(f, "the proof has {found} hashes where trees of these sizes need {expected}")
			}
			Self::FirstRootDiffers => {
				f.write_str("the proof leads to another root of the first tree")
			}
			Self::SecondRootDiffers => {
				f.write_str("the proof leads to another root of the second tree")
			}
		}
	}
}

impl core::error::Error for InvalidConsistency {}

/// Whether the first leaves of the tree of `second_size` leaves with `second_root` are those of the tree of
/// `first_size` leaves with `first_root`, in the same order.
///
/// For equal sizes the roots must be the same and the proof empty. Costs at most two hashes for each of the proof,
/// which has at most 65.
pub fn verify_consistency<H: Sha256>(
	first_size: u64,
	second_size: u64,
	first_root: Hash,
	second_root: Hash,
	proof: &[Hash],
) -> Result<(), InvalidConsistency> {
	let first_last = first_size.checked_sub(1).ok_or(InvalidConsistency::FirstEmpty)?;
	if first_size > second_size {
		return Err(InvalidConsistency::SizesReversed);
	}
	let found = count(proof);
	let length_is = |expected| {
		if expected == found {
			Ok(())
		} else {
			Err(InvalidConsistency::WrongLength { expected, found })
		}
	};
	if first_size == second_size {
		length_is(0)?;
		return if first_root == second_root {
			Ok(())
		} else {
			Err(InvalidConsistency::SecondRootDiffers)
		};
	}

	// The way up starts at the largest complete subtree with which the first tree ends. If that is the whole first
	// tree, the proof leaves out its hash.
	let level = first_last.trailing_ones();
	let climb = Climb::new(first_last >> level, (second_size - 1) >> level);
	let (start, siblings) = if first_size.is_power_of_two() {
		length_is(climb.length())?;
		(first_root, proof)
	} else {
		let expected = climb.length() + 1;
		length_is(expected)?;
		let wrong = InvalidConsistency::WrongLength { expected, found };
		let (start, siblings) = proof.split_first().ok_or(wrong)?;
		(*start, siblings)
	};

	let (mut first, mut second) = (start, start);
	for (sibling, left) in siblings.iter().zip(climb.lefts()) {
		if left {
			first = node_hash::<H>(sibling, &first);
			second = node_hash::<H>(sibling, &second);
		} else {
			second = node_hash::<H>(&second, sibling);
		}
	}
	if first != first_root {
		Err(InvalidConsistency::FirstRootDiffers)
	} else if second != second_root {
		Err(InvalidConsistency::SecondRootDiffers)
	} else {
		Ok(())
	}
}

#[cfg(test)]
mod tests {
	use super::{
		super::plain::{self, Sha2, flip},
		*,
	};
	use proptest::{collection::vec, prelude::*, sample::Index};

	fn verify(sizes: (u64, u64), roots: (Hash, Hash), proof: &[Hash]) -> bool {
		verify_consistency::<Sha2>(sizes.0, sizes.1, roots.0, roots.1, proof).is_ok()
	}

	/// Sizes and roots of two trees, and the proof that the second grew from the first.
	type Pair = ((u64, u64), (Hash, Hash), Vec<Hash>);

	/// Every tree of up to `most` leaves with every one from which it grew.
	fn every_pair(most: u64) -> Vec<Pair> {
		let roots: Vec<_> = (0..=most).map(|size| plain::root(&plain::data(size))).collect();
		let root = |size: u64| roots[usize::try_from(size).unwrap()];
		(1..=most)
			.flat_map(|second| {
				let data = plain::data(second);
				(1..=second).map(move |first| {
					((first, second), (root(first), root(second)), plain::proof(first, &data))
				})
			})
			.collect()
	}

	#[test]
	fn a_proof_should_verify_when_the_second_tree_grew_from_the_first() {
		for ((first, second), (from, to), proof) in every_pair(40) {
			assert_eq!(verify_consistency::<Sha2>(first, second, from, to, &proof), Ok(()));
		}
	}

	#[test]
	fn a_proof_should_be_refused_when_any_bit_is_flipped() {
		for (sizes, roots, proof) in every_pair(10) {
			for bit in 0..256 {
				assert!(!verify(sizes, (flip(roots.0, bit), roots.1), &proof));
				assert!(!verify(sizes, (roots.0, flip(roots.1, bit)), &proof));
				for step in 0..proof.len() {
					let mut proof = proof.clone();
					proof[step] = flip(proof[step], bit);
					assert!(!verify(sizes, roots, &proof));
				}
			}
		}
	}

	#[test]
	fn a_proof_should_be_refused_when_hashes_are_missing_or_more() {
		for (sizes, roots, proof) in every_pair(20) {
			for more in [roots.0, roots.1, [0; 32]] {
				assert!(!verify(sizes, roots, &[&proof[..], &[more]].concat()));
				assert!(!verify(sizes, roots, &[&[more], &proof[..]].concat()));
			}
			if let [start, .., end] = &proof[..] {
				assert!(start != end);
				assert!(!verify(sizes, roots, &proof[1..]));
				assert!(!verify(sizes, roots, &proof[..proof.len() - 1]));
			}
		}
	}

	/// As with paths, roots do not fix sizes: those pass, and only those, under which the definition leads to them.
	#[test]
	fn a_proof_should_pass_for_other_sizes_only_when_the_definition_says_so() {
		let mut refused = 0;
		for (sizes, roots, proof) in every_pair(10) {
			for other in (0..=20).flat_map(|first| (0..=20).map(move |second| (first, second))) {
				let defined = plain::roots_of_proof(other, roots.0, &proof) == Some(roots);
				assert_eq!(verify(other, roots, &proof), defined, "{sizes:?} as {other:?}");
				refused += u32::from(!defined);
			}
		}
		assert!(refused > 0);
	}

	#[test]
	fn a_proof_should_be_refused_when_a_leaf_of_the_first_tree_was_changed() {
		let was = plain::data(7);
		for changed in 0..7 {
			let mut data = plain::data(12);
			data[changed].push(0);
			let roots = (plain::root(&was), plain::root(&data));
			assert!(!verify((7, 12), roots, &plain::proof(7, &data)), "leaf {changed}");
		}
	}

	#[test]
	fn a_proof_should_be_refused_with_its_reason_when_it_cannot_be_one() {
		let [a, b] = [[1; 32], [2; 32]];
		let verify = |first, second, from, to, proof: &[Hash]| {
			verify_consistency::<Sha2>(first, second, from, to, proof)
		};
		let wrong = |expected, found| Err(InvalidConsistency::WrongLength { expected, found });
		assert_eq!(verify(0, 0, a, a, &[]), Err(InvalidConsistency::FirstEmpty));
		assert_eq!(verify(0, 5, a, b, &[]), Err(InvalidConsistency::FirstEmpty));
		assert_eq!(verify(5, 4, a, b, &[]), Err(InvalidConsistency::SizesReversed));
		assert_eq!(verify(5, 5, a, a, &[]), Ok(()));
		assert_eq!(verify(5, 5, a, a, &[a]), wrong(0, 1));
		assert_eq!(verify(5, 5, a, b, &[]), Err(InvalidConsistency::SecondRootDiffers));
		assert_eq!(verify(3, 5, a, b, &[]), wrong(4, 0));
		assert_eq!(verify(4, 5, a, b, &[]), wrong(1, 0));
		assert_eq!(verify(4, 5, a, b, &[a]), Err(InvalidConsistency::SecondRootDiffers));
		assert_eq!(verify(3, 5, a, b, &[a; 4]), Err(InvalidConsistency::FirstRootDiffers));
		assert_eq!(verify(1, u64::MAX, a, b, &[]), wrong(64, 0));
		assert_eq!(verify(u64::MAX - 1, u64::MAX, a, b, &[a; 66]), wrong(64, 66));
	}

	fn sizes_of_any_trees() -> impl Strategy<Value = (u64, u64)> {
		let second = prop_oneof![1..=u64::MAX, u64::MAX - 70..=u64::MAX, 1..=1_000u64];
		second.prop_flat_map(|second| {
			let power = (0..=second.ilog2()).prop_map(|height| 1 << height);
			(prop_oneof![1..=second, power, Just(second)], Just(second))
		})
	}

	proptest! {
		#[test]
		fn a_proof_should_follow_the_definition_when_the_trees_have_any_sizes(
			(first, second) in sizes_of_any_trees(),
			whole: Hash,
			hashes in vec(any::<Hash>(), 65),
			bit in 0usize..256,
			step: Index,
		) {
			let length = plain::proof_length(first, second);
			let mut proof = hashes[..length].to_vec();
			let roots = plain::roots_of_proof((first, second), whole, &proof).unwrap();
			prop_assert_eq!(
				verify_consistency::<Sha2>(first, second, roots.0, roots.1, &proof),
				Ok(())
			);
			if length > 0 {
				prop_assert!(!verify((first, second), roots, &proof[1..]));
				let step = step.index(length);
				proof[step] = flip(proof[step], bit);
				prop_assert!(!verify((first, second), roots, &proof));
			}
		}
	}
}
