//! The cosine transform. Its cosines are computed by additions and multiplications alone, which give the same everywhere; the
//! system's own do not.

use super::{FIELDS, FREQUENCIES, reduce::Fields};
use core::f64::consts::FRAC_PI_2;

/// Strengths of frequencies 1 to 16 along columns (first) and rows.
pub(super) type Coefficients = [[f32; FREQUENCIES]; FREQUENCIES];

/// Row `k` has the cosines of frequency `k + 1` at the middles of the fields.
static COSINES: [[f32; FIELDS]; FREQUENCIES] = cosines();

/// The square root of 2 / 64.
const SCALE: f64 = 0.176_776_695_296_636_9;

const fn cosines() -> [[f32; FIELDS]; FREQUENCIES] {
	let mut rows = [[0.0; FIELDS]; FREQUENCIES];
	let mut frequency = 0;
	while frequency < FREQUENCIES {
		let mut field = 0;
		while field < FIELDS {
			rows[frequency][field] = (SCALE * cosine((frequency + 1) * (2 * field + 1))) as f32;
			field += 1;
		}
		frequency += 1;
	}
	rows
}

/// The cosine of so many 128ths of a half turn.
pub(crate) const fn cosine(parts: usize) -> f64 {
	let parts = parts % 256;
	let parts = if parts > 128 { 256 - parts } else { parts };
	if parts > 64 { -of_quarter(128 - parts) } else { of_quarter(parts) }
}

/// The cosine of up to 64 such parts by its Taylor series, of which what is left out is below 1e-16.
const fn of_quarter(parts: usize) -> f64 {
	let angle = FRAC_PI_2 * parts as f64 / 64.0;
	let (mut term, mut sum, mut number) = (1.0, 1.0, 0.0);
	while number < 22.0 {
		term = -term * angle * angle / ((number + 1.0) * (number + 2.0));
		sum += term;
		number += 2.0;
	}
	sum
}

/// The lowest frequencies of the fields.
pub(super) fn transform(fields: &Fields) -> Coefficients {
	let mut columns = [[0.0; FIELDS]; FREQUENCIES];
	for (column, cosines) in columns.iter_mut().zip(&COSINES) {
		for (fields, cosine) in fields.iter().zip(cosines) {
			for (sum, field) in column.iter_mut().zip(fields) {
				*sum += cosine * field;
			}
		}
	}
	columns.map(|column| {
		COSINES.map(|cosines| cosines.iter().zip(&column).map(|(cosine, sum)| cosine * sum).sum())
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use core::f64::consts::PI;

	#[test]
	fn cosines_should_be_right() {
		for parts in 0..2_000 {
			let expected = (PI * parts as f64 / 128.0).cos();
			assert!((cosine(parts) - expected).abs() < 1e-12, "{parts}");
		}
	}

	#[test]
	fn each_frequency_should_be_found_alone() {
		for (row, column) in [(0, 0), (3, 8), (15, 2)] {
			let mut fields = [[0.0; FIELDS]; FIELDS];
			for (y, fields) in fields.iter_mut().enumerate() {
				for (x, field) in fields.iter_mut().enumerate() {
					*field = 10.0 * COSINES[row][y] * COSINES[column][x];
				}
			}
			for (i, values) in transform(&fields).iter().enumerate() {
				for (j, value) in values.iter().enumerate() {
					let expected = if (i, j) == (row, column) { 10.0 } else { 0.0 };
					assert!((value - expected).abs() < 1e-4, "{i} {j} {value}");
				}
			}
		}
	}
}
