//! A node that is cut off under load again and again.

use anyhow::{Context, Result, ensure};
use stalhof_tests::{
	Network, Node, Rpc,
	load::{self, Load},
	long, scenario, state,
	wait::until,
};
use std::time::Duration;
use tokio::time::sleep;

/// Payments a second that the network carries meanwhile.
const RATE: u32 = 60;

/// The best block that the node found in its database at its start number `start`, from 0.
async fn reopened_at(node: &Node, start: u64) -> Result<u64> {
	const SIGN: &str = "Highest known block at #";
	// The line may come a little after the node answers.
	until("the height in the log", Duration::from_secs(10), async || {
		let log = node.log();
		let Some(rest) = log.split(SIGN).nth(usize::try_from(start)? + 1) else { return Ok(None) };
		let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
		Ok(Some(digits.parse()?))
	})
	.await
}

/// Compares block `height` and all accounts in its state between the node that was killed and a
/// peer that was not.
async fn same_state(victim: &Rpc, peer: &Rpc, height: u64) -> Result<usize> {
	let (ours, theirs) = (victim.header_at(height).await?, peer.header_at(height).await?);
	ensure!(ours == theirs, "block {height} is {ours:?} on the victim and {theirs:?} on a peer");
	let prefix = state::item_key("System", "Account");
	let accounts = state::pairs(victim, &prefix, &ours.hash).await?;
	ensure!(
		accounts == state::pairs(peer, &prefix, &ours.hash).await?,
		"accounts differ at {height}"
	);
	Ok(accounts.len())
}

#[test]
fn database_should_open_with_its_peers_state_when_killed_under_load() {
	let kills = if long() { 20 } else { 2 };
	scenario(Duration::from_secs(60 + 45 * kills), async {
		const VICTIM: usize = 3;
		let mut network = Network::local(4).await?;
		Network::finalized(network[0].rpc(), 2, Duration::from_secs(60)).await?;
		let quiet = network[0].rpc().best().await?;
		let before = state::treasury(network[0].rpc(), load::RECEIVER, &quiet.hash).await?;
		let load = Load::start(network[0].rpc(), RATE).await?;
		for kill in 1..=kills {
			// Another moment of the slot each time.
			sleep(Duration::from_millis(4000 + 370 * (kill % 6))).await;
			network[VICTIM].kill()?;
			network[VICTIM].start().await?;
			let height = reopened_at(&network[VICTIM], kill).await?;
			let (victim, peer) = (network[VICTIM].rpc(), network[0].rpc());
			ensure!(height > 0, "the database was empty after kill {kill}");
			// A block that was on no peer's best chain can only be judged once it is final.
			let accounts = until("one state", Duration::from_secs(30), async || {
				same_state(victim, peer, height).await.map(Some)
			})
			.await
			.with_context(|| format!("kill {kill}"))?;
			let head = peer.best().await?.number;
			until("the victim to catch up", Duration::from_secs(30), async || {
				Ok((victim.best().await?.number >= head).then_some(()))
			})
			.await?;
			eprintln!("kill {kill}: reopened at {height}, {accounts} accounts agree");
		}
		let (accepted, refused) = load.stop();
		ensure!(
			accepted > 100 * kills,
			"only {accepted} payments were accepted ({refused} refused)"
		);

		let head = network[0].rpc().best().await?;
		for node in network.nodes() {
			Network::finalized(node.rpc(), head.number, Duration::from_secs(30)).await?;
			assert_eq!(node.rpc().header_at(head.number).await?, head, "{}", node.name());
		}
		let after = state::treasury(network[0].rpc(), load::RECEIVER, &head.hash).await?;
		ensure!(after > before, "no payment of the load was included");
		network.finish().await
	});
}
