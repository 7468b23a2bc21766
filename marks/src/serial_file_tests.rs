use super::*;
use crate::{Pool, Serials};
use proptest::prelude::*;

struct Case {
	_directory: tempfile::TempDir,
	path: PathBuf,
}

fn case(content: impl AsRef<[u8]>) -> Case {
	let directory = tempfile::tempdir().unwrap();
	let path = directory.path().join("serials");
	std::fs::write(&path, content).unwrap();
	Case { _directory: directory, path }
}

fn plan(file: &SerialFile, pool: Pool) -> Plan {
	let mut plan = Plan::new("02345673".parse().unwrap(), "A".parse().unwrap(), pool, file.lines());
	plan.batch_size = file.batch_size;
	plan.serials = Serials::File(file.sha256());
	plan
}

fn prefix(length: u8) -> Pool {
	Pool::prefix("L".parse().unwrap(), length).unwrap()
}

fn read(content: impl AsRef<[u8]>, pool: Pool, batch_size: u32) -> Result<Vec<Vec<String>>> {
	let case = case(content);
	let file = SerialFile::scan(&case.path, batch_size).unwrap();
	let plan = plan(&file, pool);
	(0..plan.batches())
		.map(|batch| {
			let serials = file.read(&plan, batch)?;
			Ok(serials
				.iter()
				.map(|serial| {
					let mut room = vec![0; usize::from(plan.pool.serial_length())];
					serial.write(&mut room);
					String::from_utf8(room).unwrap()
				})
				.collect())
		})
		.collect()
}

#[test]
fn serials_should_be_put_in_order_batch_by_batch() {
	for content in ["L9\nL1\nL5\nL_\nLa", "L9\r\nL1\r\nL5\r\nL_\r\nLa\r\n"] {
		assert_eq!(
			read(content, prefix(2), 2).unwrap(),
			[vec!["L1", "L9"], vec!["L5", "L_"], vec!["La"]]
		);
	}
	let numbers = read("12\n07\n10\n", "07-12".parse().unwrap(), 10).unwrap();
	assert_eq!(numbers, [["07", "10", "12"]]);
}

#[test]
fn line_should_be_refused_with_its_number_and_cause() {
	for (content, line, part) in [
		("L1\n\nL2\n", 2, "the serial is empty"),
		("L1\nL2\nL 3\n", 3, "character 2, ' ', is not in GS1's set 82"),
		("L1\nL2\nL3\nM4\n", 4, "M4 is not in the pool (L, 2 characters)"),
		("L1\nL22\n", 2, "has 3 characters, and those of the pool 2"),
		("L1\nL2\nL3\nL\u{e4}\n", 4, "is not in GS1's set 82"),
		("\u{feff}L1\n", 1, "is not in GS1's set 82"),
	] {
		let error = read(content, prefix(2), 2).unwrap_err().to_string();
		assert!(error.contains(&format!("serials, line {line}: ")), "{content:?}: {error}");
		assert!(error.contains(part), "{content:?}: {error}");
	}
	let error = read("07\n13\n", "07-12".parse().unwrap(), 9).unwrap_err().to_string();
	assert!(error.contains("line 2: the serial 13 is not in the pool (07 to 12)"), "{error}");
	let error = read(b"L1\nL\xff\n", prefix(2), 9).unwrap_err().to_string();
	assert!(error.contains("line 2"), "{error}");
	let error = read("x".repeat(1 << 21), prefix(2), 9).unwrap_err().to_string();
	assert!(error.contains("line 1") && error.len() < 300, "{error}");
}

#[test]
fn serial_should_be_refused_with_both_lines_when_it_is_there_twice() {
	let error = read("L1\nL2\nL7\nL5\nL7\nL3\nL3\n", prefix(2), 100).unwrap_err().to_string();
	assert!(error.contains("line 5: the serial L7 stands in line 3 already"), "{error}");
	let error = read("L1\nL2\nL7\nL5\nL3\nL3\n", prefix(2), 4).unwrap_err().to_string();
	assert!(error.contains("line 6: the serial L3 stands in line 5 already"), "{error}");
}

#[test]
fn serial_should_be_refused_when_it_is_there_twice_in_different_batches() {
	let case = case("L1\nL2\nL7\nX1\nX1\nL5\nL3\nL7\nL1\n");
	let file = SerialFile::scan(&case.path, 2).unwrap();
	let plan = plan(&file, prefix(2));
	for held in [1, 2, 3, 100] {
		let error = file.check_twins_by(&plan, held).unwrap_err().to_string();
		assert!(
			error.contains("line 8: the serial L7 stands in line 3 already"),
			"{held}: {error}"
		);
	}
	let case = self::case("L1\nL2\nX1\nX1\nL3");
	let file = SerialFile::scan(&case.path, 2).unwrap();
	file.check_twins(&self::plan(&file, prefix(2))).unwrap();
}

#[test]
fn pool_of_a_file_should_be_the_smallest_that_holds_all_its_serials() {
	let pool = |content: &str| {
		let case = case(content);
		let pool = SerialFile::scan(&case.path, 2).unwrap().pool();
		pool.map(|pool| pool.shape().to_string()).map_err(|error| error.to_string())
	};
	for (content, shape) in [
		("HB7A\nHB2C\r\nHB90\n", "HB, 4 characters"),
		("HB70\n", "HB7, 4 characters"),
		("HB70\nHB70", "HB7, 4 characters"),
		("0170\n0120\n", "01, 4 characters"),
		("170\n020\n999", "020 to 999"),
		("7\n", "7 to 7"),
	] {
		assert_eq!(pool(content).as_deref(), Ok(shape), "{content:?}");
	}
	for (content, part) in [
		("HB7\nHB70\n", "line 2: the serial has 4 characters, and the first 3"),
		("HB7\n\n", "line 2: the serial is empty"),
		("HB7\nCD7\n", "line 1: no pool holds all serials: they begin with nothing in common"),
		("H7\n17\n", "begin with nothing in common"),
		("", "line 1: "),
	] {
		let error = pool(content).unwrap_err();
		assert!(error.contains(part), "{content:?}: {error}");
	}
}

#[test]
fn what_is_no_file_should_be_refused() {
	assert!(matches!(
		SerialFile::scan(Path::new("/dev/zero"), 1),
		Err(Error::File(files::Error::Cannot { .. }))
	));
	assert!(matches!(
		SerialFile::scan(Path::new("/nonexistent"), 1),
		Err(Error::File(files::Error::Cannot { .. }))
	));
	assert_eq!(SerialFile::scan(&case("").path, 1).unwrap().lines(), 0);
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(32))]

	#[test]
	fn file_should_be_sorted_as_texts_are(
		serials in proptest::collection::hash_set("L[!\"%-?A-Z_a-z]{19}", 1..60),
		batch_size in 1u32..40,
	) {
		let serials: Vec<String> = serials.into_iter().collect();
		let mut expected: Vec<Vec<String>> =
			serials.chunks(usize::try_from(batch_size).unwrap()).map(<[String]>::to_vec).collect();
		expected.iter_mut().for_each(|batch| batch.sort());
		prop_assert_eq!(read(serials.join("\n"), prefix(20), batch_size).unwrap(), expected);
	}
}
