//! 32 bytes in JSON: `0x` and 64 hexadecimal digits.

use crate::merkle::Hash;
use alloc::{format, string::String};
use serde::{Deserialize, Deserializer, Serializer, de};

/// A hash as text.
fn text(hash: &Hash) -> String {
	let digits = hash.iter().map(|byte| format!("{byte:02x}"));
	core::iter::once(String::from("0x")).chain(digits).collect()
}

fn read(text: &str) -> Option<Hash> {
	let digits = text.strip_prefix("0x")?.as_bytes();
	let mut hash = Hash::default();
	if digits.len() != 2 * hash.len() {
		return None;
	}
	for (byte, pair) in hash.iter_mut().zip(digits.chunks_exact(2)) {
		let digit = |place: usize| char::from(pair[place]).to_digit(16);
		*byte = u8::try_from(digit(0)? * 16 + digit(1)?).ok()?;
	}
	Some(hash)
}

fn checked<E: de::Error>(text: &str) -> Result<Hash, E> {
	let shown: String = text.chars().take(80).collect();
	read(text).ok_or_else(|| E::custom(format!("'{shown}' is not 0x and 64 hexadecimal digits")))
}

pub(super) fn serialize<S: Serializer>(hash: &Hash, serializer: S) -> Result<S::Ok, S::Error> {
	serializer.serialize_str(&text(hash))
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Hash, D::Error> {
	checked(&String::deserialize(deserializer)?)
}

/// Several of them.
pub(super) mod list {
	use super::*;
	use alloc::vec::Vec;

	pub(in super::super) fn serialize<S: Serializer>(
		hashes: &[Hash],
		serializer: S,
	) -> Result<S::Ok, S::Error> {
		serializer.collect_seq(hashes.iter().map(text))
	}

	pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
		deserializer: D,
	) -> Result<Vec<Hash>, D::Error> {
		let texts = Vec::<String>::deserialize(deserializer)?;
		texts.iter().map(|text| checked(text)).collect()
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn hash_should_be_read_as_it_is_written() {
		let hash: Hash = core::array::from_fn(|place| u8::try_from(place * 8 + 7).unwrap());
		assert!(text(&hash).starts_with("0x070f17"));
		assert_eq!(read(&text(&hash)), Some(hash));
		for bad in ["", "0x", "07", "0x07"] {
			assert_eq!(read(bad), None, "{bad}");
		}
		for bad in
			[format!("0x{}", "0g".repeat(32)), "07".repeat(33), format!("0x{}", "+7".repeat(32))]
		{
			assert_eq!(read(&bad), None, "{bad}");
		}
	}
}
