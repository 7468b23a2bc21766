//! The chains that this binary knows by name, and chain specs from files.

pub(crate) mod members;
pub(crate) mod production;

use sc_chain_spec::{ChainSpecBuilder, NoExtension};
use sc_service::{ChainType, Properties};
use serde_json::json;
use sp_core::{DeriveJunction, Pair, crypto::DEV_PHRASE, sr25519};
use stalhof_runtime::{
	AccountId, Balance, WASM_BINARY,
	configs::SS58_PREFIX,
	genesis::{self, of_well_known},
};
use std::path::PathBuf;

/// A Stalhof chain spec.
pub(crate) type ChainSpec = sc_service::GenericChainSpec;

/// The protocol by which nodes of Stalhof chains find one another.
const PROTOCOL_ID: &str = "stalhof";

/// Accounts that a benchmark chain begins with: `//bench//0` and on.
const BENCH_ACCOUNTS: u64 = 1_000;

/// Deposit units of each of them.
const BENCH_ENDOWMENT: Balance = 1_000_000_000;

/// The chain of that name, or the chain spec in the file of that name.
///
/// # Errors
/// When the name is neither, or the file holds no chain spec.
pub(crate) fn load(id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
	let spec = match id {
		"dev" => {
			preset("Stalhof Development", "dev", ChainType::Development, genesis::DEVELOPMENT)?
		}
		"" | "local" => preset("Stalhof Local", "local", ChainType::Local, genesis::LOCAL)?,
		"sudo-test" => {
			preset("Stalhof Sudo Test", "sudo-test", ChainType::Local, genesis::SUDO_TEST)?
		}
		"bench" => bench("Stalhof Bench", id, &genesis::FOUR)?,
		"bench-solo" => bench("Stalhof Bench Solo", id, &genesis::FOUR[..1])?,
		path if PathBuf::from(path).is_file() => ChainSpec::from_json_file(path.into())
			.map_err(|error| format!("{path} holds no chain spec: {error}"))?,
		other => {
			return Err(format!(
				"'{other}' is neither a chain (dev, local, sudo-test, bench, bench-solo) nor a file \
				 with a chain spec"
			));
		}
	};
	Ok(Box::new(spec))
}

fn wasm() -> Result<&'static [u8], String> {
	WASM_BINARY.ok_or_else(|| {
		"this binary was built without its runtime: build it again without SKIP_WASM_BUILD".into()
	})
}

fn properties() -> Properties {
	let values = json!({ "tokenSymbol": "SHU", "tokenDecimals": 0, "ss58Format": SS58_PREFIX });
	values.as_object().cloned().unwrap_or_default()
}

/// What every Stalhof chain spec has; the genesis is still to be given.
fn builder(name: &str, id: &str, kind: ChainType) -> Result<ChainSpecBuilder<NoExtension>, String> {
	Ok(ChainSpec::builder(wasm()?, None)
		.with_name(name)
		.with_id(id)
		.with_chain_type(kind)
		.with_protocol_id(PROTOCOL_ID)
		.with_properties(properties()))
}

fn preset(name: &str, id: &str, kind: ChainType, preset: &str) -> Result<ChainSpec, String> {
	Ok(builder(name, id, kind)?.with_genesis_config_preset_name(preset).build())
}

/// A chain for measurements, with many accounts that can all transact at once.
fn bench(
	name: &str,
	id: &str,
	validators: &[sp_keyring::Sr25519Keyring],
) -> Result<ChainSpec, String> {
	let mut genesis = of_well_known(validators);
	genesis.endowed.extend(bench_accounts()?.map(|account| (account, BENCH_ENDOWMENT)));
	Ok(builder(name, id, ChainType::Local)?.with_genesis_config_patch(genesis.patch()).build())
}

/// The accounts `//bench//0` to `//bench//999` of the development phrase.
pub(crate) fn bench_accounts() -> Result<impl Iterator<Item = AccountId>, String> {
	let root = sr25519::Pair::from_string(DEV_PHRASE, None)
		.map_err(|error| format!("the development phrase: {error:?}"))?;
	Ok((0..BENCH_ACCOUNTS).filter_map(move |number| {
		let path = [DeriveJunction::hard("bench"), DeriveJunction::hard(number)];
		let (pair, _) = root.derive(path.into_iter(), None).ok()?;
		Some(AccountId::from(pair.public()))
	}))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn bench_accounts_should_be_those_that_their_paths_derive() {
		let accounts: Vec<_> = bench_accounts().unwrap().collect();
		assert_eq!(accounts.len(), BENCH_ACCOUNTS as usize);
		for number in [0, 7, 999] {
			let pair = sr25519::Pair::from_string(&format!("//bench//{number}"), None).unwrap();
			assert_eq!(accounts[number], AccountId::from(pair.public()));
		}
	}

	#[test]
	fn a_name_that_is_no_chain_should_be_refused_with_the_names_that_are() {
		let Err(error) = load("mainnet") else { panic!("mainnet was found") };
		assert!(error.contains("'mainnet'") && error.contains("dev, local"), "{error}");
		let Err(error) = load(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")) else {
			panic!("a manifest was taken for a chain spec")
		};
		assert!(error.contains("holds no chain spec"), "{error}");
	}
}
