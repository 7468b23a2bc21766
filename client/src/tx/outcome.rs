//! What a transaction did, as far as the chain's state shows it.

use super::describe::{DispatchFailure, Shown, show_fields};
use crate::{
	client::Client,
	config::{Runtime, StalhofConfig},
	error::{Error, Result},
	finality::Basis,
	metadata::{self, runtime_at},
	proof::{extrinsics_root, verify_storage_proof},
	types::{BlockRef, H256, Header, storage_key},
};
use scale_value::Composite;
use serde::{Serialize, Serializer};
use sp_core::Hasher;
use sp_runtime::traits::BlakeTwo256;
use subxt::events::{Event as RawEvent, Phase};
use tokio::time::Instant;

/// An event of a transaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Event {
	/// Pallet that made it.
	pub pallet: String,
	/// Its name.
	pub event: String,
	/// Its fields in words.
	#[serde(skip)]
	pub text: String,
	#[serde(serialize_with = "as_json")]
	fields: Shown,
}

impl Event {
	/// The fields for programs: accounts as addresses, bytes as text or in hexadecimal.
	pub fn fields(&self) -> serde_json::Value {
		self.fields.to_json()
	}
}

fn as_json<S: Serializer>(fields: &Shown, serializer: S) -> core::result::Result<S::Ok, S::Error> {
	fields.to_json().serialize(serializer)
}

/// A transaction that went through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
	/// Hash of the extrinsic.
	pub extrinsic_hash: H256,
	/// The block that holds it, which is final.
	pub block: BlockRef,
	/// Its index in the block.
	pub extrinsic_index: u32,
	/// What it did, in order.
	pub events: Vec<Event>,
	/// On what the finality of the block rests.
	pub finality: Basis,
	/// Whether the block was final before the transaction was sent this time: it had been sent before,
	/// and does not happen twice.
	pub already_final: bool,
}

/// What to look for.
pub(crate) struct Sought<'a> {
	/// Hash of the extrinsic.
	pub(crate) hash: H256,
	/// Pallet and call, for messages.
	pub(crate) call: &'a str,
	/// See [`Receipt::already_final`].
	pub(crate) already_final: bool,
}

/// Reads from the finalised block `hash` what the transaction did. Everything is checked against the
/// block's header, and the header by the client's finality checker.
///
/// # Errors
/// [`Error::Dispatch`] and [`Error::InnerCall`] when it failed; [`Error::BadBlock`] and
/// [`Error::BadStorageProof`] when the node's answers do not fit the header.
pub(crate) async fn outcome(
	client: &Client,
	hash: H256,
	sought: &Sought<'_>,
	deadline: Instant,
) -> Result<Receipt> {
	let rpc = client.rpc();
	let header = rpc.header(Some(hash)).await?;
	let block = BlockRef::of(&header);
	let index = find(client, &header, sought.hash)
		.await?
		.ok_or(Error::BadBlock { block, why: "the transaction is not in it" })?;
	let finality = client.finality().check(block, deadline).await?;
	let (events, mut failures) = events(client, &header, index).await?;
	failures.explain(client, header.parent_hash).await;
	let (call, finality_text) = (sought.call.to_owned(), finality.to_string());
	match failures {
		Failures { outer: Some(failure), .. } => Err(Error::Dispatch {
			call,
			block,
			index,
			name: failure.name,
			docs: failure.docs,
			finality: finality_text,
		}),
		Failures { inner: Some((event, failure)), .. } => Err(Error::InnerCall {
			call,
			block,
			index,
			name: format!("{} in {event}", failure.name),
			docs: failure.docs,
			finality: finality_text,
		}),
		_ => Ok(Receipt {
			extrinsic_hash: sought.hash,
			block,
			extrinsic_index: index,
			events,
			finality,
			already_final: sought.already_final,
		}),
	}
}

/// Index of the extrinsic with the hash `extrinsic` in the block of `header`, if it is there.
pub(crate) async fn find(client: &Client, header: &Header, extrinsic: H256) -> Result<Option<u32>> {
	let block = BlockRef::of(header);
	let missing = || Error::Rpc {
		url: client.rpc().url().to_owned(),
		method: "chain_getBlock".to_owned(),
		code: 0,
		why: format!("it does not have the transactions of block {block}"),
	};
	let content = client.rpc().block(block.hash).await?.ok_or_else(missing)?;
	let extrinsics: Vec<Vec<u8>> =
		content.block.extrinsics.into_iter().map(|bytes| bytes.0).collect();
	if extrinsics_root(&extrinsics) != header.extrinsics_root {
		return Err(Error::BadBlock { block, why: "its transactions are others" });
	}
	let position = extrinsics.iter().position(|bytes| BlakeTwo256::hash(bytes) == extrinsic);
	Ok(position.and_then(|index| u32::try_from(index).ok()))
}

