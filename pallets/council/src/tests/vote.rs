use super::*;
use frame_support::assert_noop;
use sp_runtime::DispatchError;
use stalhof_primitives::organisation::Permission;

#[test]
fn vote_should_count_for_its_group_when_it_is_cast() {
	build_and_execute(|| {
		let motion = propose(1, Act::CancelUpgrade);
		events();
		vote(motion, true, &[2]);
		vote(motion, false, &[3]);
		assert_eq!(events(), [voted(motion, 2, 2, true), voted(motion, 3, 3, false)]);
		assert_eq!(votes(motion), [(1, 1, true), (2, 2, true), (3, 3, false)]);
		assert_eq!(Council::tally(motion), Some(tally(2, 1, 6)));
	});
}

#[test]
fn vote_should_take_the_place_of_the_one_before_when_a_group_votes_again() {
	build_and_execute(|| {
		let motion = propose(1, Act::CancelUpgrade);
		vote(motion, true, &[2]);
		events();
		// The mover may change its mind too.
		vote(motion, false, &[1, 2]);
		assert_eq!(events(), [voted(motion, 1, 1, false), voted(motion, 2, 2, false)]);
		assert_eq!(Council::tally(motion), Some(tally(0, 2, 6)));
		vote(motion, true, &[2]);
		assert_eq!(Council::tally(motion), Some(tally(1, 1, 6)));
	});
}

#[test]
fn vote_should_be_the_organisations_when_another_of_its_operators_casts_it() {
	build_and_execute(|| {
		let motion = propose(1, Act::CancelUpgrade);
		events();
		vote(motion, false, &[11]);
		assert_eq!(events(), [voted(motion, 1, 1, false)]);
		assert_eq!(Council::tally(motion), Some(tally(0, 1, 6)));
	});
}

/// Never: related organisations count twice.
#[test]
fn related_organisations_should_count_once_when_both_vote() {
	build_and_execute(|| {
		let motion = propose(6, Act::CancelUpgrade);
		events();
		vote(motion, true, &[7]);
		assert_eq!(events(), [voted(motion, 6, 7, true)]);
		assert_eq!(votes(motion), [(6, 7, true)]);
		assert_eq!(Council::tally(motion), Some(tally(1, 0, 6)));
		// Nor do they say two things: the last word of the group counts.
		vote(motion, false, &[6]);
		assert_eq!(votes(motion), [(6, 6, false)]);
		assert_eq!(Council::tally(motion), Some(tally(0, 1, 6)));
	});
}

#[test]
fn vote_should_be_refused_when_there_is_no_such_motion() {
	build_and_execute(|| {
		assert_noop!(Council::vote(by(1), 0, true), Error::<Test>::MotionNotFound);
		let motion = propose(1, Act::CancelUpgrade);
		assert_ok!(Council::withdraw(by(1), motion));
		assert_noop!(Council::vote(by(1), motion, true), Error::<Test>::MotionNotFound);
		assert_eq!(Council::tally(motion), None);
	});
}

#[test]
fn vote_should_be_taken_when_the_moment_or_the_block_alone_has_come() {
	build_and_execute(|| {
		let hours = u64::from(VOTING_HOURS) * HOUR;
		let slow = propose(1, Act::CancelUpgrade);
		pass_time(hours);
		pass_blocks(WINDOW_BLOCKS - 1);
		vote(slow, true, &[2]);
		pass_blocks(1);
		assert_noop!(Council::vote(by(3), slow, true), Error::<Test>::NotOpen);
		let quick = propose(1, Act::CancelUpgrade);
		pass_blocks(1_000);
		pass_time(hours - 1);
		vote(quick, true, &[2]);
		pass_time(1);
		assert_noop!(Council::vote(by(3), quick, true), Error::<Test>::NotOpen);
	});
}

#[test]
fn vote_should_be_refused_when_the_motion_has_passed() {
	build_and_execute(|| {
		let motion = pass_motion(upgrade(1));
		assert_noop!(Council::vote(by(2), motion, false), Error::<Test>::NotOpen);
	});
}

#[test]
fn vote_should_be_refused_when_its_voter_may_not_govern() {
	build_and_execute(|| {
		let motion = propose(1, Act::CancelUpgrade);
		let refused = |number: u8, error: DispatchError| {
			assert_noop!(Council::vote(by(number), motion, true), error);
		};
		refused(8, Error::<Test>::NotAMember.into());
		refused(12, Consortiums::PermissionMissing.into());
		refused(99, Consortiums::NotAnOperator.into());
		assert_ok!(Consortium::suspend(OrgId(2), None));
		refused(2, Consortiums::NotInStanding.into());
		let governs = Permission::Govern.into();
		assert_ok!(Consortium::change_operator(by(1), account(11), governs, day(0)));
		pass(24);
		refused(11, Consortiums::OperatorExpired.into());
		for origin in [RuntimeOrigin::none(), RuntimeOrigin::root()] {
			assert_noop!(Council::vote(origin, motion, true), DispatchError::BadOrigin);
		}
	});
}
