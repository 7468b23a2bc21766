//! Numbers as the event hash has them (CBV 2.0, 8.9.2): no zeros that say nothing.

use std::borrow::Cow;

/// The most zeros that are written out for an exponent. A number with more is no measured value and stays as it is written,
/// so that a document of `1e999999999` costs nothing.
const MAX_ZEROS: usize = 64;

/// A decimal number without exponent, without `+`, without zeros in front and at the end of a fraction, and without a
/// point when nothing follows it; zero is `0`. `None` when the text is no decimal number.
///
/// Exact: no digit is lost as it would be on the way through a double.
pub fn canonical_number(text: &str) -> Option<Cow<'_, str>> {
	let (negative, unsigned) = match text.as_bytes().first()? {
		b'-' => (true, text.get(1..)?),
		b'+' => (false, text.get(1..)?),
		_ => (false, text),
	};
	let (mantissa, exponent) = match unsigned.find(['e', 'E']) {
		Some(at) => (unsigned.get(..at)?, exponent(unsigned.get(at + 1..)?)?),
		None => (unsigned, Exponent::Fits(0)),
	};
	let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
	let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
	if (whole.is_empty() && fraction.is_empty()) || !digits(whole) || !digits(fraction) {
		return None;
	}

	let all = [whole, fraction].concat();
	let significant = all.trim_start_matches('0');
	let leading = all.len() - significant.len();
	let significant = significant.trim_end_matches('0');
	if significant.is_empty() {
		return Some("0".into());
	}
	let as_written = || Some(Cow::Borrowed(text));
	let Exponent::Fits(exponent) = exponent else { return as_written() };
	// Where the point stands, counted from the first significant digit.
	let point = i64::try_from(whole.len()).ok()? - i64::try_from(leading).ok()? + exponent;
	let length = i64::try_from(significant.len()).ok()?;
	let zeros = |count: i64| usize::try_from(count).ok().filter(|count| *count <= MAX_ZEROS);
	let sign = if negative { "-" } else { "" };
	Some(Cow::Owned(if point <= 0 {
		let Some(zeros) = zeros(-point) else { return as_written() };
		format!("{sign}0.{}{significant}", "0".repeat(zeros))
	} else if point >= length {
		let Some(zeros) = zeros(point - length) else { return as_written() };
		format!("{sign}{significant}{}", "0".repeat(zeros))
	} else {
		let (whole, fraction) = significant.split_at_checked(usize::try_from(point).ok()?)?;
		format!("{sign}{whole}.{fraction}")
	}))
}

enum Exponent {
	Fits(i64),
	/// Far out of every bound.
	TooLong,
}

fn exponent(text: &str) -> Option<Exponent> {
	let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
	if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
		return None;
	}
	let number = text.parse::<i32>().map(i64::from);
	Some(number.map_or(Exponent::TooLong, Exponent::Fits))
}

#[cfg(test)]
#[path = "number_tests.rs"]
mod tests;
