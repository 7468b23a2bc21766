//! Two works by the fingerprints in which they are nearest.

use pallet_images_runtime_api::BundleView;
use stalhof_primitives::images::{ACTING_DISTANCE, Fingerprint};

/// Two fingerprints, one of each of two pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
	/// In how many bits they differ.
	pub distance: u16,
	/// The place of the one.
	pub one: u8,
	/// The place of the other.
	pub other: u8,
}

fn pairs(one: &[Fingerprint], other: &[Fingerprint]) -> impl Iterator<Item = Pair> {
	(0u8..).zip(one).flat_map(move |(place, fingerprint)| {
		(0u8..).zip(other).map(move |(beside, near)| Pair {
			distance: fingerprint.distance(near),
			one: place,
			other: beside,
		})
	})
}

/// The two that differ least.
pub fn nearest_pair(one: &[Fingerprint], other: &[Fingerprint]) -> Option<Pair> {
	pairs(one, other).min()
}

/// Whether something may follow from a work's fingerprint at that place.
fn acts(bundle: &BundleView, place: u8) -> bool {
	let fit = bundle.bundle.get(usize::from(place)).is_some_and(Fingerprint::may_act);
	fit && (place >= 16 || bundle.generic & (1 << place) == 0)
}

/// Of the fingerprints from which something may follow, the two that differ least; `None` when they are too far apart, or were
/// made by different rules.
pub fn acting_pair(one: &BundleView, other: &BundleView) -> Option<Pair> {
	let near = |pair: &Pair| {
		pair.distance <= ACTING_DISTANCE && acts(one, pair.one) && acts(other, pair.other)
	};
	let comparable = one.versions == other.versions;
	pairs(&one.bundle, &other.bundle).filter(|pair| comparable && near(pair)).min()
}

#[cfg(test)]
mod tests {
	use super::*;
	use stalhof_primitives::images::Versions;

	fn bundle(hashes: [(u8, u8); 3]) -> BundleView {
		let print = |(first, quality)| {
			let mut hash = [0; 32];
			hash[0] = first;
			Fingerprint { hash, quality }
		};
		BundleView {
			id: 0,
			versions: Versions::CURRENT,
			bundle: hashes.map(print).to_vec(),
			generic: 0,
		}
	}

	#[test]
	fn acting_pair_should_be_the_nearest_of_those_that_may_act() {
		let one = bundle([(0, 49), (1, 50), (7, 100)]);
		let other = bundle([(0, 100), (0xff, 100), (7, 100)]);
		let pair = |distance, one, other| Pair { distance, one, other };
		assert_eq!(nearest_pair(&one.bundle, &other.bundle), Some(pair(0, 0, 0)));
		assert_eq!(acting_pair(&one, &other), Some(pair(0, 2, 2)));
		let generic = BundleView { generic: 4, ..other.clone() };
		assert_eq!(acting_pair(&one, &generic), Some(pair(1, 1, 0)));
		assert_eq!(acting_pair(&generic, &one), Some(pair(1, 0, 1)));
		let versions = Versions { decoder: 9, ..Versions::CURRENT };
		assert_eq!(acting_pair(&one, &BundleView { versions, ..other }), None);
		let mut far = one.clone();
		for fingerprint in &mut far.bundle {
			fingerprint.hash[1..5].fill(0xff);
		}
		assert_eq!(acting_pair(&one, &far), None);
		assert_eq!(nearest_pair(&[], &far.bundle), None);
	}
}
