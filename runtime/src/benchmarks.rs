//! The benchmarks that weights come from.

use crate::*;
use alloc::{string::String, vec::Vec};
use codec::Decode;
use frame_benchmarking::{BenchmarkBatch, BenchmarkConfig, BenchmarkList, define_benchmarks};
use frame_support::traits::{
	Get, StorageInfo, StorageInfoTrait, WhitelistedStorageKeys, fungibles::Mutate,
};
use frame_system_benchmarking::{
	Pallet as SystemBench, extensions::Pallet as SystemExtensionsBench,
};
use pallet_consortium::{
	benchmarking::{self, Pallet as ConsortiumBench},
	types::{Kind, Licence, Operator, RosterEntry, Seat, SettlementAsset, StateBytes, Status},
};
use pallet_goods::types::{Batch, MAX_WORKS, NewBatch, Pool, TradeItem, TradeItemDetails};
use pallet_movements::{
	HostSha256,
	types::{
		Container, Contents, Happened, LineOutcome, MAX_CONTAINERS, MAX_LINES, MAX_REFERENCES,
		Packing, Receipt, Reference, Shipment,
	},
};
use sp_runtime::BoundedVec;
use stalhof_primitives::{
	goods::{
		ActivationOpens, Around, Child, ContentProof, Goods as GoodsOf, LEAF_VERSION, Line,
		MAX_AROUND, MAX_CONTENT_PATH, PoolShape, ReferenceKind, ShipmentState,
	},
	gs1::{CompanyPrefix, Gtin, LicensedKey, Sscc, check_digit},
	merkle::inclusion::root_of_path,
	ordered::Ordered,
	organisation::{GroupId, OrgId, Permissions, Role, Roles},
	time::{self, Day, Speed, UtcOffset},
};
use stalhof_support::Clock;

impl frame_system_benchmarking::Config for Runtime {}

define_benchmarks!(
	[frame_system, SystemBench::<Runtime>]
	[frame_system_extensions, SystemExtensionsBench::<Runtime>]
	[pallet_timestamp, Timestamp]
	[pallet_migrations, MultiBlockMigrations]
	[pallet_balances, Balances]
	[pallet_assets, Assets]
	[pallet_utility, Utility]
	[pallet_proxy, Proxy]
	[pallet_multisig, Multisig]
	[pallet_sudo, Sudo]
	[pallet_consortium, ConsortiumBench::<Runtime>]
	[pallet_council, Council]
	[pallet_network, Network]
	[pallet_goods, Goods]
	[pallet_movements, Movements]
	[pallet_receivables, Receivables]
	[pallet_images, Images]
);

/// Seats an active organisation with these roles. A member may keep whatever it likes in state.
fn seat(organisation: OrgId, kind: Kind, roles: Roles) {
	let group = GroupId::of_one(organisation);
	let seat = Seat {
		kind,
		status: Status::Active,
		since: Day::default(),
		kyb_until: Day::MAX,
		group,
		roles,
		generation: 0,
	};
	pallet_consortium::Seats::<Runtime>::insert(Ordered(organisation), seat);
	pallet_consortium::Bytes::<Runtime>::insert(
		Ordered(group),
		StateBytes { used: 0, max: u64::MAX },
	);
}

/// Seats a participant of a member that has no other: what it does is dearer than what a member does, for its sponsor is
/// looked up each time.
fn seat_participant(organisation: OrgId, roles: Roles) {
	let sponsor = OrgId(organisation.0 + 1_000_000);
	seat(sponsor, Kind::Member, Roles::NONE);
	seat(organisation, Kind::Participant { sponsor }, roles);
}

/// Lets an account do everything for an organisation.
fn operate(organisation: OrgId, account: &AccountId) {
	let operator =
		Operator { organisation, permissions: Permissions::ALL, until: Day::MAX, admin: false };
	pallet_consortium::Operators::<Runtime>::insert(account, operator);
	frame_system::Pallet::<Runtime>::inc_providers(account);
}

