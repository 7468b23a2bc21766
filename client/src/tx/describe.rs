//! Calls and events in words.

use super::{shape::check_shape, words::in_words};
use crate::{
	address::to_address,
	types::{AccountId, to_hex},
};
use core::fmt;
use scale_info::{PortableRegistry, TypeDef, TypeDefPrimitive};
use scale_value::{Composite, Primitive, Value, ValueDef, Variant};
use serde_json::{Map, Value as Json, json};
use subxt::Metadata;

/// Bytes that are shown in full; of longer ones the start and a hash.
const SHOWN_BYTES: usize = 256;

/// A value that can be shown as text and as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
	/// Something without parts.
	Atom(String),
	/// A number.
	Number(String),
	/// Text of whoever made the value.
	Quoted(String),
	/// Parts without names.
	List(Vec<Shown>),
	/// Parts with names.
	Fields(Vec<(String, Shown)>),
	/// A call, an event, or one of several alternatives, with its parts.
	Named(String, Box<Shown>),
}

impl fmt::Display for Shown {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Atom(text) | Self::Number(text) => f.write_str(text),
			Self::Quoted(text) => write!(f, "\"{}\"", text.escape_debug()),
			Self::List(items) => {
				f.write_str("[")?;
				write_parts(f, items.iter().map(|item| (None, item)))?;
				f.write_str("]")
			}
			Self::Fields(fields) => {
				f.write_str("{")?;
				write_parts(f, fields.iter().map(|(name, item)| (Some(name.as_str()), item)))?;
				f.write_str("}")
			}
			Self::Named(name, inner) => {
				f.write_str(name)?;
				match inner.as_ref() {
					Self::List(items) if items.is_empty() => Ok(()),
					Self::List(items) => {
						f.write_str("(")?;
						write_parts(f, items.iter().map(|item| (None, item)))?;
						f.write_str(")")
					}
					Self::Fields(fields) => {
						f.write_str("(")?;
						write_parts(
							f,
							fields.iter().map(|(name, item)| (Some(name.as_str()), item)),
						)?;
						f.write_str(")")
					}
					other => write!(f, "({other})"),
				}
			}
		}
	}
}

fn write_parts<'a>(
	f: &mut fmt::Formatter<'_>,
	parts: impl Iterator<Item = (Option<&'a str>, &'a Shown)>,
) -> fmt::Result {
	for (index, (name, part)) in parts.enumerate() {
		if index > 0 {
			f.write_str(", ")?;
		}
		if let Some(name) = name {
			write!(f, "{name}: ")?;
		}
		write!(f, "{part}")?;
	}
	Ok(())
}

impl Shown {
	/// For programs: numbers as numbers where JSON readers keep them exactly, as text otherwise.
	pub(crate) fn to_json(&self) -> Json {
		match self {
			Self::Number(text) => match text.parse::<i64>() {
				Ok(number) if number.unsigned_abs() < 1 << 53 => json!(number),
				_ => json!(text),
			},
			Self::Atom(text) => match text.as_str() {
				"true" => json!(true),
				"false" => json!(false),
				_ => json!(text),
			},
			Self::Quoted(text) => json!(text),
			Self::List(items) => items.iter().map(Self::to_json).collect(),
			Self::Fields(fields) => fields
				.iter()
				.map(|(name, item)| (name.clone(), item.to_json()))
				.collect::<Map<_, _>>()
				.into(),
			Self::Named(name, inner) => match inner.as_ref() {
				Self::List(items) if items.is_empty() => json!(name),
				Self::List(items) if items.len() == 1 => json!({ name: items[0].to_json() }),
				other => json!({ name: other.to_json() }),
			},
		}
	}
}

/// The encoded call in words.
///
/// # Errors
/// Why it is no call of this runtime.
pub(crate) fn show_call(metadata: &Metadata, call: &[u8]) -> Result<Shown, String> {
	let id = metadata.outer_enums().call_enum_ty();
	check_shape(metadata.types(), id, call)?;
	let value = scale_value::scale::decode_as_type(&mut &call[..], id, metadata.types())
		.map_err(|error| error.to_string())?;
	Ok(show(&value, metadata))
}

