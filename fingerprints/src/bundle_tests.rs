use super::*;
use crate::{
	ACTING_DISTANCE, Band, band, nearest, pdq,
	testing::{cut, framed, mirrored, photo, resaved, waves},
};

fn names(fingerprints: &[Fingerprint]) -> Vec<String> {
	fingerprints.iter().map(|one| one.variant.to_string()).collect()
}

#[test]
fn bundle_should_have_its_parts_in_their_order() {
	let mut expected = Vec::new();
	for part in ["trimmed", "crop-2", "crop-4", "crop-6", "crop-8", "crop-10", "crop-12"] {
		expected.extend([part.to_owned(), format!("{part}/mirrored")]);
	}
	let inner = photo(1, 300, 200);
	let analysis = Analysis::of(&inner);
	assert_eq!(names(&analysis.bundle()), expected);
	assert_eq!(analysis.bundle()[0].pdq, analysis.pdq());

	expected.extend(["full".to_owned(), "full/mirrored".to_owned()]);
	let outer = Analysis::of(&framed(&inner, [30; 4], [255; 3]));
	assert_eq!(names(&outer.bundle()), expected);
	assert_eq!(outer.bundle().len(), MAX_BUNDLE);
	assert_eq!(outer.bundle()[..14], analysis.bundle()[..]);
	assert_eq!(outer.bundle()[14].pdq, outer.pdq());
}

#[test]
fn query_should_have_the_full_and_the_trimmed_picture_in_all_symmetries() {
	let symmetries = [
		"",
		"/rotated-90",
		"/rotated-180",
		"/rotated-270",
		"/mirrored",
		"/upside-down",
		"/transposed",
		"/anti-transposed",
	];
	let expected = |part: &'static str| symmetries.map(|symmetry| format!("{part}{symmetry}"));
	let inner = photo(2, 300, 200);
	assert_eq!(names(&query(&inner)), expected("full"));
	let outer = query(&framed(&inner, [30; 4], [255; 3]));
	assert_eq!(names(&outer), [expected("full"), expected("trimmed")].concat());
	assert_eq!(outer.len(), MAX_QUERY);
	let trimmed: Vec<Pdq> = outer[8..].iter().map(|one| one.pdq).collect();
	assert_eq!(trimmed, crate::symmetries(&inner));
	assert_eq!(query(&inner), Analysis::of(&inner).query());
}

#[test]
fn fingerprints_should_be_those_of_the_part_by_itself() {
	let inner = photo(3, 401, 303);
	let bundle = bundle(&framed(&inner, [11, 22, 33, 44], [255; 3]));
	for (index, percent) in [0u32, 2, 4, 6, 8, 10, 12].into_iter().enumerate() {
		let off = |side: u32| (side * percent + 50) / 100;
		let (x, y) = (off(401), off(303));
		let part = cut(&inner, x, y, 401 - 2 * x, 303 - 2 * y);
		assert_eq!(bundle[2 * index].pdq, pdq(&part), "{percent}");
		assert_eq!(bundle[2 * index + 1].pdq, pdq(&mirrored(&part)), "{percent}");
	}
}

#[test]
fn small_pictures_should_have_all_variants_without_hashes_of_those_too_small() {
	let tiny = bundle(&waves(5, 5));
	assert_eq!(tiny.len(), 14);
	assert_ne!(tiny[0].pdq.hash, Pdq::NOTHING.hash);
	// A tenth of five pixels is half a pixel, which is cut off.
	assert_eq!(tiny[10].variant.to_string(), "crop-10");
	assert!(tiny[10..].iter().all(|one| one.pdq == Pdq::NOTHING));
	assert!(bundle(&waves(1, 1)).iter().all(|one| one.pdq == Pdq::NOTHING));
}

#[test]
fn copies_should_be_found_by_the_bundle_where_the_plain_hash_misses_them() {
	let (mut plain, mut found, mut count) = (0, 0, 0);
	for seed in 0..6 {
		let work = photo(seed, 500, 400);
		let registered = bundle(&work);
		for percent in 0..=12 {
			let (x, y) = (5 * percent, 4 * percent);
			let part = mirrored(&cut(&work, x, y, 500 - 2 * x, 400 - 2 * y));
			let copy = resaved(&part, 60);
			count += 1;
			plain += u32::from(pdq(&copy).hash.distance(&pdq(&work).hash) <= ACTING_DISTANCE);
			found += u32::from(band(&registered, &query(&copy)) == Band::Acts);
		}
	}
	assert_eq!(plain, 0);
	assert!(found * 100 >= count * 90, "{found} of {count}");
}

#[test]
fn frames_and_turns_should_not_hide_a_copy() {
	let work = photo(9, 500, 400);
	let registered = bundle(&work);
	let framed = resaved(&framed(&work, [60, 20, 40, 90], [255; 3]), 75);
	assert_eq!(band(&registered, &query(&framed)), Band::Acts);
	let turned = crate::testing::picture(400, 500, |x, y| crate::testing::pixel(&work, y, 399 - x));
	let near = nearest(&registered, &query(&resaved(&turned, 75))).unwrap();
	assert!(near.distance <= ACTING_DISTANCE, "{near:?}");
	let unlike = nearest(&registered, &query(&photo(10, 500, 400))).unwrap();
	assert!(unlike.distance > 47, "{unlike:?}");
}
