//! A runtime of the goods pallet alone, with organisations, licences and a clock that a test moves about.

// The macro makes a public runtime, whose configuration must be so too.
#![allow(unreachable_pub)]

use crate::{self as pallet_goods, types::*};
use frame_support::{derive_impl, parameter_types, traits::ConstU32};
use sp_runtime::{BuildStorage, DispatchError, DispatchResult};
use stalhof_primitives::{
	goods::{Around, Child, ItemId, Whereabouts},
	gs1::Gtin,
	organisation::{GroupId, OrgId, Permission, Role, Standing},
	time::{Day, MILLIS_PER_DAY, Moment, UtcOffset},
};
use stalhof_support::{Bytes, Clock, FourEyes, GtinLicence, Need, Organisations, Step};
use std::collections::{BTreeMap, BTreeSet};

/// Account `n` and account `n + 100` are operators of organisation `n` that may do everything; account `n + 200` is one
/// that may do nothing, account `n + 300` one with `goods` alone, and account `n + 400` one with `certify` alone.
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
	#[runtime::pallet_index(40)]
	pub type Goods = pallet_goods;
}

parameter_types! {
	/// Organisations that are not active.
	pub static Standings: BTreeMap<OrgId, Standing> = BTreeMap::new();
	/// Roles of organisations that have some.
	pub static Roles: BTreeSet<(OrgId, Role)> = BTreeSet::new();
	/// Who has the licence for a GTIN today.
	pub static Licensees: BTreeMap<Gtin, OrgId> = BTreeMap::new();
	/// Who else may issue it.
	pub static Authorised: BTreeSet<(Gtin, OrgId)> = BTreeSet::new();
	/// Bytes that organisations keep.
	pub static Kept: BTreeMap<OrgId, u32> = BTreeMap::new();
	/// What an organisation may keep.
	pub static Allowance: u32 = 1_000_000;
	/// What time it is.
	pub static Now: Moment = Moment::from_millis(0);
	/// For how long the pallet has stood paused.
	pub static PausedFor: u64 = 0;
	/// Who has every item of which containers are shown around it.
	pub static Custodian: Option<OrgId> = None;
	/// What is known of every item of which containers are shown around it.
	pub static Found: Option<Whereabouts> = None;
	/// Batches of which some have left their producer.
	pub static Dispatched: BTreeSet<u32> = BTreeSet::new();
	/// Whether transactions come through a proxy.
	pub static Indirect: bool = false;
}

/// Organisations 1 to 99 are there.
const ORGANISATIONS: u32 = 99;

/// Brand: licensee of [`TINS`], and a regulator, an inspector, a marketplace that is no distributor, and strangers.
pub(crate) const BRAND: u32 = 1;
pub(crate) const MAKER: u32 = 2;
pub(crate) const SHOP: u32 = 3;
pub(crate) const IMPORTER: u32 = 4;
pub(crate) const REGULATOR: u32 = 5;
pub(crate) const INSPECTOR: u32 = 6;
pub(crate) const MARKETPLACE: u32 = 7;
pub(crate) const RIVAL: u32 = 8;

/// The blocks of every window.
pub(crate) const WINDOW_BLOCKS: u32 = 12;

/// The GTIN of [`BRAND`]'s tins.
pub(crate) fn tins() -> Gtin {
	"09521001000017".parse().expect("its check digit holds")
}

