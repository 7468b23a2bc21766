use super::*;
use crate::testing::{framed, picture, waves};
use sha2::{Digest, Sha256};

/// SHA-256 of what Pillow 13.0 makes of the same pictures: trimmed, `convert("L")`, `resize((32, 32), BICUBIC)`.
const PILLOW: [(u32, u32, &str); 5] = [
	(301, 207, "be02f56ada2acb49405f378317efd5458fa86a7c9e62736ea92573e803481c2b"),
	(1000, 40, "171a5fbb6d1eada11b04ac9ef76afed28e2cc7fa36b3b6db81d018afb8cc8492"),
	(20, 15, "5e9a960f2133c7e30749d4f1b58059d7f5fe7f72881121f258f7cbb6e176fe99"),
	(32, 32, "a66267fba21800401905ce4d4323c0d3c307ee921431ac15fc15cd58334278c0"),
	(5, 7, "b27ec81e3626aeb003a6a949db367be6942da7646291f2c463688151cc56fe7e"),
];

#[test]
fn grey_pixels_should_be_those_of_pillow() {
	for (width, height, expected) in PILLOW {
		let found = grey(&waves(width, height));
		assert_eq!(
			hex::encode(Sha256::digest(found)),
			expected,
			"{width} x {height} {:?}",
			&found[..4]
		);
	}
}

#[test]
fn only_a_border_of_exactly_one_colour_should_be_left_out() {
	let inner = waves(301, 207);
	assert_eq!(grey(&framed(&inner, [20, 30, 19, 23], [255; 3])), grey(&inner));
	let noisy = picture(341, 260, |x, y| match (x, y) {
		(3, 3) => [254, 255, 255],
		(20.., 30..) if x < 321 && y < 237 => crate::testing::pixel(&inner, x - 20, y - 30),
		_ => [255; 3],
	});
	assert_ne!(grey(&noisy), grey(&inner));
	let flat = picture(50, 70, |_, _| [10, 20, 30]);
	assert_eq!(grey(&flat), [18; 1024]);
}
