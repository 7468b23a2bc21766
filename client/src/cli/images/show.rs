//! `stalhof images show`, `list` and `losses`.

use super::{hash_of, licence::licence_row};
use crate::{
	cli::{
		Context,
		lookup::value,
		output::{list as columns, table},
		receivables::{Form, Sheet, Whose},
		submit::connect,
	},
	consortium::{Names, Reads},
	error::Result,
	goods::movements::to_the_minute,
	images::{
		contest_json, evidence_json, licence_json, reads,
		views::{WindowView, WorkView},
		work_json,
	},
};
use clap::Args;
use serde_json::json;
use stalhof_primitives::gs1::Gtin;
use std::path::PathBuf;

#[derive(Args)]
pub(in crate::cli) struct Show {
	/// The work's number.
	work: u32,
}

#[derive(Args)]
pub(in crate::cli) struct List {
	#[command(flatten)]
	whose: Whose,
	/// Works that are said to show this trade item, of whomever.
	#[arg(long, conflicts_with_all = ["organisation", "file"])]
	gtin: Option<String>,
	/// Works of this very file, of whomever.
	#[arg(long, value_name = "FILE", conflicts_with = "organisation")]
	file: Option<PathBuf>,
	#[command(flatten)]
	form: Form,
}

#[derive(Args)]
pub(in crate::cli) struct Losses {
	#[command(flatten)]
	whose: Whose,
}

fn window(window: &WindowView) -> String {
	let WindowView { until, until_block, open } = window;
	match open {
		true => format!("until {} and block {until_block}", to_the_minute(*until)),
		false => "over".to_owned(),
	}
}

/// Trade items that a work is said to show; a mark behind those that its owner may not issue.
fn shown(work: &WorkView) -> String {
	let shown = work.gtins.iter().map(|one| match one.licensed {
		true => one.gtin.to_string(),
		false => format!("{} (not its owner's)", one.gtin),
	});
	shown.collect::<Vec<_>>().join(" ")
}

pub(super) async fn show(context: &Context, command: &Show) -> Result<()> {
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let work = reads::work(&reads, command.work).await?;
	let evidence = reads::evidence(&reads, work.id).await?;
	let contests = reads::contests_of(&reads, work.id).await?;
	let licences = reads::licences_of(&reads, work.id).await?;
	let mut names = Names::of(&runtime);
	let parties = evidence
		.iter()
		.flat_map(|one| [Some(one.by), one.confirmed.map(|(by, _)| by)].into_iter().flatten());
	let others = licences.iter().filter_map(|licence| licence.licensee);
	let owners = [Some(work.owner), Some(work.registrant), work.offered_to].into_iter().flatten();
	names.fetch(&reads, owners.chain(parties).chain(others)).await?;
	let value = json!({
		"work": work_json(&work),
		"evidence": evidence.iter().map(evidence_json).collect::<Vec<_>>(),
		"contests": contests.iter().map(contest_json).collect::<Vec<_>>(),
		"licences": licences.iter().map(licence_json).collect::<Vec<_>>(),
		"at": reads.at(),
	});
	context.out.told(&value, &reads, || {
		let mut rows = vec![
			("Work", work.id.to_string()),
			("Owner", names.organisation(work.owner)),
			("Registered by", format!("{} as {}", names.organisation(work.registrant), work.claim)),
			("State", work.state.to_string()),
			("File", hex::encode(work.file)),
			("Of pixels", hex::encode(work.pixels)),
			("Picture", format!("{} x {} pixels, {}", work.width, work.height, work.format)),
			("Shows", shown(&work)),
			("Fingerprints", work.fingerprints.to_string()),
			(
				"Committed",
				format!("{}, block {}", to_the_minute(work.committed), work.commit_block),
			),
			("Revealed", format!("{}, block {}", to_the_minute(work.at), work.block)),
			("Seasoning", window(&work.seasoning)),
		];
		rows.extend(work.contest.map(|contest| ("Contested", format!("contest {contest}"))));
		let offered = work.offered_to.map(|to| ("Offered to", names.organisation(to)));
		rows.extend(offered);
		for (place, one) in evidence.iter().enumerate() {
			let seen = match one.confirmed {
				Some((by, _)) => format!("confirmed by {}", names.organisation(by)),
				None => "not confirmed".to_owned(),
			};
			rows.push(("Evidence", format!("{place}: {}, {seen}", one.kind)));
		}
		for contest in &contests {
			let how = contest.ended.map_or("runs".to_owned(), |ended| ended.outcome.to_string());
			let (work, prior) = (contest.work.work, contest.prior.work);
			rows.push(("Contest", format!("{}: work {work} against {prior}, {how}", contest.id)));
		}
		let mut text = table(&rows);
		if !licences.is_empty() {
			let rows = licences.iter().map(|licence| licence_row(licence, &names, false)).collect();
			text.push_str(&columns(&super::licence::HEADER, rows));
		}
		text
	})
}

pub(super) async fn list(context: &Context, command: List) -> Result<()> {
	let List { whose, gtin, file, form } = command;
	let gtin = gtin.as_deref().map(|text| value::<Gtin>("GTIN", text)).transpose()?;
	let hash = file.as_deref().map(hash_of).transpose()?;
	if gtin.is_none() && hash.is_none() {
		whose.check(context)?;
	}
	let (client, _) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let works = match (gtin, hash) {
		(Some(gtin), _) => reads::works_of_gtin(&reads, gtin).await?,
		(None, Some(hash)) => reads::works_of_file(&reads, hash).await?,
		(None, None) => {
			let owner = whose.find(context, &reads).await?;
			reads::works_of(&reads, owner).await?
		}
	};
	let mut names = Names::default();
	names.fetch(&reads, works.iter().map(|work| work.owner)).await?;
	let mut sheet = Sheet::new(&["work", "owner", "state", "claim", "registered", "shows", "file"]);
	for work in &works {
		let owner = match form.is_csv() {
			true => work.owner.to_string(),
			false => names.organisation(work.owner),
		};
		let state = match work.contest {
			Some(contest) => format!("contested ({contest})"),
			None if work.seasoning.open && work.state.name() == "registered" => {
				"seasoning".to_owned()
			}
			None => work.state.to_string(),
		};
		let gtins = work.gtins.iter().map(|shown| shown.gtin.to_string());
		sheet.rows.push(vec![
			work.id.to_string(),
			owner,
			state,
			work.claim.to_string(),
			to_the_minute(work.at),
			gtins.collect::<Vec<_>>().join(" "),
			hex::encode(work.file),
		]);
	}
	let items: Vec<_> = works.iter().map(work_json).collect();
	let value = json!({ "items": items, "at": reads.at() });
	sheet.print(context, &form, &reads, &value, "There are none.")
}

pub(super) async fn losses(context: &Context, command: &Losses) -> Result<()> {
	command.whose.check(context)?;
	let (client, _) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let organisation = command.whose.find(context, &reads).await?;
	let losses = reads::losses(&reads, organisation).await?;
	let value = json!({
		"organisation": organisation, "count": losses.count, "suspended": losses.suspended,
		"at": reads.at(),
	});
	context.out.told(&value, &reads, || {
		let suspended = losses.suspended.map_or("no".to_owned(), |until| {
			format!("until {}, by the clock of pictures", to_the_minute(until))
		});
		table(&[
			("Organisation", organisation.to_string()),
			("Contests lost", format!("{} of 3 since it was last suspended", losses.count)),
			("Suspended", suspended),
		])
	})
}
