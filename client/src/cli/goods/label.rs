//! What who has bought an item does with its label. No account is needed.

use super::acts::on_chain;
use crate::{
	cli::{
		Context,
		lookup::{bad, value},
		output::table,
		submit::connect,
	},
	client::Client,
	consortium::Reads,
	error::{Error, Result},
	files,
	goods::{
		Code, Hex32, ItemKey,
		chain::{self, Item, send_general},
		qr,
	},
};
use clap::Args;
use serde::Serialize;
use stalhof_primitives::{
	goods::{ItemId, LabelKey},
	gs1::{Gtin, Serial},
};
use std::{
	io::Read as _,
	path::{Path, PathBuf},
	time::Duration,
};
use zeroize::Zeroizing;

/// Blocks for which what is signed here can be taken: half of what the chain allows.
const BLOCKS: u32 = 900;

/// How long to wait for finality.
const LIMIT: Duration = Duration::from_secs(60);

/// Make a holder's key.
#[derive(Args)]
pub(in crate::cli) struct Holder {
	/// New file for the key, which nobody else can read.
	file: PathBuf,
}

/// Make a code for another label of an item.
#[derive(Args)]
pub(in crate::cli) struct NewCode {
	/// What is marked.
	#[arg(long)]
	gtin: String,
	/// Which one.
	#[arg(long)]
	serial: String,
	/// New file for the code, which nobody else can read.
	#[arg(long, value_name = "FILE")]
	out: PathBuf,
	/// New file for a sheet with the code to print, as HTML, which nobody else can read.
	#[arg(long, value_name = "FILE")]
	sheet: Option<PathBuf>,
}

#[derive(Args)]
pub(in crate::cli) struct Activate {
	/// The mark's proof, as `goods passport --proof` writes it.
	proof: PathBuf,
	/// File with the code that the label hides; - for standard input.
	#[arg(long, value_name = "FILE")]
	code: PathBuf,
	/// File with the key that the item is to belong to, from `goods holder`.
	#[arg(long, value_name = "FILE")]
	holder: PathBuf,
}

#[derive(Args)]
pub(in crate::cli) struct Transfer {
	/// Which, as BATCH/PLACE.
	item: String,
	/// File with the key that the item belongs to.
	#[arg(long, value_name = "FILE")]
	holder: PathBuf,
	/// The public key of whom it is to belong to, 0x and 64 digits.
	#[arg(long, value_name = "KEY")]
	to: String,
}

#[derive(Serialize)]
struct Made<'a> {
	file: &'a Path,
	public: Hex32,
}

pub(super) fn holder(context: &Context, command: &Holder) -> Result<()> {
	let key = ItemKey::random(&mut rand::rng());
	let seed = Zeroizing::new(format!("0x{}\n", hex::encode(*key.seed())));
	files::create(&command.file, seed.as_bytes(), files::PRIVATE)?;
	let made = Made { file: &command.file, public: Hex32(key.public().0) };
	context.out.result(&made, || {
		table(&[("File", made.file.display().to_string()), ("Public key", made.public.to_string())])
	})
}

pub(super) fn code(context: &Context, command: &NewCode) -> Result<()> {
	let gtin: Gtin = value("GTIN", &command.gtin)?;
	let serial: Serial = value("serial", &command.serial)?;
	let code = Code::random(&mut rand::rng());
	let public = Hex32(ItemKey::of_label(&code, gtin, &serial).public().0);
	let text = Zeroizing::new(format!("{}\n", *code.to_text()));
	files::create(&command.out, text.as_bytes(), files::PRIVATE)?;
	if let Some(sheet) = &command.sheet {
		let page = qr::code_sheet(&[(serial, code)])?;
		files::create(sheet, page.as_bytes(), files::PRIVATE)?;
	}
	let made = Made { file: &command.out, public };
	context.out.result(&made, || {
		let mut text = table(&[
			("File", made.file.display().to_string()),
			("Public key", made.public.to_string()),
		]);
		text.push_str(&format!(
			"Put it on the item with `stalhof goods reseal ITEM --label-key {}`, and delete the files once the label is \
			 printed.\n",
			made.public
		));
		text
	})
}

/// A holder's key out of its file.
fn holders_key(path: &Path) -> Result<ItemKey> {
	let text = files::read(path)?;
	let seed: Hex32 = text.trim().parse().map_err(|why: &str| Error::BadFile {
		path: path.to_owned(),
		what: "a holder's key",
		why: why.to_owned(),
	})?;
	Ok(ItemKey::from_seed(&seed.0))
}

/// The last block that is to take what is signed now.
async fn valid_until(client: &Client) -> Result<u32> {
	Ok(client.rpc().header(None).await?.number.saturating_add(BLOCKS))
}

