//! Refusals, each with a code of its own.

use jsonrpsee::types::{ErrorObjectOwned, error::ErrorObject};
use pallet_receivables_runtime_api::NoPayment;
use serde_json::json;
use stalhof_primitives::{
	gs1::InvalidNamedKey, page::MAX_PAGE, peer_id::InvalidPeerId, refusal::Refusal as Reason,
	registration::InvalidRegistration,
};

/// Why a method gave no answer. Codes and names are stable; messages may be reworded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
	/// The node does not know the block.
	UnknownBlock(String),
	/// The node knows the block but has discarded its state.
	StateDiscarded(String),
	/// The limit of a page is zero or beyond the maximum.
	InvalidLimit(u32),
	/// The cursor was not given by this method.
	InvalidCursor(String),
	/// The runtime at that block does not have the read.
	NotInThisRuntime(&'static str),
	/// As many reads as the node allows are already under way.
	Busy,
	/// Nothing has that number, key or account at the block.
	NotFound {
		/// What there is not, as a sentence.
		what: String,
		/// What to do.
		remedy: &'static str,
	},
	/// The text is no registration number; why.
	InvalidRegistration(String, InvalidRegistration),
	/// The text is no account of this chain; why.
	InvalidAccount(String, String),
	/// The text is no identity of a node.
	InvalidPeerId(InvalidPeerId),
	/// The text is no GS1 key; why.
	InvalidKey(String, InvalidNamedKey),
	/// The text is no GS1 identifier of what the method is about; why.
	InvalidIdentifier(String, String),
	/// The text is no item of a batch; what it should be, as a sentence that names it.
	InvalidItem(String),
	/// The text is not so many bytes.
	InvalidBytes {
		/// What it should be.
		what: &'static str,
		/// How it begins.
		text: String,
		/// How many bytes that has.
		length: usize,
	},
	/// What was given cannot be a proof of that mark; why.
	InvalidProof(String),
	/// The node keeps no manifest that has the mark.
	NotKept(String),
	/// The chain does not take what was signed; why.
	NotAllowed(Reason),
	/// The pool of transactions did not take it; why.
	NotTaken(String),
	/// A payment would do nothing; why.
	NoPayment(NoPayment),
	/// The node's index of pictures does not answer; why.
	NoIndex(String),
	/// A search or a call about fingerprints is beyond its limits; which, as a sentence.
	InvalidSearch(String),
	/// The node failed; its log says more.
	Internal(String),
}

