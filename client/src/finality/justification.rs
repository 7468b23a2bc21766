//! Checking the votes of GRANDPA authorities.

use super::{Basis, pin::AuthoritySet};
use crate::types::{BlockRef, H256, Header, to_hex};
use codec::DecodeAll;
use sp_consensus_grandpa::{AuthorityId, GrandpaJustification, Message, check_message_signature};
use sp_core::crypto::ByteArray;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Why a justification does not prove that its block is final.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JustificationError {
	/// Not the bytes of a justification.
	#[error("its bytes are no justification")]
	Undecodable,
	/// A vote of somebody who is not in the set.
	#[error("{voter} voted, who is not in set {set}")]
	UnknownVoter {
		/// Public key.
		voter: String,
		/// Number of the set.
		set: u64,
	},
	/// A signature that is not the voter's for this round and set.
	#[error("the vote of {voter} is not signed for set {set}")]
	BadSignature {
		/// Public key.
		voter: String,
		/// Number of the set.
		set: u64,
	},
	/// The same vote stands twice.
	#[error("the vote of {voter} stands twice")]
	DuplicateVote {
		/// Public key.
		voter: String,
	},
	/// A vote for a block that does not descend from the justified one.
	#[error("{voter} voted for a block that does not descend from the justified one")]
	UnrelatedVote {
		/// Public key.
		voter: String,
	},
	/// Too little weight.
	#[error("votes of weight {weight} where set {set} needs {needed}")]
	TooFewVotes {
		/// Weight of the votes.
		weight: u64,
		/// Weight that is needed.
		needed: u64,
		/// Number of the set.
		set: u64,
	},
}

/// Votes that justify a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Votes {
	/// The block that was voted for.
	pub block: BlockRef,
	/// Number of the set.
	pub set_id: u64,
	/// Authorities whose votes were counted.
	pub votes: u32,
	/// Authorities in the set.
	pub of: u32,
}

impl Votes {
	/// These votes as the basis of a claim.
	pub(crate) fn basis(&self) -> Basis {
		Basis::PinnedSet { set_id: self.set_id, votes: self.votes, of: self.of, agreed_by: None }
	}
}

/// The block that an encoded justification is for, whether it proves it or not.
pub(crate) fn justified_block(bytes: &[u8]) -> Result<BlockRef, JustificationError> {
	decode(bytes).map(|justification| BlockRef {
		number: justification.commit.target_number,
		hash: justification.commit.target_hash,
	})
}

/// Checks that more than two thirds of `set` voted for a block or its descendants in the encoded
/// GRANDPA justification `bytes`, and returns which block that is. The number in it is what the
/// voters signed; that the block with this hash has this number is for the caller to check.
///
/// An authority that voted for two blocks counts once.
///
/// # Errors
/// The first thing that is wrong.
pub fn verify_justification(bytes: &[u8], set: &AuthoritySet) -> Result<Votes, JustificationError> {
	let justification = decode(bytes)?;
	let target = justification.commit.target_hash;
	let parents: HashMap<H256, H256> = justification
		.votes_ancestries
		.iter()
		.map(|header| (header.hash(), header.parent_hash))
		.collect();
	let weights = weights(set);

	let mut voters = BTreeSet::new();
	let mut seen = BTreeSet::new();
	for signed in &justification.commit.precommits {
		let voter = || to_hex(signed.id.as_slice());
		if !weights.contains_key(&signed.id) {
			return Err(JustificationError::UnknownVoter { voter: voter(), set: set.id });
		}
		let signature = AsRef::<[u8]>::as_ref(&signed.signature);
		let vote = (signed.id.clone(), signature.to_vec(), signed.precommit.target_hash);
		if !seen.insert(vote) {
			return Err(JustificationError::DuplicateVote { voter: voter() });
		}
		if !descends(signed.precommit.target_hash, target, &parents) {
			return Err(JustificationError::UnrelatedVote { voter: voter() });
		}
		let message = Message::<Header>::Precommit(signed.precommit.clone());
		let checked = check_message_signature(
			&message,
			&signed.id,
			&signed.signature,
			justification.round,
			set.id,
		);
		if !checked.is_valid() {
			return Err(JustificationError::BadSignature { voter: voter(), set: set.id });
		}
		voters.insert(signed.id.clone());
	}

	let weight = voters.iter().map(|voter| weights[voter]).fold(0, u64::saturating_add);
	let needed = threshold(weights.values().copied());
	if weight < needed {
		return Err(JustificationError::TooFewVotes { weight, needed, set: set.id });
	}
	Ok(Votes {
		block: BlockRef { number: justification.commit.target_number, hash: target },
		set_id: set.id,
		votes: count(voters.len()),
		of: count(weights.len()),
	})
}

fn decode(bytes: &[u8]) -> Result<GrandpaJustification<Header>, JustificationError> {
	GrandpaJustification::decode_all(&mut &bytes[..]).map_err(|_| JustificationError::Undecodable)
}

fn weights(set: &AuthoritySet) -> BTreeMap<AuthorityId, u64> {
	let mut weights = BTreeMap::new();
	for authority in &set.authorities {
		let weight: &mut u64 = weights.entry(authority.id()).or_default();
		*weight = weight.saturating_add(authority.weight);
	}
	weights
}

/// The least weight of which less than a third can be faulty.
fn threshold(weights: impl Iterator<Item = u64>) -> u64 {
	let total = weights.fold(0, u64::saturating_add);
	total.saturating_sub(total.saturating_sub(1) / 3)
}

/// Whether `ancestor` is reached from `block` through `parents`.
fn descends(mut block: H256, ancestor: H256, parents: &HashMap<H256, H256>) -> bool {
	// A chain of hashes has no circle, so this ends after at most as many steps as there are headers.
	loop {
		if block == ancestor {
			return true;
		}
		match parents.get(&block) {
			Some(parent) => block = *parent,
			None => return false,
		}
	}
}

fn count(n: usize) -> u32 {
	u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[path = "justification_tests.rs"]
mod tests;
