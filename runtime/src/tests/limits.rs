use super::*;
use crate::configs::{BLOCK_WEIGHT, CALL_SHARE, MAX_BLOCK_LENGTH, NORMAL_SHARE};
use frame_support::{
	dispatch::DispatchClass,
	traits::{Get, IntegrityTest, StorageVersion},
	weights::constants::WEIGHT_REF_TIME_PER_MILLIS,
};

#[test]
fn a_full_block_should_fit_the_time_that_an_author_has() {
	let proposal = SLOT_MILLIS * 2 / 3 * 9 / 10;
	assert!(BLOCK_WEIGHT.ref_time() / WEIGHT_REF_TIME_PER_MILLIS <= proposal);
}

#[test]
fn block_limits_should_be_those_of_the_design() {
	let weights = <Runtime as frame_system::Config>::BlockWeights::get();
	let normal = weights.get(DispatchClass::Normal);
	assert_eq!(weights.max_block.ref_time(), BLOCK_WEIGHT.ref_time());
	assert_eq!(normal.max_total.unwrap(), NORMAL_SHARE * BLOCK_WEIGHT);
	assert_eq!(normal.max_extrinsic.unwrap(), CALL_SHARE * BLOCK_WEIGHT);
	let operational = weights.get(DispatchClass::Operational);
	assert_eq!(operational.max_total.unwrap(), BLOCK_WEIGHT);
	assert_eq!(operational.max_extrinsic.unwrap(), CALL_SHARE * BLOCK_WEIGHT);
	let length = <Runtime as frame_system::Config>::BlockLength::get();
	assert_eq!(*length.max.get(DispatchClass::Operational), MAX_BLOCK_LENGTH);
	assert_eq!(*length.max.get(DispatchClass::Normal), NORMAL_SHARE * MAX_BLOCK_LENGTH);
}

#[test]
fn an_upgrade_should_fit_what_one_transaction_may_fill() {
	use frame_support::dispatch::GetDispatchInfo;
	let code = alloc::vec![0; 8];
	let call = RuntimeCall::System(frame_system::Call::apply_authorized_upgrade { code });
	let info = call.get_dispatch_info();
	assert_eq!(info.class, DispatchClass::Operational);
	// With room for the extensions, and for a runtime that takes longer to check.
	assert!(2 * info.call_weight.ref_time() < (CALL_SHARE * BLOCK_WEIGHT).ref_time());
}

#[test]
fn every_pallet_should_pass_its_integrity_test() {
	externalities(Genesis::default()).execute_with(AllPalletsWithSystem::integrity_test);
}

#[test]
fn no_pallet_should_take_time_when_a_block_is_idle() {
	use frame_support::{traits::OnIdle, weights::Weight};
	externalities(Genesis::default()).execute_with(|| {
		let root = || sp_io::storage::root(VERSION.state_version());
		let before = root();
		for left in [Weight::zero(), BLOCK_WEIGHT] {
			assert_eq!(AllPalletsWithSystem::on_idle(1, left), Weight::zero());
		}
		assert_eq!(root(), before);
	});
}

#[test]
fn every_pallet_of_ours_should_store_its_version() {
	externalities(Genesis::default()).execute_with(|| {
		use frame_support::traits::GetStorageVersion;
		assert_eq!(Calendar::on_chain_storage_version(), StorageVersion::new(1));
		assert_eq!(Consortium::on_chain_storage_version(), StorageVersion::new(1));
		assert_eq!(Council::on_chain_storage_version(), StorageVersion::new(1));
		assert_eq!(Network::on_chain_storage_version(), StorageVersion::new(1));
		assert_eq!(Goods::on_chain_storage_version(), StorageVersion::new(1));
	});
}

#[test]
fn the_chain_should_be_what_wallets_were_told_it_is() {
	assert_eq!(<<Runtime as frame_system::Config>::SS58Prefix as Get<u16>>::get(), 1356);
	assert_eq!(VERSION.spec_name, "stalhof");
	assert_eq!(VERSION.system_version, 3);
	assert_eq!(VERSION.transaction_version, 2);
}

#[test]
fn pallets_should_keep_their_indices() {
	use frame_support::traits::PalletsInfoAccess;
	let indices: Vec<_> =
		AllPalletsWithSystem::infos().iter().map(|info| (info.index, info.name)).collect();
	assert_eq!(
		indices,
		[
			(0, "System"),
			(1, "Timestamp"),
			(2, "Calendar"),
			(3, "MultiBlockMigrations"),
			(5, "Balances"),
			(6, "Assets"),
			(7, "AssetsHolder"),
			(10, "Session"),
			(11, "Aura"),
			(12, "Grandpa"),
			(20, "Consortium"),
			(21, "Council"),
			(22, "Network"),
			(30, "Utility"),
			(31, "Proxy"),
			(32, "Multisig"),
			(40, "Goods"),
			(255, "Sudo"),
		]
	);
}
