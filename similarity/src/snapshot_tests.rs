use super::*;
use std::fs;

fn index() -> Index {
	let hash =
		|id: u64| core::array::from_fn(|at| u8::try_from((id * 31 + at as u64 * 7) % 251).unwrap());
	let mut index: Index = (0..500).map(|id| (id * 7, hash(id))).collect();
	index.remove(14);
	index.insert(u64::MAX, hash(1));
	index.insert(3, hash(3));
	index
}

#[test]
fn an_index_should_come_back_with_its_mark() {
	let directory = tempfile::tempdir().unwrap();
	let path = directory.path().join("index");
	for (index, mark) in
		[(index(), &b"block 7"[..]), (Index::new(), b""), (index(), &[9; MAX_MARK])]
	{
		index.save(&path, mark).unwrap();
		let (loaded, found) = Index::load(&path).unwrap();
		assert_eq!(found, mark);
		assert!(loaded.iter().eq(index.iter()));
		assert_eq!(loaded.len(), index.len());
		let query = [77; 32];
		assert_eq!(loaded.search(&query, 120), index.scan(&query, 120));
	}
	assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 1);
	let error = index().save(&path, &[0; MAX_MARK + 1]).unwrap_err();
	assert!(error.to_string().contains("the mark is too long"), "{error}");
	assert_eq!(Index::load(&path).unwrap().1, [9; MAX_MARK]);
}

#[test]
fn a_snapshot_should_have_the_form_that_is_documented() {
	let directory = tempfile::tempdir().unwrap();
	let path = directory.path().join("index");
	Index::from_iter([(258, [0xab; 32])]).save(&path, b"up to 9").unwrap();
	let mut expected = b"stalhof/similarity/v1\n".to_vec();
	expected.extend([0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 1]);
	expected.extend(b"up to 9");
	expected.extend([0, 0, 0, 0, 0, 0, 1, 2]);
	expected.extend([0xab; 32]);
	let checksum = Sha256::digest(&expected);
	expected.extend(checksum);
	assert_eq!(fs::read(&path).unwrap(), expected);
}

#[test]
fn a_file_that_was_changed_should_be_refused_with_what_is_wrong() {
	let directory = tempfile::tempdir().unwrap();
	let path = directory.path().join("index");
	index().save(&path, b"mark").unwrap();
	let whole = fs::read(&path).unwrap();
	let refused = |bytes: &[u8], part: &str| {
		fs::write(&path, bytes).unwrap();
		let error = Index::load(&path).err().unwrap().to_string();
		assert!(error.contains("index is not a snapshot of an index"), "{error}");
		assert!(error.contains(part), "{part}: {error}");
	};
	let with = |at: usize, byte: u8| {
		let mut changed = whole.clone();
		changed[at] = byte;
		changed
	};
	refused(b"", "too short");
	refused(&whole[..60], "too short");
	refused(&with(20, b'2'), "another version");
	refused(&with(22, 1), "mark is too long");
	refused(&with(26, 0xff), "asks for more than any file");
	refused(&with(33, 7), "its beginning asks for");
	refused(&whole[..whole.len() - 1], "its beginning asks for");
	refused(&[&whole[..], &[0]].concat(), "its beginning asks for");
	refused(&with(38, 0xff), "ascending order");
	refused(&with(60, whole[60] ^ 1), "checksum");
	refused(&with(36, b'x'), "checksum");
	refused(&with(whole.len() - 1, whole[whole.len() - 1] ^ 1), "checksum");
	let error = Index::load(&directory.path().join("absent")).err().unwrap();
	assert!(error.to_string().contains("cannot read"), "{error}");
}