/// A decoded value in words.
pub(crate) fn show(value: &Value<u32>, metadata: &Metadata) -> Shown {
	let types = metadata.types();
	let Some(ty) = types.resolve(value.context) else {
		return show_parts(value, metadata);
	};
	if let Some(words) = in_words(&ty.path.segments, value) {
		return words;
	}
	let ident = ty.path.ident().unwrap_or_default();
	let bytes = || match &ty.type_def {
		TypeDef::Sequence(inner) if is_byte(types, inner.type_param.id) => bytes_of(value),
		TypeDef::Array(inner) if is_byte(types, inner.type_param.id) => bytes_of(value),
		_ => None,
	};
	match (&value.value, ident.as_str()) {
		(ValueDef::Composite(inner), "AccountId32") => match account_of(inner) {
			Some(account) => Shown::Atom(to_address(&account)),
			None => show_parts(value, metadata),
		},
		(ValueDef::Variant(variant), "MultiAddress") if variant.name == "Id" => {
			match variant.values.values().next() {
				Some(account) => show(account, metadata),
				None => show_parts(value, metadata),
			}
		}
		(ValueDef::Variant(variant), "DispatchError") => {
			Shown::Atom(DispatchFailure::of(variant, metadata).name)
		}
		(ValueDef::Variant(pallet), _)
			if value.context == metadata.outer_enums().call_enum_ty() =>
		{
			show_nested_call(pallet, metadata)
		}
		_ => match bytes() {
			Some(bytes) => show_bytes(&bytes, matches!(ty.type_def, TypeDef::Sequence(_))),
			None => show_parts(value, metadata),
		},
	}
}

/// Fields of a call or of an event.
pub(crate) fn show_fields(fields: &Composite<u32>, metadata: &Metadata) -> Shown {
	match fields {
		Composite::Named(fields) => Shown::Fields(
			fields.iter().map(|(name, value)| (name.clone(), show(value, metadata))).collect(),
		),
		// `()` says nothing.
		Composite::Unnamed(items) => Shown::List(
			items
				.iter()
				.filter(|item| is_list(item, metadata) || !is_empty(item))
				.map(|item| show(item, metadata))
				.collect(),
		),
	}
}

fn is_empty(value: &Value<u32>) -> bool {
	matches!(&value.value, ValueDef::Composite(fields) if fields.is_empty())
}

fn show_parts(value: &Value<u32>, metadata: &Metadata) -> Shown {
	match &value.value {
		ValueDef::Composite(Composite::Unnamed(items))
			if items.len() == 1 && !is_list(value, metadata) =>
		{
			show(&items[0], metadata)
		}
		ValueDef::Composite(fields) => show_fields(fields, metadata),
		ValueDef::Variant(variant) => {
			Shown::Named(variant.name.clone(), Box::new(show_fields(&variant.values, metadata)))
		}
		ValueDef::BitSequence(bits) => {
			Shown::Atom(bits.iter().map(|bit| if bit { '1' } else { '0' }).collect())
		}
		ValueDef::Primitive(primitive) => match primitive {
			Primitive::Bool(value) => Shown::Atom(value.to_string()),
			Primitive::Char(value) => Shown::Quoted(value.to_string()),
			Primitive::String(value) => Shown::Quoted(value.clone()),
			Primitive::U128(value) => Shown::Number(value.to_string()),
			Primitive::I128(value) => Shown::Number(value.to_string()),
			Primitive::U256(value) | Primitive::I256(value) => Shown::Atom(to_hex(value)),
		},
	}
}

/// Whether the value's type can have any number of items, so that one item is still a list.
fn is_list(value: &Value<u32>, metadata: &Metadata) -> bool {
	let ty = metadata.types().resolve(value.context).map(|ty| &ty.type_def);
	matches!(ty, Some(TypeDef::Sequence(_) | TypeDef::Array(_)))
}

/// `Pallet.call(arguments)`.
fn show_nested_call(pallet: &Variant<u32>, metadata: &Metadata) -> Shown {
	match pallet.values.values().next().map(|call| &call.value) {
		Some(ValueDef::Variant(call)) => Shown::Named(
			format!("{}.{}", pallet.name, call.name),
			Box::new(show_fields(&call.values, metadata)),
		),
		_ => Shown::Named(pallet.name.clone(), Box::new(show_fields(&pallet.values, metadata))),
	}
}

fn show_bytes(bytes: &[u8], may_be_text: bool) -> Shown {
	if bytes.len() > SHOWN_BYTES {
		let hash = sp_crypto_hashing::blake2_256(bytes);
		let start = to_hex(&bytes[..32]);
		return Shown::Atom(format!(
			"{start}… ({} bytes, blake2-256 {})",
			bytes.len(),
			to_hex(&hash)
		));
	}
	let printable = |text: &&str| !text.is_empty() && !text.chars().any(char::is_control);
	match core::str::from_utf8(bytes).ok().filter(printable) {
		Some(text) if may_be_text => Shown::Quoted(text.to_owned()),
		_ => Shown::Atom(to_hex(bytes)),
	}
}

