//! Carrying out a plan: all its batches, on all cores, over any number of interruptions.

use super::{
	Plan, Progress, Receipt, SerialFile, WholeBatch,
	batch::{Job, Written, build},
	plan::{self, Serials},
};
use crate::error::{Error, Result};
use core::sync::atomic::{AtomicUsize, Ordering};
use stalhof_files as files;
use std::{
	fs::{self, File, TryLockError},
	io,
	num::NonZeroUsize,
	path::{Path, PathBuf},
	sync::{Mutex, PoisonError, mpsc},
	thread,
};

/// The name of the file that says by its lock that a process is at work.
const LOCK: &str = "lock";

/// Memory for the serials of the batches that are made at once, in bytes.
const MEMORY: usize = 1 << 30;

/// Bytes of memory for a serial of a file, which is the most.
const SERIAL: usize = 32;

/// The most threads.
const MAX_THREADS: usize = 256;

/// A commission whose batches are all whole.
#[derive(Debug)]
pub struct Commission {
	/// Its batches in order, with their directories.
	pub batches: Vec<(PathBuf, Receipt)>,
	/// How many of them were whole before.
	pub present: usize,
}

/// The directory of a batch, which is counted from 0.
pub fn batch_directory(directory: &Path, batch: u32) -> PathBuf {
	directory.join(format!("{:06}", u64::from(batch) + 1))
}

/// Makes all batches of a plan in a directory, as far as they are not there. `file` is what a plan with a file needs.
///
/// A batch counts as made when its receipt is there, which is written last. What else is found of a batch is of an
/// interrupted run and made anew.
///
/// # Errors
/// [`Error::BadValue`] for a plan that cannot be, [`Error::OtherPlan`], [`Error::Busy`] and [`Error::Damaged`] for the directory, [`Error::BadSerial`] for the file,
/// [`Error::File`], also when the directory holds something else.
pub fn commission(
	plan: &Plan,
	file: Option<&SerialFile>,
	directory: &Path,
	threads: NonZeroUsize,
	progress: &Progress,
) -> Result<Commission> {
	plan.check()?;
	let given = file.map(|file| (Serials::File(file.sha256()), file.lines()));
	if given.is_some_and(|given| given != (plan.serials.clone(), plan.count)) {
		return Err(Error::Internal("a plan with another file of serials".to_owned()));
	}
	let _lock = open(plan, directory)?;
	let mut whole = Vec::new();
	let mut missing = Vec::new();
	for batch in 0..plan.batches() {
		match WholeBatch::open(&batch_directory(directory, batch))? {
			Some(found) => {
				found.check(plan, batch)?;
				whole.push((batch, found.receipt));
			}
			None => missing.push(batch),
		}
	}
	let present = whole.len();
	// Those of one batch are found when it is made.
	if let Some(file) = file.filter(|_| plan.batches() > 1 && !missing.is_empty()) {
		file.check_twins(plan)?;
	}
	progress.set_present(u32::try_from(present).unwrap_or(u32::MAX));
	let run = Run { plan, file, directory, threads: threads.get().min(MAX_THREADS), progress };
	whole.extend(run.make(&missing)?);
	whole.sort_unstable_by_key(|(batch, _)| *batch);
	let place = |(batch, receipt)| (batch_directory(directory, batch), receipt);
	Ok(Commission { batches: whole.into_iter().map(place).collect(), present })
}

/// Locks the directory and writes its plan, or compares it with the one that is there.
fn open(plan: &Plan, directory: &Path) -> Result<File> {
	let cannot = |error: &io::Error| files::Error::Cannot {
		action: "cannot write",
		path: directory.to_owned(),
		why: error.to_string(),
	};
	fs::create_dir_all(directory).map_err(|error| cannot(&error))?;
	let path = directory.join(plan::NAME);
	if !path.exists() && holds_others(directory).map_err(|error| cannot(&error))? {
		return Err(files::Error::Exists(directory.to_owned()).into());
	}
	let options =
		File::options().write(true).create(true).truncate(false).open(directory.join(LOCK));
	let lock = options.map_err(|error| cannot(&error))?;
	lock.try_lock().map_err(|error| match error {
		TryLockError::WouldBlock => Error::Busy(directory.to_owned()),
		TryLockError::Error(error) => cannot(&error).into(),
	})?;
	let planned = Plan::of(directory)?;
	if let Some(planned) = &planned {
		planned.same_as(plan, directory)?;
	}
	// What the chain is told is planned once it is asked for the first time.
	if planned.is_none_or(|planned| planned.declared.is_none() && plan.declared.is_some()) {
		files::replace(&path, files::to_json(plan)?.as_bytes(), files::PUBLIC)?;
	}
	Ok(lock)
}

