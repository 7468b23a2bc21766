//! Validators and the nodes that may connect.

use super::Reads;
use crate::{
	api::{
		self,
		runtime_types::{
			sp_consensus_aura::sr25519::app_sr25519::Public as Aura,
			sp_consensus_grandpa::app::Public as Grandpa, stalhof_runtime::SessionKeys,
		},
		session::calls::SetKeys,
	},
	error::{Error, Result},
	rpc::Rpc,
	types::{AccountId, HexBytes, to_hex},
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use stalhof_primitives::{organisation::OrgId, peer_id::PeerId};
use subxt::{
	rpcs::{client::RpcParams, rpc_params},
	transactions::StaticPayload,
};

/// What genesis fixed, and how many validators there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Network {
	/// Whether only listed nodes are let in.
	pub permissioned: bool,
	/// The least number of validators.
	pub floor: u32,
	/// The most validators.
	pub max_validators: u32,
	/// The most nodes that an organisation lists.
	pub max_nodes: u32,
	/// Validators of the running session.
	pub running: u32,
}

/// An organisation that has nominated a validator or whose validator has a seat. Accounts are addresses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Validator {
	/// Which.
	pub organisation: OrgId,
	/// The account that it nominates, if it does.
	pub nominated: Option<String>,
	/// Whether that account's session keys are set.
	pub keys_set: bool,
	/// Whether the council has chosen the organisation.
	pub chosen: bool,
	/// Its validator in the running session.
	pub running: Option<String>,
	/// Its validator in the session after that.
	pub queued: Option<String>,
}

/// A node on the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Node {
	/// Whose.
	pub organisation: OrgId,
	/// Its identity.
	pub peer: PeerId,
	/// Whether it counts today.
	pub counts: bool,
}

/// New session keys that a node has made and keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewKeys {
	/// Public key that signs blocks.
	pub aura: [u8; 32],
	/// Public key that signs finality votes.
	pub grandpa: [u8; 32],
	/// Proof that the node has both, for the account that they were made for.
	pub proof: Vec<u8>,
}

#[derive(Deserialize)]
struct Rotated {
	keys: HexBytes,
	proof: Option<HexBytes>,
}

impl Network {
	/// Reads them; `None` from a chain that has none.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn fetch(reads: &Reads) -> Result<Option<Self>> {
		reads.one("consortium_network", &[]).await
	}
}

impl Validator {
	/// All of them, in order of organisation.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn all(reads: &Reads) -> Result<Vec<Self>> {
		reads.all("consortium_validators", &[]).await
	}

	/// What it does, in words.
	pub fn words(&self) -> String {
		let Self { nominated, keys_set, chosen, running, queued, .. } = self;
		let now = match (running, queued) {
			(Some(one), Some(next)) if one == next => "writes blocks".to_owned(),
			(Some(_), Some(next)) => {
				return format!(
					"writes blocks, and its account {next} takes over with the next session"
				);
			}
			(Some(_), None) => "writes blocks until this session ends".to_owned(),
			(None, Some(_)) => "writes blocks from the next session on".to_owned(),
			(None, None) if *chosen => {
				"is chosen, and begins at the second session boundary".to_owned()
			}
			(None, None) => "writes no blocks: the council has not chosen it".to_owned(),
		};
		match nominated {
			None => format!("{now}; it nominates nobody any more"),
			Some(_) if !keys_set => format!("{now}; its nominated account has no session keys"),
			Some(next) if *chosen && queued.as_ref().is_some_and(|queued| queued != next) => {
				format!("{now}; its account {next} takes over at the second session boundary")
			}
			Some(_) => now,
		}
	}
}

impl Node {
	/// All of them, in order of organisation.
	///
	/// # Errors
	/// Those of the connection.
	pub async fn all(reads: &Reads) -> Result<Vec<Self>> {
		reads.all("consortium_nodes", &[]).await
	}

	/// The node of that identity.
	///
	/// # Errors
	/// [`Error::NotThere`] when nobody lists it.
	pub async fn fetch(reads: &Reads, peer: &PeerId) -> Result<Self> {
		let found = reads.one("consortium_node", &[json!(peer)]).await?;
		found.ok_or_else(|| Error::NotThere { what: "node", name: peer.to_string() })
	}
}

