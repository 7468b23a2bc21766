//! Works, that is registered pictures: their fingerprints, what is committed to before they are shown, evidence, contests,
//! and what a licence covers.
//!
//! - A **fingerprint** ([`Fingerprint`]) is a hash of a picture, or of a part of it, that stays nearly the same when the picture
//!   is changed a little. A work has a *bundle* of them. Two are compared by [`distance`]; [`Band`] says what follows.
//! - A **commitment** ([`commitment()`]) binds an organisation to pictures that nobody else knows yet.
//! - A **contest** sets a work against an earlier one that looks like it. Evidence has a [`Grade`].
//! - A **licence** covers what its [`Scope`] says.

mod commitment;
mod fingerprint;
mod scope;
mod terms;

pub use commitment::{COMMIT_TAG, Picture, WORK_TAG, commitment};
pub use fingerprint::{
	ACTING_DISTANCE, ACTING_QUALITY, Band, Bundle, Fingerprint, FingerprintId, MAX_BUNDLE,
	MAX_QUALITY, REVIEW_DISTANCE, Versions, distance,
};
pub use scope::{Channel, Channels, InvalidScope, MAX_COUNTRIES, MAX_GTINS, Scope, Use};
pub use terms::{
	Claim, ContestOutcome, ContestStage, EvidenceKind, Format, Grade, MAX_ISCC, Side, UseReason,
	WorkState,
};
