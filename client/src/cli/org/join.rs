//! How organisations come in.

use crate::{
	cli::{
		Context,
		consent::{check_named, load},
		lookup::{bad, number_or_registration, signers_organisation},
		output::list,
		submit::Once,
	},
	consortium::{
		Applicant, Evidence, MAX_BATCH, Organisation, PARTICIPANT_ROLES, Profile, Reads, Status,
		calls,
		consent::{Consent, Purpose},
	},
	error::{Error, Result},
	tx::Receipt,
	types::H256,
};
use stalhof_primitives::{
	organisation::{GroupId, OrgId, Roles},
	time::Day,
};
use std::path::{Path, PathBuf};

const WHAT: &str = "an applicant's consent";

/// What is attested of one organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct Claimed {
	pub(in crate::cli) organisation: OrgId,
	pub(in crate::cli) hash: H256,
	/// `application` or `renewal`.
	what: &'static str,
	profile: Profile,
	roles: Roles,
	/// The groups that have attested it already.
	pub(in crate::cli) groups: Vec<GroupId>,
}

pub(super) async fn apply(context: &Context, file: &Path, once: Once) -> Result<()> {
	// A damaged file is found before a node is asked.
	Consent::load(file)?;
	let signer = once.account(context)?;
	let call = async |client: &crate::Client, _: &crate::Runtime| {
		let own = signers_organisation(&Reads::finalised(client).await?, &signer).await?;
		let (sponsor, applicant) = applicant(file, client.genesis())?;
		check_named(file, WHAT, sponsor, own)?;
		Ok(calls::apply(applicant))
	};
	once.submit_then(context, call, |receipt| {
		let id = numbered(receipt, "Applied")?;
		Some(format!(
			"organisation {id} has applied: two members of other groups attest it with `stalhof org attest {id}`, then \
			 one proposes `stalhof council propose admit {id}`"
		))
	})
	.await
}

pub(super) async fn sponsor(
	context: &Context,
	files: &[PathBuf],
	evidence: Evidence,
	once: Once,
) -> Result<()> {
	if files.len() > MAX_BATCH {
		let given = files.len().to_string();
		return Err(bad("number of applicants", &given, "one transaction takes 200 at most"));
	}
	for file in files {
		Consent::load(file)?;
	}
	let signer = once.account(context)?;
	let call = async |client: &crate::Client, _: &crate::Runtime| {
		let own = signers_organisation(&Reads::finalised(client).await?, &signer).await?;
		let mut applicants = Vec::with_capacity(files.len());
		for file in files {
			let (sponsor, applicant) = applicant(file, client.genesis())?;
			check_named(file, WHAT, sponsor, own)?;
			check_roles(file, applicant.application.roles)?;
			applicants.push(applicant);
		}
		Ok(calls::sponsor(applicants, evidence))
	};
	once.submit_then(context, call, |receipt| {
		let ids: Vec<String> = numbers(receipt, "Applied").map(|id| id.to_string()).collect();
		Some(format!(
			"a member of another group attests with `stalhof org attest {}`",
			ids.join(" ")
		))
	})
	.await
}

pub(super) async fn attest(
	context: &Context,
	organisations: &[String],
	evidence: Evidence,
	yes: bool,
	once: Once,
) -> Result<()> {
	if organisations.len() > MAX_BATCH {
		let given = organisations.len().to_string();
		return Err(bad("number of organisations", &given, "one transaction takes 200 at most"));
	}
	let which: Vec<_> =
		organisations.iter().map(|text| number_or_registration(text)).collect::<Result<_>>()?;
	let call = async |client: &crate::Client, _: &crate::Runtime| {
		let reads = Reads::finalised(client).await?;
		let today = reads.today().await?;
		let mut claimed = Vec::with_capacity(which.len());
		for which in &which {
			let found = which.find(&reads).await?;
			let claim = claims(&found, today, client.rpc().url())?;
			let nothing = "there is nothing to attest: neither an application nor a renewal";
			claimed.push(
				claim.ok_or_else(|| bad("organisation", &found.line.id.to_string(), nothing))?,
			);
		}
		let shown = describe_claims(&claimed, evidence);
		match yes {
			true => context.out.note(&shown),
			false => context.out.confirm(&shown)?,
		}
		let claims: Vec<_> = claimed.iter().map(|claim| (claim.organisation, claim.hash)).collect();
		Ok(calls::attest(&claims, evidence))
	};
	once.submit(context, call).await
}

