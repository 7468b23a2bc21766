//! What the methods about goods on the move answer with.

use crate::goods::json::{SaidJson, date, item::HappeningJson};
use pallet_goods_runtime_api::SaidView as GoodsSaid;
use pallet_movements_runtime_api::{
	CertificateView, ConcernView, ContainerView, DeclarationView, DocumentView, EventView,
	ExceptionView, HappenedView, LineView, Passage, SaidView, ShipmentView, TraceEntry,
};
use serde::{Deserialize, Serialize};
use sp_core::H256;
use stalhof_primitives::{
	cbv::{Action, BizStep, Disposition, EventType},
	goods::{
		CertificateKind, CertificateNote, Custody, CustodyFact, CustomsFact, ErrorReason,
		ExceptionKind, Goods, Inbox, Line, ReferenceKind, ShipmentState, Subject, Whereabouts,
	},
	gs1::{Gln, Sscc},
	organisation::OrgId,
	time::{Day, Moment},
};

fn said(SaidView { by, at, reference }: SaidView) -> SaidJson {
	GoodsSaid { by, at, reference }.into()
}

/// So many of what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineJson {
	/// Of what.
	pub goods: Goods,
	/// Pieces.
	pub quantity: u64,
}

impl From<Line> for LineJson {
	fn from(Line { goods, quantity }: Line) -> Self {
		Self { goods, quantity }
	}
}

/// Root and number of a container's children.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContentsJson {
	/// The root over their leaves.
	pub root: H256,
	/// How many were packed.
	pub count: u32,
	/// How many have been taken out since.
	pub taken: u32,
}

/// A certificate, in short.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateNoteJson {
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

impl From<CertificateNote> for CertificateNoteJson {
	fn from(note: CertificateNote) -> Self {
		let CertificateNote { id, kind, passed, subject, issuer, at } = note;
		Self { id, kind, passed, subject, issuer, moment: at, date: date(at) }
	}
}

/// Answer of `goods_container`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContainerJson {
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
	pub contents: Option<ContentsJson>,
	/// How much is in it of what.
	pub lines: Vec<LineJson>,
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
	pub certificates: Vec<CertificateNoteJson>,
}

impl From<ContainerView> for ContainerJson {
	fn from(view: ContainerView) -> Self {
		Self {
			sscc: view.sscc,
			life: view.life,
			packing: view.packing,
			stands: view.stands,
			packer: view.packer,
			custodian: view.custodian,
			level: view.level,
			contents: view.contents.map(|(root, count)| ContentsJson {
				root: H256(root),
				count,
				taken: view.taken,
			}),
			lines: view.lines.into_iter().map(Into::into).collect(),
			recalled: view.recalled,
			place: view.place,
			time: view.time,
			moment: view.moved,
			date: date(view.moved),
			shipment: view.shipment,
			under_way: view.under_way,
			two_places: view.two_places,
			certificates: view.certificates.into_iter().map(Into::into).collect(),
		}
	}
}

/// Where something happened, when its teller says so, and when that was noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HappenedJson {
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

impl From<HappenedView> for HappenedJson {
	fn from(HappenedView { place, time, at, late }: HappenedView) -> Self {
		Self { place, time, moment: at, date: date(at), late }
	}
}

/// A line of a shipment, and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeJson {
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

impl From<LineView> for OutcomeJson {
	fn from(LineView { line, received, damaged, short, over }: LineView) -> Self {
		Self { goods: line.goods, quantity: line.quantity, received, damaged, short, over }
	}
}

/// What a shipment refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferenceJson {
	/// To what.
	pub kind: ReferenceKind,
	/// The keyed token.
	pub token: H256,
}

/// Answer of `goods_shipment`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ShipmentJson {
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
	pub lines: Vec<OutcomeJson>,
	/// What it refers to.
	pub references: Vec<ReferenceJson>,
	/// The shipment whose goods come back with it.
	pub returns: Option<u32>,
	/// That it left.
	pub shipped: HappenedJson,
	/// That its carrier took it over.
	pub departed: Option<HappenedJson>,
	/// That it arrived.
	pub received: Option<HappenedJson>,
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

