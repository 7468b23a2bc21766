use super::*;
use crate::{
	NotReady,
	mock::{Mock, hash, print},
};
use stalhof_primitives::images::Versions;
use std::{fs, path::Path};

const MIB: usize = 1 << 20;

fn index() -> Arc<WorkIndex> {
	Arc::new(WorkIndex::new(Versions::CURRENT, 100 * MIB))
}

fn keeper(chain: &Mock, path: Option<&Path>) -> (Keeper<Mock>, Arc<WorkIndex>) {
	let index = index();
	let path = path.map(Path::to_owned);
	(Keeper::new(Arc::new(chain.clone()), index.clone(), path), index)
}

/// A chain with as many works, of which each has a fingerprint of its own.
fn chain(works: u32) -> Mock {
	let chain = Mock::default();
	chain.pass(7);
	for number in 0..works {
		let mut fingerprint = print(1, 0, 100);
		fingerprint.hash[..4].copy_from_slice(&number.to_be_bytes());
		chain.add(1, &[fingerprint]);
	}
	chain
}

fn built(keeper: &mut Keeper<Mock>) -> u32 {
	let mut steps = 1;
	while let Step::More(_) = keeper.step().unwrap() {
		steps += 1;
	}
	steps
}

#[test]
fn an_index_should_be_built_in_pages_and_answer_once_it_is_whole() {
	let chain = chain(450);
	let (mut keeper, index) = keeper(&chain, None);
	assert_eq!(keeper.step(), Ok(Step::More(0..200)));
	let refused = index.search(&[[0; 32]], 31, 9).unwrap_err();
	assert_eq!(refused.to_string(), "not yet ready: 200 of 450 works");
	assert_eq!(index.status().phase, Phase::Building);
	assert_eq!(keeper.step(), Ok(Step::More(200..400)));
	assert_eq!(keeper.step(), Ok(Step::Done(400..450)));
	let status = index.status();
	assert_eq!((status.phase, status.works, status.of), (Phase::Ready, 450, 450));
	assert_eq!((status.block, status.fingerprints), (chain.finalised(), 450));
	// Every read is of one page, and those that are there are not read again.
	assert_eq!(chain.with(|state| state.pages), 3);
	chain.pass(1);
	chain.add(2, &[print(200, 0, 100)]);
	assert_eq!(keeper.step(), Ok(Step::Done(450..451)));
	assert_eq!(keeper.step(), Ok(Step::Done(451..451)));
	let found = index.search(&[print(200, 3, 100).hash], 3, 9).unwrap();
	assert_eq!(found.works.len(), 1);
	assert_eq!((found.works[0].work, found.block.number), (450, 8));
}

#[test]
fn an_index_should_go_on_where_it_was_when_state_gave_no_answer() {
	let chain = chain(250);
	let (mut keeper, index) = keeper(&chain, None);
	chain.with(|state| state.failure = Some(Unread::NoPictures));
	assert_eq!(keeper.step(), Err(Unread::NoPictures));
	chain.with(|state| state.failure = None);
	keeper.step().unwrap();
	chain.with(|state| state.failure = Some(Unread::Failed("pruned".into())));
	assert_eq!(keeper.step(), Err(Unread::Failed("pruned".into())));
	assert_eq!(index.status().works, 200);
	chain.with(|state| state.failure = None);
	assert_eq!(keeper.step(), Ok(Step::Done(200..250)));
}

#[test]
fn works_of_other_versions_should_be_left_out_and_counted() {
	let chain = chain(3);
	chain.change(1, |work| work.bundle.versions.decoder = 77);
	let (mut keeper, index) = keeper(&chain, None);
	built(&mut keeper);
	let status = index.status();
	assert_eq!((status.works, status.others, status.fingerprints), (3, 1, 2));
}

#[test]
fn an_index_should_come_back_from_its_snapshot_and_go_on() {
	let directory = tempfile::tempdir().unwrap();
	let path = directory.path().join("index");
	let chain = chain(450);
	{
		let (mut keeper, _) = keeper(&chain, Some(&path));
		keeper.load();
		keeper.step().unwrap();
		keeper.save();
		assert!(!path.exists(), "half an index is none");
		built(&mut keeper);
		// Written when it is dropped.
	}
	assert!(path.exists());
	chain.pass(3);
	chain.add(2, &[print(200, 0, 100)]);
	let (mut keeper, index) = keeper(&chain, Some(&path));
	keeper.load();
	assert_eq!(index.status().works, 450);
	assert!(index.search(&[[0; 32]], 31, 1).is_err(), "it has to catch up first");
	assert_eq!(keeper.step(), Ok(Step::Done(450..451)));
	assert_eq!(index.status().fingerprints, 451);
	let written = fs::metadata(&path).unwrap().modified().unwrap();
	keeper.save_if_due();
	assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), written, "it is not time yet");
	keeper.save_at = Instant::now();
	keeper.save_if_due();
	assert_eq!(keeper.saved, 451);
	fs::remove_file(&path).unwrap();
	keeper.save();
	assert!(!path.exists(), "nothing has come since");
}

