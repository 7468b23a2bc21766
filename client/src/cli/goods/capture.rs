//! `stalhof goods capture`.

use super::{
	acts::on_chain,
	documents::{faulty, read},
	verify::meaning,
};
use crate::{
	cli::{
		Context,
		lookup::{bad, signers_organisation, value},
		submit::{Sender, Sending, connect},
	},
	client::Client,
	consortium::Reads,
	error::{Error, Result},
	files,
	goods::{
		GoodsError, Hex32, Proof,
		chain::{Batch, Verdict},
		child_link,
		movements::{self, Capture, Container, Document, IndexedEvent, Uncapturable, subject_text},
	},
	keys::Keystore,
};
use clap::Args;
use serde::Serialize;
use stalhof_epcis::{Essentials, EventHash, Named};
use stalhof_primitives::{
	goods::{Child, Subject},
	gs1::Identifier,
	organisation::OrgId,
};
use std::{
	fs,
	path::{Path, PathBuf},
};

/// Events that go into one transaction.
const AT_ONCE: usize = 16;

#[derive(Args)]
pub(in crate::cli) struct Command {
	/// An EPCIS 2.0 document in JSON-LD, or one event; `-` reads it from standard input.
	file: PathBuf,
	/// Which events can be found on the chain by what they are about: all whose item, batch, container or GTIN is known
	/// there, none, or these by their place in the document, from 1.
	#[arg(long, value_name = "EVENTS", num_args = 1.., default_value = "all")]
	index: Vec<String>,
	/// Directory in which the document is kept [default: $XDG_DATA_HOME/stalhof/events].
	#[arg(long, value_name = "DIR")]
	store: Option<PathBuf>,
	#[command(flatten)]
	proofs: ProofArgs,
	#[command(flatten)]
	sending: Sending,
}

/// Proofs of items that events are about.
#[derive(Args)]
pub(in crate::cli) struct ProofArgs {
	/// The proof of an item that an event is about, as `goods passport --proof` writes it; once for each item. Without it the
	/// node must keep a manifest that has the item.
	#[arg(long = "proof", value_name = "FILE")]
	files: Vec<PathBuf>,
}

