//! Notice of assignment.

use crate::{records::NOTICE_BYTES, *};
use frame_support::ensure;
use stalhof_primitives::organisation::Permission;
use stalhof_support::Need;

impl<T: Config> Pallet<T> {
	/// While financed, once. In wind-down too. Blocks nothing.
	pub(crate) fn do_notify(
		who: &T::AccountId,
		id: ReceivableId,
		reference: Hash,
	) -> DispatchResult {
		let receivable = Self::receivable(id)?;
		let position = Self::position(id, &receivable)?;
		let parties = [
			(Some(position.lender), Permission::Fund),
			(Some(receivable.seller), Permission::SubmitReceivables),
		];
		let firm = Self::firm_of(who, Need::WindDown, parties)?;
		ensure!(!Notices::<T>::contains_key(Ordered(id)), Error::<T>::AlreadyNotified);
		Self::charge(firm, NOTICE_BYTES)?;
		let given = Self::said(firm, reference);
		Notices::<T>::insert(Ordered(id), Notice { given, acknowledged: None });
		Self::deposit_event(Event::Notified { id, given });
		Ok(())
	}

	/// Once, in wind-down too. Blocks nothing.
	pub(crate) fn do_acknowledge(who: &T::AccountId, id: ReceivableId) -> DispatchResult {
		let receivable = Self::receivable(id)?;
		Self::debtor(who, &receivable, Need::WindDown)?;
		let mut notice = Notices::<T>::get(Ordered(id)).ok_or(Error::<T>::NotNotified)?;
		ensure!(notice.acknowledged.is_none(), Error::<T>::AlreadyAcknowledged);
		let at = T::Clock::now();
		notice.acknowledged = Some(at);
		Notices::<T>::insert(Ordered(id), notice);
		Self::deposit_event(Event::Acknowledged { id, at });
		Ok(())
	}
}
