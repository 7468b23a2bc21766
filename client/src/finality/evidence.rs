//! Votes for a block, as a node gives them.

use super::justification::justified_block;
use crate::{
	error::{Error, Result},
	rpc::{Notice, Rpc, methods::FinalityAnswer, next},
	types::{BlockNumber, BlockRef, Header, HexBytes},
};
use futures::FutureExt;
use sp_consensus_grandpa::GRANDPA_ENGINE_ID;
use std::{collections::VecDeque, time::Duration};
use subxt::rpcs::client::RpcSubscription;
use tokio::time::{Instant, sleep, timeout_at};

/// Longest way from a block to the one that was voted for, in blocks. Blocks that are farther from
/// the newest finalised one are proved by a justification that the node keeps near them.
const FAR: u32 = 1024;

/// How many blocks are searched for a kept justification; nodes keep one every 16 blocks.
const SEARCH: u32 = 128;

/// How many blocks finality is behind when it is said to stand still.
const STALLED: u32 = 16;

/// Justifications that came lately and are kept.
const RECENT: usize = 64;

/// Pause before a node is asked again: while it tells of new justifications, and if it does not.
const PAUSES: (Duration, Duration) = (Duration::from_secs(8), Duration::from_millis(250));

/// A justification, and the block that it is for. Whether it proves anything is not yet known.
#[derive(Clone, Debug)]
pub(super) struct Evidence {
	pub(super) justification: Vec<u8>,
	pub(super) block: BlockRef,
}

impl Evidence {
	fn new(justification: Vec<u8>, sought: BlockRef) -> Result<Self> {
		match justified_block(&justification) {
			Ok(block) => Ok(Self { justification, block }),
			Err(why) => Err(Error::BadJustification { block: sought, why }),
		}
	}
}

/// Finds justifications at a node.
pub(super) struct Witness {
	rpc: Rpc,
	/// Justifications as they are made. Nodes keep only every sixteenth.
	notices: Option<RpcSubscription<HexBytes>>,
	/// The latest of them, oldest first.
	recent: VecDeque<Vec<u8>>,
}

impl Witness {
	pub(super) fn new(rpc: Rpc) -> Self {
		Self { rpc, notices: None, recent: VecDeque::new() }
	}

	/// Begins to collect justifications as they are made, so that a block that becomes final from
	/// now on is proved without delay. A node that does not tell of them is asked for them later.
	pub(super) async fn listen(&mut self) {
		if self.notices.is_none() {
			self.notices = self.rpc.justifications().await.ok();
		}
	}

	/// A justification of `block` or of a descendant that the node's headers link to it.
	pub(super) async fn find(&mut self, block: BlockRef, deadline: Instant) -> Result<Evidence> {
		let newest = self.rpc.finalised_header().await?.number;
		if newest.saturating_sub(block.number) > FAR {
			return match kept(&self.rpc, block).await? {
				Some(evidence) => Ok(evidence),
				None => {
					let why = format!("it keeps no justification in the {SEARCH} blocks after it");
					Err(unproved(&self.rpc, block, newest, why).await)
				}
			};
		}
		loop {
			self.listen().await;
			self.collect();
			if let Some(evidence) = self.noticed(block).await? {
				return Ok(evidence);
			}
			let waiting_for = match ask(&self.rpc, block).await? {
				Ok(evidence) => return Ok(evidence),
				Err(why) => why,
			};
			let now = Instant::now();
			if now >= deadline {
				return Err(unproved(&self.rpc, block, newest, waiting_for).await);
			}
			self.wait(now, deadline).await;
		}
	}

	/// Takes what has come.
	fn collect(&mut self) {
		while let Some(notices) = &mut self.notices {
			match next(notices).now_or_never() {
				Some(Notice::Item(justification)) => self.keep(justification.0),
				Some(Notice::Ended(_)) => self.notices = None,
				None => break,
			}
		}
	}

	/// Waits until a justification comes, or for a while.
	async fn wait(&mut self, now: Instant, deadline: Instant) {
		let Some(notices) = &mut self.notices else {
			return sleep(PAUSES.1).await;
		};
		match timeout_at(deadline.min(now + PAUSES.0), next(notices)).await {
			Ok(Notice::Item(justification)) => self.keep(justification.0),
			Ok(Notice::Ended(_)) => self.notices = None,
			Err(_) => {}
		}
	}