/// Begins that day, on a calendar that is the wall clock's.
fn set_today(today: Day) {
	let start = today.start(UtcOffset::UTC);
	let calendar = time::Calendar { epoch: start, start, speed: Speed::REAL };
	pallet_calendar::Chosen::<Runtime>::put(calendar);
	pallet_timestamp::Now::<Runtime>::put(start.as_millis());
}

/// Organisations for the network's benchmarks.
pub struct NetworkHelper;

impl pallet_network::BenchmarkHelper<AccountId> for NetworkHelper {
	fn validator(seed: u32) -> (OrgId, AccountId) {
		let organisation = OrgId(1_000_000 + seed);
		let account: AccountId = frame_benchmarking::account("validator", seed, 0);
		seat(organisation, Kind::Member, Role::Validator.into());
		operate(organisation, &account);
		(organisation, account)
	}
}

/// Organisations and licences for the benchmarks of goods.
pub struct GoodsHelper;

impl pallet_goods::benchmarking::BenchmarkHelper<AccountId> for GoodsHelper {
	fn firm(seed: u32, roles: &[Role]) -> (OrgId, AccountId) {
		let organisation = OrgId(2_000_000 + seed);
		let account: AccountId = frame_benchmarking::account("firm", seed, 0);
		seat_participant(organisation, roles.iter().copied().collect());
		operate(organisation, &account);
		(organisation, account)
	}

	fn second_operator(organisation: OrgId) -> AccountId {
		let account: AccountId = frame_benchmarking::account("second", organisation.0, 0);
		operate(organisation, &account);
		account
	}

	fn license(gtin: Gtin, licensee: OrgId) {
		let key = LicensedKey::Gtin(gtin);
		let licence =
			Licence { key, holder: licensee, from: Day::default(), until: None, previous: None };
		let (start, end) = key.range().into_inner();
		let _ = pallet_consortium::LiveLicences::<Runtime>::clear(u32::MAX, None);
		pallet_consortium::Licences::<Runtime>::insert(Ordered(0), licence);
		pallet_consortium::LiveLicences::<Runtime>::insert(Ordered(end), (start, 0));
	}

	fn set_today(today: Day) {
		set_today(today);
	}

	fn around(child: &Child, batch: u32, custodian: OrgId) -> Around {
		let path = BoundedVec::truncate_from([[7; 32]; MAX_CONTENT_PATH as usize].to_vec());
		let (mut child, mut proofs) = (child.clone(), Vec::new());
		for (level, number) in (1..).zip(0..MAX_AROUND) {
			let body = 9_521_001_000_000_000 + u64::from(number);
			let sscc =
				Sscc::new(body * 10 + u64::from(check_digit(body))).expect("it has 18 digits");
			let count = u32::MAX;
			let leaf = child.leaf::<HostSha256>();
			let root = root_of_path::<HostSha256>(leaf, 0, count.into(), &path)
				.expect("the way is as long as the tree is high");
			let lines = (0..MAX_LINES)
				.map(|id| Line { goods: GoodsOf::Batch(id), quantity: 1 })
				.collect::<Vec<_>>();
			let lines = lines.try_into().expect("they are not too many");
			let place = "4012345000115".parse().expect("its check digit holds");
			let at = <Calendar as Clock>::now();
			let container = Container {
				life: 1,
				packing: 1,
				packer: custodian,
				custodian,
				level,
				packed: Packing { contents: Some(Contents { root, count }), lines },
				since: Happened { place, time: at, at, late: false },
				taken: 0,
				place,
				time: at,
				moved: at,
				shipment: None,
				under_way: false,
				stands: true,
				payer: custodian,
			};
			assert!(batch < MAX_LINES, "a line is of its batch");
			pallet_movements::Containers::<Runtime>::insert(sscc, container);
			proofs.push(ContentProof { sscc, index: 0, path: path.clone() });
			child = Child::Container(sscc);
		}
		proofs.try_into().expect("they are as many as there may be")
	}

