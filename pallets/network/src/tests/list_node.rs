use super::*;

fn list(account: AccountId, number: u8) -> DispatchResult {
	Network::list_node(signed(account), peer(number))
}

#[test]
fn list_node_should_list_it_for_the_signers_organisation() {
	build_and_execute(|| {
		assert_ok!(list(5, 1));
		let expected = Events::NodeListed { organisation: OrgId(5), peer: peer(1) };
		assert_eq!(events(), [expected]);
		assert_eq!(Nodes::<Test>::get(peer(1)), Some(OrgId(5)));
		assert!(NodesOf::<Test>::contains_key(Ordered(OrgId(5)), peer(1)));
		assert_eq!(kept(5), 186);
	});
}

#[test]
fn list_node_should_take_a_hashed_key() {
	build_and_execute(|| {
		let hashed = PeerId::from_bytes([&[0x12, 0x20], &[7; 32][..]].concat()).unwrap();
		assert_ok!(Network::list_node(signed(5), hashed.clone()));
		assert_eq!(Nodes::<Test>::get(hashed), Some(OrgId(5)));
	});
}

#[test]
fn list_node_should_fail_when_the_signer_may_not() {
	build_and_execute(|| {
		let root = Network::list_node(RuntimeOrigin::root(), peer(1));
		assert_eq!(root, Err(DispatchError::BadOrigin));
		assert_noop!(list(205, 1), DispatchError::Other("PermissionMissing"));
		assert_ok!(set_standing(5, Standing::Lapsing));
		assert_noop!(list(5, 1), DispatchError::Other("NotInStanding"));
	});
}

#[test]
fn list_node_should_fail_when_the_organisation_is_a_participant() {
	build_and_execute(|| {
		Participants::mutate(|participants| participants.insert(OrgId(5)));
		assert_noop!(list(5, 1), Errors::NotAMember);
	});
}

#[test]
fn list_node_should_fail_when_the_bytes_are_no_peer_id() {
	build_and_execute(|| {
		for bytes in [vec![], vec![7; 32], vec![0; 38], [&[0x12, 0x20], &[7; 31][..]].concat()] {
			let peer = PeerId::from_bytes(bytes).unwrap();
			assert_noop!(Network::list_node(signed(5), peer), Errors::InvalidPeerId);
		}
	});
}

#[test]
fn list_node_should_fail_when_the_node_is_listed() {
	build_and_execute(|| {
		assert_ok!(list(5, 1));
		assert_noop!(list(105, 1), Errors::AlreadyListed);
		assert_noop!(list(6, 1), Errors::ListedByAnother);
	});
}

#[test]
fn list_node_should_fail_when_the_organisation_lists_as_many_as_it_may() {
	build_and_execute(|| {
		for number in 0..MAX_NODES {
			assert_ok!(list(5, number as u8));
		}
		assert_noop!(list(5, 50), Errors::TooManyNodes);
		assert_ok!(list(6, 50));
	});
}

#[test]
fn list_node_should_fail_when_the_organisation_keeps_too_many_bytes() {
	build_and_execute(|| {
		assert_ok!(Firms::charge(OrgId(5), ALLOWANCE));
		assert_noop!(list(5, 1), DispatchError::Other("BytesExceeded"));
	});
}
