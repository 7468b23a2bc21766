use super::*;
use crate::{
	apis::validators,
	genesis::{DEVELOPMENT, FOUR, LOCAL, STORY, SUDO_TEST, WellKnown, of_well_known, preset_names},
};
use frame_support::traits::fungible::Inspect;
use pallet_consortium::Organisations;
use stalhof_primitives::ordered::Ordered;

#[test]
fn the_presets_should_be_four_and_no_other() {
	let names: Vec<_> = preset_names().iter().map(ToString::to_string).collect();
	assert_eq!(names, [DEVELOPMENT, LOCAL, SUDO_TEST, STORY]);
	assert!(crate::genesis::preset(&"production".into()).is_none());
}

#[test]
fn only_the_development_and_test_presets_should_name_a_sudo_key() {
	let has_sudo = |name| preset(name)["sudo"]["key"].is_string();
	assert!(has_sudo(DEVELOPMENT) && has_sudo(SUDO_TEST));
	assert!(!has_sudo(LOCAL) && !has_sudo(STORY));
}

#[test]
fn every_preset_should_make_a_state() {
	for name in [DEVELOPMENT, LOCAL, SUDO_TEST, STORY] {
		let mut config = serde_json::to_value(RuntimeGenesisConfig::default()).unwrap();
		merge(&mut config, preset(name));
		let config: RuntimeGenesisConfig = serde_json::from_value(config).unwrap();
		TestExternalities::new(config.build_storage().unwrap()).execute_with(|| {
			let expected = if [DEVELOPMENT, STORY].contains(&name) { 1 } else { 4 };
			assert_eq!(validators().len(), expected, "{name}");
		});
	}
}

#[test]
fn authorities_should_come_from_the_session_pallet_alone() {
	externalities(of_well_known(&FOUR)).execute_with(|| {
		let keys: Vec<_> = FOUR
			.iter()
			.map(|known| crate::genesis::well_known_session_keys(known.key()).unwrap())
			.collect();
		let aura: Vec<_> = keys.iter().map(|keys| keys.aura.clone()).collect();
		assert_eq!(pallet_aura::Authorities::<Runtime>::get().into_inner(), aura);
		let grandpa: Vec<_> = keys.iter().map(|keys| (keys.grandpa.clone(), 1)).collect();
		assert_eq!(Grandpa::grandpa_authorities(), grandpa);
		assert_eq!(pallet_grandpa::CurrentSetId::<Runtime>::get(), 0);
	});
	let patch = of_well_known(&FOUR).patch();
	assert!(patch.get("aura").is_none() && patch.get("grandpa").is_none());
}

#[test]
fn each_validator_should_be_listed_with_its_own_keys() {
	externalities(of_well_known(&FOUR)).execute_with(|| {
		for validator in validators() {
			let name = Sr25519Keyring::from_account_id(&validator.account).unwrap();
			let keys = crate::genesis::well_known_session_keys(name).unwrap();
			assert_eq!(validator.aura, keys.aura.into_inner().0);
			assert_eq!(validator.grandpa, keys.grandpa.into_inner().0);
		}
	});
}

#[test]
fn genesis_should_issue_what_operators_get_and_nothing_else() {
	externalities(of_well_known(&FOUR)).execute_with(|| {
		// Six administrators, six second operators.
		let each = crate::configs::APPOINTMENT_ENDOWMENT;
		assert_eq!(Balances::total_issuance(), 12 * each);
		assert_eq!(Balances::total_balance(&account(Sr25519Keyring::AliceStash)), each);
		assert_eq!(Balances::free_balance(account(Sr25519Keyring::One)), 0);
	});
}

#[test]
fn an_account_should_get_what_it_lacks_when_it_is_appointed_again() {
	use frame_support::traits::{
		fungible::Mutate,
		tokens::{Fortitude, Precision, Preservation},
	};
	use pallet_consortium::OnAppointed;
	type Appointments = <Runtime as pallet_consortium::Config>::OnAppointed;
	externalities(of_well_known(&FOUR)).execute_with(|| {
		let (bob, each) = (account(Sr25519Keyring::Bob), crate::configs::APPOINTMENT_ENDOWMENT);
		let (lost, kept) = (100, Preservation::Preserve);
		Balances::burn_from(&bob, lost, kept, Precision::Exact, Fortitude::Polite).unwrap();
		assert_eq!(Balances::total_balance(&bob), each - lost);
		for _ in 0..2 {
			Appointments::appointed(&bob);
			assert_eq!(Balances::total_balance(&bob), each);
		}
	});
}

#[test]
fn a_session_should_last_as_long_as_genesis_says() {
	use pallet_session::ShouldEndSession;
	type Sessions = <Runtime as pallet_session::Config>::ShouldEndSession;
	for (session_blocks, expected) in [(None, 300), (Some(7), 7)] {
		let genesis = Genesis { session_blocks, ..of_well_known(&FOUR) };
		externalities(genesis).execute_with(|| {
			let ends = (1..=600).find(|block| Sessions::should_end_session(*block));
			assert_eq!(ends, Some(expected));
		});
	}
}

#[test]
#[should_panic = "a session has a block at least"]
fn a_session_without_blocks_should_stop_genesis() {
	externalities(Genesis { session_blocks: Some(0), ..of_well_known(&FOUR) });
}

#[test]
fn founders_of_development_chains_should_have_the_keys_for_sealed_files_that_their_paths_give() {
	use curve25519_dalek::MontgomeryPoint;
	externalities(of_well_known(&FOUR)).execute_with(|| {
		for known in WellKnown::ALL {
			let path = format!("stalhof/sealing/development//{}", known.key());
			let secret = sp_io::hashing::sha2_256(path.as_bytes());
			let public = MontgomeryPoint::mul_base_clamped(secret).to_bytes();
			let record = Organisations::<Runtime>::get(Ordered(known.id())).unwrap();
			assert_eq!(record.profile.encryption_key, Some(public), "{path}");
			assert!(crate::switches::is_well_known(&public));
		}
	});
}

#[test]
fn development_chains_should_have_a_member_of_every_role() {
	use stalhof_primitives::organisation::{Role, Roles};
	externalities(of_well_known(&FOUR)).execute_with(|| {
		let mut roles = Roles::NONE;
		for known in WellKnown::ALL {
			let seat = pallet_consortium::Seats::<Runtime>::get(Ordered(known.id())).unwrap();
			roles = roles.union(seat.roles);
			let operator = pallet_consortium::Operators::<Runtime>::get(account(known.key()));
			assert_eq!(operator.unwrap().organisation, known.id());
			assert_eq!(
				Consortium::organisation_of(known.registration().unwrap()),
				Some(known.id())
			);
		}
		assert_eq!(roles, Role::ALL.iter().copied().collect());
		assert_eq!(Consortium::counted_groups().len(), 6);
		check();
	});
}
