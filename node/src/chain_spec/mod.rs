//! The chains that this binary knows by name, and chain specs from files.

pub(crate) mod members;
pub(crate) mod production;

use sc_service::{ChainType, Properties};
use serde_json::json;
use sp_core::{Pair, sr25519};
use stalhof_runtime::{
	AccountId, Balance, WASM_BINARY,
	configs::SS58_PREFIX,
	genesis::{self, Genesis, of_well_known},
};
use std::path::PathBuf;

/// A Stalhof chain spec.
pub(crate) type ChainSpec = sc_service::GenericChainSpec;

/// The protocol by which nodes of Stalhof chains find one another.
const PROTOCOL_ID: &str = "stalhof";

/// Accounts that a benchmark chain begins with: `//bench//0` and on.
pub(crate) const BENCH_ACCOUNTS: u32 = 1_000;

/// Deposit units of each of them.
const BENCH_ENDOWMENT: Balance = 1_000_000_000;

/// The chain of that name, or the chain spec in the file of that name.
///
/// # Errors
/// When the name is neither, or the file holds no chain spec.
pub(crate) fn load(id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
	let spec = match id {
		"dev" => preset("Stalhof Development", "dev", ChainType::Development, genesis::DEVELOPMENT)?,
		"" | "local" => preset("Stalhof Local", "local", ChainType::Local, genesis::LOCAL)?,
		"sudo-test" => {
			preset("Stalhof Sudo Test", "sudo-test", ChainType::Local, genesis::SUDO_TEST)?
		},
		"bench" => bench("Stalhof Bench", id, &genesis::FOUR)?,
		"bench-solo" => bench("Stalhof Bench Solo", id, &genesis::FOUR[..1])?,
		path if PathBuf::from(path).is_file() => ChainSpec::from_json_file(path.into())
			.map_err(|error| format!("{path} holds no chain spec: {error}"))?,
		other => {
			return Err(format!(
				"'{other}' is neither a chain (dev, local, sudo-test, bench, bench-solo) nor a file \
				 with a chain spec"
			));
		},
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

fn preset(name: &str, id: &str, kind: ChainType, preset: &str) -> Result<ChainSpec, String> {
	Ok(ChainSpec::builder(wasm()?, None)
		.with_name(name)
		.with_id(id)
		.with_chain_type(kind)
		.with_protocol_id(PROTOCOL_ID)
		.with_properties(properties())
		.with_genesis_config_preset_name(preset)
		.build())
}

fn from_genesis(name: &str, id: &str, kind: ChainType, genesis: Genesis) -> Result<ChainSpec, String> {
	Ok(ChainSpec::builder(wasm()?, None)
		.with_name(name)
		.with_id(id)
		.with_chain_type(kind)
		.with_protocol_id(PROTOCOL_ID)
		.with_properties(properties())
		.with_genesis_config_patch(genesis.patch())
		.build())
}

/// A chain for measurements, with many accounts that can all transact at once.
fn bench(
	name: &str,
	id: &str,
	validators: &[sp_keyring::Sr25519Keyring],
) -> Result<ChainSpec, String> {
	let mut genesis = of_well_known(validators);
	for number in 0..BENCH_ACCOUNTS {
		genesis.endowed.push((bench_account(number)?, BENCH_ENDOWMENT));
	}
	from_genesis(name, id, ChainType::Local, genesis)
}

/// The account `//bench//{number}` of the development phrase.
pub(crate) fn bench_account(number: u32) -> Result<AccountId, String> {
	let pair = sr25519::Pair::from_string(&format!("//bench//{number}"), None)
		.map_err(|error| format!("//bench//{number}: {error:?}"))?;
	Ok(AccountId::from(pair.public()))
}
