//! `stalhof invoice disclose`, `open` and `revoke`: who may read a document.

use super::super::{
	Context,
	epoch::Recipient,
	lookup::{bad, signers_organisation, value},
	output::table,
	receivables::{Desk, Kept, Own, day, which},
	signer::SignerArgs,
	submit::{Once, connect},
};
use crate::{
	client::Client,
	error::{Error, Result},
	files,
	receivables::{
		Checked, Compared, Disclosure, OnChain, Parts, SealingKey, calls, compare_tokens,
		contradictions, file_hash, reads, views::ReceivableView,
	},
	types::H256,
};
use clap::Args;
use serde::Serialize;
use stalhof_primitives::{invoice::Field, organisation::OrgId};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(in crate::cli) struct Disclose {
	/// The receivable's number.
	id: u32,
	/// Who may read it: number or registration number; with =0x… and its own key behind it where it has registered none.
	#[arg(long, value_name = "ORGANISATION")]
	to: String,
	/// New file for what is sealed to it.
	#[arg(long, value_name = "FILE")]
	out: PathBuf,
	/// What is opened: all, head (all but the lines, with proofs), or parts with commas between, as
	/// number,issued,currency,totals,file.
	#[arg(long, default_value = "all")]
	parts: String,
	/// The last day on which it may be relied on, YYYY-MM-DD.
	#[arg(long, value_name = "DAY")]
	until: String,
	#[command(flatten)]
	kept: Kept,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct Revoke {
	/// The receivable's number.
	id: u32,
	/// Who may read it no more: what it has read, it knows.
	#[arg(long, value_name = "ORGANISATION")]
	to: String,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct Open {
	/// A file that was sealed to your organisation.
	file: PathBuf,
	/// The receivable that it is to show [default: the one that it names].
	#[arg(long, value_name = "NUMBER")]
	id: Option<u32>,
	/// Keep the document with its seed, so that you can accept it, or open it to others.
	#[arg(long)]
	keep: bool,
	#[command(flatten)]
	own: Own,
	#[command(flatten)]
	kept: Kept,
	#[command(flatten)]
	signer: SignerArgs,
}

/// What a sealed file shows, held against the chain.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::cli) struct Shown {
	receivable: u32,
	root: H256,
	/// Whether root and fields were made again from all of the document.
	pub(in crate::cli) whole: bool,
	parts: Parts,
	fields: Vec<Field>,
	/// `null` when no key of its tokens is sealed to the reader.
	pub(in crate::cli) tokens: Option<Compared>,
}

pub(super) async fn disclose(context: &Context, command: Disclose) -> Result<()> {
	let Disclose { id, to, out, parts, until, kept, once } = command;
	let (to, until) = (Recipient::read(&to)?, day("last day", &until)?);
	let parts: Parts = value("parts", &parts)?;
	if out.exists() {
		return Err(Error::FileExists(out));
	}
	let store = kept.store()?;
	once.submit(context, async |client, _| {
		let desk = Desk::open(client).await?;
		let receivable = reads::receivable(&desk.reads, id).await?;
		let whole = store.get(id, H256(receivable.root.0))?;
		let (to, key) = to.find(&desk.reads).await?;
		let disclosure = Disclosure::new(&whole, desk.genesis, Some(id), parts)?;
		let text = disclosure.seal(to, key)?;
		files::create(&out, text.as_bytes(), files::PUBLIC)?;
		let shown = disclosure.parts();
		context.out.note(&format!("{} is written, sealed to {to}: {shown}", out.display()));
		Ok(calls::grant(id, to, shown.bits(), until, file_hash(text.as_bytes())))
	})
	.await
}

pub(super) async fn revoke(context: &Context, command: Revoke) -> Result<()> {
	let Revoke { id, to, once } = command;
	let to = which(&to)?;
	once.submit(context, async |client, _| {
		let desk = Desk::open(client).await?;
		Ok(calls::revoke_grant(id, to.number(&desk.reads).await?))
	})
	.await
}

/// Opens a sealed file, and holds it against the chain: root, tokens, and what both say.
pub(in crate::cli) async fn opened(
	desk: &Desk,
	file: &Path,
	receivable: &ReceivableView,
	reader: OrgId,
	own: &SealingKey,
) -> Result<(Checked, Shown)> {
	let id = receivable.line.id;
	let disclosure = Disclosure::open(file, own, desk.genesis)?;
	let not = |why: String| Error::NotDisclosed { what: file.display().to_string(), id, why };
	let checked = disclosure.check(&receivable.root.0).map_err(not)?;
	let asset = desk.asset(receivable.line.asset)?;
	let chain = OnChain {
		seller: desk.registration(receivable.line.seller).await?,
		debtor: desk.registration(receivable.line.debtor).await?,
		face: receivable.line.face,
		decimals: asset.terms.decimals,
		currency: asset.terms.currency,
		issued: receivable.line.issue,
		tokens: reads::tokens(&desk.reads, id).await?,
	};
	let epochs = chain.tokens.iter().map(|list| list.epoch);
	let keys = match reads::keys_of(&desk.reads, desk.genesis, reader, own, epochs).await {
		Ok(keys) => keys,
		// Not sealed to the reader: it can look, and compare no tokens.
		Err(Error::BadValue { .. }) => Vec::new(),
		Err(error) => return Err(error),
	};
	let made = crate::receivables::tokens(&keys, &checked.known.inputs());
	let tokens = compare_tokens(&made, &chain.tokens);
	let found = contradictions(&checked.known, &chain, &tokens.clone().unwrap_or_default());
	if !found.is_empty() {
		return Err(Error::CopyDiffers { id, found });
	}
	let shown = Shown {
		receivable: id,
		root: H256(receivable.root.0),
		whole: checked.known.all,
		parts: disclosure.parts(),
		fields: checked.known.fields.clone(),
		tokens,
	};
	Ok((checked, shown))
}

pub(super) async fn open(context: &Context, command: Open) -> Result<()> {
	let (own, store, account) =
		(command.own.key()?, command.kept.store()?, command.signer.account(context)?);
	let (client, _): (Client, _) = connect(context).await?;
	let desk = Desk::open(&client).await?;
	let reader = signers_organisation(&desk.reads, &account).await?;
	let disclosure = Disclosure::open(&command.file, &own, desk.genesis)?;
	let Some(id) = command.id.or(disclosure.receivable) else {
		let why = "the file was sealed before the document was on the chain: name the receivable with --id";
		return Err(bad("receivable", "", why));
	};
	let receivable = reads::receivable(&desk.reads, id).await?;
	let (checked, shown) = opened(&desk, &command.file, &receivable, reader, &own).await?;
	if command.keep {
		let whole = checked.whole.ok_or_else(|| {
			let why = "it opens parts alone, and only a whole document is kept: ask for `invoice disclose --parts all`";
			bad("file", &command.file.display().to_string(), why)
		})?;
		let path = store.keep(&whole)?;
		context.out.note(&format!("{} is written", path.display()));
	}
	context.out.told(&shown, &desk.reads, || describe(&shown))
}

/// The most fields that people are shown.
const MOST: usize = 60;

fn describe(shown: &Shown) -> String {
	let kinds = |kinds: &[stalhof_primitives::invoice::TokenKind]| {
		let names: Vec<_> = kinds.iter().map(|kind| kind.name()).collect();
		if names.is_empty() { "none".to_owned() } else { names.join(", ") }
	};
	let proved = match shown.whole {
		true => "all fields, which give the root on the chain",
		false => "these parts, each proved against the root on the chain",
	};
	let tokens = match &shown.tokens {
		None => "not compared: no key of them is sealed to you".to_owned(),
		Some(Compared { same, unmade, .. }) => {
			format!("{} made again and the same; not shown: {}", kinds(same), kinds(unmade))
		}
	};
	let mut text = table(&[
		("Receivable", shown.receivable.to_string()),
		("Shown", format!("{proved} ({})", shown.parts)),
		("Tokens", tokens),
	]);
	for Field { tag, value } in shown.fields.iter().take(MOST) {
		let value: String = value.chars().filter(|sign| !sign.is_control()).take(100).collect();
		text.push_str(&format!("  {tag}  {value}\n"));
	}
	let more = shown.fields.len().saturating_sub(MOST);
	if more > 0 {
		text.push_str(&format!("  and {more} more; --json has all\n"));
	}
	text
}
