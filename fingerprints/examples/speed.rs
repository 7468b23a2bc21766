//! Measures what hashing takes beside decoding: `cargo run --release --example speed [--json] [FILE...]`; without a file a made
//! JPEG of 1024 x 1024 pixels.
//!
//! All that is measured takes turns, so that a machine that others use too is as slow for the one as for the other; ratios are of
//! one turn.

use image::{ExtendedColorType, ImageEncoder, codecs::jpeg::JpegEncoder};
use rustix::time::{ClockId, clock_gettime};
use serde_json::json;
use sha2::{Digest, Sha256};
use stalhof_fingerprints::{Fingerprints, Iscc, Picture, pdq, query};
use std::hint::black_box;

/// Turns of which the median is taken.
const ROUNDS: usize = 31;

/// What is measured, in this order.
const PARTS: [&str; 8] = [
	"decoding alone",
	"SHA-256 of the file",
	"SHA-256 of the pixels",
	"PDQ",
	"ISCC",
	"decoding and these",
	"all with the bundle",
	"query",
];

/// Milliseconds in which the processor works for the call.
fn milliseconds(call: impl FnOnce()) -> f64 {
	let start = run();
	call();
	run() - start
}

/// Milliseconds of the processor that this thread has had.
fn run() -> f64 {
	let time = clock_gettime(ClockId::ThreadCPUTime);
	time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6
}

fn median(times: impl Iterator<Item = f64>) -> f64 {
	let mut times: Vec<f64> = times.collect();
	times.sort_by(f64::total_cmp);
	times[times.len() / 2]
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

/// Milliseconds of each of [`PARTS`].
fn turn(bytes: &[u8], picture: &Picture) -> [f64; PARTS.len()] {
	let plain = || {
		let picture = Picture::decode(bytes).expect("a picture");
		black_box((Sha256::digest(bytes), picture.sha256(), pdq(&picture)));
		_ = black_box(Iscc::of(bytes, &picture));
	};
	[
		milliseconds(|| _ = black_box(Picture::decode(bytes))),
		milliseconds(|| _ = black_box(Sha256::digest(bytes))),
		milliseconds(|| _ = black_box(picture.sha256())),
		milliseconds(|| _ = black_box(pdq(picture))),
		milliseconds(|| _ = black_box(Iscc::of(bytes, picture))),
		milliseconds(plain),
		milliseconds(|| _ = black_box(Fingerprints::of(bytes))),
		milliseconds(|| _ = black_box(query(picture))),
	]
}

fn measure(name: &str, bytes: &[u8], as_json: bool) {
	let picture = Picture::decode(bytes).expect("a picture");
	let turns: Vec<_> = (0..ROUNDS).map(|_| turn(bytes, &picture)).collect();
	let part = |number: usize| median(turns.iter().map(|turn| turn[number]));
	let ratio = |number: usize| median(turns.iter().map(|turn| turn[number] / turn[0]));
	let (width, height) = (picture.width(), picture.height());
	if as_json {
		let parts: serde_json::Map<_, _> =
			PARTS.iter().enumerate().map(|(at, name)| ((*name).into(), part(at).into())).collect();
		println!(
			"{}",
			json!({
				"file": name, "bytes": bytes.len(), "width": width, "height": height, "rounds": ROUNDS, "ms": parts,
				"of_decoding": { "without_bundle": ratio(5), "with_bundle": ratio(6) },
			})
		);
		return;
	}
	println!("{name}: {} bytes, {width} x {height}", bytes.len());
	for (number, name) in PARTS.iter().enumerate() {
		let times = if number == 5 || number == 6 {
			format!(", {:.2} times decoding", ratio(number))
		} else {
			String::new()
		};
		println!("  {name}: {:.3} ms{times}", part(number));
	}
}

fn main() {
	let (options, files): (Vec<_>, Vec<_>) =
		std::env::args().skip(1).partition(|argument| argument == "--json");
	let as_json = !options.is_empty();
	if files.is_empty() {
		measure("made", &made(), as_json);
	}
	for path in files {
		measure(&path, &std::fs::read(&path).expect("a file"), as_json);
	}
}
