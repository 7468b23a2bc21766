//! `scripts/bench`: measures, prints one table and writes JSON under `target/bench/`.

mod chain;
mod figures;
mod generator;
mod machine;
mod replay;
mod report;

use anyhow::{Context, Result};
use clap::{Args, Parser, Subcommand};
use std::{path::PathBuf, time::Duration};

/// Measures a Stalhof chain on this machine.
#[derive(Debug, Parser)]
#[command(name = "scripts/bench")]
struct Cli {
	#[command(subcommand)]
	what: What,
}

#[derive(Debug, Subcommand)]
enum What {
	/// Transactions per second, their latency and CPU time, and finality: through one validator and
	/// through four.
	Chain(ChainArgs),
}

/// What `chain` measures.
#[derive(Debug, Clone, Args)]
struct ChainArgs {
	/// Seconds that each phase sends transactions.
	#[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u64).range(5..=600))]
	seconds: u64,
	/// Transactions in flight at most: sent and not yet in a block.
	#[arg(long, default_value_t = 6000, value_parser = clap::value_parser!(u32).range(100..=9_000))]
	window: u32,
	/// The file for the JSON document; `target/bench/chain.json` when not given.
	#[arg(long)]
	out: Option<PathBuf>,
}

impl ChainArgs {
	fn phase(&self) -> Duration {
		Duration::from_secs(self.seconds)
	}
}

fn main() -> Result<()> {
	let Cli { what: What::Chain(args) } = Cli::parse();
	let _turn = stalhof_tests::lock::machine(Duration::from_secs(3600))?;
	let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
	let report = runtime.block_on(chain::measure(&args))?;
	println!("{report}");
	let out = args
		.out
		.clone()
		.unwrap_or_else(|| stalhof_tests::binaries::repository().join("target/bench/chain.json"));
	if let Some(dir) = out.parent() {
		std::fs::create_dir_all(dir).with_context(|| format!("cannot make {}", dir.display()))?;
	}
	std::fs::write(&out, serde_json::to_string_pretty(&report)? + "\n")
		.with_context(|| format!("cannot write {}", out.display()))?;
	println!("\nwritten to {}", out.display());
	Ok(())
}
