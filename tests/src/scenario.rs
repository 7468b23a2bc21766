//! What every end-to-end test runs in.

use crate::{binaries, lock};
use anyhow::{Context, Result};
use std::{env, fs::File, io::Write, time::Duration};
use tokio::{runtime, time::timeout};

/// How long a test waits for those before it.
const TURN: Duration = Duration::from_secs(60 * 60);

/// Whether the long forms of the tests were asked for (`STALHOF_LONG=1`).
pub fn long() -> bool {
	env::var_os("STALHOF_LONG").is_some_and(|value| value == "1")
}

/// Whether a test that lacks a tool must fail instead of being skipped (`STALHOF_DEMAND=1`).
pub fn demanded() -> bool {
	env::var_os("STALHOF_DEMAND").is_some_and(|value| value == "1")
}

/// Says that a test did not run: on standard error, and in `e2e/skipped` of the target directory for
/// runners that hide the output of tests which pass.
pub fn skipped(name: &str, why: &str) {
	let line = format!("SKIPPED {name}: {why}\n");
	eprint!("{line}");
	let told = binaries::scratch().and_then(|dir| {
		let mut file = File::options().create(true).append(true).open(dir.join("skipped"))?;
		Ok(file.write_all(line.as_bytes())?)
	});
	if let Err(error) = told {
		panic!("{error}");
	}
}

/// Runs `test` as the only scenario on this machine, for at most `limit` (which starts when its
/// turn comes).
///
/// The future runs on the calling thread: nodes end when the thread that started them ends.
///
/// # Panics
/// When the test fails or is late.
pub fn scenario(limit: Duration, test: impl Future<Output = Result<()>>) {
	let outcome = (|| {
		let _turn = lock::machine(TURN)?;
		let runtime =
			runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
		runtime.block_on(async {
			timeout(limit, test).await.with_context(|| format!("not done within {limit:?}"))?
		})
	})();
	if let Err(error) = outcome {
		panic!("{error:?}");
	}
}
