//! Pauses: what stands still, for how long, and the filter that makes it so.

use crate::{types::*, *};
use frame_support::ensure;
use stalhof_support::Pauses;

impl<T: Config> Pallet<T> {
	/// Whether the pallet of that index stands paused now.
	pub fn is_paused(pallet: u8) -> bool {
		Paused::<T>::get(pallet).is_some_and(|period| T::Clock::now() < period.until)
	}

	/// Stops a pallet's calls for 24 hours from now; one that stands paused, for 24 hours longer.
	pub(crate) fn pause(pallet: u8) -> DispatchResult {
		ensure!(T::Pausable::contains(&pallet), Error::<T>::NotPausable);
		let now = T::Clock::now();
		let day = u64::from(PAUSE_HOURS) * HOUR;
		let later = |moment: Moment| Moment::from_millis(moment.as_millis().saturating_add(day));
		let period = match Paused::<T>::get(pallet) {
			Some(running) if now < running.until => {
				Period { since: running.since, until: later(running.until) }
			}
			before => {
				if let Some(over) = before {
					Self::add_up(pallet, over.since, over.until);
				}
				Period { since: now, until: later(now) }
			}
		};
		Paused::<T>::insert(pallet, period);
		Self::deposit_event(Event::PalletPaused { pallet, until: period.until });
		Ok(())
	}

	/// Ends a pause.
	pub(crate) fn resume(pallet: u8) -> DispatchResult {
		ensure!(Self::is_paused(pallet), Error::<T>::NotPaused);
		if let Some(period) = Paused::<T>::take(pallet) {
			Self::add_up(pallet, period.since, T::Clock::now());
		}
		Self::deposit_event(Event::PalletResumed { pallet });
		Ok(())
	}

	fn add_up(pallet: u8, since: Moment, until: Moment) {
		let stood = until.as_millis().saturating_sub(since.as_millis());
		PausedTime::<T>::mutate(pallet, |total| *total = total.saturating_add(stood));
	}
}

impl<T: Config> Pauses for Pallet<T> {
	fn paused_millis(pallet: u8, now: Moment) -> u64 {
		let running = Paused::<T>::get(pallet).map_or(0, |period| {
			let end = period.until.min(now);
			end.as_millis().saturating_sub(period.since.as_millis())
		});
		PausedTime::<T>::get(pallet).saturating_add(running)
	}
}

/// The calls that run: all but those of a paused pallet that a pause touches.
impl<T: Config> Contains<<T as frame_system::Config>::RuntimeCall> for Pallet<T> {
	fn contains(call: &<T as frame_system::Config>::RuntimeCall) -> bool {
		let Some(pallet) = <T::Reach as PalletOf<_>>::index(call) else { return true };
		!T::Pausable::contains(&pallet)
			|| !Self::is_paused(pallet)
			|| T::NeverPaused::contains(call)
	}
}
