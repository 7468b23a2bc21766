//! The JSON-RPC methods that this node adds to Substrate's own.

use crate::{
	labels::Labels,
	service::{FullBackend, FullClient},
};
use jsonrpsee::RpcModule;
use sc_consensus_grandpa::{
	FinalityProofProvider, GrandpaJustificationStream, SharedAuthoritySet, SharedVoterState,
};
use sc_consensus_grandpa_rpc::{Grandpa, GrandpaApiServer};
use sc_rpc::SubscriptionTaskExecutor;
use sc_transaction_pool::TransactionPoolHandle;
use stalhof_rpc::{
	Chain, Goods, GoodsRpcServer, Images, ImagesRpcServer, Movements, MovementsRpcServer, Reads,
	Receivables, ReceivablesRpcServer, StalhofApiServer,
	chain::Identity,
	consortium::{Consortium, Names},
	goods::{kept::Kept, labels::Means},
	images::calls,
};
use stalhof_runtime::{BlockNumber, Hash, filter::pallet_name, opaque::Block};
use std::sync::Arc;
use substrate_frame_rpc_system::{System, SystemApiServer};

/// What the methods work with.
#[derive(Clone)]
pub(crate) struct Deps {
	pub(crate) client: Arc<FullClient>,
	pub(crate) pool: Arc<TransactionPoolHandle<Block, FullClient>>,
	pub(crate) reads: Reads<Block, FullClient>,
	pub(crate) identity: Identity,
	pub(crate) kept: Kept,
	pub(crate) images: calls::Means,
	pub(crate) grandpa: GrandpaDeps,
}

/// What the finality methods work with.
#[derive(Clone)]
pub(crate) struct GrandpaDeps {
	pub(crate) voter_state: SharedVoterState,
	pub(crate) authority_set: SharedAuthoritySet<Hash, BlockNumber>,
	pub(crate) justifications: GrandpaJustificationStream<Block>,
	pub(crate) proofs: Arc<FinalityProofProvider<FullBackend, Block>>,
}

/// All methods of [`Deps`].
///
/// # Errors
/// When two modules claim one method name.
pub(crate) fn methods(
	deps: Deps,
	executor: SubscriptionTaskExecutor,
) -> Result<RpcModule<()>, sc_service::Error> {
	let Deps { client, pool, reads, identity, kept, images, grandpa } = deps;
	let GrandpaDeps { voter_state, authority_set, justifications, proofs } = grandpa;
	let mut module = RpcModule::new(());
	let clash = |error: jsonrpsee::core::RegisterMethodError| {
		sc_service::Error::Application(Box::new(error))
	};
	module.merge(System::new(client.clone(), pool.clone()).into_rpc()).map_err(clash)?;
	module
		.merge(
			Grandpa::new(executor, authority_set, voter_state, justifications, proofs).into_rpc(),
		)
		.map_err(clash)?;
	let names = Names { ss58_prefix: identity.ss58_prefix, pallet: pallet_name };
	let consortium = Consortium::methods(reads.clone(), names).map_err(clash)?;
	module.merge(consortium).map_err(clash)?;
	let means = Means { kept, labels: Arc::new(Labels::new(client, pool)) };
	module.merge(Goods::new(reads.clone(), means).into_rpc()).map_err(clash)?;
	module.merge(Movements::new(reads.clone()).into_rpc()).map_err(clash)?;
	module.merge(Receivables::new(reads.clone()).into_rpc()).map_err(clash)?;
	module.merge(Images::new(reads.clone(), images).into_rpc()).map_err(clash)?;
	module.merge(Chain::new(reads, identity).into_rpc()).map_err(clash)?;
	Ok(module)
}
