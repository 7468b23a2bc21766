//! `stalhof goods verify`.

use super::{contents::shown, trace::place};
use crate::{
	cli::{
		Context,
		lookup::{bad, value},
		output::table,
		submit::connect,
	},
	consortium::{Names, Reads},
	error::Result,
	goods::{
		Against, Expected, Hex32, Proof, Receipt,
		chain::{ProofFrom, Verdict},
	},
};
use clap::Args;
use serde::Serialize;
use stalhof_primitives::{
	goods::{Child, Membership},
	gs1::{Identifier, Reading},
};
use std::path::{Path, PathBuf};

/// What a check without a chain leaves open.
const NOT_ASKED: [&str; 3] = [
	"whether the chain holds this root, and who committed to it",
	"what has become of the item since",
	"whether this label is a copy",
];

#[derive(Args)]
pub(in crate::cli) struct Command {
	/// What the label says: a GS1 Digital Link, or another form with GTIN and serial.
	link: String,
	/// The mark's proof, as `goods passport` writes it. A node may have it too.
	#[arg(long, value_name = "FILE", required_if_eq("offline", "true"))]
	proof: Option<PathBuf>,
	/// Directories of packings, as `goods pack` makes them: they show in what the item stands, and so where it is.
	#[arg(long, value_name = "DIR", num_args = 1.., conflicts_with_all = ["offline", "content_proof"])]
	contents: Vec<PathBuf>,
	/// What `goods contents --proof` has written, instead of the directories.
	#[arg(long, value_name = "FILE", conflicts_with = "offline")]
	content_proof: Option<PathBuf>,
	/// Ask no node: check the proof alone.
	#[arg(long)]
	offline: bool,
	/// The batch's root from a source of yours, 0x… [default: the one that the proof names].
	#[arg(long, requires = "offline")]
	root: Option<String>,
	/// The batch's receipt from a source of yours.
	#[arg(long, value_name = "FILE", conflicts_with = "root", requires = "offline")]
	receipt: Option<PathBuf>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report<'a> {
	/// What was proved.
	proved: String,
	gtin: String,
	serial: String,
	lot: String,
	expires: Option<String>,
	index: u32,
	count: u32,
	root: Hex32,
	label_key: Option<Hex32>,
	/// What it was held against.
	against: Against,
	not_asked: &'a [&'a str],
}

pub(super) async fn run(context: &Context, command: &Command) -> Result<()> {
	let label: Reading = value("link", &command.link)?;
	match (&command.proof, command.offline) {
		(Some(proof), true) => offline(context, command, &label, proof),
		(proof, _) => online(context, command, &label, proof.as_deref()).await,
	}
}

/// Asks a node for the chain's verdict.
async fn online(
	context: &Context,
	command: &Command,
	label: &Reading,
	proof: Option<&Path>,
) -> Result<()> {
	let Identifier::TradeItem { gtin, serial: Some(serial), .. } = &label.identifier else {
		return Err(bad("link", &command.link, "it names no item: GTIN and serial"));
	};
	let proof = match proof {
		Some(path) => {
			let proof = Proof::read(path)?;
			proof.is_of(label)?;
			Some(proof)
		}
		None => None,
	};
	let child = Child::Item { gtin: *gtin, serial: serial.clone() };
	let around = shown(&child, &command.contents, command.content_proof.as_deref())?;
	let (client, runtime) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let verdict = Verdict::fetch(&reads, label, proof.as_ref(), around.as_ref()).await?;
	let mut names = Names::of(&runtime);
	let batch = verdict.batch.iter().map(|batch| batch.producer);
	let stops = verdict.stops.iter().filter_map(|stop| stop.by);
	let licensee = verdict.trade_item.iter().map(|item| item.licensee);
	let custodian = verdict.whereabouts.custody.custodian;
	names.fetch(&reads, batch.chain(stops).chain(licensee).chain(custodian)).await?;
	let given = around.map_or(0, |around| around.around.len());
	context.out.told(&verdict, &reads, || told(&verdict, given, &names))
}

