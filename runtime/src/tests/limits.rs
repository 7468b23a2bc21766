use super::{transactions::in_block, *};
use crate::{
	configs::{BLOCK_WEIGHT, CALL_SHARE, MAX_BLOCK_LENGTH, NORMAL_SHARE},
	genesis::{FOUR, WellKnown, of_well_known},
};
use frame_support::{
	assert_ok,
	dispatch::DispatchClass,
	traits::{Get, IntegrityTest, OnIdle, StorageVersion},
	weights::{Weight, constants::WEIGHT_REF_TIME_PER_MILLIS},
};
use pallet_council::types::{Act, MotionState};
use stalhof_primitives::ordered::Ordered;

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

/// The files that a client makes, and what else may be of any length: none is refused for what it takes of a block.
#[test]
fn what_holds_many_should_fit_what_one_transaction_may_fill() {
	use pallet_receivables::WeightInfo as _;
	use stalhof_primitives::receivables::{MAX_FILE, MAX_FILE_UNITS, payable_units};
	type Receivables = weights::pallet_receivables::WeightInfo<Runtime>;
	let most = (CALL_SHARE * BLOCK_WEIGHT).ref_time();
	for lists in 0..=pallet_receivables::types::MAX_EPOCHS {
		for shipments in [0, 1, pallet_receivables::types::MAX_CITED] {
			let count = (MAX_FILE_UNITS / payable_units(lists, shipments)).min(MAX_FILE);
			let evidence = Receivables::approve_evidence(count * lists, count * shipments);
			let whole = Receivables::approve(count) + evidence;
			assert!(whole.ref_time() < most, "{count} with {lists} and {shipments}: {whole}");
		}
	}
	assert!(Receivables::confirm(MAX_FILE).ref_time() < most);
	let cited = pallet_receivables::types::MAX_CITED;
	assert!(Receivables::fund(cited).ref_time() < most);
	assert!(Receivables::take_offer(cited).ref_time() < most);
}

#[test]
fn every_pallet_should_pass_its_integrity_test() {
	externalities(Genesis::default()).execute_with(AllPalletsWithSystem::integrity_test);
}

/// Whatever is left of a block, no pallet takes any of it, and none does anything.
fn check_idle(block: BlockNumber) {
	let root = || sp_io::storage::root(VERSION.state_version());
	let before = root();
	for left in [Weight::zero(), Weight::from_parts(1, 1), BLOCK_WEIGHT, Weight::MAX] {
		assert_eq!(AllPalletsWithSystem::on_idle(block, left), Weight::zero());
	}
	assert_eq!(root(), before);
}

#[test]
fn no_pallet_should_take_time_when_a_block_is_idle() {
	externalities(Genesis::default()).execute_with(|| check_idle(1));
}

/// Has the council pause a pallet.
fn pause(pallet: u8) {
	let motion = pallet_council::NextMotion::<Runtime>::get();
	let signed = |name: Sr25519Keyring| RuntimeOrigin::signed(account(name));
	let alice = || signed(Sr25519Keyring::Alice);
	assert_ok!(Council::propose(alice(), Box::new(Act::Pause { pallet })));
	assert_ok!(Council::vote(signed(Sr25519Keyring::Charlie), motion, true));
	assert_ok!(Council::close(alice(), motion));
	let from = pallet_council::Paused::<Runtime>::get(pallet).unwrap().since;
	assert_eq!(from, <Calendar as stalhof_support::Clock>::now());
}

#[test]
fn a_motion_should_take_votes_for_three_rounds_of_the_sessions_validators() {
	in_block(|| {
		let alice = RuntimeOrigin::signed(account(Sr25519Keyring::Alice));
		assert_ok!(Council::propose(alice, Box::new(Act::CancelUpgrade)));
		let motion = pallet_council::Motions::<Runtime>::get(Ordered(0)).unwrap();
		let rounds = 3 * u32::try_from(FOUR.len()).unwrap();
		assert!(
			matches!(motion.state, MotionState::Open { block, .. } if block == 1 + rounds),
			"{motion:?}"
		);
	});
}

