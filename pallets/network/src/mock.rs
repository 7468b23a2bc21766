//! A runtime of the network pallet with sessions and GRANDPA, and with organisations that a test moves about. The
//! session pallet comes first, as in the chain's runtime.

// The macro makes a public runtime, whose configuration must be so too.
#![allow(unreachable_pub)]

use crate::{self as pallet_network};
use codec::Encode;
use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU32, ConstU64, Hooks},
};
use sp_core::offchain::{
	Externalities, HttpError, HttpRequestId, HttpRequestStatus, OffchainWorkerExt,
	OpaqueNetworkState, Timestamp,
};
use sp_core::{OpaquePeerId, ed25519};
use sp_keystore::{KeystoreExt, testing::MemoryKeystore};
use sp_runtime::{BuildStorage, DispatchError, DispatchResult, impl_opaque_keys};
use stalhof_primitives::{
	organisation::{GroupId, OrgId, Permission, Role, Standing},
	peer_id::PeerId,
};
use stalhof_support::{Bytes, Membership, Need, Organisations, ValidatorSeats};
use std::collections::{BTreeMap, BTreeSet};

/// Account `n` and account `n + 100` are operators of organisation `n` that may validate; account `n + 200` is one
/// that may not.
pub(crate) type AccountId = u64;
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
	#[runtime::pallet_index(5)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(10)]
	pub type Session = pallet_session;
	#[runtime::pallet_index(12)]
	pub type Grandpa = pallet_grandpa;
	#[runtime::pallet_index(22)]
	pub type Network = pallet_network;
}

parameter_types! {
	/// Organisations that are not active members with the validator's role.
	pub static Standings: BTreeMap<OrgId, Standing> = BTreeMap::new();
	pub static Participants: BTreeSet<OrgId> = BTreeSet::new();
	pub static WithoutRole: BTreeSet<OrgId> = BTreeSet::new();
	/// Accounts that act for another organisation than their number says.
	pub static Moved: BTreeMap<AccountId, OrgId> = BTreeMap::new();
	/// What the network was told.
	pub static Told: Vec<(Vec<PeerId>, bool)> = Vec::new();
	/// Bytes that organisations keep.
	pub static Kept: BTreeMap<OrgId, u32> = BTreeMap::new();
}

/// Organisations 1 to 99 are there.
const ORGANISATIONS: u32 = 99;

/// What an organisation may keep: a nomination and four nodes.
pub(crate) const ALLOWANCE: u32 = 1_000;

/// The most nodes of one organisation here.
pub(crate) const MAX_NODES: u32 = 4;

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountData = pallet_balances::AccountData<u64>;
	type Block = Block;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

impl_opaque_keys! {
	/// What a validator signs with.
	pub struct MockKeys {
		/// Finality.
		pub grandpa: Grandpa,
	}
}

/// Blocks of a session.
type Period = ConstU64<4>;

impl pallet_session::Config for Test {
	type Currency = Balances;
	type DisablingStrategy = ();
	type KeyDeposit = ConstU64<0>;
	type Keys = MockKeys;
	type NextSessionRotation = pallet_session::PeriodicSessions<Period, ConstU64<0>>;
	type RuntimeEvent = RuntimeEvent;
	type SessionHandler = (Grandpa,);
	type SessionManager = Network;
	type ShouldEndSession = pallet_session::PeriodicSessions<Period, ConstU64<0>>;
	type ValidatorId = AccountId;
	type ValidatorIdOf = pallet_network::ValidatorAccounts<Test>;
	type WeightInfo = ();
}

impl pallet_grandpa::Config for Test {
	type EquivocationReportSystem = ();
	type KeyOwnerProof = sp_core::Void;
	type MaxAuthorities = ConstU32<100>;
	type MaxNominators = ConstU32<0>;
	type MaxSetIdSessionEntries = ConstU64<0>;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
}

impl pallet_network::Config for Test {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Firms;
	type Bytes = Firms;
	type MaxNodes = ConstU32<MAX_NODES>;
	type MaxValidators = ConstU32<6>;
	type Organisations = Firms;
	type WeightInfo = ();
}

/// The consortium, for this pallet.
pub struct Firms;

impl Organisations<AccountId> for Firms {
	fn standing(organisation: OrgId) -> Option<Standing> {
		(1..=ORGANISATIONS)
			.contains(&organisation.0)
			.then(|| Standings::get().get(&organisation).copied().unwrap_or(Standing::Active))
	}

	fn has_role(organisation: OrgId, role: Role) -> bool {
		role == Role::Validator && !WithoutRole::get().contains(&organisation)
	}

	fn group(organisation: OrgId) -> Option<GroupId> {
		Some(GroupId::of_one(organisation))
	}

	fn generation(_: OrgId) -> u32 {
		0
	}

