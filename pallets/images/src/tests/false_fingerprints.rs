//! Attack: fingerprints that are not those of the file. The chain takes them; the file shows them up.

use super::*;
use stalhof_fingerprints::Fingerprints;

/// A picture of stripes as a PNG file.
fn file(seed: u32) -> Vec<u8> {
	let rgb = (0..200u32 * 150).flat_map(|at| {
		let (x, y) = (at % 200, at / 200);
		let wave = (x * (seed + 3) / 7 + y * seed / 5) % 251;
		[wave, (wave * 3 + y) % 256, (x * y / 17 + seed) % 256].map(|value| value as u8)
	});
	let pixels: Vec<u8> = rgb.collect();
	// A bitmap in a stored (not packed) stream of PNG, by hand: rows begin with their filter, 0.
	let mut raw = Vec::new();
	for row in pixels.chunks(600) {
		raw.push(0);
		raw.extend(row);
	}
	let mut packed = vec![0x78, 1];
	let mut blocks = raw.chunks(65_535).peekable();
	while let Some(block) = blocks.next() {
		let length = u16::try_from(block.len()).unwrap();
		packed.push(u8::from(blocks.peek().is_none()));
		packed.extend(length.to_le_bytes());
		packed.extend((!length).to_le_bytes());
		packed.extend(block);
	}
	let (mut a, mut b) = (1u32, 0u32);
	for byte in &raw {
		a = (a + u32::from(*byte)) % 65_521;
		b = (b + a) % 65_521;
	}
	packed.extend((b << 16 | a).to_be_bytes());
	let crc = |bytes: &[u8]| {
		!bytes.iter().fold(u32::MAX, |crc, byte| {
			(0..8).fold(crc ^ u32::from(*byte), |crc, _| {
				if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 }
			})
		})
	};
	let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
	let mut chunk = |name: &[u8; 4], data: &[u8]| {
		let body = [&name[..], data].concat();
		file.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
		file.extend(&body);
		file.extend(crc(&body).to_be_bytes());
	};
	chunk(b"IHDR", &[0, 0, 0, 200, 0, 0, 0, 150, 8, 2, 0, 0, 0]);
	chunk(b"IDAT", &packed);
	chunk(b"IEND", &[]);
	file
}

/// What a client tells of a file.
fn told(bytes: &[u8]) -> NewWork {
	let found = Fingerprints::of(bytes).expect("it is a picture");
	let bundle: Vec<Fingerprint> = found.bundle.iter().copied().map(Into::into).collect();
	NewWork {
		file: found.sha256,
		pixels: found.pixels_sha256,
		versions: found.versions,
		bundle: bundle.try_into().expect("a bundle has 16 at most"),
		width: found.width,
		height: found.height,
		format: Format::Png,
		..picture(1)
	}
}

/// Whether what the chain has of a work is what its file comes to: what `certificate verify` asks.
fn holds(work: WorkId, bytes: &[u8]) -> bool {
	let (view, bundle) = (Images::work_view(work).unwrap(), Images::bundle_view(work).unwrap());
	let told = told(bytes);
	(view.file, view.pixels, view.versions) == (told.file, told.pixels, told.versions)
		&& bundle.bundle == told.bundle.into_inner()
}

#[test]
fn a_false_fingerprint_should_be_shown_up_by_its_file() {
	build_and_execute(|| {
		let (own, anothers) = (file(1), file(2));
		let author = register(AUTHOR, &[told(&anothers)]);
		// The squatter's file under the fingerprints of another's picture: so it is found, and looks like the original.
		let false_work = NewWork { bundle: told(&anothers).bundle, ..told(&own) };
		let squatter = register(SQUATTER, &[false_work]);
		assert!(holds(author, &anothers));
		assert!(!holds(squatter, &own), "not its fingerprints");
		assert!(!holds(squatter, &anothers), "not its file");
		// And what it gains is a contest against who has the file.
		let distance = |work| Images::bundle_view(work).unwrap().bundle[0];
		assert_eq!(distance(author).distance(&distance(squatter)), 0);
		assert!(distance(author).may_act());
		assert!(contest(squatter, author).is_ok());
	});
}