	fn signs_directly(who: &AccountId) {
		pallet_consortium::Signer::<Runtime>::put(who);
	}
}

/// Organisations, licences and batches for the benchmarks of goods on the move.
pub struct MovementsHelper;

impl pallet_movements::benchmarking::BenchmarkHelper<AccountId> for MovementsHelper {
	fn firm(seed: u32, roles: &[Role]) -> (OrgId, AccountId) {
		<GoodsHelper as pallet_goods::benchmarking::BenchmarkHelper<AccountId>>::firm(seed, roles)
	}

	fn batch(producer: OrgId, count: u32) -> u32 {
		let id = pallet_goods::NextBatch::<Runtime>::get();
		// Outside of every licence: who answers for the trade item is looked up there.
		let number = 952_100_200_000u64.saturating_add(id.into());
		let gtin =
			Gtin::new(number * 10 + u64::from(check_digit(number))).expect("its check digit holds");
		let details = TradeItemDetails {
			master_data: [3; 32],
			hs_code: 999_999,
			works: BoundedVec::truncate_from([[4; 32]; MAX_WORKS as usize].to_vec()),
		};
		let trade_item =
			TradeItem { licensee: producer, details, distributors: 0, withdrawn: None };
		let terms = NewBatch {
			pool: 0,
			lot: "L2345678901234567890".parse().expect("it is one of 20 characters"),
			origin: "ZW".parse().expect("the last of all codes"),
			market: Some("ZW".parse().expect("the last of all codes")),
			made: Day::default(),
			expires: Some(Day::MAX),
			count,
			root: [1; 32],
			leaf_version: LEAF_VERSION,
			manifest: [5; 32],
			opens: Some(ActivationOpens::Commissioned),
		};
		let batch = Batch { gtin, producer, terms, at: <Calendar as Clock>::now(), block: 0 };
		pallet_goods::TradeItems::<Runtime>::insert(gtin, trade_item);
		pallet_goods::Batches::<Runtime>::insert(Ordered(id), batch);
		pallet_goods::NextBatch::<Runtime>::put(id + 1);
		id
	}

	fn authorise(prefix: CompanyPrefix, organisation: OrgId) {
		let key = LicensedKey::Prefix(prefix);
		let licence =
			|from, previous| Licence { key, holder: OrgId(4_000_000), from, until: None, previous };
		let (start, end) = key.range().into_inner();
		// A later licence has been entered: that in force is found behind it.
		pallet_consortium::Licences::<Runtime>::insert(Ordered(0), licence(Day::default(), None));
		pallet_consortium::Licences::<Runtime>::insert(Ordered(1), licence(Day::MAX, Some(0)));
		pallet_consortium::LiveLicences::<Runtime>::insert(Ordered(end), (start, 1));
		pallet_consortium::Authorisations::<Runtime>::insert(
			Ordered(0),
			Ordered(organisation),
			Day::MAX,
		);
	}

	fn set_today(today: Day) {
		set_today(today);
	}
}

/// Organisations, money and shipments for the benchmarks of receivables.
pub struct ReceivablesHelper;

/// The settlement asset of these benchmarks: none of a preset has its number.
const MONEY: configs::AssetId = 9_001;

/// Who carries what receivables cite: related to nobody.
const CARRIER: OrgId = OrgId(6_000_000);

/// A batch of which other parts than its own items may be recalled: whether they are is looked up in each place.
fn recalled_batch(producer: OrgId) -> u32 {
	let id = <MovementsHelper as pallet_movements::benchmarking::BenchmarkHelper<AccountId>>::batch(
		producer,
		u32::MAX,
	);
	let gtin = pallet_goods::Batches::<Runtime>::get(Ordered(id)).expect("it was made").gtin;
	let pool = Pool {
		gtin,
		grantor: producer,
		producer,
		shape: PoolShape::Prefix { prefix: "T".parse().expect("it is one"), length: 20 },
		granted: u64::MAX,
		used: 0,
		kept: 0,
	};
	pallet_goods::Pools::<Runtime>::insert(Ordered(0), pool);
	pallet_goods::RecallsOf::<Runtime>::insert(gtin, Ordered(0), ());
	pallet_goods::RecalledCounts::<Runtime>::insert(Ordered(id), 1);
	id
}

