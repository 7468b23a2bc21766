//! What nodes tell of goods on the move (`goods_*`).

use crate::{
	goods::{NamedLine, chain::Said},
	types::H256,
};
use core::fmt;
use serde::{Deserialize, Serialize};
use stalhof_primitives::{
	cbv::{Action, BizStep, Disposition, EventType},
	goods::{
		CertificateKind, CustodyFact, CustomsFact, ErrorReason, ExceptionKind, Goods, Inbox,
		ReferenceKind, ShipmentState, Subject,
	},
	gs1::{Gln, Sscc},
	organisation::OrgId,
	time::{Day, Moment, UtcOffset},
};

/// A moment to the minute, UTC.
pub fn to_the_minute(moment: Moment) -> String {
	let minutes = moment.as_millis() / 60_000 % 1_440;
	format!("{} {:02}:{:02}", moment.day(UtcOffset::UTC), minutes / 60, minutes % 60)
}

/// Goods as people write them.
pub fn goods_text(goods: Goods) -> String {
	match goods {
		Goods::Batch(batch) => format!("batch {batch}"),
		Goods::Class(gtin) => gtin.to_string(),
	}
}

/// A subject as people write it.
pub fn subject_text(subject: Subject) -> String {
	match subject {
		Subject::Item(item) => format!("item {item}"),
		Subject::Batch(batch) => format!("batch {batch}"),
		Subject::Container(sscc, 1) => format!("container {sscc}"),
		Subject::Container(sscc, life) => format!("container {sscc} (life {life})"),
		Subject::Class(gtin) => format!("all of {gtin}"),
	}
}

/// Root and number of a container's children.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
	/// The root over their leaves.
	pub root: H256,
	/// How many were packed.
	pub count: u32,
	/// How many have been taken out since.
	pub taken: u32,
}

/// A certificate, in short.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateNote {
	/// Its number.
	pub id: u32,
	/// What it says.
	pub kind: CertificateKind,
	/// Whether the goods passed.
	pub passed: bool,
	/// About what.
	pub subject: Subject,
	/// Who says so.
	pub issuer: OrgId,
	/// When; milliseconds of the calendar.
	pub moment: Moment,
	/// The date at that moment, UTC.
	pub date: Day,
}

/// A container, in its present or last life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Container {
	/// Its number.
	pub sscc: Sscc,
	/// How often its SSCC has been used.
	pub life: u32,
	/// How often anything was packed under it.
	pub packing: u32,
	/// Whether it stands: not once it has been unpacked.
	pub stands: bool,
	/// Who packed it.
	pub packer: OrgId,
	/// Who has it.
	pub custodian: OrgId,
	/// From 1, of items alone, to 7.
	pub level: u8,
	/// What stands in it child by child; `null` when it is known by quantity alone.
	pub contents: Option<Contents>,
	/// How much is in it of what.
	pub lines: Vec<NamedLine>,
	/// How many pieces in it recalls in force may reach, at most.
	pub recalled: u64,
	/// Where it was last.
	pub place: Gln,
	/// When that was, as who moved it says; milliseconds of the calendar.
	pub time: Moment,
	/// When it was noted; milliseconds of the calendar.
	pub moment: Moment,
	/// The date at that moment, UTC.
	pub date: Day,
	/// On which shipment it is, or was last.
	pub shipment: Option<u32>,
	/// Whether it is on the way.
	pub under_way: bool,
	/// Whether it was shown in two containers that both stand.
	pub two_places: bool,
	/// Certificates about it.
	pub certificates: Vec<CertificateNote>,
}

/// Where something happened, when its teller says so, and when that was noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Happened {
	/// Where.
	pub place: Gln,
	/// When, as its teller says; milliseconds of the calendar.
	pub time: Moment,
	/// When it was noted; milliseconds of the calendar.
	pub moment: Moment,
	/// The date at that moment, UTC.
	pub date: Day,
	/// Whether it was told more than 72 hours late.
	pub late: bool,
}

/// A line of a shipment, and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShipmentLine {
	/// Of what.
	pub goods: Goods,
	/// Pieces sent.
	pub quantity: u64,
	/// Pieces received undamaged.
	pub received: u64,
	/// Pieces received damaged.
	pub damaged: u64,
	/// Pieces that are missing.
	pub short: u64,
	/// Pieces received besides.
	pub over: u64,
}

/// What a shipment refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
	/// To what.
	pub kind: ReferenceKind,
	/// The keyed token.
	pub token: H256,
}