/// Another GTIN of [`BRAND`].
pub(crate) fn jars() -> Gtin {
	"09521001000024".parse().expect("its check digit holds")
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

impl pallet_goods::Config for Test {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Firms;
	type Bytes = Firms;
	type Clock = Firms;
	type Licences = Firms;
	type Movements = Firms;
	type Organisations = Firms;
	type WeightInfo = ();
	type WindowBlocks = ConstU32<WINDOW_BLOCKS>;
}

/// The consortium, for this pallet.
pub struct Firms;

impl Clock for Firms {
	fn now() -> Moment {
		Now::get()
	}

	fn running(_: u8) -> Moment {
		Moment::from_millis(Now::get().as_millis() - PausedFor::get())
	}
}

impl Organisations<AccountId> for Firms {
	fn standing(organisation: OrgId) -> Option<Standing> {
		(1..=ORGANISATIONS)
			.contains(&organisation.0)
			.then(|| Standings::get().get(&organisation).copied().unwrap_or(Standing::Active))
	}

	fn has_role(organisation: OrgId, role: Role) -> bool {
		Roles::get().contains(&(organisation, role))
	}

	fn group(organisation: OrgId) -> Option<GroupId> {
		// 2 and 52 belong to one group, and so on.
		Some(GroupId::of_one(OrgId(organisation.0 % 50)))
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
		let organisation = OrgId(u32::try_from(who % 100).unwrap_or_default());
		let Some(standing) = Self::standing(organisation) else {
			return Err(DispatchError::Other("NotAnOperator"));
		};
		let has = match who / 100 {
			0 | 1 => matches!(permission, Permission::Goods | Permission::Certify),
			3 => permission == Permission::Goods,
			4 => permission == Permission::Certify,
			_ => false,
		};
		if !has {
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

impl FourEyes<AccountId> for Firms {
	fn sign(_: OrgId, _: &AccountId, _: Permission, _: [u8; 32]) -> Result<Step, DispatchError> {
		unreachable!("no act of this pallet waits for a second signature")
	}

	fn direct(_: &AccountId) -> DispatchResult {
		if Indirect::get() { Err(DispatchError::Other("IndirectSigner")) } else { Ok(()) }
	}
}

impl GtinLicence for Firms {
	fn licensee(gtin: Gtin) -> Option<OrgId> {
		Licensees::get().get(&gtin).copied()
	}

	fn may_issue(organisation: OrgId, gtin: Gtin) -> bool {
		Self::licensee(gtin) == Some(organisation)
			|| Authorised::get().contains(&(gtin, organisation))
	}
}

impl stalhof_support::goods::Movements for Firms {
	fn whereabouts(_: &Child, _: Option<ItemId>, around: &Around) -> Whereabouts {
		Found::get().filter(|_| !around.is_empty()).unwrap_or(Whereabouts::NOTHING)
	}

	fn custodian(_: &Child, _: u32, around: &Around) -> Option<OrgId> {
		Custodian::get().filter(|_| !around.is_empty())
	}

	fn is_dispatched(batch: u32) -> bool {
		Dispatched::get().contains(&batch)
	}
}

impl Bytes for Firms {
	fn charge(organisation: OrgId, bytes: u32) -> DispatchResult {
		if !Self::has_room(organisation, bytes) {
			return Err(DispatchError::Other("BytesExceeded"));
		}
		Kept::mutate(|kept| *kept.entry(organisation).or_default() += bytes);
		Ok(())
	}

	fn has_room(organisation: OrgId, bytes: u32) -> bool {
		kept(organisation.0) + bytes <= Allowance::get()
	}

	fn refund(organisation: OrgId, bytes: u32) {
		Kept::mutate(|kept| {
			let own = kept.get_mut(&organisation).expect("it keeps something");
			*own = own.checked_sub(bytes).expect("no more is given back than was taken");
		});
	}
}

/// The bytes that an organisation keeps.
pub(crate) fn kept(organisation: u32) -> u32 {
	Kept::get().get(&OrgId(organisation)).copied().unwrap_or_default()
}

/// The first operator of an organisation.
pub(crate) fn by(organisation: u32) -> RuntimeOrigin {
	RuntimeOrigin::signed(organisation.into())
}

/// Its second operator.
pub(crate) fn by_second(organisation: u32) -> RuntimeOrigin {
	RuntimeOrigin::signed(u64::from(organisation) + 100)
}

/// Sets the date, at noon.
pub(crate) fn on(date: &str) {
	let day: Day = date.parse().expect("it is a date");
	Now::set(Moment::from_millis(day.start(UtcOffset::UTC).as_millis() + MILLIS_PER_DAY / 2));
}

/// Lets that many days and blocks go by.
pub(crate) fn pass(days: u32, blocks: u64) {
	pass_millis(u64::from(days) * MILLIS_PER_DAY);
	System::set_block_number(System::block_number() + blocks);
}

/// Lets time go by.
pub(crate) fn pass_millis(millis: u64) {
	Now::mutate(|now| *now = Moment::from_millis(now.as_millis() + millis));
}

/// The pallet's events since the last call, in order.
pub(crate) fn events() -> Vec<crate::Event<Test>> {
	let events = System::read_events_for_pallet();
	System::reset_events();
	events
}

/// Runs `test` in block 1 on 2019-11-11, and checks the invariants afterwards.
pub(crate) fn build_and_execute(test: impl FnOnce()) {
	new_chain().execute_with(|| {
		test();
		Goods::do_try_state().expect("the invariants hold");
	});
}

/// A chain in block 1 on 2019-11-11 on which [`BRAND`] has the licence for [`tins`] and [`jars`].
pub(crate) fn new_chain() -> sp_io::TestExternalities {
	Standings::set(BTreeMap::new());
	Authorised::set(BTreeSet::new());
	Kept::set(BTreeMap::new());
	Allowance::set(1_000_000);
	PausedFor::set(0);
	Indirect::set(false);
	Custodian::set(None);
	Found::set(None);
	Dispatched::set(BTreeSet::new());
	Licensees::set(BTreeMap::from([(tins(), OrgId(BRAND)), (jars(), OrgId(BRAND))]));
	Roles::set(BTreeSet::from([
		(OrgId(REGULATOR), Role::Regulator),
		(OrgId(INSPECTOR), Role::Inspector),
		(OrgId(MARKETPLACE), Role::Marketplace),
	]));
	on("2019-11-11");
	let mut chain: sp_io::TestExternalities =
		RuntimeGenesisConfig::default().build_storage().expect("the genesis is valid").into();
	chain.execute_with(|| System::set_block_number(1));
	chain
}

/// As [`new_chain`], with a keystore.
#[cfg(feature = "runtime-benchmarks")]
pub(crate) fn with_keystore() -> sp_io::TestExternalities {
	let mut chain = new_chain();
	Allowance::set(u32::MAX);
	chain.register_extension(sp_keystore::KeystoreExt::new(
		sp_keystore::testing::MemoryKeystore::new(),
	));
	chain
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::benchmarking::BenchmarkHelper<AccountId> for Firms {
	fn firm(seed: u32, roles: &[Role]) -> (OrgId, AccountId) {
		let organisation = OrgId(seed + 10);
		for role in roles {
			Roles::mutate(|all| all.insert((organisation, *role)));
		}
		(organisation, u64::from(organisation.0))
	}

	fn second_operator(organisation: OrgId) -> AccountId {
		u64::from(organisation.0) + 100
	}

	fn license(gtin: Gtin, licensee: OrgId) {
		Licensees::mutate(|licensees| licensees.insert(gtin, licensee));
	}

	fn set_today(today: Day) {
		Now::set(today.start(UtcOffset::UTC));
	}

	fn around(_: &Child, _: u32, custodian: OrgId) -> Around {
		Custodian::set(Some(custodian));
		let sscc = "095210010000000017".parse().expect("its check digit holds");
		let proof = stalhof_primitives::goods::ContentProof {
			sscc,
			index: 0,
			path: frame_support::BoundedVec::new(),
		};
		vec![proof].try_into().expect("one is not too many")
	}

	fn signs_directly(_: &AccountId) {}
}

/// A trade item's details.
pub(crate) fn details() -> TradeItemDetails {
	TradeItemDetails {
		master_data: [3; 32],
		hs_code: 190_110,
		works: vec![[4; 32]].try_into().expect("one is not too many"),
	}
}
