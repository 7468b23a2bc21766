use super::*;
use crate::testing::{framed, photo, picture, pixel, resaved, waves};
use proptest::prelude::*;

fn rect(left: u32, top: u32, width: u32, height: u32) -> Rect {
	Rect { left, top, width, height }
}

#[test]
fn borders_should_be_taken_off() {
	let inner = waves(200, 120);
	for (sides, colour) in [
		([0, 0, 0, 0], [0; 3]),
		([10, 20, 30, 40], [255; 3]),
		([0, 33, 0, 31], [0; 3]),
		([50, 0, 70, 0], [12, 34, 210]),
		([1, 1, 1, 1], [200, 0, 0]),
	] {
		let found = trimmed(&framed(&inner, sides, colour));
		assert_eq!(found, rect(sides[0], sides[1], 200, 120), "{sides:?}");
	}
	// One frame within another, as on a screenshot.
	let twice = framed(&framed(&inner, [9, 9, 9, 9], [255; 3]), [0, 50, 0, 60], [20; 3]);
	assert_eq!(trimmed(&twice), rect(9, 59, 200, 120));
	// A bar at one side only.
	assert_eq!(trimmed(&framed(&inner, [0, 0, 17, 0], [0; 3])), rect(0, 0, 200, 120));
}

#[test]
fn what_jpeg_leaves_of_a_border_should_be_taken_off() {
	let inner = photo(5, 240, 180);
	for quality in [90, 75, 50] {
		let found = trimmed(&resaved(&framed(&inner, [40, 24, 40, 32], [255; 3]), quality));
		// Ringing may reach into the border by a block of 16 pixels, and faint edges may go with it.
		let near = |found: u32, expected: u32| found.abs_diff(expected) <= 16;
		assert!(near(found.left, 40) && near(found.top, 24), "{quality} {found:?}");
		assert!(
			near(found.left + found.width, 280) && near(found.top + found.height, 204),
			"{found:?}"
		);
	}
}

#[test]
fn dust_should_not_hold_a_border() {
	let clean = framed(&waves(256, 256), [64; 4], [250; 3]);
	let dusty = picture(384, 384, |x, y| {
		let outside = x.min(383 - x).min(y.min(383 - y)) < 60;
		if outside && (x * 7 + y * 13) % 900 == 0 { [40; 3] } else { pixel(&clean, x, y) }
	});
	assert_eq!(trimmed(&dusty), rect(64, 64, 256, 256));
}

#[test]
fn all_should_be_left_when_little_would_be() {
	let all = |picture: &Picture| assert_eq!(trimmed(picture), Rect::of(picture), "{picture:?}");
	all(&picture(100, 80, |_, _| [255; 3]));
	all(&picture(1, 1, |_, _| [9; 3]));
	all(&framed(&waves(24, 200), [50; 4], [255; 3]));
	all(&framed(&waves(15, 15), [10; 4], [255; 3]));
	all(&photo(1, 300, 200));
	assert_eq!(trimmed(&framed(&waves(16, 16), [10; 4], [255; 3])), rect(10, 10, 16, 16));
	assert_eq!(trimmed(&framed(&waves(25, 200), [37, 0, 38, 0], [255; 3])), rect(37, 0, 25, 200));
}

#[test]
fn cuts_should_be_even_and_rounded() {
	let of = |width, height, percent| rect(0, 0, width, height).without(percent);
	assert_eq!(of(1000, 500, 2), rect(20, 10, 960, 480));
	assert_eq!(of(125, 124, 2), rect(3, 2, 119, 120));
	assert_eq!(of(1, 2, 24), rect(0, 0, 1, 2));
	assert_eq!(rect(7, 9, 100, 100).without(12), rect(19, 21, 76, 76));
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn a_part_should_lie_within_its_picture(
		width in 1u32..60,
		height in 1u32..60,
		seed: u32,
		levels in 1u32..200,
		percent in 0u32..60,
	) {
		let mut state = seed;
		let noise = picture(width, height, |_, _| {
			state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
			[u8::try_from((state >> 16) % levels).unwrap(); 3]
		});
		for part in [trimmed(&noise), trimmed(&noise).without(percent)] {
			prop_assert!(part.width > 0 && part.height > 0);
			prop_assert!(part.left + part.width <= width && part.top + part.height <= height);
		}
	}
}
