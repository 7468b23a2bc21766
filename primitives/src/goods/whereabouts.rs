use super::{CertificateKind, CustodyFact, CustomsFact, ItemId};
use crate::{
	gs1::{Gln, Gtin, Sscc},
	organisation::OrgId,
	time::Moment,
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// What a shipment's or a container's line counts.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub enum Goods {
	/// Items of a batch.
	#[codec(index = 0)]
	Batch(u32),
	/// Pieces of a trade item without marks. Anybody may name its GTIN.
	#[codec(index = 1)]
	Class(Gtin),
}

/// So many of what.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Line {
	/// Of what.
	pub goods: Goods,
	/// Pieces, 1 or more.
	pub quantity: u64,
}

/// What a certificate, an event or an exception is about.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub enum Subject {
	/// One item.
	#[codec(index = 0)]
	Item(ItemId),
	/// A batch.
	#[codec(index = 1)]
	Batch(u32),
	/// A container and what is in it, in one of its lives.
	#[codec(index = 2)]
	Container(Sscc, u32),
	/// All of a trade item.
	#[codec(index = 3)]
	Class(Gtin),
}

/// Where goods are, as far as was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
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
	/// Since when, by the chain's clock.
	pub since: Option<Moment>,
}

impl Custody {
	/// No container was shown.
	pub const NOT_SHOWN: Self = Self {
		fact: CustodyFact::NotShown,
		custodian: None,
		container: None,
		shipment: None,
		place: None,
		since: None,
	};
}

/// A certificate, in short.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
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
	/// When.
	pub at: Moment,
}

/// What movements and certificates say of an item or a container.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Whereabouts {
	/// How many of the proofs of content hold: the first ones. A verdict looks no further than the first that does not.
	pub shown: u32,
	/// Where it is.
	pub custody: Custody,
	/// What customs say of it.
	pub customs: CustomsFact,
	/// Certificates about it, its batch, its trade item and the containers that were shown, not those withdrawn.
	pub certificates: Vec<CertificateNote>,
	/// Whether it, or a container around it, was shown in two containers that both still stand.
	pub two_places: bool,
}

impl Whereabouts {
	/// Nothing was shown and nothing is known.
	pub const NOTHING: Self = Self {
		shown: 0,
		custody: Custody::NOT_SHOWN,
		customs: CustomsFact::NotShown,
		certificates: Vec::new(),
		two_places: false,
	};
}
