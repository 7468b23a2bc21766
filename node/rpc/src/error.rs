//! Refusals, each with a code of its own.

use jsonrpsee::types::{ErrorObjectOwned, error::ErrorObject};
use serde_json::json;
use stalhof_primitives::page::MAX_PAGE;

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
	/// The node failed; its log says more.
	Internal(String),
}

impl Refusal {
	/// Every code with its name, for documentation and tests.
	pub const CODES: [(i32, &'static str); 7] = [
		(20_001, "unknown-block"),
		(20_002, "state-discarded"),
		(20_003, "invalid-limit"),
		(20_004, "invalid-cursor"),
		(20_005, "not-in-this-runtime"),
		(20_006, "busy"),
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
			Self::Internal(_) => 6,
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
			Self::Internal(what) => write!(f, "the node failed: {what}; its log says more"),
		}
	}
}

impl core::error::Error for Refusal {}

impl From<Refusal> for ErrorObjectOwned {
	fn from(refusal: Refusal) -> Self {
		let (code, name) = refusal.code();
		ErrorObject::owned(code, refusal.to_string(), Some(json!({ "name": name })))
	}
}
