//! `stalhof chain`.

use super::{Context, output::table};
use crate::{
	chain::{Followed, Status, follow_best},
	client::Client,
	config::Runtime,
	error::{Error, Result},
	finality::{Basis, Pin, pin_from_node, pin_from_spec},
	proof::FinalBlock,
	rpc::Rpc,
	time::deadline,
	types::{BlockNumber, BlockRef, H256, HexBytes, from_hex, storage_key},
};
use clap::{Args, Subcommand};
use futures::{Stream, TryStreamExt};
use serde::Serialize;
use std::{
	path::{Path, PathBuf},
	str::FromStr,
	time::Duration,
};
use tokio::time::Instant;

/// How long a pin waits for a second node that is behind.
const SECOND_TIMEOUT: Duration = Duration::from_secs(60);

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
		/// Take it from the node, at its newest finalised block, as it tells it; --header-from names
		/// another that must tell the same.
		#[arg(long, conflicts_with = "spec")]
		trust_node: bool,
		/// New file for it.
		#[arg(long, value_name = "FILE")]
		out: PathBuf,
	},
	/// Prove what the state of a finalised block holds under a key.
	Prove {
		/// The storage key: 0x…, or Pallet.Entry for a plain value, as in System.Number.
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
		deadline(Duration::from_secs(self.finality_timeout))
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
			let key: Key = key.parse()?;
			let client = context.connect().await?;
			let key = key.bytes(&client.runtime().await?)?;
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
		let unknown = match status.runtime_known {
			true => "",
			false => " (not known to this program; update it)",
		};
		table(&[
			("Chain", format!("{}{kind}", status.chain)),
			("Genesis", format!("{:#x}", status.genesis)),
			("Runtime", format!("{} {}{unknown}", status.spec_name, status.spec_version)),
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
		None => {
			let second = context.second()?;
			let node = Rpc::connect(&context.global.url).await?;
			let second = match second {
				Some(url) => Some(Rpc::connect(url).await?),
				None => None,
			};
			pin_from_node(&node, second, deadline(SECOND_TIMEOUT)).await?
		}
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
		let vouch = match (spec, &context.global.header_from) {
			(Some(_), _) => return text,
			(None, None) => "Only this node vouches for it",
			(None, Some(_)) => "Only these two nodes vouch for it",
		};
		text.push_str(&format!("{vouch}: compare it with a member's.\n"));
		text
	})
}

/// What names a value in the state.
#[derive(Debug)]
enum Key {
	Bytes(Vec<u8>),
	/// Pallet and entry.
	Name(String, String),
}

fn bad_key(text: &str, why: impl Into<String>) -> Error {
	Error::BadValue { what: "storage key", value: text.to_owned(), why: why.into() }
}

impl FromStr for Key {
	type Err = Error;

	fn from_str(text: &str) -> Result<Self> {
		if text.starts_with("0x") {
			let key = from_hex(text).map_err(|why| bad_key(text, why))?;
			return match key.is_empty() {
				true => Err(bad_key(text, "it is empty")),
				false => Ok(Self::Bytes(key)),
			};
		}
		match text.split_once('.') {
			Some((pallet, entry))
				if !pallet.is_empty() && !entry.is_empty() && !entry.contains('.') =>
			{
				Ok(Self::Name(pallet.to_owned(), entry.to_owned()))
			}
			_ => Err(bad_key(text, "it must be 0x… or Pallet.Entry")),
		}
	}
}

impl Key {
	/// The key itself. A name must be that of a plain value of `runtime`: of another one, that the
	/// state has nothing there would be proved.
	fn bytes(self, runtime: &Runtime) -> Result<Vec<u8>> {
		let (pallet, entry) = match self {
			Self::Bytes(key) => return Ok(key),
			Self::Name(pallet, entry) => (pallet, entry),
		};
		let bad = |why: &str| Err(bad_key(&format!("{pallet}.{entry}"), why));
		let Some(found) = runtime.metadata.pallet_by_name(&pallet) else {
			return bad("the runtime has no such pallet");
		};
		match found.storage().and_then(|storage| storage.entry_by_name(&entry)) {
			None => bad("the pallet keeps no such value"),
			Some(entry) if entry.keys().next().is_some() => {
				bad("it is a map; give the key of the value in it as 0x…")
			}
			Some(_) => Ok(storage_key(&pallet, &entry)),
		}
	}
}

async fn prove(
	client: &Client,
	key: Vec<u8>,
	at: Option<BlockNumber>,
	deadline: Instant,
) -> Result<Proved> {
	let found = FinalBlock::find(client, at, deadline).await?;
	let (mut values, proof) = found.values(client, std::slice::from_ref(&key)).await?;
	let FinalBlock { block, state_root, finality } = found;
	Ok(Proved {
		value: values.remove(&key).flatten().map(HexBytes),
		key: HexBytes(key),
		block,
		state_root,
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

#[cfg(test)]
mod tests {
	use super::*;
	use crate::metadata::embedded;

	#[test]
	fn only_plain_values_should_have_a_name() {
		let bytes = |text: &str| text.parse::<Key>()?.bytes(embedded().unwrap());
		assert_eq!(bytes("System.Number").unwrap(), storage_key("System", "Number"));
		assert_eq!(bytes("0x00ff").unwrap(), [0, 255]);
		let cases = [
			("system.Number", "no such pallet"),
			("System.number", "no such value"),
			("System.Number ", "no such value"),
			("Ünï.❤", "no such pallet"),
			("System.Account", "it is a map"),
			("Utility.Number", "no such value"),
			("System", "Pallet.Entry"),
			("0xzz", "hexadecimal"),
		];
		for (text, part) in cases {
			let error = bytes(text).unwrap_err();
			assert_eq!((error.code(), error.exit_code()), ("bad-value", 3));
			let told = error.to_string();
			assert!(told.contains(part) && told.contains(text), "{told}");
		}
	}
}
