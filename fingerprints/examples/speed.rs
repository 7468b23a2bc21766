//! Measures what hashing takes beside decoding: `cargo run --release --example speed [FILE...]`; without a file a made JPEG of
//! 1024 x 1024 pixels.

use image::{ExtendedColorType, ImageEncoder, codecs::jpeg::JpegEncoder};
use sha2::{Digest, Sha256};
use stalhof_fingerprints::{Analysis, Fingerprints, Iscc, Picture, pdq, query};
use std::{hint::black_box, time::Instant};

/// The median of so many.
const ROUNDS: usize = 31;

fn median(mut call: impl FnMut()) -> f64 {
	let mut times: Vec<f64> = (0..ROUNDS)
		.map(|_| {
			let start = Instant::now();
			call();
			start.elapsed().as_secs_f64() * 1e3
		})
		.collect();
	times.sort_by(f64::total_cmp);
	times[ROUNDS / 2]
}

fn made() -> Vec<u8> {
	let side = 1024u32;
	let pixel = |at: u32| {
		let (x, y) = (at % side, at / side);
		let noise = at.wrapping_mul(2_654_435_761) >> 28;
		let wave = (f64::from(x) / 90.0).sin() * (f64::from(y) / 70.0).cos() * 90.0 + 128.0;
		let disc = if (x % 256).abs_diff(128).pow(2) + (y % 256).abs_diff(128).pow(2) < 6000 {
			40
		} else {
			0
		};
		let value = wave as u32 + noise + disc;
		[value, value * 7 / 8, value / 2 + x / 8].map(|value| value.min(255) as u8)
	};
	let pixels: Vec<u8> = (0..side * side).flat_map(pixel).collect();
	let mut bytes = Vec::new();
	let encoder = JpegEncoder::new_with_quality(&mut bytes, 85);
	encoder.write_image(&pixels, side, side, ExtendedColorType::Rgb8).expect("it is a picture");
	bytes
}

fn measure(name: &str, bytes: &[u8]) {
	let picture = Picture::decode(bytes).expect("a picture");
	let decode = median(|| _ = black_box(Picture::decode(bytes)));
	let mut parts = Vec::new();
	let mut part = |what: &'static str, time: f64| {
		println!("  {what}: {time:.3} ms");
		parts.push(time);
	};
	println!(
		"{name}: {} bytes, {} x {}; decoding alone {decode:.2} ms",
		bytes.len(),
		picture.width(),
		picture.height()
	);
	part("SHA-256 of the file", median(|| _ = black_box(Sha256::digest(bytes))));
	part("SHA-256 of the pixels", median(|| _ = black_box(picture.sha256())));
	part("PDQ", median(|| _ = black_box(pdq(&picture))));
	part("ISCC", median(|| _ = black_box(Iscc::of(bytes, &picture))));
	let plain = decode + parts.iter().sum::<f64>();
	println!("  decoding and these: {plain:.2} ms, {:.2} times decoding", plain / decode);
	println!("  query: {:.3} ms", median(|| _ = black_box(query(&picture))));
	println!("  bundle: {:.3} ms", median(|| _ = black_box(Analysis::of(&picture).bundle())));
	let all = median(|| _ = black_box(Fingerprints::of(bytes)));
	println!("  all with the bundle: {all:.2} ms, {:.2} times decoding", all / decode);
}

fn main() {
	measure("made", &made());
	for path in std::env::args().skip(1) {
		measure(&path, &std::fs::read(&path).expect("a file"));
	}
}
