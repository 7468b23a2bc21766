//! `stalhof chain`.

use super::{Context, output::table};
use crate::{
	chain::{Followed, Status, follow_best},
	client::Client,
	error::{Error, Result},
	finality::{Basis, Pin, pin_from_node, pin_from_spec},
	proof::verify_storage_proof,
	rpc::Rpc,
	types::{BlockNumber, BlockRef, H256, HexBytes, from_hex, storage_key},
};
use clap::{Args, Subcommand};
use futures::{Stream, TryStreamExt};
use serde::Serialize;
use std::{
	path::{Path, PathBuf},
	time::Duration,
};
use tokio::time::Instant;

#[derive(Subcommand)]
pub(super) enum Command {
	/// Show how the chain and the node are doing.
	Status(ProofLimit),
	/// Print finalised blocks as they come; none is missed.
	Follow {
		/// Print best blocks, which may still be replaced.
		#[arg(long, conflicts_with = "from")]
		best: bool,
		/// Height to begin with, instead of the newest finalised block.
		#[arg(long, value_name = "BLOCK")]
		from: Option<BlockNumber>,
		/// Stop after this many blocks.
		#[arg(long, value_name = "BLOCKS")]
		count: Option<u64>,
	},
	/// Write a pin: the authority set against which finality is checked.
	Pin {
		/// Take it from a raw chain specification, at genesis.
		#[arg(long, value_name = "FILE", required_unless_present = "trust_node")]
		spec: Option<PathBuf>,
		/// Take it from the node, at its newest finalised block, as it tells it.
		#[arg(long, conflicts_with = "spec")]
		trust_node: bool,
		/// New file for it.
		#[arg(long, value_name = "FILE")]
		out: PathBuf,
	},
	/// Prove what the state of a finalised block holds under a key.
	Prove {
		/// The storage key: 0x…, or Pallet.Entry for a plain value.
		key: String,
		/// Height of the block, instead of the newest finalised one.
		#[arg(long, value_name = "BLOCK")]
		at: Option<BlockNumber>,
		#[command(flatten)]
		limit: ProofLimit,
	},
}

#[derive(Args)]
pub(super) struct ProofLimit {
	/// Seconds to wait for a proof of finality.
	#[arg(long, value_name = "SECONDS", default_value_t = 60)]
	finality_timeout: u64,
}

impl ProofLimit {
	fn deadline(&self) -> Instant {
		Instant::now() + Duration::from_secs(self.finality_timeout)
	}
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Proved {
	key: HexBytes,
	value: Option<HexBytes>,
	block: BlockRef,
	state_root: H256,
	finality: Basis,
	proof: Vec<HexBytes>,
}

#[derive(Serialize)]
struct PinWritten<'a> {
	file: &'a Path,
	#[serde(flatten)]
	pin: &'a Pin,
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Status(limit) => status(context, &limit).await,
		Command::Follow { best, from, count } => {
			let client = context.connect().await?;
			if best {
				follow(context, follow_best(client), count).await
			} else {
				follow(context, client.follow_finalised(from), count).await
			}
		}
		Command::Pin { spec, out, .. } => pin(context, spec.as_deref(), &out).await,
		Command::Prove { key, at, limit } => {
			let key = parse_key(&key)?;
			let client = context.connect().await?;
			let proved = prove(&client, key, at, limit.deadline()).await?;
			context.out.result(&proved, || describe_proof(&proved))
		}
	}
}

async fn status(context: &Context, limit: &ProofLimit) -> Result<()> {
	let client = context.connect().await?;
	let status = Status::of(&client, limit.deadline()).await?;
	context.out.result(&status, || {
		let kind = match status.development_switches.as_slice() {
			[] => String::new(),
			switches => format!(" (development chain: {})", switches.join(", ")),
		};
		let lag = match (status.lag, status.finality_lags) {
			(0, _) => String::new(),
			(lag, false) => format!(", {lag} behind the best"),
			(lag, true) => format!(", {lag} behind the best: FINALITY LAGS"),
		};
		let syncing = match (status.syncing, status.highest_block) {
			(true, Some(highest)) => format!(", catching up to #{highest}"),
			(true, None) => ", catching up".to_owned(),
			(false, _) => String::new(),
		};
		table(&[
			("Chain", format!("{}{kind}", status.chain)),
			("Genesis", format!("{:#x}", status.genesis)),
			("Runtime", format!("{} {}", status.spec_name, status.spec_version)),
			("Calendar", status.calendar.to_string()),
			("Best block", status.best.to_string()),
			("Finalised", format!("{}{lag}", status.finalised)),
			("Finality", status.finality.to_string()),
			("Validators", status.validators.to_string()),
			("Node", format!("{} at {}", status.node, status.url)),
			("Peers", format!("{}{syncing}", status.peers)),
		])
	})
}

