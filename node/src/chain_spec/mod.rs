//! The chains that this binary knows by name, and chain specs from files.

pub(crate) mod bench;
pub(crate) mod members;
pub(crate) mod production;

use sc_chain_spec::{ChainSpecBuilder, NoExtension};
use sc_service::{ChainType, Properties};
use serde_json::json;
use stalhof_runtime::{WASM_BINARY, configs::SS58_PREFIX, genesis};
use std::path::PathBuf;

/// A Stalhof chain spec.
pub(crate) type ChainSpec = sc_service::GenericChainSpec;

/// The protocol by which nodes of Stalhof chains find one another.
const PROTOCOL_ID: &str = "stalhof";

/// The chains that have a name: all for development.
const NAMES: [&str; 6] = ["dev", "local", "sudo-test", "story", "bench", "bench-solo"];

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
		"story" => preset("Stalhof Story", "story", ChainType::Local, genesis::STORY)?,
		"bench" => bench::spec("Stalhof Bench", id, &genesis::FOUR)?,
		"bench-solo" => bench::spec("Stalhof Bench Solo", id, &genesis::FOUR[..1])?,
		path if PathBuf::from(path).is_file() => ChainSpec::from_json_file(path.into())
			.map_err(|error| format!("{path} holds no chain spec: {error}"))?,
		other => {
			return Err(format!(
				"'{other}' is neither a chain ({}) nor a file with a chain spec",
				NAMES.join(", ")
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

#[cfg(test)]
mod tests {
	use super::*;

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
