//! The markers of a JPEG (ITU-T T.81, annex B): what its decoder passes over in silence is refused here.

use super::{Format, header};
use crate::error::{Error, Result};

/// What Adobe's programs write, and what says that four components are CMYK and how.
const ADOBE: &[u8] = b"Adobe";

/// Refuses a JPEG that claims too many pixels, that ends before its picture does, or whose four components nothing explains.
pub(super) fn check(bytes: &[u8]) -> Result<()> {
	let (mut at, mut adobe, mut frame, mut scans) = (2, false, None, 0u32);
	while let Some((marker, behind)) = marker(bytes, at) {
		at = behind;
		match marker {
			END => {
				return match frame {
					Some(_) if scans > 0 => Ok(()),
					_ => Err(damaged("it has no picture before its end")),
				};
			}
			// They stand alone.
			0x01 | 0xd0..=0xd8 => continue,
			_ => {}
		}
		let Some(segment) = segment(bytes, at) else { break };
		at += segment.len() + 2;
		match marker {
			0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
				let &[_, a, b, c, d, components, ..] = segment else {
					return Err(damaged("its frame header is too short"));
				};
				let side = |a, b| u32::from(u16::from_be_bytes([a, b]));
				header::check(side(c, d), side(a, b))?;
				frame = Some(components);
			}
			0xee => adobe |= segment.starts_with(ADOBE),
			0xda => {
				if frame == Some(4) && !adobe {
					let why = "four colours without Adobe's word on how they are meant";
					return Err(Error::Unsupported { format: Format::Jpeg, why: why.to_owned() });
				}
				scans += 1;
			}
			_ => {}
		}
	}
	Err(Error::Truncated(Format::Jpeg))
}

/// End of image.
const END: u8 = 0xd9;

/// The next marker from `at` on, and where it ends. Stuffed zeros and restarts belong to the data of a scan.
fn marker(bytes: &[u8], mut at: usize) -> Option<(u8, usize)> {
	loop {
		let rest = bytes.get(at..)?;
		at += rest.iter().position(|byte| *byte == 0xff)?;
		// Any number of fill bytes may stand before the marker's own.
		while *bytes.get(at)? == 0xff {
			at += 1;
		}
		let marker = *bytes.get(at)?;
		at += 1;
		if !matches!(marker, 0x00 | 0xd0..=0xd7) {
			return Some((marker, at));
		}
	}
}

/// A segment without its length.
fn segment(bytes: &[u8], at: usize) -> Option<&[u8]> {
	let &[a, b] = bytes.get(at..at + 2)? else { return None };
	let length = usize::from(u16::from_be_bytes([a, b]));
	bytes.get(at + 2..at + length.max(2))
}

fn damaged(why: &str) -> Error {
	Error::Damaged { format: Format::Jpeg, why: why.to_owned() }
}
