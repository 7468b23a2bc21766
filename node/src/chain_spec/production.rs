//! `new-chain-spec`: founds a production network.

use super::{
	members::{Founding, MembersFile},
	wasm,
};
use sc_chain_spec::GenesisConfigBuilderRuntimeCaller;
use sc_service::ChainType;
use sp_io::{SubstrateHostFunctions, TestExternalities};
use stalhof_primitives::time::{Day, Moment, UtcOffset};
use stalhof_runtime::{genesis::Genesis, switches};
use std::{
	fs,
	io::{ErrorKind, Write},
	path::PathBuf,
	time::SystemTime,
};

/// Makes the chain spec of a production network.
///
/// It refuses keys that everybody knows, any calendar but the wall clock's, a sudo key, and whatever
/// else only a development chain may have.
#[derive(Debug, clap::Args)]
pub(crate) struct NewChainSpecCmd {
	/// The TOML file with the network's name and its members' public keys.
	#[arg(long, value_name = "FILE")]
	members: PathBuf,

	/// Where to write the chain spec, in raw form. A file that exists is left alone.
	#[arg(long, value_name = "FILE")]
	out: PathBuf,
}

impl NewChainSpecCmd {
	/// Reads the members, checks them, writes the chain spec, says what it did.
	pub(crate) fn run(&self) -> sc_cli::Result<()> {
		self.make().map_err(sc_cli::Error::Input)
	}

	fn make(&self) -> Result<(), String> {
		let path = self.members.display();
		let text = fs::read_to_string(&self.members)
			.map_err(|error| format!("cannot read {path}: {error}"))?;
		let members = MembersFile::parse(&text)
			.map_err(|error| format!("{path} is no members file: {error}"))?;
		let Founding { genesis, bootnodes } = members.founding(today()?).map_err(|faults| {
			format!("{path} founds no production network:\n- {}", faults.join("\n- "))
		})?;
		let validators = genesis.validators.len();
		let no_bootnodes = bootnodes.is_empty();
		refuse_switches(&genesis)?;

		let spec = super::builder(&members.name, &members.id, ChainType::Live)?
			.with_boot_nodes(bootnodes)
			.with_genesis_config_patch(genesis.patch())
			.build();
		self.write(&spec.as_json(true)?)?;
		println!(
			"{}: chain spec of {} ({}), {validators} validators",
			self.out.display(),
			members.name,
			members.id
		);
		if no_bootnodes {
			println!("It names no bootnodes: each node must be started with --bootnodes.");
		}
		println!("Every member runs with this very file: compare its SHA-256 before starting.");
		Ok(())
	}

	fn write(&self, json: &str) -> Result<(), String> {
		let path = self.out.display();
		let mut file = fs::File::create_new(&self.out).map_err(|error| match error.kind() {
			ErrorKind::AlreadyExists => {
				format!("{path} exists: a chain spec is never overwritten; name another file")
			}
			_ => format!("cannot write {path}: {error}"),
		})?;
		file.write_all(json.as_bytes()).map_err(|error| format!("cannot write {path}: {error}"))
	}
}

/// The date by this machine's clock, UTC.
fn today() -> Result<Day, String> {
	let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
	let millis = since.ok().and_then(|since| u64::try_from(since.as_millis()).ok());
	let millis = millis.ok_or("this machine's clock shows a time before 1970: set it")?;
	Ok(Moment::from_millis(millis).day(UtcOffset::UTC))
}

/// Builds the state that `genesis` makes and asks it for development-only switches: the same question
/// that nodes ask of a running chain, so that nothing slips past the checks of the file.
fn refuse_switches(genesis: &Genesis) -> Result<(), String> {
	let storage = GenesisConfigBuilderRuntimeCaller::<SubstrateHostFunctions>::new(wasm()?)
		.get_storage_for_patch(genesis.clone().patch())?;
	let on = TestExternalities::new(storage).execute_with(switches::on);
	if on.is_empty() {
		return Ok(());
	}
	Err(format!("this network would have what only a development chain may have: {on:?}"))
}
