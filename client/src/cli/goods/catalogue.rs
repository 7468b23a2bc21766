//! Trade items, pools and batches on the chain.

use crate::{
	cli::{
		Context,
		lookup::{bad, number_or_registration, value},
		output::{list, table},
		submit::{Once, connect},
	},
	consortium::{Names, Reads},
	error::{Error, Result},
	goods::{
		Hex32,
		chain::{self, Batch, Pool, TradeItem, calls},
	},
	types::BlockRef,
};
use clap::{Args, Subcommand};
use serde::Serialize;
use stalhof_primitives::{
	goods::PoolShape,
	gs1::{Gtin, Serial},
};
use std::path::{Path, PathBuf};
use subxt::utils::Static;

/// Characters of a serial number after a pool's prefix unless it is said otherwise.
const RANDOM: u8 = crate::goods::RANDOM_CHARACTERS;

#[derive(Subcommand)]
pub(in crate::cli) enum ItemCommand {
	/// Enter a trade item, or say something else of it. By its GTIN's licensee.
	Set {
		/// Its number.
		gtin: String,
		/// The first six digits of its number in the Harmonized System.
		#[arg(long, value_name = "DIGITS")]
		hs: String,
		/// File with its master data; its SHA-256 goes on the chain.
		#[arg(long, value_name = "FILE")]
		master_data: PathBuf,
		/// A picture that shows it, up to eight times; its SHA-256 goes on the chain.
		#[arg(long = "picture", value_name = "FILE")]
		pictures: Vec<PathBuf>,
		#[command(flatten)]
		once: Once,
	},
	/// Show a trade item.
	Show {
		/// Its number.
		gtin: String,
	},
	/// Take a trade item off the market for good.
	Withdraw {
		/// Its number.
		gtin: String,
		#[command(flatten)]
		once: Once,
	},
	/// Name an organisation that sells it for its licensee.
	Distributor {
		/// Its number.
		gtin: String,
		/// The organisation: its number, or its registration number.
		organisation: String,
		/// End it instead.
		#[arg(long)]
		drop: bool,
		#[command(flatten)]
		once: Once,
	},
}

#[derive(Subcommand)]
pub(in crate::cli) enum PoolCommand {
	/// Grant serial numbers to a producer, which may be your own organisation.
	Grant {
		/// The trade item's number.
		gtin: String,
		#[command(flatten)]
		shape: ShapeArgs,
		/// How many marks its batches may hold together.
		#[arg(long)]
		marks: u64,
		/// The producer: its number, or its registration number.
		#[arg(long, value_name = "ORGANISATION")]
		producer: String,
		#[command(flatten)]
		once: Once,
	},
	/// Set how many marks a pool's batches may hold together; 0 closes one without a batch.
	Change {
		/// Its number.
		pool: u32,
		/// How many.
		#[arg(long)]
		marks: u64,
		#[command(flatten)]
		once: Once,
	},
	/// Show a pool.
	Show {
		/// Its number.
		pool: u32,
	},
	/// List the pools of a trade item.
	List {
		/// The trade item's number.
		gtin: String,
	},
}

/// Which serial numbers a pool has.
#[derive(Args)]
#[group(required = true, multiple = true)]
pub(in crate::cli) struct ShapeArgs {
	/// What all serial numbers begin with.
	#[arg(long, conflicts_with = "numbers")]
	prefix: Option<String>,
	/// How many characters they have in all [default: 16 more than the prefix, 20 at most].
	#[arg(long, requires = "prefix")]
	length: Option<u8>,
	/// A range of numbers: the first and the last, as 000001-004711.
	#[arg(long, value_name = "FIRST-LAST")]
	numbers: Option<String>,
}

#[derive(Subcommand)]
pub(in crate::cli) enum BatchCommand {
	/// Show a batch.
	Show {
		/// Its number.
		batch: u32,
	},
	/// List the batches of a trade item.
	List {
		/// The trade item's number.
		gtin: String,
	},
	/// Name an organisation as importer of record of a batch or part of it.
	Importer {
		/// The batch's number.
		batch: u32,
		/// The organisation: its number, or its registration number.
		organisation: String,
		#[command(flatten)]
		once: Once,
	},
}

#[derive(Serialize)]
struct Listed<T> {
	items: Vec<T>,
	at: BlockRef,
}

/// SHA-256 of a file.
pub(super) fn hash_of(path: &Path) -> Result<Hex32> {
	use stalhof_primitives::merkle::Sha256 as _;
	let bytes = std::fs::read(path).map_err(|error| Error::File {
		action: "cannot read",
		path: path.to_owned(),
		why: error.to_string(),
	})?;
	Ok(Hex32(crate::goods::Sha2::sha256(&bytes)))
}

