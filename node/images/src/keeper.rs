//! Keeps an index as final state has it.

use crate::{Chain, Phase, Unread, WorkIndex, snapshot, snapshot::Unfit};
use core::{ops::Range, time::Duration};
use log::{error, info, warn};
use stalhof_primitives::page::MAX_PAGE;
use std::{path::PathBuf, sync::Arc, time::Instant};

/// A snapshot is written so long after the last when works have come since.
const SAVE_EVERY: Duration = Duration::from_secs(600);

/// While an index is built, the log says so often how far it is.
const TELL_EVERY: Duration = Duration::from_secs(10);

/// What came of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
	/// These works were added, and there are more.
	More(Range<u32>),
	/// These works were added, the last that there are.
	Done(Range<u32>),
}

/// Builds an index and keeps it up. It is one thread's; others search meanwhile. Writes a snapshot when it is dropped.
pub struct Keeper<C: Chain> {
	chain: Arc<C>,
	index: Arc<WorkIndex>,
	path: Option<PathBuf>,
	/// Works that the snapshot has.
	saved: u32,
	save_at: Instant,
	told: Option<Instant>,
	ready: bool,
}

impl<C: Chain> Keeper<C> {
	/// Of an index that is empty yet. Snapshots are kept under `path`, if there is one.
	pub fn new(chain: Arc<C>, index: Arc<WorkIndex>, path: Option<PathBuf>) -> Self {
		let save_at = Instant::now() + SAVE_EVERY;
		Self { chain, index, path, saved: 0, save_at, told: None, ready: false }
	}

	/// Begins with the snapshot, if it is whole and of this chain; else with nothing.
	pub fn load(&mut self) {
		let Some(path) = &self.path else { return };
		match snapshot::load(&*self.chain, self.index.versions(), path) {
			Ok((index, mark)) => {
				info!(
					"🖼️ Index of pictures: {} fingerprints of {} works from the snapshot of block {}",
					index.len(),
					mark.works,
					mark.block.number
				);
				self.index.restore(index, &mark);
				self.saved = mark.works;
			}
			Err(Unfit::Absent) => info!("🖼️ Index of pictures: built from state"),
			Err(why @ Unfit::Other(_)) => {
				info!("🖼️ Index of pictures: the snapshot is left aside: {why}. Built from state")
			}
			Err(why @ Unfit::Bad(_)) => {
				error!(
					"🖼️ Index of pictures: the snapshot is of no use: {why}. Built anew from state"
				)
			}
		}
	}

	/// Adds the next page of works, as the last final block has them.
	///
	/// # Errors
	/// When state gives no answer. It may be tried again.
	pub fn step(&mut self) -> Result<Step, Unread> {
		let at = self.chain.finalised();
		let from = self.index.works();
		if self.told.is_none() {
			self.index.note_of(self.chain.works_count(&at.hash)?);
			self.told = Some(Instant::now());
		}
		let page = self.chain.bundles(&at.hash, from.checked_sub(1), MAX_PAGE)?;
		let done = page.next.is_none();
		self.index.add(&page.items, done.then_some(at));
		let added = from..self.index.works();
		if done {
			self.tell_ready();
			return Ok(Step::Done(added));
		}
		if self.told.is_some_and(|told| told.elapsed() >= TELL_EVERY) {
			self.index.note_of(self.chain.works_count(&at.hash)?);
			self.told = Some(Instant::now());
			let status = self.index.status();
			info!(
				"🖼️ Index of pictures: {} of {} works, {} MiB",
				status.works,
				status.of,
				status.bytes >> 20
			);
		}
		Ok(Step::More(added))
	}

	fn tell_ready(&mut self) {
		let was_ready = core::mem::replace(&mut self.ready, true);
		if was_ready {
			return;
		}
		let status = self.index.status();
		match status.phase {
			Phase::Full => error!("🖼️ Index of pictures: {}", crate::NotReady(status)),
			_ => info!(
				"🖼️ Index of pictures: ready at block {} with {} fingerprints of {} works, {} MiB",
				status.block.number,
				status.fingerprints,
				status.works,
				status.bytes >> 20
			),
		}
	}

	/// Writes a snapshot when works have come and it is time.
	pub fn save_if_due(&mut self) {
		if Instant::now() >= self.save_at {
			self.save();
		}
	}

	/// Writes a snapshot when works have come since the last.
	pub fn save(&mut self) {
		self.save_at = Instant::now() + SAVE_EVERY;
		let Some(path) = &self.path else { return };
		// One that was never ready has no block; one that is full has no works.
		if self.index.status().phase != Phase::Ready || self.index.works() == self.saved {
			return;
		}
		match self.index.save(path, self.chain.genesis()) {
			Ok(mark) => {
				self.saved = mark.works;
				info!(
					"🖼️ Index of pictures: snapshot of {} works at block {}",
					mark.works, mark.block.number
				);
			}
			Err(why) => warn!("🖼️ Index of pictures: no snapshot: {why}"),
		}
	}
}

impl<C: Chain> Drop for Keeper<C> {
	fn drop(&mut self) {
		self.save();
	}
}

#[cfg(test)]
#[path = "keeper_tests.rs"]
mod tests;
