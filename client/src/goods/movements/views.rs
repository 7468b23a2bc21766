//! What the runtime tells of goods on the move (`MovementsApi`). A test holds these forms against the runtime's own.

use crate::{goods::NamedLine, types::H256};
use codec::{Decode, Input};
use core::fmt;
use serde::{Serialize, Serializer};
use stalhof_primitives::{
	cbv::{Action, BizStep, Disposition, EventType},
	goods::{
		CertificateKind, CustodyFact, CustomsFact, ErrorReason, ExceptionKind, Goods, ItemId, Line,
		ReferenceKind, ShipmentState, Subject,
	},
	gs1::{Gln, Gtin, Sscc},
	organisation::OrgId,
	time::{Day, Moment, UtcOffset},
};

/// A moment of the chain's calendar, with its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct At {
	/// Milliseconds of the calendar.
	pub moment: Moment,
	/// The date, UTC.
	pub date: Day,
}

impl From<Moment> for At {
	fn from(moment: Moment) -> Self {
		Self { moment, date: moment.day(UtcOffset::UTC) }
	}
}

impl Decode for At {
	fn decode<I: Input>(input: &mut I) -> Result<Self, codec::Error> {
		Moment::decode(input).map(Self::from)
	}
}

impl fmt::Display for At {
	/// Date and minute.
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		let minutes = self.moment.as_millis() / 60_000 % 1_440;
		write!(f, "{} {:02}:{:02}", self.date, minutes / 60, minutes % 60)
	}
}

/// What a certificate, an event or an exception is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Decode, Serialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum SubjectView {
	/// One item.
	#[codec(index = 0)]
	Item {
		/// Which.
		item: ItemId,
	},
	/// A batch.
	#[codec(index = 1)]
	Batch {
		/// Its number.
		batch: u32,
	},
	/// A container, in one of its lives.
	#[codec(index = 2)]
	Container {
		/// Its number.
		sscc: Sscc,
		/// Which of its lives.
		life: u32,
	},
	/// All of a trade item.
	#[codec(index = 3)]
	Class {
		/// Its number.
		gtin: Gtin,
	},
}

impl From<SubjectView> for Subject {
	fn from(subject: SubjectView) -> Self {
		match subject {
			SubjectView::Item { item } => Self::Item(item),
			SubjectView::Batch { batch } => Self::Batch(batch),
			SubjectView::Container { sscc, life } => Self::Container(sscc, life),
			SubjectView::Class { gtin } => Self::Class(gtin),
		}
	}
}

impl From<Subject> for SubjectView {
	fn from(subject: Subject) -> Self {
		match subject {
			Subject::Item(item) => Self::Item { item },
			Subject::Batch(batch) => Self::Batch { batch },
			Subject::Container(sscc, life) => Self::Container { sscc, life },
			Subject::Class(gtin) => Self::Class { gtin },
		}
	}
}

impl fmt::Display for SubjectView {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Item { item } => write!(f, "item {item}"),
			Self::Batch { batch } => write!(f, "batch {batch}"),
			Self::Container { sscc, life: 1 } => write!(f, "container {sscc}"),
			Self::Container { sscc, life } => write!(f, "container {sscc} (life {life})"),
			Self::Class { gtin } => write!(f, "all of {gtin}"),
		}
	}
}

fn as_line<S: Serializer>(line: &Line, serializer: S) -> Result<S::Ok, S::Error> {
	NamedLine::from(*line).serialize(serializer)
}

fn as_lines<S: Serializer>(lines: &[Line], serializer: S) -> Result<S::Ok, S::Error> {
	serializer.collect_seq(lines.iter().map(|line| NamedLine::from(*line)))
}

fn as_digits<S: Serializer>(digits: &Option<Vec<u8>>, serializer: S) -> Result<S::Ok, S::Error> {
	digits.as_ref().map(|digits| String::from_utf8_lossy(digits)).serialize(serializer)
}

fn as_port<S: Serializer>(port: &Option<[u8; 5]>, serializer: S) -> Result<S::Ok, S::Error> {
	port.as_ref().map(|port| String::from_utf8_lossy(port)).serialize(serializer)
}

fn as_references<S: Serializer>(
	references: &[(ReferenceKind, H256)],
	serializer: S,
) -> Result<S::Ok, S::Error> {
	#[derive(Serialize)]
	struct Reference<'a> {
		kind: ReferenceKind,
		token: &'a H256,
	}
	serializer.collect_seq(references.iter().map(|(kind, token)| Reference { kind: *kind, token }))
}