/// What a verdict means, in words.
pub(super) const fn meaning(membership: Membership) -> &'static str {
	match membership {
		Membership::Proved => "the mark is one of its batch",
		Membership::NotShown => "no proof was shown: ask the seller or the brand for it",
		Membership::CannotBeProvedNow => {
			"no proof was shown, and nobody but its producer keeps what proofs are made from"
		}
		Membership::InNoPool => "no proof was shown, and nobody was granted such a serial number",
		Membership::UnknownGtin => {
			"nobody here has entered this GTIN: that says nothing of the goods"
		}
		Membership::UnknownBatch => "the proof names an item that is not there",
		Membership::OtherTradeItem => "the proof is of another trade item",
		Membership::NotInBatch => "the proof does not hold",
		Membership::OutsidePool => {
			"the mark is not genuine: its serial number was never granted to who made it"
		}
	}
}

fn told(verdict: &Verdict, given: usize, names: &Names) -> String {
	let mut rows = vec![
		("Mark", verdict.digital_link.clone()),
		("Proof", format!("{}: {}", verdict.membership, meaning(verdict.membership))),
	];
	if verdict.proof_from == Some(ProofFrom::Manifest) {
		rows.push(("Proof from", "the manifest that the node keeps".to_owned()));
	}
	rows.extend(verdict.trade_item.iter().map(|item| ("Brand", names.organisation(item.licensee))));
	if let Some(batch) = &verdict.batch {
		rows.push(("Marked by", format!("{}, {}", names.organisation(batch.producer), batch.made)));
		rows.push(("Lot", format!("{}, batch {}", batch.lot, batch.id)));
		rows.extend(batch.market.map(|market| ("Meant for", market.to_string())));
		rows.extend(batch.expires.map(|day| ("Last day of use", day.to_string())));
	}
	if let Some(item) = &verdict.item {
		rows.push(("Market", item.market.to_string()));
		rows.push(("Label", item.label.to_string()));
		if let Some(holder) = item.holder {
			rows.push(("Holder", format!("{}, since {}", holder.key, holder.since_date)));
		}
		rows.extend(item.conflict.map(|conflict| {
			("Conflicts", format!("{}, the last on {}", conflict.count, conflict.date))
		}));
	}
	if verdict.membership == Membership::Proved {
		rows.push(("Where", place(&verdict.whereabouts, given, names)));
		rows.push(("Customs", verdict.whereabouts.customs.to_string()));
	}
	for stop in &verdict.stops {
		let mut text = stop.kind.to_string();
		if let Some(recall) = stop.recall {
			text.push_str(&format!(" (recall {recall})"));
		}
		if let Some(by) = stop.by {
			text.push_str(&format!(", by {}", names.organisation(by)));
		}
		if let Some(day) = stop.since_date {
			text.push_str(&format!(", since {day}"));
		}
		if let Some(day) = stop.until_date {
			text.push_str(&format!(", until {day}"));
		}
		rows.push(("Stop", text));
	}
	rows.extend(verdict.label_differs.iter().map(|other| {
		let (what, label, batch) = (other.what, &other.label, other.batch());
		("Label differs", format!("it says the {what} {label}, and its batch has {batch}"))
	}));
	if !verdict.warnings.is_empty() {
		rows.push(("Warnings", verdict.warnings.to_string()));
	}
	table(&rows)
}

/// Checks a proof alone.
fn offline(context: &Context, command: &Command, label: &Reading, proof: &Path) -> Result<()> {
	let expected = match (&command.root, &command.receipt) {
		(Some(root), _) => Some(Expected::Root(value("root", root)?)),
		(None, Some(receipt)) => Some(Expected::Receipt(Receipt::read(receipt)?.into())),
		(None, None) => None,
	};
	let proof = Proof::read(proof)?;
	proof.is_of(label)?;
	let checked = proof.check(expected.as_ref())?;
	let report = Report {
		proved: format!("the mark is in the batch with the root {}", checked.root),
		gtin: proof.gtin.to_string(),
		serial: proof.serial.to_string(),
		lot: proof.lot.to_string(),
		expires: proof.expires.map(|day| day.to_string()),
		index: proof.index,
		count: proof.count,
		root: checked.root,
		label_key: proof.label_key,
		against: checked.against,
		not_asked: &NOT_ASKED,
	};
	context.out.result(&report, || describe(&report))
}

