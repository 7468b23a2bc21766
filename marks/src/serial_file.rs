//! Files with one serial a line.

use super::{Hex32, Plan, Pool, plan::MAX_BATCHES};
use crate::error::{Error, Result};
use sha2::{Digest, Sha256};
use stalhof_files as files;
use stalhof_primitives::{
	goods::PoolShape,
	gs1::{Serial, is_cset_82},
};
use std::{
	collections::{BTreeMap, BTreeSet},
	fs::File,
	hash::{DefaultHasher, Hash, Hasher},
	io::{self, BufRead, BufReader, Read, Seek, SeekFrom},
	path::{Path, PathBuf},
};

/// Bytes read at once.
const BLOCK: usize = 1 << 20;

/// The most bytes of a line that are looked at: more than any serial has.
const LINE: u64 = 64;

/// The most hashes of serials that are held at once: half a gigabyte.
const HASHES: usize = 1 << 26;

/// The most serials that are compared whole because others have their hashes. Without twins there is hardly ever one.
const SUSPECTS: usize = 1 << 10;

/// A file of serials, one a line, in any order. It is never held whole.
#[derive(Clone, Debug)]
pub struct SerialFile {
	path: PathBuf,
	sha256: Hex32,
	lines: u64,
	batch_size: u32,
	/// Where the first line of each batch begins.
	starts: Vec<u64>,
}

/// A serial of a file, and in which line of its batch it stands, from 0. Sorts by the serial.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Listed {
	head: u128,
	tail: u32,
	line: u32,
}

impl Listed {
	fn new(serial: &[u8], line: u32) -> Self {
		let mut bytes = [0; 20];
		bytes.iter_mut().zip(serial).for_each(|(place, byte)| *place = *byte);
		let (mut head, mut tail) = ([0; 16], [0; 4]);
		head.copy_from_slice(&bytes[..16]);
		tail.copy_from_slice(&bytes[16..]);
		Self { head: u128::from_be_bytes(head), tail: u32::from_be_bytes(tail), line }
	}

	/// Writes the serial's first characters.
	pub(crate) fn write(&self, room: &mut [u8]) {
		let bytes = self.head.to_be_bytes().into_iter().chain(self.tail.to_be_bytes());
		room.iter_mut().zip(bytes).for_each(|(place, byte)| *place = byte);
	}

	fn same_serial(&self, other: &Self) -> bool {
		(self.head, self.tail) == (other.head, other.tail)
	}
}

impl SerialFile {
	/// Counts the lines of a file and hashes it, in memory that does not depend on its size.
	///
	/// # Errors
	/// [`Error::File`], also when it is no regular file, which could not be read twice.
	pub fn scan(path: &Path, batch_size: u32) -> Result<Self> {
		let fail = |error: io::Error| cannot_read(path, &error);
		let mut file = File::open(path).map_err(fail)?;
		if !file.metadata().map_err(fail)?.is_file() {
			return Err(cannot_read(path, &io::Error::other("it is not a regular file")));
		}
		let (mut hasher, mut block) = (Sha256::new(), vec![0; BLOCK]);
		let (mut lines, mut offset, mut starts) = (0u64, 0u64, Vec::new());
		let mut at_start = true;
		loop {
			let read = file.read(&mut block).map_err(fail)?;
			let Some(block) = block.get(..read).filter(|block| !block.is_empty()) else { break };
			hasher.update(block);
			for (place, byte) in (offset..).zip(block) {
				if at_start {
					let first = lines.is_multiple_of(u64::from(batch_size.max(1)));
					if first && starts.len() as u64 <= MAX_BATCHES {
						starts.push(place);
					}
					lines += 1;
				}
				at_start = *byte == b'\n';
			}
			offset += read as u64;
		}
		let sha256 = Hex32(hasher.finalize().into());
		Ok(Self { path: path.to_owned(), sha256, lines, batch_size, starts })
	}

	/// How many lines it has.
	pub const fn lines(&self) -> u64 {
		self.lines
	}

	/// Its SHA-256.
	pub const fn sha256(&self) -> Hex32 {
		self.sha256
	}

