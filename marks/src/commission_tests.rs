use super::*;
use crate::{
	Code, Declared, Hex32, ItemKey, Labels, Manifest, SUBTREE, Sha2, names,
	testing::{carry_out, carry_out_with, plan},
};
use sha2::Digest;
use stalhof_primitives::{
	goods::{ActivationOpens, Leaf},
	gs1::{Identifier, Serial},
	merkle::{Hash, tree::root_of},
};
use std::os::unix::fs::PermissionsExt;

fn read(path: impl AsRef<Path>) -> Vec<u8> {
	fs::read(path).unwrap()
}

/// The root of all marks of a batch, by the definition of leaves and trees.
fn root(manifest: &Manifest) -> Hash {
	let header = manifest.header();
	let leaves: Vec<Hash> = (0..header.count)
		.map(|index| {
			let mark = manifest.mark(index).unwrap().unwrap();
			let leaf = Leaf {
				gtin: header.gtin,
				serial: &mark.serial,
				lot: &header.lot,
				expires: header.expires,
				label_key: mark.label_key.as_ref(),
				attributes: None,
			};
			leaf.hash::<Sha2>()
		})
		.collect();
	root_of::<Sha2>(&leaves)
}

fn serials(manifest: &Manifest) -> Vec<Serial> {
	let mark = |index| manifest.mark(index).unwrap().unwrap().serial;
	(0..manifest.header().count).map(mark).collect()
}

#[test]
fn batches_should_be_what_their_receipts_say_with_any_number_of_threads() {
	for threads in [1, 2, 7] {
		let directory = tempfile::tempdir().unwrap();
		let done = carry_out_with(&plan(), None, directory.path(), threads).unwrap();
		assert_eq!((done.batches.len(), done.present), (3, 0));
		for (number, (place, receipt)) in done.batches.iter().enumerate() {
			assert_eq!(place, &directory.path().join(format!("00000{}", number + 1)));
			let manifest = Manifest::open(&place.join(names::MANIFEST)).unwrap();
			assert_eq!(receipt.count, [2_100, 2_100, 800][number]);
			assert_eq!(receipt.root, Hex32(root(&manifest)));
			let hash = sha2::Sha256::digest(read(place.join(names::MANIFEST)));
			assert_eq!(receipt.manifest_sha256, Hex32(hash.into()));
			assert_eq!(&Receipt::read(&place.join(names::RECEIPT)).unwrap(), receipt);
			let serials = serials(&manifest);
			assert!(serials.is_sorted_by(|one, other| one < other));
			let labels = String::from_utf8(read(place.join(names::LABELS))).unwrap();
			assert_eq!(labels.lines().count(), serials.len());
			for (label, expected) in labels.lines().zip(&serials) {
				let Identifier::TradeItem { serial, .. } = label.parse().unwrap() else { panic!() };
				assert_eq!(serial.as_ref(), Some(expected));
			}
			assert!(!place.join(names::CODES).exists());
		}
	}
}

#[test]
fn one_batch_should_be_split_over_threads_without_a_difference() {
	let directory = tempfile::tempdir().unwrap();
	let serials: Vec<String> = (0..40 * SUBTREE).map(|number| format!("{number:06}")).collect();
	let path = directory.path().join("serials");
	fs::write(&path, serials.join("\n")).unwrap();
	let mut plan = plan();
	(plan.count, plan.batch_size) = (serials.len() as u64, 1 << 20);
	plan.pool = "000000-999999".parse().unwrap();
	let file = SerialFile::scan(&path, plan.batch_size).unwrap();
	plan.serials = Serials::File(file.sha256());
	let make = |threads: usize| {
		let place = directory.path().join(threads.to_string());
		let done = carry_out_with(&plan, Some(&file), &place, threads).unwrap();
		let files = [names::MANIFEST, names::LABELS].map(|name| read(done.batches[0].0.join(name)));
		(done.batches[0].1.root, files)
	};
	let (one, many) = (make(1), make(5));
	assert!(one == many);
	let manifest = Manifest::open(&directory.path().join("5/000001/manifest")).unwrap();
	assert_eq!(many.0, Hex32(root(&manifest)));
}

