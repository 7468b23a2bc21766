//! Proofs of single marks, out of the batches of a directory.

use super::{Hex32, Proof, WholeBatch, manifest::Mark, receipt::Receipt};
use crate::error::{Error, Result};
use stalhof_files as files;
use stalhof_primitives::{goods::LEAF_VERSION, gs1::Serial};
use std::{
	fs,
	path::{Path, PathBuf},
};

/// The proof of the mark with this full serial. It is checked against its batch's receipt before it is given.
///
/// # Errors
/// [`Error::NotThere`] when no whole batch of `directory` has it, [`Error::Damaged`] when a batch is not what its
/// receipt says, [`Error::File`] when it cannot be read.
pub fn passport(directory: &Path, serial: &Serial) -> Result<Proof> {
	let mut damaged = None;
	for place in batch_directories(directory)? {
		match in_batch(&place, serial) {
			Ok(Some(proof)) => return Ok(proof),
			Ok(None) => {}
			// Another batch may have it.
			Err(error) => damaged = damaged.or(Some(error)),
		}
	}
	let name = format!("with the serial {serial} in {}", directory.display());
	Err(damaged.unwrap_or(Error::NotThere { what: "mark", name }))
}

/// Directories of batches that a directory has, whole or not, in order.
///
/// # Errors
/// [`Error::File`].
pub fn batch_directories(directory: &Path) -> Result<Vec<PathBuf>> {
	let fail = |error: std::io::Error| files::Error::Cannot {
		action: "cannot read",
		path: directory.to_owned(),
		why: error.to_string(),
	};
	let mut found = Vec::new();
	for entry in fs::read_dir(directory).map_err(fail)? {
		let entry = entry.map_err(fail)?;
		let name = entry.file_name();
		let digits = name.as_encoded_bytes();
		if digits.len() == 6 && digits.iter().all(u8::is_ascii_digit) {
			found.push(entry.path());
		}
	}
	found.sort_unstable();
	Ok(found)
}

/// The proof of the mark with this serial, if the batch in that directory is whole and has it.
pub(crate) fn in_batch(place: &Path, serial: &Serial) -> Result<Option<Proof>> {
	let Some(WholeBatch { receipt, manifest, .. }) = WholeBatch::open(place)? else {
		return Ok(None);
	};
	let damaged = |why: String| Error::Damaged { directory: place.to_owned(), why };
	let unreadable = |error| unreadable(place, error);
	let last = receipt.count.saturating_sub(1);
	for (end, beyond) in [(0, core::cmp::Ordering::Less), (last, core::cmp::Ordering::Greater)] {
		let mark = manifest.mark(end).map_err(unreadable)?;
		if mark.is_some_and(|mark| serial.cmp(&mark.serial) == beyond) {
			return Ok(None);
		}
	}
	let Some(mark) = manifest.find(serial).map_err(unreadable)? else { return Ok(None) };
	let (path, root) = manifest.path(mark.index).map_err(unreadable)?;
	if Hex32(root) != receipt.root {
		return Err(damaged("its manifest has another root than its receipt".to_owned()));
	}
	let proof = proof(receipt, mark, path.into_iter().map(Hex32).collect());
	proof.check(None).map_err(|error| damaged(error.to_string()))?;
	Ok(Some(proof))
}

/// What it means that the manifest of a batch with a receipt cannot be read: it was whole once.
pub(crate) fn unreadable(place: &Path, error: Error) -> Error {
	match error {
		Error::File(files::Error::Bad { why, .. }) => Error::Damaged {
			directory: place.to_owned(),
			why: format!("its manifest cannot be read: {why}"),
		},
		error => error,
	}
}

fn proof(receipt: Receipt, mark: Mark, path: Vec<Hex32>) -> Proof {
	Proof {
		version: LEAF_VERSION,
		gtin: receipt.gtin,
		serial: mark.serial,
		lot: receipt.lot,
		expires: receipt.expires,
		batch: receipt.on_chain.map(|chain| chain.batch),
		index: mark.index,
		count: receipt.count,
		root: receipt.root,
		label_key: mark.label_key.map(|key| Hex32(key.0)),
		attributes: None,
		path,
	}
}

#[cfg(test)]
#[path = "passport_tests.rs"]
mod tests;
