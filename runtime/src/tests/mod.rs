//! The runtime as a whole.

mod filter;
mod genesis;
mod limits;
mod movements;
mod switches;
mod transactions;
mod vectors;

use crate::{genesis::Genesis, *};
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring;
use sp_runtime::BuildStorage;
use std::string::ToString;

/// The state that a genesis patch makes.
fn externalities(genesis: Genesis) -> TestExternalities {
	let mut config = serde_json::to_value(RuntimeGenesisConfig::default()).unwrap();
	merge(&mut config, genesis.patch());
	let config: RuntimeGenesisConfig = serde_json::from_value(config).unwrap();
	TestExternalities::new(config.build_storage().unwrap())
}

fn merge(base: &mut serde_json::Value, patch: serde_json::Value) {
	match (base, patch) {
		(serde_json::Value::Object(base), serde_json::Value::Object(patch)) => {
			for (key, value) in patch {
				merge(base.entry(key).or_insert(serde_json::Value::Null), value);
			}
		}
		(base, patch) => *base = patch,
	}
}

/// Runs `test` on a chain of well-known validators with the sudo key //Alice, and checks the
/// invariants of our pallets afterwards.
fn build_and_execute(test: impl FnOnce()) {
	let genesis = Genesis {
		sudo: Some(account(Sr25519Keyring::Alice)),
		..crate::genesis::of_well_known(&crate::genesis::FOUR)
	};
	externalities(genesis).execute_with(|| {
		System::set_block_number(1);
		test();
		check();
	});
}

/// Checks the invariants of all pallets of ours.
fn check() {
	Calendar::do_try_state().expect("the calendar's invariants hold");
	Consortium::do_try_state().expect("the consortium's invariants hold");
	Council::do_try_state().expect("the council's invariants hold");
	Network::do_try_state().expect("the network's invariants hold");
	Goods::do_try_state().expect("the invariants of goods hold");
	Movements::do_try_state().expect("the invariants of movements hold");
}

fn account(name: Sr25519Keyring) -> AccountId {
	name.to_account_id()
}

/// A preset as genesis builders receive it.
fn preset(name: &str) -> serde_json::Value {
	let bytes = crate::genesis::preset(&name.into()).expect("the preset exists");
	serde_json::from_str(&alloc::string::String::from_utf8(bytes).unwrap().to_string()).unwrap()
}
