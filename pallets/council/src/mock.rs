//! A runtime of the council and the consortium, founded by seven members of six groups and a participant.

// The macro makes a public runtime, whose configuration must be so too.
#![allow(unreachable_pub)]

use crate::{self as pallet_council, PalletOf, Reach};
use frame_support::{
	derive_impl, parameter_types,
	storage::unhashed,
	traits::{AsEnsureOriginWithArg, ConstU32, ConstU64, ConstU128, Contains, Nothing},
};
use frame_system::EnsureRoot;
use pallet_consortium::{Roster, Seats, types::Founder};
use sp_runtime::{
	AccountId32, BuildStorage, DispatchError, DispatchResult, MultiSignature, Perbill,
	traits::IdentityLookup,
};
use stalhof_primitives::{
	ordered::Ordered,
	organisation::{OrgId, Permission, Role, Roles},
	registration::{RegistrationNumber, lei_check_digits},
	time::{Day, Moment, UtcOffset},
};
use stalhof_support::{Clock, Pauses, ValidatorSeats};

pub(crate) type AccountId = AccountId32;
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
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type Assets = pallet_assets;
	#[runtime::pallet_index(3)]
	pub type AssetsHolder = pallet_assets_holder;
	#[runtime::pallet_index(30)]
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(20)]
	pub type Consortium = pallet_consortium;
	#[runtime::pallet_index(21)]
	pub type Council = pallet_council;
}

/// A pallet that may be paused, but for one of its calls.
pub(crate) const UTILITY: u8 = 30;
/// The other pallet that may be paused.
pub(crate) const BALANCES: u8 = 1;

parameter_types! {
	pub static Now: Moment = first_day().start(UtcOffset::UTC);
	pub static Stalls: Vec<(u64, u64)> = Vec::new();
	pub static Floor: usize = 0;
	pub const TenPercent: Perbill = Perbill::from_percent(10);
}

/// 2026-11-23.
pub(crate) fn first_day() -> Day {
	Day::from_number(20_780)
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountData = pallet_balances::AccountData<u128>;
	type AccountId = AccountId;
	type BaseCallFilter = Council;
	type Block = Block;
	type Lookup = IdentityLookup<AccountId>;
	type Nonce = u32;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = u128;
}

#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Test {
	type AssetId = u32;
	type AssetIdParameter = u32;
	type Balance = u128;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
	type CreateOrigin = AsEnsureOriginWithArg<frame_system::EnsureNever<AccountId>>;
	type Currency = Balances;
	type ForceOrigin = EnsureRoot<AccountId>;
	type Freezer = ();
	type Holder = AssetsHolder;
	type AssetDeposit = ConstU128<0>;
}

impl pallet_assets_holder::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
}

impl pallet_utility::Config for Test {
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
}

pub struct TestClock;

impl Clock for TestClock {
	fn now() -> Moment {
		Now::get()
	}

	fn running(pallet: u8) -> Moment {
		let now = Now::get();
		Moment::from_millis(now.as_millis() - Council::paused_millis(pallet, now))
	}
}

/// Whose validators are chosen. In storage, so that what is undone is undone here too.
const VALIDATORS: &[u8] = b"validators";

/// Why a set of validators is refused. No `Other`, whose words events lose.
pub(crate) const BELOW_FLOOR: DispatchError = DispatchError::Unavailable;

pub(crate) fn chosen() -> Vec<OrgId> {
	unhashed::get_or_default(VALIDATORS)
}

/// Writes first and checks afterwards, as a pallet may.
pub(crate) fn choose(organisations: Vec<OrgId>) -> DispatchResult {
	unhashed::put(VALIDATORS, &organisations);
	if organisations.len() < Floor::get() {
		return Err(BELOW_FLOOR);
	}
	Ok(())
}

pub struct TestValidators;

impl ValidatorSeats for TestValidators {
	fn organisations() -> Vec<OrgId> {
		chosen()
	}

