//! What a call takes, and what is wrong with arguments, in words.

use scale_info::{Field, PortableRegistry, TypeDef, TypeDefPrimitive, Variant, form::PortableForm};
use scale_value::{Composite, scale::EncodeError, stringify::ParseError};
use subxt::ext::scale_encode::error::{ErrorKind, Kind};

/// Types within types that are shown.
const MAX_DEPTH: usize = 4;

/// Alternatives that are listed in a signature, and in an error.
const MAX_ALTERNATIVES: (usize, usize) = (12, 64);

/// Characters of a faulty text that are shown.
const SHOWN_TEXT: usize = 40;

/// The fields of a call, as `(dest: Id(address), value: number)`.
pub(super) fn signature(variant: &Variant<PortableForm>, types: &PortableRegistry) -> String {
	if variant.fields.is_empty() {
		return "no arguments".to_owned();
	}
	format!("({})", fields_text(&variant.fields, types, 0))
}

/// Checks that `fields` are what the call takes.
pub(super) fn check(
	fields: &Composite<()>,
	variant: &Variant<PortableForm>,
	types: &PortableRegistry,
) -> Result<(), String> {
	if fields.len() != variant.fields.len() {
		return Err(format!("{} given, {} needed", fields.len(), variant.fields.len()));
	}
	for (index, field) in variant.fields.iter().enumerate() {
		let name = field.name.as_deref().unwrap_or("_");
		let value = match fields {
			Composite::Named(given) => {
				given.iter().find(|(given, _)| given == name).map(|(_, value)| value)
			}
			Composite::Unnamed(given) => given.get(index),
		};
		let value = value.ok_or_else(|| format!("{name} is missing"))?;
		scale_value::scale::encode_as_type(value, field.ty.id, types, &mut Vec::new())
			.map_err(|error| format!("{}: {}", place(name, &error), misfit(&error, types)))?;
	}
	Ok(())
}

/// Why `text` cannot be read, with the part of it.
pub(super) fn misread(text: &str, error: &ParseError) -> String {
	let (before, rest) = text.split_at_checked(error.start_loc).unwrap_or((text, ""));
	let part = match error.end_loc.and_then(|end| text.get(error.start_loc..end)) {
		Some(part) if !part.is_empty() => part,
		_ => rest,
	};
	let shown: String = part.chars().take(SHOWN_TEXT).collect();
	let dots = if shown.len() < part.len() { "…" } else { "" };
	let place = before.chars().count() + 1;
	format!("\"{shown}{dots}\" at character {place}: {}", lower_first(&error.err.to_string()))
}

fn lower_first(text: &str) -> String {
	let mut chars = text.chars();
	match chars.next() {
		Some(first) => first.to_lowercase().chain(chars).collect(),
		None => String::new(),
	}
}

/// Where in the field `name` the error is.
fn place(name: &str, error: &EncodeError) -> String {
	let path = error.context().path().to_string();
	// The innermost place stands first there.
	let inner = path.split('.').rev().filter(|part| !part.is_empty());
	std::iter::once(name).chain(inner).collect::<Vec<_>>().join(".")
}

/// Why a value does not fit its type.
fn misfit(error: &EncodeError, types: &PortableRegistry) -> String {
	let named = |id: &str| match id.parse() {
		Ok(id) => type_text(types, id, 0),
		Err(_) => "another type".to_owned(),
	};
	match error.kind() {
		ErrorKind::WrongShape { actual, expected_id } => {
			format!("{} does not fit, it must be {}", kind_text(*actual), named(expected_id))
		}
		ErrorKind::NumberOutOfRange { value, expected_id } => {
			format!("{value} does not fit, it must be a {}", named(expected_id))
		}
		ErrorKind::WrongLength { actual_len, expected_len } => {
			format!("it has length {actual_len}, it must have {expected_len}")
		}
		ErrorKind::CannotFindVariant { name, expected_id } => {
			let ty = expected_id.parse().ok().and_then(|id| types.resolve(id));
			match ty.map(|ty| &ty.type_def) {
				Some(TypeDef::Variant(known)) => {
					let known: Vec<&str> = known
						.variants
						.iter()
						.take(MAX_ALTERNATIVES.1)
						.map(|variant| variant.name.as_str())
						.collect();
					format!("there is no {name}, there is {}", known.join(", "))
				}
				_ => format!("there is no {name}"),
			}
		}
		ErrorKind::CannotFindField { name } => format!("{name} is missing"),
		other => other.to_string(),
	}
}

