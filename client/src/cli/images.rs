//! `stalhof images`.

mod compare;
mod hash;
mod index;

use super::Context;
use crate::error::{Error, Result};
use clap::Subcommand;
use stalhof_fingerprints::MAX_FILE_BYTES;
use std::{
	fs::File,
	io::{self, Read},
	path::Path,
};

#[derive(Subcommand)]
pub(super) enum Command {
	/// Print the fingerprints of pictures: hashes of file and pixels, PDQ, ISCC, and the bundle that a work is registered with.
	///
	/// With --json one line for each file. A file that cannot be used gets a line that says why, the others are printed
	/// all the same, and the command fails at its end. Needs no node.
	Hash(hash::Command),
	/// Compare a suspected copy with a work: the smallest distance of their fingerprints, by which of them, and what follows.
	/// Needs no node.
	Compare(compare::Command),
	/// Indexes of fingerprints. Needs no node.
	#[command(subcommand)]
	Index(index::Command),
}

pub(super) fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Hash(command) => hash::run(context, &command),
		Command::Compare(command) => compare::run(context, &command),
		Command::Index(command) => index::run(context, &command),
	}
}

/// The bytes of a picture's file; one more than it may have, so that it is told as too long.
fn read(path: &Path) -> Result<Vec<u8>> {
	let cannot = |error: io::Error| Error::File {
		action: "cannot read",
		path: path.to_owned(),
		why: error.to_string(),
	};
	let file = File::open(path).map_err(cannot)?;
	let mut bytes = Vec::new();
	file.take(MAX_FILE_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(cannot)?;
	Ok(bytes)
}

/// What is wrong with a picture's file, as an error.
fn faulty(path: &Path, why: &stalhof_fingerprints::Error) -> Error {
	let what = "a picture that can be hashed";
	Error::BadFile { path: path.to_owned(), what, why: why.to_string() }
}
