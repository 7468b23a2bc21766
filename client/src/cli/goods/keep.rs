//! `stalhof goods keep`.

use crate::{
	cli::{
		Context,
		lookup::bad,
		submit::{Sending, connect},
	},
	client::Client,
	consortium::Reads,
	error::{Error, Result},
	goods::{
		Hex32, WholeBatch,
		chain::{Batch, calls},
	},
	tx,
};
use clap::Args;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// Acts that go into one transaction, all or none of them.
const AT_ONCE: usize = 64;

#[derive(Args)]
pub(in crate::cli) struct Command {
	/// A batch's directory, with manifest and receipt.json, or a commission's with several.
	#[arg(required_unless_present = "drop", conflicts_with = "drop")]
	directory: Option<PathBuf>,
	/// Keep the manifest of this batch no longer.
	#[arg(long, value_name = "BATCH")]
	drop: Option<u32>,
	#[command(flatten)]
	sending: Sending,
}

#[derive(Serialize)]
struct Report {
	/// Batches that were vouched for now.
	kept: Vec<u32>,
	/// Those that were before.
	before: Vec<u32>,
	/// The one that was dropped.
	dropped: Option<u32>,
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	command.sending.check(context)?;
	if let Some(batch) = command.drop {
		let (client, _) = connect(context).await?;
		let sender = command.sending.sender(context, &client)?;
		sender.send_quietly(&calls().drop_manifest(batch)).await?;
		let report = Report { kept: vec![], before: vec![], dropped: Some(batch) };
		return context.out.result(&report, || format!("Batch {batch} is kept no longer.\n"));
	}
	let directory = command.directory.unwrap_or_default();
	let batches = audited(context, &directory)?;
	let (client, runtime) = connect(context).await?;
	let found = on_chain(&client, &batches).await?;
	let own = command.sending.account(context)?;
	let reads = Reads::finalised(&client).await?;
	// Of one that acts for nobody the chain says so.
	let own = reads.operator(&own).await?.map(|operator| operator.organisation);
	let (before, left): (Vec<Batch>, Vec<Batch>) =
		found.into_iter().partition(|batch| own.is_some_and(|own| batch.keepers.contains(&own)));
	let ids = |batches: &[Batch]| batches.iter().map(|batch| batch.id).collect::<Vec<_>>();
	let (before, kept) = (ids(&before), ids(&left));
	if !kept.is_empty() {
		let sender = command.sending.sender(context, &client)?;
		for group in kept.chunks(AT_ONCE) {
			let acts: Vec<_> = group.iter().map(|batch| calls().keep_manifest(*batch)).collect();
			match &acts[..] {
				[only] => sender.send_quietly(only).await?,
				acts => sender.send_quietly(&tx::together(&runtime, acts)?).await?,
			};
		}
	}
	let report = Report { kept, before, dropped: None };
	context.out.result(&report, || {
		let list = |batches: &[u32]| {
			let texts: Vec<_> = batches.iter().map(ToString::to_string).collect();
			if texts.is_empty() { "none".to_owned() } else { texts.join(" ") }
		};
		format!("Kept now: {}. Before: {}.\n", list(&report.kept), list(&report.before))
	})
}

/// The batches of a directory, each read whole.
fn audited(context: &Context, directory: &Path) -> Result<Vec<WholeBatch>> {
	let mut places = vec![directory.to_owned()];
	if WholeBatch::open(directory)?.is_none() {
		places = stalhof_marks::batch_directories(directory)?;
	}
	let mut batches = Vec::new();
	for place in places {
		let Some(batch) = WholeBatch::open(&place)? else {
			context.out.note(&format!("{} was never finished: passed over", place.display()));
			continue;
		};
		batch.audit()?;
		batches.push(batch);
	}
	match batches.is_empty() {
		false => Ok(batches),
		true => {
			let why = "it holds no batch: give a directory with manifest and receipt.json";
			Err(bad("directory", &directory.display().to_string(), why))
		}
	}
}

/// What the chain has of batches: each must be there with the same manifest.
async fn on_chain(client: &Client, batches: &[WholeBatch]) -> Result<Vec<Batch>> {
	let reads = Reads::finalised(client).await?;
	let mut found = Vec::new();
	for WholeBatch { directory, receipt, .. } in batches {
		let batch = Batch::of_root(&reads, receipt.root).await?.ok_or_else(|| Error::NotThere {
			what: "batch",
			name: format!("with root {}", receipt.root),
		})?;
		let differs = |what: &str, chain: Hex32| {
			let why = format!("the chain has another {what} for batch {}: {chain}", batch.id);
			Err(bad("directory", &directory.display().to_string(), &why))
		};
		if batch.manifest != receipt.manifest_sha256 {
			return differs("manifest", batch.manifest);
		}
		found.push(batch);
	}
	Ok(found)
}
