use super::*;
use frame_support::assert_noop;
use sp_runtime::DispatchError;

#[test]
fn motion_should_be_gone_with_its_votes_when_its_mover_takes_it_back() {
	build_and_execute(|| {
		let motion = propose(1, suspend(2));
		vote(motion, true, &[3, 4]);
		events();
		// Any operator of the organisation that governs.
		assert_ok!(Council::withdraw(by(11), motion));
		assert_eq!(events(), [Event::Dropped { motion }]);
		assert!(!Motions::<Test>::contains_key(Ordered(motion)));
		assert_eq!((votes(motion), open(1)), (vec![], 0));
	});
}

#[test]
fn withdrawal_should_be_refused_when_another_organisation_moved_it() {
	build_and_execute(|| {
		let motion = propose(6, suspend(2));
		// Not even a sister.
		for number in [1, 7] {
			assert_noop!(Council::withdraw(by(number), motion), Error::<Test>::NotProposer);
		}
	});
}

#[test]
fn withdrawal_should_be_refused_when_the_motion_has_passed() {
	build_and_execute(|| {
		let motion = pass_motion(upgrade(1));
		assert_noop!(Council::withdraw(by(1), motion), Error::<Test>::NotOpen);
	});
}

#[test]
fn withdrawal_should_work_when_the_time_is_over_and_nobody_has_counted() {
	build_and_execute(|| {
		let motion = propose(1, suspend(2));
		run_out();
		assert_ok!(Council::withdraw(by(1), motion));
	});
}

#[test]
fn withdrawal_should_be_refused_when_its_signer_may_not_govern() {
	build_and_execute(|| {
		assert_noop!(Council::withdraw(by(1), 0), Error::<Test>::MotionNotFound);
		let motion = propose(1, suspend(2));
		let refused = |number: u8, error: DispatchError| {
			assert_noop!(Council::withdraw(by(number), motion), error);
		};
		refused(8, Error::<Test>::NotAMember.into());
		refused(12, Consortiums::PermissionMissing.into());
		refused(99, Consortiums::NotAnOperator.into());
		assert_ok!(Consortium::suspend(OrgId(1), None));
		refused(1, Consortiums::NotInStanding.into());
		assert_noop!(Council::withdraw(RuntimeOrigin::none(), motion), DispatchError::BadOrigin);
	});
}
