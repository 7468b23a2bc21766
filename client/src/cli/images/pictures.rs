//! Pictures in files: their fingerprints as the chain takes them, many at once, and small ones to look at.

use super::read;
use crate::{
	error::{Error, Result},
	images::NewWork,
};
use stalhof_fingerprints::{Fingerprints, Format, Picture};
use stalhof_primitives::{
	gs1::Gtin,
	images::{self, Bundle, Claim, Fingerprint},
};
use std::{
	num::NonZeroUsize,
	path::{Path, PathBuf},
	sync::{
		atomic::{AtomicUsize, Ordering},
		mpsc,
	},
	thread,
	time::{Duration, Instant},
};

/// Stack of the threads that decode, in bytes.
const STACK: usize = 8 << 20;
/// How often progress is told.
const INTERVAL: Duration = Duration::from_secs(2);
/// The longer side of a small picture.
const SMALL: u32 = 320;

/// The fingerprints of a file, or why it has none, without its name.
pub(super) fn fingerprints(path: &Path) -> core::result::Result<Fingerprints, String> {
	let bytes = read(path).map_err(|error| match error {
		Error::File { action, why, .. } => format!("{action}: {why}"),
		error => error.to_string(),
	})?;
	Fingerprints::of(&bytes).map_err(|why| why.to_string())
}

/// So many threads as are asked for, or one for each core.
pub(super) fn threads(asked: Option<NonZeroUsize>) -> NonZeroUsize {
	asked.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN)
}

/// Works on all of `items` with so many threads, in their order. `news` is told now and then how many are done.
pub(super) fn on_all<Item: Sync, Done: Send>(
	items: &[Item],
	threads: NonZeroUsize,
	work: impl Fn(&Item) -> Done + Sync,
	mut news: impl FnMut(usize),
) -> Vec<Done> {
	let next = AtomicUsize::new(0);
	let (sender, receiver) = mpsc::channel();
	let mut all: Vec<Option<Done>> = items.iter().map(|_| None).collect();
	thread::scope(|scope| {
		for _ in 0..threads.get().min(items.len()) {
			let (sender, next, work) = (sender.clone(), &next, &work);
			let labourer = move || {
				while let Some((place, item)) = {
					let place = next.fetch_add(1, Ordering::Relaxed);
					items.get(place).map(|item| (place, item))
				} {
					if sender.send((place, work(item))).is_err() {
						break;
					}
				}
			};
			// Without a thread the others do its work; with none, nothing would end.
			let _ = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, labourer);
		}
		drop(sender);
		let (mut count, mut told) = (0, Instant::now());
		for (place, done) in receiver {
			if let Some(slot) = all.get_mut(place) {
				*slot = Some(done);
			}
			count += 1;
			if told.elapsed() >= INTERVAL {
				told = Instant::now();
				news(count);
			}
		}
	});
	// What no thread could be had for.
	let missing =
		all.iter_mut().zip(items).map(|(done, item)| done.take().unwrap_or_else(|| work(item)));
	missing.collect()
}

/// A file's format as the chain has it.
pub(super) const fn format(format: Format) -> images::Format {
	match format {
		Format::Jpeg => images::Format::Jpeg,
		Format::Png => images::Format::Png,
		Format::WebP => images::Format::WebP,
		Format::Gif => images::Format::Gif,
	}
}

/// All that the chain is told of a picture.
pub(super) fn new_work(found: &Fingerprints, gtins: &[Gtin], claim: Claim) -> Result<NewWork> {
	let internal = |why: &dyn core::fmt::Display| Error::Internal(why.to_string());
	let bundle: Vec<Fingerprint> = found.bundle.iter().map(|one| (*one).into()).collect();
	Ok(NewWork {
		file: found.sha256,
		pixels: found.pixels_sha256,
		versions: found.versions,
		bundle: Bundle::try_from(bundle).map_err(|_| internal(&"a bundle that is too long"))?,
		width: found.width,
		height: found.height,
		format: format(found.format),
		iscc: found.iscc.bytes().map_err(|why| internal(&why))?,
		gtins: gtins.to_vec(),
		claim,
	})
}

/// All pictures that are named, and those in directories that are named, in order; those of a directory by their names.
///
/// # Errors
/// [`Error::File`] for what is not there.
pub(super) fn find(paths: &[PathBuf]) -> Result<Found> {
	let mut found = Found::default();
	for path in paths {
		if path.is_dir() {
			found.directory(path)?;
		} else {
			found.files.push(path.clone());
		}
	}
	Ok(found)
}

/// What was found in directories.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
	/// Pictures.
	pub(super) files: Vec<PathBuf>,
	/// How many files are no pictures by their names.
	pub(super) others: usize,
}

impl Found {
	fn directory(&mut self, directory: &Path) -> Result<()> {
		let cannot = |error: std::io::Error| Error::File {
			action: "cannot read",
			path: directory.to_owned(),
			why: error.to_string(),
		};
		let mut entries = Vec::new();
		for entry in std::fs::read_dir(directory).map_err(cannot)? {
			let entry = entry.map_err(cannot)?;
			entries.push((entry.path(), entry.file_type().map_err(cannot)?));
		}
		entries.sort_by(|one, next| one.0.cmp(&next.0));
		for (path, kind) in entries {
			// What a link leads to is taken when it is a file: a circle of directories has no end.
			if kind.is_dir() {
				self.directory(&path)?;
			} else if path.is_file() {
				if is_picture(&path) { self.files.push(path) } else { self.others += 1 }
			}
		}
		Ok(())
	}
}

