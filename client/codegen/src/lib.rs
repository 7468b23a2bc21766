//! The runtime's metadata as the client carries it, and the ledger that ties it to `spec_version`.
//!
//! `client/metadata.scale` is the metadata without its docs, `client/src/generated.rs` the Rust made of
//! it. `runtime/spec-versions.txt` has a line for each `spec_version` with the SHA-256 of that
//! metadata; a line once written never changes, so that the metadata cannot change under a version.

use anyhow::{Context, Result, bail, ensure};
use codec::{Decode, Encode};
use frame_metadata::{RuntimeMetadata, RuntimeMetadataPrefixed, v16::RuntimeMetadataV16};
use sp_crypto_hashing::{blake2_64, sha2_256};
use sp_version::RuntimeVersion;
use std::{
	fs,
	path::{Path, PathBuf},
};
use subxt_codegen::CodegenBuilder;
use subxt_utils_stripmetadata::StripMetadata;

/// Runtime APIs that exist only in builds for benchmarks or dry runs of upgrades.
const BUILD_ONLY_APIS: [&str; 2] = ["Benchmark", "TryRuntime"];

/// Pallets and runtime APIs for which the client has typed functions.
const TYPED_PALLETS: [&str; 14] = [
	"System",
	"Calendar",
	"Balances",
	"Assets",
	"Session",
	"Utility",
	"Sudo",
	"Consortium",
	"Council",
	"Network",
	"Goods",
	"Movements",
	"Receivables",
	"Images",
];
const TYPED_APIS: [&str; 5] = ["Core", "AccountNonceApi", "GrandpaApi", "CalendarApi", "ChainApi"];

