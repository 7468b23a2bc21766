//! `stalhof goods keep`.

use crate::{
	cli::{
		Context,
		lookup::bad,
		submit::{Sending, connect},
	},
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
	let reads = Reads::finalised(&client).await?;
	let found = on_chain(&reads, &batches).await?;
	let own = command.sending.account(context)?;
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
async fn on_chain(reads: &Reads, batches: &[WholeBatch]) -> Result<Vec<Batch>> {
	let mut found = Vec::new();
	for WholeBatch { directory, receipt, .. } in batches {
		let batch = Batch::of_root(reads, receipt.root).await?.ok_or_else(|| Error::NotThere {
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

#[cfg(test)]
mod tests {
	use super::*;
	use crate::cli::goods::testing::{batch, carry_out, chain, hash, numbers};
	use serde_json::json;

	#[tokio::test]
	async fn batches_should_be_vouched_for_only_when_the_chain_has_the_same_manifests() {
		let place = tempfile::tempdir().unwrap();
		let done = carry_out(&numbers(), place.path());
		let open = |(directory, _): &(PathBuf, _)| WholeBatch::open(directory).unwrap().unwrap();
		let whole: Vec<_> = done.batches.iter().map(open).collect();
		let [first, mut second] = [0, 1].map(|id| batch(4 + id, &done.batches[id as usize].1));
		let asked = async |batches| {
			let found = on_chain(&chain(batches), &whole).await?;
			Ok::<_, Error>(found.iter().map(|batch| batch.id).collect::<Vec<_>>())
		};
		assert_eq!(asked(vec![first.clone(), second.clone()]).await.unwrap(), [4, 5]);
		assert_eq!(asked(vec![first.clone()]).await.unwrap_err().code(), "not-there");
		second["manifest"] = json!(hash(9));
		let error = asked(vec![first, second]).await.unwrap_err();
		assert_eq!(error.code(), "bad-value");
		let told = error.to_string();
		let parts = ["000002", "another manifest for batch 5", &hash(9).to_string()];
		assert!(parts.iter().all(|part| told.contains(part)), "{told}");
	}
}
