//! What a transaction did, and what storage holds, read by the metadata.
//!
//! As JSON: a newtype or a list of one item is what is in it, `None` is null, eight or more bytes are hexadecimal, a
//! variant without fields is its name, one with fields is `{name: fields}`, an error of a pallet is `Pallet.Error`.

use crate::{
	rpc::{Hash, Rpc, bytes},
	state,
	transactions::{Call, Transactions, next_nonce, send},
};
use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value as Json, json};
use std::time::Duration;
use subxt::{
	Metadata,
	events::Phase,
	ext::scale_value::{self, Composite, Primitive, Value, ValueDef},
};
use subxt_signer::sr25519::Keypair;

/// An event.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
	/// `Pallet.Event`.
	pub name: String,
	/// Its fields.
	pub fields: Json,
}

/// What a transaction did.
#[derive(Clone, Debug)]
pub struct Outcome {
	/// The block that holds it.
	pub block: Hash,
	/// Its events, in order.
	pub events: Vec<Event>,
}

impl Outcome {
	/// The fields of its first event of that name.
	///
	/// # Errors
	/// When there is none.
	pub fn event(&self, name: &str) -> Result<&Json> {
		let event = self.events.iter().find(|event| event.name == name);
		Ok(&event.with_context(|| format!("no {name}: {:#?}", self.events))?.fields)
	}

	/// Whether it has an event of that name.
	pub fn has(&self, name: &str) -> bool {
		self.events.iter().any(|event| event.name == name)
	}

	/// Fails unless the call was carried out.
	pub fn succeeded(self) -> Result<Self> {
		self.event("System.ExtrinsicSuccess")?;
		Ok(self)
	}

	/// Fails unless the call ended with that error (`Pallet.Error`).
	pub fn failed(&self, error: &str) -> Result<()> {
		let fields = self.event("System.ExtrinsicFailed")?;
		ensure!(fields["dispatch_error"] == json!(error), "not {error}: {fields}");
		Ok(())
	}
}

/// Up to where a transaction is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
	/// A best block holds it.
	InBlock,
	/// A final block holds it.
	Final,
}

impl Until {
	const fn name(self) -> &'static str {
		match self {
			Self::InBlock => "inBlock",
			Self::Final => "finalized",
		}
	}
}

impl Transactions {
	/// Signs each call with its key's next nonce, sends all, and says what each did.
	///
	/// # Errors
	/// When one is refused, or is not there within `limit`. A call that fails is no error.
	pub async fn outcomes(
		&self,
		rpc: &Rpc,
		calls: &[(&Call, &Keypair)],
		until: Until,
		limit: Duration,
	) -> Result<Vec<Outcome>> {
		let mut sent = Vec::new();
		for (call, keys) in calls {
			let extrinsic = self.signed(*call, keys, next_nonce(rpc, keys).await?)?;
			sent.push(send(rpc, extrinsic).await?);
		}
		let mut outcomes = Vec::new();
		for mut one in sent {
			let block = one.reaches(until.name(), limit).await?;
			outcomes.push(self.outcome_of(rpc, &one.extrinsic, block).await?);
		}
		Ok(outcomes)
	}

	/// What an encoded extrinsic did in block `block`.
	async fn outcome_of(&self, rpc: &Rpc, extrinsic: &[u8], block: Hash) -> Result<Outcome> {
		let content: Json = rpc.call("chain_getBlock", json!([block])).await?;
		let all = content["block"]["extrinsics"].as_array().context("no extrinsics")?;
		let mine = json!(format!("0x{}", hex::encode(extrinsic)));
		let place = all.iter().position(|one| *one == mine).context("not in its block")?;
		let place = Phase::ApplyExtrinsic(u32::try_from(place)?);
		let events = self.events(rpc, &block).await?;
		let events = events.into_iter().filter(|(phase, _)| *phase == place);
		Ok(Outcome { block, events: events.map(|(_, event)| event).collect() })
	}

	/// All events of a block.
	pub async fn events(&self, rpc: &Rpc, block: &str) -> Result<Vec<(Phase, Event)>> {
		let raw = rpc.storage(&state::item_key("System", "Events"), block).await?;
		self.events_in(raw.unwrap_or_default())
	}

	/// All events of a block, out of what state holds of them.
	pub fn events_in(&self, raw: Vec<u8>) -> Result<Vec<(Phase, Event)>> {
		let chain = self.chain();
		let events = chain.events().from_bytes(raw);
		let mut all = Vec::new();
		for event in events.iter() {
			let event = event?;
			let fields: Composite<()> = event.decode_fields_unchecked_as()?;
			let name = format!("{}.{}", event.pallet_name(), event.event_name());
			all.push((
				event.phase(),
				Event { name, fields: fields_json(&fields, &chain.metadata()) },
			));
		}
		Ok(all)
	}

