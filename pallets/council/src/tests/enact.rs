use super::*;
use frame_support::assert_noop;
use sp_runtime::DispatchError;

#[test]
fn motion_should_be_enacted_when_its_delay_is_over() {
	build_and_execute(|| {
		let motion = pass_motion(upgrade(1));
		pass(24);
		events();
		assert_ok!(Council::enact(by(8), motion));
		assert_eq!(events(), [Event::Enacted { motion }]);
		assert!(!Motions::<Test>::contains_key(Ordered(motion)));
		assert_eq!(open(1), 0);
		assert_noop!(Council::enact(by(8), motion), Error::<Test>::MotionNotFound);
	});
}

#[test]
fn enactment_should_be_refused_when_the_moment_or_the_block_alone_has_come() {
	build_and_execute(|| {
		let motion = pass_motion(upgrade(1));
		pass_time(24 * HOUR);
		pass_blocks(WINDOW_BLOCKS - 1);
		assert_noop!(Council::enact(by(1), motion), Error::<Test>::TooEarly);
		pass_blocks(1);
		assert_ok!(Council::enact(by(1), motion));
		let motion = pass_motion(upgrade(1));
		pass_blocks(1_000);
		pass_time(24 * HOUR - 1);
		assert_noop!(Council::enact(by(1), motion), Error::<Test>::TooEarly);
		pass_time(1);
		assert_ok!(Council::enact(by(1), motion));
	});
}

#[test]
fn enactment_should_be_refused_when_the_motion_has_not_passed() {
	build_and_execute(|| {
		assert_noop!(Council::enact(by(1), 0), Error::<Test>::MotionNotFound);
		let motion = propose(1, upgrade(1));
		vote(motion, true, &[2, 3, 4, 5]);
		assert_noop!(Council::enact(by(1), motion), Error::<Test>::NotPassed);
		for origin in [RuntimeOrigin::none(), RuntimeOrigin::root()] {
			assert_noop!(Council::enact(origin, motion), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn motion_should_be_dropped_when_it_is_enacted_more_than_30_days_late() {
	build_and_execute(|| {
		let month = u64::from(STALE_HOURS) * HOUR;
		let (last, late) = (pass_motion(upgrade(1)), pass_motion(upgrade(2)));
		pass(24);
		pass_time(month);
		events();
		assert_ok!(Council::enact(by(1), last));
		assert_eq!(events(), [Event::Enacted { motion: last }]);
		pass_time(1);
		assert_ok!(Council::enact(by(1), late));
		assert_eq!(events(), [Event::Dropped { motion: late }]);
		let authorised = System::authorized_upgrade().unwrap();
		assert_eq!(*authorised.code_hash(), [1; 32].into());
		assert_eq!(open(1), 0);
	});
}

/// Never: the validator set falls below its floor.
#[test]
fn removal_should_leave_nothing_behind_when_it_would_cross_the_validator_floor() {
	build_and_execute(|| {
		let members = [2, 3, 4, 5].map(OrgId).to_vec();
		assert_ok!(choose(members.clone()));
		Floor::set(4);
		let organisation = OrgId(2);
		let before = pallet_consortium::Seats::<Test>::get(Ordered(organisation));
		let error = BELOW_FLOOR;
		for act in [
			Act::Remove { organisation, replacement: None },
			Act::Displace { organisation, replacement: None },
			suspend(2),
		] {
			let motion = pass_motion(act);
			let tally = tally(5, 0, 5);
			assert_eq!(
				all_events(),
				[
					Event::Passed { motion, tally, from: None }.into(),
					RuntimeEvent::Council(Event::NotEnacted { motion, error }),
				]
			);
			assert_eq!(chosen(), members);
			assert_eq!(pallet_consortium::Seats::<Test>::get(Ordered(organisation)), before);
		}
		// The same act names who takes its place.
		carry(Act::Remove { organisation, replacement: Some(OrgId(6)) });
		assert_eq!(chosen(), [3, 4, 5, 6].map(OrgId));
		assert_eq!(standing(2), Standing::Removed);
	});
}

#[test]
fn delayed_act_should_leave_nothing_behind_when_it_cannot_be_done() {
	build_and_execute(|| {
		let motion = pass_motion(Act::ReplaceAdmin { organisation: OrgId(2), account: account(3) });
		pass(24);
		events();
		assert_ok!(Council::enact(by(1), motion));
		let error = Consortiums::AccountTaken.into();
		assert_eq!(all_events(), [RuntimeEvent::Council(Event::NotEnacted { motion, error })]);
		assert!(!Motions::<Test>::contains_key(Ordered(motion)));
		assert_eq!(open(1), 0);
	});
}
