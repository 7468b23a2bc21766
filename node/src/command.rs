//! What each command does.

use crate::{
	chain_spec,
	cli::{Cli, Subcommand},
	service,
};
use sc_cli::{ChainSpec, SubstrateCli};
use sc_network::config::NetworkBackendType;
use std::io::{stdin, stdout};

impl SubstrateCli for Cli {
	fn impl_name() -> String {
		"Stalhof node".into()
	}

	fn impl_version() -> String {
		env!("SUBSTRATE_CLI_IMPL_VERSION").into()
	}

	fn description() -> String {
		env!("CARGO_PKG_DESCRIPTION").into()
	}

	fn author() -> String {
		"The Stalhof developers".into()
	}

	fn support_url() -> String {
		"the documentation in docs/".into()
	}

	fn copyright_start_year() -> i32 {
		2026
	}

	fn load_spec(&self, id: &str) -> Result<Box<dyn ChainSpec>, String> {
		chain_spec::load(id)
	}
}

/// Runs what the command line asks for.
pub(crate) fn run() -> sc_cli::Result<()> {
	let cli = Cli::from_args();
	match &cli.subcommand {
		None => run_node(&cli),
		Some(Subcommand::NewChainSpec(cmd)) => cmd.run(),
		Some(Subcommand::Key(cmd)) => cmd.run(&cli),
		Some(Subcommand::ExportChainSpec(cmd)) => {
			let spec = cli.load_spec(&cmd.chain)?;
			cmd.run(spec)
		}
		Some(Subcommand::CheckBlock(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let parts = service::new_partial(&config)?;
			Ok((cmd.run(parts.client, parts.import_queue), parts.task_manager))
		}),
		Some(Subcommand::ExportBlocks(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let parts = service::new_partial(&config)?;
			Ok((cmd.run(parts.client, config.database), parts.task_manager))
		}),
		Some(Subcommand::ImportBlocks(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let parts = service::new_partial(&config)?;
			Ok((cmd.run(parts.client, parts.import_queue), parts.task_manager))
		}),
		Some(Subcommand::BuildBlocks(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let chain_type = config.chain_spec.chain_type();
			let parts = service::new_partial(&config)?;
			let (import, ..) = parts.other;
			let making = cmd.run(chain_type, (parts.client, import), stdin().lock(), stdout());
			Ok((making, parts.task_manager))
		}),
		Some(Subcommand::PurgeChain(cmd)) => {
			cli.create_runner(cmd)?.sync_run(|config| cmd.run(config.database))
		}
		Some(Subcommand::Revert(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let parts = service::new_partial(&config)?;
			let revert_finality = Box::new(|client, _, blocks| {
				sc_consensus_grandpa::revert(client, blocks)?;
				Ok(())
			});
			Ok((cmd.run(parts.client, parts.backend, Some(revert_finality)), parts.task_manager))
		}),
		Some(Subcommand::ChainInfo(cmd)) => cli
			.create_runner(cmd)?
			.sync_run(|config| cmd.run::<stalhof_runtime::opaque::Block>(&config)),
		#[cfg(feature = "runtime-benchmarks")]
		Some(Subcommand::Benchmark(cmd)) => benchmark(&cli, cmd),
	}
}

fn run_node(cli: &Cli) -> sc_cli::Result<()> {
	let args = cli.stalhof.clone();
	cli.create_runner(&cli.run)?.run_node_until_exit(|config| async move {
		match config.network.network_backend {
			NetworkBackendType::Litep2p => {
				service::start(config, args).await.map_err(|error| match error {
					// The service's own "Other: " before a sentence says nothing.
					sc_service::Error::Other(sentence) => {
						sc_cli::Error::Application(sentence.into())
					}
					error => sc_cli::Error::Service(error),
				})
			}
			NetworkBackendType::Libp2p => Err(sc_cli::Error::Input(
				"this node has only the litep2p network: leave out --network-backend".into(),
			)),
		}
	})
}

#[cfg(feature = "runtime-benchmarks")]
fn benchmark(cli: &Cli, cmd: &frame_benchmarking_cli::BenchmarkCmd) -> sc_cli::Result<()> {
	use frame_benchmarking_cli::BenchmarkCmd;

	cli.create_runner(cmd)?.sync_run(|config| match cmd {
		BenchmarkCmd::Pallet(cmd) => cmd
			.run_with_spec::<sp_runtime::traits::HashingFor<stalhof_runtime::Block>, ()>(Some(
				config.chain_spec,
			)),
		BenchmarkCmd::Block(cmd) => cmd.run(service::new_partial(&config)?.client),
		BenchmarkCmd::Storage(cmd) => {
			let parts = service::new_partial(&config)?;
			let db = parts.backend.expose_db();
			let storage = parts.backend.expose_storage();
			let cache = parts.backend.expose_shared_trie_cache();
			cmd.run(config, parts.client, db, storage, cache)
		}
		_ => Err("measure pallets, blocks or storage: the other benchmarks are not set up".into()),
	})
}
