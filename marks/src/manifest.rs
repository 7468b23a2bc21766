//! The public manifest of a batch: all that its leaves are made of.
//!
//! A manifest is
//! - one line of JSON, the [`Header`], up to the first line feed;
//! - for each mark in ascending order of serials, its serial and, if the header says that there are keys, the 32 bytes of
//!   its label's public key;
//! - for each 1,024 marks, of which the last may be fewer, the root of the subtree of their leaves (32 bytes).
//!
//! Nothing else: where each part stands follows from the header.

use super::{Hex32, Pool, Sha2};
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};
use sha2::Digest;
use stalhof_files as files;
use stalhof_primitives::{
	goods::{LEAF_VERSION, LabelKey, LeafTemplate},
	gs1::{Gtin, Lot, Serial},
	merkle::{
		Hash, Sha256 as _,
		tree::{path_in_layers, root_of},
	},
	time::Day,
};
use std::{
	cmp::Ordering,
	fs::File,
	io,
	os::unix::fs::FileExt,
	path::{Path, PathBuf},
};

/// The form of manifests that is written and read here.
const FORMAT: &str = "stalhof/goods/manifest/v1";

/// Height of the subtrees whose roots a manifest has.
pub const SUBTREE_HEIGHT: u32 = 10;

/// Leaves of such a subtree.
pub const SUBTREE: usize = 1 << SUBTREE_HEIGHT;

/// The most bytes of a header.
const MAX_HEADER: usize = 4096;

/// Bytes that are hashed at once.
const BLOCK: usize = 1 << 20;

/// Bytes of a hash and of a key.
const HASH: usize = 32;

/// The first line of a manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Header {
	/// Form and version of the file.
	format: String,
	/// What is marked.
	pub gtin: Gtin,
	/// Of which lot.
	pub lot: Lot,
	/// The last day of use, if there is one.
	pub expires: Option<Day>,
	/// How many marks there are.
	pub count: u32,
	/// How many characters each serial has.
	pub serial_length: u8,
	/// In which pool the serials are.
	pub pool: Pool,
	/// The version of leaves.
	pub leaf_version: u8,
	/// Whether each mark has a label's key.
	pub label_keys: bool,
}

impl Header {
	/// Of a batch with these marks.
	pub fn new(
		gtin: Gtin,
		lot: Lot,
		expires: Option<Day>,
		pool: Pool,
		count: u32,
		label_keys: bool,
	) -> Self {
		let (format, serial_length) = (FORMAT.to_owned(), pool.serial_length());
		Self {
			format,
			gtin,
			lot,
			expires,
			count,
			serial_length,
			pool,
			leaf_version: LEAF_VERSION,
			label_keys,
		}
	}

	/// As it stands in the file.
	pub(crate) fn to_line(&self) -> Result<Vec<u8>> {
		let mut line =
			serde_json::to_vec(self).map_err(|error| Error::Internal(error.to_string()))?;
		line.push(b'\n');
		Ok(line)
	}

	/// Bytes of a mark.
	pub(crate) fn width(&self) -> usize {
		usize::from(self.serial_length) + if self.label_keys { HASH } else { 0 }
	}

	/// Bytes of the whole file, after a line of `line` bytes.
	pub(crate) fn file_length(&self, line: usize) -> u64 {
		let roots = u64::from(self.count).div_ceil(SUBTREE as u64) * HASH as u64;
		line as u64 + u64::from(self.count) * self.width() as u64 + roots
	}

	fn check(&self) -> core::result::Result<(), String> {
		if self.format != FORMAT {
			return Err(format!("its format is {:?}, and {FORMAT:?} is known", self.format));
		}
		if self.leaf_version != LEAF_VERSION {
			return Err(format!(
				"its leaves have version {}, and {LEAF_VERSION} is known",
				self.leaf_version
			));
		}
		if self.serial_length != self.pool.serial_length() {
			return Err("its serials have not the length of their pool".to_owned());
		}
		match self.count {
			0 => Err("it has no mark".to_owned()),
			_ => Ok(()),
		}
	}

	pub(crate) fn template(&self) -> LeafTemplate {
		LeafTemplate::new(self.gtin, &self.lot, self.expires)
	}
}

/// A mark of a manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
	/// Its place, from 0.
	pub index: u32,
	/// Its serial.
	pub serial: Serial,
	/// Its label's key, if it has one.
	pub label_key: Option<LabelKey>,
}

/// An open manifest. It is read where it is needed and never whole.
#[derive(Debug)]
pub struct Manifest {
	path: PathBuf,
	file: File,
	header: Header,
	/// Where the first mark stands.
	start: u64,
}

impl Manifest {
	/// Opens one, and checks that it has the length that its header demands.
	///
	/// # Errors
	/// [`Error::File`].
	pub fn open(path: &Path) -> Result<Self> {
		let fail = |error: io::Error| cannot_read(path, &error);
		let bad =
			|why: String| files::Error::Bad { path: path.to_owned(), what: "a manifest", why };
		let file = File::open(path).map_err(fail)?;
		let length = file.metadata().map_err(fail)?.len();
		let mut first = vec![0; MAX_HEADER.min(usize::try_from(length).unwrap_or(MAX_HEADER))];
		file.read_exact_at(&mut first, 0).map_err(fail)?;
		let end = first.iter().position(|byte| *byte == b'\n');
		let line = end
			.and_then(|end| first.get(..end))
			.ok_or_else(|| bad("it has no first line".into()))?;
		let header: Header =
			serde_json::from_slice(line).map_err(|error| bad(error.to_string()))?;
		header.check().map_err(bad)?;
		let (start, needed) = (line.len() as u64 + 1, header.file_length(line.len() + 1));
		if needed != length {
			let why = format!("it has {length} bytes, and its first line asks for {needed}");
			return Err(bad(why).into());
		}
		Ok(Self { path: path.to_owned(), file, header, start })
	}

