//! What nodes, proofs and other languages read.

use crate::*;
use alloc::{collections::BTreeSet, vec::Vec};
use pallet_network_runtime_api::{NetworkSettings, NodeEntry, ValidatorEntry};
use stalhof_primitives::page::{MAX_PAGE, Page};

impl<T: Config> Pallet<T> {
	/// What genesis fixed, and how many validators there are.
	pub fn settings() -> NetworkSettings {
		NetworkSettings {
			permissioned: Permissioned::<T>::get(),
			floor: Self::floor(),
			max_validators: T::MaxValidators::get(),
			max_nodes: T::MaxNodes::get(),
			running: Self::running_validators(),
		}
	}

	/// Organisations with a nomination or a seat, in order of number, those after `after`.
	pub fn validators(
		after: Option<OrgId>,
		limit: u32,
	) -> Page<ValidatorEntry<T::AccountId>, OrgId> {
		let limit = limit.clamp(1, MAX_PAGE);
		let (running, queued) = (RunningSeats::<T>::get(), QueuedSeats::<T>::get());
		let chosen = Chosen::<T>::get();
		let nominating = match after {
			Some(after) => {
				Nominations::<T>::iter_keys_from(Nominations::<T>::hashed_key_for(Ordered(after)))
			}
			None => Nominations::<T>::iter_keys(),
		};
		// One more than the page holds, so that it is known whether more follow.
		let organisations: BTreeSet<OrgId> = nominating
			.take(limit as usize + 1)
			.map(|Ordered(organisation)| organisation)
			.chain(running.iter().chain(&queued).map(|seat| seat.organisation))
			.collect();
		let seat = |seats: &SeatsOf<T>, organisation| {
			seats
				.iter()
				.find(|seat| seat.organisation == organisation)
				.map(|seat| seat.validator.clone())
		};
		let mut page =
			Page::of_bounded(organisations, |organisation| *organisation, after.as_ref(), limit);
		let items = page
			.items
			.drain(..)
			.map(|organisation| {
				let nominated = Nominations::<T>::get(Ordered(organisation));
				ValidatorEntry {
					organisation,
					keys_set: nominated.as_ref().is_some_and(Self::has_keys),
					nominated,
					chosen: chosen.binary_search(&organisation).is_ok(),
					running: seat(&running, organisation),
					queued: seat(&queued, organisation),
				}
			})
			.collect();
		Page { items, next: page.next }
	}

	/// The list of nodes, in order of organisation, those after `after`, which need not be listed any more.
	pub fn nodes(after: Option<(OrgId, PeerId)>, limit: u32) -> Page<NodeEntry, (OrgId, PeerId)> {
		let mut keys = match after {
			Some((organisation, peer)) => NodesOf::<T>::iter_keys_from(
				NodesOf::<T>::hashed_key_for(Ordered(organisation), peer),
			),
			None => NodesOf::<T>::iter_keys(),
		};
		let items: Vec<NodeEntry> = keys
			.by_ref()
			.take(limit.clamp(1, MAX_PAGE) as usize)
			.map(|(Ordered(organisation), peer)| Self::node_entry(organisation, peer))
			.collect();
		let last = items.last().map(|entry| (entry.organisation, entry.peer.clone()));
		let next = if keys.next().is_some() { last } else { None };
		Page { items, next }
	}

	/// The entry of a node; `None` when nobody lists it.
	pub fn node(peer: PeerId) -> Option<NodeEntry> {
		Nodes::<T>::get(&peer).map(|organisation| Self::node_entry(organisation, peer))
	}

	fn node_entry(organisation: OrgId, peer: PeerId) -> NodeEntry {
		NodeEntry { organisation, peer, counts: Self::nodes_count(organisation) }
	}
}
