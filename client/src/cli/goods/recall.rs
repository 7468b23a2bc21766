//! Recalls, and what anyone can show against marks.

use super::{acts::on_chain, catalogue::hash_of};
use crate::{
	cli::{
		Context,
		lookup::{bad, value},
		output::{list, table},
		submit::{Once, connect},
	},
	consortium::{Names, Reads},
	error::Result,
	goods::chain::{Recall, Scope, calls, scopes},
	types::BlockRef,
};
use clap::{Args, Subcommand};
use serde::Serialize;
use stalhof_primitives::{
	goods::{ItemId, RecallClass, RecallReason},
	gs1::Gtin,
};
use std::path::PathBuf;
use subxt::utils::Static;

#[derive(Subcommand)]
pub(in crate::cli) enum RecallCommand {
	/// Recall goods, at once.
	Raise {
		/// The trade item's number.
		gtin: String,
		/// How far it reaches: safety binds whoever has the goods, quality and market those not sold yet.
		#[arg(long)]
		class: String,
		/// Why: other, microbiological, chemical, foreign-body, allergen, injury, composition, labelling, packaging, storage,
		/// counterfeit, regulatory.
		#[arg(long)]
		reason: String,
		#[command(flatten)]
		scope: ScopeArgs,
		/// File that it rests on; its SHA-256 goes on the chain.
		#[arg(long, value_name = "FILE")]
		evidence: PathBuf,
		#[command(flatten)]
		once: Once,
	},
	/// Let a recall reach further.
	Widen {
		/// Its number.
		recall: u32,
		#[command(flatten)]
		scope: ScopeArgs,
		#[command(flatten)]
		once: Once,
	},
	/// Say that a recall was an error. It ends when a second operator of who raised it and a regulator have said so.
	Annul {
		/// Its number.
		recall: u32,
		/// File that says why; its SHA-256 goes on the chain.
		#[arg(long, value_name = "FILE")]
		evidence: PathBuf,
		#[command(flatten)]
		once: Once,
	},
	/// Show a recall.
	Show {
		/// Its number.
		recall: u32,
	},
	/// List the recalls of a trade item, those annulled among them.
	List {
		/// The trade item's number.
		gtin: String,
	},
}

/// What a recall reaches.
#[derive(Args)]
#[group(required = true, multiple = true)]
pub(in crate::cli) struct ScopeArgs {
	/// All of the trade item.
	#[arg(long)]
	product: bool,
	/// A lot of it.
	#[arg(long = "lot", value_name = "LOT")]
	lots: Vec<String>,
	/// Serial numbers that begin with this.
	#[arg(long = "serials", value_name = "PREFIX")]
	serials: Vec<String>,
	/// A batch.
	#[arg(long = "batch", value_name = "BATCH")]
	batches: Vec<u32>,
	/// Items of a batch: BATCH/FIRST-LAST, or BATCH/PLACE for one.
	#[arg(long = "items", value_name = "ITEMS")]
	items: Vec<String>,
}

#[derive(Subcommand)]
pub(in crate::cli) enum ReportCommand {
	/// Show that a serial number stands at two places.
	Duplicate {
		/// Its proof at one place.
		first: PathBuf,
		/// Its proof at the other.
		second: PathBuf,
		#[command(flatten)]
		once: Once,
	},
	/// Show that a leaf lies outside of its batch's pool.
	OutsidePool {
		/// Its proof.
		proof: PathBuf,
		#[command(flatten)]
		once: Once,
	},
	/// Report that apps have scanned an item more often than one item is scanned.
	Scans(super::acts::Scans),
}

#[derive(Serialize)]
struct Listed {
	recalls: Vec<Recall>,
	at: BlockRef,
}

impl ScopeArgs {
	fn scopes(&self) -> Result<Vec<Scope>> {
		let mut all = Vec::new();
		if self.product {
			all.push(Scope::Product);
		}
		for lot in &self.lots {
			all.push(Scope::Lot(value("lot", lot)?));
		}
		for prefix in &self.serials {
			all.push(Scope::Serials(value("beginning of serial numbers", prefix)?));
		}
		all.extend(self.batches.iter().copied().map(Scope::Batch));
		for items in &self.items {
			all.push(row(items)?);
		}
		if all.len() > 16 {
			let count = all.len().to_string();
			return Err(bad("number of scopes", &count, "16 are the most of one recall"));
		}
		Ok(all)
	}
}

/// Items of a batch.
fn row(text: &str) -> Result<Scope> {
	let (first, last) = match text.split_once('-') {
		Some((first, last)) => (first, Some(last)),
		None => (text, None),
	};
	let ItemId { batch, index } = value("items", first)?;
	let last =
		match last {
			None => index,
			Some(last) => last.parse().ok().filter(|last| *last >= index).ok_or_else(|| {
				bad("items", text, "write BATCH/FIRST-LAST, the first place first")
			})?,
		};
	Ok(Scope::Items(batch, index, last))
}

