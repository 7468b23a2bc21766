//! SDK for a Stalhof chain, on top of [subxt](https://docs.rs/subxt).
//!
//! - [`Client`] connects to a node, prepares and sends transactions, and follows finalised blocks.
//! - [`finality`] checks that a block is final against a pinned authority set, so that no node has to
//!   be trusted; every claim carries its [`finality::Basis`].
//! - [`keys`] makes and keeps keys, and signs with them or through another program.
//! - [`api`] has the runtime's calls, storage, events and runtime APIs as types, made from its metadata.
//! - [`consortium`] reads what the consortium has agreed on, and makes the calls that change it.
//! - [`goods`] marks goods: serials, labels, manifests, and proofs of single marks.
//! - [`images`] asks about registered pictures, proves and certifies them, and makes the calls.
//! - [`receivables`] reads documents, makes tokens and commitments, opens and seals documents, and makes the calls.
//! - [`tx`] holds transactions as files, for signing on a machine without a network.
//! - [`verify_storage_proof`] checks that a value is in the chain's state.
//!
//! ```no_run
//! use stalhof_client::{Client, consortium::treasury::{self, TreasuryAct}};
//! use stalhof_client::{keys::{Keystore, LocalSigner, Password}, primitives::organisation::OrgId};
//!
//! # async fn example() -> stalhof_client::Result<()> {
//! let client = Client::builder("ws://127.0.0.1:9944").pin("stalhof.pin").connect().await?;
//! let key = Keystore::new(Keystore::default_directory()?).find("buyer")?;
//! let signer = LocalSigner(key.open(&Password::new("a good password".into()))?);
//! let payment = TreasuryAct::Transfer { asset: 1, to: OrgId(2), amount: 123_456 };
//! let receipt = client.submit(&treasury::act(payment, "invoice 7"), &signer).await?;
//! println!("final in block {}, {}", receipt.block, receipt.finality);
//! # Ok(())
//! # }
//! ```

mod address;
pub mod chain;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod cli;
mod client;
mod config;
pub mod consortium;
mod error;
pub mod finality;
#[rustfmt::skip]
#[allow(unreachable_pub)]
mod generated;
pub mod goods;
pub mod images;
pub mod keys;
pub mod metadata;
mod proof;
pub mod receivables;
pub mod rpc;
mod time;
pub mod tx;
mod types;

pub use address::{AddressForms, SS58_PREFIX, parse_address, to_address};
pub use client::{Client, ClientBuilder};
pub use config::{Offline, Runtime, StalhofConfig};
pub use error::{Error, Result};
pub use generated::api;
pub use proof::{
	FinalBlock, ProvedValues, StorageProofError, extrinsics_root, verify_storage_proof,
};
pub use types::{
	AccountId, BlockNumber, BlockRef, H256, Header, HexBytes, MultiSignature, from_hex,
	storage_key, to_hex,
};

use stalhof_files as files;
pub use stalhof_primitives as primitives;
pub use subxt;
