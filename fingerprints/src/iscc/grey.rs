//! 32 x 32 grey pixels of a picture, as the reference implementations make them with Pillow.

use crate::{
	border::Rect,
	picture::{CHANNELS, Picture},
};

/// Pixels of a side.
const SIDE: usize = 32;

/// Bits behind the point of weights.
const PRECISION: u32 = 22;

/// The picture as 32 x 32 grey pixels in rows.
pub fn grey(picture: &Picture) -> [u8; 1024] {
	let rect = without_border(picture);
	let (across, down) = (filters(rect.width as usize), filters(rect.height as usize));
	let mut luma = vec![0; rect.width as usize];
	// Rows are scaled first, and rounded.
	let mut rows = Vec::with_capacity(rect.height as usize);
	for y in rect.top..rect.top + rect.height {
		let (pixels, _) = picture.row(y, rect.left, rect.width).as_chunks();
		for (value, pixel) in luma.iter_mut().zip(pixels) {
			*value = luminance(pixel);
		}
		let mut row = [0; SIDE];
		for (value, filter) in row.iter_mut().zip(&across) {
			*value = filter.apply(luma.get(filter.start..).unwrap_or_default().iter().copied());
		}
		rows.push(row);
	}
	let mut grey = [0; SIDE * SIDE];
	for (line, filter) in grey.chunks_exact_mut(SIDE).zip(&down) {
		let rows = rows.get(filter.start..).unwrap_or_default();
		for (x, value) in line.iter_mut().enumerate() {
			*value = filter.apply(rows.iter().filter_map(|row| row.get(x)).copied());
		}
	}
	grey
}

/// The smallest part that has all pixels that are not exactly as the upper left one; all of a picture of one colour.
fn without_border(picture: &Picture) -> Rect {
	let full = Rect::of(picture);
	let first = picture.row(0, 0, 1);
	let (mut top, mut bottom, mut left, mut right) = (None, 0, full.width, 0);
	for y in 0..full.height {
		let (pixels, _) = picture.row(y, 0, full.width).as_chunks::<CHANNELS>();
		let other = |pixel: &[u8; CHANNELS]| pixel != first;
		// Only what lies outside of what was found can widen it.
		let Some(from) = pixels.iter().position(other) else { continue };
		let to = pixels.iter().rposition(other).unwrap_or(from);
		top.get_or_insert(y);
		bottom = y;
		left = left.min(u32::try_from(from).unwrap_or(0));
		right = right.max(u32::try_from(to).unwrap_or(0));
	}
	match top {
		Some(top) => Rect { left, top, width: right + 1 - left, height: bottom + 1 - top },
		None => full,
	}
}

/// Grey of ITU-R BT.601 in 16 bits behind the point, rounded.
fn luminance(pixel: &[u8; CHANNELS]) -> u8 {
	let [r, g, b] = pixel.map(u32::from);
	((r * 19_595 + g * 38_470 + b * 7_471 + 0x8000) >> 16) as u8
}

/// Which pixels make one of the 32, and what each counts.
struct Filter {
	start: usize,
	weights: Vec<i32>,
}

impl Filter {
	/// The weighted sum, rounded and kept within a byte.
	fn apply(&self, values: impl Iterator<Item = u8>) -> u8 {
		let sum: i32 =
			self.weights.iter().zip(values).map(|(weight, value)| weight * i32::from(value)).sum();
		((sum + (1 << (PRECISION - 1))) >> PRECISION).clamp(0, 255) as u8
	}
}

/// Filters from a side of `length` pixels, at least 1, to one of 32. Downwards the filter is as wide as its pixels lie apart.
fn filters(length: usize) -> Vec<Filter> {
	let scale = length as f64 / SIDE as f64;
	let stretch = scale.max(1.0);
	let reach = 2.0 * stretch;
	let filter = |place: usize| {
		let centre = (place as f64 + 0.5) * scale;
		let start = (centre - reach + 0.5).max(0.0) as usize;
		let end = ((centre + reach + 0.5) as usize).min(length);
		let weight = |pixel: usize| bicubic((pixel as f64 - centre + 0.5) * (1.0 / stretch));
		let sum: f64 = (start..end).map(weight).sum();
		let fixed = |weight: f64| (weight * (1.0 / sum) * f64::from(1 << PRECISION)).round() as i32;
		Filter { start, weights: (start..end).map(|pixel| fixed(weight(pixel))).collect() }
	};
	(0..SIDE).map(filter).collect()
}

/// The cubic convolution of Keys with a = -1/2.
fn bicubic(x: f64) -> f64 {
	let x = x.abs();
	if x < 1.0 {
		(1.5 * x - 2.5) * x * x + 1.0
	} else if x < 2.0 {
		((-0.5 * x + 2.5) * x - 4.0) * x + 2.0
	} else {
		0.0
	}
}

#[cfg(test)]
#[path = "grey_tests.rs"]
mod tests;
