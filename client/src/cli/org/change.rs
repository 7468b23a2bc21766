//! How organisations change and go.

use super::join::numbered;
use crate::{
	cli::{
		Context,
		consent::{check_named, describe_profile, encryption_key, load, metadata, parent},
		lookup::{bad, number_or_registration, organisation, signers_organisation, value},
		output::table,
		submit::Once,
	},
	consortium::{
		Kind, Organisation, Profile, Reads, Status, calls,
		consent::{Consent, Purpose},
	},
	error::{Error, Result},
	types::AccountId,
};
use clap::Args;
use std::path::Path;

/// What the record will say otherwise than today.
#[derive(Args)]
pub(in crate::cli) struct Changes {
	/// Legal name, if it has changed.
	#[arg(long)]
	name: Option<String>,
	/// Country of registration, if it has changed.
	#[arg(long)]
	country: Option<String>,
	/// Registration number of the ultimate parent, if it has changed; `none` for none.
	#[arg(long, value_name = "NUMBER")]
	parent: Option<String>,
	/// X25519 public key for sealed files, if it has changed; `none` for none.
	#[arg(long, value_name = "KEY")]
	encryption_key: Option<String>,
	/// Hash of further master data, if it has changed; `none` for none.
	#[arg(long, value_name = "HASH")]
	metadata: Option<String>,
}

impl Changes {
	/// What the record will say.
	pub(super) fn apply(&self, mut profile: Profile) -> Result<Profile> {
		if let Some(name) = &self.name {
			profile.name.clone_from(name);
		}
		if let Some(country) = &self.country {
			profile.country = value("country", country)?;
		}
		changed(&mut profile.parent, self.parent.as_deref(), parent)?;
		changed(&mut profile.encryption_key, self.encryption_key.as_deref(), encryption_key)?;
		changed(&mut profile.metadata, self.metadata.as_deref(), metadata)?;
		profile.check()?;
		Ok(profile)
	}
}

fn changed<T>(
	field: &mut Option<T>,
	text: Option<&str>,
	parse: impl FnOnce(&str) -> Result<T>,
) -> Result<()> {
	match text {
		None => {}
		Some("none") => *field = None,
		Some(text) => *field = Some(parse(text)?),
	}
	Ok(())
}

pub(super) async fn renew(context: &Context, changes: Changes, once: Once) -> Result<()> {
	let signer = once.account(context)?;
	let call = async |client: &crate::Client, _: &crate::Runtime| {
		let reads = Reads::finalised(client).await?;
		let own = signers_organisation(&reads, &signer).await?;
		let profile = changes.apply(organisation(&reads, own).await?.profile())?;
		context.out.note(&table(&describe_profile(&profile)));
		Ok(calls::renew(profile))
	};
	once.submit_then(context, call, |receipt| {
		let own = numbered(receipt, "RenewalRequested")?;
		Some(format!("two members of other groups attest it with `stalhof org attest {own}`"))
	})
	.await
}

/// What a sponsor does with its own participants and the council with everybody else.
struct Sponsors<'a> {
	/// `suspend` or `reinstate`, as `council propose` has it.
	act: &'static str,
	/// The same in words.
	doing: &'static str,
	signer: &'a AccountId,
}

impl Sponsors<'_> {
	/// The participant, if the signer's organisation sponsors it.
	async fn own(&self, reads: &Reads, named: &str) -> Result<Organisation> {
		let found = number_or_registration(named)?.find(reads).await?;
		let own = signers_organisation(reads, self.signer).await?;
		match found.line.sponsor {
			Some(sponsor) if found.line.kind == Kind::Participant && sponsor == own => Ok(found),
			_ => Err(self.takes_motion(&found)),
		}
	}

	fn takes_motion(&self, found: &Organisation) -> Error {
		let (id, name) = (found.line.id, &found.line.name);
		Error::TakesMotion {
			what: format!("{} organisation {id} ({name})", self.doing),
			command: format!("stalhof council propose {} {id}", self.act),
		}
	}
}

pub(super) async fn suspend(context: &Context, named: &str, once: Once) -> Result<()> {
	number_or_registration(named)?;
	let signer = once.account(context)?;
	let sponsors = Sponsors { act: "suspend", doing: "suspending", signer: &signer };
	let call = async |client: &crate::Client, _: &crate::Runtime| {
		let found = sponsors.own(&Reads::finalised(client).await?, named).await?;
		Ok(calls::suspend_participant(found.line.id))
	};
	once.submit(context, call).await
}

