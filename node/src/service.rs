//! The node's parts and how they run together.

use crate::{
	allow_list::AllowList,
	cli::StalhofArgs,
	clock::{self, ClockCheck},
	equivocations::{self, Overheard},
	images::{self, FinalState, WorkCalls},
	preflight, rpc,
};
use futures::FutureExt;
use sc_chain_spec::{BuildGenesisBlock, GenesisBlockBuilder};
use sc_client_api::Backend;
use sc_consensus_aura::{ImportQueueParams, SlotProportion, StartAuraParams};
use sc_consensus_grandpa::{
	FinalityProofProvider, GrandpaBlockImport, GrandpaPruningFilter, LinkHalf, SharedVoterState,
	ThreeQuartersOfTheUnfinalizedChain, VotingRulesBuilder, warp_proof,
};
use sc_executor::WasmExecutor;
use sc_network::{Litep2pNetworkBackend, NetworkBackend};
use sc_offchain::NetworkProvider;
use sc_service::{
	ChainType, Configuration, Error, PartialComponents, TFullBackend, TFullClient, TaskManager,
	WarpSyncConfig,
};
use sc_telemetry::{Telemetry, TelemetryWorker};
use sc_transaction_pool::TransactionPoolHandle;
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_blockchain::HeaderBackend;
use sp_consensus_aura::sr25519::AuthorityPair as AuraPair;
use sp_io::SubstrateHostFunctions;
use sp_runtime::traits::Block as _;
use stalhof_marks::Shelf;
use stalhof_node_images::{Contester, Keeper, WorkIndex};
use stalhof_primitives::images::Versions;
use stalhof_rpc::{Reads, chain::Identity, goods::kept::Kept, images::calls};
use stalhof_runtime::{Hash, SLOT_MILLIS, apis::RuntimeApi, configs::SS58_PREFIX, opaque::Block};
use std::{path::Path, sync::Arc};

/// The client, with its database and the runtime.
pub(crate) type FullClient = TFullClient<Block, RuntimeApi, WasmExecutor<SubstrateHostFunctions>>;
/// The database.
pub(crate) type FullBackend = TFullBackend<Block>;
type SelectChain = sc_consensus::LongestChain<FullBackend, Block>;
/// What imports blocks.
pub(crate) type Grandpa = GrandpaBlockImport<FullBackend, Block, FullClient, SelectChain>;
type GrandpaLink = LinkHalf<Block, FullClient, SelectChain>;
type Pool = TransactionPoolHandle<Block, FullClient>;

/// The parts that commands need as well as a running node.
pub(crate) type Partial = PartialComponents<
	FullClient,
	FullBackend,
	SelectChain,
	sc_consensus::DefaultImportQueue<Block>,
	Pool,
	(Grandpa, GrandpaLink, Option<Telemetry>),
>;

/// At least one justification in so many blocks is kept for ever: what light clients prove finality by.
const JUSTIFICATION_PERIOD: u32 = 16;

/// The share of a slot in which its author builds the block.
const PROPOSAL_SHARE: f32 = 2.0 / 3.0;

