//! The chain's basic types, and hexadecimal text.

use core::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sp_runtime::traits::BlakeTwo256;

pub use sp_core::{H256, crypto::AccountId32 as AccountId};
pub use sp_runtime::MultiSignature;

/// Number of a block.
pub type BlockNumber = u32;

/// Header of a block.
pub type Header = sp_runtime::generic::Header<BlockNumber, BlakeTwo256>;

/// Layout of the chain's state and extrinsics tries.
pub(crate) type Layout = sp_trie::LayoutV1<BlakeTwo256>;

/// A block, named by its height and its hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlockRef {
	/// Height; genesis is 0.
	pub number: BlockNumber,
	/// Hash of the header.
	pub hash: H256,
}

impl BlockRef {
	/// The block that `header` heads.
	pub fn of(header: &Header) -> Self {
		Self { number: header.number, hash: header.hash() }
	}
}

impl fmt::Display for BlockRef {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "#{} ({:#x})", self.number, self.hash)
	}
}

/// Bytes that serde reads and writes as `0x…`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HexBytes(pub Vec<u8>);

impl Serialize for HexBytes {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&to_hex(&self.0))
	}
}

impl<'de> Deserialize<'de> for HexBytes {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let text = String::deserialize(deserializer)?;
		from_hex(&text).map(Self).map_err(de::Error::custom)
	}
}

/// `bytes` as lower-case hexadecimal digits after `0x`.
pub fn to_hex(bytes: &[u8]) -> String {
	format!("0x{}", hex::encode(bytes))
}

/// Reads hexadecimal digits, with or without `0x` before them.
///
/// # Errors
/// What is wrong with `text`, as a sentence part.
pub fn from_hex(text: &str) -> Result<Vec<u8>, String> {
	let digits = text.strip_prefix("0x").unwrap_or(text);
	hex::decode(digits).map_err(|error| format!("not hexadecimal: {error}"))
}

/// Storage key of the plain value `entry` of `pallet`.
pub fn storage_key(pallet: &str, entry: &str) -> Vec<u8> {
	let mut key = sp_crypto_hashing::twox_128(pallet.as_bytes()).to_vec();
	key.extend(sp_crypto_hashing::twox_128(entry.as_bytes()));
	key
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn hex_should_round_trip_with_and_without_prefix() {
		assert_eq!(to_hex(&[0, 171, 255]), "0x00abff");
		assert_eq!(from_hex("0x00abff").unwrap(), vec![0, 171, 255]);
		assert_eq!(from_hex("00ABff").unwrap(), vec![0, 171, 255]);
		assert_eq!(from_hex("0x").unwrap(), Vec::<u8>::new());
		assert!(from_hex("0xabc").unwrap_err().contains("hexadecimal"));
		assert!(from_hex("0x0x00").is_err());
	}

	#[test]
	fn storage_key_should_be_the_known_one_of_system_events() {
		assert_eq!(
			to_hex(&storage_key("System", "Events")),
			"0x26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7"
		);
	}
}
