//! Stalhof's own JSON-RPC methods, and the pattern that every domain's methods follow:
//!
//! - a typed trait per domain (`#[rpc]`), so that servers and Rust clients share one definition;
//! - every read goes through [`Reads`]: off the async threads, a bounded number at once, at a block
//!   that the answer names;
//! - every list is read by [`PageRequest`] and answered as [`PageOf`], with an opaque cursor and a hard
//!   limit;
//! - every refusal is an [`error::Refusal`] with a code that never changes its meaning.

#![warn(missing_docs)]

mod address;
pub mod chain;
pub mod consortium;
pub mod error;
pub mod goods;
pub mod images;
pub mod movements;
pub mod page;
pub mod reads;
pub mod receivables;

#[cfg(test)]
mod tests;

pub use chain::{Chain, StalhofApiClient, StalhofApiServer};
pub use consortium::Consortium;
pub use error::Refusal;
pub use goods::{Goods, GoodsRpcServer};
pub use images::{Images, ImagesRpcServer};
pub use movements::{Movements, MovementsRpcServer};
pub use page::{AtBlock, PageOf, PageRequest};
pub use reads::Reads;
pub use receivables::{Receivables, ReceivablesRpcServer};
