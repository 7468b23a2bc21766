//! `scripts/bench`: measures, prints one table and writes JSON under `target/bench/`.

mod chain;
mod figures;
mod flood;
mod flood_report;
mod generator;
mod goods;
mod machine;
mod receivables;
mod replay;
mod report;
mod running;
mod works;

use anyhow::{Context, Result, ensure};
use clap::{Args, Parser, Subcommand};
use serde::Serialize;
use stalhof_tests::{
	ledger::{self, Earlier, History},
	packshots,
};
use std::{
	fmt::Display,
	path::{Path, PathBuf},
	time::{Duration, Instant},
};

/// Of which quality product shots are.
const PACKSHOT_QUALITY: u8 = 92;

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
	/// How long an organisation's transactions wait while a group and the participants of a sponsor flood the chain.
	Consortium(ConsortiumArgs),
	/// Marking from end to end, proofs and verdicts, and what goods cost the chain.
	Goods(GoodsArgs),
	/// What funding, paying and listing receivables cost as there are more, and thirty thousand by file; or a ledger replayed
	/// through a node, and what the node says of it beside a recount.
	Receivables(ReceivablesArgs),
	/// What it takes to register pictures in batches, as more of them are registered.
	Works(WorksArgs),
	/// Puts a generated year of one buyer's dealings with suppliers behind a development network that has not started yet.
	History(HistoryArgs),
	/// Writes product shots that nobody took: JPEG files, the same each time.
	Packshots(PackshotsArgs),
	/// Writes a picture as a copyist changes it.
	Copy(CopyArgs),
	/// Floods a development network that runs already, and says how long another's payments wait meanwhile.
	Flood(FloodArgs),
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

/// What `consortium` measures.
#[derive(Debug, Clone, Args)]
struct ConsortiumArgs {
	/// Transactions of each flood, in whole rounds of its 1,000 accounts.
	#[arg(long, default_value_t = 20_000, value_parser = calls)]
	calls: usize,
	/// Transactions that a node's pool holds at most.
	#[arg(long, default_value_t = 5_000)]
	pool_limit: usize,
	/// Validators of the networks: 1, or 4, or both.
	#[arg(long, value_delimiter = ',', default_values_t = [1])]
	validators: Vec<usize>,
	/// The file for the JSON document; `target/bench/consortium.json` when not given.
	#[arg(long)]
	out: Option<PathBuf>,
}

/// What `goods` measures.
#[derive(Debug, Clone, Args)]
struct GoodsArgs {
	/// Batches of 2^20 marks without keys; as many again with a file of links.
	#[arg(long, default_value_t = 8, value_parser = clap::value_parser!(u32).range(1..=128))]
	batches: u32,
	/// Batches of 2^20 marks whose labels hide keys.
	#[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=16))]
	keyed_batches: u32,
	/// Signed calls of each kind whose execution is timed: one from each of so many accounts.
	#[arg(long, default_value_t = 10_000, value_parser = signed_calls)]
	calls: usize,
	/// Activations whose execution is timed.
	#[arg(long, default_value_t = 3_000, value_parser = clap::value_parser!(u32).range(100..=20_000))]
	activations: u32,
	/// Containers that are packed, sent and received, and documents captured.
	#[arg(long, default_value_t = 3_000, value_parser = moved)]
	moves: usize,
	/// The file for the JSON document; `target/bench/goods.json` when not given.
	#[arg(long)]
	out: Option<PathBuf>,
}

/// What `receivables` measures, or replays.
#[derive(Debug, Clone, Args)]
struct ReceivablesArgs {
	/// Replays this ledger instead: a table with the columns countryCode, customerID, PaperlessDate, invoiceNumber, InvoiceDate,
	/// DueDate, InvoiceAmount, Disputed, SettledDate, PaperlessBill, DaysToSettle, DaysLate, dates as month/day/year. Ends with
	/// status 1 when a figure of the node is another than the recount.
	#[arg(long, value_name = "FILE.csv", conflicts_with = "generate")]
	replay: Option<PathBuf>,
	/// Writes a generated year of such a ledger (2,500 invoices, 100 customers) instead.
	#[arg(long, value_name = "FILE.csv")]
	generate: Option<PathBuf>,
	/// Which ledger is generated, and as of which days one that is replayed is looked at.
	#[arg(long, default_value_t = 1)]
	seed: u64,
	/// Of 100 disputed how many are found not to be owed. A ledger has one amount, invoiced and paid: by it, none.
	#[arg(long, value_name = "PERCENT", default_value_t = 0, value_parser = clap::value_parser!(u8).range(0..=100))]
	upheld: u8,
	/// Positions open while funding and paying are measured.
	#[arg(long, value_delimiter = ',', default_values_t = [10, 1_000, 100_000], value_parser = positions)]
	positions: Vec<usize>,
	/// Receivables in state, besides those positions, when what a lender has is listed.
	#[arg(long, value_delimiter = ',', default_values_t = [1_000_000])]
	receivables: Vec<usize>,
	/// Suppliers that are brought in, each with one payable.
	#[arg(long, default_value_t = 30_000)]
	suppliers: usize,
	/// The file for the JSON document; `target/bench/receivables.json`, or of a replay `target/bench/replay.json`, when not given.
	#[arg(long)]
	out: Option<PathBuf>,
}

