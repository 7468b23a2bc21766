//! Proofs of marks.

use serde::{Deserialize, Serialize};
use stalhof_marks::Proof;

/// Answer of `goods_proof`: what the command line writes into a file for `goods passport`, and what `goods_verify` and
/// `goods_activate` take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProofJson(pub Proof);

impl From<Proof> for ProofJson {
	fn from(proof: Proof) -> Self {
		Self(proof)
	}
}
