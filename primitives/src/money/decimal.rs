//! Numbers with a fixed number of digits after the point, as integers of their smallest unit.

use alloc::{
	format,
	string::{String, ToString},
};
use core::fmt;

/// Why a text is no such number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidDecimal {
	/// Something else than digits with at most one point between them.
	Form,
	/// More digits after the point than that many.
	TooFine(u8),
	/// More than can be counted.
	TooLarge,
}

impl fmt::Display for InvalidDecimal {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Form => {
				f.write_str("it must be digits, with a point before the decimals, as 1234.56")
			}
			Self::TooFine(0) => f.write_str("it has decimals, and there are none"),
			Self::TooFine(1) => f.write_str("it has more than 1 decimal"),
			Self::TooFine(most) => write!(f, "it has more than {most} decimals"),
			Self::TooLarge => f.write_str("it is too large"),
		}
	}
}

impl core::error::Error for InvalidDecimal {}

/// Reads digits with at most `decimals` after a point: with two, `1234.5` is 123450. Nothing else is read: no sign, no
/// blank, no separator of thousands; and no digit too many even if it is 0, since `1.500` may be meant for 1500.
///
/// # Errors
/// [`InvalidDecimal`]; too large is what an integer of 128 bits does not hold.
pub fn parse(text: &str, decimals: u8) -> Result<u128, InvalidDecimal> {
	let (whole, part) = match text.split_once('.') {
		Some((_, "")) => return Err(InvalidDecimal::Form),
		Some((whole, part)) => (whole, part),
		None => (text, ""),
	};
	let digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
	if whole.is_empty() || !digits(whole) || !digits(part) {
		return Err(InvalidDecimal::Form);
	}
	let missing = usize::from(decimals).checked_sub(part.len());
	let missing = missing.ok_or(InvalidDecimal::TooFine(decimals))?;
	let zeros = core::iter::repeat_n(b'0', missing);
	whole.bytes().chain(part.bytes()).chain(zeros).try_fold(0u128, |number, digit| {
		let digit = u128::from(digit.saturating_sub(b'0'));
		let number = number.checked_mul(10).and_then(|number| number.checked_add(digit));
		number.ok_or(InvalidDecimal::TooLarge)
	})
}

/// The reverse of [`parse`], with all decimals.
pub fn show(number: u128, decimals: u8) -> String {
	let (whole, part) = halves(number, decimals);
	whole + &part
}

/// As [`show`], with a comma after each three digits before the point: `2,679,326.30`. [`parse`] does not read it.
pub fn show_grouped(number: u128, decimals: u8) -> String {
	let (whole, part) = halves(number, decimals);
	let mut grouped = String::new();
	for (place, digit) in whole.chars().enumerate() {
		if place > 0 && (whole.len() - place).is_multiple_of(3) {
			grouped.push(',');
		}
		grouped.push(digit);
	}
	grouped + &part
}

/// What stands before the point, and the point with what stands after it.
fn halves(number: u128, decimals: u8) -> (String, String) {
	let decimals = usize::from(decimals);
	if decimals == 0 {
		return (number.to_string(), String::new());
	}
	let digits = format!("{number:0>width$}", width = decimals + 1);
	let (whole, part) = digits.split_at(digits.len() - decimals);
	(whole.into(), format!(".{part}"))
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn a_number_should_be_read_to_its_smallest_unit() {
		for (text, decimals, number) in [
			("1234.56", 2, 123_456),
			("1234.5", 2, 123_450),
			("1234", 2, 123_400),
			("0.01", 2, 1),
			("0.00", 2, 0),
			("007", 0, 7),
			("0.1", 4, 1_000),
			("0.123456", 6, 123_456),
			// Beyond what a float of 64 bits tells apart.
			("90071992547409.93", 2, 9_007_199_254_740_993),
			("3402823669209384634633746074317682114.55", 2, u128::MAX),
			("00000000000000000000000000000000000000000000000000001", 0, 1),
		] {
			assert_eq!(parse(text, decimals), Ok(number), "{text}");
		}
	}

	#[test]
	fn a_text_should_be_refused_with_why_it_is_no_number() {
		use InvalidDecimal::{Form, TooFine, TooLarge};
		for (text, decimals, error) in [
			("", 2, Form),
			(".", 2, Form),
			(".5", 2, Form),
			("5.", 2, Form),
			("5.", 0, Form),
			("1,5", 2, Form),
			("1,234.50", 2, Form),
			("1.5.5", 2, Form),
			("-1", 2, Form),
			("+1", 2, Form),
			("1e3", 2, Form),
			(" 1", 2, Form),
			("\u{661}", 2, Form),
			("1.234", 2, TooFine(2)),
			("1.500", 2, TooFine(2)),
			("1.0", 0, TooFine(0)),
			("3402823669209384634633746074317682114.56", 2, TooLarge),
			("340282366920938463463374607431768211456", 0, TooLarge),
			("1", 255, TooLarge),
		] {
			assert_eq!(parse(text, decimals), Err(error), "{text}");
		}
	}

	#[test]
	fn a_number_should_be_shown_with_all_its_decimals() {
		for (number, decimals, shown, grouped) in [
			(0, 0, "0", "0"),
			(0, 2, "0.00", "0.00"),
			(5, 3, "0.005", "0.005"),
			(99_999, 2, "999.99", "999.99"),
			(100_000, 2, "1000.00", "1,000.00"),
			(267_932_630, 2, "2679326.30", "2,679,326.30"),
			(123_456_789, 0, "123456789", "123,456,789"),
		] {
			assert_eq!(show(number, decimals), shown);
			assert_eq!(show_grouped(number, decimals), grouped);
		}
	}

	proptest! {
		#[test]
		fn a_number_should_come_back_from_its_text(number: u128, decimals in 0u8..=38) {
			prop_assert_eq!(parse(&show(number, decimals), decimals), Ok(number));
			let grouped = show_grouped(number, decimals).replace(',', "");
			prop_assert_eq!(grouped, show(number, decimals));
		}

		#[test]
		fn garbage_should_be_no_number_and_no_panic(text in "\\PC{0,60}", decimals: u8) {
			let _ = parse(&text, decimals);
		}
	}
}