/// Whether a file is a picture by its name.
fn is_picture(path: &Path) -> bool {
	let extension = path.extension().and_then(|text| text.to_str()).map(str::to_ascii_lowercase);
	let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
	let known = ["jpg", "jpeg", "jfif", "png", "webp", "gif"];
	!hidden && extension.is_some_and(|extension| known.contains(&&*extension))
}

/// A picture of at most 320 pixels a side, as PNG.
pub(super) fn small(picture: &Picture) -> Result<Vec<u8>> {
	let (width, height) = (picture.width(), picture.height());
	let longer = width.max(height).max(1);
	let scaled = |side: u32| match longer > SMALL {
		true => (u64::from(side) * u64::from(SMALL) / u64::from(longer)).max(1) as u32,
		false => side,
	};
	let (to_width, to_height) = (scaled(width), scaled(height));
	let mut pixels = Vec::with_capacity(to_width as usize * to_height as usize * 3);
	// The mean of the pixels that become one.
	let range = |place: u32, of: u32, from: u32| {
		let start = u64::from(place) * u64::from(from) / u64::from(of);
		let end = (u64::from(place) + 1) * u64::from(from) / u64::from(of);
		start as usize..(end.max(start + 1)) as usize
	};
	for y in 0..to_height {
		let rows = range(y, to_height, height);
		for x in 0..to_width {
			let columns = range(x, to_width, width);
			let (mut sum, mut count) = ([0u64; 3], 0u64);
			for row in rows.clone() {
				let line = row * width as usize;
				let part = (line + columns.start) * 3..(line + columns.end) * 3;
				for pixel in picture.pixels().get(part).unwrap_or_default().chunks_exact(3) {
					for (sum, value) in sum.iter_mut().zip(pixel) {
						*sum += u64::from(*value);
					}
					count += 1;
				}
			}
			pixels.extend(sum.map(|sum| (sum / count.max(1)) as u8));
		}
	}
	let internal = |error: png::EncodingError| Error::Internal(error.to_string());
	let mut file = Vec::new();
	let mut encoder = png::Encoder::new(&mut file, to_width, to_height);
	encoder.set_color(png::ColorType::Rgb);
	encoder.set_compression(png::Compression::High);
	let mut writer = encoder.write_header().map_err(internal)?;
	writer.write_image_data(&pixels).map_err(internal)?;
	writer.finish().map_err(internal)?;
	Ok(file)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn all_should_be_worked_on_in_their_order() {
		let items: Vec<u32> = (0..100).collect();
		let threads = NonZeroUsize::new(4).unwrap();
		let done = on_all(&items, threads, |number| number * 2, |_| {});
		assert_eq!(done, items.iter().map(|number| number * 2).collect::<Vec<_>>());
		assert_eq!(on_all(&[0u8; 0], threads, |_| 1, |_| {}), Vec::<i32>::new());
	}

	#[test]
	fn pictures_of_directories_should_be_found_by_name_and_in_order() {
		let place = tempfile::tempdir().unwrap();
		let at = |name: &str| place.path().join(name);
		std::fs::create_dir(at("b")).unwrap();
		for name in ["b/2.JPG", "c.png", "a.webp", "notes.txt", ".hidden.png"] {
			std::fs::write(at(name), "x").unwrap();
		}
		std::os::unix::fs::symlink(place.path(), at("b/circle")).unwrap();
		let named = [place.path().to_owned(), at("notes.txt")];
		let found = find(&named).unwrap();
		let files = ["a.webp", "b/2.JPG", "c.png", "notes.txt"].map(at);
		assert_eq!(found, Found { files: files.to_vec(), others: 2 });
		// A file that is named is tried, whether it is there or not.
		assert_eq!(find(&[at("none")]).unwrap().files, [at("none")]);
	}

	#[test]
	fn a_small_picture_should_keep_its_shape_and_its_colours() {
		let pixels = [200u8, 10, 30].repeat(640 * 100);
		let picture = Picture::from_rgb(640, 100, pixels).unwrap();
		let file = small(&picture).unwrap();
		let back = Picture::decode(&file).unwrap();
		assert_eq!((back.width(), back.height()), (320, 50));
		assert!(back.pixels().chunks_exact(3).all(|pixel| pixel == [200, 10, 30]));
		let one = Picture::from_rgb(1, 1, vec![1, 2, 3]).unwrap();
		let back = Picture::decode(&small(&one).unwrap()).unwrap();
		assert_eq!((back.width(), back.pixels()), (1, &[1u8, 2, 3][..]));
		let line = Picture::from_rgb(4000, 1, vec![9; 12_000]).unwrap();
		assert_eq!(Picture::decode(&small(&line).unwrap()).unwrap().height(), 1);
	}
}
