//! The `stalhof` command line. It parses arguments and prints; everything else is the library's.

mod chain;
mod consent;
mod council;
mod debtor;
mod epoch;
mod goods;
mod group;
mod gs1;
mod images;
mod invoice;
mod keys;
mod lender;
mod lookup;
mod nodes;
mod operator;
mod org;
mod output;
mod participants;
mod password;
mod pause;
mod quota;
mod receivables;
mod signer;
mod submit;
mod treasury;
mod tx;
mod upgrade;
mod validator;

use crate::{
	client::Client,
	error::{Error, Result},
	keys::Keystore,
};
use clap::{Args, CommandFactory, Parser, Subcommand, error::ErrorKind};
use clap_complete::Shell;
use output::Output;
use std::{io, path::PathBuf, process::ExitCode};

/// Stack of the threads that decode, in bytes.
const STACK: usize = 8 << 20;

/// Exit code for a wrong command line.
const USAGE: u8 = 2;

/// Keys, transactions and proofs for a Stalhof chain.
///
/// Exit codes: 0 done, 1 unexpected, 2 wrong command line, 3 bad input and nothing was sent, 4 node not
/// reachable or not a Stalhof node, 5 refused by the chain, 6 not final in time, 7 a proof did not
/// verify, 8 key or password, 9 pictures that may not be used.
#[derive(Parser)]
#[command(name = "stalhof", version)]
struct Cli {
	#[command(flatten, next_help_heading = "For every command")]
	global: Global,
	#[command(subcommand)]
	command: Command,
}

#[derive(Args)]
struct Global {
	/// WebSocket address of the node.
	#[arg(long, global = true, env = "STALHOF_URL", default_value = "ws://127.0.0.1:9944")]
	url: String,
	/// Check finality against the authority set in this file, which `chain pin` makes.
	#[arg(long, global = true, env = "STALHOF_PIN", value_name = "FILE")]
	pin: Option<PathBuf>,
	/// Leave the file of --pin as it is when the set has changed.
	#[arg(long, global = true)]
	frozen_pin: bool,
	/// Compare finalised blocks with those of a second node.
	#[arg(long, global = true, value_name = "URL")]
	header_from: Option<String>,
	/// Print JSON: one document, or one a line for what goes on.
	#[arg(long, global = true)]
	json: bool,
	/// Directory of the keys [default: $XDG_DATA_HOME/stalhof/keys].
	#[arg(long, global = true, env = "STALHOF_KEYSTORE", value_name = "DIR")]
	keystore: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
	/// Make, import and list keys.
	#[command(subcommand)]
	Keys(keys::Command),
	/// Prepare, sign and send transactions.
	#[command(subcommand)]
	Tx(tx::Command),
	/// Look at the chain, follow it, and prove what is in it.
	#[command(subcommand)]
	Chain(chain::Command),
	/// Register organisations, and see and change how they stand.
	#[command(subcommand)]
	Org(org::Command),
	/// Bring in many participants at once.
	#[command(subcommand)]
	Participants(participants::Command),
	/// Appoint, change and dismiss the accounts that act for an organisation.
	#[command(subcommand)]
	Operator(operator::Command),
	/// Look at groups of organisations.
	#[command(subcommand)]
	Group(group::Command),
	/// Look at what a group may use of the chain, and has used.
	Quota(quota::Command),
	/// Sign and check consents, without which nobody is brought in.
	#[command(subcommand)]
	Consent(consent::Command),
	/// Propose acts, vote on them, and close them.
	#[command(subcommand)]
	Council(council::Command),
	/// Read GS1 identifiers, look at licences, and let others issue keys under them.
	#[command(subcommand)]
	Gs1(gs1::Command),
	/// Mark goods, and prove and check single marks.
	#[command(subcommand)]
	Goods(goods::Command),
	/// Hash pictures, register them, search for copies, license them, and answer platforms.
	#[command(subcommand)]
	Images(images::Command),
	/// Read invoices, bring them in, accept them, sell them, and show what has become of them.
	#[command(subcommand)]
	Invoice(invoice::Command),
	/// Approve payables, see what is due, and pay it.
	#[command(subcommand)]
	Debtor(debtor::Command),
	/// Find receivables to finance, check and fund them, and collect.
	#[command(subcommand)]
	Lender(lender::Command),
	/// The key by which the same invoice is known again: make it, open it, pass it on.
	#[command(subcommand)]
	Epoch(epoch::Command),
	/// Use an organisation's treasury.
	#[command(subcommand)]
	Treasury(treasury::Command),
	/// Nominate session keys, and look at validators.
	#[command(subcommand)]
	Validator(validator::Command),
	/// List the nodes that may connect.
	#[command(subcommand)]
	Nodes(nodes::Command),
	/// Upgrade the runtime.
	#[command(subcommand)]
	Upgrade(upgrade::Command),
	/// Pause pallets, and look at what is paused.
	#[command(subcommand)]
	Pause(pause::Command),
	/// Print a completion script for a shell.
	Completions {
		/// The shell.
		shell: Shell,
	},
}

