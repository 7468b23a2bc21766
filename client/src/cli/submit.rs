//! Making, signing and sending one transaction: the same for all commands that send something.

use super::{
	Context,
	signer::{Chain, SignerArgs},
};
use crate::{
	client::Client,
	config::Runtime,
	error::{Error, Result},
	keys::Signer,
	metadata,
	tx::{self, DEFAULT_ERA, Progress, Receipt, SendOptions, Transaction},
	types::AccountId,
};
use clap::Args;
use serde::Serialize;
use std::{
	path::{Path, PathBuf},
	time::Duration,
};
use subxt::transactions::Payload;

#[derive(Args)]
pub(super) struct Limit {
	/// Seconds to wait for finality.
	#[arg(long, value_name = "SECONDS", default_value_t = 60)]
	finality_timeout: u64,
}

/// Who signs, and how it is sent.
#[derive(Args)]
pub(super) struct Sending {
	#[command(flatten)]
	signer: SignerArgs,
	/// Blocks for which it is valid; rounded up to a power of two.
	#[arg(long, value_name = "BLOCKS", default_value_t = DEFAULT_ERA)]
	era: u32,
	#[command(flatten)]
	limit: Limit,
}

/// How one transaction is signed and sent, or written to a file.
#[derive(Args)]
pub(super) struct Once {
	#[command(flatten)]
	sending: Sending,
	/// Write the transaction to this new file instead of signing and sending it; `tx sign` signs it elsewhere.
	#[arg(long, value_name = "FILE", group = "elsewhere")]
	prepare: Option<PathBuf>,
}

/// What is needed to send several transactions of one signer.
pub(super) struct Sender<'a> {
	context: &'a Context,
	client: Client,
	signer: Box<dyn Signer>,
	options: SendOptions,
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

impl Limit {
	pub(super) fn duration(&self) -> Duration {
		Duration::from_secs(self.finality_timeout)
	}
}

impl Once {
	/// Connects, makes the call, sends it, and prints what became of it; or writes it to a file with `--prepare`. What
	/// can be wrong with the command line is found before a node is asked, and a password is asked for last.
	pub(super) async fn submit<C: Payload>(
		self,
		context: &Context,
		call: impl AsyncFnOnce(&Client, &Runtime) -> Result<C>,
	) -> Result<()> {
		self.submit_then(context, call, |_| None).await
	}

	/// [`Self::submit`]; what `then` makes of the receipt tells people how to go on.
	pub(super) async fn submit_then<C: Payload>(
		self,
		context: &Context,
		call: impl AsyncFnOnce(&Client, &Runtime) -> Result<C>,
		then: impl FnOnce(&Receipt) -> Option<String>,
	) -> Result<()> {
		self.check(context)?;
		let (client, runtime) = connect(context).await?;
		let call = call(&client, &runtime).await?;
		if let Some(file) = &self.prepare {
			self.sending.signer.check_chain(&Chain::of(&client))?;
			let account = self.account(context)?;
			let transaction = client.prepare(&call, &account, self.sending.era).await?;
			transaction.create(file)?;
			return written(context, &transaction, file);
		}
		let receipt = self.sending.sender(context, &client)?.send(&call).await?;
		print(context, &receipt)?;
		if let Some(then) = then(&receipt) {
			context.out.note(&then);
		}
		Ok(())
	}

	/// The account that signs.
	pub(super) fn account(&self, context: &Context) -> Result<AccountId> {
		self.sending.signer.account(context)
	}

	fn check(&self, context: &Context) -> Result<()> {
		self.sending.check(context)?;
		match &self.prepare {
			Some(file) if file.exists() => Err(Error::FileExists(file.clone())),
			_ => Ok(()),
		}
	}
}

impl Sending {
	/// Finds what is wrong with the arguments before a node is asked.
	pub(super) fn check(&self, context: &Context) -> Result<()> {
		self.signer.check(context)?;
		tx::Era::period(self.era).map(drop)
	}

	/// The account that signs.
	pub(super) fn account(&self, context: &Context) -> Result<AccountId> {
		self.signer.account(context)
	}

	/// Opens the key.
	pub(super) fn sender<'a>(&self, context: &'a Context, client: &Client) -> Result<Sender<'a>> {
		let signer = self.signer.resolve(context, &Chain::of(client))?;
		let options = SendOptions {
			finality_timeout: self.limit.duration(),
			era: self.era,
			..Default::default()
		};
		Ok(Sender { context, client: client.clone(), signer, options })
	}
}

impl Sender<'_> {
	/// Signs `call`, sends it, and waits until it is final.
	pub(super) async fn send<C: Payload>(&self, call: &C) -> Result<Receipt> {
		self.send_with(call, |step| report(self.context, step)).await
	}

	/// [`Self::send`] without a word as long as nothing is out of the ordinary.
	pub(super) async fn send_quietly<C: Payload>(&self, call: &C) -> Result<Receipt> {
		self.send_with(call, |step| match step {
			Progress::InPool | Progress::InBlock(_) => {}
			step => report(self.context, step),
		})
		.await
	}

	async fn send_with<C: Payload>(
		&self,
		call: &C,
		news: impl Fn(&Progress) + Sync,
	) -> Result<Receipt> {
		let mut progress = |step| news(&step);
		self.client.submit_with(call, self.signer.as_ref(), &self.options, &mut progress).await
	}
}

/// The chain and its runtime. One that this program was not built for can be used all the same, but
/// people are told.
pub(super) async fn connect(context: &Context) -> Result<(Client, Runtime)> {
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

/// Tells what a transaction file holds and how to go on with it.
pub(super) fn written(context: &Context, transaction: &Transaction, file: &Path) -> Result<()> {
	let last_block = transaction.era.last_block();
	let then = match transaction.signature {
		None => "sign it with `stalhof tx sign`",
		Some(_) => "send it with `stalhof tx send`",
	};
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

/// Tells people how far a transaction has come.
pub(super) fn report(context: &Context, step: &Progress) {
	context.out.note(&match step {
		Progress::InPool => "in the pool".to_owned(),
		Progress::InBlock(block) => format!("in block {block:#x}, not yet final"),
		Progress::Retracted(block) => format!("block {block:#x} was replaced"),
		Progress::Searching(why) => format!("{why}; looking for it in the finalised blocks"),
		Progress::SigningAgain => "its nonce was used meanwhile; signing again".to_owned(),
	});
}

/// Prints what became of a transaction.
pub(super) fn print(context: &Context, receipt: &Receipt) -> Result<()> {
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
