//! International Standard Content Code (ISO 24138): codes that registries and other programs know a picture by.
//!
//! The codec, the Data-Code and the Instance-Code are `iscc-lib`'s. The Image-Code is ours: of more than 64 bits the library takes
//! other frequencies than the published vectors. So are the 32 x 32 grey pixels that it is made of: the picture in its normal form,
//! without a border of exactly the upper left pixel's colour, grey by ITU-R BT.601, scaled by a bicubic filter.

mod grey;
mod image;

use crate::{
	error::{Error, Result},
	picture::Picture,
};
pub use grey::grey;
use iscc_lib::codec::{MainType, SubType, Version, decode_base32, encode_base32, encode_component};

/// Bits of the units that are made here.
const UNIT_BITS: u32 = 64;

/// The codes of a file, each with `ISCC:` before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Iscc {
	/// The composed code: Image-Code, Data-Code and Instance-Code. There is no Meta-Code, since the file alone is known.
	pub code: String,
	/// Image-Code of 64 bits: near for pictures that look alike.
	pub image: String,
	/// Data-Code of 64 bits: near for files with bytes in common.
	pub data: String,
	/// Instance-Code of 64 bits: the beginning of the file's BLAKE3.
	pub instance: String,
}

impl Iscc {
	/// Of a file and its picture.
	///
	/// # Errors
	/// [`Error::Iscc`].
	pub fn of(bytes: &[u8], picture: &Picture) -> Result<Self> {
		let image = image_code(&grey(picture), UNIT_BITS)?;
		let data = iscc_lib::gen_data_code_v0(bytes, UNIT_BITS).map_err(failed)?.iscc;
		let instance = instance_code(bytes, UNIT_BITS)?;
		let code = compose(&[&image, &data, &instance])?;
		Ok(Self { code, image, data, instance })
	}

	/// The composed code in bytes: header and units.
	///
	/// # Errors
	/// [`Error::Iscc`].
	pub fn bytes(&self) -> Result<Vec<u8>> {
		decode_base32(self.code.trim_start_matches("ISCC:")).map_err(failed)
	}
}

/// A code from its bytes, as people write it.
pub fn text(bytes: &[u8]) -> String {
	format!("ISCC:{}", encode_base32(bytes))
}

/// The Image-Code of 32 x 32 grey pixels in rows, of 64 to 256 bits in steps of 32.
///
/// # Errors
/// [`Error::Iscc`] for other numbers of bits.
pub fn image_code(pixels: &[u8; 1024], bits: u32) -> Result<String> {
	let hash = image::hash(pixels);
	if !bits.is_multiple_of(32) || !(64..=256).contains(&bits) {
		return Err(Error::Iscc(format!("no Image-Code has {bits} bits")));
	}
	let code = encode_component(MainType::Content, SubType::Image, Version::V0, bits, &hash);
	Ok(format!("ISCC:{}", code.map_err(failed)?))
}

/// The Instance-Code of a file, of 64 to 256 bits in steps of 32.
///
/// # Errors
/// [`Error::Iscc`] for other numbers of bits.
pub fn instance_code(bytes: &[u8], bits: u32) -> Result<String> {
	Ok(iscc_lib::gen_instance_code_v0(bytes, bits).map_err(failed)?.iscc)
}

/// Composes units to one code, with or without `ISCC:` before each; a Data-Code and an Instance-Code must be among them.
///
/// # Errors
/// [`Error::Iscc`].
pub fn compose(units: &[&str]) -> Result<String> {
	Ok(iscc_lib::gen_iscc_code_v0(units, false).map_err(failed)?.iscc)
}

fn failed(error: iscc_lib::IsccError) -> Error {
	Error::Iscc(error.to_string())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_code_should_be_the_same_from_its_bytes() {
		let code = "ISCC:KEA2ZIU4DQZ5YI6XENFCHYSZSW2QGW5NG7QBGTJ2FE".to_owned();
		let none = String::new();
		let iscc = Iscc { code, image: none.clone(), data: none.clone(), instance: none };
		let bytes = iscc.bytes().unwrap();
		assert_eq!((bytes.len(), text(&bytes)), (26, iscc.code));
	}
}
