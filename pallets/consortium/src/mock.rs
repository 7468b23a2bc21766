//! A runtime of the consortium with assets and wrappers, founded by four members of three groups.

// The macro makes a public runtime, whose configuration must be so too.
#![allow(unreachable_pub)]

use crate::{
	self as pallet_consortium, Bytes, KeptBytes, NextOrganisation, Organisations, Renewals, Roster,
	Seats, types::*,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	BoundedVec, derive_impl,
	dispatch::{DispatchInfo, GetDispatchInfo},
	parameter_types,
	traits::{AsEnsureOriginWithArg, ConstU32, ConstU64, ConstU128, Contains},
	weights::{Weight, constants::ParityDbWeight},
};
use frame_system::{EnsureRoot, limits::BlockWeights};
use scale_info::TypeInfo;
use sp_runtime::{
	AccountId32, BuildStorage, DispatchError, DispatchResult, Perbill,
	traits::{BlakeTwo256, DispatchTransaction, IdentifyAccount, IdentityLookup, Lazy, Verify},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
};
use stalhof_primitives::{
	consent::{Consent, Purpose},
	ordered::Ordered,
	organisation::{GroupId, OrgId, Permission, Permissions, Role, Roles, Standing},
	refusal::Refusal,
	registration::{RegistrationNumber, lei_check_digits},
	time::{Day, Moment, UtcOffset},
};
use stalhof_support::{Clock, Payer, ValidatorSeats};
use std::collections::{BTreeMap, BTreeSet};

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
	#[runtime::pallet_index(5)]
	pub type AssetsHolder = pallet_assets_holder;
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
	type DbWeight = ParityDbWeight;
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
	type Holder = AssetsHolder;
	type Freezer = ();
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

/// Payments, renewals and appointments.
pub struct WindDown;

