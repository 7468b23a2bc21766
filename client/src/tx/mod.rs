//! Transactions: preparing, signing, sending, and what became of them.

mod arguments;
mod call;
mod describe;
mod encoded;
mod file;
mod outcome;
mod pool;
mod send;
mod shape;
mod together;
mod words;

pub use call::{Call, parse_call, remark};
pub use encoded::EncodedCall;
pub use file::{Era, Transaction};
pub use outcome::{Event, Receipt};
pub use send::{Progress, SendOptions};

pub(crate) use call::encode;
#[cfg(test)]
pub(crate) use call::transfer;
#[cfg(test)]
pub(crate) use describe::show_call;
pub(crate) use file::Parts;
pub(crate) use pool::{explain, is_stale};
pub(crate) use send::send;
pub(crate) use together::together;

/// Blocks for which a transaction is valid unless another number is asked for.
pub const DEFAULT_ERA: u32 = 64;
