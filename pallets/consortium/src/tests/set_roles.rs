use super::apply::unknown_roles;
use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;
use stalhof_primitives::organisation::Role;
use stalhof_support::Organisations as _;

#[test]
fn roles_should_be_what_the_council_sets() {
	build_and_execute(|| {
		let roles = Roles::of(&[Role::Lender, Role::Arbiter]);
		assert_ok!(Consortium::set_roles(OrgId(2), roles));
		assert_eq!(events(), [Event::RolesSet { organisation: OrgId(2), roles }]);
		assert!(Consortium::has_role(OrgId(2), Role::Lender));
		assert!(!Consortium::has_role(OrgId(2), Role::Buyer));
		assert_eq!(seat(2).generation, 0);
	});
}

#[test]
fn validator_should_stop_when_its_role_is_taken() {
	build_and_execute(|| {
		RunningValidators::set(vec![OrgId(1), OrgId(2)]);
		ValidatorFloor::set(1);
		let keeps = Roles::of(&[Role::Lender, Role::Validator]);
		assert_ok!(Consortium::set_roles(OrgId(2), keeps));
		assert_eq!(RunningValidators::get(), [OrgId(1), OrgId(2)]);
		assert_ok!(Consortium::set_roles(OrgId(2), Role::Lender.into()));
		assert_eq!(RunningValidators::get(), [OrgId(1)]);
		let refused = DispatchError::Other("ValidatorFloor");
		assert_noop!(Consortium::set_roles(OrgId(1), Roles::NONE), refused);
	});
}

#[test]
fn roles_should_be_refused_when_they_are_not_to_be_had() {
	build_and_execute(|| {
		let participant = OrgId(join_participant(11, 1));
		let lender = Role::Lender.into();
		assert_noop!(Consortium::set_roles(OrgId(77), lender), Error::<Test>::NotFound);
		assert_noop!(Consortium::set_roles(OrgId(2), unknown_roles()), Error::<Test>::UnknownRole);
		assert_noop!(
			Consortium::set_roles(participant, Role::Validator.into()),
			Error::<Test>::RoleNotForParticipants
		);
		assert_ok!(Consortium::set_roles(participant, lender));
		assert_ok!(Consortium::apply(by(2), applicant(12, lender, OrgId(2))));
		assert_noop!(Consortium::set_roles(OrgId(6), lender), Error::<Test>::NotInStanding);
		assert_ok!(Consortium::remove(OrgId(3), None));
		assert_noop!(Consortium::set_roles(OrgId(3), lender), Error::<Test>::NotInStanding);
	});
}
