//! `scripts/bench chain`: phases over one validator and over four.

use super::{
	ChainArgs,
	figures::Spread,
	generator::{
		self, FIRST_ORGANISATION, Kind, ORGANISATIONS, Pace, SENDERS, Sent, Signed, amount,
		organisation, senders,
	},
	machine::{Machine, cpu_seconds},
	replay,
	report::{Finality, Report, Run},
};
use anyhow::{Context, Result, ensure};
use codec::Decode;
use stalhof_tests::{
	Network, Rpc, Setup, Transactions, Watch, accounts, chain_spec,
	rpc::bytes,
	state::{self, Account},
	watch::hashes,
};
use std::{
	collections::HashMap,
	sync::Arc,
	time::{Duration, Instant},
};
use subxt_signer::sr25519::Keypair;
use tokio::time::sleep;

/// The chains under measurement, with one validator and with four.
pub(crate) const SOLO: &str = "bench-solo";
const FOUR: &str = "bench";
/// Transactions a second of the phases that measure latency: far from what the chain can carry.
const STEADY: f64 = 200.0;
/// How long finality is watched with nothing else to do.
const IDLE: Duration = Duration::from_secs(40);
/// GRANDPA's gossip duration of the networks under load, in milliseconds: that of a single site.
const SITE_GOSSIP: u32 = 100;
/// The node's default, for validators far apart.
const DEFAULT_GOSSIP: u32 = 333;
/// The most transactions that a second of sending may use up; more are never signed.
const MOST: usize = 3000;

/// A network under measurement.
struct Bench {
	network: Network,
	transactions: Transactions,
	senders: Vec<Keypair>,
	watches: Vec<Watch>,
	/// The validators' nodes by their turn in Aura's round.
	turns: Vec<usize>,
	limits: Limits,
}

/// Measures everything, in about ten times `args.seconds` and five minutes.
pub(crate) async fn measure(args: &ChainArgs) -> Result<Report> {
	let mut report = Report::new(Machine::here(), args.seconds, args.window);
	for kind in [Kind::Remark, Kind::Payment] {
		let mut bench = Bench::start(SOLO, 1, SITE_GOSSIP).await?;
		let (run, range) = bench.saturate(kind, args).await?;
		let count = run.included;
		report.push(run);
		report.push(bench.steady(kind, args).await?);
		let base_path = bench.network[0].base_path().to_path_buf();
		eprintln!("executing {count} transactions again");
		bench.network[0].stop().await?;
		let spec = chain_spec::raw(SOLO)?;
		report.execution(kind, replay::execution(&spec, &base_path, range, count)?);
		bench.network.finish().await?;
	}
	for gossip_ms in [DEFAULT_GOSSIP, SITE_GOSSIP] {
		let bench = Bench::start(FOUR, 4, gossip_ms).await?;
		report.finality(bench.idle(gossip_ms).await?);
		bench.network.finish().await?;
	}
	for kind in [Kind::Remark, Kind::Payment] {
		let bench = Bench::start(FOUR, 4, SITE_GOSSIP).await?;
		for steady in [false, true] {
			let from = bench.rpc().best().await?.number + 1;
			let (run, load) = if steady {
				(bench.steady(kind, args).await?, format!("{STEADY:.0}"))
			} else {
				(bench.saturate(kind, args).await?.0, "most".to_owned())
			};
			report.push(run);
			let load = format!("{load} {} a second", kind.name());
			report.finality(bench.finality(from, &load, SITE_GOSSIP).await?);
		}
		bench.network.finish().await?;
	}
	Ok(report)
}

