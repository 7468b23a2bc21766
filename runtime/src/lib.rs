//! The Stalhof runtime.
//!
//! - [`configs`]: how each pallet is set up, and why.
//! - [`apis`]: the runtime APIs.
//! - [`genesis`]: how a chain begins, and the presets.
//! - [`sessions`]: how long sessions are.
//! - [`switches`]: what only a development chain may have.
//! - [`filter`]: which calls nobody may make.

#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "256"]
// The macro that composes the runtime makes items without docs, and foreign clients know these by their path in the
// crate's root.
#![allow(missing_docs)]

extern crate alloc;

pub mod apis;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
pub mod configs;
pub mod filter;
pub mod genesis;
mod reads;
pub mod sessions;
pub mod switches;
#[cfg(test)]
mod tests;
pub mod version;
#[cfg(feature = "std")]
mod wasm;
pub mod weights;

use alloc::vec::Vec;
use sp_runtime::{
	MultiAddress, MultiSignature, generic, impl_opaque_keys,
	traits::{BlakeTwo256, IdentifyAccount, Verify},
};

pub use version::VERSION;
#[cfg(feature = "std")]
pub use wasm::WASM_BINARY;

/// Number of a block.
pub type BlockNumber = u32;
/// Count of an account's transactions.
pub type Nonce = u32;
/// Deposit units and amounts of assets, in their smallest unit.
pub type Balance = u128;
/// A hash of the chain.
pub type Hash = sp_core::H256;
/// A signature of any of the three schemes that Substrate wallets use.
pub type Signature = MultiSignature;
/// Who signs: 32 bytes.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;
/// How a call names an account.
pub type Address = MultiAddress<AccountId, ()>;
/// Header of a block.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;
/// A transaction or an inherent as it travels.
pub type UncheckedExtrinsic =
	generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;

/// What every transaction passes, in this order. None adds a byte to what generic wallets build.
pub type TxExtension = (
	frame_system::AuthorizeCall<Runtime>,
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	frame_system::CheckEra<Runtime>,
	pallet_consortium::CheckMember<Runtime>,
	frame_system::CheckWeight<Runtime>,
	frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
	frame_system::WeightReclaim<Runtime>,
);

/// What a transaction that lives for ever puts into [`TxExtension`]: nothing but its number.
#[cfg(feature = "std")]
pub fn extensions(nonce: Nonce) -> TxExtension {
	(
		frame_system::AuthorizeCall::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(generic::Era::Immortal),
		pallet_consortium::CheckMember::from(nonce),
		frame_system::CheckWeight::new(),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
		frame_system::WeightReclaim::new(),
	)
}

/// A general transaction (version 5) of a call that no account signs.
#[cfg(feature = "std")]
pub fn general_transaction(call: RuntimeCall) -> UncheckedExtrinsic {
	UncheckedExtrinsic::new_transaction(call, extensions(0))
}

/// Runs blocks.
pub type Executive = frame_executive::Executive<
	Runtime,
	Block,
	frame_system::ChainContext<Runtime>,
	Runtime,
	AllPalletsWithSystem,
>;

/// Blocks as nodes handle them, without decoding their transactions.
pub mod opaque {
	use super::*;

	/// A block whose transactions are bytes.
	pub type Block = generic::Block<Header, sp_runtime::OpaqueExtrinsic>;
}

/// Time between two blocks, in milliseconds.
pub const SLOT_MILLIS: u64 = 2_000;

impl_opaque_keys! {
	/// The keys that a validator signs blocks and finality votes with.
	pub struct SessionKeys {
		/// Block authoring (sr25519).
		pub aura: Aura,
		/// Finality (ed25519).
		pub grandpa: Grandpa,
	}
}

// Indices are part of every transaction and never move. Rooms are kept: 20 to 29 for the
// consortium, 40 to 59 for the businesses.
#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Calendar = pallet_calendar;
	#[runtime::pallet_index(3)]
	pub type MultiBlockMigrations = pallet_migrations;

	#[runtime::pallet_index(5)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(6)]
	pub type Assets = pallet_assets;
	#[runtime::pallet_index(7)]
	pub type AssetsHolder = pallet_assets_holder;

	#[runtime::pallet_index(10)]
	pub type Session = pallet_session;
	#[runtime::pallet_index(11)]
	pub type Aura = pallet_aura;
	#[runtime::pallet_index(12)]
	pub type Grandpa = pallet_grandpa;
	#[runtime::pallet_index(13)]
	pub type Sessions = sessions;

	#[runtime::pallet_index(20)]
	pub type Consortium = pallet_consortium;
	#[runtime::pallet_index(21)]
	pub type Council = pallet_council;
	#[runtime::pallet_index(22)]
	pub type Network = pallet_network;

	#[runtime::pallet_index(30)]
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(31)]
	pub type Proxy = pallet_proxy;
	#[runtime::pallet_index(32)]
	pub type Multisig = pallet_multisig;

	#[runtime::pallet_index(40)]
	pub type Goods = pallet_goods;
	#[runtime::pallet_index(41)]
	pub type Movements = pallet_movements;
	#[runtime::pallet_index(42)]
	pub type Receivables = pallet_receivables;
	#[runtime::pallet_index(43)]
	pub type Images = pallet_images;

	#[runtime::pallet_index(255)]
	pub type Sudo = pallet_sudo;
}
