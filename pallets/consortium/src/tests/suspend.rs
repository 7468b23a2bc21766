use crate::{mock::*, types::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;
use stalhof_primitives::organisation::{Role, Standing};

#[test]
fn member_should_be_out_of_the_count_when_the_council_suspends_it() {
	build_and_execute(|| {
		RunningValidators::set(vec![OrgId(1), OrgId(2)]);
		set_day(5);
		assert_ok!(Consortium::suspend(OrgId(2), Some(OrgId(4))));
		assert_eq!(
			events(),
			[Event::Suspended { organisation: OrgId(2), by_sponsor: false, generation: 1 }]
		);
		assert_eq!(standing(2), Standing::Suspended);
		assert_eq!((seat(2).since, seat(2).generation), (day(5), 1));
		assert_eq!(roster(), [1, 3, 4]);
		assert_eq!(counted(), [1, 3].into());
		assert_eq!(RunningValidators::get(), [OrgId(1), OrgId(4)]);
		set_day(9);
		assert_ok!(Consortium::reinstate(OrgId(2)));
		assert_eq!(events(), [Event::Reinstated { organisation: OrgId(2) }]);
		assert_eq!(standing(2), Standing::Active);
		// What was offered before stays ended.
		assert_eq!((seat(2).since, seat(2).generation), (day(9), 1));
		assert_eq!(roster(), [1, 2, 3, 4]);
		assert_ok!(Consortium::suspend(OrgId(2), None));
		assert_eq!(seat(2).generation, 2);
	});
}

#[test]
fn suspension_should_be_refused_when_the_validators_would_be_too_few() {
	build_and_execute(|| {
		RunningValidators::set(vec![OrgId(1), OrgId(2)]);
		ValidatorFloor::set(2);
		let refused = DispatchError::Other("ValidatorFloor");
		assert_noop!(Consortium::suspend(OrgId(2), None), refused);
		assert_eq!(standing(2), Standing::Active);
		assert_ok!(Consortium::suspend(OrgId(2), Some(OrgId(3))));
	});
}

#[test]
fn suspension_should_be_refused_when_there_is_nobody_to_suspend() {
	build_and_execute(|| {
		assert_noop!(Consortium::suspend(OrgId(77), None), Error::<Test>::NotFound);
		assert_ok!(Consortium::apply(by(2), applicant(11, Role::Lender.into(), OrgId(2))));
		assert_noop!(Consortium::suspend(OrgId(5), None), Error::<Test>::NotInStanding);
		assert_ok!(Consortium::suspend(OrgId(2), None));
		assert_noop!(Consortium::suspend(OrgId(2), None), Error::<Test>::NotInStanding);
		assert_ok!(Consortium::leave(by(3)));
		assert_noop!(Consortium::suspend(OrgId(3), None), Error::<Test>::NotInStanding);
		assert_ok!(Consortium::remove(OrgId(4), None));
		assert_noop!(Consortium::suspend(OrgId(4), None), Error::<Test>::NotInStanding);
	});
}

#[test]
fn reinstatement_should_be_refused_when_the_council_has_not_suspended() {
	build_and_execute(|| {
		let participant = join_participant(11, 1);
		assert_noop!(Consortium::reinstate(OrgId(77)), Error::<Test>::NotFound);
		assert_noop!(Consortium::reinstate(OrgId(2)), Error::<Test>::NotSuspended);
		assert_ok!(Consortium::suspend_participant(by(1), OrgId(participant)));
		assert_noop!(Consortium::reinstate(OrgId(participant)), Error::<Test>::NotSuspended);
	});
}

#[test]
fn reinstatement_should_be_refused_when_there_are_as_many_members_as_may_be() {
	let mut founders = founders();
	for number in 5..=8 {
		let another = Founder {
			name: format!("Firm {number}"),
			registration: lei(number),
			admin: admin(number),
			..founders[1].clone()
		};
		founders.push(another);
	}
	build_with(founders, || {
		assert_ok!(Consortium::suspend(OrgId(8), None));
		assert_eq!(join_member(11, 3), 9);
		assert_noop!(Consortium::reinstate(OrgId(8)), Error::<Test>::TooManyMembers);
	});
}

#[test]
fn participant_should_stand_still_when_its_sponsor_suspends_it() {
	build_and_execute(|| {
		let participant = join_participant(11, 1);
		let organisation = OrgId(participant);
		set_day(5);
		assert_ok!(Consortium::suspend_participant(by(1), organisation));
		assert_eq!(events(), [Event::Suspended { organisation, by_sponsor: true, generation: 1 }]);
		assert_eq!(standing(participant), Standing::Suspended);
		assert_eq!(seat(participant).since, day(5));
		assert_ok!(Consortium::reinstate_participant(by(1), organisation));
		assert_eq!(events(), [Event::Reinstated { organisation }]);
		assert_eq!(standing(participant), Standing::Active);
		assert_eq!(roster(), [1, 2, 3, 4]);
	});
}

#[test]
fn sponsor_should_not_lift_a_suspension_when_it_is_the_councils() {
	build_and_execute(|| {
		let participant = OrgId(join_participant(11, 1));
		assert_ok!(Consortium::suspend(participant, None));
		assert_noop!(
			Consortium::reinstate_participant(by(1), participant),
			Error::<Test>::NotSuspended
		);
		assert_noop!(
			Consortium::suspend_participant(by(1), participant),
			Error::<Test>::NotInStanding
		);
		assert_ok!(Consortium::reinstate(participant));
		assert_eq!(standing(participant.0), Standing::Active);
	});
}

#[test]
fn sponsor_should_not_lift_a_suspension_when_the_council_has_taken_it_up() {
	build_and_execute(|| {
		let participant = OrgId(join_participant(11, 1));
		assert_ok!(Consortium::suspend_participant(by(1), participant));
		assert_ok!(Consortium::suspend(participant, None));
		assert_eq!(seat(participant.0).generation, 2);
		assert_noop!(
			Consortium::reinstate_participant(by(1), participant),
			Error::<Test>::NotSuspended
		);
	});
}

#[test]
fn participant_should_be_left_alone_when_who_suspends_it_may_not() {
	build_and_execute(|| {
		let participant = OrgId(join_participant(11, 1));
		join_participant(12, 2);
		let suspend = |number| Consortium::suspend_participant(by(number), participant);
		let reinstate = |number| Consortium::reinstate_participant(by(number), participant);
		assert_noop!(suspend(50), Error::<Test>::NotAnOperator);
		assert_noop!(suspend(102), Error::<Test>::PermissionMissing);
		assert_noop!(suspend(2), Error::<Test>::NotSponsor);
		assert_noop!(suspend(12), Error::<Test>::NotAMember);
		assert_noop!(Consortium::suspend_participant(by(1), OrgId(77)), Error::<Test>::NotFound);
		assert_noop!(Consortium::suspend_participant(by(1), OrgId(2)), Error::<Test>::NotSponsor);
		assert_noop!(reinstate(1), Error::<Test>::NotSuspended);
		assert_ok!(suspend(1));
		assert_noop!(reinstate(50), Error::<Test>::NotAnOperator);
		assert_noop!(reinstate(102), Error::<Test>::PermissionMissing);
		assert_noop!(reinstate(2), Error::<Test>::NotSponsor);
		assert_noop!(reinstate(11), Error::<Test>::NotInStanding);
		assert_ok!(Consortium::suspend(OrgId(1), None));
		assert_noop!(reinstate(1), Error::<Test>::NotInStanding);
	});
}
