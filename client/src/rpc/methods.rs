//! The methods that this crate calls.

use super::{
	Rpc,
	types::{
		Calendar, ChainFacts, FinalityProof, Health, ReadProof, RuntimeVersion, SignedBlock,
		SyncState, TransactionStatus,
	},
};
use crate::{
	address::AddressForms,
	error::{Error, Result},
	types::{AccountId, BlockNumber, BlockRef, H256, Header, HexBytes, to_hex},
};
use codec::DecodeAll;
use serde_json::Value;
use subxt::rpcs::{client::RpcSubscription, rpc_params};

/// JSON-RPC's code for a method that the node does not have.
const METHOD_NOT_FOUND: i32 = -32601;

/// Codes with which servers say that an answer is longer than they send.
const ANSWER_TOO_LONG: [i32; 3] = [-32008, -32007, -32702];

/// An answer to `grandpa_proveFinality`.
pub(crate) enum FinalityAnswer {
	/// A proof.
	Proof(FinalityProof),
	/// The block is not final yet.
	NotYet,
	/// None, for this reason.
	None(String),
	/// The proof has more headers than the node sends.
	TooLong,
}

impl Rpc {
	/// Name of the chain.
	pub async fn chain_name(&self) -> Result<String> {
		self.request("system_chain", rpc_params![]).await
	}

	/// Name and version of the node's software.
	pub async fn node_version(&self) -> Result<String> {
		let name: String = self.request("system_name", rpc_params![]).await?;
		let version: String = self.request("system_version", rpc_params![]).await?;
		Ok(format!("{name} {version}"))
	}

	/// Whether the node is well connected.
	pub async fn health(&self) -> Result<Health> {
		self.request("system_health", rpc_params![]).await
	}

	/// How far the node has come.
	pub async fn sync_state(&self) -> Result<SyncState> {
		self.request("system_syncState", rpc_params![]).await
	}

	/// Facts about the chain.
	///
	/// # Errors
	/// [`Error::NotStalhof`] when the node does not know the method.
	pub async fn chain_facts(&self) -> Result<ChainFacts> {
		let not_stalhof = |why| Error::NotStalhof { url: self.url().to_owned(), why };
		match self.request("stalhof_chain", rpc_params![]).await {
			Err(Error::Rpc { code: METHOD_NOT_FOUND, .. }) => {
				Err(not_stalhof("it has no method stalhof_chain".to_owned()))
			}
			Err(Error::Rpc { code: 0, why, .. }) => Err(not_stalhof(why)),
			other => other,
		}
	}

	/// Calendar of the chain at block `at`, or at the best one.
	pub async fn calendar(&self, at: Option<H256>) -> Result<Calendar> {
		self.request("stalhof_calendar", rpc_params![at]).await
	}

	/// Validators, one page: `items` and `next`.
	pub async fn validators(&self, cursor: Option<Value>, at: Option<H256>) -> Result<Value> {
		self.request("stalhof_validators", rpc_params![cursor, None::<u32>, at]).await
	}

	/// Hash of the block at a height of the node's best chain.
	pub async fn block_hash(&self, number: BlockNumber) -> Result<Option<H256>> {
		self.request("chain_getBlockHash", rpc_params![number]).await
	}

	/// Hash of the genesis block.
	pub async fn genesis_hash(&self) -> Result<H256> {
		self.block_hash(0)
			.await?
			.ok_or_else(|| self.unknown("chain_getBlockHash", "no genesis block"))
	}

	/// Hash of the newest finalised block.
	pub async fn finalised_hash(&self) -> Result<H256> {
		self.request("chain_getFinalizedHead", rpc_params![]).await
	}

	/// The header with the hash `hash`; that of the best block without one.
	///
	/// # Errors
	/// [`Error::Rpc`] when there is none, [`Error::BadBlock`] when the node gives another header.
	pub async fn header(&self, hash: Option<H256>) -> Result<Header> {
		let header: Option<Header> = self.request("chain_getHeader", rpc_params![hash]).await?;
		let header = header.ok_or_else(|| self.unknown("chain_getHeader", "no such block"))?;
		match hash {
			Some(hash) if header.hash() != hash => Err(Error::BadBlock {
				block: BlockRef { number: header.number, hash },
				why: "its header has another hash",
			}),
			_ => Ok(header),
		}
	}

	/// Header of the newest finalised block.
	pub async fn finalised_header(&self) -> Result<Header> {
		self.header(Some(self.finalised_hash().await?)).await
	}

	/// The block with the hash `hash`, if the node has it. Its content is not checked.
	pub async fn block(&self, hash: H256) -> Result<Option<SignedBlock>> {
		self.request("chain_getBlock", rpc_params![hash]).await
	}

	/// The value under `key` in the state of block `at`.
	///
	/// # Errors
	/// [`Error::StatePruned`] when the node has forgotten that state.
	pub async fn storage(&self, key: &[u8], at: H256) -> Result<Option<Vec<u8>>> {
		let value: Option<HexBytes> =
			self.at_state("state_getStorage", rpc_params![to_hex(key), at], at).await?;
		Ok(value.map(|value| value.0))
	}

