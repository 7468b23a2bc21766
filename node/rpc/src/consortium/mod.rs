//! `consortium_*`: organisations, the council, validators and nodes.
//!
//! One namespace over three runtime APIs:
//! - [`organisations`]: organisations, groups, operators, roles;
//! - [`licences`]: GS1 licences and settlement assets;
//! - [`council`]: motions and pauses;
//! - [`network`]: validators and nodes.

pub mod council;
pub mod json;
pub mod licences;
pub mod network;
pub mod organisations;

use crate::Reads;
use council::CouncilRpcServer;
use jsonrpsee::{RpcModule, core::RegisterMethodError};
use licences::LicencesRpcServer;
use network::NetworkRpcServer;
use organisations::OrganisationsRpcServer;
use pallet_consortium_runtime_api::ConsortiumApi;
use pallet_council_runtime_api::CouncilApi;
use pallet_network_runtime_api::NetworkApi;
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_runtime::{
	AccountId32,
	traits::{Block as BlockT, NumberFor},
};

/// What the node knows of names and the runtime's reads do not say.
#[derive(Clone, Copy, Debug)]
pub struct Names {
	/// Prefix of addresses.
	pub ss58_prefix: u16,
	/// The name of the pallet with that index.
	pub pallet: fn(u8) -> Option<&'static str>,
}

impl Names {
	fn address(&self, account: &AccountId32) -> String {
		crate::address::write(account, self.ss58_prefix)
	}
}

/// Serves `consortium_*`.
pub struct Consortium<Block, Client> {
	reads: Reads<Block, Client>,
	names: Names,
}

impl<Block, Client> Clone for Consortium<Block, Client> {
	fn clone(&self) -> Self {
		Self { reads: self.reads.clone(), names: self.names }
	}
}

impl<Block, Client> Consortium<Block, Client>
where
	Block: BlockT,
	NumberFor<Block>: Into<u64>,
	Client: ProvideRuntimeApi<Block> + HeaderBackend<Block> + Send + Sync + 'static,
	Client::Api: ConsortiumApi<Block, AccountId32>
		+ CouncilApi<Block, AccountId32, Block::Hash, NumberFor<Block>>
		+ NetworkApi<Block, AccountId32>,
{
	/// All methods, served through `reads`.
	///
	/// # Errors
	/// When two of them have one name.
	pub fn methods(
		reads: Reads<Block, Client>,
		names: Names,
	) -> Result<RpcModule<()>, RegisterMethodError> {
		let consortium = Self { reads, names };
		let mut module = RpcModule::new(());
		module.merge(OrganisationsRpcServer::into_rpc(consortium.clone()))?;
		module.merge(LicencesRpcServer::into_rpc(consortium.clone()))?;
		module.merge(CouncilRpcServer::into_rpc(consortium.clone()))?;
		module.merge(NetworkRpcServer::into_rpc(consortium))?;
		Ok(module)
	}
}
