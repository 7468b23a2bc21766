//! Bringing in many participants: what a table's lines are on the chain, and invented ones for development chains.

use super::{
	AT_ONCE, Applicant, Application, OrganisationLine, Profile, Reads, Status,
	consent::{Consent, Purpose},
	table::{Fault, Row},
};
use crate::{
	error::{Error, Result},
	keys::KeyPair,
	types::H256,
};
use futures::{StreamExt, TryStreamExt, stream};
use serde::Serialize;
use stalhof_primitives::{
	organisation::{OrgId, Role, Roles, Standing},
	registration::{RegistrationNumber, lei_check_digits},
	time::Day,
};
use std::collections::BTreeMap;

/// What is to be done about a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
	/// To be brought in.
	pub fresh: Vec<Row>,
	/// Brought in before by the same sponsor.
	pub present: Vec<Present>,
}

/// A line whose participant is there already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Present {
	/// Line of the file.
	pub line: u64,
	/// The participant.
	pub organisation: OrgId,
	/// What it may do.
	pub standing: Standing,
}

/// Compares a table with the chain. What `sponsor` has brought in before is left out, so that a table may be sent again.
///
/// # Errors
/// Those of the connection. Inside, what the chain would refuse: registration numbers and accounts that others have.
pub async fn plan(
	reads: &Reads,
	rows: Vec<Row>,
	sponsor: OrgId,
) -> Result<core::result::Result<Plan, Vec<Fault>>> {
	let all = reads.organisations().await?;
	let mut known: BTreeMap<&RegistrationNumber, Vec<&OrganisationLine>> = BTreeMap::new();
	for line in &all {
		known.entry(&line.registration).or_default().push(line);
	}
	let (mut plan, mut faults) = (Plan::default(), Vec::new());
	for row in rows {
		let registration = &row.applicant.application.profile.registration;
		let same = known.get(registration).map(Vec::as_slice).unwrap_or_default();
		let own = |line: &&&OrganisationLine| {
			line.sponsor == Some(sponsor) && line.status != Status::Removed
		};
		if let Some(line) = same.iter().find(own) {
			let Row { line: place, .. } = row;
			let (organisation, standing) = (line.id, line.standing);
			plan.present.push(Present { line: place, organisation, standing });
			continue;
		}
		// Applications claim no number, and one that was displaced has lost its own.
		let holder = match same.iter().find(|line| line.status != Status::Applied) {
			Some(_) => reads.organisation_by(registration).await?,
			None => None,
		};
		match holder.map(|holder| holder.line) {
			Some(holder) => {
				let why = format!("organisation {} ({}) has it", holder.id, holder.name);
				let remedy = match holder.sponsor {
					Some(_) => {
						"leave the line out, or take the participant over with `stalhof org take-over`"
					}
					None => "leave the line out",
				};
				faults.push(Fault::registered(&row, why, remedy));
			}
			None => plan.fresh.push(row),
		}
	}
	let accounts = plan.fresh.iter().map(|row| {
		let admin = &row.applicant.application.admin;
		async move { Ok::<_, Error>((row, reads.operator(admin).await?)) }
	});
	let accounts: Vec<_> = stream::iter(accounts).buffered(AT_ONCE).try_collect().await?;
	faults.extend(accounts.into_iter().filter_map(|(row, operator)| {
		let why = format!("it acts for organisation {}", operator?.organisation);
		Some(Fault::taken(row, why))
	}));
	faults.sort_by_key(|fault| fault.line);
	Ok(if faults.is_empty() { Ok(plan) } else { Err(faults) })
}

/// Invented participants with their consents, for development chains: everybody knows their keys, `//SEED//1` and on.
///
/// # Errors
/// [`Error::BadSecret`] for a seed that makes no path, [`Error::BadValue`] for more than 100,000.
pub fn invent(
	count: u32,
	seed: &str,
	genesis: H256,
	sponsor: OrgId,
	until: Day,
) -> Result<Vec<Applicant>> {
	const MOST: u32 = 100_000;
	const ROLES: [Roles; 4] = [
		Roles::of(&[Role::Supplier]),
		Roles::of(&[Role::Supplier, Role::Manufacturer]),
		Roles::of(&[Role::Carrier, Role::Warehouse]),
		Roles::of(&[Role::Buyer, Role::BrandOwner]),
	];
	const COUNTRIES: [&str; 4] = ["CN", "DE", "VN", "GB"];
	if count > MOST {
		return Err(Error::BadValue {
			what: "count",
			value: count.to_string(),
			why: format!("at most {MOST} at once"),
		});
	}
	let family = hex::encode_upper(&sp_crypto_hashing::blake2_256(seed.as_bytes())[..4]);
	let internal = |why: &str| Error::Internal(why.to_owned());
	(1..=count)
		.map(|number| {
			let pair = KeyPair::development(&format!("//{seed}//{number}"))?;
			let stem = format!("{family}{number:010}");
			let digits = stem.as_bytes().try_into().ok().and_then(lei_check_digits);
			let digits = digits.ok_or_else(|| internal("the invented LEI has no check digits"))?;
			let registration = format!("lei:{stem}{digits:02}");
			let kind = number as usize % ROLES.len();
			let profile = Profile {
				name: format!("Invented Trading {number} ({seed})"),
				registration: registration.parse().map_err(|_| internal(&registration))?,
				country: COUNTRIES[kind].parse().map_err(|_| internal(COUNTRIES[kind]))?,
				parent: None,
				encryption_key: None,
				metadata: None,
			};
			let application = Application { profile, roles: ROLES[kind], admin: pair.account() };
			let purpose = Purpose::Apply { sponsor, application: Box::new(application) };
			let consent = Consent::new(genesis, purpose, until, pair.account())?;
			let signature = pair.sign(consent.text().as_bytes());
			consent
				.with_signature(&signature.0)?
				.applicant()
				.ok_or_else(|| internal("the invented consent has no signature"))
		})
		.collect()
}

#[cfg(test)]
#[path = "import_tests.rs"]
mod tests;