/// Opens the database and puts the parts together that do not need the network.
///
/// # Errors
/// When the database does not open or the chain spec does not fit it.
pub(crate) fn new_partial(config: &Configuration) -> Result<Partial, Error> {
	let telemetry = config
		.telemetry_endpoints
		.clone()
		.filter(|endpoints| !endpoints.is_empty())
		.map(|endpoints| -> Result<_, sc_telemetry::Error> {
			let worker = TelemetryWorker::new(16)?;
			let telemetry = worker.handle().new_telemetry(endpoints);
			Ok((worker, telemetry))
		})
		.transpose()?;
	let executor = sc_service::new_wasm_executor::<SubstrateHostFunctions>(&config.executor);
	let mut db_config = config.db_config();
	db_config.pruning_filters = vec![Arc::new(GrandpaPruningFilter)];
	let backend = sc_service::new_db_backend(db_config)?;
	let genesis_state = config.chain_spec.as_storage_builder().build_storage()?;
	let genesis = |commit| {
		GenesisBlockBuilder::new_with_storage(
			genesis_state.clone(),
			commit,
			backend.clone(),
			executor.clone(),
		)
	};
	let (client, backend, keystore_container, task_manager) =
		sc_service::new_full_parts_with_genesis_builder::<Block, RuntimeApi, _, _>(
			config,
			telemetry.as_ref().map(|(_, telemetry)| telemetry.handle()),
			executor.clone(),
			backend.clone(),
			genesis(!config.no_genesis())?,
			false,
		)?;
	let client = Arc::new(client);
	let (first_block, _) = genesis(false)?.build_genesis_block()?;
	preflight::check_genesis(config, first_block.hash(), client.info().genesis_hash)?;
	let telemetry = telemetry.map(|(worker, telemetry)| {
		task_manager.spawn_handle().spawn("telemetry", None, worker.run());
		telemetry
	});

	let select_chain = sc_consensus::LongestChain::new(backend.clone());
	let transaction_pool = Arc::new(
		sc_transaction_pool::Builder::new(
			task_manager.spawn_essential_handle(),
			client.clone(),
			config.role.is_authority().into(),
		)
		.with_options(config.transaction_pool.clone())
		.with_prometheus(config.prometheus_registry())
		.build(),
	);
	let (grandpa, grandpa_link) = sc_consensus_grandpa::block_import(
		client.clone(),
		JUSTIFICATION_PERIOD,
		&client,
		select_chain.clone(),
		telemetry.as_ref().map(Telemetry::handle),
	)?;
	let import_queue =
		sc_consensus_aura::import_queue::<AuraPair, _, _, _, _, _>(ImportQueueParams {
			block_import: grandpa.clone(),
			justification_import: Some(Box::new(grandpa.clone())),
			client: client.clone(),
			create_inherent_data_providers: move |_, ()| async move { Ok(inherents()) },
			spawner: &task_manager.spawn_essential_handle(),
			registry: config.prometheus_registry(),
			check_for_equivocation: Default::default(),
			telemetry: telemetry.as_ref().map(Telemetry::handle),
			compatibility_mode: Default::default(),
		})?;

	Ok(PartialComponents {
		client,
		backend,
		task_manager,
		keystore_container,
		select_chain,
		import_queue,
		transaction_pool,
		other: (grandpa, grandpa_link, telemetry),
	})
}

type Inherents =
	(sp_consensus_aura::inherents::InherentDataProvider, sp_timestamp::InherentDataProvider);

/// The slot and the time of a block that is built now.
fn inherents() -> Inherents {
	let timestamp = sp_timestamp::InherentDataProvider::from_system_time();
	let slot = sp_consensus_aura::inherents::InherentDataProvider::from_timestamp_and_slot_duration(
		*timestamp,
		sp_consensus_aura::SlotDuration::from_millis(SLOT_MILLIS),
	);
	(slot, timestamp)
}