	/// Trie nodes that prove the values under `keys` in the state of block `at`.
	///
	/// # Errors
	/// [`Error::StatePruned`] when the node has forgotten that state.
	pub async fn read_proof(&self, keys: &[Vec<u8>], at: H256) -> Result<Vec<Vec<u8>>> {
		let keys: Vec<String> = keys.iter().map(|key| to_hex(key)).collect();
		let proof: ReadProof =
			self.at_state("state_getReadProof", rpc_params![keys, at], at).await?;
		Ok(proof.proof.into_iter().map(|node| node.0).collect())
	}

	/// Calls the runtime API `function` with encoded `arguments` in the state of block `at`.
	///
	/// # Errors
	/// [`Error::StatePruned`] when the node has forgotten that state.
	pub async fn runtime_api(&self, function: &str, arguments: &[u8], at: H256) -> Result<Vec<u8>> {
		let bytes: HexBytes =
			self.at_state("state_call", rpc_params![function, to_hex(arguments), at], at).await?;
		Ok(bytes.0)
	}

	/// Name and version of the runtime in the state of block `at`.
	pub async fn runtime_version(&self, at: H256) -> Result<RuntimeVersion> {
		self.at_state("state_getRuntimeVersion", rpc_params![at], at).await
	}

	/// Nonce for the next transaction of `account`, those in the pool counted.
	pub async fn next_nonce(&self, account: &AccountId) -> Result<u64> {
		// Nodes read the generic form whatever prefix they were set up with.
		let address = AddressForms::of(account).generic_address;
		self.request("system_accountNextIndex", rpc_params![address]).await
	}

	/// A proof that the block at a height is final.
	pub(crate) async fn prove_finality(&self, number: BlockNumber) -> Result<FinalityAnswer> {
		let method = "grandpa_proveFinality";
		let answer: Result<Option<HexBytes>> = self.request(method, rpc_params![number]).await;
		let bytes = match answer {
			Ok(Some(bytes)) => bytes.0,
			Ok(None) => return Ok(FinalityAnswer::None("it has kept none".to_owned())),
			Err(Error::Rpc { code, .. }) if ANSWER_TOO_LONG.contains(&code) => {
				return Ok(FinalityAnswer::TooLong);
			}
			Err(Error::Rpc { code: METHOD_NOT_FOUND, .. }) => {
				return Ok(FinalityAnswer::None(format!("it has no method {method}")));
			}
			Err(Error::Rpc { why, .. }) if why.contains("not yet finalized") => {
				return Ok(FinalityAnswer::NotYet);
			}
			Err(Error::Rpc { why, .. }) => return Ok(FinalityAnswer::None(why)),
			Err(other) => return Err(other),
		};
		FinalityProof::decode_all(&mut &bytes[..])
			.map(FinalityAnswer::Proof)
			.map_err(|_| self.unknown(method, "bytes that are no proof of finality"))
	}

	/// Justifications of finalised blocks as they are made.
	pub(crate) async fn justifications(&self) -> Result<RpcSubscription<HexBytes>> {
		let end = "grandpa_unsubscribeJustifications";
		self.subscribe("grandpa_subscribeJustifications", rpc_params![], end).await
	}

	/// Submits an extrinsic and watches it.
	pub(crate) async fn submit_and_watch(
		&self,
		extrinsic: &[u8],
	) -> Result<RpcSubscription<TransactionStatus>> {
		let params = rpc_params![to_hex(extrinsic)];
		self.subscribe("author_submitAndWatchExtrinsic", params, "author_unwatchExtrinsic").await
	}

	/// Headers of finalised blocks; heights may be skipped.
	pub(crate) async fn finalised_headers(&self) -> Result<RpcSubscription<Header>> {
		let end = "chain_unsubscribeFinalizedHeads";
		self.subscribe("chain_subscribeFinalizedHeads", rpc_params![], end).await
	}

	/// Headers of best blocks; heights may be skipped and go back.
	pub(crate) async fn best_headers(&self) -> Result<RpcSubscription<Header>> {
		let end = "chain_unsubscribeNewHeads";
		self.subscribe("chain_subscribeNewHeads", rpc_params![], end).await
	}

	/// That the node answered `method` with something that cannot be.
	pub(crate) fn unknown(&self, method: &str, why: &str) -> Error {
		Error::Rpc {
			url: self.url().to_owned(),
			method: method.to_owned(),
			code: 0,
			why: why.to_owned(),
		}
	}

	/// [`Self::request`] for a method that reads the state of block `at`.
	async fn at_state<T: serde::de::DeserializeOwned>(
		&self,
		method: &str,
		params: subxt::rpcs::client::RpcParams,
		at: H256,
	) -> Result<T> {
		self.request(method, params).await.map_err(|error| match error {
			Error::Rpc { why, .. }
				if why.contains("State already discarded") || why.contains("UnknownBlock") =>
			{
				Error::StatePruned { url: self.url().to_owned(), block: format!("{at:#x}") }
			}
			other => other,
		})
	}
}