/// Which events are indexed.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Index {
	All,
	None,
	These(Vec<usize>),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report {
	/// Whether it was on the chain before.
	already_captured: bool,
	root: Hex32,
	captor: OrgId,
	file: PathBuf,
	events: Vec<EventLine>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct EventLine {
	hash: String,
	/// Under what it can be found; `None` when it is in the document's root alone.
	subject: Option<Subject>,
	/// Whether it was indexed now.
	indexed_now: bool,
}

impl Index {
	fn read(words: &[String]) -> Result<Self> {
		match words {
			[word] if word == "all" => Ok(Self::All),
			[word] if word == "none" => Ok(Self::None),
			words => {
				let place = |word: &String| {
					let place: usize = value("event", word)?;
					place.checked_sub(1).ok_or_else(|| bad("event", word, "events count from 1"))
				};
				let mut places = words.iter().map(place).collect::<Result<Vec<_>>>()?;
				places.sort_unstable();
				places.dedup();
				Ok(Self::These(places))
			}
		}
	}
}

/// Where captured documents are kept unless it is said otherwise.
fn default_store() -> Result<PathBuf> {
	let keys = Keystore::default_directory().map_err(|_| {
		bad(
			"directory of documents",
			"",
			"neither XDG_DATA_HOME nor HOME is set; name one with --store",
		)
	})?;
	Ok(keys.with_file_name("events"))
}

/// Puts a document into the store under its root. Again, it changes nothing.
fn keep(store: &Path, captured: &Capture, bytes: &[u8]) -> Result<PathBuf> {
	files::private_directory(store)?;
	let name = Hex32(captured.root).to_string();
	let path = store.join(format!("{}.json", name.trim_start_matches("0x")));
	match fs::read(&path) {
		Ok(kept) if kept == bytes => {}
		// The same events in other bytes: both are kept, under the file's hash too.
		Ok(_) => {
			let file = Hex32(captured.file).to_string();
			let name =
				format!("{}.{}.json", name.trim_start_matches("0x"), file.trim_start_matches("0x"));
			let other = store.join(name);
			files::replace(&other, bytes, files::PRIVATE)?;
			return Ok(other);
		}
		Err(_) => files::replace(&path, bytes, files::PRIVATE)?,
	}
	Ok(path)
}

/// What a document commits to.
pub(super) fn captured(path: &Path) -> Result<(Capture, Vec<u8>)> {
	let (document, bytes) = read(path)?;
	let captured = Capture::of(&document, &bytes).map_err(|why| match why {
		Uncapturable::Invalid(faults) => faulty(path, &faults),
		Uncapturable::Empty => bad("document", &path.display().to_string(), "it has no event"),
		Uncapturable::BeforeTime(event) => {
			bad("document", &path.display().to_string(), &format!("event {event} lies before 1970"))
		}
	})?;
	Ok((captured, bytes))
}

/// The item that something in an event is.
fn item(named: &Named) -> Option<Child> {
	match named.gs1() {
		Some(Identifier::TradeItem { gtin, serial: Some(serial), .. }) => {
			Some(Child::Item { gtin, serial })
		}
		_ => None,
	}
}

/// The item that a proof is of.
fn proved(proof: &Proof) -> Child {
	Child::Item { gtin: proof.gtin, serial: proof.serial.clone() }
}

impl ProofArgs {
	/// Reads the proofs: each of an item that an event of the document is about.
	pub(super) fn read(&self, document: &Capture) -> Result<Vec<Proof>> {
		let subjects: Vec<_> =
			document.events.iter().filter_map(Essentials::subject).filter_map(item).collect();
		let proof = |path: &PathBuf| {
			let (proof, _) = on_chain(path)?;
			let child = proved(&proof);
			if subjects.contains(&child) {
				return Ok(proof);
			}
			let why = format!("no event of the document is about {} alone", child_link(&child));
			Err(bad("proof", &path.display().to_string(), &why))
		};
		self.files.iter().map(proof).collect()
	}
}

/// What the chain knows something by that an event names.
///
/// Of an item one of the proofs must be, or the node must keep a manifest that has it; of a lot the chain must have one batch
/// alone.
///
/// # Errors
/// Those of the connection; [`GoodsError::NotProved`] when the item's proof does not hold.
pub(super) async fn known(
	reads: &Reads,
	named: &Named,
	proofs: &[Proof],
) -> Result<Option<Subject>> {
	if let Some(child) = item(named) {
		let proof = proofs.iter().find(|proof| proved(proof) == child);
		return known_item(reads, &child_link(&child), proof).await;
	}
	match named.gs1() {
		Some(Identifier::LogisticUnit(sscc)) => {
			let found = Container::find(reads, sscc).await?;
			Ok(found.map(|container| Subject::Container(sscc, container.life)))
		}
		Some(Identifier::TradeItem { gtin, lot: Some(lot), .. }) => {
			let batches = Batch::all(reads, gtin).await?;
			let mut found = batches.iter().filter(|batch| batch.lot == lot);
			match (found.next(), found.next()) {
				(Some(batch), None) => Ok(Some(Subject::Batch(batch.id))),
				_ => Ok(None),
			}
		}
		Some(Identifier::TradeItem { gtin, .. }) => Ok(Some(Subject::Class(gtin))),
		Some(Identifier::Place { .. }) | None => Ok(None),
	}
}

/// Where an item stands: by its proof, or by a manifest that the node keeps.
async fn known_item(reads: &Reads, link: &str, proof: Option<&Proof>) -> Result<Option<Subject>> {
	let verdict = match Verdict::fetch(reads, &value("link", link)?, proof, None).await {
		Ok(verdict) => verdict,
		Err(Error::NotThere { .. }) => return Ok(None),
		Err(error) => return Err(error),
	};
	match (verdict.item, proof) {
		(None, Some(_)) => {
			let why = meaning(verdict.membership);
			Err(GoodsError::NotProved(format!("{link}: {}: {why}", verdict.membership)).into())
		}
		(item, _) => Ok(item.map(|item| Subject::Item(item.item))),
	}
}

/// An event that is to be indexed, with what it is about.
struct Chosen {
	place: usize,
	subject: Subject,
}

/// Finds what events are about, and refuses those that were named and cannot be indexed.
async fn choose(
	context: &Context,
	reads: &Reads,
	captured: &Capture,
	index: &Index,
	proofs: &[Proof],
) -> Result<Vec<Chosen>> {
	let places: Vec<usize> = match index {
		Index::None => Vec::new(),
		Index::All => (0..captured.events.len()).collect(),
		Index::These(places) => places.clone(),
	};
	let mut chosen = Vec::new();
	for place in places {
		let number = place.saturating_add(1).to_string();
		let Some(event) = captured.events.get(place) else {
			let why = format!("the document has {} events", captured.events.len());
			return Err(bad("event", &number, &why));
		};
		match subject(reads, event, proofs).await? {
			Ok(subject) => chosen.push(Chosen { place, subject }),
			Err(why) if *index == Index::All => {
				context.out.note(&format!("event {number} is not indexed: {why}"));
			}
			Err(why) => return Err(bad("event", &number, &why)),
		}
	}
	Ok(chosen)
}

/// What an event is about, or why the chain cannot have it.
async fn subject(
	reads: &Reads,
	event: &Essentials,
	proofs: &[Proof],
) -> Result<core::result::Result<Subject, String>> {
	if event.event_type.is_none() {
		return Ok(Err("its type is one of its own".to_owned()));
	}
	let Some(named) = event.subject() else {
		return Ok(Err("it is about several things, or about none".to_owned()));
	};
	Ok(known(reads, named, proofs).await?.ok_or_else(|| match item(named) {
		Some(_) => {
			format!(
				"the node keeps no manifest that has {}: give its proof with --proof",
				named.uri
			)
		}
		None => format!("{} is not known to the chain, or names several batches", named.uri),
	}))
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	command.sending.check(context)?;
	let index = Index::read(&command.index)?;
	let (captured, bytes) = captured(&command.file)?;
	let proofs = command.proofs.read(&captured)?;
	let store = match &command.store {
		Some(store) => store.clone(),
		None => default_store()?,
	};
	// Before anything is sent: what the chain has, somebody can show.
	let file = keep(&store, &captured, &bytes)?;
	let (client, _) = connect(context).await?;
	let account = command.sending.account(context)?;
	let reads = Reads::finalised(&client).await?;
	let captor = signers_organisation(&reads, &account).await?;
	let chosen = choose(context, &reads, &captured, &index, &proofs).await?;
	let sent = send(context, &command.sending, &client, captor, &captured, &chosen).await?;
	let line = |(place, event): (usize, &Essentials)| {
		let chosen = chosen.iter().find(|chosen| chosen.place == place);
		EventLine {
			hash: EventHash(event.hash.0).to_string(),
			subject: chosen.map(|chosen| chosen.subject),
			indexed_now: sent.indexed.contains(&place),
		}
	};
	let report = Report {
		already_captured: sent.before,
		root: Hex32(captured.root),
		captor,
		file,
		events: captured.events.iter().enumerate().map(line).collect(),
	};
	context.out.result(&report, || describe(&report))
}

/// What was sent.
struct Sent {
	/// Whether the document was captured before.
	before: bool,
	/// Places of events that were indexed now.
	indexed: Vec<usize>,
}

/// Captures the document unless it is captured, and indexes what is not indexed.
async fn send(
	context: &Context,
	sending: &Sending,
	client: &Client,
	captor: OrgId,
	captured: &Capture,
	chosen: &[Chosen],
) -> Result<Sent> {
	let reads = Reads::finalised(client).await?;
	let mut before = Document::find(&reads, captor, captured.root).await?.is_some();
	let mut left = missing(&reads, captor, captured, chosen).await?;
	if before && left.is_empty() {
		return Ok(Sent { before, indexed: Vec::new() });
	}
	let sender = sending.sender(context, client)?;
	let mut done = Vec::new();
	if !before {
		let (first, rest) = left.split_at(left.len().min(AT_ONCE));
		let call = movements::capture(captured, indexed(captured, first)?);
		match sender.send_quietly(&call).await {
			// What an interrupted run had sent is final only now.
			Err(Error::Dispatch { name, .. }) if name == "Movements.DocumentTaken" => before = true,
			sent => {
				sent?;
				done.extend(first.iter().map(|chosen| chosen.place));
				left = rest.to_vec();
			}
		}
		if before {
			let reads = Reads::finalised(client).await?;
			left = missing(&reads, captor, captured, chosen).await?;
		}
	}
	for group in left.chunks(AT_ONCE) {
		index(&sender, captured, group).await?;
		done.extend(group.iter().map(|chosen| chosen.place));
	}
	done.sort_unstable();
	Ok(Sent { before, indexed: done })
}

async fn index(sender: &Sender<'_>, captured: &Capture, group: &[&Chosen]) -> Result<()> {
	let call = movements::index_events(captured.root, indexed(captured, group)?);
	sender.send_quietly(&call).await.map(drop)
}

/// Those that the organisation has not indexed, each event once.
async fn missing<'a>(
	reads: &Reads,
	captor: OrgId,
	captured: &Capture,
	chosen: &'a [Chosen],
) -> Result<Vec<&'a Chosen>> {
	let (mut left, mut hashes) = (Vec::new(), Vec::new());
	for one in chosen {
		let Some(event) = captured.events.get(one.place) else { continue };
		let witnesses = IndexedEvent::witnesses(reads, event.hash.0).await?;
		let own = witnesses.iter().any(|witness| witness.captor == captor);
		// An event may stand in a document twice; the chain has it once.
		if !own && !hashes.contains(&event.hash) {
			hashes.push(event.hash);
			left.push(one);
		}
	}
	Ok(left)
}

