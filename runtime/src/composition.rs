//! Which pallets make up the runtime, and under which index.

// The macro makes items without docs.
#![allow(missing_docs)]

use crate::{LazyBlock, UncheckedExtrinsic};
use alloc::vec::Vec;
use sp_inherents::{CheckInherentsResult, InherentData};

// Indices are part of every transaction and never move. Rooms are kept: 20 to 29 for the
// consortium, 40 to 49 for goods, 50 to 59 for images, 60 to 69 for receivables.
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

	#[runtime::pallet_index(30)]
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(31)]
	pub type Proxy = pallet_proxy;
	#[runtime::pallet_index(32)]
	pub type Multisig = pallet_multisig;

	#[runtime::pallet_index(255)]
	pub type Sudo = pallet_sudo;
}

// The macro's trait for these is private to this module.

/// The inherents of a block that is built with `data`.
pub(crate) fn inherent_extrinsics(data: &InherentData) -> Vec<UncheckedExtrinsic> {
	data.create_extrinsics()
}

/// Whether a block's inherents agree with `data`.
pub(crate) fn check_inherents(block: &LazyBlock, data: &InherentData) -> CheckInherentsResult {
	data.check_extrinsics(block)
}
