//! Trade items and who sells them.

use crate::*;
use frame_support::ensure;
use stalhof_primitives::organisation::Permission;
use stalhof_support::Need;

/// What a trade item takes in state, without its works.
pub(crate) const TRADE_ITEM_BYTES: u32 = 130;
/// What a named organisation takes in state.
pub(crate) const NAMED_BYTES: u32 = 60;

/// What a trade item and its distributors take in state.
fn bytes(details: &TradeItemDetails, distributors: u32) -> u32 {
	let works = u32::try_from(details.works.len()).unwrap_or(u32::MAX).saturating_mul(32);
	let named = distributors.saturating_mul(NAMED_BYTES);
	TRADE_ITEM_BYTES.saturating_add(works).saturating_add(named)
}

impl<T: Config> Pallet<T> {
	/// The organisation for which `who` may do goods' business, and which is active.
	pub(crate) fn firm(who: &T::AccountId) -> Result<OrgId, DispatchError> {
		T::Organisations::operator(who, Permission::Goods, Need::Act)
	}

	/// As [`firm`](Self::firm), for what an organisation keeps when it winds down.
	pub(crate) fn firm_winding_down(who: &T::AccountId) -> Result<OrgId, DispatchError> {
		T::Organisations::operator(who, Permission::Goods, Need::WindDown)
	}

	/// Whether the organisation is there and active.
	pub(crate) fn is_active(organisation: OrgId) -> bool {
		T::Organisations::standing(organisation).is_some_and(|standing| standing.may_act())
	}

	/// The trade item of a GTIN.
	pub(crate) fn trade_item(gtin: Gtin) -> Result<TradeItem, Error<T>> {
		TradeItems::<T>::get(gtin).ok_or(Error::<T>::TradeItemNotFound)
	}

	/// Who answers for a trade item: who has the licence for its GTIN today, or had it last.
	pub(crate) fn licensee_of(gtin: Gtin) -> Option<OrgId> {
		T::Licences::licensee(gtin)
			.or_else(|| TradeItems::<T>::get(gtin).map(|trade_item| trade_item.licensee))
	}

	fn ensure_licensee(organisation: OrgId, gtin: Gtin) -> DispatchResult {
		gtin.check().map_err(|_| Error::<T>::InvalidKey)?;
		let licensee = T::Licences::licensee(gtin) == Some(organisation);
		ensure!(licensee, Error::<T>::NotLicensee);
		Ok(())
	}

	pub(crate) fn do_set_trade_item(
		who: &T::AccountId,
		gtin: Gtin,
		details: TradeItemDetails,
	) -> DispatchResult {
		let licensee = Self::firm(who)?;
		Self::ensure_licensee(licensee, gtin)?;
		ensure!((10_000..1_000_000).contains(&details.hs_code), Error::<T>::InvalidHsCode);
		let before = TradeItems::<T>::get(gtin);
		if let Some(before) = &before {
			ensure!(before.withdrawn.is_none(), Error::<T>::Withdrawn);
			T::Bytes::refund(before.licensee, bytes(&before.details, before.distributors));
		}
		let distributors = before.map_or(0, |before| before.distributors);
		// An allowance that is exceeded undoes what was given back: calls are all or nothing.
		T::Bytes::charge(licensee, bytes(&details, distributors))?;
		let trade_item =
			TradeItem { licensee, details: details.clone(), distributors, withdrawn: None };
		TradeItems::<T>::insert(gtin, trade_item);
		Self::deposit_event(Event::TradeItemSet { gtin, licensee, details });
		Ok(())
	}

	pub(crate) fn do_withdraw_trade_item(who: &T::AccountId, gtin: Gtin) -> DispatchResult {
		let licensee = Self::firm(who)?;
		Self::ensure_licensee(licensee, gtin)?;
		let day = T::Clock::today();
		TradeItems::<T>::try_mutate(gtin, |trade_item| {
			let trade_item = trade_item.as_mut().ok_or(Error::<T>::TradeItemNotFound)?;
			ensure!(trade_item.withdrawn.is_none(), Error::<T>::Withdrawn);
			trade_item.withdrawn = Some(day);
			Ok::<_, Error<T>>(())
		})?;
		Self::deposit_event(Event::TradeItemWithdrawn { gtin, licensee, day });
		Ok(())
	}

	pub(crate) fn do_name_distributor(
		who: &T::AccountId,
		gtin: Gtin,
		organisation: OrgId,
	) -> DispatchResult {
		let licensee = Self::firm(who)?;
		Self::ensure_licensee(licensee, gtin)?;
		let mut trade_item = Self::trade_item(gtin)?;
		ensure!(Self::is_active(organisation), Error::<T>::NotInStanding);
		let named = Distributors::<T>::contains_key(gtin, Ordered(organisation));
		ensure!(!named, Error::<T>::AlreadyNamed);
		ensure!(trade_item.distributors < MAX_NAMED, Error::<T>::TooManyNamed);
		// What the trade item keeps is kept by who entered it.
		T::Bytes::charge(trade_item.licensee, NAMED_BYTES)?;
		trade_item.distributors = trade_item.distributors.saturating_add(1);
		TradeItems::<T>::insert(gtin, trade_item);
		Distributors::<T>::insert(gtin, Ordered(organisation), ());
		Self::deposit_event(Event::DistributorNamed { gtin, organisation });
		Ok(())
	}

	pub(crate) fn do_drop_distributor(
		who: &T::AccountId,
		gtin: Gtin,
		organisation: OrgId,
	) -> DispatchResult {
		let firm = Self::firm_winding_down(who)?;
		if firm != organisation {
			Self::ensure_licensee(firm, gtin)?;
		}
		let named = Distributors::<T>::contains_key(gtin, Ordered(organisation));
		ensure!(named, Error::<T>::NotNamed);
		let mut trade_item = Self::trade_item(gtin)?;
		trade_item.distributors = trade_item.distributors.saturating_sub(1);
		T::Bytes::refund(trade_item.licensee, NAMED_BYTES);
		TradeItems::<T>::insert(gtin, trade_item);
		Distributors::<T>::remove(gtin, Ordered(organisation));
		Self::deposit_event(Event::DistributorDropped { gtin, organisation });
		Ok(())
	}
}
