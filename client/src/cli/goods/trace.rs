//! `stalhof goods trace`.

use super::contents::{named, shown};
use crate::{
	cli::{
		Context,
		lookup::{bad, value},
		output::list,
		submit::connect,
	},
	consortium::{Names, Reads},
	error::{Error, Result},
	goods::{
		Proof,
		chain::Verdict,
		child_link,
		movements::{Told, TraceEntry, Traced, Whereabouts, to_the_minute, told},
	},
	types::BlockRef,
};
use clap::Args;
use serde::Serialize;
use stalhof_primitives::{
	goods::{Child, CustodyFact, ItemId},
	gs1::Reading,
	organisation::OrgId,
};
use std::path::PathBuf;

#[derive(Args)]
pub(in crate::cli) struct Command {
	/// An item or a container: a Digital Link, an element string or an SSCC.
	link: String,
	/// Directories of packings, as `goods pack` makes them: they show in what it stands.
	#[arg(long, value_name = "DIR", num_args = 1.., conflicts_with = "content_proof")]
	contents: Vec<PathBuf>,
	/// What `goods contents --proof` has written, instead of the directories.
	#[arg(long, value_name = "FILE")]
	content_proof: Option<PathBuf>,
	/// An item's proof, as `goods passport` writes it. A node may have it too.
	#[arg(long, value_name = "FILE")]
	proof: Option<PathBuf>,
	/// Go on behind this step.
	#[arg(long, value_name = "CURSOR")]
	after: Option<String>,
	/// At most so many steps, 1 to 200 [default: all].
	#[arg(long, value_name = "COUNT")]
	limit: Option<u32>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report {
	link: String,
	whereabouts: Whereabouts,
	steps: Vec<Step>,
	/// The cursor of the next page, if there is one.
	next: Option<String>,
	at: BlockRef,
}

#[derive(Serialize)]
struct Step {
	#[serde(flatten)]
	told: Told,
	entry: TraceEntry,
}

/// Where an item stands in its batch: by its proof, or by a manifest that the node keeps.
pub(super) async fn item(
	reads: &Reads,
	link: &str,
	child: &Child,
	proof: Option<&Proof>,
) -> Result<Option<ItemId>> {
	let Child::Item { .. } = child else { return Ok(None) };
	let label: Reading = value("link", link)?;
	if let Some(proof) = proof {
		proof.is_of(&label)?;
	}
	match Verdict::fetch(reads, &label, proof, None).await {
		Ok(verdict) => Ok(verdict.item.map(|item| item.item)),
		Err(Error::NotThere { .. }) => Ok(None),
		Err(error) => Err(error),
	}
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	let child = named(&command.link)?;
	let around = shown(&child, &command.contents, command.content_proof.as_deref())?;
	let proof = command.proof.as_deref().map(Proof::read).transpose()?;
	if let (Child::Container(sscc), Some(_)) = (&child, &proof) {
		return Err(bad(
			"proof",
			&sscc.to_string(),
			"it is a container: a mark's proof is of an item",
		));
	}
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let item = item(&reads, &command.link, &child, proof.as_ref()).await?;
	let of = Traced { child, item, around };
	let whereabouts = Whereabouts::fetch(&reads, &of).await?;
	let (entries, next) = match (command.after, command.limit) {
		(None, None) => (TraceEntry::all(&reads, &of).await?, None),
		(after, limit) => {
			TraceEntry::page(&reads, &of, after.as_deref(), limit.unwrap_or(200)).await?
		}
	};
	let mut names = Names::of(&runtime);
	let contests = entries.iter().flat_map(|entry| &entry.contested).map(|said| said.by);
	let parties = entries.iter().flat_map(|entry| [entry.by, entry.to]).flatten();
	let custodian: Option<OrgId> = whereabouts.custody.custodian;
	names.fetch(&reads, parties.chain(contests).chain(custodian)).await?;
	let steps = entries.into_iter().map(|entry| Step { told: told(&entry, &names), entry });
	let report = Report {
		link: child_link(&of.child),
		whereabouts,
		steps: steps.collect(),
		next,
		at: reads.at(),
	};
	context.out.told(&report, &reads, || describe(&report, of.given(), &names))
}

/// Where something is, in a sentence.
pub(super) fn place(whereabouts: &Whereabouts, given: usize, names: &Names) -> String {
	let custody = &whereabouts.custody;
	let who = custody.custodian.map(|who| names.organisation(who)).unwrap_or_default();
	let mut text = match custody.fact {
		CustodyFact::NotShown => {
			return match given {
				0 => "not shown: give the packings around it with --contents".to_owned(),
				_ => "not shown: no proof of what it stands in holds any more".to_owned(),
			};
		}
		CustodyFact::Packed => format!("packed, with {who}"),
		CustodyFact::Shipped => format!("sent, and still with {who}"),
		CustodyFact::InTransit => format!("on its way with {who}"),
		CustodyFact::Received => format!("received by {who}"),
	};
	if let Some(sscc) = custody.container {
		text.push_str(&format!(", in {sscc}"));
	}
	if let Some(gln) = custody.place {
		text.push_str(&format!(", at {gln}"));
	}
	if let Some(since) = custody.since {
		text.push_str(&format!(", since {}", to_the_minute(since)));
	}
	if (whereabouts.shown as usize) < given {
		text.push_str(&format!("; {} of {given} proofs hold", whereabouts.shown));
	}
	if whereabouts.two_places {
		text.push_str("; WARNING: it was shown in two containers that both stand");
	}
	text
}

fn describe(report: &Report, given: usize, names: &Names) -> String {
	let mut text = format!(
		"{}\nWhere: {}\nCustoms: {}\n",
		report.link,
		place(&report.whereabouts, given, names),
		report.whereabouts.customs
	);
	if report.steps.is_empty() {
		return text + "Nothing is known to have happened to it.\n";
	}
	let rows = report.steps.iter().map(|step| {
		let told = &step.told;
		let mut what = told.words.clone();
		for note in &told.notes {
			what.push_str(&format!(" ({note})"));
		}
		let place = told.place.map(|gln| gln.to_string()).unwrap_or_default();
		vec![told.when.clone(), place, told.who.clone(), what]
	});
	text.push_str(&list(&["When (UTC)", "Where", "Who", "What"], rows.collect()));
	if let Some(next) = &report.next {
		text.push_str(&format!("More follows: --after {next}\n"));
	}
	text
}

#[cfg(test)]
#[path = "trace_tests.rs"]
mod tests;
