use super::*;
use frame_support::assert_noop;
use pallet_consortium::{
	Organisations, Renewals,
	types::{Evidence, EvidenceKinds},
};
use sp_runtime::DispatchError;

/// Member 7 has its record renewed as one that stands alone: it goes into a group of its own.
fn leave_group() {
	let mut profile = Organisations::<Test>::get(Ordered(OrgId(7))).unwrap().profile;
	profile.parent = None;
	assert_ok!(Consortium::renew(by(7), profile));
	let claim = Renewals::<Test>::get(Ordered(OrgId(7))).unwrap().claim;
	let evidence = Evidence { hash: [7; 32], kinds: EvidenceKinds::CALL_BACK };
	for number in [1, 2] {
		let claims = vec![(OrgId(7), claim)].try_into().unwrap();
		assert_ok!(Consortium::attest(by(number), claims, evidence));
	}
}

#[test]
fn suspension_should_pass_when_more_than_half_say_aye_without_the_accused() {
	build_and_execute(|| {
		let motion = propose(1, suspend(2));
		vote(motion, true, &[3]);
		// The accused may vote: it is not counted.
		vote(motion, false, &[2]);
		assert_noop!(Council::close(by(1), motion), Error::<Test>::Undecided);
		vote(motion, true, &[6]);
		events();
		assert_ok!(Council::close(by(2), motion));
		let tally = tally(3, 0, 5);
		assert_eq!(
			events(),
			[Event::Passed { motion, tally, from: None }, Event::Enacted { motion }]
		);
		assert_eq!(standing(2), Standing::Suspended);
		assert_eq!((votes(motion), open(1)), (vec![], 0));
		assert_noop!(Council::close(by(1), motion), Error::<Test>::MotionNotFound);
	});
}

#[test]
fn the_accuseds_whole_group_should_be_left_out_when_it_has_sisters() {
	build_and_execute(|| {
		let motion = propose(7, suspend(6));
		vote(motion, true, &[1, 2]);
		assert_eq!(Council::tally(motion), Some(tally(2, 0, 5)));
		assert_noop!(Council::close(by(1), motion), Error::<Test>::Undecided);
		vote(motion, true, &[3]);
		assert_ok!(Council::close(by(1), motion));
		assert_eq!(standing(6), Standing::Suspended);
	});
}

#[test]
fn the_accuseds_group_should_be_left_out_when_it_has_another_members_number() {
	build_and_execute(|| {
		let motion = propose(1, suspend(7));
		vote(motion, false, &[6]);
		assert_eq!(Council::tally(motion), Some(tally(1, 0, 5)));
		vote(motion, true, &[2, 3]);
		assert_ok!(Council::close(by(1), motion));
		assert_eq!(standing(7), Standing::Suspended);
	});
}

#[test]
fn all_groups_should_be_counted_when_the_accused_has_no_vote() {
	build_and_execute(|| {
		let motion = propose(1, suspend(8));
		assert_eq!(Council::tally(motion), Some(tally(1, 0, 6)));
		vote(motion, true, &[2, 3, 4]);
		assert_ok!(Council::close(by(1), motion));
		assert_eq!(standing(8), Standing::Suspended);
	});
}

#[test]
fn motion_should_be_rejected_early_when_the_rest_could_not_carry_it() {
	build_and_execute(|| {
		let motion = propose(1, Act::CancelUpgrade);
		vote(motion, false, &[2, 3]);
		// Four of six could still say aye.
		assert_noop!(Council::close(by(1), motion), Error::<Test>::Undecided);
		vote(motion, false, &[4]);
		events();
		assert_ok!(Council::close(by(5), motion));
		assert_eq!(events(), [Event::Rejected { motion, tally: tally(1, 3, 6) }]);
		assert!(!Motions::<Test>::contains_key(Ordered(motion)));
		assert_eq!((votes(motion), open(1)), (vec![], 0));
	});
}

#[test]
fn abstention_should_be_no_when_the_time_is_over() {
	build_and_execute(|| {
		let motion = propose(1, Act::CancelUpgrade);
		vote(motion, true, &[2, 3]);
		// Half is not more than half.
		assert_noop!(Council::close(by(1), motion), Error::<Test>::Undecided);
		run_out();
		events();
		assert_ok!(Council::close(by(1), motion));
		assert_eq!(events(), [Event::Rejected { motion, tally: tally(3, 0, 6) }]);
	});
}

