//! How near a suspected copy comes to a work.

use crate::bundle::Fingerprint;
use stalhof_primitives::images::Band;

/// The nearest pair of fingerprints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nearest {
	/// Bits in which they differ, 0 to 256.
	pub distance: u16,
	/// That of the work.
	pub work: Fingerprint,
	/// That of the suspected copy.
	pub query: Fingerprint,
}

fn band_of(pair: &Nearest) -> Band {
	Band::of(pair.distance, pair.work.pdq.quality.min(pair.query.pdq.quality))
}

/// The nearest pair of a work's bundle and a query, the first of equally near ones; `None` when one of the two is empty.
pub fn nearest(work: &[Fingerprint], query: &[Fingerprint]) -> Option<Nearest> {
	pairs(work, query).min_by_key(|pair| pair.distance)
}

/// The strongest band that any pair of a work's bundle and a query reaches.
pub fn band(work: &[Fingerprint], query: &[Fingerprint]) -> Band {
	pairs(work, query).map(|pair| band_of(&pair)).max().unwrap_or(Band::Nothing)
}

fn pairs(work: &[Fingerprint], query: &[Fingerprint]) -> impl Iterator<Item = Nearest> {
	work.iter().flat_map(|work| {
		query.iter().map(|query| Nearest {
			distance: work.pdq.hash.distance(&query.pdq.hash),
			work: *work,
			query: *query,
		})
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{Part, Pdq, PdqHash, Symmetry, Variant};

	/// A fingerprint with so many bits set.
	fn fingerprint(bits: usize, quality: u8) -> Fingerprint {
		let mut hash = [0u8; 32];
		for bit in 0..bits {
			hash[bit / 8] |= 1 << (bit % 8);
		}
		let variant = Variant { part: Part::Full, symmetry: Symmetry::Identity };
		Fingerprint { variant, pdq: Pdq { hash: PdqHash(hash), quality } }
	}

	#[test]
	fn band_should_follow_from_distance_and_both_qualities() {
		for (bits, work, query, expected) in [
			(31, 50, 50, Band::Acts),
			(31, 49, 100, Band::Review),
			(31, 100, 49, Band::Review),
			(32, 100, 100, Band::Review),
			(47, 0, 0, Band::Review),
			(48, 100, 100, Band::Nothing),
		] {
			let found = band(&[fingerprint(bits, work)], &[fingerprint(0, query)]);
			assert_eq!(found, expected, "{bits} {work} {query}");
		}
		assert_eq!(band(&[], &[fingerprint(0, 100)]), Band::Nothing);
	}

	#[test]
	fn a_near_pair_of_low_quality_should_not_hide_one_that_acts() {
		let work = [fingerprint(3, 10), fingerprint(20, 80)];
		let query = [fingerprint(0, 90)];
		assert_eq!(band(&work, &query), Band::Acts);
		let found = nearest(&work, &query).unwrap();
		assert_eq!((found.distance, found.work), (3, work[0]));
		assert_eq!(nearest(&[], &query), None);
	}
}
