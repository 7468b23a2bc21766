//! Whether a document is as EPCIS 2.0 and CBV 2.0 have it (EPCIS 2.0, 7.3 and 7.4, and the schema of its JSON binding).
//!
//! - [`spec`] says for each object which fields it has and of what kind they are.
//! - [`judge`] walks a document by it and notes what does not fit.
//! - [`events`] has the rules between the fields of an event.

mod events;
mod frame;
mod judge;
mod spec;
mod uri;

use crate::{Document, Fault};
use judge::Judge;

pub use uri::is_uri;

/// The most faults that are told of one document.
pub const MAX_FAULTS: usize = 1_000;

impl Document {
	/// Judges the document by the standard.
	///
	/// What the standard leaves to users passes: vocabulary and properties of their own, as long as they are URIs or have a
	/// prefix, and any URI as an identifier. GS1 identifiers must be right, check digits included.
	///
	/// # Errors
	/// What is wrong, in the order in which it stands in the document, up to [`MAX_FAULTS`].
	pub fn validate(&self) -> Result<(), Vec<Fault>> {
		let mut judge = Judge::default();
		frame::judge(self, &mut judge);
		self.with_context(|context| {
			for event in self.events() {
				events::judge(self, event, context, &mut judge);
			}
		});
		judge.verdict()
	}
}

#[cfg(test)]
#[path = "validate_tests.rs"]
mod tests;
