//! Validators that contradict themselves: two blocks for one slot, or two votes where one may be cast. Nobody is slashed
//! for it; every node counts it, for its members' alerts, and the council judges.

use crate::service::FullClient;
use codec::{Decode, DecodeAll};
use futures::StreamExt;
use log::{error, warn};
use sc_client_api::BlockchainEvents;
use sc_consensus_grandpa::SharedAuthoritySet;
use sc_network::{
	MessageSink, NotificationService, PeerId, ProtocolName, error::Error as NetworkError,
	service::traits::NotificationEvent,
};
use sp_api::ProvideRuntimeApi;
use sp_consensus_aura::{
	AuraApi,
	sr25519::{AuthorityId as AuraId, AuthorityPair as AuraPair},
};
use sp_consensus_grandpa::{
	AuthorityId as GrandpaId, Message, SignedMessage, check_message_signature,
};
use sp_core::{bytes::to_hex, crypto::ByteArray};
use sp_runtime::traits::Header as _;
use stalhof_runtime::{BlockNumber, Hash, Header, opaque::Block};
use std::{
	collections::{BTreeMap, VecDeque},
	fmt,
	sync::Arc,
};
use substrate_prometheus_endpoint::{CounterVec, Opts, PrometheusError, Registry, U64, register};

/// How many of the newest blocks are remembered: half an hour of slots.
const BLOCKS: usize = 1_000;

/// How many of a validator's newest votes are remembered: a dozen rounds, with room.
const VOTES: usize = 32;

/// What may be signed once only in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
	/// A block; the place is its slot.
	Block,
	/// A vote for what could become final; the place is a round of a set.
	Prevote,
	/// A vote that finalises.
	Precommit,
}

impl Kind {
	const ALL: [Self; 3] = [Self::Block, Self::Prevote, Self::Precommit];

	fn name(self) -> &'static str {
		match self {
			Self::Block => "block",
			Self::Prevote => "prevote",
			Self::Precommit => "precommit",
		}
	}
}

/// A validator has signed two things in one place.
#[derive(Debug, PartialEq, Eq)]
struct Equivocation {
	kind: Kind,
	/// Its public key for that kind, in hexadecimal.
	key: String,
	place: String,
	blocks: [Hash; 2],
}

impl fmt::Display for Equivocation {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		let Self { kind, key, place, blocks: [first, second] } = self;
		let kind = kind.name();
		write!(
			f,
			"the validator with the key {key} has signed two {kind}s in {place}: {first:?} and {second:?}"
		)
	}
}

/// The first thing that was signed in each place, of the newest places.
struct Signed<Place> {
	first: BTreeMap<Place, (Hash, bool)>,
	order: VecDeque<Place>,
	most: usize,
}

impl<Place: Ord + Clone> Signed<Place> {
	fn new(most: usize) -> Self {
		Self { first: BTreeMap::new(), order: VecDeque::new(), most }
	}

	/// Whether this very thing is what was noted in the place.
	fn has(&self, place: &Place, block: &Hash) -> bool {
		self.first.get(place).is_some_and(|(first, _)| first == block)
	}

	/// Notes what was signed. Answers with what had been signed before in its place, once for each place.
	fn note(&mut self, place: Place, block: Hash) -> Option<Hash> {
		if let Some((first, told)) = self.first.get_mut(&place) {
			let news = *first != block && !*told;
			*told |= news;
			return news.then_some(*first);
		}
		if self.order.len() >= self.most
			&& let Some(oldest) = self.order.pop_front()
		{
			self.first.remove(&oldest);
		}
		self.first.insert(place.clone(), (block, false));
		self.order.push_back(place);
		None
	}
}

/// The count of equivocations that this node has seen since it started.
#[derive(Clone)]
pub(crate) struct Count {
	seen: Option<CounterVec<U64>>,
}

impl Count {
	/// Begins to count, for the metrics where there are any.
	pub(crate) fn new(registry: Option<&Registry>) -> Self {
		let seen = registry.and_then(|registry| match Self::register(registry) {
			Ok(seen) => Some(seen),
			Err(error) => {
				warn!("No metrics of equivocations: {error}");
				None
			}
		});
		Self { seen }
	}