impl From<ShipmentView> for ShipmentJson {
	fn from(view: ShipmentView) -> Self {
		Self {
			id: view.id,
			from: view.from,
			consignee: view.consignee,
			receiver: view.receiver,
			carrier: view.carrier,
			state: view.state,
			containers: view.containers,
			lines: view.lines.into_iter().map(Into::into).collect(),
			references: view
				.references
				.into_iter()
				.map(|(kind, token)| ReferenceJson { kind, token: H256(token) })
				.collect(),
			returns: view.returns,
			shipped: view.shipped.into(),
			departed: view.departed.map(Into::into),
			received: view.received.map(Into::into),
			exceptions: view.exceptions,
			delivered: view.delivered,
			returned: view.returned,
			drawn: view.drawn,
			recalled: view.recalled,
			recorded_by: view.recorded_by,
		}
	}
}

/// Answer of `goods_exception`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ExceptionJson {
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
	pub raised: SaidJson,
	/// Until when it should be answered, by the clock of movements; milliseconds.
	pub until: Moment,
	/// The date at that moment, UTC.
	pub until_date: Day,
	/// Whether that is over and it is neither answered nor settled.
	pub overdue: bool,
	/// What its owner answered.
	pub answered: Option<SaidJson>,
	/// That it is settled.
	pub settled: Option<SaidJson>,
}

impl From<ExceptionView> for ExceptionJson {
	fn from(view: ExceptionView) -> Self {
		let (shipment, subject) = match view.concern {
			ConcernView::Shipment(id) => (Some(id), None),
			ConcernView::Goods(subject) => (None, Some(subject)),
		};
		Self {
			id: view.id,
			kind: view.kind,
			inbox: view.kind.inbox(),
			shipment,
			subject,
			owner: view.owner,
			raised: said(view.raised),
			until: view.until,
			until_date: date(view.until),
			overdue: view.overdue,
			answered: view.answered.map(said),
			settled: view.settled.map(said),
		}
	}
}

/// Answer of `goods_certificate`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CertificateJson {
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
	pub withdrawn: Option<SaidJson>,
}

impl From<CertificateView> for CertificateJson {
	fn from(view: CertificateView) -> Self {
		let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
		Self {
			id: view.id,
			kind: view.kind,
			subject: view.subject,
			passed: view.passed,
			hs_code: view.hs_code.map(|code| text(&code)),
			entry_port: view.entry_port.map(|port| text(&port)),
			warehouse: view.warehouse,
			three_documents: view.three_documents,
			commitments: H256(view.commitments),
			issuer: view.issuer,
			moment: view.at,
			date: date(view.at),
			withdrawn: view.withdrawn.map(said),
		}
	}
}

/// Answer of `goods_document`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentJson {
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

impl From<DocumentView> for DocumentJson {
	fn from(view: DocumentView) -> Self {
		Self {
			captor: view.captor,
			root: H256(view.root),
			count: view.count,
			file: H256(view.file),
			first: view.first,
			last: view.last,
			moment: view.at,
			date: date(view.at),
			late: view.late,
		}
	}
}

/// That an event was in error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclarationJson {
	/// Why.
	pub reason: ErrorReason,
	/// CBV hashes of events that correct it.
	pub corrections: Vec<H256>,
	/// When that was said; milliseconds of the calendar.
	pub moment: Moment,
	/// The date at that moment, UTC.
	pub date: Day,
}

/// An entry of `goods_event` and `goods_events`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EventJson {
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
	pub declared: Option<DeclarationJson>,
	/// Who says that this is not what the document says.
	pub contested: Vec<SaidJson>,
}

impl From<DeclarationView> for DeclarationJson {
	fn from(DeclarationView { reason, corrections, at }: DeclarationView) -> Self {
		let corrections = corrections.into_iter().map(H256).collect();
		Self { reason, corrections, moment: at, date: date(at) }
	}
}