/// Types for which the client uses its own or `stalhof-primitives`': their path in the metadata, and theirs. A test of
/// the client compares how both are encoded.
const SUBSTITUTES: [(&str, &str); 51] = [
	("stalhof_primitives::country::Country", "::stalhof_primitives::country::Country"),
	("stalhof_primitives::currency::Currency", "::stalhof_primitives::currency::Currency"),
	("stalhof_primitives::gs1::keys::Gln", "::stalhof_primitives::gs1::Gln"),
	("stalhof_primitives::gs1::keys::Gtin", "::stalhof_primitives::gs1::Gtin"),
	("stalhof_primitives::gs1::serial::Lot", "::stalhof_primitives::gs1::Lot"),
	("stalhof_primitives::gs1::serial::Serial", "::stalhof_primitives::gs1::Serial"),
	(
		"stalhof_primitives::goods::facts::ActivationOpens",
		"::stalhof_primitives::goods::ActivationOpens",
	),
	("stalhof_primitives::goods::facts::RecallClass", "::stalhof_primitives::goods::RecallClass"),
	("stalhof_primitives::goods::facts::RecallReason", "::stalhof_primitives::goods::RecallReason"),
	("stalhof_primitives::goods::item::ItemId", "::stalhof_primitives::goods::ItemId"),
	("stalhof_primitives::goods::label::LabelKey", "::stalhof_primitives::goods::LabelKey"),
	("stalhof_primitives::goods::pool::PoolShape", "::stalhof_primitives::goods::PoolShape"),
	("stalhof_primitives::gs1::keys::Sscc", "::stalhof_primitives::gs1::Sscc"),
	("stalhof_primitives::goods::content::Child", "::stalhof_primitives::goods::Child"),
	(
		"stalhof_primitives::goods::content::ContentProof",
		"::stalhof_primitives::goods::ContentProof",
	),
	("stalhof_primitives::goods::whereabouts::Line", "::stalhof_primitives::goods::Line"),
	("stalhof_primitives::goods::whereabouts::Subject", "::stalhof_primitives::goods::Subject"),
	(
		"stalhof_primitives::goods::movement::ExceptionKind",
		"::stalhof_primitives::goods::ExceptionKind",
	),
	(
		"stalhof_primitives::goods::movement::CertificateKind",
		"::stalhof_primitives::goods::CertificateKind",
	),
	(
		"stalhof_primitives::goods::movement::ErrorReason",
		"::stalhof_primitives::goods::ErrorReason",
	),
	(
		"stalhof_primitives::goods::movement::ReferenceKind",
		"::stalhof_primitives::goods::ReferenceKind",
	),
	("stalhof_primitives::cbv::EventType", "::stalhof_primitives::cbv::EventType"),
	("stalhof_primitives::cbv::Action", "::stalhof_primitives::cbv::Action"),
	("stalhof_primitives::cbv::BizStep", "::stalhof_primitives::cbv::BizStep"),
	("stalhof_primitives::cbv::Disposition", "::stalhof_primitives::cbv::Disposition"),
	("stalhof_primitives::time::Moment", "::stalhof_primitives::time::Moment"),
	("stalhof_primitives::gs1::licensed::LicensedKey", "::stalhof_primitives::gs1::LicensedKey"),
	(
		"stalhof_primitives::images::fingerprint::Fingerprint",
		"::stalhof_primitives::images::Fingerprint",
	),
	(
		"stalhof_primitives::images::fingerprint::FingerprintId",
		"::stalhof_primitives::images::FingerprintId",
	),
	("stalhof_primitives::images::fingerprint::Versions", "::stalhof_primitives::images::Versions"),
	("stalhof_primitives::images::scope::Channels", "::stalhof_primitives::images::Channels"),
	("stalhof_primitives::images::scope::Scope", "::stalhof_primitives::images::Scope"),
	("stalhof_primitives::images::terms::Claim", "::stalhof_primitives::images::Claim"),
	(
		"stalhof_primitives::images::terms::ContestOutcome",
		"::stalhof_primitives::images::ContestOutcome",
	),
	(
		"stalhof_primitives::images::terms::EvidenceKind",
		"::stalhof_primitives::images::EvidenceKind",
	),
	("stalhof_primitives::images::terms::Format", "::stalhof_primitives::images::Format"),
	("stalhof_primitives::images::terms::Grade", "::stalhof_primitives::images::Grade"),
	("stalhof_primitives::images::terms::Side", "::stalhof_primitives::images::Side"),
	("stalhof_primitives::images::terms::WorkState", "::stalhof_primitives::images::WorkState"),
	("stalhof_primitives::organisation::GroupId", "::stalhof_primitives::organisation::GroupId"),
	("stalhof_primitives::organisation::OrgId", "::stalhof_primitives::organisation::OrgId"),
	(
		"stalhof_primitives::organisation::permissions::Permissions",
		"::stalhof_primitives::organisation::Permissions",
	),
	("stalhof_primitives::organisation::roles::Roles", "::stalhof_primitives::organisation::Roles"),
	("stalhof_primitives::peer_id::PeerId", "::stalhof_primitives::peer_id::PeerId"),
	(
		"stalhof_primitives::registration::RegistrationNumber",
		"::stalhof_primitives::registration::RegistrationNumber",
	),
	("stalhof_primitives::time::day::Day", "::stalhof_primitives::time::Day"),
	("stalhof_primitives::time::day::UtcOffset", "::stalhof_primitives::time::UtcOffset"),
	("pallet_consortium::types::Profile", "crate::consortium::Profile"),
	("pallet_consortium::types::Evidence", "crate::consortium::Evidence"),
	("pallet_consortium::types::Signed<S>", "crate::consortium::Signed"),
	("pallet_consortium::types::Applicant<A, S>", "crate::consortium::Applicant"),
];

/// The three files, made from this build's runtime.
#[derive(Debug, PartialEq, Eq)]
pub struct Made {
	/// `client/metadata.scale`.
	pub metadata: Vec<u8>,
	/// `client/src/generated.rs`.
	pub generated: String,
	/// The runtime's `spec_version`.
	pub spec_version: u32,
}

/// Where the files lie in a checkout.
#[derive(Clone, Debug)]
pub struct Files {
	/// The metadata.
	pub metadata: PathBuf,
	/// The generated Rust.
	pub generated: PathBuf,
	/// The ledger.
	pub ledger: PathBuf,
}

impl Files {
	/// The files of the checkout at `root`.
	pub fn of(root: &Path) -> Self {
		Self {
			metadata: root.join("client/metadata.scale"),
			generated: root.join("client/src/generated.rs"),
			ledger: root.join("runtime/spec-versions.txt"),
		}
	}
}

/// Makes the files' contents from the runtime that this is linked with.
///
/// # Errors
/// When the runtime has no metadata of version 16 or it cannot be turned into code.
pub fn make() -> Result<Made> {
	let metadata = runtime_metadata()?;
	let mut typed = metadata.clone();
	typed.strip_metadata(|name| TYPED_PALLETS.contains(&name), |name| TYPED_APIS.contains(&name));
	Ok(Made {
		metadata: prefixed(metadata),
		generated: generate(&prefixed(typed))?,
		spec_version: stalhof_runtime::VERSION.spec_version,
	})
}