fn as_tree<S: Serializer>(tree: &Option<(H256, u32)>, serializer: S) -> Result<S::Ok, S::Error> {
	#[derive(Serialize)]
	struct Tree<'a> {
		root: &'a H256,
		count: u32,
	}
	tree.as_ref().map(|(root, count)| Tree { root, count: *count }).serialize(serializer)
}

/// A certificate, in short.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Decode, Serialize)]
pub struct CertificateNote {
	/// Its number.
	pub id: u32,
	/// What it says.
	pub kind: CertificateKind,
	/// Whether the goods passed.
	pub passed: bool,
	/// About what.
	pub subject: SubjectView,
	/// Who says so.
	pub issuer: OrgId,
	/// When.
	pub at: At,
}

/// Where goods are, as far as was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Decode, Serialize)]
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
	/// Since when.
	pub since: Option<At>,
}

/// What movements and certificates say of an item or a container.
#[derive(Clone, Debug, PartialEq, Eq, Decode, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Whereabouts {
	/// How many of the proofs of content hold: the first ones.
	pub shown: u32,
	/// Where it is.
	pub custody: Custody,
	/// What customs say of it.
	pub customs: CustomsFact,
	/// Certificates that bear on it.
	pub certificates: Vec<CertificateNote>,
	/// Whether it, or a container around it, was shown in two containers that both still stand.
	pub two_places: bool,
}

/// A container, in its present or last life.
#[derive(Clone, Debug, PartialEq, Eq, Decode, Serialize)]
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
	/// Root and number of its children; `None` when it is known by quantity alone.
	#[serde(serialize_with = "as_tree")]
	pub contents: Option<(H256, u32)>,
	/// How many of them have been taken out.
	pub taken: u32,
	/// How much is in it of what.
	#[serde(serialize_with = "as_lines")]
	pub lines: Vec<Line>,
	/// How many pieces in it recalls in force may reach, at most.
	pub recalled: u64,
	/// Where it was last.
	pub place: Gln,
	/// When that was, as who moved it says.
	pub time: At,
	/// When it was noted.
	pub moved: At,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Decode, Serialize)]
pub struct Happened {
	/// Where.
	pub place: Gln,
	/// When, as its teller says.
	pub time: At,
	/// When it was noted.
	pub at: At,
	/// Whether it was told more than 72 hours late.
	pub late: bool,
}

impl fmt::Display for Happened {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "{} at {}", self.time, self.place)?;
		if self.late { write!(f, ", told late, on {}", self.at.date) } else { Ok(()) }
	}
}

/// A line of a shipment, and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Decode, Serialize)]
pub struct ShipmentLine {
	/// What was sent.
	#[serde(serialize_with = "as_line")]
	pub line: Line,
	/// Pieces received undamaged.
	pub received: u64,
	/// Pieces received damaged.
	pub damaged: u64,
	/// Pieces that are missing.
	pub short: u64,
	/// Pieces received besides.
	pub over: u64,
}

/// A shipment.
#[derive(Clone, Debug, PartialEq, Eq, Decode, Serialize)]
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
	#[serde(serialize_with = "as_references")]
	pub references: Vec<(ReferenceKind, H256)>,
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

/// What an exception is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Decode, Serialize)]
#[serde(tag = "about", rename_all = "camelCase")]
pub enum Concern {
	/// A shipment.
	#[codec(index = 0)]
	Shipment {
		/// Its number.
		shipment: u32,
	},
	/// Goods.
	#[codec(index = 1)]
	Goods {
		/// Which.
		subject: SubjectView,
	},
}

impl fmt::Display for Concern {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Shipment { shipment } => write!(f, "shipment {shipment}"),
			Self::Goods { subject } => subject.fmt(f),
		}
	}
}

/// What an organisation said, when, and under what reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Decode, Serialize)]
pub struct Said {
	/// Who.
	pub by: OrgId,
	/// When.
	pub at: At,
	/// Hash of the reference.
	pub reference: H256,
}

/// Something that went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Decode, Serialize)]
pub struct Exception {
	/// Its number.
	pub id: u32,
	/// What.
	pub kind: ExceptionKind,
	/// About what.
	pub concern: Concern,
	/// Who has to answer.
	pub owner: OrgId,
	/// Who raised it.
	pub raised: Said,
	/// Until when it should be answered, by the clock of movements.
	pub until: At,
	/// Whether that is over and it is neither answered nor settled.
	pub overdue: bool,
	/// What its owner answered.
	pub answered: Option<Said>,
	/// That it is settled.
	pub settled: Option<Said>,
}

