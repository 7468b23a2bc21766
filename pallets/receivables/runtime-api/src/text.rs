//! What JSON shows as text: sums, which may be beyond 53 bits, and hashes.

use alloc::{
	format,
	string::{String, ToString},
};
use codec::{Decode, Encode};
use core::fmt;
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use stalhof_primitives::merkle::Hash;

/// A sum of amounts, in minor units; it may be greater than any amount. In JSON decimal text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, TypeInfo)]
pub struct Sum(pub u128);

impl fmt::Display for Sum {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		self.0.fmt(f)
	}
}

impl Serialize for Sum {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl<'de> Deserialize<'de> for Sum {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let text = String::deserialize(deserializer)?;
		let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
		let sum = digits.then(|| text.parse().ok()).flatten();
		sum.map(Self).ok_or_else(|| de::Error::custom("a sum is written in decimal digits"))
	}
}

/// 32 bytes. In JSON `0x` and 64 hexadecimal digits.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, TypeInfo)]
pub struct Hash32(pub Hash);

impl From<Hash> for Hash32 {
	fn from(hash: Hash) -> Self {
		Self(hash)
	}
}

impl fmt::Display for Hash32 {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str("0x")?;
		self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
	}
}

impl fmt::Debug for Hash32 {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		fmt::Display::fmt(self, f)
	}
}

impl Serialize for Hash32 {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl<'de> Deserialize<'de> for Hash32 {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let text = String::deserialize(deserializer)?;
		let digits = text.strip_prefix("0x").filter(|digits| {
			digits.len() == 64 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
		});
		let digits = digits.ok_or_else(|| {
			let shown: String = text.chars().take(80).collect();
			de::Error::custom(format!("'{shown}' is not 0x and 64 hexadecimal digits"))
		})?;
		let mut hash = Hash::default();
		for (place, byte) in hash.iter_mut().enumerate() {
			let pair = digits.get(2 * place..2 * place + 2).unwrap_or_default();
			*byte = u8::from_str_radix(pair, 16)
				.map_err(|error| de::Error::custom(error.to_string()))?;
		}
		Ok(Self(hash))
	}
}

/// Bytes in JSON: `0x` and two hexadecimal digits each.
pub(crate) mod bytes {
	use super::*;
	use alloc::vec::Vec;

	pub(crate) fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
		let digits = bytes.iter().map(|byte| format!("{byte:02x}"));
		serializer
			.serialize_str(&core::iter::once(String::from("0x")).chain(digits).collect::<String>())
	}

	pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
		deserializer: D,
	) -> Result<Vec<u8>, D::Error> {
		let text = String::deserialize(deserializer)?;
		let digits = text.strip_prefix("0x").filter(|digits| {
			digits.len().is_multiple_of(2) && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
		});
		let digits = digits
			.ok_or_else(|| de::Error::custom("bytes are written as 0x and two digits each"))?;
		let bytes = (0..digits.len()).step_by(2).map(|at| {
			let pair = digits.get(at..at.saturating_add(2)).unwrap_or_default();
			u8::from_str_radix(pair, 16).map_err(|error| de::Error::custom(error.to_string()))
		});
		bytes.collect()
	}
}

/// A set of bits in JSON: their numbers in order.
pub(crate) mod bits {
	use super::*;
	use alloc::vec::Vec;

	pub(crate) fn serialize<S: Serializer>(bits: &u64, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_seq((0..u64::BITS).filter(|bit| bits & (1 << bit) != 0))
	}

	pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
		let bits = Vec::<u32>::deserialize(deserializer)?;
		let set = bits.iter().try_fold(0, |set, bit| Some(set | 1u64.checked_shl(*bit)?));
		set.ok_or_else(|| de::Error::custom("bits have numbers from 0 to 63"))
	}
}

/// Text in JSON, whatever the bytes.
pub(crate) mod words {
	use super::*;
	use alloc::vec::Vec;

	pub(crate) fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&String::from_utf8_lossy(bytes))
	}

	pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
		deserializer: D,
	) -> Result<Vec<u8>, D::Error> {
		Ok(String::deserialize(deserializer)?.into_bytes())
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
	struct Shown {
		#[serde(with = "bits")]
		bits: u64,
		#[serde(with = "bytes")]
		bytes: alloc::vec::Vec<u8>,
		#[serde(with = "words")]
		words: alloc::vec::Vec<u8>,
	}

	#[test]
	fn bits_bytes_and_words_should_be_read_as_they_are_written() {
		let shown = Shown { bits: 1 << 63 | 5, bytes: [0, 255].into(), words: "7 O 1/26".into() };
		let json = serde_json::to_value(&shown).unwrap();
		assert_eq!(json["bits"], serde_json::json!([0, 2, 63]));
		assert_eq!(json["bytes"], "0x00ff");
		assert_eq!(json["words"], "7 O 1/26");
		assert_eq!(serde_json::from_value::<Shown>(json).unwrap(), shown);
		let with = |field: &str, value: serde_json::Value| {
			let mut json = serde_json::to_value(&shown).unwrap();
			json[field] = value;
			serde_json::from_value::<Shown>(json)
		};
		assert!(with("bits", serde_json::json!([64])).is_err());
		assert!(with("bytes", "0x0".into()).is_err());
		assert!(with("bytes", "00".into()).is_err());
	}

	#[test]
	fn hash_and_sum_should_be_read_as_they_are_written() {
		let hash = Hash32(core::array::from_fn(|place| u8::try_from(place * 8 + 7).unwrap()));
		let text = serde_json::to_value(hash).unwrap();
		assert!(text.as_str().unwrap().starts_with("0x070f17"));
		assert_eq!(serde_json::from_value::<Hash32>(text).unwrap(), hash);
		let sum = serde_json::to_value(Sum(u128::MAX)).unwrap();
		assert_eq!(sum, u128::MAX.to_string());
		assert_eq!(serde_json::from_value::<Sum>(sum).unwrap(), Sum(u128::MAX));
		for bad in ["", "0x", "+7", "0x07"] {
			assert!(serde_json::from_value::<Hash32>(bad.into()).is_err(), "{bad}");
			assert!(serde_json::from_value::<Sum>(bad.into()).is_err(), "{bad}");
		}
	}
}
