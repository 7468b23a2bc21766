//! Metadata: the runtime that this crate was built for, and those that nodes run.

use crate::{
	config::Runtime,
	error::{Error, Result},
	rpc::{Rpc, types::RuntimeVersion},
	types::H256,
};
use codec::{Decode, Encode};
use std::sync::OnceLock;
use subxt::Metadata;

/// Metadata of the runtime that this crate was built for, as `scripts/metadata` wrote it.
const EMBEDDED: &[u8] = include_bytes!("../metadata.scale");

/// Highest version of the form of metadata that is understood.
const NEWEST_FORM: u32 = 16;

/// The start of a `RuntimeVersion`.
#[derive(Decode)]
struct Version {
	spec_name: String,
	_impl_name: String,
	_authoring_version: u32,
	spec_version: u32,
	_impl_version: u32,
	_apis: Vec<([u8; 8], u32)>,
	transaction_version: u32,
}

/// The runtime that this crate was built for. Calls are encoded and shown with it where the chain
/// says that it runs this version, so that a node cannot make one call look like another.
pub fn embedded() -> Option<&'static Runtime> {
	static RUNTIME: OnceLock<Option<Runtime>> = OnceLock::new();
	RUNTIME.get_or_init(|| decode(EMBEDDED).ok()).as_ref()
}

/// The embedded runtime, if it has this name and these versions.
pub(crate) fn known(version: &RuntimeVersion) -> Option<&'static Runtime> {
	embedded().filter(|embedded| embedded.version() == *version)
}

/// The runtime whose encoded metadata is `bytes`. Its name and versions stand in the metadata.
///
/// # Errors
/// What is wrong with the bytes.
pub fn decode(bytes: &[u8]) -> core::result::Result<Runtime, String> {
	let metadata = Metadata::decode_from(bytes).map_err(|error| error.to_string())?;
	let version = metadata
		.pallet_by_name("System")
		.and_then(|system| system.constant_by_name("Version"))
		.ok_or("it does not name the runtime's version")?;
	let version = Version::decode(&mut version.value())
		.map_err(|_| "the runtime's version in it cannot be read")?;
	Ok(Runtime {
		spec_name: version.spec_name,
		spec_version: version.spec_version,
		transaction_version: version.transaction_version,
		metadata: metadata.arc(),
	})
}

/// The runtime in the state of block `at`: the embedded one where name and versions agree, else the
/// node's own description.
///
/// # Errors
/// [`Error::StatePruned`]; [`Error::NotStalhof`] when the node's metadata cannot be read.
pub async fn runtime_at(rpc: &Rpc, at: H256) -> Result<Runtime> {
	let version = rpc.runtime_version(at).await?;
	if let Some(known) = known(&version) {
		return Ok(known.clone());
	}
	let runtime = fetch(rpc, at).await?;
	// The signed payload holds the version: with the true one here, a false description would have
	// to be of the embedded version, which is not asked for.
	if runtime.spec_version != version.spec_version {
		return Err(unusable(
			rpc,
			format!(
				"it is of version {}, the chain runs {}",
				runtime.spec_version, version.spec_version
			),
		));
	}
	Ok(runtime)
}

/// The runtime in the state of block `at` as the node describes it. Unlike the embedded metadata,
/// this has the texts that explain errors.
///
/// # Errors
/// As [`runtime_at`].
pub async fn fetch(rpc: &Rpc, at: H256) -> Result<Runtime> {
	let forms = rpc.runtime_api("Metadata_metadata_versions", &[], at).await?;
	let form = Vec::<u32>::decode(&mut &forms[..])
		.map_err(|error| unusable(rpc, error.to_string()))?
		.into_iter()
		.filter(|form| *form <= NEWEST_FORM)
		.max()
		.ok_or_else(|| unusable(rpc, "no known form of metadata".to_owned()))?;
	let bytes = rpc.runtime_api("Metadata_metadata_at_version", &form.encode(), at).await?;
	let bytes = Option::<Vec<u8>>::decode(&mut &bytes[..])
		.ok()
		.flatten()
		.ok_or_else(|| unusable(rpc, "it is not sent".to_owned()))?;
	decode(&bytes).map_err(|why| unusable(rpc, why))
}

fn unusable(rpc: &Rpc, why: String) -> Error {
	Error::NotStalhof {
		url: rpc.url().to_owned(),
		why: format!("its metadata cannot be used: {why}"),
	}
}

#[cfg(test)]
#[path = "metadata_tests.rs"]
pub(crate) mod tests;
