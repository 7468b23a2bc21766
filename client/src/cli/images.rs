//! `stalhof images`.

mod certificate;
mod check;
mod compare;
mod contest;
mod deposit;
mod evidence;
mod hash;
mod index;
mod licence;
mod pictures;
mod register;
mod search;
mod show;
mod transfer;

use super::{Context, submit::Once};
use crate::{
	error::{Error, Result},
	goods::Sha2,
	images::calls::Call,
};
use clap::{Args, Subcommand};
use stalhof_fingerprints::MAX_FILE_BYTES;
use stalhof_primitives::merkle::Hash;
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
	/// Register pictures: commit to them, wait until that is final and 10 blocks old, and show their fingerprints.
	///
	/// What is under way is kept in a journal before the chain hears of it. Whenever the command was interrupted, the same
	/// command goes on, and registers nothing twice. Files that cannot be used are named and passed over.
	Register(Box<register::Command>),
	/// What has been committed to and not been shown yet.
	#[command(subcommand)]
	Deposit(deposit::Command),
	/// Search the chain's works for those that look like a picture.
	///
	/// The node searches its index; the distances shown are computed here, of the fingerprints that the chain has. A node that
	/// is asked learns the picture's fingerprints.
	Search(search::Command),
	/// Say of pictures on platforms whether their sellers may use them: one picture, or a table of listings.
	///
	/// Ends with exit code 9 when one may not be used so.
	Check(Box<check::Command>),
	/// Show a work with its evidence, contests and licences.
	Show(show::Show),
	/// List works of an organisation, of a file, or that show a trade item.
	List(show::List),
	/// Show how many contests an organisation has lost, and whether it is suspended from pictures.
	Losses(show::Losses),
	/// Give and end licences, and list them.
	#[command(subcommand)]
	Licence(licence::Command),
	/// Contests of works that look alike.
	#[command(subcommand)]
	Contest(contest::Command),
	/// Give evidence of a work, and confirm it.
	#[command(subcommand)]
	Evidence(evidence::Command),
	/// Show that a fingerprint is near to works of five unrelated owners, so that nothing follows from it any more. Without an account.
	Generic(contest::Generic),
	/// Pass a work on to another organisation.
	#[command(subcommand)]
	Transfer(transfer::Command),
	/// Take a work back, for ever. By two operators, each with the same command.
	Revoke(transfer::Revoke),
	/// Make a certificate of a work, as JSON and as a page to print; or check one.
	Certificate(Box<certificate::Command>),
}

/// A licence, a work or a contest by its number.
#[derive(Args)]
pub(super) struct One {
	/// Its number.
	id: u32,
	#[command(flatten)]
	once: Once,
}

impl One {
	async fn send(self, context: &Context, call: fn(u32) -> Call) -> Result<()> {
		let Self { id, once } = self;
		once.submit(context, async |_, _| Ok(call(id))).await
	}
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Hash(command) => hash::run(context, &command),
		Command::Compare(command) => compare::run(context, &command),
		Command::Index(command) => index::run(context, &command),
		Command::Register(command) => register::run(context, *command).await,
		Command::Deposit(command) => deposit::run(context, command).await,
		Command::Search(command) => search::run(context, command).await,
		Command::Check(command) => check::run(context, *command).await,
		Command::Show(command) => show::show(context, &command).await,
		Command::List(command) => show::list(context, command).await,
		Command::Losses(command) => show::losses(context, &command).await,
		Command::Licence(command) => licence::run(context, command).await,
		Command::Contest(command) => contest::run(context, command).await,
		Command::Evidence(command) => evidence::run(context, command).await,
		Command::Generic(command) => contest::generic(context, command).await,
		Command::Transfer(command) => transfer::run(context, command).await,
		Command::Revoke(command) => transfer::revoke(context, command).await,
		Command::Certificate(command) => certificate::run(context, *command).await,
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

/// SHA-256 of a file.
fn hash_of(path: &Path) -> Result<Hash> {
	use stalhof_primitives::merkle::Sha256 as _;
	Ok(Sha2::sha256(&read(path)?))
}

/// What is wrong with a picture's file, as an error.
fn faulty(path: &Path, why: &stalhof_fingerprints::Error) -> Error {
	let what = "a picture that can be hashed";
	Error::BadFile { path: path.to_owned(), what, why: why.to_string() }
}
