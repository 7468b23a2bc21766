//! Certificates of works: what the chain has of one, with a proof of that.

use super::{
	PALLET,
	views::state::{self, keys},
};
use crate::{
	client::Client,
	error::{Error, Result},
	finality::Basis,
	proof::{FinalBlock, ProvedValues, StorageProofError, verify_storage_proof},
	types::{BlockNumber, BlockRef, H256, HexBytes, storage_key},
};
use codec::{Decode, DecodeAll};
use serde::{Deserialize, Serialize};
use stalhof_primitives::{
	gs1::Gtin,
	images::{Claim, Format, WorkState},
	organisation::OrgId,
	time::Moment,
};
use tokio::time::Instant;

/// What a certificate says that it is.
const KIND: &str = "stalhof-work";

/// What comes of reading a proof.
type Read<T> = core::result::Result<T, StorageProofError>;

/// A fingerprint of a work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Print {
	/// The hash.
	pub hash: HexBytes,
	/// How much there is to see in what was hashed, 0 to 100.
	pub quality: u8,
	/// Whether nothing follows from it, since it is near to works of many.
	pub generic: bool,
}

/// By which rules fingerprints were made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Versions {
	/// Of the perceptual hash.
	pub algorithm: u16,
	/// Of the decoders.
	pub decoder: u16,
	/// Of the parts that are hashed.
	pub bundle: u16,
}

/// A work as the chain has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Certified {
	/// Its number.
	pub id: u32,
	/// Whose it is.
	pub owner: OrgId,
	/// Who registered it.
	pub registrant: OrgId,
	/// As what.
	pub claim: Claim,
	/// SHA-256 of the file.
	pub file: HexBytes,
	/// SHA-256 of its normalised pixels.
	pub pixels: HexBytes,
	/// By which rules its fingerprints were made.
	pub versions: Versions,
	/// Pixels of a row.
	pub width: u32,
	/// Rows.
	pub height: u32,
	/// How the file holds its picture.
	pub format: Format,
	/// Its composed ISCC in bytes.
	pub iscc: HexBytes,
	/// Trade items that it shows, as its registrant says.
	pub gtins: Vec<Gtin>,
	/// When it was committed to.
	pub committed: Moment,
	/// In which block.
	pub commit_block: BlockNumber,
	/// When it was revealed.
	pub at: Moment,
	/// In which block.
	pub block: BlockNumber,
	/// What had become of it.
	pub state: WorkState,
	/// The contest in which it was the later work.
	pub contest: Option<u32>,
	/// Its fingerprints in the order that their version fixes.
	pub fingerprints: Vec<Print>,
}

/// A work as the chain has it, with what shows that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Certificate {
	/// [`KIND`].
	certificate: String,
	/// Of this form: 1.
	version: u32,
	/// Name of the chain, as its node told it.
	pub chain: String,
	/// The hash of its block 0.
	pub genesis: H256,
	/// The owner's name, as the node told it: it is not part of what is proved.
	pub owner_name: String,
	/// What is proved.
	pub work: Certified,
	/// In the state after which block.
	pub block: BlockRef,
	/// Root of that state.
	pub state_root: H256,
	/// The trie nodes that lead from the root to the work and its fingerprints.
	pub proof: Vec<HexBytes>,
}

/// Where the chain keeps a work and its fingerprints.
pub fn work_keys(id: u32) -> [Vec<u8>; 2] {
	[keys::WORKS, keys::BUNDLES].map(|map| [storage_key(PALLET, map), keys::work(id)].concat())
}

fn read<T: Decode>(values: &ProvedValues, key: &[u8]) -> Read<Option<T>> {
	let bytes = values.get(key).and_then(Option::as_ref);
	let unreadable = |_| StorageProofError::Unreadable { key: key.to_vec() };
	bytes.map(|bytes| T::decode_all(&mut &bytes[..]).map_err(unreadable)).transpose()
}

impl Certified {
	fn of(id: u32, work: state::Work, bundle: state::Bundle) -> Self {
		let versions = work.versions;
		let view = bundle.view(id, versions);
		let generic = |place: usize| place < 16 && view.generic >> place & 1 == 1;
		let print = |(place, one): (usize, &stalhof_primitives::images::Fingerprint)| Print {
			hash: HexBytes(one.hash.to_vec()),
			quality: one.quality,
			generic: generic(place),
		};
		Self {
			id,
			owner: work.owner,
			registrant: work.registrant,
			claim: work.claim,
			file: HexBytes(work.file.to_vec()),
			pixels: HexBytes(work.pixels.to_vec()),
			versions: Versions {
				algorithm: versions.algorithm,
				decoder: versions.decoder,
				bundle: versions.bundle,
			},
			width: work.width,
			height: work.height,
			format: work.format,
			iscc: HexBytes(work.iscc),
			gtins: work.gtins,
			committed: work.committed,
			commit_block: work.commit_block,
			at: work.at,
			block: work.block,
			state: work.state,
			contest: work.contest,
			fingerprints: view.bundle.iter().enumerate().map(print).collect(),
		}
	}