fn runtime_metadata() -> Result<RuntimeMetadataV16> {
	let opaque = stalhof_runtime::Runtime::metadata_at_version(16)
		.context("the runtime has no metadata of version 16")?;
	let decoded = RuntimeMetadataPrefixed::decode(&mut &opaque[..])?;
	let RuntimeMetadata::V16(mut metadata) = decoded.1 else {
		bail!("the runtime's metadata is not of version 16");
	};
	metadata.strip_metadata(|_| true, |api| !BUILD_ONLY_APIS.contains(&api));
	remove_build_only_versions(&mut metadata)?;
	remove_docs(&mut metadata);
	Ok(metadata)
}

/// The constant `System.Version` lists the runtime APIs too.
fn remove_build_only_versions(metadata: &mut RuntimeMetadataV16) -> Result<()> {
	let constant = metadata
		.pallets
		.iter_mut()
		.filter(|pallet| pallet.name == "System")
		.flat_map(|pallet| &mut pallet.constants)
		.find(|constant| constant.name == "Version")
		.context("the metadata has no constant System.Version")?;
	let mut version = RuntimeVersion::decode(&mut &constant.value[..])?;
	let build_only = BUILD_ONLY_APIS.map(|api| blake2_64(api.as_bytes()));
	version.apis.to_mut().retain(|(id, _)| !build_only.contains(id));
	constant.value = version.encode();
	Ok(())
}

fn prefixed(metadata: RuntimeMetadataV16) -> Vec<u8> {
	RuntimeMetadataPrefixed::from(metadata).encode()
}

fn remove_docs(metadata: &mut RuntimeMetadataV16) {
	use scale_info::TypeDef;
	for portable in &mut metadata.types.types {
		portable.ty.docs.clear();
		match &mut portable.ty.type_def {
			TypeDef::Composite(composite) => {
				composite.fields.iter_mut().for_each(|field| field.docs.clear());
			}
			TypeDef::Variant(variant) => {
				for variant in &mut variant.variants {
					variant.docs.clear();
					variant.fields.iter_mut().for_each(|field| field.docs.clear());
				}
			}
			_ => {}
		}
	}
	for pallet in &mut metadata.pallets {
		pallet.docs.clear();
		pallet.constants.iter_mut().for_each(|constant| constant.docs.clear());
		pallet.view_functions.iter_mut().for_each(|function| function.docs.clear());
		pallet.associated_types.iter_mut().for_each(|associated| associated.docs.clear());
		if let Some(storage) = &mut pallet.storage {
			storage.entries.iter_mut().for_each(|entry| entry.docs.clear());
		}
	}
	for api in &mut metadata.apis {
		api.docs.clear();
		api.methods.iter_mut().for_each(|method| method.docs.clear());
	}
}

fn generate(metadata: &[u8]) -> Result<String> {
	let metadata = subxt_codegen::Metadata::decode(&mut &metadata[..])?;
	let mut builder = CodegenBuilder::new();
	builder.no_docs();
	builder.set_target_module(syn::parse_quote!(
		pub mod api {}
	));
	for (path, with) in SUBSTITUTES {
		let with = format!("::subxt::utils::Static<{with}>");
		builder.set_type_substitute(syn::parse_str(path)?, syn::parse_str(&with)?);
	}
	let tokens = builder.generate(metadata).map_err(|error| anyhow::anyhow!("{error}"))?;
	let file = syn::parse2(tokens)?;
	Ok(format!("// Written by scripts/metadata. Do not edit.\n{}", prettyplease::unparse(&file)))
}

/// The ledger's lines: `spec_version` and the SHA-256 of the metadata, in hexadecimal.
fn ledger(text: &str) -> Result<Vec<(u32, String)>> {
	text.lines()
		.filter(|line| !line.starts_with('#') && !line.trim().is_empty())
		.map(|line| {
			let (version, hash) =
				line.split_once(' ').context("a ledger line is 'VERSION HASH'")?;
			Ok((version.parse()?, hash.trim().to_string()))
		})
		.collect()
}

