//! A runtime of the receivables pallet with assets and holds, and organisations, shipments and a clock that a test moves
//! about.

// The macro makes a public runtime, whose configuration must be so too.
#![allow(unreachable_pub)]

use crate::{self as pallet_receivables, types::*};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	derive_impl, parameter_types,
	traits::{
		AsEnsureOriginWithArg, ConstU32, ConstU128, VariantCount,
		fungibles::{Inspect, InspectHold, Mutate, MutateHold},
		tokens::{DepositConsequence, Fortitude, Precision, Preservation, Provenance, Restriction},
	},
};
use scale_info::TypeInfo;
use sp_runtime::{BuildStorage, DispatchError, DispatchResult, Permill};
use stalhof_primitives::{
	goods::ShipmentState,
	ordered::Ordered,
	organisation::{GroupId, OrgId, Permission, Role, Standing},
	receivables::HeldFor,
	time::{Day, MILLIS_PER_DAY, Moment, UtcOffset},
};
use stalhof_support::{
	Bytes, Clock, FourEyes, Membership, Need, Organisations, Step,
	goods::{Delivery, DeliveryEvidence},
	money::{AssetTerms, Treasuries},
};
use std::collections::{BTreeMap, BTreeSet};

/// Account `n` is an operator of organisation `n % 100` that may do everything: `n` and `n + 100` are its two. From 200 on
/// one that may do nothing.
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
	#[runtime::pallet_index(1)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type Assets = pallet_assets;
	#[runtime::pallet_index(3)]
	pub type AssetsHolder = pallet_assets_holder;
	#[runtime::pallet_index(42)]
	pub type Ledger = pallet_receivables;
}

parameter_types! {
	/// Organisations that are not active.
	pub static FirmStandings: BTreeMap<OrgId, Standing> = BTreeMap::new();
	/// How often organisations have been out of standing.
	pub static Generations: BTreeMap<OrgId, u32> = BTreeMap::new();
	/// Roles of organisations that have some.
	pub static Roles: BTreeSet<(OrgId, Role)> = BTreeSet::new();
	/// First signatures: organisation and act, by whom.
	pub static Approvals: BTreeMap<(OrgId, [u8; 32]), AccountId> = BTreeMap::new();
	/// Whether who signs does so through another.
	pub static Indirect: bool = false;
	/// Above which amount two operators move an asset.
	pub static Limits: BTreeMap<(OrgId, AssetId), u128> = BTreeMap::new();
	/// Shipments by number.
	pub static Shipments: BTreeMap<u32, Delivery> = BTreeMap::new();
	/// Which part of a shipment recalls reach.
	pub static Recalled: BTreeMap<u32, Permill> = BTreeMap::new();
	/// When goods of a shipment's kind came back last.
	pub static Back: BTreeMap<u32, Day> = BTreeMap::new();
	/// How many groups have members.
	pub static MemberGroups: u32 = 50;
	/// Bytes that organisations keep.
	pub static Kept: BTreeMap<OrgId, u32> = BTreeMap::new();
	/// What an organisation may keep.
	pub static Allowance: u32 = 10_000_000;
	/// What time it is.
	pub static Now: Moment = Moment::from_millis(0);
	/// For how long the pallet has stood paused.
	pub static PausedFor: u64 = 0;
}

/// Organisations 1 to 99 are there; `n` and `n + 50` belong to one group.
const ORGANISATIONS: u32 = 99;
/// And these, which have no operators, and belong to groups of their own.
const OTHERS: core::ops::Range<u32> = 1_000..1_500;

pub(crate) const SELLER: u32 = 1;
pub(crate) const DEBTOR: u32 = 2;
pub(crate) const LENDER: u32 = 3;
/// Another lender.
pub(crate) const RIVAL: u32 = 4;
/// The settlement bank.
pub(crate) const BANK: u32 = 5;
pub(crate) const ARBITER: u32 = 6;
pub(crate) const REGULATOR: u32 = 7;
/// Another seller, which has a part in nothing.
pub(crate) const OTHER: u32 = 8;
pub(crate) const CARRIER: u32 = 9;
/// A firm of the seller's group.
pub(crate) const SISTER: u32 = 51;

