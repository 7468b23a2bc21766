//! Calls without an account, and what the methods work with beside the chain.

use super::json::CallJson;
use crate::Refusal;
use sp_core::{H256, bytes::to_hex};
use sp_runtime::traits::{BlakeTwo256, Hash as _};
use stalhof_node_images::{Act, WorkIndex};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Searches under way at once, over all callers of a node.
pub const MAX_SEARCHES: usize = 4;

/// The way of such calls into blocks.
#[jsonrpsee::core::async_trait]
pub trait WorkPool: Send + Sync + 'static {
	/// The transaction of a call.
	///
	/// # Errors
	/// When the node cannot make it.
	fn transaction(&self, act: Act) -> Result<Vec<u8>, Refusal>;

	/// Hands a call's transaction to the pool, which gossips it: its hash. Handing over the same again changes nothing.
	///
	/// # Errors
	/// [`Refusal::NotAllowed`] with the chain's reason, [`Refusal::NotTaken`] with the pool's.
	async fn submit(&self, act: Act) -> Result<H256, Refusal>;
}

/// What `images_*` works with beside the chain.
#[derive(Clone)]
pub struct Means {
	/// The index, if the node keeps one.
	pub index: Option<Arc<WorkIndex>>,
	/// Whether the node contests works by itself.
	pub contests: bool,
	/// Where calls go.
	pub pool: Arc<dyn WorkPool>,
	/// Bounds the searches.
	pub searches: Arc<Semaphore>,
}

impl Means {
	/// With as many searches at once as are allowed.
	pub fn new(index: Option<Arc<WorkIndex>>, contests: bool, pool: Arc<dyn WorkPool>) -> Self {
		Self { index, contests, pool, searches: Arc::new(Semaphore::new(MAX_SEARCHES)) }
	}

	/// The transaction of a call, handed over if that is wanted.
	pub(super) async fn call(&self, act: Act, submit: bool) -> Result<CallJson, Refusal> {
		let transaction = self.pool.transaction(act)?;
		let hash = match submit {
			true => self.pool.submit(act).await?,
			false => BlakeTwo256::hash(&transaction),
		};
		Ok(CallJson { transaction: to_hex(&transaction, false), hash, submitted: submit })
	}
}
