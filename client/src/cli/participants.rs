//! `stalhof participants`.

mod attest;
mod import;

use super::{
	Context,
	lookup::{bad, number_or_registration, value},
	org::{EvidenceArgs, print},
	submit::Sending,
};
use crate::{
	consortium::{
		MAX_BATCH, Reads,
		import::invent,
		table::{self, COLUMNS},
	},
	error::{Error, Result},
	files,
};
use clap::{Args, Subcommand};
use serde::Serialize;
use stalhof_primitives::{organisation::OrgId, time::Day};
use std::path::{Path, PathBuf};

#[derive(Subcommand)]
pub(super) enum Command {
	/// Bring in the participants of a table. Running it again brings in what is still missing.
	Import {
		/// The table, as `participants template` writes it.
		file: PathBuf,
		/// Check the table and the chain, and send nothing.
		#[arg(long)]
		dry_run: bool,
		#[command(flatten)]
		evidence: EvidenceArgs,
		#[command(flatten)]
		batch: Batch,
		#[command(flatten)]
		sending: Sending,
	},
	/// Attest all participants that a member of another group has brought in and that still lack your attestation.
	Attest {
		/// The sponsor's number or registration number.
		sponsor: String,
		/// Sign without asking.
		#[arg(long)]
		yes: bool,
		#[command(flatten)]
		evidence: EvidenceArgs,
		#[command(flatten)]
		batch: Batch,
		#[command(flatten)]
		sending: Sending,
	},
	/// List the participants of a member, applicants among them.
	List {
		/// The sponsor's number or registration number.
		sponsor: String,
	},
	/// Write a table to be filled in.
	Template {
		/// New file for it, instead of standard output.
		#[arg(long, value_name = "FILE")]
		out: Option<PathBuf>,
	},
	/// Write a table of invented participants with their consents, for development chains.
	Invent {
		/// How many.
		#[arg(long)]
		count: u32,
		/// Number of the member that will bring them in.
		#[arg(long, value_name = "ID")]
		sponsor: u32,
		/// Last day of their consents, as YYYY-MM-DD.
		#[arg(long, value_name = "DATE")]
		until: String,
		/// Their keys are //SEED//1 and on; another seed gives other participants.
		#[arg(long, default_value = "Participant")]
		seed: String,
		/// New file for the table.
		#[arg(long, value_name = "FILE")]
		out: PathBuf,
	},
}

#[derive(Args)]
pub(super) struct Batch {
	/// How many go into one transaction: 1 to 200.
	#[arg(long, value_name = "COUNT", default_value_t = MAX_BATCH)]
	batch: usize,
}

impl Batch {
	fn size(&self) -> Result<usize> {
		match self.batch {
			size if (1..=MAX_BATCH).contains(&size) => Ok(size),
			size => Err(bad("batch", &size.to_string(), "it must be 1 to 200")),
		}
	}
}

#[derive(Serialize)]
struct Written<'a> {
	file: &'a Path,
	participants: u32,
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Import { file, dry_run, evidence, batch, sending } => {
			let (evidence, batch) = (evidence.evidence()?, batch.size()?);
			import::run(context, &file, dry_run, evidence, batch, &sending).await
		}
		Command::Attest { sponsor, yes, evidence, batch, sending } => {
			let (evidence, batch) = (evidence.evidence()?, batch.size()?);
			attest::run(context, &sponsor, yes, evidence, batch, &sending).await
		}
		Command::List { sponsor } => {
			let which = number_or_registration(&sponsor)?;
			let client = context.connect().await?;
			let reads = Reads::finalised(&client).await?;
			let sponsor = which.find(&reads).await?.line.id;
			// Those of a sponsor by the chain's own list have been admitted.
			let mut found = reads.organisations().await?;
			found.retain(|line| line.sponsor == Some(sponsor));
			print(context, &found, &reads)
		}
		Command::Template { out: None } => context.out.raw(table::template().as_bytes()),
		Command::Template { out: Some(out) } => {
			files::create(&out, table::template().as_bytes(), files::PUBLIC)?;
			context.out.result(&Written { file: &out, participants: 0 }, || {
				let columns = COLUMNS.map(|column| {
					let needed = if column.required { "" } else { " (may be left out)" };
					format!("  {}{needed}: {}\n", column.name, column.holds)
				});
				format!("{} is written. Its columns:\n{}", out.display(), columns.concat())
			})
		}
		Command::Invent { count, sponsor, until, seed, out } => {
			let until: Day = value("last day", &until)?;
			if out.exists() {
				return Err(Error::FileExists(out));
			}
			let client = context.connect().await?;
			if !client.is_development() {
				return Err(Error::DevelopmentKey {
					key: format!("//{seed}//1"),
					chain: client.name().to_owned(),
				});
			}
			let firms = invent(count, &seed, client.genesis(), OrgId(sponsor), until)?;
			files::create(&out, table::write(&firms).as_bytes(), files::PUBLIC)?;
			context.out.result(&Written { file: &out, participants: count }, || {
				format!("{} is written: {count} invented participants.\n", out.display())
			})
		}
	}
}