/// A shipment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Shipment {
	/// Its number.
	pub id: u32,
	/// Who sent it.
	pub from: OrgId,
	/// Whose the goods are to be.
	pub consignee: OrgId,
	/// Who alone may say that it arrived.
	pub receiver: OrgId,
	/// Who carries it.
	pub carrier: Option<OrgId>,
	/// How far it has come.
	pub state: ShipmentState,
	/// Which containers.
	pub containers: Vec<Sscc>,
	/// How much of what, and what came of it once it has arrived.
	pub lines: Vec<ShipmentLine>,
	/// What it refers to.
	pub references: Vec<Reference>,
	/// The shipment whose goods come back with it.
	pub returns: Option<u32>,
	/// That it left.
	pub shipped: Happened,
	/// That its carrier took it over.
	pub departed: Option<Happened>,
	/// That it arrived.
	pub received: Option<Happened>,
	/// How many exceptions of it are open.
	pub exceptions: u32,
	/// Pieces of it received undamaged, of each line no more than were sent.
	pub delivered: u64,
	/// Pieces that have come back.
	pub returned: u64,
	/// Pieces drawn on as evidence.
	pub drawn: u64,
	/// Pieces of it that recalls in force may reach, at most.
	pub recalled: u64,
	/// Organisations that have recorded it and are related neither to who sent it nor to who received it.
	pub recorded_by: Vec<OrgId>,
}

/// Something that went wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Exception {
	/// Its number.
	pub id: u32,
	/// What went wrong.
	pub kind: ExceptionKind,
	/// A fault of business, or a suspicion.
	pub inbox: Inbox,
	/// The shipment that it is about, of one.
	pub shipment: Option<u32>,
	/// The goods that it is about, of some.
	pub subject: Option<Subject>,
	/// Who has to answer.
	pub owner: OrgId,
	/// Who raised it.
	pub raised: Said,
	/// Until when it should be answered, by the clock of movements; milliseconds.
	pub until: Moment,
	/// The date at that moment, UTC.
	pub until_date: Day,
	/// Whether that is over and it is neither answered nor settled.
	pub overdue: bool,
	/// What its owner answered.
	pub answered: Option<Said>,
	/// That it is settled.
	pub settled: Option<Said>,
}

/// A certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Certificate {
	/// Its number.
	pub id: u32,
	/// What it says.
	pub kind: CertificateKind,
	/// About what.
	pub subject: Subject,
	/// Whether the goods passed.
	pub passed: bool,
	/// The number in the national nomenclature.
	pub hs_code: Option<String>,
	/// Where the goods enter: UN/LOCODE.
	pub entry_port: Option<String>,
	/// The bonded warehouse.
	pub warehouse: Option<Gln>,
	/// Whether order, payment and logistics agree.
	pub three_documents: Option<bool>,
	/// The root over salted commitments to its fields.
	pub commitments: H256,
	/// Who says so.
	pub issuer: OrgId,
	/// When; milliseconds of the calendar.
	pub moment: Moment,
	/// The date at that moment, UTC.
	pub date: Day,
	/// That its issuer has withdrawn it.
	pub withdrawn: Option<Said>,
}

/// A document of events that was captured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
	/// Who captured it.
	pub captor: OrgId,
	/// The root over its events' CBV hashes.
	pub root: H256,
	/// How many events.
	pub count: u32,
	/// SHA-256 of its bytes.
	pub file: H256,
	/// When the first of its events happened; milliseconds of the calendar.
	pub first: Moment,
	/// When the last did; milliseconds of the calendar.
	pub last: Moment,
	/// When it was captured; milliseconds of the calendar.
	pub moment: Moment,
	/// The date at that moment, UTC.
	pub date: Day,
	/// Whether one of its events was told more than 72 hours late.
	pub late: bool,
}

/// That an event was in error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declaration {
	/// Why.
	pub reason: ErrorReason,
	/// CBV hashes of events that correct it.
	pub corrections: Vec<H256>,
	/// When that was said; milliseconds of the calendar.
	pub moment: Moment,
	/// The date at that moment, UTC.
	pub date: Day,
}

