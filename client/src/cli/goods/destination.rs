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
use stalhof_primitives::{goods::ActivationOpens, gs1::Gtin};
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
		let country =
			|what, text: &Option<String>| text.as_deref().map(|text| value(what, text)).transpose();
		let origin = country("country of origin", &args.origin)?;
		let market = country("market", &args.market)?;
		let made = args.made.as_deref().map(|day| value("day of making", day)).transpose()?;
		let opens: Option<ActivationOpens> =
			args.opens.as_deref().map(|when| value("opening", when)).transpose()?;
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
		let origin = match origin.or(before.map(|before| before.origin)) {
			Some(origin) => origin,
			None => organisation(&reads, found.producer).await?.country,
		};
		let made = match made.or(before.map(|before| before.made)) {
			Some(day) => day,
			None => reads.today().await?,
		};
		let opens = opens.or(before.map(|before| before.opens)).unwrap_or(ActivationOpens::Sold);
		let market = market.or(before.and_then(|before| before.market));
		let declared = Declared { origin, market, made, opens };
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
		numbers_are_free(&plan.serials, from, self.used.saturating_sub(own), self.id)
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
			let mut left = self.left(&reads, done).await?;
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
				// What an interrupted run had sent is final only now.
				Err(Error::Dispatch { name, .. })
					if name == "Goods.RootTaken" && left.len() < before =>
				{
					before = left.len();
				}
				sent => return sent,
			}
		}
	}

	/// The batches that the chain does not have. Notes where the others are.
	async fn left<'a>(
		&self,
		reads: &Reads,
		done: &'a mut Commission,
	) -> Result<Vec<(&'a mut PathBuf, &'a mut Receipt)>> {
		let genesis = self.genesis();
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
				.map(|(_, receipt)| chain::commission(self.terms(plan, receipt)))
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

	fn terms(&self, plan: &Plan, receipt: &Receipt) -> Terms {
		Terms {
			pool: self.id,
			lot: plan.lot.clone(),
			origin: self.declared.origin,
			market: self.declared.market,
			made: self.declared.made,
			expires: plan.expires,
			count: receipt.count,
			root: receipt.root,
			leaf_version: receipt.leaf_version,
			manifest: receipt.manifest_sha256,
			opens: plan.activation.then_some(self.declared.opens),
		}
	}
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
mod tests {
	use super::*;

	#[test]
	fn number_to_begin_with_should_be_asked_for_when_others_have_numbers_of_the_pool() {
		let numbers = Serials::NumbersFrom(1);
		for (serials, from, others) in [
			(&numbers, None, 0),
			(&numbers, Some(1), 7),
			(&Serials::Random, None, 7),
			(&Serials::File(Hex32([1; 32])), None, 7),
		] {
			assert!(numbers_are_free(serials, from, others, 3).is_ok(), "{serials:?} {others}");
		}
		let error = numbers_are_free(&numbers, None, 7, 3).unwrap_err();
		assert_eq!(error.code(), "bad-value");
		let text = error.to_string();
		assert!(text.contains("7 marks of pool 3") && text.contains("--from"), "{text}");
	}
}