#[derive(Default)]
struct Failures {
	outer: Option<DispatchFailure>,
	inner: Option<(String, DispatchFailure)>,
}

impl Failures {
	/// Asks the node for the texts that the embedded metadata does not have. Without an answer there
	/// are none.
	async fn explain(&mut self, client: &Client, at: H256) {
		let inner = self.inner.as_mut().map(|(_, failure)| failure);
		let Some(failure) = self.outer.as_mut().or(inner) else { return };
		if failure.is_unexplained()
			&& let Ok(runtime) = metadata::fetch(client.rpc(), at).await
		{
			failure.explain(&runtime.metadata);
		}
	}
}

/// Events of extrinsic `index` of the block of `header`, and the failures among them.
async fn events(client: &Client, header: &Header, index: u32) -> Result<(Vec<Event>, Failures)> {
	let block = BlockRef::of(header);
	let key = storage_key("System", "Events");
	let proof = client.rpc().read_proof(std::slice::from_ref(&key), block.hash).await?;
	let mut values = verify_storage_proof(header.state_root, [&key], proof)
		.map_err(|why| Error::BadStorageProof { block, why })?;
	let bytes = values.remove(&key).flatten().unwrap_or_default();
	// The state before the block holds the runtime that made its events.
	let runtime = runtime_at(client.rpc(), header.parent_hash).await?;
	decode_events(&runtime, client.genesis(), bytes, index).map_err(|why| Error::NotStalhof {
		url: client.rpc().url().to_owned(),
		why: format!("the events of block {block} cannot be read: {why}"),
	})
}

fn decode_events(
	runtime: &Runtime,
	genesis: H256,
	bytes: Vec<u8>,
	index: u32,
) -> core::result::Result<(Vec<Event>, Failures), String> {
	let metadata = &runtime.metadata;
	let offline = runtime.offline(genesis).map_err(|error| error.to_string())?;
	let (mut events, mut failures) = (Vec::new(), Failures::default());
	for event in offline.events().from_bytes(bytes).iter() {
		let event: RawEvent<'_, StalhofConfig> = event.map_err(|error| error.to_string())?;
		if event.phase() != Phase::ApplyExtrinsic(index) {
			continue;
		}
		let fields = fields_of(&event, runtime)?;
		let name = format!("{}.{}", event.pallet_name(), event.event_name());
		if let Some(failure) = DispatchFailure::find_in(&fields, metadata) {
			if name == "System.ExtrinsicFailed" {
				failures.outer.get_or_insert(failure);
			} else {
				failures.inner.get_or_insert((name, failure));
			}
		}
		let fields = show_fields(&fields, metadata);
		let text = match &fields {
			Shown::Fields(named) => named
				.iter()
				.map(|(name, value)| format!("{name} {value}"))
				.collect::<Vec<_>>()
				.join(", "),
			other => other.to_string(),
		};
		events.push(Event {
			pallet: event.pallet_name().to_owned(),
			event: event.event_name().to_owned(),
			text,
			fields,
		});
	}
	Ok((events, failures))
}

fn fields_of(
	event: &RawEvent<'_, StalhofConfig>,
	runtime: &Runtime,
) -> core::result::Result<Composite<u32>, String> {
	let variant = runtime
		.metadata
		.pallet_by_event_index(event.pallet_index())
		.and_then(|pallet| pallet.event_variant_by_index(event.event_index()))
		.ok_or("an event is not in the metadata")?;
	let types = runtime.metadata.types();
	let mut bytes = event.field_bytes();
	let fields = variant
		.fields
		.iter()
		.map(|field| {
			let value = scale_value::scale::decode_as_type(&mut bytes, field.ty.id, types);
			value.map_err(|error| error.to_string())
		})
		.collect::<core::result::Result<Vec<_>, _>>()?;
	let names: Option<Vec<String>> =
		variant.fields.iter().map(|field| field.name.clone()).collect();
	Ok(match names {
		Some(names) => Composite::Named(names.into_iter().zip(fields).collect()),
		None => Composite::Unnamed(fields),
	})
}
