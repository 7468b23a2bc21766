//! What a permissioned network answers to a program that speaks its protocols but is no node of a member.

use crate::permissioned::change_list;
use anyhow::{Context, Result, bail, ensure};
use codec::Encode;
use futures::StreamExt;
use litep2p::{
	Litep2p, PeerId, ProtocolName,
	config::ConfigBuilder,
	crypto::ed25519::{Keypair, SecretKey},
	protocol::{
		libp2p::kademlia::{self, KademliaEvent, KademliaHandle},
		notification::{
			self, NotificationError, NotificationEvent, NotificationHandle, ValidationResult,
		},
		request_response::{self, DialOptions, RequestResponseEvent, RequestResponseHandle},
	},
	transport::tcp::config::Config as TcpConfig,
	types::multiaddr::Multiaddr,
};
use stalhof_tests::{
	Header, Network, Setup, accounts,
	node_key::NodeKey,
	rpc::bytes,
	scenario,
	state::{account_key, item_key},
};
use std::{collections::HashMap, time::Duration};
use tokio::{task::JoinHandle, time::timeout};

const LIMIT: Duration = Duration::from_secs(30);
const MOST: usize = 16 * 1024 * 1024;

const ANNOUNCES: &str = "block-announces/1";
const TRANSACTIONS: &str = "transactions/1";
const VOTES: &str = "grandpa/1";

const BLOCKS: &str = "sync/2";
const STATE: &str = "state/2";
const PROOFS: &str = "light/2";
const WARP: &str = "sync/warp";

const ADDRESSES: &str = "kad";

/// The role that a full node claims.
const FULL: u8 = 1;

/// A program with a key of its own that knows one node.
struct Probe {
	peer: PeerId,
	streams: HashMap<&'static str, NotificationHandle>,
	requests: HashMap<&'static str, RequestResponseHandle>,
	addresses: KademliaHandle,
	task: JoinHandle<()>,
}

impl Drop for Probe {
	fn drop(&mut self) {
		self.task.abort();
	}
}

impl Probe {
	/// A probe with that key, for the node at `address` on the chain with that genesis.
	fn new(key: &NodeKey, address: &str, genesis: &str) -> Result<Self> {
		let address: Multiaddr = address.parse()?;
		let peer = PeerId::try_from_multiaddr(&address).context("no peer id in the address")?;
		let id = genesis.trim_start_matches("0x");
		let name = |protocol: &str| ProtocolName::from(format!("/{id}/{protocol}"));
		let announces = [vec![FULL], 0_u32.encode(), bytes(genesis)?, bytes(genesis)?].concat();
		let mut config = ConfigBuilder::new()
			.with_keypair(Keypair::from(SecretKey::try_from_bytes(hex::decode(&key.secret)?)?))
			.with_tcp(TcpConfig { listen_addresses: Vec::new(), ..Default::default() })
			.with_known_addresses([(peer, vec![address.clone()])].into_iter());
		let (search, addresses) = kademlia::ConfigBuilder::new()
			.with_protocol_names(vec![name(ADDRESSES)])
			.with_known_peers(HashMap::from([(peer, vec![address])]))
			.build();
		config = config.with_libp2p_kademlia(search);
		let (mut streams, mut requests) = (HashMap::new(), HashMap::new());
		for (protocol, handshake) in
			[(ANNOUNCES, announces), (TRANSACTIONS, vec![FULL]), (VOTES, vec![FULL])]
		{
			let (stream, handle) = notification::ConfigBuilder::new(name(protocol))
				.with_max_size(MOST)
				.with_handshake(handshake)
				.with_auto_accept_inbound(true)
				.build();
			config = config.with_notification_protocol(stream);
			streams.insert(protocol, handle);
		}
		for protocol in [BLOCKS, STATE, PROOFS, WARP] {
			let (request, handle) = request_response::ConfigBuilder::new(name(protocol))
				.with_max_size(MOST)
				.with_timeout(LIMIT)
				.build();
			config = config.with_request_response_protocol(request);
			requests.insert(protocol, handle);
		}
		let mut litep2p = Litep2p::new(config.build())?;
		let task = tokio::spawn(async move { while litep2p.next_event().await.is_some() {} });
		Ok(Self { peer, streams, requests, addresses, task })
	}

	/// Asks to exchange messages of `protocol`; whether the node does.
	async fn opens(&mut self, protocol: &str) -> Result<bool> {
		let stream = self.streams.get_mut(protocol).context("no such protocol")?;
		stream.open_substream(self.peer).await?;
		opened(stream).await
	}

	/// Whether the node itself begins to exchange messages of `protocol`.
	async fn is_asked(&mut self, protocol: &str) -> Result<bool> {
		opened(self.streams.get_mut(protocol).context("no such protocol")?).await
	}

	/// The nodes that are found by asking this one, and then those that it names, for addresses.
	async fn finds(&mut self) -> Result<HashMap<PeerId, Vec<Multiaddr>>> {
		let query = self.addresses.find_node(PeerId::random()).await;
		let found = async {
			loop {
				match self.addresses.next().await.context("the protocol has ended")? {
					KademliaEvent::FindNodeSuccess { query_id, peers, .. } if query_id == query => {
						return Ok(peers.into_iter().collect());
					}
					KademliaEvent::QueryFailed { query_id } if query_id == query => {
						bail!("nobody tells addresses")
					}
					_ => {}
				}
			}
		};
		timeout(LIMIT, found).await.context("no answer about addresses")?
	}