pub(super) async fn reinstate(context: &Context, named: &str, once: Once) -> Result<()> {
	number_or_registration(named)?;
	let signer = once.account(context)?;
	let sponsors = Sponsors { act: "reinstate", doing: "reinstating", signer: &signer };
	let call = async |client: &crate::Client, _: &crate::Runtime| {
		let found = sponsors.own(&Reads::finalised(client).await?, named).await?;
		match found.line.status {
			// What the council has suspended, it alone reinstates.
			Status::Suspended => Err(sponsors.takes_motion(&found)),
			Status::SuspendedBySponsor => Ok(calls::reinstate_participant(found.line.id)),
			_ => Err(bad("organisation", named, "it is not suspended")),
		}
	};
	once.submit(context, call).await
}

pub(super) async fn take_over(context: &Context, file: &Path, once: Once) -> Result<()> {
	const WHAT: &str = "a consent to a take-over";
	Consent::load(file)?;
	let signer = once.account(context)?;
	let call = async |client: &crate::Client, _: &crate::Runtime| {
		let reads = Reads::finalised(client).await?;
		let own = signers_organisation(&reads, &signer).await?;
		let takes = |consent: &Consent| match consent.purpose {
			Purpose::TakeOver { sponsor, participant } => {
				Some((sponsor, participant, consent.signed()?))
			}
			_ => None,
		};
		let (consent, (sponsor, participant, signed)) = load(file, client.genesis(), WHAT, takes)?;
		check_named(file, WHAT, sponsor, own)?;
		let found = organisation(&reads, participant).await?;
		if found.admin != consent.account {
			return Err(Error::BadFile {
				path: file.to_owned(),
				what: WHAT,
				why: format!("its account does not administer organisation {participant}"),
			});
		}
		Ok(calls::take_over(participant, signed))
	};
	once.submit(context, call).await
}

pub(super) async fn set_admin(context: &Context, file: &Path, once: Once) -> Result<()> {
	const WHAT: &str = "a consent to administer";
	Consent::load(file)?;
	let signer = once.account(context)?;
	let call = async |client: &crate::Client, _: &crate::Runtime| {
		let own = signers_organisation(&Reads::finalised(client).await?, &signer).await?;
		let takes = |consent: &Consent| match consent.purpose {
			Purpose::Administer { organisation } => Some((organisation, consent.signed()?)),
			_ => None,
		};
		let (consent, (named, signed)) = load(file, client.genesis(), WHAT, takes)?;
		check_named(file, WHAT, named, own)?;
		Ok(calls::set_admin(&consent.account, signed))
	};
	once.submit(context, call).await
}

pub(super) async fn leave(context: &Context, yes: bool, once: Once) -> Result<()> {
	let signer = once.account(context)?;
	let call = async |client: &crate::Client, _: &crate::Runtime| {
		let reads = Reads::finalised(client).await?;
		let own = signers_organisation(&reads, &signer).await?;
		let name = organisation(&reads, own).await?.line.name;
		let shown = format!(
			"Organisation {own} ({name}) leaves: from then on it pays, answers and withdraws what it has, and nothing \
			 else; its participants go on for 90 days. Nothing undoes it.\n"
		);
		match yes {
			true => context.out.note(&shown),
			false => context.out.confirm(&shown)?,
		}
		Ok(calls::leave())
	};
	once.submit_then(context, call, |receipt| {
		let own = numbered(receipt, "Leaving")?;
		Some(format!(
			"when all is wound down, complete it with `stalhof org complete-leaving {own}`"
		))
	})
	.await
}

pub(super) async fn complete_leaving(
	context: &Context,
	named: Option<&str>,
	once: Once,
) -> Result<()> {
	let which = named.map(number_or_registration).transpose()?;
	let signer = once.account(context)?;
	let call = async |client: &crate::Client, _: &crate::Runtime| {
		let reads = Reads::finalised(client).await?;
		let found = match &which {
			Some(which) => which.find(&reads).await?,
			None => organisation(&reads, signers_organisation(&reads, &signer).await?).await?,
		};
		match found.line.status {
			Status::Leaving => Ok(calls::complete_leaving(found.line.id)),
			_ => Err(bad(
				"organisation",
				&found.line.id.to_string(),
				"it is not leaving; its administrator begins with `stalhof org leave`",
			)),
		}
	};
	once.submit(context, call).await
}
