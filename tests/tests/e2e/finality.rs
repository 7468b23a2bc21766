//! Four validators: what they survive, and what they do not.

use anyhow::{Result, ensure};
use stalhof_tests::{Header, Network, Rpc, scenario, transactions::works, wait::until};
use std::time::{Duration, Instant};
use tokio::time::sleep;

const FINALITY_BACK: Duration = Duration::from_secs(60);

/// Waits until `blocks` more blocks are best; returns the new best block.
async fn grows(rpc: &Rpc, blocks: u64, limit: Duration) -> Result<Header> {
	let start = rpc.best().await?.number;
	until(&format!("{blocks} more blocks after {start}"), limit, async || {
		let best = rpc.best().await?;
		Ok((best.number >= start + blocks).then_some(best))
	})
	.await
}

#[test]
fn finality_should_survive_one_of_four_validators_and_return_after_a_second() {
	scenario(Duration::from_secs(240), async {
		let mut network = Network::local(4).await?;
		Network::finalized(network[0].rpc(), 3, Duration::from_secs(60)).await?;

		// One of four is gone: two thirds are left.
		network[3].kill()?;
		let grown = grows(network[0].rpc(), 5, Duration::from_secs(60)).await?;
		Network::finalized(network[0].rpc(), grown.number, Duration::from_secs(60)).await?;

		// Two of four are gone: nobody may finalise, everybody may write blocks.
		network[2].kill()?;
		sleep(Duration::from_secs(4)).await;
		let stalled = network[0].rpc().finalized().await?;
		let best = grows(network[0].rpc(), 4, Duration::from_secs(60)).await?;
		for node in &network.nodes()[..2] {
			let finalised = node.rpc().finalized().await?;
			assert_eq!(finalised, stalled, "{} finalised without two thirds", node.name());
		}

		// Both are back on the databases that they were cut off from.
		let start = Instant::now();
		network[2].spawn()?;
		network[3].spawn()?;
		network[2].ready().await?;
		network[3].ready().await?;
		Network::finalized(network[0].rpc(), best.number, FINALITY_BACK).await?;
		let back = start.elapsed();
		eprintln!("finality was back after {:.1} s", back.as_secs_f64());
		ensure!(back < FINALITY_BACK, "finality took {back:?} to come back");

		for node in network.nodes() {
			Network::finalized(node.rpc(), best.number, Duration::from_secs(30)).await?;
			assert_eq!(node.rpc().header_at(best.number).await?, best, "{}", node.name());
		}
		works(network[3].rpc(), Duration::from_secs(60)).await?;
		network.finish().await
	});
}