/// Events as the call takes them.
fn indexed(
	captured: &Capture,
	chosen: &[&Chosen],
) -> Result<Vec<crate::api::runtime_types::pallet_movements::types::IndexedEvent>> {
	let one = |chosen: &&Chosen| {
		let found = captured.indexed(chosen.place, chosen.subject);
		found.ok_or_else(|| Error::Internal("an event that cannot be indexed".to_owned()))
	};
	chosen.iter().map(one).collect()
}

fn describe(report: &Report) -> String {
	let how = if report.already_captured { "Already captured" } else { "Captured" };
	let mut text = format!(
		"{how}: {} events, root {}\nKept in {}\n",
		report.events.len(),
		report.root,
		report.file.display()
	);
	for event in &report.events {
		let about = match (event.subject.map(subject_text), event.indexed_now) {
			(Some(subject), true) => format!("indexed now, about {subject}"),
			(Some(subject), false) => format!("indexed before, about {subject}"),
			(None, _) => "in the root alone".to_owned(),
		};
		text.push_str(&format!("  {}  {about}\n", event.hash));
	}
	text
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{
		rpc::mock::Mock,
		types::{BlockRef, H256},
	};
	use serde_json::{Value, json};

	const EVENT: &str = r#"{
		"@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
		"type": "ObjectEvent", "action": "OBSERVE", "eventTime": "2026-11-11T09:30:00+08:00",
		"eventTimeZoneOffset": "+08:00", "epcList": ["https://id.gs1.org/01/09521001000017/21/HB1"]
	}"#;

	fn proof() -> Proof {
		serde_json::from_value(json!({
			"version": 1, "gtin": "09521001000017", "serial": "HB1", "lot": "L26B07", "expires": null, "batch": 4,
			"index": 7, "count": 9, "root": Hex32([1; 32]), "labelKey": null, "attributes": null, "path": [],
		}))
		.unwrap()
	}

	fn verdict(membership: &str, item: Value) -> Value {
		json!({
			"gtin": "09521001000017", "serial": "HB1", "digitalLink": "", "membership": membership, "proofFrom": null,
			"tradeItem": null, "batch": null, "item": item,
			"whereabouts": {
				"shown": 0,
				"custody": {
					"fact": "not-shown", "custodian": null, "container": null, "shipment": null, "place": null,
					"since": null,
				},
				"customs": "not-shown", "certificates": [], "twoPlaces": false,
			},
			"stops": [], "recalls": [], "warnings": [], "labelDiffers": [],
			"asOf": { "moment": 1, "date": "1970-01-01", "block": 1 },
		})
	}

	/// A node that keeps no manifest: to it only the mark's right proof shows where the item stands.
	fn node() -> Reads {
		let mock = Mock::new(|method, parameters| {
			assert_eq!(method, "goods_verify");
			Ok(match &parameters[1] {
				Value::Null => verdict("not-shown", Value::Null),
				given if *given == json!(proof()) => verdict(
					"proved",
					json!({
						"item": "4/7", "market": "commissioned", "label": "keyless", "holder": null, "conflict": null,
						"returned": null, "inspected": null, "resealed": null, "scans": null,
					}),
				),
				_ => verdict("not-in-batch", Value::Null),
			})
		});
		Reads::at_block(mock.rpc("ws://node"), BlockRef { number: 9, hash: H256::zero() })
	}

	#[tokio::test]
	async fn item_should_be_known_by_its_proof_where_the_node_keeps_none() {
		let document = stalhof_epcis::Document::read(EVENT.as_bytes()).unwrap();
		let events = document.essentials().unwrap();
		let of = async |proofs: &[Proof]| subject(&node(), &events[0], proofs).await;
		let expected = Subject::Item("4/7".parse().unwrap());
		assert_eq!(of(&[proof()]).await.unwrap(), Ok(expected));
		let other = Proof { serial: "HB2".parse().unwrap(), ..proof() };
		assert_eq!(of(&[other.clone(), proof()]).await.unwrap(), Ok(expected));
		for proofs in [vec![], vec![other]] {
			let why = of(&proofs).await.unwrap().unwrap_err();
			assert!(why.contains("21/HB1: give its proof with --proof"), "{why}");
		}
		let wrong = Proof { index: 8, ..proof() };
		let error = of(&[wrong]).await.unwrap_err();
		assert_eq!(error.code(), "not-proved");
		assert!(
			error.to_string().contains("21/HB1: not-in-batch: the proof does not hold"),
			"{error}"
		);
	}

	#[test]
	fn index_should_be_all_none_or_places_from_one() {
		let read = |words: &[&str]| {
			Index::read(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
		};
		assert_eq!(read(&["all"]).unwrap(), Index::All);
		assert_eq!(read(&["none"]).unwrap(), Index::None);
		assert_eq!(read(&["3", "1", "3"]).unwrap(), Index::These(vec![0, 2]));
		for bad in [&["0"][..], &["x"], &["all", "1"], &["-1"]] {
			assert!(read(bad).is_err(), "{bad:?}");
		}
	}
}
