//! Nothing that is read makes the program panic, or take more memory than it may.

mod made;

use made::{file, gif_of, jpeg_of, noisy, oriented, png_of, quarters, webp_of};
use proptest::{prelude::*, sample::Index};
use stalhof_fingerprints::{Error, Fingerprints, Picture};
use std::sync::LazyLock;

/// Files of all formats and kinds.
static FILES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
	let small = noisy(5, 40, 30);
	let mut files = vec![
		jpeg_of(&small, 75),
		oriented(&jpeg_of(&small, 60), 6),
		png_of(&small),
		webp_of(&small),
		gif_of(&[&quarters(40, 30), &small]),
	];
	for name in [
		"animated.gif",
		"animated.webp",
		"cmyk.jpg",
		"grey.jpg",
		"lossy.webp",
		"one-bit.png",
		"orientation-6.jpg",
		"orientation-6.webp",
		"palette-transparent.png",
		"progressive.jpg",
	] {
		files.push(file(name));
	}
	files
});

/// What files of each format begin with.
const BEGINNINGS: &[&[u8]] = &[
	b"\xff\xd8\xff\xe0",
	b"\x89PNG\r\n\x1a\n",
	b"RIFF\x50\0\0\0WEBPVP8X",
	b"RIFF\x50\0\0\0WEBPVP8L",
	b"GIF89a",
	b"",
];

/// All that a file is asked for. A decoder that panics is a fault that is caught, and noted here.
fn all(bytes: &[u8]) {
	match Fingerprints::of(bytes) {
		Ok(found) => {
			let picture = Picture::decode(bytes).unwrap();
			assert_eq!(picture.pixels().len(), 3 * (found.width * found.height) as usize);
			assert!(!found.bundle.is_empty() && found.pdq.quality <= 100);
		}
		Err(error) => {
			assert!(
				!matches!(error, Error::Decoder(_) | Error::Iscc(_)),
				"{error:?}: {bytes:02x?}"
			);
			assert!(error.to_string().len() < 400, "{error}");
		}
	}
}

#[test]
fn files_cut_anywhere_should_be_judged() {
	for bytes in FILES.iter() {
		for end in (0..bytes.len()).step_by(1 + bytes.len() / 200) {
			all(&bytes[..end]);
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn files_with_bytes_changed_should_be_judged(
		which: Index,
		changes in proptest::collection::vec((any::<Index>(), any::<u8>()), 1..8),
	) {
		let mut bytes = which.get(&FILES).clone();
		for (place, byte) in changes {
			let place = place.index(bytes.len());
			bytes[place] = byte;
		}
		all(&bytes);
	}

	#[test]
	fn files_with_headers_changed_should_be_judged(
		which: Index,
		changes in proptest::collection::vec((0usize..120, any::<u8>()), 1..4),
	) {
		let mut bytes = which.get(&FILES).clone();
		for (place, byte) in changes {
			let place = place % bytes.len();
			bytes[place] = byte;
		}
		all(&bytes);
	}

	#[test]
	fn files_with_parts_moved_should_be_judged(
		one: Index,
		other: Index,
		from: Index,
		to: Index,
		length in 1usize..200,
	) {
		let (mut bytes, other) = (one.get(&FILES).clone(), other.get(&FILES));
		let from = from.index(other.len());
		let part = &other[from..(from + length).min(other.len())];
		let to = to.index(bytes.len());
		bytes.splice(to..(to + length / 2).min(bytes.len()), part.iter().copied());
		all(&bytes);
	}

	#[test]
	fn any_bytes_behind_a_beginning_should_be_judged(
		start in prop::sample::select(BEGINNINGS),
		bytes in proptest::collection::vec(any::<u8>(), 0..200),
	) {
		all(&[start, &bytes].concat());
	}
}
