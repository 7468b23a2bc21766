//! `stalhof images evidence`.

use super::hash_of;
use crate::{
	cli::{
		Context,
		lookup::{bad, value},
		receivables::{Form, Sheet},
		submit::{Once, connect},
	},
	consortium::{Names, Reads},
	error::Result,
	goods::{Hex32, movements::to_the_minute},
	images::{NewEvidence, calls, evidence_json, reads},
};
use clap::{Args, Subcommand};
use serde_json::json;
use stalhof_primitives::{
	images::EvidenceKind,
	time::{Day, Moment, UtcOffset},
};
use std::path::PathBuf;

#[derive(Subcommand)]
pub(in crate::cli) enum Command {
	/// Give evidence of a work of your organisation: its hash goes on the chain, and what it is stays with you.
	Give(Give),
	/// Confirm that evidence is what its owner says. By an arbiter who has seen it and is of neither side's group.
	Confirm {
		/// Number of the work.
		work: u32,
		/// Which piece, as `list` numbers them, from 0.
		place: u8,
		#[command(flatten)]
		once: Once,
	},
	/// List the evidence of a work.
	List {
		/// Number of the work.
		work: u32,
		#[command(flatten)]
		form: Form,
	},
}

#[derive(Args)]
pub(in crate::cli) struct Give {
	/// Number of the work.
	work: u32,
	/// What it is: raw-file, layered-source, timestamp, signed-manifest, contract or publication.
	#[arg(long)]
	kind: String,
	/// The evidence: the SHA-256 of this file is given.
	#[arg(long, value_name = "FILE", required_unless_present = "hash")]
	file: Option<PathBuf>,
	/// Its hash instead, 0x and 64 digits.
	#[arg(long, conflicts_with = "file")]
	hash: Option<String>,
	/// What time a timestamp certifies: YYYY-MM-DD, or milliseconds since 1970 (UTC).
	#[arg(long)]
	time: Option<String>,
	#[command(flatten)]
	once: Once,
}

/// A time as people write it: the beginning of a day, or milliseconds.
fn moment(text: &str) -> Result<Moment> {
	if let Ok(millis) = text.parse() {
		return Ok(Moment::from_millis(millis));
	}
	value::<Day>("time", text).map(|day| day.start(UtcOffset::UTC))
}

impl Give {
	fn read(&self) -> Result<NewEvidence> {
		let kind: EvidenceKind = value("kind", &self.kind)?;
		let time = self.time.as_deref().map(moment).transpose()?;
		match (kind, time) {
			(EvidenceKind::Timestamp, None) => {
				return Err(bad("time", "", "say with --time which time it certifies"));
			}
			(EvidenceKind::Timestamp, Some(_)) | (_, None) => {}
			(kind, Some(_)) => {
				return Err(bad("kind", kind.name(), "only a timestamp certifies a time"));
			}
		}
		let hash = match (&self.hash, &self.file) {
			(Some(hash), _) => value::<Hex32>("hash", hash)?.0,
			(None, Some(file)) => hash_of(file)?,
			(None, None) => return Err(bad("evidence", "", "name --file or --hash")),
		};
		Ok(NewEvidence { kind, hash, time })
	}
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Give(command) => {
			let evidence = command.read()?;
			let work = command.work;
			command
				.once
				.submit(context, async |_, _| Ok(calls::give_evidence(work, evidence)))
				.await
		}
		Command::Confirm { work, place, once } => {
			once.submit(context, async |_, _| Ok(calls::confirm_evidence(work, place))).await
		}
		Command::List { work, form } => list(context, work, &form).await,
	}
}

async fn list(context: &Context, work: u32, form: &Form) -> Result<()> {
	let (client, _) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	reads::work(&reads, work).await?;
	let evidence = reads::evidence(&reads, work).await?;
	let mut names = Names::default();
	let parties = evidence.iter().flat_map(|one| [Some(one.by), one.confirmed.map(|(by, _)| by)]);
	names.fetch(&reads, parties.flatten()).await?;
	let mut sheet = Sheet::new(&["place", "kind", "given", "by", "time", "confirmed by", "hash"]);
	for (place, one) in evidence.iter().enumerate() {
		let named = |id| if form.is_csv() { format!("{id}") } else { names.organisation(id) };
		sheet.rows.push(vec![
			place.to_string(),
			one.kind.to_string(),
			to_the_minute(one.at),
			named(one.by),
			one.time.map(to_the_minute).unwrap_or_default(),
			one.confirmed.map(|(by, _)| named(by)).unwrap_or_default(),
			hex::encode(one.hash),
		]);
	}
	let items: Vec<_> = evidence.iter().map(evidence_json).collect();
	let value = json!({ "work": work, "items": items, "at": reads.at() });
	sheet.print(context, form, &reads, &value, "None was given.")
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::Parser;

	#[derive(Parser)]
	struct Line {
		#[command(flatten)]
		give: Give,
	}

	fn read(line: &str) -> Result<NewEvidence> {
		let words = ["test", "7", "--key", "//Alice"].into_iter().chain(line.split_whitespace());
		Line::try_parse_from(words).unwrap().give.read()
	}

	#[test]
	fn a_timestamp_alone_should_have_a_time() {
		let hash = format!("--hash 0x{}", "09".repeat(32));
		let found = read(&format!("--kind timestamp --time 2026-11-11 {hash}")).unwrap();
		assert_eq!((found.kind, found.hash), (EvidenceKind::Timestamp, [9; 32]));
		assert_eq!(found.time.unwrap().day(UtcOffset::UTC).to_string(), "2026-11-11");
		let found = read(&format!("--kind timestamp --time 1796000000000 {hash}")).unwrap();
		assert_eq!(found.time, Some(Moment::from_millis(1_796_000_000_000)));
		assert_eq!(read(&format!("--kind raw-file {hash}")).unwrap().time, None);
		for (line, part) in [
			(format!("--kind timestamp {hash}"), "--time"),
			(format!("--kind raw-file --time 2026-11-11 {hash}"), "only a timestamp"),
			(format!("--kind timestamp --time noon {hash}"), "time \"noon\""),
			(format!("--kind oath {hash}"), "kind \"oath\""),
			("--kind raw-file --hash 0x12".to_owned(), "hash \"0x12\""),
		] {
			let error = read(&line).unwrap_err().to_string();
			assert!(error.contains(part), "{line}: {error}");
		}
	}
}