async fn follow(
	context: &Context,
	blocks: impl Stream<Item = Result<Followed>>,
	count: Option<u64>,
) -> Result<()> {
	let mut blocks = std::pin::pin!(blocks);
	let mut left = count;
	while left != Some(0) {
		let Some(block) = blocks.try_next().await? else { break };
		context.out.result(&block, || {
			let note = match (&block.finality, block.retracted) {
				(Some(finality), _) => finality.to_string(),
				(None, 0) => "not final".to_owned(),
				(None, replaced) => format!("not final, replaces {replaced} blocks"),
			};
			format!("#{} {:#x} {note}", block.number(), block.hash())
		})?;
		left = left.map(|left| left - 1);
	}
	Ok(())
}

async fn pin(context: &Context, spec: Option<&Path>, out: &Path) -> Result<()> {
	if out.exists() {
		return Err(Error::FileExists(out.to_owned()));
	}
	let pin = match spec {
		Some(spec) => pin_from_spec(spec)?,
		None => pin_from_node(&Rpc::connect(&context.global.url).await?).await?,
	};
	pin.create(out)?;
	context.out.result(&PinWritten { file: out, pin: &pin }, || {
		let mut text = format!("{} is written.\n", out.display());
		text.push_str(&table(&[
			("Chain", pin.chain.clone()),
			("Genesis", format!("{:#x}", pin.genesis)),
			("Block", pin.block.to_string()),
			("Set", format!("{}, {} authorities", pin.set.id, pin.set.authorities.len())),
			("Source", pin.source.clone()),
		]));
		if spec.is_none() {
			text.push_str("Nothing but this node vouches for it: compare it with a member's.\n");
		}
		text
	})
}

fn parse_key(text: &str) -> Result<Vec<u8>> {
	let bad = |why: String| Error::BadValue { what: "storage key", value: text.to_owned(), why };
	if text.starts_with("0x") {
		let key = from_hex(text).map_err(bad)?;
		return if key.is_empty() { Err(bad("it is empty".to_owned())) } else { Ok(key) };
	}
	match text.split_once('.') {
		Some((pallet, entry))
			if !pallet.is_empty() && !entry.is_empty() && !entry.contains('.') =>
		{
			Ok(storage_key(pallet, entry))
		}
		_ => Err(bad("it must be 0x… or Pallet.Entry".to_owned())),
	}
}

async fn prove(
	client: &Client,
	key: Vec<u8>,
	at: Option<BlockNumber>,
	deadline: Instant,
) -> Result<Proved> {
	let rpc = client.rpc();
	let newest = rpc.finalised_header().await?;
	let header = match at {
		None => newest,
		Some(wanted) if wanted > newest.number => {
			return Err(Error::NoSuchBlock { wanted, newest: newest.number });
		}
		Some(wanted) => {
			let missing = Error::NoSuchBlock { wanted, newest: newest.number };
			rpc.header(Some(rpc.block_hash(wanted).await?.ok_or(missing)?)).await?
		}
	};
	let block = BlockRef::of(&header);
	let finality = client.finality().check(block, deadline).await?;
	let proof = rpc.read_proof(std::slice::from_ref(&key), block.hash).await?;
	let mut values = verify_storage_proof(header.state_root, [&key], proof.clone())
		.map_err(|why| Error::BadStorageProof { block, why })?;
	Ok(Proved {
		value: values.remove(&key).flatten().map(HexBytes),
		key: HexBytes(key),
		block,
		state_root: header.state_root,
		finality,
		proof: proof.into_iter().map(HexBytes).collect(),
	})
}

fn describe_proof(proved: &Proved) -> String {
	let size: usize = proved.proof.iter().map(|node| node.0.len()).sum();
	table(&[
		("Key", crate::types::to_hex(&proved.key.0)),
		(
			"Value",
			match &proved.value {
				Some(value) => crate::types::to_hex(&value.0),
				None => "none: the state has no such key".to_owned(),
			},
		),
		("Block", proved.block.to_string()),
		("State root", format!("{:#x}", proved.state_root)),
		("Proof", format!("{} trie nodes, {size} bytes, verified", proved.proof.len())),
		("Finality", proved.finality.to_string()),
	])
}
