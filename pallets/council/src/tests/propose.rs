use super::*;
use frame_support::assert_noop;
use pallet_consortium::types::{Allowance, SettlementAsset};
use sp_runtime::{ArithmeticError, DispatchError};
use stalhof_primitives::{
	organisation::{Permission, Roles},
	time::UtcOffset,
};

fn refused(number: u8, act: ActOf<Test>, error: impl Into<DispatchError>) {
	assert_noop!(Council::propose(by(number), Box::new(act)), error.into());
}

#[test]
fn motion_should_be_open_with_its_movers_vote_when_it_is_moved() {
	build_and_execute(|| {
		let until = later(Now::get(), u64::from(VOTING_HOURS) * HOUR);
		let act = suspend(2);
		assert_ok!(Council::propose(by(7), Box::new(act.clone())));
		let proposed =
			Event::Proposed { motion: 0, organisation: OrgId(7), act: act.clone(), until };
		assert_eq!(events(), [proposed, voted(0, 6, 7, true)]);
		let state = MotionState::Open { until, block: 1 + WINDOW_BLOCKS };
		let group = GroupId(6);
		let motion = Motion { act, proposer: OrgId(7), group, state };
		assert_eq!(Motions::<Test>::get(Ordered(0)), Some(motion));
		assert_eq!(votes(0), [(6, 7, true)]);
		assert_eq!(Council::tally(0), Some(tally(1, 0, 5)));
		assert_eq!(open(6), 1);
	});
}

#[test]
fn numbers_should_count_up_and_never_come_back_when_motions_are_dropped() {
	build_and_execute(|| {
		assert_eq!([propose(1, suspend(2)), propose(2, suspend(1))], [0, 1]);
		assert_ok!(Council::withdraw(by(2), 1));
		assert_eq!(propose(3, suspend(1)), 2);
		NextMotion::<Test>::put(MotionId::MAX);
		refused(1, suspend(2), ArithmeticError::Overflow);
		NextMotion::<Test>::put(MotionId::MAX - 1);
		assert_eq!(propose(1, suspend(2)), MotionId::MAX - 1);
	});
}

#[test]
fn motion_should_be_refused_when_its_group_has_three_already() {
	build_and_execute(|| {
		// Sister companies share them.
		propose(6, suspend(2));
		propose(6, suspend(2));
		propose(7, suspend(3));
		for number in [6, 7] {
			refused(number, suspend(4), Error::<Test>::TooManyMotions);
		}
		propose(1, suspend(4));
		assert_eq!((open(6), open(1)), (3, 1));
		assert_ok!(Council::withdraw(by(7), 2));
		propose(6, suspend(4));
		refused(7, suspend(4), Error::<Test>::TooManyMotions);
	});
}

#[test]
fn motion_should_be_refused_when_others_of_the_group_have_passed_and_wait() {
	build_and_execute(|| {
		for byte in 1..=3 {
			pass_motion(upgrade(byte));
		}
		refused(1, suspend(2), Error::<Test>::TooManyMotions);
		pass(24);
		assert_ok!(Council::enact(by(2), 0));
		propose(1, suspend(2));
	});
}

#[test]
fn motion_should_be_refused_when_a_participant_moves_it() {
	build_and_execute(|| refused(8, suspend(2), Error::<Test>::NotAMember));
}

#[test]
fn motion_should_be_refused_when_its_mover_is_suspended_or_out() {
	build_and_execute(|| {
		assert_ok!(Consortium::suspend(OrgId(2), None));
		assert_ok!(Consortium::remove(OrgId(3), None));
		refused(2, suspend(1), Consortiums::NotInStanding);
		refused(3, suspend(1), Consortiums::NotInStanding);
	});
}

#[test]
fn motion_should_be_refused_when_its_movers_record_has_lapsed() {
	build_and_execute(|| {
		end_kyb(2, day(1));
		// Two days after the end it still governs; after 90 no more.
		pass(3 * 24);
		assert_eq!(standing(2), Standing::Lapsing);
		propose(2, suspend(1));
		pass(89 * 24);
		assert_eq!(standing(2), Standing::Lapsed);
		refused(2, suspend(1), Consortiums::NotInStanding);
	});
}

