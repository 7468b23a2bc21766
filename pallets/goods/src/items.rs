//! What is kept of single items: two bits, and a record of those to which something has happened alone.

use crate::*;
use frame_support::ensure;

/// What a chunk of the overlay takes in state.
const CHUNK_STATE_BYTES: u32 = 330;
/// What a record takes in state, filled up.
const RECORD_BYTES: u32 = 520;

impl<T: Config> Pallet<T> {
	/// Place of an item's chunk.
	fn chunk_of(item: ItemId) -> (Ordered<BatchId>, Ordered<u32>) {
		(Ordered(item.batch), Ordered(item.index / CHUNK_ITEMS))
	}

	/// Whether an item's bit is set.
	pub(crate) fn has_bit(item: ItemId, bit: Bit) -> bool {
		let (batch, chunk) = Self::chunk_of(item);
		Chunks::<T>::get(batch, chunk).is_some_and(|chunk| chunk.has(item.index, bit))
	}

	/// Sets bits of items in ascending order, or clears them; the chunks that this makes are kept by `payer`.
	pub(crate) fn set_bits(items: &[ItemId], bit: Bit, on: bool, payer: OrgId) -> DispatchResult {
		let same_chunk =
			|one: &ItemId, other: &ItemId| Self::chunk_of(*one) == Self::chunk_of(*other);
		for group in items.chunk_by(same_chunk) {
			let Some(first) = group.first() else { continue };
			let (batch, place) = Self::chunk_of(*first);
			Chunks::<T>::try_mutate_exists(batch, place, |stored| {
				let mut chunk = match stored.take() {
					Some(chunk) => chunk,
					None => {
						T::Bytes::charge(payer, CHUNK_STATE_BYTES)?;
						Chunk::empty(payer)
					}
				};
				for item in group {
					chunk.set(item.index, bit, on);
				}
				if chunk.is_empty() {
					T::Bytes::refund(chunk.payer, CHUNK_STATE_BYTES);
				} else {
					*stored = Some(chunk);
				}
				Ok::<_, DispatchError>(())
			})?;
		}
		Ok(())
	}

	/// What has happened to an item alone.
	pub(crate) fn record(item: ItemId) -> Option<Record> {
		Records::<T>::get(Ordered(item))
	}

	/// What it takes in state when something is noted of an item now: nothing when it has a record.
	pub(crate) fn bytes_to_note(item: ItemId) -> u32 {
		let (batch, chunk) = Self::chunk_of(item);
		if Records::<T>::contains_key(Ordered(item)) {
			0
		} else if Chunks::<T>::contains_key(batch, chunk) {
			RECORD_BYTES
		} else {
			RECORD_BYTES.saturating_add(CHUNK_STATE_BYTES)
		}
	}

	/// Changes the record of an item that has not been destroyed; one that it makes is kept by `payer`.
	pub(crate) fn change_record(
		item: ItemId,
		payer: OrgId,
		change: impl FnOnce(&mut Record) -> Result<(), Error<T>>,
	) -> DispatchResult {
		let before = Self::record(item);
		let new = before.is_none();
		let mut record = before.unwrap_or(Record::new(payer));
		ensure!(record.destroyed.is_none(), Error::<T>::ItemDestroyed);
		change(&mut record)?;
		if new {
			T::Bytes::charge(payer, RECORD_BYTES)?;
			Self::set_bits(&[item], Bit::Record, true, payer)?;
		}
		Records::<T>::insert(Ordered(item), record);
		Ok(())
	}

	/// What `by` says now, under a reference of its own.
	pub(crate) fn said(by: OrgId, reference: Hash) -> Said {
		Said { by, at: T::Clock::now(), reference }
	}

	/// The moment that many days after `moment`.
	pub(crate) fn days_after(moment: Moment, days: u32) -> Moment {
		use stalhof_primitives::time::MILLIS_PER_DAY;
		let millis = u64::from(days).saturating_mul(MILLIS_PER_DAY);
		Moment::from_millis(moment.as_millis().saturating_add(millis))
	}
}
