//! Looking at organisations.

use crate::{
	address::to_address,
	cli::{
		Context,
		consent::describe_profile,
		lookup::{number_or_registration, value},
		output::{list as columns, table},
	},
	consortium::{
		AT_ONCE, Attestation, Kind, Names, Organisation, OrganisationLine, Reads, Renewal,
		Sponsorship,
	},
	error::Result,
	types::BlockRef,
};
use clap::Args;
use futures::{StreamExt, TryStreamExt, stream};
use serde::Serialize;
use stalhof_primitives::{
	country::Country,
	organisation::{GroupId, OrgId, Role, Standing},
	time::Day,
};

/// Which organisations to list.
#[derive(Args)]
pub(in crate::cli) struct Filter {
	/// Only those with this role, as supplier.
	#[arg(long)]
	role: Option<String>,
	/// Only those registered in this country, as DE.
	#[arg(long)]
	country: Option<String>,
	/// Only those of this standing: applied, active, lapsing, suspended, leaving, lapsed, orphaned or removed.
	#[arg(long)]
	standing: Option<String>,
	/// Only those of this group.
	#[arg(long, value_name = "ID")]
	group: Option<u32>,
	/// Only those that this member has attested, by its number or registration number.
	#[arg(long, value_name = "ORGANISATION")]
	attested_by: Option<String>,
	/// Only members.
	#[arg(long)]
	members: bool,
}

#[derive(Serialize)]
struct Listed<'a> {
	items: &'a [OrganisationLine],
	at: BlockRef,
}

pub(super) async fn show(context: &Context, named: &str) -> Result<()> {
	let which = number_or_registration(named)?;
	let client = context.connect().await?;
	let reads = Reads::finalised(&client).await?;
	let found = which.find(&reads).await?;
	let mut names = Names::default();
	if !context.global.json {
		names.fetch(&reads, others(&found)).await?;
	}
	context.out.told(&found, &reads, || describe(&found, &names))
}

/// The organisations that its record names.
fn others(found: &Organisation) -> Vec<OrgId> {
	let renewing = found.renewal.iter().flat_map(|renewal| &renewal.attestations);
	let attestors = found.attestations.iter().chain(renewing).map(|one| one.attestor);
	attestors.chain(found.line.sponsor).chain([found.carrier]).collect()
}

/// An organisation in words.
pub(super) fn describe(found: &Organisation, names: &Names) -> String {
	let line = &found.line;
	let mut rows = vec![("Number", line.id.to_string())];
	rows.extend(describe_profile(&found.profile()));
	let kind = match (line.kind, line.sponsor) {
		(Kind::Participant, Some(sponsor)) => {
			format!("participant, sponsored by {}", names.organisation(sponsor))
		}
		(Kind::Participant, None) => "participant".to_owned(),
		(Kind::Member, _) => "member".to_owned(),
	};
	rows.push(("Takes part", kind));
	rows.push(("Standing", standing(line)));
	rows.push(("Group", line.group.to_string()));
	rows.push(("Roles", line.roles.to_string().replace(',', ", ")));
	rows.push(("Administrator", to_address(&found.admin)));
	rows.push(("Operators", found.operators.to_string()));
	rows.push(("Treasury", to_address(&found.treasury)));
	rows.push(("State", format!("{} bytes", found.bytes)));
	if found.sponsorship != Sponsorship::default() {
		rows.push(("Answers for", sponsorship(found.sponsorship)));
	}
	let carried = match found.carrier == line.id {
		true => "founder".to_owned(),
		false => format!("{}, carried by {}", found.applied, names.organisation(found.carrier)),
	};
	rows.push(("Applied", carried));
	rows.extend(found.attestations.iter().map(|one| ("Attested", attestation(one, names))));
	if let Some(renewal) = &found.renewal {
		rows.push(("Renewal", renews(renewal, found)));
		let attested = renewal.attestations.iter();
		rows.extend(attested.map(|one| ("  attested", attestation(one, names))));
		rows.extend(renewal.agreed.map(|group| ("  agreed", format!("group {group} takes it in"))));
	}
	table(&rows)
}

fn standing(line: &OrganisationLine) -> String {
	let OrganisationLine { standing, since, kyb_until, .. } = line;
	match standing {
		Standing::Applied => format!("applied on {since}"),
		// While genesis is made there is no date yet.
		Standing::Active if *since == Day::default() => {
			format!("active since the founding, KYB record until {kyb_until}")
		}
		Standing::Active => format!("active since {since}, KYB record until {kyb_until}"),
		Standing::Lapsing | Standing::Lapsed => {
			format!("{standing}: its KYB record ended on {kyb_until}")
		}
		Standing::Orphaned => {
			"orphaned: its sponsor is gone, another member must take it over".to_owned()
		}
		Standing::Suspended | Standing::Leaving | Standing::Removed => {
			format!("{standing} since {since}")
		}
	}
}

