//! The chain on which batches are committed to.

use super::commission::OnChainArgs;
use crate::{
	cli::{
		Context,
		lookup::{bad, organisation, signers_organisation, value},
		submit::{Sender, Sending, connect},
	},
	client::Client,
	config::Runtime,
	consortium::Reads,
	error::{Error, Result},
	goods::{
		Commission, Declared, Hex32, OnChain, Plan, Pool, Receipt, Serials,
		chain::{self, Batch, Terms},
	},
	tx,
};
use stalhof_primitives::{country::Country, goods::ActivationOpens, gs1::Gtin, time::Day};
use std::path::{Path, PathBuf};

/// Batches that are committed to in one transaction, all or none of them.
const AT_ONCE: usize = 200;

/// A pool on a chain, and what is said of the batches that go into it.
pub(super) struct Destination {
	client: Client,
	runtime: Runtime,
	id: u32,
	/// Its shape.
	pub(super) pool: Pool,
	granted: u64,
	used: u64,
	/// What is said of its batches.
	pub(super) declared: Declared,
}

/// What the arguments say of batches.
#[derive(Clone, Copy, Default)]
struct Said {
	origin: Option<Country>,
	market: Option<Country>,
	made: Option<Day>,
	opens: Option<ActivationOpens>,
}

/// What a place on the chain is looked for.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'a> {
	/// What is marked.
	pub(super) gtin: Gtin,
	/// What the directory has planned before.
	pub(super) planned: Option<&'a Plan>,
}

impl Destination {
	/// Finds the pool, and what is wrong with the arguments, before anything is made. What they leave out is as it was
	/// planned before.
	pub(super) async fn find(
		context: &Context,
		args: &OnChainArgs,
		wanted: Wanted<'_>,
	) -> Result<Self> {
		args.sending.check(context)?;
		let said = Said::of(args)?;
		let (client, runtime) = connect(context).await?;
		let reads = Reads::finalised(&client).await?;
		let found = match args.pool {
			Some(id) => chain::Pool::fetch(&reads, id).await?,
			None => only_pool(&reads, context, args, wanted).await?,
		};
		if found.gtin != wanted.gtin {
			let why = format!("pool {} is of {}", found.id, found.gtin);
			return Err(bad("GTIN", &wanted.gtin.to_string(), &why));
		}
		let before = wanted.planned.and_then(|plan| plan.declared);
		let country = async || Ok(organisation(&reads, found.producer).await?.country);
		let declared = declared(said, before, country, async || reads.today().await).await?;
		let pool = Pool::try_from(found.shape()?).map_err(Error::Internal)?;
		let (id, granted, used) = (found.id, found.granted(), found.used());
		Ok(Self { client, runtime, id, pool, granted, used, declared })
	}

	/// Refuses more marks than the pool has room for.
	pub(super) fn check_room(&self, marks: u64) -> Result<()> {
		let room = self.granted.saturating_sub(self.used);
		if marks <= room {
			return Ok(());
		}
		let why = format!(
			"pool {} has room for {room} more of {} granted: have its grantor raise the grant",
			self.id, self.granted
		);
		Err(bad("number of marks", &marks.to_string(), &why))
	}

	/// Refuses numbers that another batch may have: `own` of the pool's marks are this commission's.
	pub(super) fn check_numbers(&self, plan: &Plan, from: Option<u64>, own: u64) -> Result<()> {
		numbers_are_free(&plan.serials, from, others(self.used, own), self.id)
	}

	/// Commits to each batch that the chain does not have yet, and notes in its receipt where it is.
	pub(super) async fn commit(
		&mut self,
		context: &Context,
		sending: &Sending,
		(plan, from): (&Plan, Option<u64>),
		done: &mut Commission,
	) -> Result<()> {
		let mut sender = None;
		let mut before = usize::MAX;
		loop {
			let reads = Reads::finalised(&self.client).await?;
			let found = chain::Pool::fetch(&reads, self.id).await?;
			(self.granted, self.used) = (found.granted(), found.used());
			let mut left = left(&reads, self.genesis(), done).await?;
			if left.is_empty() {
				return Ok(());
			}
			let marks: u64 = left.iter().map(|(_, receipt)| u64::from(receipt.count)).sum();
			self.check_room(marks)?;
			self.check_numbers(plan, from, plan.count.saturating_sub(marks))?;
			let sender = match &mut sender {
				Some(sender) => sender,
				none => none.insert(sending.sender(context, &self.client)?),
			};
			match self.send(context, sender, plan, &mut left).await {
				Err(error) if goes_on(&error, left.len(), before) => before = left.len(),
				sent => return sent,
			}
		}
	}

	/// Commits to batches, some at once, and notes where they are.
	async fn send(
		&self,
		context: &Context,
		sender: &Sender<'_>,
		plan: &Plan,
		left: &mut [(&mut PathBuf, &mut Receipt)],
	) -> Result<()> {
		let (all, mut committed) = (left.len(), 0);
		for group in left.chunks_mut(AT_ONCE) {
			let calls: Vec<_> = group
				.iter()
				.map(|(_, receipt)| {
					chain::commission(terms(self.id, &self.declared, plan, receipt))
				})
				.collect();
			match &calls[..] {
				[only] => sender.send_quietly(only).await?,
				calls => sender.send_quietly(&tx::together(&self.runtime, calls)?).await?,
			};
			let reads = Reads::finalised(&self.client).await?;
			for (directory, receipt) in group.iter_mut() {
				let batch = Batch::of_root(&reads, receipt.root).await?.ok_or_else(|| {
					Error::NotThere { what: "batch", name: format!("with root {}", receipt.root) }
				})?;
				note(directory, receipt, self.genesis(), &batch)?;
			}
			committed += group.len();
			context.out.note(&format!("{committed} of {all} batches committed to on the chain"));
		}
		Ok(())
	}

