//! Signed transactions, made from the metadata of the node that they go to.

use crate::{
	accounts,
	rpc::{Hash, Rpc, bytes},
	state, wait,
};
use anyhow::{Context, Result, bail};
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
	transactions::DynamicPayload,
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

/// `Balances.transfer_keep_alive` of `amount` units.
pub fn transfer(to: &[u8; 32], amount: u128) -> Call {
	let to = Value::unnamed_variant("Id", [Value::from_bytes(to)]);
	call("Balances", "transfer_keep_alive", vec![to, Value::u128(amount)])
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
	pub fn signed(&self, call: &Call, keys: &Keypair, nonce: u64) -> Result<Vec<u8>> {
		let params = DefaultExtrinsicParamsBuilder::new().immortal().nonce(nonce).build();
		let mut transaction = self.chain.tx().create_signable_offline(call, params)?;
		Ok(transaction.sign(keys)?.into_encoded())
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

/// Submits an encoded extrinsic and waits until the block that contains it is final.
///
/// # Errors
/// When it is refused, leaves the pool, or is not final within `limit`.
pub async fn finalize(rpc: &Rpc, extrinsic: &[u8], limit: Duration) -> Result<Hash> {
	let mut updates = rpc
		.subscribe::<Json>(
			"author_submitAndWatchExtrinsic",
			json!([format!("0x{}", hex::encode(extrinsic))]),
			"author_unwatchExtrinsic",
		)
		.await?;
	let watch = async {
		while let Some(update) = updates.next().await {
			let update = update?;
			if let Some(hash) = update["finalized"].as_str() {
				return Ok(hash.to_owned());
			}
			let left = ["usurped", "finalityTimeout"].iter().any(|name| update.get(name).is_some());
			if left || matches!(update.as_str(), Some("dropped" | "invalid")) {
				bail!("the transaction left the pool: {update}");
			}
		}
		bail!("the node stopped reporting on the transaction")
	};
	tokio::time::timeout(limit, watch)
		.await
		.with_context(|| format!("the transaction was not final within {limit:?}"))?
}

/// A transfer of one unit from //Eve to //Alice that becomes final and moves the unit: the chain
/// works.
pub async fn works(rpc: &Rpc, limit: Duration) -> Result<()> {
	let (eve, alice) = (accounts::dev("//Eve"), accounts::id(&accounts::dev("//Alice")));
	let transactions = Transactions::new(rpc).await?;
	let before = rpc.finalized().await?;
	let had = state::account(rpc, &alice, &before.hash).await?.free;
	let block = transactions.finalize(rpc, &transfer(&alice, 1), &eve, limit).await?;
	let has = state::account(rpc, &alice, &block).await?.free;
	anyhow::ensure!(has == had + 1, "//Alice had {had} and has {has} units after a transfer of 1");
	wait::until("the block of the transfer on the best chain", limit, async || {
		let header = rpc.header(&block).await?;
		Ok((rpc.hash_at(header.number).await? == Some(block.clone())).then_some(()))
	})
	.await
}
