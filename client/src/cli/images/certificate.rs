//! `stalhof images certificate`.

mod page;

use super::{
	faulty,
	pictures::{format, small},
	read,
};
use crate::{
	cli::{
		Context,
		lookup::{bad, organisation},
		output::table,
		submit::{Limit, connect},
	},
	client::Client,
	consortium::Reads,
	error::{Error, Result},
	files,
	finality::Basis,
	goods::{Sha2, movements::to_the_minute},
	images::{Certificate, Certified, reads},
	time::deadline,
	types::{BlockNumber, HexBytes},
};
use clap::{Args, Subcommand};
use serde_json::json;
use stalhof_fingerprints::{Fingerprints, Picture};
use stalhof_primitives::merkle::Sha256 as _;
use std::path::{Path, PathBuf};

/// What a certificate is, in words.
const WHAT: &str = "a certificate of a work";

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(in crate::cli) struct Command {
	#[command(subcommand)]
	what: Option<What>,
	/// The picture's file, or the number of the work.
	#[arg(required = true)]
	work: Option<String>,
	/// The picture's file when the work is named by its number: it is held against the work, and shown on the page.
	#[arg(long, value_name = "FILE")]
	picture: Option<PathBuf>,
	/// Directory for `work-N.json` and `work-N.html`, new ones.
	#[arg(long, value_name = "DIR", default_value = ".")]
	out: PathBuf,
	/// In the state after this block, which the node must still have [default: the newest that is final].
	#[arg(long, value_name = "BLOCK")]
	at: Option<BlockNumber>,
	#[command(flatten)]
	limit: Limit,
}

#[derive(Subcommand)]
enum What {
	/// Check a certificate: by itself, against the picture's file, and against the chain of a node.
	///
	/// All hashes and fingerprints are made anew of the file. The certificate's proof is checked against the state root of its
	/// block, and that block against the chain (with --pin by the signatures of its authorities). Nothing that it says is believed.
	Verify {
		/// The certificate (JSON).
		certificate: PathBuf,
		/// The picture's file.
		file: PathBuf,
		#[command(flatten)]
		limit: Limit,
	},
}

/// A picture and its file.
struct Shown {
	path: PathBuf,
	picture: Picture,
	found: Fingerprints,
}

impl Shown {
	fn read(path: &Path) -> Result<Self> {
		let bytes = read(path)?;
		let picture = Picture::decode(&bytes).map_err(|why| faulty(path, &why))?;
		let found = Fingerprints::of_decoded(&bytes, &picture).map_err(|why| faulty(path, &why))?;
		Ok(Self { path: path.to_owned(), picture, found })
	}
}

/// In what a picture is not the one of a work, a sentence each.
fn differences(found: &Fingerprints, work: &Certified) -> Vec<String> {
	let mut differs = Vec::new();
	let mut of = |what: &str, own: String, says: String| {
		if own != says {
			differs.push(format!("{what} of the file is {own}, and the work has {says}"));
		}
	};
	let hex = |bytes: &HexBytes| hex::encode(&bytes.0);
	of("the SHA-256", hex::encode(found.sha256), hex(&work.file));
	of("the format", format(found.format).to_string(), work.format.to_string());
	let size = |width: u32, height: u32| format!("{width} x {height}");
	of("the size", size(found.width, found.height), size(work.width, work.height));
	let versions = work.versions;
	let own = (found.versions.algorithm, found.versions.decoder, found.versions.bundle);
	if own != (versions.algorithm, versions.decoder, versions.bundle) {
		// Nothing of what follows can be held against another version's.
		differs.push(format!(
			"its fingerprints are of versions {}.{}.{}, and this program makes {}.{}.{}: check it with the program of its version",
			versions.algorithm, versions.decoder, versions.bundle, own.0, own.1, own.2
		));
		return differs;
	}
	of("the SHA-256 of the pixels", hex::encode(found.pixels_sha256), hex(&work.pixels));
	if !work.iscc.0.is_empty() {
		let own = found.iscc.bytes().unwrap_or_default();
		of("the ISCC", hex::encode(own), hex(&work.iscc));
	}
	if found.bundle.len() != work.fingerprints.len() {
		let (own, says) = (found.bundle.len(), work.fingerprints.len());
		differs.push(format!("the file gives {own} fingerprints, and the work has {says}"));
	}
	for (own, says) in found.bundle.iter().zip(&work.fingerprints) {
		let (hash, quality) = (own.pdq.hash.to_string(), own.pdq.quality);
		if (hash.as_str(), quality) != (&*hex::encode(&says.hash.0), says.quality) {
			differs.push(format!(
				"the fingerprint {} of the file is {hash} of quality {quality}, and the work has {} of quality {}",
				own.variant,
				hex::encode(&says.hash.0),
				says.quality
			));
		}
	}
	differs
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command.what {
		Some(What::Verify { certificate, file, limit }) => {
			verify(context, &certificate, &file, &limit).await
		}
		None => make(context, command).await,
	}
}

/// The work that is named: by its number, or the only one of a file.
async fn named(
	reads: &Reads,
	text: &str,
	picture: Option<&Path>,
) -> Result<(u32, Option<PathBuf>)> {
	if let Ok(number) = text.parse() {
		return Ok((number, picture.map(Path::to_owned)));
	}
	let path = PathBuf::from(text);
	let works = reads::works_of_file(reads, Sha2::sha256(&read(&path)?)).await?;
	match &works[..] {
		[] => {
			let name =
				format!("of the file {text}: another file of the same picture is another work");
			Err(Error::NotThere { what: "work", name })
		}
		[only] => Ok((only.id, Some(path))),
		several => {
			let numbers: Vec<_> = several.iter().map(|work| work.id.to_string()).collect();
			let why = format!(
				"several organisations have registered it, as works {}: name one by its number, and the file with --picture",
				numbers.join(", ")
			);
			Err(bad("file", text, &why))
		}
	}
}

