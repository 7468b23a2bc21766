//! The chain on which batches are committed to.

use super::commission::OnChainArgs;
use crate::{
	cli::{
		Context,
		lookup::{bad, value},
		submit::{Sender, connect},
	},
	client::Client,
	config::Runtime,
	consortium::Reads,
	error::{Error, Result},
	goods::{
		Commission, Hex32, OnChain, Plan, Pool, Receipt,
		chain::{self, Batch, Terms},
	},
	tx,
};
use stalhof_primitives::{country::Country, goods::ActivationOpens, time::Day};
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
	origin: Country,
	market: Option<Country>,
	made: Day,
	opens: ActivationOpens,
}

impl Destination {
	/// Finds the pool, and what is wrong with the arguments, before anything is made.
	pub(super) async fn find(context: &Context, args: &OnChainArgs, id: u32) -> Result<Self> {
		args.sending.check(context)?;
		let origin = args.origin.as_deref().unwrap_or_default();
		let origin: Country = value("country of origin", origin)?;
		let market = args.market.as_deref().map(|text| value("market", text)).transpose()?;
		let opens: ActivationOpens = value("opening", &args.opens)?;
		let (client, runtime) = connect(context).await?;
		let reads = Reads::finalised(&client).await?;
		let found = chain::Pool::fetch(&reads, id).await?;
		let made = match &args.made {
			Some(day) => value("day of making", day)?,
			None => reads.today().await?,
		};
		let pool = Pool::try_from(found.shape()?).map_err(Error::Internal)?;
		let (granted, used) = (found.granted(), found.used());
		Ok(Self { client, runtime, id, pool, granted, used, origin, market, made, opens })
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

	/// Commits to each batch that the chain does not have yet, and notes in its receipt where it is.
	pub(super) async fn commit(
		&self,
		context: &Context,
		args: &OnChainArgs,
		plan: &Plan,
		done: &mut Commission,
	) -> Result<()> {
		let mut sender = None;
		let mut before = usize::MAX;
		loop {
			let mut left = self.left(done).await?;
			let marks: u64 = left.iter().map(|(_, receipt)| u64::from(receipt.count)).sum();
			self.check_room(marks)?;
			if left.is_empty() {
				return Ok(());
			}
			let sender = match &mut sender {
				Some(sender) => sender,
				none => none.insert(args.sending.sender(context, &self.client)?),
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

	/// The batches that the chain does not have, at its newest final block. Notes where the others are.
	async fn left<'a>(
		&self,
		done: &'a mut Commission,
	) -> Result<Vec<(&'a mut PathBuf, &'a mut Receipt)>> {
		let genesis = self.genesis();
		let reads = Reads::finalised(&self.client).await?;
		let mut left = Vec::new();
		for (directory, receipt) in &mut done.batches {
			match (receipt.on_chain, Batch::of_root(&reads, receipt.root).await?) {
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
			origin: self.origin,
			market: self.market,
			made: self.made,
			expires: plan.expires,
			count: receipt.count,
			root: receipt.root,
			leaf_version: receipt.leaf_version,
			manifest: receipt.manifest_sha256,
			opens: plan.activation.then_some(self.opens),
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
