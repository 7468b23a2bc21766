//! `build-blocks`: blocks at moments that are given, for replays and measurements on development chains.

use crate::service::{FullClient, Grandpa};
use codec::Decode;
use sc_block_builder::{BlockBuilder, BlockBuilderBuilder};
use sc_cli::{CliConfiguration, Error, ImportParams, SharedParams};
use sc_client_api::{Finalizer, HeaderBackend, StorageProvider};
use sc_consensus::{
	BlockImport, BlockImportParams, ForkChoiceStrategy, ImportResult, StateAction, StorageChanges,
};
use sc_service::ChainType;
use serde::{Deserialize, Serialize};
use sp_api::ProvideRuntimeApi;
use sp_blockchain::{ApplyExtrinsicFailed, Error as ChainError};
use sp_consensus::BlockOrigin;
use sp_consensus_aura::{
	AuraApi, Slot, SlotDuration,
	digests::CompatibleDigestItem,
	sr25519::{AuthorityId, AuthorityPair, AuthoritySignature},
};
use sp_core::{Pair, bytes::from_hex, storage::StorageKey};
use sp_inherents::{InherentData, InherentDataProvider};
use sp_runtime::{
	Digest, DigestItem,
	traits::Block as _,
	transaction_validity::{InvalidTransaction, TransactionValidityError},
};
use stalhof_runtime::{Hash, SLOT_MILLIS, opaque::Block};
use std::{
	io::{BufRead, Write},
	sync::Arc,
};

/// Where a block's events are in its state.
const EVENTS: &str = "0x26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7";

/// Makes blocks at given moments, on a development chain that no node runs meanwhile.
///
/// Reads lines of JSON: `{"millis": 1577836800000, "extrinsics": ["0x.."], "events": true}`. Each is a block of that moment with those
/// extrinsics, sealed by the validator's key, final at once if not said otherwise; what does not fit goes into blocks of the slots
/// that follow.
/// Answers each with one line, a list of its blocks. An extrinsic that is not valid ends the command; one that is, and fails, does
/// not.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct BuildBlocksCmd {
	/// The only validator's key: a seed, or a path of the development phrase.
	#[arg(long, value_name = "KEY", default_value = "//Alice")]
	validator: String,

	/// Leave it to the validator's node to make the blocks final when it is started afterwards. It does not vote on what follows
	/// blocks that are final without votes.
	#[arg(long)]
	unvoted: bool,

	#[command(flatten)]
	shared_params: SharedParams,

	#[command(flatten)]
	import_params: ImportParams,
}

impl CliConfiguration for BuildBlocksCmd {
	fn shared_params(&self) -> &SharedParams {
		&self.shared_params
	}

	fn import_params(&self) -> Option<&ImportParams> {
		Some(&self.import_params)
	}
}

/// What a line asks for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
	/// The moment of the first block: milliseconds since 1970.
	millis: u64,
	/// Encoded extrinsics in hexadecimal.
	#[serde(default)]
	extrinsics: Vec<String>,
	/// Whether to answer with the blocks' events too.
	#[serde(default)]
	events: bool,
}

/// A block that was made.
#[derive(Debug, Serialize)]
struct Made {
	number: u32,
	hash: Hash,
	/// How many of the extrinsics it holds: the next ones of the line.
	extrinsics: usize,
	/// Its events as they are in state, in hexadecimal.
	#[serde(skip_serializing_if = "Option::is_none")]
	events: Option<String>,
}

/// Makes blocks on the best one.
struct Maker {
	client: Arc<FullClient>,
	import: Grandpa,
	keys: AuthorityPair,
	/// Whether each block is final at once.
	finalises: bool,
}

