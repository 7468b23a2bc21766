//! Organisations that send more than their group may: others do not wait for them.

use anyhow::{Context, ensure};
use stalhof_tests::{
	Network, Setup, Transactions, accounts,
	flood::{Flood, include},
	scenario,
	transactions::{pay, remark},
};
use std::time::Duration;
use subxt_signer::sr25519::Keypair;

const LIMIT: Duration = Duration::from_secs(60);
/// Operators of two organisations of one group of the bench chains: `//bench//10000` and on.
const FLOODERS: std::ops::Range<u64> = 10_000..10_100;
/// Calls of each of them.
const ROUNDS: usize = 20;
/// Bytes of each call: some blocks are full of them.
const BYTES: usize = 8 * 1024;
/// Fewer than the flood has.
const POOL: usize = 500;
/// Payments by an operator of another organisation meanwhile.
const PAYMENTS: usize = 5;

#[test]
fn payment_should_go_before_a_flood_when_the_pool_is_full_of_another_groups_calls() {
	scenario(Duration::from_secs(240), async {
		let pool = POOL.to_string();
		let network = Setup::validators("bench-solo", 1)
			.arguments(["--pool-limit", &pool, "--rpc-max-request-size", "64"])
			.start()
			.await?;
		let rpc = network[0].rpc().clone();
		Network::finalized(&rpc, 2, LIMIT).await?;
		let transactions = Transactions::new(&rpc).await?;
		let root = accounts::dev("//bench");
		let flooders: Vec<Keypair> = FLOODERS.map(|index| accounts::child(&root, index)).collect();
		let flood = Flood::sign(&transactions, &flooders, &remark(&[7; BYTES]), ROUNDS)?;
		let from = rpc.best().await?.number + 1;

		let (port, sending) = (network[0].rpc_port(), flood.clone());
		let sending = tokio::spawn(async move { sending.send(port).await });
		let payer = accounts::child(&root, 0);
		let mut beside = 0;
		for _ in 0..PAYMENTS {
			let payment = include(&transactions, &rpc, &pay(8, 1), &payer, LIMIT).await?;
			ensure!(payment.blocks <= 2, "the payment waited {} blocks", payment.blocks);
			let flooded = flood.places(&rpc, &payment.block).await?;
			let before = flooded.iter().filter(|place| **place < payment.place).count();
			ensure!(before == 0, "{before} of the flood go before the payment");
			beside += usize::from(!flooded.is_empty());
		}
		ensure!(beside > 0, "no payment had the flood beside it: the test shows nothing");

		let answers = sending.await??;
		let refused: usize = answers.refused.values().sum();
		eprintln!("{} accepted, refused: {:?}", answers.accepted, answers.refused);
		ensure!(answers.accepted + refused == flood.len(), "answers are missing");
		let (to, mut included) = (rpc.best().await?.number, 0);
		for height in from..=to {
			let hash = rpc.hash_at(height).await?.context("no block")?;
			included += flood.places(&rpc, &hash).await?.len();
		}
		let pending = flood.pending(&rpc).await?;
		eprintln!("{included} in blocks {from} to {to}, {pending} wait");
		ensure!(pending <= POOL, "the pool holds {pending}");
		ensure!(included < flood.len(), "the pool was never full: the test shows nothing");
		network.finish().await
	});
}
