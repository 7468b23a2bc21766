//! `stalhof goods event`.

use super::{
	acts::Reference,
	capture::{ProofArgs, captured, known},
};
use crate::{
	cli::{
		Context,
		lookup::{bad, number_or_registration, value},
		output::table,
		submit::{Once, connect},
	},
	consortium::{Names, Reads},
	error::{Error, Result},
	goods::{
		Hex32,
		movements::{self, Document, IndexedEvent, calls, subject_text, to_the_minute},
	},
	types::BlockRef,
};
use clap::Subcommand;
use serde::Serialize;
use stalhof_epcis::EventHash;
use stalhof_primitives::goods::ErrorReason;
use std::path::{Path, PathBuf};
use subxt::utils::Static;

#[derive(Subcommand)]
pub(in crate::cli) enum Command {
	/// Show an event, as each who captured it has indexed it.
	Show {
		/// Its hash: ni:///sha-256;…?ver=CBV2.0, or 0x and 64 digits.
		hash: String,
	},
	/// Check a document against the chain: that it is what was captured, and that what is indexed is what it says.
	Check {
		/// The document; `-` reads it from standard input.
		file: PathBuf,
		/// Who captured it: an organisation's number, or its registration number [default: whoever did].
		#[arg(long, value_name = "ORGANISATION")]
		captor: Option<String>,
		#[command(flatten)]
		proofs: ProofArgs,
	},
	/// Say that an event that your organisation has captured was in error.
	Declare {
		/// Its hash.
		hash: String,
		/// did_not_occur, or incorrect_data.
		#[arg(long)]
		reason: String,
		/// The hash of an event that stands in its place; up to eight.
		#[arg(long = "correction", value_name = "HASH")]
		corrections: Vec<String>,
		#[command(flatten)]
		once: Once,
	},
	/// Say that what another has indexed of an event is not what its document says.
	Contest {
		/// Its hash.
		hash: String,
		/// Who captured it: an organisation's number, or its registration number.
		#[arg(long, value_name = "ORGANISATION")]
		captor: String,
		#[command(flatten)]
		reference: Reference,
		#[command(flatten)]
		once: Once,
	},
}

#[derive(Serialize)]
struct Witnesses<'a> {
	hash: String,
	witnesses: &'a [IndexedEvent],
	at: BlockRef,
}

/// What a document was held against.
#[derive(Serialize)]
struct Checked {
	root: Hex32,
	documents: Vec<Document>,
	/// Events of it that somebody has indexed.
	indexed: usize,
	events: usize,
	at: BlockRef,
}

/// The hash of an event in either form.
fn hash(text: &str) -> Result<[u8; 32]> {
	match text.parse::<Hex32>() {
		Ok(hash) => Ok(hash.0),
		Err(_) => value::<EventHash>("hash", text).map(|hash| hash.0),
	}
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Show { hash: text } => show(context, hash(&text)?).await,
		Command::Check { file, captor, proofs } => {
			check(context, &file, captor.as_deref(), &proofs).await
		}
		Command::Declare { hash: text, reason, corrections, once } => {
			let hash_of = hash(&text)?;
			let reason: ErrorReason = value("reason", &reason)?;
			let corrections =
				corrections.iter().map(|text| hash(text)).collect::<Result<Vec<_>>>()?;
			if corrections.len() > 8 {
				let count = corrections.len().to_string();
				return Err(bad("number of corrections", &count, "eight are the most"));
			}
			once.submit(context, async |_, _| Ok(movements::declare(hash_of, reason, corrections)))
				.await
		}
		Command::Contest { hash: text, captor, reference, once } => {
			let (hash_of, said) = (hash(&text)?, reference.hash()?);
			let captor = number_or_registration(&captor)?;
			once.submit(context, async |client, _| {
				let captor = captor.number(&Reads::finalised(client).await?).await?;
				Ok(calls().contest_event(hash_of, Static(captor), said))
			})
			.await
		}
	}
}

async fn show(context: &Context, hash: [u8; 32]) -> Result<()> {
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let witnesses = IndexedEvent::witnesses(&reads, hash).await?;
	if witnesses.is_empty() {
		let name = format!("{} that anybody has indexed", EventHash(hash));
		return Err(Error::NotThere { what: "event", name });
	}
	let mut names = Names::of(&runtime);
	let contests = witnesses.iter().flat_map(|event| &event.contested).map(|said| said.by);
	names.fetch(&reads, witnesses.iter().map(|event| event.captor).chain(contests)).await?;
	let shown =
		Witnesses { hash: EventHash(hash).to_string(), witnesses: &witnesses, at: reads.at() };
	context.out.told(&shown, &reads, || {
		let parts: Vec<_> = witnesses.iter().map(|event| describe(event, &names)).collect();
		format!("{}\n{}", shown.hash, parts.join("\n"))
	})
}

