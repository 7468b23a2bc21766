//! A small chain with GRANDPA votes, and a node that serves it, for tests.

use super::{
	AuthoritySet, Pin,
	pin::{authorities_key, set_id_key},
};
use crate::{
	metadata::{self, embedded},
	proof::extrinsics_root,
	rpc::{Rpc, mock::Mock, types::FinalityProof},
	types::{BlockNumber, BlockRef, H256, Header, to_hex},
};
use codec::Encode;
use finality_grandpa::{Precommit, SignedPrecommit};
use serde_json::{Value, json};
use sp_consensus_grandpa::{
	AuthorityId, AuthorityList, Commit, ConsensusLog, GRANDPA_ENGINE_ID, GrandpaJustification,
	Message, ScheduledChange, localized_payload,
};
use sp_core::{Pair, ed25519};
use sp_runtime::{DigestItem, traits::Header as _};
use std::{
	collections::BTreeMap,
	sync::{Arc, Mutex},
};

/// Round of all votes here.
pub(crate) const ROUND: u64 = 5;

/// Authority number `n`.
pub(crate) fn pair(n: u8) -> ed25519::Pair {
	ed25519::Pair::from_seed(&[n; 32])
}

/// Authorities with weight 1.
pub(crate) fn authorities(members: &[u8]) -> AuthorityList {
	members.iter().map(|n| (AuthorityId::from(pair(*n).public()), 1)).collect()
}

/// A set of authorities with weight 1.
pub(crate) fn set(id: u64, members: &[u8]) -> AuthoritySet {
	AuthoritySet::new(id, &authorities(members))
}

/// The vote of authority `n` for `block`, as a member of set `set`.
pub(crate) fn vote(n: u8, block: BlockRef, set: u64) -> SignedVote {
	let precommit = Precommit { target_hash: block.hash, target_number: block.number };
	let message = Message::<Header>::Precommit(precommit.clone());
	let signature = pair(n).sign(&localized_payload(ROUND, set, &message));
	SignedPrecommit { precommit, signature: signature.into(), id: pair(n).public().into() }
}

pub(crate) type SignedVote = SignedPrecommit<
	H256,
	BlockNumber,
	sp_consensus_grandpa::AuthoritySignature,
	sp_consensus_grandpa::AuthorityId,
>;

/// A justification of `block` with these votes.
pub(crate) fn justification(
	block: BlockRef,
	votes: Vec<SignedVote>,
	ancestries: Vec<Header>,
) -> GrandpaJustification<Header> {
	GrandpaJustification {
		round: ROUND,
		commit: Commit::<Header> {
			target_hash: block.hash,
			target_number: block.number,
			precommits: votes,
		},
		votes_ancestries: ancestries,
	}
}

/// Encoded things.
type List = Vec<Vec<u8>>;

/// A chain whose authorities change.
pub(crate) struct FakeChain {
	pub(crate) headers: Vec<Header>,
	/// Members of each set, and the last block that it votes on.
	pub(crate) sets: Vec<(Vec<u8>, BlockNumber)>,
	/// Height of the newest finalised block.
	pub(crate) finalised: BlockNumber,
	/// Height of the block of the newest justification.
	pub(crate) justified: BlockNumber,
	/// Whether the node proves finality when asked; it does not before the first change of the set.
	pub(crate) proves: bool,
	/// Whether old states are gone.
	pub(crate) pruned: bool,
	/// How many headers fit into an answer.
	pub(crate) max_headers: usize,
	/// Justifications stored with blocks.
	pub(crate) stored: BTreeMap<BlockNumber, Vec<u8>>,
	/// Extrinsics of blocks, and the trie nodes of their states.
	contents: BTreeMap<BlockNumber, (List, List)>,
	/// Nonce of every account.
	pub(crate) nonce: u64,
	/// Metadata of its runtime, if that is not the embedded one.
	pub(crate) runtime: Option<Vec<u8>>,
	/// What functions of its runtime API answer, whatever they are asked.
	pub(crate) reads: BTreeMap<&'static str, Vec<u8>>,
}

