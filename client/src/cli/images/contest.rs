//! `stalhof images contest` and `generic`.

use super::One;
use crate::{
	cli::{
		Context,
		goods::Reference,
		lookup::{bad, signers_organisation, value},
		output::table,
		receivables::{Form, Sheet, Whose},
		submit::{Once, connect},
	},
	client::Client,
	consortium::{Names, Reads},
	error::{Error, Result},
	goods::{chain::send_general, movements::to_the_minute},
	images::{
		calls, contest_json, reads,
		views::{ContestFilter, ContestView},
	},
	types::AccountId,
};
use clap::{Args, Subcommand};
use core::time::Duration;
use serde_json::json;
use stalhof_primitives::images::{ContestStage, FingerprintId, Side};

/// How long to wait for finality.
const LIMIT: Duration = Duration::from_secs(60);

#[derive(Subcommand)]
pub(in crate::cli) enum Command {
	/// Say that a later work looks like an earlier one, by one fingerprint of each. Without an account. Nodes that search do this by
	/// themselves.
	Open {
		/// The later work and which of its fingerprints, as WORK/PLACE.
		work: String,
		/// The earlier one's.
		prior: String,
	},
	/// Answer in a contest of a work of your organisation. Who says nothing in 7 days gives way.
	Answer(Answer),
	/// Give way: the later work falls; the earlier lets the later stand beside it.
	Yield(Yield),
	/// End a contest whose time is over, or whose earlier work has fallen. By anybody.
	End(One),
	/// Show a contest.
	Show {
		/// Its number.
		id: u32,
	},
	/// List the contests of a work, of an organisation's works, or all.
	List(List),
}