fn kind_text(kind: Kind) -> &'static str {
	match kind {
		Kind::Struct | Kind::Tuple | Kind::Array => "a list of values",
		Kind::Variant => "a name",
		Kind::BitSequence => "a sequence of bits",
		Kind::Bool => "true or false",
		Kind::Char | Kind::Str => "a text",
		Kind::Number => "a number",
	}
}

fn fields_text(fields: &[Field<PortableForm>], types: &PortableRegistry, depth: usize) -> String {
	let text = |field: &Field<PortableForm>| {
		let ty = type_text(types, field.ty.id, depth + 1);
		match &field.name {
			Some(name) => format!("{name}: {ty}"),
			None => ty,
		}
	};
	fields.iter().map(text).collect::<Vec<_>>().join(", ")
}

/// What has to be written for a value of a type.
fn type_text(types: &PortableRegistry, id: u32, depth: usize) -> String {
	let Some(ty) = types.resolve(id) else { return "…".to_owned() };
	match ty.path.ident().as_deref() {
		Some("AccountId32") => return "address".to_owned(),
		Some("MultiAddress") => return "Id(address)".to_owned(),
		Some("RuntimeCall") => return "Pallet(call { … })".to_owned(),
		_ => {}
	}
	let inner = |id| type_text(types, id, depth + 1);
	let is_byte = |id| {
		let ty = types.resolve(id).map(|ty| &ty.type_def);
		matches!(ty, Some(TypeDef::Primitive(TypeDefPrimitive::U8)))
	};
	match &ty.type_def {
		TypeDef::Primitive(primitive) => primitive_text(primitive).to_owned(),
		TypeDef::BitSequence(_) => "bits, as <0110>".to_owned(),
		TypeDef::Sequence(items) if is_byte(items.type_param.id) => "bytes".to_owned(),
		TypeDef::Array(items) if is_byte(items.type_param.id) => format!("{} bytes", items.len),
		_ if depth > MAX_DEPTH => "…".to_owned(),
		TypeDef::Compact(compact) => inner(compact.type_param.id),
		TypeDef::Sequence(items) => format!("({}, …)", inner(items.type_param.id)),
		TypeDef::Array(items) => format!("({} times {})", items.len, inner(items.type_param.id)),
		TypeDef::Tuple(items) => {
			let items: Vec<String> = items.fields.iter().map(|item| inner(item.id)).collect();
			format!("({})", items.join(", "))
		}
		TypeDef::Composite(composite) => match composite.fields.as_slice() {
			// A wrapper is written as what it holds.
			[only] if only.name.is_none() => inner(only.ty.id),
			fields => group_text(fields, types, depth),
		},
		TypeDef::Variant(variant) => {
			let names =
				variant.variants.iter().take(MAX_ALTERNATIVES.0).map(|variant| {
					match variant.fields.as_slice() {
						[] => variant.name.clone(),
						fields if fields[0].name.is_some() => {
							format!("{} {}", variant.name, group_text(fields, types, depth))
						}
						fields => format!("{}{}", variant.name, group_text(fields, types, depth)),
					}
				});
			let mut names: Vec<String> = names.collect();
			if variant.variants.len() > MAX_ALTERNATIVES.0 {
				names.push("…".to_owned());
			}
			names.join(" or ")
		}
	}
}

/// Fields in the brackets that they are written in.
fn group_text(fields: &[Field<PortableForm>], types: &PortableRegistry, depth: usize) -> String {
	let text = fields_text(fields, types, depth);
	match fields.first() {
		Some(field) if field.name.is_some() => format!("{{ {text} }}"),
		_ => format!("({text})"),
	}
}

fn primitive_text(primitive: &TypeDefPrimitive) -> &'static str {
	match primitive {
		TypeDefPrimitive::Bool => "true or false",
		TypeDefPrimitive::Char | TypeDefPrimitive::Str => "text",
		TypeDefPrimitive::U8 => "number up to 255",
		TypeDefPrimitive::U16 => "number up to 65535",
		TypeDefPrimitive::U32 => "number up to 4294967295",
		TypeDefPrimitive::U64 => "number up to 18446744073709551615",
		TypeDefPrimitive::U128 | TypeDefPrimitive::U256 => "number from 0",
		TypeDefPrimitive::I8
		| TypeDefPrimitive::I16
		| TypeDefPrimitive::I32
		| TypeDefPrimitive::I64
		| TypeDefPrimitive::I128
		| TypeDefPrimitive::I256 => "number",
	}
}
