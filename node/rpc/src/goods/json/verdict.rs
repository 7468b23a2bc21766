//! Verdicts on marks.

use super::{
	NotedJson,
	catalogue::{BatchJson, TradeItemJson},
	date,
	item::ItemJson,
	recall::RecallJson,
};
use crate::{
	consortium::json::organisation::OrganisationNameJson, goods::input::Mark,
	movements::json::WhereaboutsJson,
};
use pallet_goods_runtime_api::{StopView, Verdict};
use serde::{Deserialize, Serialize};
use stalhof_marks::{Difference, differences};
use stalhof_primitives::{
	goods::{Membership, StopKind, Warning, Warnings},
	gs1::{Gtin, Serial},
	organisation::OrgId,
	time::{Day, Moment},
};
use std::collections::BTreeSet;

/// Where the proof came from that a verdict looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProofSource {
	/// The caller gave it.
	Caller,
	/// The node made it from a manifest that it keeps.
	Manifest,
}

/// Answer of `goods_verify`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VerdictJson {
	/// What is marked, 14 digits.
	pub gtin: Gtin,
	/// Which one.
	pub serial: Serial,
	/// The mark as a canonical GS1 Digital Link.
	pub digital_link: String,
	/// What was proved.
	pub membership: Membership,
	/// Where the proof came from, if there was one.
	pub proof_from: Option<ProofSource>,
	/// The trade item, if it was entered.
	pub trade_item: Option<TradeItemJson>,
	/// The batch, where membership is proved, or where it is not but the leaf is in it.
	pub batch: Option<BatchJson>,
	/// Facts of the item, where membership is proved.
	pub item: Option<ItemJson>,
	/// Where it is and what is certified of it, where membership is proved.
	pub whereabouts: WhereaboutsJson,
	/// Why it should not be sold or used: all reasons, the most restrictive first.
	pub stops: Vec<StopJson>,
	/// The recalls that reach it.
	pub recalls: Vec<RecallJson>,
	/// What else there is to know.
	pub warnings: Warnings,
	/// What the text that names the mark says otherwise than its batch. If there is any, `warnings` has `label-differs`.
	pub label_differs: Vec<Difference>,
	/// The organisations that are named above, in order of number.
	pub organisations: Vec<OrganisationNameJson>,
	/// The moment and the block for which it holds.
	pub as_of: NotedJson,
}

impl VerdictJson {
	pub(crate) fn new(
		mark: &Mark,
		proof_from: Option<ProofSource>,
		verdict: Verdict,
		organisations: Vec<OrganisationNameJson>,
	) -> Self {
		let Verdict {
			membership,
			trade_item,
			batch,
			item,
			whereabouts,
			stops,
			recalls,
			warnings,
			at,
			block,
		} = verdict;
		let said = mark.label.as_ref().zip(batch.as_ref());
		let label_differs = said
			.map(|(label, batch)| differences(label, &batch.lot, batch.expires))
			.unwrap_or_default();
		let differs = match label_differs[..] {
			[] => Warnings::NONE,
			_ => Warning::LabelDiffers.into(),
		};
		Self {
			gtin: mark.gtin,
			serial: mark.serial.clone(),
			digital_link: mark.digital_link(),
			membership,
			proof_from,
			trade_item: trade_item.map(Into::into),
			batch: batch.map(Into::into),
			item: item.map(Into::into),
			whereabouts: whereabouts.into(),
			stops: stops.into_iter().map(Into::into).collect(),
			recalls: recalls.into_iter().map(Into::into).collect(),
			warnings: warnings.union(differs),
			label_differs,
			organisations,
			as_of: NotedJson::new(at, block),
		}
	}
}

/// The organisations that a verdict names, in order of number.
pub(crate) fn named(verdict: &Verdict) -> BTreeSet<OrgId> {
	let mut named = BTreeSet::new();
	if let Some(trade_item) = &verdict.trade_item {
		named.insert(trade_item.licensee);
		named.extend(&trade_item.distributors);
	}
	if let Some(batch) = &verdict.batch {
		named.insert(batch.producer);
		named.extend(batch.importers.iter().chain(&batch.keepers));
	}
	if let Some(item) = &verdict.item {
		let inspected = item.inspected.map(|(_, said)| said);
		let said = [item.returned, inspected, item.resealed];
		named.extend(said.into_iter().flatten().map(|said| said.by));
	}
	named.extend(verdict.whereabouts.custody.custodian);
	named.extend(verdict.whereabouts.certificates.iter().map(|note| note.issuer));
	named.extend(verdict.stops.iter().filter_map(|stop| stop.by));
	for recall in &verdict.recalls {
		named.insert(recall.by);
		named.extend([recall.retracted, recall.released].into_iter().flatten().map(|said| said.by));
	}
	named
}

/// Why an item should not be sold or used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StopJson {
	/// What kind.
	pub kind: StopKind,
	/// Who says so; `None` for what follows from a date.
	pub by: Option<OrgId>,
	/// Since when, where it is known; milliseconds of the calendar.
	pub since: Option<Moment>,
	/// The date at that moment, UTC.
	pub since_date: Option<Day>,
	/// Until when, by the clock of goods, where it ends; milliseconds.
	pub until: Option<Moment>,
	/// The date at that moment, UTC.
	pub until_date: Option<Day>,
	/// The recall's number, of one.
	pub recall: Option<u32>,
}

impl From<StopView> for StopJson {
	fn from(StopView { kind, by, at, until, recall }: StopView) -> Self {
		let (since_date, until_date) = (at.map(date), until.map(date));
		Self { kind, by, since: at, since_date, until, until_date, recall }
	}
}