impl Contains<RuntimeCall> for WindDown {
	fn contains(call: &RuntimeCall) -> bool {
		matches!(
			call,
			RuntimeCall::Consortium(
				pallet_consortium::Call::act { .. }
					| pallet_consortium::Call::renew { .. }
					| pallet_consortium::Call::appoint_operator { .. }
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
	type Holds = AssetsHolder;
	type KybDays = ConstU32<365>;
	type LengthCost = ConstU64<1_000>;
	type MaxMembers = ConstU32<8>;
	type MaxOperators = ConstU32<4>;
	type OnAppointed = ();
	type Payer = RemarkPayer;
	type RuntimeHoldReason = RuntimeHoldReason;
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
	Signed { until, signature: TestSignature::of(account, &message(purpose, until)) }
}

/// What is signed for that purpose.
pub(crate) fn message(purpose: Purpose, until: Day) -> String {
	Consent { genesis: System::block_hash(0).0, purpose, until }.message()
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
		encryption_key: None,
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

/// The [`founders`] and one more that stands alone: one group more than must stay able to act.
pub(crate) fn five_founders() -> Vec<Founder<AccountId>> {
	let mut founders = founders();
	let another = Founder {
		name: "Firm 5".into(),
		registration: lei(5),
		admin: admin(5),
		parent: None,
		..founders[2].clone()
	};
	founders.push(another);
	founders
}

/// Runs `test` on a new chain of the [`founders`], in block 1, and checks the invariants afterwards.
pub(crate) fn build_and_execute(test: impl FnOnce()) {
	build_with(founders(), test);
}

/// As [`build_and_execute`], with other founders.
pub(crate) fn build_with(founders: Vec<Founder<AccountId>>, test: impl FnOnce()) {
	chain(founders).execute_with(|| {
		check_state();
		test();
		check_state();
	});
}

/// A new chain of those founders, in block 1.
pub(crate) fn chain(founders: Vec<Founder<AccountId>>) -> sp_io::TestExternalities {
	set_day(0);
	RunningValidators::set(Vec::new());
	ValidatorFloor::set(0);
	let genesis = pallet_consortium::GenesisConfig { founders, ..Default::default() };
	let storage = RuntimeGenesisConfig { consortium: genesis, ..Default::default() }
		.build_storage()
		.expect("the genesis is valid");
	let mut chain = sp_io::TestExternalities::new(storage);
	chain.execute_with(|| System::set_block_number(1));
	chain
}

/// Checks the invariants, and that what is counted as kept is exactly what lies in state.
pub(crate) fn check_state() {
	Consortium::do_try_state().expect("the invariants hold");
	let mut expected = Consortium::count_bytes();
	for (Ordered(organisation), seat) in Seats::<Test>::iter() {
		if let Kind::Participant { sponsor } = seat.kind {
			let own = expected.get(&organisation).copied().unwrap_or_default();
			*expected.entry(sponsor).or_default() += own;
		}
	}
	let kept: BTreeMap<_, _> = KeptBytes::<Test>::iter().map(|(id, kept)| (id.0, kept)).collect();
	assert_eq!(kept, expected);
}

/// A root of everything in state: the same where nothing has changed.
pub(crate) fn state_root() -> Vec<u8> {
	sp_io::storage::root(sp_runtime::StateVersion::V1)
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

/// Signed by account `number`.
pub(crate) fn by(number: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(number))
}

/// What a call of `weight` picoseconds announces.
pub(crate) fn costing(weight: u64) -> DispatchInfo {
	use crate::WeightInfo;
	// What the extension announces and spares.
	let extension_weight = <()>::check_member() - <()>::check_member_active();
	DispatchInfo {
		call_weight: Weight::from_parts(weight, 0),
		extension_weight,
		..Default::default()
	}
}

/// Sends a call as a transaction of account `number` with its next nonce, past the extension.
pub(crate) fn send(
	number: u8,
	call: impl Into<RuntimeCall>,
) -> Result<DispatchResult, TransactionValidityError> {
	let (call, nonce) = (call.into(), System::account_nonce(account(number)));
	let info = call.get_dispatch_info();
	let extension = crate::CheckMember::<Test>::from(nonce);
	let sent = extension.dispatch_transaction(by(number), call, &info, 0, 0);
	sent.map(|result| result.map(|_| ()).map_err(|error| error.error))
}

/// What a transaction is refused with.
pub(crate) fn refused(refusal: Refusal) -> TransactionValidityError {
	InvalidTransaction::Custom(refusal.code()).into()
}

/// What is attested of an organisation now: its renewal if it has one on its way, else its application.
pub(crate) fn claim(organisation: u32) -> (OrgId, DocumentHash) {
	let id = OrgId(organisation);
	let claim = Renewals::<Test>::get(Ordered(id))
		.map(|renewal| renewal.claim)
		.or_else(|| Organisations::<Test>::get(Ordered(id)).map(|record| record.application))
		.unwrap_or_default();
	(id, claim)
}

/// Those claims as a list.
pub(crate) fn claims(
	organisations: &[u32],
) -> BoundedVec<(OrgId, DocumentHash), ConstU32<MAX_BATCH>> {
	organisations.iter().map(|number| claim(*number)).collect::<Vec<_>>().try_into().unwrap()
}

/// Founder `number` attests those organisations with evidence of control.
pub(crate) fn attest(number: u8, organisations: &[u32]) -> DispatchResult {
	Consortium::attest(by(number), claims(organisations), control())
}

/// Applies for `applicant`, has it attested by founders 1 and 2 and admits it: the number of the new member.
pub(crate) fn join(applicant: Applicant<AccountId, TestSignature>, carrier: u8) -> u32 {
	let organisation = NextOrganisation::<Test>::get().0;
	Consortium::apply(by(carrier), applicant).expect("it applies");
	attest(1, &[organisation]).expect("1 attests");
	attest(2, &[organisation]).expect("2 attests");
	Consortium::admit(OrgId(organisation)).expect("it is admitted");
	System::reset_events();
	organisation
}

/// Brings in a member whose administrator is account `number`, carried by founder `carrier`.
pub(crate) fn join_member(number: u8, carrier: u8) -> u32 {
	join(applicant(number, Role::Lender.into(), OrgId(carrier.into())), carrier)
}

/// Brings in `applicant` as a participant of founder `sponsor`, attested by one of 1 to 3: its number.
pub(crate) fn join_sponsored(applicant: Applicant<AccountId, TestSignature>, sponsor: u8) -> u32 {
	let organisation = NextOrganisation::<Test>::get().0;
	Consortium::sponsor(by(sponsor), one(applicant), control()).expect("it applies");
	let attested = [1, 2, 3]
		.iter()
		.any(|number| *number != sponsor && attest(*number, &[organisation]).is_ok());
	assert!(attested);
	System::reset_events();
	organisation
}

/// Brings in a participant whose administrator is account `number`, sponsored by founder `sponsor`.
pub(crate) fn join_participant(number: u8, sponsor: u8) -> u32 {
	join_sponsored(applicant(number, Role::Supplier.into(), OrgId(sponsor.into())), sponsor)
}

/// A list of one.
pub(crate) fn one<A, const N: u32>(item: A) -> BoundedVec<A, ConstU32<N>> {
	vec![item].try_into().ok().expect("the list holds one")
}

/// Has an organisation's record renewed with that profile by its administrator, account `number`, and by two others.
pub(crate) fn renew_with(profile: Profile, organisation: u32, number: u8, attestors: [u8; 2]) {
	Consortium::renew(by(number), profile).expect("it may renew");
	for attestor in attestors {
		attest(attestor, &[organisation]).expect("it is attested");
	}
	System::reset_events();
}

/// Lets `account` act for founder 1 until `until`.
pub(crate) fn appoint(number: u8, permissions: Permissions, until: Day) {
	let purpose = Purpose::Operate { organisation: OrgId(1) };
	let signed = consent(&account(number), purpose);
	Consortium::appoint_operator(by(1), account(number), permissions, until, signed)
		.expect("1 may appoint");
	System::reset_events();
}

/// The seat of that number.
pub(crate) fn seat(organisation: u32) -> Seat {
	Seats::<Test>::get(Ordered(OrgId(organisation))).expect("there is such a seat")
}

/// What an organisation may do today.
pub(crate) fn standing(organisation: u32) -> Standing {
	Consortium::standing_of(OrgId(organisation)).expect("there is such an organisation")
}

/// Bytes that the group keeps.
pub(crate) fn kept(group: u32) -> u64 {
	Bytes::<Test>::get(Ordered(GroupId(group))).unwrap_or_default().used
}

/// The organisations on the roster.
pub(crate) fn roster() -> Vec<u32> {
	Roster::<Test>::get().iter().map(|entry| entry.organisation.0).collect()
}

/// The settlement asset of these tests.
pub(crate) const CNY: AssetId = 156;

/// Registers founder 1's asset and mints `amount` for each of those organisations.
pub(crate) fn issue(amount: u128, organisations: &[u32]) {
	let terms = SettlementAsset {
		issuer: OrgId(1),
		currency: "CNY".parse().unwrap(),
		decimals: 2,
		offset: UtcOffset::UTC,
	};
	Consortium::register_asset(CNY, terms).expect("1 is a bank");
	for organisation in organisations {
		let mint = TreasuryAct::Mint { asset: CNY, to: OrgId(*organisation), amount };
		Consortium::act(by(1), mint, Default::default()).expect("1 mints");
	}
	System::reset_events();
}

/// What lies in an organisation's treasury.
pub(crate) fn balance(organisation: u32) -> u128 {
	Assets::balance(CNY, Consortium::treasury_account(OrgId(organisation)))
}
