use super::*;

fn choose(numbers: &[u32]) -> DispatchResult {
	Network::set_validators(orgs(numbers))
}

#[test]
fn set_validators_should_act_at_the_second_session_boundary() {
	build_and_execute(|| {
		nominate(5);
		events();
		assert_ok!(choose(&[5, 2, 1]));
		assert_eq!(events(), [Events::ValidatorsChosen { organisations: chosen(&[1, 2, 5]) }]);
		assert_eq!(running(), [1, 2, 3, 4]);
		next_session();
		let session = Session::current_index();
		let planned =
			Events::SessionPlanned { session: session + 1, validators: seats(&[1, 2, 5]) };
		assert_eq!(events(), [planned]);
		assert_eq!(running(), [1, 2, 3, 4]);
		next_session();
		assert_eq!(events(), []);
		assert_eq!(running(), [1, 2, 5]);
	});
}

#[test]
fn set_validators_should_fail_when_an_organisation_is_named_twice() {
	build_and_execute(|| {
		assert_noop!(choose(&[1, 2, 3, 1]), Errors::NamedTwice);
	});
}

#[test]
fn set_validators_should_fail_when_there_are_too_many_or_too_few() {
	build_and_execute(|| {
		assert_noop!(choose(&[1, 2, 3, 4, 5, 6, 7]), Errors::TooManyValidators);
		assert_noop!(choose(&[1, 2]), Errors::ValidatorFloor);
		assert_noop!(choose(&[]), Errors::ValidatorFloor);
	});
}

#[test]
fn set_validators_should_fail_when_one_is_not_active() {
	build_and_execute(|| {
		nominate(5);
		for standing in [Standing::Lapsing, Standing::Lapsed, Standing::Suspended] {
			assert_ok!(set_standing(5, standing));
			assert_noop!(choose(&[1, 2, 3, 5]), Errors::NotActive);
		}
		assert_noop!(choose(&[1, 2, 3, 400]), Errors::NotActive);
	});
}

#[test]
fn set_validators_should_keep_one_that_is_lapsing_but_not_one_that_has_lapsed() {
	build_and_execute(|| {
		assert_ok!(set_standing(4, Standing::Lapsing));
		assert_ok!(choose(&[1, 2, 4]));
		assert_ok!(set_standing(4, Standing::Lapsed));
		assert_noop!(choose(&[1, 2, 3, 4]), Errors::NotActive);
	});
}

#[test]
fn set_validators_should_fail_when_one_is_not_ready() {
	build_and_execute(|| {
		assert_noop!(choose(&[1, 2, 3, 5]), Errors::NotNominated);
		nominate(5);
		WithoutRole::mutate(|without| without.insert(OrgId(5)));
		assert_noop!(choose(&[1, 2, 3, 5]), Errors::RoleMissing);
		WithoutRole::set(Default::default());
		let keys = pallet_session::NextKeys::<Test>::take(5);
		assert_noop!(choose(&[1, 2, 3, 5]), Errors::KeysMissing);
		pallet_session::NextKeys::<Test>::set(5, keys);
		assert_ok!(choose(&[1, 2, 3, 5]));
	});
}
