//! The accounts of the development chains.

use subxt_signer::sr25519::Keypair;

/// The key pair that `path` (such as `//Alice`) derives from the development phrase.
///
/// # Panics
/// When `path` is not a derivation path: a mistake in a test.
pub fn dev(path: &str) -> Keypair {
	let uri = path.parse().unwrap_or_else(|error| panic!("{path} is not a key: {error}"));
	Keypair::from_uri(&uri).unwrap_or_else(|error| panic!("{path} is not a key: {error}"))
}

/// The `index`-th account of the load generator, 0 to 999, endowed in every development chain.
pub fn bench(index: usize) -> Keypair {
	dev(&format!("//bench//{index}"))
}

/// The 32 bytes of the account that `keys` signs for.
pub fn id(keys: &Keypair) -> [u8; 32] {
	keys.public_key().0
}
