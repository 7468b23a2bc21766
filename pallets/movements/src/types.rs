//! What the pallet stores and takes. Nothing here knows the pallet's configuration.

use frame_support::{BoundedVec, stored, traits::ConstU32};
use stalhof_primitives::{
	cbv::{Action, BizStep, Disposition, EventType},
	goods::{
		CertificateKind, ErrorReason, ExceptionKind, Inbox, Line, MAX_CONTENT_PATH, ReferenceKind,
		ShipmentState, Subject,
	},
	gs1::{Gln, Sscc},
	merkle::Hash,
	ordered::BigEndian,
	organisation::OrgId,
	time::Moment,
};

/// Number of a shipment.
pub type ShipmentId = u32;
/// Number of an exception.
pub type ExceptionId = u32;
/// Number of a certificate.
pub type CertificateId = u32;
/// Number of an event that was indexed.
pub type EventId = u32;

/// The most lines of a container or a shipment.
pub const MAX_LINES: u32 = 16;
/// The most containers of a shipment.
pub const MAX_CONTAINERS: u32 = 64;
/// The most references of a shipment.
pub const MAX_REFERENCES: u32 = 8;
/// The most children taken out in one act.
pub const MAX_TAKEN: u32 = 500;
/// Children of one chunk of those taken out.
pub const CHUNK_CHILDREN: u32 = 1_024;
/// Bytes of a chunk: a bit a child.
pub const CHUNK_BYTES: usize = 128;
/// The most events of a document that are indexed when it is captured.
pub const MAX_INDEXED: u32 = 16;
/// The most events that correct one.
pub const MAX_CORRECTIONS: u32 = 8;
/// The most organisations that contest one event.
pub const MAX_CONTESTS: u32 = 8;
/// The most certificates about one subject that a verdict tells of, the authorities' first.
pub const MAX_TOLD: u32 = 32;

/// So many of what, in ascending order of goods.
pub type Lines = BoundedVec<Line, ConstU32<MAX_LINES>>;

/// A tree over the keys of what stands in a container.
#[stored]
#[derive(Copy)]
pub struct Contents {
	/// The root over the children's leaves, in ascending order (RFC 9162, SHA-256).
	pub root: Hash,
	/// How many children.
	pub count: u32,
}

/// What is packed.
#[stored]
pub struct Packing {
	/// What stands in it, child by child; `None` when it is known by quantity alone.
	pub contents: Option<Contents>,
	/// How much is in it of what, in the containers that it holds too.
	pub lines: Lines,
}

/// A container.
#[stored]
pub struct Container {
	/// How often its SSCC has been used, this time too.
	pub life: u32,
	/// How often anything was packed under its SSCC: proofs of an earlier packing count no more.
	pub packing: u32,
	/// Who packed it.
	pub packer: OrgId,
	/// Who has it.
	pub custodian: OrgId,
	/// From 1, of items alone, to 7.
	pub level: u8,
	/// What is in it.
	pub packed: Packing,
	/// Where and when it was packed so.
	pub since: Happened,
	/// How many of its children have been taken out.
	pub taken: u32,
	/// Where it was last.
	pub place: Gln,
	/// When that was, as who moved it says.
	pub time: Moment,
	/// When it was noted.
	pub moved: Moment,
	/// On which shipment it is, or was last.
	pub shipment: Option<ShipmentId>,
	/// Whether it is on the way.
	pub under_way: bool,
	/// Whether it still stands: not once it has been unpacked.
	pub stands: bool,
	/// Who keeps it in state.
	pub payer: OrgId,
}

/// A bit for each of 1,024 children: *taken out*.
#[stored]
pub struct TakenChunk {
	/// Of child `n` bit `n`, the least significant first.
	pub bits: [u8; CHUNK_BYTES],
	/// Who keeps it in state.
	pub payer: OrgId,
}

impl TakenChunk {
	/// Without a bit set.
	pub const fn empty(payer: OrgId) -> Self {
		Self { bits: [0; CHUNK_BYTES], payer }
	}

