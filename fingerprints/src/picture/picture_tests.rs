use super::*;
use crate::testing::{jpeg, photo, png, waves};
use sha2::{Digest, Sha256};

#[test]
fn pixels_should_come_back_from_files() {
	let original = waves(37, 23);
	assert_eq!(Picture::decode(&png(&original)), Ok(original.clone()));
	let photo = photo(1, 120, 80);
	let back = Picture::decode(&jpeg(&photo, 95)).unwrap();
	assert_eq!((back.width(), back.height()), (120, 80));
	let worst = back.pixels().iter().zip(photo.pixels()).map(|(a, b)| a.abs_diff(*b)).max();
	assert!(worst < Some(60), "{worst:?}");
	assert_eq!(format!("{back:?}"), "120 x 80 pixels");
}

#[test]
fn hash_of_pixels_should_cover_version_and_size() {
	let picture = Picture::from_rgb(2, 1, vec![1, 2, 3, 4, 5, 6]).unwrap();
	let mut bytes = b"stalhof/images/pixels/v1".to_vec();
	bytes.extend([0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1, 1, 2, 3, 4, 5, 6]);
	assert_eq!(picture.sha256(), <[u8; 32]>::from(Sha256::digest(&bytes)));
	let upright = Picture::from_rgb(1, 2, vec![1, 2, 3, 4, 5, 6]).unwrap();
	assert_ne!(picture.sha256(), upright.sha256());
}

#[test]
fn pixels_that_are_no_picture_should_be_refused() {
	assert_eq!(Picture::from_rgb(2, 2, vec![0; 11]), None);
	assert_eq!(Picture::from_rgb(2, 2, vec![0; 13]), None);
	assert_eq!(Picture::from_rgb(0, 0, Vec::new()), None);
	assert_eq!(Picture::from_rgb(MAX_SIDE + 1, 1, vec![0; 3 * (MAX_SIDE as usize + 1)]), None);
}

#[test]
fn format_should_follow_from_the_first_bytes() {
	for (bytes, format) in [
		(&b"\xff\xd8\xff\xe0"[..], Some(Format::Jpeg)),
		(b"\x89PNG\r\n\x1a\n", Some(Format::Png)),
		(b"RIFF\x10\x00\x00\x00WEBPVP8 ", Some(Format::WebP)),
		(b"GIF87a", Some(Format::Gif)),
		(b"GIF89a;", Some(Format::Gif)),
		(b"GIF88a", None),
		(b"RIFF\x10\x00\x00\x00WAVE", None),
		(b"BM", None),
		(b"%PDF-1.7", None),
		(b"<svg/>", None),
		(b"", None),
	] {
		assert_eq!(Format::of(bytes), format, "{bytes:?}");
	}
	assert_eq!(Format::WebP.mime_type(), "image/webp");
}
