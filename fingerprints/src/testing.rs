//! Pictures for tests.

use crate::picture::Picture;
use image::{
	ExtendedColorType, ImageEncoder,
	codecs::{jpeg::JpegEncoder, png::PngEncoder},
};

/// A picture of which pixel `(x, y)` is `pixel(x, y)`.
pub(crate) fn picture(
	width: u32,
	height: u32,
	mut pixel: impl FnMut(u32, u32) -> [u8; 3],
) -> Picture {
	let mut pixels = Vec::new();
	for y in 0..height {
		for x in 0..width {
			pixels.extend(pixel(x, y));
		}
	}
	Picture::from_rgb(width, height, pixels).unwrap()
}

/// Waves that no picture has, and that any language makes from their formula.
pub(crate) fn waves(width: u32, height: u32) -> Picture {
	let byte = |value: u32| u8::try_from(value % 256).unwrap();
	picture(width, height, |x, y| {
		[byte(x * x / 7 + y * 3), byte(x * 5 + y * y / 11), byte(x * y / 13 + x)]
	})
}

/// Soft and hard shapes over one another, as in a photograph.
pub(crate) fn photo(seed: u32, width: u32, height: u32) -> Picture {
	let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(12_345);
	let mut random = move || {
		state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
		(state >> 8) as f32 / (1u32 << 24) as f32
	};
	struct Shape {
		at: [f32; 2],
		size: f32,
		colour: [f32; 3],
		hard: bool,
	}
	let shapes: Vec<Shape> = (0..24)
		.map(|number| Shape {
			at: [random(), random()],
			size: 0.05 + 0.3 * random(),
			colour: [0, 1, 2].map(|_| 160.0 * (random() - 0.5)),
			hard: number % 3 == 0,
		})
		.collect();
	picture(width, height, |x, y| {
		let (x, y) = (x as f32 / width as f32, y as f32 / height as f32);
		let mut colour = [110.0 + 40.0 * x, 120.0, 130.0 - 40.0 * y];
		for shape in &shapes {
			let [dx, dy] = [(x - shape.at[0]) / shape.size, (y - shape.at[1]) / shape.size];
			let distance = dx * dx + dy * dy;
			let weight = match shape.hard {
				true => f32::from(u8::from(distance < 0.5)),
				false => (1.0 - distance).max(0.0),
			};
			for (value, of) in colour.iter_mut().zip(shape.colour) {
				*value += weight * of;
			}
		}
		colour.map(|value| value.clamp(0.0, 255.0) as u8)
	})
}

/// A part of a picture, which is then at `(left, top)` of the other.
pub(crate) fn cut(of: &Picture, left: u32, top: u32, width: u32, height: u32) -> Picture {
	picture(width, height, |x, y| pixel(of, left + x, top + y))
}

/// A picture within a frame of one colour.
pub(crate) fn framed(
	inner: &Picture,
	[left, top, right, bottom]: [u32; 4],
	colour: [u8; 3],
) -> Picture {
	let (width, height) = (inner.width() + left + right, inner.height() + top + bottom);
	picture(width, height, |x, y| match (x.checked_sub(left), y.checked_sub(top)) {
		(Some(x), Some(y)) if x < inner.width() && y < inner.height() => pixel(inner, x, y),
		_ => colour,
	})
}

pub(crate) fn mirrored(of: &Picture) -> Picture {
	picture(of.width(), of.height(), |x, y| pixel(of, of.width() - 1 - x, y))
}

pub(crate) fn pixel(picture: &Picture, x: u32, y: u32) -> [u8; 3] {
	picture.row(y, x, 1).try_into().unwrap()
}

pub(crate) fn png(picture: &Picture) -> Vec<u8> {
	let mut bytes = Vec::new();
	PngEncoder::new(&mut bytes)
		.write_image(picture.pixels(), picture.width(), picture.height(), ExtendedColorType::Rgb8)
		.unwrap();
	bytes
}

pub(crate) fn jpeg(picture: &Picture, quality: u8) -> Vec<u8> {
	let mut bytes = Vec::new();
	JpegEncoder::new_with_quality(&mut bytes, quality)
		.write_image(picture.pixels(), picture.width(), picture.height(), ExtendedColorType::Rgb8)
		.unwrap();
	bytes
}

/// As it comes back from a JPEG.
pub(crate) fn resaved(picture: &Picture, quality: u8) -> Picture {
	Picture::decode(&jpeg(picture, quality)).unwrap()
}