/// What the ledger says to metadata `made` under its `spec_version`.
///
/// # Errors
/// When the metadata changed and `spec_version` did not, or `spec_version` went back.
fn check_ledger(text: &str, made: &Made) -> Result<Ledger> {
	let lines = ledger(text)?;
	let hash = hex::encode(sha2_256(&made.metadata));
	let Made { spec_version, .. } = made;
	match lines.iter().find(|(version, _)| version == spec_version) {
		Some((_, known)) if *known == hash => return Ok(Ledger::Known),
		Some((_, known)) => bail!(
			"the runtime's metadata has changed (SHA-256 {hash}), but spec_version is still {spec_version}, \
			 whose metadata is {known}: raise spec_version in runtime/src/version.rs and run scripts/metadata"
		),
		None => {}
	}
	if let Some((last, _)) = lines.last() {
		ensure!(
			last < spec_version,
			"spec_version {spec_version} is below {last}, which exists already: it only goes up"
		);
	}
	Ok(Ledger::New(format!("{spec_version} {hash}\n")))
}

#[derive(Debug, PartialEq, Eq)]
enum Ledger {
	Known,
	New(String),
}

/// Writes the files.
///
/// # Errors
/// As [`check`]'s for the ledger: then nothing is written.
pub fn write(files: &Files, made: &Made) -> Result<()> {
	let text = fs::read_to_string(&files.ledger).unwrap_or_default();
	let entry = check_ledger(&text, made)?;
	fs::write(&files.metadata, &made.metadata)?;
	fs::write(&files.generated, &made.generated)?;
	if let Ledger::New(line) = entry {
		fs::write(&files.ledger, format!("{text}{line}"))?;
	}
	Ok(())
}

/// Compares the files with what the runtime makes.
///
/// # Errors
/// Names the file that differs and what to do.
pub fn check(files: &Files, made: &Made) -> Result<()> {
	let text = fs::read_to_string(&files.ledger)
		.with_context(|| format!("cannot read {}", files.ledger.display()))?;
	if let Ledger::New(line) = check_ledger(&text, made)? {
		bail!("{} lacks the line '{}': run scripts/metadata", files.ledger.display(), line.trim());
	}
	let stale =
		|path: &Path| format!("{} is not of this runtime: run scripts/metadata", path.display());
	ensure!(
		fs::read(&files.metadata).ok().as_ref() == Some(&made.metadata),
		stale(&files.metadata)
	);
	let generated = fs::read_to_string(&files.generated).ok();
	ensure!(generated.as_ref() == Some(&made.generated), stale(&files.generated));
	Ok(())
}

#[cfg(test)]
mod tests {
	use super::*;

	fn made(spec_version: u32, metadata: &[u8]) -> Made {
		Made { metadata: metadata.to_vec(), generated: "x".into(), spec_version }
	}

	#[test]
	fn the_client_should_carry_the_metadata_of_this_runtime() {
		// Asked at run time: several checkouts may share one target directory.
		let package = std::env::var("CARGO_MANIFEST_DIR").unwrap();
		check(&Files::of(&Path::new(&package).join("../..")), &make().unwrap()).unwrap();
	}

	#[test]
	fn a_metadata_change_should_be_refused_without_a_new_spec_version() {
		let folder = tempfile::tempdir().unwrap();
		let at = |name: &str| folder.path().join(name);
		let files = Files { metadata: at("m"), generated: at("g"), ledger: at("l") };
		write(&files, &made(7, b"one")).unwrap();
		check(&files, &made(7, b"one")).unwrap();
		let before = fs::read_to_string(&files.ledger).unwrap();

		let error = write(&files, &made(7, b"two")).unwrap_err().to_string();
		assert!(error.contains("spec_version is still 7"), "{error}");
		assert_eq!(fs::read(&files.metadata).unwrap(), b"one");
		assert_eq!(fs::read_to_string(&files.ledger).unwrap(), before);
		assert!(write(&files, &made(6, b"two")).unwrap_err().to_string().contains("only goes up"));

		assert!(
			check(&files, &made(8, b"two")).unwrap_err().to_string().contains("lacks the line")
		);
		write(&files, &made(8, b"two")).unwrap();
		check(&files, &made(8, b"two")).unwrap();
		assert!(fs::read_to_string(&files.ledger).unwrap().starts_with(&before));
	}

	#[test]
	fn stale_files_should_be_named() {
		let folder = tempfile::tempdir().unwrap();
		let at = |name: &str| folder.path().join(name);
		let files = Files { metadata: at("m"), generated: at("g"), ledger: at("l") };
		write(&files, &made(1, b"one")).unwrap();
		fs::write(&files.generated, "edited").unwrap();
		assert!(
			check(&files, &made(1, b"one")).unwrap_err().to_string().contains("g is not of this")
		);
		fs::write(&files.metadata, "edited").unwrap();
		assert!(
			check(&files, &made(1, b"one")).unwrap_err().to_string().contains("m is not of this")
		);
	}
}
