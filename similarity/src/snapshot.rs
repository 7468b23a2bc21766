//! An index on the disk.
//!
//! A snapshot is
//! - `stalhof/similarity/v1` and a line feed (22 bytes);
//! - the length of the mark (4 bytes), and the number of hashes (8 bytes);
//! - the mark: what its owner wants to know of it again, such as the block up to which it goes;
//! - for each hash, in ascending order of ids, the id (8 bytes) and the hash (32 bytes);
//! - SHA-256 of all before (32 bytes).
//!
//! Numbers stand with the most significant byte first. The tables are made anew.

use crate::{
	entries::Entries,
	hash::{Hash, words},
	index::Index,
};
use sha2::{Digest, Sha256};
use stalhof_files::{Error, PUBLIC, Result, replace_with};
use std::{
	fs::File,
	io::{self, BufReader, Read, Write},
	path::Path,
};

/// The most bytes of a mark.
pub const MAX_MARK: usize = 4096;

/// Form and version of the file.
const FORMAT: &[u8; 22] = b"stalhof/similarity/v1\n";

/// Bytes before the mark.
const HEADER: u64 = 34;

/// Bytes of an id and a hash.
const ENTRY: u64 = 40;

/// Bytes of the checksum.
const CHECKSUM: u64 = 32;

/// What a file is that is none.
const WHAT: &str = "a snapshot of an index";

impl Index {
	/// Writes all hashes to a file, and a mark of at most [`MAX_MARK`] bytes. Whoever reads the file sees the old or the new
	/// one, whole.
	///
	/// # Errors
	/// When the file cannot be written, or the mark is too long.
	pub fn save(&self, path: &Path, mark: &[u8]) -> Result<()> {
		let too_long = || io::Error::new(io::ErrorKind::InvalidInput, "the mark is too long");
		replace_with(path, PUBLIC, |file| {
			let mut out = Hashing { inner: file, hash: Sha256::new() };
			let length = u32::try_from(mark.len()).ok().filter(|_| mark.len() <= MAX_MARK);
			out.write_all(FORMAT)?;
			out.write_all(&length.ok_or_else(too_long)?.to_be_bytes())?;
			out.write_all(&(self.len() as u64).to_be_bytes())?;
			out.write_all(mark)?;
			for (id, hash) in self.iter() {
				out.write_all(&id.to_be_bytes())?;
				out.write_all(&hash)?;
			}
			let checksum = out.hash.finalize();
			out.inner.write_all(&checksum)
		})
	}

	/// Reads what [`save`](Self::save) has written: the index and the mark.
	///
	/// # Errors
	/// When the file cannot be read, is of another form or version, was cut or changed.
	pub fn load(path: &Path) -> Result<(Self, Vec<u8>)> {
		let cannot = |error: io::Error| Error::Cannot {
			action: "cannot read",
			path: path.to_owned(),
			why: error.to_string(),
		};
		let file = File::open(path).map_err(cannot)?;
		let length = file.metadata().map_err(cannot)?.len();
		let mut input =
			Hashing { inner: BufReader::with_capacity(1 << 20, file), hash: Sha256::new() };
		match read(&mut input, length).map_err(cannot)? {
			Ok((entries, mark)) => {
				let mut index = Self::new();
				index.settle_with(entries);
				Ok((index, mark))
			}
			Err(why) => Err(Error::Bad { path: path.to_owned(), what: WHAT, why }),
		}
	}
}

type Parts = (Entries, Vec<u8>);

/// Reads a snapshot from a file of this length; says what is wrong with it. No memory is taken for more than the file has.
fn read<R: Read>(
	input: &mut Hashing<R>,
	length: u64,
) -> io::Result<core::result::Result<Parts, String>> {
	let bad = |why: &str| Ok(Err(why.to_owned()));
	if length < HEADER + CHECKSUM {
		return bad("it is too short");
	}
	if input.array()? != *FORMAT {
		return bad("it begins otherwise, or is of another version");
	}
	let mark_length = u64::from(u32::from_be_bytes(input.array()?));
	let count = u64::from_be_bytes(input.array()?);
	if mark_length > MAX_MARK as u64 {
		return bad("its mark is too long");
	}
	let needed =
		count.checked_mul(ENTRY).and_then(|all| all.checked_add(HEADER + mark_length + CHECKSUM));
	let (Some(needed), Ok(entries)) = (needed, usize::try_from(count)) else {
		return bad("it asks for more than any file has");
	};
	if needed != length {
		return Ok(Err(format!("it has {length} bytes, and its beginning asks for {needed}")));
	}
	let mut mark = vec![0; usize::try_from(mark_length).unwrap_or(0)];
	input.read_exact(&mut mark)?;
	let mut entries = Entries::with_capacity(entries);
	for _ in 0..count {
		let id = u64::from_be_bytes(input.array()?);
		let hash: Hash = input.array()?;
		if entries.ids.last().is_some_and(|last| *last >= id) {
			return bad("its ids are not in ascending order");
		}
		entries.push(id, words(&hash));
	}
	let checksum: [u8; 32] = input.hash.clone().finalize().into();
	if input.array()? != checksum {
		return bad("its checksum is another: it was changed");
	}
	Ok(Ok((entries, mark)))
}

/// Hashes what goes through it.
struct Hashing<T> {
	inner: T,
	hash: Sha256,
}

impl<W: Write> Write for Hashing<W> {
	fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
		let written = self.inner.write(bytes)?;
		self.hash.update(bytes.get(..written).unwrap_or(bytes));
		Ok(written)
	}

	fn flush(&mut self) -> io::Result<()> {
		self.inner.flush()
	}
}

impl<R: Read> Read for Hashing<R> {
	fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
		let length = self.inner.read(room)?;
		self.hash.update(room.get(..length).unwrap_or_default());
		Ok(length)
	}
}

impl<R: Read> Hashing<R> {
	fn array<const N: usize>(&mut self) -> io::Result<[u8; N]> {
		let mut bytes = [0; N];
		self.read_exact(&mut bytes)?;
		Ok(bytes)
	}
}

#[cfg(test)]
#[path = "snapshot_tests.rs"]
mod tests;