	fn place(index: u32) -> (usize, u8) {
		let number = index % CHUNK_CHILDREN;
		(usize::try_from(number / 8).unwrap_or_default() % CHUNK_BYTES, 1 << (number % 8))
	}

	/// Whether the child at that place has been taken out.
	pub fn has(&self, index: u32) -> bool {
		let (byte, mask) = Self::place(index);
		self.bits[byte] & mask != 0
	}

	/// Notes that it has.
	pub fn set(&mut self, index: u32) {
		let (byte, mask) = Self::place(index);
		self.bits[byte] |= mask;
	}

	/// How many have.
	pub fn count(&self) -> u32 {
		self.bits.iter().map(|byte| byte.count_ones()).sum()
	}
}

/// A child's place in a container as it stood when it was shown.
#[stored]
#[derive(Copy)]
pub struct Standing {
	/// Which container.
	pub sscc: Sscc,
	/// In which packing of it.
	pub packing: u32,
	/// Where.
	pub index: u32,
}

/// That a child was shown in two containers.
#[stored]
#[derive(Copy)]
pub struct TwoPlaces {
	/// Here.
	pub first: Standing,
	/// And here.
	pub second: Standing,
	/// Who showed it.
	pub by: OrgId,
	/// When.
	pub at: Moment,
}

/// A reference to a document of the parties': a keyed token, so that nobody else can tell the number.
#[stored]
#[derive(Copy)]
pub struct Reference {
	/// To what.
	pub kind: ReferenceKind,
	/// The token.
	pub token: Hash,
}

/// What is sent.
#[stored]
pub struct NewShipment {
	/// Whose the goods are to be.
	pub consignee: OrgId,
	/// Who alone may say that they arrived; the consignee itself unless another is named.
	pub receiver: Option<OrgId>,
	/// Who carries them.
	pub carrier: Option<OrgId>,
	/// Which containers, in ascending order.
	pub containers: BoundedVec<Sscc, ConstU32<MAX_CONTAINERS>>,
	/// What goes besides, in no container.
	pub loose: Lines,
	/// What it refers to.
	pub references: BoundedVec<Reference, ConstU32<MAX_REFERENCES>>,
	/// The shipment whose goods come back with it.
	pub returns: Option<ShipmentId>,
	/// From where.
	pub place: Gln,
	/// When it left, as its sender says.
	pub time: Moment,
}

/// Where something happened, when its teller says it did, and when that was noted.
#[stored]
#[derive(Copy)]
pub struct Happened {
	/// Where.
	pub place: Gln,
	/// When, as its teller says.
	pub time: Moment,
	/// When it was noted.
	pub at: Moment,
	/// Whether it was told more than 72 hours late.
	pub late: bool,
}

/// What came of a line.
#[stored]
#[derive(Copy)]
pub struct LineOutcome {
	/// Pieces received undamaged.
	pub received: u64,
	/// Pieces received damaged.
	pub damaged: u64,
}

/// What came of each line of a shipment, in the order of its lines.
pub type Outcome = BoundedVec<LineOutcome, ConstU32<MAX_LINES>>;

/// That a shipment arrived.
#[stored]
pub struct Receipt {
	/// Where and when.
	pub happened: Happened,
	/// What came of each line.
	pub outcome: Outcome,
	/// Its receiver's own reference: a hash.
	pub reference: Hash,
}

