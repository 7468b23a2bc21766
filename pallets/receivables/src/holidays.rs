//! Days on which banks do not settle.

use crate::{records::HOLIDAYS_BYTES, *};
use frame_support::ensure;
use stalhof_primitives::{organisation::Permission, time::next_business_day};
use stalhof_support::Need;

/// How many years ahead of the present one holidays are set.
const YEARS_AHEAD: u16 = 2;

/// The most days of a year.
const DAYS: u32 = 366;

impl<T: Config> Pallet<T> {
	/// By the issuer. Of one of the next [`YEARS_AHEAD`] years where the asset's days begin and end, again as long as it has not
	/// begun; of the present one, when it is not set, days to come alone: no due date that is over moves. Days are of that
	/// year ([`ClosedDays::is_well_formed`]).
	pub(crate) fn do_set_holidays(
		who: &T::AccountId,
		asset: AssetId,
		days: ClosedDays,
	) -> DispatchResult {
		let bank = Self::firm(who, Permission::Settle, Need::Act)?;
		ensure!(Self::terms_of(asset)?.issuer == bank, Error::<T>::NotIssuer);
		let today = Self::today(asset);
		let (present, _) = today.place_in_year().ok_or(Error::<T>::YearBegun)?;
		let year = days.year();
		let set = Holidays::<T>::contains_key(Ordered(asset), Ordered(year));
		let ahead = year.checked_sub(present).ok_or(Error::<T>::YearBegun)?;
		ensure!(ahead <= YEARS_AHEAD && (ahead > 0 || !set), Error::<T>::YearBegun);
		let mut over = (0..DAYS).map(|back| Day::from_number(today.number().saturating_sub(back)));
		let moves = over.any(|day| days.is_closed(day) == Some(true));
		ensure!(days.is_well_formed() && !moves, Error::<T>::InvalidHolidays);
		if !set {
			Self::charge(bank, HOLIDAYS_BYTES)?;
		}
		Holidays::<T>::insert(Ordered(asset), Ordered(year), days);
		Self::deposit_event(Event::HolidaysSet { asset, days });
		Ok(())
	}

	/// The first day from `due` on on which the asset's bank settles: on every day of a year that it has not set. `due`
	/// itself when there is none near.
	pub(crate) fn business_day(asset: AssetId, due: Day) -> Day {
		let closed = |year| {
			let days = Holidays::<T>::get(Ordered(asset), Ordered(year));
			Some(days.unwrap_or(ClosedDays::none(year)))
		};
		next_business_day(due, closed).unwrap_or(due)
	}
}
