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

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{
		consortium::{
			import::invent,
			testing::{chain, line, record},
		},
		types::H256,
	};

	#[tokio::test]
	async fn applicants_should_wait_when_they_are_the_sponsors_and_lack_the_groups_word() {
		let firms = invent(5, "Test", H256([7; 32]), OrgId(2), Day::default()).unwrap();
		let (mut lines, mut records) = (Vec::new(), Vec::new());
		for (id, sponsor, status, groups) in [
			(10, Some(2), "applied", &[2][..]),
			(11, Some(2), "applied", &[2, 4][..]),
			(12, Some(3), "applied", &[3][..]),
			(13, Some(2), "active", &[2, 5][..]),
			(14, None, "applied", &[][..]),
		] {
			let application = &firms[lines.len()].application;
			let line = line(id, application, sponsor, status);
			records.push(record(&line, application, groups));
			lines.push(line);
		}
		let chain = chain(lines, records, vec![]);
		let waiting = waiting(&chain, OrgId(2), GroupId(4), "ws://node").await.unwrap();
		let claims: Vec<_> = waiting.iter().map(|one| (one.organisation, one.hash)).collect();
		assert_eq!(claims, [(OrgId(10), firms[0].application.hash())]);
	}
}
