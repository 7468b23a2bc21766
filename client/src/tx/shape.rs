//! A bounded walk over encoded bytes, before anything decodes them recursively.
//!
//! A call can hold calls. Decoders recurse once for each level, so a file with some hundred thousand
//! levels would overflow the stack of whoever shows it.

use codec::{Compact, Decode};
use scale_info::{PortableRegistry, TypeDef, TypeDefPrimitive};

/// Levels of types within types. Sixteen nested calls need about 100.
const MAX_DEPTH: usize = 128;

/// Values of all types that one call may hold.
const MAX_VALUES: usize = 4 << 20;

/// Checks that `bytes` are one value of the type `id`, neither longer nor shorter, and not nested
/// deeper than can be decoded safely.
pub(crate) fn check_shape(types: &PortableRegistry, id: u32, bytes: &[u8]) -> Result<(), String> {
	let mut walk = Walk { types, input: bytes, values: 0 };
	walk.value(id, 0)?;
	match walk.input.len() {
		0 => Ok(()),
		left => Err(format!("{left} bytes too many")),
	}
}

struct Walk<'a> {
	types: &'a PortableRegistry,
	input: &'a [u8],
	values: usize,
}

impl Walk<'_> {
	fn value(&mut self, id: u32, depth: usize) -> Result<(), String> {
		self.values += 1;
		if depth > MAX_DEPTH || self.values > MAX_VALUES {
			return Err("it is nested too deeply or too large to be shown".to_owned());
		}
		let ty = self.types.resolve(id).ok_or("the metadata lacks a type")?;
		let depth = depth + 1;
		match &ty.type_def {
			TypeDef::Composite(composite) => {
				composite.fields.iter().try_for_each(|field| self.value(field.ty.id, depth))
			}
			TypeDef::Variant(variants) => {
				let index = self.take(1)?[0];
				let variant =
					variants.variants.iter().find(|variant| variant.index == index).ok_or_else(
						|| match ty.path.ident() {
							Some(name) => format!("{name} has no variant {index}"),
							None => format!("there is no variant {index}"),
						},
					)?;
				variant.fields.iter().try_for_each(|field| self.value(field.ty.id, depth))
			}
			TypeDef::Tuple(tuple) => {
				tuple.fields.iter().try_for_each(|field| self.value(field.id, depth))
			}
			TypeDef::Sequence(sequence) => {
				let length = self.length()?;
				self.repeat(sequence.type_param.id, length, depth)
			}
			TypeDef::Array(array) => self.repeat(array.type_param.id, array.len as usize, depth),
			TypeDef::Compact(_) => {
				Compact::<u128>::decode(&mut self.input).map(drop).map_err(|_| cut_off())
			}
			TypeDef::BitSequence(bits) => {
				let bits_each =
					match self.types.resolve(bits.bit_store_type.id).map(|ty| &ty.type_def) {
						Some(TypeDef::Primitive(TypeDefPrimitive::U8)) => 8,
						Some(TypeDef::Primitive(TypeDefPrimitive::U16)) => 16,
						Some(TypeDef::Primitive(TypeDefPrimitive::U32)) => 32,
						_ => 64,
					};
				let length = self.length()?.div_ceil(bits_each) * (bits_each / 8);
				self.take(length).map(drop)
			}
			TypeDef::Primitive(primitive) => {
				let length = match primitive {
					TypeDefPrimitive::Str => self.length()?,
					other => size(other),
				};
				self.take(length).map(drop)
			}
		}
	}

	fn repeat(&mut self, id: u32, times: usize, depth: usize) -> Result<(), String> {
		let ty = self.types.resolve(id).map(|ty| &ty.type_def);
		if let Some(TypeDef::Primitive(TypeDefPrimitive::U8)) = ty {
			return self.take(times).map(drop);
		}
		(0..times).try_for_each(|_| self.value(id, depth))
	}

	fn length(&mut self) -> Result<usize, String> {
		let length = Compact::<u32>::decode(&mut self.input).map_err(|_| cut_off())?;
		Ok(length.0 as usize)
	}

	fn take(&mut self, length: usize) -> Result<&[u8], String> {
		let (taken, rest) = self.input.split_at_checked(length).ok_or_else(cut_off)?;
		self.input = rest;
		Ok(taken)
	}
}

fn cut_off() -> String {
	"it is cut off".to_owned()
}

fn size(primitive: &TypeDefPrimitive) -> usize {
	match primitive {
		TypeDefPrimitive::Bool | TypeDefPrimitive::U8 | TypeDefPrimitive::I8 => 1,
		TypeDefPrimitive::U16 | TypeDefPrimitive::I16 => 2,
		TypeDefPrimitive::Char | TypeDefPrimitive::U32 | TypeDefPrimitive::I32 => 4,
		TypeDefPrimitive::U64 | TypeDefPrimitive::I64 => 8,
		TypeDefPrimitive::U128 | TypeDefPrimitive::I128 => 16,
		TypeDefPrimitive::U256 | TypeDefPrimitive::I256 => 32,
		TypeDefPrimitive::Str => 0,
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use codec::Encode;
	use proptest::prelude::*;
	use scale_info::{MetaType, Registry, TypeInfo};

	#[derive(Encode, TypeInfo)]
	enum Tree {
		Leaf { number: u32, text: String },
		Nodes(Vec<Tree>),
		Rest([u8; 3], Option<bool>, #[codec(compact)] u64, Vec<()>),
	}

	fn types() -> (u32, PortableRegistry) {
		let mut registry = Registry::new();
		let id = registry.register_type(&MetaType::new::<Tree>()).id;
		(id, registry.into())
	}

	fn check(bytes: &[u8]) -> Result<(), String> {
		let (id, types) = types();
		check_shape(&types, id, bytes)
	}

	#[test]
	fn honest_values_should_pass_and_others_not() {
		let value = Tree::Nodes(vec![
			Tree::Leaf { number: 7, text: "seven".into() },
			Tree::Nodes(vec![]),
			Tree::Rest([1, 2, 3], Some(true), 1 << 40, vec![(), ()]),
		])
		.encode();
		check(&value).unwrap();
		for length in 0..value.len() {
			assert!(check(&value[..length]).is_err(), "{length}");
		}
		assert!(check(&[&value[..], &[0]].concat()).unwrap_err().contains("1 bytes too many"));
		assert!(check(&[9]).unwrap_err().contains("Tree has no variant 9"));
	}

	#[test]
	fn deep_and_endless_values_should_be_refused() {
		let deep = [1u8, 4].repeat(100_000);
		assert!(check(&deep).unwrap_err().contains("nested too deeply"));
		// 2^30 - 1 values that take no bytes.
		let endless = [&[2u8, 1, 2, 3, 0, 0][..], &Compact(u32::MAX >> 2).encode()].concat();
		assert!(check(&endless).unwrap_err().contains("too large"));
		let long_text = [&[0u8, 0, 0, 0, 0][..], &Compact(u32::MAX).encode()].concat();
		assert!(check(&long_text).unwrap_err().contains("cut off"));
	}

	proptest! {
		#[test]
		fn no_bytes_should_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
			let _ = check(&bytes);
		}
	}
}
