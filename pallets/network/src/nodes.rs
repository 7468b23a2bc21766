//! The list of nodes.

use crate::*;
use alloc::vec::Vec;
use frame_support::ensure;
use sp_core::OpaquePeerId;
use stalhof_primitives::organisation::{Permission, Standing};
use stalhof_support::Need;

/// What a node takes in state, both ways.
pub(crate) fn node_bytes(peer: &PeerId) -> u32 {
	const FIXED: u32 = 110;
	u32::try_from(peer.as_bytes().len()).unwrap_or(u32::MAX).saturating_mul(2).saturating_add(FIXED)
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_list_node(who: &T::AccountId, peer: PeerId) -> DispatchResult {
		let organisation = T::Organisations::operator(who, Permission::Validate, Need::Act)?;
		Self::add_node(organisation, &peer)?;
		Self::deposit_event(Event::NodeListed { organisation, peer });
		Ok(())
	}

	/// Puts a node on the list.
	pub(crate) fn add_node(organisation: OrgId, peer: &PeerId) -> DispatchResult {
		ensure!(T::Organisations::is_member(organisation), Error::<T>::NotAMember);
		ensure!(peer.is_well_formed(), Error::<T>::InvalidPeerId);
		if let Some(other) = Nodes::<T>::get(peer) {
			ensure!(other != organisation, Error::<T>::AlreadyListed);
			return Err(Error::<T>::ListedByAnother.into());
		}
		let most = T::MaxNodes::get() as usize;
		let listed = NodesOf::<T>::iter_key_prefix(Ordered(organisation)).take(most).count();
		ensure!(listed < most, Error::<T>::TooManyNodes);
		T::Bytes::charge(organisation, node_bytes(peer))?;
		Nodes::<T>::insert(peer, organisation);
		NodesOf::<T>::insert(Ordered(organisation), peer, ());
		Ok(())
	}

	pub(crate) fn do_unlist_node(who: &T::AccountId, peer: PeerId) -> DispatchResult {
		let organisation = Nodes::<T>::get(&peer).ok_or(Error::<T>::NotListed)?;
		Self::ensure_own_or_out(who, organisation)?;
		Nodes::<T>::remove(&peer);
		NodesOf::<T>::remove(Ordered(organisation), &peer);
		T::Bytes::refund(organisation, node_bytes(&peer));
		Self::deposit_event(Event::NodeUnlisted { organisation, peer });
		Ok(())
	}

	/// Whether the organisation's nodes count today: it is active or lapsing, or its validator still has a seat.
	/// Validators that are on their way out must be reached until the others have taken over: else finality stops, and
	/// for good when more than a third of them go at once.
	pub(crate) fn nodes_count(organisation: OrgId) -> bool {
		T::Organisations::standing(organisation).is_some_and(Standing::may_govern)
			|| Self::has_seat(organisation)
	}

	/// Every node that counts today. As long as the list: for nodes off chain, never in a block.
	pub fn listed_nodes() -> Vec<PeerId> {
		let mut asked: Option<(OrgId, bool)> = None;
		NodesOf::<T>::iter_keys()
			.filter(|(Ordered(organisation), _)| {
				let (_, counts) = *asked
					.filter(|(known, _)| known == organisation)
					.get_or_insert_with(|| (*organisation, Self::nodes_count(*organisation)));
				asked = Some((*organisation, counts));
				counts
			})
			.map(|(_, peer)| peer)
			.collect()
	}

	/// Hands the list to this node's network, without the node itself. In every block: one that has just started must
	/// learn it from its first block, and workers of two blocks may finish in the other order.
	pub(crate) fn tell_network() {
		let own = sp_io::offchain::network_state()
			.ok()
			.and_then(|state| Vec::<u8>::decode(&mut &state.peer_id.0[..]).ok());
		let nodes = Self::listed_nodes()
			.iter()
			.map(PeerId::as_bytes)
			.filter(|peer| own.as_deref() != Some(*peer))
			.map(|peer| OpaquePeerId::new(peer.to_vec()))
			.collect();
		sp_io::offchain::set_authorized_nodes(nodes, true);
	}
}
