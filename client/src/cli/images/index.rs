//! `stalhof images index`.

use crate::{
	cli::Context,
	error::{Error, Result},
};
use clap::{Args, Subcommand};
use serde::Serialize;
use stalhof_fingerprints::{ACTING_DISTANCE, BITS, PdqHash};
use stalhof_similarity::Index;
use std::{
	fs::File,
	io::{self, BufRead, BufReader, Read},
	path::{Path, PathBuf},
};

/// The most bytes of a line, with its end.
const MAX_LINE: u64 = 100;

#[derive(Subcommand)]
pub(in crate::cli) enum Command {
	/// Find for each hash of one file all hashes of another that are near.
	///
	/// Files have a hash of 64 hexadecimal digits on each line. Prints a line for each match: in the order of needles, of
	/// one needle the nearest first, equally near ones in the order of the haystack. The line has the number of the
	/// needle's line and of the other's, from 1, the distance, and the two hashes, with tabs between them.
	Search(Search),
}

#[derive(Args)]
pub(in crate::cli) struct Search {
	/// Hashes to look for.
	needles: PathBuf,
	/// Hashes to look in.
	haystack: PathBuf,
	/// In how many bits two hashes may differ, 0 to 256.
	#[arg(long, value_name = "BITS", default_value_t = ACTING_DISTANCE, value_parser = clap::value_parser!(u16).range(..=i64::from(BITS)))]
	radius: u16,
}

/// A match.
#[derive(Serialize)]
struct Match {
	/// Line of the needle, from 1.
	needle: u64,
	/// Line of the haystack, from 1.
	line: u64,
	distance: u16,
	needle_hash: String,
	hash: String,
}

pub(super) fn run(context: &Context, command: &Command) -> Result<()> {
	match command {
		Command::Search(search) => run_search(context, search),
	}
}

fn run_search(context: &Context, search: &Search) -> Result<()> {
	let needles = hashes(&search.needles)?;
	let haystack = hashes(&search.haystack)?;
	let index: Index = haystack.iter().map(|(line, hash)| (*line, hash.0)).collect();
	let mut count = 0;
	for (needle, needle_hash) in &needles {
		for found in index.search(&needle_hash.0, u32::from(search.radius)) {
			count += 1;
			let hash = index.get(found.id).map(PdqHash);
			let found = Match {
				needle: *needle,
				line: found.id,
				distance: found.distance,
				needle_hash: needle_hash.to_string(),
				hash: hash.map(|hash| hash.to_string()).unwrap_or_default(),
			};
			context.out.result(&found, || {
				let Match { needle, line, distance, needle_hash, hash } = &found;
				format!("{needle}\t{line}\t{distance}\t{needle_hash}\t{hash}\n")
			})?;
		}
	}
	context.out.note(&format!(
		"{count} matches within {} bits: {} hashes in {}",
		search.radius,
		needles.len(),
		haystack.len()
	));
	Ok(())
}

/// The hashes of a file with the numbers of their lines; empty lines are passed over.
fn hashes(path: &Path) -> Result<Vec<(u64, PdqHash)>> {
	let cannot = |error: io::Error| Error::File {
		action: "cannot read",
		path: path.to_owned(),
		why: error.to_string(),
	};
	let bad = |why: String| Error::BadFile { path: path.to_owned(), what: "a file of hashes", why };
	let mut file = BufReader::new(File::open(path).map_err(cannot)?);
	let (mut hashes, mut line) = (Vec::new(), Vec::new());
	for number in 1.. {
		line.clear();
		let length = file.by_ref().take(MAX_LINE).read_until(b'\n', &mut line).map_err(cannot)?;
		if length == 0 {
			break;
		}
		let text = core::str::from_utf8(&line).unwrap_or("?").trim();
		if !text.is_empty() {
			let hash = text.parse().map_err(|why| bad(format!("line {number}: {why}")))?;
			hashes.push((number, hash));
		}
	}
	if hashes.is_empty() {
		return Err(bad("it has none".to_owned()));
	}
	Ok(hashes)
}