	fn register(registry: &Registry) -> Result<CounterVec<U64>, PrometheusError> {
		let seen = CounterVec::new(
			Opts::new(
				"stalhof_equivocations_total",
				"Slots and rounds in which a validator signed two blocks or votes, since this node started",
			),
			&["of"],
		)?;
		// A counter that is not there yet raises no alert when it appears with 1.
		for kind in Kind::ALL {
			seen.with_label_values(&[kind.name()]);
		}
		register(seen, registry)
	}

	fn tell(&self, equivocation: &Equivocation) {
		if let Some(seen) = &self.seen {
			seen.with_label_values(&[equivocation.kind.name()]).inc();
		}
		error!("⚖️ Equivocation: {equivocation}. Keep this line: the council judges");
	}
}

/// Counts slots for which one author has written two blocks, for as long as the node runs.
pub(crate) async fn watch_blocks(client: Arc<FullClient>, count: Count) {
	let mut imports = client.import_notification_stream();
	let mut signed = Signed::new(BLOCKS);
	while let Some(import) = imports.next().await {
		if let Some((slot, author)) = slot_and_author(&client, &import.header)
			&& let Some(equivocation) = note_block(&mut signed, slot, author, import.hash)
		{
			count.tell(&equivocation);
		}
	}
}

/// The slot of a block that was imported, and whose it was.
fn slot_and_author(client: &FullClient, header: &Header) -> Option<(u64, AuraId)> {
	type Signature = <AuraPair as sp_core::Pair>::Signature;
	let slot = sc_consensus_aura::find_pre_digest::<Block, Signature>(header).ok()?;
	let authors = client.runtime_api().authorities(*header.parent_hash()).ok()?;
	let author = sc_consensus_aura::standalone::slot_author::<AuraPair>(slot, &authors)?.clone();
	Some((slot.into(), author))
}

fn note_block(
	signed: &mut Signed<(u64, AuraId)>,
	slot: u64,
	author: AuraId,
	block: Hash,
) -> Option<Equivocation> {
	let key = to_hex(author.as_slice(), false);
	let first = signed.note((slot, author), block)?;
	Some(Equivocation {
		kind: Kind::Block,
		key,
		place: format!("slot {slot}"),
		blocks: [first, block],
	})
}

/// What GRANDPA's nodes send one another, as far as it is read here.
#[derive(Decode)]
enum Gossip {
	#[codec(index = 0)]
	Vote { round: u64, set: u64, message: SignedMessage<Header> },
}

/// The votes of the running authority set.
#[derive(Default)]
struct Votes {
	set: u64,
	by_voter: BTreeMap<GrandpaId, Signed<(u64, Kind)>>,
}

impl Votes {
	/// Notes a vote of the running set, if that is what the notification carries.
	fn hear(
		&mut self,
		notification: &[u8],
		running: u64,
		is_voter: impl FnOnce(&GrandpaId) -> bool,
	) -> Option<Equivocation> {
		let Gossip::Vote { round, set, message } = Gossip::decode_all(&mut &*notification).ok()?;
		let SignedMessage::<Header> { message, signature, id } = message;
		if set != running {
			return None;
		}
		if self.set != running {
			*self = Self { set: running, ..Self::default() };
		}
		let kind = match message {
			Message::<Header>::Prevote(_) => Kind::Prevote,
			Message::<Header>::Precommit(_) => Kind::Precommit,
			Message::<Header>::PrimaryPropose(_) => return None,
		};
		let block = *message.target().0;
		// The same vote comes from every peer.
		let known = self.by_voter.get(&id).is_some_and(|votes| votes.has(&(round, kind), &block));
		if known
			|| !is_voter(&id)
			|| !check_message_signature(&message, &id, &signature, round, set).is_valid()
		{
			return None;
		}
		let key = to_hex(id.as_slice(), false);
		let votes = self.by_voter.entry(id).or_insert_with(|| Signed::new(VOTES));
		let first = votes.note((round, kind), block)?;
		let place = format!("round {round} of set {set}");
		Some(Equivocation { kind, key, place, blocks: [first, block] })
	}
}

/// GRANDPA's notifications on their way from the network to the voter, of which the votes are read.
pub(crate) struct Overheard {
	notifications: Box<dyn NotificationService>,
	authorities: SharedAuthoritySet<Hash, BlockNumber>,
	votes: Votes,
	count: Count,
}

