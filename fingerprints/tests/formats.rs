//! Pictures of all kinds come to the same normal form, or are refused with what is wrong.

mod made;

use image::ExtendedColorType;
use made::{QUARTERS, file, gif_of, jpeg_of, noisy, oriented, png, png_of, quarters, rgb, webp_of};
use stalhof_fingerprints::{Error, Fingerprints, Format, MAX_FILE_BYTES, Picture};

fn pixel(picture: &Picture, x: u32, y: u32) -> [u8; 3] {
	let at = 3 * (y * picture.width() + x) as usize;
	picture.pixels()[at..at + 3].try_into().unwrap()
}

/// Checks that the quarters of a picture have about these colours, from the upper left one, row by row.
fn check_quarters(picture: &Picture, expected: [[u8; 3]; 4], tolerance: u8, what: &str) {
	let (w, h) = (picture.width(), picture.height());
	for (quarter, expected) in (0..4).zip(expected) {
		let found = pixel(picture, w / 4 + quarter % 2 * w / 2, h / 4 + quarter / 2 * h / 2);
		let near = found.iter().zip(expected).all(|(a, b)| a.abs_diff(b) <= tolerance);
		assert!(near, "{what}, quarter {quarter}: {found:?}, not {expected:?}");
	}
}

#[test]
fn files_of_each_format_should_be_decoded() {
	let original = quarters(48, 32);
	for (name, tolerance) in
		[("lossy.webp", 16), ("progressive.jpg", 16), ("animated.gif", 2), ("animated.webp", 16)]
	{
		let picture =
			Picture::decode(&file(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
		assert_eq!((picture.width(), picture.height()), (48, 32), "{name}");
		check_quarters(&picture, QUARTERS, tolerance, name);
	}
	assert_eq!(Picture::decode(&png_of(&original)), Ok(original.clone()));
	assert_eq!(Picture::decode(&webp_of(&original)), Ok(original.clone()));
	let other = rgb(48, 32, |_, _| [1, 2, 3]);
	assert_eq!(Picture::decode(&gif_of(&[&original, &other])), Ok(original.clone()));
	check_quarters(&Picture::decode(&jpeg_of(&original, 90)).unwrap(), QUARTERS, 16, "jpeg");
	// The same pixels, however they are held.
	let hash = |bytes: &[u8]| Fingerprints::of(bytes).unwrap().pixels_sha256;
	assert_eq!(hash(&png_of(&original)), hash(&webp_of(&original)));
	assert_eq!(hash(&png_of(&original)), hash(&gif_of(&[&original])));
}

#[test]
fn orientation_should_be_honoured() {
	let [red, green, blue, yellow] = QUARTERS;
	let jpeg = jpeg_of(&quarters(64, 32), 95);
	for (orientation, expected) in [
		(1, [red, green, blue, yellow]),
		(2, [green, red, yellow, blue]),
		(3, [yellow, blue, green, red]),
		(4, [blue, yellow, red, green]),
		(5, [red, blue, green, yellow]),
		(6, [blue, red, yellow, green]),
		(7, [yellow, green, blue, red]),
		(8, [green, yellow, red, blue]),
		// None of the eight: as it stands.
		(0, [red, green, blue, yellow]),
		(9, [red, green, blue, yellow]),
	] {
		let picture = Picture::decode(&oriented(&jpeg, orientation)).unwrap();
		let size = if (5..=8).contains(&orientation) { (32, 64) } else { (64, 32) };
		assert_eq!((picture.width(), picture.height()), size, "{orientation}");
		check_quarters(&picture, expected, 16, &format!("orientation {orientation}"));
	}
	for name in ["orientation-6.jpg", "orientation-6.webp"] {
		let picture = Picture::decode(&file(name)).unwrap();
		assert_eq!((picture.width(), picture.height()), (32, 48), "{name}");
		check_quarters(&picture, [blue, red, yellow, green], 16, name);
	}
}

#[test]
fn grey_alpha_and_sixteen_bits_should_be_brought_to_rgb_over_white() {
	let decode = |pixels: &[u8], kind| Picture::decode(&png(pixels, 2, 1, kind)).unwrap();
	let wide =
		|values: &[u16]| values.iter().flat_map(|value| value.to_ne_bytes()).collect::<Vec<_>>();
	for (found, expected) in [
		(decode(&[7, 200], ExtendedColorType::L8), [[7; 3], [200; 3]]),
		(decode(&[7, 0, 100, 128], ExtendedColorType::La8), [[255; 3], [177; 3]]),
		(
			decode(&[10, 20, 30, 0, 10, 20, 30, 255], ExtendedColorType::Rgba8),
			[[255; 3], [10, 20, 30]],
		),
		(decode(&wide(&[65_535, 32_768]), ExtendedColorType::L16), [[255; 3], [128; 3]]),
		(decode(&wide(&[0, 65_535, 0, 0]), ExtendedColorType::La16), [[0; 3], [255; 3]]),
		(
			decode(&wide(&[257, 514, 771, 65_535, 0, 129]), ExtendedColorType::Rgb16),
			[[1, 2, 3], [255, 0, 1]],
		),
		(
			decode(&wide(&[257, 514, 771, 65_535, 0, 0, 0, 0]), ExtendedColorType::Rgba16),
			[[1, 2, 3], [255; 3]],
		),
	] {
		assert_eq!([pixel(&found, 0, 0), pixel(&found, 1, 0)], expected);
	}
	let grey = Picture::decode(&file("grey.jpg")).unwrap();
	check_quarters(&grey, [[94; 3], [125; 3], [71; 3], [204; 3]], 12, "grey");
	let bits = Picture::decode(&file("one-bit.png")).unwrap();
	assert!(bits.pixels().iter().all(|value| [0, 255].contains(value)));
	let [_, green, blue, yellow] = QUARTERS;
	let palette = Picture::decode(&file("palette-transparent.png")).unwrap();
	check_quarters(&palette, [[255; 3], green, blue, yellow], 2, "palette");
}

#[test]
fn cmyk_should_be_decoded_as_adobe_means_it_and_refused_without() {
	let bytes = file("cmyk.jpg");
	check_quarters(&Picture::decode(&bytes).unwrap(), QUARTERS, 24, "cmyk");
	let at = bytes.windows(5).position(|window| window == b"Adobe").unwrap();
	let mut without = bytes;
	without[at..at + 5].copy_from_slice(b"Other");
	let error = Picture::decode(&without).unwrap_err();
	assert!(matches!(error, Error::Unsupported { format: Format::Jpeg, .. }), "{error:?}");
	assert!(error.to_string().contains("four colours"), "{error}");
	assert!(error.to_string().contains("save it as a JPEG or PNG in RGB"), "{error}");
}

/// A chunk of PNG, with a checksum that nobody gets to.
fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
	let length = u32::try_from(data.len()).unwrap().to_be_bytes();
	[&length[..], name, data, &[0; 4]].concat()
}

/// A PNG's first chunk that claims so many pixels.
fn claiming_png(width: u32, height: u32) -> Vec<u8> {
	let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
	let header = chunk(b"IHDR", &[&size[..], &[8, 2, 0, 0, 0]].concat());
	[&b"\x89PNG\r\n\x1a\n"[..], &header].concat()
}

/// A WebP of these chunks.
fn riff(chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
	let mut body = b"WEBP".to_vec();
	for (name, data) in chunks {
		body.extend(*name);
		body.extend(u32::try_from(data.len()).unwrap().to_le_bytes());
		body.extend(data);
		body.extend(vec![0; data.len() % 2]);
	}
	[&b"RIFF"[..], &u32::try_from(body.len()).unwrap().to_le_bytes(), &body].concat()
}

/// Chunks of WebP that claim so many pixels.
fn canvas(width: u32, height: u32) -> Vec<u8> {
	let three = |side: u32| (side - 1).to_le_bytes()[..3].to_vec();
	[vec![0; 4], three(width), three(height)].concat()
}

fn vp8(width: u16, height: u16) -> Vec<u8> {
	[&[0x50, 0, 0, 0x9d, 0x01, 0x2a], &width.to_le_bytes()[..], &height.to_le_bytes(), &[0; 64]]
		.concat()
}

fn vp8l(width: u32, height: u32) -> Vec<u8> {
	[&[0x2f][..], &((width - 1) | (height - 1) << 14).to_le_bytes(), &[0; 64]].concat()
}

#[test]
fn bombs_should_be_refused_by_what_they_claim() {
	let jpeg = |width: u16, height: u16| {
		let [a, b, c, d] = [height.to_be_bytes(), width.to_be_bytes()].concat()[..] else {
			panic!()
		};
		let frame = [0xff, 0xc0, 0, 17, 8, a, b, c, d, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
		[&[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0][..], &frame].concat()
	};
	let gif = |width: u16, height: u16| {
		[&b"GIF89a"[..], &width.to_le_bytes(), &height.to_le_bytes(), &[0, 0, 0]].concat()
	};
	let frame =
		[vec![0; 16], b"VP8 ".to_vec(), 74u32.to_le_bytes().to_vec(), vp8(16_383, 16_383)].concat();
	for (what, bytes, size) in [
		("png", claiming_png(60_000, 60_000), (60_000, 60_000)),
		("png", claiming_png(40_000, 1), (40_000, 1)),
		("png", claiming_png(8_193, 8_192), (8_193, 8_192)),
		("png", claiming_png(0, 7), (0, 7)),
		("jpeg", jpeg(65_535, 65_535), (65_535, 65_535)),
		("jpeg", jpeg(100, 0), (100, 0)),
		("gif", gif(65_535, 65_535), (65_535, 65_535)),
		("webp", riff(&[(b"VP8 ", vp8(16_383, 16_383))]), (16_383, 16_383)),
		("webp", riff(&[(b"VP8L", vp8l(16_384, 16_384))]), (16_384, 16_384)),
		("webp", riff(&[(b"VP8X", canvas(1 << 24, 1 << 24))]), (1 << 24, 1 << 24)),
		// A small canvas around a large stream, also within a frame.
		(
			"webp",
			riff(&[(b"VP8X", canvas(16, 16)), (b"VP8 ", vp8(16_383, 16_383))]),
			(16_383, 16_383),
		),
		("webp", riff(&[(b"VP8X", canvas(16, 16)), (b"ANMF", frame)]), (16_383, 16_383)),
	] {
		let error = Picture::decode(&bytes).unwrap_err();
		assert_eq!(error, Error::Size { width: size.0, height: size.1 }, "{what}");
		assert!(error.to_string().contains(&format!("{} x {}", size.0, size.1)), "{error}");
	}
	assert_eq!(Picture::decode(&vec![0; MAX_FILE_BYTES + 1]), Err(Error::TooLong));
	assert_eq!(Picture::decode(&[]), Err(Error::Empty));
}

#[test]
fn files_that_are_no_pictures_or_cut_short_should_be_named() {
	for bytes in [&b"not a picture"[..], b"%PDF-1.4", b"II*\0", &[0; 1000]] {
		assert_eq!(Picture::decode(bytes), Err(Error::NoPicture));
	}
	let original = noisy(1, 90, 70);
	for (format, bytes) in [
		(Format::Jpeg, jpeg_of(&original, 80)),
		(Format::Png, png_of(&original)),
		(Format::WebP, webp_of(&original)),
		(Format::Gif, gif_of(&[&quarters(90, 70)])),
	] {
		assert!(Picture::decode(&bytes).is_ok());
		for part in [12, 40, bytes.len() / 2, bytes.len() * 9 / 10] {
			let error = Picture::decode(&bytes[..part]).unwrap_err();
			let named = matches!(&error, Error::Truncated(of) | Error::Damaged { format: of, .. } if *of == format);
			assert!(named, "{format} {part}: {error:?}");
			assert!(error.to_string().contains("fetch it again"), "{error}");
		}
	}
	// The last marker alone is missing.
	let jpeg = jpeg_of(&original, 80);
	assert_eq!(Picture::decode(&jpeg[..jpeg.len() - 2]), Err(Error::Truncated(Format::Jpeg)));
	// What stands behind the end is no part of the picture.
	assert!(Picture::decode(&[&jpeg[..], b"and more"].concat()).is_ok());
}

#[test]
fn fingerprints_should_tell_the_file_from_its_picture() {
	let original = noisy(3, 200, 160);
	let (png, webp) = (png_of(&original), webp_of(&original));
	let (one, other) = (Fingerprints::of(&png).unwrap(), Fingerprints::of(&webp).unwrap());
	assert_ne!(one.sha256, other.sha256);
	assert_eq!(one.pixels_sha256, other.pixels_sha256);
	assert_eq!(one.bundle, other.bundle);
	assert_eq!((one.format, other.format), (Format::Png, Format::WebP));
	assert_eq!((one.width, one.height), (200, 160));
	assert_eq!(one.iscc.image, other.iscc.image);
	assert_ne!(one.iscc.instance, other.iscc.instance);
	assert!(one.iscc.code.starts_with("ISCC:KE"), "{}", one.iscc.code);
	assert_eq!(one.pdq, one.bundle[0].pdq);
}
