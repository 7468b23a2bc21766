use super::*;

fn unlist(account: AccountId, number: u8) -> DispatchResult {
	Network::unlist_node(signed(account), peer(number))
}

#[test]
fn unlist_node_should_take_it_off_and_give_its_bytes_back() {
	build_and_execute(|| {
		assert_ok!(Network::list_node(signed(5), peer(1)));
		events();
		assert_ok!(unlist(105, 1));
		let expected = Events::NodeUnlisted { organisation: OrgId(5), peer: peer(1) };
		assert_eq!(events(), [expected]);
		assert_eq!(Nodes::<Test>::get(peer(1)), None);
		assert_eq!(kept(5), 0);
		assert_ok!(Network::list_node(signed(6), peer(1)));
	});
}

#[test]
fn unlist_node_should_fail_when_it_is_not_listed_or_not_the_signers() {
	build_and_execute(|| {
		let root = Network::unlist_node(RuntimeOrigin::root(), peer(1));
		assert_eq!(root, Err(DispatchError::BadOrigin));
		assert_noop!(unlist(5, 1), Errors::NotListed);
		assert_ok!(Network::list_node(signed(5), peer(1)));
		assert_noop!(unlist(6, 1), Errors::NotOwn);
		assert_noop!(unlist(205, 1), DispatchError::Other("PermissionMissing"));
	});
}

#[test]
fn unlist_node_should_pass_for_anyone_when_the_organisation_is_out() {
	build_and_execute(|| {
		assert_ok!(Network::list_node(signed(5), peer(1)));
		assert_ok!(set_standing(5, Standing::Suspended));
		assert_noop!(unlist(6, 1), Errors::NotOwn);
		assert_ok!(set_standing(5, Standing::Removed));
		assert_ok!(unlist(6, 1));
		assert_eq!(kept(5), 0);
	});
}
