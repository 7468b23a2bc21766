//! Bringing in the participants of a table.

use crate::{
	cli::{
		Context,
		lookup::{organisation, signers_organisation},
		output::table as columns,
		quota::duration,
		submit::{Sending, connect},
	},
	client::Client,
	consortium::{
		Evidence, Reads, calls,
		import::{Plan, plan},
		table::{self, Row, Terms},
	},
	error::{Error, Result},
	files,
	tx::{Receipt, encode},
	types::BlockNumber,
};
use serde::Serialize;
use stalhof_primitives::organisation::OrgId;
use std::{path::Path, time::Instant};

/// What an import has done.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Totals {
	sponsor: OrgId,
	/// Brought in now.
	participants: usize,
	/// Were there before.
	present: usize,
	transactions: usize,
	/// Blocks that hold them.
	blocks: Vec<BlockNumber>,
	/// Of the encoded calls.
	call_bytes: usize,
	/// Computation, in picoseconds, as the chain charged it.
	ref_time: u64,
	/// Bytes in state that the sponsor keeps for them.
	state_bytes: u64,
	seconds: f64,
}

impl Totals {
	fn add(&mut self, receipt: &Receipt, participants: usize, call_bytes: usize) {
		self.participants += participants;
		self.transactions += 1;
		self.blocks.push(receipt.block.number);
		self.blocks.dedup();
		self.call_bytes += call_bytes;
		let success = receipt.events.iter().find(|event| event.event == "ExtrinsicSuccess");
		let weight = success.and_then(|event| {
			event.fields().pointer("/dispatch_info/weight/ref_time").and_then(|time| {
				time.as_u64().or_else(|| time.as_str().and_then(|text| text.parse().ok()))
			})
		});
		self.ref_time = self.ref_time.saturating_add(weight.unwrap_or(0));
	}
}

pub(super) async fn run(
	context: &Context,
	file: &Path,
	dry_run: bool,
	evidence: Evidence,
	batch: usize,
	sending: &Sending,
) -> Result<()> {
	let text = files::read(file)?;
	sending.check(context)?;
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let sponsor = signers_organisation(&reads, &sending.account(context)?).await?;
	let before = organisation(&reads, sponsor).await?;
	let terms = Terms {
		genesis: client.genesis(),
		sponsor,
		family: before.parent.iter().chain([&before.line.registration]).cloned().collect(),
		today: reads.today().await?,
	};
	let wrong = |faults| Error::BadTable { path: file.to_owned(), faults };
	let rows = table::read(&text, &terms).map_err(wrong)?;
	context.out.note(&format!("{} lines are in order; asking the chain about them", rows.len()));
	let Plan { fresh, present } = plan(&reads, rows, sponsor).await?.map_err(wrong)?;
	context.out.note(&format!("{} are new, {} are there already", fresh.len(), present.len()));
	let mut totals = Totals { sponsor, present: present.len(), ..Default::default() };
	if !dry_run && !fresh.is_empty() {
		let sender = sending.sender(context, &client)?;
		let begun = Instant::now();
		for rows in fresh.chunks(batch) {
			let applicants = rows.iter().map(|row: &Row| row.applicant.clone()).collect();
			let call = calls::sponsor(applicants, evidence);
			let bytes = encode(&runtime, &call)?.len();
			let receipt = sender.send_quietly(&call).await.inspect_err(|_| {
				let done = totals.participants;
				context.out.note(&format!(
					"{done} of {} are brought in and stay; run it again for the others",
					fresh.len()
				));
			})?;
			totals.add(&receipt, rows.len(), bytes);
			let (done, all) = (totals.participants, fresh.len());
			context.out.note(&format!("{done} of {all}: block {}", receipt.block.number));
		}
		totals.seconds = (begun.elapsed().as_secs_f64() * 10.0).round() / 10.0;
		totals.state_bytes = kept(&client, sponsor).await?.saturating_sub(before.bytes);
	}
	context.out.result(&totals, || describe(&totals, fresh.len(), dry_run))
}

/// Bytes in state that an organisation keeps.
async fn kept(client: &Client, id: OrgId) -> Result<u64> {
	Ok(organisation(&Reads::finalised(client).await?, id).await?.bytes)
}

fn describe(totals: &Totals, fresh: usize, dry_run: bool) -> String {
	let Totals { sponsor, present, .. } = totals;
	if dry_run {
		return format!(
			"{fresh} would be brought in, {present} are there already; nothing was sent.\n"
		);
	}
	if fresh == 0 {
		return format!("All {present} are there already; nothing was sent.\n");
	}
	let average = |sum: u64| sum / totals.participants.max(1) as u64;
	let mut text = columns(&[
		("Brought in", format!("{}, {present} were there before", totals.participants)),
		("Transactions", format!("{} in {} blocks", totals.transactions, totals.blocks.len())),
		("Time", format!("{} s", totals.seconds)),
		(
			"Bytes",
			format!(
				"{} in calls, {} kept in state ({} a participant)",
				totals.call_bytes,
				totals.state_bytes,
				average(totals.state_bytes)
			),
		),
		(
			"Computation",
			format!(
				"{} ({} a participant)",
				duration(totals.ref_time),
				duration(average(totals.ref_time))
			),
		),
	]);
	text.push_str(&format!(
		"They act once a member of another group has attested them: `stalhof participants attest {sponsor}`.\n"
	));
	text
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn totals_should_say_what_was_done_or_that_nothing_was() {
		let totals = Totals {
			sponsor: OrgId(2),
			participants: 450,
			present: 3,
			transactions: 3,
			blocks: vec![33, 35, 37],
			call_bytes: 74_702,
			ref_time: 900_000_000_000,
			state_bytes: 342_342,
			seconds: 10.1,
		};
		let told = describe(&totals, 450, false);
		for part in [
			"450, 3 were there before",
			"3 in 3 blocks",
			"10.1 s",
			"342342 kept in state (760 a participant)",
			"900.000 ms (2.000 ms a participant)",
			"participants attest 2",
		] {
			assert!(told.contains(part), "{part}: {told}");
		}
		assert!(describe(&totals, 450, true).contains("450 would be brought in, 3 are there"));
		assert_eq!(describe(&totals, 0, false), "All 3 are there already; nothing was sent.\n");
	}
}