#[derive(Args)]
pub(in crate::cli) struct Answer {
	/// The contest's number.
	id: u32,
	/// For which side: work (the later) or prior (the earlier) [default: the one whose work is yours].
	#[arg(long)]
	side: Option<String>,
	#[command(flatten)]
	reference: Reference,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct Yield {
	/// The contest's number.
	id: u32,
	/// For which side: work (the later) or prior (the earlier) [default: the one whose work is yours].
	#[arg(long)]
	side: Option<String>,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct List {
	#[command(flatten)]
	whose: Whose,
	/// Those of this work.
	#[arg(long, conflicts_with = "organisation")]
	work: Option<u32>,
	/// All, of whomever.
	#[arg(long, conflicts_with_all = ["organisation", "work"])]
	all: bool,
	/// Those at this stage alone: answers, review, waits, due, panel or ended. Several times for several.
	#[arg(long = "stage", value_name = "STAGE")]
	stages: Vec<String>,
	#[command(flatten)]
	form: Form,
}

#[derive(Args)]
pub(in crate::cli) struct Generic {
	/// The fingerprint, as WORK/PLACE.
	fingerprint: String,
	/// Five of works of other owners, none related to another, that are within 31 bits.
	#[arg(num_args = 5, required = true)]
	near: Vec<String>,
}

/// A fingerprint as people name it: WORK/PLACE.
fn place(text: &str) -> Result<FingerprintId> {
	let why = "give the work's number and the fingerprint's place, from 0, as 17/3";
	let wrong = || bad("fingerprint", text, why);
	let (work, place) = text.split_once('/').ok_or_else(wrong)?;
	let read = work.parse().ok().zip(place.parse().ok());
	read.map(|(work, place)| FingerprintId { work, place }).ok_or_else(wrong)
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Open { work, prior } => {
			let (work, prior) = (place(&work)?, place(&prior)?);
			let (client, _) = connect(context).await?;
			send_general(&client, &calls::contest(work, prior), LIMIT).await?;
			let reads = Reads::finalised(&client).await?;
			let contests = reads::contests_of(&reads, work.work).await?;
			let opened = contests
				.into_iter()
				.rfind(|contest| (contest.work.work, contest.prior.work) == (work.work, prior.work))
				.ok_or_else(|| Error::NotThere {
					what: "contest",
					name: format!("of work {}", work.work),
				})?;
			tell(context, &reads, &opened).await
		}
		Command::Answer(Answer { id, side, reference, once }) => {
			let (side, hash) = (read_side(side.as_deref())?, reference.hash()?);
			let account = once.account(context)?;
			once.submit(context, async |client, _| {
				let side = side_of(client, id, side, &account).await?;
				Ok(calls::answer_contest(id, side, hash))
			})
			.await
		}
		Command::Yield(Yield { id, side, once }) => {
			let side = read_side(side.as_deref())?;
			let account = once.account(context)?;
			once.submit(context, async |client, _| {
				let side = side_of(client, id, side, &account).await?;
				Ok(calls::yield_contest(id, side))
			})
			.await
		}
		Command::End(one) => one.send(context, calls::end_contest).await,
		Command::Show { id } => {
			let (client, _) = connect(context).await?;
			let reads = Reads::finalised(&client).await?;
			let contest = reads::contest(&reads, id).await?;
			tell(context, &reads, &contest).await
		}
		Command::List(command) => list(context, command).await,
	}
}

pub(super) async fn generic(context: &Context, command: Generic) -> Result<()> {
	let fingerprint = place(&command.fingerprint)?;
	let near = command.near.iter().map(|text| place(text)).collect::<Result<Vec<_>>>()?;
	let near: [FingerprintId; 5] = near.try_into().map_err(|near: Vec<_>| {
		bad("number of fingerprints", &near.len().to_string(), "it takes five")
	})?;
	let (client, _) = connect(context).await?;
	let block = send_general(&client, &calls::mark_generic(fingerprint, near), LIMIT).await?;
	let FingerprintId { work, place } = fingerprint;
	let value = json!({ "work": work, "place": place, "generic": true, "block": block });
	context.out.result(&value, || {
		format!(
			"Fingerprint {place} of work {work} is generic: nothing follows from it any more.\n"
		)
	})
}

fn read_side(text: Option<&str>) -> Result<Option<Side>> {
	text.map(|text| value("side", text)).transpose()
}

/// The side that is named, or the only one that is the signer's.
async fn side_of(
	client: &Client,
	id: u32,
	named: Option<Side>,
	account: &AccountId,
) -> Result<Side> {
	if let Some(side) = named {
		return Ok(side);
	}
	let reads = Reads::finalised(client).await?;
	let own = signers_organisation(&reads, account).await?;
	let contest = reads::contest(&reads, id).await?;
	// Works can have passed to another since it began.
	let work = reads::work(&reads, contest.work.work).await?.owner == own;
	let prior = reads::work(&reads, contest.prior.work).await?.owner == own;
	let why = match (work, prior) {
		(true, false) => return Ok(Side::Work),
		(false, true) => return Ok(Side::Prior),
		(true, true) => "both works are yours: say which side with --side",
		(false, false) => "neither of its works is your organisation's",
	};
	Err(bad("contest", &id.to_string(), why))
}

/// Where a contest stands, in words.
fn stands(contest: &ContestView) -> String {
	match contest.stage {
		ContestStage::Answers => {
			format!("answers until {}", to_the_minute(contest.answers.until))
		}
		ContestStage::Review => format!("review until {}", to_the_minute(contest.review.until)),
		ContestStage::Waits => "waits: its earlier work is contested itself".to_owned(),
		ContestStage::Due => "its time is over: anybody can end it".to_owned(),
		ContestStage::Panel => "at a panel".to_owned(),
		ContestStage::Ended => {
			contest.ended.map_or_else(|| "ended".to_owned(), |ended| ended.outcome.to_string())
		}
	}
}

async fn tell(context: &Context, reads: &Reads, contest: &ContestView) -> Result<()> {
	let mut names = Names::default();
	names.fetch(reads, contest.owners).await?;
	let mut value = contest_json(contest);
	value["read"] = json!(reads.at());
	context.out.told(&value, reads, || {
		let [work, prior] = contest.owners.map(|owner| names.organisation(owner));
		let side = |id: FingerprintId, owner: String| {
			format!("{} of {owner}, by fingerprint {}", id.work, id.place)
		};
		let [by_work, by_prior] = contest.heard.map(|said| match said {
			Some(said) => {
				format!("on {}, 0x{}", to_the_minute(said.at), hex::encode(said.reference))
			}
			None => "nothing".to_owned(),
		});
		let mut rows = vec![
			("Contest", contest.id.to_string()),
			("Later work", side(contest.work, work)),
			("Earlier work", side(contest.prior, prior)),
			("Distance", format!("{} bits, {} at most", contest.distance, contest.threshold)),
			("Began", to_the_minute(contest.at)),
			("Stands", stands(contest)),
			("Later side says", by_work),
			("Earlier side says", by_prior),
		];
		if let Some(ended) = contest.ended {
			let [work, prior] = ended.grades;
			rows.push(("Evidence weighed", format!("{work} against {prior}")));
			rows.extend(ended.counted.map(|who| ("Counts against", who.to_string())));
		}
		table(&rows)
	})
}

async fn list(context: &Context, command: List) -> Result<()> {
	let List { whose, work, all, stages, form } = command;
	let stages = stages.iter().map(|text| value("stage", text)).collect::<Result<Vec<_>>>()?;
	if work.is_none() && !all {
		whose.check(context)?;
	}
	let (client, _) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let filter = ContestFilter { stages, until: None };
	let mut contests = match work {
		Some(work) => {
			reads::work(&reads, work).await?;
			reads::contests_of(&reads, work).await?
		}
		None if all => reads::contests(&reads, &filter).await?,
		None => {
			let organisation = whose.find(context, &reads).await?;
			reads::contests_of_owner(&reads, organisation).await?
		}
	};
	contests.retain(|contest| filter.takes(contest));
	let mut names = Names::default();
	names.fetch(&reads, contests.iter().flat_map(|contest| contest.owners)).await?;
	let mut sheet =
		Sheet::new(&["contest", "work", "owner", "prior", "prior owner", "distance", "stands"]);
	for contest in &contests {
		let [work, prior] = contest.owners.map(|owner| match form.is_csv() {
			true => owner.to_string(),
			false => names.organisation(owner),
		});
		sheet.rows.push(vec![
			contest.id.to_string(),
			contest.work.work.to_string(),
			work,
			contest.prior.work.to_string(),
			prior,
			contest.distance.to_string(),
			stands(contest),
		]);
	}
	let items: Vec<_> = contests.iter().map(contest_json).collect();
	let value = json!({ "items": items, "at": reads.at() });
	sheet.print(context, &form, &reads, &value, "There are none.")
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn fingerprints_should_be_named_by_work_and_place() {
		assert_eq!(place("17/3").unwrap(), FingerprintId { work: 17, place: 3 });
		for text in ["17", "17/", "/3", "a/3", "17/256", "-1/3", "17/3/1"] {
			let error = place(text).unwrap_err().to_string();
			assert!(error.contains(text) && error.contains("17/3"), "{error}");
		}
	}
}
