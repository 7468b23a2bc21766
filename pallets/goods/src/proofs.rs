//! Proofs that an item is one of its batch.

use crate::*;
use frame_support::ensure;
use stalhof_primitives::{
	goods::Leaf,
	merkle::{Sha256, inclusion},
};

/// SHA-256 by the node's own code.
pub struct HostSha256;

impl Sha256 for HostSha256 {
	fn sha256(data: &[u8]) -> Hash {
		sp_io::hashing::sha2_256(data)
	}
}

impl Batch {
	/// Whether the proof leads from its item to the root.
	pub fn holds(&self, proof: &ItemProof) -> bool {
		let leaf = Leaf {
			gtin: self.gtin,
			serial: &proof.serial,
			lot: &self.terms.lot,
			expires: self.terms.expires,
			label_key: proof.label_key.as_ref(),
			attributes: proof.attributes.as_ref(),
		};
		inclusion::verify_inclusion::<HostSha256>(
			self.terms.root,
			leaf.hash::<HostSha256>(),
			proof.item.index.into(),
			self.terms.count.into(),
			&proof.path,
		)
		.is_ok()
	}
}

impl<T: Config> Pallet<T> {
	/// The batch of that number.
	pub(crate) fn batch(id: BatchId) -> Result<Batch, Error<T>> {
		Batches::<T>::get(Ordered(id)).ok_or(Error::<T>::BatchNotFound)
	}

	/// The batch of an item, which holds an item at that place.
	pub(crate) fn batch_of(item: ItemId) -> Result<Batch, Error<T>> {
		let batch = Self::batch(item.batch)?;
		ensure!(item.index < batch.terms.count, Error::<T>::ItemNotFound);
		Ok(batch)
	}

	/// The batch of a leaf that is proved to stand in it, whether its serial number lies in the pool or not.
	pub(crate) fn proved_leaf(proof: &ItemProof) -> Result<Batch, Error<T>> {
		let batch = Self::batch_of(proof.item)?;
		ensure!(batch.holds(proof), Error::<T>::InvalidProof);
		Ok(batch)
	}

	/// Whether a serial number lies in the pool of a batch.
	pub(crate) fn in_pool(batch: &Batch, serial: &Serial) -> bool {
		Pools::<T>::get(Ordered(batch.terms.pool)).is_some_and(|pool| pool.shape.contains(serial))
	}

	/// The batch of an item that is proved to be a mark of it.
	pub(crate) fn proved(proof: &ItemProof) -> Result<Batch, Error<T>> {
		let batch = Self::proved_leaf(proof)?;
		ensure!(Self::in_pool(&batch, &proof.serial), Error::<T>::NotInPool);
		Ok(batch)
	}
}
