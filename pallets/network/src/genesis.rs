//! How the network begins.

use crate::*;
use alloc::collections::BTreeSet;
use stalhof_primitives::organisation::Role;

impl<T: Config> Pallet<T> {
	/// Seats the first validators and lists the first nodes. What is wrong in a genesis stops the chain from beginning,
	/// and says what it is.
	pub(crate) fn begin(genesis: &GenesisConfig<T>) {
		Floor::<T>::put(genesis.floor);
		Permissioned::<T>::put(genesis.permissioned);
		for (organisation, validator) in &genesis.validators {
			Self::begin_with(*organisation, validator);
		}
		let seats = genesis
			.validators
			.iter()
			.map(|(organisation, validator)| Seat {
				organisation: *organisation,
				validator: validator.clone(),
			})
			.collect::<BTreeSet<_>>();
		Self::check_floor(genesis, seats.len());
		Self::check_sessions(&seats);
		for (organisation, peer) in &genesis.nodes {
			if let Err(error) = Self::add_node(*organisation, peer) {
				panic!("node {peer} of organisation {organisation}: {error:?}");
			}
		}
		if genesis.permissioned {
			for Seat { organisation, .. } in &seats {
				let listed = genesis.nodes.iter().any(|(listing, _)| listing == organisation);
				assert!(
					listed,
					"organisation {organisation} runs a validator and lists no node: on a permissioned network \
					 nobody would let it in"
				);
			}
		}
		let most = T::MaxValidators::get();
		let Ok(seats) = SeatsOf::<T>::try_from(seats.into_iter().collect::<alloc::vec::Vec<_>>())
		else {
			panic!("there are more validators than {most}");
		};
		let chosen = seats.iter().map(|seat| seat.organisation).collect();
		Chosen::<T>::put(ChosenOf::<T>::truncate_from(chosen));
		PreviousSeats::<T>::put(&seats);
		RunningSeats::<T>::put(&seats);
		QueuedSeats::<T>::put(&seats);
	}

	fn begin_with(organisation: OrgId, validator: &T::AccountId) {
		assert!(
			T::Organisations::has_role(organisation, Role::Validator),
			"organisation {organisation} runs a validator without the role"
		);
		let first = !Nominations::<T>::contains_key(Ordered(organisation))
			&& !Nominees::<T>::contains_key(validator);
		assert!(first, "organisation {organisation} or its validator {validator:?} is named twice");
		if let Err(error) = T::Bytes::charge(organisation, nominations::NOMINATION_BYTES) {
			panic!("nomination of organisation {organisation}: {error:?}");
		}
		Self::bind(organisation, validator);
	}

	/// A chain without validators (one of a test, for which nobody writes blocks) has no floor.
	fn check_floor(genesis: &GenesisConfig<T>, validators: usize) {
		let floor = genesis.floor;
		let holds = validators == 0 || (floor > 0 && Self::holds_floor(validators));
		assert!(
			holds,
			"{validators} validators begin: the floor is 1 to {validators}, not {floor}"
		);
	}

	/// The session pallet, if its genesis came first, has taken those to whom it gives keys.
	fn check_sessions(seats: &BTreeSet<Seat<T::AccountId>>) {
		let running = pallet_session::Pallet::<T>::validators();
		let with_keys: BTreeSet<_> = running.iter().collect();
		let seated: BTreeSet<_> = seats.iter().map(|seat| &seat.validator).collect();
		assert!(
			running.is_empty() || with_keys == seated,
			"the validators are not those whose session keys genesis sets: {with_keys:?} have keys, {seated:?} are \
			 the validators"
		);
	}
}
