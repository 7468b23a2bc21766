//! A runtime of the consortium with assets and wrappers, founded by four members of three groups.

// The macro makes a public runtime, whose configuration must be so too.
#![allow(unreachable_pub)]

use crate::{self as pallet_consortium, types::*};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	derive_impl, parameter_types,
	traits::{AsEnsureOriginWithArg, ConstU32, ConstU64, ConstU128, Contains},
	weights::Weight,
};
use frame_system::{EnsureRoot, limits::BlockWeights};
use scale_info::TypeInfo;
use sp_runtime::{
	AccountId32, BuildStorage, DispatchError, DispatchResult, Perbill,
	traits::{BlakeTwo256, IdentifyAccount, IdentityLookup, Lazy, Verify},
};
use stalhof_primitives::{
	consent::{Consent, Purpose},
	organisation::{OrgId, Permission, Permissions, Role, Roles},
	registration::{RegistrationNumber, lei_check_digits},
	time::{Day, Moment, UtcOffset},
};
use stalhof_support::{Clock, Payer, ValidatorSeats};
use std::collections::BTreeSet;

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
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(4)]
	pub type Proxy = pallet_proxy;
	#[runtime::pallet_index(20)]
	pub type Consortium = pallet_consortium;
}

/// What transactions may fill of a block: a second.
pub(crate) const BLOCK: u64 = 1_000_000_000_000;

parameter_types! {
	pub Weights: BlockWeights = BlockWeights::builder()
		.for_class(frame_support::dispatch::DispatchClass::all(), |weights| {
			weights.max_total = Some(Weight::from_parts(BLOCK, u64::MAX));
		})
		.build_or_panic();
	pub static Today: Day = first_day();
	pub static RunningValidators: Vec<OrgId> = Vec::new();
	pub static ValidatorFloor: usize = 0;
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
	type Block = Block;
	type BlockWeights = Weights;
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
	type AssetId = AssetId;
	type AssetIdParameter = AssetId;
	type Balance = u128;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
	type CreateOrigin = AsEnsureOriginWithArg<frame_system::EnsureNever<AccountId>>;
	type Currency = Balances;
	type ForceOrigin = EnsureRoot<AccountId>;
	type Holder = ();
	type Freezer = ();
}

impl pallet_utility::Config for Test {
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
}

impl pallet_proxy::Config for Test {
	type AnnouncementDepositBase = ConstU128<0>;
	type AnnouncementDepositFactor = ConstU128<0>;
	type BlockNumberProvider = System;
	type CallHasher = BlakeTwo256;
	type Currency = Balances;
	type MaxPending = ConstU32<8>;
	type MaxProxies = ConstU32<8>;
	type ProxyDepositBase = ConstU128<0>;
	type ProxyDepositFactor = ConstU128<0>;
	type ProxyType = ();
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
}

/// A signature for tests: who signs, and the hash of what.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct TestSignature {
	signer: AccountId,
	message: [u8; 32],
}

/// An account as the signer of a [`TestSignature`].
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct TestSigner(AccountId);

impl IdentifyAccount for TestSigner {
	type AccountId = AccountId;

	fn into_account(self) -> AccountId {
		self.0
	}
}

impl Verify for TestSignature {
	type Signer = TestSigner;

	fn verify<L: Lazy<[u8]>>(&self, mut message: L, signer: &AccountId) -> bool {
		self.signer == *signer && self.message == sp_io::hashing::blake2_256(message.get())
	}
}

impl TestSignature {
	pub(crate) fn of(signer: &AccountId, message: &str) -> Self {
		let message = sp_io::hashing::blake2_256(message.as_bytes());
		Self { signer: signer.clone(), message }
	}
}

pub struct TestClock;

impl Clock for TestClock {
	fn now() -> Moment {
		Today::get().start(UtcOffset::UTC)
	}

	fn running(_: u8) -> Moment {
		Self::now()
	}
}

pub struct TestValidators;

