//! A permissioned network: whom this node exchanges blocks, transactions and votes with.
//!
//! The runtime's off-chain worker hands the list over in every block. The SDK's network takes it by two commands: who is
//! reserved, and that nobody else is let in. The second one, given while nodes are connected, makes the network take them
//! all for closing without closing them, so that it never closes one again that is taken off the list later. So this node
//! lets in only reserved nodes from its first moment, and of what the off-chain worker says, it passes on who they are.

use crate::service::FullClient;
use codec::{Decode, Encode};
use log::{info, warn};
use pallet_network_runtime_api::{NetworkApi, NetworkSettings, NodeEntry};
use sc_client_api::{CallExecutor, ExecutorProvider};
use sc_network::{
	Multiaddr, NetworkPeers, NetworkStateInfo, ObservedRole, PeerId, ProtocolName,
	ReputationChange,
	config::{MultiaddrWithPeerId, NetworkConfiguration, NonReservedPeerMode},
	service::traits::NetworkService,
};
use sc_network_sync::SyncingService;
use sc_service::Error;
use sp_api::{ApiExt, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;
use sp_core::traits::CallContext;
use stalhof_primitives::{
	organisation::OrgId,
	page::{MAX_PAGE, Page},
	peer_id::PeerId as Listed,
};
use stalhof_runtime::{AccountId, opaque::Block};
use std::{
	collections::HashSet,
	sync::{Arc, Mutex, PoisonError},
};

/// The list as the newest block that this node has says it.
pub(crate) struct AllowList {
	listed: HashSet<PeerId>,
}

impl AllowList {
	/// Reads the list; `None` when the network is open to all.
	///
	/// # Errors
	/// When the runtime does not answer.
	pub(crate) fn read(client: &FullClient) -> Result<Option<Self>, Error> {
		let best = client.info().best_hash;
		let known = client
			.runtime_api()
			.has_api::<dyn NetworkApi<Block, AccountId>>(best)
			.map_err(|error| Error::Application(Box::new(error)))?;
		if !known || !ask::<NetworkSettings>(client, "NetworkApi_settings", &[])?.permissioned {
			return Ok(None);
		}
		let mut listed = HashSet::new();
		let mut after: Option<(OrgId, Listed)> = None;
		loop {
			let page: Page<NodeEntry, (OrgId, Listed)> =
				ask(client, "NetworkApi_nodes", &(&after, MAX_PAGE).encode())?;
			listed.extend(counting(page.items));
			after = page.next;
			if after.is_none() {
				return Ok(Some(Self { listed }));
			}
		}
	}

	/// Has the network let in only reserved nodes from its first moment.
	pub(crate) fn close(&self, network: &mut NetworkConfiguration) {
		network.default_peers_set.non_reserved_mode = NonReservedPeerMode::Deny;
		// A node that is far behind knows an old list. It catches up with whom its operator names.
		let own = network.node_key.clone().into_keypair().ok().map(|key| key.public().to_peer_id());
		let others = network.boot_nodes.iter().filter(|node| Some(node.peer_id) != own);
		network.default_peers_set.reserved_nodes.extend(others.cloned());
	}

	/// Begins to apply the list. Until the node has caught up, nodes that its operator names are let in besides.
	pub(crate) fn apply(
		self,
		named: &[MultiaddrWithPeerId],
		network: Arc<dyn NetworkService>,
		sync: Arc<SyncingService<Block>>,
	) -> GuardedNetwork {
		let own = network.local_peer_id();
		info!("🔒 This network is permissioned: {} nodes are on its list", self.listed.len());
		if !self.listed.contains(&own) {
			warn!(
				"🔒 This node ({own}) is not on the list: others exchange nothing with it until its organisation \
				 lists it"
			);
		}
		let guarded = GuardedNetwork { network, sync, reserved: Mutex::default() };
		let first = self.listed.into_iter().chain(named.iter().map(|node| node.peer_id));
		guarded.set_authorized_peers(first.filter(|peer| *peer != own).collect());
		guarded
	}
}

/// The nodes of these that are let in today.
fn counting(nodes: Vec<NodeEntry>) -> HashSet<PeerId> {
	let counting = nodes.iter().filter(|node| node.counts);
	counting.filter_map(|node| PeerId::from_bytes(node.peer.as_bytes()).ok()).collect()
}

/// Asks the runtime of the best block.
fn ask<Answer: Decode>(
	client: &FullClient,
	method: &'static str,
	arguments: &[u8],
) -> Result<Answer, Error> {
	let best = client.info().best_hash;
	let answer = client.executor().call(best, method, arguments, CallContext::Offchain)?;
	Answer::decode(&mut &answer[..])
		.map_err(|error| Error::Other(format!("the runtime's answer to {method}: {error}")))
}

/// The network as the off-chain worker of a permissioned chain reaches it.
pub(crate) struct GuardedNetwork {
	network: Arc<dyn NetworkService>,
	sync: Arc<SyncingService<Block>>,
	/// Who is let in now.
	reserved: Mutex<HashSet<PeerId>>,
}

#[async_trait::async_trait]
impl NetworkPeers for GuardedNetwork {
	fn set_authorized_peers(&self, peers: HashSet<PeerId>) {
		let mut reserved = self.reserved.lock().unwrap_or_else(PoisonError::into_inner);
		if *reserved == peers {
			return;
		}
		let (added, removed) =
			(peers.difference(&reserved).count(), reserved.difference(&peers).count());
		info!("🔒 Nodes that are let in: {added} more, {removed} fewer, {} in all", peers.len());
		self.network.set_authorized_peers(peers.clone());
		// Else the list could hold no more nodes than --in-peers says.
		self.sync.set_no_slot_peers(peers.clone());
		*reserved = peers;
	}

	fn set_authorized_only(&self, _: bool) {}

	fn add_known_address(&self, peer: PeerId, address: Multiaddr) {
		self.network.add_known_address(peer, address);
	}

	fn report_peer(&self, peer: PeerId, change: ReputationChange) {
		self.network.report_peer(peer, change);
	}

	fn peer_reputation(&self, peer: &PeerId) -> i32 {
		self.network.peer_reputation(peer)
	}

	fn disconnect_peer(&self, peer: PeerId, protocol: ProtocolName) {
		self.network.disconnect_peer(peer, protocol);
	}

	fn accept_unreserved_peers(&self) {
		self.network.accept_unreserved_peers();
	}

	fn deny_unreserved_peers(&self) {
		self.network.deny_unreserved_peers();
	}

	fn add_reserved_peer(&self, peer: MultiaddrWithPeerId) -> Result<(), String> {
		self.network.add_reserved_peer(peer)
	}

	fn remove_reserved_peer(&self, peer: PeerId) {
		self.network.remove_reserved_peer(peer);
	}

	fn set_reserved_peers(
		&self,
		protocol: ProtocolName,
		peers: HashSet<Multiaddr>,
	) -> Result<(), String> {
		self.network.set_reserved_peers(protocol, peers)
	}

	fn add_peers_to_reserved_set(
		&self,
		protocol: ProtocolName,
		peers: HashSet<Multiaddr>,
	) -> Result<(), String> {
		self.network.add_peers_to_reserved_set(protocol, peers)
	}

	fn remove_peers_from_reserved_set(
		&self,
		protocol: ProtocolName,
		peers: Vec<PeerId>,
	) -> Result<(), String> {
		self.network.remove_peers_from_reserved_set(protocol, peers)
	}

	fn sync_num_connected(&self) -> usize {
		self.network.sync_num_connected()
	}

	fn peer_role(&self, peer: PeerId, handshake: Vec<u8>) -> Option<ObservedRole> {
		self.network.peer_role(peer, handshake)
	}

	async fn reserved_peers(&self) -> Result<Vec<PeerId>, ()> {
		self.network.reserved_peers().await
	}
}

impl NetworkStateInfo for GuardedNetwork {
	fn external_addresses(&self) -> Vec<Multiaddr> {
		self.network.external_addresses()
	}

	fn listen_addresses(&self) -> Vec<Multiaddr> {
		self.network.listen_addresses()
	}

	fn local_peer_id(&self) -> PeerId {
		self.network.local_peer_id()
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn nodes_should_be_let_in_when_they_count() {
		let entry = |key: u8, counts| NodeEntry {
			organisation: OrgId(key.into()),
			peer: Listed::of_ed25519(&[key; 32]),
			counts,
		};
		let let_in = counting(vec![entry(1, true), entry(2, false), entry(3, true)]);
		let peers = [1, 3].map(|key| {
			PeerId::from_bytes(Listed::of_ed25519(&[key; 32]).as_bytes()).expect("a peer id")
		});
		assert_eq!(let_in, peers.into());
	}
}
