use crate::{merkle::Hash, names::named};
use bounded_collections::{BoundedVec, ConstU32};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// Up to this distance, fingerprints of [`ACTING_QUALITY`] act by themselves.
pub const ACTING_DISTANCE: u16 = 31;

/// Up to this distance a person looks at the two.
pub const REVIEW_DISTANCE: u16 = 47;

/// The least quality of fingerprints that act.
pub const ACTING_QUALITY: u8 = 50;

/// The highest quality that there is.
pub const MAX_QUALITY: u8 = 100;

/// The most fingerprints of a bundle.
pub const MAX_BUNDLE: u32 = 16;

/// By which rules fingerprints were made. Those of two versions are not compared.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Versions {
	/// Of the perceptual hash: 1 is PDQ.
	pub algorithm: u16,
	/// Of the decoders.
	pub decoder: u16,
	/// Of the parts that are hashed.
	pub bundle: u16,
}

impl Versions {
	/// Those by which works are registered now.
	pub const CURRENT: Self = Self { algorithm: 1, decoder: 1, bundle: 1 };

	/// Whether works can be registered by them.
	pub fn is_known(self) -> bool {
		self == Self::CURRENT
	}
}

/// A perceptual hash, and how much there is to see in what was hashed.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Fingerprint {
	/// 256 bits.
	pub hash: Hash,
	/// 0 to 100. Below 50 a hash says little.
	pub quality: u8,
}

/// A fingerprint of a work by its place.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct FingerprintId {
	/// The work's number.
	pub work: u32,
	/// Which of its fingerprints, from 0.
	pub place: u8,
}

/// The fingerprints of a work, in the order that its bundle's version fixes.
pub type Bundle = BoundedVec<Fingerprint, ConstU32<MAX_BUNDLE>>;

impl Fingerprint {
	/// Whether there is enough to see in what was hashed that something may follow from it without a person.
	pub const fn may_act(&self) -> bool {
		self.quality >= ACTING_QUALITY
	}

	/// In how many bits two differ, 0 to 256.
	pub fn distance(&self, other: &Self) -> u16 {
		distance(&self.hash, &other.hash)
	}
}

/// In how many bits two hashes differ, 0 to 256.
pub fn distance(one: &Hash, other: &Hash) -> u16 {
	let (one, other) = (one.as_chunks::<8>().0, other.as_chunks::<8>().0);
	let words = one.iter().zip(other).map(|(one, other)| {
		(u64::from_be_bytes(*one) ^ u64::from_be_bytes(*other)).count_ones() as u16
	});
	words.sum()
}

named! {
	/// What follows from a comparison.
	Band {
		/// Nothing: no two fingerprints are within 47 bits.
		Nothing = 0, "nothing";
		/// A person has to look: two are within 47 bits.
		Review = 1, "review";
		/// It acts: two of quality 50 or better are within 31 bits.
		Acts = 2, "acts";
	}
}

impl Band {
	/// Of two fingerprints that are so far apart, by the lower of their qualities.
	pub const fn of(distance: u16, quality: u8) -> Self {
		match distance {
			..=ACTING_DISTANCE if quality >= ACTING_QUALITY => Self::Acts,
			..=REVIEW_DISTANCE => Self::Review,
			_ => Self::Nothing,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	proptest! {
		#[test]
		fn distance_should_be_the_number_of_bits_that_differ(one: Hash, other: Hash) {
			let bit = |hash: &Hash, place: usize| hash[place / 8] >> (place % 8) & 1;
			let plain = (0..256).filter(|place| bit(&one, *place) != bit(&other, *place)).count();
			prop_assert_eq!(usize::from(distance(&one, &other)), plain);
			prop_assert_eq!(distance(&one, &other), distance(&other, &one));
		}
	}

	#[test]
	fn band_should_follow_from_distance_and_quality() {
		for (distance, quality, band) in [
			(0, 50, Band::Acts),
			(31, 50, Band::Acts),
			(31, 49, Band::Review),
			(32, 100, Band::Review),
			(47, 0, Band::Review),
			(48, 100, Band::Nothing),
			(256, 100, Band::Nothing),
		] {
			assert_eq!(Band::of(distance, quality), band, "{distance} {quality}");
		}
		assert_eq!(distance(&[0; 32], &[0xff; 32]), 256);
	}
}