fn describe(report: &Report) -> String {
	let against = match report.against {
		Against::Itself => "the root that the proof itself names",
		Against::Root => "the root that you gave; how many marks it has, the proof says",
		Against::Receipt => "the receipt that you gave",
	};
	let mut rows = vec![
		("GTIN", report.gtin.clone()),
		("Serial", report.serial.clone()),
		("Lot", report.lot.clone()),
	];
	rows.extend(report.expires.clone().map(|day| ("Last day of use", day)));
	rows.push(("Place", format!("{} of {}, counted from 0", report.index, report.count)));
	rows.extend(report.label_key.map(|key| ("Label's key", key.to_string())));
	rows.push(("Held against", against.to_owned()));
	let mut text = format!("Proved: {}.\n{}", report.proved, table(&rows));
	text.push_str("Not asked:\n");
	for question in report.not_asked {
		text.push_str(&format!("- {question}\n"));
	}
	text
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{
		cli::goods::testing::{batch, carry_out, hash, numbers},
		metadata::embedded,
	};
	use serde_json::{Value, json};
	use stalhof_primitives::organisation::OrgId;

	/// The verdict on a mark of batch 5, to which these fields are added.
	fn verdict(more: &Value) -> Verdict {
		let place = tempfile::tempdir().unwrap();
		let done = carry_out(&numbers(), place.path());
		let mut told = json!({
			"gtin": "09521001000017", "serial": "0001", "digitalLink": "https://id.gs1.org/01/09521001000017/21/0001",
			"membership": "proved", "proofFrom": "caller", "tradeItem": null, "batch": batch(5, &done.batches[0].1),
			"item": null,
			"whereabouts": {
				"shown": 0,
				"custody": {
					"fact": "not-shown", "custodian": null, "container": null, "shipment": null, "place": null, "since": null,
				},
				"customs": "not-shown", "certificates": [], "twoPlaces": false,
			},
			"stops": [], "recalls": [], "warnings": [], "labelDiffers": [],
			"asOf": { "moment": 1_794_360_600_000u64, "date": "2026-11-11", "block": 300 },
		});
		told.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
		serde_json::from_value(told).unwrap()
	}

	fn text(more: &Value) -> String {
		let mut names = Names::of(embedded().unwrap());
		names.add(OrgId(6), "Rijksdienst");
		told(&verdict(more), 0, &names)
	}

	#[test]
	fn verdict_should_tell_what_the_label_says_otherwise() {
		let plain = text(&json!({}));
		assert!(plain.contains("the mark is one of its batch") && plain.contains("L1, batch 5"));
		assert!(!plain.contains("Label differs") && !plain.contains("Warnings"), "{plain}");
		let other = text(&json!({
			"labelDiffers": [
				{ "what": "lot", "label": "L2", "batch": "L1" },
				{ "what": "expires", "label": "281130", "batch": null },
			],
			"warnings": ["label-differs"],
		}));
		for part in [
			"Label differs",
			"it says the lot L2, and its batch has L1",
			"it says the last day of use 281130, and its batch has none",
			"Warnings",
			"label-differs",
		] {
			assert!(other.contains(part), "{part:?} is missing: {other}");
		}
	}

	#[test]
	fn verdict_should_tell_item_and_stops() {
		let stop = |kind: &str, by: Value, recall: Value| {
			json!({
				"kind": kind, "by": by, "since": null, "sinceDate": "2026-11-10", "until": null,
				"untilDate": "2026-12-10", "recall": recall,
			})
		};
		let told = text(&json!({
			"proofFrom": "manifest",
			"item": {
				"item": "5/0", "market": "sold", "label": "conflict",
				"holder": { "key": hash(1), "since": 0, "sinceDate": "2026-11-11", "passes": 0 },
				"conflict": { "count": 3, "moment": 0, "date": "2026-11-12", "holder": hash(2) },
				"returned": null, "inspected": null, "resealed": null, "scans": null,
			},
			"stops": [stop("recalled", json!(6), json!(7)), stop("locked", Value::Null, Value::Null)],
		}));
		for part in [
			"the manifest that the node keeps",
			"sold",
			&format!("{}, since 2026-11-11", hash(1)),
			"3, the last on 2026-11-12",
			"recalled (recall 7), by 6 (Rijksdienst), since 2026-11-10, until 2026-12-10",
			"locked, since 2026-11-10, until 2026-12-10",
		] {
			assert!(told.contains(part), "{part:?} is missing: {told}");
		}
	}
}