impl pallet_receivables::benchmarking::BenchmarkHelper<AccountId> for ReceivablesHelper {
	fn firm(seed: u32, roles: &[Role]) -> (OrgId, [AccountId; 2]) {
		use pallet_goods::benchmarking::BenchmarkHelper;
		let (organisation, first) =
			<GoodsHelper as BenchmarkHelper<AccountId>>::firm(seed + 10_000, roles);
		let second = <GoodsHelper as BenchmarkHelper<AccountId>>::second_operator(organisation);
		(organisation, [first, second])
	}

	fn member(seed: u32) -> (OrgId, [AccountId; 2]) {
		let organisation = OrgId(5_000_000 + seed);
		seat(organisation, Kind::Member, Roles::NONE);
		let operators = [0, 1].map(|which| {
			let account: AccountId = frame_benchmarking::account("member", seed, which);
			operate(organisation, &account);
			account
		});
		let most = <Runtime as pallet_consortium::Config>::MaxMembers::get();
		let entries: Vec<_> = (0..most)
			.map(|number| {
				let organisation = OrgId(7_000_000 + number);
				let group = GroupId::of_one(organisation);
				RosterEntry { organisation, group, kyb_until: Day::MAX }
			})
			.collect();
		pallet_consortium::Roster::<Runtime>::put(BoundedVec::truncate_from(entries));
		(organisation, operators)
	}

	fn signing(who: &AccountId) {
		pallet_consortium::Signer::<Runtime>::put(who);
	}

	fn asset() -> (u32, OrgId, AccountId) {
		let (issuer, [operator, _]) = Self::firm(0, &[Role::SettlementBank]);
		let currency = "CNY".parse().expect("it is a currency");
		let offset = UtcOffset::from_minutes(480).expect("it is an offset");
		let terms = SettlementAsset { issuer, currency, decimals: 2, offset };
		Consortium::register_asset(MONEY, terms).expect("it is new");
		(MONEY, issuer, operator)
	}

	fn mint(asset: u32, to: OrgId, amount: u128) {
		let treasury = Consortium::treasury_account(to);
		Assets::mint_into(asset, &treasury, amount).expect("it fits");
	}

	fn limit(asset: u32, organisation: OrgId) {
		pallet_consortium::TreasuryLimits::<Runtime>::insert(
			Ordered(organisation),
			Ordered(asset),
			0,
		);
	}

	fn block(asset: u32, organisation: OrgId) {
		let treasury = Consortium::treasury_account(organisation);
		// An account that is not there cannot be blocked.
		Self::mint(asset, organisation, 1);
		let terms = pallet_consortium::SettlementAssets::<Runtime>::get(Ordered(asset))
			.expect("it is registered");
		let bank = RuntimeOrigin::signed(Consortium::treasury_account(terms.issuer));
		Assets::block(bank, asset.into(), treasury.into()).expect("it is the bank's money");
	}

