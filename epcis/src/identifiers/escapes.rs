//! Percent-encoding (RFC 3986, 2.1) of values in canonical Digital Links.

use core::fmt;

/// What stands in a canonical link as it is: letters, digits, and these. All else is escaped with capital hexadecimal
/// digits, so that a value has one form (GS1 Digital Link, URI syntax, 4.2 and 4.11).
///
/// `'`, `;` and `=` may stand in an EPC URN and the hashes that others publish leave them there.
const PLAIN: &[u8] = b"-._';=";

/// A value as it stands in a canonical link.
pub(super) struct Escaped<'a>(pub(super) &'a str);

impl fmt::Display for Escaped<'_> {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		for byte in self.0.bytes() {
			if byte.is_ascii_alphanumeric() || PLAIN.contains(&byte) {
				write!(f, "{}", char::from(byte))?;
			} else {
				write!(f, "%{byte:02X}")?;
			}
		}
		Ok(())
	}
}

/// Takes the escapes out. `None` when `%` is not followed by two hexadecimal digits, and when something stands there
/// that is no sign of ASCII: no GS1 value has such.
pub(super) fn unescaped(text: &str) -> Option<String> {
	let mut value = String::with_capacity(text.len());
	let mut bytes = text.bytes();
	while let Some(byte) = bytes.next() {
		let byte = if byte == b'%' {
			let mut digit = || char::from(bytes.next()?).to_digit(16);
			let (high, low) = (digit()?, digit()?);
			u8::try_from(high * 16 + low).ok()?
		} else {
			byte
		};
		if !byte.is_ascii_graphic() {
			return None;
		}
		value.push(char::from(byte));
	}
	Some(value)
}
