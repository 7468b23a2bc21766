//! Product shots on white that nobody took, and what copyists make of them.

use anyhow::{Context, Result, ensure};
use image::{
	RgbImage,
	codecs::jpeg::JpegEncoder,
	imageops::{crop_imm, flip_horizontal},
};

/// Pixels of a side.
const SIDE: u32 = 640;

/// Numbers that look random, the same for the same seed.
struct Dice(u64);

impl Dice {
	fn new(seed: u32) -> Self {
		Self(u64::from(seed).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x2545_f491_4f6c_dd1d)
	}

	/// From 0 to 1.
	fn next(&mut self) -> f32 {
		self.0 ^= self.0 << 13;
		self.0 ^= self.0 >> 7;
		self.0 ^= self.0 << 17;
		(self.0 >> 40) as f32 / (1u64 << 24) as f32
	}

	fn between(&mut self, low: f32, high: f32) -> f32 {
		low + self.next() * (high - low)
	}

	fn colour(&mut self) -> [f32; 3] {
		[0; 3].map(|_: i32| self.between(20.0, 235.0))
	}
}

/// Something that is painted on the goods: an ellipse, turned, in a colour.
struct Spot {
	x: f32,
	y: f32,
	wide: f32,
	high: f32,
	turn: f32,
	colour: [f32; 3],
}

impl Spot {
	fn new(dice: &mut Dice) -> Self {
		Self {
			x: dice.between(-1.0, 1.0),
			y: dice.between(-1.0, 1.0),
			wide: dice.between(0.25, 0.9),
			high: dice.between(0.2, 0.72),
			turn: dice.between(0.0, core::f32::consts::PI),
			colour: dice.colour(),
		}
	}

	fn covers(&self, x: f32, y: f32) -> bool {
		let (x, y) = (x - self.x, y - self.y);
		let (sin, cos) = self.turn.sin_cos();
		let (along, across) = (x * cos + y * sin, y * cos - x * sin);
		(along / self.wide).powi(2) + (across / self.high).powi(2) < 1.0
	}
}

/// A product shot: a body with a label on white, another one for each number.
pub fn shot(number: u32) -> RgbImage {
	let mut dice = Dice::new(number + 1);
	let (half_width, half_height) = (dice.between(0.45, 0.85), dice.between(0.6, 0.9));
	// From a box to a tin.
	let roundness = dice.between(3.0, 12.0);
	let body = dice.colour();
	let stripe = (dice.between(-0.6, 0.6), dice.between(0.08, 0.3), dice.colour());
	let spots: Vec<Spot> = (0..9).map(|_| Spot::new(&mut dice)).collect();
	RgbImage::from_fn(SIDE, SIDE, |x, y| {
		let place = |pixel: u32| (pixel as f32 + 0.5) / SIDE as f32 * 2.0 - 1.0;
		let (x, y) = (place(x) / half_width, place(y) / half_height);
		if x.abs().powf(roundness) + y.abs().powf(roundness) > 1.0 {
			return image::Rgb([255; 3]);
		}
		let mut colour = body;
		if (y - stripe.0).abs() < stripe.1 {
			colour = stripe.2;
		}
		if let Some(spot) = spots.iter().rev().find(|spot| spot.covers(x, y)) {
			colour = spot.colour;
		}
		// Light from the left, and round bodies are darker at their edges.
		let light = (1.05 - 0.2 * (x + 0.3).powi(2)).clamp(0.6, 1.05);
		image::Rgb(colour.map(|value| (value * light).clamp(0.0, 250.0) as u8))
	})
}

/// A picture as a copyist changes it: in a mirror, and without so many percent on each side.
pub fn changed(picture: &RgbImage, mirrored: bool, percent: u32) -> Result<RgbImage> {
	ensure!(percent < 50, "without {percent} percent on each side nothing is left");
	let (width, height) = picture.dimensions();
	let (left, top) = (width * percent / 100, height * percent / 100);
	let cropped = crop_imm(picture, left, top, width - 2 * left, height - 2 * top).to_image();
	Ok(if mirrored { flip_horizontal(&cropped) } else { cropped })
}

/// A picture as JPEG of that quality, 1 to 100.
pub fn jpeg(picture: &RgbImage, quality: u8) -> Result<Vec<u8>> {
	let mut file = Vec::new();
	let encoder = JpegEncoder::new_with_quality(&mut file, quality);
	picture.write_with_encoder(encoder).context("no JPEG")?;
	Ok(file)
}

/// The picture of a file.
pub fn read(file: &[u8]) -> Result<RgbImage> {
	Ok(image::load_from_memory(file).context("no picture")?.into_rgb8())
}

#[cfg(test)]
mod tests {
	use super::*;
	use stalhof_fingerprints::{Band, Picture, band, bundle, query};

	fn picture(image: &RgbImage, quality: u8) -> Picture {
		Picture::decode(&jpeg(image, quality).unwrap()).unwrap()
	}

	#[test]
	fn shots_should_be_the_same_each_time_and_far_from_one_another() {
		assert_eq!(shot(3), shot(3));
		let shots: Vec<Picture> = (0..13).map(|number| picture(&shot(number), 92)).collect();
		for (number, one) in shots.iter().enumerate() {
			for other in &shots[..number] {
				assert_eq!(band(&bundle(one), &query(other)), Band::Nothing, "{number}");
			}
		}
	}

	#[test]
	fn copies_should_be_found() {
		for number in 0..13 {
			let work = bundle(&picture(&shot(number), 92));
			let copy = changed(&shot(number), true, 3).unwrap();
			assert_eq!(band(&work, &query(&picture(&copy, 60))), Band::Acts, "{number}");
		}
		assert_eq!(changed(&shot(0), false, 10).unwrap().dimensions(), (512, 512));
		assert!(changed(&shot(0), true, 50).is_err());
	}
}
