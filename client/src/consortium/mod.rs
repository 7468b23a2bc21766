//! The consortium: organisations, participants, operators, groups and their quotas, votes, licences, treasuries,
//! validators.
//!
//! What is read is as the node tells it, at a finalised block; [`Reads`] says which.

pub mod acts;
pub mod calls;
pub mod consent;
pub mod gs1;
pub mod import;
mod names;
mod reads;
mod runtime_api;
pub mod table;
#[cfg(test)]
pub(crate) mod testing;
pub mod treasury;
mod types;
pub mod validators;
mod views;

pub use names::Names;
pub use reads::Reads;
pub use stalhof_primitives::organisation::PARTICIPANT_ROLES;
pub use types::{
	Applicant, Application, Evidence, EvidenceKinds, MAX_BATCH, MAX_NAME, Profile, Signed,
};
pub use views::{
	Approval, Attestation, Claim, Group, Kind, Operator, Organisation, OrganisationLine, Quota,
	RENEWAL_DAYS, Renewal, Sponsorship, StateBytes, Status,
};

pub(crate) use names::AT_ONCE;
pub(crate) use types::{OWN_PARENT, check_name};
