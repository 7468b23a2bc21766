//! Signed transactions, made from the metadata of the node that they go to.

use crate::{
	accounts,
	rpc::{Hash, Rpc, bytes},
	state::{self, CNY},
	wait,
};
use anyhow::{Context, Result, bail};
use codec::{Compact, Encode};
use jsonrpsee::core::client::Subscription;
use serde_json::{Value as Json, json};
use std::time::Duration;
use subxt::{
	Metadata, OfflineClient, OfflineClientAtBlock, SubstrateConfig,
	config::{
		DefaultExtrinsicParamsBuilder,
		substrate::{H256, SpecVersionForRange},
	},
	dynamic::Value,
	ext::scale_value::Composite,
	transactions::{DynamicPayload, Payload},
};
use subxt_signer::sr25519::Keypair;

/// A call, by the names in the metadata.
pub type Call = DynamicPayload<Composite<()>>;

/// A call with unnamed arguments in their order.
pub fn call(pallet: &str, name: &str, arguments: Vec<Value>) -> Call {
	subxt::dynamic::tx(pallet, name, Composite::Unnamed(arguments))
}

/// `System.remark` of some bytes.
pub fn remark(bytes: &[u8]) -> Call {
	call("System", "remark", vec![Value::from_bytes(bytes)])
}

/// `Consortium.act`: pays `amount` minor units of the development chains' CNY to organisation `to`.
pub fn pay(to: u32, amount: u128) -> Call {
	let transfer = Value::named_variant(
		"Transfer",
		[
			("asset", Value::from(CNY)),
			("to", Value::unnamed_composite([Value::from(to)])),
			("amount", Value::u128(amount)),
		],
	);
	call("Consortium", "act", vec![transfer, Value::from_bytes(b"test")])
}

/// `call` by the sudo key.
pub fn sudo(call_by_root: Call) -> Call {
	call("Sudo", "sudo", vec![call_by_root.into_value()])
}

/// Makes transactions for one chain under the runtime version that it had when asked.
#[derive(Clone)]
pub struct Transactions {
	chain: OfflineClientAtBlock<SubstrateConfig>,
}

impl Transactions {
	/// Takes metadata, version and genesis from the node.
	pub async fn new(rpc: &Rpc) -> Result<Self> {
		let metadata: String = rpc.call("state_getMetadata", json!([])).await?;
		let metadata = Metadata::decode_from(&bytes(&metadata)?)?;
		let version: Json = rpc.call("state_getRuntimeVersion", json!([])).await?;
		let number = |name: &str| {
			let value =
				version[name].as_u64().with_context(|| format!("no {name} in {version}"))?;
			anyhow::Ok(u32::try_from(value)?)
		};
		let genesis = bytes(&rpc.hash_at(0).await?.context("no genesis")?)?;
		let spec_version = number("specVersion")?;
		let config = SubstrateConfig::builder()
			.set_genesis_hash(H256::from_slice(&genesis))
			.set_metadata_for_spec_versions([(spec_version, metadata.arc())])
			.set_spec_version_for_block_ranges([SpecVersionForRange {
				block_range: 0..u64::MAX,
				spec_version,
				transaction_version: number("transactionVersion")?,
			}])
			.build();
		Ok(Self { chain: OfflineClient::new_with_config(config).at_block(0_u64)? })
	}

	/// The metadata in use.
	pub fn chain(&self) -> &OfflineClientAtBlock<SubstrateConfig> {
		&self.chain
	}

	/// `call` signed with `keys`, valid for ever, SCALE-encoded.
	pub fn signed(&self, call: &impl Payload, keys: &Keypair, nonce: u64) -> Result<Vec<u8>> {
		let params = DefaultExtrinsicParamsBuilder::new().immortal().nonce(nonce).build();
		let mut transaction = self.chain.tx().create_signable_offline(call, params)?;
		Ok(transaction.sign(keys)?.into_encoded())
	}

	/// `call` as a general transaction (version 5), which no account signs, SCALE-encoded: its length, `0x45`, 0 for the
	/// version of its extensions, what they put in (an era without end, nonce 0, no hash of the metadata), the call.
	pub fn general(&self, call: &Call) -> Result<Vec<u8>> {
		const HEAD: [u8; 5] = [0x45, 0, 0, 0, 0];
		let call = self.chain.tx().call_data(call)?;
		let length = Compact(u32::try_from(HEAD.len() + call.len())?);
		Ok([&length.encode()[..], &HEAD, &call].concat())
	}

