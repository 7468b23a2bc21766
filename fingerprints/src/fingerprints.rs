//! All fingerprints of a file.

use crate::{
	bundle::{Analysis, Fingerprint},
	error::Result,
	iscc::Iscc,
	pdq::Pdq,
	picture::{Format, Picture},
};
use sha2::{Digest, Sha256};
use stalhof_primitives::images::Versions;

/// What a work is registered with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprints {
	/// By which rules they were made.
	pub versions: Versions,
	/// How the file holds its picture.
	pub format: Format,
	/// SHA-256 of the file.
	pub sha256: [u8; 32],
	/// SHA-256 of the normalised pixels, [`Picture::sha256`].
	pub pixels_sha256: [u8; 32],
	/// Pixels of a row, after orientation.
	pub width: u32,
	/// Rows.
	pub height: u32,
	/// PDQ of the whole picture.
	pub pdq: Pdq,
	/// [`Analysis::bundle`].
	pub bundle: Vec<Fingerprint>,
	/// ISO 24138.
	pub iscc: Iscc,
}

impl Fingerprints {
	/// Of a file.
	///
	/// # Errors
	/// What is wrong with it.
	pub fn of(bytes: &[u8]) -> Result<Self> {
		let picture = Picture::decode(bytes)?;
		Self::of_decoded(bytes, &picture)
	}

	/// Of a file and its picture, which must have been decoded from it.
	///
	/// # Errors
	/// As [`of`](Self::of).
	pub fn of_decoded(bytes: &[u8], picture: &Picture) -> Result<Self> {
		let analysis = Analysis::of(picture);
		Ok(Self {
			versions: Versions::CURRENT,
			format: Format::of(bytes).ok_or(crate::Error::NoPicture)?,
			sha256: Sha256::digest(bytes).into(),
			pixels_sha256: picture.sha256(),
			width: picture.width(),
			height: picture.height(),
			pdq: analysis.pdq(),
			bundle: analysis.bundle(),
			iscc: Iscc::of(bytes, picture)?,
		})
	}
}
