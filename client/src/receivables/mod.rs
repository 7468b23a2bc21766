//! Receivables: documents in files, what the chain gets of them, who may read them; and what the chain has.
//!
//! - [`Whole`] is a document as a party has it: fields and the seed of their salts; [`Store`] keeps it.
//! - [`EpochKey`] makes tokens; it is sealed on the chain to each organisation that is to have it.
//! - [`Disclosure`] opens a document, or [`Parts`] of it, to one organisation.
//! - [`payables`] reads a debtor's table of approved payables.
//! - [`calls`] makes the calls, [`reads`] asks a node, [`proof`] checks what it says.

pub mod calls;
mod compare;
mod disclosure;
mod epochs;
pub mod limits;
mod parts;
pub mod payables;
pub mod proof;
pub mod reads;
mod sealing;
mod store;
mod types;
mod whole;

/// What nodes tell.
pub use pallet_receivables_runtime_api as views;

pub use compare::{Compared, Known, OnChain, compare_tokens, contradictions, missing};
pub use disclosure::{Checked, Disclosure, file_hash};
pub use epochs::{EPOCH_TAG, EpochKey, EpochKeys, KeyCheck, NewEpoch, Seal, SealedKeys, tokens};
pub use parts::{Part, Parts};
pub use sealing::{SEALED_OVERHEAD, SealingKey, seal};
pub use store::Store;
pub use types::{
	Citation, Document, Elsewhere, Epoch, EpochTokens, Grant, Listing, MAX_CASE, MAX_CITED,
	MAX_FILE, MAX_SEALS, MAX_TENOR_DAYS, NewReceivable, Offer, Payable, Said, SealedKey, Seen,
	Terms, TokenSet,
};
pub use whole::{Beside, Difference, Facts, SEED_TAG, Seed, Whole};

#[cfg(feature = "cli")]
pub(crate) use store::beside_keys;
