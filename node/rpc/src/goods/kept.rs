//! Proofs out of the manifests that a node keeps.

use super::{READ, input::Mark};
use crate::{Refusal, reads::refusal};
use pallet_goods_runtime_api::GoodsApi;
use sp_api::ProvideRuntimeApi;
use sp_runtime::traits::Block as BlockT;
use stalhof_marks::{Proof, Shelf};
use std::sync::Arc;

/// The manifests that a node keeps, if it keeps any.
#[derive(Clone, Default)]
pub struct Kept(Option<Arc<Shelf>>);

impl Kept {
	/// Those of a shelf.
	pub fn on(shelf: Shelf) -> Self {
		Self(Some(Arc::new(shelf)))
	}

	/// The proof of a mark, with the number that its batch has on the chain at a block. Blocks on the disk.
	///
	/// # Errors
	/// [`Refusal::NotKept`] when no manifest has the mark, [`Refusal::NotFound`] when its batch is not on the chain.
	pub(super) fn proof<Block: BlockT, Client: ProvideRuntimeApi<Block>>(
		&self,
		client: &Client,
		at: Block::Hash,
		mark: &Mark,
	) -> Result<Proof, Refusal>
	where
		Client::Api: GoodsApi<Block>,
	{
		let not_kept = || Refusal::NotKept(mark.digital_link());
		let shelf = self.0.as_ref().ok_or_else(not_kept)?;
		let found = shelf.find(mark.gtin, &mark.serial).map_err(|error| {
			// What lies where on this machine is nobody's business but its operator's.
			log::warn!(target: "goods", "A mark cannot be proved: {error}");
			Refusal::Internal("a manifest that it keeps is not whole any more".to_owned())
		})?;
		let mut proof = found.ok_or_else(not_kept)?;
		let batch = client.runtime_api().batch_of_root(at, proof.root.0);
		let batch = batch.map_err(|error| refusal(READ, at, error))?;
		let batch = batch.ok_or_else(|| Refusal::NotFound {
			what: format!("the batch of {} is not on the chain", mark.digital_link()),
			remedy: "its producer commits to it; ask again once that is final",
		})?;
		proof.batch = Some(batch.id);
		Ok(proof)
	}

	/// As [`proof`](Self::proof); `None` where there is none to be had.
	///
	/// # Errors
	/// When the chain cannot be read.
	pub(super) fn proof_if_any<Block: BlockT, Client: ProvideRuntimeApi<Block>>(
		&self,
		client: &Client,
		at: Block::Hash,
		mark: &Mark,
	) -> Result<Option<Proof>, Refusal>
	where
		Client::Api: GoodsApi<Block>,
	{
		match self.proof(client, at, mark) {
			Ok(proof) => Ok(Some(proof)),
			Err(Refusal::NotKept(_) | Refusal::NotFound { .. } | Refusal::Internal(_)) => Ok(None),
			Err(refusal) => Err(refusal),
		}
	}
}