#[test]
fn motion_should_be_undecided_when_the_moment_or_the_block_alone_has_come() {
	build_and_execute(|| {
		let hours = u64::from(VOTING_HOURS) * HOUR;
		let slow = propose(1, Act::CancelUpgrade);
		pass_time(hours);
		pass_blocks(WINDOW_BLOCKS - 1);
		assert_noop!(Council::close(by(1), slow), Error::<Test>::Undecided);
		pass_blocks(1);
		assert_ok!(Council::close(by(1), slow));
		let quick = propose(1, Act::CancelUpgrade);
		pass_blocks(1_000);
		pass_time(hours - 1);
		assert_noop!(Council::close(by(1), quick), Error::<Test>::Undecided);
		pass_time(1);
		events();
		assert_ok!(Council::close(by(1), quick));
		assert_eq!(events(), [Event::Rejected { motion: quick, tally: tally(1, 0, 6) }]);
	});
}

#[test]
fn motion_should_be_dropped_when_it_is_closed_more_than_thirty_days_late() {
	build_and_execute(|| {
		let late = |extra| {
			let motion = propose(1, voting_hours(24));
			vote(motion, true, &[2, 3, 4]);
			let hours = VotingHours::<Test>::get() + STALE_HOURS;
			pass_time(u64::from(hours) * HOUR + extra);
			pass_blocks(WINDOW_BLOCKS);
			events();
			assert_ok!(Council::close(by(1), motion));
			assert_eq!((votes(motion), open(1)), (vec![], 0));
			motion
		};
		let motion = late(1);
		assert_eq!(events(), [Event::Dropped { motion }]);
		assert_eq!(VotingHours::<Test>::get(), 168);
		let motion = late(0);
		let setting = Setting::VotingHours(24);
		assert_eq!(
			events(),
			[
				Event::Passed { motion, tally: tally(4, 0, 6), from: None },
				Event::ParameterSet { setting },
				Event::Enacted { motion },
			]
		);
	});
}

#[test]
fn motion_should_wait_when_its_act_has_a_delay() {
	build_and_execute(|| {
		let act = upgrade(1);
		let motion = propose(6, act.clone());
		vote(motion, true, &[1, 2, 3]);
		// Three quarters of six are five.
		assert_noop!(Council::close(by(1), motion), Error::<Test>::Undecided);
		vote(motion, true, &[4]);
		events();
		assert_ok!(Council::close(by(1), motion));
		let from = later(Now::get(), 24 * HOUR);
		let tally = tally(5, 0, 6);
		assert_eq!(events(), [Event::Passed { motion, tally, from: Some(from) }]);
		let state = MotionState::Passed { from, block: 1 + WINDOW_BLOCKS };
		let (proposer, group) = (OrgId(6), GroupId(6));
		let entry = Motion { act, proposer, group, state };
		assert_eq!(Motions::<Test>::get(Ordered(motion)), Some(entry));
		assert_eq!((votes(motion), open(6)), (vec![], 1));
		assert_noop!(Council::close(by(1), motion), Error::<Test>::NotOpen);
	});
}

/// Never: a suspended organisation's vote counts.
#[test]
fn vote_should_not_count_when_its_organisation_is_suspended_before_the_count() {
	build_and_execute(|| {
		let motion = propose(1, voting_hours(24));
		vote(motion, true, &[2, 3, 4]);
		assert_eq!(Council::tally(motion), Some(tally(4, 0, 6)));
		// Four of six would be two thirds; three of five are not.
		assert_ok!(Consortium::suspend(OrgId(4), None));
		assert_eq!(Council::tally(motion), Some(tally(3, 0, 5)));
		assert_noop!(Council::close(by(1), motion), Error::<Test>::Undecided);
		run_out();
		events();
		assert_ok!(Council::close(by(1), motion));
		assert_eq!(events(), [Event::Rejected { motion, tally: tally(3, 0, 5) }]);
		assert_eq!(VotingHours::<Test>::get(), 168);
	});
}

#[test]
fn no_should_not_count_when_its_organisation_is_out() {
	build_and_execute(|| {
		let motion = propose(1, Act::CancelUpgrade);
		vote(motion, false, &[2, 3, 4]);
		assert_ok!(Consortium::remove(OrgId(4), None));
		assert_eq!(Council::tally(motion), Some(tally(1, 2, 5)));
		assert_noop!(Council::close(by(1), motion), Error::<Test>::Undecided);
	});
}

