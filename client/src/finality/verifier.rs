//! Following the authority set from a pin to a block.

use super::{
	Basis, Pin,
	justification::{justified_block, verify_justification},
	pin::{AuthoritySet, set_id_at},
};
use crate::{
	error::{Error, Result},
	rpc::{Rpc, methods::FinalityAnswer},
	types::{BlockNumber, BlockRef, Header},
};
use sp_consensus_grandpa::{ConsensusLog, GRANDPA_ENGINE_ID, ScheduledChange};
use sp_runtime::{DigestItem, generic::OpaqueDigestItemId};
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// Above this distance to the newest finalised block, a stored justification is looked for near the
/// block, because a proof from the newest one would carry every header between.
const FAR: u32 = 1024;

/// How many blocks are searched for a stored justification; nodes keep one every 16 blocks.
const SEARCH: u32 = 128;

/// How many headers are walked back from the pinned block to an older one.
const WALK: u32 = 4096;

/// Pause before a node is asked again for a proof that it does not have yet.
const PAUSE: Duration = Duration::from_millis(250);

/// Checks that blocks are final by votes of the pinned set and of those that follow from it.
pub struct Verifier {
	rpc: Rpc,
	pin: Pin,
	advanced: Box<dyn FnMut(&Pin) -> Result<()> + Send + Sync>,
}

/// A justification, and the block that it is for.
struct Evidence {
	justification: Vec<u8>,
	block: BlockRef,
}

impl Verifier {
	/// A verifier that asks `rpc`'s node, starting from `pin`. `advanced` is called with the new pin
	/// after each change of the set that was followed, so that it can be kept.
	///
	/// # Errors
	/// [`Error::PinMismatch`] when the node's chain has another genesis block.
	pub async fn new(
		rpc: Rpc,
		pin: Pin,
		advanced: impl FnMut(&Pin) -> Result<()> + Send + Sync + 'static,
	) -> Result<Self> {
		let genesis = rpc.genesis_hash().await?;
		if genesis != pin.genesis {
			return Err(Error::PinMismatch(format!(
				"the pin of {:?} is for the chain with genesis {:#x}, the node's chain has {genesis:#x}",
				pin.chain, pin.genesis
			)));
		}
		Ok(Self { rpc, pin, advanced: Box::new(advanced) })
	}

	/// The pin, as far as the set was followed.
	pub fn pin(&self) -> &Pin {
		&self.pin
	}

	/// Proves that `block` is final, waiting for a proof until `deadline`.
	///
	/// # Errors
	/// Those of exit code 7; [`Error::NotFinalised`] is left to the caller, who knows the time limit:
	/// at `deadline` this is [`Error::NoProof`].
	pub async fn prove(&mut self, block: BlockRef, deadline: Instant) -> Result<Basis> {
		if block.number <= self.pin.block.number {
			return self.prove_ancestor(block).await;
		}
		let evidence = self.evidence(block, deadline).await?;
		loop {
			match verify_justification(&evidence.justification, &self.pin.set) {
				Ok(votes) => return Ok(votes.basis()),
				// Each turn moves the pin forward, so this ends at the latest at `block`.
				Err(why) => {
					if !self.follow_change(block.number).await? {
						return Err(Error::BadJustification { block, why });
					}
				}
			}
		}
	}

	/// Shows that `block` is the pinned block or an ancestor of it.
	async fn prove_ancestor(&self, block: BlockRef) -> Result<Basis> {
		let pinned = self.pin.block;
		let basis = Basis::Pin { block: pinned.number };
		let other = |at: BlockRef| {
			Err(Error::PinMismatch(format!(
				"the node's block {block} is not the pinned chain's {at}"
			)))
		};
		let genesis = BlockRef { number: 0, hash: self.pin.genesis };
		if block.number == 0 {
			return if block == genesis { Ok(basis) } else { other(genesis) };
		}
		let distance = pinned.number - block.number;
		if distance > WALK {
			return Err(Error::NoProof {
				block,
				why: format!(
					"it is {distance} blocks before the pinned one, more than {WALK}; use an older pin"
				),
			});
		}
		let mut at = pinned;
		while at.number > block.number {
			let header = self.rpc.header(Some(at.hash)).await?;
			if header.number != at.number {
				return other(at);
			}
			at = BlockRef { number: at.number - 1, hash: header.parent_hash };
		}
		if at == block { Ok(basis) } else { other(at) }
	}