	/// What the node answers to a request.
	async fn asks(&mut self, protocol: &str, request: Vec<u8>) -> Result<Vec<u8>> {
		let handle = self.requests.get_mut(protocol).context("no such protocol")?;
		handle.send_request(self.peer, request, DialOptions::Dial).await?;
		match timeout(LIMIT, handle.next()).await?.context("the protocol has ended")? {
			RequestResponseEvent::ResponseReceived { response, .. } => Ok(response),
			other => bail!("{protocol}: {other:?}"),
		}
	}
}

async fn opened(stream: &mut NotificationHandle) -> Result<bool> {
	let wait = async {
		loop {
			match stream.next().await.context("the protocol has ended")? {
				NotificationEvent::NotificationStreamOpened { .. } => return Ok(true),
				NotificationEvent::NotificationStreamOpenFailure {
					error: NotificationError::Rejected,
					..
				} => return Ok(false),
				NotificationEvent::NotificationStreamOpenFailure { error, .. } => {
					bail!("neither let in nor refused: {error:?}")
				}
				NotificationEvent::ValidateSubstream { peer, .. } => {
					stream.send_validation_result(peer, ValidationResult::Accept);
				}
				_ => {}
			}
		}
	};
	timeout(LIMIT, wait).await.context("neither let in nor refused")?
}

/// A field of protobuf that holds bytes (fewer than 128).
fn field(number: u8, bytes: &[u8]) -> Vec<u8> {
	[&[number << 3 | 2, bytes.len() as u8], bytes].concat()
}

/// A request for the header and the body of one block.
fn block_request(number: u32) -> Vec<u8> {
	// Bits 0 and 1 of the first of four bytes; then at most one block.
	let fields = [1 << 3, 0x80, 0x80, 0x80, 0x18];
	[&fields[..], &field(3, &number.encode()), &[6 << 3, 1]].concat()
}

/// A request for the state after a block, without proof.
fn state_request(hash: &[u8]) -> Vec<u8> {
	[field(1, hash), vec![3 << 3, 1]].concat()
}

/// A request for a storage value after a block, with its proof.
fn read_request(hash: &[u8], key: &[u8]) -> Vec<u8> {
	field(2, &[field(2, hash), field(3, key)].concat())
}

fn contains(all: &[u8], part: &[u8]) -> bool {
	all.windows(part.len()).any(|window| window == part)
}

#[test]
fn unlisted_program_should_get_answers_but_no_messages_when_the_network_is_permissioned() {
	scenario(Duration::from_secs(240), async {
		let mut network = Setup::validators("local", 4).permissioned().start().await?;
		let rpc = network[0].rpc().clone();
		let genesis = rpc.hash_at(0).await?.context("no genesis")?;
		Network::finalized(&rpc, 3, LIMIT).await?;
		let kiosk = network.add("kiosk", [])?.peer_id_bytes()?;
		change_list(&rpc, "list_node", kiosk).await?;
		network[4].start().await?;
		let height = rpc.best().await?.number;
		Network::finalized(network[4].rpc(), height, LIMIT).await?;

		for node in [&network[0], &network[4]] {
			let key = NodeKey::generate();
			let mut probe = Probe::new(&key, &node.address(), &genesis)?;
			for protocol in [ANNOUNCES, TRANSACTIONS, VOTES] {
				ensure!(!probe.opens(protocol).await?, "{} opens {protocol}", node.name());
			}
			let first: Header = rpc.header_at(1).await?;
			let hash = bytes(&first.hash)?;
			let block = probe.asks(BLOCKS, block_request(1)).await?;
			ensure!(contains(&block, &hash), "no block 1 in {}", hex::encode(block));
			let newest = bytes(&node.rpc().finalized().await?.hash)?;
			let state = probe.asks(STATE, state_request(&newest)).await?;
			ensure!(contains(&state, &item_key("System", "Account")), "no state");
			let alice = account_key(&accounts::id(&accounts::dev("//Alice")));
			let proof = probe.asks(PROOFS, read_request(&newest, &alice)).await?;
			ensure!(proof.len() > 200, "no proof: {}", hex::encode(proof));
			let warp = probe.asks(WARP, bytes(&genesis)?).await?;
			ensure!(!warp.is_empty(), "no proof of finality");
			let found = probe.finds().await?;
			for other in &network.nodes()[..4] {
				let addresses = found.get(&other.peer_id().parse()?);
				let told = addresses.is_some_and(|addresses| !addresses.is_empty());
				ensure!(told, "{} is not found: {found:?}", other.name());
			}
			eprintln!(
				"{}: {} nodes, block {} bytes, state {} bytes, proof {} bytes, finality {} bytes",
				node.name(),
				found.len(),
				block.len(),
				state.len(),
				proof.len(),
				warp.len()
			);
			let pool: Vec<String> =
				node.rpc().call("author_pendingExtrinsics", serde_json::json!([])).await?;
			ensure!(pool.is_empty(), "the pool holds {pool:?}");
		}

		// The same program with a key that is on the list, so that a refusal is one.
		let key = NodeKey::generate();
		change_list(&rpc, "list_node", key.peer_id_bytes()?).await?;
		let mut probe = Probe::new(&key, &network[0].address(), &genesis)?;
		let let_in = async {
			while !probe.opens(ANNOUNCES).await? {
				tokio::time::sleep(Duration::from_secs(1)).await;
			}
			anyhow::Ok(())
		};
		timeout(LIMIT, let_in).await.context("a listed program is not let in")??;
		for protocol in [TRANSACTIONS, VOTES] {
			ensure!(probe.is_asked(protocol).await?, "a listed program gets no {protocol}");
		}
		drop(probe);
		network.finish().await
	});
}
