//! System, time, migrations.

use crate::*;
use frame_support::{
	derive_impl,
	dispatch::DispatchClass,
	migrations::FreezeChainOnFailedMigration,
	parameter_types,
	weights::{
		Weight,
		constants::{
			BlockExecutionWeight, ExtrinsicBaseWeight, ParityDbWeight, WEIGHT_REF_TIME_PER_MILLIS,
		},
	},
};
use frame_system::limits::{BlockLength, BlockWeights};
use sp_runtime::{Perbill, traits::AccountIdLookup};
use sp_version::RuntimeVersion;

/// Computation that a block holds, in time of the slowest validator. An author has two thirds of the
/// slot, of which the proposer uses nine tenths: 1.2 s of 2 s. What remains is a margin for it.
pub const BLOCK_WEIGHT: Weight = Weight::from_parts(1_000 * WEIGHT_REF_TIME_PER_MILLIS, u64::MAX);

/// What ordinary transactions may fill of a block. The rest is kept for inherents, hooks and upgrades.
pub const NORMAL_SHARE: Perbill = Perbill::from_percent(85);

/// What a single transaction may fill of a block, an operational one too, so that no one's call keeps others out.
pub const CALL_SHARE: Perbill = Perbill::from_percent(25);

/// Bytes that a block holds: what the proposer builds at most.
pub const MAX_BLOCK_LENGTH: u32 = 4 * 1024 * 1024;

/// First byte or two of this chain's addresses (SS58). Unassigned in the public registry; 1356 is the
/// year of the first Hanseatic diet.
pub const SS58_PREFIX: u16 = 1356;

/// The part of a block that hooks use before the first transaction, on average.
const INITIALIZATION_SHARE: Perbill = Perbill::from_percent(5);

parameter_types! {
	pub const BlockHashCount: BlockNumber = 2_400;
	pub const Version: RuntimeVersion = VERSION;
	pub const Ss58Prefix: u16 = SS58_PREFIX;
	pub Weights: BlockWeights = BlockWeights::builder()
		.base_block(BlockExecutionWeight::get())
		.for_class(DispatchClass::all(), |weights| {
			weights.base_extrinsic = ExtrinsicBaseWeight::get();
		})
		.for_class(DispatchClass::Normal, |weights| {
			weights.max_total = Some(NORMAL_SHARE * BLOCK_WEIGHT);
			weights.max_extrinsic = Some(CALL_SHARE * BLOCK_WEIGHT);
		})
		.for_class(DispatchClass::Operational, |weights| {
			weights.max_total = Some(BLOCK_WEIGHT);
			weights.max_extrinsic = Some(CALL_SHARE * BLOCK_WEIGHT);
			weights.reserved = Some(BLOCK_WEIGHT - NORMAL_SHARE * BLOCK_WEIGHT);
		})
		.avg_block_initialization(INITIALIZATION_SHARE)
		.build_or_panic();
	pub Length: BlockLength = BlockLength::builder()
		.max_length(MAX_BLOCK_LENGTH)
		.modify_max_length_for_class(DispatchClass::Normal, |max| *max = NORMAL_SHARE * *max)
		.build();
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Runtime {
	type AccountData = pallet_balances::AccountData<Balance>;
	type AccountId = AccountId;
	type BaseCallFilter = filter::CallFilter;
	type Block = Block;
	type BlockHashCount = BlockHashCount;
	type BlockLength = Length;
	type BlockWeights = Weights;
	type DbWeight = ParityDbWeight;
	type ExtensionsWeightInfo = weights::frame_system_extensions::WeightInfo<Runtime>;
	type Hash = Hash;
	type Lookup = AccountIdLookup<AccountId, ()>;
	type MultiBlockMigrator = MultiBlockMigrations;
	type Nonce = Nonce;
	type SS58Prefix = Ss58Prefix;
	type SystemWeightInfo = weights::frame_system::WeightInfo<Runtime>;
	type Version = Version;
}

impl pallet_timestamp::Config for Runtime {
	type MinimumPeriod = frame_support::traits::ConstU64<{ SLOT_MILLIS / 2 }>;
	type Moment = u64;
	type OnTimestampSet = (Aura, Calendar);
	type WeightInfo = weights::pallet_timestamp::WeightInfo<Runtime>;
}

impl pallet_calendar::Config for Runtime {
	type Pauses = Council;
}

parameter_types! {
	pub MigrationWeight: Weight = Perbill::from_percent(80) * BLOCK_WEIGHT;
}

#[derive_impl(pallet_migrations::config_preludes::TestDefaultConfig)]
impl pallet_migrations::Config for Runtime {
	type FailedMigrationHandler = FreezeChainOnFailedMigration;
	type MaxServiceWeight = MigrationWeight;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Migrations = ();
	#[cfg(feature = "runtime-benchmarks")]
	type Migrations = pallet_migrations::mock_helpers::MockedMigrations;
	type WeightInfo = weights::pallet_migrations::WeightInfo<Runtime>;
}
