//! Sales: many items in one act, which can be undone for ten days.

use crate::*;
use frame_support::ensure;
use stalhof_primitives::time::UtcOffset;

/// What a sale takes in state, without its items.
const SALE_BYTES: u32 = 150;

fn sale_bytes(items: usize) -> u32 {
	let items = u32::try_from(items).unwrap_or(u32::MAX);
	items.saturating_mul(8).saturating_add(SALE_BYTES)
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_sell(
		who: &T::AccountId,
		items: BoundedVec<ItemId, ConstU32<MAX_SALE>>,
		place: Gln,
		sold: Moment,
	) -> DispatchResult {
		let seller = Self::firm(who)?;
		place.check().map_err(|_| Error::<T>::InvalidKey)?;
		let ordered = !items.is_empty() && items.is_sorted_by(|one, next| one < next);
		ensure!(ordered, Error::<T>::NotInOrder);
		let now = T::Clock::now();
		let latest = now.as_millis().saturating_add(AHEAD_MILLIS);
		ensure!(sold.as_millis() <= latest, Error::<T>::InTheFuture);
		for group in items.chunk_by(|one, other| one.batch == other.batch) {
			let Some(last) = group.last() else { continue };
			let batch = Self::batch_of(*last)?;
			ensure!(sold >= batch.terms.made.start(UtcOffset::UTC), Error::<T>::InvalidDates);
			ensure!(Self::handles(seller, last.batch, &batch), Error::<T>::NotAuthorized);
		}
		for item in &items {
			ensure!(!Self::has_bit(*item, Bit::Sold), Error::<T>::AlreadySold);
			let destroyed = Self::has_bit(*item, Bit::Record)
				&& Self::record(*item).is_some_and(|record| record.destroyed.is_some());
			ensure!(!destroyed, Error::<T>::ItemDestroyed);
		}
		let id = NextSale::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		T::Bytes::charge(seller, sale_bytes(items.len()))?;
		Self::set_bits(&items, Bit::Sold, true, seller)?;
		let sale = Sale {
			by: seller,
			operator: who.clone(),
			place,
			sold,
			at: now,
			until: Self::days_after(Self::running(), UNDO_DAYS),
			until_block: Self::block_number().saturating_add(T::WindowBlocks::get()),
			items,
		};
		Sales::<T>::insert(Ordered(id), &sale);
		NextSale::<T>::put(next);
		Self::deposit_event(Event::Sold { id, sale });
		Ok(())
	}

	/// Whether a sale can still be undone.
	pub(crate) fn can_be_undone(sale: &Sale<T::AccountId>) -> bool {
		Self::running() <= sale.until || Self::block_number() <= sale.until_block
	}

	/// How many items there were.
	pub(crate) fn do_undo_sale(
		who: &T::AccountId,
		id: SaleId,
		place: Gln,
	) -> Result<u32, DispatchError> {
		let seller = Self::firm_winding_down(who)?;
		let sale = Sales::<T>::get(Ordered(id)).ok_or(Error::<T>::SaleNotFound)?;
		ensure!(sale.by == seller && sale.place == place, Error::<T>::NotSeller);
		T::Organisations::direct(who)?;
		ensure!(sale.operator != *who, Error::<T>::SameOperator);
		ensure!(Self::can_be_undone(&sale), Error::<T>::TooLate);
		for item in sale.items.iter().filter(|item| Self::has_bit(**item, Bit::Record)) {
			let record = Self::record(*item).ok_or(Error::<T>::ItemNotFound)?;
			ensure!(record.destroyed.is_none(), Error::<T>::ItemDestroyed);
			let returned = record.returned.is_some_and(|returned| returned.at >= sale.at);
			ensure!(!returned, Error::<T>::ReturnedSince);
		}
		Self::set_bits(&sale.items, Bit::Sold, false, seller)?;
		T::Bytes::refund(seller, sale_bytes(sale.items.len()));
		Sales::<T>::remove(Ordered(id));
		Self::deposit_event(Event::SaleUndone { id, by: seller });
		Ok(u32::try_from(sale.items.len()).unwrap_or(MAX_SALE))
	}

	pub(crate) fn do_drop_sale(id: SaleId) -> DispatchResult {
		let sale = Sales::<T>::get(Ordered(id)).ok_or(Error::<T>::SaleNotFound)?;
		ensure!(!Self::can_be_undone(&sale), Error::<T>::TooEarly);
		T::Bytes::refund(sale.by, sale_bytes(sale.items.len()));
		Sales::<T>::remove(Ordered(id));
		Self::deposit_event(Event::SaleDropped { id });
		Ok(())
	}
}
