use super::*;
use frame_support::traits::{GetStorageVersion, StorageVersion};
use pallet_session::SessionManager;

/// What is said of a genesis that the chain refuses.
fn refusal(genesis: GenesisConfig<Test>) -> String {
	let result = std::panic::catch_unwind(|| storage(genesis).map(|_| ()));
	let panic = result.expect_err("the genesis was taken");
	panic.downcast_ref::<String>().expect("it says why").clone()
}

#[test]
fn genesis_should_seat_the_first_validators() {
	build_and_execute(|| {
		assert_eq!(Network::on_chain_storage_version(), StorageVersion::new(1));
		assert_eq!(Floor::<Test>::get(), 3);
		assert_eq!(Chosen::<Test>::get(), chosen(&[1, 2, 3, 4]));
		for number in 1..=4 {
			assert_eq!(Nominations::<Test>::get(Ordered(OrgId(number))), Some(number.into()));
			assert_eq!(kept(number), 160);
		}
		for seated in
			[PreviousSeats::<Test>::get(), RunningSeats::<Test>::get(), QueuedSeats::<Test>::get()]
		{
			assert_eq!(seated, seats(&[1, 2, 3, 4]));
		}
		assert_eq!(running(), [1, 2, 3, 4]);
		assert_eq!(
			<Network as SessionManager<AccountId>>::new_session_genesis(0),
			Some(vec![1, 2, 3, 4])
		);
	});
}

#[test]
fn genesis_should_leave_the_first_session_to_the_session_pallet_when_that_comes_first() {
	build_and_execute(|| {
		QueuedSeats::<Test>::kill();
		assert_eq!(<Network as SessionManager<AccountId>>::new_session_genesis(0), None);
		QueuedSeats::<Test>::put(seats(&[1, 2, 3, 4]));
	});
}

#[test]
fn genesis_should_list_nodes_by_base58() {
	let json = format!(
		r#"{{"validators":[[1,1],[2,2],[3,3],[4,4]],"floor":3,"permissioned":false,"nodes":[[7,"{}"]]}}"#,
		peer(7)
	);
	let genesis: GenesisConfig<Test> = serde_json::from_str(&json).unwrap();
	build_with(genesis, || {
		assert_eq!(Nodes::<Test>::get(peer(7)), Some(OrgId(7)));
		assert_eq!(kept(7), 186);
	});
	let wrong = json.replace("\"12D", "\"12");
	let error = serde_json::from_str::<GenesisConfig<Test>>(&wrong).err().unwrap().to_string();
	assert!(error.contains("is no peer id"), "{error}");
}

#[test]
fn genesis_should_refuse_a_floor_that_does_not_hold() {
	for floor in [0, 5] {
		let error = refusal(GenesisConfig { floor, ..genesis() });
		assert_eq!(error, format!("4 validators begin: the floor is 1 to 4, not {floor}"));
	}
}

#[test]
fn genesis_should_refuse_validators_other_than_those_with_session_keys() {
	for validators in [
		vec![(OrgId(1), 1), (OrgId(2), 2), (OrgId(3), 3)],
		vec![(OrgId(1), 1), (OrgId(2), 2), (OrgId(3), 3), (OrgId(4), 5)],
	] {
		let error = refusal(GenesisConfig { validators, ..genesis() });
		assert!(error.contains("not those whose session keys genesis sets"), "{error}");
	}
}

#[test]
fn genesis_should_refuse_an_organisation_or_an_account_that_is_named_twice() {
	for twice in [(OrgId(1), 4), (OrgId(4), 1)] {
		let mut genesis = genesis();
		genesis.validators[3] = twice;
		assert!(refusal(genesis).contains("is named twice"));
	}
}

#[test]
fn genesis_should_refuse_more_validators_than_the_chain_takes() {
	let validators = (1..=7).map(|number| (OrgId(number), AccountId::from(number))).collect();
	let network = GenesisConfig { validators, floor: 3, ..genesis() };
	reset();
	let result = std::panic::catch_unwind(|| {
		sp_io::TestExternalities::default().execute_with(|| network.build());
	});
	let panic = result.unwrap_err();
	assert_eq!(panic.downcast_ref::<String>().unwrap(), "there are more validators than 6");
}

#[test]
fn genesis_should_refuse_a_validator_without_a_node_when_the_chain_is_permissioned() {
	let nodes = (1..=3).map(|number| (OrgId(number.into()), peer(number))).collect();
	let error = refusal(GenesisConfig { permissioned: true, nodes, ..genesis() });
	assert!(error.starts_with("organisation 4 runs a validator and lists no node"), "{error}");
}

#[test]
fn genesis_should_refuse_a_node_that_cannot_be_listed() {
	let nodes = vec![(OrgId(1), peer(1)), (OrgId(2), peer(1))];
	let error = refusal(GenesisConfig { nodes, ..genesis() });
	assert!(error.contains("of organisation 2") && error.contains("ListedByAnother"), "{error}");
}
