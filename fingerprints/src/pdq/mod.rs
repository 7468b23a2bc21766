//! PDQ: 256 bits that stay nearly the same when a picture is scaled, saved again, sharpened or blurred.
//!
//! Written from the published description of the algorithm ("The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing
//! Algorithm", Facebook, 2019):
//! 1. luminance, 0.299 red + 0.587 green + 0.114 blue;
//! 2. of a side of more than 1,024 pixels, means over areas, down to 1,024;
//! 3. two box filters one after the other along rows and along columns, each as wide as the 128th part of the side, rounded
//!    up;
//! 4. the values at the middles of 64 x 64 fields, whose steps also give the quality;
//! 5. the 16 x 16 lowest frequencies of their cosine transform, without the mean;
//! 6. a bit for each that is above their median.
//!
//! Steps 2 to 4 are linear and go along rows and columns apart, so that they are done at once: each field is a weighted sum.

pub(crate) mod dct;
mod hash;
mod reduce;
mod spectrum;
mod taps;

use crate::{border::Rect, picture::Picture};
pub use hash::{BITS, InvalidHash, PdqHash};
pub(crate) use reduce::{Reduced, reduce};
pub(crate) use spectrum::Spectrum;
pub use spectrum::Symmetry;

/// Fields of a side to which a picture is brought.
pub(crate) const FIELDS: usize = 64;

/// Frequencies of a side of which bits are made.
pub(crate) const FREQUENCIES: usize = 16;

/// Pictures with a side of fewer pixels have no hash.
pub(crate) const LEAST_SIDE: u32 = 5;

/// The hash of a picture, and how much there is to see in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pdq {
	/// The hash.
	pub hash: PdqHash,
	/// 0 for a picture of one colour, to 100. Below 50 a hash says little.
	pub quality: u8,
}

impl Pdq {
	/// Of pictures with a side below 5 pixels, and of those without any contrast.
	pub(crate) const NOTHING: Self = Self { hash: PdqHash([0; 32]), quality: 0 };
}

/// Hashes a picture.
pub fn pdq(picture: &Picture) -> Pdq {
	spectrum(picture).pdq(Symmetry::Identity)
}

/// Hashes a picture in its eight rotations and flips, in the order of [`Symmetry::ALL`]: from one transform, by signs and
/// transposition.
///
/// A field's weights are not quite even about its middle, as the algorithm has them. The hash of a picture that really was turned
/// differs from this by up to some 14 bits.
pub fn symmetries(picture: &Picture) -> [Pdq; 8] {
	let spectrum = spectrum(picture);
	Symmetry::ALL.map(|symmetry| spectrum.pdq(symmetry))
}

fn spectrum(picture: &Picture) -> Spectrum {
	if picture.width().min(picture.height()) < LEAST_SIDE {
		return Spectrum::EMPTY;
	}
	let parts = reduce(picture, &[Rect::of(picture)], false);
	parts.first().map_or(Spectrum::EMPTY, |reduced| Spectrum::of(&reduced.plain))
}

#[cfg(test)]
#[path = "pdq_tests.rs"]
mod tests;
