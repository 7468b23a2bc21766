use super::*;

fn withdraw(account: AccountId, organisation: u32) -> DispatchResult {
	Network::withdraw_nomination(signed(account), OrgId(organisation))
}

#[test]
fn withdraw_nomination_should_end_it_when_it_is_not_chosen() {
	build_and_execute(|| {
		nominate(5);
		events();
		assert_ok!(withdraw(105, 5));
		let expected = Events::NominationWithdrawn { organisation: OrgId(5), validator: 5 };
		assert_eq!(events(), [expected]);
		assert_eq!(Nominations::<Test>::get(Ordered(OrgId(5))), None);
		assert_eq!(Nominees::<Test>::get(5), None);
		assert_eq!(kept(5), 0);
	});
}

#[test]
fn withdraw_nomination_should_leave_the_chosen_when_the_floor_holds() {
	build_and_execute(|| {
		assert_ok!(withdraw(4, 4));
		assert_eq!(
			events(),
			[
				Events::ValidatorsChosen { organisations: chosen(&[1, 2, 3]) },
				Events::NominationWithdrawn { organisation: OrgId(4), validator: 4 },
			]
		);
		next_session();
		next_session();
		assert_eq!(running(), [1, 2, 3]);
	});
}

#[test]
fn withdraw_nomination_should_fail_when_the_floor_would_not_hold() {
	build_and_execute(|| {
		assert_ok!(withdraw(4, 4));
		assert_noop!(withdraw(3, 3), Errors::ValidatorFloor);
	});
}

#[test]
fn withdraw_nomination_should_pass_when_the_organisation_winds_down() {
	build_and_execute(|| {
		nominate(5);
		assert_ok!(set_standing(5, Standing::Suspended));
		assert_ok!(withdraw(5, 5));
	});
}

#[test]
fn withdraw_nomination_should_pass_for_anyone_when_the_organisation_is_out() {
	build_and_execute(|| {
		nominate(5);
		assert_noop!(withdraw(1, 5), Errors::NotOwn);
		assert_ok!(set_standing(5, Standing::Removed));
		events();
		assert_ok!(withdraw(1, 5));
		let expected = Events::NominationWithdrawn { organisation: OrgId(5), validator: 5 };
		assert_eq!(events(), [expected]);
		assert_eq!(kept(5), 0);
	});
}

#[test]
fn withdraw_nomination_should_fail_when_there_is_none_or_the_signer_may_not() {
	build_and_execute(|| {
		let root = Network::withdraw_nomination(RuntimeOrigin::root(), OrgId(1));
		assert_eq!(root, Err(DispatchError::BadOrigin));
		assert_noop!(withdraw(5, 5), Errors::NotNominated);
		assert_noop!(withdraw(201, 1), DispatchError::Other("PermissionMissing"));
		assert_noop!(withdraw(2, 1), Errors::NotOwn);
	});
}
