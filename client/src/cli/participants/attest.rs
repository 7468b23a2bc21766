//! Attesting all that a sponsor has brought in.

use crate::{
	cli::{
		Context,
		lookup::{number_or_registration, organisation, signers_organisation},
		org::{Claimed, claims, describe_claims},
		submit::{Sending, connect},
	},
	consortium::{AT_ONCE, Evidence, Reads, Status, calls},
	error::{Error, Result},
	types::BlockNumber,
};
use futures::{StreamExt, TryStreamExt, stream};
use serde::Serialize;
use stalhof_primitives::{
	organisation::{GroupId, OrgId},
	time::Day,
};

#[derive(Serialize)]
struct Attested {
	sponsor: OrgId,
	attested: Vec<OrgId>,
	blocks: Vec<BlockNumber>,
}

pub(super) async fn run(
	context: &Context,
	sponsor: &str,
	yes: bool,
	evidence: Evidence,
	batch: usize,
	sending: &Sending,
) -> Result<()> {
	let which = number_or_registration(sponsor)?;
	sending.check(context)?;
	let (client, _) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let sponsor = which.find(&reads).await?.line.id;
	let own = signers_organisation(&reads, &sending.account(context)?).await?;
	let group = organisation(&reads, own).await?.line.group;
	let waiting = waiting(&reads, sponsor, group, client.rpc().url()).await?;
	let mut done = Attested { sponsor, attested: Vec::new(), blocks: Vec::new() };
	if !waiting.is_empty() {
		let shown = describe_claims(&waiting, evidence);
		match yes {
			true => context.out.note(&shown),
			false => context.out.confirm(&shown)?,
		}
		let sender = sending.sender(context, &client)?;
		for claimed in waiting.chunks(batch) {
			let claims: Vec<_> = claimed.iter().map(|one| (one.organisation, one.hash)).collect();
			let receipt = sender.send_quietly(&calls::attest(&claims, evidence)).await?;
			done.attested.extend(claimed.iter().map(|one| one.organisation));
			done.blocks.push(receipt.block.number);
			let (attested, all) = (done.attested.len(), waiting.len());
			context.out.note(&format!("{attested} of {all}: block {}", receipt.block.number));
		}
	}
	context.out.result(&done, || match done.attested.len() {
		0 => format!("No participant of organisation {sponsor} waits for your attestation.\n"),
		count => format!("{count} participants of organisation {sponsor} are attested.\n"),
	})
}

/// The applicants of `sponsor` that `group` has not attested.
async fn waiting(reads: &Reads, sponsor: OrgId, group: GroupId, url: &str) -> Result<Vec<Claimed>> {
	let mut applied = reads.organisations().await?;
	applied.retain(|line| line.sponsor == Some(sponsor) && line.status == Status::Applied);
	// An application's hash does not hold a date.
	let today = Day::default();
	let records = applied.iter().map(|line| async move {
		let record = organisation(reads, line.id).await?;
		let claim = claims(&record, today, url)?;
		Ok::<_, Error>(claim.filter(|claim| !claim.groups.contains(&group)))
	});
	let records: Vec<_> = stream::iter(records).buffered(AT_ONCE).try_collect().await?;
	Ok(records.into_iter().flatten().collect())
}
