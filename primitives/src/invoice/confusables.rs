//! Characters that stand for digits and letters of ASCII, or look like them. The lists are fixed: what they give is hashed.

/// The zeros of the decimal digits of Unicode 14 that are not ASCII's; one to nine follow each.
const ZEROS: [u32; 65] = [
	0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6,
	0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50,
	0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
	0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650,
	0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60, 0x16ac0, 0x16b50,
	0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0,
];

/// Full-width forms stand that far behind ASCII's.
const FULL_WIDTH: core::ops::RangeInclusive<u32> = 0xff01..=0xff5e;
const FULL_WIDTH_SHIFT: u32 = 0xfee0;

/// Capital letters of Greek and Cyrillic that look like those of ASCII beside them.
const LOOKALIKES: [(char, char); 29] = [
	('Α', 'A'),
	('Β', 'B'),
	('Ε', 'E'),
	('Ζ', 'Z'),
	('Η', 'H'),
	('Ι', 'I'),
	('Κ', 'K'),
	('Μ', 'M'),
	('Ν', 'N'),
	('Ο', 'O'),
	('Ρ', 'P'),
	('Τ', 'T'),
	('Υ', 'Y'),
	('Χ', 'X'),
	('А', 'A'),
	('В', 'B'),
	('Е', 'E'),
	('К', 'K'),
	('М', 'M'),
	('Н', 'H'),
	('О', 'O'),
	('Р', 'P'),
	('С', 'C'),
	('Т', 'T'),
	('У', 'Y'),
	('Х', 'X'),
	('І', 'I'),
	('Ј', 'J'),
	('Ѕ', 'S'),
];

/// A digit of any script, raised and lowered digits among them, as ASCII's; full-width signs and letters as ASCII's;
/// anything else as it is.
pub(super) fn plain(character: char) -> char {
	let number = u32::from(character);
	let digit = |value: u32| char::from_digit(value, 10).unwrap_or(character);
	match character {
		'\0'..='\u{7f}' => character,
		'\u{b9}' => '1',
		'\u{b2}' | '\u{b3}' => digit(number - 0xb0),
		'\u{2070}' | '\u{2074}'..='\u{2079}' => digit(number - 0x2070),
		'\u{2080}'..='\u{2089}' => digit(number - 0x2080),
		_ => {
			let zero = ZEROS.iter().rfind(|zero| **zero <= number);
			match zero.map(|zero| number - zero).filter(|value| *value < 10) {
				Some(value) => digit(value),
				None if FULL_WIDTH.contains(&number) => {
					char::from_u32(number - FULL_WIDTH_SHIFT).unwrap_or(character)
				}
				None => character,
			}
		}
	}
}

/// The letter of ASCII that looks like this capital letter; anything else as it is.
pub(super) fn latin(character: char) -> char {
	LOOKALIKES.iter().find(|(own, _)| *own == character).map_or(character, |(_, other)| *other)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn digits_of_any_script_should_be_plain() {
		for (characters, digits) in [
			("0123456789", "0123456789"),
			("０１２３４５６７８９", "0123456789"),
			("٠١٢٣٤٥٦٧٨٩", "0123456789"),
			("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
			("०१२३४५६७८९", "0123456789"),
			("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"),
			("₀₁₂₃₄₅₆₇₈₉", "0123456789"),
			("𝟎𝟏𝟗𝟘𝟡𝟢𝟫𝟬𝟵𝟶𝟿", "01909090909"),
			("Ａｚ／", "Az/"),
			("é杭ß\u{ff5f}", "é杭ß\u{ff5f}"),
		] {
			let plain: alloc::string::String = characters.chars().map(plain).collect();
			assert_eq!(plain, digits);
		}
	}

	#[test]
	fn lists_should_be_in_order_and_name_each_once() {
		assert!(ZEROS.windows(2).all(|pair| pair[0] + 10 <= pair[1]));
		for (own, other) in LOOKALIKES {
			assert!(!own.is_ascii() && other.is_ascii_uppercase());
			assert_eq!(LOOKALIKES.iter().filter(|(one, _)| *one == own).count(), 1);
			assert_eq!(own.to_uppercase().next(), Some(own), "{own}");
		}
		for zero in ZEROS {
			assert!(
				(0..10).all(|value| char::from_u32(zero + value).is_some_and(char::is_numeric))
			);
		}
	}
}
