//! Uses of labels as transactions of this chain.

use crate::service::FullClient;
use codec::Encode;
use sc_transaction_pool::TransactionPoolHandle;
use sc_transaction_pool_api::{
	TransactionPool as _, TransactionSource,
	error::{Error as PoolError, IntoPoolError as _},
};
use sp_blockchain::HeaderBackend as _;
use sp_core::H256;
use sp_runtime::{OpaqueExtrinsic, transaction_validity::InvalidTransaction};
use stalhof_primitives::refusal::Refusal as Reason;
use stalhof_rpc::{
	Refusal,
	goods::labels::{LabelAct, LabelPool},
};
use stalhof_runtime::{RuntimeCall, general_transaction, opaque::Block};
use std::sync::Arc;

/// Makes transactions that no account signs, and hands them to the pool.
pub(crate) struct Labels {
	client: Arc<FullClient>,
	pool: Arc<TransactionPoolHandle<Block, FullClient>>,
}

impl Labels {
	pub(crate) fn new(
		client: Arc<FullClient>,
		pool: Arc<TransactionPoolHandle<Block, FullClient>>,
	) -> Self {
		Self { client, pool }
	}
}

/// A label's act as this node's own runtime has it. After an upgrade that changes these calls, which none does without a new
/// version of transactions, nodes must be upgraded to make them.
fn transaction(act: LabelAct) -> Result<OpaqueExtrinsic, Refusal> {
	let call = RuntimeCall::Goods(match act {
		LabelAct::Activate(activation) => pallet_goods::Call::activate { activation },
		LabelAct::Transfer(transfer) => pallet_goods::Call::transfer { transfer },
	});
	OpaqueExtrinsic::try_from_encoded_extrinsic(&general_transaction(call).encode())
		.map_err(|error| Refusal::Internal(error.to_string()))
}

#[jsonrpsee::core::async_trait]
impl LabelPool for Labels {
	async fn submit(&self, act: LabelAct) -> Result<H256, Refusal> {
		let transaction = transaction(act)?;
		let hash = self.pool.hash_of(&transaction);
		let at = self.client.info().best_hash;
		match self.pool.submit_one(at, TransactionSource::External, transaction).await {
			Ok(hash) => Ok(hash),
			Err(error) => match error.into_pool_error() {
				Ok(PoolError::AlreadyImported(_)) => Ok(hash),
				Ok(error) => Err(refusal(&error)),
				Err(error) => Err(Refusal::NotTaken(error.to_string())),
			},
		}
	}
}

fn refusal(error: &PoolError) -> Refusal {
	if let PoolError::InvalidTransaction(InvalidTransaction::Custom(code)) = error
		&& let Some(reason) = Reason::of_code(*code)
	{
		return Refusal::NotAllowed(reason);
	}
	Refusal::NotTaken(error.to_string())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn refusal_should_have_the_reason_of_the_chain_or_the_pool() {
		let custom =
			|code| refusal(&PoolError::InvalidTransaction(InvalidTransaction::Custom(code)));
		assert_eq!(custom(15), Refusal::NotAllowed(Reason::LabelNotOpen));
		assert!(matches!(custom(0), Refusal::NotTaken(_)));
		assert!(matches!(refusal(&PoolError::ImmediatelyDropped), Refusal::NotTaken(_)));
	}
}