	fn shipment(from: OrgId, to: OrgId, pieces: u64) -> u32 {
		seat_participant(CARRIER, Role::Carrier.into());
		let lines: Vec<_> = (0..MAX_LINES)
			.map(|_| Line { goods: GoodsOf::Batch(recalled_batch(from)), quantity: pieces })
			.collect();
		let whole = |line: &Line| LineOutcome { received: line.quantity, damaged: 0 };
		let outcome: Vec<_> = lines.iter().map(whole).collect();
		let containers: Vec<_> = (0..u64::from(MAX_CONTAINERS))
			.map(|number| {
				let body = 9_521_001_000_000_000 + number;
				Sscc::new(body * 10 + u64::from(check_digit(body))).expect("it has 18 digits")
			})
			.collect();
		let reference = Reference { kind: ReferenceKind::Invoice, token: [6; 32] };
		let now = <Calendar as Clock>::now();
		let place = "4012345000115".parse().expect("its check digit holds");
		let happened = Happened { place, time: now, at: now, late: false };
		let shipment = Shipment {
			from,
			consignee: to,
			receiver: to,
			carrier: Some(CARRIER),
			containers: BoundedVec::truncate_from(containers),
			lines: BoundedVec::truncate_from(lines),
			references: BoundedVec::truncate_from([reference; MAX_REFERENCES as usize].to_vec()),
			returns: None,
			state: ShipmentState::Closed,
			shipped: happened,
			departed: Some(happened),
			received: Some(Receipt {
				happened,
				outcome: BoundedVec::truncate_from(outcome),
				reference: [7; 32],
			}),
			exceptions: 0,
			returned: 0,
			drawn: 0,
		};
		let id = pallet_movements::NextShipment::<Runtime>::get();
		pallet_movements::Shipments::<Runtime>::insert(Ordered(id), shipment);
		pallet_movements::NextShipment::<Runtime>::put(id + 1);
		id
	}

	fn set_today(today: Day) {
		set_today(today);
	}
}

/// Organisations for the benchmarks of pictures.
pub struct ImagesHelper;

impl pallet_images::benchmarking::BenchmarkHelper<AccountId> for ImagesHelper {
	fn firm(seed: u32, roles: &[Role]) -> (OrgId, AccountId) {
		<GoodsHelper as pallet_goods::benchmarking::BenchmarkHelper<AccountId>>::firm(seed, roles)
	}

	fn second_operator(organisation: OrgId) -> AccountId {
		use pallet_goods::benchmarking::BenchmarkHelper;
		<GoodsHelper as BenchmarkHelper<AccountId>>::second_operator(organisation)
	}

	fn set_today(today: Day) {
		set_today(today);
	}

	fn signs_directly(who: &AccountId) {
		pallet_consortium::Signer::<Runtime>::put(who);
	}
}

impl benchmarking::Config for Runtime {
	fn account(number: u32) -> AccountId {
		benchmarking::sr25519_account(number)
	}

	fn sign(account: &AccountId, text: &str) -> Signature {
		benchmarking::sr25519_sign(account, text)
	}

	fn set_today(today: Day) {
		set_today(today);
	}

	fn set_validators(organisations: &[OrgId]) {
		let most = configs::MAX_VALIDATORS as usize;
		let last = organisations.len().saturating_sub(most);
		let chosen = BoundedVec::truncate_from(organisations[last..].to_vec());
		// Each can sign: the floor counts no others.
		for organisation in &chosen {
			let validator: AccountId = frame_benchmarking::account("chosen", organisation.0, 0);
			let keys = SessionKeys::decode(&mut &[1; 64][..]).expect("two keys have 64 bytes");
			pallet_session::NextKeys::<Runtime>::insert(&validator, keys);
			pallet_network::Nominations::<Runtime>::insert(Ordered(*organisation), validator);
		}
		pallet_network::Floor::<Runtime>::put(1);
		pallet_network::Chosen::<Runtime>::put(chosen);
	}
}

/// What can be measured, and which storage it touches.
pub(crate) fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
	let mut list = Vec::new();
	list_benchmarks!(list, extra);
	(list, AllPalletsWithSystem::storage_info())
}

/// Measures.
pub(crate) fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	// The time and the calendar are at hand: every block has set the one by the other before its first transaction.
	let whitelist = [
		AllPalletsWithSystem::whitelisted_storage_keys(),
		[
			pallet_timestamp::Now::<Runtime>::hashed_key().to_vec(),
			pallet_calendar::Chosen::<Runtime>::hashed_key().to_vec(),
		]
		.map(Into::into)
		.to_vec(),
	]
	.concat();
	let mut batches = Vec::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}
