//! `scripts/bench consortium`: what an organisation's payment waits for while others send more than they may.

use super::{
	ConsortiumArgs,
	figures::Spread,
	flood_report::{Delays, FloodReport, FloodRun, Kind},
	machine::Machine,
};
use anyhow::{Context, Result, ensure};
use stalhof_tests::{
	Network, Rpc, Setup, Transactions, accounts,
	flood::{Flood, Inclusion, include},
	transactions::{Call, pay, remark},
};
use std::{
	ops::Range,
	time::{Duration, Instant},
};
use subxt_signer::sr25519::Keypair;
use tokio::time::sleep;

/// `//bench//N` of those who flood: two organisations of one group, and the participants of one sponsor.
const GROUP: Range<u64> = 10_000..10_500;
const PARTICIPANTS: Range<u64> = 10_510..11_010;
/// `//bench//N` of those who do not: operators of an organisation of another group.
const PAYER: u64 = 0;
const REMARKER: u64 = 1;
/// An organisation of a third group.
const PAYEE: u32 = 8;
/// Transactions of those who do not flood, of each kind, before the flood and at least while it lasts.
const LEAST: usize = 15;
const MOST: usize = 60;
const SLOT: Duration = Duration::from_secs(2);
const LIMIT: Duration = Duration::from_secs(120);

impl Kind {
	fn call(self) -> Call {
		match self {
			Self::Remark => remark(&[7; 32]),
			Self::LongRemark => remark(&[7; 4096]),
			Self::Payment => pay(PAYEE, 1),
		}
	}
}

/// Measures every kind of flood; about two minutes each.
pub(crate) async fn measure(args: &ConsortiumArgs) -> Result<FloodReport> {
	let mut report = FloodReport::new(Machine::here(), args.calls, args.pool_limit);
	for validators in &args.validators {
		for kind in [Kind::Remark, Kind::LongRemark, Kind::Payment] {
			report.runs.push(run(*validators, kind, args).await?);
		}
	}
	Ok(report)
}

async fn run(validators: usize, kind: Kind, args: &ConsortiumArgs) -> Result<FloodRun> {
	eprintln!("{validators} validators, a flood of {} {}", args.calls, kind.name());
	let chain = if validators == 1 { "bench-solo" } else { "bench" };
	let pool = args.pool_limit.to_string();
	let network = Setup::validators(chain, validators)
		.arguments(["--pool-limit", &pool, "--pool-kbytes", "262144"])
		.arguments(["--force-authoring", "--grandpa-gossip-ms", "100"])
		.arguments(["--rpc-max-request-size", "64", "--rpc-max-response-size", "256"])
		.start()
		.await?;
	let rpc = network[0].rpc();
	Network::finalized(rpc, 3, LIMIT).await?;
	let transactions = Transactions::new(rpc).await?;
	let other = Other::new(&transactions);
	let quiet = other.sends(rpc, LEAST, async || Ok(false)).await?;

	let root = accounts::dev("//bench");
	let flooders: Vec<Keypair> =
		GROUP.chain(PARTICIPANTS).map(|index| accounts::child(&root, index)).collect();
	let rounds = args.calls.div_ceil(flooders.len());
	let flood = Flood::sign(&transactions, &flooders, &kind.call(), rounds)?;
	let from = rpc.best().await?.number + 1;
	let (port, sending, start) = (network[0].rpc_port(), flood.clone(), Instant::now());
	let sending = tokio::spawn(async move {
		let answers = sending.send(port).await?;
		anyhow::Ok((answers, start.elapsed()))
	});
	// The flood lasts while it is sent and while some of it waits.
	let flooded = other
		.sends(rpc, LEAST, async || Ok(!sending.is_finished() || flood.pending(rpc).await? > 0))
		.await?;
	let (answers, sent_in) = sending.await??;
	let left = flood.pending(rpc).await?;

	let (mut blocks, mut included, mut most, mut overtaken) = (0, 0, 0, 0);
	for height in from..=rpc.best().await?.number {
		let hash = rpc.hash_at(height).await?.context("no block")?;
		let places = flood.places(rpc, &hash).await?;
		blocks += u64::from(!places.is_empty());
		included += places.len();
		most = most.max(places.len());
		let of_other = flooded.0.included.iter().filter(|payment| payment.block == hash);
		overtaken +=
			of_other.filter(|payment| places.first().is_some_and(|at| *at < payment.place)).count();
	}
	ensure!(included + left <= answers.accepted, "more were included than accepted");
	network.finish().await?;
	Ok(FloodRun {
		kind,
		validators,
		calls: flood.len(),
		sent_in_s: sent_in.as_secs_f64(),
		refused: answers.refused,
		dropped: answers.accepted - included - left,
		accepted: answers.accepted,
		included,
		left,
		blocks,
		most_in_a_block: most,
		payments_overtaken: overtaken,
		quiet_payment: quiet.0.delays(),
		quiet_remark: quiet.1.delays(),
		flooded_payment: flooded.0.delays(),
		flooded_remark: flooded.1.delays(),
	})
}

/// One who does not flood.
struct Other<'a> {
	transactions: &'a Transactions,
	payer: Keypair,
	remarker: Keypair,
}

impl<'a> Other<'a> {
	fn new(transactions: &'a Transactions) -> Self {
		let root = accounts::dev("//bench");
		let (payer, remarker) = (accounts::child(&root, PAYER), accounts::child(&root, REMARKER));
		Self { transactions, payer, remarker }
	}

	/// A payment and a remark each slot, `least` times and as long as `more` says so.
	async fn sends(
		&self,
		rpc: &Rpc,
		least: usize,
		more: impl AsyncFn() -> Result<bool>,
	) -> Result<(Fates, Fates)> {
		let (mut payments, mut remarks) = (Fates::default(), Fates::default());
		for sent in 0..MOST {
			if sent >= least && !more().await? {
				break;
			}
			let start = Instant::now();
			let (pay, remark) = (pay(PAYEE, 1), remark(&[1; 32]));
			let (payment, remark) = tokio::join!(
				include(self.transactions, rpc, &pay, &self.payer, LIMIT),
				include(self.transactions, rpc, &remark, &self.remarker, LIMIT),
			);
			payments.note(payment);
			remarks.note(remark);
			// Not always at the same moment of a slot.
			let pause = SLOT + Duration::from_millis(130);
			sleep(pause.saturating_sub(start.elapsed())).await;
		}
		Ok((payments, remarks))
	}
}

/// What became of the transactions of one who does not flood.
#[derive(Debug, Default)]
struct Fates {
	included: Vec<Inclusion>,
	lost: usize,
}

impl Fates {
	fn note(&mut self, fate: Result<Inclusion>) {
		match fate {
			Ok(inclusion) => self.included.push(inclusion),
			Err(error) => {
				eprintln!("lost, of one who does not flood: {error:#}");
				self.lost += 1;
			}
		}
	}

	fn delays(&self) -> Delays {
		let mut blocks: Vec<u64> = self.included.iter().map(|one| one.blocks).collect();
		blocks.sort_unstable();
		let at = |per_cent: usize| {
			let rank = (blocks.len() * per_cent).div_ceil(100);
			blocks.get(rank.saturating_sub(1)).copied().unwrap_or(0)
		};
		Delays {
			lost: self.lost,
			p50_blocks: at(50),
			p95_blocks: at(95),
			max_blocks: at(100),
			time: Spread::of(self.included.iter().map(|one| one.delay).collect()),
		}
	}
}