fn describe(event: &IndexedEvent, names: &Names) -> String {
	let late = if event.late { ", late" } else { "" };
	let mut rows = vec![
		("Captured by", {
			let when = to_the_minute(event.moment);
			format!("{}, {when}{late}", names.organisation(event.captor))
		}),
		("Event", format!("{}, {} of document {:#x}", event.id, event.index, event.document)),
		("Type", event.event_type.to_string()),
	];
	rows.extend(event.action.map(|action| ("Action", action.to_string())));
	rows.extend(event.biz_step.map(|step| ("Step", step.to_string())));
	rows.extend(event.disposition.map(|word| ("Disposition", word.to_string())));
	rows.push(("About", subject_text(event.subject)));
	rows.push(("Time", {
		let when = to_the_minute(event.time);
		format!("{when} UTC, local clocks {} minutes ahead", event.offset)
	}));
	rows.extend(event.read_point.map(|gln| ("Read at", gln.to_string())));
	rows.extend(event.biz_location.map(|gln| ("Then at", gln.to_string())));
	if let Some(declared) = &event.declared {
		let corrections: Vec<_> =
			declared.corrections.iter().map(|hash| EventHash(hash.0).to_string()).collect();
		let instead = match corrections.is_empty() {
			true => String::new(),
			false => format!("; in its place {}", corrections.join(", ")),
		};
		rows.push(("In error", format!("{}, {}{instead}", declared.reason, declared.date)));
	}
	for said in &event.contested {
		rows.push(("Contested", format!("by {}, {}", names.organisation(said.by), said.date)));
	}
	table(&rows)
}

async fn check(
	context: &Context,
	file: &Path,
	captor: Option<&str>,
	proofs: &ProofArgs,
) -> Result<()> {
	let which = captor.map(number_or_registration).transpose()?;
	let (document, _) = captured(file)?;
	let proofs = proofs.read(&document)?;
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let captor = match &which {
		Some(which) => Some(which.number(&reads).await?),
		None => None,
	};
	let mut faults = Vec::new();
	let (mut captors, mut indexed) = (captor.into_iter().collect::<Vec<_>>(), 0usize);
	for (place, event) in document.events.iter().enumerate() {
		let witnesses = IndexedEvent::witnesses(&reads, event.hash.0).await?;
		let about = match event.subject() {
			Some(named) => known(&reads, named, &proofs).await?,
			None => None,
		};
		let own = |witness: &&IndexedEvent| captor.is_none_or(|captor| witness.captor == captor);
		let mut found = false;
		for witness in witnesses.iter().filter(own) {
			found = true;
			if !captors.contains(&witness.captor) {
				captors.push(witness.captor);
			}
			faults.extend(movements::compare(event, about, place, document.root, witness));
		}
		indexed += usize::from(found);
	}
	let mut documents = Vec::new();
	for captor in &captors {
		documents.extend(Document::find(&reads, *captor, document.root).await?);
	}
	let mut names = Names::of(&runtime);
	names.fetch(&reads, captors.iter().copied()).await?;
	let mut lines: Vec<String> = faults
		.iter()
		.map(|fault| {
			format!(
				"event {} ({}), {}: the document says {}, {} has {}",
				fault.event,
				fault.hash,
				fault.field,
				fault.document,
				names.organisation(fault.captor),
				fault.chain
			)
		})
		.collect();
	if documents.is_empty() {
		let who = captor
			.map_or("nobody who has indexed one of its events has".to_owned(), |captor| {
				format!("{} has not", names.organisation(captor))
			});
		lines.push(format!(
			"root: {who} captured a document with these events in this order ({}): an event was changed, \
			 added, left out or moved, or it was never captured",
			Hex32(document.root)
		));
	}
	for found in &documents {
		let who = names.organisation(found.captor);
		for (what, own, chain) in [
			("number of events", document.count().to_string(), found.count.to_string()),
			(
				"first time",
				document.first.as_millis().to_string(),
				found.first.as_millis().to_string(),
			),
			(
				"last time",
				document.last.as_millis().to_string(),
				found.last.as_millis().to_string(),
			),
		] {
			if own != chain {
				lines.push(format!("{what}: the document has {own}, {who} has captured {chain}"));
			}
		}
		if found.file.0 != document.file {
			context.out.note(&format!(
				"{who} captured the same events in other bytes: formatting and what is no part of an event may differ"
			));
		}
	}
	if !lines.is_empty() {
		return Err(Error::Contradicted { path: file.to_owned(), contradictions: lines });
	}
	let checked = Checked {
		root: Hex32(document.root),
		documents,
		indexed,
		events: document.events.len(),
		at: reads.at(),
	};
	context.out.told(&checked, &reads, || {
		let mut text = format!(
			"No contradiction: {} events, of which {} are indexed.\n",
			checked.events, checked.indexed
		);
		for found in &checked.documents {
			let late = if found.late { ", late" } else { "" };
			let who = names.organisation(found.captor);
			text.push_str(&format!("Captured by {who} on {}{late}.\n", found.date));
		}
		text
	})
}
