//! Hashes and codes that others published.

mod data;

use data::folder;
use serde_json::Value;
use stalhof_fingerprints::{Band, Picture, band, bundle, iscc, pdq, query, symmetries};
use std::{fs, path::Path};

fn picture(path: &Path) -> Picture {
	Picture::decode(&fs::read(path).unwrap())
		.unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The most bits by which a published hash is missed.
const NEAR: u16 = 10;

#[test]
fn hashes_should_be_those_published_within_ten_bits() {
	let Some(folder) = folder("images/pdq", "hashes_should_be_those_published_within_ten_bits")
	else {
		return;
	};
	let table = fs::read_to_string(folder.join("expected-pdq.csv")).unwrap();
	let mut count = 0;
	for line in table.lines().skip(1) {
		let (name, expected) = line.split_once(',').unwrap();
		let found = pdq(&picture(&folder.join(name)));
		let distance = found.hash.distance(&expected.parse().unwrap());
		println!("{name}: {distance} bits, quality {}", found.quality);
		assert!(distance <= NEAR, "{name}: {distance} bits from {expected}: {}", found.hash);
		assert_eq!(found.quality, 100, "{name}");
		count += 1;
	}
	assert!(count >= 8, "{count}");
}

#[test]
fn turned_pictures_should_be_found_by_one_transform() {
	let Some(folder) = folder("images/pdq/dih", "turned_pictures_should_be_found_by_one_transform")
	else {
		return;
	};
	let original = symmetries(&picture(&folder.join("bridge-1-original.jpg")));
	let mut found = Vec::new();
	for entry in fs::read_dir(&folder).unwrap() {
		let hash = pdq(&picture(&entry.unwrap().path())).hash;
		let near = original.iter().map(|one| one.hash.distance(&hash));
		let (distance, place) = near.zip(0..).min().unwrap();
		assert!(distance <= 16, "{distance}");
		found.push(place);
	}
	found.sort_unstable();
	assert_eq!(found, [0, 1, 2, 3, 4, 5, 6, 7]);
}

#[test]
fn modified_pictures_should_be_within_31_bits() {
	let Some(folder) =
		folder("images/pdq/bridge-mods", "modified_pictures_should_be_within_31_bits")
	else {
		return;
	};
	let original = picture(&folder.join("aaa-orig.jpg"));
	let (hash, registered) = (pdq(&original).hash, bundle(&original));
	let mut count = 0;
	for entry in fs::read_dir(&folder).unwrap() {
		let path = entry.unwrap().path();
		let copy = picture(&path);
		let distance = pdq(&copy).hash.distance(&hash);
		println!("{}: {distance} bits", path.display());
		assert!(distance <= 31, "{}: {distance}", path.display());
		assert_eq!(band(&registered, &query(&copy)), Band::Acts, "{}", path.display());
		count += 1;
	}
	assert!(count >= 12, "{count}");
}

#[test]
fn isccs_should_be_exactly_those_published() {
	let Some(folder) = folder("images", "isccs_should_be_exactly_those_published") else { return };
	let text = fs::read_to_string(folder.join("iscc-vectors.json")).unwrap();
	let vectors: Value = serde_json::from_str(&text).unwrap();
	let mut count = 0;
	let mut each = |kind: &str, code: &dyn Fn(&Value) -> String| {
		for (name, vector) in vectors[kind].as_object().unwrap() {
			assert_eq!(code(&vector["inputs"]), vector["outputs"]["iscc"], "{kind} {name}");
			count += 1;
		}
	};
	let bits = |inputs: &Value| u32::try_from(inputs[1].as_u64().unwrap()).unwrap();
	each("gen_image_code_v0", &|inputs| {
		let pixels = inputs[0].as_array().unwrap().iter().map(|value| value.as_u64().unwrap());
		let pixels: Vec<u8> = pixels.map(|value| u8::try_from(value).unwrap()).collect();
		iscc::image_code(&pixels.try_into().unwrap(), bits(inputs)).unwrap()
	});
	each("gen_instance_code_v0", &|inputs| {
		let stream = inputs[0].as_str().unwrap().strip_prefix("stream:").unwrap();
		iscc::instance_code(&hex::decode(stream).unwrap(), bits(inputs)).unwrap()
	});
	each("gen_iscc_code_v0", &|inputs| {
		let units: Vec<&str> =
			inputs[0].as_array().unwrap().iter().map(|unit| unit.as_str().unwrap()).collect();
		iscc::compose(&units).unwrap()
	});
	assert!(count >= 11, "{count}");
}
