//! `stalhof tx`.

use super::{
	Context,
	output::table,
	signer::{Chain, SignerArgs, account_of, check_chain, named_account},
	submit::{Limit, Once, connect, print, report, written},
};
use crate::{
	client::Client,
	config::Runtime,
	error::{Error, Result},
	files, metadata,
	tx::{self, Call, DEFAULT_ERA, SendOptions, Transaction},
	types::AccountId,
};
use clap::{Args, Subcommand};
use std::path::{Path, PathBuf};
use subxt::transactions::Payload;

#[derive(Subcommand)]
pub(super) enum Command {
	/// Write a transaction to a file, to be signed elsewhere.
	Prepare(Prepare),
	/// Sign a transaction file. Needs no network.
	Sign {
		/// The file that `tx prepare` wrote.
		file: PathBuf,
		/// New file for the signed transaction.
		#[arg(long, value_name = "FILE")]
		out: PathBuf,
		/// Sign without asking.
		#[arg(long)]
		yes: bool,
		/// Sign also what cannot be shown.
		#[arg(long)]
		blind: bool,
		#[command(flatten)]
		signer: SignerArgs,
	},
	/// Send a signed transaction file and wait until it is final.
	Send {
		/// The file that `tx sign` wrote.
		file: PathBuf,
		#[command(flatten)]
		limit: Limit,
	},
	/// Put a text into a block.
	Remark {
		#[command(flatten)]
		remark: RemarkArgs,
		#[command(flatten)]
		once: Once,
	},
	/// Call anything that the runtime has.
	Call {
		#[command(flatten)]
		call: AnyCall,
		#[command(flatten)]
		once: Once,
	},
}

#[derive(Args)]
pub(super) struct Prepare {
	/// Account that will sign.
	#[arg(long, global = true, value_name = "ADDRESS", conflicts_with = "key")]
	account: Option<String>,
	/// Key whose account will sign; it is not opened.
	#[arg(long, global = true, value_name = "NAME")]
	key: Option<String>,
	/// Blocks for which it is valid; rounded up to a power of two.
	#[arg(long, global = true, value_name = "BLOCKS", default_value_t = DEFAULT_ERA)]
	era: u32,
	/// New file for the transaction, instead of standard output.
	#[arg(long, global = true, value_name = "FILE")]
	out: Option<PathBuf>,
	#[command(subcommand)]
	call: PreparedCall,
}

#[derive(Subcommand)]
enum PreparedCall {
	/// Put a text into a block.
	Remark(RemarkArgs),
	/// Call anything that the runtime has.
	Call(AnyCall),
}

#[derive(Args)]
pub(super) struct RemarkArgs {
	/// The text.
	text: String,
}

#[derive(Args)]
pub(super) struct AnyCall {
	/// Pallet, for example Balances.
	pallet: String,
	/// Call, for example transfer_keep_alive.
	call: String,
	/// Its arguments, for example '{ dest: Id(0x…), value: 5 }' or '(Id(0x…), 5)'.
	#[arg(default_value = "", hide_default_value = true, allow_hyphen_values = true)]
	arguments: String,
}

pub(super) async fn run(context: &Context, command: Command) -> Result<()> {
	match command {
		Command::Prepare(prepare) => prepare.run(context).await,
		Command::Sign { file, out, yes, blind, signer } => {
			sign(context, &file, &out, yes, blind, &signer).await
		}
		Command::Send { file, limit } => {
			let transaction = Transaction::load(&file)?;
			if transaction.signature.is_none() {
				return Err(Error::BadFile {
					path: file,
					what: "a signed transaction",
					why: "it has no signature; sign it with `tx sign`".to_owned(),
				});
			}
			let client = context.connect().await?;
			let options = SendOptions { finality_timeout: limit.duration(), ..Default::default() };
			let sent =
				client.send(&transaction, &options, &mut |step| report(context, &step)).await;
			print(context, &sent?)
		}
		Command::Remark { remark, once } => {
			let call = tx::remark(remark.text.as_bytes());
			once.submit(context, async |_, _| Ok(call)).await
		}
		Command::Call { call, once } => {
			once.submit(context, async |_, runtime| call.call(runtime)).await
		}
	}
}