impl Bench {
	async fn start(chain: &str, validators: usize, gossip_ms: u32) -> Result<Self> {
		let gossip = gossip_ms.to_string();
		let network = Setup::validators(chain, validators)
			.arguments(["--force-authoring", "--grandpa-gossip-ms", &gossip])
			.arguments(["--pool-limit", "20000", "--pool-kbytes", "65536"])
			.arguments(["--rpc-max-request-size", "64", "--rpc-max-response-size", "64"])
			.start()
			.await?;
		let rpc = network[0].rpc();
		Network::finalized(rpc, 3, Duration::from_secs(60)).await?;
		let genesis = rpc.hash_at(0).await?.context("no genesis")?;
		let mut watches = Vec::new();
		for node in network.nodes() {
			watches.push(Watch::start(node.rpc()).await?);
		}
		let transactions = Transactions::new(rpc).await?;
		let limits = Limits::of(&transactions)?;
		let turns = turns(rpc, &genesis).await?;
		Ok(Self { network, transactions, senders: senders(), watches, turns, limits })
	}

	/// All accounts at block `at`.
	async fn accounts(&self, at: &str) -> Result<HashMap<[u8; 32], Account>> {
		let pairs = state::pairs(self.rpc(), &state::item_key("System", "Account"), at).await?;
		pairs
			.iter()
			.map(|(key, record)| {
				let key = bytes(key)?;
				let id = key.last_chunk().context("a short key")?;
				Ok((*id, Account::decode(&mut &bytes(record)?[..])?))
			})
			.collect()
	}

	/// What lies in the organisations' treasuries at block `at`, in minor units.
	async fn treasuries(&self, at: &str) -> Result<Vec<u128>> {
		let mut treasuries = Vec::with_capacity(ORGANISATIONS);
		for place in 0..ORGANISATIONS as u32 {
			treasuries.push(state::treasury(self.rpc(), FIRST_ORGANISATION + place, at).await?);
		}
		Ok(treasuries)
	}

	fn rpc(&self) -> &Rpc {
		self.network[0].rpc()
	}

	/// As many transactions as the nodes take; the blocks between the first and the last that hold
	/// some, both of which may be part full, give the rate.
	async fn saturate(&self, kind: Kind, args: &ChainArgs) -> Result<(Run, (u64, u64))> {
		let most = args.phase().as_secs() as usize * MOST;
		let run = self.phase(kind, Pace::Window(args.window), args.phase(), most).await?;
		let range = (run.first_block, run.last_block);
		Ok((run, range))
	}

	/// A load that the chain carries with ease: its latency is what a user sees.
	async fn steady(&self, kind: Kind, args: &ChainArgs) -> Result<Run> {
		let most = (args.phase().as_secs_f64() * STEADY) as usize;
		self.phase(kind, Pace::Rate(STEADY), args.phase(), most).await
	}

