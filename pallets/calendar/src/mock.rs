//! A runtime of the system, timestamp and calendar pallets.

// The macro makes a public runtime, whose configuration must be so too.
#![allow(unreachable_pub)]

use crate as pallet_calendar;
use frame_support::{derive_impl, traits::Hooks};
use sp_runtime::BuildStorage;
use stalhof_primitives::time::Moment;
use stalhof_support::Pauses;

type Block = frame_system::mocking::MockBlock<Test>;

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
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Calendar = pallet_calendar;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {
	type OnTimestampSet = Calendar;
}

impl pallet_calendar::Config for Test {
	type Pauses = Stood;
}

/// The pallet of index 40 has stood paused for an hour in all.
pub struct Stood;

impl Pauses for Stood {
	fn paused_millis(pallet: u8, _: Moment) -> u64 {
		if pallet == 40 { 3_600_000 } else { 0 }
	}
}

/// The wall clock at the first block: 2026-11-23T08:00:00Z.
pub(crate) const EPOCH: u64 = 1_795_420_800_000;

/// Runs `test` on a new chain and checks the invariants afterwards.
pub(crate) fn build_and_execute(
	genesis: pallet_calendar::GenesisConfig<Test>,
	test: impl FnOnce(),
) {
	let storage = RuntimeGenesisConfig { calendar: genesis, ..Default::default() }
		.build_storage()
		.expect("the genesis is valid");
	sp_io::TestExternalities::new(storage).execute_with(|| {
		test();
		Calendar::do_try_state().expect("the invariants hold");
	});
}

/// Begins the next block, whose timestamp is `wall`.
pub(crate) fn next_block(wall: u64) {
	let number = System::block_number() + 1;
	System::reset_events();
	System::initialize(&number, &Default::default(), &Default::default());
	Timestamp::set_timestamp(wall);
	Timestamp::on_finalize(number);
}
