//! What the chain takes and stores of receivables, as it is encoded.

use codec::{Decode, Encode};
use stalhof_primitives::{
	invoice::{Token, TokenKind},
	merkle::Hash,
	money::{Amount, DayCount, Rate, Recourse, Share},
	organisation::OrgId,
	receivables::{DocumentKind, Flags, Ground},
	time::{Day, Moment},
};

/// The most payables of one act, and the most receivables that are joined in one.
pub const MAX_FILE: usize = stalhof_primitives::receivables::MAX_FILE as usize;

/// The most shipments that a receivable cites.
pub const MAX_CITED: usize = 16;

/// The most organisations to which an epoch's key is sealed when it is opened.
pub const MAX_SEALS: usize = 64;

/// The longest number of an authority's case, in bytes.
pub const MAX_CASE: usize = 32;

/// The most days from a document's date to its due date.
pub const MAX_TENOR_DAYS: u32 = 365;

/// Tokens under one epoch's key, in ascending order.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct EpochTokens {
	/// Which epoch.
	pub epoch: u32,
	/// The tokens.
	pub tokens: Vec<(TokenKind, Token)>,
}

/// A receivable's tokens, by epoch in ascending order: two at most.
pub type TokenSet = Vec<EpochTokens>;

/// So many pieces of a shipment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Citation {
	/// Which shipment.
	pub shipment: u32,
	/// How many pieces of it.
	pub quantity: u64,
}

/// Of a document what both parties say of it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Document {
	/// In which settlement asset it is paid.
	pub asset: u32,
	/// The amount due (BT-115).
	pub face: Amount,
	/// Its date.
	pub issue: Day,
	/// When it is due.
	pub due: Day,
	/// What it is.
	pub kind: DocumentKind,
	/// The root of the salted commitment to its fields.
	pub root: Hash,
	/// Its tokens.
	pub tokens: TokenSet,
	/// The shipments that it cites, in ascending order.
	pub shipments: Vec<Citation>,
	/// The receivable of the document that it names as preceding (BT-25).
	pub names: Option<u32>,
}

/// What a seller brings in.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct NewReceivable {
	/// Who owes it.
	pub debtor: OrgId,
	/// For what.
	pub document: Document,
}

/// A line of a debtor's file: what it owes and accepts.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Payable {
	/// To whom.
	pub seller: OrgId,
	/// For what: root and tokens are of the debtor's own copy.
	pub document: Document,
	/// How much of the face it accepts.
	pub amount: Amount,
	/// Whether it waives its defences.
	pub waives: bool,
}

/// At which terms a receivable is sold. Late discount runs at the rate of the discount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Terms {
	/// What share of the fundable sum is advanced.
	pub advance_rate: Share,
	/// Rate of the discount, a year.
	pub rate: Rate,
	/// How days are counted.
	pub day_count: DayCount,
	/// What the lender takes besides.
	pub fees: Amount,
	/// Whether the seller stands in for a debtor who does not pay.
	pub recourse: Recourse,
	/// Days overdue after which the debtor is in default.
	pub default_after: u16,
}

impl Terms {
	/// By what hash they are named.
	pub fn hash(&self) -> Hash {
		sp_crypto_hashing::blake2_256(&self.encode())
	}
}

/// Flags that a lender has seen, and why it funds all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Seen {
	/// Which flags.
	pub flags: Flags,
	/// Why.
	pub ground: Ground,
}

/// What a seller offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Listing {
	/// At which terms.
	pub terms: Terms,
	/// To whom alone; to any lender that has approved the debtor when nobody is named.
	pub to: Option<OrgId>,
	/// The last day, of the asset's.
	pub until: Day,
	/// How often its seller has been out of standing: what it offered before has ended.
	pub generation: u32,
}

/// What a lender offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Offer {
	/// The root of the document that it has seen.
	pub root: Hash,
	/// At which terms.
	pub terms: Terms,
	/// What it acknowledges.
	pub seen: Seen,
	/// The last day, of the asset's.
	pub until: Day,
	/// How often it has been out of standing: what it offered before has ended.
	pub generation: u32,
}

/// A lender's word that it has financed an invoice outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Elsewhere {
	/// Since when.
	pub since: Day,
	/// Until when, as far as it knows.
	pub until: Day,
	/// Hash of its own reference.
	pub reference: Hash,
}

/// What an organisation said, when, and under what reference of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Said {
	/// Who.
	pub by: OrgId,
	/// When.
	pub at: Moment,
	/// A hash, so that nothing can be read from it.
	pub reference: Hash,
}

/// An epoch of the tokens' key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Epoch {
	/// Who opened it.
	pub opened: Said,
	/// The key check value.
	pub check: [u8; 8],
	/// The newest in force when it was opened; 0 before the first.
	pub before: u32,
	/// Members of further groups that could open the key that was sealed to them.
	pub confirmed: [Option<OrgId>; 2],
	/// When it came into force; it is pending before.
	pub in_force: Option<Moment>,
	/// Receivables that have not ended and have tokens under it.
	pub live: u32,
	/// The last day on which one of its receivables ended and left its tokens.
	pub ended: Option<Day>,
	/// When it was closed.
	pub closed: Option<Moment>,
}

/// An epoch's key sealed to an organisation, and who pays for that.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct SealedKey {
	/// Who sealed it.
	pub by: OrgId,
	/// The sealed key.
	pub sealed: Vec<u8>,
}

/// That fields of a document are opened to an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Grant {
	/// Which fields, a bit for each [`Part`](super::Part).
	pub fields: u64,
	/// The last day, UTC.
	pub until: Day,
	/// SHA-256 of the sealed file.
	pub file: Hash,
	/// When it was given.
	pub at: Moment,
}
