use super::*;
use crate::switches::on;
use sp_core::{ed25519, sr25519};
use stalhof_primitives::{
	organisation::Permission,
	time::{Day, Speed},
};
use stalhof_runtime_api::DevelopmentSwitch::{self, *};

fn key(seed: u8) -> [u8; 32] {
	[seed; 32]
}

/// A genesis of four validators whose keys nobody knows.
fn production() -> Genesis {
	let known = crate::genesis::of_well_known(&crate::genesis::FOUR);
	let (mut founders, mut validators) = (known.founders, known.validators);
	for (founder, seed) in founders.iter_mut().zip((100..).step_by(10)) {
		founder.admin = AccountId::from(key(seed));
		founder.operators.clear();
	}
	for (validator, seed) in validators.iter_mut().zip((10..).step_by(10)) {
		validator.account = AccountId::from(key(seed));
		validator.keys = SessionKeys {
			aura: sr25519::Public::from_raw(key(seed + 1)).into(),
			grandpa: ed25519::Public::from_raw(key(seed + 2)).into(),
		};
	}
	Genesis { founders, validators, validator_floor: 4, ..Default::default() }
}

fn switches(genesis: Genesis) -> Vec<DevelopmentSwitch> {
	externalities(genesis).execute_with(on)
}

#[test]
fn a_production_genesis_should_have_no_switch_on() {
	assert_eq!(switches(production()), []);
}

#[test]
fn each_switch_should_be_seen_alone() {
	let with = |change: fn(&mut Genesis)| {
		let mut genesis = production();
		change(&mut genesis);
		switches(genesis)
	};
	let seen = [
		with(|genesis| genesis.calendar_start = Some(Day::from_number(18_211))),
		with(|genesis| genesis.calendar_speed = Speed::new(2).unwrap()),
		with(|genesis| genesis.sudo = Some(AccountId::from(key(99)))),
		with(|genesis| genesis.founders[3].admin = account(Sr25519Keyring::FerdieStash)),
	];
	assert_eq!(seen, DevelopmentSwitch::ALL.map(|switch| vec![switch]));
}

#[test]
fn a_well_known_key_should_be_seen_wherever_it_stands() {
	let with = |change: fn(&mut Genesis, SessionKeys)| {
		let mut genesis = production();
		let known = crate::genesis::well_known_session_keys(Sr25519Keyring::Bob).unwrap();
		change(&mut genesis, known);
		switches(genesis)
	};
	assert_eq!(
		with(|genesis, known| genesis.validators[0].keys.aura = known.aura),
		[WellKnownKeys]
	);
	assert_eq!(
		with(|genesis, known| genesis.validators[0].keys.grandpa = known.grandpa),
		[WellKnownKeys]
	);
	assert_eq!(
		with(|genesis, _| genesis.validators[0].account = account(Sr25519Keyring::Bob)),
		[WellKnownKeys]
	);
	assert_eq!(
		with(|genesis, _| {
			let operator = (account(Sr25519Keyring::Bob), Permission::Settle.into());
			genesis.founders[5].operators.push(operator);
		}),
		[WellKnownKeys]
	);
	assert_eq!(
		with(|genesis, _| genesis.sudo = Some(account(Sr25519Keyring::Alice))),
		[Sudo, WellKnownKeys]
	);
}

#[test]
fn calendar_switches_should_stay_on_once_the_calendar_runs() {
	let mut genesis = production();
	genesis.calendar_start = Some(Day::from_number(18_211));
	genesis.calendar_speed = Speed::new(14_400).unwrap();
	externalities(genesis).execute_with(|| {
		use frame_support::traits::OnTimestampSet;
		<Calendar as OnTimestampSet<u64>>::on_timestamp_set(1_795_420_800_000);
		assert_eq!(on(), [CalendarStart, CalendarSpeed]);
	});
	externalities(production()).execute_with(|| {
		use frame_support::traits::OnTimestampSet;
		<Calendar as OnTimestampSet<u64>>::on_timestamp_set(1_795_420_800_000);
		assert_eq!(on(), []);
	});
}
