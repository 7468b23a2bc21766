//! `stalhof tx`.

use super::{
	Context,
	output::table,
	signer::{Chain, SignerArgs, account_of, check_chain, named_account},
};
use crate::{
	client::Client,
	config::Runtime,
	error::{Error, Result},
	files, metadata,
	tx::{self, Call, DEFAULT_ERA, Progress, Receipt, SendOptions, Transaction},
	types::AccountId,
};
use clap::{Args, Subcommand};
use serde::Serialize;
use std::{
	path::{Path, PathBuf},
	time::Duration,
};
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
	/// Move deposit units to another account.
	Transfer {
		#[command(flatten)]
		transfer: TransferArgs,
		#[command(flatten)]
		once: Once,
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
	/// Move deposit units to another account.
	Transfer(TransferArgs),
	/// Put a text into a block.
	Remark(RemarkArgs),
	/// Call anything that the runtime has.
	Call(AnyCall),
}

#[derive(Args)]
pub(super) struct TransferArgs {
	/// Account that gets them: an address, or on development chains a path such as //Bob.
	#[arg(long, value_name = "ADDRESS")]
	to: String,
	/// How many, whole units.
	#[arg(long, value_name = "UNITS")]
	amount: String,
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

#[derive(Args)]
pub(super) struct Limit {
	/// Seconds to wait for finality.
	#[arg(long, value_name = "SECONDS", default_value_t = 60)]
	finality_timeout: u64,
}

#[derive(Args)]
pub(super) struct Once {
	#[command(flatten)]
	signer: SignerArgs,
	/// Blocks for which it is valid; rounded up to a power of two.
	#[arg(long, value_name = "BLOCKS", default_value_t = DEFAULT_ERA)]
	era: u32,
	#[command(flatten)]
	limit: Limit,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Written<'a> {
	file: &'a Path,
	chain: &'a str,
	signer: &'a str,
	call: &'a str,
	nonce: u64,
	last_block: u32,
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
		Command::Transfer { transfer, once } => {
			let call = transfer.call()?;
			once.submit(context, |chain, _| transfer.check(chain).map(|()| call)).await
		}
		Command::Remark { remark, once } => {
			let call = tx::remark(remark.text.as_bytes());
			once.submit(context, |_, _| Ok(call)).await
		}
		Command::Call { call, once } => once.submit(context, |_, runtime| call.call(runtime)).await,
	}
}

impl Prepare {
	async fn run(self, context: &Context) -> Result<()> {
		let account = self.account(context)?;
		if let Some(out) = self.out.as_deref().filter(|out| out.exists()) {
			return Err(Error::FileExists(out.to_owned()));
		}
		match &self.call {
			PreparedCall::Transfer(transfer) => {
				let call = transfer.call()?;
				let (client, _) = connect(context).await?;
				transfer.check(&Chain::of(&client))?;
				self.write(context, &client, &account, &call).await
			}
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
				written(context, &transaction, out, "sign it with `stalhof tx sign`")
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

impl TransferArgs {
	fn call(&self) -> Result<impl Payload + use<>> {
		let to = named_account(&self.to)?;
		let bad = |why: &str| Error::BadValue {
			what: "amount",
			value: self.amount.clone(),
			why: why.to_owned(),
		};
		if self.amount.is_empty() || !self.amount.bytes().all(|digit| digit.is_ascii_digit()) {
			return Err(bad("it must be a whole number of units, in digits"));
		}
		let amount: u128 = self.amount.parse().map_err(|_| bad("it is too large"))?;
		if amount == 0 {
			return Err(bad("it must be at least 1"));
		}
		Ok(tx::transfer(&to, amount))
	}

	/// Refuses to send units to an account that everybody can empty.
	fn check(&self, chain: &Chain<'_>) -> Result<()> {
		check_chain(&self.to, chain)
	}
}

impl AnyCall {
	fn call(&self, runtime: &Runtime) -> Result<Call> {
		tx::parse_call(runtime, &self.pallet, &self.call, &self.arguments)
	}
}

impl Limit {
	fn duration(&self) -> Duration {
		Duration::from_secs(self.finality_timeout)
	}
}

impl Once {
	async fn submit<C: Payload>(
		self,
		context: &Context,
		call: impl FnOnce(&Chain<'_>, &Runtime) -> Result<C>,
	) -> Result<()> {
		self.signer.check(context)?;
		tx::Era::period(self.era)?;
		let (client, runtime) = connect(context).await?;
		let call = call(&Chain::of(&client), &runtime)?;
		let signer = self.signer.resolve(context, &Chain::of(&client))?;
		let options = SendOptions {
			finality_timeout: self.limit.duration(),
			era: self.era,
			..Default::default()
		};
		let mut progress = |step| report(context, &step);
		let receipt = client.submit_with(&call, signer.as_ref(), &options, &mut progress).await?;
		print(context, &receipt)
	}
}

/// The chain and its runtime. One that this program was not built for can be used all the same, but
/// people are told.
async fn connect(context: &Context) -> Result<(Client, Runtime)> {
	let client = context.connect().await?;
	let runtime = client.runtime().await?;
	if metadata::known(&runtime.version()).is_none() {
		context.out.note(&format!(
			"this program does not know {} {}: it goes by the description that {} gives of it",
			runtime.spec_name,
			runtime.spec_version,
			client.rpc().url()
		));
	}
	Ok((client, runtime))
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
	written(context, &signed, out, "send it with `stalhof tx send`")
}

fn written(context: &Context, transaction: &Transaction, file: &Path, then: &str) -> Result<()> {
	let last_block = transaction.era.last_block();
	let written = Written {
		file,
		chain: &transaction.chain,
		signer: &transaction.signer,
		call: &transaction.call_text,
		nonce: transaction.nonce,
		last_block,
	};
	context.out.result(&written, || {
		let (file, call) = (file.display(), &transaction.call_text);
		format!("{file} is written: {call}\nIt is valid up to block {last_block}; {then}.\n")
	})
}

fn report(context: &Context, step: &Progress) {
	context.out.note(&match step {
		Progress::InPool => "in the pool".to_owned(),
		Progress::InBlock(block) => format!("in block {block:#x}, not yet final"),
		Progress::Retracted(block) => format!("block {block:#x} was replaced"),
		Progress::Searching(why) => format!("{why}; looking for it in the finalised blocks"),
		Progress::SigningAgain => "its nonce was used meanwhile; signing again".to_owned(),
	});
}

fn print(context: &Context, receipt: &Receipt) -> Result<()> {
	context.out.result(receipt, || {
		let (how, again) = match receipt.already_final {
			false => ("Final", ""),
			true => ("Already final", " It was sent before."),
		};
		let mut text = format!(
			"{how} in block {}, extrinsic {}, {}.{again}\n",
			receipt.block, receipt.extrinsic_index, receipt.finality
		);
		for event in receipt.events.iter().filter(|event| event.event != "ExtrinsicSuccess") {
			let colon = if event.text.is_empty() { "" } else { ": " };
			text.push_str(&format!("  {}.{}{colon}{}\n", event.pallet, event.event, event.text));
		}
		text
	})
}