impl ValidatorSeats for TestValidators {
	fn organisations() -> Vec<OrgId> {
		RunningValidators::get()
	}

	fn release(organisation: OrgId, replacement: Option<OrgId>) -> DispatchResult {
		let mut running = RunningValidators::get();
		if !running.contains(&organisation) {
			return Ok(());
		}
		running.retain(|other| *other != organisation);
		running.extend(replacement);
		if running.len() < ValidatorFloor::get() {
			return Err(DispatchError::Other("ValidatorFloor"));
		}
		RunningValidators::set(running);
		Ok(())
	}
}

/// Payments and renewals.
pub struct WindDown;

impl Contains<RuntimeCall> for WindDown {
	fn contains(call: &RuntimeCall) -> bool {
		matches!(
			call,
			RuntimeCall::Consortium(
				pallet_consortium::Call::act { .. } | pallet_consortium::Call::renew { .. }
			)
		)
	}
}

/// Attestations.
pub struct Governance;

impl Contains<RuntimeCall> for Governance {
	fn contains(call: &RuntimeCall) -> bool {
		matches!(call, RuntimeCall::Consortium(pallet_consortium::Call::attest { .. }))
	}
}

/// Payments.
pub struct Urgent;

impl Contains<RuntimeCall> for Urgent {
	fn contains(call: &RuntimeCall) -> bool {
		matches!(call, RuntimeCall::Consortium(pallet_consortium::Call::act { .. }))
	}
}

/// A remark names who pays for it in its first byte.
pub struct RemarkPayer;

impl Payer<RuntimeCall> for RemarkPayer {
	fn payer(call: &RuntimeCall) -> Option<OrgId> {
		match call {
			RuntimeCall::System(frame_system::Call::remark { remark }) => {
				remark.first().map(|id| OrgId(u32::from(*id)))
			}
			_ => None,
		}
	}
}

impl pallet_consortium::Config for Test {
	type AccountlessShare = TenPercent;
	type Clock = TestClock;
	type Governance = Governance;
	type KybDays = ConstU32<365>;
	type LengthCost = ConstU64<1_000>;
	type MaxMembers = ConstU32<8>;
	type MaxOperators = ConstU32<4>;
	type OnAppointed = ();
	type Payer = RemarkPayer;
	type Signature = TestSignature;
	type Urgent = Urgent;
	type Validators = TestValidators;
	type WeightInfo = ();
	type WindDown = WindDown;
}

/// Account number `number`, of nobody in particular.
pub(crate) fn account(number: u8) -> AccountId {
	AccountId32::new([number; 32])
}

/// The administrator of founder `number`.
pub(crate) fn admin(number: u32) -> AccountId {
	account(u8::try_from(number).expect("few founders"))
}

/// A valid LEI, another for each number.
pub(crate) fn lei(number: u32) -> RegistrationNumber {
	let stem = format!("TEST00{number:012}");
	let digits = lei_check_digits(stem.as_bytes().try_into().unwrap()).unwrap();
	format!("lei:{stem}{digits:02}").parse().unwrap()
}

/// An organisation of that name and number.
pub(crate) fn profile(number: u32) -> Profile {
	Profile {
		name: format!("Firm {number}").into_bytes().try_into().unwrap(),
		registration: lei(number),
		country: "CN".parse().unwrap(),
		parent: None,
		encryption_key: None,
		metadata: None,
	}
}

/// A day that many days after the first.
pub(crate) fn day(days: u32) -> Day {
	Day::from_number(first_day().number() + days)
}

/// Sets the date to that many days after the first.
pub(crate) fn set_day(days: u32) {
	Today::set(day(days));
}

/// The consent of `account`, good for a month.
pub(crate) fn consent(account: &AccountId, purpose: Purpose) -> Signed<TestSignature> {
	let until = Day::from_number(Today::get().number() + 30);
	let genesis = System::block_hash(0).0;
	let message = Consent { genesis, purpose, until }.message();
	Signed { until, signature: TestSignature::of(account, &message) }
}

