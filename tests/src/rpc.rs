//! JSON-RPC to one node.

use anyhow::{Context, Result, ensure};
use jsonrpsee::{
	core::{
		JsonRawValue,
		client::{ClientT, Error, Subscription, SubscriptionClientT},
		params::BatchRequestBuilder,
		traits::ToRpcParams,
	},
	types::ErrorObjectOwned,
	ws_client::{WsClient, WsClientBuilder},
};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json, value::to_raw_value};
use std::{sync::Arc, time::Duration};

/// The 32 bytes of a block or extrinsic hash in hexadecimal, as JSON-RPC writes them.
pub type Hash = String;

const ANSWER: Duration = Duration::from_secs(30);
const CONNECT: Duration = Duration::from_secs(5);
const MAX_MESSAGE: u32 = 15 * 1024 * 1024;

struct Params(Value);

impl ToRpcParams for Params {
	fn to_rpc_params(self) -> Result<Option<Box<JsonRawValue>>, serde_json::Error> {
		to_raw_value(&self.0).map(Some)
	}
}

/// A WebSocket connection to the JSON-RPC server of a node.
#[derive(Clone, Debug)]
pub struct Rpc {
	client: Arc<WsClient>,
}

impl Rpc {
	/// Connects to a port of this machine.
	pub async fn connect(port: u16) -> Result<Self> {
		let client = WsClientBuilder::default()
			.request_timeout(ANSWER)
			.connection_timeout(CONNECT)
			.max_request_size(MAX_MESSAGE)
			.max_response_size(MAX_MESSAGE)
			.max_concurrent_requests(4096)
			.max_buffer_capacity_per_subscription(4096)
			.build(format!("ws://127.0.0.1:{port}"))
			.await?;
		Ok(Self { client: Arc::new(client) })
	}

	/// Calls `method`; `params` is a JSON array.
	pub async fn call<R: DeserializeOwned>(&self, method: &str, params: Value) -> Result<R> {
		self.client.request(method, Params(params)).await.with_context(|| method.to_owned())
	}

	/// Calls `method` and returns the error that it must answer with.
	///
	/// # Errors
	/// When the call succeeds, or fails for another reason than an error of the node's.
	pub async fn refused(&self, method: &str, params: Value) -> Result<ErrorObjectOwned> {
		match self.client.request::<Value, _>(method, Params(params.clone())).await {
			Err(Error::Call(error)) => Ok(error),
			Err(error) => Err(error).with_context(|| format!("{method} {params}")),
			Ok(value) => anyhow::bail!("{method} {params} was not refused but returned {value}"),
		}
	}

	/// Subscribes; what arrives is decoded as `R`.
	pub async fn subscribe<R: DeserializeOwned>(
		&self,
		method: &str,
		params: Value,
		unsubscribe: &str,
	) -> Result<Subscription<R>> {
		Ok(self.client.subscribe(method, Params(params), unsubscribe).await?)
	}

	/// Sends one batch of calls of `method`, a parameter list each; each answer or the node's error
	/// text, in order.
	pub async fn batch(
		&self,
		method: &str,
		calls: impl IntoIterator<Item = Value>,
	) -> Result<Vec<Result<Value, String>>> {
		let mut batch = BatchRequestBuilder::new();
		for params in calls {
			batch.insert(method, Params(params))?;
		}
		let answers = self.client.batch_request::<Value>(batch).await?;
		Ok(answers
			.into_iter()
			.map(|answer| answer.map_err(|error| format!("{} {}", error.code(), error.message())))
			.collect())
	}

	/// The hash of the block at `height` on the best chain, if there is one.
	pub async fn hash_at(&self, height: u64) -> Result<Option<Hash>> {
		self.call("chain_getBlockHash", json!([height])).await
	}

	/// The header of block `hash`.
	pub async fn header(&self, hash: &str) -> Result<Header> {
		let raw: Option<RawHeader> = self.call("chain_getHeader", json!([hash])).await?;
		Header::read(raw.with_context(|| format!("no block {hash}"))?, hash.to_owned())
	}

	/// The header at `height` on the best chain.
	pub async fn header_at(&self, height: u64) -> Result<Header> {
		let hash = self.hash_at(height).await?.with_context(|| format!("no block at {height}"))?;
		self.header(&hash).await
	}

	/// The header of the best block.
	pub async fn best(&self) -> Result<Header> {
		let hash: Hash = self.call("chain_getBlockHash", json!([])).await?;
		self.header(&hash).await
	}

	/// The header of the last finalised block.
	pub async fn finalized(&self) -> Result<Header> {
		let hash: Hash = self.call("chain_getFinalizedHead", json!([])).await?;
		self.header(&hash).await
	}

	/// The raw value under a storage key at block `at`, if there is one.
	pub async fn storage(&self, key: &[u8], at: &str) -> Result<Option<Vec<u8>>> {
		let key = format!("0x{}", hex::encode(key));
		let value: Option<String> = self.call("state_getStorage", json!([key, at])).await?;
		value.map(|value| bytes(&value)).transpose()
	}

