//! What organisations say of items.

use super::{catalogue::hash_of, contents::shown};
use crate::{
	cli::{
		Context,
		lookup::{bad, value},
		output::table,
		submit::{Once, connect},
	},
	consortium::{Names, Reads},
	error::Result,
	goods::{
		Hex32, Proof, Sha2,
		chain::{self, Sale, calls},
		movements,
	},
};
use clap::{Args, Subcommand};
use stalhof_primitives::{
	goods::{Child, ItemId, LabelKey},
	gs1::Gln,
	merkle::Sha256 as _,
	time::Moment,
};
use std::path::PathBuf;
use subxt::utils::Static;

#[derive(Subcommand)]
pub(in crate::cli) enum SaleCommand {
	/// Note that items have been sold: up to 500 in one act.
	Make {
		/// Which, as BATCH/PLACE.
		#[arg(required = true, value_name = "ITEM")]
		items: Vec<String>,
		/// Where: the GLN of the shop or warehouse.
		#[arg(long, value_name = "GLN")]
		place: String,
		#[command(flatten)]
		once: Once,
	},
	/// Undo a sale within ten days. By another operator of the seller, at the same place.
	Undo {
		/// The sale's number.
		sale: u32,
		/// Where it was.
		#[arg(long, value_name = "GLN")]
		place: String,
		#[command(flatten)]
		once: Once,
	},
	/// Drop a sale that can be undone no more from the chain's state.
	Drop {
		/// The sale's number.
		sale: u32,
		#[command(flatten)]
		once: Once,
	},
	/// Show a sale that has not been undone or dropped.
	Show {
		/// The sale's number.
		sale: u32,
	},
}

/// Under what reference of one's own something is said. That an item was stolen or destroyed needs one.
#[derive(Args)]
pub(in crate::cli) struct Reference {
	/// A reference of your own; its SHA-256 goes on the chain.
	#[arg(long, value_name = "TEXT")]
	reference: Option<String>,
	/// A file that it rests on; its SHA-256 goes on the chain.
	#[arg(long, value_name = "FILE", conflicts_with = "reference")]
	evidence: Option<PathBuf>,
}

/// An item with its proof.
#[derive(Args)]
pub(in crate::cli) struct Proved {
	/// The mark's proof, as `goods passport --proof` writes it.
	proof: PathBuf,
	#[command(flatten)]
	reference: Reference,
	#[command(flatten)]
	once: Once,
}

