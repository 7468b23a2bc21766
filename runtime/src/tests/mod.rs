//! The runtime as a whole.

#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
mod filter;
mod genesis;
mod goods;
mod limits;
mod movements;
mod reads;
mod switches;
mod transactions;
mod vectors;

use crate::{genesis::Genesis, *};
use codec::Encode;
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{BuildStorage, traits::Header as _};
use std::string::ToString;

/// A slot on 2026-11-23.
const SLOT: u64 = 897_710_400;

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

/// Begins block `number`, which is written in `slot`, and sets its timestamp.
fn begin_block(number: BlockNumber, slot: u64) {
	let pre_runtime =
		sp_runtime::DigestItem::PreRuntime(sp_consensus_aura::AURA_ENGINE_ID, slot.encode());
	let digest = sp_runtime::Digest { logs: vec![pre_runtime] };
	let header = Header::new(number, Hash::zero(), Hash::zero(), System::parent_hash(), digest);
	Executive::initialize_block(&header);
	let set = RuntimeCall::Timestamp(pallet_timestamp::Call::set { now: slot * SLOT_MILLIS });
	Executive::apply_extrinsic(UncheckedExtrinsic::new_bare(set)).unwrap().unwrap();
}

/// Checks the invariants of all pallets of ours.
fn check() {
	Calendar::do_try_state().expect("the calendar's invariants hold");
	Consortium::do_try_state().expect("the consortium's invariants hold");
	Council::do_try_state().expect("the council's invariants hold");
	Network::do_try_state().expect("the network's invariants hold");
	Goods::do_try_state().expect("the invariants of goods hold");
	Movements::do_try_state().expect("the invariants of movements hold");
	Receivables::do_try_state().expect("the invariants of receivables hold");
	Images::do_try_state().expect("the invariants of images hold");
}

fn account(name: Sr25519Keyring) -> AccountId {
	name.to_account_id()
}

/// A preset as genesis builders receive it.
fn preset(name: &str) -> serde_json::Value {
	let bytes = crate::genesis::preset(&name.into()).expect("the preset exists");
	serde_json::from_str(&alloc::string::String::from_utf8(bytes).unwrap().to_string()).unwrap()
}