async fn make(context: &Context, command: Command) -> Result<()> {
	let text = command.work.unwrap_or_default();
	if text.parse::<u32>().is_ok() {
		if let Some(picture) = &command.picture {
			read(picture)?;
		}
	} else if command.picture.is_some() {
		return Err(bad("picture", &text, "it is named already: leave --picture out"));
	} else {
		read(Path::new(&text))?;
	}
	let (client, _) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let (work, path) = named(&reads, &text, command.picture.as_deref()).await?;
	let shown = path.as_deref().map(Shown::read).transpose()?;
	let until = deadline(command.limit.duration());
	let name = async |owner| Ok(organisation(&reads, owner).await?.line.name);
	let (certificate, finality) = Certificate::make(&client, work, name, command.at, until).await?;
	if let Some(shown) = &shown {
		let found = differences(&shown.found, &certificate.work);
		if !found.is_empty() {
			return Err(Error::NotCertified { path: shown.path.clone(), found });
		}
	}
	let small = shown.as_ref().map(|shown| small(&shown.picture)).transpose()?;
	let at = |kind: &str| command.out.join(format!("work-{work}.{kind}"));
	let (json_path, page_path) = (at("json"), at("html"));
	for path in [&json_path, &page_path] {
		if path.exists() {
			return Err(Error::FileExists(path.clone()));
		}
	}
	std::fs::create_dir_all(&command.out).map_err(|error| Error::File {
		action: "cannot write",
		path: command.out.clone(),
		why: error.to_string(),
	})?;
	let page = page::html(&certificate, &finality, small.as_deref());
	files::create(&json_path, files::to_json(&certificate)?.as_bytes(), files::PUBLIC)?;
	files::create(&page_path, page.as_bytes(), files::PUBLIC)?;
	let value = json!({
		"work": work, "owner": certificate.work.owner, "block": certificate.block,
		"finality": finality, "json": json_path, "html": page_path, "compared": shown.is_some(),
	});
	context.out.result(&value, || {
		let compared = match &shown {
			Some(shown) => {
				format!("{} gives all its hashes and fingerprints", shown.path.display())
			}
			None => "no: name the picture's file with --picture".to_owned(),
		};
		table(&[
			("Work", work.to_string()),
			("Owner", format!("{} ({})", certificate.work.owner, certificate.owner_name)),
			("Committed", to_the_minute(certificate.work.committed)),
			("State", certificate.work.state.to_string()),
			("Compared", compared),
			("Block", certificate.block.to_string()),
			("Finality", finality.to_string()),
			("Certificate", json_path.display().to_string()),
			("To print", page_path.display().to_string()),
		])
	})
}

/// What a certificate's check has found.
struct Verified {
	certificate: Certificate,
	finality: Basis,
}

/// Checks a certificate.
///
/// # Errors
/// [`Error::NotCertified`] with all that is wrong; those of the connection and of finality.
async fn checked(client: &Client, path: &Path, file: &Path, limit: &Limit) -> Result<Verified> {
	let certificate: Certificate = files::read_json(path, WHAT)?;
	let shown = Shown::read(file)?;
	let mut found = certificate.faults();
	found.extend(differences(&shown.found, &certificate.work));
	let finality = match certificate.against(client, deadline(limit.duration())).await? {
		Ok(finality) => Some(finality),
		Err(why) => {
			found.push(why);
			None
		}
	};
	match finality {
		Some(finality) if found.is_empty() => Ok(Verified { certificate, finality }),
		_ => Err(Error::NotCertified { path: path.to_owned(), found }),
	}
}

async fn verify(context: &Context, path: &Path, file: &Path, limit: &Limit) -> Result<()> {
	// What is no certificate or no picture is said before a node is asked.
	let _: Certificate = files::read_json(path, WHAT)?;
	read(file)?;
	let (client, _) = connect(context).await?;
	let Verified { certificate, finality } = checked(&client, path, file, limit).await?;
	let reads = Reads::finalised(&client).await?;
	let now = reads::work(&reads, certificate.work.id).await?;
	let value = json!({
		"work": certificate.work.id, "owner": certificate.work.owner, "block": certificate.block,
		"finality": finality, "committed": certificate.work.committed,
		"commitBlock": certificate.work.commit_block, "state": certificate.work.state,
		"now": { "owner": now.owner, "state": now.state, "contest": now.contest, "at": reads.at() },
	});
	context.out.result(&value, || {
		let work = &certificate.work;
		let contested = now.contest.map_or(String::new(), |id| format!(", in contest {id}"));
		let mut text = table(&[
			("Work", work.id.to_string()),
			("File", format!("{} gives all its hashes and fingerprints", file.display())),
			(
				"Owner",
				format!("{} ({}, as the certificate says)", work.owner, certificate.owner_name),
			),
			("Registered as", work.claim.to_string()),
			(
				"Committed",
				format!("{}, block {}", to_the_minute(work.committed), work.commit_block),
			),
			("Proof", "it holds: the chain has the work so".to_owned()),
			("Block", certificate.block.to_string()),
			("Finality", finality.to_string()),
			(
				"Now",
				format!("{} of {}{contested}, as told by {}", now.state, now.owner, reads.url()),
			),
		]);
		text.push_str("It shows who registered this file, and when; not who made the picture.\n");
		text
	})
}

#[cfg(test)]
#[path = "certificate_tests.rs"]
mod tests;