pub(super) async fn activate(context: &Context, command: Activate) -> Result<()> {
	let (proof, item_proof) = on_chain(&command.proof)?;
	let code = if command.code.as_os_str() == "-" {
		let mut text = Zeroizing::new(String::new());
		std::io::stdin().take(256).read_to_string(&mut text).map_err(|error| Error::File {
			action: "cannot read",
			path: "standard input".into(),
			why: error.to_string(),
		})?;
		text
	} else {
		files::read(&command.code)?
	};
	let code: Code = code
		.trim()
		.parse()
		.map_err(|why: crate::goods::InvalidCode| bad("code", "(hidden)", &why.to_string()))?;
	let label = ItemKey::of_label(&code, proof.gtin, &proof.serial);
	if proof.label_key.is_some_and(|key| key.0 != label.public().0) {
		context.out.note(
			"The code does not make the key that the proof names: it is another label's, or the item has been resealed.",
		);
	}
	let holder = holders_key(&command.holder)?.public();
	let item = ItemId { batch: proof.batch.unwrap_or_default(), index: proof.index };
	let (client, _) = connect(context).await?;
	let until = valid_until(&client).await?;
	let genesis = client.genesis().0;
	let signature = label.activate(&genesis, (item.batch, item.index), &holder, until);
	let call = chain::activate(item_proof, holder, until, signature);
	send_general(&client, &call, LIMIT).await?;
	let facts = tell(context, &client, item).await?;
	if let Some(warning) = used_before(&facts, &holder) {
		context.out.note(warning);
	}
	Ok(())
}

/// What is to be said to who has activated an item when it is another's.
fn used_before(facts: &Item, holder: &LabelKey) -> Option<&'static str> {
	facts.holder.is_some_and(|of| of.key.0 != holder.0).then_some(
		"Somebody used this label before you: one of the two has a copy. That does not say which; ask the seller.",
	)
}

pub(super) async fn transfer(context: &Context, command: Transfer) -> Result<()> {
	let item: ItemId = value("item", &command.item)?;
	let to: Hex32 = value("key", &command.to)?;
	let to = LabelKey(to.0);
	let key = holders_key(&command.holder)?;
	let (client, _) = connect(context).await?;
	let reads = Reads::finalised(&client).await?;
	let facts = Item::fetch(&reads, item).await?;
	let passes = facts.holder.map_or(0, |holder| holder.passes);
	let until = valid_until(&client).await?;
	let genesis = client.genesis().0;
	let signature = key.pass_on(&genesis, (item.batch, item.index), passes, &to, until);
	send_general(&client, &chain::transfer(item, to, until, signature), LIMIT).await?;
	tell(context, &client, item).await.map(drop)
}

/// Tells what is known of the item now.
async fn tell(context: &Context, client: &Client, item: ItemId) -> Result<Item> {
	let reads = Reads::finalised(client).await?;
	let facts = Item::fetch(&reads, item).await?;
	context.out.told(&facts, &reads, || describe(&facts))?;
	Ok(facts)
}

/// An item's facts.
pub(super) fn describe(item: &Item) -> String {
	let mut rows = vec![
		("Item", item.item.to_string()),
		("Market", item.market.to_string()),
		("Label", item.label.to_string()),
	];
	if let Some(holder) = item.holder {
		rows.push(("Holder", format!("{}, since {}", holder.key, holder.since_date)));
		rows.push((
			"Passed on",
			match holder.passes {
				0 => "never".to_owned(),
				1 => "once".to_owned(),
				passes => format!("{passes} times"),
			},
		));
	}
	rows.extend(item.conflict.map(|conflict| {
		("Conflicts", format!("{}, the last on {}", conflict.count, conflict.date))
	}));
	table(&rows)
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::cli::goods::testing::hash;
	use serde_json::json;

	#[test]
	fn buyer_should_be_warned_when_another_used_the_label_before() {
		let facts = |holder| -> Item {
			let item = json!({
				"item": "1/2", "market": "sold", "label": "conflict", "holder": holder, "conflict": null, "returned": null,
				"inspected": null, "resealed": null, "scans": null,
			});
			serde_json::from_value(item).unwrap()
		};
		let held = json!({ "key": hash(1), "since": 0, "sinceDate": "1970-01-01", "passes": 0 });
		let [own, other] = [1, 2].map(|byte| LabelKey([byte; 32]));
		let told = used_before(&facts(held.clone()), &other).unwrap();
		assert!(told.starts_with("Somebody used this label before you"), "{told}");
		assert_eq!(used_before(&facts(held), &own), None);
		assert_eq!(used_before(&facts(json!(null)), &other), None);
	}
}