impl ShapeArgs {
	fn shape(&self) -> Result<PoolShape> {
		let pool: crate::goods::Pool = match (&self.prefix, &self.numbers) {
			(Some(text), _) => {
				let prefix: Serial = value("prefix", text)?;
				let own = u8::try_from(prefix.as_bytes().len()).unwrap_or(u8::MAX);
				let usual = own.saturating_add(RANDOM).min(20);
				crate::goods::Pool::prefix(prefix, self.length.unwrap_or(usual))
					.map_err(|why| bad("prefix", text, &why))?
			}
			(None, Some(numbers)) => value("range of numbers", numbers)?,
			(None, None) => return Err(bad("pool", "", "give --prefix or --numbers")),
		};
		Ok(pool.shape().clone())
	}
}

pub(super) async fn item(context: &Context, command: ItemCommand) -> Result<()> {
	match command {
		ItemCommand::Set { gtin, hs, master_data, pictures, once } => {
			let gtin: Gtin = value("GTIN", &gtin)?;
			let six = hs.len() == 6 && hs.bytes().all(|digit| digit.is_ascii_digit());
			let code = hs.parse::<u32>().ok().filter(|code| six && *code >= 10_000);
			let code = code.ok_or_else(|| {
				bad("number in the Harmonized System", &hs, "write its first six digits, as 190110")
			})?;
			if pictures.len() > 8 {
				let count = pictures.len().to_string();
				return Err(bad("number of pictures", &count, "eight are the most"));
			}
			let master_data = hash_of(&master_data)?;
			let works = pictures.iter().map(|path| hash_of(path)).collect::<Result<Vec<_>>>()?;
			once.submit(context, async |_, _| {
				let details = chain::details(master_data, code, &works);
				Ok(calls().set_trade_item(Static(gtin), details))
			})
			.await
		}
		ItemCommand::Show { gtin } => {
			let gtin: Gtin = value("GTIN", &gtin)?;
			let (client, runtime) = connect(context).await?;
			let reads = Reads::finalised(&client).await?;
			let found = TradeItem::fetch(&reads, gtin).await?;
			let mut names = Names::of(&runtime);
			let named = found.distributors.iter().copied().chain([found.licensee]);
			names.fetch(&reads, named).await?;
			context.out.told(&found, &reads, || describe_item(&found, &names))
		}
		ItemCommand::Withdraw { gtin, once } => {
			let gtin: Gtin = value("GTIN", &gtin)?;
			once.submit(context, async |_, _| Ok(calls().withdraw_trade_item(Static(gtin)))).await
		}
		ItemCommand::Distributor { gtin, organisation, drop, once } => {
			let gtin: Gtin = value("GTIN", &gtin)?;
			let which = number_or_registration(&organisation)?;
			if drop {
				once.submit(context, async |client, _| {
					let reads = Reads::finalised(client).await?;
					let organisation = Static(which.number(&reads).await?);
					Ok(calls().drop_distributor(Static(gtin), organisation))
				})
				.await
			} else {
				once.submit(context, async |client, _| {
					let reads = Reads::finalised(client).await?;
					let organisation = Static(which.find(&reads).await?.line.id);
					Ok(calls().name_distributor(Static(gtin), organisation))
				})
				.await
			}
		}
	}
}

fn describe_item(item: &TradeItem, names: &Names) -> String {
	let mut rows = vec![
		("GTIN", item.gtin.to_string()),
		("Licensee", names.organisation(item.licensee)),
		("HS", item.hs_code.clone()),
		("Master data", item.master_data.to_string()),
	];
	rows.extend(item.works.iter().map(|work| ("Picture", work.to_string())));
	rows.extend(item.distributors.iter().map(|id| ("Distributor", names.organisation(*id))));
	rows.extend(item.withdrawn.map(|day| ("Withdrawn", day.to_string())));
	table(&rows)
}