	/// The value of a storage item; `key` is what follows the item's own key. Null when there is none.
	pub async fn stored(
		&self,
		rpc: &Rpc,
		pallet: &str,
		item: &str,
		key: &[u8],
		at: &str,
	) -> Result<Json> {
		let key = [state::item_key(pallet, item), key.to_vec()].concat();
		match rpc.storage(&key, at).await? {
			Some(raw) => self.value(pallet, item, &raw),
			None => Ok(Json::Null),
		}
	}

	/// All entries of a map under `prefix`: the bytes that follow it, and the value.
	pub async fn entries(
		&self,
		rpc: &Rpc,
		pallet: &str,
		item: &str,
		prefix: &[u8],
		at: &str,
	) -> Result<Vec<(Vec<u8>, Json)>> {
		let prefix = [state::item_key(pallet, item), prefix.to_vec()].concat();
		let mut all = Vec::new();
		for (key, value) in state::pairs(rpc, &prefix, at).await? {
			let key = bytes(&key)?.split_off(prefix.len());
			all.push((key, self.value(pallet, item, &bytes(&value)?)?));
		}
		Ok(all)
	}

	fn value(&self, pallet: &str, item: &str, raw: &[u8]) -> Result<Json> {
		let metadata = self.chain().metadata();
		let entry = metadata
			.pallet_by_name(pallet)
			.and_then(|pallet| pallet.storage())
			.and_then(|storage| storage.entry_by_name(item))
			.with_context(|| format!("no {pallet}.{item} in the metadata"))?;
		let value =
			scale_value::scale::decode_as_type(&mut &raw[..], entry.value_ty(), metadata.types())?;
		Ok(value_json(&value.remove_context(), &metadata))
	}
}

/// A value as JSON.
pub fn value_json(value: &Value, metadata: &Metadata) -> Json {
	match &value.value {
		ValueDef::Composite(fields) => fields_json(fields, metadata),
		ValueDef::Variant(variant) => match (&*variant.name, variant.values.len()) {
			("None", 0) => Json::Null,
			(name, 0) => json!(name),
			("Some", 1) => fields_json(&variant.values, metadata),
			("Module", 1) => {
				let error = fields_json(&variant.values, metadata);
				error_name(&error, metadata).unwrap_or(error)
			}
			(name, _) => json!({ name: fields_json(&variant.values, metadata) }),
		},
		ValueDef::BitSequence(bits) => json!(bits.iter().collect::<Vec<_>>()),
		ValueDef::Primitive(primitive) => match primitive {
			Primitive::Bool(value) => json!(value),
			Primitive::Char(value) => json!(value),
			Primitive::String(value) => json!(value),
			Primitive::U128(value) => {
				u64::try_from(*value).map_or_else(|_| json!(value.to_string()), Json::from)
			}
			Primitive::I128(value) => {
				i64::try_from(*value).map_or_else(|_| json!(value.to_string()), Json::from)
			}
			Primitive::U256(value) | Primitive::I256(value) => json!(hex::encode(value)),
		},
	}
}

fn fields_json(fields: &Composite<()>, metadata: &Metadata) -> Json {
	match fields {
		Composite::Named(fields) => Json::Object(
			fields
				.iter()
				.map(|(name, value)| (name.clone(), value_json(value, metadata)))
				.collect::<Map<_, _>>(),
		),
		Composite::Unnamed(values) => {
			if let [value] = &values[..] {
				return value_json(value, metadata);
			}
			let bytes = values.iter().map(|value| u8::try_from(value.as_u128()?).ok());
			match bytes.collect::<Option<Vec<_>>>() {
				Some(bytes) if bytes.len() >= 8 => json!(format!("0x{}", hex::encode(bytes))),
				_ => values.iter().map(|value| value_json(value, metadata)).collect(),
			}
		}
	}
}

fn error_name(error: &Json, metadata: &Metadata) -> Option<Json> {
	let index = u8::try_from(error["index"].as_u64()?).ok()?;
	let code = u8::try_from(error["error"][0].as_u64()?).ok()?;
	let pallet = metadata.pallet_by_error_index(index)?;
	let variant = pallet.error_variant_by_index(code)?;
	Some(json!(format!("{}.{}", pallet.name(), variant.name)))
}

/// The type of a field of an event.
pub fn named_type(metadata: &Metadata, pallet: &str, event: &str, field: &str) -> Result<u32> {
	let fields = metadata
		.pallet_by_name(pallet)
		.and_then(|pallet| pallet.event_variants())
		.and_then(|variants| variants.iter().find(|variant| variant.name == event))
		.map(|variant| &variant.fields);
	let mut fields = fields.into_iter().flatten();
	let found = fields.find(|one| one.name.as_deref() == Some(field));
	Ok(found.with_context(|| format!("no {pallet}.{event}.{field} in the metadata"))?.ty.id)
}
