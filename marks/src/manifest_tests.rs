use super::*;
use crate::{
	names,
	testing::{carry_out, plan},
};
use proptest::prelude::*;
use stalhof_primitives::merkle::inclusion::verify_inclusion;
use std::fs;

fn made(count: u64, activation: bool) -> (tempfile::TempDir, PathBuf) {
	let directory = tempfile::tempdir().unwrap();
	let mut plan = plan();
	(plan.count, plan.batch_size, plan.activation) = (count, 10_000, activation);
	carry_out(&plan, directory.path()).unwrap();
	let path = directory.path().join("000001").join(names::MANIFEST);
	(directory, path)
}

#[test]
fn manifest_should_consist_of_these_bytes() {
	let (_directory, path) = made(2_050, true);
	let bytes = fs::read(&path).unwrap();
	let end = bytes.iter().position(|byte| *byte == b'\n').unwrap();
	assert_eq!(
		String::from_utf8_lossy(&bytes[..end]),
		r#"{"format":"stalhof/goods/manifest/v1","gtin":"09521001000017","lot":"L26B07","expires":"2028-11-30","count":2050,"serialLength":18,"pool":{"prefix":"L7","length":18},"leafVersion":1,"labelKeys":true}"#
	);
	assert_eq!(bytes.len(), end + 1 + 2_050 * 50 + 3 * 32);
	let manifest = Manifest::open(&path).unwrap();
	for index in [0, 1, 1_023, 1_024, 2_049] {
		let start = end + 1 + 50 * usize::try_from(index).unwrap();
		let mark = manifest.mark(index).unwrap().unwrap();
		assert_eq!(mark.serial.as_bytes(), &bytes[start..start + 18]);
		assert_eq!(mark.label_key.unwrap().0, bytes[start + 18..start + 50]);
	}
	assert_eq!(manifest.mark(2_050).unwrap(), None);
}

#[test]
fn every_mark_should_be_found_and_lead_to_the_root() {
	for (count, activation) in
		[(1, true), (2, false), (1_024, false), (1_025, false), (3_000, false)]
	{
		let (directory, path) = made(count, activation);
		let root = crate::Receipt::read(&directory.path().join("000001/receipt.json"));
		let root = root.unwrap().root;
		let manifest = Manifest::open(&path).unwrap();
		let count = u32::try_from(count).unwrap();
		for index in (0..count).step_by(97).chain([count - 1]) {
			let mark = manifest.mark(index).unwrap().unwrap();
			assert_eq!(manifest.find(&mark.serial).unwrap(), Some(mark.clone()));
			assert_eq!(mark.label_key.is_some(), activation);
			let (path, found) = manifest.path(index).unwrap();
			assert_eq!(Hex32(found), root);
			let leaf = manifest.header().template().leaf(
				mark.serial.as_bytes(),
				mark.label_key.as_ref(),
				None,
			);
			let leaf = Sha2::sha256(leaf.as_slice());
			let (index, count) = (u64::from(index), u64::from(count));
			assert_eq!(verify_inclusion::<Sha2>(found, leaf, index, count, &path), Ok(()));
		}
		for absent in ["L7", "L70000000000000000", "L7ZZZZZZZZZZZZZZZZ", "A", "z"] {
			assert_eq!(manifest.find(&absent.parse().unwrap()).unwrap(), None, "{absent}");
		}
		assert!(manifest.path(count).is_err());
	}
}

#[test]
fn path_should_be_refused_when_a_mark_was_changed() {
	let (_directory, path) = made(3_000, false);
	let mut bytes = fs::read(&path).unwrap();
	let end = bytes.iter().position(|byte| *byte == b'\n').unwrap();
	bytes[end + 1 + 18 * 1_500 + 17] ^= 1;
	fs::write(&path, bytes).unwrap();
	let manifest = Manifest::open(&path).unwrap();
	assert!(manifest.path(0).is_ok());
	let error = manifest.path(1_024).unwrap_err().to_string();
	assert!(error.contains("another root"), "{error}");
}

#[test]
fn file_should_be_refused_when_it_is_no_manifest() {
	let (_directory, path) = made(3, false);
	let whole = fs::read(&path).unwrap();
	let text = String::from_utf8_lossy(&whole[..whole.len() - 32]).into_owned();
	let replaced = |from: &str, to: &str| {
		assert!(text.contains(from), "{from}");
		text.replace(from, to).into_bytes()
	};
	for (content, part) in [
		(Vec::new(), "no first line"),
		(vec![b' '; 10_000], "no first line"),
		(b"{}\n".to_vec(), "missing field"),
		(replaced("manifest/v1", "manifest/v2"), "format"),
		(replaced("\"leafVersion\":1", "\"leafVersion\":2"), "version"),
		(replaced("\"serialLength\":18", "\"serialLength\":17"), "length of their pool"),
		(replaced("\"count\":3", "\"count\":0"), "no mark"),
		(replaced("\"count\":3", "\"count\":4294967295"), "asks for"),
		(replaced("\"labelKeys\":false", "\"labelKeys\":true"), "asks for"),
		(whole[..whole.len() - 1].to_vec(), "asks for"),
	] {
		fs::write(&path, content).unwrap();
		let error = Manifest::open(&path).unwrap_err().to_string();
		assert!(error.contains("is not a manifest: ") && error.contains(part), "{part}: {error}");
	}
	assert!(matches!(
		Manifest::open(Path::new("/nonexistent")),
		Err(Error::File(files::Error::Cannot { .. }))
	));
}

#[test]
fn mark_should_be_refused_when_it_is_no_serial() {
	let (_directory, path) = made(3, false);
	let mut bytes = fs::read(&path).unwrap();
	let end = bytes.iter().position(|byte| *byte == b'\n').unwrap();
	bytes[end + 1] = b' ';
	fs::write(&path, bytes).unwrap();
	let manifest = Manifest::open(&path).unwrap();
	assert!(matches!(manifest.mark(0), Err(Error::File(files::Error::Bad { .. }))));
	assert!(manifest.mark(1).is_ok());
}

proptest! {
	#[test]
	fn any_bytes_should_be_judged_without_panic(bytes: Vec<u8>) {
		let file = tempfile::NamedTempFile::new().unwrap();
		fs::write(file.path(), bytes).unwrap();
		prop_assert!(Manifest::open(file.path()).is_err());
	}
}
