//! The benchmarks that weights come from.

use crate::*;
use alloc::{string::String, vec::Vec};
use frame_benchmarking::{BenchmarkBatch, BenchmarkConfig, BenchmarkList, define_benchmarks};
use frame_support::traits::{StorageInfo, StorageInfoTrait, WhitelistedStorageKeys};
use frame_system_benchmarking::{
	Pallet as SystemBench, extensions::Pallet as SystemExtensionsBench,
};
use pallet_consortium::{
	benchmarking::{self, Pallet as ConsortiumBench},
	types::{Kind, Operator, Seat, StateBytes, Status},
};
use sp_runtime::BoundedVec;
use stalhof_primitives::{
	gs1::{Gtin, LicensedKey},
	ordered::Ordered,
	organisation::{GroupId, OrgId, Permissions, Role, Roles},
	time::{Calendar, Day, Speed, UtcOffset},
};

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
);

/// Seats an active member with these roles, which may keep whatever it likes in state.
fn seat(organisation: OrgId, roles: Roles) {
	let group = GroupId::of_one(organisation);
	let seat = Seat {
		kind: Kind::Member,
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
	let calendar = Calendar { epoch: start, start, speed: Speed::REAL };
	pallet_calendar::Chosen::<Runtime>::put(calendar);
	pallet_timestamp::Now::<Runtime>::put(start.as_millis());
}

/// Organisations for the network's benchmarks.
pub struct NetworkHelper;

impl pallet_network::BenchmarkHelper<AccountId> for NetworkHelper {
	fn validator(seed: u32) -> (OrgId, AccountId) {
		let organisation = OrgId(1_000_000 + seed);
		let account: AccountId = frame_benchmarking::account("validator", seed, 0);
		seat(organisation, Role::Validator.into());
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
		seat(organisation, roles.iter().copied().collect());
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
		let licence = pallet_consortium::types::Licence {
			key,
			holder: licensee,
			from: Day::default(),
			until: None,
			previous: None,
		};
		let (start, end) = key.range().into_inner();
		let _ = pallet_consortium::LiveLicences::<Runtime>::clear(u32::MAX, None);
		pallet_consortium::Licences::<Runtime>::insert(Ordered(0), licence);
		pallet_consortium::LiveLicences::<Runtime>::insert(Ordered(end), (start, 0));
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
