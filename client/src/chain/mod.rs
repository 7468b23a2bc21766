//! The state of the chain, and following it.

mod follow;
mod status;

pub use follow::{Followed, follow_best};
pub use status::Status;

pub(crate) use follow::follow_finalised;
