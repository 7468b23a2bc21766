//! What nodes answer.

use crate::types::{H256, Header, HexBytes};
use codec::Decode;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A block with what the node keeps beside it.
#[derive(Clone, Debug, Deserialize)]
pub struct SignedBlock {
	/// The block.
	pub block: Block,
	/// Justifications: engine and its bytes.
	#[serde(default)]
	pub justifications: Option<Vec<([u8; 4], Vec<u8>)>>,
}

/// A block.
#[derive(Clone, Debug, Deserialize)]
pub struct Block {
	/// Its header.
	pub header: Header,
	/// Its encoded extrinsics.
	pub extrinsics: Vec<HexBytes>,
}

/// A proof that a block is final: a justification of it or of a descendant, and the headers between.
#[derive(Clone, Debug, PartialEq, Eq, Decode)]
#[cfg_attr(test, derive(codec::Encode))]
pub struct FinalityProof {
	/// The block that was voted for.
	pub block: H256,
	/// The votes.
	pub justification: Vec<u8>,
	/// Headers from the child of the block in question to `block`, oldest first.
	pub unknown_headers: Vec<Header>,
}

/// Trie nodes that prove values of a state.
#[derive(Clone, Debug, Deserialize)]
pub struct ReadProof {
	/// The block whose state it is.
	pub at: H256,
	/// The nodes.
	pub proof: Vec<HexBytes>,
}

/// Name and version of a runtime.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RuntimeVersion {
	/// Name of the runtime.
	pub spec_name: String,
	/// Its version.
	pub spec_version: u32,
	/// Version of the form of its transactions.
	pub transaction_version: u32,
}

/// Whether the node is well connected.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Health {
	/// Connected peers.
	pub peers: u32,
	/// Whether it is catching up.
	pub is_syncing: bool,
	/// Whether it expects to have peers.
	pub should_have_peers: bool,
}

/// How far the node has come.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SyncState {
	/// Highest block known of any peer.
	#[serde(default)]
	pub highest_block: Option<u32>,
}

/// Facts about the chain that do not change, from `stalhof_chain`. Other fields are kept as they are.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChainFacts {
	/// Hash of the genesis block.
	pub genesis_hash: H256,
	/// Switches that only development chains have on; empty on a production chain.
	pub development_switches: Vec<String>,
	/// Everything else that the node says.
	#[serde(flatten)]
	pub other: serde_json::Map<String, Value>,
}

/// The calendar of the chain at a block, from `stalhof_calendar`. Times are milliseconds since
/// 1970-01-01T00:00:00Z.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
	/// What the wall clock showed at the first block.
	pub epoch: u64,
	/// What the calendar showed at the first block.
	pub start: u64,
	/// Calendar seconds in a second of the wall clock; 1 in production.
	pub speed: u32,
	/// What the calendar shows at the block.
	pub now: u64,
	/// The date at that moment, UTC, `YYYY-MM-DD`.
	pub date: String,
}

impl core::fmt::Display for Calendar {
	fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
		let seconds = self.now / 1000 % 86_400;
		let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
		write!(f, "{} {hour:02}:{minute:02}:{second:02} UTC", self.date)?;
		match self.speed {
			1 => Ok(()),
			speed => write!(f, ", {speed} times as fast as the wall clock"),
		}
	}
}

/// What became of a transaction in the pool.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum TransactionStatus {
	/// Waits for another transaction of the same account.
	Future,
	/// Can be included.
	Ready,
	/// Sent to peers.
	Broadcast(Vec<String>),
	/// Included in this block.
	InBlock(H256),
	/// The block with it left the best chain.
	Retracted(H256),
	/// Finality did not come while the node watched.
	FinalityTimeout(H256),
	/// Included in this block, which is final.
	Finalized(H256),
	/// Replaced by another transaction with the same nonce.
	Usurped(H256),
	/// Removed because the pool is full.
	Dropped,
	/// No longer valid.
	Invalid,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn answers_should_be_read_as_nodes_write_them() {
		let block: SignedBlock = serde_json::from_str(
			r#"{"block":{"header":{"parentHash":"0x0000000000000000000000000000000000000000000000000000000000000001",
			"number":"0x1f","stateRoot":"0x0000000000000000000000000000000000000000000000000000000000000002",
			"extrinsicsRoot":"0x0000000000000000000000000000000000000000000000000000000000000003",
			"digest":{"logs":["0x066175726120a8b3a41000000000"]}},"extrinsics":["0x280402000b"]},
			"justifications":[[[70,82,78,75],[1,2]]]}"#,
		)
		.unwrap();
		assert_eq!(block.block.header.number, 31);
		assert_eq!(block.block.extrinsics[0].0, vec![0x28, 4, 2, 0, 11]);
		assert_eq!(block.justifications.unwrap()[0], (*b"FRNK", vec![1, 2]));

		let statuses: Vec<TransactionStatus> = serde_json::from_str(
			r#"["ready","future","dropped","invalid",{"broadcast":["a"]},
			{"inBlock":"0x0000000000000000000000000000000000000000000000000000000000000001"},
			{"finalized":"0x0000000000000000000000000000000000000000000000000000000000000001"}]"#,
		)
		.unwrap();
		assert_eq!(statuses[5], TransactionStatus::InBlock(H256::from_low_u64_be(1)));

		let calendar: Calendar = serde_json::from_str(
			r#"{"epoch":1795420796000,"start":1328227200000,"speed":14400,"now":1328272384000,
			"date":"2012-02-03","real":false,"at":"0x00"}"#,
		)
		.unwrap();
		assert_eq!(
			calendar.to_string(),
			"2012-02-03 12:33:04 UTC, 14400 times as fast as the wall clock"
		);

		let facts: ChainFacts = serde_json::from_str(
			r#"{"developmentSwitches":["calendar-speed"],"ss58Prefix":1356,
			"genesisHash":"0x0000000000000000000000000000000000000000000000000000000000000001"}"#,
		)
		.unwrap();
		assert_eq!(facts.development_switches, ["calendar-speed"]);
		assert_eq!(facts.other["ss58Prefix"], 1356);
	}
}
