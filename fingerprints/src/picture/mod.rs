//! Files to pixels.

mod decode;
mod flatten;
mod header;
mod jpeg;
mod webp;

use core::fmt;
use sha2::{Digest, Sha256};

/// The most bytes of a file, 64 MiB.
pub const MAX_FILE_BYTES: usize = 64 << 20;

/// The most pixels of a row, and the most rows.
pub const MAX_SIDE: u32 = 32_768;

/// The most pixels of a picture, 64 Mi.
pub const MAX_PIXELS: u64 = 64 << 20;

/// The most bytes that a decoder gives, 256 MiB: pixels of 16 bits with alpha have eight.
pub const MAX_DECODED_BYTES: u64 = 256 << 20;

/// Version of the decoders: `image` 0.25.10 with `zune-jpeg` 0.5.15, `png` 0.18.1, `image-webp` 0.2.4, `gif` 0.14.2,
/// `weezl` 0.1.12. It goes up with each change of them that changes a pixel; hashes of pixels of two versions are not compared.
pub const DECODER: u32 = 1;

/// What the hash of pixels begins with.
pub const PIXELS_TAG: &[u8; 24] = b"stalhof/images/pixels/v1";

/// Bytes of a pixel.
pub(crate) const CHANNELS: usize = 3;

/// How a file holds its picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
	/// JPEG, as in JFIF and Exif.
	Jpeg,
	/// PNG; of an animated one the default picture.
	Png,
	/// WebP, with loss or without; of an animated one the first frame.
	WebP,
	/// GIF; the first frame.
	Gif,
}

impl Format {
	/// The format by a file's first bytes.
	pub fn of(bytes: &[u8]) -> Option<Self> {
		match bytes {
			[0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
			[0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
			[b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::WebP),
			[b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Self::Gif),
			_ => None,
		}
	}

	/// Its name as a MIME type.
	pub const fn mime_type(self) -> &'static str {
		match self {
			Self::Jpeg => "image/jpeg",
			Self::Png => "image/png",
			Self::WebP => "image/webp",
			Self::Gif => "image/gif",
		}
	}
}

impl fmt::Display for Format {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(match self {
			Self::Jpeg => "JPEG",
			Self::Png => "PNG",
			Self::WebP => "WebP",
			Self::Gif => "GIF",
		})
	}
}

/// A picture in its normal form: turned as its EXIF orientation says, over white, 8 bits of red, green and blue.
///
/// Colour profiles and gamma are not applied.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
	width: u32,
	height: u32,
	pixels: Vec<u8>,
}

impl Picture {
	/// Of pixels in rows from the top, each red, green, blue. `None` when there are not `width` x `height` of them, none at all,
	/// or more than [`MAX_SIDE`] a side or [`MAX_PIXELS`].
	pub fn from_rgb(width: u32, height: u32, pixels: Vec<u8>) -> Option<Self> {
		header::check(width, height).ok()?;
		let bytes = u64::from(width) * u64::from(height) * CHANNELS as u64;
		(pixels.len() as u64 == bytes).then_some(Self { width, height, pixels })
	}

	/// Pixels of a row, 1 to [`MAX_SIDE`].
	pub const fn width(&self) -> u32 {
		self.width
	}

	/// Rows, 1 to [`MAX_SIDE`].
	pub const fn height(&self) -> u32 {
		self.height
	}

	/// All pixels in rows from the top, each red, green, blue.
	pub fn pixels(&self) -> &[u8] {
		&self.pixels
	}

	/// SHA-256 of [`PIXELS_TAG`], the decoder's version, width and height (four bytes each, the most significant first), and the
	/// pixels.
	pub fn sha256(&self) -> [u8; 32] {
		let mut hash = Sha256::new();
		hash.update(PIXELS_TAG);
		for number in [DECODER, self.width, self.height] {
			hash.update(number.to_be_bytes());
		}
		hash.update(&self.pixels);
		hash.finalize().into()
	}

	/// Bytes of a row.
	pub(crate) const fn stride(&self) -> usize {
		self.width as usize * CHANNELS
	}

	/// Pixels of row `y` from `left` on, `width` of them; none of a row that is not there.
	pub(crate) fn row(&self, y: u32, left: u32, width: u32) -> &[u8] {
		let start = y as usize * self.stride() + left as usize * CHANNELS;
		self.pixels.get(start..start + width as usize * CHANNELS).unwrap_or_default()
	}
}

impl fmt::Debug for Picture {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "{} x {} pixels", self.width, self.height)
	}
}

#[cfg(test)]
#[path = "picture_tests.rs"]
mod tests;