/// The blocks of every window.
pub(crate) const WINDOW_BLOCKS: u32 = 12;

/// The settlement asset: fen, whose days are China's.
pub(crate) const CNY: AssetId = 156;

/// What lies in the treasuries of [`SELLER`], [`DEBTOR`], [`LENDER`] and [`RIVAL`] at first.
pub(crate) const WEALTH: u128 = 100_000_000;

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountData = pallet_balances::AccountData<u128>;
	type Block = Block;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = u128;
}

#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Test {
	type AssetDeposit = ConstU128<0>;
	type AssetId = u32;
	type AssetIdParameter = u32;
	type Balance = u128;
	type CreateOrigin = AsEnsureOriginWithArg<frame_system::EnsureNever<AccountId>>;
	type Currency = Balances;
	type ForceOrigin = frame_system::EnsureRoot<AccountId>;
	type Freezer = ();
	type Holder = AssetsHolder;
}

/// Why money is held.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Reason(HeldFor);

impl VariantCount for Reason {
	const VARIANT_COUNT: u32 = HeldFor::ALL.len() as u32;
}

impl pallet_assets_holder::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = Reason;
}

impl pallet_receivables::Config for Test {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Firms;
	type Bytes = Firms;
	type Clock = Firms;
	type Evidence = Firms;
	type FourEyes = Firms;
	type Members = Firms;
	type Organisations = Firms;
	type Treasuries = Firms;
	type WeightInfo = ();
	type WindowBlocks = ConstU32<WINDOW_BLOCKS>;
}

/// The consortium, its treasuries and its goods on the move, for this pallet.
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
		let there =
			(1..=ORGANISATIONS).contains(&organisation.0) || OTHERS.contains(&organisation.0);
		there.then(|| FirmStandings::get().get(&organisation).copied().unwrap_or(Standing::Active))
	}

	fn has_role(organisation: OrgId, role: Role) -> bool {
		Roles::get().contains(&(organisation, role))
	}

	fn group(organisation: OrgId) -> Option<GroupId> {
		let group =
			if OTHERS.contains(&organisation.0) { organisation.0 } else { organisation.0 % 50 };
		Some(GroupId::of_one(OrgId(group)))
	}

	fn generation(organisation: OrgId) -> u32 {
		Generations::get().get(&organisation).copied().unwrap_or_default()
	}

	fn treasury(organisation: OrgId) -> AccountId {
		u64::from(organisation.0) + 1_000
	}

	fn operator(who: &AccountId, _: Permission, need: Need) -> Result<OrgId, DispatchError> {
		let organisation = OrgId(u32::try_from(who % 100).unwrap_or_default());
		let Some(standing) = Self::standing(organisation) else {
			return Err(DispatchError::Other("NotAnOperator"));
		};
		if *who >= 200 {
			return Err(DispatchError::Other("PermissionMissing"));
		}
		let may = match need {
			Need::Act => standing.may_act(),
			Need::Govern => standing.may_govern(),
			// Of one that is out the first operator is left.
			Need::WindDown => {
				standing.may_wind_down() && (standing != Standing::Removed || *who < 100)
			}
		};
		if may { Ok(organisation) } else { Err(DispatchError::Other("NotInStanding")) }
	}
}

impl Membership for Firms {
	fn is_member(organisation: OrgId) -> bool {
		(1..=50).contains(&organisation.0)
	}

	fn groups() -> u32 {
		MemberGroups::get()
	}
}

