use super::*;

fn broken() -> &'static str {
	match Network::do_try_state() {
		Err(sp_runtime::TryRuntimeError::Other(rule)) => rule,
		other => panic!("{other:?}"),
	}
}

#[test]
fn try_state_should_notice_a_nomination_that_leads_nowhere() {
	build_and_execute(|| {
		Nominees::<Test>::remove(1);
		assert_eq!(broken(), "a nominated account leads back");
		Nominees::<Test>::insert(1, OrgId(1));
		Nominees::<Test>::insert(9, OrgId(1));
		assert_eq!(broken(), "nobody else's account is noted as nominated");
		Nominees::<Test>::remove(9);
	});
}

#[test]
fn try_state_should_notice_chosen_validators_that_cannot_be() {
	build_and_execute(|| {
		let good = Chosen::<Test>::get();
		for (wrong, rule) in [
			([2, 1, 3].as_slice(), "the chosen stand in order, each once"),
			(&[1, 2], "as many are chosen as the floor asks"),
			(&[1, 2, 9], "who is chosen nominates somebody"),
		] {
			Chosen::<Test>::put(chosen(wrong));
			assert_eq!(broken(), rule);
		}
		Chosen::<Test>::put(good);
	});
}

#[test]
fn try_state_should_notice_seats_that_are_not_the_sessions() {
	build_and_execute(|| {
		let good = seats(&[1, 2, 3, 4]);
		PreviousSeats::<Test>::put(seats(&[2, 1, 3]));
		assert_eq!(broken(), "seats stand in order of organisation, one for each");
		PreviousSeats::<Test>::put(seats(&[1, 2]));
		assert_eq!(broken(), "sessions have as many as the floor asks");
		let mut twice = good.clone();
		twice[1].validator = 1;
		PreviousSeats::<Test>::put(twice);
		assert_eq!(broken(), "no account has two seats");
		PreviousSeats::<Test>::put(&good);
		RunningSeats::<Test>::put(seats(&[1, 2, 3]));
		assert_eq!(broken(), "the running seats are the session's");
		RunningSeats::<Test>::put(&good);
		QueuedSeats::<Test>::put(seats(&[1, 2, 3]));
		assert_eq!(broken(), "the queued seats are the next session's");
		QueuedSeats::<Test>::put(&good);
	});
}

#[test]
fn try_state_should_notice_nodes_that_do_not_agree() {
	build_and_execute(|| {
		assert_ok!(Network::list_node(signed(5), peer(1)));
		Nodes::<Test>::insert(peer(1), OrgId(6));
		assert_eq!(broken(), "a node leads back to who lists it");
		Nodes::<Test>::insert(peer(1), OrgId(5));
		Nodes::<Test>::insert(peer(2), OrgId(5));
		assert_eq!(broken(), "every node is somebody's");
		Nodes::<Test>::remove(peer(2));
		Participants::mutate(|participants| participants.insert(OrgId(5)));
		assert_eq!(broken(), "only members list nodes");
		Participants::set(Default::default());
		let nonsense = PeerId::from_bytes(vec![1]).unwrap();
		NodesOf::<Test>::insert(Ordered(OrgId(5)), &nonsense, ());
		assert_eq!(broken(), "nodes have peer ids");
		NodesOf::<Test>::remove(Ordered(OrgId(5)), &nonsense);
		for number in 10..10 + MAX_NODES as u8 {
			NodesOf::<Test>::insert(Ordered(OrgId(5)), peer(number), ());
			Nodes::<Test>::insert(peer(number), OrgId(5));
		}
		assert_eq!(broken(), "no organisation lists more nodes than it may");
		Nodes::<Test>::remove(peer(1));
		NodesOf::<Test>::remove(Ordered(OrgId(5)), peer(1));
	});
}
