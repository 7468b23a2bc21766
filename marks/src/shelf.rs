//! Batches that are kept to prove marks from.

use crate::{
	Proof, WholeBatch,
	error::{Error, Result},
	names, passport,
};
use stalhof_files as files;
use stalhof_primitives::gs1::{Gtin, Serial};
use std::{
	fs,
	path::{Path, PathBuf},
	sync::{Arc, Mutex, PoisonError},
	time::{Duration, Instant},
};

/// How many directories above one another are looked into: that of a keeper, of a commission, of a batch.
const DEPTH: u32 = 3;

/// How long what was found on a shelf is relied upon before something that is not on it is looked for anew.
const AGE: Duration = Duration::from_secs(10);

/// A directory of batches, in any order and up to three directories deep: those of commissions as they stand, or of
/// single batches. What is put there later is found.
#[derive(Debug)]
pub struct Shelf {
	directory: PathBuf,
	looked: Mutex<Arc<Looked>>,
}

/// What was found on a shelf.
#[derive(Debug, Default)]
struct Looked {
	at: Option<Instant>,
	batches: Vec<Kept>,
	faults: Vec<String>,
}

/// Where a batch is, and which serials it can have.
#[derive(Debug)]
struct Kept {
	place: PathBuf,
	gtin: Gtin,
	first: Serial,
	last: Serial,
}

impl Shelf {
	/// Looks through a directory.
	///
	/// # Errors
	/// [`Error::File`] when it is no directory that can be read. What is wrong with single batches, [`faults`](Self::faults)
	/// has.
	pub fn open(directory: &Path) -> Result<Self> {
		let looked = look(directory)?;
		Ok(Self { directory: directory.to_owned(), looked: Mutex::new(looked.into()) })
	}

	/// How many batches it has.
	pub fn batches(&self) -> usize {
		self.looked().batches.len()
	}

	/// What was wrong when it was looked through last: batches that are not whole, and secret codes that lie there.
	pub fn faults(&self) -> Vec<String> {
		self.looked().faults.clone()
	}

	/// The proof of the mark with this full serial, checked against its batch's receipt. `None` when no batch has it.
	///
	/// # Errors
	/// [`Error::Damaged`] when a batch that could have it is not what its receipt says, [`Error::File`].
	pub fn find(&self, gtin: Gtin, serial: &Serial) -> Result<Option<Proof>> {
		let looked = self.looked();
		let found = looked.find(gtin, serial)?;
		if found.is_some() || looked.at.is_some_and(|at| at.elapsed() < AGE) {
			return Ok(found);
		}
		let looked = Arc::new(look(&self.directory)?);
		*self.looked.lock().unwrap_or_else(PoisonError::into_inner) = looked.clone();
		looked.find(gtin, serial)
	}

	fn looked(&self) -> Arc<Looked> {
		self.looked.lock().unwrap_or_else(PoisonError::into_inner).clone()
	}
}

impl Looked {
	fn find(&self, gtin: Gtin, serial: &Serial) -> Result<Option<Proof>> {
		let mut damaged = None;
		for kept in &self.batches {
			if kept.gtin != gtin || !(&kept.first..=&kept.last).contains(&serial) {
				continue;
			}
			match passport::in_batch(&kept.place, serial) {
				Ok(None) => {}
				Ok(found) => return Ok(found),
				// Another batch may have it.
				Err(error) => damaged = damaged.or(Some(error)),
			}
		}
		damaged.map_or(Ok(None), Err)
	}

	fn take(&mut self, directory: &Path, depth: u32) -> Result<()> {
		match kept(directory) {
			Ok(Some(kept)) => {
				if directory.join(names::CODES).exists() {
					let place = directory.display();
					self.faults.push(format!(
						"secret codes lie in {place}: take them away from where proofs are given out"
					));
				}
				self.batches.push(kept);
			}
			Ok(None) if depth > 0 => {
				for directory in directories(directory)? {
					// A directory that cannot be read does not hide the others.
					if let Err(error) = self.take(&directory, depth - 1) {
						self.faults.push(error.to_string());
					}
				}
			}
			Ok(None) => {}
			Err(error) => self.faults.push(error.to_string()),
		}
		Ok(())
	}
}

fn look(directory: &Path) -> Result<Looked> {
	let mut looked = Looked { at: Some(Instant::now()), ..Looked::default() };
	// An empty shelf is one; what is not there is none.
	directories(directory)?;
	looked.take(directory, DEPTH)?;
	Ok(looked)
}

/// What is to be known of the batch in a directory, if there is one.
fn kept(place: &Path) -> Result<Option<Kept>> {
	let Some(WholeBatch { receipt, manifest, .. }) = WholeBatch::open(place)? else {
		return Ok(None);
	};
	let mark = |index| {
		let mark = manifest.mark(index).map_err(|error| passport::unreadable(place, error))?;
		let why = || "its manifest has no mark".to_owned();
		mark.ok_or_else(|| Error::Damaged { directory: place.to_owned(), why: why() })
	};
	let (first, last) = (mark(0)?.serial, mark(receipt.count.saturating_sub(1))?.serial);
	Ok(Some(Kept { place: place.to_owned(), gtin: receipt.gtin, first, last }))
}

fn directories(directory: &Path) -> Result<Vec<PathBuf>> {
	let fail = |error: std::io::Error| files::Error::Cannot {
		action: "cannot read",
		path: directory.to_owned(),
		why: error.to_string(),
	};
	let mut found = Vec::new();
	for entry in fs::read_dir(directory).map_err(fail)? {
		let entry = entry.map_err(fail)?;
		if entry.file_type().map_err(fail)?.is_dir() {
			found.push(entry.path());
		}
	}
	found.sort_unstable();
	Ok(found)
}

#[cfg(test)]
#[path = "shelf_tests.rs"]
mod tests;
