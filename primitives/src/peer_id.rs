//! Identities of nodes on the network.

use alloc::{string::String, vec::Vec};
use bounded_collections::{BoundedVec, ConstU32};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The most bytes of a peer id.
pub const MAX_PEER_ID: u32 = 64;

/// What a peer id begins with that holds a node's whole ed25519 key: identity multihash of 36 bytes, then the key as
/// libp2p writes it.
const ED25519: [u8; 6] = [0x00, 0x24, 0x08, 0x01, 0x12, 0x20];

/// What a peer id begins with that is the SHA-256 of a key.
const SHA2_256: [u8; 2] = [0x12, 0x20];

/// Bytes of a key, and of a hash.
const KEY: usize = 32;

/// The identity of a node: what `stalhof-node key inspect-node-key` prints and logs show as `12D3KooW...`. As text,
/// base58; as bytes, a multihash.
///
/// What came off the wire may be any bytes: ask [`is_well_formed`](Self::is_well_formed).
#[derive(
	Clone,
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
pub struct PeerId(BoundedVec<u8, ConstU32<MAX_PEER_ID>>);

/// Why something is no [`PeerId`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidPeerId(String);

impl fmt::Display for InvalidPeerId {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(
			f,
			"'{}' is no peer id: write what the node prints as its local identity, as 12D3KooW...",
			self.0
		)
	}
}

impl core::error::Error for InvalidPeerId {}

impl PeerId {
	/// The identity of the node with that ed25519 public key.
	pub fn of_ed25519(key: &[u8; KEY]) -> Self {
		let bytes = [&ED25519[..], key].concat();
		Self(BoundedVec::truncate_from(bytes))
	}

	/// Whether it is one of the two forms that nodes have: a whole ed25519 key (38 bytes), or the SHA-256 of a key
	/// (34 bytes).
	pub fn is_well_formed(&self) -> bool {
		let rest = |prefix: &[u8]| self.0.strip_prefix(prefix).map(<[u8]>::len);
		rest(&ED25519) == Some(KEY) || rest(&SHA2_256) == Some(KEY)
	}

	/// Its bytes: a multihash.
	pub fn as_bytes(&self) -> &[u8] {
		&self.0
	}

	/// A peer id of any bytes, well formed or not; `None` when there are more than [`MAX_PEER_ID`].
	pub fn from_bytes(bytes: Vec<u8>) -> Option<Self> {
		bytes.try_into().ok().map(Self)
	}
}

impl FromStr for PeerId {
	type Err = InvalidPeerId;

	fn from_str(text: &str) -> Result<Self, InvalidPeerId> {
		let mut bytes = [0; MAX_PEER_ID as usize];
		bs58::decode(text)
			.onto(&mut bytes)
			.ok()
			.and_then(|length| Self::from_bytes(bytes.get(..length)?.to_vec()))
			.filter(Self::is_well_formed)
			.ok_or_else(|| InvalidPeerId(text.chars().take(60).collect()))
	}
}

impl fmt::Display for PeerId {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(&bs58::encode(&self.0[..]).into_string())
	}
}

impl fmt::Debug for PeerId {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		fmt::Display::fmt(self, f)
	}
}

impl Serialize for PeerId {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl<'de> Deserialize<'de> for PeerId {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::{format, string::ToString, vec};
	use proptest::prelude::*;

	/// The ed25519 public key of the secret key that is 31 zeroes and a one, as nodes print its identity.
	const KNOWN: (&str, &str) = (
		"4cb5abf6ad79fbf5abbccafcc269d85cd2651ed4b885b5869f241aedf0a5ba29",
		"12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp",
	);

	#[test]
	fn a_peer_id_should_read_as_nodes_print_it() {
		let key: Vec<u8> = (0..32)
			.map(|place| u8::from_str_radix(&KNOWN.0[2 * place..2 * place + 2], 16).unwrap())
			.collect();
		let peer = PeerId::of_ed25519(&key.try_into().unwrap());
		assert_eq!(peer.to_string(), KNOWN.1);
		assert_eq!(KNOWN.1.parse(), Ok(peer.clone()));
		let json = serde_json::to_string(&peer).unwrap();
		assert_eq!(json, format!("\"{}\"", KNOWN.1));
		assert_eq!(serde_json::from_str::<PeerId>(&json).unwrap(), peer);
	}

	#[test]
	fn a_hashed_key_should_be_a_peer_id() {
		let bytes = [&SHA2_256[..], &[7; 32]].concat();
		let peer = PeerId::from_bytes(bytes).unwrap();
		assert!(peer.is_well_formed());
		assert!(peer.to_string().starts_with("Qm"));
		assert_eq!(peer.to_string().parse(), Ok(peer));
	}

	#[test]
	fn a_text_that_is_none_should_be_refused() {
		let short = bs58::encode([&ED25519[..], &[7; 31]].concat()).into_string();
		for text in ["", "12D3KooW", "0OIl", &short, &"1".repeat(80), &"z".repeat(500)] {
			let error = text.parse::<PeerId>().unwrap_err().to_string();
			assert!(error.contains("is no peer id: write what the node prints"), "{error}");
		}
	}

	#[test]
	fn bytes_of_another_form_should_not_be_well_formed() {
		let key = [7u8; 32];
		for bytes in [
			vec![],
			key.to_vec(),
			[&ED25519[..], &key[..31]].concat(),
			[&ED25519[..], &key, &[0]].concat(),
			[&SHA2_256[..], &key[..31]].concat(),
			[&SHA2_256[..], &key, &[0]].concat(),
			// A secp256k1 key, another hash, and a length that does not fit.
			[&[0x00, 0x25, 0x08, 0x02, 0x12, 0x21], &key[..], &[0]].concat(),
			[&[0x13, 0x20], &key[..]].concat(),
			[&[0x00, 0x23, 0x08, 0x01, 0x12, 0x20], &key[..]].concat(),
		] {
			assert!(!PeerId::from_bytes(bytes.clone()).unwrap().is_well_formed(), "{bytes:?}");
		}
		assert_eq!(PeerId::from_bytes(vec![0; 65]), None);
	}

	proptest! {
		#[test]
		fn every_key_should_have_a_peer_id_that_comes_back(key: [u8; 32]) {
			let peer = PeerId::of_ed25519(&key);
			prop_assert!(peer.is_well_formed());
			prop_assert_eq!(peer.to_string().parse(), Ok(peer.clone()));
			prop_assert_eq!(PeerId::decode(&mut &peer.encode()[..]), Ok(peer));
		}
	}
}