	fn treasury(organisation: OrgId) -> AccountId {
		u64::from(organisation.0) + 1_000
	}

	fn operator(
		who: &AccountId,
		permission: Permission,
		need: Need,
	) -> Result<OrgId, DispatchError> {
		let number = u32::try_from(who % 100).unwrap_or_default();
		let organisation = Moved::get().get(who).copied().unwrap_or(OrgId(number));
		let Some(standing) = Self::standing(organisation) else {
			return Err(DispatchError::Other("NotAnOperator"));
		};
		if permission != Permission::Validate || *who >= 200 {
			return Err(DispatchError::Other("PermissionMissing"));
		}
		let may = match need {
			Need::Act => standing.may_act(),
			Need::Govern => standing.may_govern(),
			Need::WindDown => standing.may_wind_down() && standing != Standing::Removed,
		};
		if may { Ok(organisation) } else { Err(DispatchError::Other("NotInStanding")) }
	}
}

impl Membership for Firms {
	fn is_member(organisation: OrgId) -> bool {
		!Participants::get().contains(&organisation)
	}
}

impl Bytes for Firms {
	fn charge(organisation: OrgId, bytes: u32) -> DispatchResult {
		let mut kept = Kept::get();
		let own = kept.entry(organisation).or_default();
		*own += bytes;
		if *own > ALLOWANCE {
			return Err(DispatchError::Other("BytesExceeded"));
		}
		Kept::set(kept);
		Ok(())
	}

	fn has_room(organisation: OrgId, bytes: u32) -> bool {
		kept(organisation.0) + bytes <= ALLOWANCE
	}

