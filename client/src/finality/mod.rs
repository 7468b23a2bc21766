//! Whether a block is final, and on what that knowledge rests.
//!
//! A [`Pin`] names a set of GRANDPA authorities that the user trusts: from a chain specification, or
//! from a checkpoint that a member gave. [`Verifier`] checks a node's claims against it and follows
//! the set through its changes. Without a pin, a second node can be compared; else the claim is the
//! node's alone, and [`Basis`] says so.

mod checker;
mod evidence;
mod genesis;
mod justification;
mod pin;
mod sets;
mod verifier;

#[cfg(test)]
pub(crate) mod testing;

pub use checker::FinalityChecker;
pub use genesis::pin_from_spec;
pub use justification::{JustificationError, Votes, verify_justification};
pub use pin::{Authority, AuthoritySet, Pin, pin_from_node};
pub use verifier::Verifier;

use core::fmt;
use serde::Serialize;

/// On what the knowledge that a block is final rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "basis", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Basis {
	/// Votes of a set of authorities that follows from the pin.
	PinnedSet {
		/// Number of the set.
		set_id: u64,
		/// Authorities whose votes were counted.
		votes: u32,
		/// Authorities in the set.
		of: u32,
		/// A second node that has the same block, if one was asked.
		#[serde(skip_serializing_if = "Option::is_none")]
		agreed_by: Option<String>,
	},
	/// The block is the pinned one or an ancestor of it.
	Pin {
		/// Height of the pinned block.
		block: u32,
	},
	/// A second node has the same block among its finalised ones.
	SecondNode {
		/// Its address.
		url: String,
	},
	/// The node says so.
	Node {
		/// Its address.
		url: String,
	},
}

impl fmt::Display for Basis {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::PinnedSet { set_id, votes, of, agreed_by } => {
				write!(f, "proved by {votes} of {of} authorities of set {set_id}")?;
				match agreed_by {
					Some(url) => write!(f, ", agreed by {url}"),
					None => Ok(()),
				}
			}
			Self::Pin { block } => write!(f, "proved by the pinned block #{block}"),
			Self::SecondNode { url } => write!(f, "agreed by {url}"),
			Self::Node { url } => write!(f, "as told by {url}"),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn basis_should_read_the_same_in_words_and_in_json() {
		let basis = Basis::PinnedSet { set_id: 7, votes: 3, of: 4, agreed_by: None };
		assert_eq!(basis.to_string(), "proved by 3 of 4 authorities of set 7");
		assert_eq!(
			serde_json::to_string(&basis).unwrap(),
			r#"{"basis":"pinned-set","setId":7,"votes":3,"of":4}"#
		);
		let basis = Basis::SecondNode { url: "ws://b".into() };
		assert_eq!(basis.to_string(), "agreed by ws://b");
		assert_eq!(
			serde_json::to_string(&basis).unwrap(),
			r#"{"basis":"second-node","url":"ws://b"}"#
		);
		let basis = Basis::Node { url: "ws://a".into() };
		assert_eq!(basis.to_string(), "as told by ws://a");
		assert_eq!(serde_json::to_string(&basis).unwrap(), r#"{"basis":"node","url":"ws://a"}"#);
	}
}