	async fn phase(&self, kind: Kind, pace: Pace, limit: Duration, most: usize) -> Result<Run> {
		let validators = self.network.nodes().len();
		eprintln!("{validators} validators, {}, {pace:?}", kind.name());
		let start = self.rpc().best().await?.hash;
		let before = self.accounts(&start).await?;
		let had = self.treasuries(&start).await?;
		let nonces: Vec<u64> = self
			.senders
			.iter()
			.map(|keys| before.get(&accounts::id(keys)).map_or(0, |account| account.nonce.into()))
			.collect();
		let signing = Instant::now();
		let rounds = most.div_ceil(SENDERS);
		let signed =
			Arc::new(Signed::new(&self.transactions, &self.senders, kind, &nonces, rounds)?);
		let signing = signing.elapsed();
		let ports: Vec<_> = self.network.nodes().iter().map(|node| node.rpc_port()).collect();
		let (nodes, own) = (self.cpu()?, cpu_seconds(std::process::id())?);
		let sent = generator::send(&signed, &ports, pace, limit).await?;
		let (nodes, own) = (self.cpu()? - nodes, cpu_seconds(std::process::id())? - own);

		let last = sent.blocks.last().context("no blocks")?.number;
		for node in self.network.nodes() {
			Network::finalized(node.rpc(), last, Duration::from_secs(60)).await?;
		}
		self.check(kind, &before, &had, &sent).await?;
		let inclusion = sent.blocks.iter().flat_map(|block| &block.delays);
		let inclusion = Spread::of(inclusion.map(|(_, delay)| *delay).collect());
		let mut finality = Vec::new();
		for block in &sent.blocks {
			let at = self.watches[0].finalised(block.number).context("a block is not final")?;
			finality
				.extend(block.delays.iter().map(|(sent, _)| at.saturating_duration_since(*sent)));
		}
		let included: usize = sent.blocks.iter().map(|block| block.delays.len()).sum();
		let (inner, seconds) = inner(&sent);
		let mut fill = Vec::new();
		for block in &sent.blocks {
			fill.push(self.limits.fill(self.rpc(), &block.hash).await?);
		}
		Ok(Run {
			kind,
			validators,
			rate: match pace {
				Pace::Window(_) => None,
				Pace::Rate(rate) => Some(rate),
			},
			bytes: signed.bytes_each(),
			signing_us: signing.as_secs_f64() * 1e6 / (rounds * SENDERS) as f64,
			offered: sent.offered,
			sent_again: sent.sent_again,
			included,
			first_block: sent.blocks[0].number,
			last_block: last,
			per_second: inner as f64 / seconds,
			most_in_a_block: sent.blocks.iter().map(|block| block.delays.len()).max().unwrap_or(0),
			mean_fill: fill.iter().sum::<f64>() / fill.len() as f64,
			most_fill: fill.iter().copied().fold(0.0, f64::max),
			inclusion,
			finality: Spread::of(finality),
			nodes_cpu_us: nodes * 1e6 / included as f64,
			generator_cpu_us: own * 1e6 / included as f64,
		})
	}

	/// CPU seconds of all nodes so far.
	fn cpu(&self) -> Result<f64> {
		self.network.nodes().iter().map(|node| cpu_seconds(node.pid()?)).sum()
	}

	/// Every included transaction did what it was to do: treasuries and nonces say so.
	async fn check(
		&self,
		kind: Kind,
		before: &HashMap<[u8; 32], Account>,
		had: &[u128],
		sent: &Sent,
	) -> Result<()> {
		let end = &sent.blocks.last().context("no blocks")?.hash;
		let after = self.accounts(end).await?;
		let (mut used, mut paid) = (0, vec![0; ORGANISATIONS]);
		for (index, keys) in self.senders.iter().enumerate() {
			let id = accounts::id(keys);
			let (old, new) =
				before.get(&id).zip(after.get(&id)).context("a sender has no account")?;
			let times = u128::from(new.nonce - old.nonce);
			used += times;
			if kind == Kind::Payment {
				paid[organisation(index)] += times * amount(index);
			}
		}
		let included: usize = sent.blocks.iter().map(|block| block.delays.len()).sum();
		ensure!(used == included as u128, "{included} were included but {used} nonces used");
		for (place, has) in self.treasuries(end).await?.into_iter().enumerate() {
			let previous = (place + ORGANISATIONS - 1) % ORGANISATIONS;
			let expected = had[place] + paid[previous] - paid[place];
			ensure!(has == expected, "treasury {place} has {has} instead of {expected}");
		}
		Ok(())
	}

	/// Finality while nothing is sent.
	async fn idle(&self, gossip_ms: u32) -> Result<Finality> {
		eprintln!("4 validators, idle, gossip {gossip_ms} ms");
		let from = self.rpc().best().await?.number + 1;
		let cpu = self.cpu()?;
		sleep(IDLE).await;
		let cpu = (self.cpu()? - cpu) / IDLE.as_secs_f64();
		let mut finality = self.finality(from, "none", gossip_ms).await?;
		finality.nodes_cpu = Some(cpu);
		Ok(finality)
	}