impl NewKeys {
	/// Has the node make new session keys for `owner`. It keeps them, and uses them once they are registered.
	///
	/// # Errors
	/// [`Error::Rpc`] when it does not make them: over its loopback address only.
	pub async fn make(rpc: &Rpc, owner: &AccountId) -> Result<Self> {
		const METHOD: &str = "author_rotateKeysWithOwner";
		let parameters: RpcParams = rpc_params![to_hex(owner.as_ref())];
		let Rotated { keys, proof } = rpc.request(METHOD, parameters).await?;
		let proof = proof.map(|proof| proof.0).filter(|proof| !proof.is_empty());
		Self::read(&keys.0, proof).ok_or_else(|| {
			rpc.unknown(METHOD, "keys of another form, or no proof that they are its own")
		})
	}

	/// The call that registers them for the account that they were made for, which signs it.
	pub fn register(&self) -> StaticPayload<SetKeys> {
		let keys = SessionKeys { aura: Aura(self.aura), grandpa: Grandpa(self.grandpa) };
		api::tx().session().set_keys(keys, self.proof.clone())
	}

	/// From the encoded keys, aura's and grandpa's one after the other.
	pub(super) fn read(keys: &[u8], proof: Option<Vec<u8>>) -> Option<Self> {
		let (aura, grandpa) = keys.split_first_chunk::<32>()?;
		Some(Self { aura: *aura, grandpa: grandpa.try_into().ok()?, proof: proof? })
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{metadata::embedded, tx::encode};
	use codec::Encode;

	/// What `docs/rpc.md` shows.
	fn told() -> Validator {
		serde_json::from_value(json!({
			"organisation": 2, "nominated": "a", "keysSet": true, "chosen": true, "running": "a",
			"queued": "a"
		}))
		.unwrap()
	}

	#[test]
	fn validator_should_tell_what_it_does() {
		let account = |name: &str| Some(name.to_owned());
		let base = told();
		for (validator, words) in [
			(base.clone(), "writes blocks"),
			(
				Validator { queued: None, chosen: false, ..base.clone() },
				"writes blocks until this session ends",
			),
			(Validator { running: None, ..base.clone() }, "writes blocks from the next session on"),
			(
				Validator { running: None, queued: None, ..base.clone() },
				"is chosen, and begins at the second session boundary",
			),
			(
				Validator { running: None, queued: None, chosen: false, ..base.clone() },
				"writes no blocks: the council has not chosen it",
			),
			(
				Validator { keys_set: false, ..base.clone() },
				"writes blocks; its nominated account has no session keys",
			),
			(
				Validator { nominated: account("b"), queued: account("b"), ..base.clone() },
				"writes blocks, and its account b takes over with the next session",
			),
			(
				Validator { nominated: account("b"), ..base.clone() },
				"writes blocks; its account b takes over at the second session boundary",
			),
			(
				Validator { nominated: None, chosen: false, queued: None, ..base },
				"writes blocks until this session ends; it nominates nobody any more",
			),
		] {
			assert_eq!(validator.words(), words, "{validator:?}");
		}
	}

	#[test]
	fn new_keys_should_be_registered_as_the_runtime_reads_them() {
		let bytes: Vec<u8> = (0..64).collect();
		let keys = NewKeys::read(&bytes, Some(vec![9, 9])).unwrap();
		let call = encode(embedded().unwrap(), &keys.register()).unwrap();
		assert_eq!(call[2..], [bytes.clone(), vec![9u8, 9].encode()].concat());
		assert_eq!(NewKeys::read(&bytes[..63], Some(vec![9])), None);
		assert_eq!(NewKeys::read(&[bytes.clone(), bytes.clone()].concat(), Some(vec![9])), None);
		assert_eq!(NewKeys::read(&bytes, None), None);
	}

	#[test]
	fn network_and_nodes_should_be_read_as_a_node_tells_of_them() {
		let network: Network = serde_json::from_value(json!({
			"permissioned": true, "floor": 3, "maxValidators": 100, "maxNodes": 16, "running": 4,
			"at": "0x00"
		}))
		.unwrap();
		assert_eq!((network.permissioned, network.floor, network.max_nodes), (true, 3, 16));
		let peer = "12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp";
		let node = json!({ "organisation": 2, "peer": peer, "counts": true });
		let node: Node = serde_json::from_value(node).unwrap();
		assert_eq!((node.organisation, node.peer.to_string().as_str()), (OrgId(2), peer));
	}
}
