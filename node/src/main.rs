//! `stalhof-node`: runs a Stalhof chain.

mod chain_spec;
mod cli;
mod clock;
mod command;
mod rpc;
mod service;

fn main() -> sc_cli::Result<()> {
	command::run()
}