impl Prepare {
	async fn run(self, context: &Context) -> Result<()> {
		let account = self.account(context)?;
		if let Some(out) = self.out.as_deref().filter(|out| out.exists()) {
			return Err(Error::FileExists(out.to_owned()));
		}
		match &self.call {
			PreparedCall::Remark(remark) => {
				let (client, _) = connect(context).await?;
				let call = tx::remark(remark.text.as_bytes());
				self.write(context, &client, &account, &call).await
			}
			PreparedCall::Call(call) => {
				let (client, runtime) = connect(context).await?;
				self.write(context, &client, &account, &call.call(&runtime)?).await
			}
		}
	}

	async fn write<C: Payload>(
		&self,
		context: &Context,
		client: &Client,
		account: &AccountId,
		call: &C,
	) -> Result<()> {
		let name = self.account.as_ref().or(self.key.as_ref());
		name.map_or(Ok(()), |name| check_chain(name, &Chain::of(client)))?;
		let transaction = client.prepare(call, account, self.era).await?;
		match &self.out {
			Some(out) => {
				transaction.create(out)?;
				written(context, &transaction, out)
			}
			None => context.out.raw(files::to_json(&transaction)?.as_bytes()),
		}
	}

	fn account(&self, context: &Context) -> Result<AccountId> {
		match (&self.account, &self.key) {
			(Some(account), _) => named_account(account),
			(None, Some(key)) => account_of(context, key),
			(None, None) => Err(Error::NoSigner),
		}
	}
}

impl AnyCall {
	fn call(&self, runtime: &Runtime) -> Result<Call> {
		tx::parse_call(runtime, &self.pallet, &self.call, &self.arguments)
	}
}

async fn sign(
	context: &Context,
	file: &Path,
	out: &Path,
	yes: bool,
	blind: bool,
	signer: &SignerArgs,
) -> Result<()> {
	let transaction = Transaction::load(file)?;
	if transaction.signature.is_some() {
		return Err(Error::BadFile {
			path: file.to_owned(),
			what: "an unsigned transaction",
			why: "it is signed already; send it with `tx send`".to_owned(),
		});
	}
	if out.exists() {
		return Err(Error::FileExists(out.to_owned()));
	}
	signer.check(context)?;
	let nothing_known = || {
		Error::CannotDecodeCall("this program was built without a runtime's metadata".to_owned())
	};
	let shown = metadata::embedded().ok_or_else(nothing_known).and_then(|runtime| {
		transaction.check_payload(runtime)?;
		transaction.describe(runtime)
	});
	let call = match shown {
		Ok(call) => call,
		Err(Error::CannotDecodeCall(why)) if blind => {
			format!("NOT CHECKED ({why}); the file says: {:?}", transaction.call_text)
		}
		Err(error) => return Err(error),
	};
	let shown = table(&[
		("Chain", format!("{} (genesis {:#x})", transaction.chain, transaction.genesis)),
		("Runtime", format!("{} {}", transaction.spec_name, transaction.spec_version)),
		("Signer", transaction.signer.clone()),
		("Call", call),
		("Nonce", transaction.nonce.to_string()),
		("Valid", format!("up to block {}", transaction.era.last_block())),
	]);
	if yes {
		context.out.note(&shown);
	} else {
		context.out.confirm(&shown)?;
	}
	let chain = Chain { name: &transaction.chain, development: transaction.development_chain };
	let signer = signer.resolve(context, &chain)?;
	let signed = transaction.sign(signer.as_ref()).await?;
	signed.create(out)?;
	written(context, &signed, out)
}
