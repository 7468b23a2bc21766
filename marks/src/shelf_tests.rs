use super::*;
use crate::testing::{carry_out, plan};

fn serial_of(place: &Path) -> (Gtin, Serial) {
	let WholeBatch { receipt, manifest, .. } = WholeBatch::open(place).unwrap().unwrap();
	(receipt.gtin, manifest.mark(9).unwrap().unwrap().serial)
}

/// As if it had been looked through long ago.
fn grow_old(shelf: &Shelf) {
	*shelf.looked.lock().unwrap() = Arc::default();
}

#[test]
fn mark_should_be_found_wherever_its_batch_lies() {
	let shelf = tempfile::tempdir().unwrap();
	let lot = shelf.path().join("2026/tins");
	let done = carry_out(&plan(), &lot).unwrap();
	let shelf = Shelf::open(shelf.path()).unwrap();
	assert_eq!((shelf.batches(), shelf.faults()), (3, vec![]));
	for (place, receipt) in &done.batches {
		let (gtin, serial) = serial_of(place);
		let proof = shelf.find(gtin, &serial).unwrap().unwrap();
		assert_eq!((&proof.serial, proof.index, proof.root), (&serial, 9, receipt.root));
	}
	let (gtin, serial) = serial_of(&done.batches[0].0);
	assert!(shelf.find("10614141073464".parse().unwrap(), &serial).unwrap().is_none());
	for absent in ["L7", "A", "L70000000000000000", "L7ZZZZZZZZZZZZZZZZ", "L7G000000000000000"] {
		assert!(shelf.find(gtin, &absent.parse().unwrap()).unwrap().is_none(), "{absent}");
	}
}

#[test]
fn batch_should_be_found_when_it_is_put_there_later() {
	let directory = tempfile::tempdir().unwrap();
	let shelf = Shelf::open(directory.path()).unwrap();
	assert_eq!(shelf.batches(), 0);
	let done = carry_out(&plan(), &directory.path().join("tins")).unwrap();
	let (gtin, serial) = serial_of(&done.batches[1].0);
	assert!(shelf.find(gtin, &serial).unwrap().is_none(), "it was looked through a moment ago");
	grow_old(&shelf);
	assert_eq!(shelf.find(gtin, &serial).unwrap().unwrap().serial, serial);
	assert_eq!(shelf.batches(), 3);
}

#[test]
fn batch_that_is_not_whole_should_be_named_and_hide_no_other() {
	let directory = tempfile::tempdir().unwrap();
	let done = carry_out(&plan(), directory.path()).unwrap();
	let [first, second, third] = [0, 1, 2].map(|batch| done.batches[batch].0.clone());
	let (gtin, serial) = serial_of(&second);
	let (_, unfinished) = serial_of(&third);
	fs::remove_file(first.join(names::MANIFEST)).unwrap();
	fs::remove_file(third.join(names::RECEIPT)).unwrap();
	fs::write(second.join(names::CODES), "secret").unwrap();
	let shelf = Shelf::open(directory.path()).unwrap();
	assert_eq!(shelf.batches(), 1);
	let faults = shelf.faults();
	assert_eq!(faults.len(), 2, "{faults:?}");
	assert!(faults[0].contains("000001") && faults[0].contains("not whole"), "{faults:?}");
	assert!(faults[1].contains("codes lie in") && faults[1].contains("000002"), "{faults:?}");
	assert!(shelf.find(gtin, &serial).unwrap().is_some());
	assert!(shelf.find(gtin, &unfinished).unwrap().is_none());
}

#[test]
fn mark_should_not_be_proved_when_its_manifest_was_changed_since() {
	let directory = tempfile::tempdir().unwrap();
	let done = carry_out(&plan(), directory.path()).unwrap();
	let place = &done.batches[1].0;
	let (gtin, serial) = serial_of(place);
	let shelf = Shelf::open(directory.path()).unwrap();
	let manifest = place.join(names::MANIFEST);
	let mut bytes = fs::read(&manifest).unwrap();
	let last = bytes.len() - 1;
	bytes[last] ^= 1;
	fs::write(&manifest, bytes).unwrap();
	let error = shelf.find(gtin, &serial).unwrap_err();
	assert!(matches!(error, Error::Damaged { .. }), "{error}");
}

#[test]
fn shelf_should_be_refused_when_it_cannot_be_read() {
	for path in ["/nonexistent", "/dev/null"] {
		let error = Shelf::open(Path::new(path)).unwrap_err().to_string();
		assert!(error.starts_with(&format!("cannot read {path}")), "{error}");
	}
}
