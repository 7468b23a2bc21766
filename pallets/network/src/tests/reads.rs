use super::*;
use pallet_network_runtime_api::{NetworkSettings, NodeEntry, ValidatorEntry};
use stalhof_primitives::page::Page;
use std::collections::BTreeSet;

#[test]
fn settings_should_show_what_genesis_fixed() {
	build_and_execute(|| {
		let expected = NetworkSettings {
			permissioned: false,
			floor: 3,
			max_validators: 6,
			max_nodes: MAX_NODES,
			running: 4,
		};
		assert_eq!(Network::settings(), expected);
	});
}

#[test]
fn validators_should_show_nominations_and_seats() {
	build_and_execute(|| {
		nominate(5);
		assert_ok!(Network::withdraw_nomination(signed(4), OrgId(4)));
		assert_ok!(Network::set_validators(orgs(&[1, 2, 3, 5])));
		nominate(101);
		next_session();
		let entry = |number: u32, nominated, chosen, running, queued| ValidatorEntry {
			organisation: OrgId(number),
			nominated,
			keys_set: nominated.is_some(),
			chosen,
			running,
			queued,
		};
		let expected = [
			entry(1, Some(101), true, Some(1), Some(101)),
			entry(2, Some(2), true, Some(2), Some(2)),
			entry(3, Some(3), true, Some(3), Some(3)),
			entry(4, None, false, Some(4), None),
			entry(5, Some(5), true, None, Some(5)),
		];
		assert_eq!(Network::validators(None, 100), Page { items: expected.to_vec(), next: None });
		let page = Network::validators(Some(OrgId(2)), 2);
		assert_eq!(page, Page { items: expected[2..4].to_vec(), next: Some(OrgId(4)) });
		let page = Network::validators(page.next, 2);
		assert_eq!(page, Page { items: expected[4..].to_vec(), next: None });
		assert_eq!(Network::validators(Some(OrgId(9)), 2), Page { items: vec![], next: None });
	});
}

#[test]
fn validators_should_show_one_whose_keys_are_gone() {
	build_and_execute(|| {
		let keys = pallet_session::NextKeys::<Test>::take(2);
		assert!(!Network::validators(Some(OrgId(1)), 1).items[0].keys_set);
		pallet_session::NextKeys::<Test>::set(2, keys);
	});
}

#[test]
fn nodes_should_come_in_pages_in_order_of_organisation() {
	build_and_execute(|| {
		let mut expected = BTreeSet::new();
		for number in 5..12 {
			for turn in 0..3 {
				let peer = peer(number + turn * 20);
				assert_ok!(Network::list_node(signed(number.into()), peer.clone()));
				expected.insert((OrgId(number.into()), peer));
			}
		}
		assert_ok!(set_standing(6, Standing::Suspended));
		for limit in [0, 1, 4, 20, 21, 22, u32::MAX] {
			let mut seen = Vec::new();
			let mut after = None;
			loop {
				let page = Network::nodes(after, limit);
				assert!(!page.items.is_empty() && page.items.len() <= limit.max(1) as usize);
				seen.extend(page.items);
				after = page.next;
				if after.is_none() {
					break;
				}
			}
			assert!(seen.is_sorted_by_key(|entry| entry.organisation));
			assert!(seen.iter().all(|entry| entry.counts == (entry.organisation != OrgId(6))));
			let seen: Vec<_> =
				seen.into_iter().map(|entry| (entry.organisation, entry.peer)).collect();
			assert_eq!(seen.len(), expected.len());
			assert_eq!(seen.into_iter().collect::<BTreeSet<_>>(), expected);
		}
	});
}

#[test]
fn nodes_should_go_on_after_one_that_is_not_listed_any_more() {
	build_and_execute(|| {
		for number in 5..8 {
			assert_ok!(Network::list_node(signed(number.into()), peer(number)));
		}
		let page = Network::nodes(None, 2);
		assert_ok!(Network::unlist_node(signed(6), peer(6)));
		assert_eq!(page.next, Some((OrgId(6), peer(6))));
		let page = Network::nodes(page.next, 2);
		let expected = NodeEntry { organisation: OrgId(7), peer: peer(7), counts: true };
		assert_eq!(page, Page { items: vec![expected], next: None });
	});
}

#[test]
fn node_should_show_who_lists_it() {
	build_and_execute(|| {
		assert_eq!(Network::node(peer(5)), None);
		assert_ok!(Network::list_node(signed(5), peer(5)));
		let expected = NodeEntry { organisation: OrgId(5), peer: peer(5), counts: true };
		assert_eq!(Network::node(peer(5)), Some(expected));
	});
}