/// Fills the state with what hooks might come upon: quotas used up, pallets that stand still, a motion that nobody closes,
/// a member that is suspended and one that leaves, a stall that was noted.
fn disturb() {
	for group in pallet_consortium::Quotas::<Runtime>::iter_keys().collect::<Vec<_>>() {
		pallet_consortium::Quotas::<Runtime>::mutate(group, |quota| {
			quota.as_mut().unwrap().used = u64::MAX;
		});
	}
	pallet_consortium::Accountless::<Runtime>::put(u64::MAX);
	pause(30);
	pause(40);
	let alice = || RuntimeOrigin::signed(account(Sr25519Keyring::Alice));
	assert_ok!(Council::propose(alice(), Box::new(Act::CancelUpgrade)));
	assert_ok!(Consortium::suspend(WellKnown::Jinhe.id(), None));
	assert_ok!(Consortium::leave(RuntimeOrigin::signed(account(Sr25519Keyring::Ferdie))));
	assert_ok!(Grandpa::note_stalled(RuntimeOrigin::root(), 2, 1));
}

#[test]
fn no_hook_should_panic_or_take_idle_time_while_sessions_change_and_things_end() {
	const DAY: u64 = 86_400_000 / SLOT_MILLIS;
	let genesis = Genesis { session_blocks: Some(2), ..of_well_known(&FOUR) };
	externalities(genesis).execute_with(|| {
		// The changed set of validators takes over; the pauses end, then the votes; all records lapse, then for good.
		let days = [0, 0, 0, 0, 0, 0, 2, 40, 26_400, 26_500, 29_000, 29_000, 29_000, 29_000];
		for (number, day) in (1..).zip(days) {
			begin_block(number, SLOT + day * DAY + u64::from(number));
			if number == 1 {
				disturb();
			}
			check_idle(number);
			Executive::finalize_block();
			check();
		}
		let running = pallet_network::RunningSeats::<Runtime>::get();
		let running: Vec<_> = running.iter().map(|seat| seat.organisation.0).collect();
		assert_eq!(running, [1, 3, 4]);
	});
}

#[test]
fn every_pallet_of_ours_should_store_its_version() {
	externalities(Genesis::default()).execute_with(|| {
		use frame_support::traits::GetStorageVersion;
		assert_eq!(Calendar::on_chain_storage_version(), StorageVersion::new(1));
		assert_eq!(Consortium::on_chain_storage_version(), StorageVersion::new(1));
		assert_eq!(Council::on_chain_storage_version(), StorageVersion::new(1));
		assert_eq!(Sessions::on_chain_storage_version(), StorageVersion::new(1));
		assert_eq!(Network::on_chain_storage_version(), StorageVersion::new(1));
		assert_eq!(Goods::on_chain_storage_version(), StorageVersion::new(1));
		assert_eq!(Movements::on_chain_storage_version(), StorageVersion::new(1));
		assert_eq!(Receivables::on_chain_storage_version(), StorageVersion::new(1));
		assert_eq!(Images::on_chain_storage_version(), StorageVersion::new(1));
	});
}

#[test]
fn the_chain_should_be_what_wallets_were_told_it_is() {
	assert_eq!(<<Runtime as frame_system::Config>::SS58Prefix as Get<u16>>::get(), 1356);
	assert_eq!(VERSION.spec_name, "stalhof");
	assert_eq!(VERSION.system_version, 3);
	assert_eq!(VERSION.transaction_version, 3);
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
			(13, "Sessions"),
			(20, "Consortium"),
			(21, "Council"),
			(22, "Network"),
			(30, "Utility"),
			(31, "Proxy"),
			(32, "Multisig"),
			(40, "Goods"),
			(41, "Movements"),
			(42, "Receivables"),
			(43, "Images"),
			(255, "Sudo"),
		]
	);
}
