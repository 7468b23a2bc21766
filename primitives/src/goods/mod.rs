//! Marks on goods: what stands on a label, in a leaf of a batch's tree, and in what a label's key signs.
//!
//! - A **mark** is a GTIN with a serial number that its producer has committed to. Marks come in *batches*: one Merkle
//!   root for up to 4,294,967,295 of them, whose leaves ([`Leaf`]) stand in ascending order of serial.
//! - A **pool** ([`PoolShape`]) is a set of serial numbers in which a producer may mark: those with one beginning and
//!   one length, or a range of numbers of one width.
//! - A **label** may hide a key. Who bought the item signs with it once ([`activation_message`]) that it is theirs, by a
//!   key of their own, the *holder*, which can pass the item on ([`transfer_message`]).

mod content;
mod facts;
mod item;
mod label;
mod leaf;
mod movement;
mod pool;
mod whereabouts;

pub use content::{Around, CONTENT_TAG, Child, ContentProof, MAX_AROUND, MAX_CONTENT_PATH};
pub use facts::{
	ActivationOpens, Conflict, LabelFact, MarketFact, Membership, RecallClass, RecallReason,
	StopKind, Warning, Warnings,
};
pub use item::{InvalidItemId, ItemId};
pub use label::{
	ACTIVATION_TAG, LABEL_SIGNATURE, LabelKey, TRANSFER_TAG, activation_message, transfer_message,
};
pub use leaf::{LEAF_TAG, LEAF_VERSION, Leaf, LeafBytes, LeafTemplate, MAX_LEAF};
pub use movement::{
	CertificateKind, CustodyFact, CustomsFact, ErrorReason, ExceptionKind, Inbox, MAX_LEVEL,
	MIN_LEVEL, ReferenceKind, ShipmentState,
};
pub use pool::{InvalidPool, PoolShape, SerialSpace};
pub use whereabouts::{
	CertificateNote, Custody, Goods, InvalidSubject, Line, Subject, Whereabouts,
};
