use super::*;
use crate::{
	Manifest, names, passport,
	testing::{carry_out, plan},
};
use std::path::PathBuf;

struct Case {
	directory: tempfile::TempDir,
	proof: Proof,
	receipt: Receipt,
}

fn case() -> Case {
	let directory = tempfile::tempdir().unwrap();
	let mut plan = plan();
	(plan.count, plan.activation) = (50, true);
	let done = carry_out(&plan, directory.path()).unwrap();
	let (place, receipt) = done.batches[0].clone();
	let manifest = Manifest::open(&place.join(names::MANIFEST)).unwrap();
	let serial = manifest.mark(33).unwrap().unwrap().serial;
	let proof = passport(directory.path(), &serial).unwrap();
	Case { directory, proof, receipt }
}

fn is_not_proved(result: Result<Checked>) -> bool {
	matches!(result, Err(Error::NotProved(_)))
}

#[test]
fn proof_should_hold_against_its_root_and_receipt() {
	let Case { proof, receipt, .. } = case();
	for (expected, against) in [
		(None, Against::Itself),
		(Some(Expected::Root(receipt.root)), Against::Root),
		(Some(Expected::Receipt(receipt.clone().into())), Against::Receipt),
	] {
		let checked = proof.check(expected.as_ref()).unwrap();
		assert_eq!(checked, Checked { root: receipt.root, against });
	}
}

#[test]
fn proof_should_be_refused_when_any_part_of_it_was_changed() {
	let Case { proof, receipt, .. } = case();
	type Change = fn(&mut Proof);
	let changes: [Change; 13] = [
		|proof| proof.gtin = "02345673".parse().unwrap(),
		|proof| proof.serial = "L70000000000000000".parse().unwrap(),
		|proof| proof.lot = "L26B08".parse().unwrap(),
		|proof| proof.expires = None,
		|proof| proof.expires = Some("2028-12-01".parse().unwrap()),
		|proof| proof.label_key = None,
		|proof| proof.label_key = Some(Hex32([9; 32])),
		|proof| proof.attributes = Some(Hex32([9; 32])),
		|proof| proof.index += 1,
		|proof| proof.count = 20,
		|proof| proof.path.truncate(1),
		|proof| proof.path.push(Hex32([0; 32])),
		|proof| proof.path[3].0[31] ^= 1,
	];
	for (number, change) in changes.into_iter().enumerate() {
		let mut changed = proof.clone();
		change(&mut changed);
		assert!(is_not_proved(changed.check(None)), "{number}");
		let root = Expected::Root(receipt.root);
		assert!(is_not_proved(changed.check(Some(&root))), "{number}");
	}
}

#[test]
fn proof_should_be_refused_against_another_root_or_receipt() {
	let Case { proof, receipt, .. } = case();
	assert!(is_not_proved(proof.check(Some(&Expected::Root(Hex32([1; 32]))))));
	type Change = fn(&mut Receipt);
	let changes: [Change; 5] = [
		|receipt| receipt.gtin = "02345673".parse().unwrap(),
		|receipt| receipt.lot = "L26B08".parse().unwrap(),
		|receipt| receipt.expires = None,
		|receipt| receipt.count = 51,
		|receipt| receipt.root = Hex32([1; 32]),
	];
	for change in changes {
		let mut other = receipt.clone();
		change(&mut other);
		assert!(is_not_proved(proof.check(Some(&Expected::Receipt(other.into())))));
	}
	// A count that the path fits as well: the receipt alone tells.
	let mut other = proof.clone();
	other.count = 49;
	assert!(other.check(None).is_ok());
	assert!(is_not_proved(other.check(Some(&Expected::Receipt(receipt.into())))));
}

#[test]
fn label_should_be_that_of_the_proof() {
	let Case { proof, .. } = case();
	let (gtin, serial) = (proof.gtin, &proof.serial);
	for link in [
		format!("https://id.gs1.org/01/{gtin}/21/{serial}"),
		format!("https://brand.example/x/01/{gtin}/10/L26B07/21/{serial}?17=281130"),
		format!("http://a.example/01/{gtin}/21/{serial}?17=281100"),
		format!("(01){gtin}(21){serial}"),
	] {
		proof.is_of(&link.parse().unwrap()).unwrap();
	}
	for (link, part) in [
		(format!("https://id.gs1.org/01/00000002345673/21/{serial}"), "GTIN"),
		(format!("https://id.gs1.org/01/{gtin}/21/{serial}0"), "serial"),
		(
			format!("https://id.gs1.org/01/{gtin}/21/{}", serial.to_string().to_lowercase()),
			"serial",
		),
		(format!("https://id.gs1.org/01/{gtin}/10/L27/21/{serial}"), "lot"),
		(format!("https://id.gs1.org/01/{gtin}/21/{serial}?17=281129"), "last day of use"),
		(format!("https://id.gs1.org/01/{gtin}/21/{serial}?17=281000"), "last day of use"),
	] {
		let error = proof.is_of(&link.parse().unwrap()).unwrap_err();
		assert!(matches!(error, Error::NotProved(_)), "{link}: {error}");
		assert!(error.to_string().contains(part), "{link}: {error}");
	}
	for link in [
		format!("https://id.gs1.org/01/{gtin}"),
		format!("https://id.gs1.org/01/{gtin}/10/L26B07"),
		"https://id.gs1.org/00/012345666638689852".to_owned(),
	] {
		let error = proof.is_of(&link.parse().unwrap()).unwrap_err();
		assert!(matches!(error, Error::BadValue { .. }), "{link}: {error}");
	}
	let mut lasting = proof.clone();
	lasting.expires = None;
	let link = format!("https://id.gs1.org/01/{gtin}/21/{serial}?17=281130");
	assert!(lasting.is_of(&link.parse().unwrap()).is_err());
}

#[test]
fn file_should_be_read_back_and_refused_when_it_is_no_proof() {
	let Case { directory, proof, .. } = case();
	let path: PathBuf = directory.path().join("proof.json");
	let text = files::to_json(&proof).unwrap();
	std::fs::write(&path, &text).unwrap();
	assert_eq!(Proof::read(&path).unwrap(), proof);
	for (from, to) in [
		("\"version\": 1", "\"version\": 2"),
		("\"index\"", "\"place\""),
		("\"path\"", "\"more\": 1, \"path\""),
		("0x", ""),
		("\"lot\": \"L26B07\"", "\"lot\": \"\""),
	] {
		assert!(text.contains(from), "{from}");
		std::fs::write(&path, text.replace(from, to)).unwrap();
		assert!(matches!(Proof::read(&path), Err(Error::File(files::Error::Bad { .. }))), "{to}");
	}
}
