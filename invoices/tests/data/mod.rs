//! Test data that others wrote and that is no part of this project.

use std::{
	env, fs,
	path::{Path, PathBuf},
};

/// Where the data is when `STALHOF_TEST_DATA` does not say so: beside the checkout.
const BESIDE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data");

/// The folder of that name in the test data, for the test `test`.
///
/// `None` when it is not there, after a line on standard error that the test is skipped.
///
/// # Panics
/// When it is not there and `STALHOF_DEMAND=1` says that it must be.
pub(crate) fn folder(name: &str, test: &str) -> Option<PathBuf> {
	let root = env::var_os("STALHOF_TEST_DATA").map_or_else(|| BESIDE.into(), PathBuf::from);
	let folder = root.join(name);
	if folder.is_dir() {
		return Some(folder);
	}
	let demanded = env::var_os("STALHOF_DEMAND").is_some_and(|value| value == "1");
	let missing = format!("no test data in {}: set STALHOF_TEST_DATA", folder.display());
	assert!(!demanded, "{missing}");
	eprintln!("SKIPPED {test}: {missing}");
	None
}

/// A document of a folder.
pub(crate) fn document(folder: &Path, name: &str) -> Vec<u8> {
	fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}
