//! Hashes pictures that another program hands over, as `scripts/bench images` does.
//!
//! Each stands behind its length, four bytes, the most significant first. For each a line is written: the bundle, a tab, the query;
//! of both the hashes with their qualities (`98f3...:100`), with spaces between them. With `--query` nothing stands before the tab. Of
//! one that cannot be read the line is `!` and why.

use stalhof_fingerprints::{Analysis, Fingerprint, Picture, query};
use std::{
	env,
	io::{ErrorKind, Read, Result, Write, stdin, stdout},
};

fn text(fingerprints: &[Fingerprint]) -> String {
	let one = |one: &Fingerprint| format!("{}:{}", one.pdq.hash, one.pdq.quality);
	fingerprints.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn main() -> Result<()> {
	let (mut input, mut output) = (stdin().lock(), stdout().lock());
	let only_query = env::args().any(|argument| argument == "--query");
	loop {
		let mut length = [0; 4];
		match input.read_exact(&mut length) {
			Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(()),
			result => result?,
		}
		let mut bytes = vec![0; u32::from_be_bytes(length) as usize];
		input.read_exact(&mut bytes)?;
		match Picture::decode(&bytes) {
			Ok(picture) if only_query => writeln!(output, "\t{}", text(&query(&picture)))?,
			Ok(picture) => {
				let analysis = Analysis::of(&picture);
				writeln!(output, "{}\t{}", text(&analysis.bundle()), text(&analysis.query()))?;
			}
			Err(error) => writeln!(output, "! {error}")?,
		}
		output.flush()?;
	}
}
