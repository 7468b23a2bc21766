//! `stalhof-bench flood`: floods a development network that runs already, for the story that `scripts/start` plays.

use super::{FloodArgs, figures::Spread};
use anyhow::{Context, Result, ensure};
use stalhof_tests::{
	Rpc, Transactions, accounts,
	flood::{Flood, Inclusion, include},
	transactions::{pay, remark},
};
use std::{fmt, time::Duration};
use subxt_signer::sr25519::Keypair;
use tokio::time::sleep;

/// Payments before the flood, and the fewest during it.
const PAYMENTS: usize = 10;
/// The most during it.
const MOST: usize = 40;
const LIMIT: Duration = Duration::from_secs(60);

/// What a payment waited for, and what became of the flood.
#[derive(Debug)]
pub(crate) struct Flooded {
	calls: usize,
	accepted: usize,
	refused: usize,
	quiet: Waits,
	flooded: Waits,
}

/// How long payments waited for a block.
#[derive(Debug)]
struct Waits {
	payments: usize,
	next_block: usize,
	p95_ms: f64,
}

impl Waits {
	fn of(payments: &[Inclusion]) -> Self {
		let spread = Spread::of(payments.iter().map(|payment| payment.delay).collect());
		let next_block = payments.iter().filter(|payment| payment.blocks == 1).count();
		Self { payments: payments.len(), next_block, p95_ms: spread.p95_ms }
	}
}

impl fmt::Display for Flooded {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let Self { calls, accepted, refused, quiet, flooded } = self;
		writeln!(f, "{calls} calls sent: the pool took {accepted} and refused {refused}")?;
		for (when, waits) in [("quiet  ", quiet), ("flooded", flooded)] {
			let Waits { payments, next_block, p95_ms } = waits;
			writeln!(
				f,
				"{when}: {next_block} of {payments} payments in the very next block, p95 {p95_ms:.0} ms"
			)?;
		}
		Ok(())
	}
}

/// Floods the node at `args.port` from accounts that have sent nothing yet.
pub(crate) async fn flood(args: &FloodArgs) -> Result<Flooded> {
	let rpc = Rpc::connect(args.port).await?;
	let transactions = Transactions::new(&rpc).await?;
	let payer = accounts::dev(&args.payer);
	let quiet = payments(&transactions, &rpc, &payer, args.payee, async || Ok(false)).await?;

	let flooders: Vec<Keypair> = (1..=args.accounts)
		.map(|number| accounts::dev(&format!("{}//{number}", args.seed)))
		.collect();
	let rounds = args.calls.div_ceil(flooders.len());
	let flood = Flood::sign(&transactions, &flooders, &remark(&[7; 32]), rounds)?;
	let (port, sending) = (args.port, flood.clone());
	let sending = tokio::spawn(async move { sending.send(port).await });
	let flooded = payments(&transactions, &rpc, &payer, args.payee, async || {
		Ok(!sending.is_finished() || flood.pending(&rpc).await? > 0)
	})
	.await?;
	let answers = sending.await??;
	ensure!(answers.accepted > 0, "no call of the flood was accepted: {:?}", answers.refused);
	Ok(Flooded {
		calls: flood.len(),
		accepted: answers.accepted,
		refused: answers.refused.values().sum(),
		quiet: Waits::of(&quiet),
		flooded: Waits::of(&flooded),
	})
}

/// Payments one after another, as long as `more` says so.
async fn payments(
	transactions: &Transactions,
	rpc: &Rpc,
	payer: &Keypair,
	payee: u32,
	more: impl AsyncFn() -> Result<bool>,
) -> Result<Vec<Inclusion>> {
	let mut all = Vec::new();
	for sent in 0..MOST {
		if sent >= PAYMENTS && !more().await? {
			break;
		}
		let payment = include(transactions, rpc, &pay(payee, 1), payer, LIMIT).await;
		all.push(payment.with_context(|| format!("payment {sent}"))?);
		// Not always at the same moment of a slot.
		sleep(Duration::from_millis(130 * (sent as u64 % 7))).await;
	}
	Ok(all)
}
