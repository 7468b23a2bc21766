//! A runtime of the movements pallet alone, with organisations, batches, licences and a clock that a test moves about.

// The macro makes a public runtime, whose configuration must be so too.
#![allow(unreachable_pub)]

use crate::{self as pallet_movements, types::*};
use frame_support::{derive_impl, parameter_types, traits::ConstU32};
use sp_runtime::{BuildStorage, DispatchError, DispatchResult};
use stalhof_primitives::{
	goods::Goods,
	gs1::{CompanyPrefix, Gln, Gtin, Sscc},
	organisation::{GroupId, OrgId, Permission, Role, Standing},
	time::{Day, MILLIS_PER_DAY, Moment, UtcOffset},
};
use stalhof_support::{
	Bytes, Clock, Need, Organisations,
	goods::{BatchFacts, Marks, SsccLicence},
};
use std::collections::{BTreeMap, BTreeSet};

/// Account `n` is an operator of organisation `n % 100` that may do everything; from 200 on one that may do nothing.
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
	#[runtime::pallet_index(41)]
	pub type Movements = pallet_movements;
}

parameter_types! {
	/// Organisations that are not active.
	pub static Standings: BTreeMap<OrgId, Standing> = BTreeMap::new();
	/// Roles of organisations that have some.
	pub static Roles: BTreeSet<(OrgId, Role)> = BTreeSet::new();
	/// Who may issue SSCCs: all that there are, and others by name.
	pub static Issuers: BTreeSet<OrgId> = BTreeSet::new();
	/// Batches by number: whose, of how many.
	pub static Batches: BTreeMap<u32, (OrgId, u32)> = BTreeMap::new();
	/// How many items of a batch a recall reaches.
	pub static Recalled: BTreeMap<Goods, u64> = BTreeMap::new();
	/// Bytes that organisations keep.
	pub static Kept: BTreeMap<OrgId, u32> = BTreeMap::new();
	/// What an organisation may keep.
	pub static Allowance: u32 = 1_000_000;
	/// What time it is.
	pub static Now: Moment = Moment::from_millis(0);
	/// For how long the pallet has stood paused.
	pub static PausedFor: u64 = 0;
}

/// Organisations 1 to 99 are there; `n` and `n + 50` belong to one group.
const ORGANISATIONS: u32 = 99;

/// The brand: licensee of [`tins`] and producer of batches 0 and 1.
pub(crate) const BRAND: u32 = 1;
pub(crate) const MART: u32 = 2;
pub(crate) const CARRIER: u32 = 3;
pub(crate) const STORE: u32 = 4;
pub(crate) const CUSTOMS: u32 = 5;
pub(crate) const BROKER: u32 = 6;
pub(crate) const INSPECTOR: u32 = 7;
pub(crate) const RIVAL: u32 = 8;
pub(crate) const REGULATOR: u32 = 9;

/// The blocks of every window.
pub(crate) const WINDOW_BLOCKS: u32 = 12;

/// What batches 0 and 1 are of.
pub(crate) fn tins() -> Gtin {
	"09521001000017".parse().expect("its check digit holds")
}