	fn release(organisation: OrgId, replacement: Option<OrgId>) -> DispatchResult {
		let mut left = chosen();
		if !left.contains(&organisation) {
			return Ok(());
		}
		left.retain(|other| *other != organisation);
		left.extend(replacement);
		choose(left)
	}
}

/// How many validators the mock's session has.
pub(crate) const VALIDATING: u32 = 4;
/// Blocks of a window: three rounds of all validators.
pub(crate) const WINDOW_BLOCKS: u64 = 12;

pub struct TestReach;

impl Reach<u64> for TestReach {
	fn set_validators(organisations: Vec<OrgId>) -> DispatchResult {
		choose(organisations)
	}

	fn validators() -> u32 {
		VALIDATING
	}

	fn note_stalled(delay: u64, best_finalized: u64) -> DispatchResult {
		Stalls::mutate(|stalls| stalls.push((delay, best_finalized)));
		Ok(())
	}
}

impl PalletOf<RuntimeCall> for TestReach {
	fn index(call: &RuntimeCall) -> Option<u8> {
		match call {
			RuntimeCall::System(_) => Some(0),
			RuntimeCall::Balances(_) => Some(BALANCES),
			RuntimeCall::Consortium(_) => Some(20),
			RuntimeCall::Council(_) => Some(21),
			RuntimeCall::Utility(_) => Some(UTILITY),
			RuntimeCall::Assets(_) => None,
		}
	}
}

pub struct Stoppable;

impl Contains<u8> for Stoppable {
	fn contains(pallet: &u8) -> bool {
		[UTILITY, BALANCES].contains(pallet)
	}
}

/// As a payment would be: a batch of all or none.
pub struct BatchAll;

impl Contains<RuntimeCall> for BatchAll {
	fn contains(call: &RuntimeCall) -> bool {
		matches!(call, RuntimeCall::Utility(pallet_utility::Call::batch_all { .. }))
	}
}

impl pallet_consortium::Config for Test {
	type AccountlessShare = TenPercent;
	type Clock = TestClock;
	type Governance = Nothing;
	type Holds = AssetsHolder;
	type KybDays = ConstU32<365>;
	type LengthCost = ConstU64<1_000>;
	type MaxMembers = ConstU32<16>;
	type MaxOperators = ConstU32<4>;
	type OnAppointed = ();
	type Payer = ();
	type RuntimeHoldReason = RuntimeHoldReason;
	type Signature = MultiSignature;
	type Urgent = Nothing;
	type Validators = TestValidators;
	type WeightInfo = ();
	type WindDown = Nothing;
}

impl pallet_council::Config for Test {
	type NeverPaused = BatchAll;
	type Pausable = Stoppable;
	type Reach = TestReach;
	type WeightInfo = ();
}

#[cfg(feature = "runtime-benchmarks")]
impl pallet_consortium::benchmarking::Config for Test {
	fn account(number: u32) -> AccountId {
		frame_benchmarking::account("key", number, 0)
	}

	fn sign(_: &AccountId, _: &str) -> MultiSignature {
		// The council's benchmarks take no consent.
		MultiSignature::Sr25519(Default::default())
	}

	fn set_today(today: Day) {
		Now::set(today.start(UtcOffset::UTC));
	}

	fn set_validators(_: &[OrgId]) {}
}

/// Account number `number`; the administrator of founder `number`.
pub(crate) fn account(number: u8) -> AccountId {
	AccountId32::new([number; 32])
}

/// The call's origin when account `number` signs.
pub(crate) fn by(number: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(number))
}

/// A valid LEI, another for each number.
pub(crate) fn lei(number: u32) -> RegistrationNumber {
	let stem = format!("TEST00{number:012}");
	let digits = lei_check_digits(stem.as_bytes().try_into().unwrap()).unwrap();
	format!("lei:{stem}{digits:02}").parse().unwrap()
}

