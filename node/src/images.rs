//! Registered pictures: the index that this node keeps of them, contests that it begins by itself, and their transactions.

use crate::service::FullClient;
use codec::Encode;
use futures::{FutureExt, StreamExt, future::Either};
use log::warn;
use pallet_images_runtime_api::{BundleView, ContestFilter, ContestView, ImagesApi, StandingView};
use sc_client_api::BlockchainEvents;
use sc_network_sync::SyncingService;
use sc_transaction_pool::TransactionPoolHandle;
use sc_transaction_pool_api::{
	TransactionPool as _, TransactionSource,
	error::{Error as PoolError, IntoPoolError as _},
};
use sp_api::{ApiError, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;
use sp_core::H256;
use sp_runtime::{OpaqueExtrinsic, transaction_validity::InvalidTransaction};
use stalhof_node_images::{
	Act, BlockId, Chain, Contester, Counts, Declined, Keeper, Outbox, Phase, Step, Unread,
	WorkIndex,
};
use stalhof_primitives::{
	images::ContestStage, merkle::Hash, page::Page, refusal::Refusal as Reason,
};
use stalhof_rpc::{Refusal, images::calls::WorkPool};
use stalhof_runtime::{RuntimeCall, general_transaction, opaque::Block};
use std::{sync::Arc, time::Duration};
use substrate_prometheus_endpoint::{
	Counter, CounterVec, Gauge, Opts, PrometheusError, Registry, U64, register,
};

/// When no block becomes final in this time, what is to be done is looked after all the same.
const TICK: Duration = Duration::from_secs(6);

/// Final state as the index reads it.
pub(crate) struct FinalState {
	client: Arc<FullClient>,
	sync: Arc<SyncingService<Block>>,
}

impl FinalState {
	pub(crate) fn new(client: Arc<FullClient>, sync: Arc<SyncingService<Block>>) -> Self {
		Self { client, sync }
	}
}

/// What the runtime answered.
fn read<T>(answer: Result<T, ApiError>) -> Result<T, Unread> {
	answer.map_err(|error| match error.to_string() {
		text if text.contains("is not found") || text.contains("Method not found") => {
			Unread::NoPictures
		}
		text => Unread::Failed(text),
	})
}

impl Chain for FinalState {
	fn genesis(&self) -> Hash {
		self.client.info().genesis_hash.0
	}

	fn finalised(&self) -> BlockId {
		let info = self.client.info();
		BlockId { number: info.finalized_number, hash: info.finalized_hash.0 }
	}

	fn is_final(&self, block: &BlockId) -> bool {
		let here = self.client.hash(block.number).ok().flatten();
		block.number <= self.client.info().finalized_number && here == Some(H256(block.hash))
	}

	fn is_syncing(&self) -> bool {
		use sp_consensus::SyncOracle as _;
		self.sync.is_major_syncing()
	}

	fn works_count(&self, at: &Hash) -> Result<u32, Unread> {
		read(self.client.runtime_api().works_count(H256(*at)))
	}

	fn bundles(
		&self,
		at: &Hash,
		after: Option<u32>,
		limit: u32,
	) -> Result<Page<BundleView, u32>, Unread> {
		read(self.client.runtime_api().bundles(H256(*at), after, limit))
	}

	fn bundle(&self, at: &Hash, work: u32) -> Result<Option<BundleView>, Unread> {
		read(self.client.runtime_api().bundle(H256(*at), work))
	}

	fn standings(&self, at: &Hash, works: Vec<u32>) -> Result<Vec<StandingView>, Unread> {
		read(self.client.runtime_api().standings(H256(*at), works))
	}

	fn open_contests(
		&self,
		at: &Hash,
		after: Option<u32>,
	) -> Result<Page<ContestView, u32>, Unread> {
		let open = ContestStage::ALL.iter().copied().filter(|stage| *stage != ContestStage::Ended);
		let filter = ContestFilter { stages: open.collect(), until: None };
		let limit = stalhof_primitives::page::MAX_PAGE;
		read(self.client.runtime_api().contests(H256(*at), filter, after, limit))
	}

	fn check(&self, at: &Hash, act: &Act) -> Result<Result<(), Option<Reason>>, Unread> {
		let (api, at) = (self.client.runtime_api(), H256(*at));
		let checked = match act {
			Act::Contest { work, prior } => {
				read(api.check_contest(at, *work, *prior))?.map(|_distance| ())
			}
			Act::MarkGeneric { fingerprint, near } => {
				read(api.check_generic(at, *fingerprint, *near))?
			}
		};
		Ok(checked.map_err(Reason::of_code))
	}
}

/// Makes transactions that no account signs, and hands them to the pool.
#[derive(Clone)]
pub(crate) struct WorkCalls {
	client: Arc<FullClient>,
	pool: Arc<TransactionPoolHandle<Block, FullClient>>,
}

impl WorkCalls {
	pub(crate) fn new(
		client: Arc<FullClient>,
		pool: Arc<TransactionPoolHandle<Block, FullClient>>,
	) -> Self {
		Self { client, pool }
	}

	async fn hand_over(&self, act: Act, source: TransactionSource) -> Result<H256, Declined> {
		let transaction = OpaqueExtrinsic::try_from_encoded_extrinsic(&transaction(act))
			.map_err(|error| Declined::NotTaken(error.to_string()))?;
		let hash = self.pool.hash_of(&transaction);
		let at = self.client.info().best_hash;
		match self.pool.submit_one(at, source, transaction).await {
			Ok(hash) => Ok(hash),
			Err(error) => match error.into_pool_error() {
				Ok(PoolError::AlreadyImported(_)) => Ok(hash),
				Ok(error) => Err(declined(&error)),
				Err(error) => Err(Declined::NotTaken(error.to_string())),
			},
		}
	}
}

/// A call's transaction as this node's own runtime has it. After an upgrade that changes these calls, which none does without a
/// new version of transactions, nodes must be upgraded to make them.
fn transaction(act: Act) -> Vec<u8> {
	let call = RuntimeCall::Images(match act {
		Act::Contest { work, prior } => pallet_images::Call::contest { work, prior },
		Act::MarkGeneric { fingerprint, near } => {
			pallet_images::Call::mark_generic { fingerprint, near }
		}
	});
	general_transaction(call).encode()
}

fn declined(error: &PoolError) -> Declined {
	if let PoolError::InvalidTransaction(InvalidTransaction::Custom(code)) = error
		&& let Some(reason) = Reason::of_code(*code)
	{
		return Declined::Refused(reason);
	}
	Declined::NotTaken(error.to_string())
}

impl Outbox for WorkCalls {
	async fn send(&self, act: Act) -> Result<(), Declined> {
		self.hand_over(act, TransactionSource::Local).await.map(|_hash| ())
	}
}

#[jsonrpsee::core::async_trait]
impl WorkPool for WorkCalls {
	fn transaction(&self, act: Act) -> Result<Vec<u8>, Refusal> {
		Ok(transaction(act))
	}

	async fn submit(&self, act: Act) -> Result<H256, Refusal> {
		let handed_over = self.hand_over(act, TransactionSource::External).await;
		handed_over.map_err(|declined| match declined {
			Declined::Refused(reason) => Refusal::NotAllowed(reason),
			Declined::NotTaken(why) => Refusal::NotTaken(why),
		})
	}
}

/// What the metrics say of the index and of contests.
struct Metrics {
	ready: Gauge<U64>,
	full: Gauge<U64>,
	block: Gauge<U64>,
	works: Gauge<U64>,
	fingerprints: Gauge<U64>,
	bytes: Gauge<U64>,
	max_bytes: Gauge<U64>,
	watched: Gauge<U64>,
	searched: Counter<U64>,
	calls: CounterVec<U64>,
}

impl Metrics {
	fn register(registry: &Registry) -> Result<Self, PrometheusError> {
		let gauge = |name: &str, help: &str| register(Gauge::new(name, help)?, registry);
		let calls = Opts::new(
			"stalhof_images_calls_total",
			"Contests and marks of generic fingerprints that this node has made by itself, and what its pool did not take",
		);
		Ok(Self {
			ready: gauge("stalhof_images_index_ready", "1 when the index of pictures answers")?,
			full: gauge(
				"stalhof_images_index_full",
				"1 when works do not fit into the memory that the index of pictures may have",
			)?,
			block: gauge("stalhof_images_index_block", "The block up to which the index goes")?,
			works: gauge("stalhof_images_index_works", "Works that the index has looked at")?,
			fingerprints: gauge("stalhof_images_index_fingerprints", "Fingerprints in it")?,
			bytes: gauge("stalhof_images_index_bytes", "Bytes that it takes")?,
			max_bytes: gauge("stalhof_images_index_max_bytes", "Bytes that it may take")?,
			watched: gauge("stalhof_images_watched", "Works that are looked at again")?,
			searched: register(
				Counter::new(
					"stalhof_images_searched_total",
					"Works that were searched by itself",
				)?,
				registry,
			)?,
			calls: register(CounterVec::new(calls, &["what"])?, registry)?,
		})
	}

	fn tell(&self, index: &WorkIndex, counts: Counts) {
		let status = index.status();
		self.ready.set((status.phase == Phase::Ready).into());
		self.full.set((status.phase == Phase::Full).into());
		self.block.set(status.block.number.into());
		self.works.set(status.works.into());
		self.fingerprints.set(status.fingerprints as u64);
		self.bytes.set(status.bytes as u64);
		self.max_bytes.set(status.max_bytes as u64);
		self.watched.set(counts.watched);
		let raise = |counter: &Counter<U64>, to: u64| {
			counter.inc_by(to.saturating_sub(counter.get()));
		};
		raise(&self.searched, counts.searched);
		for (what, count) in [
			("contest", counts.contests),
			("mark-generic", counts.marks),
			("declined", counts.declined),
			("left", counts.left),
		] {
			raise(&self.calls.with_label_values(&[what]), count);
		}
	}
}

/// Keeps the index as final state has it for as long as the node runs, and contests works if that is wanted. The snapshot is
/// written when this ends.
pub(crate) async fn keep(
	client: Arc<FullClient>,
	mut keeper: Keeper<FinalState>,
	mut contester: Option<Contester<FinalState, WorkCalls>>,
	index: Arc<WorkIndex>,
	registry: Option<Registry>,
) {
	let metrics = registry.and_then(|registry| match Metrics::register(&registry) {
		Ok(metrics) => Some(metrics),
		Err(error) => {
			warn!("No metrics of the index of pictures: {error}");
			None
		}
	});
	let mut finality = client.finality_notification_stream();
	keeper.load();
	let mut told = None;
	loop {
		let step = keeper.step();
		// What was finalised up to here is seen in state; notifications hold on to blocks.
		while let Some(Some(_)) = finality.next().now_or_never() {}
		let counts = contester.as_ref().map(Contester::counts).unwrap_or_default();
		if let Some(metrics) = &metrics {
			metrics.tell(&index, counts);
		}
		let why = match step {
			Ok(Step::More(works)) => {
				if let Some(contester) = &mut contester {
					contester.note(works);
				}
				tokio::task::yield_now().await;
				continue;
			}
			Ok(Step::Done(works)) => {
				if let Some(contester) = &mut contester {
					contester.note(works);
					contester.act().await;
				}
				None
			}
			Err(Unread::NoPictures) => None,
			Err(why) => Some(why),
		};
		if why.is_some() && why != told {
			warn!(
				"🖼️ Index of pictures: state could not be read, which will be tried again: {}",
				why.as_ref().map(ToString::to_string).unwrap_or_default()
			);
		}
		told = why;
		keeper.save_if_due();
		let tick = tokio::time::sleep(TICK);
		futures::pin_mut!(tick);
		if let Either::Left((None, _)) = futures::future::select(finality.next(), tick).await {
			return;
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use codec::DecodeAll;
	use stalhof_primitives::images::FingerprintId;
	use stalhof_runtime::UncheckedExtrinsic;

	#[test]
	fn a_call_should_be_a_general_transaction_of_its_two_fingerprints() {
		let place = |work, place| FingerprintId { work, place };
		let (work, prior) = (place(7, 1), place(3, 15));
		let bytes = transaction(Act::Contest { work, prior });
		let decoded = UncheckedExtrinsic::decode_all(&mut &bytes[..]).unwrap();
		let contest = RuntimeCall::Images(pallet_images::Call::contest { work, prior });
		assert_eq!(decoded.function, contest);
		let near = [1, 2, 3, 4, 5].map(|work| place(work, 0));
		let bytes = transaction(Act::MarkGeneric { fingerprint: work, near });
		let decoded = UncheckedExtrinsic::decode_all(&mut &bytes[..]).unwrap();
		let mark = pallet_images::Call::mark_generic { fingerprint: work, near };
		assert_eq!(decoded.function, RuntimeCall::Images(mark));
	}

	#[test]
	fn what_is_declined_should_have_the_reason_of_the_chain_or_the_pool() {
		let custom =
			|code| declined(&PoolError::InvalidTransaction(InvalidTransaction::Custom(code)));
		let reason = Reason::UnderContest;
		assert_eq!(custom(reason.code()), Declined::Refused(reason));
		assert!(matches!(custom(0), Declined::NotTaken(_)));
		assert!(matches!(declined(&PoolError::ImmediatelyDropped), Declined::NotTaken(_)));
	}

	#[test]
	fn a_runtime_without_pictures_should_be_told_from_a_failure() {
		let failed = |text: &str| read::<()>(Err(ApiError::Application(text.into()))).unwrap_err();
		let none = "Exported method ImagesApi_bundles is not found";
		assert_eq!(failed(none), Unread::NoPictures);
		assert!(matches!(failed("State already discarded for 0x12"), Unread::Failed(_)));
		assert_eq!(read(Ok(7)), Ok(7));
	}

	#[test]
	fn metrics_should_rise_to_what_was_counted() {
		let registry = Registry::new();
		let metrics = Metrics::register(&registry).unwrap();
		let index = WorkIndex::new(stalhof_primitives::images::Versions::CURRENT, 100 << 20);
		for contests in [3, 3, 5] {
			metrics.tell(&index, Counts { contests, watched: 7, ..Counts::default() });
		}
		assert_eq!(metrics.calls.with_label_values(&["contest"]).get(), 5);
		assert_eq!(metrics.calls.with_label_values(&["declined"]).get(), 0);
		assert_eq!((metrics.watched.get(), metrics.ready.get()), (7, 0));
		assert_eq!(metrics.max_bytes.get(), 100 << 20);
		assert!(Metrics::register(&registry).is_err(), "names are taken once");
	}
}
