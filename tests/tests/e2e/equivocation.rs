//! Two nodes run with one validator's keys, and every other node counts it.

use anyhow::{Context, Result, ensure};
use stalhof_tests::{Network, Node, Setup, http, scenario, wait::until};
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(120);
const BOB: usize = 1;
const TWIN: usize = 4;

/// How many equivocations of that kind a node has counted.
fn counted(node: &Node, kind: &str) -> Result<u64> {
	let (status, body) = http::get(node.prometheus_port().context("no metrics")?, "/metrics")?;
	ensure!(status == 200, "status {status}");
	let of = format!("of=\"{kind}\"");
	let mut lines = body
		.lines()
		.filter(|line| line.starts_with("stalhof_equivocations_total{") && line.contains(&of));
	let line = lines.next().with_context(|| format!("no {of} in the metrics:\n{body}"))?;
	let (_, value) = line.rsplit_once(' ').context("no value")?;
	value.parse().with_context(|| line.to_owned())
}

#[test]
fn equivocations_should_be_counted_and_logged_when_two_nodes_run_with_one_validator_s_keys() {
	scenario(Duration::from_secs(300), async {
		let mut network = Setup::validators("local", 4).prometheus().start().await?;
		let rpc = network[BOB].rpc().clone();
		Network::finalized(&rpc, 4, LIMIT).await?;
		for kind in ["block", "prevote", "precommit"] {
			ensure!(counted(&network[BOB], kind)? == 0, "{kind}s of honest validators");
		}

		network.join("twin", ["--alice"]).await?;
		for kind in ["block", "prevote"] {
			until(&format!("{kind}s of two nodes with one key"), LIMIT, async || {
				Ok((counted(&network[BOB], kind)? > 0).then_some(()))
			})
			.await?;
		}
		let log = network[BOB].log();
		ensure!(log.contains("has signed two blocks in slot"), "no line on two blocks");
		ensure!(log.contains("has signed two prevotes in round"), "no line on two prevotes");

		// It is one of four: the chain goes on, and with the twin gone nothing more is counted.
		network[TWIN].stop().await?;
		let height = rpc.best().await?.number + 4;
		Network::finalized(&rpc, height, LIMIT).await?;
		let counts =
			|| ["block", "prevote", "precommit"].map(|kind| counted(&network[BOB], kind).ok());
		let before = counts();
		Network::finalized(&rpc, height + 8, LIMIT).await?;
		ensure!(counts() == before, "counted {before:?}, then {:?}", counts());
		network.finish().await
	});
}