impl BuildBlocksCmd {
	/// Answers lines until there are no more.
	///
	/// # Errors
	/// On a production chain, on one with another validator, and when a line is wrong: names which.
	pub(crate) async fn run(
		&self,
		chain_type: ChainType,
		(client, import): (Arc<FullClient>, Grandpa),
		lines: impl BufRead,
		mut answers: impl Write,
	) -> sc_cli::Result<()> {
		check_chain(&chain_type)?;
		let keys = AuthorityPair::from_string(&self.validator, None)
			.map_err(|error| Error::Input(format!("--validator {}: {error:?}", self.validator)))?;
		let mut maker = Maker { client, import, keys, finalises: !self.unvoted };
		for (line, text) in (1_u64..).zip(lines.lines()) {
			let wanted = serde_json::from_str(&text?)
				.map_err(|error| Error::Input(format!("line {line}: {error}")))?;
			let made = maker
				.make(wanted)
				.await
				.map_err(|error| Error::Input(format!("line {line}: {error}")))?;
			let answer = serde_json::to_string(&made)
				.map_err(|error| Error::Input(format!("line {line}: {error}")))?;
			writeln!(answers, "{answer}")?;
			answers.flush()?;
		}
		Ok(())
	}
}

impl Maker {
	/// As many blocks as the extrinsics take, one at least.
	async fn make(&mut self, wanted: Wanted) -> Result<Vec<Made>, String> {
		let Wanted { mut millis, extrinsics, events } = wanted;
		let mut rest = &extrinsics[..];
		let mut all = Vec::new();
		loop {
			let made = self.block(millis, rest, events).await?;
			rest = rest.get(made.extrinsics..).unwrap_or_default();
			// A block in which a session ends takes none.
			let stuck = made.extrinsics == 0
				&& !rest.is_empty()
				&& all.last().is_some_and(|before: &Made| before.extrinsics == 0);
			all.push(made);
			if stuck {
				let place = extrinsics.len() - rest.len();
				return Err(format!("extrinsic {place} does not fit into two empty blocks"));
			}
			if rest.is_empty() {
				return Ok(all);
			}
			millis += SLOT_MILLIS;
		}
	}

	/// One block of that moment with as many of the extrinsics as fit.
	async fn block(
		&mut self,
		millis: u64,
		extrinsics: &[String],
		events: bool,
	) -> Result<Made, String> {
		let told = |error: ChainError| error.to_string();
		let (parent, number) = {
			let info = self.client.info();
			(info.best_hash, info.best_number)
		};
		let slot = Slot::from_timestamp(millis.into(), SlotDuration::from_millis(SLOT_MILLIS));
		self.check_turn(parent, slot)?;
		let pre_digest =
			<DigestItem as CompatibleDigestItem<AuthoritySignature>>::aura_pre_digest(slot);
		let client = self.client.clone();
		let mut builder = BlockBuilderBuilder::new(&*client)
			.on_parent_block(parent)
			.with_parent_block_number(number)
			.with_inherent_digests(Digest { logs: vec![pre_digest] })
			.build()
			.map_err(told)?;
		for inherent in builder.create_inherents(inherents(millis, slot).await?).map_err(told)? {
			builder.push(inherent).map_err(told)?;
		}
		let count = fill(&mut builder, extrinsics)?;
		let built = builder.build().map_err(told)?;
		let (header, body) = built.block.deconstruct();
		let signature = self.keys.sign(header.hash().as_ref());
		let mut params = BlockImportParams::<Block>::new(BlockOrigin::Own, header);
		params.post_digests.push(CompatibleDigestItem::<AuthoritySignature>::aura_seal(signature));
		params.body = Some(body);
		let changes = StorageChanges::Changes(built.storage_changes);
		params.state_action = StateAction::ApplyChanges(changes);
		params.fork_choice = Some(ForkChoiceStrategy::LongestChain);
		let hash = params.post_hash();
		match self.import.import_block(params).await {
			Ok(ImportResult::Imported(_)) => (),
			Ok(other) => return Err(format!("the block was not imported: {other:?}")),
			Err(error) => return Err(error.to_string()),
		}
		if self.finalises {
			self.client.finalize_block(hash, None, true).map_err(told)?;
		}
		let events = if events { Some(self.events(hash)?) } else { None };
		Ok(Made { number: number + 1, hash, extrinsics: count, events })
	}