/// Whether a directory holds what a commission does not write before its plan.
fn holds_others(directory: &Path) -> io::Result<bool> {
	for entry in fs::read_dir(directory)? {
		let name = entry?.file_name();
		let name = name.to_string_lossy();
		if name != LOCK && !name.starts_with(plan::NAME) {
			return Ok(true);
		}
	}
	Ok(false)
}

/// One run over the batches that are missing.
struct Run<'a> {
	plan: &'a Plan,
	file: Option<&'a SerialFile>,
	directory: &'a Path,
	threads: usize,
	progress: &'a Progress,
}

impl Run<'_> {
	fn make(&self, missing: &[u32]) -> Result<Vec<(u32, Receipt)>> {
		let size = usize::try_from(self.plan.batch_size).unwrap_or(usize::MAX);
		let at_once = (MEMORY / size.saturating_mul(SERIAL).max(1)).max(1);
		let workers = self.threads.min(missing.len()).min(at_once);
		let (next, fault) = (AtomicUsize::new(0), Fault::default());
		let made = thread::scope(|scope| {
			// One thread waits for the disk, so that the others need not.
			let (sender, receiver) = mpsc::sync_channel(workers);
			let finisher = scope.spawn(|| self.finish(receiver, &fault));
			for _ in 0..workers {
				let sender = sender.clone();
				let (next, fault) = (&next, &fault);
				scope.spawn(move || self.work(missing, workers, next, &sender, fault));
			}
			drop(sender);
			finisher.join()
		});
		fault
			.0
			.into_inner()
			.unwrap_or_else(PoisonError::into_inner)
			.map_or(Ok(()), |(_, error)| Err(error))?;
		made.map_err(|_| Error::Internal("the thread that waits for the disk broke off".to_owned()))
	}

	/// Makes batches until none is left or something went wrong.
	fn work(
		&self,
		missing: &[u32],
		workers: usize,
		next: &AtomicUsize,
		sender: &mpsc::SyncSender<Written>,
		fault: &Fault,
	) {
		loop {
			let place = next.fetch_add(1, Ordering::Relaxed);
			let Some(batch) = missing.get(place).filter(|_| !self.progress.is_stopped()) else {
				break;
			};
			let busy = workers.min(missing.len() - place);
			let job = Job {
				plan: self.plan,
				file: self.file,
				batch: *batch,
				directory: batch_directory(self.directory, *batch),
				threads: self.threads.div_ceil(busy),
				progress: self.progress,
			};
			match build(&job) {
				// Nobody receives it once something went wrong.
				Ok(written) => drop(sender.send(written)),
				Err(error) => {
					fault.set(*batch, error, self.progress);
					break;
				}
			}
		}
	}

	/// Brings batches to the disk, and writes their receipts.
	fn finish(&self, receiver: mpsc::Receiver<Written>, fault: &Fault) -> Vec<(u32, Receipt)> {
		let mut finished = Vec::new();
		for written in receiver {
			let batch = written.batch;
			match written.finish() {
				Ok(receipt) => {
					finished.push((batch, receipt));
					self.progress.add_batch();
				}
				Err(error) => {
					fault.set(batch, error, self.progress);
					break;
				}
			}
		}
		finished
	}
}

/// The first thing that went wrong, by time, and in which batch.
#[derive(Default)]
struct Fault(Mutex<Option<(u32, Error)>>);

impl Fault {
	fn set(&self, batch: u32, error: Error, progress: &Progress) {
		let mut first = self.0.lock().unwrap_or_else(PoisonError::into_inner);
		first.get_or_insert((batch, error));
		drop(first);
		progress.stop();
	}
}

#[cfg(test)]
#[path = "commission_tests.rs"]
mod tests;