	fn refund(organisation: OrgId, bytes: u32) {
		let mut kept = Kept::get();
		let own = kept.get_mut(&organisation).expect("it keeps something");
		*own = own.checked_sub(bytes).expect("no more is given back than was taken");
		Kept::set(kept);
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl pallet_network::BenchmarkHelper<AccountId> for Firms {
	fn validator(seed: u32) -> (OrgId, AccountId) {
		(OrgId(seed + 10), u64::from(seed) + 10)
	}
}

/// The organisations of these numbers.
pub(crate) fn orgs(numbers: &[u32]) -> Vec<OrgId> {
	numbers.iter().copied().map(OrgId).collect()
}

/// Puts an organisation in a standing. As the consortium does, it first takes the validator of one that is suspended,
/// leaving or out.
pub(crate) fn set_standing(organisation: u32, standing: Standing) -> DispatchResult {
	if matches!(standing, Standing::Suspended | Standing::Leaving | Standing::Removed) {
		<Network as ValidatorSeats>::release(OrgId(organisation), None)?;
	}
	Standings::mutate(|standings| standings.insert(OrgId(organisation), standing));
	Ok(())
}

/// The bytes that an organisation keeps.
pub(crate) fn kept(organisation: u32) -> u32 {
	Kept::get().get(&OrgId(organisation)).copied().unwrap_or_default()
}

/// Node `number`.
pub(crate) fn peer(number: u8) -> PeerId {
	PeerId::of_ed25519(&[number; 32])
}

/// The session keys of account `account`, its `turn`th.
pub(crate) fn keys(account: AccountId, turn: u32) -> MockKeys {
	let pair = <ed25519::Pair as sp_core::Pair>::from_string(&seed(account, turn), None)
		.expect("the seed is one");
	MockKeys { grandpa: sp_core::Pair::public(&pair).into() }
}

fn seed(account: AccountId, turn: u32) -> String {
	// A raw seed: a path would be stretched as a password is.
	format!("0x{account:032x}{turn:032x}")
}

/// Sets the account's session keys to its `turn`th, as its node would.
pub(crate) fn set_keys(account: AccountId, turn: u32) -> DispatchResult {
	let made = MockKeys::generate(&account.encode(), Some(seed(account, turn).into_bytes()));
	assert_eq!(made.keys, keys(account, turn));
	Session::set_keys(RuntimeOrigin::signed(account), made.keys, made.proof.encode())
}

/// Organisations 1 to 4 run validators, under their accounts 1 to 4; three there must be. Nobody lists a node, and none
/// need be listed.
pub(crate) fn genesis() -> pallet_network::GenesisConfig<Test> {
	pallet_network::GenesisConfig {
		validators: (1..=4).map(|number| (OrgId(number), u64::from(number))).collect(),
		floor: 3,
		permissioned: false,
		nodes: Vec::new(),
	}
}

/// The storage of a chain whose session keys are those of the accounts 1 to 4.
pub(crate) fn storage(
	network: pallet_network::GenesisConfig<Test>,
) -> Result<sp_core::storage::Storage, String> {
	let session = pallet_session::GenesisConfig {
		keys: (1..=4).map(|account| (account, account, keys(account, 0))).collect(),
		..Default::default()
	};
	let funds = (1..300).map(|account| (account, 1_000)).collect();
	let balances = pallet_balances::GenesisConfig { balances: funds, ..Default::default() };
	reset();
	RuntimeGenesisConfig { balances, session, network, ..Default::default() }.build_storage()
}

pub(crate) fn reset() {
	Standings::set(BTreeMap::new());
	Participants::set(BTreeSet::new());
	WithoutRole::set(BTreeSet::new());
	Moved::set(BTreeMap::new());
	Kept::set(BTreeMap::new());
	Told::set(Vec::new());
}

/// A chain that nobody writes.
#[cfg(feature = "runtime-benchmarks")]
pub(crate) fn empty() -> sp_io::TestExternalities {
	reset();
	RuntimeGenesisConfig::default().build_storage().expect("the genesis is valid").into()
}

/// Runs `test` on a new chain as [`genesis`] says, in block 1, and checks the invariants afterwards.
pub(crate) fn build_and_execute(test: impl FnOnce()) {
	build_with(genesis(), test);
}

/// As [`build_and_execute`], with another genesis.
pub(crate) fn build_with(genesis: pallet_network::GenesisConfig<Test>, test: impl FnOnce()) {
	let mut chain = sp_io::TestExternalities::new(storage(genesis).expect("the genesis is valid"));
	chain.register_extension(KeystoreExt::new(MemoryKeystore::new()));
	chain.register_extension(OffchainWorkerExt::new(TestNetwork));
	chain.execute_with(|| {
		System::set_block_number(1);
		Network::do_try_state().expect("the invariants hold at genesis");
		test();
		Network::do_try_state().expect("the invariants hold");
	});
}

/// Goes on until the next session has begun.
pub(crate) fn next_session() {
	let session = Session::current_index();
	while Session::current_index() == session {
		let number = System::block_number() + 1;
		System::initialize(&number, &Default::default(), &Default::default());
		Session::on_initialize(number);
		Grandpa::on_finalize(number);
		Network::do_try_state().expect("the invariants hold in each block");
	}
}

/// The pallet's events since the last call, in order.
pub(crate) fn events() -> Vec<crate::Event<Test>> {
	let events = System::read_events_for_pallet();
	System::reset_events();
	events
}

/// The network of node 100, which notes what it is told.
struct TestNetwork;

/// Runs the off-chain worker of the present block on node 100, and gives what it told the network: nodes in order of
/// peer id, and whether they alone are let in.
pub(crate) fn run_offchain_worker() -> Vec<(Vec<PeerId>, bool)> {
	Network::offchain_worker(System::block_number());
	Told::take()
}

impl Externalities for TestNetwork {
	fn is_validator(&self) -> bool {
		false
	}

	fn network_state(&self) -> Result<OpaqueNetworkState, ()> {
		let peer_id = OpaquePeerId::new(peer(100).as_bytes().encode());
		Ok(OpaqueNetworkState { peer_id, external_addresses: Vec::new() })
	}

	fn timestamp(&mut self) -> Timestamp {
		unreachable!("the pallet asks for nothing else")
	}

	fn sleep_until(&mut self, _: Timestamp) {
		unreachable!("the pallet asks for nothing else")
	}

	fn random_seed(&mut self) -> [u8; 32] {
		unreachable!("the pallet asks for nothing else")
	}

	fn http_request_start(&mut self, _: &str, _: &str, _: &[u8]) -> Result<HttpRequestId, ()> {
		Err(())
	}

	fn http_request_add_header(&mut self, _: HttpRequestId, _: &str, _: &str) -> Result<(), ()> {
		Err(())
	}

	fn http_request_write_body(
		&mut self,
		_: HttpRequestId,
		_: &[u8],
		_: Option<Timestamp>,
	) -> Result<(), HttpError> {
		Err(HttpError::Invalid)
	}

	fn http_response_wait(
		&mut self,
		_: &[HttpRequestId],
		_: Option<Timestamp>,
	) -> Vec<HttpRequestStatus> {
		Vec::new()
	}

	fn http_response_headers(&mut self, _: HttpRequestId) -> Vec<(Vec<u8>, Vec<u8>)> {
		Vec::new()
	}

	fn http_response_read_body(
		&mut self,
		_: HttpRequestId,
		_: &mut [u8],
		_: Option<Timestamp>,
	) -> Result<usize, HttpError> {
		Err(HttpError::Invalid)
	}

	fn set_authorized_nodes(&mut self, nodes: Vec<OpaquePeerId>, authorized_only: bool) {
		let mut nodes: Vec<PeerId> =
			nodes.into_iter().map(|node| PeerId::from_bytes(node.0).unwrap()).collect();
		nodes.sort();
		Told::mutate(|told| told.push((nodes, authorized_only)));
	}
}
