//! What is true of the calendar after every block.

use crate::{Chosen, Config, Pallet, Pending, Settings};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Checks the pallet's invariants.
	///
	/// # Errors
	/// Names the invariant that does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let wall = pallet_timestamp::Now::<T>::get();
		let Some(calendar) = Chosen::<T>::get() else {
			ensure!(wall == 0, "the calendar begins with the first timestamp");
			return Ok(());
		};
		ensure!(Pending::<T>::get() == Settings::default(), "settings are gone once chosen");
		ensure!(calendar.epoch.as_millis() <= wall, "the epoch is not in the future");
		Ok(())
	}
}
