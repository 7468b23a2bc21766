//! `stalhof goods event-hash` and `validate`, which need no node.

use crate::{
	cli::Context,
	error::{DocumentFault, Error, Result},
};
use clap::Args;
use serde::Serialize;
use stalhof_epcis::{Document, Fault, MAX_DOCUMENT_BYTES};
use std::{
	fs::File,
	io::{self, Read},
	path::{Path, PathBuf},
};

#[derive(Args)]
pub(in crate::cli) struct Input {
	/// An EPCIS 2.0 document in JSON-LD, a query document, or one event; `-` reads it from standard input.
	file: PathBuf,
}

#[derive(Serialize)]
struct Hashes {
	hashes: Vec<String>,
}

#[derive(Serialize)]
struct Valid {
	valid: bool,
	events: usize,
}

/// A document and its bytes.
pub(super) fn read(path: &Path) -> Result<(Document, Vec<u8>)> {
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
	let document = Document::read(&bytes).map_err(|why| Error::BadFile {
		path: path.to_owned(),
		what: "an EPCIS document",
		why: why.to_string(),
	})?;
	Ok((document, bytes))
}

/// What is wrong with a document, as an error.
pub(super) fn faulty(path: &Path, faults: &[Fault]) -> Error {
	let fault = |fault: &Fault| DocumentFault {
		event: fault.event.as_ref().map(|event| event.index),
		event_id: fault.event.as_ref().and_then(|event| event.id.clone()),
		field: fault.field.clone(),
		problem: fault.problem.to_string(),
		text: fault.to_string(),
	};
	Error::BadDocument { path: path.to_owned(), faults: faults.iter().map(fault).collect() }
}

pub(super) fn event_hash(context: &Context, command: &Input) -> Result<()> {
	let (document, _) = read(&command.file)?;
	let hashes = document.event_hashes().map_err(|faults| faulty(&command.file, &faults))?;
	let hashes = Hashes { hashes: hashes.iter().map(ToString::to_string).collect() };
	// Of no event there is no line, not even an empty one.
	if hashes.hashes.is_empty() && !context.global.json {
		return Ok(());
	}
	context.out.result(&hashes, || hashes.hashes.iter().map(|hash| format!("{hash}\n")).collect())
}

pub(super) fn validate(context: &Context, command: &Input) -> Result<()> {
	let (document, _) = read(&command.file)?;
	document.validate().map_err(|faults| faulty(&command.file, &faults))?;
	let valid = Valid { valid: true, events: document.len() };
	context.out.result(&valid, || format!("valid: {} events\n", valid.events))
}
