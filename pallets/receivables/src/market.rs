//! Offers: of sellers and of lenders.

use crate::{funding::Deal, records::*, *};
use frame_support::ensure;
use stalhof_primitives::{
	organisation::{Permission, Role},
	receivables::State,
};
use stalhof_support::Need;

impl<T: Config> Pallet<T> {
	/// Joined, accepted, not frozen, something fundable; terms in range; last day today to [`OFFER_DAYS`] ahead and
	/// before it is due. State becomes listed.
	pub(crate) fn do_list(
		who: &T::AccountId,
		id: ReceivableId,
		terms: Terms,
		to: Option<OrgId>,
		until: Day,
	) -> DispatchResult {
		let before = Self::receivable(id)?;
		let seller = Self::seller(who, &before, Permission::SubmitReceivables, Need::Act)?;
		ensure!(before.state == State::Accepted, Error::<T>::NotAccepted);
		ensure!(before.joined, Error::<T>::NotJoined);
		ensure!(!Self::is_frozen(id, &before), Error::<T>::IsFrozen);
		ensure!(!Self::fundable(id, &before).is_zero(), Error::<T>::NothingFundable);
		let (today, last_day) = (Self::today(before.asset), Self::last_day(&before));
		ensure!(today < last_day, Error::<T>::AlreadyDue);
		Self::quote(id, &before, &terms).ok_or(Error::<T>::InvalidTerms)?;
		let within = Self::is_within(until, today, OFFER_DAYS) && until < last_day;
		ensure!(within, Error::<T>::TooLong);
		if let Some(lender) = to {
			Self::ensure_active(lender)?;
		}
		Self::charge(seller, LISTING_BYTES)?;
		let generation = T::Organisations::generation(seller);
		let listing = Listing { terms, to, until, generation };
		Listings::<T>::insert(Ordered(id), listing);
		Self::put(id, &before, &Receivable { state: State::Listed, ..before })?;
		Self::deposit_event(Event::Listed { id, listing });
		Ok(())
	}

	/// By the seller at any time (in wind-down too), by anyone once the last day is over or the receivable is listed
	/// no more. State becomes accepted, when it is listed.
	pub(crate) fn do_unlist(who: &T::AccountId, id: ReceivableId) -> DispatchResult {
		let before = Self::receivable(id)?;
		let listing = Listings::<T>::get(Ordered(id)).ok_or(Error::<T>::NotListed)?;
		let listed = before.state == State::Listed;
		let current = listing.generation == T::Organisations::generation(before.seller);
		if listed && current && Self::today(before.asset) <= listing.until {
			Self::seller(who, &before, Permission::SubmitReceivables, Need::WindDown)?;
		}
		Self::end_listing(id, before.seller);
		if listed {
			Self::put(id, &before, &Receivable { state: State::Accepted, ..before })?;
		}
		Self::deposit_event(Event::Unlisted { id });
		Ok(())
	}

	/// The terms' hash must be the listing's. Everything else is [`checks`](Self::checks), asked at both signatures;
	/// then [`fund_now`](Self::fund_now).
	pub(crate) fn do_fund(
		who: &T::AccountId,
		id: ReceivableId,
		root: Hash,
		terms: Hash,
		seen: Seen,
	) -> DispatchResult {
		let lender = Self::firm(who, Permission::Fund, Need::Act)?;
		let before = Self::receivable(id)?;
		let Some(listing) = Listings::<T>::get(Ordered(id)) else {
			Self::is_for_sale(&before).map_err(Error::<T>::from)?;
			return Err(Error::<T>::ListingNotFound.into());
		};
		let offered =
			listing.terms.hash() == terms && Self::is_listed_to(&before, &listing, lender);
		let deal = Deal { lender, root, terms: listing.terms, seen, offered };
		let position = Self::checks(id, &before, &deal).map_err(Error::<T>::from)?;
		let act = act_hash("fund", lender, (id, root, terms, seen));
		if !Self::signed_by_two(lender, who, Permission::Fund, act)? {
			return Ok(());
		}
		Self::fund_now(id, &before, &deal, &position)
	}

