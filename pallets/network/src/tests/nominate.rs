use super::*;

#[test]
fn nominate_should_bind_the_signer_when_its_keys_are_set() {
	build_and_execute(|| {
		assert_ok!(set_keys(5, 0));
		assert_ok!(Network::nominate(signed(5)));
		assert_eq!(events(), [Events::Nominated { organisation: OrgId(5), validator: 5 }]);
		assert_eq!(Nominations::<Test>::get(Ordered(OrgId(5))), Some(5));
		assert_eq!(Nominees::<Test>::get(5), Some(OrgId(5)));
		assert_eq!(kept(5), 160);
		assert_eq!(Chosen::<Test>::get(), chosen(&[1, 2, 3, 4]));
	});
}

#[test]
fn nominate_should_take_the_place_of_the_one_before() {
	build_and_execute(|| {
		nominate(5);
		assert_ok!(set_keys(105, 0));
		events();
		assert_ok!(Network::nominate(signed(105)));
		assert_eq!(events(), [Events::Nominated { organisation: OrgId(5), validator: 105 }]);
		assert_eq!(Nominations::<Test>::get(Ordered(OrgId(5))), Some(105));
		assert_eq!(Nominees::<Test>::get(5), None);
		assert_eq!(kept(5), 160);
	});
}

#[test]
fn nominate_should_fail_when_the_signer_may_not() {
	build_and_execute(|| {
		assert_ok!(set_keys(5, 0));
		assert_noop!(Network::nominate(RuntimeOrigin::root()), DispatchError::BadOrigin);
		assert_noop!(Network::nominate(signed(205)), DispatchError::Other("PermissionMissing"));
		for standing in [Standing::Lapsing, Standing::Suspended, Standing::Lapsed] {
			assert_ok!(set_standing(5, standing));
			assert_noop!(Network::nominate(signed(5)), DispatchError::Other("NotInStanding"));
		}
	});
}

#[test]
fn nominate_should_fail_when_the_role_is_missing() {
	build_and_execute(|| {
		assert_ok!(set_keys(5, 0));
		WithoutRole::mutate(|without| without.insert(OrgId(5)));
		assert_noop!(Network::nominate(signed(5)), Errors::RoleMissing);
	});
}

#[test]
fn nominate_should_fail_when_no_keys_are_set() {
	build_and_execute(|| {
		assert_noop!(Network::nominate(signed(5)), Errors::KeysMissing);
	});
}

#[test]
fn nominate_should_fail_when_it_changes_nothing() {
	build_and_execute(|| {
		assert_noop!(Network::nominate(signed(1)), Errors::AlreadyNominated);
	});
}

#[test]
fn nominate_should_fail_when_the_account_is_another_organisations_validator() {
	build_and_execute(|| {
		Moved::mutate(|moved| moved.insert(1, OrgId(5)));
		assert_noop!(Network::nominate(signed(1)), Errors::AccountNominated);
	});
}

#[test]
fn nominate_should_fail_when_the_organisation_keeps_too_many_bytes() {
	build_and_execute(|| {
		assert_ok!(set_keys(5, 0));
		assert_ok!(Firms::charge(OrgId(5), ALLOWANCE));
		assert_noop!(Network::nominate(signed(5)), DispatchError::Other("BytesExceeded"));
	});
}