impl FourEyes<AccountId> for Firms {
	fn sign(
		organisation: OrgId,
		who: &AccountId,
		_: Permission,
		act: [u8; 32],
	) -> Result<Step, DispatchError> {
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

/// The account of an organisation's treasury.
pub(crate) fn treasury(organisation: OrgId) -> AccountId {
	<Firms as Organisations<AccountId>>::treasury(organisation)
}

impl Treasuries for Firms {
	fn terms(asset: AssetId) -> Option<AssetTerms> {
		(asset == CNY).then(|| AssetTerms {
			issuer: OrgId(BANK),
			currency: "CNY".parse().expect("it is a currency"),
			decimals: 2,
			offset: china(),
		})
	}

	fn balance(asset: AssetId, organisation: OrgId) -> u128 {
		let account = treasury(organisation);
		Assets::reducible_balance(asset, &account, Preservation::Expendable, Fortitude::Polite)
	}

	fn held(asset: AssetId, organisation: OrgId, reason: HeldFor) -> u128 {
		AssetsHolder::balance_on_hold(asset, &Reason(reason), &treasury(organisation))
	}

	fn can_receive(asset: AssetId, organisation: OrgId, amount: u128) -> bool {
		Assets::can_deposit(asset, &treasury(organisation), amount, Provenance::Extant)
			== DepositConsequence::Success
	}

	fn move_money(asset: AssetId, from: OrgId, to: OrgId, amount: u128) -> DispatchResult {
		let (from, to) = (treasury(from), treasury(to));
		let moved =
			<Assets as Mutate<_>>::transfer(asset, &from, &to, amount, Preservation::Expendable);
		moved.map(|_| ())
	}

	fn hold(asset: AssetId, organisation: OrgId, amount: u128, reason: HeldFor) -> DispatchResult {
		AssetsHolder::hold(asset, &Reason(reason), &treasury(organisation), amount)
	}

	fn release_to(
		asset: AssetId,
		organisation: OrgId,
		to: OrgId,
		amount: u128,
		reason: HeldFor,
	) -> DispatchResult {
		let (reason, from, to) = (Reason(reason), treasury(organisation), treasury(to));
		let moved = if from == to {
			AssetsHolder::release(asset, &reason, &from, amount, Precision::Exact)
		} else {
			AssetsHolder::transfer_on_hold(
				asset,
				&reason,
				&from,
				&to,
				amount,
				Precision::Exact,
				Restriction::Free,
				Fortitude::Polite,
			)
		};
		moved.map(|_| ())
	}

	fn limit(asset: AssetId, organisation: OrgId) -> Option<u128> {
		let out = FirmStandings::get().get(&organisation) == Some(&Standing::Removed);
		Limits::get().get(&(organisation, asset)).copied().filter(|_| !out)
	}
}

impl DeliveryEvidence for Firms {
	fn delivered(shipment: u32) -> Option<Delivery> {
		Shipments::get().get(&shipment).cloned()
	}

	fn draw(shipment: u32, quantity: u64) -> DispatchResult {
		change_drawn(shipment, |delivery| {
			let drawn = delivery.drawn.checked_add(quantity)?;
			let there = delivery.received.checked_sub(delivery.returned)?;
			(delivery.received_at.is_some() && drawn <= there).then_some(drawn)
		})
	}

	fn give_back(shipment: u32, quantity: u64) -> DispatchResult {
		change_drawn(shipment, |delivery| delivery.drawn.checked_sub(quantity))
	}

	fn recalled_share(shipment: u32) -> Permill {
		Recalled::get().get(&shipment).copied().unwrap_or_default()
	}

	fn last_back(shipment: u32) -> Option<Day> {
		Back::get().get(&shipment).copied()
	}
}

fn change_drawn(shipment: u32, change: impl FnOnce(&Delivery) -> Option<u64>) -> DispatchResult {
	let mut shipments = Shipments::get();
	let delivery = shipments.get_mut(&shipment).ok_or(DispatchError::Other("ShipmentNotFound"))?;
	delivery.drawn = change(delivery).ok_or(DispatchError::Other("NotDelivered"))?;
	Shipments::set(shipments);
	Ok(())
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

/// UTC+08:00.
pub(crate) fn china() -> UtcOffset {
	UtcOffset::from_minutes(480).expect("it is an offset")
}

/// The bytes that an organisation keeps.
pub(crate) fn kept(organisation: u32) -> u32 {
	Kept::get().get(&OrgId(organisation)).copied().unwrap_or_default()
}

/// What an organisation can pay.
pub(crate) fn balance(organisation: u32) -> u128 {
	Firms::balance(CNY, OrgId(organisation))
}

/// What is held in its treasury.
pub(crate) fn held(organisation: u32, reason: HeldFor) -> u128 {
	Firms::held(CNY, OrgId(organisation), reason)
}

/// Lets an organisation's account take money no more.
pub(crate) fn block_account(organisation: u32) {
	let bank = RuntimeOrigin::signed(treasury(OrgId(BANK)));
	Assets::block(bank, CNY, treasury(OrgId(organisation))).expect("the bank may");
}

/// Lets it take and pay again.
pub(crate) fn thaw_account(organisation: u32) {
	let bank = RuntimeOrigin::signed(treasury(OrgId(BANK)));
	Assets::thaw(bank, CNY, treasury(OrgId(organisation))).expect("the bank may");
}

/// The first operator of an organisation.
pub(crate) fn by(organisation: u32) -> RuntimeOrigin {
	RuntimeOrigin::signed(organisation.into())
}

/// The second operator of an organisation.
pub(crate) fn second(organisation: u32) -> RuntimeOrigin {
	RuntimeOrigin::signed(u64::from(organisation) + 100)
}

/// The present moment of the test.
pub(crate) fn now() -> Moment {
	Now::get()
}

/// The present day of [`CNY`].
pub(crate) fn today() -> Day {
	now().day(china())
}

/// That date.
pub(crate) fn day(date: &str) -> Day {
	date.parse().expect("it is a date")
}

/// So many days from today.
pub(crate) fn in_days(days: u32) -> Day {
	Day::from_number(today().number() + days)
}

/// Sets the date, at noon in China.
pub(crate) fn on(date: &str) {
	Now::set(Moment::from_millis(day(date).start(china()).as_millis() + MILLIS_PER_DAY / 2));
}

/// Lets that many days and blocks go by.
pub(crate) fn pass(days: u32, blocks: u64) {
	Now::mutate(|now| {
		*now = Moment::from_millis(now.as_millis() + u64::from(days) * MILLIS_PER_DAY);
	});
	System::set_block_number(System::block_number() + blocks);
}

/// Enters a shipment of so many pieces that arrived now, recorded by [`CARRIER`]: its number.
pub(crate) fn delivered(from: u32, to: u32, pieces: u64) -> u32 {
	Shipments::mutate(|shipments| {
		let id = u32::try_from(shipments.len()).expect("there are few");
		let delivery = Delivery {
			from: OrgId(from),
			consignee: OrgId(to),
			receiver: OrgId(to),
			state: ShipmentState::Closed,
			references: vec![],
			shipped: pieces,
			received: pieces,
			returned: 0,
			drawn: 0,
			received_at: Some(now()),
			recorded_by: vec![OrgId(CARRIER)],
		};
		shipments.insert(id, delivery);
		id
	})
}

/// The pallet's events since the last call, in order.
pub(crate) fn events() -> Vec<crate::Event<Test>> {
	let events = System::read_events_for_pallet();
	System::reset_events();
	events
}

/// What a test's world has besides storage: what a call that fails must not leave.
pub(crate) type World =
	(BTreeMap<OrgId, u32>, BTreeMap<(OrgId, [u8; 32]), AccountId>, BTreeMap<u32, Delivery>);

/// That world now.
pub(crate) fn world() -> World {
	(Kept::get(), Approvals::get(), Shipments::get())
}

/// Sets it.
pub(crate) fn set_world((kept, approvals, shipments): World) {
	Kept::set(kept);
	Approvals::set(approvals);
	Shipments::set(shipments);
}

/// Runs `test` in block 1 on 2021-11-11, and checks the invariants afterwards.
pub(crate) fn build_and_execute(test: impl FnOnce()) {
	new_chain().execute_with(|| {
		test();
		Ledger::do_try_state().expect("the invariants hold");
	});
}

/// As [`build_and_execute`], of states that were made by hand: profiles have not counted how.
pub(crate) fn build_by_hand(test: impl FnOnce()) {
	new_chain().execute_with(|| {
		test();
		Ledger::try_records().expect("the records' invariants hold");
	});
}

/// A chain in block 1 on 2021-11-11, with [`CNY`] in the treasuries and epoch 1 of the tokens' key open.
pub(crate) fn new_chain() -> sp_io::TestExternalities {
	FirmStandings::set(BTreeMap::new());
	Generations::set(BTreeMap::new());
	Limits::set(BTreeMap::new());
	Recalled::set(BTreeMap::new());
	Back::set(BTreeMap::new());
	set_world((BTreeMap::new(), BTreeMap::new(), BTreeMap::new()));
	Indirect::set(false);
	MemberGroups::set(50);
	Allowance::set(10_000_000);
	PausedFor::set(0);
	Roles::set(BTreeSet::from([
		(OrgId(SELLER), Role::Supplier),
		(OrgId(OTHER), Role::Supplier),
		(OrgId(DEBTOR), Role::Buyer),
		(OrgId(LENDER), Role::Lender),
		(OrgId(RIVAL), Role::Lender),
		(OrgId(BANK), Role::SettlementBank),
		(OrgId(ARBITER), Role::Arbiter),
		(OrgId(REGULATOR), Role::Regulator),
		(OrgId(CARRIER), Role::Carrier),
	]));
	on("2021-11-11");
	let mut chain: sp_io::TestExternalities =
		RuntimeGenesisConfig::default().build_storage().expect("the genesis is valid").into();
	chain.execute_with(|| {
		System::set_block_number(1);
		let owner = treasury(OrgId(BANK));
		Assets::force_create(RuntimeOrigin::root(), CNY, owner, true, 1).expect("it is new");
		for organisation in [SELLER, DEBTOR, LENDER, RIVAL] {
			Assets::mint_into(CNY, &treasury(OrgId(organisation)), WEALTH).expect("it fits");
		}
		let opened = Said { by: OrgId(LENDER), at: now(), reference: [0; 32] };
		let epoch = Epoch {
			opened,
			check: [1; 8],
			before: 0,
			confirmed: [None; CONFIRMERS],
			in_force: Some(now()),
			live: 0,
			ended: None,
			closed: None,
		};
		crate::Epochs::<Test>::insert(Ordered(1), epoch);
		crate::NewestEpoch::<Test>::put(1);
		System::reset_events();
	});
	chain
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::benchmarking::BenchmarkHelper<AccountId> for Firms {
	fn firm(seed: u32, roles: &[Role]) -> (OrgId, [AccountId; 2]) {
		let organisation = OrgId(if seed < 100 { seed + 10 } else { seed + 900 });
		for role in roles {
			Roles::mutate(|all| all.insert((organisation, *role)));
		}
		let first = u64::from(organisation.0);
		(organisation, [first, first + 100])
	}

	fn member(seed: u32) -> (OrgId, [AccountId; 2]) {
		Self::firm(seed, &[])
	}

	fn signing(_: &AccountId) {}

	fn asset() -> (AssetId, OrgId, AccountId) {
		// Between the values of a component nothing is left of the genesis.
		if !Assets::asset_exists(CNY) {
			let owner = treasury(OrgId(BANK));
			Assets::force_create(RuntimeOrigin::root(), CNY, owner, true, 1).expect("it is new");
		}
		(CNY, OrgId(BANK), BANK.into())
	}

	fn mint(asset: AssetId, to: OrgId, amount: u128) {
		Assets::mint_into(asset, &treasury(to), amount).expect("it fits");
	}

	fn limit(asset: AssetId, organisation: OrgId) {
		Limits::mutate(|limits| limits.insert((organisation, asset), 0));
	}

	fn block(_: AssetId, organisation: OrgId) {
		// An account that is not there cannot be blocked.
		if balance(organisation.0) == 0 {
			Self::mint(CNY, organisation, 1);
		}
		block_account(organisation.0);
	}

	fn shipment(from: OrgId, to: OrgId, pieces: u64) -> u32 {
		delivered(from.0, to.0, pieces)
	}

	fn set_today(today: Day) {
		Now::set(today.start(china()));
	}
}
