use super::*;

fn finality_keys() -> Vec<sp_core::ed25519::Public> {
	Grandpa::grandpa_authorities().into_iter().map(|(key, _)| key.into()).collect()
}

fn expected(turns: [u32; 4]) -> Vec<sp_core::ed25519::Public> {
	(1..=4).zip(turns).map(|(account, turn)| keys(account, turn).grandpa.into()).collect()
}

#[test]
fn keys_should_change_at_the_second_session_boundary_when_only_they_have_changed() {
	build_and_execute(|| {
		assert_ok!(set_keys(2, 1));
		next_session();
		assert_eq!(finality_keys(), expected([0, 0, 0, 0]));
		assert_eq!(Grandpa::current_set_id(), 0);
		next_session();
		assert_eq!(finality_keys(), expected([0, 1, 0, 0]));
		assert_eq!(Grandpa::current_set_id(), 1);
		next_session();
		next_session();
		assert_eq!(Grandpa::current_set_id(), 1);
		assert_eq!(events(), []);
		assert_eq!(running(), [1, 2, 3, 4]);
	});
}

#[test]
fn keys_should_not_be_set_when_another_than_their_holder_signs() {
	build_and_execute(|| {
		let made = MockKeys::generate(&7u64.encode(), Some(b"//7".to_vec()));
		assert_noop!(
			Session::set_keys(signed(5), made.keys, made.proof.encode()),
			pallet_session::Error::<Test>::InvalidProof
		);
	});
}

#[test]
fn keys_should_not_be_set_when_the_operator_may_not_validate() {
	build_and_execute(|| {
		let refused = pallet_session::Error::<Test>::NoAssociatedValidatorId;
		assert_noop!(set_keys(205, 0), refused);
		assert_ok!(set_standing(5, Standing::Suspended));
		assert_noop!(set_keys(5, 0), pallet_session::Error::<Test>::NoAssociatedValidatorId);
		assert_ok!(set_standing(6, Standing::Lapsing));
		assert_ok!(set_keys(6, 0));
	});
}

#[test]
fn keys_should_not_be_set_when_their_account_acts_for_another_organisation_now() {
	build_and_execute(|| {
		Moved::mutate(|moved| moved.insert(2, OrgId(5)));
		let refused = pallet_session::Error::<Test>::NoAssociatedValidatorId;
		assert_noop!(set_keys(2, 1), refused);
		// Once its former organisation nominates another account, the old one is free.
		nominate(102);
		assert_ok!(set_keys(2, 1));
		assert_ok!(Network::nominate(signed(2)));
		assert_eq!(Nominees::<Test>::get(2), Some(OrgId(5)));
	});
}
