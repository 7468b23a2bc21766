//! Bytes to text, by the mark at their beginning or by what the XML declaration says.

use super::{Problem, Unreadable};
use encoding_rs::{DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// How far the XML declaration is looked for, in bytes.
const DECLARATION: usize = 512;

/// The text of a document, without a byte order mark.
///
/// A byte order mark decides; else two bytes of which one is 0; else the declaration; else it is UTF-8. A declaration of
/// UTF-16 over bytes that are none is a slip of the program that wrote it, and they are read as UTF-8.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
	let (encoding, rest) = encoding(bytes)?;
	let text = match encoding == UTF_8 {
		true => core::str::from_utf8(rest).map(Cow::Borrowed).map_err(|error| {
			let good = rest.get(..error.valid_up_to()).unwrap_or_default();
			malformed(&String::from_utf8_lossy(good), encoding)
		}),
		false => other(encoding, rest).map(Cow::Owned),
	}?;
	match text.char_indices().find(|(_, sign)| !is_xml(*sign)) {
		Some((at, sign)) => Err(Unreadable::at(&text, at, Problem::Control(sign))),
		None => Ok(text),
	}
}

fn encoding(bytes: &[u8]) -> Result<(&'static Encoding, &[u8]), Unreadable> {
	let unknown = |name: &str| Unreadable::at("", 0, Problem::UnknownEncoding(name.to_owned()));
	match bytes {
		[0, 0, 0xfe, 0xff, ..]
		| [0xff, 0xfe, 0, 0, ..]
		| [0, 0, 0, b'<', ..]
		| [b'<', 0, 0, 0, ..] => Err(unknown("UTF-32")),
		// Some programs put a second mark before the first.
		[0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, rest @ ..] | [0xef, 0xbb, 0xbf, rest @ ..] => {
			Ok((UTF_8, rest))
		}
		[0xfe, 0xff, rest @ ..] => Ok((UTF_16BE, rest)),
		[0xff, 0xfe, rest @ ..] => Ok((UTF_16LE, rest)),
		[0, b'<', ..] => Ok((UTF_16BE, bytes)),
		[b'<', 0, ..] => Ok((UTF_16LE, bytes)),
		_ => {
			let Some(label) = declared(bytes) else { return Ok((UTF_8, bytes)) };
			let known = Encoding::for_label_no_replacement(label.as_bytes());
			let known = known.ok_or_else(|| unknown(label))?;
			match known {
				wide if wide == UTF_16LE || wide == UTF_16BE => Ok((UTF_8, bytes)),
				narrow if narrow.is_ascii_compatible() => Ok((narrow, bytes)),
				_ => Err(unknown(label)),
			}
		}
	}
}

/// The encoding that the XML declaration names.
fn declared(bytes: &[u8]) -> Option<&str> {
	let start = bytes.get(..bytes.len().min(DECLARATION))?;
	let end = start.windows(2).position(|pair| pair == b"?>")?;
	let declaration = core::str::from_utf8(start.get(..end)?).ok()?;
	let declaration = declaration.trim_start().strip_prefix("<?xml")?;
	let (_, rest) = declaration.split_once("encoding")?;
	let rest = rest.trim_start().strip_prefix('=')?.trim_start();
	let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
	rest.get(1..)?.split_once(quote).map(|(label, _)| label)
}

fn other(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Unreadable> {
	let mut decoder = encoding.new_decoder_without_bom_handling();
	let most = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
	let mut text = String::with_capacity(most.unwrap_or_default());
	match decoder.decode_to_string_without_replacement(bytes, &mut text, true).0 {
		DecoderResult::InputEmpty => Ok(text),
		DecoderResult::OutputFull | DecoderResult::Malformed(..) => Err(malformed(&text, encoding)),
	}
}

fn malformed(good: &str, encoding: &'static Encoding) -> Unreadable {
	Unreadable::at(good, good.len(), Problem::Malformed(encoding.name()))
}

/// Whether XML 1.0 allows the character.
pub(super) const fn is_xml(sign: char) -> bool {
	matches!(sign, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
	use super::*;

	const DECLARED: &str = "<?xml version=\"1.0\" encoding='NAME'?><a>Grüße</a>";

	fn declared_as(name: &str) -> String {
		DECLARED.replace("NAME", name)
	}

	fn wide(text: &str, little: bool) -> Vec<u8> {
		let bytes = |unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() };
		text.encode_utf16().flat_map(bytes).collect()
	}

	#[test]
	fn text_should_be_read_in_the_encoding_that_it_is_in() {
		let utf8 = declared_as("UTF-8");
		let latin = |name: &str, umlaut: u8| {
			let text = declared_as(name).replace("ü", "\u{1}").replace("ß", "\u{2}");
			text.bytes()
				.map(|byte| match byte {
					1 => umlaut,
					2 => 0xdf,
					_ => byte,
				})
				.collect::<Vec<u8>>()
		};
		for bytes in [
			utf8.clone().into_bytes(),
			[&b"\xef\xbb\xbf"[..], utf8.as_bytes()].concat(),
			[&b"\xef\xbb\xbf\xef\xbb\xbf"[..], utf8.as_bytes()].concat(),
			wide("\u{feff}<a>Grüße</a>", true),
			wide("\u{feff}<a>Grüße</a>", false),
			wide(&declared_as("UTF-16"), true),
			wide(&declared_as("UTF-16"), false),
			latin("ISO-8859-1", 0xfc),
			latin("iso-8859-15", 0xfc),
			latin("Windows-1252", 0xfc),
			declared_as("utf-16").into_bytes(),
			"<a>Grüße</a>".as_bytes().to_vec(),
			"<?xml version='1.0'?><a>Grüße</a>".as_bytes().to_vec(),
			"<?xml version='1.0' encoding=?><a>Grüße</a>".as_bytes().to_vec(),
		] {
			let text = decode(&bytes).unwrap_or_else(|error| panic!("{error}: {bytes:?}"));
			assert!(text.ends_with("<a>Grüße</a>") && text.starts_with('<'), "{text}");
		}
		let euro = declared_as("ISO-8859-1").replace("Grüße", "_").into_bytes();
		let euro: Vec<u8> =
			euro.iter().map(|byte| if *byte == b'_' { 0x80 } else { *byte }).collect();
		assert!(decode(&euro).unwrap().contains("<a>€</a>"));
	}

	#[test]
	fn what_is_in_no_known_encoding_should_be_refused_with_its_place() {
		for (bytes, part) in [
			(declared_as("EBCDIC-CP-US").into_bytes(), "\"EBCDIC-CP-US\""),
			(declared_as("ISO-2022-KR").into_bytes(), "\"ISO-2022-KR\""),
			(declared_as("iso-2022-jp").into_bytes(), "\"iso-2022-jp\""),
			(vec![0xff, 0xfe, 0, 0, b'<', 0, 0, 0], "UTF-32"),
			(b"<a>\n<b>\xff</b></a>".to_vec(), "line 2, column 4: "),
			(
				[&wide("\u{feff}<a>\n", true)[..], &[0, 0xd8, b'<', 0]].concat(),
				"line 2, column 1: ",
			),
			([&wide("\u{feff}<a/>", true)[..], &[0]].concat(), "UTF-16LE"),
			("<a>\u{1}</a>".as_bytes().to_vec(), "line 1, column 4: "),
			("<a>\u{ffff}</a>".as_bytes().to_vec(), "U+FFFF"),
		] {
			let error = decode(&bytes).unwrap_err().to_string();
			assert!(error.contains(part), "{part}: {error}");
		}
	}
}
