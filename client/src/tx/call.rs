//! Making calls.

use super::arguments::{check, misread, signature};
use crate::{
	api,
	config::Runtime,
	error::{Error, Result},
	types::{AccountId, H256, from_hex},
};
use scale_value::{Composite, Primitive, Value, ValueDef, stringify};
use subxt::transactions::{DynamicPayload, Payload, StaticPayload, dynamic};

/// A call with arguments that are checked when it is encoded.
pub type Call = DynamicPayload<Composite<()>>;

/// Brackets within brackets in arguments.
const MAX_NESTING: usize = 64;

/// Puts `text` into a block, with an event that names its hash.
pub fn remark(text: &[u8]) -> StaticPayload<api::system::calls::RemarkWithEvent> {
	api::tx().system().remark_with_event(text.to_vec())
}

/// A call of the runtime from text: `arguments` are `{ name: value, … }` or `(value, …)`, where a
/// value is a number, `true`, `"text"`, `Variant(…)`, `0x…` for bytes, or an SS58 address for the 32
/// bytes of an account.
///
/// # Errors
/// [`Error::UnknownCall`] or [`Error::BadArguments`], each with what the runtime has.
pub fn parse_call(runtime: &Runtime, pallet: &str, call: &str, arguments: &str) -> Result<Call> {
	let metadata = &runtime.metadata;
	let Some(found) = metadata.pallet_by_name(pallet) else {
		let known = metadata.pallets().filter(|p| p.call_variants().is_some()).map(|p| p.name());
		return Err(unknown(format!("pallet {pallet:?}"), known));
	};
	let Some(variant) = found.call_variant_by_name(call) else {
		let known = found.call_variants().unwrap_or_default().iter().map(|v| v.name.as_str());
		return Err(unknown(format!("call {call:?} in pallet {pallet}"), known));
	};
	let bad = |why: String| Error::BadArguments {
		call: format!("{pallet}.{call}"),
		why,
		expected: signature(variant, metadata.types()),
	};
	let fields = parse_arguments(arguments).map_err(bad)?;
	check(&fields, variant, metadata.types()).map_err(bad)?;
	Ok(dynamic(pallet, call, fields))
}

/// Encodes `call` for `runtime`.
///
/// # Errors
/// [`Error::CallChanged`] when `call` is one of [`crate::api`] and the runtime has another of its
/// name or none; [`Error::BadArguments`] when other calls do not fit.
pub(crate) fn encode<C: Payload>(runtime: &Runtime, call: &C) -> Result<Vec<u8>> {
	let (pallet, name) = (call.pallet_name(), call.call_name());
	let client = runtime.offline(H256::zero())?;
	client.tx().validate(call).map_err(|_| Error::CallChanged {
		call: format!("{pallet}.{name}"),
		spec_version: runtime.spec_version,
	})?;
	client.tx().call_data(call).map_err(|error| {
		let types = runtime.metadata.types();
		let found = runtime.metadata.pallet_by_name(pallet);
		let found = found.and_then(|pallet| pallet.call_variant_by_name(name));
		Error::BadArguments {
			call: format!("{pallet}.{name}"),
			why: error.to_string(),
			expected: found.map_or("nothing: there is no such call".to_owned(), |variant| {
				signature(variant, types)
			}),
		}
	})
}

fn account_value(account: &AccountId) -> Value<()> {
	let key: &[u8] = account.as_ref();
	Value::from_bytes(key)
}

fn unknown<'a>(what: String, known: impl Iterator<Item = &'a str>) -> Error {
	Error::UnknownCall { what, known: known.collect::<Vec<_>>().join(", ") }
}

fn parse_arguments(text: &str) -> core::result::Result<Composite<()>, String> {
	let text = text.trim();
	if text.is_empty() {
		return Ok(Composite::Unnamed(Vec::new()));
	}
	check_nesting(text)?;
	let parser = stringify::from_str_custom()
		.add_custom_parser(parse_bytes)
		.add_custom_parser(parse_account);
	let (value, rest) = parser.parse(text);
	let value = value.map_err(|error| misread(text, &error))?;
	if !rest.trim().is_empty() {
		return Err(format!("there is more after them: {rest:?}"));
	}
	match texts_to_bytes(value).value {
		ValueDef::Composite(fields) => Ok(fields),
		_ => Err("they must stand in { } or ( )".to_owned()),
	}
}

/// Calls take texts as bytes.
fn texts_to_bytes(value: Value<()>) -> Value<()> {
	let inner = |fields: Composite<()>| match fields {
		Composite::Named(fields) => {
			Composite::named(fields.into_iter().map(|(name, value)| (name, texts_to_bytes(value))))
		}
		Composite::Unnamed(values) => Composite::unnamed(values.into_iter().map(texts_to_bytes)),
	};
	match value.value {
		ValueDef::Primitive(Primitive::String(text)) => Value::from_bytes(text),
		ValueDef::Composite(fields) => Value::without_context(ValueDef::Composite(inner(fields))),
		ValueDef::Variant(variant) => Value::variant(variant.name, inner(variant.values)),
		_ => value,
	}
}

/// Refuses text whose brackets would make the parser recurse without bound.
fn check_nesting(text: &str) -> core::result::Result<(), String> {
	let (mut depth, mut quoted, mut escaped) = (0usize, false, false);
	for c in text.chars() {
		match c {
			_ if escaped => escaped = false,
			'\\' if quoted => escaped = true,
			'"' => quoted = !quoted,
			'(' | '{' if !quoted => depth += 1,
			')' | '}' if !quoted => depth = depth.saturating_sub(1),
			_ => {}
		}
		if depth > MAX_NESTING {
			return Err(format!("more than {MAX_NESTING} brackets within brackets"));
		}
	}
	Ok(())
}

type Parsed = Option<core::result::Result<Value<()>, stringify::ParseError>>;

/// `0x` and digits.
fn parse_bytes(text: &mut &str) -> Parsed {
	let digits = text.strip_prefix("0x")?;
	let end = digits.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(digits.len());
	let bytes = from_hex(&digits[..end]).ok()?;
	*text = &digits[end..];
	Some(Ok(Value::from_bytes(bytes)))
}

/// An address of this chain.
fn parse_account(text: &mut &str) -> Parsed {
	let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
	let (word, rest) = text.split_at(end);
	// Addresses of 32 bytes have 46 to 49 characters.
	if !(46..=49).contains(&word.len()) || rest.trim_start().starts_with(['(', '{']) {
		return None;
	}
	let account = crate::address::parse_address(word).ok()?;
	*text = rest;
	Some(Ok(account_value(&account)))
}

/// Moves `amount` units to `to`: a call with two arguments, which the chain refuses to everybody.
#[cfg(test)]
pub(crate) fn transfer(
	to: &AccountId,
	amount: u128,
) -> StaticPayload<api::balances::calls::TransferKeepAlive> {
	let to = subxt::utils::AccountId32(to.clone().into());
	api::tx().balances().transfer_keep_alive(to.into(), amount)
}

#[cfg(test)]
#[path = "call_tests.rs"]
mod tests;
