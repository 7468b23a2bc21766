//! The authority set that the user trusts.

use super::FinalityChecker;
use crate::{
	error::{Error, Result},
	files,
	rpc::Rpc,
	types::{BlockRef, H256, storage_key, to_hex},
};
use codec::Decode;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sp_consensus_grandpa::{AuthorityId, AuthorityList};
use sp_core::crypto::ByteArray;
use std::{collections::BTreeSet, path::Path};
use tokio::time::Instant;

const FORMAT: &str = "stalhof-pin";
const VERSION: u32 = 1;

/// What pin files are called in messages.
const WHAT: &str = "a pin";

/// A GRANDPA authority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
	/// Ed25519 public key.
	#[serde(serialize_with = "write_key", deserialize_with = "read_key")]
	pub key: [u8; 32],
	/// Weight of its vote, at least 1.
	pub weight: u64,
}

impl Authority {
	pub(crate) fn id(&self) -> AuthorityId {
		AuthorityId::from(sp_core::ed25519::Public::from_raw(self.key))
	}
}

/// A set of GRANDPA authorities.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuthoritySet {
	/// Number of the set; 0 at genesis.
	pub id: u64,
	/// Its members.
	pub authorities: Vec<Authority>,
}

impl AuthoritySet {
	pub(crate) fn new(id: u64, list: &AuthorityList) -> Self {
		let authorities = list
			.iter()
			.map(|(key, weight)| {
				let mut bytes = [0; 32];
				bytes.copy_from_slice(key.as_slice());
				Authority { key: bytes, weight: *weight }
			})
			.collect();
		Self { id, authorities }
	}

	fn check(&self) -> core::result::Result<(), String> {
		if self.authorities.is_empty() {
			return Err("its set has no authorities".to_owned());
		}
		let mut keys = BTreeSet::new();
		for authority in &self.authorities {
			if authority.weight == 0 {
				return Err(format!("authority {} has no weight", to_hex(&authority.key)));
			}
			if !keys.insert(authority.key) {
				return Err(format!("authority {} stands twice", to_hex(&authority.key)));
			}
		}
		Ok(())
	}
}

/// A block that the user takes as final, and the authorities whose votes make its descendants final.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Pin {
	format: String,
	version: u32,
	/// Name of the chain, for people.
	pub chain: String,
	/// Hash of its genesis block.
	pub genesis: H256,
	/// The block. `set` votes from its child on.
	pub block: BlockRef,
	/// The authorities.
	pub set: AuthoritySet,
	/// Where this was learnt.
	pub source: String,
}

impl Pin {
	/// A pin; `source` says where it was learnt.
	///
	/// # Errors
	/// What is wrong with the set.
	pub fn new(
		chain: String,
		genesis: H256,
		block: BlockRef,
		set: AuthoritySet,
		source: String,
	) -> core::result::Result<Self, String> {
		set.check()?;
		Ok(Self { format: FORMAT.to_owned(), version: VERSION, chain, genesis, block, set, source })
	}

	/// Reads a pin file.
	///
	/// # Errors
	/// [`Error::File`], or [`Error::BadFile`] when it is damaged.
	pub fn load(path: &Path) -> Result<Self> {
		let pin: Self = files::read_json(path, WHAT)?;
		pin.check().map_err(|why| Error::BadFile { path: path.to_owned(), what: WHAT, why })?;
		Ok(pin)
	}

	/// Writes a new pin file.
	///
	/// # Errors
	/// [`Error::FileExists`] when there is a file of this name.
	pub fn create(&self, path: &Path) -> Result<()> {
		Ok(files::create(path, files::to_json(self)?.as_bytes(), files::PUBLIC)?)
	}

	/// Replaces a pin file.
	pub fn save(&self, path: &Path) -> Result<()> {
		Ok(files::replace(path, files::to_json(self)?.as_bytes(), files::PUBLIC)?)
	}