#[test]
fn vote_should_count_again_when_its_organisation_is_back_at_the_count() {
	build_and_execute(|| {
		let motion = propose(1, Act::CancelUpgrade);
		vote(motion, true, &[2]);
		assert_ok!(Consortium::suspend(OrgId(2), None));
		assert_eq!(Council::tally(motion), Some(tally(1, 0, 5)));
		assert_ok!(Consortium::reinstate(OrgId(2)));
		assert_eq!(Council::tally(motion), Some(tally(2, 0, 6)));
	});
}

#[test]
fn group_should_be_counted_without_a_vote_when_the_sister_that_voted_is_suspended() {
	build_and_execute(|| {
		let motion = propose(1, Act::CancelUpgrade);
		vote(motion, true, &[7]);
		assert_ok!(Consortium::suspend(OrgId(7), None));
		assert_eq!(Council::tally(motion), Some(tally(1, 0, 6)));
		vote(motion, true, &[6]);
		assert_eq!(Council::tally(motion), Some(tally(2, 0, 6)));
	});
}

#[test]
fn vote_should_count_for_neither_group_when_its_organisation_has_moved_to_another() {
	build_and_execute(|| {
		pass(306 * 24);
		let motion = propose(1, Act::CancelUpgrade);
		vote(motion, true, &[7]);
		assert_eq!(Council::tally(motion), Some(tally(2, 0, 6)));
		leave_group();
		assert_eq!(Council::tally(motion), Some(tally(1, 0, 7)));
		// Each of the two groups speaks for itself from now on.
		vote(motion, true, &[7]);
		assert_eq!(Council::tally(motion), Some(tally(2, 0, 7)));
		vote(motion, false, &[6]);
		assert_eq!(Council::tally(motion), Some(tally(2, 1, 7)));
		assert_eq!(votes(motion), [(1, 1, true), (6, 6, false), (9, 7, true)]);
	});
}

#[test]
fn motion_should_count_against_the_group_that_moved_it_when_its_mover_has_left_that_group() {
	build_and_execute(|| {
		pass(306 * 24);
		let motion = propose(7, Act::CancelUpgrade);
		leave_group();
		assert_eq!((open(6), open(9)), (1, 0));
		assert_ok!(Council::withdraw(by(7), motion));
		assert_eq!((open(6), open(9)), (0, 0));
	});
}

#[test]
fn vote_should_not_count_when_its_organisations_record_has_lapsed() {
	build_and_execute(|| {
		end_kyb(2, day(1));
		pass(85 * 24);
		let motion = propose(1, Act::CancelUpgrade);
		// In the 90 days after the end of its record a member votes.
		assert_eq!(standing(2), Standing::Lapsing);
		vote(motion, true, &[2]);
		assert_eq!(Council::tally(motion), Some(tally(2, 0, 6)));
		pass(7 * 24);
		assert_eq!(standing(2), Standing::Lapsed);
		assert_eq!(Council::tally(motion), Some(tally(1, 0, 5)));
		events();
		assert_ok!(Council::close(by(1), motion));
		assert_eq!(events(), [Event::Rejected { motion, tally: tally(1, 0, 5) }]);
	});
}

#[test]
fn vote_should_stay_the_organisations_when_the_operator_that_cast_it_is_dismissed() {
	build_and_execute(|| {
		let motion = propose(11, Act::CancelUpgrade);
		assert_ok!(Consortium::dismiss_operator(by(1), account(11)));
		assert_eq!(Council::tally(motion), Some(tally(1, 0, 6)));
	});
}

#[test]
fn motion_should_be_rejected_when_no_group_is_left_to_be_counted() {
	build_and_execute(|| {
		for number in [2, 3, 4, 5, 6, 7] {
			assert_ok!(Consortium::suspend(OrgId(number), None));
		}
		let motion = propose(1, suspend(1));
		events();
		assert_ok!(Council::close(by(1), motion));
		assert_eq!(events(), [Event::Rejected { motion, tally: tally(0, 0, 0) }]);
	});
}

#[test]
fn votes_should_be_counted_when_anybody_asks() {
	build_and_execute(|| {
		assert_noop!(Council::close(by(1), 0), Error::<Test>::MotionNotFound);
		let motion = propose(1, suspend(2));
		vote(motion, true, &[3, 4]);
		for origin in [RuntimeOrigin::none(), RuntimeOrigin::root()] {
			assert_noop!(Council::close(origin, motion), DispatchError::BadOrigin);
		}
		assert_ok!(Council::close(by(8), motion));
	});
}
