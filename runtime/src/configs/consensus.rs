//! Who writes blocks and who finalises them.

use super::deposit;
use crate::*;
use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU32, ConstU64},
};
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_runtime::traits::OpaqueKeys;

/// The most validators that a session has.
pub const MAX_VALIDATORS: u32 = 100;

parameter_types! {
	pub const SessionOffset: BlockNumber = 0;
	pub const KeyDeposit: Balance = deposit(3, 32 + 64 + 2 * (36 + 32));
}

impl pallet_session::Config for Runtime {
	type Currency = Balances;
	type DisablingStrategy = ();
	type KeyDeposit = KeyDeposit;
	type Keys = SessionKeys;
	type NextSessionRotation = pallet_session::PeriodicSessions<Sessions, SessionOffset>;
	type RuntimeEvent = RuntimeEvent;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	// The council chooses whose validators; each is free to change its own keys.
	type SessionManager = Network;
	type ShouldEndSession = pallet_session::PeriodicSessions<Sessions, SessionOffset>;
	type ValidatorId = AccountId;
	type ValidatorIdOf = pallet_network::ValidatorAccounts<Runtime>;
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
}

impl sessions::Config for Runtime {}

impl pallet_aura::Config for Runtime {
	type AllowMultipleBlocksPerSlot = ConstBool<false>;
	type AuthorityId = AuraId;
	type DisabledValidators = ();
	type MaxAuthorities = ConstU32<MAX_VALIDATORS>;
	type SlotDuration = ConstU64<SLOT_MILLIS>;
}

impl pallet_grandpa::Config for Runtime {
	// Nodes log and count equivocations, and the council judges; there is nothing on chain to slash.
	type EquivocationReportSystem = ();
	type KeyOwnerProof = sp_core::Void;
	type MaxAuthorities = ConstU32<MAX_VALIDATORS>;
	type MaxNominators = ConstU32<0>;
	type MaxSetIdSessionEntries = ConstU64<0>;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
}
