//! The command line.

use crate::{
	build_blocks::BuildBlocksCmd, chain_spec::production::NewChainSpecCmd, clock::ClockCheck,
};
use sc_cli::RunCmd;
use std::{path::PathBuf, time::Duration};

/// Runs a Stalhof chain.
// On a permissioned network the off-chain worker applies the list of nodes: a node on which it does not run serves those
// that are not listed.
#[derive(Debug, clap::Parser)]
#[command(mut_arg("enabled", |arg| arg.default_value("always")))]
pub(crate) struct Cli {
	/// What to do instead of running a node.
	#[command(subcommand)]
	pub(crate) subcommand: Option<Subcommand>,

	#[command(flatten)]
	pub(crate) run: RunCmd,

	#[command(flatten)]
	pub(crate) stalhof: StalhofArgs,
}

/// Flags of a running node that are Stalhof's own.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct StalhofArgs {
	/// How long a finality vote takes to reach the other validators, in milliseconds.
	///
	/// Validators wait twice this time for proposals and four times for votes that are late. 333
	/// suits validators on several continents, 100 a single site.
	#[arg(
		long,
		value_name = "MILLISECONDS",
		default_value_t = 333,
		value_parser = clap::value_parser!(u64).range(10..=10_000)
	)]
	pub(crate) grandpa_gossip_ms: u64,

	/// What to do when this machine's clock is wrong or cannot be checked.
	///
	/// A validator whose clock is off by a slot writes blocks that nobody takes. Default: `off` on
	/// development chains, otherwise `warn`.
	#[arg(long, value_enum, value_name = "MODE")]
	pub(crate) clock_check: Option<ClockCheck>,

	/// A time server to check the clock against (NTP; may be given several times).
	#[arg(long, value_name = "HOST[:PORT]", default_value = "pool.ntp.org")]
	pub(crate) ntp_server: Vec<String>,

	/// Reads of Stalhof's own JSON-RPC methods under way at once, over all callers.
	#[arg(
		long,
		value_name = "NUMBER",
		default_value_t = stalhof_rpc::reads::DEFAULT_CONCURRENCY as u64,
		value_parser = clap::value_parser!(u64).range(1..=1024)
	)]
	pub(crate) rpc_max_reads: u64,

	/// Directory of manifests of goods, to prove marks from to whoever names a full serial number.
	///
	/// Batches as `stalhof goods commission` makes them (manifest and receipt.json, never codes), up to three directories
	/// deep. What is put there while the node runs is found within seconds.
	#[arg(long, value_name = "DIR")]
	pub(crate) goods_manifests: Option<PathBuf>,

	/// Memory that the index of registered pictures may take, in MiB; 0 for no index.
	///
	/// A fingerprint takes 120 bytes, and a work has up to 16. When works do not fit, the index is given up, and searches are
	/// refused.
	#[arg(
		long,
		value_name = "MIB",
		default_value_t = 2_048,
		value_parser = clap::value_parser!(u64).range(0..=1 << 20)
	)]
	pub(crate) images_index_mib: u64,

	/// Contest new works by earlier ones that they look like, and mark generic fingerprints.
	///
	/// The calls need no account. One honest node that does it is enough; more do no harm. It needs the index.
	#[arg(long)]
	pub(crate) images_contest: bool,
}

impl StalhofArgs {
	/// GRANDPA's gossip duration.
	pub(crate) fn gossip_duration(&self) -> Duration {
		Duration::from_millis(self.grandpa_gossip_ms)
	}
}

/// Everything that is not running a node.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Subcommand {
	/// Make the chain spec of a production network from a file of its members' public keys.
	NewChainSpec(NewChainSpecCmd),

	/// Write out a chain spec: of a preset, or of a file in raw form.
	ExportChainSpec(sc_cli::ExportChainSpecCmd),

	/// Generate, inspect and insert keys.
	#[command(subcommand)]
	Key(sc_cli::KeySubcommand),

	/// Check a block by executing it again.
	CheckBlock(sc_cli::CheckBlockCmd),

	/// Export blocks to a file.
	ExportBlocks(sc_cli::ExportBlocksCmd),

	/// Import blocks from a file.
	ImportBlocks(sc_cli::ImportBlocksCmd),

	/// Make blocks at moments that are given: for replays and measurements on development chains.
	BuildBlocks(BuildBlocksCmd),

	/// Remove the chain's whole database.
	PurgeChain(sc_cli::PurgeChainCmd),

	/// Go back some blocks. Finalised blocks stay.
	Revert(sc_cli::RevertCmd),

	/// Show what the database holds.
	ChainInfo(sc_cli::ChainInfoCmd),

	/// Measure the runtime.
	#[cfg(feature = "runtime-benchmarks")]
	#[command(subcommand)]
	Benchmark(frame_benchmarking_cli::BenchmarkCmd),
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::{CommandFactory, Parser};
	use sc_network::config::Role;

	#[test]
	fn the_off_chain_worker_should_run_on_every_node_unless_it_is_switched_off() {
		for (arguments, full, authority) in [
			(&["stalhof-node"][..], true, true),
			(&["stalhof-node", "--offchain-worker", "when-authority"], false, true),
			(&["stalhof-node", "--offchain-worker", "never"], false, false),
		] {
			let params = Cli::try_parse_from(arguments).unwrap().run.offchain_worker_params;
			let runs = |role| params.offchain_worker(&role).unwrap().enabled;
			assert_eq!(
				(runs(Role::Full), runs(Role::Authority)),
				(full, authority),
				"{arguments:?}"
			);
		}
	}

	#[test]
	fn pictures_should_be_indexed_and_not_contested_unless_that_is_wanted() {
		let parse = |arguments: &[&str]| {
			let arguments = [&["stalhof-node"], arguments].concat();
			let args = Cli::try_parse_from(arguments).unwrap().stalhof;
			(args.images_index_mib, args.images_contest)
		};
		assert_eq!(parse(&[]), (2_048, false));
		assert_eq!(parse(&["--images-index-mib", "0", "--images-contest"]), (0, true));
		assert!(Cli::try_parse_from(["stalhof-node", "--images-index-mib", "2000000"]).is_err());
	}

	#[test]
	fn the_command_line_should_hold_together() {
		Cli::command().debug_assert();
	}
}
