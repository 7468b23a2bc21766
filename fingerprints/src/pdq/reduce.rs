//! A picture's parts brought to 64 x 64 fields each.

use super::{
	FIELDS,
	taps::{Taps, taps},
};
use crate::{
	border::Rect,
	picture::{CHANNELS, Picture},
};

/// Luminances of 64 x 64 fields, 0 to 255, in rows from the top.
pub(crate) type Fields = [[f32; FIELDS]; FIELDS];

/// A part of a picture, reduced.
pub(crate) struct Reduced {
	/// As it stands.
	pub(crate) plain: Box<Fields>,
	/// As it is in a mirror, left and right changed; when it was asked for.
	pub(crate) mirrored: Option<Box<Fields>>,
}

/// Reduces parts of a picture in one walk over its rows, also as they are in a mirror when `mirrored`.
pub(crate) fn reduce(picture: &Picture, parts: &[Rect], mirrored: bool) -> Vec<Reduced> {
	let mut sums: Vec<Sums> = parts.iter().map(|part| Sums::new(*part)).collect();
	let mut luminances = vec![0.0; picture.width() as usize];
	for y in 0..picture.height() {
		luminance(picture.row(y, 0, picture.width()), &mut luminances);
		for part in &mut sums {
			part.add(y, &luminances);
		}
	}
	sums.iter()
		.map(|part| Reduced {
			plain: part.fields(false),
			mirrored: mirrored.then(|| part.fields(true)),
		})
		.collect()
}

/// Luminances of a row, 0 to 255.
fn luminance(row: &[u8], luminances: &mut [f32]) {
	let (pixels, _) = row.as_chunks::<CHANNELS>();
	for (value, pixel) in luminances.iter_mut().zip(pixels) {
		let [r, g, b] = pixel.map(f32::from);
		*value = 0.299 * r + 0.587 * g + 0.114 * b;
	}
}

/// A part that is being reduced: its rows are, its columns not yet.
struct Sums {
	part: Rect,
	rows: Vec<Taps>,
	/// For each of the 64 rows of fields, a sum for each column of pixels.
	sums: Vec<f32>,
	/// Rows of fields before this one are complete.
	first: usize,
}

impl Sums {
	fn new(part: Rect) -> Self {
		let sums = vec![0.0; FIELDS * part.width as usize];
		Self { part, rows: taps(part.height as usize), sums, first: 0 }
	}

	/// Adds row `y` of the picture.
	fn add(&mut self, y: u32, luminances: &[f32]) {
		let Some(y) = y.checked_sub(self.part.top).filter(|y| *y < self.part.height) else {
			return;
		};
		let (y, left, width) = (y as usize, self.part.left as usize, self.part.width as usize);
		let Some(values) = luminances.get(left..left + width) else { return };
		while self.rows.get(self.first).is_some_and(|taps| taps.end() <= y) {
			self.first += 1;
		}
		let rows = self.rows.iter().zip(self.sums.chunks_exact_mut(width)).skip(self.first);
		for (taps, sums) in rows.take_while(|(taps, _)| taps.start <= y) {
			let Some(weight) = taps.weights.get(y - taps.start) else { continue };
			for (sum, value) in sums.iter_mut().zip(values) {
				*sum += weight * value;
			}
		}
	}

	/// Reduces the columns too.
	fn fields(&self, mirrored: bool) -> Box<Fields> {
		let width = self.part.width as usize;
		let columns = taps(width);
		let mut fields = Box::new([[0.0; FIELDS]; FIELDS]);
		let mut turned = vec![0.0; width];
		for (fields, sums) in fields.iter_mut().zip(self.sums.chunks_exact(width)) {
			let sums = if mirrored {
				turned.copy_from_slice(sums);
				turned.reverse();
				&turned
			} else {
				sums
			};
			for (field, taps) in fields.iter_mut().zip(&columns) {
				let values = sums.get(taps.start..taps.end()).unwrap_or_default();
				*field =
					taps.weights.iter().zip(values).map(|(weight, value)| weight * value).sum();
			}
		}
		fields
	}
}