#[test]
fn motion_should_be_refused_when_its_mover_is_no_operator_that_governs() {
	build_and_execute(|| {
		refused(99, suspend(2), Consortiums::NotAnOperator);
		refused(12, suspend(2), Consortiums::PermissionMissing);
		let (governs, today) = (Permission::Govern.into(), day(0));
		assert_ok!(Consortium::change_operator(by(1), account(11), governs, today));
		propose(11, suspend(2));
		pass(24);
		refused(11, suspend(2), Consortiums::OperatorExpired);
	});
}

#[test]
fn motion_should_be_refused_when_nobody_signs_it() {
	build_and_execute(|| {
		for origin in [RuntimeOrigin::none(), RuntimeOrigin::root()] {
			assert_noop!(Council::propose(origin, Box::new(suspend(2))), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn motion_should_be_refused_when_it_names_an_organisation_that_does_not_exist() {
	build_and_execute(|| {
		let (organisation, replacement) = (OrgId(404), None);
		let terms = SettlementAsset {
			issuer: organisation,
			currency: "CNY".parse().unwrap(),
			decimals: 2,
			offset: UtcOffset::UTC,
		};
		let key = "9521001".parse().unwrap();
		for act in [
			Act::Admit { organisation },
			Act::Suspend { organisation, replacement },
			Act::Reinstate { organisation },
			Act::Remove { organisation, replacement },
			Act::Displace { organisation, replacement },
			Act::SetRoles { organisation, roles: Roles::NONE },
			Act::ReplaceAdmin { organisation, account: account(9) },
			Act::License { key, holder: organisation, from: day(0), until: None },
			Act::RegisterAsset { asset: 1, terms },
		] {
			refused(1, act, Error::<Test>::OrganisationNotFound);
		}
	});
}

#[test]
fn motion_should_be_refused_when_it_pauses_what_cannot_be_paused() {
	build_and_execute(|| {
		// The system, the consortium, the council itself, and what is no pallet.
		for pallet in [0, 20, 21, 255] {
			refused(1, Act::Pause { pallet }, Error::<Test>::NotPausable);
		}
	});
}

#[test]
fn motion_should_be_refused_when_hours_are_out_of_range() {
	build_and_execute(|| {
		for hours in [0, 721, u32::MAX] {
			refused(1, voting_hours(hours), Error::<Test>::HoursOutOfRange);
		}
		propose(1, voting_hours(1));
		propose(1, voting_hours(720));
	});
}

#[test]
fn motion_should_be_taken_when_it_says_what_will_turn_out_impossible() {
	build_and_execute(|| {
		let allowance = Allowance { share: u16::MAX, burst: 1, bytes: 0 };
		propose(1, Act::SetAllowance { group: GroupId(404), allowance });
		propose(1, Act::Reinstate { organisation: OrgId(2) });
		propose(1, Act::CancelUpgrade);
	});
}

/// The accused cannot bar others from an act by moving it first: a motion is known by its number, not by its act.
#[test]
fn act_should_be_moved_by_others_when_the_accused_has_moved_it_three_times() {
	build_and_execute(|| {
		let squatted = [(); 3].map(|()| propose(2, suspend(2)));
		refused(2, suspend(2), Error::<Test>::TooManyMotions);
		let motion = propose(1, suspend(2));
		let twice = propose(1, suspend(2));
		vote(motion, true, &[3, 4]);
		vote(twice, true, &[3, 4]);
		assert_ok!(Council::close(by(1), motion));
		assert_eq!(standing(2), Standing::Suspended);
		events();
		assert_ok!(Council::close(by(1), twice));
		let tally = tally(3, 0, 5);
		let error = Consortiums::NotInStanding.into();
		assert_eq!(
			events(),
			[
				Event::Passed { motion: twice, tally, from: None },
				Event::NotEnacted { motion: twice, error },
			]
		);
		// Its own motions run out, whether it likes it or not.
		run_out();
		for squat in squatted {
			assert_ok!(Council::close(by(3), squat));
		}
		assert_eq!(open(2), 0);
	});
}
