//! Bits and quality out of fields, in eight rotations and flips.

use super::{
	FREQUENCIES, Pdq, PdqHash,
	dct::{Coefficients, transform},
	reduce::Fields,
};
use core::fmt;

/// A rotation or a flip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Symmetry {
	/// As it stands.
	Identity,
	/// Turned by a quarter, clockwise.
	Rotated90,
	/// Turned by a half.
	Rotated180,
	/// Turned by three quarters, clockwise.
	Rotated270,
	/// Left and right changed.
	Mirrored,
	/// Top and bottom changed.
	UpsideDown,
	/// Rows for columns: the upper left corner stays.
	Transposed,
	/// Rows for columns, about the other diagonal: the upper right corner stays.
	AntiTransposed,
}

impl Symmetry {
	/// All eight.
	pub const ALL: [Self; 8] = [
		Self::Identity,
		Self::Rotated90,
		Self::Rotated180,
		Self::Rotated270,
		Self::Mirrored,
		Self::UpsideDown,
		Self::Transposed,
		Self::AntiTransposed,
	];

	/// Whether rows and columns change places, and then left and right, and top and bottom.
	const fn steps(self) -> (bool, bool, bool) {
		match self {
			Self::Identity => (false, false, false),
			Self::Rotated90 => (true, true, false),
			Self::Rotated180 => (false, true, true),
			Self::Rotated270 => (true, false, true),
			Self::Mirrored => (false, true, false),
			Self::UpsideDown => (false, false, true),
			Self::Transposed => (true, false, false),
			Self::AntiTransposed => (true, true, true),
		}
	}
}

impl fmt::Display for Symmetry {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(match self {
			Self::Identity => "identity",
			Self::Rotated90 => "rotated-90",
			Self::Rotated180 => "rotated-180",
			Self::Rotated270 => "rotated-270",
			Self::Mirrored => "mirrored",
			Self::UpsideDown => "upside-down",
			Self::Transposed => "transposed",
			Self::AntiTransposed => "anti-transposed",
		})
	}
}

/// Below so many levels of contrast between its fields a picture is of one colour, and what its frequencies show is rounding.
const CONTRAST: f32 = 1.0 / 256.0;

/// The lowest frequencies of a picture, and its quality.
#[derive(Clone, Debug)]
pub(crate) struct Spectrum(Option<(Coefficients, u8)>);

impl Spectrum {
	/// Of a picture of one colour, or too small.
	pub(crate) const EMPTY: Self = Self(None);

	pub(crate) fn of(fields: &Fields) -> Self {
		let values = || fields.iter().flatten().copied();
		let (low, high) = (values().fold(f32::MAX, f32::min), values().fold(f32::MIN, f32::max));
		if high - low < CONTRAST {
			return Self::EMPTY;
		}
		Self(Some((transform(fields), quality(fields))))
	}

	/// The hash of the picture after a rotation or flip.
	pub(crate) fn pdq(&self, symmetry: Symmetry) -> Pdq {
		let Some((coefficients, quality)) = &self.0 else { return Pdq::NOTHING };
		let (transposed, mirrored, upside_down) = symmetry.steps();
		let mut turned = *coefficients;
		for (i, row) in turned.iter_mut().enumerate() {
			for (j, value) in row.iter_mut().enumerate() {
				let (i, j) = (i % FREQUENCIES, j % FREQUENCIES);
				if transposed {
					*value = coefficients[j][i];
				}
				// Cosines of odd frequencies, which have even places, change their sign.
				if (mirrored && j % 2 == 0) != (upside_down && i % 2 == 0) {
					*value = -*value;
				}
			}
		}
		Pdq { hash: bits(&turned), quality: *quality }
	}
}

/// A bit for each value above the median: of an even number the lower of the two in the middle.
fn bits(coefficients: &Coefficients) -> PdqHash {
	let values = coefficients.as_flattened();
	let mut sorted = values.to_vec();
	let middle = (sorted.len() - 1) / 2;
	let (_, median, _) = sorted.select_nth_unstable_by(middle, f32::total_cmp);
	let mut bytes = [0u8; 32];
	for (byte, values) in bytes.iter_mut().rev().zip(values.chunks(8)) {
		for (bit, value) in values.iter().enumerate() {
			*byte |= u8::from(value > median) << bit;
		}
	}
	PdqHash(bytes)
}

/// Steps between neighbouring fields in hundredths of the full range, cut to whole ones, added up and divided by 90; at most
/// 100.
fn quality(fields: &Fields) -> u8 {
	let step = |one: f32, other: f32| ((one - other) * 100.0 / 255.0).abs() as u32;
	let along: u32 = fields
		.iter()
		.flat_map(|row| row.iter().zip(row.iter().skip(1)))
		.map(|(a, b)| step(*a, *b))
		.sum();
	let across: u32 = fields
		.iter()
		.zip(fields.iter().skip(1))
		.flat_map(|(one, other)| one.iter().zip(other))
		.map(|(a, b)| step(*a, *b))
		.sum();
	((along + across) / 90).min(100) as u8
}