impl From<EventView> for EventJson {
	fn from(view: EventView) -> Self {
		let hash = H256(view.hash);
		Self {
			id: view.id,
			hash,
			event_id: format!("ni:///sha-256;{}?ver=CBV2.0", &format!("{hash:?}")[2..]),
			captor: view.captor,
			document: H256(view.document),
			index: view.index,
			event_type: view.event_type,
			action: view.action,
			biz_step: view.biz_step,
			disposition: view.disposition,
			subject: view.subject,
			time: view.time,
			offset: view.offset,
			read_point: view.read_point,
			biz_location: view.biz_location,
			moment: view.at,
			date: date(view.at),
			late: view.late,
			declared: view.declared.map(Into::into),
			contested: view.contested.into_iter().map(said).collect(),
		}
	}
}

/// Where goods are, as far as was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustodyJson {
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

impl From<Custody> for CustodyJson {
	fn from(custody: Custody) -> Self {
		let Custody { fact, custodian, container, shipment, place, since } = custody;
		Self { fact, custodian, container, shipment, place, since }
	}
}

/// Answer of `goods_whereabouts`, and a part of `goods_verify`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WhereaboutsJson {
	/// How many of the proofs of content hold, the first ones.
	pub shown: u32,
	/// Where it is.
	pub custody: CustodyJson,
	/// What customs say of it.
	pub customs: CustomsFact,
	/// Certificates about it and what is around it.
	pub certificates: Vec<CertificateNoteJson>,
	/// Whether it, or a container around it, was shown in two containers that both stand.
	pub two_places: bool,
}

impl From<Whereabouts> for WhereaboutsJson {
	fn from(found: Whereabouts) -> Self {
		Self {
			shown: found.shown,
			custody: found.custody.into(),
			customs: found.customs,
			certificates: found.certificates.into_iter().map(Into::into).collect(),
			two_places: found.two_places,
		}
	}
}

/// What happened, in a trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PassageJson {
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

/// An entry of `goods_trace`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TraceEntryJson {
	/// What.
	pub what: PassageJson,
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
	pub happening: Option<HappeningJson>,
	/// Whether it was told more than 72 hours late.
	pub late: bool,
	/// Of an event that its captor says it was in error.
	pub declared: Option<DeclarationJson>,
	/// Of an event who says that what is indexed is not what its document says.
	pub contested: Vec<SaidJson>,
}

impl TraceEntryJson {
	/// An entry; of an event with what has been said of that since.
	pub(super) fn new(entry: TraceEntry, event: Option<EventView>) -> Self {
		let (mut certificate, mut passed, mut biz_step, mut happening) = (None, None, None, None);
		let what = match entry.what {
			Passage::Packed => PassageJson::Packed,
			Passage::Shipped => PassageJson::Shipped,
			Passage::Departed => PassageJson::Departed,
			Passage::Received => PassageJson::Received,
			Passage::Voided => PassageJson::Voided,
			Passage::Certified(kind, whether) => {
				(certificate, passed) = (Some(kind), Some(whether));
				PassageJson::Certified
			}
			Passage::Event(step) => {
				biz_step = step;
				PassageJson::Event
			}
			Passage::Item(what) => {
				happening = Some(what.into());
				PassageJson::Item
			}
		};
		let (declared, contested) = event
			.map(|event| (event.declared.map(Into::into), event.contested))
			.unwrap_or_default();
		let contested = contested.into_iter().map(said).collect();
		Self {
			what,
			time: entry.time,
			time_date: date(entry.time),
			moment: entry.at,
			subject: entry.subject,
			by: entry.by,
			to: entry.to,
			place: entry.place,
			number: entry.number,
			certificate,
			passed,
			biz_step,
			happening,
			late: entry.late,
			declared,
			contested,
		}
	}
}

#[cfg(test)]
#[path = "json_tests.rs"]
mod tests;