#[test]
fn codes_should_open_the_keys_of_the_manifest_and_be_their_owners_alone() {
	let directory = tempfile::tempdir().unwrap();
	let mut plan = plan();
	(plan.activation, plan.count, plan.labels) = (true, 60, Labels::Serial);
	let done = carry_out(&plan, directory.path()).unwrap();
	let (place, receipt) = &done.batches[0];
	let path = place.join(names::CODES);
	assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
	let manifest = Manifest::open(&place.join(names::MANIFEST)).unwrap();
	let codes = String::from_utf8(read(&path)).unwrap();
	let labels = String::from_utf8(read(place.join(names::LABELS))).unwrap();
	assert_eq!((codes.lines().count(), labels.lines().count()), (60, 60));
	let mut seen = std::collections::HashSet::new();
	for (index, (line, label)) in (0..).zip(codes.lines().zip(labels.lines())) {
		let mark = manifest.mark(index).unwrap().unwrap();
		let (serial, code) = line.split_once(',').unwrap();
		assert_eq!((serial, label), (&*mark.serial.to_string(), serial));
		let code: Code = code.parse().unwrap();
		let key = ItemKey::of_label(&code, plan.gtin, &mark.serial).public();
		assert_eq!(mark.label_key, Some(key));
		assert!(seen.insert(key.0));
	}
	assert_eq!(receipt.root, Hex32(root(&manifest)));
	// No secret is anywhere else.
	let manifest = read(place.join(names::MANIFEST));
	let code = codes.lines().next().unwrap().split_once(',').unwrap().1.as_bytes();
	assert!(!manifest.windows(code.len()).any(|part| part == code));
	fs::remove_file(path).unwrap();
	assert_eq!(carry_out(&plan, directory.path()).unwrap().present, 1);
}

#[test]
fn second_run_should_keep_what_is_whole_and_make_the_rest_anew() {
	let directory = tempfile::tempdir().unwrap();
	let first = carry_out(&plan(), directory.path()).unwrap();
	let broken = directory.path().join("000002");
	fs::remove_file(broken.join(names::RECEIPT)).unwrap();
	fs::write(broken.join(names::MANIFEST), "half").unwrap();
	fs::write(broken.join("receipt.json.77.tmp"), "half").unwrap();
	fs::remove_dir_all(directory.path().join("000003")).unwrap();
	let second = carry_out(&plan(), directory.path()).unwrap();
	assert_eq!(second.present, 1);
	assert_eq!(second.batches[0], first.batches[0]);
	assert_ne!(second.batches[1].1.root, first.batches[1].1.root);
	for (place, receipt) in &second.batches {
		let manifest = Manifest::open(&place.join(names::MANIFEST)).unwrap();
		assert_eq!(receipt.root, Hex32(root(&manifest)));
	}
	assert_eq!(carry_out(&plan(), directory.path()).unwrap().present, 3);
}

#[test]
fn batch_should_not_be_made_anew_when_it_has_a_receipt_and_is_damaged() {
	let directory = tempfile::tempdir().unwrap();
	carry_out(&plan(), directory.path()).unwrap();
	let place = directory.path().join("000002");
	let whole = read(place.join(names::MANIFEST));
	let other = read(directory.path().join("000003/manifest"));
	for (content, part) in [
		(Some(&whole[..whole.len() - 1]), "asks for"),
		(Some(&other[..]), "not the one of its receipt"),
		(Some(&b""[..]), "no first line"),
		(None, "cannot read"),
	] {
		match content {
			Some(content) => fs::write(place.join(names::MANIFEST), content).unwrap(),
			None => fs::remove_file(place.join(names::MANIFEST)).unwrap(),
		}
		let error = carry_out(&plan(), directory.path()).unwrap_err();
		assert!(matches!(error, Error::Damaged { .. }), "{error}");
		assert!(error.to_string().contains(part), "{part}: {error}");
	}
	fs::write(place.join(names::MANIFEST), whole).unwrap();
	carry_out(&plan(), directory.path()).unwrap();
	fs::write(place.join(names::RECEIPT), "{").unwrap();
	assert!(carry_out(&plan(), directory.path()).is_err());
	fs::copy(directory.path().join("000003/receipt.json"), place.join(names::RECEIPT)).unwrap();
	fs::copy(directory.path().join("000003/manifest"), place.join(names::MANIFEST)).unwrap();
	let error = carry_out(&plan(), directory.path()).unwrap_err().to_string();
	assert!(error.contains("not as the plan has it"), "{error}");
}

#[test]
fn directory_should_be_refused_when_it_is_anothers() {
	let directory = tempfile::tempdir().unwrap();
	carry_out(&plan(), directory.path()).unwrap();
	let mut other = plan();
	other.count += 1;
	let error = carry_out(&other, directory.path()).unwrap_err().to_string();
	assert!(error.contains("its count is 5000, and not 5001"), "{error}");

	let strange = tempfile::tempdir().unwrap();
	fs::write(strange.path().join("letter.txt"), "hello").unwrap();
	let error = carry_out(&plan(), strange.path()).unwrap_err();
	assert!(matches!(error, Error::File(files::Error::Exists(_))), "{error}");
	assert_eq!(fs::read_dir(strange.path()).unwrap().count(), 1);
}