	/// A justification for `block` or for a descendant that the node's headers link to it.
	async fn evidence(&self, block: BlockRef, deadline: Instant) -> Result<Evidence> {
		let none = |why: String| Error::NoProof { block, why };
		let newest = self.rpc.finalised_header().await?.number;
		if newest.saturating_sub(block.number) > FAR {
			return self.stored_evidence(block).await?.ok_or_else(|| {
				none(format!("it keeps no justification in the {SEARCH} blocks after it"))
			});
		}
		loop {
			let waiting_for = match self.rpc.prove_finality(block.number).await? {
				FinalityAnswer::Proof(proof) => {
					let justified = justified_block(&proof.justification)
						.map_err(|why| Error::BadJustification { block, why })?;
					if justified.hash != proof.block {
						return Err(broken(block, "the justification is for another block"));
					}
					if justified.number >= block.number {
						check_chain(block, &proof.unknown_headers, justified)?;
						return Ok(Evidence {
							justification: proof.justification,
							block: justified,
						});
					}
					format!("its newest justification is for block {}", justified.number)
				}
				FinalityAnswer::NotYet => "it says that the block is not final yet".to_owned(),
				FinalityAnswer::TooLong => match self.stored_evidence(block).await? {
					Some(evidence) => return Ok(evidence),
					None => "its proof is longer than it sends".to_owned(),
				},
				FinalityAnswer::None(why) => match self.stored_evidence(block).await? {
					Some(evidence) => return Ok(evidence),
					None => why,
				},
			};
			if Instant::now() + PAUSE > deadline {
				return Err(none(waiting_for));
			}
			sleep(PAUSE).await;
		}
	}

	/// A justification that the node keeps with `block` or one of the blocks after it.
	async fn stored_evidence(&self, block: BlockRef) -> Result<Option<Evidence>> {
		let mut parent = None;
		for number in block.number..block.number.saturating_add(SEARCH) {
			let Some(hash) = self.rpc.block_hash(number).await? else { return Ok(None) };
			let Some(stored) = self.rpc.block(hash).await? else { return Ok(None) };
			let header = &stored.block.header;
			let at = BlockRef::of(header);
			let linked = match parent {
				None => at == block,
				Some(parent) => header.parent_hash == parent && at.number == number,
			};
			if !linked || at.hash != hash {
				return Err(broken(block, &format!("block {number} is {at}")));
			}
			let justification = stored
				.justifications
				.unwrap_or_default()
				.into_iter()
				.find_map(|(engine, bytes)| (engine == GRANDPA_ENGINE_ID).then_some(bytes));
			if let Some(justification) = justification {
				let justified = justified_block(&justification)
					.map_err(|why| Error::BadJustification { block, why })?;
				if justified != at {
					return Err(broken(
						block,
						&format!("the justification in block {at} is for {justified}"),
					));
				}
				return Ok(Some(Evidence { justification, block: at }));
			}
			parent = Some(hash);
		}
		Ok(None)
	}

	/// Moves the pin past the next change of the set, if there is one before `limit`. Returns
	/// whether there is.
	async fn follow_change(&mut self, limit: BlockNumber) -> Result<bool> {
		let Some(number) = self.last_block_of_set(limit).await? else { return Ok(false) };
		let hash = self.rpc.block_hash(number).await?.ok_or_else(|| Error::NoProof {
			block: self.pin.block,
			why: format!("it does not have block {number}, where the authorities change"),
		})?;
		let block = BlockRef { number, hash };
		let header = self.rpc.header(Some(hash)).await?;
		if header.number != number {
			return Err(broken(block, "its header has another height"));
		}
		let change = match set_change(&header) {
			SetChange::Scheduled(change) if change.delay == 0 => change,
			SetChange::Scheduled(change) => {
				return Err(Error::NoProof {
					block,
					why: format!("it delays the change of authorities by {} blocks", change.delay),
				});
			}
			SetChange::Forced => return Err(Error::ForcedChange(number)),
			SetChange::None => {
				return Err(broken(
					block,
					"no change of authorities where the node says there is one",
				));
			}
		};
		let evidence = self.evidence(block, Instant::now()).await?;
		// The last block of a set is the last that the set votes on.
		if evidence.block != block {
			return Err(broken(
				block,
				"the authorities change here, and a later block is justified",
			));
		}
		verify_justification(&evidence.justification, &self.pin.set)
			.map_err(|why| Error::BadJustification { block, why })?;
		let set = AuthoritySet::new(self.pin.set.id.saturating_add(1), &change.next_authorities);
		self.pin.advance(block, set);
		(self.advanced)(&self.pin)?;
		Ok(true)
	}