impl FakeChain {
	/// A chain of `length` blocks after genesis, all final. The set is `first` until a change: block
	/// and members of the next set.
	pub(crate) fn new(length: BlockNumber, first: &[u8], changes: &[(BlockNumber, &[u8])]) -> Self {
		let mut sets = vec![(first.to_vec(), length)];
		let mut headers: Vec<Header> = Vec::new();
		for number in 0..=length {
			let parent = headers.last().map(|header| header.hash()).unwrap_or_default();
			let state = H256::from_low_u64_be(u64::from(number));
			let mut header =
				Header::new(number, extrinsics_root(&[]), state, parent, Default::default());
			if let Some((_, next)) = changes.iter().find(|(at, _)| *at == number) {
				let change = ScheduledChange { next_authorities: authorities(next), delay: 0 };
				let log = ConsensusLog::<BlockNumber>::ScheduledChange(change);
				header.digest.push(DigestItem::Consensus(GRANDPA_ENGINE_ID, log.encode()));
				sets.last_mut().unwrap().1 = number;
				sets.push((next.to_vec(), length));
			}
			headers.push(header);
		}
		let mut chain = Self {
			headers,
			sets,
			finalised: length,
			justified: length,
			proves: true,
			pruned: false,
			max_headers: usize::MAX,
			stored: BTreeMap::new(),
			contents: BTreeMap::new(),
			nonce: 0,
			runtime: None,
			reads: BTreeMap::new(),
		};
		for (at, _) in changes {
			chain.stored.insert(*at, chain.justify(*at));
		}
		chain
	}

	/// Puts extrinsics into a block whose state has the root and the trie nodes of `state`.
	pub(crate) fn include(
		&mut self,
		number: BlockNumber,
		extrinsics: Vec<Vec<u8>>,
		state: (H256, Vec<Vec<u8>>),
	) {
		let header = &mut self.headers[number as usize];
		header.extrinsics_root = extrinsics_root(&extrinsics);
		header.state_root = state.0;
		self.contents.insert(number, (extrinsics, state.1));
		for next in number as usize + 1..self.headers.len() {
			self.headers[next].parent_hash = self.headers[next - 1].hash();
		}
	}

	pub(crate) fn block(&self, number: BlockNumber) -> BlockRef {
		BlockRef::of(&self.headers[number as usize])
	}

	/// Number of the set that votes on block `number`.
	pub(crate) fn set_of(&self, number: BlockNumber) -> u64 {
		self.sets.iter().position(|(_, last)| number <= *last).unwrap() as u64
	}

	/// Honest votes of all but a third for block `number`.
	pub(crate) fn justify(&self, number: BlockNumber) -> Vec<u8> {
		let id = self.set_of(number);
		let members = &self.sets[id as usize].0;
		let enough = members.len() - (members.len() - 1) / 3;
		let block = self.block(number);
		let votes = members[..enough].iter().map(|n| vote(*n, block, id)).collect();
		justification(block, votes, vec![]).encode()
	}

	/// A pin at genesis.
	pub(crate) fn pin(&self) -> Pin {
		let genesis = self.block(0);
		let set = set(0, &self.sets[0].0);
		Pin::new("Test".into(), genesis.hash, genesis, set, "test".into()).unwrap()
	}

	fn number_of(&self, hash: &Value) -> Option<usize> {
		self.headers.iter().position(|header| json!(header.hash()) == *hash)
	}

