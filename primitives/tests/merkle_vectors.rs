//! Proofs of RFC 9162 that others made, whole and tampered with: each is accepted or refused as it is marked.

mod data;

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use sha2::Digest;
use stalhof_primitives::merkle::{
	Hash, Sha256, consistency::verify_consistency, inclusion::verify_inclusion,
};
use std::{
	fs,
	path::{Path, PathBuf},
};

struct Sha2;

impl Sha256 for Sha2 {
	fn sha256(data: &[u8]) -> Hash {
		sha2::Sha256::digest(data).into()
	}
}

/// A count or an index; an error when it is none of 64 bits.
fn number(case: &Value, field: &str) -> Result<u64, String> {
	case[field].as_u64().ok_or(format!("{field} is no number of 64 bits"))
}

fn hash(value: &Value) -> Result<Hash, String> {
	let text = value.as_str().ok_or(format!("{value} is no text"))?;
	let bytes = BASE64_STANDARD.decode(text).map_err(|error| format!("{text}: {error}"))?;
	bytes.try_into().map_err(|bytes: Vec<u8>| format!("{text}: {} bytes, not 32", bytes.len()))
}

/// A proof: what is missing or null has no hash.
fn proof(case: &Value) -> Result<Vec<Hash>, String> {
	match &case["proof"] {
		Value::Null => Ok(Vec::new()),
		Value::Array(hashes) => hashes.iter().map(hash).collect(),
		other => Err(format!("{other} is no list")),
	}
}

fn inclusion(case: &Value) -> Result<(), String> {
	let (root, leaf) = (hash(&case["root"])?, hash(&case["leafHash"])?);
	let (index, size) = (number(case, "leafIdx")?, number(case, "treeSize")?);
	verify_inclusion::<Sha2>(root, leaf, index, size, &proof(case)?).map_err(|e| e.to_string())
}

fn consistency(case: &Value) -> Result<(), String> {
	let (first, second) = (number(case, "size1")?, number(case, "size2")?);
	let (from, to) = (hash(&case["root1"])?, hash(&case["root2"])?);
	verify_consistency::<Sha2>(first, second, from, to, &proof(case)?).map_err(|e| e.to_string())
}

/// Every file in `folder` and below whose name ends in `.json`.
fn files(folder: &Path) -> Vec<PathBuf> {
	let mut found = Vec::new();
	let entries =
		fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
	for entry in entries {
		let path = entry.unwrap().path();
		if path.is_dir() {
			found.extend(files(&path));
		} else if path.extension().is_some_and(|extension| extension == "json") {
			found.push(path);
		}
	}
	found
}

/// Runs every case in `merkle/<kind>`.
fn run(kind: &str, test: &str, verify: fn(&Value) -> Result<(), String>) {
	let Some(folder) = data::folder("merkle", test).map(|folder| folder.join(kind)) else { return };
	let (mut accepted, mut refused, mut wrong) = (0, 0, Vec::new());
	for file in files(&folder) {
		let case: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
		let marked = case["wantErr"].as_bool();
		let outcome = verify(&case);
		match marked {
			Some(bad) if bad == outcome.is_err() => {
				*(if bad { &mut refused } else { &mut accepted }) += 1;
			}
			_ => wrong.push(format!("{}: marked {marked:?}, was {outcome:?}", file.display())),
		}
	}
	println!("{kind}: {accepted} accepted, {refused} refused");
	assert!(wrong.is_empty(), "{}", wrong.join("\n"));
	assert!(accepted > 0 && refused > 0, "{accepted} accepted and {refused} refused in {kind}");
}

#[test]
fn inclusion_proofs_should_be_accepted_or_refused_as_marked() {
	run("inclusion", "inclusion_proofs_should_be_accepted_or_refused_as_marked", inclusion);
}

#[test]
fn consistency_proofs_should_be_accepted_or_refused_as_marked() {
	run("consistency", "consistency_proofs_should_be_accepted_or_refused_as_marked", consistency);
}

#[test]
fn a_case_should_be_refused_when_a_field_is_missing_or_malformed() {
	let text = |bytes: &[u8]| json!(BASE64_STANDARD.encode(bytes));
	let one = text(&[1; 32]);
	let good = json!({ "leafIdx": 0, "treeSize": 1, "root": one, "leafHash": one, "proof": null });
	assert_eq!(inclusion(&good), Ok(()));
	let huge: Value = serde_json::from_str("18446744073709551616").unwrap();
	for (field, value) in [
		("leafIdx", json!(-1)),
		("leafIdx", json!(null)),
		("treeSize", json!(0)),
		("treeSize", json!(-1)),
		("treeSize", json!("1")),
		("treeSize", json!(u64::MAX)),
		("treeSize", huge),
		("root", json!(null)),
		("root", text(&[1; 31])),
		("leafHash", text(&[1; 33])),
		("leafHash", json!("")),
		("leafHash", json!("not base64")),
		("proof", json!("")),
		("proof", json!([null])),
		("proof", json!([""])),
		("proof", json!([text(&[1; 31])])),
		("proof", json!([one])),
	] {
		let mut bad = good.clone();
		bad[field] = value;
		assert!(inclusion(&bad).is_err(), "{bad}");
	}
	let mut bad = good.clone();
	bad.as_object_mut().unwrap().remove("root");
	assert!(inclusion(&bad).is_err());
	bad = good;
	bad.as_object_mut().unwrap().remove("proof");
	assert_eq!(inclusion(&bad), Ok(()));
}
