//! `stalhof org`.

mod change;
mod join;
mod show;

use super::{Context, submit::Once};
use crate::{
	consortium::{Evidence, EvidenceKinds},
	error::Result,
};
use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Subcommand)]
pub(super) enum Command {
	/// Carry an application for membership, which two members then attest and the council votes on.
	Apply {
		/// The applicant's consent, from `consent sign --for apply`.
		file: PathBuf,
		#[command(flatten)]
		once: Once,
	},
	/// Bring in participants, which a member of another group then attests.
	Sponsor {
		/// Consents of up to 200 applicants, from `consent sign --for apply`.
		#[arg(required = true)]
		files: Vec<PathBuf>,
		#[command(flatten)]
		evidence: EvidenceArgs,
		#[command(flatten)]
		once: Once,
	},
	/// Attest applications and renewals: that what they say is true; or agree that a member comes into your group.
	Attest {
		/// Numbers or registration numbers of up to 200 organisations.
		#[arg(required = true, value_name = "ORGANISATION")]
		organisations: Vec<String>,
		#[command(flatten)]
		evidence: EvidenceArgs,
		/// Sign without asking.
		#[arg(long)]
		yes: bool,
		#[command(flatten)]
		once: Once,
	},
	/// Ask for your organisation's KYB record to be renewed, from 60 days before its end.
	Renew {
		#[command(flatten)]
		changes: change::Changes,
		#[command(flatten)]
		once: Once,
	},
	/// Show an organisation.
	Show {
		/// Its number or registration number.
		organisation: String,
	},
	/// List organisations.
	List(show::Filter),
	/// Suspend a participant that your organisation sponsors. Anyone else's suspension takes a motion.
	Suspend {
		/// Its number or registration number.
		organisation: String,
		#[command(flatten)]
		once: Once,
	},
	/// End the suspension of a participant that your organisation has suspended.
	Reinstate {
		/// Its number or registration number.
		organisation: String,
		#[command(flatten)]
		once: Once,
	},
	/// Become the sponsor of another member's participant.
	TakeOver {
		/// Its administrator's consent, from `consent sign --for take-over`.
		file: PathBuf,
		#[command(flatten)]
		once: Once,
	},
	/// Hand your organisation to another administrator.
	SetAdmin {
		/// The new administrator's consent, from `consent sign --for administer`.
		file: PathBuf,
		#[command(flatten)]
		once: Once,
	},
	/// Begin to leave: your organisation only winds down from then on. Nothing undoes it.
	Leave {
		/// Sign without asking.
		#[arg(long)]
		yes: bool,
		#[command(flatten)]
		once: Once,
	},
	/// Complete the leaving of an organisation: of your own at any time, of another after 90 days.
	CompleteLeaving {
		/// Its number or registration number; your own without it.
		organisation: Option<String>,
		#[command(flatten)]
		once: Once,
	},
	/// Strike an application: your own carried one at any time, another after 60 days.
	Strike {
		/// Number of the applicant.
		organisation: String,
		#[command(flatten)]
		once: Once,
	},
}

/// What an attestation rests on.
#[derive(Args)]
pub(super) struct EvidenceArgs {
	/// File that shows it, which you keep: only its hash goes to the chain. May be given several times.
	#[arg(long, value_name = "FILE", required = true)]
	evidence: Vec<PathBuf>,
	/// Of what kinds it is: register-extract (the firm exists), and licence-key-signature, call-back, micro-deposit (who
	/// acts controls it), with commas between.
	#[arg(long, value_name = "KINDS")]
	kind: String,
}

impl EvidenceArgs {
	pub(super) fn evidence(&self) -> Result<Evidence> {
		let kinds: EvidenceKinds = super::lookup::value("kind of evidence", &self.kind)?;
		Evidence::of_files(&self.evidence, kinds)
	}
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Apply { file, once } => join::apply(context, &file, once).await,
		Command::Sponsor { files, evidence, once } => {
			join::sponsor(context, &files, evidence.evidence()?, once).await
		}
		Command::Attest { organisations, evidence, yes, once } => {
			join::attest(context, &organisations, evidence.evidence()?, yes, once).await
		}
		Command::Strike { organisation, once } => join::strike(context, &organisation, once).await,
		Command::Renew { changes, once } => change::renew(context, changes, once).await,
		Command::Suspend { organisation, once } => {
			change::suspend(context, &organisation, once).await
		}
		Command::Reinstate { organisation, once } => {
			change::reinstate(context, &organisation, once).await
		}
		Command::TakeOver { file, once } => change::take_over(context, &file, once).await,
		Command::SetAdmin { file, once } => change::set_admin(context, &file, once).await,
		Command::Leave { yes, once } => change::leave(context, yes, once).await,
		Command::CompleteLeaving { organisation, once } => {
			change::complete_leaving(context, organisation.as_deref(), once).await
		}
		Command::Show { organisation } => show::show(context, &organisation).await,
		Command::List(filter) => show::list(context, filter).await,
	}
}

pub(super) use join::{Claimed, claims, describe_claims};
pub(super) use show::{lines, print};

#[cfg(test)]
#[path = "org/tests.rs"]
mod tests;
