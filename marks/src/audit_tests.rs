use super::*;
use crate::{
	Hex32, Receipt, SerialFile, names,
	testing::{carry_out, carry_out_with, plan},
};
use std::{fs, path::Path};

fn whole(place: &Path) -> WholeBatch {
	WholeBatch::open(place).unwrap().unwrap()
}

/// What is found of a batch whose manifest and receipt have been changed.
fn fault(place: &Path, change: impl FnOnce(&mut Vec<u8>, usize), note_hash: bool) -> String {
	let path = place.join(names::MANIFEST);
	let before = fs::read(&path).unwrap();
	let receipt = Receipt::read(&place.join(names::RECEIPT)).unwrap();
	let mut bytes = before.clone();
	let start = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
	change(&mut bytes, start);
	fs::write(&path, &bytes).unwrap();
	if note_hash {
		let manifest_sha256 = Hex32(sha2::Sha256::digest(&bytes).into());
		Receipt { manifest_sha256, ..receipt.clone() }.write(place).unwrap();
	}
	let fault = whole(place).audit().unwrap_err();
	assert!(matches!(fault, Error::Damaged { .. }), "{fault}");
	fs::write(&path, before).unwrap();
	receipt.write(place).unwrap();
	fault.to_string()
}

use sha2::Digest;

#[test]
fn batch_should_stand_an_audit_with_and_without_keys() {
	for activation in [false, true] {
		let directory = tempfile::tempdir().unwrap();
		let mut plan = plan();
		(plan.activation, plan.count) = (activation, 2_500);
		for (place, _) in &carry_out(&plan, directory.path()).unwrap().batches {
			whole(place).audit().unwrap();
		}
	}
}

#[test]
fn audit_should_name_what_is_wrong_wherever_it_stands() {
	let directory = tempfile::tempdir().unwrap();
	let done = carry_out(&plan(), directory.path()).unwrap();
	let place = &done.batches[0].0;
	let last = |bytes: &mut Vec<u8>| *bytes.last_mut().unwrap() ^= 1;
	let other =
		|bytes: &mut Vec<u8>, at: usize| bytes[at] = if bytes[at] == b'0' { b'1' } else { b'0' };
	let told = fault(place, |bytes, _| last(bytes), false);
	assert!(told.contains("its manifest has the hash"), "{told}");
	let told = fault(place, |bytes, start| other(bytes, start + 18 * 1_500 + 17), true);
	assert!(told.contains("from place 1024 on have not the root"), "{told}");
	let told = fault(place, |bytes, start| bytes[start + 18 * 7 + 9] = b'[', true);
	assert!(told.contains("from place 0 on have not the root"), "{told}");
	let mut receipt = done.batches[0].1.clone();
	receipt.root = Hex32([7; 32]);
	receipt.write(place).unwrap();
	let told = whole(place).audit().unwrap_err().to_string();
	assert!(told.contains("its root is 0x") && told.contains("not 0x0707"), "{told}");
}

#[test]
fn audit_should_find_a_serial_twice_or_outside_of_the_pool_although_the_tree_has_it() {
	let directory = tempfile::tempdir().unwrap();
	let serials = directory.path().join("serials");
	fs::write(&serials, "L70000000000000001\nL70000000000000002\nL70000000000000003\n").unwrap();
	for (to, told) in [
		("L70000000000000001", "the serial L70000000000000001 stands in no order"),
		("L70000000000000000", "the serial L70000000000000000 stands in no order"),
		("M70000000000000002", "the serial M70000000000000002 lies outside of its pool"),
	] {
		let out = directory.path().join(to);
		let file = SerialFile::scan(&serials, 2_100).unwrap();
		let mut plan = plan();
		(plan.count, plan.serials) = (3, crate::Serials::File(file.sha256()));
		let done = carry_out_with(&plan, Some(&file), &out, 1).unwrap();
		let (place, receipt) = &done.batches[0];
		// A producer that cheats makes tree and receipt fit.
		let path = place.join(names::MANIFEST);
		let mut bytes = fs::read(&path).unwrap();
		let start = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
		bytes[start + 18..start + 36].copy_from_slice(to.as_bytes());
		fs::write(&path, &bytes).unwrap();
		let root = root_of::<Sha2>(&whole(place).manifest.leaves(0).unwrap());
		let end = bytes.len() - 32;
		bytes[end..].copy_from_slice(&root);
		fs::write(&path, &bytes).unwrap();
		let manifest_sha256 = Hex32(sha2::Sha256::digest(&bytes).into());
		Receipt { manifest_sha256, root: Hex32(root), ..receipt.clone() }.write(place).unwrap();
		let fault = whole(place).audit().unwrap_err().to_string();
		assert!(fault.contains(told), "{fault}");
	}
}
