//! `stalhof invoice submit` and `accept`: documents brought in and accepted.

use super::{
	super::{
		Context,
		epoch::{Recipient, public_key},
		lookup::bad,
		receivables::{Desk, Kept, Own, amount, check_amount, day},
		submit::Once,
		treasury::first_signed,
	},
	file,
};
use crate::{
	client::Client,
	consortium::treasury::Asset,
	error::{Error, Result},
	files,
	receivables::{
		Beside, Citation, Disclosure, Document, NewReceivable, Parts, Whole,
		calls::{self, Acceptance},
		compare_tokens, payables, reads,
	},
	tx::Receipt,
	types::H256,
};
use clap::Args;
use serde_json::Value;
use stalhof_invoices::{Given, Reading, Refusal, model::Kind};
use stalhof_primitives::{organisation::OrgId, receivables::DocumentKind};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(in crate::cli) struct Submit {
	/// A UBL 2.1 invoice; `-` reads it from standard input.
	file: PathBuf,
	/// Who owes it: number or registration number; for --copy with =0x… and its own key behind it where it has registered none.
	#[arg(long, value_name = "ORGANISATION")]
	debtor: String,
	/// The settlement asset in which it is paid: its number, or its currency [default: that of the document's currency].
	#[arg(long)]
	asset: Option<String>,
	/// The day of payment that was agreed on, YYYY-MM-DD, where the document says none or another.
	#[arg(long, value_name = "DAY")]
	due: Option<String>,
	/// What it is: invoice, payout-statement, or corrective (which --names the receivable that it corrects).
	#[arg(long, default_value = "invoice")]
	kind: String,
	/// The receivable of the document that it names as preceding (BT-25).
	#[arg(long, value_name = "NUMBER")]
	names: Option<u32>,
	/// What the tax authority calls it.
	#[arg(long, value_name = "TEXT")]
	tax_id: Option<String>,
	/// A shipment that it is for, with so many pieces of it; up to 16.
	#[arg(long = "shipment", value_name = "SHIPMENT=N")]
	shipments: Vec<String>,
	/// New file for a copy that is sealed to the debtor, who needs it to accept.
	#[arg(long, value_name = "FILE")]
	copy: Option<PathBuf>,
	#[command(flatten)]
	own: Own,
	#[command(flatten)]
	kept: Kept,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct Accept {
	/// The receivable's number.
	id: u32,
	/// Your own copy of the document, as it reached you: root and tokens are made of it.
	file: PathBuf,
	/// The copy that the seller has sealed to you [default: what is kept of it after `invoice open --keep`].
	#[arg(long, value_name = "FILE")]
	copy: Option<PathBuf>,
	/// How much of the face is accepted [default: all of it].
	#[arg(long)]
	amount: Option<String>,
	/// When it is due, YYYY-MM-DD [default: as the seller says].
	#[arg(long, value_name = "DAY")]
	due: Option<String>,
	/// Waive your defences: no dispute or credit note lessens it to a lender without that lender's consent or a ruling.
	#[arg(long)]
	waive: bool,
	/// Your copy is the same document in other bytes: take the file's hash from the seller's.
	#[arg(long)]
	other_bytes: bool,
	/// What the tax authority calls it, where the document does not say.
	#[arg(long, value_name = "TEXT")]
	tax_id: Option<String>,
	/// Send it although it differs from what the seller has brought in: nothing is accepted, and the difference is counted.
	#[arg(long)]
	tell_difference: bool,
	#[command(flatten)]
	own: Own,
	#[command(flatten)]
	kept: Kept,
	#[command(flatten)]
	once: Once,
}

/// What stands against bringing a document in, but for what its kind allows.
pub(in crate::cli) fn ensure_financeable(
	path: &Path,
	reading: &Reading,
	given: &Given,
	allowed: impl Fn(Kind) -> bool,
) -> Result<()> {
	let stands =
		|refusal: &Refusal| !matches!(refusal, Refusal::Type { kind, .. } if allowed(*kind));
	let found: Vec<String> = reading
		.refusals(given)
		.iter()
		.filter(|refusal| stands(refusal))
		.map(|refusal| format!("{} ({}): {refusal}", refusal.code(), refusal.about()))
		.collect();
	match found.is_empty() {
		true => Ok(()),
		false => Err(Error::NotFinanceable { path: path.to_owned(), found }),
	}
}

/// The settlement asset of a document: the one that is named, which must be of its currency, or that of its currency.
fn asset_of(desk: &Desk, whole: &Whole, named: Option<&str>) -> Result<Asset> {
	let currency = whole.facts().currency;
	let text = currency.map(|currency| currency.to_string()).unwrap_or_default();
	let asset = Asset::find(&desk.assets, named.unwrap_or(&text))?;
	match currency == Some(asset.terms.currency) {
		true => Ok(asset),
		false => {
			let why = format!("it is of {}, and the document of {text}", asset.terms.currency);
			Err(bad("asset", &asset.id.to_string(), &why))
		}
	}
}

/// Shipments of the command line.
fn shipments(texts: &[String]) -> Result<Vec<Citation>> {
	let read = payables::citations(texts.iter().map(String::as_str));
	read.map_err(|why| bad("shipments", &texts.join(" "), &why))
}

/// The number of the receivable that a transaction brought in or joined.
fn number(receipt: &Receipt) -> Option<Value> {
	let ours = |event: &&crate::tx::Event| {
		event.pallet == calls::PALLET && matches!(&*event.event, "Submitted" | "Joined")
	};
	receipt.events.iter().find(ours).and_then(|event| event.fields().get("id").cloned())
}

pub(super) async fn submit(context: &Context, command: Submit) -> Result<()> {
	let Submit {
		ref file,
		ref debtor,
		ref asset,
		ref due,
		ref kind,
		names,
		ref tax_id,
		shipments: ref texts,
		..
	} = command;
	let copy = command.copy.clone();
	let (own, store) = (command.own.key()?, command.kept.store()?);
	let recipient = Recipient::read(debtor)?;
	let kind: DocumentKind = crate::cli::lookup::value("kind", kind)?;
	if kind == DocumentKind::Corrective && names.is_none() {
		let why = "name the receivable that it corrects with --names";
		return Err(bad("kind", "corrective", why));
	}
	let cited = shipments(texts)?;
	let due = due.as_deref().map(|text| day("day of payment", text)).transpose()?;
	if let Some(copy) = copy.as_ref().filter(|copy| copy.exists()) {
		return Err(Error::FileExists(copy.clone()));
	}
	let account = command.once.account(context)?;
	let reading = file::read(file)?;
	let call = async |client: &Client, _: &_| {
		let desk = Desk::open(client).await?;
		let (seller, registration) = desk.own(&account).await?;
		let debtor = recipient.number(&desk.reads).await?;
		let given = Given {
			seller: Some(registration),
			buyer: Some(desk.registration(debtor).await?),
			due,
			tax_id: tax_id.clone(),
		};
		let corrects = kind == DocumentKind::Corrective;
		ensure_financeable(file, &reading, &given, |kind| corrects && kind == Kind::Replacement)?;
		let whole = Whole::of_reading(&reading, &given, &own)?;
		let asset = asset_of(&desk, &whole, asset.as_deref())?;
		let due = due.or(reading.invoice.due);
		let facts = whole.facts();
		let (Some(issue), Some(due)) = (facts.issued, due) else {
			return Err(Error::Internal("a document without dates was let through".to_owned()));
		};
		let keys = reads::present_keys(&desk.reads, desk.genesis, seller, &own).await?;
		let document = Document {
			asset: asset.id,
			face: facts.face(asset.terms.decimals)?,
			issue,
			due,
			kind,
			root: whole.commitment()?.root,
			tokens: whole.tokens(&keys),
			shipments: cited.clone(),
			names,
		};
		if let Some(copy) = &copy {
			let (_, key) = recipient.find(&desk.reads).await?;
			write_copy(&desk, &whole, debtor, key, copy)?;
			context.out.note(&format!("{} is written, sealed to {debtor}", copy.display()));
		}
		store.keep(&whole)?;
		Ok(calls::submit(&NewReceivable { debtor, document }))
	};
	let after = |receipt: &Receipt| {
		number(receipt).map(|id| {
			format!(
				"It is receivable {id}. Its debtor accepts it from its own copy: `invoice accept {id} FILE`."
			)
		})
	};
	command.once.submit_then(context, call, after).await
}

/// Writes a whole document, sealed to an organisation's registered key, into a new file.
pub(in crate::cli) async fn seal_copy(
	desk: &Desk,
	whole: &Whole,
	to: OrgId,
	file: &Path,
) -> Result<()> {
	write_copy(desk, whole, to, public_key(&desk.reads, to).await?, file)
}

fn write_copy(desk: &Desk, whole: &Whole, to: OrgId, key: H256, file: &Path) -> Result<()> {
	let disclosure = Disclosure::new(whole, desk.genesis, None, Parts::ALL)?;
	Ok(files::create(file, disclosure.seal(to, key)?.as_bytes(), files::PUBLIC)?)
}

pub(super) async fn accept(context: &Context, command: Accept) -> Result<()> {
	let Accept { id, ref file, ref copy, waive, other_bytes, tell_difference, .. } = command;
	let amounts = command.amount;
	if let Some(text) = &amounts {
		check_amount(text)?;
	}
	let due = command.due.as_deref().map(|text| day("due date", text)).transpose()?;
	let (own, store, account) =
		(command.own.key()?, command.kept.store()?, command.once.account(context)?);
	let reading = file::read(file)?;
	let call = async |client: &Client, _: &_| {
		let desk = Desk::open(client).await?;
		let (debtor, registration) = desk.own(&account).await?;
		let receivable = reads::receivable(&desk.reads, id).await?;
		let line = receivable.line;
		let root = H256(receivable.root.0);
		let sellers = match copy {
			Some(copy) => {
				let opened = Disclosure::open(copy, &own, desk.genesis)?;
				let not =
					|why: String| Error::NotDisclosed { what: copy.display().to_string(), id, why };
				let checked = opened.check(&root.0).map_err(not)?;
				checked.whole.ok_or_else(|| {
					not("it opens parts alone: ask for `invoice disclose --parts all`".to_owned())
				})?
			}
			None => store.get(id, root)?,
		};
		let beside = Beside {
			seller: desk.registration(line.seller).await?,
			buyer: registration,
			tax_id: command.tax_id.clone().or(reading
				.invoice
				.authority_id
				.as_ref()
				.map(|own| own.id.clone())),
			file: match other_bytes {
				true => sellers.beside.file,
				false => Some(H256(reading.file)),
			},
		};
		let whole = Whole::with_seed(beside, reading.invoice.fields(), sellers.seed.clone())?;
		let chain = reads::tokens(&desk.reads, id).await?;
		let epochs = chain.iter().map(|list| list.epoch);
		let keys = reads::keys_of(&desk.reads, desk.genesis, debtor, &own, epochs).await?;
		let tokens = whole.tokens(&keys);
		let mut found: Vec<String> =
			whole.differences(sellers.fields()).iter().map(ToString::to_string).collect();
		let compared = compare_tokens(&tokens, &chain).unwrap_or_default();
		found.extend(compared.differ.iter().chain(&compared.unmade).map(|kind| {
			format!("token {kind}: what your copy gives is another than the seller's")
		}));
		if whole.beside.file != sellers.beside.file {
			found.push(
				"the files differ; if they are one document in other bytes, give --other-bytes"
					.to_owned(),
			);
		}
		if !found.is_empty() && !tell_difference {
			return Err(Error::CopyDiffers { id, found });
		}
		let asset = desk.asset(line.asset)?;
		let accepted = match &amounts {
			Some(text) => amount(&asset, text)?,
			None => line.face,
		};
		store.keep(&whole)?;
		let call = calls::accept(&Acceptance {
			id,
			root: whole.commitment()?.root,
			tokens,
			amount: accepted,
			due: due.unwrap_or(line.due),
			waives: waive,
		});
		context.out.note(&format!(
			"your copy gives the same root and tokens {}; accepting {} of {}, due on {}{}",
			compared.same.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(", "),
			desk.show(line.asset, accepted),
			desk.show(line.asset, line.face),
			due.unwrap_or(line.due),
			if waive { ", defences waived" } else { "" },
		));
		desk.announce(context, &account, &call, None).await?;
		Ok(call)
	};
	command.once.submit_then(context, call, first_signed).await
}
