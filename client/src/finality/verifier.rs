//! Following the authority set from a pin to a block.

use super::{
	Basis, Pin,
	evidence::{Witness, broken, of_last_block, walk_back},
	justification::verify_justification,
	pin::AuthoritySet,
	sets::{SetChange, last_block_of_set},
};
use crate::{
	error::{Error, Result},
	rpc::Rpc,
	types::{BlockNumber, BlockRef},
};
use tokio::time::Instant;

/// How many headers are walked back from the pinned block to an older one.
const WALK: u32 = 4096;

/// Called with the new pin after each change of the set that was followed.
type Advanced = Box<dyn FnMut(&Pin) -> Result<()> + Send + Sync>;

/// Checks that blocks are final by votes of the pinned set and of those that follow from it.
pub struct Verifier {
	rpc: Rpc,
	witness: Witness,
	pin: Pin,
	advanced: Advanced,
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
		let witness = Witness::new(rpc.clone());
		Ok(Self { rpc, witness, pin, advanced: Box::new(advanced) })
	}

	/// The pin, as far as the set was followed.
	pub fn pin(&self) -> &Pin {
		&self.pin
	}

	/// Begins to collect votes, so that a block that becomes final from now on is proved without
	/// delay.
	pub async fn listen(&mut self) {
		self.witness.listen().await;
	}

	/// Proves that `block` is final, waiting for votes until `deadline`.
	///
	/// # Errors
	/// Those of exit code 7; at `deadline` [`Error::NoProof`].
	pub async fn prove(&mut self, block: BlockRef, deadline: Instant) -> Result<Basis> {
		if block.number <= self.pin.block.number {
			return prove_ancestor(&self.rpc, &self.pin, block).await;
		}
		let evidence = self.witness.find(block, deadline).await?;
		loop {
			match verify_justification(&evidence.justification, &self.pin.set) {
				Ok(votes) => return Ok(votes.basis()),
				// Each turn moves the pin forward, so this ends at the latest at the voted block.
				Err(why) => {
					if !self.follow_change(evidence.block.number).await? {
						return Err(Error::BadJustification { block, why });
					}
				}
			}
		}
	}

	/// Moves the pin past the next change of the set, if there is one before `limit`. Returns
	/// whether there is.
	async fn follow_change(&mut self, limit: BlockNumber) -> Result<bool> {
		let Some(number) = last_block_of_set(&self.rpc, &self.pin, limit).await? else {
			return Ok(false);
		};
		let hash = self.rpc.block_hash(number).await?.ok_or_else(|| Error::NoProof {
			block: self.pin.block,
			why: format!("it does not have block {number}, where the authorities change"),
		})?;
		let block = BlockRef { number, hash };
		let header = self.rpc.header(Some(hash)).await?;
		if header.number != number {
			return Err(broken(block, "its header has another height"));
		}
		let change = match SetChange::of(&header) {
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
		let evidence = of_last_block(&self.rpc, block).await?;
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
}

/// Shows that `block` is the pinned block or an ancestor of it.
async fn prove_ancestor(rpc: &Rpc, pin: &Pin, block: BlockRef) -> Result<Basis> {
	let pinned = pin.block;
	let basis = Basis::Pin { block: pinned.number };
	let other = |why: String| {
		Error::PinMismatch(format!("the node's block {block} is not on the pinned chain: {why}"))
	};
	if block.number == 0 {
		let same = block.hash == pin.genesis;
		return if same { Ok(basis) } else { Err(other("another genesis".to_owned())) };
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
	match walk_back(rpc, pinned, block).await {
		Ok(()) => Ok(basis),
		Err(Error::BrokenChain { why, .. }) => Err(other(why)),
		Err(error) => Err(error),
	}
}

#[cfg(test)]
#[path = "verifier_tests.rs"]
mod tests;