/// A certificate.
#[derive(Clone, Debug, PartialEq, Eq, Decode, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Certificate {
	/// Its number.
	pub id: u32,
	/// What it says.
	pub kind: CertificateKind,
	/// About what.
	pub subject: SubjectView,
	/// Whether the goods passed.
	pub passed: bool,
	/// The number in the national nomenclature, as digits.
	#[serde(serialize_with = "as_digits")]
	pub hs_code: Option<Vec<u8>>,
	/// Where the goods enter: UN/LOCODE.
	#[serde(serialize_with = "as_port")]
	pub entry_port: Option<[u8; 5]>,
	/// The bonded warehouse.
	pub warehouse: Option<Gln>,
	/// Whether order, payment and logistics agree.
	pub three_documents: Option<bool>,
	/// The root over salted commitments to its fields.
	pub commitments: H256,
	/// Who says so.
	pub issuer: OrgId,
	/// When.
	pub at: At,
	/// That its issuer has withdrawn it.
	pub withdrawn: Option<Said>,
}

/// A document of events that was captured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Decode, Serialize)]
pub struct Document {
	/// Who captured it.
	pub captor: OrgId,
	/// The root over its events' CBV hashes.
	pub root: H256,
	/// How many events.
	pub count: u32,
	/// SHA-256 of its bytes.
	pub file: H256,
	/// When the first of its events happened.
	pub first: At,
	/// When the last did.
	pub last: At,
	/// When it was captured.
	pub at: At,
	/// Whether one of its events was told more than 72 hours late.
	pub late: bool,
}

/// That an event was in error.
#[derive(Clone, Debug, PartialEq, Eq, Decode, Serialize)]
pub struct Declaration {
	/// Why.
	pub reason: ErrorReason,
	/// CBV hashes of events that correct it.
	pub corrections: Vec<H256>,
	/// When that was said.
	pub at: At,
}

/// An event that was indexed.
#[derive(Clone, Debug, PartialEq, Eq, Decode, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IndexedEvent {
	/// Its number.
	pub id: u32,
	/// Its CBV hash.
	pub hash: H256,
	/// Who captured it.
	pub captor: OrgId,
	/// The root of the document that it is of.
	pub document: H256,
	/// Its place there.
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
	pub subject: SubjectView,
	/// When it happened.
	pub time: At,
	/// How far local clocks stood ahead of UTC, in minutes.
	pub offset: i16,
	/// Where it was read.
	pub read_point: Option<Gln>,
	/// Where the goods are said to be afterwards.
	pub biz_location: Option<Gln>,
	/// When it was captured.
	pub at: At,
	/// Whether that was more than 72 hours after it happened.
	pub late: bool,
	/// That its captor says it was in error.
	pub declared: Option<Declaration>,
	/// Who says that its essentials are not what the document says.
	pub contested: Vec<Said>,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Decode, Serialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Passage {
	/// It was packed last.
	#[codec(index = 0)]
	Packed,
	/// It was sent.
	#[codec(index = 1)]
	Shipped,
	/// A carrier took it over.
	#[codec(index = 2)]
	Departed,
	/// It arrived.
	#[codec(index = 3)]
	Received,
	/// It never left.
	#[codec(index = 4)]
	Voided,
	/// Somebody certified something.
	#[codec(index = 5)]
	Certified {
		/// What.
		kind: CertificateKind,
		/// Whether the goods passed.
		passed: bool,
	},
	/// Somebody captured an event.
	#[codec(index = 6)]
	#[serde(rename_all = "camelCase")]
	Event {
		/// What step of business it was.
		biz_step: Option<BizStep>,
	},
}

/// One step of a trace.
#[derive(Clone, Debug, PartialEq, Eq, Decode, Serialize)]
pub struct TraceEntry {
	/// When, as its teller says.
	pub time: At,
	/// When it was noted.
	pub at: At,
	/// What.
	pub what: Passage,
	/// About what.
	pub subject: SubjectView,
	/// Who says so.
	pub by: OrgId,
	/// To whom, of what was sent.
	pub to: Option<OrgId>,
	/// Where.
	pub place: Option<Gln>,
	/// The shipment, certificate or event.
	pub number: Option<u32>,
	/// Whether it was told more than 72 hours late.
	pub late: bool,
}

/// Goods as people write them.
pub fn goods_text(goods: Goods) -> String {
	match goods {
		Goods::Batch(batch) => format!("batch {batch}"),
		Goods::Class(gtin) => gtin.to_string(),
	}
}

#[cfg(test)]
#[path = "views_tests.rs"]
mod tests;