	/// A lender, active, that has approved the debtor; the receivable accepted or listed and joined; terms in range;
	/// last day today to [`OFFER_DAYS`] ahead. All is looked at again when it is taken. Another of the same lender gives
	/// way to it.
	pub(crate) fn do_offer(
		who: &T::AccountId,
		id: ReceivableId,
		root: Hash,
		terms: Terms,
		until: Day,
		seen: Seen,
	) -> DispatchResult {
		let lender = Self::firm(who, Permission::Fund, Need::Act)?;
		let receivable = Self::receivable(id)?;
		Self::ensure_role(lender, Role::Lender)?;
		Self::is_for_sale(&receivable).map_err(Error::<T>::from)?;
		ensure!(Self::papers(id)?.root == root, Error::<T>::RootDiffers);
		let approved =
			ApprovedDebtors::<T>::contains_key(Ordered(lender), Ordered(receivable.debtor));
		ensure!(approved, Error::<T>::DebtorNotApproved);
		Self::quote(id, &receivable, &terms).ok_or(Error::<T>::InvalidTerms)?;
		let today = Self::today(receivable.asset);
		ensure!(Self::is_within(until, today, OFFER_DAYS), Error::<T>::TooLong);
		let act = act_hash("offer", lender, (id, root, terms, until, seen));
		if !Self::signed_by_two(lender, who, Permission::Fund, act)? {
			return Ok(());
		}
		if !Offers::<T>::contains_key(Ordered(id), Ordered(lender)) {
			Self::charge(lender, OFFER_BYTES)?;
		}
		let generation = T::Organisations::generation(lender);
		let offer = Offer { root, terms, seen, until, generation };
		Offers::<T>::insert(Ordered(id), Ordered(lender), offer);
		Self::deposit_event(Event::Offered { id, lender, offer });
		Ok(())
	}

	/// In wind-down too, whatever has become of the receivable.
	pub(crate) fn do_withdraw_offer(who: &T::AccountId, id: ReceivableId) -> DispatchResult {
		let lender = Self::firm(who, Permission::Fund, Need::WindDown)?;
		ensure!(Self::end_offer(id, lender), Error::<T>::OfferNotFound);
		Self::deposit_event(Event::OfferWithdrawn { id, lender });
		Ok(())
	}

	/// The terms' hash must be the offer's, so that an offer that has changed is not taken. Then as `fund`: one list
	/// of checks, one way of funding.
	pub(crate) fn do_take_offer(
		who: &T::AccountId,
		id: ReceivableId,
		lender: OrgId,
		terms: Hash,
	) -> DispatchResult {
		let before = Self::receivable(id)?;
		Self::seller(who, &before, Permission::SubmitReceivables, Need::Act)?;
		let offer = Offers::<T>::get(Ordered(id), Ordered(lender));
		let offer = offer.filter(|offer| {
			offer.terms.hash() == terms && Self::is_offered_by(&before, offer, lender)
		});
		let Offer { root, terms, seen, .. } = offer.ok_or(Error::<T>::OfferNotFound)?;
		let deal = Deal { lender, root, terms, seen, offered: true };
		let position = Self::checks(id, &before, &deal).map_err(Error::<T>::from)?;
		Self::fund_now(id, &before, &deal, &position)
	}

	/// A lender; to approve, active, and the debtor there. Off in wind-down too.
	pub(crate) fn do_approve_debtor(who: &T::AccountId, debtor: OrgId, on: bool) -> DispatchResult {
		let need = if on { Need::Act } else { Need::WindDown };
		let lender = Self::firm(who, Permission::Fund, need)?;
		let key = (Ordered(lender), Ordered(debtor));
		if on {
			Self::ensure_role(lender, Role::Lender)?;
			let there = T::Organisations::standing(debtor).is_some();
			ensure!(there, Error::<T>::NotInStanding);
		}
		let approved = ApprovedDebtors::<T>::contains_key(key.0, key.1);
		ensure!(approved != on, Error::<T>::AlreadyApproved);
		if on {
			Self::charge(lender, APPROVED_BYTES)?;
			ApprovedDebtors::<T>::insert(key.0, key.1, ());
		} else {
			ApprovedDebtors::<T>::remove(key.0, key.1);
			Self::refund(lender, APPROVED_BYTES);
		}
		Self::deposit_event(Event::DebtorApproved { lender, debtor, on });
		Ok(())
	}

	/// Whether a seller's offer stands today for that lender.
	pub(crate) fn is_listed_to(receivable: &Receivable, listing: &Listing, lender: OrgId) -> bool {
		receivable.state == State::Listed
			&& listing.to.is_none_or(|to| to == lender)
			&& Self::today(receivable.asset) <= listing.until
			&& listing.generation == T::Organisations::generation(receivable.seller)
	}

	/// Whether a lender's offer stands today.
	pub(crate) fn is_offered_by(receivable: &Receivable, offer: &Offer, lender: OrgId) -> bool {
		Self::today(receivable.asset) <= offer.until
			&& offer.generation == T::Organisations::generation(lender)
	}

	/// Ends a seller's offer, if there is one, and gives its bytes back.
	pub(crate) fn end_listing(id: ReceivableId, seller: OrgId) {
		if Listings::<T>::take(Ordered(id)).is_some() {
			Self::refund(seller, LISTING_BYTES);
		}
	}

	/// Ends a lender's offer, and gives its bytes back. Whether there was one.
	pub(crate) fn end_offer(id: ReceivableId, lender: OrgId) -> bool {
		let there = Offers::<T>::take(Ordered(id), Ordered(lender)).is_some();
		if there {
			Self::refund(lender, OFFER_BYTES);
		}
		there
	}
}
