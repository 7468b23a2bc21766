//! Goods on the move as a node, a proof or another language reads them.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use alloc::vec::Vec;
use codec::{Decode, Encode};
use pallet_goods_runtime_api::Happening;
use scale_info::TypeInfo;
use stalhof_primitives::{
	cbv::{Action, BizStep, Disposition, EventType},
	goods::{
		Around, CertificateKind, CertificateNote, Child, ErrorReason, ExceptionKind, Inbox, ItemId,
		Line, ReferenceKind, ShipmentState, Subject, Whereabouts,
	},
	gs1::{Gln, Sscc},
	merkle::Hash,
	organisation::OrgId,
	page::Page,
	time::Moment,
};

/// A container, in its present or last life.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ContainerView {
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
	pub contents: Option<(Hash, u32)>,
	/// How many of them have been taken out.
	pub taken: u32,
	/// How much is in it of what.
	pub lines: Vec<Line>,
	/// How many pieces in it recalls in force may reach, at most.
	pub recalled: u64,
	/// Where it was last.
	pub place: Gln,
	/// When that was, as who moved it says.
	pub time: Moment,
	/// When it was noted.
	pub moved: Moment,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct HappenedView {
	/// Where.
	pub place: Gln,
	/// When, as its teller says.
	pub time: Moment,
	/// When it was noted.
	pub at: Moment,
	/// Whether it was told more than 72 hours late.
	pub late: bool,
}

/// A line of a shipment, and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct LineView {
	/// What was sent.
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
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ShipmentView {
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
	pub lines: Vec<LineView>,
	/// What it refers to.
	pub references: Vec<(ReferenceKind, Hash)>,
	/// The shipment whose goods come back with it.
	pub returns: Option<u32>,
	/// That it left.
	pub shipped: HappenedView,
	/// That its carrier took it over.
	pub departed: Option<HappenedView>,
	/// That it arrived.
	pub received: Option<HappenedView>,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub enum ConcernView {
	/// A shipment.
	#[codec(index = 0)]
	Shipment(u32),
	/// Goods.
	#[codec(index = 1)]
	Goods(Subject),
}

/// What an organisation said, when, and under what reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct SaidView {
	/// Who.
	pub by: OrgId,
	/// When.
	pub at: Moment,
	/// Hash of the reference.
	pub reference: Hash,
}

/// Something that went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ExceptionView {
	/// Its number.
	pub id: u32,
	/// What.
	pub kind: ExceptionKind,
	/// About what.
	pub concern: ConcernView,
	/// Who has to answer.
	pub owner: OrgId,
	/// Who raised it.
	pub raised: SaidView,
	/// Until when it should be answered, by the clock of movements.
	pub until: Moment,
	/// Whether that is over and it is neither answered nor settled.
	pub overdue: bool,
	/// What its owner answered.
	pub answered: Option<SaidView>,
	/// That it is settled.
	pub settled: Option<SaidView>,
}

/// A certificate.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct CertificateView {
	/// Its number.
	pub id: u32,
	/// What it says.
	pub kind: CertificateKind,
	/// About what.
	pub subject: Subject,
	/// Whether the goods passed.
	pub passed: bool,
	/// The number in the national nomenclature, as digits.
	pub hs_code: Option<Vec<u8>>,
	/// Where the goods enter: UN/LOCODE.
	pub entry_port: Option<[u8; 5]>,
	/// The bonded warehouse.
	pub warehouse: Option<Gln>,
	/// Whether order, payment and logistics agree.
	pub three_documents: Option<bool>,
	/// The root over salted commitments to its fields.
	pub commitments: Hash,
	/// Who says so.
	pub issuer: OrgId,
	/// When.
	pub at: Moment,
	/// That its issuer has withdrawn it.
	pub withdrawn: Option<SaidView>,
}

/// A document of events that was captured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct DocumentView {
	/// Who captured it.
	pub captor: OrgId,
	/// The root over its events' CBV hashes.
	pub root: Hash,
	/// How many events.
	pub count: u32,
	/// SHA-256 of its bytes.
	pub file: Hash,
	/// When the first of its events happened.
	pub first: Moment,
	/// When the last did.
	pub last: Moment,
	/// When it was captured.
	pub at: Moment,
	/// Whether one of its events was told more than 72 hours late.
	pub late: bool,
}

