//! Four validators under load for minutes: `STALHOF_LONG=1`, `STALHOF_SOAK_SECONDS` (600).

use anyhow::{Context, Result, ensure};
use stalhof_tests::{Network, load::Load, long, scenario, scenario::skipped};
use std::{
	env, fs,
	time::{Duration, Instant},
};
use tokio::time::sleep;

/// Payments a second.
const RATE: u32 = 100;
/// Blocks that finality may lag behind.
const MAX_LAG: u64 = 8;
/// Memory that a node may take in all, and that it may grow by after the first minute.
const MAX_MEMORY: u64 = 2 << 30;
const MAX_GROWTH: u64 = 512 << 20;

/// Resident memory of a process in bytes.
fn memory(pid: u32) -> Result<u64> {
	let status = fs::read_to_string(format!("/proc/{pid}/status"))?;
	let line = status.lines().find(|line| line.starts_with("VmRSS:")).context("no VmRSS")?;
	let kibibytes: u64 = line.split_whitespace().nth(1).context("no number")?.parse()?;
	Ok(kibibytes * 1024)
}

#[test]
fn network_should_stay_healthy_under_load_for_minutes() {
	if !long() {
		skipped("the soak", "it runs with STALHOF_LONG=1");
		return;
	}
	let seconds = env::var("STALHOF_SOAK_SECONDS").ok().and_then(|s| s.parse().ok()).unwrap_or(600);
	scenario(Duration::from_secs(seconds + 180), async {
		let network = Network::local(4).await?;
		let rpc = network[0].rpc();
		Network::finalized(rpc, 2, Duration::from_secs(60)).await?;
		let first = rpc.best().await?;
		let load = Load::start(rpc, RATE).await?;
		let start = Instant::now();
		let (mut worst_lag, mut early) = (0, Vec::new());
		while start.elapsed() < Duration::from_secs(seconds) {
			sleep(Duration::from_secs(10)).await;
			for node in network.nodes() {
				let best = node.rpc().best().await?.number;
				let lag = best.saturating_sub(node.rpc().finalized().await?.number);
				worst_lag = worst_lag.max(lag);
				ensure!(lag <= MAX_LAG, "{}: finality is {lag} blocks behind", node.name());
				let memory = memory(node.pid()?)?;
				ensure!(memory <= MAX_MEMORY, "{} takes {memory} bytes", node.name());
			}
			if early.is_empty() && start.elapsed() >= Duration::from_secs(60) {
				for node in network.nodes() {
					early.push(memory(node.pid()?)?);
				}
			}
		}
		let (accepted, refused) = load.stop();
		let last = rpc.best().await?;
		let (blocks, slots) = (last.number - first.number, last.slot - first.slot);
		ensure!(!early.is_empty(), "a soak of less than a minute does not see memory grow");
		for (node, early) in network.nodes().iter().zip(early) {
			let growth = memory(node.pid()?)?.saturating_sub(early);
			ensure!(growth <= MAX_GROWTH, "{} grew by {growth} bytes", node.name());
		}
		eprintln!(
			"{blocks} blocks in {slots} slots, {accepted} payments accepted, {refused} refused, \
			finality at most {worst_lag} blocks behind"
		);
		ensure!(blocks * 100 >= slots * 95, "only {blocks} blocks in {slots} slots");
		ensure!(refused * 100 <= accepted, "{refused} of {accepted} payments were refused");
		Network::finalized(rpc, last.number, Duration::from_secs(30)).await?;
		network.finish().await
	});
}
