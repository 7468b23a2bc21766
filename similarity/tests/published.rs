//! The index finds in published hashes what a scan finds.

mod data;

use data::folder;
use stalhof_similarity::{Hash, Index, distance};
use std::{fs, path::Path};

fn hashes(path: &Path) -> Vec<Hash> {
	let digit = |byte: u8| u8::try_from(char::from(byte).to_digit(16).unwrap()).unwrap();
	let read = |line: &str| {
		let (pairs, rest) = line.as_bytes().as_chunks();
		assert!(pairs.len() == 32 && rest.is_empty(), "{line}");
		core::array::from_fn(|at| {
			let [high, low] = pairs[at];
			digit(high) << 4 | digit(low)
		})
	};
	fs::read_to_string(path).unwrap().lines().map(read).collect()
}

#[test]
fn needles_should_be_found_as_by_a_scan() {
	let Some(folder) = folder("images/pdq", "needles_should_be_found_as_by_a_scan") else { return };
	let needles = hashes(&folder.join("needles.txt"));
	let haystack = hashes(&folder.join("haystack.txt"));
	assert_eq!((needles.len(), haystack.len()), (100, 1350));
	let whole: Index = (0..).zip(haystack.iter().copied()).collect();
	let mut grown = Index::new();
	grown.extend((0..).zip(haystack.iter().copied()));
	let mut total = 0;
	for radius in [0, 15, 16, 31, 32, 47, 63, 64, 110] {
		for needle in needles.iter().chain(&haystack[..200]) {
			let mut expected: Vec<(u16, u64)> = (0..)
				.zip(&haystack)
				.map(|(id, hash)| (distance(hash, needle), id))
				.filter(|(distance, _)| u32::from(*distance) <= radius)
				.collect();
			expected.sort_unstable();
			for index in [&whole, &grown] {
				let found = index.search(needle, radius);
				let found: Vec<_> = found.iter().map(|found| (found.distance, found.id)).collect();
				assert_eq!(found, expected, "radius {radius}");
			}
			total += expected.len();
		}
	}
	assert!(total > 1_000, "{total}");
}
