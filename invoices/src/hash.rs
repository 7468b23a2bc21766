use sha2::Digest;
use stalhof_primitives::merkle::{Hash, Sha256};

/// SHA-256 by the processor's own instructions where it has them.
pub struct Sha2;

impl Sha256 for Sha2 {
	fn sha256(data: &[u8]) -> Hash {
		sha2::Sha256::digest(data).into()
	}
}
