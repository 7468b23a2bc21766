//! Registered pictures: what the chain knows of them, proofs and certificates of it, and the calls.
//!
//! - [`calls`] makes the calls, [`reads`] asks a node.
//! - [`NewWork`] is what is told of a picture when it is revealed; [`commitment`] what is committed to before.
//! - [`Certificate`] shows a work as the chain has it, with a proof that needs no trust in the node that gave it.

pub mod calls;
mod certificate;
mod json;
pub mod reads;
mod types;

/// What nodes tell.
pub use pallet_images_runtime_api as views;

pub use certificate::{Certificate, Certified, Print, work_keys};
pub use json::{commit_json, contest_json, evidence_json, licence_json, window_json, work_json};
pub use types::{MIN_AGE_BLOCKS, NewEvidence, NewLicence, NewWork, RENEWAL_DAYS, commitment};

/// The most works that are revealed together.
pub const MAX_REVEAL: usize = 500;

/// The pallet's name in the runtime.
pub const PALLET: &str = "Images";

#[cfg(test)]
pub(crate) fn certificate_for_tests() -> Certificate {
	certificate::tests::certificate(|_, _| {})
}
