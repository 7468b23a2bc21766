//! `stalhof epoch`.

use super::{
	Context,
	consent::encryption_key,
	lookup::{Which, bad, organisation, signers_organisation},
	output::list,
	receivables::{Desk, Own, which},
	submit::{Once, connect},
	treasury::first_signed,
};
use crate::{
	client::Client,
	consortium::Reads,
	error::{Error, Result},
	files,
	goods::movements::to_the_minute,
	receivables::{
		MAX_SEALS, NewEpoch, calls, reads,
		views::{EpochStage, EpochView},
	},
	types::{BlockRef, H256, to_hex},
};
use clap::Subcommand;
use serde::Serialize;
use stalhof_primitives::organisation::OrgId;
use std::path::{Path, PathBuf};

#[derive(Subcommand)]
pub(super) enum Command {
	/// Make the key of a new epoch, sealed to organisations: a file from which two operators open it.
	///
	/// There is no secret in the file: the key itself is kept nowhere, and opens with the sealing key of any organisation that it
	/// is sealed to.
	Make {
		/// New file for it.
		out: PathBuf,
		/// An organisation that gets the key: its number, or its registration number; with =0x… and its own key behind it where
		/// it has registered none [default: all that are active and have registered one, 64 at most].
		#[arg(long = "to", value_name = "ORGANISATION")]
		to: Vec<String>,
	},
	/// Open an epoch from the file that `epoch make` has written. By two operators of a member, each with the same file.
	Open {
		/// The file.
		file: PathBuf,
		#[command(flatten)]
		once: Once,
	},
	/// Confirm an epoch that waits, after the key that is sealed to you has been opened and checked.
	Confirm {
		/// Its number.
		epoch: u32,
		#[command(flatten)]
		own: Own,
		#[command(flatten)]
		once: Once,
	},
	/// Seal an epoch's key to another organisation. By one that has it.
	Seal {
		/// Its number.
		epoch: u32,
		/// To whom: number or registration number; with =0x… and its own key behind it where it has registered none.
		#[arg(long, value_name = "ORGANISATION")]
		to: String,
		#[command(flatten)]
		own: Own,
		#[command(flatten)]
		once: Once,
	},
	/// Close an epoch that nothing needs any more.
	Close {
		/// Its number.
		epoch: u32,
		#[command(flatten)]
		once: Once,
	},
	/// List the epochs of the tokens' key.
	List,
}

#[derive(Serialize)]
struct Made<'a> {
	file: &'a Path,
	check: String,
	hash: H256,
	to: Vec<OrgId>,
}

#[derive(Serialize)]
struct Listed<'a> {
	items: &'a [EpochView],
	at: BlockRef,
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Make { out, to } => make(context, &out, &to).await,
		Command::Open { file, once } => open(context, &file, once).await,
		Command::Confirm { epoch, own, once } => {
			let (own, account) = (own.key()?, once.account(context)?);
			once.submit(context, async |client, _| {
				let reads = Reads::finalised(client).await?;
				let organisation = signers_organisation(&reads, &account).await?;
				let found = find(&reads, epoch).await?;
				reads::open_key(&reads, client.genesis(), organisation, &own, &found).await?;
				context
					.out
					.note(&format!("the key of epoch {epoch} opens and has its check value"));
				Ok(calls::confirm_epoch(epoch))
			})
			.await
		}
		Command::Seal { epoch, to, own, once } => {
			let (own, account, to) = (own.key()?, once.account(context)?, Recipient::read(&to)?);
			once.submit(context, async |client, _| {
				let reads = Reads::finalised(client).await?;
				let organisation = signers_organisation(&reads, &account).await?;
				let found = find(&reads, epoch).await?;
				let key =
					reads::open_key(&reads, client.genesis(), organisation, &own, &found).await?;
				let (to, public) = to.find(&reads).await?;
				let sealed = key.seal(public, client.genesis())?;
				Ok(calls::seal_key(epoch, to, &sealed))
			})
			.await
		}
		Command::Close { epoch, once } => {
			once.submit(context, async |_, _| Ok(calls::close_epoch(epoch))).await
		}
		Command::List => all(context).await,
	}
}

async fn find(reads: &Reads, number: u32) -> Result<EpochView> {
	let found = reads::epochs(reads).await?.into_iter().find(|epoch| epoch.epoch == number);
	found.ok_or_else(|| Error::NotThere { what: "epoch", name: number.to_string() })
}

/// An organisation to which something is sealed, with its key where that is given: `3`, or `3=0x…`.
pub(super) struct Recipient {
	which: Which,
	key: Option<H256>,
}

impl Recipient {
	pub(super) fn read(text: &str) -> Result<Self> {
		match text.rsplit_once("=0x") {
			None => Ok(Self { which: which(text)?, key: None }),
			Some((organisation, digits)) => {
				let key = encryption_key(&format!("0x{digits}"))?;
				Ok(Self { which: which(organisation)?, key: Some(key) })
			}
		}
	}

	/// Its number.
	pub(super) async fn number(&self, reads: &Reads) -> Result<OrgId> {
		self.which.number(reads).await
	}

