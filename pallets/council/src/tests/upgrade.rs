use super::*;
use frame_support::assert_noop;
use sp_core::{
	H256,
	storage::well_known_keys::CODE,
	traits::{Externalities, ReadRuntimeVersion, ReadRuntimeVersionExt},
};

use sp_io::hashing::blake2_256;

type Systems = frame_system::Error<Test>;

const NEW_CODE: &[u8] = b"a runtime";

/// Reads from any code that it is the next version.
struct Next;

impl ReadRuntimeVersion for Next {
	fn read_runtime_version(&self, _: &[u8], _: &mut dyn Externalities) -> Result<Vec<u8>, String> {
		let mut version = System::runtime_version();
		version.spec_version += 1;
		Ok(version.encode())
	}
}

/// The hash of the authorised code.
fn authorised() -> Option<H256> {
	System::authorized_upgrade().map(|authorised| *authorised.code_hash())
}

fn apply(code: &[u8]) -> bool {
	System::apply_authorized_upgrade(RuntimeOrigin::none(), code.to_vec()).is_ok()
}

#[test]
fn code_should_be_brought_in_by_anybody_when_its_hash_was_voted_for_a_day_ago() {
	let mut chain = new_chain(None);
	chain.register_extension(ReadRuntimeVersionExt::new(Next));
	chain.execute_with(|| {
		let code_hash = blake2_256(NEW_CODE).into();
		let motion = pass_motion(Act::Upgrade { code_hash });
		assert_eq!(authorised(), None);
		pass(24);
		assert_ok!(Council::enact(by(1), motion));
		assert_eq!(authorised(), Some(code_hash));
		assert!(!apply(b"another"));
		assert_eq!(authorised(), Some(code_hash));
		assert!(apply(NEW_CODE));
		assert_eq!(sp_io::storage::get(CODE).as_deref(), Some(NEW_CODE));
		assert_eq!(authorised(), None);
		check();
	});
}

#[test]
fn upgrade_should_be_gone_when_it_is_cancelled_while_it_waits() {
	build_and_execute(|| {
		let (waiting, open_one) = (pass_motion(upgrade(1)), propose(2, upgrade(2)));
		let motion = pass_motion(Act::CancelUpgrade);
		let tally = tally(6, 0, 6);
		assert_eq!(
			events(),
			[
				Event::Passed { motion, tally, from: None },
				Event::Dropped { motion: waiting },
				Event::Enacted { motion },
			]
		);
		assert_eq!(open(1), 0);
		pass(24);
		assert_noop!(Council::enact(by(1), waiting), Error::<Test>::MotionNotFound);
		// What is still voted on stays.
		assert!(Motions::<Test>::contains_key(Ordered(open_one)));
		assert_eq!(authorised(), None);
	});
}

#[test]
fn upgrade_should_be_gone_when_it_is_cancelled_after_it_was_authorised() {
	build_and_execute(|| {
		let code_hash = blake2_256(NEW_CODE).into();
		carry(Act::Upgrade { code_hash });
		assert_eq!(authorised(), Some(code_hash));
		let motion = pass_motion(Act::CancelUpgrade);
		let tally = tally(6, 0, 6);
		assert_eq!(
			events(),
			[
				Event::Passed { motion, tally, from: None },
				Event::UpgradeCancelled,
				Event::Enacted { motion },
			]
		);
		assert_eq!(authorised(), None);
		assert_noop!(
			System::apply_authorized_upgrade(RuntimeOrigin::none(), NEW_CODE.to_vec()),
			Systems::NothingAuthorized
		);
	});
}

#[test]
fn all_upgrades_should_be_gone_when_several_wait_and_one_is_authorised() {
	build_and_execute(|| {
		carry(upgrade(1));
		let (second, third) = (pass_motion(upgrade(2)), pass_motion(upgrade(3)));
		let delayed =
			pass_motion(Act::ReplaceAdmin { organisation: OrgId(2), account: account(99) });
		let motion = propose(2, Act::CancelUpgrade);
		vote(motion, true, &[1, 3, 4]);
		events();
		assert_ok!(Council::close(by(1), motion));
		let tally = tally(4, 0, 6);
		assert_eq!(
			events(),
			[
				Event::Passed { motion, tally, from: None },
				Event::Dropped { motion: second },
				Event::Dropped { motion: third },
				Event::UpgradeCancelled,
				Event::Enacted { motion },
			]
		);
		// What waits and is no upgrade stays.
		assert!(Motions::<Test>::contains_key(Ordered(delayed)));
		assert_eq!((authorised(), open(1)), (None, 1));
	});
}

#[test]
fn later_upgrade_should_take_the_place_of_the_one_before_when_both_are_voted() {
	build_and_execute(|| {
		carry(upgrade(1));
		carry(upgrade(2));
		assert_eq!(authorised(), Some([2; 32].into()));
	});
}

#[test]
fn cancellation_should_fail_when_there_is_no_upgrade() {
	build_and_execute(|| {
		let motion = pass_motion(Act::CancelUpgrade);
		let (tally, error) = (tally(6, 0, 6), Error::<Test>::NoUpgrade.into());
		assert_eq!(
			events(),
			[Event::Passed { motion, tally, from: None }, Event::NotEnacted { motion, error },]
		);
	});
}