	/// The `specVersion` in force at block `at`.
	pub async fn spec_version(&self, at: &str) -> Result<u64> {
		let version: Value = self.call("state_getRuntimeVersion", json!([at])).await?;
		version["specVersion"].as_u64().with_context(|| format!("no specVersion in {version}"))
	}

	/// Peers that the node is connected to.
	pub async fn peers(&self) -> Result<u64> {
		let health: Value = self.call("system_health", json!([])).await?;
		health["peers"].as_u64().with_context(|| format!("no peers in {health}"))
	}
}

/// The bytes of `0x`-prefixed hexadecimal.
pub fn bytes(hexadecimal: &str) -> Result<Vec<u8>> {
	let digits = hexadecimal.strip_prefix("0x").context("no 0x")?;
	hex::decode(digits).with_context(|| format!("not hexadecimal: {hexadecimal}"))
}

/// A block header as `chain_getHeader` and the header subscriptions give it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RawHeader {
	number: String,
	parent_hash: Hash,
	state_root: Hash,
	extrinsics_root: Hash,
	digest: Digest,
}

#[derive(Clone, Debug, Deserialize)]
struct Digest {
	logs: Vec<String>,
}

impl RawHeader {
	/// The height of the block.
	pub fn number(&self) -> Result<u64> {
		let digits = self.number.strip_prefix("0x").context("no 0x")?;
		Ok(u64::from_str_radix(digits, 16)?)
	}

	/// The Aura slot that the block claims.
	pub fn slot(&self) -> Result<u64> {
		for log in &self.digest.logs {
			if let Some(slot) = aura_slot(&bytes(log)?) {
				return Ok(slot);
			}
		}
		anyhow::bail!("no Aura slot in {:?}", self.digest.logs)
	}

	/// The hash of the block: of the SCALE encoding of the header.
	pub fn hash(&self) -> Result<Hash> {
		let mut encoded = bytes(&self.parent_hash)?;
		encoded.extend(codec::Encode::encode(&codec::Compact(self.number()?)));
		encoded.extend(bytes(&self.state_root)?);
		encoded.extend(bytes(&self.extrinsics_root)?);
		encoded
			.extend(codec::Encode::encode(&codec::Compact(u32::try_from(self.digest.logs.len())?)));
		for log in &self.digest.logs {
			encoded.extend(bytes(log)?);
		}
		Ok(format!("0x{}", hex::encode(sp_crypto_hashing::blake2_256(&encoded))))
	}
}

/// A pre-runtime digest (6) of engine `aura` holds eight bytes: the slot, little-endian.
fn aura_slot(log: &[u8]) -> Option<u64> {
	let slot = log.strip_prefix(b"\x06aura\x20")?;
	Some(u64::from_le_bytes(slot.try_into().ok()?))
}

/// What the tests look at in a block header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
	/// Height; the first block after genesis is 1.
	pub number: u64,
	/// Its own hash.
	pub hash: Hash,
	/// The hash of the block before it.
	pub parent: Hash,
	/// The root of the state after it.
	pub state_root: Hash,
	/// Its Aura slot; 0 for genesis, which has none.
	pub slot: u64,
}

impl Header {
	fn read(raw: RawHeader, hash: Hash) -> Result<Self> {
		let number = raw.number()?;
		ensure!(raw.hash()? == hash, "the header of {hash} has another hash: {raw:?}");
		let slot = if number == 0 { 0 } else { raw.slot()? };
		Ok(Self { number, hash, parent: raw.parent_hash, state_root: raw.state_root, slot })
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn aura_slot_should_be_read_from_its_digest_alone() {
		let mut log = b"\x06aura\x20".to_vec();
		log.extend(7_u64.to_le_bytes());
		assert_eq!(aura_slot(&log), Some(7));
		assert_eq!(aura_slot(&log[..13]), None);
		log[0] = 5;
		assert_eq!(aura_slot(&log), None);
	}

	#[test]
	fn bytes_should_need_a_prefix_and_digits() {
		assert_eq!(bytes("0x00ff").unwrap(), [0, 255]);
		assert!(bytes("00ff").is_err());
		assert!(bytes("0x0g").is_err());
	}

	#[test]
	fn raw_header_should_hash_as_the_chain_does() {
		// Genesis of an empty digest: computed by hand from the encoding's definition.
		let zero = format!("0x{}", "00".repeat(32));
		let raw = RawHeader {
			number: "0x0".into(),
			parent_hash: zero.clone(),
			state_root: zero.clone(),
			extrinsics_root: zero,
			digest: Digest { logs: Vec::new() },
		};
		let mut encoded = vec![0; 32];
		encoded.push(0);
		encoded.extend([0; 65]);
		let expected = hex::encode(sp_crypto_hashing::blake2_256(&encoded));
		assert_eq!(raw.hash().unwrap(), format!("0x{expected}"));
	}
}
