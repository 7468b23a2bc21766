//! Borders of one colour.

use crate::picture::{CHANNELS, Picture};

/// By how many levels of 255 a channel of a border may differ from the border's colour: what JPEG leaves of an even area.
const TOLERANCE: u8 = 16;

/// One in so many pixels of a line of a border may differ by more.
const OUTLIERS: usize = 128;

/// A side of which less than this part would be left is not trimmed.
const LEAST_PART: u32 = 4;

/// The fewest pixels of a side that may be left.
const LEAST_SIDE: u32 = 16;

/// Borders within borders that are taken off.
const ROUNDS: usize = 4;

/// Columns that are looked at together.
const BLOCK: u32 = 16;

/// A part of a picture. Not empty, and within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rect {
	pub(crate) left: u32,
	pub(crate) top: u32,
	pub(crate) width: u32,
	pub(crate) height: u32,
}

impl Rect {
	/// All of a picture.
	pub(crate) const fn of(picture: &Picture) -> Self {
		Self { left: 0, top: 0, width: picture.width(), height: picture.height() }
	}

	/// What is left when on each side so many percent of its width or height are cut off, at most 24, rounded to whole pixels.
	pub(crate) fn without(self, percent: u32) -> Self {
		let cut = |side: u32| (side * percent.min(24) + 50) / 100;
		let (x, y) = (cut(self.width), cut(self.height));
		Self {
			left: self.left + x,
			top: self.top + y,
			width: self.width - 2 * x,
			height: self.height - 2 * y,
		}
	}
}

/// The picture without borders of one colour, one after another up to four times.
///
/// A line belongs to a border when no channel differs from the mean of the outermost line by more than 16 of 255 levels, but for one
/// pixel in 128. All of the picture when less than a quarter of a side, or fewer than 16 pixels, would be left.
pub(crate) fn trimmed(picture: &Picture) -> Rect {
	let full = Rect::of(picture);
	let mut rect = full;
	for _ in 0..ROUNDS {
		let before = rect;
		rect = without_rows(picture, rect);
		rect = without_columns(picture, rect);
		if rect == before {
			break;
		}
	}
	let enough = |side: u32, of: u32| side >= LEAST_SIDE && side >= of.div_ceil(LEAST_PART);
	if enough(rect.width, full.width) && enough(rect.height, full.height) { rect } else { full }
}

/// Takes rows off at the top, then at the bottom; the last one stays.
fn without_rows(picture: &Picture, mut rect: Rect) -> Rect {
	let off = |rect: Rect, row: &dyn Fn(u32) -> u32| {
		let line = |number| picture.row(row(number), rect.left, rect.width);
		let colour = mean(pixels(line(0)));
		let border = |number: &u32| {
			let line = pixels(line(*number));
			let allowed = line.len() / OUTLIERS;
			// No more are counted than decide.
			line.iter().filter(|pixel| differs(pixel, colour)).nth(allowed).is_none()
		};
		(0..rect.height - 1).take_while(border).count()
	};
	let count = whole(off(rect, &|number| rect.top + number));
	(rect.top, rect.height) = (rect.top + count, rect.height - count);
	rect.height -= whole(off(rect, &|number| rect.top + rect.height - 1 - number));
	rect
}

/// Takes columns off at the left, then at the right; the last one stays.
fn without_columns(picture: &Picture, mut rect: Rect) -> Rect {
	let count = columns(picture, rect, false);
	(rect.left, rect.width) = (rect.left + count, rect.width - count);
	rect.width -= columns(picture, rect, true);
	rect
}

/// How many columns are border at the left, or at the right.
fn columns(picture: &Picture, rect: Rect, right: bool) -> u32 {
	let rows = || rect.top..rect.top + rect.height;
	let outermost = if right { rect.left + rect.width - 1 } else { rect.left };
	let colour = mean(rows().flat_map(|y| pixels(picture.row(y, outermost, 1))));
	let allowed = rect.height as usize / OUTLIERS;
	let mut found = 0;
	while found < rect.width - 1 {
		let width = BLOCK.min(rect.width - 1 - found);
		let left = if right { rect.left + rect.width - found - width } else { rect.left + found };
		let mut differing = [0usize; BLOCK as usize];
		for y in rows() {
			for (count, pixel) in differing.iter_mut().zip(pixels(picture.row(y, left, width))) {
				*count += usize::from(differs(pixel, colour));
			}
		}
		let counts = differing.iter().take(width as usize);
		let border = |count: &&usize| **count <= allowed;
		let more = whole(if right {
			counts.rev().take_while(border).count()
		} else {
			counts.take_while(border).count()
		});
		found += more;
		if more < width {
			break;
		}
	}
	found
}

fn pixels(row: &[u8]) -> &[[u8; CHANNELS]] {
	row.as_chunks().0
}

fn differs(pixel: &[u8; CHANNELS], colour: [u8; CHANNELS]) -> bool {
	pixel.iter().zip(colour).any(|(value, of)| value.abs_diff(of) > TOLERANCE)
}

/// The mean of each channel, rounded.
fn mean<'a>(pixels: impl IntoIterator<Item = &'a [u8; CHANNELS]>) -> [u8; CHANNELS] {
	let (mut sums, mut count) = ([0u64; CHANNELS], 0u64);
	for pixel in pixels {
		count += 1;
		for (sum, value) in sums.iter_mut().zip(pixel) {
			*sum += u64::from(*value);
		}
	}
	sums.map(|sum| ((sum + count / 2) / count.max(1)) as u8)
}

/// A number of lines, of which there are never more than a side has.
fn whole(count: usize) -> u32 {
	u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[path = "border_tests.rs"]
mod tests;
