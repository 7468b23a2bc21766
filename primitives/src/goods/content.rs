use crate::{
	gs1::{Gtin, Serial, Sscc},
	merkle::{Hash, LEAF_PREFIX, Sha256},
};
use alloc::{string::ToString, vec::Vec};
use bounded_collections::{BoundedVec, ConstU32};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;

/// What a leaf of a container's contents begins with, after [`LEAF_PREFIX`].
pub const CONTENT_TAG: &[u8; 24] = b"stalhof/goods/content/v1";

/// The most containers around one another of which a verdict is told: the item's own first.
pub const MAX_AROUND: u32 = 4;

/// The most nodes of a proof of content: as many as a tree of 2^32 leaves is high.
pub const MAX_CONTENT_PATH: u32 = 32;

/// What stands in a container: one item, or another container. They sort as a container's contents do: items by GTIN and
/// serial number before containers by SSCC.
#[derive(
	Clone,
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
pub enum Child {
	/// One item.
	#[codec(index = 0)]
	Item {
		/// What it is.
		gtin: Gtin,
		/// Which one.
		serial: Serial,
	},
	/// A container.
	#[codec(index = 1)]
	Container(Sscc),
}

impl Child {
	/// The hash of its leaf in the tree over a container's contents (RFC 9162, SHA-256).
	///
	/// What is hashed is [`LEAF_PREFIX`], [`CONTENT_TAG`], and the fields of its key, each after one byte that counts its
	/// own: of an item the GTIN's 14 digits and the serial number, of a container the SSCC's 18 digits.
	pub fn leaf<H: Sha256>(&self) -> Hash {
		let mut bytes = Vec::with_capacity(64);
		bytes.push(LEAF_PREFIX);
		bytes.extend_from_slice(CONTENT_TAG);
		let mut field = |field: &[u8]| {
			// No key has more than 20 characters.
			bytes.push(u8::try_from(field.len()).unwrap_or(u8::MAX));
			bytes.extend_from_slice(field);
		};
		match self {
			Self::Item { gtin, serial } => {
				field(gtin.to_string().as_bytes());
				field(serial.as_bytes());
			}
			Self::Container(sscc) => field(sscc.to_string().as_bytes()),
		}
		H::sha256(&bytes)
	}
}

impl fmt::Display for Child {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::Item { gtin, serial } => write!(f, "{gtin} {serial}"),
			Self::Container(sscc) => sscc.fmt(f),
		}
	}
}

/// That something stands in a container, as its packer has said.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct ContentProof {
	/// In which container.
	pub sscc: Sscc,
	/// At which place of its contents, from 0.
	pub index: u32,
	/// The nodes beside the way from its leaf to the root of the contents.
	pub path: BoundedVec<Hash, ConstU32<MAX_CONTENT_PATH>>,
}

/// Proofs of what stands in what: the first is of an item or a container, each further one of the container before it.
pub type Around = BoundedVec<ContentProof, ConstU32<MAX_AROUND>>;

#[cfg(test)]
mod tests {
	use super::*;
	use crate::merkle::Sha256;
	use sha2::{Digest, Sha256 as Sha2};

	struct Library;

	impl Sha256 for Library {
		fn sha256(data: &[u8]) -> Hash {
			Sha2::digest(data).into()
		}
	}

	fn item(gtin: &str, serial: &str) -> Child {
		Child::Item { gtin: gtin.parse().unwrap(), serial: serial.parse().unwrap() }
	}

	fn container(sscc: &str) -> Child {
		Child::Container(sscc.parse().unwrap())
	}

	#[test]
	fn a_leaf_should_be_the_hash_of_tag_and_counted_fields() {
		let whole = |fields: &[&str]| {
			let mut bytes = b"\0stalhof/goods/content/v1".to_vec();
			for field in fields {
				bytes.push(field.len() as u8);
				bytes.extend_from_slice(field.as_bytes());
			}
			Library::sha256(&bytes)
		};
		assert_eq!(
			item("9521001000017", "HB1").leaf::<Library>(),
			whole(&["09521001000017", "HB1"])
		);
		assert_eq!(
			container("095210010000000017").leaf::<Library>(),
			whole(&["095210010000000017"])
		);
		// Neither runs over into the other.
		assert_ne!(
			item("9521001000017", "HB1").leaf::<Library>(),
			item("9521001000017", "HB").leaf::<Library>()
		);
	}

	#[test]
	fn children_should_sort_items_before_containers() {
		let sorted = [
			item("9521001000017", "A"),
			item("9521001000017", "AA"),
			item("9521001000017", "B"),
			item("9521001000024", "A"),
			container("095210010000000017"),
			container("195210010000000014"),
		];
		assert!(sorted.is_sorted_by(|one, next| one < next));
	}
}