/// What `works` measures.
#[derive(Debug, Clone, Args)]
struct WorksArgs {
	/// Registered pictures in state when further ones are measured. Five million take an hour and 30 GB of disk.
	#[arg(long, value_delimiter = ',', default_values_t = [100_000], value_parser = clap::value_parser!(u32).range(10_000..=5_000_000))]
	works: Vec<u32>,
	/// The file for the JSON document; `target/bench/works.json` when not given.
	#[arg(long)]
	out: Option<PathBuf>,
}

/// What `history` does.
#[derive(Debug, Clone, Args)]
struct HistoryArgs {
	/// The node's directory; nothing is in it yet.
	#[arg(long, value_name = "DIR")]
	base_path: PathBuf,
	/// The chain, whose genesis dates its calendar.
	#[arg(long, default_value = "story")]
	chain: String,
	/// The same number makes the same year.
	#[arg(long, default_value_t = 1)]
	seed: u64,
	/// Suppliers.
	#[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..=200))]
	suppliers: u32,
	/// Invoices.
	#[arg(long, default_value_t = 1_200, value_parser = clap::value_parser!(u32).range(1..=5_000))]
	invoices: u32,
}

/// A number of positions that a block of payments does not meet twice.
fn positions(text: &str) -> Result<usize, String> {
	let sound = text.parse().ok().filter(|count| (10..=500_000).contains(count));
	sound.ok_or_else(|| "write a number from 10 to 500,000".to_owned())
}

/// What `packshots` writes.
#[derive(Debug, Clone, Args)]
struct PackshotsArgs {
	/// A directory, made when it is not there: `shot-01.jpg` and on.
	#[arg(long, value_name = "DIR")]
	out: PathBuf,
	/// How many.
	#[arg(long, default_value_t = 12, value_parser = clap::value_parser!(u32).range(1..=10_000))]
	count: u32,
	/// The number of the first: others have other pictures.
	#[arg(long, default_value_t = 1)]
	first: u32,
}

/// What `copy` changes.
#[derive(Debug, Clone, Args)]
struct CopyArgs {
	/// The picture.
	file: PathBuf,
	/// The copy: a JPEG.
	#[arg(long, value_name = "FILE")]
	out: PathBuf,
	/// As in a mirror.
	#[arg(long)]
	mirrored: bool,
	/// Without so many percent on each side.
	#[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(..50))]
	crop: u32,
	/// Of that quality.
	#[arg(long, default_value_t = 90, value_parser = clap::value_parser!(u8).range(1..=100))]
	quality: u8,
}

/// What `flood` does.
#[derive(Debug, Clone, Args)]
struct FloodArgs {
	/// The RPC port of the node, on this machine.
	#[arg(long)]
	port: u16,
	/// Transactions of the flood.
	#[arg(long, default_value_t = 20_000, value_parser = calls)]
	calls: usize,
	/// They come from SEED//1 and on: operators that have sent nothing yet.
	#[arg(long, default_value = "//Supplier")]
	seed: String,
	/// How many of these accounts there are.
	#[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..=1_000))]
	accounts: u64,
	/// Who pays meanwhile.
	#[arg(long, default_value = "//Charlie")]
	payer: String,
	/// The organisation that is paid.
	#[arg(long, default_value_t = 1)]
	payee: u32,
}

/// A number of calls of which each has an account of its own.
fn signed_calls(text: &str) -> Result<usize, String> {
	let most = generator::SENDERS;
	let calls = text.parse().ok().filter(|calls| (100..=most).contains(calls));
	calls.ok_or_else(|| format!("write a number from 100 to {most}"))
}

/// A number of calls of which each organisation's last operator makes none.
fn moved(text: &str) -> Result<usize, String> {
	let most = generator::SENDERS - generator::ORGANISATIONS;
	let calls = text.parse().ok().filter(|calls| (100..=most).contains(calls));
	calls.ok_or_else(|| format!("write a number from 100 to {most}"))
}