/// Starts a node.
///
/// # Errors
/// When a part does not start, the clock is refused, or a production chain has what only a development
/// chain may have.
pub(crate) async fn start(
	mut config: Configuration,
	args: StalhofArgs,
) -> Result<TaskManager, Error> {
	// JSON-RPC and logs read and write addresses of this network. Not before: the Wasm runtime that builds
	// genesis reads only generic ones.
	sp_core::crypto::set_default_ss58_version(SS58_PREFIX.into());
	let chain_type = config.chain_spec.chain_type();
	let clock_check = args.clock_check.unwrap_or(match chain_type {
		ChainType::Development => ClockCheck::Off,
		_ => ClockCheck::Warn,
	});
	preflight::check_ports(&config)?;
	clock::check_at_start(clock_check, &args.ntp_server).await.map_err(Error::Other)?;

	let PartialComponents {
		client,
		backend,
		mut task_manager,
		import_queue,
		keystore_container,
		select_chain,
		transaction_pool,
		other: (grandpa, grandpa_link, mut telemetry),
	} = new_partial(&config)?;
	preflight::check_head(&client)?;
	preflight::check_switches(&chain_type, &client)?;
	let allow_list = AllowList::read(&client)?;
	if let Some(list) = &allow_list {
		list.close(&mut config.network);
		preflight::tell_offchain_worker(config.offchain_worker.enabled);
	}

	let metrics =
		<Litep2pNetworkBackend as NetworkBackend<Block, Hash>>::register_notification_metrics(
			config.prometheus_registry(),
		);
	let mut net_config =
		sc_network::config::FullNetworkConfiguration::<_, _, Litep2pNetworkBackend>::new(
			&config.network,
			config.prometheus_registry().cloned(),
		);
	let genesis = client.info().genesis_hash;
	let grandpa_protocol =
		sc_consensus_grandpa::protocol_standard_name(&genesis, &config.chain_spec);
	let (grandpa_peers, grandpa_notifications) =
		sc_consensus_grandpa::grandpa_peers_set_config::<Block, Litep2pNetworkBackend>(
			grandpa_protocol.clone(),
			metrics.clone(),
			net_config.peer_store_handle(),
		);
	net_config.add_notification_protocol(grandpa_peers);
	let warp_sync = warp_proof::NetworkProvider::new(
		backend.clone(),
		grandpa_link.shared_authority_set().clone(),
		vec![],
	);

	let (network, system_rpc_tx, tx_handler_controller, sync_service, _bitswap) =
		sc_service::build_network(sc_service::BuildNetworkParams {
			config: &config,
			net_config,
			client: client.clone(),
			transaction_pool: transaction_pool.clone(),
			spawn_handle: task_manager.spawn_handle(),
			spawn_essential_handle: task_manager.spawn_essential_handle(),
			import_queue,
			block_announce_validator_builder: None,
			warp_sync_config: Some(WarpSyncConfig::WithProvider(Arc::new(warp_sync))),
			block_relay: None,
			metrics,
			gap_sync_body_policy: None,
		})?;

	let named = &config.network.default_peers_set.reserved_nodes;
	let network_provider: Arc<dyn NetworkProvider + Send + Sync> = match allow_list {
		Some(list) => Arc::new(list.apply(named, network.clone(), sync_service.clone())),
		None => Arc::new(network.clone()),
	};
	if config.offchain_worker.enabled {
		let workers = sc_offchain::OffchainWorkers::new(sc_offchain::OffchainWorkerOptions {
			runtime_api_provider: client.clone(),
			is_validator: config.role.is_authority(),
			keystore: Some(keystore_container.keystore()),
			offchain_db: backend.offchain_storage(),
			transaction_pool: Some(OffchainTransactionPoolFactory::new(transaction_pool.clone())),
			network_provider,
			enable_http_requests: false,
			custom_extensions: |_| Vec::new(),
		})?;
		task_manager.spawn_handle().spawn(
			"offchain-workers-runner",
			"offchain-worker",
			workers.run(client.clone(), task_manager.spawn_handle()).boxed(),
		);
	}

	let role = config.role;
	let force_authoring = config.force_authoring;
	let name = config.network.node_name.clone();
	let enable_grandpa = !config.disable_grandpa;
	let registry = config.prometheus_registry().cloned();
	let voter_state = SharedVoterState::empty();
	let kept = args.goods_manifests.as_deref().map(keep).transpose()?.unwrap_or_default();
	let index = image_index(&args);
	let work_calls = WorkCalls::new(client.clone(), transaction_pool.clone());
	let contests = args.images_contest && index.is_some();
	let snapshot = config.base_path.config_dir(config.chain_spec.id()).join("images-index");
	let rpc_deps = rpc::Deps {
		kept,
		images: calls::Means::new(index.clone(), contests, Arc::new(work_calls.clone())),
		client: client.clone(),
		pool: transaction_pool.clone(),
		reads: Reads::new(client.clone(), usize::try_from(args.rpc_max_reads).unwrap_or(1)),
		identity: Identity {
			name: config.chain_spec.name().into(),
			id: config.chain_spec.id().into(),
			ss58_prefix: SS58_PREFIX,
			slot_millis: SLOT_MILLIS,
		},
		grandpa: rpc::GrandpaDeps {
			voter_state: voter_state.clone(),
			authority_set: grandpa_link.shared_authority_set().clone(),
			justifications: grandpa_link.justification_stream(),
			proofs: FinalityProofProvider::new_for_service(
				backend.clone(),
				Some(grandpa_link.shared_authority_set().clone()),
			),
		},
	};
	sc_service::spawn_tasks(sc_service::SpawnTasksParams {
		config,
		client: client.clone(),
		backend,
		task_manager: &mut task_manager,
		keystore: keystore_container.keystore(),
		transaction_pool: transaction_pool.clone(),
		rpc_builder: Box::new(move |executor| rpc::methods(rpc_deps.clone(), executor)),
		network: network.clone(),
		system_rpc_tx,
		tx_handler_controller,
		sync_service: sync_service.clone(),
		telemetry: telemetry.as_mut(),
		tracing_execute_block: None,
	})?;

	if clock_check != ClockCheck::Off {
		let watch = clock::watch(args.ntp_server.clone(), registry.clone());
		task_manager.spawn_handle().spawn("clock", None, watch);
	}

	if let Some(index) = index {
		let state = Arc::new(FinalState::new(client.clone(), sync_service.clone()));
		let keeper = Keeper::new(state.clone(), index.clone(), Some(snapshot));
		let contester = contests.then(|| Contester::new(state, index.clone(), work_calls));
		let keep = images::keep(client.clone(), keeper, contester, index, registry.clone());
		task_manager.spawn_handle().spawn_blocking("images-index", None, keep);
	}

	let equivocations = equivocations::Count::new(registry.as_ref());
	let watch = equivocations::watch_blocks(client.clone(), equivocations.clone());
	task_manager.spawn_handle().spawn("equivocations", None, watch);

	if role.is_authority() {
		let voters = grandpa_link.shared_authority_set().current_authorities();
		let voters: Vec<_> = voters.iter().map(|(id, _)| id.clone()).collect();
		preflight::tell_session_keys(&client, &voters, &*keystore_container.keystore());
		let proposer_factory = sc_basic_authorship::ProposerFactory::new(
			task_manager.spawn_handle(),
			client.clone(),
			transaction_pool.clone(),
			registry.as_ref(),
			telemetry.as_ref().map(Telemetry::handle),
		);
		let aura = sc_consensus_aura::start_aura::<AuraPair, _, _, _, _, _, _, _, _, _, _>(
			StartAuraParams {
				slot_duration: sp_consensus_aura::SlotDuration::from_millis(SLOT_MILLIS),
				client,
				select_chain,
				block_import: grandpa,
				proposer_factory,
				create_inherent_data_providers: move |_, ()| async move { Ok(inherents()) },
				force_authoring,
				// Blocks go on while finality stands still: a network that has lost its quorum of votes
				// still records what happens, and finalises it when the quorum is back.
				backoff_authoring_blocks: None::<()>,
				keystore: keystore_container.keystore(),
				sync_oracle: sync_service.clone(),
				justification_sync_link: sync_service.clone(),
				block_proposal_slot_portion: SlotProportion::new(PROPOSAL_SHARE),
				max_block_proposal_slot_portion: None,
				telemetry: telemetry.as_ref().map(Telemetry::handle),
				compatibility_mode: Default::default(),
			},
		)?;
		task_manager.spawn_essential_handle().spawn_blocking("aura", Some("block-authoring"), aura);
	}

	if enable_grandpa {
		let grandpa_notifications = Overheard::new(
			grandpa_notifications,
			grandpa_link.shared_authority_set().clone(),
			equivocations,
		);
		let voter = sc_consensus_grandpa::run_grandpa_voter(sc_consensus_grandpa::GrandpaParams {
			config: sc_consensus_grandpa::Config {
				gossip_duration: args.gossip_duration(),
				justification_generation_period: JUSTIFICATION_PERIOD,
				name: Some(name),
				observer_enabled: false,
				keystore: role.is_authority().then(|| keystore_container.keystore()),
				local_role: role,
				telemetry: telemetry.as_ref().map(Telemetry::handle),
				protocol_name: grandpa_protocol,
			},
			link: grandpa_link,
			network,
			sync: Arc::new(sync_service),
			notification_service: Box::new(grandpa_notifications),
			// Votes go to the best block. The SDK's rule of staying two blocks behind it would cost two
			// slots of latency to spare votes on forks, which a handful of Aura authors rarely make.
			voting_rule: VotingRulesBuilder::new().add(ThreeQuartersOfTheUnfinalizedChain).build(),
			prometheus_registry: registry,
			shared_voter_state: voter_state,
			telemetry: telemetry.as_ref().map(Telemetry::handle),
			offchain_tx_pool_factory: OffchainTransactionPoolFactory::new(transaction_pool),
		})?;
		task_manager.spawn_essential_handle().spawn_blocking("grandpa-voter", None, voter);
	}

	Ok(task_manager)
}

/// The index of pictures, with the memory that it may have; `None` when it may have none.
fn image_index(args: &StalhofArgs) -> Option<Arc<WorkIndex>> {
	if args.images_index_mib == 0 {
		if args.images_contest {
			log::warn!(
				"🖼️ --images-contest does nothing without an index: --images-index-mib is 0"
			);
		}
		return None;
	}
	let bytes = usize::try_from(args.images_index_mib << 20).unwrap_or(usize::MAX);
	Some(Arc::new(WorkIndex::new(Versions::CURRENT, bytes)))
}

/// The manifests in a directory, of which the log says what is wrong with any.
fn keep(directory: &Path) -> Result<Kept, Error> {
	let shelf = Shelf::open(directory).map_err(|error| {
		Error::Other(format!("--goods-manifests: {error}: give a directory of batches"))
	})?;
	for fault in shelf.faults() {
		log::warn!("Manifests of goods: {fault}");
	}
	log::info!("Keeps {} manifests of goods in {}", shelf.batches(), directory.display());
	Ok(Kept::on(shelf))
}
