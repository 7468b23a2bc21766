//! `stalhof goods contents` and `two-places`.

use crate::{
	cli::{
		Context,
		lookup::{bad, value},
		submit::Once,
	},
	error::{Error, Result},
	files,
	goods::{Contained, child, movements, packings, within},
};
use clap::Args;
use stalhof_primitives::{
	goods::{Child, ContentProof},
	gs1::Sscc,
};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(in crate::cli) struct Command {
	/// Directories of packings, in any order.
	#[arg(required = true, value_name = "DIR")]
	directories: Vec<PathBuf>,
	/// The item or container: a Digital Link, an element string or an SSCC.
	#[arg(required = true)]
	child: String,
	/// New file for the proof, as JSON.
	#[arg(long, value_name = "FILE")]
	proof: Option<PathBuf>,
}

#[derive(Args)]
pub(in crate::cli) struct TwoPlaces {
	/// The item or container that stands in both.
	child: String,
	/// Directory of the one packing.
	#[arg(long, value_name = "DIR")]
	first: PathBuf,
	/// Directory of the other.
	#[arg(long, value_name = "DIR")]
	second: PathBuf,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct TakeOver {
	/// The container that is taken out.
	sscc: String,
	/// Directory of the packing of the one that it stands in.
	#[arg(long, value_name = "DIR")]
	contents: PathBuf,
	#[command(flatten)]
	once: Once,
}

/// What a text names.
pub(super) fn named(text: &str) -> Result<Child> {
	child(text).map_err(|why| bad("item or container", text, &why))
}

/// The proofs of what something stands in: from directories of packings, or from a file that `goods contents` has made; none
/// without either.
pub(super) fn shown(
	of: &Child,
	directories: &[PathBuf],
	file: Option<&Path>,
) -> Result<Option<Contained>> {
	let found = match file {
		Some(file) => {
			let read = Contained::read(file)?;
			if read.subject()? != *of {
				let why = format!("it is about {}, and not {of}", read.child);
				return Err(bad("proof of content", &file.display().to_string(), &why));
			}
			Some(read)
		}
		None if directories.is_empty() => None,
		None => Some(Contained::find(directories, of)?),
	};
	if let Some(found) = &found {
		found.check()?;
	}
	Ok(found)
}

pub(super) fn run(context: &Context, command: &Command) -> Result<()> {
	let of = named(&command.child)?;
	let found = Contained::find(&command.directories, &of)?;
	found.check()?;
	if let Some(path) = &command.proof {
		files::create(path, files::to_json(&found)?.as_bytes(), files::PUBLIC)?;
	}
	context.out.result(&found, || {
		let mut text = format!("{of}\n");
		for step in &found.around {
			text.push_str(&format!(
				"  in {}: place {} of {}, counted from 0, root {}\n",
				step.sscc, step.index, step.count, step.root
			));
		}
		if let Some(path) = &command.proof {
			text.push_str(&format!("{} is written.\n", path.display()));
		}
		text
	})
}

pub(super) async fn two_places(context: &Context, command: TwoPlaces) -> Result<()> {
	let TwoPlaces { child, first, second, once } = command;
	let of = named(&child)?;
	let proofs = [proof(&first, &of)?, proof(&second, &of)?];
	let [first, second] = proofs;
	once.submit(context, async |_, _| Ok(movements::two_places(of, first, second))).await
}

pub(super) async fn take_over(context: &Context, command: TakeOver) -> Result<()> {
	let TakeOver { sscc, contents, once } = command;
	let sscc: Sscc = value("SSCC", &sscc)?;
	let proof = proof(&contents, &Child::Container(sscc))?;
	once.submit(context, async |_, _| Ok(movements::take_over(sscc, proof))).await
}

/// That a child stands in the packing of a directory.
fn proof(directory: &Path, child: &Child) -> Result<ContentProof> {
	let missing =
		|| Error::NotThere { what: "child", name: format!("{child} in {}", directory.display()) };
	let list = packings(&[directory.to_owned()])?;
	let step = list.first().and_then(|packing| within(packing, child)).ok_or_else(missing)?;
	let path: Vec<_> = step.path.iter().map(|node| node.0).collect();
	let path = path.try_into().map_err(|_| missing())?;
	Ok(ContentProof { sscc: step.sscc, index: step.index, path })
}
