//! Numbers of documents in the form in which they are compared.

use super::confusables::{latin, plain};
use alloc::{string::String, vec::Vec};

/// What people write where a form demands the number of a document that there is not.
const PLACEHOLDERS: [&str; 8] =
	["NA", "NONE", "NIL", "NULL", "UNKNOWN", "NOTAPPLICABLE", "NOTKNOWN", "TBD"];

/// The number of a document as people read it: letters and digits alone, in capitals, digits of any script and full-width
/// letters as ASCII's. Blanks, dashes and other signs are left out; zeros in front stay. `None` when nothing is left.
pub fn number(text: &str) -> Option<String> {
	let signs = text.chars().map(plain).filter(|sign| sign.is_alphanumeric());
	// A capital may come apart into a letter and an accent, which is none.
	let number: String =
		signs.flat_map(char::to_uppercase).filter(|sign| sign.is_alphanumeric()).collect();
	Some(number).filter(|number| !number.is_empty())
}

/// [`number`] without what a forger changes first, or a clerk by mistake:
///
/// - Capital letters of Greek and Cyrillic become those that look like them.
/// - `O`, `I` and `L` become `0`, `1` and `1` where they, or others of them around, stand beside a digit.
/// - Zeros that lead a run of digits go; of nothing but zeros one stays.
///
/// `INV-000123`, `inv 123` and `INV-I23` are the same. Different numbers may be the same too (`P-1` and `PO-1`), so that it
/// is only ever a reason to look.
pub fn normalised(text: &str) -> Option<String> {
	let mut signs: Vec<char> = number(text)?.chars().map(latin).collect();
	let mut start = 0;
	while start < signs.len() {
		let letters = signs[start..].iter().take_while(|sign| digit_like(**sign).is_some()).count();
		let end = start + letters;
		let is_digit = |place: usize| signs.get(place).is_some_and(char::is_ascii_digit);
		if is_digit(end) || start.checked_sub(1).is_some_and(is_digit) {
			for sign in &mut signs[start..end] {
				*sign = digit_like(*sign).unwrap_or(*sign);
			}
		}
		start = end + 1;
	}
	let mut kept = String::with_capacity(signs.len());
	let mut in_digits = false;
	for (place, sign) in signs.iter().enumerate() {
		let more = signs.get(place + 1).is_some_and(char::is_ascii_digit);
		if *sign == '0' && !in_digits && more {
			continue;
		}
		in_digits = sign.is_ascii_digit();
		kept.push(*sign);
	}
	Some(kept)
}

fn digit_like(letter: char) -> Option<char> {
	match letter {
		'O' => Some('0'),
		'I' | 'L' => Some('1'),
		_ => None,
	}
}

/// [`normalised`] for the number of an order or a despatch. `None` also for what stands for no number: `n/a`, `none`, zeros
/// alone.
pub fn reference(text: &str) -> Option<String> {
	let plain = number(text)?;
	if PLACEHOLDERS.contains(&plain.as_str()) {
		return None;
	}
	normalised(text).filter(|number| number != "0")
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn number_should_be_as_people_read_it() {
		for (text, expected) in [
			("12115118", Some("12115118")),
			(" inv-2026 / 0117 ", Some("INV20260117")),
			("INV\u{2011}2026\u{2013}0117", Some("INV20260117")),
			("INV\u{200b}1\u{ad}2\u{feff}", Some("INV12")),
			("ＩＮＶ－００１", Some("INV001")),
			("٠٠٧", Some("007")),
			("018304 / 28865", Some("01830428865")),
			("发票-12", Some("发票12")),
			("straße 1", Some("STRASSE1")),
			("0", Some("0")),
			("", None),
			(" - / . ", None),
		] {
			assert_eq!(number(text).as_deref(), expected, "{text:?}");
		}
	}

	#[test]
	fn normalised_number_should_be_the_same_after_what_a_forger_changes() {
		for (one, other) in [
			("INV-000123", "inv 123"),
			("INV-I23", "INV-123"),
			("INV-1O5", "INV-105"),
			("INV-1OO5", "INV-1005"),
			("1OIl", "1011"),
			("O12", "12"),
			("ІNV-1", "INV-1"),
			("0012115118", "12115118"),
			("A0", "A000"),
		] {
			assert_eq!(normalised(one), normalised(other), "{one} {other}");
			assert_ne!(normalised(one), None);
		}
		for (one, other) in [
			("100", "10"),
			("1001", "11"),
			("2026-1", "2026-11"),
			("INV-1", "INV-2"),
			("FOOL", "F001"),
			("INVOICE", "1NV01CE"),
		] {
			assert_ne!(normalised(one), normalised(other), "{one} {other}");
		}
		assert_eq!(normalised("--"), None);
		assert_eq!(normalised("000").as_deref(), Some("0"));
		assert_eq!(normalised("INV-2026-0117").as_deref(), Some("INV20260117"));
	}

	#[test]
	fn reference_should_be_none_where_people_write_that_there_is_none() {
		for text in ["n/a", "N.A.", "NA", "none", "-", "0", "000", "Not applicable", "tbd", ""] {
			assert_eq!(reference(text), None, "{text:?}");
		}
		assert_eq!(reference("PO-4711").as_deref(), Some("P4711"));
		assert_eq!(reference("5433").as_deref(), Some("5433"));
	}

	proptest! {
		#[test]
		fn forms_should_stay_when_taken_again(text in "[ \\-0OoIlL1A٣Ａß杭.]{0,12}|\\PC{0,20}") {
			if let Some(number) = number(&text) {
				prop_assert_eq!(super::number(&number), Some(number.clone()));
				prop_assert_eq!(normalised(&number), normalised(&text));
			}
			if let Some(normalised) = normalised(&text) {
				prop_assert_eq!(super::normalised(&normalised), Some(normalised));
			}
		}

		#[test]
		fn blanks_dashes_case_and_width_should_not_matter(text in "[A-Z0-9]{1,12}", place: prop::sample::Index) {
			let at = place.index(text.len());
			let spread = [&text[..at], " - ", &text[at..]].concat().to_lowercase();
			let wide: String = text
				.chars()
				.map(|sign| char::from_u32(u32::from(sign) + 0xfee0).unwrap())
				.collect();
			prop_assert_eq!(number(&spread), Some(text.clone()));
			prop_assert_eq!(number(&wide), Some(text));
		}
	}
}