	/// Its first line.
	pub const fn header(&self) -> &Header {
		&self.header
	}

	/// The mark at a place; `None` when there are not so many.
	///
	/// # Errors
	/// [`Error::File`], also when what stands there is no serial.
	pub fn mark(&self, index: u32) -> Result<Option<Mark>> {
		if index >= self.header.count {
			return Ok(None);
		}
		let mut record = vec![0; self.header.width()];
		self.read(&mut record, self.record(index))?;
		let (serial, key) = record.split_at(usize::from(self.header.serial_length));
		let serial = Serial::try_from(serial.to_vec()).map_err(|why| self.bad(why.to_string()))?;
		Ok(Some(Mark { index, serial, label_key: key.try_into().ok().map(LabelKey) }))
	}

	/// The mark with this serial, if it is there.
	///
	/// # Errors
	/// As [`mark`](Self::mark).
	pub fn find(&self, serial: &Serial) -> Result<Option<Mark>> {
		let (mut low, mut high) = (0, self.header.count);
		while low < high {
			let middle = low + (high - low) / 2;
			let Some(mark) = self.mark(middle)? else { break };
			match mark.serial.cmp(serial) {
				Ordering::Equal => return Ok(Some(mark)),
				Ordering::Less => low = middle + 1,
				Ordering::Greater => high = middle,
			}
		}
		Ok(None)
	}

	/// The path of the leaf at a place, its sibling first, and the tree's root. The leaves of one subtree are hashed again.
	///
	/// # Errors
	/// [`Error::File`], also when the leaves are not those of the root that the file has for them.
	pub fn path(&self, index: u32) -> Result<(Vec<Hash>, Hash)> {
		let roots = self.roots()?;
		let leaves = self.leaves(index >> SUBTREE_HEIGHT)?;
		let path = path_in_layers::<Sha2>(u64::from(index), SUBTREE_HEIGHT, &leaves, &roots)
			.map_err(|why| self.bad(why.to_string()))?;
		Ok((path, root_of::<Sha2>(&roots)))
	}

	/// SHA-256 of the whole file.
	pub(crate) fn sha256(&self) -> Result<Hex32> {
		let length = self.header.file_length(usize::try_from(self.start).unwrap_or(0));
		let (mut hash, mut room, mut offset) = (sha2::Sha256::new(), vec![0; BLOCK], 0);
		while offset < length {
			let piece = usize::try_from(length - offset).unwrap_or(BLOCK).min(BLOCK);
			let piece = room.get_mut(..piece).unwrap_or_default();
			self.read(piece, offset)?;
			hash.update(&*piece);
			offset += piece.len() as u64;
		}
		Ok(Hex32(hash.finalize().into()))
	}

	/// Serials of a subtree, which is counted from 0.
	pub(crate) fn serials(&self, subtree: u32) -> Result<Vec<Serial>> {
		let length = usize::from(self.header.serial_length);
		self.records(subtree)?
			.chunks_exact(self.header.width())
			.map(|record| {
				let serial = record.get(..length).unwrap_or_default().to_vec();
				Serial::try_from(serial).map_err(|why| self.bad(why.to_string()))
			})
			.collect()
	}

	/// Marks of a subtree as they stand in the file.
	fn records(&self, subtree: u32) -> Result<Vec<u8>> {
		let first = u64::from(subtree) << SUBTREE_HEIGHT;
		let rest = u64::from(self.header.count).saturating_sub(first).min(SUBTREE as u64);
		let width = self.header.width();
		let mut records = vec![0; usize::try_from(rest).unwrap_or(0) * width];
		self.read(&mut records, self.start + first * width as u64)?;
		Ok(records)
	}

	/// Hashes of the leaves of a subtree, which is counted from 0.
	pub(crate) fn leaves(&self, subtree: u32) -> Result<Vec<Hash>> {
		let template = self.header.template();
		Ok(self
			.records(subtree)?
			.chunks_exact(self.header.width())
			.map(|record| {
				let (serial, key) = record.split_at(usize::from(self.header.serial_length));
				let key = key.try_into().ok().map(LabelKey);
				Sha2::sha256(template.leaf(serial, key.as_ref(), None).as_slice())
			})
			.collect())
	}

	/// The roots of all subtrees.
	pub(crate) fn roots(&self) -> Result<Vec<Hash>> {
		let marks = u64::from(self.header.count) * self.header.width() as u64;
		let number = self.header.count.div_ceil(1 << SUBTREE_HEIGHT);
		let mut bytes = vec![0; usize::try_from(number).unwrap_or(0) * HASH];
		self.read(&mut bytes, self.start + marks)?;
		let (roots, _) = bytes.as_chunks();
		Ok(roots.to_vec())
	}

	fn record(&self, index: u32) -> u64 {
		self.start + u64::from(index) * self.header.width() as u64
	}

	fn read(&self, room: &mut [u8], offset: u64) -> Result<()> {
		self.file.read_exact_at(room, offset).map_err(|error| cannot_read(&self.path, &error))
	}

	fn bad(&self, why: String) -> Error {
		files::Error::Bad { path: self.path.clone(), what: "a manifest", why }.into()
	}
}

/// The root of a whole tree from those of its subtrees.
pub(crate) fn root_of_subtrees(roots: &[Hash]) -> Hex32 {
	Hex32(root_of::<Sha2>(roots))
}

fn cannot_read(path: &Path, error: &io::Error) -> Error {
	let why = error.to_string();
	files::Error::Cannot { action: "cannot read", path: path.to_owned(), why }.into()
}

#[cfg(test)]
#[path = "manifest_tests.rs"]
mod tests;