/// That an event was in error.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct DeclarationView {
	/// Why.
	pub reason: ErrorReason,
	/// CBV hashes of events that correct it.
	pub corrections: Vec<Hash>,
	/// When that was said.
	pub at: Moment,
}

/// An event that was indexed.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct EventView {
	/// Its number.
	pub id: u32,
	/// Its CBV hash.
	pub hash: Hash,
	/// Who captured it.
	pub captor: OrgId,
	/// The root of the document that it is of.
	pub document: Hash,
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
	pub subject: Subject,
	/// When it happened.
	pub time: Moment,
	/// How far local clocks stood ahead of UTC, in minutes.
	pub offset: i16,
	/// Where it was read.
	pub read_point: Option<Gln>,
	/// Where the goods are said to be afterwards.
	pub biz_location: Option<Gln>,
	/// When it was captured.
	pub at: Moment,
	/// Whether that was more than 72 hours after it happened.
	pub late: bool,
	/// That its captor says it was in error.
	pub declared: Option<DeclarationView>,
	/// Who says that its essentials are not what the document says.
	pub contested: Vec<SaidView>,
}

/// What happened to a container, an item, or what is certified and told of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, TypeInfo)]
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
	Certified(CertificateKind, bool),
	/// Somebody captured an event.
	#[codec(index = 6)]
	Event(Option<BizStep>),
	/// Something happened to the item alone.
	#[codec(index = 7)]
	Item(Happening),
}

/// One step of a trace, by time.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct TraceEntry {
	/// When, as its teller says.
	pub time: Moment,
	/// When it was noted.
	pub at: Moment,
	/// What.
	pub what: Passage,
	/// About what.
	pub subject: Subject,
	/// Who says so; `None` for who has no account.
	pub by: Option<OrgId>,
	/// To whom, of what was sent.
	pub to: Option<OrgId>,
	/// Where.
	pub place: Option<Gln>,
	/// The shipment, certificate or event.
	pub number: Option<u32>,
	/// Whether it was told more than 72 hours late.
	pub late: bool,
}

sp_api::decl_runtime_apis! {
	/// Reads of goods on the move.
	pub trait MovementsApi {
		/// A container, in its present or last life.
		fn container(sscc: Sscc) -> Option<ContainerView>;

		/// What is known of a container, with proofs of what it stands in.
		fn whereabouts(child: Child, item: Option<ItemId>, around: Around) -> Whereabouts;

		/// Places of a container's contents from which children have been taken out, in order, those after `after`.
		fn taken(sscc: Sscc, after: Option<u32>, limit: u32) -> Page<u32, u32>;

		/// Shipments on which a container was in one of its lives, in order of number, those after `after`.
		fn voyages(sscc: Sscc, life: u32, after: Option<u32>, limit: u32) -> Page<ShipmentView, u32>;

		/// A shipment.
		fn shipment(id: u32) -> Option<ShipmentView>;

		/// Shipments that an organisation sends, owns, receives or carries, in order of number, those after `after`.
		fn shipments(organisation: OrgId, after: Option<u32>, limit: u32) -> Page<ShipmentView, u32>;

		/// An exception.
		fn exception(id: u32) -> Option<ExceptionView>;

		/// Exceptions not settled that an organisation has to answer for, in order of number, those after `after`.
		fn exceptions(owner: OrgId, inbox: Inbox, after: Option<u32>, limit: u32) -> Page<ExceptionView, u32>;

		/// A certificate.
		fn certificate(id: u32) -> Option<CertificateView>;

		/// The last certificates of each kind and issuer about a subject, at most 32, not those withdrawn.
		fn certificates(subject: Subject) -> Vec<CertificateNote>;

		/// A document of events that an organisation has captured.
		fn document(captor: OrgId, root: Hash) -> Option<DocumentView>;

		/// An event by its CBV hash, as each who captured it has indexed it, in order of organisation, those after `after`.
		fn event(hash: Hash, after: Option<OrgId>, limit: u32) -> Page<EventView, OrgId>;

		/// Events that were indexed about a subject, in order of number, those after `after`.
		fn events(subject: Subject, after: Option<u32>, limit: u32) -> Page<EventView, u32>;

		/// What happened to an item or a container and to the containers that proofs show around it, in order of time, those
		/// after `after`, a number from 0. Of each container at most 100 shipments, of each subject at most 100 events.
		fn trace(child: Child, item: Option<ItemId>, around: Around, after: Option<u32>, limit: u32) -> Page<TraceEntry, u32>;
	}
}
