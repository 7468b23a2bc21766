//! Days on which banks do not settle.

#![expect(unused_variables, reason = "to be written")]

use crate::*;

impl<T: Config> Pallet<T> {
	/// By the issuer. The year has not begun where the asset's days do, and is the next or the one after.
	pub(crate) fn do_set_holidays(
		who: &T::AccountId,
		asset: AssetId,
		year: u32,
		days: YearBits,
	) -> DispatchResult {
		Err(Error::<T>::Unavailable.into())
	}

	/// The first day from `due` on on which the asset's bank settles; what is not set is settled on. No more than so many
	/// days are looked at as a year has.
	pub(crate) fn business_day(asset: AssetId, due: Day) -> Day {
		due
	}
}
