//! A runtime of the images pallet alone, with organisations, licences and a clock that a test moves about.

// The macro makes a public runtime, whose configuration must be so too.
#![allow(unreachable_pub)]

use crate as pallet_images;
use frame_support::{derive_impl, parameter_types, traits::ConstU32};
use sp_runtime::{BuildStorage, DispatchError, DispatchResult};
use stalhof_primitives::{
	gs1::Gtin,
	organisation::{GroupId, OrgId, Permission, Role, Standing},
	time::{Day, MILLIS_PER_DAY, Moment, UtcOffset},
};
use stalhof_support::{Bytes, Clock, FourEyes, GtinLicence, Need, Organisations, Step};
use std::collections::{BTreeMap, BTreeSet};

/// Account `n` and account `n + 100` are operators of organisation `n` that may do everything; account `n + 200` is one
/// that may do nothing, account `n + 300` one with `images` alone, and account `n + 400` one with `arbitrate` alone.
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
	#[runtime::pallet_index(43)]
	pub type Images = pallet_images;
}

/// First signatures by organisation and act: who has signed.
type FirstSignatures = BTreeMap<(OrgId, [u8; 32]), AccountId>;

parameter_types! {
	/// Organisations that are not active.
	pub static Standings: BTreeMap<OrgId, Standing> = BTreeMap::new();
	/// How often organisations have stepped down.
	pub static Generations: BTreeMap<OrgId, u32> = BTreeMap::new();
	/// Roles of organisations that have some.
	pub static Roles: BTreeSet<(OrgId, Role)> = BTreeSet::new();
	/// Who has the licence for a GTIN today.
	pub static Licensees: BTreeMap<Gtin, OrgId> = BTreeMap::new();
	/// Bytes that organisations keep.
	pub static Kept: BTreeMap<OrgId, u32> = BTreeMap::new();
	/// What an organisation may keep, when it is not what all may.
	pub static Allowances: BTreeMap<OrgId, u32> = BTreeMap::new();
	/// What an organisation may keep.
	pub static Allowance: u32 = 1_000_000;
	/// What time it is.
	pub static Now: Moment = Moment::from_millis(0);
	/// For how long the pallet has stood paused.
	pub static PausedFor: u64 = 0;
	/// Whether transactions come through a proxy.
	pub static Indirect: bool = false;
	/// Who has signed what alone.
	pub static Approvals: FirstSignatures = BTreeMap::new();
}

/// Organisations 1 to 99 are there.
const ORGANISATIONS: u32 = 99;

/// The author of pictures, its sister in one group, who copies them, a seller, an arbiter, strangers.
pub(crate) const AUTHOR: u32 = 1;
pub(crate) const SISTER: u32 = 51;
pub(crate) const SQUATTER: u32 = 2;
pub(crate) const SELLER: u32 = 3;
pub(crate) const ARBITER: u32 = 4;
pub(crate) const RIVAL: u32 = 5;
pub(crate) const THIRD: u32 = 6;

/// The blocks of every window.
pub(crate) const WINDOW_BLOCKS: u32 = 12;

/// The GTIN of [`AUTHOR`]'s tins.
pub(crate) fn tins() -> Gtin {
	"09521001000017".parse().expect("its check digit holds")
}

/// A GTIN of nobody here.
pub(crate) fn jars() -> Gtin {
	"09521001000024".parse().expect("its check digit holds")
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

impl pallet_images::Config for Test {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Firms;
	type Bytes = Firms;
	type Clock = Firms;
	type Licences = Firms;
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

	fn running(pallet: u8) -> Moment {
		assert_eq!(pallet, 43, "it is asked for this pallet");
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
		// 1 and 51 belong to one group, and so on.
		Some(GroupId::of_one(OrgId(organisation.0 % 50)))
	}

	fn generation(organisation: OrgId) -> u32 {
		Generations::get().get(&organisation).copied().unwrap_or_default()
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
			0 | 1 => matches!(permission, Permission::Images | Permission::Arbitrate),
			3 => permission == Permission::Images,
			4 => permission == Permission::Arbitrate,
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
	fn sign(
		organisation: OrgId,
		who: &AccountId,
		permission: Permission,
		act: [u8; 32],
	) -> Result<Step, DispatchError> {
		assert_eq!(permission, Permission::Images);
		Self::direct(who)?;
		let mut approvals = Approvals::get();
		let step = match approvals.remove(&(organisation, act)) {
			Some(maker) if maker == *who => return Err(DispatchError::Other("AlreadySigned")),
			Some(_) => Step::Done,
			None => {
				approvals.insert((organisation, act), *who);
				Step::First
			}
		};
		Approvals::set(approvals);
		Ok(step)
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
		let allowance = Allowances::get().get(&organisation).copied();
		kept(organisation.0) + bytes <= allowance.unwrap_or_else(Allowance::get)
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

/// Runs `test` in block 1 on 2019-11-01, and checks the invariants afterwards.
pub(crate) fn build_and_execute(test: impl FnOnce()) {
	new_chain().execute_with(|| {
		test();
		Images::do_try_state().expect("the invariants hold");
		crate::tests::bytes_are_those_of_state();
	});
}

/// A chain in block 1 on 2019-11-01 on which [`AUTHOR`] has the licence for [`tins`].
pub(crate) fn new_chain() -> sp_io::TestExternalities {
	Standings::set(BTreeMap::new());
	Generations::set(BTreeMap::new());
	Kept::set(BTreeMap::new());
	Allowances::set(BTreeMap::new());
	Allowance::set(1_000_000);
	PausedFor::set(0);
	Indirect::set(false);
	Approvals::set(BTreeMap::new());
	Licensees::set(BTreeMap::from([(tins(), OrgId(AUTHOR))]));
	Roles::set(BTreeSet::from([(OrgId(ARBITER), Role::Arbiter)]));
	on("2019-11-01");
	let mut chain: sp_io::TestExternalities =
		RuntimeGenesisConfig::default().build_storage().expect("the genesis is valid").into();
	chain.execute_with(|| System::set_block_number(1));
	chain
}

/// As [`new_chain`], where everybody may keep anything.
#[cfg(feature = "runtime-benchmarks")]
pub(crate) fn new_roomy_chain() -> sp_io::TestExternalities {
	let chain = new_chain();
	Allowance::set(u32::MAX);
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

	fn set_today(today: Day) {
		Now::set(today.start(UtcOffset::UTC));
	}

	fn signs_directly(_: &AccountId) {}
}
