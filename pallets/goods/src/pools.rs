//! Pools of serial numbers: who may mark, and how much.

use crate::*;
use core::ops::RangeInclusive;
use frame_support::ensure;

/// What a pool takes in state.
pub(crate) const POOL_BYTES: u32 = 320;

/// Where a pool of that shape lies.
pub(crate) fn places(gtin: Gtin, shape: &PoolShape) -> RangeInclusive<PoolPlace> {
	let (start, end) = shape.space().into_inner();
	PoolPlace { gtin, serial: start }..=PoolPlace { gtin, serial: end }
}

impl<T: Config> Pallet<T> {
	/// The pool in whose space a serial number of a trade item lies.
	pub(crate) fn pool_at(gtin: Gtin, serial: &Serial) -> Option<(PoolId, Pool)> {
		let place = PoolPlace { gtin, serial: serial.into() };
		let (_, id) = PoolRanges::<T>::get(place)?;
		let pool = Pools::<T>::get(Ordered(id))?;
		pool.shape.contains(serial).then_some((id, pool))
	}

	pub(crate) fn do_grant_pool(
		who: &T::AccountId,
		gtin: Gtin,
		shape: PoolShape,
		producer: OrgId,
		marks: u64,
	) -> DispatchResult {
		let grantor = Self::firm(who)?;
		gtin.check().map_err(|_| Error::<T>::InvalidKey)?;
		ensure!(T::Licences::may_issue(grantor, gtin), Error::<T>::NotLicensed);
		let trade_item = Self::trade_item(gtin)?;
		ensure!(trade_item.withdrawn.is_none(), Error::<T>::Withdrawn);
		ensure!(Self::is_active(producer), Error::<T>::NotInStanding);
		shape.check().map_err(|_| Error::<T>::InvalidPool)?;
		ensure!(grant_fits(marks, &shape), Error::<T>::InvalidGrant);
		let places = places(gtin, &shape);
		let taken = PoolRanges::<T>::overlapping(places.clone()).is_some();
		ensure!(!taken, Error::<T>::PoolTaken);
		let id = NextPool::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		T::Bytes::charge(grantor, POOL_BYTES)?;
		PoolRanges::<T>::insert(places, id).map_err(|_| Error::<T>::PoolTaken)?;
		let pool = Pool { gtin, grantor, producer, shape, granted: marks, used: 0, kept: 0 };
		Pools::<T>::insert(Ordered(id), &pool);
		PoolsOf::<T>::insert(gtin, Ordered(id), ());
		NextPool::<T>::put(next);
		Self::deposit_event(Event::PoolGranted { id, pool });
		Ok(())
	}

	pub(crate) fn do_change_grant(who: &T::AccountId, id: PoolId, marks: u64) -> DispatchResult {
		let grantor = Self::firm_winding_down(who)?;
		let mut pool = Pools::<T>::get(Ordered(id)).ok_or(Error::<T>::PoolNotFound)?;
		ensure!(pool.grantor == grantor, Error::<T>::NotGrantor);
		ensure!(marks >= pool.used, Error::<T>::MarksUsed);
		if marks == 0 {
			let (_, end) = places(pool.gtin, &pool.shape).into_inner();
			PoolRanges::<T>::remove(end);
			Pools::<T>::remove(Ordered(id));
			PoolsOf::<T>::remove(pool.gtin, Ordered(id));
			T::Bytes::refund(grantor, POOL_BYTES);
			Self::deposit_event(Event::PoolClosed { id });
			return Ok(());
		}
		if marks > pool.granted {
			// More is granted by who may issue alone.
			ensure!(Self::is_active(grantor), Error::<T>::NotInStanding);
			ensure!(T::Licences::may_issue(grantor, pool.gtin), Error::<T>::NotLicensed);
			ensure!(grant_fits(marks, &pool.shape), Error::<T>::InvalidGrant);
		}
		pool.granted = marks;
		Pools::<T>::insert(Ordered(id), pool);
		Self::deposit_event(Event::GrantChanged { id, granted: marks });
		Ok(())
	}
}

/// Whether so many marks can be made in a pool of that shape.
fn grant_fits(marks: u64, shape: &PoolShape) -> bool {
	marks > 0 && u128::from(marks) <= shape.capacity()
}