	/// What a node that serves it answers.
	pub(crate) fn answer(&self, method: &str, params: &[Value]) -> Result<Value, (i32, String)> {
		let param = |n: usize| params.get(n).cloned().unwrap_or(Value::Null);
		Ok(match method {
			"system_chain" => json!("Test"),
			"stalhof_chain" => {
				json!({ "developmentSwitches": ["test"], "genesisHash": self.block(0).hash })
			}
			"chain_getBlockHash" => {
				let number = param(0).as_u64().unwrap() as usize;
				json!(self.headers.get(number).map(|header| header.hash()))
			}
			"chain_getFinalizedHead" => json!(self.block(self.finalised).hash),
			"chain_getHeader" => match param(0) {
				Value::Null => json!(self.headers.last()),
				hash => json!(self.number_of(&hash).map(|n| &self.headers[n])),
			},
			"chain_getBlock" => json!(self.number_of(&param(0)).map(|n| {
				let stored = self.stored.get(&(n as u32));
				let stored = stored.map(|bytes| vec![(GRANDPA_ENGINE_ID, bytes)]);
				let extrinsics = self.contents.get(&(n as u32)).map(|content| hex_all(&content.0));
				let extrinsics = extrinsics.unwrap_or_default();
				let header = &self.headers[n];
				json!({ "block": { "header": header, "extrinsics": extrinsics }, "justifications": stored })
			})),
			"state_getReadProof" => {
				let number = self.number_of(&param(1)).unwrap() as u32;
				json!({ "at": param(1), "proof": hex_all(&self.contents[&number].1) })
			}
			"state_getRuntimeVersion" => json!(match &self.runtime {
				None => embedded().unwrap().version(),
				Some(bytes) => metadata::decode(bytes).unwrap().version(),
			}),
			"state_call" => json!(to_hex(&match param(0).as_str().unwrap() {
				"Metadata_metadata_versions" => vec![16u32].encode(),
				"Metadata_metadata_at_version" => self.runtime.encode(),
				other => match self.reads.get(other) {
					Some(bytes) => bytes.clone(),
					None => panic!("{other} is not served"),
				},
			})),
			"system_accountNextIndex" => json!(self.nonce),
			"state_getStorage" => {
				let number = self.number_of(&param(1)).unwrap() as u32;
				if self.pruned && number + 8 < self.finalised {
					return Err((4003, "UnknownBlock: State already discarded".into()));
				}
				// The state of a set's last block already names the next set.
				let id = self.set_of((number + 1).min(self.headers.len() as u32 - 1));
				if param(0) == json!(to_hex(&authorities_key())) {
					json!(to_hex(&authorities(&self.sets[id as usize].0).encode()))
				} else {
					assert_eq!(param(0), json!(to_hex(&set_id_key())));
					json!(to_hex(&id.encode()))
				}
			}
			"grandpa_proveFinality" => {
				let number = param(0).as_u64().unwrap() as u32;
				if !self.proves {
					return Err((4, "Block not covered by authority set changes".into()));
				}
				if number > self.finalised {
					return Err((4, "Block not yet finalized".into()));
				}
				let last = self.sets[self.set_of(number) as usize].1;
				let end = if last < self.finalised { last } else { self.justified };
				let unknown: Vec<Header> =
					(number + 1..=end).map(|n| self.headers[n as usize].clone()).collect();
				if unknown.len() > self.max_headers {
					return Err((-32008, "Response is too big".into()));
				}
				let proof = FinalityProof {
					block: self.block(end).hash,
					justification: self.justify(end),
					unknown_headers: unknown,
				};
				json!(to_hex(&proof.encode()))
			}
			other => return Err((-32601, format!("Method not found: {other}"))),
		})
	}
}

fn hex_all(items: &[Vec<u8>]) -> Vec<String> {
	items.iter().map(|item| to_hex(item)).collect()
}

/// Changes an answer of the node: gets method, parameters and the honest answer.
pub(crate) type Lie = Box<dyn Fn(&str, &[Value], Value) -> Value + Send + Sync>;

/// A node that serves `chain`.
pub(crate) fn node(chain: &Arc<Mutex<FakeChain>>) -> Rpc {
	lying_node(chain, Box::new(|_, _, answer| answer))
}

/// A node that serves `chain` and changes its answers.
pub(crate) fn lying_node(chain: &Arc<Mutex<FakeChain>>, lie: Lie) -> Rpc {
	mock(chain, lie).rpc("ws://test")
}

/// What tells of a justification of the block at a height.
pub(crate) fn notice(chain: &FakeChain, number: BlockNumber) -> Value {
	json!(to_hex(&chain.justify(number)))
}

/// Where a node tells of justifications.
pub(crate) const NOTICES: &str = "grandpa_subscribeJustifications";

/// The transport of such a node.
pub(crate) fn mock(chain: &Arc<Mutex<FakeChain>>, lie: Lie) -> Mock {
	let chain = chain.clone();
	Mock::new(move |method, params| {
		let answer = chain.lock().unwrap().answer(method, params)?;
		Ok(lie(method, params, answer))
	})
}