	/// From import to finality at nodes that did not author, of the blocks from `from` on.
	async fn finality(&self, from: u64, load: &str, gossip_ms: u32) -> Result<Finality> {
		let to = self.rpc().finalized().await?.number;
		ensure!(to > from, "no block became final");
		let on_chain: HashMap<_, _> = hashes(self.rpc(), from..=to).await?;
		let mut delays = Vec::new();
		for (node, watch) in self.watches.iter().enumerate() {
			// Messages arrive a little after the state that they tell of.
			let deadline = Instant::now() + Duration::from_secs(30);
			while watch.finalised(to).is_none() {
				ensure!(Instant::now() < deadline, "a node did not tell of finality");
				sleep(Duration::from_millis(50)).await;
			}
			let turns = &self.turns;
			delays.extend(watch.delays(&(from..=to), &on_chain, |slot| {
				turns[slot as usize % turns.len()] == node
			}));
		}
		let slots = self.rpc().header_at(to).await?.slot - self.rpc().header_at(from).await?.slot;
		Ok(Finality {
			load: load.to_owned(),
			gossip_ms,
			blocks: to + 1 - from,
			slots: slots + 1,
			delay: Spread::of(delays),
			nodes_cpu: None,
		})
	}
}

/// The nodes in the order of Aura's turns.
async fn turns(rpc: &Rpc, at: &str) -> Result<Vec<usize>> {
	let known: Vec<[u8; 32]> = ["//Alice", "//Bob", "//Charlie", "//Dave"]
		.iter()
		.map(|path| accounts::id(&accounts::dev(path)))
		.collect();
	let raw = rpc.storage(&state::item_key("Aura", "Authorities"), at).await?;
	let keys: Vec<[u8; 32]> = Decode::decode(&mut &raw.context("no authorities")?[..])?;
	keys.iter()
		.map(|key| known.iter().position(|other| other == key).context("an unknown validator"))
		.collect()
}

/// Transactions in the blocks between the first and the last, and the seconds of their slots. A run
/// of fewer than three blocks counts whole.
fn inner(sent: &Sent) -> (usize, f64) {
	let blocks = &sent.blocks;
	let slot_seconds = 2.0;
	let count = |blocks: &[generator::Block]| blocks.iter().map(|block| block.delays.len()).sum();
	if blocks.len() < 3 {
		let slots = blocks[blocks.len() - 1].slot + 1 - blocks[0].slot;
		return (count(blocks), slots as f64 * slot_seconds);
	}
	let slots = blocks[blocks.len() - 2].slot - blocks[0].slot;
	(count(&blocks[1..blocks.len() - 1]), slots as f64 * slot_seconds)
}

#[derive(Clone, Copy, Debug, Decode)]
struct Weight {
	#[codec(compact)]
	ref_time: u64,
	#[codec(compact)]
	_proof_size: u64,
}

#[derive(Debug, Decode)]
struct ClassLimits {
	_base_extrinsic: Weight,
	_max_extrinsic: Option<Weight>,
	max_total: Option<Weight>,
	_reserved: Option<Weight>,
}

/// What ordinary transactions may fill of a block.
#[derive(Clone, Copy, Debug)]
struct Limits {
	normal: u64,
}

impl Limits {
	fn of(transactions: &Transactions) -> Result<Self> {
		let system = transactions.chain().metadata_ref().pallet_by_name("System");
		let constant = system.and_then(|pallet| pallet.constant_by_name("BlockWeights"));
		let raw = constant.context("no constant System.BlockWeights")?.value();
		let (_base, _max, normal): (Weight, Weight, ClassLimits) = Decode::decode(&mut &raw[..])?;
		let normal = normal.max_total.context("ordinary transactions are not limited")?.ref_time;
		Ok(Self { normal })
	}

	/// The share of that limit which block `at` used, 0 to 1.
	async fn fill(self, rpc: &Rpc, at: &str) -> Result<f64> {
		let raw = rpc.storage(&state::item_key("System", "BlockWeight"), at).await?;
		let normal = Weight::decode(&mut &raw.context("no block weight")?[..])?;
		Ok(normal.ref_time as f64 / self.normal as f64)
	}
}
