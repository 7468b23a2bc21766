//! From the council's decision to the validators of a session.

use crate::*;
use alloc::vec::Vec;
use core::marker::PhantomData;
use pallet_session::SessionManager;
use sp_runtime::traits::Convert;
use stalhof_primitives::organisation::{Permission, Standing};
use stalhof_support::Need;

const LOG_TARGET: &str = "runtime::network";

impl<T: Config> Pallet<T> {
	/// Those of the chosen whose validators can sign: their keys are set, and their organisations are active or lapsing.
	pub(crate) fn ready(chosen: ChosenOf<T>) -> SeatsOf<T> {
		let ready = chosen
			.into_iter()
			.filter(|organisation| {
				T::Organisations::standing(*organisation).is_some_and(Standing::may_govern)
			})
			.filter_map(|organisation| {
				let validator = Nominations::<T>::get(Ordered(organisation))?;
				Self::has_keys(&validator).then_some(Seat { organisation, validator })
			})
			.collect();
		// No more than were chosen, which has the same bound.
		SeatsOf::<T>::truncate_from(ready)
	}

	/// Whether the organisation's validator has a seat: in the running session, the next, or the one before, which has
	/// still to finalise the block that ended it.
	pub(crate) fn has_seat(organisation: OrgId) -> bool {
		[PreviousSeats::<T>::get(), RunningSeats::<T>::get(), QueuedSeats::<T>::get()]
			.iter()
			.flatten()
			.any(|seat| seat.organisation == organisation)
	}

	/// How many validators the running session has.
	pub fn running_validators() -> u32 {
		let running = RunningSeats::<T>::decode_len().unwrap_or_default();
		u32::try_from(running).unwrap_or(u32::MAX)
	}

	/// Writes seats only where they differ, since most sessions change nothing.
	fn shift(running: SeatsOf<T>, queued: &SeatsOf<T>, next: SeatsOf<T>) {
		if PreviousSeats::<T>::get() != running {
			PreviousSeats::<T>::put(&running);
		}
		if running != *queued {
			RunningSeats::<T>::put(queued);
		}
		if *queued != next {
			QueuedSeats::<T>::put(next);
		}
	}
}

fn accounts<AccountId>(seats: impl IntoIterator<Item = Seat<AccountId>>) -> Vec<AccountId> {
	seats.into_iter().map(|seat| seat.validator).collect()
}

/// The session pallet asks, when a session begins, for the validators of the one after it. `None` says: as before. It
/// then notices by itself when only keys have changed.
impl<T: Config> SessionManager<T::AccountId> for Pallet<T> {
	fn new_session(session: u32) -> Option<Vec<T::AccountId>> {
		let queued = QueuedSeats::<T>::get();
		let mut next = Self::ready(Chosen::<T>::get());
		if !Self::holds_floor(next.len()) {
			let ready = u32::try_from(next.len()).unwrap_or(u32::MAX);
			let floor = Self::floor();
			log::error!(
				target: LOG_TARGET,
				"Session {session} keeps its validators: of those chosen {ready} are ready, and the floor is {floor}",
			);
			Self::deposit_event(Event::FloorHeld { session, ready, floor });
			next = queued.clone();
		}
		Self::shift(RunningSeats::<T>::get(), &queued, next.clone());
		if next == queued {
			return None;
		}
		Self::deposit_event(Event::SessionPlanned { session, validators: next.clone() });
		Some(accounts(next))
	}

	/// `None` where the session pallet's genesis is built before this pallet's: it then takes those to whom it gives
	/// keys, and this pallet's genesis sees to it that they are the same.
	fn new_session_genesis(_: u32) -> Option<Vec<T::AccountId>> {
		let first = QueuedSeats::<T>::get();
		(!first.is_empty()).then(|| accounts(first))
	}

	fn end_session(_: u32) {}

	fn start_session(_: u32) {}
}

/// Which accounts may set session keys: operators with `validate`, of the organisation that nominates the account if
/// one does. Else who was dismissed could give another organisation's validator the keys of its next employer.
///
/// For [`pallet_session::Config::ValidatorIdOf`].
pub struct ValidatorAccounts<T>(PhantomData<T>);

impl<T: Config> Convert<T::AccountId, Option<T::AccountId>> for ValidatorAccounts<T> {
	fn convert(account: T::AccountId) -> Option<T::AccountId> {
		let organisation =
			T::Organisations::operator(&account, Permission::Validate, Need::Govern).ok()?;
		Nominees::<T>::get(&account)
			.is_none_or(|nominating| nominating == organisation)
			.then_some(account)
	}
}