	/// The pin after `block`, the last one of its set, which names the set that follows.
	pub(crate) fn advance(&mut self, block: BlockRef, set: AuthoritySet) {
		self.block = block;
		self.set = set;
	}

	fn check(&self) -> core::result::Result<(), String> {
		if self.format != FORMAT || self.version != VERSION {
			return Err(format!(
				"its format is {:?} version {}, not {FORMAT:?} version {VERSION}",
				self.format, self.version
			));
		}
		if self.block.number == 0 && self.block.hash != self.genesis {
			return Err("its block 0 is not its genesis".to_owned());
		}
		self.set.check()
	}
}

/// A pin at the newest finalised block, as `rpc`'s node tells it. `second`, if it is given, must tell
/// the same until `deadline`; the pin's source names both.
///
/// # Errors
/// [`Error::NotStalhof`] when the node's state has no GRANDPA authorities,
/// [`Error::SecondNodeDisagrees`], or [`Error::NotFinalised`] when the second node is behind.
pub async fn pin_from_node(rpc: &Rpc, second: Option<Rpc>, deadline: Instant) -> Result<Pin> {
	let genesis = rpc.genesis_hash().await?;
	let block = BlockRef::of(&rpc.finalised_header().await?);
	let set = set_at(rpc, block.hash).await?;
	let mut source = format!("told by {}", rpc.url());
	if let Some(second) = second {
		let url = second.url().to_owned();
		let checker = FinalityChecker::new(rpc, None, Some(second.clone())).await?;
		checker.check(block, deadline).await?;
		if set_at(&second, block.hash).await? != set {
			let why = "it names other authorities".to_owned();
			return Err(Error::SecondNodeDisagrees { url, block, why });
		}
		source.push_str(&format!(", agreed by {url}"));
	}
	Pin::new(rpc.chain_name().await?, genesis, block, set, source)
		.map_err(|why| Error::NotStalhof { url: rpc.url().to_owned(), why })
}

/// The set that votes on the children of block `at`.
async fn set_at(rpc: &Rpc, at: H256) -> Result<AuthoritySet> {
	let id = set_id_at(rpc, at).await?;
	let list = rpc.storage(&authorities_key(), at).await?.unwrap_or_default();
	let list = AuthorityList::decode(&mut &list[..]).map_err(|_| Error::NotStalhof {
		url: rpc.url().to_owned(),
		why: "its GRANDPA authorities cannot be read".to_owned(),
	})?;
	Ok(AuthoritySet::new(id, &list))
}

/// Number of the set that votes on the children of block `at`.
pub(crate) async fn set_id_at(rpc: &Rpc, at: H256) -> Result<u64> {
	let value = rpc.storage(&set_id_key(), at).await?;
	match value {
		None => Ok(0),
		Some(bytes) => u64::decode(&mut &bytes[..]).map_err(|_| Error::NotStalhof {
			url: rpc.url().to_owned(),
			why: "its GRANDPA set number cannot be read".to_owned(),
		}),
	}
}

/// Where the state keeps the authorities.
pub(crate) fn authorities_key() -> Vec<u8> {
	storage_key("Grandpa", "Authorities")
}

/// Where the state keeps the number of the set.
pub(crate) fn set_id_key() -> Vec<u8> {
	storage_key("Grandpa", "CurrentSetId")
}

fn write_key<S: Serializer>(
	key: &[u8; 32],
	serializer: S,
) -> core::result::Result<S::Ok, S::Error> {
	serializer.serialize_str(&to_hex(key))
}

fn read_key<'de, D: Deserializer<'de>>(
	deserializer: D,
) -> core::result::Result<[u8; 32], D::Error> {
	let text = String::deserialize(deserializer)?;
	let bytes = crate::types::from_hex(&text).map_err(de::Error::custom)?;
	bytes.try_into().map_err(|_| de::Error::custom("an authority's key has 32 bytes"))
}

#[cfg(test)]
#[path = "pin_tests.rs"]
mod tests;