impl Overheard {
	/// Reads along with whoever takes notifications from what this makes.
	pub(crate) fn new(
		notifications: Box<dyn NotificationService>,
		authorities: SharedAuthoritySet<Hash, BlockNumber>,
		count: Count,
	) -> Self {
		Self { notifications, authorities, votes: Votes::default(), count }
	}
}

impl fmt::Debug for Overheard {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.debug_tuple("Overheard").field(&self.notifications).finish()
	}
}

#[async_trait::async_trait]
impl NotificationService for Overheard {
	async fn next_event(&mut self) -> Option<NotificationEvent> {
		let event = self.notifications.next_event().await;
		if let Some(NotificationEvent::NotificationReceived { notification, .. }) = &event {
			let authorities = &self.authorities;
			let is_voter = |id: &GrandpaId| authorities.current_authorities().contains(id);
			if let Some(found) = self.votes.hear(notification, authorities.set_id(), is_voter) {
				self.count.tell(&found);
			}
		}
		event
	}

	async fn open_substream(&mut self, peer: PeerId) -> Result<(), ()> {
		self.notifications.open_substream(peer).await
	}

	async fn close_substream(&mut self, peer: PeerId) -> Result<(), ()> {
		self.notifications.close_substream(peer).await
	}

	fn send_sync_notification(&mut self, peer: &PeerId, notification: Vec<u8>) {
		self.notifications.send_sync_notification(peer, notification);
	}

	async fn send_async_notification(
		&mut self,
		peer: &PeerId,
		notification: Vec<u8>,
	) -> Result<(), NetworkError> {
		self.notifications.send_async_notification(peer, notification).await
	}

	async fn set_handshake(&mut self, handshake: Vec<u8>) -> Result<(), ()> {
		self.notifications.set_handshake(handshake).await
	}

	fn try_set_handshake(&mut self, handshake: Vec<u8>) -> Result<(), ()> {
		self.notifications.try_set_handshake(handshake)
	}

	fn clone(&mut self) -> Result<Box<dyn NotificationService>, ()> {
		self.notifications.clone()
	}

	fn protocol(&self) -> &ProtocolName {
		self.notifications.protocol()
	}