	/// Its number, and the key: that of its record, or where it has registered none the one that is given.
	///
	/// # Errors
	/// [`Error::BadValue`] when there is none, or the record names another.
	pub(super) async fn find(&self, reads: &Reads) -> Result<(OrgId, H256)> {
		let id = self.which.number(reads).await?;
		let recorded = organisation(reads, id).await?.encryption_key;
		match (recorded, self.key) {
			(Some(recorded), Some(given)) if recorded != given => {
				let why = format!(
					"the record of organisation {id} names another, {recorded:#x}: leave yours out"
				);
				Err(bad("encryption key", &format!("{given:#x}"), &why))
			}
			(Some(key), _) | (None, Some(key)) => Ok((id, key)),
			(None, None) => Err(keyless(id)),
		}
	}
}

fn keyless(id: OrgId) -> Error {
	bad(
		"organisation",
		&id.to_string(),
		"it has registered no key for sealed files: it makes one with `keys sealing` and registers it with `org renew \
		 --encryption-key`; until then have it tell you the key, and write NUMBER=0x…",
	)
}

/// The key to which things are sealed for an organisation.
///
/// # Errors
/// [`Error::BadValue`] when it has registered none.
pub(super) async fn public_key(reads: &Reads, to: OrgId) -> Result<H256> {
	organisation(reads, to).await?.encryption_key.ok_or_else(|| keyless(to))
}

async fn make(context: &Context, out: &Path, to: &[String]) -> Result<()> {
	if out.exists() {
		return Err(Error::FileExists(out.to_owned()));
	}
	let named = to.iter().map(|text| Recipient::read(text)).collect::<Result<Vec<_>>>()?;
	let client = context.connect().await?;
	let reads = Reads::finalised(&client).await?;
	let mut keys = Vec::new();
	for recipient in &named {
		keys.push(recipient.find(&reads).await?);
	}
	if named.is_empty() {
		for line in reads.organisations().await? {
			if line.standing != stalhof_primitives::organisation::Standing::Active {
				continue;
			}
			keys.extend(
				organisation(&reads, line.id).await?.encryption_key.map(|key| (line.id, key)),
			);
		}
		if keys.len() > MAX_SEALS {
			let why = "these are the most: name those that get it first with --to, and seal it to the others with `epoch seal`";
			return Err(bad("number of organisations", &keys.len().to_string(), why));
		}
	}
	let made = NewEpoch::make(client.genesis(), keys)?;
	files::create(out, files::to_json(&made)?.as_bytes(), files::PUBLIC)?;
	let to: Vec<OrgId> = made.seals.iter().map(|seal| seal.to).collect();
	let shown = Made { file: out, check: to_hex(&made.check.0), hash: made.hash(), to };
	context.out.result(&shown, || {
		let to: Vec<_> = shown.to.iter().map(ToString::to_string).collect();
		format!(
			"{} is written: check value {}, sealed to {}.\nTwo operators of your organisation open it, each with `epoch open` and \
			 this file; both see the hash {:#x}.\n",
			out.display(),
			shown.check,
			to.join(", "),
			shown.hash
		)
	})
}

async fn open(context: &Context, file: &Path, once: Once) -> Result<()> {
	let made: NewEpoch = files::read_json(file, "an epoch, as `epoch make` writes it")?;
	let account = once.account(context)?;
	let call = async |client: &Client, _: &_| {
		let (check, seals) = made.arguments(client.genesis())?;
		let call = calls::open_epoch(check, &seals);
		let desk = Desk::open(client).await?;
		desk.announce(context, &account, &call, None).await?;
		context.out.note(&format!("the file's hash is {:#x}", made.hash()));
		Ok(call)
	};
	once.submit_then(context, call, first_signed).await
}

async fn all(context: &Context) -> Result<()> {
	let (client, _) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let epochs = reads::epochs(&reads).await?;
	let listed = Listed { items: &epochs, at: reads.at() };
	context.out.told(&listed, &reads, || match epochs.is_empty() {
		true => "There is no epoch yet: a member makes a key with `epoch make`.".to_owned(),
		false => list(
			&[
				"epoch",
				"stage",
				"check value",
				"opened by",
				"confirmed by",
				"in force since",
				"live",
			],
			epochs.iter().map(row).collect(),
		),
	})
}

fn row(epoch: &EpochView) -> Vec<String> {
	let stage = match epoch.stage {
		EpochStage::Pending => "pending",
		EpochStage::Newest => "newest",
		EpochStage::Before => "before",
		EpochStage::Open => "open",
		EpochStage::Closed => "closed",
	};
	let confirmed: Vec<_> = epoch.confirmed.iter().map(ToString::to_string).collect();
	vec![
		epoch.epoch.to_string(),
		stage.to_owned(),
		to_hex(&epoch.check),
		epoch.opened.by.to_string(),
		if confirmed.is_empty() { "-".to_owned() } else { confirmed.join(", ") },
		epoch.in_force.map_or_else(|| "-".to_owned(), to_the_minute),
		epoch.live.to_string(),
	]
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn recipient_should_be_read_with_a_key_or_without() {
		let read = |text: &str| Recipient::read(text).map(|to| (to.which, to.key));
		let key = format!("0x{}", "07".repeat(32));
		let three = Which::Number(OrgId(3));
		assert_eq!(read("3").unwrap(), (three.clone(), None));
		assert_eq!(read(&format!("3={key}")).unwrap(), (three, Some(H256([7; 32]))));
		let named = format!("lei:529900T8BM49AURSDO55={key}");
		assert!(matches!(read(&named).unwrap(), (Which::Registration(_), Some(_))));
		for text in ["3=0x07", "x", "3=7"] {
			assert_eq!(read(text).unwrap_err().code(), "bad-value", "{text}");
		}
	}
}