	/// The smallest pool that holds all its serials: what they have in common at their beginning, or a range of numbers.
	///
	/// # Errors
	/// [`Error::BadSerial`] with the first line that is no serial or has another length than the first, or when they
	/// begin with nothing in common and are not all numbers; [`Error::File`].
	pub fn pool(&self) -> Result<Pool> {
		let bad = |line: u64, why: String| Error::BadSerial { path: self.path.clone(), line, why };
		let (mut least, mut greatest, mut digits) = (Vec::new(), Vec::new(), true);
		self.each(|number, line| {
			Serial::try_from(line.to_vec()).map_err(|why| bad(number, why.to_string()))?;
			if number == 1 {
				(least, greatest) = (line.to_vec(), line.to_vec());
			}
			if line.len() != least.len() {
				let (length, first) = (line.len(), least.len());
				let why = format!("the serial has {length} characters, and the first {first}");
				return Err(bad(number, why));
			}
			digits &= line.iter().all(u8::is_ascii_digit);
			if line < &least[..] {
				least = line.to_vec();
			} else if line > &greatest[..] {
				greatest = line.to_vec();
			}
			Ok(())
		})?;
		let same = least.iter().zip(&greatest).take_while(|(one, other)| one == other).count();
		// A pool's prefix leaves one character at least.
		let begins = least.get(..same.min(least.len().saturating_sub(1))).unwrap_or_default();
		let pool = match Serial::try_from(begins.to_vec()) {
			Ok(prefix) => Pool::prefix(prefix, u8::try_from(least.len()).unwrap_or(u8::MAX)).ok(),
			Err(_) => None,
		};
		let range = || {
			let ends = [least, greatest].map(|end| String::from_utf8_lossy(&end).into_owned());
			digits.then(|| ends.join("-").parse().ok()).flatten()
		};
		pool.or_else(range).ok_or_else(|| {
			bad(1, "no pool holds all serials: they begin with nothing in common".to_owned())
		})
	}

	/// The serials of a batch in ascending order.
	pub(crate) fn read(&self, plan: &Plan, batch: u32) -> Result<Vec<Listed>> {
		let fail = |error: io::Error| cannot_read(&self.path, &error);
		let start = usize::try_from(batch).ok().and_then(|batch| self.starts.get(batch));
		let (Some(start), true) = (start, self.batch_size == plan.batch_size) else {
			return Err(Error::Internal("serials of another batch size".to_owned()));
		};
		let mut file = File::open(&self.path).map_err(fail)?;
		file.seek(SeekFrom::Start(*start)).map_err(fail)?;
		let mut reader = BufReader::with_capacity(BLOCK, file);
		let size = plan.size(batch);
		let mut serials = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
		let mut line = Vec::new();
		for number in 0..size {
			read_line(&mut reader, &mut line).map_err(fail)?;
			if !fits(plan.pool.shape(), &line) {
				let why = explain(plan.pool.shape(), &line);
				return Err(self.bad(plan, batch, number, why));
			}
			serials.push(Listed::new(&line, number));
		}
		serials.sort_unstable();
		let twins = serials.windows(2).filter(|pair| pair[0].same_serial(&pair[1]));
		if let Some(pair) = twins.min_by_key(|pair| pair[1].line) {
			let mut serial = vec![0; usize::from(plan.pool.serial_length())];
			pair[1].write(&mut serial);
			let (serial, other) = (
				String::from_utf8_lossy(&serial),
				plan.before(batch).saturating_add(u64::from(pair[0].line)).saturating_add(1),
			);
			let why = format!("the serial {serial} stands in line {other} already");
			return Err(self.bad(plan, batch, pair[1].line, why));
		}
		Ok(serials)
	}

	/// That no serial of the plan's pool stands in the file twice, in whichever batches. What is no serial of the pool is
	/// refused when its batch is read.
	///
	/// # Errors
	/// [`Error::BadSerial`] with the second line of a serial; [`Error::File`].
	pub(crate) fn check_twins(&self, plan: &Plan) -> Result<()> {
		self.check_twins_by(plan, HASHES)
	}

