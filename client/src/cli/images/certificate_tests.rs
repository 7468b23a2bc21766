use super::*;
use crate::images::certificate_for_tests;

fn picture() -> Fingerprints {
	let mut pixels = Vec::new();
	for at in 0..240u32 * 160 {
		let (x, y) = (at % 240, at / 240);
		let value = ((x * x / 9 + y * 7) % 251) as u8;
		pixels.extend([value, 255 - value, value / 2]);
	}
	let picture = Picture::from_rgb(240, 160, pixels).unwrap();
	let bytes = small(&picture).unwrap();
	Fingerprints::of(&bytes).unwrap()
}

/// The work of a picture.
fn work_of(found: &Fingerprints) -> Certified {
	let mut work = certificate_for_tests().work;
	work.file = HexBytes(found.sha256.to_vec());
	work.pixels = HexBytes(found.pixels_sha256.to_vec());
	(work.width, work.height) = (found.width, found.height);
	work.format = format(found.format);
	work.iscc = HexBytes(found.iscc.bytes().unwrap());
	work.fingerprints = found
		.bundle
		.iter()
		.map(|one| crate::images::Print {
			hash: HexBytes(one.pdq.hash.0.to_vec()),
			quality: one.pdq.quality,
			generic: false,
		})
		.collect();
	work
}

#[test]
fn a_file_should_be_held_against_everything_that_was_registered() {
	let found = picture();
	let work = work_of(&found);
	assert_eq!(differences(&found, &work), Vec::<String>::new());
	type Change = fn(&mut Certified);
	let changes: [(Change, &str); 9] = [
		(|it| it.file.0[0] ^= 1, "the SHA-256 of the file is"),
		(|it| it.pixels.0[0] ^= 1, "the SHA-256 of the pixels of the file is"),
		(
			|it| it.format = stalhof_primitives::images::Format::Jpeg,
			"the format of the file is png",
		),
		(|it| it.width += 1, "the size of the file is 240 x 160, and the work has 241 x 160"),
		(|it| it.iscc.0[3] ^= 1, "the ISCC of the file is"),
		(
			|it| it.fingerprints[5].hash.0[7] ^= 0x10,
			"the fingerprint crop-4/mirrored of the file is",
		),
		(|it| it.fingerprints[5].quality = 3, "has"),
		(|it| it.fingerprints.truncate(13), "gives 14 fingerprints, and the work has 13"),
		(|it| it.versions.decoder += 1, "versions 1.2.1, and this program makes 1.1.1"),
	];
	for (change, part) in changes {
		let mut changed = work.clone();
		change(&mut changed);
		let differs = differences(&found, &changed);
		assert_eq!(differs.len(), 1, "{part}: {differs:?}");
		assert!(differs[0].contains(part), "{part}: {differs:?}");
	}
}

#[test]
fn works_without_an_iscc_should_not_be_held_against_one() {
	let found = picture();
	let mut work = work_of(&found);
	work.iscc = HexBytes(vec![]);
	assert_eq!(differences(&found, &work), Vec::<String>::new());
}
