//! Foreign clients, as published: they run where they are installed (`scripts/lib/interop`), and
//! with `STALHOF_DEMAND=1` they must be.

use anyhow::{Context, Result};
use serde_json::Value;
use stalhof_tests::{
	Network, binaries,
	command::{Output, run},
	scenario,
	scenario::{demanded, skipped},
	state,
};
use std::{
	env,
	ffi::OsString,
	fs,
	path::{Path, PathBuf},
	time::Duration,
};

const LIMIT: Duration = Duration::from_secs(60);
const AMOUNT: u128 = 1_234_567;
/// //Bob's organisation.
const BOB: u32 = 2;

/// The path that `variable` names, else the one in the target directory.
fn installed(variable: &str, relative: &str) -> Option<PathBuf> {
	match env::var_os(variable) {
		Some(path) => Some(PathBuf::from(path)),
		None => binaries::in_target(relative),
	}
}

/// Says aloud that a test is skipped; fails when it must not be.
fn skip(name: &str, why: &str) {
	assert!(!demanded(), "{name} must run but {why}: run scripts/lib/interop");
	skipped(name, &format!("{why} (scripts/lib/interop installs it)"));
}

/// Runs a client that pays `AMOUNT` from //Alice's treasury to //Bob's, and checks its report against the
/// chain.
fn pays(client: impl FnOnce(&str, &str) -> Result<Output>) {
	scenario(Duration::from_secs(120), async {
		let network = Network::dev().await?;
		let rpc = network[0].rpc();
		let before = rpc.finalized().await?;
		let had = state::treasury(rpc, BOB, &before.hash).await?;
		let report = client(&network[0].url(), &AMOUNT.to_string())?.success()?.json()?;

		assert_eq!(report["ok"], true, "{report}");
		assert_eq!(report["specName"], "stalhof");
		assert_eq!(report["ss58Prefix"], 1356);
		assert_eq!(report["sent"], Value::from(AMOUNT.to_string()), "{report}");
		assert_eq!(report["received"], Value::from(AMOUNT.to_string()), "{report}");
		let events = report["events"].as_array().context("events")?;
		for event in ["Consortium.TreasuryUsed", "System.ExtrinsicSuccess"] {
			assert!(events.contains(&Value::from(event)), "no {event}: {report}");
		}
		let finalised = rpc.finalized().await?;
		let number = report["block"]["number"].as_u64().context("block")?;
		assert!(number <= finalised.number, "block {number} is not final");
		let hash = report["block"]["hash"].as_str().map(str::to_owned);
		assert_eq!(rpc.hash_at(number).await?, hash);
		let has = state::treasury(rpc, BOB, &finalised.hash).await?;
		assert_eq!(has, had + AMOUNT);
		network.finish().await
	});
}

#[test]
fn interop_papi() {
	let Some(dir) = installed("STALHOF_PAPI_DIR", "interop/papi") else {
		return skip("interop_papi", "polkadot-api is not installed");
	};
	if !dir.join("node_modules/polkadot-api").is_dir() {
		return skip("interop_papi", "polkadot-api is not installed");
	}
	// Node.js resolves packages from where a script lies.
	let source = binaries::repository().join("tests/interop/papi/pay.mjs");
	let script = dir.join("pay.mjs");
	if script != source {
		fs::copy(&source, &script).unwrap_or_else(|error| panic!("{}: {error}", script.display()));
	}
	pays(|url, amount| {
		run(Path::new("node"), &[script.into_os_string(), url.into(), amount.into()], b"", LIMIT)
	});
}

#[test]
fn interop_python() {
	let Some(python) = installed("STALHOF_PYTHON", "interop/python/bin/python") else {
		return skip("interop_python", "substrate-interface is not installed");
	};
	let import: [OsString; 2] = ["-c".into(), "import substrateinterface".into()];
	if !run(&python, &import, b"", LIMIT).is_ok_and(|output| output.code == Some(0)) {
		return skip("interop_python", "substrate-interface cannot be imported");
	}
	let script = binaries::repository().join("tests/interop/python/pay.py");
	pays(|url, amount| {
		run(&python, &[script.into_os_string(), url.into(), amount.into()], b"", LIMIT)
	});
}