	/// Height of the last block on which the pinned set votes, if that is below `limit`. The node's
	/// word is enough here: a wrong height leads to a proof that does not verify.
	async fn last_block_of_set(&self, limit: BlockNumber) -> Result<Option<BlockNumber>> {
		match self.search_states(limit).await {
			Err(Error::StatePruned { .. }) => self.ask_for_end(limit).await,
			other => other,
		}
	}

	/// Finds the first block whose state has a later set, first in growing steps, then by halves.
	async fn search_states(&self, limit: BlockNumber) -> Result<Option<BlockNumber>> {
		let last = limit - 1;
		if last <= self.pin.block.number || !self.is_later(last).await? {
			return Ok(None);
		}
		let (mut before, mut step) = (self.pin.block.number, 32u32);
		let mut after = last;
		loop {
			let next = before.saturating_add(step);
			if next >= after {
				break;
			}
			if self.is_later(next).await? {
				after = next;
				break;
			}
			before = next;
			step = step.saturating_mul(2);
		}
		while after - before > 1 {
			let middle = before + (after - before) / 2;
			if self.is_later(middle).await? {
				after = middle;
			} else {
				before = middle;
			}
		}
		Ok(Some(after))
	}

	/// Whether the state of the block at a height names a later set than the pinned one.
	async fn is_later(&self, number: BlockNumber) -> Result<bool> {
		match self.rpc.block_hash(number).await? {
			Some(hash) => Ok(set_id_at(&self.rpc, hash).await? > self.pin.set.id),
			None => Ok(false),
		}
	}

	/// Takes the end of the set from a proof for its first block.
	async fn ask_for_end(&self, limit: BlockNumber) -> Result<Option<BlockNumber>> {
		let first = self.pin.block.number + 1;
		let block = self.pin.block;
		match self.rpc.prove_finality(first).await? {
			FinalityAnswer::Proof(proof) => {
				let end = justified_block(&proof.justification)
					.map_err(|why| Error::BadJustification { block, why })?;
				let moves = end.number > self.pin.block.number && end.number < limit;
				Ok(moves.then_some(end.number))
			},
			FinalityAnswer::NotYet => Ok(None),
			FinalityAnswer::TooLong => Err(Error::NoProof {
				block,
				why: "it has pruned the states since the pinned block, and a proof across so many blocks \
				      is longer than it sends"
					.to_owned(),
			}),
			FinalityAnswer::None(why) => Err(Error::NoProof { block, why }),
		}
	}
}

/// Checks that `headers` lead from the child of `block` to `end`.
fn check_chain(block: BlockRef, headers: &[Header], end: BlockRef) -> Result<()> {
	let mut at = block;
	for header in headers {
		if header.parent_hash != at.hash || Some(header.number) != at.number.checked_add(1) {
			return Err(broken(block, &format!("the header after {at} does not follow it")));
		}
		at = BlockRef::of(header);
	}
	if at == end { Ok(()) } else { Err(broken(block, &format!("they end at {at}, not at {end}"))) }
}

fn broken(block: BlockRef, why: &str) -> Error {
	Error::BrokenChain { block, why: why.to_owned() }
}

enum SetChange {
	None,
	Scheduled(ScheduledChange<BlockNumber>),
	Forced,
}

/// What a header says about the next set. As in the nodes, a forced change goes before a scheduled
/// one, and the first of its kind counts.
fn set_change(header: &Header) -> SetChange {
	let id = OpaqueDigestItemId::Consensus(&GRANDPA_ENGINE_ID);
	let logs = || {
		let log = |item: &DigestItem| item.try_to::<ConsensusLog<BlockNumber>>(id);
		header.digest.logs.iter().filter_map(log)
	};
	if logs().any(|log| matches!(log, ConsensusLog::ForcedChange(..))) {
		return SetChange::Forced;
	}
	match logs().find_map(ConsensusLog::try_into_change) {
		Some(change) => SetChange::Scheduled(change),
		None => SetChange::None,
	}
}

#[cfg(test)]
#[path = "verifier_tests.rs"]
mod tests;
