//! Which parts of a picture are hashed: the bundle of a work, and the query of a suspected copy.

use crate::{
	border::{Rect, trimmed},
	pdq::{LEAST_SIDE, Pdq, Reduced, Spectrum, Symmetry, reduce},
	picture::Picture,
};
use core::fmt;

/// How much is cut off on each side of the trimmed picture for the bundle's crops, in percent of its width or height.
///
/// PDQ forgives an even crop of about 1.5 percent a side, so that steps of 2 leave no gap.
pub const CROPS: [u8; 6] = [2, 4, 6, 8, 10, 12];

/// The most fingerprints of a bundle.
pub const MAX_BUNDLE: usize = stalhof_primitives::images::MAX_BUNDLE as usize;

/// The most fingerprints of a query.
pub const MAX_QUERY: usize = 16;

/// A part of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
	/// All of it.
	Full,
	/// Without borders of one colour.
	Trimmed,
	/// Without so many percent on each side of what is left without borders.
	Crop(u8),
}

/// A part of a picture, rotated or flipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Variant {
	/// Which part.
	pub part: Part,
	/// How it is turned.
	pub symmetry: Symmetry,
}

/// `full`, `trimmed`, `crop-4`; with what was done to it behind a stroke, `crop-4/mirrored`.
impl fmt::Display for Variant {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self.part {
			Part::Full => f.write_str("full"),
			Part::Trimmed => f.write_str("trimmed"),
			Part::Crop(percent) => write!(f, "crop-{percent}"),
		}?;
		match self.symmetry {
			Symmetry::Identity => Ok(()),
			symmetry => write!(f, "/{symmetry}"),
		}
	}
}

/// The hash of a variant of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
	/// Of what.
	pub variant: Variant,
	/// Its hash and quality.
	pub pdq: Pdq,
}

/// As the chain keeps it: which part it is of follows from its place in the bundle.
impl From<Fingerprint> for stalhof_primitives::images::Fingerprint {
	fn from(Fingerprint { pdq, .. }: Fingerprint) -> Self {
		Self { hash: pdq.hash.0, quality: pdq.quality }
	}
}

/// All that is hashed of a picture, from one walk over it.
#[derive(Clone, Debug)]
pub struct Analysis {
	full: Hashed,
	/// `None` when there is nothing to trim.
	trimmed: Option<Hashed>,
	crops: Vec<(u8, Hashed)>,
}

/// A part with its frequencies, and what it hashes to in a mirror.
#[derive(Clone, Debug)]
struct Hashed {
	spectrum: Spectrum,
	mirrored: Pdq,
}

impl Analysis {
	/// Of a picture.
	pub fn of(picture: &Picture) -> Self {
		Self::with_crops(picture, &CROPS)
	}

	/// Only with what a query asks with.
	fn with_crops(picture: &Picture, crops: &[u8]) -> Self {
		let (full, trimmed) = (Rect::of(picture), trimmed(picture));
		let mut parts = vec![full];
		if trimmed != full {
			parts.push(trimmed);
		}
		parts.extend(crops.iter().map(|percent| trimmed.without(u32::from(*percent))));
		let mut hashed = hash(picture, &parts).into_iter();
		let full_hashed = hashed.next().unwrap_or(Hashed::NOTHING);
		let trimmed = (trimmed != full).then(|| hashed.next().unwrap_or(Hashed::NOTHING));
		Self { full: full_hashed, trimmed, crops: crops.iter().copied().zip(hashed).collect() }
	}

	/// PDQ of the whole picture.
	pub fn pdq(&self) -> Pdq {
		self.full.spectrum.pdq(Symmetry::Identity)
	}

	/// What a work is registered with, bundle version 1: the trimmed picture, the crops of [`CROPS`], and, when borders were
	/// trimmed, the full picture; each followed by the same as it is in a mirror. 14 or 16 fingerprints.
	pub fn bundle(&self) -> Vec<Fingerprint> {
		let trimmed = self.trimmed.as_ref();
		let mut parts = vec![(Part::Trimmed, trimmed.unwrap_or(&self.full))];
		parts.extend(self.crops.iter().map(|(percent, hashed)| (Part::Crop(*percent), hashed)));
		if trimmed.is_some() {
			parts.push((Part::Full, &self.full));
		}
		let both = |(part, hashed): (Part, &Hashed)| {
			let of = |symmetry, pdq| Fingerprint { variant: Variant { part, symmetry }, pdq };
			[
				of(Symmetry::Identity, hashed.spectrum.pdq(Symmetry::Identity)),
				of(Symmetry::Mirrored, hashed.mirrored),
			]
		};
		parts.into_iter().flat_map(both).collect()
	}

	/// What is asked for a suspected copy: the full picture in its eight rotations and flips, in the order of
	/// [`Symmetry::ALL`], and, when there are borders, the trimmed one in its eight. 8 or 16 fingerprints.
	pub fn query(&self) -> Vec<Fingerprint> {
		let full = (Part::Full, &self.full);
		let parts = [full].into_iter().chain(self.trimmed.iter().map(|one| (Part::Trimmed, one)));
		parts
			.flat_map(|(part, hashed)| {
				Symmetry::ALL.map(|symmetry| Fingerprint {
					variant: Variant { part, symmetry },
					pdq: hashed.spectrum.pdq(symmetry),
				})
			})
			.collect()
	}
}

impl Hashed {
	const NOTHING: Self = Self { spectrum: Spectrum::EMPTY, mirrored: Pdq::NOTHING };
}

/// Hashes parts, those that are too small to nothing.
fn hash(picture: &Picture, parts: &[Rect]) -> Vec<Hashed> {
	let reduced = reduce(picture, parts, true);
	let of = |(part, reduced): (&Rect, Reduced)| {
		if part.width < LEAST_SIDE || part.height < LEAST_SIDE {
			return Hashed::NOTHING;
		}
		let mirrored = reduced.mirrored.map_or(Spectrum::EMPTY, |fields| Spectrum::of(&fields));
		Hashed {
			spectrum: Spectrum::of(&reduced.plain),
			mirrored: mirrored.pdq(Symmetry::Identity),
		}
	};
	parts.iter().zip(reduced).map(of).collect()
}

/// The bundle of a picture; see [`Analysis::bundle`].
pub fn bundle(picture: &Picture) -> Vec<Fingerprint> {
	Analysis::of(picture).bundle()
}

/// The query of a picture; see [`Analysis::query`].
pub fn query(picture: &Picture) -> Vec<Fingerprint> {
	Analysis::with_crops(picture, &[]).query()
}

#[cfg(test)]
#[path = "bundle_tests.rs"]
mod tests;
