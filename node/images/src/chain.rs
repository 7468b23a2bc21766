//! What is read of a chain, and what goes to it.

use codec::{Decode, Encode};
use core::{fmt, future::Future};
use pallet_images_runtime_api::{BundleView, ContestView, StandingView};
use stalhof_primitives::{
	images::FingerprintId, merkle::Hash, page::Page, refusal::Refusal as Reason,
};

/// Works of how many unrelated owners make a fingerprint generic.
pub const GENERIC_OWNERS: usize = 5;

/// A block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct BlockId {
	/// Its number.
	pub number: u32,
	/// Its hash.
	pub hash: Hash,
}

/// Why state gave no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
	/// The runtime at that block knows no pictures.
	NoPictures,
	/// Whatever else; the text says what.
	Failed(String),
}

impl fmt::Display for Unread {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::NoPictures => f.write_str("the runtime has no registered pictures"),
			Self::Failed(why) => f.write_str(why),
		}
	}
}

/// Final state.
pub trait Chain: Send + Sync + 'static {
	/// The hash of block 0.
	fn genesis(&self) -> Hash;

	/// The last block that is final.
	fn finalised(&self) -> BlockId;

	/// Whether that block is final on this node's chain.
	fn is_final(&self, block: &BlockId) -> bool;

	/// Whether the node is catching up with others, so that its last final block is old.
	fn is_syncing(&self) -> bool;

	/// How many works there are.
	///
	/// # Errors
	/// When state gives no answer; so do all reads.
	fn works_count(&self, at: &Hash) -> Result<u32, Unread>;

	/// Fingerprints of works in order of number, those after `after`.
	///
	/// # Errors
	/// See [`works_count`](Self::works_count).
	fn bundles(
		&self,
		at: &Hash,
		after: Option<u32>,
		limit: u32,
	) -> Result<Page<BundleView, u32>, Unread>;

	/// A work's fingerprints.
	///
	/// # Errors
	/// See [`works_count`](Self::works_count).
	fn bundle(&self, at: &Hash, work: u32) -> Result<Option<BundleView>, Unread>;

	/// What else matters of up to 200 works.
	///
	/// # Errors
	/// See [`works_count`](Self::works_count).
	fn standings(&self, at: &Hash, works: Vec<u32>) -> Result<Vec<StandingView>, Unread>;

	/// Contests that have not ended, in order of number.
	///
	/// # Errors
	/// See [`works_count`](Self::works_count).
	fn open_contests(
		&self,
		at: &Hash,
		after: Option<u32>,
	) -> Result<Page<ContestView, u32>, Unread>;

	/// What the chain would say to a call now; `None` for a refusal that this node does not know.
	///
	/// # Errors
	/// See [`works_count`](Self::works_count).
	fn check(&self, at: &Hash, act: &Act) -> Result<Result<(), Option<Reason>>, Unread>;
}

/// A call without an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
	/// Contests a work by an earlier one.
	Contest {
		/// The later work.
		work: FingerprintId,
		/// The earlier one.
		prior: FingerprintId,
	},
	/// Marks a fingerprint as generic.
	MarkGeneric {
		/// Which.
		fingerprint: FingerprintId,
		/// To which it is near.
		near: [FingerprintId; GENERIC_OWNERS],
	},
}

/// Why a call was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Declined {
	/// The chain refuses it.
	Refused(Reason),
	/// The pool did not take it.
	NotTaken(String),
}

impl fmt::Display for Declined {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Refused(reason) => reason.fmt(f),
			Self::NotTaken(why) => f.write_str(why),
		}
	}
}

/// The way of calls into blocks.
pub trait Outbox: Send + Sync + 'static {
	/// Hands a call to the pool of transactions. The same again changes nothing.
	fn send(&self, act: Act) -> impl Future<Output = Result<(), Declined>> + Send;
}
