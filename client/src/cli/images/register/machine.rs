//! From an entry of the journal to works on the chain, from wherever it stands.
//!
//! What is to be done follows from what the chain has, not from what was done before: so a process that is killed at any
//! point goes on, does nothing twice, and never commits to a salt that is not kept.

use super::journal::{Entry, Journal, Picture};
use crate::{
	error::{Error, Result},
	images::{MIN_AGE_BLOCKS, NewWork},
};
use stalhof_primitives::{merkle::Hash, time::Moment};

/// How often the chain may have other ideas before that is told.
const ROUNDS: u32 = 12;

/// A commitment as the chain has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Deposit {
	/// In which block it was made.
	pub(super) block: u32,
	/// Whether it can still be opened.
	pub(super) open: bool,
	/// Until when it can be, by the chain's clock of pictures.
	pub(super) until: Moment,
	/// Whether to renew it would give it more time.
	pub(super) renewable: bool,
}

/// What the machine asks of a chain. Each act returns when it is final.
pub(super) trait Chain {
	/// The commitment of that hash of the own organisation, once that it is final.
	async fn deposit(&self, hash: Hash) -> Result<Option<Deposit>>;
	/// The own works of these files.
	async fn own_works(&self, files: &[Hash]) -> Result<Vec<Option<u32>>>;
	/// The height of the best block.
	async fn height(&self) -> Result<u32>;
	/// Commits.
	async fn commit(&self, hash: Hash) -> Result<()>;
	/// Lets a commitment be opened for longer.
	async fn renew(&self, hash: Hash) -> Result<()>;
	/// Drops a commitment.
	async fn drop(&self, hash: Hash) -> Result<()>;
	/// Opens a commitment.
	async fn reveal(&self, salt: Hash, works: &[NewWork]) -> Result<()>;
}

/// Where an entry stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stands {
	/// Its pictures are these works, and the journal has forgotten it.
	Registered(Vec<u32>),
	/// It stays closed, and can be opened until then.
	Sealed(Moment),
	/// It opens in that block.
	Waits(u32),
}

/// What has been done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
	/// Committed to so many pictures.
	Committed(usize),
	/// Dropped a commitment whose time was over, or of which some pictures were registered meanwhile.
	Dropped,
	/// Renewed.
	Renewed,
	/// Revealed so many pictures.
	Revealed(usize),
}

/// Whether an act failed because it, or what it was for, had been done already.
fn done_before(result: Result<()>, names: &[&str]) -> Result<bool> {
	match result {
		Ok(()) => Ok(false),
		Err(Error::Dispatch { name, .. })
			if names.iter().any(|one| name == format!("Images.{one}")) =>
		{
			Ok(true)
		}
		Err(error) => Err(error),
	}
}

/// Brings an entry as far as it comes without waiting. It may become an entry of what is left of it.
pub(super) async fn advance<C: Chain>(
	chain: &C,
	journal: &Journal,
	entry: &mut Entry,
	news: &mut impl FnMut(Step),
) -> Result<Stands> {
	for _ in 0..ROUNDS {
		let files: Vec<Hash> = entry.pictures.iter().map(|picture| picture.work.file).collect();
		let works = chain.own_works(&files).await?;
		let deposit = chain.deposit(entry.commitment).await?;
		let registered: Vec<u32> = works.iter().copied().flatten().collect();
		if registered.len() == files.len() {
			if deposit.is_some() {
				done_before(chain.drop(entry.commitment).await, &["CommitNotFound"])?;
				news(Step::Dropped);
			}
			journal.finish(entry, &registered)?;
			return Ok(Stands::Registered(registered));
		}
		if !registered.is_empty() {
			// They open together or not at all: what is left goes under a commitment of its own, which is kept first.
			let left: Vec<Picture> = works
				.iter()
				.zip(&entry.pictures)
				.filter(|(work, _)| work.is_none())
				.map(|(_, picture)| picture.clone())
				.collect();
			let rest = journal.entry(entry.sealed, left);
			journal.keep(&rest)?;
			if deposit.is_some() {
				done_before(chain.drop(entry.commitment).await, &["CommitNotFound"])?;
				news(Step::Dropped);
			}
			journal.forget(entry)?;
			*entry = rest;
			continue;
		}
		let Some(deposit) = deposit else {
			if !done_before(chain.commit(entry.commitment).await, &["AlreadyCommitted"])? {
				news(Step::Committed(entry.pictures.len()));
			}
			continue;
		};
		if !deposit.open {
			done_before(chain.drop(entry.commitment).await, &["CommitNotFound"])?;
			news(Step::Dropped);
			continue;
		}
		if entry.sealed {
			if deposit.renewable {
				let late = ["NotRenewable", "CommitExpired", "CommitNotFound"];
				if !done_before(chain.renew(entry.commitment).await, &late)? {
					news(Step::Renewed);
					continue;
				}
			}
			return Ok(Stands::Sealed(deposit.until));
		}
		// What is sent now comes into the next block at the earliest.
		let ripe = deposit.block.saturating_add(MIN_AGE_BLOCKS);
		if chain.height().await?.saturating_add(1) < ripe {
			return Ok(Stands::Waits(ripe));
		}
		let works: Vec<NewWork> =
			entry.pictures.iter().map(|picture| picture.work.clone()).collect();
		let again = ["CommitNotFound", "CommitExpired", "CommitTooYoung", "AlreadyRegistered"];
		if !done_before(chain.reveal(entry.salt, &works).await, &again)? {
			news(Step::Revealed(works.len()));
		}
	}
	Err(Error::Internal(format!(
		"the commitment 0x{} of {} comes no further in {ROUNDS} rounds",
		hex::encode(entry.commitment),
		journal.directory().display()
	)))
}

#[cfg(test)]
#[path = "machine_tests.rs"]
mod tests;
