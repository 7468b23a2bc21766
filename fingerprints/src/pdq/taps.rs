//! Which pixels of a side make a field, and how much each counts.

use super::FIELDS;

/// A side with more pixels is brought down to so many first.
const MAX_SIDE: usize = 1024;

/// The weights of a field.
#[derive(Debug, PartialEq)]
pub(super) struct Taps {
	/// The first pixel that counts.
	pub(super) start: usize,
	/// What it and those after it count; together 1.
	pub(super) weights: Vec<f32>,
}

impl Taps {
	/// Behind the last pixel that counts.
	pub(super) fn end(&self) -> usize {
		self.start + self.weights.len()
	}
}

/// Those of the 64 fields of a side with `length` pixels, which must be at least 1.
pub(super) fn taps(length: usize) -> Vec<Taps> {
	let side = length.min(MAX_SIDE);
	let field = |field: usize| {
		let (start, weights) = filtered(side, (2 * field + 1) * side / (2 * FIELDS));
		if length == side { narrow(start, &weights) } else { spread(start, &weights, side, length) }
	};
	(0..FIELDS).map(field).collect()
}

/// The pixels whose mean a box filter gives at `place`; there are fewer at the ends.
fn window(side: usize, place: usize) -> core::ops::RangeInclusive<usize> {
	let width = side.div_ceil(2 * FIELDS);
	let right = width / 2;
	let left = width - 1 - right;
	place.saturating_sub(left)..=(place + right).min(side - 1)
}

/// What each pixel counts at `place` after two box filters.
fn filtered(side: usize, place: usize) -> (usize, Vec<f64>) {
	let outer = window(side, place);
	let start = *window(side, *outer.start()).start();
	let mut weights = vec![0.0; window(side, *outer.end()).end() + 1 - start];
	let outer_count = outer.clone().count();
	for middle in outer {
		let inner = window(side, middle);
		let share = 1.0 / (outer_count * inner.clone().count()) as f64;
		for pixel in inner {
			if let Some(weight) = weights.get_mut(pixel - start) {
				*weight += share;
			}
		}
	}
	(start, weights)
}

/// Weights of areas as weights of the pixels that they are means of: `side` areas over `length` pixels.
fn spread(first: usize, weights: &[f64], side: usize, length: usize) -> Taps {
	// In parts of which an area has `length` and a pixel `side`.
	let start = first * length / side;
	let end = ((first + weights.len()) * length).div_ceil(side);
	let mut spread = vec![0.0; end - start];
	for (area, weight) in (first..).zip(weights) {
		let (from, to) = (area * length, (area + 1) * length);
		for pixel in from / side..to.div_ceil(side) {
			let shared = to.min((pixel + 1) * side) - from.max(pixel * side);
			if let Some(sum) = spread.get_mut(pixel - start) {
				*sum += weight * shared as f64 / length as f64;
			}
		}
	}
	narrow(start, &spread)
}

fn narrow(start: usize, weights: &[f64]) -> Taps {
	Taps { start, weights: weights.iter().map(|weight| *weight as f32).collect() }
}

#[cfg(test)]
mod tests {
	use super::*;

	/// Two box filters over a side of which one pixel alone is not zero, one output after another.
	fn by_definition(side: usize, pixel: usize) -> Vec<f64> {
		let mut values = vec![0.0; side];
		values[pixel] = 1.0;
		for _ in 0..2 {
			let mean = |place| {
				let window = window(side, place);
				let count = window.clone().count() as f64;
				window.map(|place| values[place]).sum::<f64>() / count
			};
			values = (0..side).map(mean).collect();
		}
		(0..FIELDS).map(|field| values[(2 * field + 1) * side / 128]).collect()
	}

	#[test]
	fn window_should_reach_as_far_as_published() {
		// Sides of one window's width each, and how far it reaches to the left and right.
		for (side, left, right) in [
			(1, 0, 0),
			(128, 0, 0),
			(129, 0, 1),
			(256, 0, 1),
			(300, 1, 1),
			(512, 1, 2),
			(1024, 3, 4),
		] {
			let place = side / 2;
			assert_eq!(window(side, place), place - left..=place + right, "{side}");
		}
		assert_eq!(window(1024, 1), 0..=5);
		assert_eq!(window(1024, 1022), 1019..=1023);
	}

	#[test]
	fn weights_should_be_those_of_two_filters() {
		for side in [1, 2, 63, 64, 129, 200, 511, 1024] {
			let taps = taps(side);
			for pixel in (0..side).step_by(7) {
				for (taps, expected) in taps.iter().zip(by_definition(side, pixel)) {
					let at = pixel.checked_sub(taps.start).and_then(|at| taps.weights.get(at));
					let weight = f64::from(at.copied().unwrap_or(0.0));
					assert!((weight - expected).abs() < 1e-6, "{side} {pixel} {weight} {expected}");
				}
			}
		}
	}

	#[test]
	fn weights_should_sum_to_one_within_the_side() {
		for side in [1, 5, 64, 100, 1000, 1024, 1025, 1600, 2048, 4321, 32_768] {
			let taps = taps(side);
			assert_eq!(taps.len(), FIELDS);
			for taps in &taps {
				let sum: f64 = taps.weights.iter().map(|weight| f64::from(*weight)).sum();
				assert!((sum - 1.0).abs() < 1e-5, "{side} {sum}");
				assert!(taps.end() <= side && !taps.weights.is_empty(), "{side}");
			}
			assert!(taps.is_sorted_by_key(|taps| taps.start), "{side}");
			assert!(taps.is_sorted_by_key(Taps::end), "{side}");
		}
	}
}