	/// The work that a proof shows against a state root; `None` where it shows that there is none.
	///
	/// # Errors
	/// What is wrong with the proof.
	pub fn proved(state_root: H256, id: u32, proof: Vec<Vec<u8>>) -> Read<Option<Self>> {
		let keys = work_keys(id);
		Self::among(&verify_storage_proof(state_root, &keys, proof)?, id, &keys)
	}

	fn among(values: &ProvedValues, id: u32, keys: &[Vec<u8>; 2]) -> Read<Option<Self>> {
		let work = read::<state::Work>(values, &keys[0])?;
		let bundle = read::<state::Bundle>(values, &keys[1])?;
		Ok(work.zip(bundle).map(|(work, bundle)| Self::of(id, work, bundle)))
	}
}

impl Certificate {
	/// Of a work in the state after block `at`, or after the newest that is final; and on what it rests that the block is.
	///
	/// # Errors
	/// [`Error::NotThere`]; [`Error::BadStorageProof`]; those of the connection and of finality.
	pub async fn make(
		client: &Client,
		id: u32,
		owner_name: impl AsyncFnOnce(OrgId) -> Result<String>,
		at: Option<BlockNumber>,
		deadline: Instant,
	) -> Result<(Self, Basis)> {
		let block = FinalBlock::find(client, at, deadline).await?;
		let keys = work_keys(id);
		let (values, proof) = block.values(client, &keys).await?;
		let work = Certified::among(&values, id, &keys)
			.map_err(|why| Error::BadStorageProof { block: block.block, why })?
			.ok_or_else(|| Error::NotThere { what: "work", name: id.to_string() })?;
		let certificate = Self {
			certificate: KIND.to_owned(),
			version: 1,
			chain: client.name().to_owned(),
			genesis: client.genesis(),
			owner_name: owner_name(work.owner).await?,
			work,
			block: block.block,
			state_root: block.state_root,
			proof: proof.into_iter().map(HexBytes).collect(),
		};
		Ok((certificate, block.finality))
	}

	/// What is wrong with it by itself, a sentence each: whether its proof shows what it says.
	pub fn faults(&self) -> Vec<String> {
		if (self.certificate.as_str(), self.version) != (KIND, 1) {
			return vec![format!(
				"it says that it is a {} of version {}, and not a {KIND} of version 1",
				self.certificate, self.version
			)];
		}
		let proof = self.proof.iter().map(|node| node.0.clone()).collect();
		match Certified::proved(self.state_root, self.work.id, proof) {
			Err(why) => vec![format!("its proof does not hold: {why}")],
			Ok(None) => vec![format!("its proof shows that there is no work {}", self.work.id)],
			Ok(Some(proved)) => differences(&self.work, &proved),
		}
	}

	/// Holds it against a node's chain: whether its block is on that, is final, and has that state. On what the finality rests,
	/// or what is wrong.
	///
	/// # Errors
	/// [`Error::NoSuchBlock`]; those of the connection and of finality.
	pub async fn against(
		&self,
		client: &Client,
		deadline: Instant,
	) -> Result<core::result::Result<Basis, String>> {
		if self.genesis != client.genesis() {
			let (own, other) = (self.genesis, client.genesis());
			return Ok(Err(format!(
				"it is of the chain with genesis {own:#x}, and the node's is {other:#x}"
			)));
		}
		let found = FinalBlock::find(client, Some(self.block.number), deadline).await?;
		if found.block != self.block {
			let (own, other) = (self.block, found.block);
			return Ok(Err(format!("its block {own} is not on the chain, which has {other}")));
		}
		if found.state_root != self.state_root {
			let (own, other) = (self.state_root, found.state_root);
			return Ok(Err(format!(
				"it gives its block the state root {own:#x}, and the block's header has {other:#x}"
			)));
		}
		Ok(Ok(found.finality))
	}
}

/// In what a certificate says something else than its proof.
fn differences(says: &Certified, proved: &Certified) -> Vec<String> {
	let fields = |work: &Certified| match serde_json::to_value(work) {
		Ok(serde_json::Value::Object(fields)) => fields,
		_ => Default::default(),
	};
	let (says, proved) = (fields(says), fields(proved));
	let differs = |(name, value): &(&String, &serde_json::Value)| says.get(*name) != Some(*value);
	let sentence = |(name, value): (&String, &serde_json::Value)| match name.as_str() {
		"fingerprints" => "it names other fingerprints than its proof shows".to_owned(),
		_ => {
			let said = says.get(name).unwrap_or(&serde_json::Value::Null);
			format!("it says that {name} is {said}, and its proof shows {value}")
		}
	};
	proved.iter().filter(differs).map(sentence).collect()
}

#[cfg(test)]
#[path = "certificate_tests.rs"]
pub(crate) mod tests;
