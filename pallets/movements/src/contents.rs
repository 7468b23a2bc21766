//! What stands in a container, as proofs show it.

use crate::*;
use frame_support::ensure;
use stalhof_primitives::merkle::{Sha256, inclusion::verify_inclusion};

/// What a child shown in two containers takes in state.
const TWO_PLACES_BYTES: u32 = 150;

/// SHA-256 by the node's own code.
pub struct HostSha256;

impl Sha256 for HostSha256 {
	fn sha256(data: &[u8]) -> Hash {
		sp_io::hashing::sha2_256(data)
	}
}

impl<T: Config> Pallet<T> {
	/// Whether a child of a packing has been taken out.
	pub(crate) fn is_taken(sscc: Sscc, packing: u32, index: u32) -> bool {
		Taken::<T>::get((sscc, packing), Ordered(index / CHUNK_CHILDREN))
			.is_some_and(|chunk| chunk.has(index))
	}

	/// The container in which a proof shows a child. An item counts in a container of whose lines one is of its batch, or
	/// of its GTIN where the batch is not known; a container counts in one of a higher level whose packer has it: what
	/// others write into theirs says nothing of it.
	pub(crate) fn shown(
		child: &Child,
		batch: Option<u32>,
		proof: &ContentProof,
	) -> Option<Container> {
		let container = Containers::<T>::get(proof.sscc).filter(|container| container.stands)?;
		let contents = container.packed.contents?;
		verify_inclusion::<HostSha256>(
			contents.root,
			child.leaf::<HostSha256>(),
			proof.index.into(),
			contents.count.into(),
			&proof.path,
		)
		.ok()?;
		if Self::is_taken(proof.sscc, container.packing, proof.index) {
			return None;
		}
		let counts = match child {
			Child::Container(inner) => Containers::<T>::get(inner).is_some_and(|inner| {
				inner.stands && inner.level < container.level && inner.custodian == container.packer
			}),
			Child::Item { gtin, .. } => {
				container.packed.lines.iter().any(|line| match (line.goods, batch) {
					(Goods::Batch(id), Some(batch)) => id == batch,
					(Goods::Batch(id), None) => {
						T::Marks::batch(id).is_some_and(|facts| facts.gtin == *gtin)
					}
					(Goods::Class(_), _) => false,
				})
			}
		};
		counts.then_some(container)
	}

	/// Whether a child still stands where it was shown.
	fn still_stands(place: &Standing) -> bool {
		Containers::<T>::get(place.sscc)
			.is_some_and(|container| container.stands && container.packing == place.packing)
			&& !Self::is_taken(place.sscc, place.packing, place.index)
	}

	/// Whether a child was shown in two containers that both still stand with it.
	pub(crate) fn is_in_two_places(child: &Child) -> bool {
		ShownTwice::<T>::get(child.leaf::<HostSha256>()).is_some_and(|places| {
			Self::still_stands(&places.first) && Self::still_stands(&places.second)
		})
	}

	pub(crate) fn do_report_two_places(
		who: &T::AccountId,
		child: Child,
		first: ContentProof,
		second: ContentProof,
	) -> DispatchResult {
		let by = Self::firm(who)?;
		let one = |proof: &ContentProof| (proof.sscc, proof.index);
		ensure!(one(&first) != one(&second), Error::<T>::OnePlace);
		let place = |proof: &ContentProof| {
			let container = Self::shown(&child, None, proof).ok_or(Error::<T>::InvalidProof)?;
			Ok::<_, Error<T>>(Standing {
				sscc: proof.sscc,
				packing: container.packing,
				index: proof.index,
			})
		};
		let (first, second) = (place(&first)?, place(&second)?);
		ensure!(!Self::is_in_two_places(&child), Error::<T>::AlreadyShown);
		let leaf = child.leaf::<HostSha256>();
		if let Some(before) = ShownTwice::<T>::get(leaf) {
			T::Bytes::refund(before.by, TWO_PLACES_BYTES);
		}
		T::Bytes::charge(by, TWO_PLACES_BYTES)?;
		let places = TwoPlaces { first, second, by, at: T::Clock::now() };
		ShownTwice::<T>::insert(leaf, places);
		Self::deposit_event(Event::ShownTwice { child, places });
		Ok(())
	}
}
