//! Making calls.

use crate::{
	api,
	config::Runtime,
	error::{Error, Result},
	types::{AccountId, H256, from_hex},
};
use scale_info::{PortableRegistry, form::PortableForm};
use scale_value::{Composite, Primitive, Value, ValueDef, stringify};
use subxt::{
	transactions::{DynamicPayload, Payload, StaticPayload, dynamic},
	utils::AccountId32 as SubxtAccount,
};

/// A call with arguments that are checked when it is encoded.
pub type Call = DynamicPayload<Composite<()>>;

/// Brackets within brackets in arguments.
const MAX_NESTING: usize = 64;

/// Moves `amount` units to `to`, leaving the sender's account alive.
pub fn transfer(
	to: &AccountId,
	amount: u128,
) -> StaticPayload<api::balances::calls::TransferKeepAlive> {
	let to = SubxtAccount(to.clone().into());
	api::tx().balances().transfer_keep_alive(to.into(), amount)
}

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
	if fields.len() != variant.fields.len() {
		let (given, needed) = (fields.len(), variant.fields.len());
		return Err(bad(format!("{given} given, {needed} needed")));
	}
	let payload = dynamic(pallet, call, fields);
	// Encoding finds what does not fit.
	match encode(runtime, &payload) {
		Ok(_) => Ok(payload),
		Err(Error::BadArguments { why, .. }) => {
			Err(bad(why.rsplit("cannot encode call data: ").next().unwrap_or(&why).to_owned()))
		}
		Err(other) => Err(other),
	}
}

/// Encodes `call` for `runtime`.
///
/// # Errors
/// [`Error::BadArguments`] when the runtime has no such call or it has other arguments.
pub(crate) fn encode<C: Payload>(runtime: &Runtime, call: &C) -> Result<Vec<u8>> {
	let bad = |why: String| Error::BadArguments {
		call: format!("{}.{}", call.pallet_name(), call.call_name()),
		why,
		expected: "what the chain's runtime defines; update the program that made the call"
			.to_owned(),
	};
	let client = runtime.offline(H256::zero())?;
	client.tx().validate(call).map_err(|error| bad(error.to_string()))?;
	client.tx().call_data(call).map_err(|error| bad(error.to_string()))
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
	let value = value.map_err(|error| error.to_string())?;
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

/// The fields of a call and the names of their types, as `(dest: MultiAddress, value: Compact)`.
fn signature(variant: &scale_info::Variant<PortableForm>, types: &PortableRegistry) -> String {
	let fields = variant.fields.iter().map(|field| {
		let name = field.name.as_deref().unwrap_or("_");
		let ty = match &field.type_name {
			Some(ty) => ty.clone(),
			None => types.resolve(field.ty.id).and_then(|ty| ty.path.ident()).unwrap_or_default(),
		};
		format!("{name}: {ty}")
	});
	format!("({})", fields.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
#[path = "call_tests.rs"]
mod tests;