	/// That the slot comes after the last block's, and is the key's.
	fn check_turn(&self, parent: Hash, slot: Slot) -> Result<(), String> {
		let header = self.client.header(parent).map_err(|error| error.to_string())?;
		let last = header.ok_or("the best block has no header").map_err(str::to_owned).and_then(
			|header| {
				sc_consensus_aura::find_pre_digest::<Block, AuthoritySignature>(&header)
					.map_err(|error| error.to_string())
			},
		)?;
		if slot <= last {
			return Err(format!(
				"the moment is in slot {slot}, and the last block has slot {last}"
			));
		}
		let authorities: Vec<AuthorityId> =
			self.client.runtime_api().authorities(parent).map_err(|error| error.to_string())?;
		let turn = usize::try_from(*slot).ok().zip(Some(authorities.len()));
		let author = turn
			.and_then(|(slot, count)| slot.checked_rem(count))
			.and_then(|place| authorities.get(place));
		if author != Some(&self.keys.public()) {
			return Err(format!(
				"slot {slot} is not {}'s: let the chain have that one validator",
				self.keys.public()
			));
		}
		Ok(())
	}

	/// The events of a block, in hexadecimal.
	fn events(&self, hash: Hash) -> Result<String, String> {
		let key = StorageKey(from_hex(EVENTS).map_err(|error| error.to_string())?);
		let events = self.client.storage(hash, &key).map_err(|error| error.to_string())?;
		let events = events.map(|data| data.0).unwrap_or_default();
		Ok(sp_core::bytes::to_hex(&events, false))
	}
}

/// Refuses a production chain.
fn check_chain(chain_type: &ChainType) -> sc_cli::Result<()> {
	match chain_type {
		ChainType::Live => {
			Err("blocks at chosen moments are for development chains, and this is none".into())
		}
		_ => Ok(()),
	}
}

/// Time and slot as a block states them.
async fn inherents(millis: u64, slot: Slot) -> Result<InherentData, String> {
	let mut data = InherentData::new();
	let time = sp_timestamp::InherentDataProvider::new(millis.into());
	let slot = sp_consensus_aura::inherents::InherentDataProvider::new(slot);
	time.provide_inherent_data(&mut data).await.map_err(|error| error.to_string())?;
	slot.provide_inherent_data(&mut data).await.map_err(|error| error.to_string())?;
	Ok(data)
}

/// Puts extrinsics into a block until one does not fit; says how many did.
fn fill(
	builder: &mut BlockBuilder<'_, Block, FullClient>,
	extrinsics: &[String],
) -> Result<usize, String> {
	for (place, text) in extrinsics.iter().enumerate() {
		let bytes = from_hex(text).map_err(|error| format!("extrinsic {place}: {error}"))?;
		let extrinsic = Decode::decode(&mut &bytes[..])
			.map_err(|error| format!("extrinsic {place}: {error}"))?;
		match builder.push(extrinsic) {
			Ok(()) => (),
			Err(error) if is_full(&error) => return Ok(place),
			Err(error) => return Err(format!("extrinsic {place}: {error}")),
		}
	}
	Ok(extrinsics.len())
}

/// Whether a block has no room left for an extrinsic.
fn is_full(error: &ChainError) -> bool {
	matches!(
		error,
		ChainError::ApplyExtrinsicFailed(ApplyExtrinsicFailed::Validity(
			TransactionValidityError::Invalid(InvalidTransaction::ExhaustsResources)
		))
	)
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_core::hexdisplay::HexDisplay;

	#[test]
	fn events_should_be_read_where_the_system_keeps_them() {
		let key = [b"System".as_slice(), b"Events"].map(sp_crypto_hashing::twox_128).concat();
		assert_eq!(format!("0x{}", HexDisplay::from(&key)), EVENTS);
	}

	#[test]
	fn a_production_chain_should_be_refused() {
		assert!(check_chain(&ChainType::Live).is_err());
		for chain_type in [ChainType::Development, ChainType::Local] {
			assert!(check_chain(&chain_type).is_ok());
		}
	}

	#[test]
	fn a_line_should_be_read_and_refused_with_a_word_that_is_none() {
		let wanted: Wanted = serde_json::from_str(r#"{"millis": 7}"#).unwrap();
		assert_eq!((wanted.millis, wanted.extrinsics.len(), wanted.events), (7, 0, false));
		assert!(serde_json::from_str::<Wanted>(r#"{"millis": 7, "extrinsic": []}"#).is_err());
	}
}