impl Refusal {
	/// Every code with its name, for documentation and tests.
	pub const CODES: [(i32, &'static str); 22] = [
		(20_001, "unknown-block"),
		(20_002, "state-discarded"),
		(20_003, "invalid-limit"),
		(20_004, "invalid-cursor"),
		(20_005, "not-in-this-runtime"),
		(20_006, "busy"),
		(20_007, "not-found"),
		(20_008, "invalid-registration"),
		(20_009, "invalid-account"),
		(20_010, "invalid-peer-id"),
		(20_011, "invalid-key"),
		(20_012, "invalid-identifier"),
		(20_013, "invalid-item"),
		(20_014, "invalid-bytes"),
		(20_015, "invalid-proof"),
		(20_016, "not-kept"),
		(20_017, "not-allowed"),
		(20_018, "not-taken"),
		(20_019, "no-payment"),
		(20_020, "no-index"),
		(20_021, "invalid-search"),
		(20_000, "internal"),
	];

	fn code(&self) -> (i32, &'static str) {
		Self::CODES[match self {
			Self::UnknownBlock(_) => 0,
			Self::StateDiscarded(_) => 1,
			Self::InvalidLimit(_) => 2,
			Self::InvalidCursor(_) => 3,
			Self::NotInThisRuntime(_) => 4,
			Self::Busy => 5,
			Self::NotFound { .. } => 6,
			Self::InvalidRegistration(..) => 7,
			Self::InvalidAccount(..) => 8,
			Self::InvalidPeerId(_) => 9,
			Self::InvalidKey(..) => 10,
			Self::InvalidIdentifier(..) => 11,
			Self::InvalidItem(_) => 12,
			Self::InvalidBytes { .. } => 13,
			Self::InvalidProof(_) => 14,
			Self::NotKept(_) => 15,
			Self::NotAllowed(_) => 16,
			Self::NotTaken(_) => 17,
			Self::NoPayment(_) => 18,
			Self::NoIndex(_) => 19,
			Self::InvalidSearch(_) => 20,
			Self::Internal(_) => 21,
		}]
	}
}

impl core::fmt::Display for Refusal {
	fn fmt(&self, f: &mut core::fmt::Formatter) -> core::fmt::Result {
		match self {
			Self::UnknownBlock(hash) => {
				write!(
					f,
					"this node does not know block {hash}: check the hash, or wait until it is synced"
				)
			}
			Self::StateDiscarded(hash) => write!(
				f,
				"this node has discarded the state of block {hash}: ask one that runs with \
				 --state-pruning archive-canonical"
			),
			Self::InvalidLimit(limit) => {
				write!(
					f,
					"a page holds 1 to {MAX_PAGE} items, not {limit}: ask for fewer and follow `next`"
				)
			}
			Self::InvalidCursor(cursor) => write!(
				f,
				"'{cursor}' is not a cursor of this method: pass the `next` of its last answer unchanged"
			),
			Self::NotInThisRuntime(read) => write!(
				f,
				"the runtime at this block has no {read}: ask at a later block, or upgrade the node"
			),
			Self::Busy => {
				f.write_str("the node has as many reads under way as it allows: try again later")
			}
			Self::NotFound { what, remedy } => write!(f, "{what} at this block: {remedy}"),
			Self::InvalidRegistration(text, why) => {
				write!(f, "'{text}' is no registration number: {why}")
			}
			Self::InvalidAccount(text, why) => write!(f, "'{text}' is no account: {why}"),
			Self::InvalidPeerId(error) => error.fmt(f),
			Self::InvalidKey(text, why) => write!(f, "'{text}' is no GS1 key: {why}"),
			Self::InvalidIdentifier(text, why) => {
				write!(f, "'{text}' does not name what is asked for: {why}")
			}
			Self::InvalidItem(sentence) => f.write_str(sentence),
			Self::InvalidBytes { what, text, length } => {
				let digits = length.saturating_mul(2);
				write!(f, "'{text}' is no {what}: write 0x and {digits} hexadecimal digits")
			}
			Self::InvalidProof(why) => write!(f, "this cannot be a proof of the mark: {why}"),
			Self::NotKept(mark) => write!(
				f,
				"this node keeps no manifest that has {mark}: give its proof, or ask its producer or a keeper of its batch"
			),
			Self::NotAllowed(reason) => write!(f, "{reason}: {}", reason.remedy()),
			Self::NotTaken(why) => {
				write!(f, "the node's pool did not take the transaction: {why}; try again later")
			}
			Self::NoPayment(why) => f.write_str(match why {
				NoPayment::NotFound => "there is no such receivable",
				NoPayment::NotOwed => {
					"nothing is owed on this receivable: its debtor has not accepted it, or it was withdrawn, rejected or lapsed"
				}
				NoPayment::NothingOwed => "nothing is owed on this receivable any more: a payment would be refused",
				NoPayment::ZeroAmount => "nothing is no payment: give minor units as decimal text, above 0",
				NoPayment::Past => {
					"the value date of a payment is the day of its block: give today or a later day, or none for today"
				}
				NoPayment::OutOfRange => "sums would be beyond what they hold: give an earlier day or a smaller amount",
			}),
			Self::NoIndex(why) => write!(f, "this node's index of pictures does not answer: {why}"),
			Self::InvalidSearch(sentence) => f.write_str(sentence),
			Self::Internal(what) => write!(f, "the node failed: {what}; its log says more"),
		}
	}
}

impl core::error::Error for Refusal {}

impl From<Refusal> for ErrorObjectOwned {
	fn from(refusal: Refusal) -> Self {
		let (code, name) = refusal.code();
		let data = match &refusal {
			Refusal::NotAllowed(reason) => {
				json!({ "name": name, "reason": reason.name(), "number": reason.code() })
			}
			_ => json!({ "name": name }),
		};
		ErrorObject::owned(code, refusal.to_string(), Some(data))
	}
}
