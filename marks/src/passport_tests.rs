use super::*;
use crate::{
	Manifest, OnChain, names,
	testing::{carry_out, plan},
};

fn first_of(directory: &Path, batch: &str) -> Serial {
	let manifest = Manifest::open(&directory.join(batch).join(names::MANIFEST)).unwrap();
	manifest.mark(700).unwrap().unwrap().serial
}

#[test]
fn mark_should_be_found_in_whichever_batch_it_is() {
	let directory = tempfile::tempdir().unwrap();
	let done = carry_out(&plan(), directory.path()).unwrap();
	for (place, receipt) in &done.batches {
		let serial =
			first_of(place.parent().unwrap(), place.file_name().unwrap().to_str().unwrap());
		let proof = passport(directory.path(), &serial).unwrap();
		assert_eq!((&proof.serial, proof.index, proof.batch), (&serial, 700, None));
		assert_eq!(
			(proof.root, proof.count, &proof.lot),
			(receipt.root, receipt.count, &receipt.lot)
		);
		proof.check(None).unwrap();
	}
}

#[test]
fn batch_should_have_its_number_once_it_is_on_the_chain() {
	let directory = tempfile::tempdir().unwrap();
	let done = carry_out(&plan(), directory.path()).unwrap();
	let (place, mut receipt) = done.batches[1].clone();
	receipt.on_chain = Some(OnChain { genesis: Hex32([1; 32]), batch: 47, block: 11 });
	receipt.write(&place).unwrap();
	let serial = first_of(directory.path(), "000002");
	assert_eq!(passport(directory.path(), &serial).unwrap().batch, Some(47));
	assert_eq!(carry_out(&plan(), directory.path()).unwrap().batches[1].1, receipt);
}

#[test]
fn serial_that_is_not_there_should_be_refused_without_naming_others() {
	let directory = tempfile::tempdir().unwrap();
	carry_out(&plan(), directory.path()).unwrap();
	for absent in ["L7", "A", "z", "L70000000000000000", "L7ZZZZZZZZZZZZZZZZ"] {
		let error = passport(directory.path(), &absent.parse().unwrap()).unwrap_err();
		assert!(matches!(error, Error::NotThere { .. }), "{absent}: {error}");
		let place = directory.path().display();
		let expected = format!("there is no mark with the serial {absent} in {place}");
		assert_eq!(error.to_string(), expected);
	}
	let empty = tempfile::tempdir().unwrap();
	let error = passport(empty.path(), &"L7".parse().unwrap()).unwrap_err();
	assert!(matches!(error, Error::NotThere { .. }), "{error}");
	let error = passport(Path::new("/nonexistent"), &"L7".parse().unwrap()).unwrap_err();
	assert!(matches!(error, Error::File(files::Error::Cannot { .. })), "{error}");
}

#[test]
fn batch_without_receipt_should_prove_nothing() {
	let directory = tempfile::tempdir().unwrap();
	carry_out(&plan(), directory.path()).unwrap();
	let serial = first_of(directory.path(), "000002");
	fs::remove_file(directory.path().join("000002/receipt.json")).unwrap();
	assert!(matches!(passport(directory.path(), &serial), Err(Error::NotThere { .. })));
}

#[test]
fn proof_should_be_refused_when_the_manifest_was_changed() {
	let directory = tempfile::tempdir().unwrap();
	carry_out(&plan(), directory.path()).unwrap();
	let other = first_of(directory.path(), "000003");
	let serial = first_of(directory.path(), "000002");
	let path = directory.path().join("000002/manifest");
	let whole = fs::read(&path).unwrap();
	let start = whole.iter().position(|byte| *byte == b'\n').unwrap() + 1;
	let record = |index: usize| start + 18 * index;
	let (neighbour, middle, last) = (record(701) + 9, record(1050) + 9, record(2099) + 9);
	let other_letter = |place: usize| if whole[place] == b'0' { b'1' } else { b'0' };
	// A neighbour in the same subtree, as another serial and as none; the middle and the last mark, which the search looks
	// at, as none; and the root of another subtree.
	for (place, byte) in [
		(neighbour, other_letter(neighbour)),
		(neighbour, b'['),
		(middle, b'['),
		(last, b'['),
		(whole.len() - 5, !whole[whole.len() - 5]),
	] {
		let mut changed = whole.clone();
		changed[place] = byte;
		fs::write(&path, changed).unwrap();
		let error = passport(directory.path(), &serial).unwrap_err();
		let is_damaged = matches!(error, Error::Damaged { .. });
		assert!(is_damaged, "{byte} at {place}: {error}");
		assert!(passport(directory.path(), &other).is_ok());
	}
	fs::write(&path, &whole[..whole.len() - 1]).unwrap();
	assert!(passport(directory.path(), &other).is_ok());
	let error = passport(directory.path(), &serial).unwrap_err();
	assert!(matches!(error, Error::Damaged { .. }), "{error}");
}
