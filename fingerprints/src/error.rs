//! Why a file has no fingerprints.

use crate::picture::{Format, MAX_FILE_BYTES, MAX_PIXELS, MAX_SIDE};

/// Result of this crate's functions.
pub type Result<T> = core::result::Result<T, Error>;

/// What is wrong with a file. `Display` says what, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
	/// There is nothing in it.
	#[error("it is empty: fetch it again")]
	Empty,
	/// It has more than [`MAX_FILE_BYTES`].
	#[error("it has more than the {MAX_FILE_BYTES} bytes that are read: save it smaller")]
	TooLong,
	/// It begins like none of the formats.
	#[error("it is no JPEG, PNG, WebP or GIF: save it as one of them")]
	NoPicture,
	/// It has no pixels, or more than are decoded.
	#[error(
		"it says that it has {width} x {height} pixels, and 1 to {MAX_SIDE} a side and {MAX_PIXELS} in all are decoded, of \
		 16 bits half as many: scale it"
	)]
	Size {
		/// Pixels of a row.
		width: u32,
		/// Rows.
		height: u32,
	},
	/// Decoding it takes more memory than is given.
	#[error(
		"decoding this {0} takes more memory than it is given: save it anew, without what is not its picture"
	)]
	Memory(Format),
	/// It ends before the picture does.
	#[error("this {0} ends before its picture does: fetch it again, or open it and save it anew")]
	Truncated(Format),
	/// Its bytes are no picture of its format.
	#[error("this {format} is damaged ({why}): fetch it again, or open it and save it anew")]
	Damaged {
		/// The format by its first bytes.
		format: Format,
		/// What the decoder says.
		why: String,
	},
	/// Of a kind that is not decoded.
	#[error("this kind of {format} is not decoded ({why}): save it as a JPEG or PNG in RGB")]
	Unsupported {
		/// The format.
		format: Format,
		/// Which kind.
		why: String,
	},
	/// The decoder gave up in a way that it should not.
	#[error("the decoder fails on this {0}: open it and save it anew")]
	Decoder(Format),
	/// The ISCC could not be made; no picture is known for which this happens.
	#[error("no ISCC: {0}")]
	Iscc(String),
}
