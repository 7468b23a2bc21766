//! `goods_verify` of a node: how long a verdict with a proof takes.

use crate::{figures::Spread, machine::cpu_seconds};
use anyhow::{Context, Result, ensure};
use serde::Serialize;
use serde_json::{Value, json};
use stalhof_marks::Proof;
use stalhof_tests::{Node, Rpc};
use std::time::{Duration, Instant};

/// A call of a node that does next to nothing: what connection, JSON and scheduling take.
const IDLE: &str = "system_chain";

/// Calls one after another over one connection.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Verdicts {
	/// Of each call as its caller sees it.
	pub(crate) call: Spread,
	/// Of a call that does nothing.
	pub(crate) idle: Spread,
	/// What the call takes beyond one that does nothing, at the median, in milliseconds.
	pub(crate) beyond_idle_ms: f64,
	/// CPU time of the whole node for each, in milliseconds: its reading and writing of JSON, and the blocks that it
	/// makes meanwhile, with it.
	pub(crate) node_cpu_ms: f64,
}

/// Asks a node for a verdict on the mark of each proof.
///
/// # Errors
/// When one is not proved.
pub(crate) async fn verdicts(node: &Node, batch: u32, proofs: &[Proof]) -> Result<Verdicts> {
	let rpc = node.rpc();
	let questions: Vec<Value> = proofs.iter().map(|proof| question(batch, proof)).collect();
	// The first calls of a node read its runtime.
	for question in questions.iter().take(20) {
		let verdict: Value = rpc.call("goods_verify", question.clone()).await?;
		ensure!(verdict["membership"] == "proved", "{question}: {verdict}");
	}
	let idle = timed(rpc, IDLE, vec![json!([]); questions.len()], |_| true).await?;
	let (before, count) = (cpu_seconds(node.pid()?)?, questions.len());
	let proved = |verdict: &Value| verdict["membership"] == "proved";
	let call = timed(rpc, "goods_verify", questions, proved).await?;
	let cpu = cpu_seconds(node.pid()?)? - before;
	Ok(Verdicts {
		call,
		idle,
		beyond_idle_ms: call.p50_ms - idle.p50_ms,
		node_cpu_ms: cpu * 1e3 / count as f64,
	})
}

async fn timed(
	rpc: &Rpc,
	method: &str,
	calls: Vec<Value>,
	good: impl Fn(&Value) -> bool,
) -> Result<Spread> {
	let mut times: Vec<Duration> = Vec::with_capacity(calls.len());
	for params in calls {
		let start = Instant::now();
		let answer: Value = rpc.call(method, params).await?;
		times.push(start.elapsed());
		ensure!(good(&answer), "{method}: {answer}");
	}
	ensure!(!times.is_empty(), "nothing to ask");
	Ok(Spread::of(times))
}

fn question(batch: u32, proof: &Proof) -> Value {
	let mark = json!({ "gtin": proof.gtin, "serial": proof.serial });
	let way = json!({
		"item": format!("{batch}/{}", proof.index),
		"labelKey": proof.label_key,
		"path": proof.path,
	});
	json!([mark, way])
}

/// The number on the chain of the batch of proofs, which a commission has noted.
pub(crate) fn batch_of(proofs: &[Proof]) -> Result<u32> {
	proofs.first().and_then(|proof| proof.batch).context("the batch is not on the chain")
}