#[test]
fn what_the_chain_is_told_should_be_planned_when_it_is_asked_for_the_first_time() {
	let directory = tempfile::tempdir().unwrap();
	carry_out(&plan(), directory.path()).unwrap();
	let declared = |made: &str| {
		let mut plan = plan();
		plan.declared = Some(Declared {
			origin: "DK".parse().unwrap(),
			market: Some("CN".parse().unwrap()),
			made: made.parse().unwrap(),
			opens: ActivationOpens::Sold,
		});
		plan
	};
	let told = declared("2026-11-30");
	for asked in [&told, &plan(), &told] {
		carry_out(asked, directory.path()).unwrap();
		assert_eq!(Plan::of(directory.path()).unwrap().as_ref(), Some(&told));
	}
	let error = carry_out(&declared("2026-12-01"), directory.path()).unwrap_err().to_string();
	assert!(error.contains("its day of making is 2026-11-30, and not 2026-12-01"), "{error}");
}

#[test]
fn nothing_should_be_made_when_two_batches_have_a_serial_in_common() {
	let directory = tempfile::tempdir().unwrap();
	let path = directory.path().join("serials");
	let serials: Vec<String> = (0..5_000).map(|n| format!("L7{:016}", n % 4_999)).collect();
	fs::write(&path, serials.join("\n")).unwrap();
	let mut plan = plan();
	let file = SerialFile::scan(&path, plan.batch_size).unwrap();
	plan.serials = Serials::File(file.sha256());
	let place = directory.path().join("goods");
	let error = carry_out_with(&plan, Some(&file), &place, 2).unwrap_err().to_string();
	let why = "line 5000: the serial L70000000000000000 stands in line 1 already";
	assert!(error.contains(why), "{error}");
	assert!(!place.join("000001").exists());
}

#[test]
fn directory_should_be_refused_while_another_process_is_at_work_in_it() {
	let directory = tempfile::tempdir().unwrap();
	let lock = File::create(directory.path().join(LOCK)).unwrap();
	lock.lock().unwrap();
	let error = carry_out(&plan(), directory.path()).unwrap_err();
	assert!(matches!(error, Error::Busy(_)), "{error}");
	drop(lock);
	carry_out(&plan(), directory.path()).unwrap();
}

#[test]
fn fault_should_stop_all_batches_and_leave_nothing_half_done() {
	let directory = tempfile::tempdir().unwrap();
	fs::create_dir(directory.path().join("goods")).unwrap();
	let place = directory.path().join("goods");
	carry_out(&plan(), &place).unwrap();
	for batch in ["000001", "000002", "000003"] {
		fs::remove_dir_all(place.join(batch)).unwrap();
	}
	// A name that is taken cannot be a batch's directory.
	fs::write(place.join("000002"), "").unwrap();
	let mut plan = plan();
	plan.activation = false;
	let error = carry_out_with(&plan, None, &place, 1).unwrap_err().to_string();
	assert!(error.contains("cannot write") && error.contains("000002"), "{error}");
	assert!(!place.join("000003").exists());
	fs::remove_file(place.join("000002")).unwrap();
	assert_eq!(carry_out(&plan, &place).unwrap().present, 1);
}

#[test]
fn what_a_fault_leaves_of_a_batch_should_be_taken_away() {
	let directory = tempfile::tempdir().unwrap();
	let path = directory.path().join("serials");
	fs::write(&path, "L70000000000000000\nL70000000000000000\n").unwrap();
	let mut plan = plan();
	plan.count = 2;
	let file = SerialFile::scan(&path, plan.batch_size).unwrap();
	plan.serials = Serials::File(file.sha256());
	let place = directory.path().join("goods");
	let error = carry_out_with(&plan, Some(&file), &place, 2).unwrap_err().to_string();
	assert!(error.contains("line 2: the serial L70000000000000000 stands in line 1"), "{error}");
	assert_eq!(fs::read_dir(place.join("000001")).unwrap().count(), 0);
	// The plan names the file that it was made for.
	fs::write(&path, "L70000000000000000\nL70000000000000001\n").unwrap();
	let file = SerialFile::scan(&path, plan.batch_size).unwrap();
	assert!(carry_out_with(&plan, Some(&file), &place, 2).is_err());
	plan.serials = Serials::File(file.sha256());
	let error = carry_out_with(&plan, Some(&file), &place, 2).unwrap_err().to_string();
	assert!(error.contains("its source of serials is "), "{error}");
	let anew = directory.path().join("anew");
	carry_out_with(&plan, Some(&file), &anew, 2).unwrap();
}
