//! Files of all formats, made here.

#![allow(dead_code)]

use image::{
	ExtendedColorType, Frame, ImageEncoder, RgbaImage,
	codecs::{gif::GifEncoder, jpeg::JpegEncoder, png::PngEncoder, webp::WebPEncoder},
};
use stalhof_fingerprints::Picture;

/// Red and green above blue and yellow.
pub(crate) const QUARTERS: [[u8; 3]; 4] =
	[[220, 40, 40], [40, 180, 60], [40, 60, 210], [230, 220, 50]];

/// The file in `tests/pictures` of this name.
pub(crate) fn file(name: &str) -> Vec<u8> {
	let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pictures/");
	std::fs::read(format!("{path}{name}")).unwrap()
}

/// A picture of four quarters.
pub(crate) fn quarters(width: u32, height: u32) -> Picture {
	rgb(width, height, |x, y| QUARTERS[(x * 2 / width + 2 * (y * 2 / height)) as usize])
}

pub(crate) fn rgb(width: u32, height: u32, pixel: impl Fn(u32, u32) -> [u8; 3]) -> Picture {
	let pixels = (0..width * height).flat_map(|at| pixel(at % width, at / width)).collect();
	Picture::from_rgb(width, height, pixels).unwrap()
}

/// Waves with some noise.
pub(crate) fn noisy(seed: u32, width: u32, height: u32) -> Picture {
	let byte = |value: u32| u8::try_from(value % 256).unwrap();
	rgb(width, height, |x, y| {
		let noise = (x * 31 + y * 17 + seed).wrapping_mul(2_654_435_761) >> 29;
		[byte(x * 5 + seed + noise), byte(y * 7 + noise), byte(x * y / 9 + 128)]
	})
}

pub(crate) fn png(pixels: &[u8], width: u32, height: u32, kind: ExtendedColorType) -> Vec<u8> {
	let mut bytes = Vec::new();
	PngEncoder::new(&mut bytes).write_image(pixels, width, height, kind).unwrap();
	bytes
}

pub(crate) fn png_of(picture: &Picture) -> Vec<u8> {
	png(picture.pixels(), picture.width(), picture.height(), ExtendedColorType::Rgb8)
}

pub(crate) fn jpeg_of(picture: &Picture, quality: u8) -> Vec<u8> {
	let mut bytes = Vec::new();
	JpegEncoder::new_with_quality(&mut bytes, quality)
		.write_image(picture.pixels(), picture.width(), picture.height(), ExtendedColorType::Rgb8)
		.unwrap();
	bytes
}

pub(crate) fn webp_of(picture: &Picture) -> Vec<u8> {
	let mut bytes = Vec::new();
	WebPEncoder::new_lossless(&mut bytes)
		.write_image(picture.pixels(), picture.width(), picture.height(), ExtendedColorType::Rgb8)
		.unwrap();
	bytes
}

/// An animation of these pictures, of one size and few colours.
pub(crate) fn gif_of(pictures: &[&Picture]) -> Vec<u8> {
	let mut bytes = Vec::new();
	let mut encoder = GifEncoder::new(&mut bytes);
	for picture in pictures {
		let (pixels, _) = picture.pixels().as_chunks();
		let pixels = pixels.iter().flat_map(|&[r, g, b]| [r, g, b, 255]).collect();
		let image = RgbaImage::from_raw(picture.width(), picture.height(), pixels).unwrap();
		encoder.encode_frame(Frame::new(image)).unwrap();
	}
	drop(encoder);
	bytes
}

/// A JPEG with an EXIF segment that says this orientation, 1 to 8, behind its first two bytes.
pub(crate) fn oriented(jpeg: &[u8], orientation: u8) -> Vec<u8> {
	let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01".to_vec();
	exif.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
	let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
	[&jpeg[..2], &[0xff, 0xe1], &length, &exif, &jpeg[2..]].concat()
}
