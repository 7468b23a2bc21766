//! Days on which banks do not settle.

#![expect(unused_variables, reason = "to be written")]

use crate::*;
use stalhof_primitives::time::next_business_day;

impl<T: Config> Pallet<T> {
	/// By the issuer. The year has not begun where the asset's days do, and is the next or the one after; days are of that
	/// year ([`ClosedDays::is_well_formed`]).
	pub(crate) fn do_set_holidays(
		who: &T::AccountId,
		asset: AssetId,
		days: ClosedDays,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
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
