//! The decoders, within limits.

use super::{
	Format, MAX_DECODED_BYTES, MAX_FILE_BYTES, Picture,
	flatten::flatten,
	header::{check, check_claims},
};
use crate::error::{Error, Result};
use image::{
	DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, metadata::Orientation,
};
use std::{io::Cursor, panic::catch_unwind};

impl Picture {
	/// Decodes a file and brings it to its normal form. Of an animation the first frame is decoded.
	///
	/// What a file claims to hold is checked before memory is taken for it. At the limits about 1 GiB is taken.
	///
	/// # Errors
	/// All but [`Error::Iscc`].
	pub fn decode(bytes: &[u8]) -> Result<Self> {
		match bytes.len() {
			0 => return Err(Error::Empty),
			length if length > MAX_FILE_BYTES => return Err(Error::TooLong),
			_ => {}
		}
		let format = Format::of(bytes).ok_or(Error::NoPicture)?;
		check_claims(bytes, format)?;
		// The decoders are others' work, and files come from anybody.
		let decoded = catch_unwind(|| decode(bytes, format));
		decoded.unwrap_or(Err(Error::Decoder(format)))
	}
}

fn decode(bytes: &[u8], format: Format) -> Result<Picture> {
	let kind = match format {
		Format::Jpeg => ImageFormat::Jpeg,
		Format::Png => ImageFormat::Png,
		Format::WebP => ImageFormat::WebP,
		Format::Gif => ImageFormat::Gif,
	};
	let fail = |error| failed(format, error);
	let mut reader = ImageReader::with_format(Cursor::new(bytes), kind);
	let mut limits = Limits::default();
	limits.max_alloc = Some(MAX_DECODED_BYTES);
	reader.limits(limits);
	let mut decoder = reader.into_decoder().map_err(fail)?;
	let (width, height) = decoder.dimensions();
	check(width, height)?;
	if decoder.total_bytes() > MAX_DECODED_BYTES {
		return Err(Error::Size { width, height });
	}
	// Without a sound word on its orientation a picture stands as it is.
	let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
	let mut image = DynamicImage::from_decoder(decoder).map_err(fail)?;
	image.apply_orientation(orientation);
	let (width, height) = (image.width(), image.height());
	let unknown = || Error::Unsupported { format, why: "its kind of pixels".to_owned() };
	let pixels = flatten(image).ok_or_else(unknown)?;
	Picture::from_rgb(width, height, pixels).ok_or(Error::Decoder(format))
}

/// What the decoder says, as an error of ours.
fn failed(format: Format, error: ImageError) -> Error {
	match error {
		ImageError::Limits(_) => Error::Memory(format),
		ImageError::Unsupported(why) => Error::Unsupported { format, why: inner(&why) },
		ImageError::IoError(why) if why.kind() == std::io::ErrorKind::UnexpectedEof => {
			Error::Truncated(format)
		}
		why => Error::Damaged { format, why: inner(&why) },
	}
}

/// The innermost cause, on one line.
fn inner(error: &dyn core::error::Error) -> String {
	let mut cause = error;
	while let Some(source) = cause.source() {
		cause = source;
	}
	cause.to_string().split_whitespace().collect::<Vec<_>>().join(" ")
}
