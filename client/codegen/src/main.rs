//! Writes the metadata that the client carries, or checks that it is the runtime's.

use anyhow::Result;
use clap::Parser;
use stalhof_codegen::{Files, check, make, write};
use std::path::PathBuf;

/// Writes `client/metadata.scale`, `client/src/generated.rs` and the line of `runtime/spec-versions.txt`.
#[derive(Parser)]
struct Args {
	/// The checkout. Not the one that this was compiled in: several may share one target directory.
	#[arg(long)]
	root: PathBuf,

	/// Write nothing; say whether the files are those of the runtime.
	#[arg(long)]
	check: bool,
}

fn main() -> Result<()> {
	let args = Args::parse();
	let (files, made) = (Files::of(&args.root), make()?);
	if args.check {
		check(&files, &made)?;
		println!("metadata of spec_version {} is as the runtime has it", made.spec_version);
	} else {
		write(&files, &made)?;
		println!("wrote the metadata of spec_version {}", made.spec_version);
	}
	Ok(())
}
