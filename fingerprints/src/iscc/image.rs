//! The bits of an Image-Code.

use crate::pdq::dct::cosine;

/// Pixels of a side.
const SIDE: usize = 32;

/// Frequencies of a side of a square of which bits are made.
const SQUARE: usize = 8;

/// Where the squares of 8 x 8 frequencies begin, along rows and along columns: 64 bits of each in turn.
const SQUARES: [(usize, usize); 4] = [(0, 0), (1, 0), (0, 1), (1, 1)];

/// 256 bits of 32 x 32 grey pixels: for each of the lowest frequencies of their cosine transform whether it is above the median of
/// its square.
pub(super) fn hash(pixels: &[u8; SIDE * SIDE]) -> [u8; 32] {
	let mut values = [[0.0; SIDE]; SIDE];
	for (row, pixels) in values.iter_mut().zip(pixels.as_chunks().0) {
		*row = transform(pixels.map(f64::from));
	}
	let columns = turned(&values).map(transform);
	let values = turned(&columns);
	let mut hash = [0; 32];
	for (bytes, (x, y)) in hash.as_chunks_mut().0.iter_mut().zip(SQUARES) {
		*bytes = square(&values, x, y);
	}
	hash
}

/// A byte for each of eight rows of a square, the first frequency in its most significant bit.
fn square(values: &[[f64; SIDE]; SIDE], x: usize, y: usize) -> [u8; SQUARE] {
	let rows = || values.iter().skip(y).take(SQUARE).map(|row| row.iter().skip(x).take(SQUARE));
	let mut sorted: Vec<f64> = rows().flatten().copied().collect();
	sorted.sort_by(f64::total_cmp);
	// Of an even number the mean of the two in the middle.
	let median = sorted.iter().skip(sorted.len() / 2 - 1).take(2).sum::<f64>() / 2.0;
	let mut bytes = [0; SQUARE];
	for (byte, row) in bytes.iter_mut().zip(rows()) {
		*byte = row.fold(0, |byte, value| byte << 1 | u8::from(*value > median));
	}
	bytes
}

fn turned(values: &[[f64; SIDE]; SIDE]) -> [[f64; SIDE]; SIDE] {
	core::array::from_fn(|x| core::array::from_fn(|y| values[y][x]))
}

/// The cosine transform (II, without scale) by halves (Lee, 1984): what is even about the middle has odd frequencies of exactly
/// zero, which decides bits of pictures of one colour.
fn transform(mut values: [f64; SIDE]) -> [f64; SIDE] {
	by_halves(&mut values);
	values
}

fn by_halves(values: &mut [f64]) {
	let (count, half) = (values.len(), values.len() / 2);
	if half == 0 {
		return;
	}
	let pairs = || values.iter().zip(values.iter().rev()).take(half);
	let mut sums: Vec<f64> = pairs().map(|(one, other)| one + other).collect();
	let mut differences: Vec<f64> = pairs()
		.enumerate()
		.map(|(at, (one, other))| (one - other) / (2.0 * cosine((2 * at + 1) * SIDE * 2 / count)))
		.collect();
	by_halves(&mut sums);
	by_halves(&mut differences);
	let next = differences.iter().skip(1).copied().chain([0.0]);
	let odd = differences.iter().zip(next).map(|(one, next)| one + next);
	for ((pair, even), odd) in values.chunks_exact_mut(2).zip(sums).zip(odd) {
		pair.copy_from_slice(&[even, odd]);
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use core::f64::consts::PI;

	#[test]
	fn transform_should_be_that_of_its_definition() {
		let values: [f64; SIDE] = core::array::from_fn(|at| ((at * at * 37 + 11) % 256) as f64);
		for (frequency, found) in transform(values).into_iter().enumerate() {
			let angle = |at: usize| PI * frequency as f64 * (2 * at + 1) as f64 / (2 * SIDE) as f64;
			let expected: f64 =
				values.iter().enumerate().map(|(at, value)| value * angle(at).cos()).sum();
			assert!((found - expected).abs() < 1e-8, "{frequency}: {found} {expected}");
		}
	}

	#[test]
	fn pictures_of_one_colour_should_have_no_bits_but_the_mean() {
		assert_eq!(hash(&[0; 1024]), [0; 32]);
		let mut expected = [0; 32];
		expected[0] = 0x80;
		assert_eq!(hash(&[255; 1024]), expected);
		assert_eq!(hash(&[3; 1024]), expected);
	}
}
