//! Percent-encoding of values in links and URNs (RFC 3986, 2.1).

use super::{InvalidIdentifier, ai::Value, is_cset_82};
use alloc::{string::String, vec::Vec};

/// Signs that stand in neither a path segment nor an EPC URN as they are (EPC Tag Data Standard, table of reserved
/// characters).
const RESERVED: &[u8] = b"\"%&/<>?";

/// Signs that mean something else in a query.
const RESERVED_IN_QUERY: &[u8] = b"\"%&/<>?+=;";

/// Takes the escapes out of text that stands after `before` other characters. A `+` is a plus.
///
/// # Errors
/// A `%` without two hexadecimal digits, and an escape that stands for no character of GS1's set 82.
pub(super) fn decode(text: &str, before: usize) -> Result<Value, InvalidIdentifier> {
	let mut value = Vec::with_capacity(text.len());
	let mut bytes = text.bytes();
	let mut place = before;
	while let Some(byte) = bytes.next() {
		place += 1;
		if byte != b'%' {
			value.push((place, byte));
			continue;
		}
		let mut digit = || bytes.next().and_then(|byte| char::from(byte).to_digit(16));
		let (Some(high), Some(low)) = (digit(), digit()) else {
			return Err(InvalidIdentifier::Escape { place });
		};
		let byte = u8::try_from(high * 16 + low).unwrap_or(u8::MAX);
		if !is_cset_82(byte) {
			return Err(InvalidIdentifier::Escaped { place, byte });
		}
		value.push((place, byte));
		place += 2;
	}
	Ok(Value(value))
}

/// Appends a value to a path or an EPC URN.
pub(super) fn encode(value: &[u8], to: &mut String) {
	escape(value, RESERVED, to);
}

/// Appends a value to a query.
pub(super) fn encode_in_query(value: &[u8], to: &mut String) {
	escape(value, RESERVED_IN_QUERY, to);
}

fn escape(value: &[u8], reserved: &[u8], to: &mut String) {
	let digit =
		|digit: u8| char::from_digit(u32::from(digit), 16).map_or('0', |c| c.to_ascii_uppercase());
	for byte in value {
		if reserved.contains(byte) || !byte.is_ascii_graphic() {
			to.extend(['%', digit(byte >> 4), digit(byte & 15)]);
		} else {
			to.push(char::from(*byte));
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn escapes_should_be_taken_out_and_keep_their_places() {
		let value = decode("a%2Fb%2f%25c+", 10).unwrap();
		assert_eq!(value.text(), "a/b/%c+");
		let places: Vec<usize> = value.0.iter().map(|(place, _)| *place).collect();
		assert_eq!(places, [11, 12, 15, 16, 19, 22, 23]);
	}

	#[test]
	fn escapes_should_be_refused_when_they_are_none() {
		for text in ["%", "a%", "a%2", "%zz", "%2z", "%%41", "%+1", "% 1"] {
			let place = text.find('%').map(|index| index + 1).unwrap();
			assert_eq!(decode(text, 0), Err(InvalidIdentifier::Escape { place }), "{text}");
		}
		for (text, byte) in [("A%00", 0), ("A%20", 0x20), ("A%C3%9F", 0xc3), ("A%23", b'#')] {
			assert_eq!(
				decode(text, 4),
				Err(InvalidIdentifier::Escaped { place: 6, byte }),
				"{text}"
			);
		}
	}

	#[test]
	fn signs_should_be_escaped_where_they_mean_something_else() {
		let mut path = String::new();
		encode(b"6789/&%\"!?()", &mut path);
		assert_eq!(path, "6789%2F%26%25%22!%3F()");
		let mut query = String::new();
		encode_in_query(b"a+b=c;<>", &mut query);
		assert_eq!(query, "a%2Bb%3Dc%3B%3C%3E");
	}

	proptest! {
		#[test]
		fn every_value_should_come_back(value in "[!\"%-?A-Z_a-z]{0,30}", query: bool) {
			let mut text = String::new();
			if query { encode_in_query(value.as_bytes(), &mut text) } else { encode(value.as_bytes(), &mut text) };
			prop_assert_eq!(decode(&text, 0).unwrap().text(), value);
		}

		#[test]
		fn garbage_should_not_panic(text in "[%0-9a-fA-F+]{0,12}|\\PC{0,10}") {
			let _ = decode(&text, 0);
		}
	}
}
