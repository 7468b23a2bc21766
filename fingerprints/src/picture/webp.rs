//! The chunks of a WebP (RFC 9649): a small canvas may hold a stream that claims more.

use super::{Format, header};
use crate::error::{Error, Result};

/// Bytes before the chunks in a frame of an animation.
const FRAME_HEADER: usize = 16;

/// What is done with a chunk, by its name and data.
type Call<'a> = dyn FnMut([u8; 4], &[u8]) -> Result<()> + 'a;

/// Refuses a WebP of which the canvas or any stream claims too many pixels.
pub(super) fn check(bytes: &[u8]) -> Result<()> {
	let Some(chunks) = bytes.get(12..) else { return Err(Error::Truncated(Format::WebP)) };
	let mut sizes = 0u32;
	each(chunks, &mut |name, data| {
		if name == *b"ANMF" {
			let inner = data.get(FRAME_HEADER..).unwrap_or_default();
			return each(inner, &mut |name, data| claim(name, data, &mut sizes));
		}
		claim(name, data, &mut sizes)
	})?;
	match sizes {
		0 => Err(Error::Truncated(Format::WebP)),
		_ => Ok(()),
	}
}

/// Calls for each chunk of a list with its name and data; the data of a chunk that is cut short is what is there.
fn each(mut chunks: &[u8], call: &mut Call) -> Result<()> {
	while let Some((&[a, b, c, d, e, f, g, h], rest)) = chunks.split_first_chunk() {
		let length = usize::try_from(u32::from_le_bytes([e, f, g, h])).unwrap_or(usize::MAX);
		call([a, b, c, d], rest.get(..length).unwrap_or(rest))?;
		// Chunks begin at even places.
		let next = length.saturating_add(length % 2);
		chunks = rest.get(next..).unwrap_or_default();
	}
	Ok(())
}

/// Checks the size that a chunk claims, if it claims one.
fn claim(name: [u8; 4], data: &[u8], sizes: &mut u32) -> Result<()> {
	let (width, height) = match (&name, data) {
		(b"VP8X", &[_, _, _, _, a, b, c, d, e, f, ..]) => (1 + three(a, b, c), 1 + three(d, e, f)),
		// A key frame of VP8, behind three bytes of its tag and three of its start code.
		(b"VP8 ", &[_, _, _, 0x9d, 0x01, 0x2a, a, b, c, d, ..]) => {
			(three(a, b, 0) & 0x3fff, three(c, d, 0) & 0x3fff)
		}
		(b"VP8L", &[0x2f, a, b, c, d, ..]) => {
			let bits = u32::from_le_bytes([a, b, c, d]);
			(1 + (bits & 0x3fff), 1 + (bits >> 14 & 0x3fff))
		}
		_ => return Ok(()),
	};
	*sizes += 1;
	header::check(width, height)
}

fn three(a: u8, b: u8, c: u8) -> u32 {
	u32::from_le_bytes([a, b, c, 0])
}
