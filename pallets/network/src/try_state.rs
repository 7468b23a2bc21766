//! What always holds.

use crate::*;
use alloc::collections::BTreeSet;
use sp_runtime::TryRuntimeError;

macro_rules! ensure_that {
	($condition:expr, $rule:literal) => {
		if !$condition {
			return Err(TryRuntimeError::Other($rule));
		}
	};
}

impl<T: Config> Pallet<T> {
	/// Checks every invariant of the pallet.
	///
	/// # Errors
	/// Says which does not hold.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_nominations()?;
		Self::try_validators()?;
		Self::try_nodes()
	}

	fn try_nominations() -> Result<(), TryRuntimeError> {
		for (Ordered(organisation), validator) in Nominations::<T>::iter() {
			let back = Nominees::<T>::get(&validator);
			ensure_that!(back == Some(organisation), "a nominated account leads back");
		}
		let (one, other) = (Nominations::<T>::iter_keys().count(), Nominees::<T>::iter_keys());
		ensure_that!(one == other.count(), "nobody else's account is noted as nominated");
		Ok(())
	}

	fn try_validators() -> Result<(), TryRuntimeError> {
		let chosen = Chosen::<T>::get();
		let running = RunningSeats::<T>::get();
		let queued = QueuedSeats::<T>::get();
		if chosen.is_empty() && running.is_empty() && queued.is_empty() {
			return Ok(());
		}
		let sorted = chosen.is_sorted_by(|one, next| one < next);
		ensure_that!(sorted, "the chosen stand in order, each once");
		ensure_that!(Self::holds_floor(chosen.len()), "as many are chosen as the floor asks");
		let nominated =
			chosen.iter().all(|chosen| Nominations::<T>::contains_key(Ordered(*chosen)));
		ensure_that!(nominated, "who is chosen nominates somebody");
		for seats in [&running, &queued, &PreviousSeats::<T>::get()] {
			let sorted = seats.is_sorted_by(|one, next| one.organisation < next.organisation);
			ensure_that!(sorted, "seats stand in order of organisation, one for each");
			let accounts: BTreeSet<_> = seats.iter().map(|seat| &seat.validator).collect();
			ensure_that!(accounts.len() == seats.len(), "no account has two seats");
			ensure_that!(Self::holds_floor(seats.len()), "sessions have as many as the floor asks");
		}
		let accounts = |seats: SeatsOf<T>| {
			seats.into_iter().map(|seat| seat.validator).collect::<BTreeSet<_>>()
		};
		let session = pallet_session::Pallet::<T>::validators().into_iter().collect();
		ensure_that!(accounts(running) == session, "the running seats are the session's");
		let next =
			pallet_session::Pallet::<T>::queued_keys().into_iter().map(|(id, _)| id).collect();
		ensure_that!(accounts(queued) == next, "the queued seats are the next session's");
		Ok(())
	}

	fn try_nodes() -> Result<(), TryRuntimeError> {
		let mut count = 0;
		for (Ordered(organisation), peer) in NodesOf::<T>::iter_keys() {
			count += 1;
			ensure_that!(peer.is_well_formed(), "nodes have peer ids");
			let back = Nodes::<T>::get(&peer);
			ensure_that!(back == Some(organisation), "a node leads back to who lists it");
			let listed = NodesOf::<T>::iter_key_prefix(Ordered(organisation)).count();
			let within = listed <= T::MaxNodes::get() as usize;
			ensure_that!(within, "no organisation lists more nodes than it may");
			ensure_that!(T::Organisations::is_member(organisation), "only members list nodes");
		}
		ensure_that!(count == Nodes::<T>::iter_keys().count(), "every node is somebody's");
		Ok(())
	}
}
