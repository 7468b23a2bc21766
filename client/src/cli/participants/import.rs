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
	config::Runtime,
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
use zeroize::Zeroizing;

/// A table as it was read.
struct Table<'a> {
	file: &'a Path,
	text: Zeroizing<String>,
}

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
	let table = Table { file, text: files::read(file)? };
	sending.check(context)?;
	let (client, runtime) = connect(context).await?;
	let (totals, fresh) =
		import(context, &client, &runtime, table, dry_run, evidence, batch, sending).await?;
	context.out.result(&totals, || describe(&totals, fresh, dry_run))
}

/// Does what [`run`] does with a table over a connection; also gives how many were not there before.
async fn import(
	context: &Context,
	client: &Client,
	runtime: &Runtime,
	table: Table<'_>,
	dry_run: bool,
	evidence: Evidence,
	batch: usize,
	sending: &Sending,
) -> Result<(Totals, usize)> {
	let Table { file, text } = table;
	let reads = Reads::finalised(client).await?;
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
		let sender = sending.sender(context, client)?;
		let begun = Instant::now();
		for rows in fresh.chunks(batch) {
			let applicants = rows.iter().map(|row: &Row| row.applicant.clone()).collect();
			let call = calls::sponsor(applicants, evidence);
			let bytes = encode(runtime, &call)?.len();
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
		totals.state_bytes = kept(client, sponsor).await?.saturating_sub(before.bytes);
	}
	Ok((totals, fresh.len()))
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
	use crate::{
		cli::{Global, output::Output},
		consortium::{
			import::invent,
			testing::{answers, application, line, operator, record},
		},
		finality::testing::FakeChain,
		keys::KeyPair,
		rpc::mock::Mock,
	};
	use clap::Parser;
	use serde_json::json;
	use stalhof_primitives::time::Day;

	#[derive(Parser)]
	struct Line {
		#[command(flatten)]
		global: Global,
		#[command(flatten)]
		sending: Sending,
	}

	/// Has //Bob, who acts for organisation 2, bring in three participants through a node that takes no transaction.
	async fn import_three(dry_run: bool) -> Result<(Totals, usize)> {
		let chain = FakeChain::new(20, &[1], &[]);
		let today: Day = "2026-11-23".parse().unwrap();
		let firms = invent(3, "Test", chain.block(0).hash, OrgId(2), today).unwrap();
		let bob = KeyPair::development("//Bob").unwrap().account();
		let firm = application("Jinhe", bob.clone());
		let sponsor = line(2, &firm, None, "active");
		let known = answers(
			vec![sponsor.clone()],
			vec![record(&sponsor, &firm, &[])],
			vec![operator(&bob, 2)],
		);
		let calendar =
			json!({ "epoch": 0, "start": 0, "speed": 1, "now": 0, "date": today.to_string() });
		let mock = Mock::new(move |method, parameters| match method {
			"stalhof_calendar" => Ok(calendar.clone()),
			_ => known(method, parameters).unwrap_or_else(|| chain.answer(method, parameters)),
		});
		let client = Client::new(mock.rpc("ws://test"), None, None).await.unwrap();
		let runtime = client.runtime().await.unwrap();
		let Line { global, sending } = Line::parse_from(["test", "--key", "//Bob"]);
		let context = Context { global, out: Output::new(true) };
		let table = Table { file: Path::new("firms.csv"), text: table::write(&firms).into() };
		let evidence = Evidence { hash: [7; 32].into(), kinds: "call-back".parse().unwrap() };
		import(&context, &client, &runtime, table, dry_run, evidence, 200, &sending).await
	}

	#[tokio::test]
	async fn nothing_should_be_sent_when_the_run_is_dry() {
		let (totals, fresh) = import_three(true).await.unwrap();
		assert_eq!((fresh, totals.participants, totals.transactions), (3, 0, 0));
		let error = import_three(false).await.unwrap_err();
		assert!(error.to_string().contains("author_submitAndWatchExtrinsic"), "{error}");
	}

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