pub(super) async fn strike(context: &Context, organisation: &str, once: Once) -> Result<()> {
	let which = number_or_registration(organisation)?;
	let call = async |client: &crate::Client, _: &crate::Runtime| {
		let found = which.find(&Reads::finalised(client).await?).await?;
		match found.line.status {
			Status::Applied => Ok(calls::strike_application(found.line.id)),
			_ => {
				Err(bad("organisation", organisation, "it has been admitted: no application waits"))
			}
		}
	};
	once.submit(context, call).await
}

/// What there is to attest of an organisation: of what the node shows, not of what it says to be its hash.
///
/// # Errors
/// [`Error::Rpc`] when the two differ.
pub(in crate::cli) fn claims(
	organisation: &Organisation,
	today: Day,
	url: &str,
) -> Result<Option<Claimed>> {
	let id = organisation.line.id;
	let claim = organisation.claim(today).map_err(|hash| Error::Rpc {
		url: url.to_owned(),
		method: "consortium_organisation".to_owned(),
		code: 0,
		why: format!("a record of organisation {id} that does not have the hash {hash:#x}"),
	})?;
	let what = match organisation.line.status {
		Status::Applied => "application",
		_ => "renewal",
	};
	Ok(claim.map(|claim| Claimed {
		organisation: id,
		hash: claim.hash,
		what,
		profile: claim.profile,
		roles: organisation.line.roles,
		groups: claim.attestations.iter().map(|one| one.group).collect(),
	}))
}

/// What is attested, for the person who signs it.
pub(in crate::cli) fn describe_claims(claimed: &[Claimed], evidence: Evidence) -> String {
	let rows = claimed.iter().map(|claim| {
		let Profile { name, registration, country, parent, .. } = &claim.profile;
		vec![
			claim.organisation.to_string(),
			claim.what.to_owned(),
			registration.to_string(),
			country.to_string(),
			parent.as_ref().map_or("-".to_owned(), ToString::to_string),
			claim.roles.to_string().replace(',', " "),
			name.clone(),
		]
	});
	let header = ["id", "what", "registration", "country", "parent", "roles", "name"];
	let control = match evidence.kinds.shows_control() {
		true => "",
		false => " (shows that the firm exists, not who controls it: the other attestation must)",
	};
	format!(
		"{}Evidence {:#x}: {}{control}\n",
		list(&header, rows.collect()),
		evidence.hash,
		evidence.kinds
	)
}

/// The numbers of the organisations in the receipt's events of that name.
fn numbers<'a>(receipt: &'a Receipt, event: &'a str) -> impl Iterator<Item = u64> + 'a {
	let events = receipt.events.iter().filter(move |found| found.event == event);
	events.filter_map(|found| found.fields()["organisation"].as_u64())
}

/// The number of the organisation in the receipt's event of that name.
pub(super) fn numbered(receipt: &Receipt, event: &str) -> Option<u64> {
	numbers(receipt, event).next()
}

/// Who carries the application, and the application.
fn applicant(file: &Path, genesis: H256) -> Result<(OrgId, Applicant)> {
	let takes = |consent: &Consent| match &consent.purpose {
		Purpose::Apply { sponsor, .. } => Some((*sponsor, consent.applicant()?)),
		_ => None,
	};
	load(file, genesis, WHAT, takes).map(|(_, taken)| taken)
}

fn check_roles(file: &Path, roles: Roles) -> Result<()> {
	let barred = roles.without(PARTICIPANT_ROLES);
	match barred.is_empty() {
		true => Ok(()),
		false => Err(Error::BadFile {
			path: file.to_owned(),
			what: "a participant's application",
			why: format!(
				"no participant may be {}; carry it as a member's with `stalhof org apply`",
				barred.to_string().replace(',', ", ")
			),
		}),
	}
}