fn is_byte(types: &PortableRegistry, id: u32) -> bool {
	let ty = types.resolve(id).map(|ty| &ty.type_def);
	matches!(ty, Some(TypeDef::Primitive(TypeDefPrimitive::U8)))
}

/// The bytes of a list of bytes.
pub(super) fn bytes_of(value: &Value<u32>) -> Option<Vec<u8>> {
	let ValueDef::Composite(items) = &value.value else { return None };
	items.values().map(|item| item.as_u128().and_then(|byte| u8::try_from(byte).ok())).collect()
}

fn account_of(inner: &Composite<u32>) -> Option<AccountId> {
	let key: [u8; 32] = bytes_of(inner.values().next()?)?.try_into().ok()?;
	Some(key.into())
}

/// Why a call failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DispatchFailure {
	/// `Pallet.Error`, or a general name such as `BadOrigin` or `Token.Frozen`.
	pub(crate) name: String,
	/// What the runtime says about it; empty where the metadata has no texts.
	pub(crate) docs: String,
	/// Indices of pallet and error, where a pallet failed.
	module: Option<(u8, u8)>,
}

impl DispatchFailure {
	/// From the decoded `DispatchError`.
	pub(crate) fn of(error: &Variant<u32>, metadata: &Metadata) -> Self {
		let inner = error.values.values().next();
		let plain = |name: String| Self { docs: general(&name).to_owned(), name, module: None };
		match inner.map(|inner| &inner.value) {
			Some(ValueDef::Composite(module)) if error.name == "Module" => {
				Self::of_pallet(module, metadata).unwrap_or_else(|| plain("Module".to_owned()))
			}
			Some(ValueDef::Variant(inner)) => plain(format!("{}.{}", error.name, inner.name)),
			_ => plain(error.name.clone()),
		}
	}

	fn of_pallet(module: &Composite<u32>, metadata: &Metadata) -> Option<Self> {
		let mut values = module.values();
		let pallet = u8::try_from(values.next()?.as_u128()?).ok()?;
		let error = *bytes_of(values.next()?)?.first()?;
		let name = match metadata.pallet_by_error_index(pallet) {
			None => format!("error {error} of pallet {pallet}"),
			Some(pallet) => match pallet.error_variant_by_index(error) {
				None => format!("error {error} of {}", pallet.name()),
				Some(variant) => format!("{}.{}", pallet.name(), variant.name),
			},
		};
		let mut failure = Self { name, docs: String::new(), module: Some((pallet, error)) };
		failure.explain(metadata);
		Some(failure)
	}

	/// Takes what `metadata` says about the error, if nothing is known yet.
	pub(crate) fn explain(&mut self, metadata: &Metadata) {
		let variant = self.module.and_then(|(pallet, error)| {
			metadata.pallet_by_error_index(pallet)?.error_variant_by_index(error)
		});
		if let Some(variant) = variant.filter(|_| self.docs.is_empty()) {
			self.docs = variant.docs.join(" ").trim().trim_end_matches('.').to_owned();
		}
	}

	/// Whether metadata with texts could say more.
	pub(crate) fn is_unexplained(&self) -> bool {
		self.module.is_some() && self.docs.is_empty()
	}

	/// The first failure anywhere in `value`.
	pub(crate) fn find(value: &Value<u32>, metadata: &Metadata) -> Option<Self> {
		let ident = metadata.types().resolve(value.context).and_then(|ty| ty.path.ident());
		match &value.value {
			ValueDef::Variant(variant) if ident.as_deref() == Some("DispatchError") => {
				Some(Self::of(variant, metadata))
			}
			ValueDef::Variant(variant) => Self::find_in(&variant.values, metadata),
			ValueDef::Composite(fields) => Self::find_in(fields, metadata),
			_ => None,
		}
	}

	/// The first failure in any of `fields`.
	pub(crate) fn find_in(fields: &Composite<u32>, metadata: &Metadata) -> Option<Self> {
		fields.values().find_map(|value| Self::find(value, metadata))
	}
}

/// What a failure says that is no pallet's own; the runtime has no words for it.
fn general(name: &str) -> &'static str {
	match name {
		"BadOrigin" => "who signed may not make this call",
		"Token.FundsUnavailable" | "Arithmetic.Underflow" => {
			"there is not so much that may be moved"
		}
		"Token.Frozen" => "the bank of this money has frozen it",
		"Token.UnknownAsset" => "there is no such asset",
		"Arithmetic.Overflow" => "the amounts come to more than can be counted",
		_ => "",
	}
}

#[cfg(test)]
#[path = "describe_tests.rs"]
mod tests;