/// What batch 2 is of, which [`RIVAL`] has made.
pub(crate) fn jars() -> Gtin {
	"09521001000024".parse().expect("its check digit holds")
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

impl pallet_movements::Config for Test {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Firms;
	type Bytes = Firms;
	type Clock = Firms;
	type Licences = Firms;
	type Marks = Firms;
	type Organisations = Firms;
	type WeightInfo = ();
	type WindowBlocks = ConstU32<WINDOW_BLOCKS>;
}

/// The consortium and its goods, for this pallet.
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
		let known = matches!(permission, Permission::Goods | Permission::Certify);
		if !known || *who >= 200 {
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

impl SsccLicence for Firms {
	fn may_issue(organisation: OrgId, _: Sscc) -> bool {
		Issuers::get().contains(&organisation)
	}
}

impl Marks for Firms {
	fn batch(id: u32) -> Option<BatchFacts> {
		let (producer, count) = Batches::get().get(&id).copied()?;
		let gtin = if producer == OrgId(BRAND) { tins() } else { jars() };
		let made = "2019-11-01".parse().expect("it is a date");
		Some(BatchFacts { gtin, producer, count, made })
	}

	fn handles(organisation: OrgId, batch: u32) -> bool {
		Batches::get().get(&batch).is_some_and(|(producer, _)| *producer == organisation)
	}

	fn licensee(gtin: Gtin) -> Option<OrgId> {
		(gtin == tins())
			.then_some(OrgId(BRAND))
			.or_else(|| (gtin == jars()).then_some(OrgId(RIVAL)))
	}

	fn recalled(goods: Goods, quantity: u64) -> u64 {
		Recalled::get().get(&goods).copied().unwrap_or_default().min(quantity)
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

/// The present moment of the test.
pub(crate) fn now() -> Moment {
	Now::get()
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

/// Somewhere.
pub(crate) fn dock() -> Gln {
	"4012345000115".parse().expect("its check digit holds")
}

/// Elsewhere.
pub(crate) fn yard() -> Gln {
	"9521001000017".parse().expect("its check digit holds")
}

/// Runs `test` in block 1 on 2019-11-11, and checks the invariants afterwards.
pub(crate) fn build_and_execute(test: impl FnOnce()) {
	new_chain().execute_with(|| {
		test();
		Movements::do_try_state().expect("the invariants hold");
	});
}

/// A chain in block 1 on 2019-11-11 with two batches of [`tins`] by [`BRAND`], of 1,000 and of 24,000, and one of 500
/// [`jars`] by [`RIVAL`].
pub(crate) fn new_chain() -> sp_io::TestExternalities {
	Standings::set(BTreeMap::new());
	Kept::set(BTreeMap::new());
	Allowance::set(1_000_000);
	PausedFor::set(0);
	Recalled::set(BTreeMap::new());
	Issuers::set((1..=10).map(OrgId).collect());
	Batches::set(BTreeMap::from([
		(0, (OrgId(BRAND), 1_000)),
		(1, (OrgId(BRAND), 24_000)),
		(2, (OrgId(RIVAL), 500)),
	]));
	Roles::set(BTreeSet::from([
		(OrgId(CUSTOMS), Role::Customs),
		(OrgId(BROKER), Role::CustomsBroker),
		(OrgId(INSPECTOR), Role::Inspector),
		(OrgId(REGULATOR), Role::Regulator),
	]));
	on("2019-11-11");
	let mut chain: sp_io::TestExternalities =
		RuntimeGenesisConfig::default().build_storage().expect("the genesis is valid").into();
	chain.execute_with(|| System::set_block_number(1));
	chain
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::benchmarking::BenchmarkHelper<AccountId> for Firms {
	fn firm(seed: u32, roles: &[Role]) -> (OrgId, AccountId) {
		let organisation = OrgId(seed + 20);
		for role in roles {
			Roles::mutate(|all| all.insert((organisation, *role)));
		}
		Issuers::mutate(|all| all.insert(organisation));
		(organisation, u64::from(organisation.0))
	}

	fn batch(producer: OrgId, count: u32) -> u32 {
		Batches::mutate(|batches| {
			let id = u32::try_from(batches.len()).expect("there are few");
			batches.insert(id, (producer, count));
			id
		})
	}

	fn authorise(_: CompanyPrefix, organisation: OrgId) {
		Issuers::mutate(|all| all.insert(organisation));
	}

	fn set_today(today: Day) {
		Now::set(today.start(UtcOffset::UTC));
	}
}

/// A packing of so many pieces of goods, known by quantity.
pub(crate) fn quantity(lines: &[(Goods, u64)]) -> Packing {
	Packing { contents: None, lines: self::lines(lines) }
}

/// Lines of so many pieces each.
pub(crate) fn lines(lines: &[(Goods, u64)]) -> Lines {
	let lines: Vec<_> = lines
		.iter()
		.map(|(goods, quantity)| stalhof_primitives::goods::Line {
			goods: *goods,
			quantity: *quantity,
		})
		.collect();
	lines.try_into().expect("they are few")
}