/// An item that is known to the chain.
#[derive(Args)]
pub(in crate::cli) struct Known {
	/// Which, as BATCH/PLACE.
	item: String,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct Inspect {
	/// Which, as BATCH/PLACE.
	item: String,
	/// It may be sold again.
	#[arg(long, conflicts_with = "unsound", required_unless_present = "unsound")]
	sound: bool,
	/// It may not.
	#[arg(long)]
	unsound: bool,
	#[command(flatten)]
	reference: Reference,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct Reseal {
	/// Which, as BATCH/PLACE.
	item: String,
	/// The public half of the new key, 0x and 64 digits.
	#[arg(long, value_name = "KEY")]
	label_key: String,
	#[command(flatten)]
	reference: Reference,
	#[command(flatten)]
	once: Once,
}

#[derive(Args)]
pub(in crate::cli) struct Scans {
	/// The mark's proof.
	proof: PathBuf,
	/// How many scans were seen.
	#[arg(long)]
	scans: u32,
	#[command(flatten)]
	once: Once,
}

/// What is said of an item with its proof.
#[derive(Clone, Copy)]
pub(super) enum Act {
	Return,
	Lock,
}

/// That an item is gone, by who may say so of it or has it.
#[derive(Args)]
pub(in crate::cli) struct Gone {
	/// The mark's proof, as `goods passport --proof` writes it.
	proof: PathBuf,
	/// Directories of packings, as `goods pack` makes them: they show that you have it, where you neither made nor sell it.
	#[arg(long, value_name = "DIR", num_args = 1.., conflicts_with = "content_proof")]
	contents: Vec<PathBuf>,
	/// What `goods contents --proof` has written, instead of the directories.
	#[arg(long, value_name = "FILE")]
	content_proof: Option<PathBuf>,
	#[command(flatten)]
	reference: Reference,
	#[command(flatten)]
	once: Once,
}

/// What has become of an item that is gone.
#[derive(Clone, Copy)]
pub(super) enum Fate {
	Stolen,
	Destroyed,
}

impl Reference {
	/// What cannot be taken back rests on something.
	fn demanded(&self) -> Result<[u8; 32]> {
		match (&self.reference, &self.evidence) {
			(None, None) => {
				let why = "it is for good: say what it rests on with --reference or --evidence";
				Err(bad("reference", "", why))
			}
			_ => self.hash(),
		}
	}

	pub(in crate::cli) fn hash(&self) -> Result<[u8; 32]> {
		match (&self.reference, &self.evidence) {
			(Some(text), _) => Ok(Sha2::sha256(text.as_bytes())),
			(None, Some(path)) => hash_of(path).map(|hash| hash.0),
			(None, None) => Ok([0; 32]),
		}
	}
}

/// A proof whose batch is on the chain.
pub(super) fn on_chain(
	path: &std::path::Path,
) -> Result<(Proof, crate::api::runtime_types::pallet_goods::types::ItemProof)> {
	let proof = Proof::read(path)?;
	let item = chain::item_proof(&proof).ok_or_else(|| {
		let why = "it names no batch: its commission is not on the chain yet; \
			run `goods commission` without --offline, and `goods passport` again";
		bad("proof", &path.display().to_string(), why)
	})?;
	Ok((proof, item))
}

/// Items of one sale, in order.
fn sold(items: &[String]) -> Result<Vec<ItemId>> {
	let mut sold = items.iter().map(|item| value("item", item)).collect::<Result<Vec<ItemId>>>()?;
	sold.sort_unstable();
	if sold.len() > 500 {
		let count = sold.len().to_string();
		return Err(bad("number of items", &count, "500 are the most of one act"));
	}
	match sold.windows(2).find(|pair| pair[0] == pair[1]) {
		Some([twice, _]) => Err(bad("item", &twice.to_string(), "it is named twice")),
		_ => Ok(sold),
	}
}

pub(super) async fn sale(context: &Context, command: SaleCommand) -> Result<()> {
	match command {
		SaleCommand::Make { items, place, once } => {
			let sold = sold(&items)?;
			let place: Gln = value("GLN", &place)?;
			once.submit(context, async |client, _| {
				let now = client.rpc().calendar(None).await?.now;
				Ok(chain::sell(sold, place, Moment::from_millis(now)))
			})
			.await
		}
		SaleCommand::Undo { sale, place, once } => {
			let place: Gln = value("GLN", &place)?;
			once.submit(context, async |_, _| Ok(calls().undo_sale(sale, Static(place)))).await
		}
		SaleCommand::Drop { sale, once } => {
			once.submit(context, async |_, _| Ok(calls().drop_sale(sale))).await
		}
		SaleCommand::Show { sale } => {
			let (client, runtime) = connect(context).await?;
			let reads = Reads::finalised(&client).await?;
			let found = Sale::fetch(&reads, sale).await?;
			let mut names = Names::of(&runtime);
			names.fetch(&reads, [found.by]).await?;
			context.out.told(&found, &reads, || {
				let items: Vec<_> = found.items.iter().map(ToString::to_string).collect();
				table(&[
					("Sale", found.id.to_string()),
					("By", names.organisation(found.by)),
					("Place", found.place.to_string()),
					("Noted", found.date.to_string()),
					("Can be undone", if found.undoable { "yes" } else { "no" }.to_owned()),
					("Items", items.join(" ")),
				])
			})
		}
	}
}

pub(super) async fn prove(context: &Context, act: Act, command: Proved) -> Result<()> {
	let Proved { proof, reference, once } = command;
	let hash = reference.hash()?;
	let (_, proof) = on_chain(&proof)?;
	match act {
		Act::Return => {
			once.submit(context, async |_, _| Ok(calls().return_item(proof, hash))).await
		}
		Act::Lock => once.submit(context, async |_, _| Ok(calls().lock_item(proof, hash))).await,
	}
}

pub(super) async fn gone(context: &Context, fate: Fate, command: Gone) -> Result<()> {
	let Gone { proof, contents, content_proof, reference, once } = command;
	let hash = reference.demanded()?;
	let (mark, proof) = on_chain(&proof)?;
	let child = Child::Item { gtin: mark.gtin, serial: mark.serial };
	let around = shown(&child, &contents, content_proof.as_deref())?;
	let around = movements::around(around.as_ref())?;
	match fate {
		Fate::Stolen => {
			let call = calls().report_stolen(proof, around, hash);
			once.submit(context, async |_, _| Ok(call)).await
		}
		Fate::Destroyed => {
			let call = calls().report_destroyed(proof, around, hash);
			once.submit(context, async |_, _| Ok(call)).await
		}
	}
}

pub(super) async fn confirm_lock(context: &Context, command: Known) -> Result<()> {
	let item: ItemId = value("item", &command.item)?;
	command.once.submit(context, async |_, _| Ok(calls().confirm_lock(Static(item)))).await
}

pub(super) async fn unlock(context: &Context, command: Known) -> Result<()> {
	let item: ItemId = value("item", &command.item)?;
	command.once.submit(context, async |_, _| Ok(calls().unlock_item(Static(item)))).await
}

pub(super) async fn inspect(context: &Context, command: Inspect) -> Result<()> {
	let Inspect { item, sound, reference, once, .. } = command;
	let item: ItemId = value("item", &item)?;
	let hash = reference.hash()?;
	once.submit(context, async |_, _| Ok(calls().inspect_item(Static(item), sound, hash))).await
}

pub(super) async fn reseal(context: &Context, command: Reseal) -> Result<()> {
	let Reseal { item, label_key, reference, once } = command;
	let item: ItemId = value("item", &item)?;
	let key: Hex32 = value("key", &label_key)?;
	let hash = reference.hash()?;
	let key = Static(LabelKey(key.0));
	once.submit(context, async |_, _| Ok(calls().reseal_item(Static(item), key, hash))).await
}

pub(super) async fn scans(context: &Context, command: Scans) -> Result<()> {
	let (_, proof) = on_chain(&command.proof)?;
	let scans = command.scans;
	command.once.submit(context, async |_, _| Ok(calls().report_scans(proof, scans))).await
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn items_of_a_sale_should_be_put_in_order_each_once() {
		let named =
			|items: &[&str]| sold(&items.iter().map(ToString::to_string).collect::<Vec<_>>());
		let in_order = [(0, 1), (0, 20), (3, 5), (10, 0)];
		let in_order = in_order.map(|(batch, index)| ItemId { batch, index });
		assert_eq!(named(&["3/5", "10/0", "0/20", "0/1"]).unwrap(), in_order);
		for (items, part) in [
			(vec!["0/3", "0/1", "0/3"], "\"0/3\": it is named twice"),
			(vec!["0/3", "0"], "item \"0\""),
		] {
			let error = named(&items).unwrap_err();
			assert_eq!(error.code(), "bad-value");
			assert!(error.to_string().contains(part), "{error}");
		}
		let many = |count: u32| (0..count).map(|place| format!("0/{place}")).collect::<Vec<_>>();
		assert_eq!(sold(&many(500)).unwrap().len(), 500);
		let error = sold(&many(501)).unwrap_err().to_string();
		assert!(error.contains("\"501\": 500 are the most"), "{error}");
	}
}
