use super::*;

#[test]
fn session_should_begin_no_finality_set_when_nothing_has_changed() {
	build_and_execute(|| {
		for _ in 0..5 {
			next_session();
		}
		assert_eq!(Grandpa::current_set_id(), 0);
		assert_eq!(running(), [1, 2, 3, 4]);
		assert_eq!(events(), []);
	});
}

#[test]
fn session_should_begin_one_finality_set_when_validators_have_changed() {
	build_and_execute(|| {
		nominate(5);
		assert_ok!(Network::set_validators(orgs(&[1, 2, 3, 5])));
		next_session();
		assert_eq!(Grandpa::current_set_id(), 0);
		for _ in 0..4 {
			next_session();
			assert_eq!(Grandpa::current_set_id(), 1);
		}
		let authorities: Vec<_> =
			Grandpa::grandpa_authorities().into_iter().map(|(key, _)| key).collect();
		assert_eq!(authorities, [1, 2, 3, 5].map(|account| keys(account, 0).grandpa));
	});
}

#[test]
fn session_should_begin_no_finality_set_when_a_decision_names_the_same_validators() {
	build_and_execute(|| {
		assert_ok!(Network::set_validators(orgs(&[4, 3, 2, 1])));
		for _ in 0..4 {
			next_session();
		}
		assert_eq!(Grandpa::current_set_id(), 0);
	});
}

#[test]
fn session_should_count_only_validators_with_keys() {
	build_and_execute(|| {
		let keys = pallet_session::NextKeys::<Test>::take(2);
		next_session();
		let session = Session::current_index();
		let planned =
			Events::SessionPlanned { session: session + 1, validators: seats(&[1, 3, 4]) };
		assert_eq!(events(), [planned]);
		next_session();
		assert_eq!(running(), [1, 3, 4]);
		assert_eq!(Chosen::<Test>::get(), chosen(&[1, 2, 3, 4]));
		pallet_session::NextKeys::<Test>::set(2, keys);
		next_session();
		next_session();
		assert_eq!(running(), [1, 2, 3, 4]);
	});
}

#[test]
fn session_should_leave_out_an_organisation_that_has_lapsed_until_it_has_renewed() {
	build_and_execute(|| {
		assert_ok!(set_standing(1, Standing::Lapsing));
		assert_ok!(set_standing(2, Standing::Lapsed));
		next_session();
		next_session();
		assert_eq!(running(), [1, 3, 4]);
		assert_ok!(set_standing(2, Standing::Active));
		next_session();
		next_session();
		assert_eq!(running(), [1, 2, 3, 4]);
	});
}

#[test]
fn session_should_keep_its_validators_when_too_few_are_ready() {
	build_and_execute(|| {
		assert_ok!(set_standing(1, Standing::Lapsed));
		assert_ok!(set_standing(2, Standing::Lapsed));
		for _ in 0..3 {
			next_session();
			let session = Session::current_index() + 1;
			assert_eq!(events(), [Events::FloorHeld { session, ready: 2, floor: 3 }]);
			assert_eq!(running(), [1, 2, 3, 4]);
		}
		assert_eq!(Grandpa::current_set_id(), 0);
	});
}

#[test]
fn session_should_take_the_new_account_when_a_chosen_organisation_nominates_another() {
	build_and_execute(|| {
		nominate(101);
		events();
		next_session();
		let validators = [Seat { organisation: OrgId(1), validator: 101 }]
			.into_iter()
			.chain(seats(&[2, 3, 4]))
			.collect::<Vec<_>>();
		let session = Session::current_index() + 1;
		let validators = validators.try_into().unwrap();
		assert_eq!(events(), [Events::SessionPlanned { session, validators }]);
		assert_eq!(running(), [1, 2, 3, 4]);
		next_session();
		assert_eq!(running(), [101, 2, 3, 4]);
	});
}

#[test]
fn seats_should_be_kept_for_the_session_after_the_last() {
	build_and_execute(|| {
		assert_ok!(set_standing(4, Standing::Suspended));
		let all = || {
			[PreviousSeats::<Test>::get(), RunningSeats::<Test>::get(), QueuedSeats::<Test>::get()]
				.map(|seats| seats.len())
		};
		assert_eq!(all(), [4, 4, 4]);
		for expected in [[4, 4, 3], [4, 3, 3], [3, 3, 3], [3, 3, 3]] {
			next_session();
			assert_eq!(all(), expected);
		}
	});
}