/// An event that was indexed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IndexedEvent {
	/// Its number.
	pub id: u32,
	/// Its CBV hash.
	pub hash: H256,
	/// The same as EPCIS writes it.
	pub event_id: String,
	/// Who captured it.
	pub captor: OrgId,
	/// The root of the document that it is of.
	pub document: H256,
	/// Its place there, from 0.
	pub index: u32,
	/// Which of the five types.
	pub event_type: EventType,
	/// What it says of a relation.
	pub action: Option<Action>,
	/// What step of business it was.
	pub biz_step: Option<BizStep>,
	/// In what condition the goods were afterwards.
	pub disposition: Option<Disposition>,
	/// About what.
	pub subject: Subject,
	/// When it happened; milliseconds of the calendar.
	pub time: Moment,
	/// How far local clocks stood ahead of UTC, in minutes.
	pub offset: i16,
	/// Where it was read.
	pub read_point: Option<Gln>,
	/// Where the goods are said to be afterwards.
	pub biz_location: Option<Gln>,
	/// When it was captured; milliseconds of the calendar.
	pub moment: Moment,
	/// The date at that moment, UTC.
	pub date: Day,
	/// Whether that was more than 72 hours after it happened.
	pub late: bool,
	/// That its captor says it was in error.
	pub declared: Option<Declaration>,
	/// Who says that this is not what the document says.
	pub contested: Vec<Said>,
}

/// Where goods are, as far as was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Custody {
	/// What is known.
	pub fact: CustodyFact,
	/// Who has them.
	pub custodian: Option<OrgId>,
	/// In which container of those shown, that which moved last.
	pub container: Option<Sscc>,
	/// In the course of which shipment.
	pub shipment: Option<u32>,
	/// Where.
	pub place: Option<Gln>,
	/// Since when; milliseconds of the calendar.
	pub since: Option<Moment>,
}

/// What movements and certificates say of an item or a container.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Whereabouts {
	/// How many of the proofs of content hold, the first ones.
	pub shown: u32,
	/// Where it is.
	pub custody: Custody,
	/// What customs say of it.
	pub customs: CustomsFact,
	/// Certificates about it and what is around it.
	pub certificates: Vec<CertificateNote>,
	/// Whether it, or a container around it, was shown in two containers that both stand.
	pub two_places: bool,
}

/// What happened, in a trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Passage {
	/// It was packed.
	Packed,
	/// It was sent.
	Shipped,
	/// A carrier took it over.
	Departed,
	/// It arrived.
	Received,
	/// It never left.
	Voided,
	/// Somebody certified something.
	Certified,
	/// Somebody captured an event.
	Event,
	/// Something happened to the item alone.
	Item,
}

/// One step of a trace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TraceEntry {
	/// What.
	pub what: Passage,
	/// When, as its teller says; milliseconds of the calendar.
	pub time: Moment,
	/// The date at that moment, UTC.
	pub time_date: Day,
	/// When it was noted; milliseconds of the calendar.
	pub moment: Moment,
	/// About what.
	pub subject: Subject,
	/// Who says so; `null` for who has no account.
	pub by: Option<OrgId>,
	/// To whom, of what was sent.
	pub to: Option<OrgId>,
	/// Where.
	pub place: Option<Gln>,
	/// The shipment, certificate or event.
	pub number: Option<u32>,
	/// What a certificate says.
	pub certificate: Option<CertificateKind>,
	/// Whether the goods passed.
	pub passed: Option<bool>,
	/// Of an event the step of business.
	pub biz_step: Option<BizStep>,
	/// What happened to the item alone.
	pub happening: Option<Happening>,
	/// Whether it was told more than 72 hours late.
	pub late: bool,
	/// Of an event that its captor says it was in error.
	pub declared: Option<Declaration>,
	/// Of an event who says that what is indexed is not what its document says.
	pub contested: Vec<Said>,
}

/// What can happen to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Happening {
	/// Its batch was committed to.
	Commissioned,
	/// It was brought back.
	Returned,
	/// It was inspected and found sound.
	FoundSound,
	/// It was inspected and found not to be sound.
	FoundUnsound,
	/// Another key was put on it.
	Resealed,
	/// Its label was activated, or it was passed on.
	Held,
	/// Its label's key was used for another.
	Conflict,
	/// It was held back.
	Locked,
	/// It was stolen.
	Stolen,
	/// It was destroyed.
	Destroyed,
	/// Scans were reported.
	Scanned,
}

impl fmt::Display for Happened {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "{} at {}", to_the_minute(self.time), self.place)?;
		if self.late { write!(f, ", told late, on {}", self.date) } else { Ok(()) }
	}
}

#[cfg(test)]
#[path = "views_tests.rs"]
mod tests;