	fn keep(&mut self, justification: Vec<u8>) {
		if self.recent.len() == RECENT {
			self.recent.pop_front();
		}
		self.recent.push_back(justification);
	}

	/// The first collected justification that is not for an older block, linked to `block`.
	async fn noticed(&mut self, block: BlockRef) -> Result<Option<Evidence>> {
		for justification in &self.recent {
			let evidence = Evidence::new(justification.clone(), block)?;
			let distance = evidence.block.number.checked_sub(block.number);
			if distance.is_some_and(|distance| distance <= FAR) {
				walk_back(&self.rpc, evidence.block, block).await?;
				return Ok(Some(evidence));
			}
		}
		Ok(None)
	}
}

/// Why there is no proof of `block`: as the node says, unless it goes on making blocks that are not voted on.
async fn unproved(rpc: &Rpc, block: BlockRef, finalised: BlockNumber, why: String) -> Error {
	match rpc.header(None).await {
		Ok(best) if best.number.saturating_sub(finalised) >= STALLED => {
			Error::FinalityStalled { finalised, best: best.number }
		}
		_ => Error::NoProof { block, why },
	}
}

/// The justification of `block`, the last one of a set, which nodes keep.
pub(super) async fn of_last_block(rpc: &Rpc, block: BlockRef) -> Result<Evidence> {
	ask(rpc, block).await?.map_err(|why| Error::NoProof { block, why })
}

/// Asks the node for a proof; the inner error is why there is none yet.
async fn ask(rpc: &Rpc, block: BlockRef) -> Result<core::result::Result<Evidence, String>> {
	let why = match rpc.prove_finality(block.number).await? {
		FinalityAnswer::Proof(proof) => {
			let evidence = Evidence::new(proof.justification, block)?;
			if evidence.block.hash != proof.block {
				return Err(broken(block, "the justification is for another block"));
			}
			if evidence.block.number >= block.number {
				check_chain(block, &proof.unknown_headers, evidence.block)?;
				return Ok(Ok(evidence));
			}
			return Ok(Err(format!(
				"its newest justification is for block {}",
				evidence.block.number
			)));
		}
		FinalityAnswer::NotYet => {
			return Ok(Err("it says that the block is not final yet".to_owned()));
		}
		FinalityAnswer::TooLong => "its proof is longer than it sends".to_owned(),
		FinalityAnswer::None(why) => why,
	};
	Ok(kept(rpc, block).await?.ok_or(why))
}

/// A justification that the node keeps with `block` or with one of the blocks after it.
async fn kept(rpc: &Rpc, block: BlockRef) -> Result<Option<Evidence>> {
	let mut parent = None;
	for number in block.number..block.number.saturating_add(SEARCH) {
		let Some(hash) = rpc.block_hash(number).await? else { return Ok(None) };
		let Some(stored) = rpc.block(hash).await? else { return Ok(None) };
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
			let evidence = Evidence::new(justification, block)?;
			if evidence.block != at {
				let other = evidence.block;
				return Err(broken(
					block,
					&format!("the justification in block {at} is for {other}"),
				));
			}
			return Ok(Some(evidence));
		}
		parent = Some(hash);
	}
	Ok(None)
}

/// Goes from block `from` to its ancestor at the height of `to`, which must be `to`.
pub(super) async fn walk_back(rpc: &Rpc, from: BlockRef, to: BlockRef) -> Result<()> {
	let mut at = from;
	while at.number > to.number {
		let header = rpc.header(Some(at.hash)).await?;
		if header.number != at.number {
			return Err(broken(to, &format!("the header of {at} has height {}", header.number)));
		}
		at = BlockRef { number: at.number - 1, hash: header.parent_hash };
	}
	if at == to { Ok(()) } else { Err(broken(to, &format!("they lead to {at}"))) }
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

pub(super) fn broken(block: BlockRef, why: &str) -> Error {
	Error::BrokenChain { block, why: why.to_owned() }
}
