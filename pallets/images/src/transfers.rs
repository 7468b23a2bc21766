//! Works that are taken back, or pass to another owner.

use crate::{reveals::work_bytes, *};
use frame_support::ensure;

/// What an offer takes in state.
pub(crate) const OFFER_BYTES: u32 = 60;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_revoke_work(
		who: &T::AccountId,
		id: WorkId,
		reference: Hash,
	) -> DispatchResult {
		let owner = Self::firm_winding_down(who)?;
		let mut work = Self::own_work(id, owner)?;
		ensure!(work.contest.is_none(), Error::<T>::WorkContested);
		if !Self::signed_by_two(owner, who, ("stalhof/images/revoke", owner, id, reference))? {
			return Ok(());
		}
		work.state = WorkState::Revoked;
		Works::<T>::insert(Ordered(id), work);
		Self::deposit_event(Event::WorkRevoked { id, reference });
		Ok(())
	}

	pub(crate) fn do_offer_work(who: &T::AccountId, id: WorkId, to: OrgId) -> DispatchResult {
		let by = Self::firm_winding_down(who)?;
		let work = Self::own_work(id, by)?;
		ensure!(to != by, Error::<T>::SameOwner);
		ensure!(Self::is_active(to), Error::<T>::NotInStanding);
		Self::ensure_settled(&work)?;
		ensure!(!Offers::<T>::contains_key(Ordered(id)), Error::<T>::AlreadyOffered);
		if !Self::signed_by_two(by, who, ("stalhof/images/offer", by, id, to))? {
			return Ok(());
		}
		T::Bytes::charge(by, OFFER_BYTES)?;
		let offer = Offer { to, by, generation: T::Organisations::generation(by) };
		Offers::<T>::insert(Ordered(id), offer);
		Self::deposit_event(Event::WorkOffered { id, offer });
		Ok(())
	}

	pub(crate) fn do_withdraw_offer(who: &T::AccountId, id: WorkId) -> DispatchResult {
		let by = Self::firm_winding_down(who)?;
		let offer = Offers::<T>::get(Ordered(id)).ok_or(Error::<T>::OfferNotFound)?;
		ensure!(offer.by == by, Error::<T>::NotOffered);
		Offers::<T>::remove(Ordered(id));
		T::Bytes::refund(by, OFFER_BYTES);
		Self::deposit_event(Event::OfferWithdrawn { id });
		Ok(())
	}

	pub(crate) fn do_accept_work(who: &T::AccountId, id: WorkId) -> DispatchResult {
		let to = Self::firm(who)?;
		let offer = Offers::<T>::get(Ordered(id)).ok_or(Error::<T>::OfferNotFound)?;
		ensure!(offer.to == to, Error::<T>::NotOffered);
		let from = offer.by;
		let same = T::Organisations::generation(from) == offer.generation;
		ensure!(same, Error::<T>::OfferEnded);
		let mut work = Self::own_work(id, from)?;
		Self::ensure_settled(&work)?;
		T::Bytes::charge(to, work_bytes(&work))?;
		T::Bytes::refund(from, work_bytes(&work).saturating_add(OFFER_BYTES));
		Offers::<T>::remove(Ordered(id));
		WorksOf::<T>::remove(Ordered(from), Ordered(id));
		WorksOf::<T>::insert(Ordered(to), Ordered(id), ());
		work.owner = to;
		Works::<T>::insert(Ordered(id), work);
		Self::deposit_event(Event::WorkTransferred { id, from, to });
		Ok(())
	}
}