/// Founders 1 to 7 are members; 6 and 7 are of one group, number 6. Founder 8 is a participant of 1. Account 11 is another
/// operator of 1 that governs, 12 one that does not.
pub(crate) fn founders() -> Vec<Founder<AccountId>> {
	let founder = |number: u8| Founder {
		name: format!("Firm {number}"),
		registration: lei(number.into()),
		country: "CN".parse().unwrap(),
		parent: [6, 7].contains(&number).then(|| lei(99)),
		encryption_key: None,
		roles: if number == 8 {
			Role::Supplier.into()
		} else {
			Roles::of(&[Role::Buyer, Role::SettlementBank, Role::Validator])
		},
		admin: account(number),
		kyb_until: day(365),
		operators: if number == 1 {
			vec![(account(11), Permission::Govern.into()), (account(12), Permission::Settle.into())]
		} else {
			Vec::new()
		},
		sponsor: (number == 8).then_some(0),
		allowance: None,
	};
	(1..=8).map(founder).collect()
}

/// A day that many days after the first.
pub(crate) fn day(days: u32) -> Day {
	Day::from_number(first_day().number() + days)
}

/// A new chain of the [`founders`], in block 1.
pub(crate) fn new_chain(voting_hours: Option<u32>) -> sp_io::TestExternalities {
	chain_with(pallet_council::GenesisConfig { voting_hours, ..Default::default() })
}

/// A new chain of the [`founders`] and of that council, in block 1.
pub(crate) fn chain_with(council: pallet_council::GenesisConfig<Test>) -> sp_io::TestExternalities {
	Now::set(first_day().start(UtcOffset::UTC));
	Stalls::set(Vec::new());
	Floor::set(0);
	let consortium =
		pallet_consortium::GenesisConfig { founders: founders(), ..Default::default() };
	let storage = RuntimeGenesisConfig { consortium, council, ..Default::default() }
		.build_storage()
		.expect("the genesis is valid");
	let mut chain = sp_io::TestExternalities::new(storage);
	chain.execute_with(|| System::set_block_number(1));
	chain
}

/// Runs `test` on a new chain of the [`founders`], and checks the invariants afterwards.
pub(crate) fn build_and_execute<R>(test: impl FnOnce() -> R) -> R {
	new_chain(None).execute_with(|| {
		let result = test();
		check();
		result
	})
}

/// Checks the invariants of both pallets.
pub(crate) fn check() {
	Council::do_try_state().expect("the council's invariants hold");
	Consortium::do_try_state().expect("the consortium's invariants hold");
}

/// Lets `hours` and as many blocks pass.
pub(crate) fn pass(hours: u64) {
	pass_time(hours * crate::HOUR);
	pass_blocks(hours);
}

/// Lets `millis` pass without a block.
pub(crate) fn pass_time(millis: u64) {
	Now::mutate(|now| *now = later(*now, millis));
}

/// Lets blocks pass in no time.
pub(crate) fn pass_blocks(blocks: u64) {
	System::set_block_number(System::block_number() + blocks);
}

/// The moment that many milliseconds after `moment`.
pub(crate) fn later(moment: Moment, millis: u64) -> Moment {
	Moment::from_millis(moment.as_millis() + millis)
}

/// Ends the KYB record of member `number` on that day.
pub(crate) fn end_kyb(number: u32, kyb_until: Day) {
	Seats::<Test>::mutate(Ordered(OrgId(number)), |seat| {
		seat.as_mut().expect("there is such a member").kyb_until = kyb_until;
	});
	Roster::<Test>::mutate(|roster| {
		for entry in roster.iter_mut().filter(|entry| entry.organisation == OrgId(number)) {
			entry.kyb_until = kyb_until;
		}
	});
}

/// The council's events since the last call, in order.
pub(crate) fn events() -> Vec<crate::Event<Test>> {
	let events = System::read_events_for_pallet();
	System::reset_events();
	events
}

/// The events of the council and of the consortium since the last call, in order.
pub(crate) fn all_events() -> Vec<RuntimeEvent> {
	let events = System::events().into_iter().map(|record| record.event);
	let ours = events
		.filter(|event| matches!(event, RuntimeEvent::Council(_) | RuntimeEvent::Consortium(_)));
	let ours = ours.collect();
	System::reset_events();
	ours
}