#[test]
fn a_snapshot_should_be_left_aside_when_it_is_changed_or_of_another_chain() {
	let directory = tempfile::tempdir().unwrap();
	let path = directory.path().join("index");
	let chain = chain(5);
	let written = {
		let (mut keeper, _) = keeper(&chain, Some(&path));
		built(&mut keeper);
		drop(keeper);
		fs::read(&path).unwrap()
	};
	let unfit = |chain: &Mock, versions| match snapshot::load(chain, versions, &path) {
		Err(why) => why,
		Ok((_, mark)) => panic!("{mark:?}"),
	};
	let own = Versions::CURRENT;
	assert!(snapshot::load(&chain, own, &path).is_ok());
	let other = Versions { decoder: 9, ..own };
	assert!(matches!(unfit(&chain, other), Unfit::Other(why) if why.contains("decoder: 1")));
	chain.with(|state| state.branch_from = Some(7));
	assert!(matches!(unfit(&chain, own), Unfit::Other(why) if why.contains("block 7")));
	chain.with(|state| (state.branch_from, state.block) = (None, 6));
	assert!(matches!(unfit(&chain, own), Unfit::Other(why) if why.contains("block 7")));
	chain.with(|state| state.block = 7);

	let bad = |bytes: &[u8], part: &str| {
		fs::write(&path, bytes).unwrap();
		let Unfit::Bad(why) = unfit(&chain, own) else { panic!("{part}") };
		assert!(why.contains(part), "{part}: {why}");
		// All the same the index is built.
		let (mut keeper, index) = keeper(&chain, Some(&path));
		keeper.load();
		built(&mut keeper);
		assert_eq!(index.status().fingerprints, 5);
		keeper.path = None;
	};
	let mut changed = written.clone();
	*changed.last_mut().unwrap() ^= 1;
	bad(&changed, "checksum");
	bad(&written[..written.len() - 7], "asks for");
	bad(b"", "too short");
	stalhof_similarity::Index::new().save(&path, b"something else").unwrap();
	bad(&fs::read(&path).unwrap(), "its mark is none");
	fs::remove_file(&path).unwrap();
	assert_eq!(unfit(&chain, own), Unfit::Absent);
	assert_eq!(hash(7, 0), chain.finalised().hash);
}

#[test]
fn an_index_should_give_all_up_when_works_do_not_fit() {
	let chain = chain(450);
	let index = Arc::new(WorkIndex::new(Versions::CURRENT, 300 * 120));
	let mut keeper = Keeper::new(Arc::new(chain.clone()), index.clone(), None);
	assert_eq!(built(&mut keeper), 3);
	let status = index.status();
	assert_eq!((status.phase, status.fingerprints, status.works), (Phase::Full, 0, 450));
	let refused = index.search(&[[0; 32]], 31, 1).unwrap_err();
	assert_eq!(refused, NotReady(status));
	assert!(refused.to_string().contains("--images-index-mib"), "{refused}");
}

#[test]
fn search_should_give_the_nearest_works_once_each_as_a_scan_would() {
	let chain = Mock::default();
	// Work n has fingerprints 2n and 2n + 1 bits from picture 1, and one of another picture.
	for number in 0..20usize {
		let prints = [print(1, 2 * number, 100), print(1, 2 * number + 1, 100), print(9, 0, 100)];
		chain.add(1, &prints);
	}
	let (mut keeper, index) = keeper(&chain, None);
	built(&mut keeper);
	let query = [print(9, 40, 0).hash, print(1, 4, 0).hash];
	let found = index.search(&query, 3, 4).unwrap();
	let near = |distance, work, place| crate::NearWork { distance, work, place, query: 1 };
	assert_eq!(found.works, [near(0, 2, 0), near(1, 1, 1), near(2, 3, 0), near(3, 0, 1)]);
	assert!(!found.more);
	let found = index.search(&query, 3, 2).unwrap();
	assert_eq!((found.works.len(), found.more), (2, true));
	let all = index.search(&query, 40, 99).unwrap();
	assert_eq!((all.works.len(), all.more), (20, false));
	assert!(all.works.is_sorted());
	assert_eq!(index.search(&[], 40, 99).unwrap().works, []);
	assert!(index.search(&query, 3, 0).unwrap().more);
}