	/// Signs `call` with the next nonce, submits it and waits until the block that contains it is
	/// final; returns the hash of that block.
	pub async fn finalize(
		&self,
		rpc: &Rpc,
		call: &Call,
		keys: &Keypair,
		limit: Duration,
	) -> Result<Hash> {
		let extrinsic = self.signed(call, keys, next_nonce(rpc, keys).await?)?;
		finalize(rpc, &extrinsic, limit).await
	}
}

/// The nonce of the next transaction of `keys`, those in the pool counted.
pub async fn next_nonce(rpc: &Rpc, keys: &Keypair) -> Result<u64> {
	let account = keys.public_key().to_account_id().to_string();
	rpc.call("system_accountNextIndex", json!([account])).await
}

/// Submits an encoded extrinsic; returns its hash once it is in the pool.
pub async fn submit(rpc: &Rpc, extrinsic: &[u8]) -> Result<Hash> {
	rpc.call("author_submitExtrinsic", json!([format!("0x{}", hex::encode(extrinsic))])).await
}

/// An extrinsic on its way, and what the node says of it.
#[derive(Debug)]
pub struct Sent {
	/// Its bytes.
	pub extrinsic: Vec<u8>,
	updates: Subscription<Json>,
}

/// Submits an encoded extrinsic, to be waited for.
///
/// # Errors
/// When it is refused.
pub async fn send(rpc: &Rpc, extrinsic: Vec<u8>) -> Result<Sent> {
	let updates = rpc
		.subscribe::<Json>(
			"author_submitAndWatchExtrinsic",
			json!([format!("0x{}", hex::encode(&extrinsic))]),
			"author_unwatchExtrinsic",
		)
		.await?;
	Ok(Sent { extrinsic, updates })
}

impl Sent {
	/// Waits until the node reports a block with `state` (`inBlock`, `finalized`); returns the block's hash.
	///
	/// # Errors
	/// When the extrinsic leaves the pool, or has not come so far within `limit`.
	pub async fn reaches(&mut self, state: &str, limit: Duration) -> Result<Hash> {
		let watch = async {
			while let Some(update) = self.updates.next().await {
				let update = update?;
				if let Some(hash) = update[state].as_str() {
					return Ok(hash.to_owned());
				}
				let left =
					["usurped", "finalityTimeout"].iter().any(|name| update.get(name).is_some());
				if left || matches!(update.as_str(), Some("dropped" | "invalid")) {
					bail!("the transaction left the pool: {update}");
				}
			}
			bail!("the node stopped reporting on the transaction")
		};
		tokio::time::timeout(limit, watch)
			.await
			.with_context(|| format!("the transaction was not {state} within {limit:?}"))?
	}
}

/// Submits an encoded extrinsic and waits until the block that contains it is final.
///
/// # Errors
/// When it is refused, leaves the pool, or is not final within `limit`.
pub async fn finalize(rpc: &Rpc, extrinsic: &[u8], limit: Duration) -> Result<Hash> {
	send(rpc, extrinsic.to_vec()).await?.reaches("finalized", limit).await
}

/// A payment by //Eve's bank to //Alice's brand that becomes final and arrives: the chain works.
pub async fn works(rpc: &Rpc, limit: Duration) -> Result<()> {
	let (eve, payee) = (accounts::dev("//Eve"), 1);
	let transactions = Transactions::new(rpc).await?;
	let before = rpc.finalized().await?;
	let had = state::treasury(rpc, payee, &before.hash).await?;
	let block = transactions.finalize(rpc, &pay(payee, 1), &eve, limit).await?;
	let has = state::treasury(rpc, payee, &block).await?;
	anyhow::ensure!(has == had + 1, "the treasury had {had} and has {has} after a payment of 1");
	wait::until("the block of the payment on the best chain", limit, async || {
		let header = rpc.header(&block).await?;
		Ok((rpc.hash_at(header.number).await? == Some(block.clone())).then_some(()))
	})
	.await
}
