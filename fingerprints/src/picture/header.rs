//! The size that a file claims, before anything is allocated for it.

use super::{Format, MAX_PIXELS, MAX_SIDE, jpeg, webp};
use crate::error::{Error, Result};

/// Whether so many pixels are decoded.
pub(super) fn check(width: u32, height: u32) -> Result<()> {
	let sides = 1..=MAX_SIDE;
	if sides.contains(&width)
		&& sides.contains(&height)
		&& u64::from(width) * u64::from(height) <= MAX_PIXELS
	{
		Ok(())
	} else {
		Err(Error::Size { width, height })
	}
}

/// Checks every size that the file claims.
pub(super) fn check_claims(bytes: &[u8], format: Format) -> Result<()> {
	match format {
		Format::Jpeg => jpeg::check(bytes),
		Format::WebP => webp::check(bytes),
		// The chunk IHDR stands first, behind its length and name.
		Format::Png => {
			let side = |at| big_endian(bytes, at).ok_or(Error::Truncated(format));
			check(side(16)?, side(20)?)
		}
		Format::Gif => match bytes.get(6..10) {
			Some(&[a, b, c, d]) => {
				check(u16::from_le_bytes([a, b]).into(), u16::from_le_bytes([c, d]).into())
			}
			_ => Err(Error::Truncated(format)),
		},
	}
}

fn big_endian(bytes: &[u8], at: usize) -> Option<u32> {
	let four = bytes.get(at..at + 4)?;
	four.try_into().ok().map(u32::from_be_bytes)
}