	fn genesis(&self) -> Hex32 {
		Hex32(self.client.genesis().0)
	}
}

impl Said {
	fn of(args: &OnChainArgs) -> Result<Self> {
		let country =
			|what, text: &Option<String>| text.as_deref().map(|text| value(what, text)).transpose();
		Ok(Self {
			origin: country("country of origin", &args.origin)?,
			market: country("market", &args.market)?,
			made: args.made.as_deref().map(|day| value("day of making", day)).transpose()?,
			opens: args.opens.as_deref().map(|when| value("opening", when)).transpose()?,
		})
	}
}

/// What is said of batches, by the arguments or else as it was planned before. For what neither has, the producer's country
/// and the chain's date are asked.
async fn declared(
	said: Said,
	before: Option<Declared>,
	country: impl AsyncFnOnce() -> Result<Country>,
	today: impl AsyncFnOnce() -> Result<Day>,
) -> Result<Declared> {
	let origin = match said.origin.or(before.map(|before| before.origin)) {
		Some(origin) => origin,
		None => country().await?,
	};
	let made = match said.made.or(before.map(|before| before.made)) {
		Some(day) => day,
		None => today().await?,
	};
	let opens = said.opens.or(before.map(|before| before.opens)).unwrap_or(ActivationOpens::Sold);
	let market = said.market.or(before.and_then(|before| before.market));
	Ok(Declared { origin, market, made, opens })
}

/// The batches that the chain does not have. Notes where the others are.
async fn left<'a>(
	reads: &Reads,
	genesis: Hex32,
	done: &'a mut Commission,
) -> Result<Vec<(&'a mut PathBuf, &'a mut Receipt)>> {
	let mut left = Vec::new();
	for (directory, receipt) in &mut done.batches {
		match (receipt.on_chain, Batch::of_root(reads, receipt.root).await?) {
			(Some(place), _) if place.genesis != genesis => {
				let why = format!("batch {} is on another chain already", directory.display());
				return Err(bad("directory", &directory.display().to_string(), &why));
			}
			(_, Some(batch)) => note(directory, receipt, genesis, &batch)?,
			(_, None) => left.push((directory, receipt)),
		}
	}
	Ok(left)
}

/// Whether batches are tried again of which the chain has one now: what an interrupted run had sent is final only then, and
/// fewer than `before` are left.
fn goes_on(error: &Error, left: usize, before: usize) -> bool {
	matches!(error, Error::Dispatch { name, .. } if name == "Goods.RootTaken") && left < before
}

fn terms(pool: u32, declared: &Declared, plan: &Plan, receipt: &Receipt) -> Terms {
	Terms {
		pool,
		lot: plan.lot.clone(),
		origin: declared.origin,
		market: declared.market,
		made: declared.made,
		expires: plan.expires,
		count: receipt.count,
		root: receipt.root,
		leaf_version: receipt.leaf_version,
		manifest: receipt.manifest_sha256,
		opens: plan.activation.then_some(declared.opens),
	}
}

/// How many of a pool's marks are in other commissions' batches when `own` of those used are in this one's.
fn others(used: u64, own: u64) -> u64 {
	used.saturating_sub(own)
}

/// Refuses numbers of which nobody has said where they begin when `others` of the pool's marks are in other batches.
fn numbers_are_free(serials: &Serials, from: Option<u64>, others: u64, pool: u32) -> Result<()> {
	match (serials, from) {
		(Serials::NumbersFrom(number), None) if others > 0 => {
			let why = format!(
				"{others} marks of pool {pool} are in other batches: say with --from which number is the first that none \
				 of them has"
			);
			Err(bad("number to begin with", &number.to_string(), &why))
		}
		_ => Ok(()),
	}
}

/// The only pool that the signer's organisation has for the GTIN; of a commission that goes on, as it was planned.
async fn only_pool(
	reads: &Reads,
	context: &Context,
	args: &OnChainArgs,
	Wanted { gtin, planned }: Wanted<'_>,
) -> Result<chain::Pool> {
	let producer = signers_organisation(reads, &args.sending.account(context)?).await?;
	let mut found = chain::Pool::all(reads, gtin).await?;
	found.retain(|pool| pool.producer == producer);
	if let Some(plan) = planned {
		found.retain(|pool| pool.shape().is_ok_and(|shape| shape == *plan.pool.shape()));
	}
	let numbers: Vec<String> = found.iter().map(|pool| pool.id.to_string()).collect();
	match (found.pop(), &numbers[..]) {
		(Some(pool), [_]) => Ok(pool),
		(Some(_), numbers) => {
			let numbers = numbers.join(", ");
			let why =
				format!("organisation {producer} has the pools {numbers}: name one with --pool");
			Err(bad("GTIN", &gtin.to_string(), &why))
		}
		(None, _) => {
			let serials = planned.map(|plan| format!(" with the serials {}", plan.pool.shape()));
			let serials = serials.unwrap_or_default();
			let name = format!("of {gtin}{serials} for organisation {producer}");
			Err(Error::NotThere { what: "pool", name })
		}
	}
}

/// Notes in a receipt where its batch is.
fn note(directory: &Path, receipt: &mut Receipt, genesis: Hex32, batch: &Batch) -> Result<()> {
	let place = OnChain { genesis, batch: batch.id, block: batch.commissioned.block };
	if receipt.on_chain != Some(place) {
		receipt.on_chain = Some(place);
		receipt.write(directory)?;
	}
	Ok(())
}

#[cfg(test)]
#[path = "destination_tests.rs"]
mod tests;
