//! One network of nodes at a time on a machine, across threads, processes and checkouts.

use anyhow::{Context, Result, bail};
use std::{
	env,
	fs::{File, TryLockError},
	path::{Path, PathBuf},
	thread,
	time::{Duration, Instant},
};

/// Held while it lives; the operating system lets go of it when the process ends in any way.
#[derive(Debug)]
pub struct Lock {
	_file: File,
}

/// The file that every test of this user locks.
fn path() -> PathBuf {
	env::temp_dir().join(format!("stalhof-e2e-{}.lock", rustix::process::getuid().as_raw()))
}

/// Waits at most `limit` for the turn of this test.
pub fn machine(limit: Duration) -> Result<Lock> {
	wait_for(&path(), limit)
}

fn wait_for(path: &Path, limit: Duration) -> Result<Lock> {
	let file = File::options()
		.create(true)
		.truncate(false)
		.write(true)
		.open(path)
		.with_context(|| format!("cannot open {}", path.display()))?;
	let deadline = Instant::now() + limit;
	loop {
		match file.try_lock() {
			Ok(()) => return Ok(Lock { _file: file }),
			Err(TryLockError::WouldBlock) if Instant::now() < deadline => {
				thread::sleep(Duration::from_millis(100));
			}
			Err(TryLockError::WouldBlock) => {
				bail!("another test held {} for {limit:?}", path.display())
			}
			Err(TryLockError::Error(error)) => {
				return Err(error).with_context(|| format!("cannot lock {}", path.display()));
			}
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn lock_should_exclude_a_second_holder_until_dropped() {
		let dir = tempfile::tempdir().unwrap();
		let path = dir.path().join("lock");
		let first = wait_for(&path, Duration::ZERO).unwrap();
		assert!(wait_for(&path, Duration::from_millis(150)).is_err());
		drop(first);
		wait_for(&path, Duration::ZERO).unwrap();
	}
}
