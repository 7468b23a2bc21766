//! Finality checked in the way that the user chose.

use super::{Basis, Verifier};
use crate::{
	error::{Error, Result},
	rpc::Rpc,
	types::BlockRef,
};
use std::time::Duration;
use tokio::{
	sync::Mutex,
	time::{Instant, sleep},
};

/// Pause before the second node is asked again.
const PAUSE: Duration = Duration::from_millis(500);

/// Checks blocks that a node calls final: by votes, by a second node, by both, or not at all.
pub struct FinalityChecker {
	node: String,
	verifier: Option<Mutex<Verifier>>,
	second: Option<Rpc>,
}

impl FinalityChecker {
	/// A checker for claims of the node at `node`.
	///
	/// # Errors
	/// [`Error::SecondNodeDisagrees`] when `second` has another chain.
	pub async fn new(rpc: &Rpc, verifier: Option<Verifier>, second: Option<Rpc>) -> Result<Self> {
		if let Some(second) = &second {
			let (ours, theirs) = (rpc.genesis_hash().await?, second.genesis_hash().await?);
			if ours != theirs {
				return Err(Error::SecondNodeDisagrees {
					url: second.url().to_owned(),
					block: BlockRef { number: 0, hash: ours },
					why: format!("its genesis is {theirs:#x}"),
				});
			}
		}
		let verifier = verifier.map(Mutex::new);
		Ok(Self { node: rpc.url().to_owned(), verifier, second })
	}

	/// Whether anything but the node's word is asked for.
	pub fn is_checked(&self) -> bool {
		self.verifier.is_some() || self.second.is_some()
	}

	/// Begins to collect what will show that the next blocks are final, so that checking them does
	/// not have to wait for it.
	pub async fn listen(&self) {
		if let Some(verifier) = &self.verifier {
			verifier.lock().await.listen().await;
		}
	}

	/// Checks that `block`, which the node calls final, is final, waiting until `deadline` for what
	/// shows it.
	///
	/// # Errors
	/// Those of exit code 7; [`Error::NotFinalised`] when the second node is behind at `deadline`.
	pub async fn check(&self, block: BlockRef, deadline: Instant) -> Result<Basis> {
		let mut basis = match &self.verifier {
			Some(verifier) => verifier.lock().await.prove(block, deadline).await?,
			None => Basis::Node { url: self.node.clone() },
		};
		if let Some(second) = &self.second {
			agree(second, block, deadline).await?;
			let url = second.url().to_owned();
			match &mut basis {
				Basis::PinnedSet { agreed_by, .. } => *agreed_by = Some(url),
				Basis::Node { .. } => basis = Basis::SecondNode { url },
				Basis::Pin { .. } | Basis::SecondNode { .. } => {}
			}
		}
		Ok(basis)
	}
}

/// Waits until `second` has finalised the height of `block`, and compares the hashes.
async fn agree(second: &Rpc, block: BlockRef, deadline: Instant) -> Result<()> {
	let started = Instant::now();
	loop {
		let newest = second.finalised_header().await?.number;
		if newest >= block.number {
			return match second.block_hash(block.number).await? {
				Some(hash) if hash == block.hash => Ok(()),
				other => Err(Error::SecondNodeDisagrees {
					url: second.url().to_owned(),
					block,
					why: other.map_or("it has none".to_owned(), |hash| format!("it has {hash:#x}")),
				}),
			};
		}
		if Instant::now() + PAUSE > deadline {
			return Err(Error::NotFinalised {
				seconds: started.elapsed().as_secs(),
				known: format!("{} has finalised block {newest}, not yet {block}", second.url()),
			});
		}
		sleep(PAUSE).await;
	}
}

#[cfg(test)]
#[path = "checker_tests.rs"]
mod tests;