	/// [`Self::check_twins`] with about `held` hashes at once: it goes through the file as often as that takes.
	fn check_twins_by(&self, plan: &Plan, held: usize) -> Result<()> {
		let shape = plan.pool.shape();
		let parts = self.lines.div_ceil(u64::try_from(held.max(1)).unwrap_or(u64::MAX)).max(1);
		let mut suspects = BTreeSet::new();
		for part in 0..parts {
			let mut hashes = Vec::new();
			self.each(|_, line| {
				let hash = hash(line);
				if hash % parts == part && fits(shape, line) {
					hashes.push(hash);
				}
				Ok(())
			})?;
			hashes.sort_unstable();
			let twins = hashes.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]);
			suspects.extend(twins.take(SUSPECTS.saturating_sub(suspects.len())));
		}
		if suspects.is_empty() {
			return Ok(());
		}
		let mut seen = BTreeMap::new();
		self.each(|number, line| {
			if !suspects.contains(&hash(line)) || !fits(shape, line) {
				return Ok(());
			}
			match seen.insert(line.to_vec(), number) {
				None => Ok(()),
				Some(other) => {
					let serial = String::from_utf8_lossy(line);
					let why = format!("the serial {serial} stands in line {other} already");
					Err(Error::BadSerial { path: self.path.clone(), line: number, why })
				}
			}
		})
	}

	/// Does something with each line, which is counted from 1.
	fn each(&self, mut each: impl FnMut(u64, &[u8]) -> Result<()>) -> Result<()> {
		let fail = |error: io::Error| cannot_read(&self.path, &error);
		let mut reader = BufReader::with_capacity(BLOCK, File::open(&self.path).map_err(fail)?);
		let mut line = Vec::new();
		for number in 1..=self.lines {
			read_line(&mut reader, &mut line).map_err(fail)?;
			each(number, &line)?;
		}
		Ok(())
	}

	fn bad(&self, plan: &Plan, batch: u32, number: u32, why: String) -> Error {
		let line = plan.before(batch).saturating_add(u64::from(number)).saturating_add(1);
		Error::BadSerial { path: self.path.clone(), line, why }
	}
}

/// Reads a line without its end, and no more of it than [`LINE`].
fn read_line(reader: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<()> {
	line.clear();
	reader.by_ref().take(LINE).read_until(b'\n', line)?;
	if line.last() == Some(&b'\n') {
		line.pop();
		if line.last() == Some(&b'\r') {
			line.pop();
		}
	}
	Ok(())
}

/// A number that two lines hardly ever have in common.
fn hash(line: &[u8]) -> u64 {
	let mut hasher = DefaultHasher::new();
	line.hash(&mut hasher);
	hasher.finish()
}

/// Whether a line is a serial of the pool.
fn fits(pool: &PoolShape, line: &[u8]) -> bool {
	match pool {
		PoolShape::Prefix { prefix, length } => {
			line.len() == usize::from(*length)
				&& line.starts_with(prefix.as_bytes())
				&& line.iter().all(|byte| is_cset_82(*byte))
		}
		PoolShape::Numbers { .. } => {
			Serial::try_from(line.to_vec()).is_ok_and(|serial| pool.contains(&serial))
		}
	}
}

/// Why a line is no serial of the pool.
fn explain(pool: &PoolShape, line: &[u8]) -> String {
	let text = String::from_utf8_lossy(line);
	let serial: Serial = match text.parse() {
		Ok(serial) => serial,
		Err(why) => return why.to_string(),
	};
	let needed = match pool {
		PoolShape::Prefix { length, .. } => length,
		PoolShape::Numbers { digits, .. } => digits,
	};
	let length = serial.as_bytes().len();
	if length != usize::from(*needed) {
		return format!(
			"the serial {serial} has {length} characters, and those of the pool {needed}"
		);
	}
	format!("the serial {serial} is not in the pool ({pool})")
}

fn cannot_read(path: &Path, error: &io::Error) -> Error {
	let why = error.to_string();
	files::Error::Cannot { action: "cannot read", path: path.to_owned(), why }.into()
}

#[cfg(test)]
#[path = "serial_file_tests.rs"]
mod tests;
