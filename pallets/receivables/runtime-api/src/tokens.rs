//! Tokens and the epochs of their key.

use crate::{
	receivable::SaidView,
	text::{Hash32, bytes},
};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use stalhof_primitives::{
	invoice::{Token, TokenKind},
	organisation::OrgId,
	receivables::State,
	time::{Day, Moment},
};

/// What is known of a token: in which state the others are that have it and since when, never who they are.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TokenStatus {
	/// Of what it is.
	pub kind: TokenKind,
	/// The token.
	pub token: Token,
	/// Under which epoch's key, of a receivable's tokens.
	pub epoch: Option<u32>,
	/// How many receivables have it, the one that was asked about not among them.
	pub others: u32,
	/// The newest of them, at most 4, the newest first.
	pub newest: Vec<TokenHit>,
	/// Lenders that say they have financed such an invoice outside, at most 5.
	pub elsewhere: Vec<ElsewhereView>,
}

/// Another receivable that has a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TokenHit {
	/// In which state it is.
	pub state: State,
	/// The day on which it was brought in, UTC.
	pub submitted: Day,
	/// Whether it is of the seller of the receivable that was asked about.
	pub same_seller: bool,
	/// Whether it flags that receivable; one that corrects the other does not, nor does a number after 18 months.
	pub flags: bool,
}

/// A lender's word that it has financed an invoice outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct ElsewhereView {
	/// Who says so.
	pub lender: OrgId,
	/// Since when.
	pub since: Day,
	/// Until when, as far as it knows.
	pub until: Day,
	/// Hash of its own reference.
	pub reference: Hash32,
}

/// How far an epoch has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EpochStage {
	/// It waits for members to confirm its key.
	#[codec(index = 0)]
	Pending,
	/// Tokens are asked for under it.
	#[codec(index = 1)]
	Newest,
	/// It is the one before, and not closed: tokens are asked for under it too.
	#[codec(index = 2)]
	Before,
	/// Tokens under it stand; no new ones are asked for.
	#[codec(index = 3)]
	Open,
	/// It is closed.
	#[codec(index = 4)]
	Closed,
}

/// An epoch of the tokens' key.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EpochView {
	/// Its number, from 1.
	pub epoch: u32,
	/// How far it has come.
	pub stage: EpochStage,
	/// Who opened it.
	pub opened: SaidView,
	/// The key check value: the first 8 bytes of the HMAC of nothing.
	#[serde(with = "bytes")]
	pub check: Vec<u8>,
	/// The newest in force when it was opened; 0 before the first.
	pub before: u32,
	/// Members of further groups that have confirmed its key.
	pub confirmed: Vec<OrgId>,
	/// When it came into force.
	pub in_force: Option<Moment>,
	/// Receivables that have not ended and have tokens under it.
	pub live: u32,
	/// The last day on which one of its receivables ended and left its tokens.
	pub ended: Option<Day>,
	/// When it was closed.
	pub closed: Option<Moment>,
}

/// An epoch's key, sealed to an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct SealedKeyView {
	/// To whom.
	pub to: OrgId,
	/// Who sealed it.
	pub by: OrgId,
	/// The sealed key (X25519, HKDF-SHA-256, ChaCha20-Poly1305).
	#[serde(with = "bytes")]
	pub sealed: Vec<u8>,
}