pub(super) async fn pool(context: &Context, command: PoolCommand) -> Result<()> {
	match command {
		PoolCommand::Grant { gtin, shape, marks, producer, once } => {
			let gtin: Gtin = value("GTIN", &gtin)?;
			let shape = shape.shape()?;
			if marks == 0 || u128::from(marks) > shape.capacity() {
				let why = format!("the pool has {} serial numbers", shape.capacity());
				return Err(bad("number of marks", &marks.to_string(), &why));
			}
			let producer = number_or_registration(&producer)?;
			once.submit(context, async |client, _| {
				let reads = Reads::finalised(client).await?;
				let producer = Static(producer.find(&reads).await?.line.id);
				Ok(calls().grant_pool(Static(gtin), Static(shape), producer, marks))
			})
			.await
		}
		PoolCommand::Change { pool, marks, once } => {
			once.submit(context, async |_, _| Ok(calls().change_grant(pool, marks))).await
		}
		PoolCommand::Show { pool } => {
			let (client, runtime) = connect(context).await?;
			let reads = Reads::finalised(&client).await?;
			let found = Pool::fetch(&reads, pool).await?;
			let mut names = Names::of(&runtime);
			names.fetch(&reads, [found.grantor, found.producer]).await?;
			let shape = found.shape()?;
			context.out.told(&found, &reads, || {
				table(&[
					("Pool", found.id.to_string()),
					("GTIN", found.gtin.to_string()),
					("Serials", shape.to_string()),
					("Granted by", names.organisation(found.grantor)),
					("Granted to", names.organisation(found.producer)),
					("Marks granted", found.granted().to_string()),
					("Marks used", found.used().to_string()),
				])
			})
		}
		PoolCommand::List { gtin } => {
			let gtin: Gtin = value("GTIN", &gtin)?;
			let client = context.connect().await?;
			let reads = Reads::finalised(&client).await?;
			let listed = Listed { items: Pool::all(&reads, gtin).await?, at: reads.at() };
			let rows = listed
				.items
				.iter()
				.map(|pool| {
					Ok(vec![
						pool.id.to_string(),
						pool.producer.to_string(),
						pool.granted().to_string(),
						pool.used().to_string(),
						pool.shape()?.to_string(),
					])
				})
				.collect::<Result<Vec<_>>>()?;
			context.out.told(&listed, &reads, || {
				list(&["pool", "producer", "granted", "used", "serials"], rows)
			})
		}
	}
}

pub(super) async fn batch(context: &Context, command: BatchCommand) -> Result<()> {
	match command {
		BatchCommand::Show { batch } => {
			let (client, runtime) = connect(context).await?;
			let reads = Reads::finalised(&client).await?;
			let found = Batch::fetch(&reads, batch).await?;
			let mut names = Names::of(&runtime);
			let named = found.importers.iter().chain(&found.keepers).copied();
			names.fetch(&reads, named.chain([found.producer])).await?;
			context.out.told(&found, &reads, || describe_batch(&found, &names))
		}
		BatchCommand::List { gtin } => {
			let gtin: Gtin = value("GTIN", &gtin)?;
			let client = context.connect().await?;
			let reads = Reads::finalised(&client).await?;
			let listed = Listed { items: Batch::all(&reads, gtin).await?, at: reads.at() };
			let row = |batch: &Batch| {
				vec![
					batch.id.to_string(),
					batch.lot.to_string(),
					batch.count.to_string(),
					batch.producer.to_string(),
					batch.made.to_string(),
					batch.expires.map_or("-".to_owned(), |day| day.to_string()),
					batch.root.to_string(),
				]
			};
			context.out.told(&listed, &reads, || {
				list(
					&["batch", "lot", "marks", "producer", "made", "expires", "root"],
					listed.items.iter().map(row).collect(),
				)
			})
		}
		BatchCommand::Importer { batch, organisation, once } => {
			let which = number_or_registration(&organisation)?;
			once.submit(context, async |client, _| {
				let reads = Reads::finalised(client).await?;
				let organisation = Static(which.find(&reads).await?.line.id);
				Ok(calls().name_importer(batch, organisation))
			})
			.await
		}
	}
}

fn describe_batch(batch: &Batch, names: &Names) -> String {
	let mut rows = vec![
		("Batch", batch.id.to_string()),
		("GTIN", batch.gtin.to_string()),
		("Lot", batch.lot.to_string()),
		("Marks", batch.count.to_string()),
		("Producer", names.organisation(batch.producer)),
		("Origin", batch.origin.to_string()),
	];
	rows.extend(batch.market.map(|market| ("Meant for", market.to_string())));
	rows.push(("Made", batch.made.to_string()));
	rows.extend(batch.expires.map(|day| ("Last day of use", day.to_string())));
	rows.push(("Pool", batch.pool.to_string()));
	rows.push(("Root", batch.root.to_string()));
	rows.push(("Manifest", batch.manifest.to_string()));
	let opens = batch.opens.map_or("labels hide no key".to_owned(), |opens| opens.to_string());
	rows.push(("Activation", opens));
	rows.extend(batch.importers.iter().map(|id| ("Importer", names.organisation(*id))));
	rows.extend(batch.keepers.iter().map(|id| ("Keeper", names.organisation(*id))));
	let faults = [
		(batch.duplicates, "Serials shown twice"),
		(batch.outside_pool, "Leaves shown outside of the pool"),
		(batch.producer_duplicates, "Serials shown twice of this producer"),
		(batch.producer_outside_pool, "Leaves shown outside of pools of this producer"),
	];
	rows.extend(
		faults
			.iter()
			.filter(|(count, _)| *count > 0)
			.map(|(count, what)| (*what, count.to_string())),
	);
	let noted = batch.commissioned;
	rows.push(("Commissioned", format!("{}, block {}", noted.date, noted.block)));
	table(&rows)
}
