use crate::ordered::BigEndian;
use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Where a mark stands: its batch, and its place among the batch's serials in ascending order, from 0. As text the two
/// numbers with a slash between, `12/1048575`.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct ItemId {
	/// The batch's number.
	pub batch: u32,
	/// The place in it.
	pub index: u32,
}

/// Why a text is no [`ItemId`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidItemId(String);

impl fmt::Display for InvalidItemId {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "'{}' is no item: write the batch's number, a slash and the item's place", self.0)
	}
}

impl core::error::Error for InvalidItemId {}

impl BigEndian for ItemId {
	type Bytes = [u8; 8];

	fn to_be_bytes(self) -> [u8; 8] {
		(u64::from(self.batch) << 32 | u64::from(self.index)).to_be_bytes()
	}

	fn from_be_bytes(bytes: [u8; 8]) -> Self {
		let [b0, b1, b2, b3, i0, i1, i2, i3] = bytes;
		Self {
			batch: u32::from_be_bytes([b0, b1, b2, b3]),
			index: u32::from_be_bytes([i0, i1, i2, i3]),
		}
	}
}

impl fmt::Display for ItemId {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "{}/{}", self.batch, self.index)
	}
}

impl FromStr for ItemId {
	type Err = InvalidItemId;

	fn from_str(text: &str) -> Result<Self, InvalidItemId> {
		let number = |digits: &str| {
			let plain = digits.bytes().all(|digit| digit.is_ascii_digit());
			plain.then(|| digits.parse().ok()).flatten()
		};
		text.split_once('/')
			.and_then(|(batch, index)| Some(Self { batch: number(batch)?, index: number(index)? }))
			.ok_or_else(|| InvalidItemId(text.chars().take(40).collect()))
	}
}

impl Serialize for ItemId {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl<'de> Deserialize<'de> for ItemId {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::string::ToString;
	use proptest::prelude::*;

	proptest! {
		#[test]
		fn item_should_sort_by_batch_and_place_when_kept_as_bytes(one: (u32, u32), other: (u32, u32)) {
			let [one, other] = [one, other].map(|(batch, index)| ItemId { batch, index });
			prop_assert_eq!(one.cmp(&other), one.to_be_bytes().cmp(&other.to_be_bytes()));
			prop_assert_eq!(ItemId::from_be_bytes(one.to_be_bytes()), one);
			prop_assert_eq!(one.to_string().parse::<ItemId>(), Ok(one));
		}
	}

	#[test]
	fn text_should_be_refused_when_it_is_no_item() {
		for text in ["", "1", "1/", "/1", "1/2/3", "+1/2", "1/-2", "4294967296/0", "a/b"] {
			let error = text.parse::<ItemId>().unwrap_err().to_string();
			assert!(error.starts_with(&alloc::format!("'{text}' is no item")), "{error}");
		}
	}
}