/// What all commands need.
struct Context {
	global: Global,
	out: Output,
}

impl Context {
	async fn connect(&self) -> Result<Client> {
		let mut builder = Client::builder(&self.global.url);
		if let Some(pin) = &self.global.pin {
			builder = builder.pin(pin);
		}
		if self.global.frozen_pin {
			builder = builder.frozen_pin();
		}
		if let Some(url) = self.second()? {
			builder = builder.header_from(url);
		}
		builder.connect().await
	}

	/// Address of the second node, if one is to be asked. The node itself cannot be it.
	fn second(&self) -> Result<Option<&str>> {
		let Global { url, header_from, .. } = &self.global;
		match header_from {
			Some(second) if second.trim_end_matches('/') == url.trim_end_matches('/') => {
				Err(Error::BadValue {
					what: "address of the second node",
					value: second.clone(),
					why: "it is that of the first".to_owned(),
				})
			}
			second => Ok(second.as_deref()),
		}
	}

	fn keystore(&self) -> Result<Keystore> {
		Ok(Keystore::new(match &self.global.keystore {
			Some(directory) => directory.clone(),
			None => Keystore::default_directory()?,
		}))
	}
}

/// Runs the command line of this process.
pub fn main() -> ExitCode {
	let cli = match Cli::try_parse() {
		Ok(cli) => cli,
		Err(error) => return usage(&error),
	};
	let context = Context { out: Output::new(cli.global.json), global: cli.global };
	let result = tokio::runtime::Builder::new_multi_thread()
		.worker_threads(2)
		.thread_stack_size(STACK)
		.enable_all()
		.build()
		.map_err(|error| Error::Internal(error.to_string()))
		.and_then(|runtime| {
			let result = runtime.block_on(run(&context, cli.command));
			runtime.shutdown_background();
			result
		});
	match result {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			context.out.error(&error);
			ExitCode::from(error.exit_code())
		}
	}
}

async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Keys(command) => keys::run(context, command),
		Command::Tx(command) => tx::run(context, command).await,
		Command::Chain(command) => chain::run(context, command).await,
		Command::Org(command) => org::run(context, command).await,
		Command::Participants(command) => participants::run(context, command).await,
		Command::Operator(command) => operator::run(context, command).await,
		Command::Group(command) => group::run(context, command).await,
		Command::Quota(command) => quota::run(context, command).await,
		Command::Consent(command) => consent::run(context, command).await,
		Command::Council(command) => council::run(context, command).await,
		Command::Gs1(command) => gs1::run(context, command).await,
		Command::Goods(command) => goods::run(context, command).await,
		Command::Images(command) => images::run(context, command).await,
		Command::Invoice(command) => invoice::run(context, command).await,
		Command::Debtor(command) => debtor::run(context, command).await,
		Command::Lender(command) => lender::run(context, command).await,
		Command::Epoch(command) => epoch::run(context, command).await,
		Command::Treasury(command) => treasury::run(context, command).await,
		Command::Validator(command) => validator::run(context, command).await,
		Command::Nodes(command) => nodes::run(context, command).await,
		Command::Upgrade(command) => upgrade::run(context, command).await,
		Command::Pause(command) => pause::run(context, command).await,
		Command::Completions { shell } => {
			let mut script = Vec::new();
			clap_complete::generate(shell, &mut Cli::command(), "stalhof", &mut script);
			context.out.raw(&script)
		}
	}
}

/// Help, version, or what is wrong with the command line.
fn usage(error: &clap::Error) -> ExitCode {
	let informs = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
	let json = std::env::args_os().any(|argument| argument == "--json");
	if json && !informs {
		let text = error.to_string();
		// What follows an empty line is advice.
		let lines = text.lines().take_while(|line| !line.is_empty()).map(str::trim);
		let message = lines.collect::<Vec<_>>().join(" ");
		let message = message.trim_start_matches("error: ");
		output::error_json("usage", message, "see `stalhof --help`");
	} else if error.print().is_err_and(|error| error.kind() != io::ErrorKind::BrokenPipe) {
		return ExitCode::FAILURE;
	}
	ExitCode::from(if informs { 0 } else { USAGE })
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn command_line_should_be_consistent() {
		Cli::command().debug_assert();
	}
}
