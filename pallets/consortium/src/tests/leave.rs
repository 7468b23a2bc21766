use crate::{mock::*, types::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;
use stalhof_primitives::organisation::{Role, Standing};

#[test]
fn member_should_be_out_when_it_has_left() {
	build_and_execute(|| {
		RunningValidators::set(vec![OrgId(1), OrgId(2)]);
		set_day(3);
		assert_ok!(Consortium::leave(by(2)));
		assert_eq!(events(), [Event::Leaving { organisation: OrgId(2), generation: 1 }]);
		assert_eq!(standing(2), Standing::Leaving);
		assert_eq!(roster(), [1, 3, 4]);
		assert_eq!(counted(), [1, 3].into());
		assert_eq!(RunningValidators::get(), [OrgId(1)]);
		set_day(4);
		assert_ok!(Consortium::complete_leaving(by(2), OrgId(2)));
		assert_eq!(events(), [Event::Removed { organisation: OrgId(2), generation: 2 }]);
		assert_eq!(standing(2), Standing::Removed);
		assert_eq!(seat(2).since, day(3));
	});
}

#[test]
fn leaving_should_be_refused_when_who_sends_it_may_not() {
	build_and_execute(|| {
		assert_noop!(Consortium::leave(by(50)), Error::<Test>::NotAnOperator);
		assert_noop!(Consortium::leave(by(102)), Error::<Test>::PermissionMissing);
		assert_noop!(Consortium::leave(by(101)), Error::<Test>::NotAdmin);
		assert_ok!(Consortium::apply(by(2), applicant(11, Role::Lender.into(), OrgId(2))));
		assert_noop!(Consortium::leave(by(11)), Error::<Test>::NotInStanding);
		assert_ok!(Consortium::leave(by(1)));
		assert_noop!(Consortium::leave(by(1)), Error::<Test>::NotInStanding);
		assert_ok!(Consortium::complete_leaving(by(1), OrgId(1)));
		assert_noop!(Consortium::leave(by(1)), Error::<Test>::NotInStanding);
	});
}

#[test]
fn suspended_organisations_should_leave_when_they_wish() {
	build_and_execute(|| {
		let participant = join_participant(11, 1);
		assert_ok!(Consortium::suspend_participant(by(1), OrgId(participant)));
		assert_ok!(Consortium::leave(by(11)));
		assert_ok!(Consortium::suspend(OrgId(2), None));
		assert_ok!(Consortium::leave(by(2)));
		assert_eq!((standing(2), standing(participant)), (Standing::Leaving, Standing::Leaving));
	});
}

#[test]
fn leaving_should_be_refused_when_the_validators_would_be_too_few() {
	build_and_execute(|| {
		RunningValidators::set(vec![OrgId(1), OrgId(2)]);
		ValidatorFloor::set(2);
		assert_noop!(Consortium::leave(by(2)), DispatchError::Other("ValidatorFloor"));
	});
}

#[test]
fn leaving_should_be_completed_by_anyone_when_ninety_days_are_over() {
	build_and_execute(|| {
		assert_noop!(Consortium::complete_leaving(by(1), OrgId(2)), Error::<Test>::NotLeaving);
		assert_noop!(Consortium::complete_leaving(by(1), OrgId(77)), Error::<Test>::NotFound);
		set_day(10);
		assert_ok!(Consortium::leave(by(2)));
		set_day(100);
		assert_noop!(Consortium::complete_leaving(by(3), OrgId(2)), Error::<Test>::NotLeaving);
		set_day(101);
		assert_noop!(Consortium::complete_leaving(by(50), OrgId(2)), Error::<Test>::NotAnOperator);
		events();
		assert_ok!(Consortium::complete_leaving(by(102), OrgId(2)));
		assert_eq!(events(), [Event::Removed { organisation: OrgId(2), generation: 2 }]);
	});
}

#[test]
fn leaving_should_not_be_completed_by_an_operator_when_it_is_not_the_administrator() {
	build_and_execute(|| {
		assert_ok!(Consortium::leave(by(1)));
		assert_noop!(Consortium::complete_leaving(by(101), OrgId(1)), Error::<Test>::NotLeaving);
		assert_ok!(Consortium::complete_leaving(by(1), OrgId(1)));
	});
}

#[test]
fn participants_should_go_on_for_ninety_days_when_their_sponsor_begins_to_leave() {
	build_and_execute(|| {
		let participant = join_participant(11, 2);
		set_day(10);
		assert_ok!(Consortium::leave(by(2)));
		set_day(50);
		assert_eq!(standing(participant), Standing::Active);
		// That the leaving is completed gives no more time.
		assert_ok!(Consortium::complete_leaving(by(2), OrgId(2)));
		set_day(100);
		assert_eq!(standing(participant), Standing::Active);
		set_day(101);
		assert_eq!(standing(participant), Standing::Orphaned);
	});
}

#[test]
fn participants_should_go_on_for_ninety_days_when_their_sponsor_is_removed() {
	build_and_execute(|| {
		let participant = join_participant(11, 2);
		set_day(10);
		assert_ok!(Consortium::remove(OrgId(2), None));
		set_day(100);
		assert_eq!(standing(participant), Standing::Active);
		set_day(101);
		assert_eq!(standing(participant), Standing::Orphaned);
	});
}

#[test]
fn participants_should_go_on_when_their_sponsor_is_suspended() {
	build_and_execute(|| {
		let participant = join_participant(11, 2);
		assert_ok!(Consortium::suspend(OrgId(2), None));
		set_day(300);
		assert_eq!(standing(participant), Standing::Active);
	});
}

/// The [`five_founders`]: 2's record ends on day 100, all others' on day 1000.
fn second_ends_first() -> Vec<Founder<AccountId>> {
	let mut founders = five_founders();
	for founder in &mut founders {
		founder.kyb_until = day(1_000);
	}
	founders[1].kyb_until = day(100);
	founders
}

#[test]
fn participants_should_go_on_for_ninety_days_when_their_sponsor_has_lapsed() {
	build_with(second_ends_first(), || {
		let participant = join_participant(11, 2);
		set_day(191);
		assert_eq!((standing(2), standing(participant)), (Standing::Lapsed, Standing::Active));
		set_day(280);
		assert_eq!(standing(participant), Standing::Active);
		set_day(281);
		assert_eq!(standing(participant), Standing::Orphaned);
		renew_with(profile(2), 2, 2, [1, 3]);
		assert_eq!(standing(participant), Standing::Active);
	});
}

#[test]
fn participants_should_go_on_for_ninety_days_when_their_suspended_sponsor_has_lapsed() {
	build_with(second_ends_first(), || {
		let participant = join_participant(11, 2);
		assert_ok!(Consortium::suspend(OrgId(2), None));
		set_day(280);
		assert_eq!((standing(2), standing(participant)), (Standing::Suspended, Standing::Active));
		set_day(281);
		assert_eq!(standing(participant), Standing::Orphaned);
	});
}