/// A number of transactions that the accounts can send and one run can wait for.
fn calls(text: &str) -> Result<usize, String> {
	let calls = text.parse().map_err(|_| "write a number".to_owned())?;
	if (1_000..=200_000).contains(&calls) {
		Ok(calls)
	} else {
		Err("write a number from 1,000 to 200,000".into())
	}
}

impl ChainArgs {
	fn phase(&self) -> Duration {
		Duration::from_secs(self.seconds)
	}
}

fn main() -> Result<()> {
	let Cli { what } = Cli::parse();
	let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
	// Measured runs have the machine to themselves.
	let turn = || stalhof_tests::lock::machine(Duration::from_secs(3600));
	match what {
		What::Chain(args) => {
			let _turn = turn()?;
			tell(&runtime.block_on(chain::measure(&args))?, "chain", args.out.as_deref())
		}
		What::Consortium(args) => {
			let _turn = turn()?;
			tell(&runtime.block_on(flood::measure(&args))?, "consortium", args.out.as_deref())
		}
		What::Goods(args) => {
			let _turn = turn()?;
			tell(&runtime.block_on(goods::measure(&args))?, "goods", args.out.as_deref())
		}
		What::Receivables(args) => {
			if let Some(file) = &args.generate {
				return receivables::write(file, args.seed);
			}
			// A table that is wrong is refused at once.
			let ledger = args.replay.as_deref().map(receivables::read).transpose()?;
			let _turn = turn()?;
			match ledger {
				Some(invoices) => {
					let replayed = runtime.block_on(receivables::replay(&invoices, &args))?;
					tell(&replayed, "replay", args.out.as_deref())?;
					let differences = replayed.differences();
					ensure!(
						differences == 0,
						"{differences} figures of the node are not the recount's"
					);
					Ok(())
				}
				None => {
					let report = runtime.block_on(receivables::measure(&args))?;
					tell(&report, "receivables", args.out.as_deref())
				}
			}
		}
		What::Works(args) => {
			let _turn = turn()?;
			tell(&runtime.block_on(works::measure(&args))?, "works", args.out.as_deref())
		}
		What::History(args) => {
			let HistoryArgs { base_path, chain, seed, suppliers, invoices } = args;
			let made = Earlier { seed, suppliers, invoices };
			let begun = Instant::now();
			println!(
				"a year of {invoices} invoices of {suppliers} suppliers, in blocks of its days"
			);
			let spec = stalhof_tests::chain_spec::raw(&chain)?;
			let history = ledger::history(spec, &base_path, made, |day, transactions| {
				println!("  {day}: {transactions} transactions");
			});
			let History { invoices, suppliers, days: [first, next], blocks, transactions } =
				runtime.block_on(history)?;
			println!(
				"{invoices} invoices of {suppliers} suppliers from {first}, in {transactions} transactions of {blocks} blocks; \
				 a node that starts now goes on from {next}; {:.1} s",
				begun.elapsed().as_secs_f64()
			);
			Ok(())
		}
		What::Packshots(args) => write_packshots(&args),
		What::Copy(CopyArgs { file, out, mirrored, crop, quality }) => {
			let bytes =
				std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
			let picture = packshots::read(&bytes).with_context(|| file.display().to_string())?;
			let copy = packshots::changed(&picture, mirrored, crop)?;
			write(&out, &packshots::jpeg(&copy, quality)?)
		}
		What::Flood(args) => {
			print!("{}", runtime.block_on(running::flood(&args))?);
			Ok(())
		}
	}
}

fn write(path: &Path, content: &[u8]) -> Result<()> {
	std::fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

fn write_packshots(args: &PackshotsArgs) -> Result<()> {
	let PackshotsArgs { out, count, first } = args;
	std::fs::create_dir_all(out).with_context(|| format!("cannot make {}", out.display()))?;
	for number in (*first..).take(*count as usize) {
		let name = out.join(format!("shot-{number:02}.jpg"));
		write(&name, &packshots::jpeg(&packshots::shot(number), PACKSHOT_QUALITY)?)?;
	}
	Ok(())
}

/// Prints the table and writes the JSON document.
fn tell(report: &(impl Display + Serialize), name: &str, out: Option<&Path>) -> Result<()> {
	println!("{report}");
	let out = out.map_or_else(
		|| stalhof_tests::binaries::repository().join(format!("target/bench/{name}.json")),
		Path::to_path_buf,
	);
	if let Some(dir) = out.parent() {
		std::fs::create_dir_all(dir).with_context(|| format!("cannot make {}", dir.display()))?;
	}
	std::fs::write(&out, serde_json::to_string_pretty(report)? + "\n")
		.with_context(|| format!("cannot write {}", out.display()))?;
	println!("\nwritten to {}", out.display());
	Ok(())
}