	fn message_sink(&self, peer: &PeerId) -> Option<Box<dyn MessageSink>> {
		self.notifications.message_sink(peer)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use codec::Encode;
	use sp_consensus_grandpa::{Precommit, Prevote, localized_payload};
	use sp_core::Pair;
	use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

	const SET: u64 = 7;

	fn block(number: u8) -> Hash {
		Hash::repeat_byte(number)
	}

	/// A vote as a peer would send it.
	fn vote(who: Ed25519Keyring, round: u64, set: u64, message: Message<Header>) -> Vec<u8> {
		let signature = who.pair().sign(&localized_payload(round, set, &message)).into();
		let message = SignedMessage::<Header> { message, signature, id: who.public().into() };
		// The first of GRANDPA's kinds of messages: its round, its set, and what was signed.
		(0u8, round, set, message).encode()
	}

	fn prevote(target: u8) -> Message<Header> {
		Message::<Header>::Prevote(Prevote::<Header>::new(block(target), 1))
	}

	fn precommit(target: u8) -> Message<Header> {
		Message::<Header>::Precommit(Precommit::<Header>::new(block(target), 1))
	}

	/// What is found in `notifications` while Alice and Bob are the voters of [`SET`].
	fn heard(notifications: &[Vec<u8>]) -> Vec<Equivocation> {
		let mut votes = Votes::default();
		let voters = [Ed25519Keyring::Alice, Ed25519Keyring::Bob].map(|who| who.public().into());
		let hear = |bytes: &Vec<u8>| votes.hear(bytes, SET, |id| voters.contains(id));
		notifications.iter().filter_map(hear).collect()
	}

	#[test]
	fn second_block_of_an_author_should_be_told_once_a_slot() {
		let mut signed = Signed::new(BLOCKS);
		let mut note = |slot, who: Sr25519Keyring, number| {
			note_block(&mut signed, slot, who.public().into(), block(number))
		};
		assert_eq!(note(5, Sr25519Keyring::Alice, 1), None);
		// Imported twice; another slot; another author of the same slot, on a fork with other validators.
		assert_eq!(note(5, Sr25519Keyring::Alice, 1), None);
		assert_eq!(note(6, Sr25519Keyring::Alice, 2), None);
		assert_eq!(note(5, Sr25519Keyring::Bob, 3), None);
		let found = note(5, Sr25519Keyring::Alice, 4).unwrap();
		assert_eq!((found.kind, found.blocks), (Kind::Block, [block(1), block(4)]));
		let key = to_hex(&Sr25519Keyring::Alice.to_raw_public(), false);
		assert_eq!(
			found.to_string(),
			format!(
				"the validator with the key {key} has signed two blocks in slot 5: {:?} and {:?}",
				block(1),
				block(4)
			)
		);
		assert_eq!(note(5, Sr25519Keyring::Alice, 4), None);
		assert_eq!(note(5, Sr25519Keyring::Alice, 7), None);
	}

	#[test]
	fn only_the_newest_places_should_be_remembered() {
		let mut signed = Signed::new(2);
		for place in 0..3 {
			assert_eq!(signed.note(place, block(1)), None);
		}
		assert_eq!(signed.note(2, block(2)), Some(block(1)));
		assert_eq!(signed.note(0, block(2)), None);
		assert_eq!((signed.first.len(), signed.order.len()), (2, 2));
	}

	#[test]
	fn second_vote_of_a_voter_should_be_told_once_a_round() {
		let alice = Ed25519Keyring::Alice;
		let found = heard(&[
			vote(alice, 3, SET, prevote(1)),
			vote(alice, 3, SET, prevote(1)),
			vote(alice, 3, SET, precommit(2)),
			vote(alice, 4, SET, prevote(3)),
			vote(Ed25519Keyring::Bob, 3, SET, prevote(4)),
			vote(alice, 3, SET, prevote(5)),
			vote(alice, 3, SET, prevote(6)),
			vote(alice, 3, SET, precommit(7)),
		]);
		let key = to_hex(&alice.to_raw_public(), false);
		let place = "round 3 of set 7".to_string();
		let expected =
			|kind, blocks| Equivocation { kind, key: key.clone(), place: place.clone(), blocks };
		assert_eq!(
			found,
			[
				expected(Kind::Prevote, [block(1), block(5)]),
				expected(Kind::Precommit, [block(2), block(7)]),
			]
		);
	}

	#[test]
	fn what_is_no_vote_of_the_running_set_should_be_ignored() {
		let alice = Ed25519Keyring::Alice;
		let first = vote(alice, 3, SET, prevote(1));
		let mut forged = vote(Ed25519Keyring::Bob, 3, SET, prevote(2));
		let id = forged.len() - 32;
		forged[id..].copy_from_slice(&alice.to_raw_public());
		let longer = [&vote(alice, 3, SET, prevote(2))[..], &[0]].concat();
		let mut commit = vote(alice, 3, SET, prevote(2));
		commit[0] = 1;
		for other in [
			forged,
			longer,
			commit,
			vote(alice, 3, SET + 1, prevote(2)),
			vote(alice, 3, SET - 1, prevote(2)),
			Vec::new(),
		] {
			assert_eq!(heard(&[first.clone(), other]), []);
		}
		let stranger = |number| vote(Ed25519Keyring::Charlie, 3, SET, prevote(number));
		assert_eq!(heard(&[stranger(1), stranger(2)]), []);
	}

	#[test]
	fn a_round_of_another_set_should_begin_anew() {
		let mut votes = Votes::default();
		let alice = Ed25519Keyring::Alice;
		for (set, target) in [(SET, 1), (SET + 1, 2)] {
			assert_eq!(votes.hear(&vote(alice, 3, set, prevote(target)), set, |_| true), None);
		}
		assert_eq!(votes.by_voter.len(), 1);
	}

	#[test]
	fn count_should_be_in_the_metrics_from_the_start() {
		let registry = Registry::new();
		let count = Count::new(Some(&registry));
		let values = || {
			let [family] = &registry.gather()[..] else { panic!("one family of metrics") };
			assert_eq!(family.get_name(), "stalhof_equivocations_total");
			let values = family.get_metric().iter();
			values.map(|metric| metric.get_counter().get_value()).collect::<Vec<_>>()
		};
		assert_eq!(values(), [0.0, 0.0, 0.0]);
		let blocks = [block(1), block(2)];
		let (key, place) = ("0x00".to_string(), "slot 5".to_string());
		count.tell(&Equivocation { kind: Kind::Block, key, place, blocks });
		assert_eq!(values().into_iter().sum::<f64>(), 1.0);
	}
}
