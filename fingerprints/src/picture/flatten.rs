//! Pixels of any kind to 8-bit RGB over white.

use image::DynamicImage;

/// The pixels in rows from the top; `None` for kinds that no decoder here gives.
pub(super) fn flatten(image: DynamicImage) -> Option<Vec<u8>> {
	Some(match image {
		DynamicImage::ImageRgb8(image) => image.into_raw(),
		DynamicImage::ImageLuma8(image) => each(image.as_raw(), |&[grey]| [grey; 3]),
		DynamicImage::ImageLumaA8(image) => {
			each(image.as_raw(), |&[grey, alpha]| [over_white(grey, alpha); 3])
		}
		DynamicImage::ImageRgba8(image) => each(image.as_raw(), |&[r, g, b, alpha]| {
			[r, g, b].map(|value| over_white(value, alpha))
		}),
		DynamicImage::ImageLuma16(image) => each(image.as_raw(), |&[grey]| [narrow(grey); 3]),
		DynamicImage::ImageLumaA16(image) => {
			each(image.as_raw(), |&[grey, alpha]| [over_white(narrow(grey), narrow(alpha)); 3])
		}
		DynamicImage::ImageRgb16(image) => each(image.as_raw(), |&rgb: &[u16; 3]| rgb.map(narrow)),
		DynamicImage::ImageRgba16(image) => each(image.as_raw(), |&[r, g, b, alpha]| {
			[r, g, b].map(|value| over_white(narrow(value), narrow(alpha)))
		}),
		_ => return None,
	})
}

fn each<T, const N: usize>(samples: &[T], pixel: impl Fn(&[T; N]) -> [u8; 3]) -> Vec<u8> {
	let (pixels, _) = samples.as_chunks();
	let mut flat = Vec::with_capacity(pixels.len() * 3);
	flat.extend(pixels.iter().flat_map(pixel));
	flat
}

/// A value of 16 bits as one of 8, rounded.
fn narrow(value: u16) -> u8 {
	((u32::from(value) + 128) / 257) as u8
}

/// A value that is not multiplied by its alpha, over white, rounded.
fn over_white(value: u8, alpha: u8) -> u8 {
	let (value, alpha) = (u32::from(value), u32::from(alpha));
	((value * alpha + 255 * (255 - alpha) + 127) / 255) as u8
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn values_should_be_narrowed_and_laid_over_white_rounded() {
		for (wide, value) in [(0, 0), (128, 0), (129, 1), (257, 1), (32_768, 128), (65_535, 255)] {
			assert_eq!(narrow(wide), value, "{wide}");
		}
		for value in 0..=255 {
			assert_eq!(over_white(value, 255), value);
			assert_eq!(over_white(value, 0), 255);
		}
		assert_eq!((over_white(0, 128), over_white(0, 127), over_white(100, 128)), (127, 128, 177));
	}
}
