use super::*;
use crate::testing::{photo, picture, pixel, resaved, waves};
use proptest::prelude::*;

/// Hash and quality that the algorithm's published implementation gives, by its Python package `pdqhash` 0.2.
const PUBLISHED: [(u32, u32, &str, u8); 5] = [
	(301, 207, "72aa72aa03aa87ff8ffd8f7fad5d2c00f87df828fafffa80500052a8f08052a0", 100),
	(1000, 40, "6dbb6da8cdb999aa99a939bf399573a2e11cc7bb0b1d0c2013be3855bc470405", 100),
	(20, 15, "38a2ddedc75dd649ab1da71158ec1a19c4ead0e92b522b69d093db4784934597", 13),
	(32, 32, "3e303eb1c14fc635c40adeb5d630214f440a214fd608d60d29ff355f29cf755f", 39),
	(5, 7, "9b2664d964d99b266c5b94a59b26685b94a596a56b5a93a4749d6b5a932664d9", 2),
];

#[test]
fn hash_and_quality_should_be_those_of_the_published_implementation() {
	for (width, height, hash, quality) in PUBLISHED {
		let found = pdq(&waves(width, height));
		let distance = found.hash.distance(&hash.parse().unwrap());
		assert!(distance <= 2, "{width} x {height}: {distance} bits, {}", found.hash);
		assert_eq!(found.quality, quality, "{width} x {height}");
		// As many bits are set as not: the lower of the two in the middle is the median.
		let set: u32 = found.hash.0.iter().map(|byte| byte.count_ones()).sum();
		assert_eq!(set, 128, "{width} x {height}");
	}
}

#[test]
fn text_should_be_read_back_and_refused_when_it_is_of_another_form() {
	let text = PUBLISHED[0].2;
	let hash: PdqHash = text.parse().unwrap();
	assert_eq!(hash.to_string(), text);
	assert_eq!(text.to_uppercase().parse(), Ok(hash));
	for bad in ["", &text[1..], &format!("{text}0"), &text.replace('a', "g"), &format!("0x{text}")]
	{
		assert_eq!(bad.parse::<PdqHash>(), Err(InvalidHash), "{bad}");
	}
}

#[test]
fn distance_should_count_bits() {
	let none = PdqHash([0; 32]);
	assert_eq!(none.distance(&none), 0);
	assert_eq!(none.distance(&PdqHash([0xff; 32])), BITS);
	let mut one = none;
	one.0[17] = 0b1010;
	assert_eq!(one.distance(&none), 2);
}

#[test]
fn pictures_without_contrast_or_size_should_have_no_hash() {
	for flat in [
		picture(300, 200, |_, _| [255; 3]),
		picture(2000, 1500, |_, _| [17, 130, 99]),
		waves(4, 900),
		waves(900, 4),
		waves(1, 1),
	] {
		assert_eq!(pdq(&flat), Pdq::NOTHING, "{flat:?}");
		assert_eq!(symmetries(&flat), [Pdq::NOTHING; 8], "{flat:?}");
	}
	// The least contrast that a picture can have over a field.
	let faint = picture(64, 64, |x, _| [u8::from(x < 32); 3]);
	assert_ne!(pdq(&faint).hash, Pdq::NOTHING.hash);
	assert_eq!(pdq(&faint).quality, 0);
}

/// A picture turned by moving its pixels.
fn turned(of: &Picture, symmetry: Symmetry) -> Picture {
	let (w, h) = (of.width(), of.height());
	match symmetry {
		Symmetry::Identity => of.clone(),
		Symmetry::Rotated90 => picture(h, w, |x, y| pixel(of, y, h - 1 - x)),
		Symmetry::Rotated180 => picture(w, h, |x, y| pixel(of, w - 1 - x, h - 1 - y)),
		Symmetry::Rotated270 => picture(h, w, |x, y| pixel(of, w - 1 - y, x)),
		Symmetry::Mirrored => picture(w, h, |x, y| pixel(of, w - 1 - x, y)),
		Symmetry::UpsideDown => picture(w, h, |x, y| pixel(of, x, h - 1 - y)),
		Symmetry::Transposed => picture(h, w, |x, y| pixel(of, y, x)),
		Symmetry::AntiTransposed => picture(h, w, |x, y| pixel(of, w - 1 - y, h - 1 - x)),
	}
}

#[test]
fn symmetries_should_be_those_of_the_turned_picture() {
	// Of 64 x 64 pixels each is a field, and nothing lies beside the middle.
	for seed in 0..4 {
		let square = photo(seed, 64, 64);
		for (symmetry, found) in Symmetry::ALL.into_iter().zip(symmetries(&square)) {
			let expected = pdq(&turned(&square, symmetry));
			let distance = found.hash.distance(&expected.hash);
			assert!(distance <= 2, "{seed} {symmetry}: {distance}");
			assert_eq!(found.quality, expected.quality, "{seed} {symmetry}");
		}
	}
	// Of other sizes it is near.
	let other = photo(7, 500, 300);
	for (symmetry, found) in Symmetry::ALL.into_iter().zip(symmetries(&other)) {
		let distance = found.hash.distance(&pdq(&turned(&other, symmetry)).hash);
		assert!(distance <= 20, "{symmetry}: {distance}");
	}
}

#[test]
fn large_pictures_should_be_hashed_as_when_scaled_down() {
	let large = photo(3, 2400, 1800);
	let mean = |x: u32, y: u32| {
		let of = |channel: usize| {
			let sum: u32 = (0..9)
				.map(|at| u32::from(pixel(&large, 3 * x + at % 3, 3 * y + at / 3)[channel]))
				.sum();
			u8::try_from(sum / 9).unwrap()
		};
		[of(0), of(1), of(2)]
	};
	let small = picture(800, 600, mean);
	let distance = pdq(&large).hash.distance(&pdq(&small).hash);
	assert!(distance <= 10, "{distance}");
}

#[test]
fn saving_again_should_change_little() {
	for seed in 0..6 {
		let original = photo(seed, 400, 300);
		let hash = pdq(&original);
		assert!(hash.quality >= 50, "{seed} {}", hash.quality);
		for quality in [90, 60, 30] {
			let distance = pdq(&resaved(&original, quality)).hash.distance(&hash.hash);
			assert!(distance <= 20, "{seed} {quality}: {distance}");
		}
		let other = pdq(&photo(seed + 100, 400, 300));
		assert!(other.hash.distance(&hash.hash) > 47, "{seed}");
	}
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn any_picture_should_be_hashed(width in 1u32..90, height in 1u32..90, seed: u32) {
		let mut state = seed;
		let noise = picture(width, height, |_, _| {
			state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
			let [_, a, b, c] = state.to_le_bytes();
			[a, b, c]
		});
		let found = pdq(&noise);
		prop_assert!(found.quality <= 100);
		prop_assert_eq!(symmetries(&noise)[0], found);
		let set: u32 = found.hash.0.iter().map(|byte| byte.count_ones()).sum();
		// The median parts the coefficients, but for equal ones.
		prop_assert!(set <= 128, "{}", set);
	}
}
