//! What a node knows of registered pictures beside state: which look alike.
//!
//! - [`WorkIndex`] holds the fingerprints of all works of this node's versions, and finds all within a distance.
//! - [`Keeper`] builds it from final state, page by page, adds what each final block brings, and keeps a snapshot on the disk.
//! - [`Contester`] searches what new works look like, and makes the calls without an account that follow from it.
//!
//! Fingerprints stay in state for ever and unchanged, and works are numbered one after another. So the index only grows, and a
//! snapshot holds on every chain that has its block. What changes of a work (its owner, what has become of it, which of its
//! fingerprints are generic) is not in the index: who searches reads it from state when it answers, and is never behind.
//!
//! Nothing here knows a runtime or a pool of transactions: [`Chain`] and [`Outbox`] are what a node gives.

#![warn(missing_docs)]

mod chain;
mod contester;
mod index;
mod keeper;
#[cfg(test)]
mod mock;
mod pairs;
mod snapshot;
mod watched;

pub use chain::{Act, BlockId, Chain, Declined, GENERIC_OWNERS, Outbox, Unread};
pub use contester::{Contester, Counts};
pub use index::{Found, NearWork, NotReady, Phase, Status, WorkIndex};
pub use keeper::{Keeper, Step};
pub use pairs::{Pair, acting_pair, nearest_pair};
