//! The accounts of the development chains.

use subxt_signer::{DeriveJunction, sr25519::Keypair};

/// The key pair that `path` (such as `//Alice`) derives from the development phrase.
///
/// # Panics
/// When `path` is not a derivation path: a mistake in a test.
pub fn dev(path: &str) -> Keypair {
	let uri = path.parse().unwrap_or_else(|error| panic!("{path} is not a key: {error}"));
	Keypair::from_uri(&uri).unwrap_or_else(|error| panic!("{path} is not a key: {error}"))
}

/// The key pair that hard junction `index` derives from `keys`, as `//7` after a path does.
pub fn child(keys: &Keypair, index: u64) -> Keypair {
	keys.derive([DeriveJunction::hard(index)])
}

/// The 32 bytes of the account that `keys` signs for.
pub fn id(keys: &Keypair) -> [u8; 32] {
	keys.public_key().0
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn child_should_be_what_its_path_derives() {
		assert_eq!(id(&child(&dev("//bench"), 7)), id(&dev("//bench//7")));
	}
}
