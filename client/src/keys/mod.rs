//! Keys: making them, keeping them under a password, and signing with them.

mod command;
mod keystore;
mod pair;
mod password;
mod polkadot_js;
mod signer;

pub use command::CommandSigner;
pub use keystore::{KeyInfo, Keystore, StoredKey};
pub use pair::{KeyPair, generate_phrase};
pub use password::{MIN_PASSWORD, Password};
pub use signer::{LocalSigner, Signer, verify_signature};

pub(crate) use command::readings;
#[cfg(feature = "cli")]
pub(crate) use password::check_new;