/// An applicant whose administrator is account `number`, carried by `carrier`.
pub(crate) fn applicant(
	number: u8,
	roles: Roles,
	carrier: OrgId,
) -> Applicant<AccountId, TestSignature> {
	with_profile(profile(number.into()), account(number), roles, carrier)
}

/// An applicant with that profile, with its consent.
pub(crate) fn with_profile(
	profile: Profile,
	admin: AccountId,
	roles: Roles,
	carrier: OrgId,
) -> Applicant<AccountId, TestSignature> {
	let application = Application { profile, roles, admin };
	let purpose = Purpose::Apply { sponsor: carrier, application: application.hash() };
	let consent = consent(&application.admin, purpose);
	Applicant { application, consent }
}

/// Evidence that shows control.
pub(crate) fn control() -> Evidence {
	Evidence { hash: [7; 32], kinds: EvidenceKinds::CALL_BACK }
}

/// Evidence that shows existence alone.
pub(crate) fn existence() -> Evidence {
	Evidence { hash: [8; 32], kinds: EvidenceKinds::REGISTER_EXTRACT }
}

/// Founders 1 to 4: 1 and 2 stand alone, 3 and 4 are of one group. 1 is a settlement bank. Operator 101 of 1 may settle
/// and administer, operator 102 of 1 may settle alone.
pub(crate) fn founders() -> Vec<Founder<AccountId>> {
	let founder = |number: u32, parent: Option<u32>| Founder {
		name: format!("Firm {number}"),
		registration: lei(number),
		country: "CN".parse().unwrap(),
		parent: parent.map(lei),
		roles: if number == 1 {
			Roles::of(&[Role::SettlementBank, Role::Validator])
		} else {
			Roles::of(&[Role::Buyer, Role::Validator])
		},
		admin: admin(number),
		kyb_until: day(365),
		operators: if number == 1 {
			let both = Permissions::of(&[Permission::Settle, Permission::Administer]);
			vec![(account(101), both), (account(102), Permission::Settle.into())]
		} else {
			Vec::new()
		},
		sponsor: None,
		allowance: None,
	};
	vec![founder(1, None), founder(2, None), founder(3, Some(99)), founder(4, Some(99))]
}

/// Runs `test` on a new chain of the [`founders`], in block 1, and checks the invariants afterwards.
pub(crate) fn build_and_execute(test: impl FnOnce()) {
	build_with(founders(), test);
}

/// As [`build_and_execute`], with other founders.
pub(crate) fn build_with(founders: Vec<Founder<AccountId>>, test: impl FnOnce()) {
	set_day(0);
	RunningValidators::set(Vec::new());
	ValidatorFloor::set(0);
	let genesis = pallet_consortium::GenesisConfig { founders, default_allowance: None };
	let storage = RuntimeGenesisConfig { consortium: genesis, ..Default::default() }
		.build_storage()
		.expect("the genesis is valid");
	sp_io::TestExternalities::new(storage).execute_with(|| {
		System::set_block_number(1);
		Consortium::do_try_state().expect("the invariants hold at genesis");
		test();
		Consortium::do_try_state().expect("the invariants hold");
	});
}

/// The pallet's events since the last call, in order.
pub(crate) fn events() -> Vec<crate::Event<Test>> {
	let events = System::read_events_for_pallet();
	System::reset_events();
	events
}

/// Signs as if `who` had signed the transaction itself, as the extension notes it.
pub(crate) fn signing<R>(who: &AccountId, call: impl FnOnce(RuntimeOrigin) -> R) -> R {
	crate::Signer::<Test>::put(who);
	let result = call(RuntimeOrigin::signed(who.clone()));
	crate::Signer::<Test>::kill();
	result
}

/// The groups that the council counts.
pub(crate) fn counted() -> BTreeSet<u32> {
	Consortium::counted_groups().into_iter().map(|group| group.0).collect()
}