fn sponsorship(Sponsorship { participants, suspended, removed }: Sponsorship) -> String {
	let out = match removed {
		0 => String::new(),
		removed => format!("; {removed} more were put out by the council"),
	};
	format!("{participants} participants, {suspended} of them suspended{out}")
}

fn attestation(one: &Attestation, names: &Names) -> String {
	let Attestation { attestor, group, evidence, kinds, on } = one;
	format!(
		"{on} by {} of group {group}: {kinds}, evidence {evidence:#x}",
		names.organisation(*attestor)
	)
}

/// What a renewal changes.
fn renews(renewal: &Renewal, found: &Organisation) -> String {
	let (old, new) = (describe_profile(&found.profile()), describe_profile(&renewal.profile()));
	let mut changes: Vec<String> = new
		.iter()
		.filter(|row| !old.contains(row))
		.map(|(name, value)| format!("{} becomes {value}", name.to_lowercase()))
		.collect();
	let gone = old.iter().filter(|(name, _)| new.iter().all(|(kept, _)| kept != name));
	changes.extend(gone.map(|(name, _)| format!("{} is dropped", name.to_lowercase())));
	match changes.is_empty() {
		true => "asked for, without changes".to_owned(),
		false => format!("asked for: {}", changes.join(", ")),
	}
}

pub(super) async fn list(context: &Context, filter: Filter) -> Result<()> {
	let role = filter.role.as_deref().map(|text| value::<Role>("role", text)).transpose()?;
	let country = filter.country.as_deref().map(|text| value("country", text)).transpose()?;
	let standing = filter.standing.as_deref().map(parse_standing).transpose()?;
	let group = filter.group.map(GroupId);
	let attestor = filter.attested_by.as_deref().map(number_or_registration).transpose()?;
	let client = context.connect().await?;
	let reads = Reads::finalised(&client).await?;
	let attestor = match attestor {
		Some(which) => Some(which.find(&reads).await?.line.id),
		None => None,
	};
	let mut found = match group {
		Some(group) => reads.group_organisations(group).await?,
		None => reads.organisations().await?,
	};
	found.retain(|line| {
		role.is_none_or(|role| line.roles.has(role))
			&& standing.is_none_or(|standing| line.standing == standing)
			&& (!filter.members || line.kind == Kind::Member)
	});
	if country.is_some() || attestor.is_some() {
		found = whose_record(&reads, found, |record| is_wanted(record, country, attestor)).await?;
	}
	print(context, &found, &reads)
}

/// Whether an organisation is registered in that country, and attested by that member.
pub(super) fn is_wanted(
	record: &Organisation,
	country: Option<Country>,
	attestor: Option<OrgId>,
) -> bool {
	country.is_none_or(|country| record.country == country)
		&& attestor.is_none_or(|attestor| record.is_attested_by(attestor))
}

/// Lists do not say all that records do.
async fn whose_record(
	reads: &Reads,
	found: Vec<OrganisationLine>,
	is_wanted: impl Fn(&Organisation) -> bool,
) -> Result<Vec<OrganisationLine>> {
	let is_wanted = &is_wanted;
	let asked = found.into_iter().map(|line| async move {
		let record = reads.organisation(line.id).await?;
		Ok::<_, crate::error::Error>(record.filter(is_wanted).map(|_| line))
	});
	let kept: Vec<_> = stream::iter(asked).buffered(AT_ONCE).try_collect().await?;
	Ok(kept.into_iter().flatten().collect())
}

fn parse_standing(text: &str) -> Result<Standing> {
	const ALL: [Standing; 8] = [
		Standing::Applied,
		Standing::Active,
		Standing::Lapsing,
		Standing::Suspended,
		Standing::Leaving,
		Standing::Lapsed,
		Standing::Orphaned,
		Standing::Removed,
	];
	ALL.into_iter().find(|standing| standing.name() == text).ok_or_else(|| {
		let known = ALL.map(Standing::name).join(", ");
		crate::cli::lookup::bad("standing", text, &format!("it is one of {known}"))
	})
}

/// A list of organisations in columns.
pub(in crate::cli) fn lines(found: &[OrganisationLine]) -> String {
	let rows = found.iter().map(|line| {
		let kind = match line.sponsor {
			Some(sponsor) => format!("participant of {sponsor}"),
			None => "member".to_owned(),
		};
		vec![
			line.id.to_string(),
			kind,
			line.standing.to_string(),
			line.group.to_string(),
			line.kyb_until.to_string(),
			line.registration.to_string(),
			line.roles.to_string().replace(',', " "),
			line.name.clone(),
		]
	});
	let header =
		["id", "takes part", "standing", "group", "KYB until", "registration", "roles", "name"];
	columns(&header, rows.collect())
}

/// Prints a list of organisations.
pub(in crate::cli) fn print(
	context: &Context,
	found: &[OrganisationLine],
	reads: &Reads,
) -> Result<()> {
	let listed = Listed { items: found, at: reads.at() };
	context.out.told(&listed, reads, || lines(found))
}
