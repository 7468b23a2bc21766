//! Fingerprints of pictures: what a work is registered with, and what a suspected copy is asked with. No chain is needed.
//!
//! - [`Picture::decode`] takes a JPEG, PNG, WebP or GIF within limits and gives its normal form, 8-bit RGB.
//! - [`Fingerprints::of`] gives all that a file is registered with: hashes of file and pixels, PDQ, ISCC, the bundle.
//! - [`pdq()`], [`query()`] and [`Analysis`] hash a picture that is decoded already.
//! - [`nearest()`] and [`band()`] compare the bundle of a work with the query of a suspected copy.
//!
//! ```
//! use stalhof_fingerprints::{Band, Fingerprints, Picture, band, nearest, query};
//!
//! # let pixels: Vec<u8> = (0..200 * 150 * 3).map(|at: usize| (at * at / 977 % 251) as u8).collect();
//! # let work = Picture::from_rgb(200, 150, pixels).unwrap();
//! # let mut bytes = Vec::new();
//! # let encoder = image::codecs::png::PngEncoder::new(&mut bytes);
//! # let kind = image::ExtendedColorType::Rgb8;
//! # image::ImageEncoder::write_image(encoder, work.pixels(), 200, 150, kind).unwrap();
//! let registered = Fingerprints::of(&bytes)?;
//! let suspect = Picture::decode(&bytes)?;
//! let found = nearest(&registered.bundle, &query(&suspect)).unwrap();
//! assert_eq!(found.distance, 0);
//! assert_eq!(found.work.variant.to_string(), "trimmed");
//! assert_eq!(band(&registered.bundle, &query(&suspect)), Band::Acts);
//! # Ok::<(), stalhof_fingerprints::Error>(())
//! ```

mod border;
mod bundle;
mod compare;
mod error;
mod fingerprints;
pub mod iscc;
mod pdq;
mod picture;
#[cfg(test)]
mod testing;

pub use bundle::{
	Analysis, CROPS, Fingerprint, MAX_BUNDLE, MAX_QUERY, Part, Variant, bundle, query,
};
pub use compare::{Nearest, band, nearest};
pub use error::{Error, Result};
pub use fingerprints::Fingerprints;
pub use iscc::Iscc;
pub use pdq::{BITS, InvalidHash, Pdq, PdqHash, Symmetry, pdq, symmetries};
pub use picture::{
	DECODER, Format, MAX_DECODED_BYTES, MAX_FILE_BYTES, MAX_PIXELS, MAX_SIDE, PIXELS_TAG, Picture,
};
pub use stalhof_primitives::images::{
	ACTING_DISTANCE, ACTING_QUALITY, Band, REVIEW_DISTANCE, Versions,
};
