//! `stalhof images compare`.

use super::{faulty, read};
use crate::{
	cli::{Context, output::table},
	error::{Error, Result},
};
use clap::Args;
use serde::Serialize;
use stalhof_fingerprints::{Analysis, Band, Fingerprint, Picture, band, nearest};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(in crate::cli) struct Command {
	/// The work's picture: its bundle is taken.
	work: PathBuf,
	/// The suspected copy's: it is asked with the full and the trimmed picture in all rotations and flips.
	copy: PathBuf,
}

/// How near two pictures come.
#[derive(Serialize)]
struct Compared {
	/// The smallest distance of any fingerprint of the one to any of the other, 0 to 256.
	distance: u16,
	/// What follows: `acts`, `review` or `nothing`.
	band: String,
	work: Side,
	copy: Side,
	/// The distance of the two full pictures, by PDQ alone.
	plain_distance: u16,
	same_file: bool,
	same_pixels: bool,
}

/// Of one picture the fingerprint that is nearest to the other.
#[derive(Serialize)]
struct Side {
	file: String,
	variant: String,
	pdq: String,
	quality: u8,
}

impl Side {
	fn of(path: &Path, fingerprint: &Fingerprint) -> Self {
		Self {
			file: path.display().to_string(),
			variant: fingerprint.variant.to_string(),
			pdq: fingerprint.pdq.hash.to_string(),
			quality: fingerprint.pdq.quality,
		}
	}

	fn describe(&self) -> String {
		format!("{}, quality {}, of {}", self.variant, self.quality, self.file)
	}
}

pub(super) fn run(context: &Context, command: &Command) -> Result<()> {
	let (work, copy) = (open(&command.work)?, open(&command.copy)?);
	let (bundle, query) = (work.analysis.bundle(), copy.analysis.query());
	let near = nearest(&bundle, &query);
	let near = near.ok_or_else(|| Error::Internal("a picture without fingerprints".to_owned()))?;
	let band = band(&bundle, &query);
	let compared = Compared {
		distance: near.distance,
		band: band.to_string(),
		work: Side::of(&command.work, &near.work),
		copy: Side::of(&command.copy, &near.query),
		plain_distance: work.analysis.pdq().hash.distance(&copy.analysis.pdq().hash),
		same_file: work.bytes == copy.bytes,
		same_pixels: work.picture == copy.picture,
	};
	context.out.result(&compared, || {
		table(&[
			("Distance", compared.distance.to_string()),
			("Work", compared.work.describe()),
			("Copy", compared.copy.describe()),
			("By PDQ alone", compared.plain_distance.to_string()),
			("What follows", in_words(band).to_owned()),
		])
	})
}

/// What was read of a file.
struct Opened {
	bytes: Vec<u8>,
	picture: Picture,
	analysis: Analysis,
}

fn open(path: &Path) -> Result<Opened> {
	let bytes = read(path)?;
	let picture = Picture::decode(&bytes).map_err(|why| faulty(path, &why))?;
	let analysis = Analysis::of(&picture);
	Ok(Opened { bytes, picture, analysis })
}

fn in_words(band: Band) -> &'static str {
	match band {
		Band::Acts => "it acts: two fingerprints of quality 50 or better are within 31 bits",
		Band::Review => "a person has to look: two fingerprints are within 47 bits",
		Band::Nothing => "nothing: no two fingerprints are within 47 bits",
	}
}