/// A shipment.
#[stored]
pub struct Shipment {
	/// Who sent it.
	pub from: OrgId,
	/// Whose the goods are to be.
	pub consignee: OrgId,
	/// Who alone may say that it arrived.
	pub receiver: OrgId,
	/// Who carries it.
	pub carrier: Option<OrgId>,
	/// Which containers.
	pub containers: BoundedVec<Sscc, ConstU32<MAX_CONTAINERS>>,
	/// How much of what, in its containers and besides.
	pub lines: Lines,
	/// What it refers to.
	pub references: BoundedVec<Reference, ConstU32<MAX_REFERENCES>>,
	/// The shipment whose goods come back with it.
	pub returns: Option<ShipmentId>,
	/// How far it has come.
	pub state: ShipmentState,
	/// That it left.
	pub shipped: Happened,
	/// That its carrier took it over.
	pub departed: Option<Happened>,
	/// That it arrived.
	pub received: Option<Receipt>,
	/// How many exceptions of it are open.
	pub exceptions: u32,
	/// Pieces that have come back.
	pub returned: u64,
	/// Pieces that were drawn on as evidence.
	pub drawn: u64,
}

/// What an exception is about.
#[stored]
#[derive(Copy)]
pub enum Concern {
	/// A shipment.
	#[codec(index = 0)]
	Shipment(ShipmentId),
	/// Goods.
	#[codec(index = 1)]
	Goods(Subject),
}

/// What an organisation said, when, and under what reference of its own.
#[stored]
#[derive(Copy)]
pub struct Said {
	/// Who.
	pub by: OrgId,
	/// When.
	pub at: Moment,
	/// A hash, so that nothing can be read from it.
	pub reference: Hash,
}

/// That something went wrong.
#[stored]
#[derive(Copy)]
pub struct Exception {
	/// What.
	pub kind: ExceptionKind,
	/// About what.
	pub concern: Concern,
	/// Who has to answer.
	pub owner: OrgId,
	/// Who raised it.
	pub raised: Said,
	/// Until when it should be answered, by the clock of this pallet.
	pub until: Moment,
	/// And until which block.
	pub until_block: u32,
	/// What its owner answered.
	pub answered: Option<Said>,
	/// That it is settled.
	pub settled: Option<Said>,
}

/// Where open exceptions are told: of an organisation, faults of business apart from suspicions.
#[stored]
#[derive(Copy, PartialOrd, Ord)]
pub struct InboxOf {
	/// Whose.
	pub owner: OrgId,
	/// Which.
	pub inbox: Inbox,
}

/// What a customs certificate says besides.
#[stored]
#[derive(Default)]
pub struct CustomsDetails {
	/// The number in the national nomenclature, 6 to 12 digits as text: the first six are the Harmonized System's.
	pub hs_code: Option<BoundedVec<u8, ConstU32<12>>>,
	/// Where the goods enter: UN/LOCODE, five capital letters or digits.
	pub entry_port: Option<[u8; 5]>,
	/// The bonded warehouse.
	pub warehouse: Option<Gln>,
	/// Whether order, payment and logistics agree.
	pub three_documents: Option<bool>,
}

/// What is certified.
#[stored]
pub struct NewCertificate {
	/// What it says.
	pub kind: CertificateKind,
	/// About what.
	pub subject: Subject,
	/// Whether the goods passed.
	pub passed: bool,
	/// What customs say besides.
	pub customs: CustomsDetails,
	/// The root over salted commitments to its fields, the declaration's number and values among them.
	pub commitments: Hash,
}

/// A certificate.
#[stored]
pub struct Certificate {
	/// What it says.
	pub terms: NewCertificate,
	/// Who says so.
	pub issuer: OrgId,
	/// When.
	pub at: Moment,
	/// That its issuer has withdrawn it.
	pub withdrawn: Option<Said>,
}

/// Whose certificate of which kind about a subject: the kinds in their order, authorities first.
#[stored]
#[derive(Copy, PartialOrd, Ord)]
pub struct IssuerPlace {
	/// Of which kind.
	pub kind: CertificateKind,
	/// By whom.
	pub issuer: OrgId,
}

/// A document of events.
#[stored]
#[derive(Copy)]
pub struct NewDocument {
	/// The root over its events' CBV hashes, in the order of the document (RFC 9162; a leaf's data are the 32 bytes).
	pub root: Hash,
	/// How many events.
	pub count: u32,
	/// SHA-256 of the document's bytes.
	pub file: Hash,
	/// When the first of its events happened.
	pub first: Moment,
	/// When the last did.
	pub last: Moment,
}

