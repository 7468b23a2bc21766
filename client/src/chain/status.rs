//! How a chain and a node are doing.

use crate::{
	client::Client,
	error::Result,
	finality::Basis,
	metadata,
	rpc::types::Calendar,
	types::{BlockNumber, BlockRef, H256},
};
use serde::Serialize;
use tokio::time::Instant;

/// Blocks between the newest and the newest finalised one from which on finality lags: 20 s.
const LAG: BlockNumber = 10;

/// Pages of validators that are counted.
const MAX_PAGES: usize = 64;

/// How a chain and a node are doing.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Status {
	/// Address of the node.
	pub url: String,
	/// Its software.
	pub node: String,
	/// Name of the chain.
	pub chain: String,
	/// Hash of its genesis block.
	pub genesis: H256,
	/// Switches that only development chains have on.
	pub development_switches: Vec<String>,
	/// Name of the runtime.
	pub spec_name: String,
	/// Its version.
	pub spec_version: u32,
	/// Whether this program was built for it. If not, calls are encoded and shown as the node
	/// describes them.
	pub runtime_known: bool,
	/// The calendar.
	pub calendar: Calendar,
	/// Newest block.
	pub best: BlockRef,
	/// Newest finalised block.
	pub finalised: BlockRef,
	/// On what its finality rests.
	pub finality: Basis,
	/// Blocks from `finalised` to `best`.
	pub lag: BlockNumber,
	/// Whether that is more than a healthy chain shows.
	pub finality_lags: bool,
	/// Validators.
	pub validators: usize,
	/// Connected peers.
	pub peers: u32,
	/// Whether the node is catching up.
	pub syncing: bool,
	/// Highest block known of any peer.
	pub highest_block: Option<BlockNumber>,
}

impl Status {
	/// Asks `client`'s node. A proof of finality is waited for until `deadline`.
	///
	/// # Errors
	/// Those of the connection and of the proof.
	pub async fn of(client: &Client, deadline: Instant) -> Result<Self> {
		let rpc = client.rpc();
		let finalised = BlockRef::of(&rpc.finalised_header().await?);
		let best = BlockRef::of(&rpc.header(None).await?);
		let version = rpc.runtime_version(best.hash).await?;
		let health = rpc.health().await?;
		let lag = best.number.saturating_sub(finalised.number);
		Ok(Self {
			url: rpc.url().to_owned(),
			node: rpc.node_version().await?,
			chain: client.name().to_owned(),
			genesis: client.genesis(),
			development_switches: client.facts().development_switches.clone(),
			runtime_known: metadata::known(&version).is_some(),
			spec_name: version.spec_name,
			spec_version: version.spec_version,
			calendar: rpc.calendar(None).await?,
			best,
			finalised,
			finality: client.finality().check(finalised, deadline).await?,
			lag,
			finality_lags: lag > LAG,
			validators: count_validators(client).await?,
			peers: health.peers,
			syncing: health.is_syncing,
			highest_block: rpc.sync_state().await?.highest_block,
		})
	}
}

async fn count_validators(client: &Client) -> Result<usize> {
	let (mut count, mut cursor, mut at) = (0, None, None);
	for _ in 0..MAX_PAGES {
		let page = client.rpc().validators(cursor, at).await?;
		count += page["items"].as_array().map_or(0, Vec::len);
		if page["next"].is_null() {
			break;
		}
		// All pages are of one block.
		at = serde_json::from_value(page["at"].clone()).ok();
		cursor = Some(page["next"].clone());
	}
	Ok(count)
}
