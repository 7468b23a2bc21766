use super::*;
use stalhof_support::ValidatorSeats;

fn release(organisation: u32, replacement: Option<u32>) -> DispatchResult {
	<Network as ValidatorSeats>::release(OrgId(organisation), replacement.map(OrgId))
}

#[test]
fn release_should_take_a_validator_out_when_the_floor_holds() {
	build_and_execute(|| {
		assert_ok!(release(2, None));
		assert_eq!(events(), [Events::ValidatorsChosen { organisations: chosen(&[1, 3, 4]) }]);
		assert_eq!(<Network as ValidatorSeats>::organisations(), orgs(&[1, 3, 4]));
		assert_eq!(Nominations::<Test>::get(Ordered(OrgId(2))), Some(2));
		next_session();
		assert_eq!(running(), [1, 2, 3, 4]);
		next_session();
		assert_eq!(running(), [1, 3, 4]);
	});
}

#[test]
fn release_should_fail_when_the_floor_would_not_hold() {
	build_and_execute(|| {
		assert_ok!(release(2, None));
		assert_noop!(release(3, None), Errors::ValidatorFloor);
		assert_noop!(release(3, Some(4)), Errors::ValidatorFloor);
	});
}

#[test]
fn release_should_fail_when_too_few_of_those_left_can_sign() {
	build_and_execute(|| {
		assert_ok!(set_standing(4, Standing::Lapsed));
		assert_noop!(release(1, None), Errors::ValidatorFloor);
		assert_noop!(set_standing(1, Standing::Removed), Errors::ValidatorFloor);
		assert_noop!(Network::withdraw_nomination(signed(1), OrgId(1)), Errors::ValidatorFloor);
		// Whoever has lapsed takes nothing along.
		assert_ok!(release(4, None));
		assert_ok!(set_standing(4, Standing::Active));
		assert_noop!(release(1, None), Errors::ValidatorFloor);
		assert_ok!(release(1, Some(4)));
		let keys = pallet_session::NextKeys::<Test>::take(2);
		assert_noop!(release(3, Some(1)), Errors::ValidatorFloor);
		pallet_session::NextKeys::<Test>::set(2, keys);
		assert_ok!(release(3, Some(1)));
	});
}

#[test]
fn session_should_lose_who_was_released_when_another_chosen_has_lapsed() {
	build_and_execute(|| {
		nominate(5);
		assert_ok!(set_standing(4, Standing::Lapsed));
		assert_ok!(release(1, Some(5)));
		next_session();
		next_session();
		assert_eq!(running(), [2, 3, 5]);
	});
}

#[test]
fn release_should_pass_at_the_floor_when_a_replacement_keeps_it() {
	build_and_execute(|| {
		nominate(5);
		assert_ok!(release(2, None));
		events();
		assert_ok!(release(3, Some(5)));
		assert_eq!(events(), [Events::ValidatorsChosen { organisations: chosen(&[1, 4, 5]) }]);
		next_session();
		next_session();
		assert_eq!(running(), [1, 4, 5]);
	});
}

#[test]
fn release_should_do_nothing_when_the_organisation_is_not_chosen() {
	build_and_execute(|| {
		nominate(5);
		events();
		assert_ok!(release(6, None));
		assert_ok!(release(6, Some(5)));
		assert_eq!(events(), []);
		assert_eq!(Chosen::<Test>::get(), chosen(&[1, 2, 3, 4]));
	});
}

#[test]
fn release_should_add_nobody_when_the_replacement_is_chosen_already() {
	build_and_execute(|| {
		assert_ok!(release(2, Some(4)));
		assert_eq!(events(), [Events::ValidatorsChosen { organisations: chosen(&[1, 3, 4]) }]);
	});
}

#[test]
fn release_should_fail_when_the_replacement_is_not_ready() {
	build_and_execute(|| {
		assert_noop!(release(2, Some(2)), Errors::ReplacesItself);
		assert_noop!(release(2, Some(5)), Errors::NotNominated);
		nominate(5);
		assert_ok!(set_standing(5, Standing::Lapsing));
		assert_noop!(release(2, Some(5)), Errors::NotActive);
		assert_ok!(set_standing(5, Standing::Active));
		WithoutRole::mutate(|without| without.insert(OrgId(5)));
		assert_noop!(release(2, Some(5)), Errors::RoleMissing);
		WithoutRole::set(Default::default());
		let keys = pallet_session::NextKeys::<Test>::take(5);
		assert_noop!(release(2, Some(5)), Errors::KeysMissing);
		pallet_session::NextKeys::<Test>::set(5, keys);
		assert_ok!(release(2, Some(5)));
	});
}
