//! How subxt is to speak to the chain.

use crate::{rpc::types::RuntimeVersion, types::H256};
use std::{collections::HashMap, sync::Arc, sync::PoisonError, sync::RwLock};
use subxt::{
	ArcMetadata, Config, OfflineClient, OfflineClientAtBlock,
	config::{
		HashFor,
		substrate::{BlakeTwo256, SubstrateExtrinsicParams, SubstrateHeader},
	},
	utils::{AccountId32, MultiAddress, MultiSignature},
};

/// The chain's types for subxt. Transaction extensions are taken from the metadata.
#[derive(Clone, Debug, Default)]
pub struct StalhofConfig {
	inner: Arc<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
	genesis: Option<H256>,
	versions: Option<(u32, u32)>,
	metadata: RwLock<HashMap<u32, ArcMetadata>>,
}

/// A subxt client that encodes and decodes without a connection.
pub type Offline = OfflineClientAtBlock<StalhofConfig>;

/// A runtime: what is needed to encode for it and to decode what it made.
#[derive(Clone, Debug)]
pub struct Runtime {
	/// Name of the runtime.
	pub spec_name: String,
	/// Version of the runtime.
	pub spec_version: u32,
	/// Version of the form of its transactions.
	pub transaction_version: u32,
	/// Its metadata.
	pub metadata: ArcMetadata,
}

impl Runtime {
	/// Its name and versions.
	pub fn version(&self) -> RuntimeVersion {
		RuntimeVersion {
			spec_name: self.spec_name.clone(),
			spec_version: self.spec_version,
			transaction_version: self.transaction_version,
		}
	}

	/// A client for this runtime on the chain with the genesis hash `genesis`.
	pub fn offline(&self, genesis: H256) -> Result<Offline, crate::Error> {
		let metadata = HashMap::from([(self.spec_version, self.metadata.clone())]);
		let config = StalhofConfig {
			inner: Arc::new(Inner {
				genesis: Some(genesis),
				versions: Some((self.spec_version, self.transaction_version)),
				metadata: RwLock::new(metadata),
			}),
		};
		OfflineClient::new_with_config(config)
			.at_block(0u64)
			.map_err(|error| crate::Error::Internal(error.to_string()))
	}
}

impl Config for StalhofConfig {
	type AccountId = AccountId32;
	type Address = MultiAddress<AccountId32, ()>;
	type Signature = MultiSignature;
	type Hasher = BlakeTwo256;
	type Header = SubstrateHeader<H256>;
	type TransactionExtensions = SubstrateExtrinsicParams<Self>;
	type AssetId = u32;

	fn genesis_hash(&self) -> Option<HashFor<Self>> {
		self.inner.genesis
	}

	fn spec_and_transaction_version_for_block_number(&self, _: u64) -> Option<(u32, u32)> {
		self.inner.versions
	}

	fn metadata_for_spec_version(&self, spec_version: u32) -> Option<ArcMetadata> {
		let known = self.inner.metadata.read().unwrap_or_else(PoisonError::into_inner);
		known.get(&spec_version).cloned()
	}

	fn set_metadata_for_spec_version(&self, spec_version: u32, metadata: ArcMetadata) {
		let mut known = self.inner.metadata.write().unwrap_or_else(PoisonError::into_inner);
		known.insert(spec_version, metadata);
	}
}
