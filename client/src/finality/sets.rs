//! Where the set of authorities changes.

use super::{Pin, justification::justified_block, pin::set_id_at};
use crate::{
	error::{Error, Result},
	rpc::{Rpc, methods::FinalityAnswer},
	types::{BlockNumber, Header},
};
use sp_consensus_grandpa::{ConsensusLog, GRANDPA_ENGINE_ID, ScheduledChange};
use sp_runtime::{DigestItem, generic::OpaqueDigestItemId};

/// What a header says about the next set.
pub(super) enum SetChange {
	/// Nothing.
	None,
	/// The authorities after this block and a delay.
	Scheduled(ScheduledChange<BlockNumber>),
	/// A change that the old set does not vote on.
	Forced,
}

impl SetChange {
	/// The change in `header`. As in the nodes, a forced one goes before a scheduled one, and the
	/// first of its kind counts.
	pub(super) fn of(header: &Header) -> Self {
		let id = OpaqueDigestItemId::Consensus(&GRANDPA_ENGINE_ID);
		let logs = || {
			let log = |item: &DigestItem| item.try_to::<ConsensusLog<BlockNumber>>(id);
			header.digest.logs.iter().filter_map(log)
		};
		if logs().any(|log| matches!(log, ConsensusLog::ForcedChange(..))) {
			return Self::Forced;
		}
		match logs().find_map(ConsensusLog::try_into_change) {
			Some(change) => Self::Scheduled(change),
			None => Self::None,
		}
	}
}

/// Height of the last block on which the pinned set votes, if that is below `limit`. The node's word
/// is enough here: a wrong height leads to a proof that does not verify.
pub(super) async fn last_block_of_set(
	rpc: &Rpc,
	pin: &Pin,
	limit: BlockNumber,
) -> Result<Option<BlockNumber>> {
	match search_states(rpc, pin, limit).await {
		Err(Error::StatePruned { .. }) => ask_for_end(rpc, pin, limit).await,
		other => other,
	}
}

/// Finds the first block whose state has a later set, first in growing steps, then by halves.
async fn search_states(rpc: &Rpc, pin: &Pin, limit: BlockNumber) -> Result<Option<BlockNumber>> {
	let mut before = pin.block.number;
	let mut after = limit.saturating_sub(1);
	if after <= before || !is_later(rpc, pin, after).await? {
		return Ok(None);
	}
	let mut step = 32u32;
	while let Some(next) = before.checked_add(step).filter(|next| *next < after) {
		if is_later(rpc, pin, next).await? {
			after = next;
			break;
		}
		before = next;
		step = step.saturating_mul(2);
	}
	while after - before > 1 {
		let middle = before + (after - before) / 2;
		if is_later(rpc, pin, middle).await? {
			after = middle;
		} else {
			before = middle;
		}
	}
	Ok(Some(after))
}

/// Whether the state of the block at a height names a later set than the pinned one.
async fn is_later(rpc: &Rpc, pin: &Pin, number: BlockNumber) -> Result<bool> {
	match rpc.block_hash(number).await? {
		Some(hash) => Ok(set_id_at(rpc, hash).await? > pin.set.id),
		None => Ok(false),
	}
}

/// Takes the end of the set from a proof for its first block.
async fn ask_for_end(rpc: &Rpc, pin: &Pin, limit: BlockNumber) -> Result<Option<BlockNumber>> {
	let block = pin.block;
	let none = |why: &str| Error::NoProof {
		block,
		why: format!("it has pruned the states since the pinned block, and {why}"),
	};
	match rpc.prove_finality(block.number.saturating_add(1)).await? {
		FinalityAnswer::Proof(proof) => {
			let end = justified_block(&proof.justification)
				.map_err(|why| Error::BadJustification { block, why })?;
			let moves = end.number > block.number && end.number < limit;
			Ok(moves.then_some(end.number))
		}
		FinalityAnswer::NotYet => Ok(None),
		FinalityAnswer::TooLong => {
			Err(none("a proof across so many blocks is longer than it sends"))
		}
		FinalityAnswer::None(why) => Err(none(&why)),
	}
}
