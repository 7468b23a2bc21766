//! Keys: making them, keeping them under a password, and signing with them.

mod command;
mod keystore;
mod pair;
mod polkadot_js;
mod signer;

pub use command::CommandSigner;
pub use keystore::{KeyInfo, Keystore, StoredKey};
pub use pair::{KeyPair, generate_phrase};
pub use signer::{LocalSigner, Signer, verify_signature};

/// A password. It is wiped from memory when dropped.
pub type Password = zeroize::Zeroizing<String>;
