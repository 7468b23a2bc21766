//! Freezes by authorities' orders.

use crate::{
	records::{FREEZE_BYTES, act_hash},
	*,
};
use frame_support::ensure;
use stalhof_primitives::organisation::{Permission, Role};
use stalhof_support::Need;

impl<T: Config> Pallet<T> {
	/// Role regulator; open; a case; last day today to [`FREEZE_DAYS`] ahead. A freeze whose last day is over gives way to a
	/// new one.
	pub(crate) fn do_freeze(
		who: &T::AccountId,
		id: ReceivableId,
		order: Hash,
		case: Case,
		until: Day,
	) -> DispatchResult {
		let authority = Self::firm(who, Permission::Arbitrate, Need::Act)?;
		let receivable = Self::receivable(id)?;
		Self::ensure_role(authority, Role::Regulator)?;
		ensure!(receivable.state.is_open(), Error::<T>::NotOpen);
		ensure!(!Self::is_frozen(id, &receivable), Error::<T>::AlreadyFrozen);
		let within = Self::is_within(until, Self::today(receivable.asset), FREEZE_DAYS);
		ensure!(within, Error::<T>::TooLong);
		ensure!(!case.is_empty(), Error::<T>::Empty);
		let act = act_hash("freeze", authority, (id, order, &case, until));
		if !Self::signed_by_two(authority, who, Permission::Arbitrate, act)? {
			return Ok(());
		}
		if let Some(over) = Freezes::<T>::get(Ordered(id)) {
			Self::end_freeze(id, &over, None);
		}
		Self::charge(authority, FREEZE_BYTES)?;
		let freeze = Freeze { order, authority, case, since: T::Clock::now(), until };
		Freezes::<T>::insert(Ordered(id), &freeze);
		Self::deposit_event(Event::Frozen { id, freeze });
		Ok(())
	}

	/// By the authority in wind-down too; by anyone once the last day is over.
	pub(crate) fn do_unfreeze(who: &T::AccountId, id: ReceivableId) -> DispatchResult {
		let receivable = Self::receivable(id)?;
		let freeze = Freezes::<T>::get(Ordered(id)).ok_or(Error::<T>::NotFrozen)?;
		let by = match Self::is_frozen(id, &receivable) {
			true => Some(Self::firm(who, Permission::Arbitrate, Need::WindDown)?),
			false => None,
		};
		let may = by.is_none_or(|by| by == freeze.authority);
		ensure!(may, Error::<T>::NotAuthority);
		Self::end_freeze(id, &freeze, by);
		Ok(())
	}

	/// Ends a freeze, and gives its bytes back.
	fn end_freeze(id: ReceivableId, freeze: &Freeze, by: Option<OrgId>) {
		Freezes::<T>::remove(Ordered(id));
		Self::refund(freeze.authority, FREEZE_BYTES);
		Self::deposit_event(Event::Unfrozen { id, by });
	}
}
