//! Invoices in files.

use crate::error::{Error, Result};
use stalhof_invoices::{MAX_DOCUMENT_BYTES, Reading};
use std::{
	fs::File,
	io::{self, Read},
	path::Path,
};

/// Reads an invoice; `-` is standard input.
pub(in crate::cli) fn read(path: &Path) -> Result<Reading> {
	let cannot = |error: io::Error| Error::File {
		action: "cannot read",
		path: path.to_owned(),
		why: error.to_string(),
	};
	// A byte more than a document may have, so that it is told as too large.
	let most = MAX_DOCUMENT_BYTES as u64 + 1;
	let mut bytes = Vec::new();
	if path == Path::new("-") {
		io::stdin().lock().take(most).read_to_end(&mut bytes).map_err(cannot)?;
	} else {
		let file = File::open(path).map_err(cannot)?;
		file.take(most).read_to_end(&mut bytes).map_err(cannot)?;
	}
	Reading::of(&bytes).map_err(|why| Error::BadFile {
		path: path.to_owned(),
		what: "a UBL invoice or credit note",
		why: why.to_string(),
	})
}
