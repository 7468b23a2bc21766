//! `stalhof images hash`.

use super::pictures::fingerprints;
use crate::{
	cli::{Context, output::table},
	error::{Error, Result},
};
use clap::Args;
use serde::Serialize;
use stalhof_fingerprints::{ACTING_QUALITY, Fingerprints};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(in crate::cli) struct Command {
	/// JPEG, PNG, WebP or GIF files of up to 64 MiB each.
	#[arg(required = true)]
	files: Vec<PathBuf>,
}

/// What is printed of a file.
#[derive(Serialize)]
struct Line {
	file: String,
	/// MIME type.
	format: &'static str,
	sha256: String,
	pixels_sha256: String,
	pdq: String,
	quality: u8,
	iscc: String,
	iscc_units: [String; 3],
	width: u32,
	height: u32,
	/// In the order of bundle version 1.
	bundle: Vec<String>,
	bundle_quality: Vec<u8>,
	versions: Versions,
}

#[derive(Serialize)]
struct Versions {
	algorithm: u16,
	decoder: u16,
	bundle: u16,
}

/// What is printed of a file that cannot be used.
#[derive(Serialize)]
struct Wrong {
	file: String,
	error: String,
}

impl Line {
	fn of(path: &Path, found: Fingerprints) -> Self {
		let versions = found.versions;
		let iscc = found.iscc;
		Self {
			file: path.display().to_string(),
			format: found.format.mime_type(),
			sha256: hex::encode(found.sha256),
			pixels_sha256: hex::encode(found.pixels_sha256),
			pdq: found.pdq.hash.to_string(),
			quality: found.pdq.quality,
			iscc: iscc.code,
			iscc_units: [iscc.image, iscc.data, iscc.instance],
			width: found.width,
			height: found.height,
			bundle: found.bundle.iter().map(|one| one.pdq.hash.to_string()).collect(),
			bundle_quality: found.bundle.iter().map(|one| one.pdq.quality).collect(),
			versions: Versions {
				algorithm: versions.algorithm,
				decoder: versions.decoder,
				bundle: versions.bundle,
			},
		}
	}

	fn describe(&self) -> String {
		let low = self.bundle_quality.iter().filter(|quality| **quality < ACTING_QUALITY).count();
		let low = match low {
			0 => String::new(),
			low => format!(", {low} of a quality below {ACTING_QUALITY}"),
		};
		table(&[
			("File", self.file.clone()),
			("Picture", format!("{} x {} pixels, {}", self.width, self.height, self.format)),
			("SHA-256", self.sha256.clone()),
			("Of pixels", self.pixels_sha256.clone()),
			("PDQ", format!("{}, quality {}", self.pdq, self.quality)),
			("ISCC", self.iscc.clone()),
			("Bundle", format!("{} fingerprints{low}", self.bundle.len())),
		])
	}
}

pub(super) fn run(context: &Context, command: &Command) -> Result<()> {
	let mut failed = 0;
	for path in &command.files {
		match fingerprints(path) {
			Ok(found) => {
				let line = Line::of(path, found);
				context.out.result(&line, || line.describe())?;
			}
			Err(error) => {
				failed += 1;
				let wrong = Wrong { file: path.display().to_string(), error };
				context.out.result(&wrong, || format!("{}: {}\n", wrong.file, wrong.error))?;
			}
		}
	}
	match failed {
		0 => Ok(()),
		failed => Err(Error::SomeFiles { failed, of: command.files.len() }),
	}
}
