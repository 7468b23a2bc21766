//! The Ed25519 key that identifies a node to its peers.

use anyhow::Result;
use sp_core::{Pair, ed25519};

/// A node key and the peer id that follows from it.
#[derive(Clone, Debug)]
pub struct NodeKey {
	/// The secret as `--node-key` takes it: 64 hexadecimal digits.
	pub secret: String,
	/// The peer id, base58.
	pub peer_id: String,
}

/// Start of the identity multihash of a protobuf-encoded Ed25519 public key.
const PREFIX: [u8; 6] = [0x00, 0x24, 0x08, 0x01, 0x12, 0x20];

impl NodeKey {
	/// A new random key.
	pub fn generate() -> Self {
		Self::from_seed(ed25519::Pair::generate().1)
	}

	/// The bytes of the peer id: a multihash.
	pub fn peer_id_bytes(&self) -> Result<Vec<u8>> {
		Ok(bs58::decode(&self.peer_id).into_vec()?)
	}

	fn from_seed(seed: [u8; 32]) -> Self {
		let public = ed25519::Pair::from_seed(&seed).public();
		let mut id = PREFIX.to_vec();
		id.extend(public.0);
		Self { secret: hex::encode(seed), peer_id: bs58::encode(id).into_string() }
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn peer_id_should_follow_from_the_secret() {
		let mut seed = [0; 32];
		seed[31] = 1;
		// The first node key of the Substrate documentation.
		assert_eq!(
			NodeKey::from_seed(seed).peer_id,
			"12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp"
		);
		assert_ne!(NodeKey::generate().secret, NodeKey::generate().secret);
	}
}