/// A document that was captured.
#[stored]
#[derive(Copy)]
pub struct Document {
	/// What its captor committed to.
	pub terms: NewDocument,
	/// When that was.
	pub at: Moment,
	/// Whether one of its events was told more than 72 hours late.
	pub late: bool,
}

/// What of an event is kept where it can be found.
#[stored]
#[derive(Copy)]
pub struct Essentials {
	/// Which of the five types.
	pub event_type: EventType,
	/// What the event says of a relation, where its type has an action.
	pub action: Option<Action>,
	/// What step of business it was.
	pub biz_step: Option<BizStep>,
	/// In what condition the goods were afterwards.
	pub disposition: Option<Disposition>,
	/// About what.
	pub subject: Subject,
	/// When it happened.
	pub time: Moment,
	/// How far local clocks stood ahead of UTC, in minutes, -840 to 840.
	pub offset: i16,
	/// Where it was read.
	pub read_point: Option<Gln>,
	/// Where the goods are said to be afterwards.
	pub biz_location: Option<Gln>,
}

/// An event of a document that is captured, to be indexed.
#[stored]
pub struct IndexedEvent {
	/// Its place in the document, from 0.
	pub index: u32,
	/// Its CBV hash.
	pub hash: Hash,
	/// The nodes beside the way from its leaf to the document's root.
	pub path: BoundedVec<Hash, ConstU32<MAX_CONTENT_PATH>>,
	/// What it says.
	pub essentials: Essentials,
}

/// That an event was in error.
#[stored]
pub struct Declaration {
	/// Why.
	pub reason: ErrorReason,
	/// CBV hashes of events that correct it.
	pub corrections: BoundedVec<Hash, ConstU32<MAX_CORRECTIONS>>,
	/// When that was said.
	pub at: Moment,
}

/// An event that was indexed.
#[stored]
pub struct Captured {
	/// Its number.
	pub id: EventId,
	/// The document that it is of.
	pub document: Hash,
	/// Its place there.
	pub index: u32,
	/// What it says.
	pub essentials: Essentials,
	/// When it was captured.
	pub at: Moment,
	/// Whether that was more than 72 hours after it happened.
	pub late: bool,
	/// That its captor says it was in error.
	pub declared: Option<Declaration>,
	/// Who says that its essentials are not what the document says.
	pub contested: BoundedVec<Said, ConstU32<MAX_CONTESTS>>,
}

impl BigEndian for InboxOf {
	type Bytes = [u8; 5];

	fn to_be_bytes(self) -> Self::Bytes {
		let [o0, o1, o2, o3] = BigEndian::to_be_bytes(self.owner);
		[o0, o1, o2, o3, self.inbox as u8]
	}

	fn from_be_bytes(bytes: Self::Bytes) -> Self {
		let [o0, o1, o2, o3, inbox] = bytes;
		let owner = BigEndian::from_be_bytes([o0, o1, o2, o3]);
		let process = inbox == Inbox::Process as u8;
		Self { owner, inbox: if process { Inbox::Process } else { Inbox::Suspicion } }
	}
}

impl BigEndian for IssuerPlace {
	type Bytes = [u8; 5];

	fn to_be_bytes(self) -> Self::Bytes {
		let mut bytes = [self.kind as u8; 5];
		bytes[1..].copy_from_slice(&BigEndian::to_be_bytes(self.issuer));
		bytes
	}

	fn from_be_bytes(bytes: Self::Bytes) -> Self {
		let [kind, issuer @ ..] = bytes;
		let kind = CertificateKind::ALL
			.iter()
			.copied()
			.find(|other| *other as u8 == kind)
			.unwrap_or(CertificateKind::Inspection);
		Self { kind, issuer: BigEndian::from_be_bytes(issuer) }
	}
}
