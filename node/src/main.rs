//! `stalhof-node`: runs a Stalhof chain.

mod allow_list;
mod build_blocks;
mod chain_spec;
mod cli;
mod clock;
mod command;
mod equivocations;
mod images;
mod labels;
mod preflight;
mod rpc;
mod service;

use std::process::ExitCode;

fn main() -> ExitCode {
	match command::run() {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("Error: {error}");
			ExitCode::FAILURE
		}
	}
}