pub(super) async fn recall(context: &Context, command: RecallCommand) -> Result<()> {
	match command {
		RecallCommand::Raise { gtin, class, reason, scope, evidence, once } => {
			let gtin: Gtin = value("GTIN", &gtin)?;
			let class: RecallClass = value("class", &class)?;
			let reason: RecallReason = value("reason", &reason)?;
			let all = scopes(scope.scopes()?);
			let evidence = hash_of(&evidence)?.0;
			once.submit(context, async |_, _| {
				let (class, reason) = (Static(class), Static(reason));
				Ok(calls().recall(Static(gtin), class, reason, all, evidence))
			})
			.await
		}
		RecallCommand::Widen { recall, scope, once } => {
			let mut all = scope.scopes()?;
			let Some(scope) = all.pop().filter(|_| all.is_empty()) else {
				return Err(bad("scope", "several", "a recall is widened by one scope at a time"));
			};
			once.submit(context, async |_, _| Ok(calls().widen_recall(recall, scope.into()))).await
		}
		RecallCommand::Annul { recall, evidence, once } => {
			let evidence = hash_of(&evidence)?.0;
			once.submit(context, async |_, _| Ok(calls().annul_recall(recall, evidence))).await
		}
		RecallCommand::Show { recall } => {
			let (client, runtime) = connect(context).await?;
			let reads = Reads::finalised(&client).await?;
			let found = Recall::fetch(&reads, recall).await?;
			let mut names = Names::of(&runtime);
			let said = [found.retracted, found.released];
			let named = said.iter().flatten().map(|said| said.by).chain([found.by]);
			names.fetch(&reads, named).await?;
			context.out.told(&found, &reads, || describe(&found, &names))
		}
		RecallCommand::List { gtin } => {
			let gtin: Gtin = value("GTIN", &gtin)?;
			let client = context.connect().await?;
			let reads = Reads::finalised(&client).await?;
			let listed = Listed { recalls: Recall::all(&reads, gtin).await?, at: reads.at() };
			let line = |recall: &Recall| {
				vec![
					recall.id.to_string(),
					recall.class.to_string(),
					recall.reason.to_string(),
					recall.by.to_string(),
					recall.date.to_string(),
					if recall.annulled { "annulled" } else { "in force" }.to_owned(),
					reach(recall),
				]
			};
			context.out.told(&listed, &reads, || {
				list(
					&["recall", "class", "reason", "by", "raised", "state", "reaches"],
					listed.recalls.iter().map(line).collect(),
				)
			})
		}
	}
}

fn reach(recall: &Recall) -> String {
	recall.scopes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn describe(recall: &Recall, names: &Names) -> String {
	let mut rows = vec![
		("Recall", recall.id.to_string()),
		("GTIN", recall.gtin.to_string()),
		("Class", recall.class.to_string()),
		("Reason", recall.reason.to_string()),
		("Raised by", format!("{}, {}", names.organisation(recall.by), recall.date)),
		("Evidence", recall.evidence.to_string()),
		("Reaches", reach(recall)),
	];
	let disowned = [("Taken back by", recall.retracted), ("Released by", recall.released)];
	for (what, said) in disowned {
		if let Some(said) = said {
			rows.push((what, format!("{}, {}", names.organisation(said.by), said.date)));
		}
	}
	let state = if recall.annulled { "annulled" } else { "in force" };
	rows.push(("State", state.to_owned()));
	table(&rows)
}

pub(super) async fn report(context: &Context, command: ReportCommand) -> Result<()> {
	match command {
		ReportCommand::Duplicate { first, second, once } => {
			let ((_, first), (_, second)) = (on_chain(&first)?, on_chain(&second)?);
			once.submit(context, async |_, _| Ok(calls().report_duplicate(first, second))).await
		}
		ReportCommand::OutsidePool { proof, once } => {
			let (_, proof) = on_chain(&proof)?;
			once.submit(context, async |_, _| Ok(calls().report_outside_pool(proof))).await
		}
		ReportCommand::Scans(command) => super::acts::scans(context, command).await,
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn items_should_be_read_as_one_or_as_a_row() {
		assert_eq!(row("3/7").unwrap(), Scope::Items(3, 7, 7));
		assert_eq!(row("3/7-9").unwrap(), Scope::Items(3, 7, 9));
		for text in ["", "3", "3/", "3/9-7", "3/7-", "3/-7", "3/7-9-11", "x/7"] {
			assert_eq!(row(text).unwrap_err().code(), "bad-value", "{text}");
		}
	}
}
