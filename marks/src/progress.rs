use core::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};

/// How far a commission is. Others look at it while it runs.
#[derive(Debug, Default)]
pub struct Progress {
	marks: AtomicU64,
	batches: AtomicU32,
	present: AtomicU32,
	stopped: AtomicBool,
}

impl Progress {
	/// Marks made by this run.
	pub fn marks(&self) -> u64 {
		self.marks.load(Ordering::Relaxed)
	}

	/// Batches that are whole, those of earlier runs among them.
	pub fn batches(&self) -> u32 {
		self.batches.load(Ordering::Relaxed)
	}

	/// Batches of earlier runs.
	pub fn present(&self) -> u32 {
		self.present.load(Ordering::Relaxed)
	}

	pub(crate) fn add_marks(&self, marks: u64) {
		self.marks.fetch_add(marks, Ordering::Relaxed);
	}

	pub(crate) fn add_batch(&self) {
		self.batches.fetch_add(1, Ordering::Relaxed);
	}

	pub(crate) fn set_present(&self, batches: u32) {
		self.present.store(batches, Ordering::Relaxed);
		self.batches.store(batches, Ordering::Relaxed);
	}

	/// Lets the batches that are being made end before they are whole.
	pub(crate) fn stop(&self) {
		self.stopped.store(true, Ordering::Relaxed);
	}

	pub(crate) fn is_stopped(&self) -> bool {
		self.stopped.load(Ordering::Relaxed)
	}
}
