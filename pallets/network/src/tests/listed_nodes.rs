use super::*;

/// Organisation `number` lists the node of its number.
fn list(number: u8) {
	assert_ok!(Network::list_node(signed(number.into()), peer(number)));
}

/// The nodes that count, in order.
fn listed() -> Vec<PeerId> {
	let mut listed = Network::listed_nodes();
	listed.sort();
	listed
}

#[test]
fn a_node_should_count_while_its_organisation_is_active_or_lapsing() {
	build_and_execute(|| {
		list(5);
		list(6);
		assert_eq!(listed(), [peer(5), peer(6)]);
		for (standing, counts) in [
			(Standing::Applied, false),
			(Standing::Active, true),
			(Standing::Lapsing, true),
			(Standing::Suspended, false),
			(Standing::Leaving, false),
			(Standing::Lapsed, false),
			(Standing::Orphaned, false),
			(Standing::Removed, false),
		] {
			assert_ok!(set_standing(5, standing));
			assert_eq!(listed().contains(&peer(5)), counts, "{standing}");
			assert!(listed().contains(&peer(6)));
		}
	});
}

#[test]
fn a_node_should_count_until_its_validator_has_handed_over() {
	build_and_execute(|| {
		list(4);
		assert_ok!(set_standing(4, Standing::Suspended));
		for _ in 0..3 {
			assert_eq!(listed(), [peer(4)]);
			next_session();
		}
		assert_eq!(listed(), []);
	});
}

#[test]
fn a_node_should_count_while_the_floor_holds_its_validator() {
	build_and_execute(|| {
		for number in [1, 2] {
			list(number);
			assert_ok!(set_standing(number.into(), Standing::Lapsed));
		}
		for _ in 0..5 {
			next_session();
		}
		assert_eq!(listed(), [peer(1), peer(2)]);
	});
}

#[test]
fn the_network_should_be_told_in_each_block_when_the_chain_is_permissioned() {
	let nodes = [(1, 1), (1, 11), (2, 2), (3, 3), (4, 4), (5, 100)];
	let nodes = nodes.map(|(organisation, node)| (OrgId(organisation), peer(node)));
	let permissioned = GenesisConfig { permissioned: true, nodes: nodes.to_vec(), ..genesis() };
	build_with(permissioned, || {
		// Node 100 runs the worker and is not told of itself.
		let all = vec![peer(1), peer(2), peer(3), peer(4), peer(11)];
		assert_eq!(run_offchain_worker(), [(all.clone(), true)]);
		assert_eq!(run_offchain_worker(), [(all, true)]);
		assert_ok!(Network::unlist_node(signed(1), peer(11)));
		list(6);
		let now = vec![peer(1), peer(2), peer(3), peer(4), peer(6)];
		assert_eq!(run_offchain_worker(), [(now, true)]);
	});
}

#[test]
fn the_network_should_be_told_nothing_when_the_chain_is_open() {
	build_and_execute(|| {
		list(5);
		assert_eq!(run_offchain_worker(), []);
	});
}
